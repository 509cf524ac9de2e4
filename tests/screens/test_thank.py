"""Thank: a draft a person, kept, carried away, and sent only when the person says so."""

import msgspec
from textual.widgets import Static

from afterview_tui.evening import Evening
from afterview_tui.widgets.prose import Prose
from tests.screens.driving import Driver, driving


async def test_every_person_has_a_row_with_form_and_state(sample: Evening) -> None:
    """Who, how, and how far."""
    async with driving(sample, "thank") as driver:
        assert driver.rows("#notes") == [
            "Dana Whitfield e-mail looked over",
            "Tomás de la Vega e-mail draft",
            "Mei-Ling Ødegård e-mail empty",
            "Aunt Rosa to the helper sent today",
        ]


async def test_enter_on_an_empty_row_opens_a_draft_made_from_their_words(sample: Evening) -> None:
    """Greeted as wished, with role, company, what they said, and the user's name."""
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        text = driver.app.screen.query_one(Prose).text
    assert text.startswith("Dear Ms. Ødegård,\n")
    for part in ("Embedded Engineer", "Kestrel Robotics", "the field tests start in spring", "Alex Morgan"):
        assert part in text


async def test_the_name_is_asked_for_once(sample: Evening) -> None:
    """The first note asks how it is signed; the second does not."""
    sample.options = msgspec.structs.replace(sample.options, name="")
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for_place("Ask")
        await driver.type("Zoë Ünal")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        assert driver.app.screen.query_one(Prose).text.rstrip().endswith("Zoë Ünal")
        await driver.press("escape", "up", "enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor, unasked")
    assert sample.options.name == "Zoë Ünal"


async def test_what_is_written_stays_after_esc_and_ctrl_q(sample: Evening) -> None:
    """Esc leaves the field, the note stands below; quitting saves it too."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("Hello again. ")
        await driver.press("escape")
        await driver.wait_for(lambda: "Hello again." in driver.text("#note"), "the note below the list")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("And again. ")
        await driver.press("ctrl+q")
    note = sample.note(sample.people[0])
    assert note is not None
    assert note.body.startswith("And again. Hello again. Dear Dana,")


async def test_a_note_that_changes_after_it_was_looked_over_is_a_draft_again(sample: Evening) -> None:
    """The state never claims more than is so."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("x")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("draft"), "a draft")


async def test_copy_takes_body_subject_and_address(sample: Evening) -> None:
    """Each on its own key, and the page says what became of it."""
    async with driving(sample, "thank") as driver:
        await driver.press("c")
        await driver.wait_for(lambda: driver.text("#said") == "On your clipboard.", "the sentence")
        await driver.press("u", "a")
        await driver.wait_for(lambda: len(driver.outbox.copied) == 3, "three copies")
        assert driver.outbox.copied[0].startswith("Dear Dana,")
        assert set(driver.outbox.copied[1:]) == {
            "Thank you: Embedded Engineer interview",
            "dana.whitfield@kestrel.example",
        }
        assert driver.rows("#notes")[0].endswith("copied")


async def test_a_copy_that_went_nowhere_is_not_marked(sample: Evening) -> None:
    """The sentence names the other ways; the state stays."""
    async with driving(sample, "thank") as driver:
        driver.outbox.arrives = False
        await driver.press("c")
        await driver.wait_for(lambda: "press p" in driver.text("#said"), "the other ways")
        assert driver.rows("#notes")[0].endswith("looked over")


async def test_an_address_that_is_missing_is_named(sample: Evening) -> None:
    """Nothing is copied in its place."""
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.press("escape", "a")
        await driver.wait_for(lambda: driver.text("#said") == "There is no address to copy.", "a sentence")
        assert driver.outbox.copied == []


async def test_sent_only_when_the_person_says_so(sample: Evening) -> None:
    """How and when; and back again when it was not."""
    async with driving(sample, "thank") as driver:
        await driver.press("s", "p")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("sent today"), "sent today")
        await driver.press("s", "n")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("draft"), "a draft again")


async def test_plain_view_and_hand_over_show_the_whole_note(sample: Evening) -> None:
    """Address, subject, text; the file is named on the page."""
    async with driving(sample, "thank") as driver:
        await driver.press("p")
        assert "To: dana.whitfield@kestrel.example\nSubject: Thank you" in driver.outbox.shown[0]
        await driver.press("h", "m")
        await driver.wait_for(lambda: ".eml" in driver.text("#said"), "the path of the mail draft")
        await driver.press("h", "t")
        await driver.wait_for(lambda: ".txt" in driver.text("#said"), "the path of the text file")


async def test_looking_over_asks_questions_and_marks_it(sample: Evening) -> None:
    """A wrong company is asked about; the note counts as looked over."""
    async with driving(sample, "thank") as driver:
        await driver.press("down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("Northlight Audio ")
        await driver.press("escape", "l")
        await driver.wait_for_place("Findings")
        asked = " ".join(str(found.content) for found in driver.app.screen.query(".finding").results())  # type: ignore[attr-defined]
        assert "Northlight Audio, another lead of yours" in " ".join(asked.split())
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows("#notes")[1].endswith("looked over"), "looked over")


