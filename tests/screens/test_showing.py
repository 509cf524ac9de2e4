"""What the session changes is on the page at once, though nobody has told the page to show it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from afterview_tui.actions import setting_down
from afterview_tui.domain.calm import breath_words
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person, Pledge, Post
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.news import NEWS
from afterview_tui.window.page import Page
from afterview_tui.window.pages.decide import Decide
from afterview_tui.window.pages.lead import LeadPage
from afterview_tui.window.pages.lead_list import LeadList
from afterview_tui.window.pages.person import PersonPage
from afterview_tui.window.widgets.note_area import NoteArea
from tests.screens.driving import Driver, driving


class Case(NamedTuple):
    """A change, and where it is seen."""

    change: Callable[[Session], Any]
    seen: Callable[[Driver], Any]
    words: str
    above: Callable[[Session], Page] | None = None
    """The page, where it stands above the place."""
    place: str = ""


def _person(session: Session) -> Person:
    return Person(interview=session.interview.uid, name="Kim Sørby")


def _pledge(session: Session) -> Pledge:
    now = session.clock.now()
    return Pledge(off=["LinkedIn"], until=now + timedelta(hours=25), signed_at=now)


def _item(session: Session) -> Item:
    return Item(interview=session.interview.uid, kind="forgot", text="the name badge")


def _note(session: Session) -> Note:
    person = session.people[0]
    return Note(interview=session.interview.uid, person=person.uid, form="email", body="All new.")


def _rename_leads(session: Session) -> None:
    for lead in session.store.leads.all():
        session.store.leads.change(lead, company="Initech")


CASES = {
    "home": Case(lambda s: s.store.interviews.add(Interview(company="Kestrel Two")), Driver.rows, "Kestrel Two"),
    "breathe": Case(
        lambda s: s.store.interviews.change(s.interview, before=4, after=None),
        lambda d: d.text("#feeling"),
        breath_words.noted(4),
    ),
    "remember": Case(lambda s: s.store.people.add(_person(s)), Driver.rows, "Kim Sørby"),
    "its field": Case(
        lambda s: s.store.interviews.change(s.interview, role="Firmware Lead"),
        lambda d: d.field("role").value,
        "Firmware Lead",
        place="remember",
    ),
    "person": Case(
        lambda s: s.store.people.change(s.people[0], title="Head of everything"),
        lambda d: d.field("title").value,
        "Head of everything",
        lambda s: PersonPage(s, s.people[0]),
        "remember",
    ),
    "setdown": Case(lambda s: s.store.items.add(_item(s)), Driver.rows, "the name badge"),
    "decide": Case(
        lambda s: s.store.items.add(_item(s)),
        lambda d: d.aside,
        "2 to decide",
        lambda s: Decide(s, s.clock.now()),
        "setdown",
    ),
    "thank": Case(lambda s: s.store.people.add(_person(s)), Driver.rows, "Kim Sørby"),
    "its note": Case(lambda s: s.store.notes.add(_note(s)), lambda d: d.text("#note"), "All new.", place="thank"),
    "quiet": Case(lambda s: s.store.pledges.add(_pledge(s)), lambda d: d.text("#promise"), "LinkedIn"),
    "leads": Case(_rename_leads, lambda d: d.text("#company"), "Initech"),
    "lead list": Case(_rename_leads, Driver.rows, "Initech", LeadList, "leads"),
    "lead": Case(
        _rename_leads,
        lambda d: d.field("company").value,
        "Initech",
        lambda s: LeadPage(s, s.store.leads.all()[0]),
        "leads",
    ),
    "close": Case(
        lambda s: s.store.interviews.change(s.interview, mattered="The board"),
        lambda d: d.page.query_one("#mattered").value,  # type: ignore[attr-defined]
        "The board",
    ),
    "drawer": Case(lambda s: s.store.posts.add(Post(text="They were rude")), Driver.rows, "They were rude"),
    "options": Case(lambda s: s.set_options(name="Ola"), lambda d: d.field("name").value, "Ola"),
}


def prepare(session: Session) -> None:
    """The sample with one thing to decide on, and no quiet."""
    setting_down.reopen.do(session, [session.interview])
    for each in session.store.pledges.all():
        session.store.pledges.change(each, ended="kept", ended_at=session.clock.now())
    session.store.items.add(Item(interview=session.interview.uid, kind="worry", text="the clock"))


@pytest.mark.parametrize("name", CASES)
async def test_what_the_session_changes_shows(sample: Session, name: str) -> None:
    """A save or an option of this run is seen on the page that is open, though no page was told to look."""
    prepare(sample)
    case = CASES[name]
    async with driving(sample, case.place or name) as driver:
        if case.above is not None:
            driver.app.push_screen(case.above(sample))
            await driver.settle()
        assert case.words not in str(case.seen(driver))
        case.change(sample)
        await driver.settle()
        assert case.words in str(case.seen(driver))
        assert driver.text("#said") == ""


async def test_a_change_elsewhere_is_said_though_a_save_here_comes_first(sample: Session) -> None:
    """Another window's person comes onto the page with a save of this one: that is said as ever."""
    async with driving(sample, "remember") as driver:
        second = Store(sample.store.path, sample.clock)
        second.people.add(_person(sample))
        sample.store.interviews.change(sample.interview, promised="An answer")
        await driver.settle()
        assert "Kim Sørby" in str(driver.rows())
        assert driver.text("#said") == NEWS


async def test_the_words_in_a_field_stay(sample: Session) -> None:
    """A save beside somebody who types shows around the field, and changes neither its words nor the focus."""
    async with driving(sample, "remember") as driver:
        await driver.press("e", "end", *" Two")
        field = driver.app.focused
        company = driver.field("company").value
        sample.store.interviews.change(sample.interview, company="Initech", role="Firmware Lead")
        await driver.settle()
        assert (driver.field("company").value, driver.field("role").value) == (company, "Firmware Lead")
        assert driver.app.focused is field


async def test_the_words_in_the_editor_stay(sample: Session) -> None:
    """The same in a note that is written: another note of this session changes nothing in it."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.press(*"So ")
        prose = driver.app.screen.query_one(NoteArea)
        before = prose.text, prose.cursor_location
        sample.store.notes.add(_note(sample))
        await driver.settle()
        assert (prose.text, prose.cursor_location) == before
        assert driver.app.focused is prose


async def test_a_refused_save_shows_nothing(sample: Session) -> None:
    """The lead on the page stays as it is in the file, where the disk takes nothing."""
    async with driving(sample, "leads") as driver:
        shown = driver.text("#company")
        lock = sample.store.path.with_name(f".{sample.store.path.name}.lock")
        lock.unlink(missing_ok=True)
        lock.mkdir()
        await driver.press("z")
        assert driver.text("#company") == shown
        assert driver.text("#said").startswith("Not saved")


async def test_a_page_below_shows_it_once_it_is_back(sample: Session) -> None:
    """What is saved while another page stands above: the page below shows it as it comes back, and not before."""
    async with driving(sample, "leads") as driver:
        lead: Lead = driver.page.subject()[0]
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        sample.store.leads.change(lead, company="Initech")
        await driver.press("escape")
        await driver.wait_for_place("leads")
        assert driver.text("#company") == "Initech"
