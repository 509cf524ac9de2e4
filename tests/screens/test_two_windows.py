"""The same evening open in two terminals: each shows what the other saved, and neither overwrites it."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from afterview_tui.actions import interviews, setting_down
from afterview_tui.cli.commands import cli
from afterview_tui.domain.records import Interview, Item, Kind, Lead, Note, Pledge, Post
from afterview_tui.session import Session
from afterview_tui.store import Records, Store
from afterview_tui.window.autosave import BOTH
from afterview_tui.window.pages.drawer import BURNED
from afterview_tui.window.pages.setdown import SetDown
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.note_area import NoteArea
from tests.screens.driving import Driver, driving


def other(session: Session) -> Store:
    """A second session on the same file."""
    return Store(session.store.path, session.clock)


def look(driver: Driver) -> None:
    """The second goes by."""
    driver.app._look_for_changes()


async def test_a_person_added_elsewhere_shows(sample: Session) -> None:
    """A row more within the second; also what the program had read again for itself before the second went by."""
    async with driving(sample, "remember") as driver:
        before = len(driver.rows())
        second = other(sample)
        second.people.add(second.people.all()[0].__class__(interview=sample.interview.uid, name="Kim Sørby"))
        look(driver)
        await driver.wait_for(lambda: len(driver.rows()) == before + 1, "one more person")
        assert driver.rows()[-1].startswith("Kim Sørby")
        second.interviews.change(sample.interview, role="Firmware Lead")
        assert sample.interview.role == "Firmware Lead"
        look(driver)
        await driver.wait_for(lambda: driver.field("role").value == "Firmware Lead", "the other's role")


async def test_the_cursor_stays_with_its_words(sample: Session) -> None:
    """A line that the other window adds above moves no word that is typed here to another place."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        note = sample.note(sample.people[0])
        assert note is not None
        prose = driver.app.screen.query_one(NoteArea)
        prose.move_cursor((2, 5))
        second = other(sample)
        second.notes.change(note, body=f"Above.\n{note.body}, and below.")
        look(driver)
        await driver.wait_for(lambda: prose.text.startswith("Above."), "the other's line")
        assert prose.text.endswith(", and below.")
        assert prose.cursor_location == (3, 5)


async def test_a_field_changed_elsewhere_shows_where_nothing_was_typed(sample: Session) -> None:
    """An untouched field follows the file; the one that is being typed in keeps its words, and both are saved."""
    async with driving(sample, "remember") as driver:
        await driver.press("e", "tab", "tab")
        await driver.type("third round")
        second = other(sample)
        second.interviews.change(sample.interview, role="Firmware Lead")
        look(driver)
        await driver.wait_for(lambda: driver.field("role").value == "Firmware Lead", "the other's role")
        assert "third round" in driver.field("round").value
        await driver.press("escape")
        assert sample.interview.role == "Firmware Lead"
        assert "third round" in sample.interview.round


