"""Thank, in the editor: what is looked over, mended, counted, pasted and read through."""

from functools import partial

import pytest
from textual.widgets import Static

from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.note_area import NoteArea
from afterview_tui.window.widgets.note_editor import NoteEditor
from tests.screens.driving import Driver, driving


def editor(driver: Driver) -> NoteArea:
    return driver.app.screen.query_one(NoteArea)


async def writing(driver: Driver, *keys: str) -> None:
    """Open the editor on the selected note."""
    await driver.press(*keys, "enter")
    await driver.wait_for(lambda: driver.page.typing and driver.place == "thank", "the editor")


async def test_what_the_sentence_leaves_out_is_asked_about_once(sample: Session) -> None:
    """With its line; there are no words at that place to show behind a colon."""
    empty = sample.people[2]
    sample.store.people.change(empty, said="showed me the lab (two desks)", said_as="")
    async with driving(sample, "thank") as driver:
        await writing(driver, "down", "down")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        found = [str(each.content) for each in driver.app.screen.query(".finding").results(Static) if each.display]
        (asked,) = [each.splitlines() for each in found if "two desks" in each]
        assert asked[0].endswith("“two desks” is not in the note. Leave it out?")
        assert asked[1].strip().startswith("line ")
        assert asked[1].strip()[5:].isdigit()


async def test_looking_over_asks_questions_and_marks_it(sample: Session) -> None:
    """A wrong company is asked about; once that is left as it is, the note counts as looked over."""
    async with driving(sample, "thank") as driver:
        await writing(driver, "down")
        await driver.type("Northlight Audio ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        asked = " ".join(str(found.content) for found in driver.app.screen.query(".finding").results())  # type: ignore[attr-defined]
        assert "Northlight Audio, another lead of yours" in " ".join(asked.split())
        await driver.press("escape")
        await driver.wait_for_place("thank")
        assert driver.rows("#notes")[1].endswith("draft"), "nothing is settled by looking"
        await driver.press("l")
        await driver.wait_for_place("Findings")
        await driver.press("x")
        await driver.wait_for(lambda: driver.text("#nothing") == "That was all.", "nothing more")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows("#notes")[1].endswith("looked over"), "looked over")
        await driver.press("l")
        await driver.wait_for_place("Findings")
        assert "c copy" in driver.keys
        await driver.press("c")
        await driver.wait_for(lambda: driver.place == "thank" and driver.outbox.copied, "a copy")
        await driver.wait_for(lambda: driver.text("#said") == "On your clipboard.", "what became of it")
        assert driver.rows("#notes")[1].endswith("copied")