def editor(driver: Driver) -> Prose:
    return driver.app.screen.query_one(Prose)


async def writing(driver: Driver, *keys: str) -> None:
    """Open the editor on the selected note."""
    await driver.press(*keys, "enter")
    await driver.wait_for(lambda: driver.page.typing and driver.place == "thank", "the editor")


async def test_a_finding_leads_to_its_words_and_back(sample: Evening) -> None:
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


async def test_what_is_left_so_is_not_asked_again(sample: Evening) -> None:
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


async def test_another_starter_for_the_sentence_at_the_cursor(sample: Evening) -> None:
    """Ctrl+O offers, a number takes, ctrl+z takes it back; the other sentences stay."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        before = editor(driver).text
        await driver.press("down", "down", "ctrl+o")
        await driver.wait_for_place("Choose")
        await driver.press("2")
        await driver.wait_for(lambda: driver.place == "thank" and editor(driver).text != before, "another opening")
        after = editor(driver).text
        assert after.splitlines()[2].startswith("You took the time on Monday")
        assert after.splitlines()[4:] == before.splitlines()[4:]
        assert "walking me through the rollout board" in after
        await driver.press("ctrl+z")
        assert editor(driver).text == before


async def test_to_the_own_editor_and_back(sample: Evening) -> None:
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


async def test_the_count_is_there_at_rest_only(sample: Evening) -> None:
    """Words and reading time when the note is opened; nothing while somebody types."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        assert driver.text("#count") == "74 words, about 18 seconds to read"
        await driver.press("a")
        assert driver.text("#count") == ""
        await driver.wait_for(lambda: driver.text("#count").startswith("74 words"), "the count after a pause")


async def test_what_is_pasted_is_plain(sample: Evening) -> None:
    """Odd spaces and invisible signs of a browser don't come along."""
    async with driving(sample, "thank") as driver:
        await writing(driver)
        await driver.type("so\u00a0it\u200b goes ")
        assert editor(driver).text.startswith("so it goes Dear Dana,")


async def test_a_sent_note_gets_a_second_one_beside_it(sample: Evening) -> None:
    """A follow-up to somebody who was thanked is a note of its own; the sent one stays."""
    async with driving(sample, "thank") as driver:
        await driver.press("s", "p")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("sent today"), "sent today")
        await driver.press("f")
        await driver.wait_for_place("Choose")
        assert "A follow-up is best on Tuesday 1 December" in driver.text("#note")
        await driver.press("f")
        await driver.wait_for(
            lambda: driver.rows("#notes")[0] == "Dana Whitfield follow-up draft", "the second note"
        )
    first, second = sample.store.notes.where(person=sample.people[0].uid)
    assert (first.state, second.form) == ("sent", "follow_up")
    assert "still very interested" in second.body


async def test_mending_from_the_read_through_comes_back_to_the_sentence(sample: Evening) -> None:
    """E leads into the text at the sentence, Esc back to it."""
    async with driving(sample, "thank") as driver:
        await driver.press("r")
        await driver.wait_for_place("ReadThrough")
        await driver.press("space", "space", "e")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        row, column = editor(driver).cursor_location
        assert editor(driver).document.get_line(row)[column:].startswith("Thank you in particular")
        await driver.type("So: ")
        await driver.press("escape")
        await driver.wait_for_place("ReadThrough")
        now = driver.app.screen.query_one(".part.-now", Static)
        assert str(now.content).startswith("So: Thank you in particular")
        assert driver.text("#said") == "Your change is kept."
        await driver.press("e")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor again")
        await driver.press("escape")
        await driver.wait_for_place("ReadThrough")
        assert driver.text("#said") == ""


async def test_reading_through_goes_a_sentence_at_a_time_and_back(sample: Evening) -> None:
    """Space goes on; after the last one the list is back."""
    async with driving(sample, "thank") as driver:
        await driver.press("r")
        await driver.wait_for_place("ReadThrough")
        number = len(driver.app.screen.query(".part"))
        for _ in range(number):
            await driver.press("space")
        await driver.wait_for_place("thank")


async def test_a_card_needs_no_subject_and_is_short(sample: Evening) -> None:
    """Changing the form of an untouched draft makes a new one."""
    async with driving(sample, "thank") as driver:
        await driver.press("down", "f", "c")
        await driver.wait_for(lambda: driver.place == "thank", "the list")
        note = sample.note(sample.people[1])
        assert note is not None
        assert (note.form, note.subject) == ("card", "")
        assert 40 <= len(note.body.split()) <= 75
        assert driver.rows("#notes")[1] == "Tomás de la Vega card draft"


async def test_without_people_it_says_where_to_add_them(evening: Evening) -> None:
    """An empty page says what to do."""
    async with driving(evening, "thank") as driver:
        assert "Remember" in driver.text("#nobody")
        await driver.press("enter")
        await driver.wait_for_place("remember")