async def test_a_note_written_in_both(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both changed the same paragraph: both paragraphs are in the note and in the editor, and the page says so."""
    monkeypatch.setattr("afterview_tui.window.app.LOOK_SECONDS", 3600)
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        person = sample.people[0]
        note = sample.note(person)
        assert note is not None
        second = other(sample)
        lines = note.body.split("\n")
        second.notes.change(note, body="\n".join([lines[0], "", "Theirs."]))
        await driver.press("end", "!")
        prose = driver.app.screen.query_one(NoteArea)
        mine = prose.text.split("\n")[0]
        await driver.press("escape")
        saved = sample.note(person)
        assert saved is not None
        assert mine in saved.body
        assert "Theirs." in saved.body
        assert driver.text("#said") == BOTH


async def test_an_open_note_follows_the_file(sample: Session) -> None:
    """A note that is only looked at in the editor shows what the other terminal wrote."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        note = sample.note(sample.people[0])
        assert note is not None
        other(sample).notes.change(note, body="Dear Dana,\n\nAll new.")
        look(driver)
        prose = driver.app.screen.query_one(NoteArea)
        await driver.wait_for(lambda: prose.text.endswith("All new."), "the other's words")
        await driver.press("escape")
        saved = sample.note(sample.people[0])
        assert saved is not None
        assert saved.body == "Dear Dana,\n\nAll new."


async def test_a_removed_person_comes_back_with_their_note(sample: Session) -> None:
    """A person removed by mistake is back after u, with their note."""
    async with driving(sample, "remember") as driver:
        rows, note = driver.rows(), sample.note(sample.people[0])
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("r")
        await driver.wait_for(lambda: len(driver.rows()) == len(rows) - 1, "one person less")
        await driver.press("u")
        await driver.wait_for(lambda: len(driver.rows()) == len(rows), "the person again")
        assert driver.text("#said") == "Taken back: Dana Whitfield."
        assert sample.note(next(each for each in sample.people if each.name == "Dana Whitfield")) == note


async def test_words_that_cannot_be_saved_go_elsewhere(sample: Session, tmp_path: Path) -> None:
    """With the folder closed to saving, ctrl+s asks for another file, and the words are in it, its name is not."""
    store = sample.store
    async with driving(sample, "remember") as driver:
        await driver.press("e")
        await driver.type("Kestrel & Sons")
        lock = store.path.with_name(f".{store.path.name}.lock")
        lock.unlink(missing_ok=True)
        lock.mkdir()
        await driver.press("ctrl+s")
        await driver.wait_for_place("Ask")
        target = tmp_path / "words.txt"
        await driver.press("ctrl+u")
        await driver.type(str(tmp_path / "none" / "words.txt"))
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("#said").startswith("Not written"), "the sentence")
        await driver.press("ctrl+s")
        await driver.wait_for_place("Ask")
        assert driver.field("file").value == str(tmp_path / "none" / "words.txt")
        driver.field("file").clear()
        await driver.type(str(target))
        await driver.press("escape", "ctrl+s")
        await driver.wait_for_place("Ask")
        assert driver.field("file").value == str(target)
        await driver.press("enter")
        await driver.wait_for(target.exists, "the file")
        assert "Kestrel & Sons" in target.read_text()
        assert str(target) not in target.read_text()
        assert driver.field("company").value.endswith("Kestrel & Sons")
        lock.rmdir()
        await driver.press("ctrl+s")
        await driver.wait_for(lambda: driver.text("#said") == "Everything is saved.", "saved again")
        assert "Kestrel & Sons" in sample.interview.company


REMOVED = "Another window has removed this evening's interview. What you write for it here brings it back."


def remove_elsewhere(session: Session) -> None:
    """Another session removes the interview of this evening; an older one stays."""
    second = Session(other(session), session.clock, session.options)
    interviews.remove.do(second, [session.interview])


def with_an_older_one(session: Session) -> Interview:
    """An interview that is not this evening's, which stays this evening's."""
    mine = session.interview
    older = session.store.interviews.add(Interview(company="Older Ltd"))
    session.take_up(mine)
    return older


async def test_words_stay_with_an_interview_removed_elsewhere(sample: Session) -> None:
    """What is typed into its fields brings it back, and nothing of it goes to another interview."""
    older, company = with_an_older_one(sample), sample.interview.company
    async with driving(sample, "remember") as driver:
        await driver.press("e", "tab", "tab")
        await driver.type("with the board")
        remove_elsewhere(sample)
        look(driver)
        await driver.wait_for(lambda: driver.text("#said") == REMOVED, "what happened")
        assert driver.field("company").value == company
        await driver.press("escape", "escape")
        await driver.wait_for_place("home")
    assert sample.store.interviews.get(older.uid) == older
    (mine,) = (each for each in other(sample).interviews.all() if each.uid != older.uid)
    assert (mine.company, mine.round.endswith("with the board")) == (company, True)