@pytest.mark.parametrize("line", [1, 2, -1], ids=["below the greeting", "before the text", "below the name"])
async def test_a_sentence_typed_twice_is_asked_about(sample: Session, line: int) -> None:
    """Wherever it stands in the note."""
    async with driving(sample, "thank") as driver:
        await writing(driver, "down")
        last = editor(driver).document.end[0]
        editor(driver).move_cursor((line if line >= 0 else last, 0))
        if line < 0:
            editor(driver).move_cursor(editor(driver).document.end)
            await driver.press("enter", "enter")
        await driver.type("I still see that board before me. I still see that board before me. ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        asked = " ".join(str(found.content) for found in driver.app.screen.query(".finding").results())  # type: ignore[attr-defined]
        assert "This sentence is here twice. Is that meant?" in " ".join(asked.split())


async def test_a_finding_leads_to_its_words_and_back(sample: Session) -> None:
    """Enter writes where the finding is; Esc comes back to what is left to ask."""
    async with driving(sample, "thank") as driver:
        await writing(driver, "down")
        editor(driver).move_cursor((2, 0))
        await driver.type("I am sorry. [x] ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        await driver.press("j", "enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor again")
        assert editor(driver).cursor_location == (2, 5)
        await driver.press(*["delete"] * 6)
        await driver.press("escape")
        await driver.wait_for_place("Findings")
        shown = [found for found in driver.app.screen.query(".finding").results(Static) if found.display]
        assert [str(found.content).splitlines()[0] for found in shown] == ["› Is this still to be filled in?"]


@pytest.mark.parametrize("way", ["a finding", "a sentence"])
async def test_words_from_another_window_are_there_when_a_finding_is_mended(sample: Session, way: str) -> None:
    """The editor shows the note as it is by now, the cursor stands at the words that led there, and both stay."""
    note = sample.note(sample.people[1])
    assert note is not None
    body = "Dear Tomás,\n\nThank you for your time. I am sorry for my cold.\n\nBest,\nAlex Morgan\n"
    sample.store.notes.change(note, body=body)
    theirs = body.replace("Dear Tomás,", "Dear Tomás,\n\nWhat a nice talk that was.")
    async with driving(sample, "thank") as driver:
        await driver.press("down", *(["l"] if way == "a finding" else ["r", "space", "space"]))
        await driver.wait_for_place("Findings" if way == "a finding" else "ReadThrough")
        second = Store(sample.store.path, sample.clock)
        second.notes.change(second.notes.get(note.uid) or note, body=theirs)
        await driver.press("e")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        assert editor(driver).text == theirs
        row, column = editor(driver).cursor_location
        begins = "sorry" if way == "a finding" else "I am sorry"
        assert editor(driver).document.get_line(row)[column:].startswith(begins)
        await driver.type("very ")
        await driver.press("escape")
        await driver.wait_for_place("Findings" if way == "a finding" else "ReadThrough")
        saved = sample.store.notes.get(note.uid)
        assert saved is not None
        assert saved.body == theirs.replace(begins, f"very {begins}")


async def test_what_is_left_so_is_not_asked_again(sample: Session) -> None:
    """For this note for good: also after it was written on."""
    async with driving(sample, "thank") as driver:
        await writing(driver, "down")
        editor(driver).move_cursor((2, 0))
        await driver.type("I am sorry. ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        await driver.press("x")
        await driver.wait_for(lambda: driver.text("#nothing") == "That was all.", "nothing more")
        await driver.press("escape")
        await writing(driver)
        await driver.type("Well. ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        assert driver.app.screen.query_one("#nothing").display
    note = sample.note(sample.people[1])
    assert note is not None
    assert note.dismissed == ["apology:sorry"]


async def test_another_starter_for_the_sentence_at_the_cursor(sample: Session) -> None:
    """Ctrl+O offers, a number takes, ctrl+z takes it back; the other sentences stay."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        before = editor(driver).text
        await driver.press("down", "down", "ctrl+o")
        await driver.wait_for_place("Choose")
        whole = driver.text("#note")
        assert len(whole) > 60, "in full, before it is taken"
        assert whole.endswith(".")
        assert "walking me through the rollout board" in whole, "in its place, before the sentence that follows"
        items = driver.app.screen.query_one("#answers", ListView).items
        lines = " ".join(" ".join(getattr(each, "label", str(each)) for each in items).split())
        answers = driver.app.screen.query_one("#answers", ListView)
        assert all("…" not in answers.render_line(y).text for y in range(answers.size.height)), "nothing is cut"
        assert whole.split(". ")[0].strip() in lines, "each whole, in as many lines as it needs"
        await driver.press("2")
        await driver.wait_for(lambda: driver.place == "thank" and editor(driver).text != before, "another opening")
        after = editor(driver).text
        assert after.splitlines()[2].startswith("I was glad that we had time today to talk")
        assert after.splitlines()[4:] == before.splitlines()[4:]
        assert "walking me through the rollout board" in after
        await driver.press("ctrl+z")
        assert editor(driver).text == before


async def test_to_the_own_editor_and_back(sample: Session) -> None:
    """Ctrl+G hands the text over and takes what comes back, as one step that can be undone; it is saved."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        before = editor(driver).text
        await driver.press("ctrl+g")
        assert driver.outbox.edited == [before]
        assert editor(driver).text == before.upper()
        await driver.press("ctrl+z")
        assert editor(driver).text == before
        await driver.press("ctrl+y", "escape")
        await driver.wait_for(lambda: "DEAR DANA" in driver.text("#note"), "the note as the editor left it")
        driver.outbox.editing = None
        await writing(driver)
        await driver.press("ctrl+g")
        await driver.wait_for(lambda: "$EDITOR" in driver.text("#said"), "where the editor comes from")
        assert editor(driver).text == before.upper()


async def test_the_count_is_there_at_rest_only(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words and reading time when the note is opened; nothing while somebody types. What is pasted is plain."""
    monkeypatch.setattr("afterview_tui.window.widgets.note_editor.REST", 0.5)
    async with driving(sample, "thank") as driver:
        await writing(driver)
        assert driver.text("#count") == "62 words, about 16 seconds to read"
        await driver.press("a")
        assert driver.text("#count") == ""
        await driver.wait_for(lambda: driver.text("#count").startswith("62 words"), "the count after a pause")
        await driver.press("backspace")
        await driver.type("so\u00a0it\u200b goes ")
        assert editor(driver).text.startswith("so it goes Dear Dana,"), "no odd spaces or signs of a browser"


async def test_reading_through_goes_a_sentence_at_a_time_and_back(sample: Session) -> None:
    """Space goes on; e leads into the text at the sentence, Esc back to it; after the last one the list is back."""
    async with driving(sample, "thank") as driver:
        await driver.press("r")
        await driver.wait_for_place("ReadThrough")
        number = len(driver.app.screen.query(".part"))
        await driver.press("space", "space", "e")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        row, column = editor(driver).cursor_location
        assert editor(driver).document.get_line(row)[column:].startswith("Thank you for walking")
        await driver.type("So: ")
        await driver.press("escape")
        await driver.wait_for_place("ReadThrough")
        now = driver.app.screen.query_one(".part.-now", Static)
        assert str(now.content).startswith("So: Thank you for walking")
        assert driver.text("#said") == "Your change is kept."
        await driver.press("e")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor again")
        await driver.press("escape")
        await driver.wait_for_place("ReadThrough")
        assert driver.text("#said") == ""
        await driver.press(*["space"] * (number - 3))
        assert driver.place == "ReadThrough"
        await driver.press("space")
        await driver.wait_for_place("thank")


async def test_a_missing_name_is_written_at_the_end(sample: Session) -> None:
    """The finding about the sign-off leads below the last line, where the name goes."""
    note = sample.note(sample.people[1])
    assert note is not None
    sample.store.notes.change(note, body=note.body.replace("Alex Morgan\n", ""))
    async with driving(sample, "thank") as driver:
        await driver.press("down", "l")
        await driver.wait_for_place("Findings")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        await driver.type("Alex")
        assert editor(driver).text.endswith("With thanks,\nAlex")


async def test_letters_behind_enter_go_into_the_text(sample: Session) -> None:
    """Keys that come at once, as over a slow line: Enter leaves the subject before the next letter arrives."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        note = driver.app.screen.query_one(NoteEditor)
        note.prose.move_cursor((0, 0))
        await driver.press("shift+tab")
        subject, body = note.subject, note.prose.text
        await driver.burst("end", "x", "enter", "y", "z")
        assert (note.subject, note.prose.text) == (f"{subject}x", f"yz{body}")


@pytest.mark.usefixtures("prose")
async def test_spelling_and_grammar_ask_where_they_are_installed(sample: Session) -> None:
    """A word that no list of ours has is asked about; the names of the people are not."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        editor(driver).move_cursor((2, 0))
        await driver.type("It was a gratifing talk. ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        asked = [
            str(found.content) for found in driver.app.screen.query(".finding").results(Static) if found.display
        ]
        assert [each for each in asked if "gratifing" in each]
        assert not [each for each in asked if "Whitfield" in each]


async def test_what_is_not_said_yet_is_offered_where_it_would_stand(sample: Session) -> None:
    """The draft leaves it out and says so; ctrl+o offers the ways, and what is taken stays with the person."""
    meiling = sample.store.people.change(sample.people[2], said="super nice")
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.wait_for(lambda: "“super nice” is not in it yet" in driver.text("#said"), "what is missing")
        assert "nice" not in editor(driver).text
        await driver.press("ctrl+o")
        await driver.wait_for_place("Choose")
        await driver.press("1")
        await driver.wait_for(lambda: driver.place == "thank" and "nice" in editor(driver).text, "the sentence")
        assert editor(driver).text.split("\n\n")[1].endswith(" I liked that you were super nice.")
        await driver.press("escape")
        await driver.wait_for(lambda: not driver.page.typing, "the list")
        assert "not in it yet" not in driver.text("#note")
    now = sample.store.people.get(meiling.uid)
    assert now is not None
    assert now.said_as == "I liked that you were super nice."
    note = sample.note(now)
    assert note is not None
    assert note.body.count("super nice") == 1


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_greeting_is_chosen_in_the_note(sample: Session, size: tuple[int, int]) -> None:
    """The page says that nobody chose it; ctrl+o in its line offers others, and what is taken stays."""
    tomas = sample.store.people.change(sample.people[1], greeting="")
    note = sample.note(tomas)
    assert note is not None
    sample.store.notes.remove(note)
    async with driving(sample, "thank", size=size) as driver:
        await writing(driver, "down")
        await driver.wait_for(
            lambda: "“Dear Tomás de la Vega,” is not chosen yet. ctrl+o there offers" in driver.text("#said"), "it"
        )
        await driver.press("ctrl+o")
        await driver.wait_for_place("Choose")
        assert driver.text("#note").startswith("Dear Tomás,")
        await driver.press("2")
        await driver.wait_for(lambda: editor(driver).text.startswith("Hi Tomás,\n\nI "), "the greeting")
        await driver.wait_for(lambda: "“Hi Tomás,” is kept" in driver.text("#said"), "that it is kept")
        await driver.press("escape")
    assert getattr(sample.store.people.get(tomas.uid), "greeting", "") == "Hi Tomás"


async def test_a_typed_greeting_is_kept_with_the_copy(sample: Session) -> None:
    """The line that says what became of the copy says so, and u takes both back."""
    tomas = sample.store.people.change(sample.people[1], greeting="")
    async with driving(sample, "thank") as driver:
        await writing(driver, "down")
        await driver.press("home", *["delete"] * len("Dear"))
        await driver.type("Hi")
        await driver.press("escape", "c")
        kept = "On your clipboard. “Hi Tomás,” is kept as your greeting for them."
        await driver.wait_for(lambda: driver.text("#said") == kept, "that it is kept")
        assert getattr(sample.store.people.get(tomas.uid), "greeting", "") == "Hi Tomás"
        await driver.press("u")
        await driver.wait_for(lambda: getattr(sample.store.people.get(tomas.uid), "greeting", "-") == "", "undone")


EIGHT = """Dear Tomas,

Thank you for the the tour on Tuesday. I am sorry that I was late, and I liked the lab.

I recieved the [document] form you, and I have read it twice. Would the salary be open.

Kind regards,
Alex Morgan
"""


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_eight_questions_are_answered_or_left_one_by_one(sample: Session, size: tuple[int, int]) -> None:
    """Some are mended in the text, the others left; only behind the last one the note counts as looked over."""
    note = sample.note(sample.people[1])
    assert note is not None
    sample.store.notes.change(note, body=EIGHT, state="draft")
    async with driving(sample, "thank", size=size) as driver:
        await driver.press("down", "l")
        await driver.wait_for_place("Findings")
        number = len([each for each in driver.app.screen.query(".finding").results(Static) if each.display])
        assert number == 8
        for left in range(8, 0, -1):
            asked = f"{left} {'question' if left == 1 else 'questions'}"
            await driver.wait_for(partial(_counts, driver, asked), asked)
            selected = driver.app.screen.query_one(".finding.-selected", Static)
            frame = driver.app.screen.query_one("#findings").region
            assert frame.contains_region(selected.region), "the selected question is seen whole"
            if left % 3:
                await driver.press("x")
            else:
                await _mend(driver, sample, str(selected.content))
            kept = sample.store.notes.get(note.uid)
            assert kept is not None
            assert (kept.state == "looked_over") is (left == 1)
        await driver.wait_for(lambda: driver.text("#nothing") == "That was all.", "nothing more")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows("#notes")[1].endswith("looked over"), "looked over")


def _counts(driver: Driver, asked: str) -> bool:
    """Whether the page says that there are so many questions."""
    return driver.page.aside().endswith(f" {asked}")


async def _mend(driver: Driver, sample: Session, shown: str) -> None:
    """Go to the words of the selected question, take them out, and come back to the others."""
    where = next(line.split(": ", 1)[1] for line in shown.splitlines() if line.strip().startswith("line "))
    await driver.press("enter")
    await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
    row, column = editor(driver).cursor_location
    assert editor(driver).document.get_line(row)[column:].startswith(where)
    await driver.press(*["delete"] * len(where), "escape")
    await driver.wait_for_place("Findings")


async def test_many_questions_are_counted_and_none_is_hidden(sample: Session) -> None:
    """The page says how many there are, and the last one can be reached and left as it is like the first."""
    note = sample.note(sample.people[1])
    assert note is not None
    slips = (
        "I am sorry about the wokrshop, the [thing] and the the wages. It was verry kind, and i would of stayed."
    )
    sample.store.notes.change(note, body=note.body.replace("\n\n", f"\n\n{slips} ", 1))
    async with driving(sample, "thank") as driver:
        await driver.press("down", "l")
        await driver.wait_for_place("Findings")
        shown = [*driver.app.screen.query(".finding").results(Static)]
        number = len(shown)
        assert number > 5
        assert f"{number} questions" in driver.page.aside()
        await driver.press(*["j"] * number)
        await driver.wait_for(lambda: shown[-1].has_class("-selected"), "the last question")
        await driver.press("x")
        await driver.wait_for(lambda: f"{number - 1} questions" in driver.page.aside(), "one less")
    kept = sample.store.notes.get(note.uid)
    assert kept is not None
    assert (kept.state, len(kept.dismissed)) == ("draft", 1)


async def test_the_ends_of_the_text(sample: Session) -> None:
    """ctrl+end and ctrl+home lead to them, as elsewhere; with shift they select."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("TitleLine").startswith("To Dana"), "the editor")
        area = driver.page.query_one(NoteArea)
        await driver.press("ctrl+end")
        assert area.cursor_location == area.document.end
        await driver.press("ctrl+home")
        assert area.cursor_location == (0, 0)
        await driver.press("ctrl+shift+end")
        assert area.selected_text == area.text