async def test_looking_at_what_was_removed_elsewhere_does_not_bring_it_back(sample: Session) -> None:
    """Turning pages and going Home is no edit."""
    older = with_an_older_one(sample)
    async with driving(sample, "remember") as driver:
        remove_elsewhere(sample)
        look(driver)
        await driver.press("right_square_bracket")
        await driver.wait_for_place("setdown")
        driver.page.go("home")
        await driver.wait_for_place("home")
        assert [each.uid for each in sample.store.interviews.all()] == [older.uid]
        assert sample.interview.uid == older.uid


async def test_a_note_to_somebody_removed_elsewhere_is_found_again(sample: Session) -> None:
    """Its person and its interview come back with it, so that it stands in the list."""
    with_an_older_one(sample)
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        name = sample.people[0].name
        remove_elsewhere(sample)
        look(driver)
        await driver.type("One more word. ")
        await driver.press("escape")
        assert [row.split("  ")[0].startswith(name) for row in driver.rows()] == [True]
        note = sample.note(sample.people[0])
        assert note is not None
        assert "One more word." in note.body


async def test_a_point_for_an_interview_removed_elsewhere(sample: Session) -> None:
    """It is set down for that interview, which comes back."""
    with_an_older_one(sample)
    setting_down.reopen.do(sample, [sample.interview])
    mine = sample.interview.uid
    async with driving(sample, "setdown") as driver:
        await driver.press("e")
        await driver.type("I forgot the rig")
        remove_elsewhere(sample)
        await driver.press("enter")
        assert [each.text for each in other(sample).items.where(interview=mine)] == ["I forgot the rig"]
        assert other(sample).interviews.get(mine) is not None


async def test_the_second_window_to_remove_it_offers_no_undo(sample: Session) -> None:
    """The second to remove it is not told that it can be had back there."""
    async with driving(sample) as driver:
        await driver.press("end", "x")
        await driver.wait_for_place("Choose")
        remove_elsewhere(sample)
        await driver.press("r")
        await driver.wait_for_place("home")
        assert driver.text("#said") == "Another window has removed it already."


async def test_what_is_burned_elsewhere_leaves_this_page(sample: Session) -> None:
    """The post that is read here goes from the page within the second."""
    post = sample.store.posts.add(Post(text="they were AWFUL"))
    async with driving(sample, "drawer") as driver:
        await driver.press("enter")
        assert driver.text("#post") == "they were AWFUL"
        other(sample).burn(post)
        look(driver)
        await driver.wait_for(lambda: driver.rows() == [], "an empty drawer")
        assert driver.text("#post") == ""


@pytest.mark.parametrize(("typed", "left"), [("", ""), (" And calm.", "And calm.")])
async def test_what_is_burned_elsewhere_leaves_the_editor(sample: Session, typed: str, left: str) -> None:
    """So does one that is still being written here; what was typed since stays, as a post of its own."""
    async with driving(sample, "drawer") as driver:
        await driver.press("n")
        await driver.type("they were AWFUL")
        assert driver.page.flush()
        second = other(sample)
        await driver.type(typed) if typed else None
        second.burn(second.posts.all()[0])
        look(driver)
        prose = driver.app.screen.query_one(NoteArea)
        await driver.wait_for(lambda: prose.text == left, "what was typed since")
        assert driver.text("#said") == BURNED
        assert [each.text for each in sample.store.posts.all()] == ["", *filter(None, [left])]
        assert driver.page.flush()
    assert [each for each in sample.store.path.parent.rglob("*.json") if b"AWFUL" in each.read_bytes()] == []


async def test_burning_one_post_leaves_the_one_that_is_written(sample: Session) -> None:
    """Words that no pause has saved yet, while another window burns something else."""
    post = sample.store.posts.add(Post(text="they were AWFUL"))
    async with driving(sample, "drawer") as driver:
        await driver.press("n")
        await driver.type("what I would say")
        sample.store.drafts.write()
        second = other(sample)
        second.burn(post)
        look(driver)
        assert driver.app.screen.query_one(NoteArea).text == "what I would say"
        assert [each.text for each in sample.store.drafts.held] == ["what I would say"]
        assert "what I would say" in [each.draft.typed[0].text for each in second.drafts.others()]


async def test_the_selection_stays_with_its_person(sample: Session) -> None:
    """A person who is put above them by another window, or renamed, moves no key to a neighbour."""
    async with driving(sample, "thank") as driver:
        await driver.press("j")
        person = selected(driver).person
        second = other(sample)
        first = second.people.all()[0]
        second.people.remove(first)
        second.people.change(person, title="Head of everything")
        look(driver)
        await driver.wait_for(lambda: selected(driver).uid == person.uid, "the same person")
        await driver.press("x", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        assert driver.page.heading() == f"To {person.name}"


def selected(driver: Driver) -> Any:
    """What is selected in the list of a page."""
    return driver.page.query_one(ListView).item


SELECTED = {
    "home": ("end", ["enter", "x", "ctrl+n"]),
    "remember": ("j", ["enter", "x"]),
    "setdown": ("j", ["x"]),
    "thank": ("j", ["enter", "c", "s", "h", "f", "l", "r"]),
    "drawer": ("j", ["enter", "s", "b", "c"]),
    "list": ("j", ["enter", "x", "p", "d", "h", "z", "space"]),
}
"""Lists, a key that moves in them, and the keys that act on what is selected."""


async def with_a_list(sample: Session, driver: Driver, place: str) -> ListView:
    """Open the list of a page."""
    if place == "list":
        await driver.press("t")
        await driver.wait_for_place("LeadList")
    await driver.press(SELECTED[place][0])
    return driver.page.query_one(ListView)


@pytest.mark.parametrize("place", SELECTED)
@pytest.mark.parametrize("seen", [True, False], ids=["seen", "not yet seen"])
async def test_no_key_acts_on_the_neighbour_of_what_was_removed(sample: Session, place: str, seen: bool) -> None:
    """Another window removes what is selected: its keys say so, the others stay as they are, an arrow goes on."""
    setting_down.reopen.do(sample, [sample.interview])
    if (pledge := sample.pledge) is not None:
        sample.store.pledges.change(pledge, ended="kept", ended_at=sample.clock.now())
    for text in ("One.", "Two.", "Three."):
        sample.store.posts.add(Post(text=text))
    with_an_older_one(sample)
    async with driving(sample, "leads" if place == "list" else place) as driver:
        rows = await with_a_list(sample, driver, place)
        here = driver.place
        second, item = other(sample), selected(driver)
        tables: tuple[Records[Any], ...] = (
            second.interviews,
            second.people,
            second.items,
            second.posts,
            second.leads,
        )
        next(table for table in tables if table.get(item.uid)).remove(item)
        before = [table.all() for table in tables]
        if seen:
            look(driver)
        for key in SELECTED[place][1]:
            await driver.press(key)
            assert driver.place == here, key
            assert "Another window has" in driver.text("#said"), key
            assert [table.all() for table in tables] == before, key
            look(driver)
        await driver.settle()
        assert rows.item is None
        await driver.press("j")
        assert rows.item is not None


async def test_the_lead_on_the_card_stays_there(sample: Session) -> None:
    """Another window adds a lead that comes first: the card stays, and after it the new one comes."""
    async with driving(sample, "leads") as driver:
        shown = driver.text("#company")
        new = other(sample).leads.add(Lead(company="Aardvark", stage="applied"))
        look(driver)
        await driver.press("question_mark", "escape", "e", "escape")
        assert driver.text("#company") == shown
        await driver.press("z")
        assert {each.company: each.reviewed_on for each in sample.store.leads.all()}[shown] is not None
        assert sample.store.leads.get(new.uid) == new


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "not yet seen"])
@pytest.mark.parametrize("fate", ["removed", "closed"])
async def test_keys_for_a_lead_that_another_window_dealt_with(sample: Session, fate: str, seen: bool) -> None:
    """The card stays; the key meant for that lead says what became of it, and changes no other one."""
    async with driving(sample, "leads") as driver:
        second, shown = other(sample), driver.text("#company")
        lead = next(each for each in second.leads.all() if each.company == shown)
        if fate == "removed":
            second.leads.remove(lead)
        else:
            second.leads.change(lead, stage="closed", reason="rejected", reviewed_on=sample.clock.now().date())
        before = second.leads.all()
        if seen:
            look(driver)
            assert driver.text("#company") == shown
            assert driver.text("#said").startswith("Another window has")
        await driver.press("z")
        assert driver.text("#said").startswith("Another window has")
        assert second.leads.all() == before
        assert driver.text("#company") != shown
        following = driver.text("#company")
        await driver.press("z")
        assert [each.company for each in second.leads.all() if each not in before] == [following]


async def test_commands_while_the_window_is_open(sample: Session) -> None:
    """Each keeps what the other did; u takes back the window's own step, `afterview undo` the last of all."""

    def typed(*words: str) -> str:
        result = CliRunner().invoke(cli, ["--data", str(sample.store.path), *words], prog_name="afterview")
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    sample.store.where = "window"
    async with driving(sample, "leads") as driver:
        (before,) = [each for each in sample.store.leads.all() if each.company == driver.text("#company")]
        await driver.press("h")
        await driver.wait_for(lambda: sample.store.leads.get(before.uid) != before, "heard")
        typed("lead", "edit", before.uid, "--notes", "they use Zephyr")
        typed("lead", "add", "Quarry, Cook")
        look(driver)
        await driver.press("u")
        now = other(sample).leads.get(before.uid)
        assert now is not None
        assert (now.heard_on, now.notes) == (before.heard_on, "they use Zephyr")
        assert "Added: Quarry (" in typed("undo")
        await driver.press("h")
        await driver.wait_for(lambda: sample.store.leads.get(before.uid) != now, "heard once more")
        assert ", in the window)" in typed("undo")
        last = other(sample).leads.get(before.uid)
        assert last is not None
        assert (last.heard_on, last.notes, last.history) == (now.heard_on, now.notes, now.history)


async def test_marks_on_leads_that_are_gone_act_on_nothing(sample: Session) -> None:
    """Every marked lead was removed elsewhere: the selected one, which has no mark, is left alone."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        second, marked = other(sample), selected(driver)
        await driver.press("space")
        second.leads.remove(marked)
        before = second.leads.all()
        await driver.press("d")
        said = f"Another window has closed or removed this in the meantime: {marked.company}."
        assert driver.text("#said") == said
        assert second.leads.all() == before


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "not yet seen"])
async def test_what_is_decided_on_stays_on_the_page(sample: Session, seen: bool) -> None:
    """Decided in another window meanwhile: the key says so, and the next thing is left to be decided."""
    setting_down.reopen.do(sample, [sample.interview])
    for item in sample.items:
        sample.store.items.remove(item)
    kinds: dict[str, Kind] = {"the talk": "well", "the rig": "forgot", "the board": "worry"}
    for text, kind in kinds.items():
        sample.store.items.add(Item(interview=sample.interview.uid, kind=kind, text=text))
    async with driving(sample, "setdown") as driver:
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        assert driver.text("#item") == "the rig"
        second = other(sample)
        second.items.change(second.items.all()[-2], outcome="lesson")
        if seen:
            look(driver)
            await driver.settle()
            assert driver.text("#item") == "the rig"
        await driver.press("g")
        assert driver.text("#said").startswith("Another window has")
        assert driver.text("#item") == "the board"
        assert [each.outcome for each in second.items.all()[-2:]] == ["lesson", None]


async def test_what_is_copied_is_the_text_that_is_shown(sample: Session) -> None:
    """Another window writes another note to them between the look and the key: copied is what was read."""
    async with driving(sample, "thank") as driver:
        shown, person = driver.text("#note"), sample.people[0]
        other(sample).notes.add(Note(interview=sample.interview.uid, person=person.uid, body="Never seen."))
        await driver.press("c")
        await driver.wait_for(lambda: driver.outbox.copied, "a copy")
        assert driver.outbox.copied[0].split()[-3:] == shown.split()[-3:]
        look(driver)
        await driver.wait_for(lambda: "Never seen." in driver.text("#note"), "the new note")


async def test_letters_of_who_signs_never_become_keys(sample: Session) -> None:
    """Another window signs a promise while one is typed here: the field stays, and nothing is ended."""
    for pledge in sample.store.pledges.all():
        sample.store.pledges.change(pledge, ended="kept", ended_at=sample.clock.now())
    async with driving(sample, "quiet") as driver:
        await driver.press("enter", "escape", "enter")
        field = driver.app.focused
        theirs = other(sample).pledges.add(Pledge(off=["X"], until=None, signed_at=sample.clock.now()))
        look(driver)
        await driver.settle()
        assert driver.app.focused is field
        await driver.press(*"bed")
        assert driver.place == "quiet"
        assert other(sample).pledges.get(theirs.uid) == theirs
        await driver.press("escape")
        look(driver)


async def test_the_answer_ends_only_the_promise_that_is_shown(sample: Session) -> None:
    """Another window ended it and signed another: the key says that there is news, and ends nothing."""
    for pledge in sample.store.pledges.all():
        sample.store.pledges.change(pledge, ended="kept", ended_at=sample.clock.now())
    signed = Pledge(off=["X"], until=None, signed_at=sample.clock.now())
    mine = sample.store.pledges.add(signed)
    async with driving(sample, "quiet") as driver:
        second = other(sample)
        second.pledges.change(mine, ended="kept", ended_at=sample.clock.now())
        theirs = second.pledges.add(signed)
        await driver.press("e")
        assert driver.text("#said") == "Another window has saved something. It is shown here now."
        assert second.pledges.get(theirs.uid) == theirs


async def test_a_result_removed_elsewhere_opens_no_other_page(sample: Session) -> None:
    """What search has found and another window removed is said; no other page opens in its place."""
    async with driving(sample, "find") as driver:
        lead = sample.store.leads.all()[-1]
        await driver.type(lead.company)
        await driver.press("enter", "end")
        while getattr(selected(driver), "lead", None) is None:
            await driver.press("k")
        other(sample).leads.remove(lead)
        await driver.press("enter")
        assert (driver.place, driver.text("#said")) == ("find", "Another window has removed it.")


async def test_a_page_that_is_about_to_open_shows_what_came_meanwhile(session: Session) -> None:
    """What another window has saved between the key and the page ends nothing; the page opens with it."""
    async with driving(session) as driver:
        page = SetDown(driver.app.session)
        driver.app.push_screen(page)
        page.news.show()
        await driver.wait_for_place("setdown")


async def test_a_save_elsewhere_while_the_program_ends(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second goes by while the page is being taken down, and what it showed is half gone: nothing is shown."""
    async with driving(sample, "remember") as driver:
        app, taken_down = driver.app, []

        def second_goes_by(part: Form) -> None:
            second = other(sample)
            second.people.add(second.people.all()[0].__class__(interview=sample.interview.uid, name="Kim Sørby"))
            assert sample.store.people.all()
            taken_down.append(part)
            app._look_for_changes()

        monkeypatch.setattr(Form, "on_unmount", second_goes_by, raising=False)
    assert taken_down
