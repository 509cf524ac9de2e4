"""Home: what a person finds when they open the program."""

from datetime import timedelta

import pytest
from msgspec import structs

from afterview_tui.domain.records import Interview, Lead
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.pages.home import Home
from tests.screens.driving import driving


async def test_a_new_user_breathes_after_enter_twice(session: Session) -> None:
    """Nothing is asked before the first breath; the first screen names the file, as calm needs trust."""
    async with driving(session) as driver:
        assert "Press Enter" in driver.text("#welcome")
        assert session.store.path.name in driver.text("#welcome")
        await driver.press("enter")
        await driver.wait_for_place("breathe")
        await driver.press("enter")
        assert "1 of 30 breaths" in driver.text("#progress")


async def test_what_is_due_comes_first_then_interviews(sample: Session) -> None:
    """Notes not sent, a step overdue, a step for today; then the interview. Enter opens that lead, not the deck."""
    async with driving(sample) as driver:
        rows = driver.rows()
        assert [row.split(" ")[0] for row in rows] == ["Ask", "Write", "3", "Embedded"]
        assert "by tomorrow 16:00" in rows[2]
        await driver.press("enter")
        await driver.wait_for_place("LeadPage")
        assert driver.field("company").value == "Ostrander Rail"


async def test_home_is_filled_once_as_it_opens(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """With ten thousand leads each time is felt, so it is done once, as it opens and as it comes back."""
    filled: list[str] = []
    as_it_is = Home.refresh_page

    def counted(page: Home) -> None:
        filled.append(page.PLACE)
        as_it_is(page)

    monkeypatch.setattr(Home, "refresh_page", counted)
    async with driving(sample) as driver:
        assert filled == ["home"]
        await driver.press("l")
        await driver.wait_for_place("leads")
        await driver.press("escape")
        await driver.wait_for_place("home")
        assert filled == ["home"] * 2


async def test_an_interview_with_nothing_in_it_is_not_listed(session: Session) -> None:
    """Looking at the leads alone leaves no empty row on Home."""
    async with driving(session, "leads") as driver:
        await driver.press("escape")
        await driver.wait_for_place("home")
        assert "Press Enter" in driver.text("#welcome")
        assert driver.rows() == []


async def test_enter_takes_an_interview_up_where_it_was_left(sample: Session) -> None:
    """The first page that is not done; Esc never loses the place: a page left for Home is the one to go on from."""
    async with driving(sample) as driver:
        await driver.press("end", "enter")
        await driver.wait_for_place("thank")
        await driver.press("ctrl+n")
        await driver.wait_for_place("quiet")
        await driver.press("escape")
        await driver.wait_for_place("home")
        await driver.press("end", "enter")
        await driver.wait_for_place("quiet")


async def test_esc_never_quits(session: Session) -> None:
    """On Home it says how to quit instead: Ctrl+Q, from anywhere, with the exit code 0."""
    async with driving(session) as driver:
        await driver.press("escape", "escape")
        assert driver.place == "home"
        assert "ctrl+q" in driver.text("#said")
        await driver.press("ctrl+q")
    assert driver.app.return_code == 0


async def test_search_finds_people_notes_and_leads_but_nothing_sealed(sample: Session) -> None:
    """What was set down rests; lessons, people, notes and leads are found by any words."""
    async with driving(sample, "find") as driver:
        await driver.type("rosa")
        await driver.wait_for(lambda: len(driver.rows()) >= 2, "people and notes with Rosa")
        assert {row.split(" ")[0] for row in driver.rows()} >= {"person", "note"}
        await driver.press("ctrl+shift+a")
        await driver.type("talked too fast")
        await driver.wait_for(lambda: driver.rows() == [], "nothing that was set down")


async def test_a_theme_is_remembered(sample: Session) -> None:
    """The choice is in the options for the next time."""
    async with driving(sample) as driver:
        driver.app.theme = "paper"
        await driver.wait_for(lambda: sample.options.theme == "paper", "paper in the options")


async def test_an_evening_left_empty_is_not_taken_by_the_pages(sample: Session) -> None:
    """Begun and left with Esc, it stands in nobody's way: the pages are about the evening that is listed."""
    async with driving(sample) as driver:
        await driver.press("n")
        await driver.wait_for_place("breathe")
        await driver.press("escape")
        await driver.wait_for_place("home")
        driver.page.go("close")
        await driver.wait_for_place("close")
        assert "4 people" in driver.text("#summary")
    assert sample.interview.company == "Kestrel Robotics"
    assert Session(sample.store, sample.clock, sample.options).interview.company == "Kestrel Robotics"


async def test_a_page_is_about_the_interview_that_is_selected(sample: Session) -> None:
    """Also where the palette leads there; a new one is begun all the same."""
    second = sample.store.interviews.add(Interview(company="Northlight", held_at=sample.clock.now()))
    async with driving(sample) as driver:
        await driver.press("end")
        driver.page.go("remember")
        await driver.wait_for_place("remember")
        assert driver.field("company").value == "Kestrel Robotics"
        await driver.press("escape")
        await driver.wait_for_place("home")
        await driver.press("end", "n")
        await driver.wait_for_place("breathe")
    assert sample.interview.uid != second.uid
    assert not sample.people


BELONGINGS = ("interviews", "people", "items", "notes")


def kept(session: Session, table: str) -> dict[str, dict[str, object]]:
    """What the file holds in a table: every field of each record but when it was last touched."""
    records = Store(session.store.path, session.clock).tables[table].all()
    return {each.uid: structs.asdict(each) | {"updated_at": None} for each in records}


async def test_an_interview_is_removed_whole_and_comes_back_whole(sample: Session) -> None:
    """With its people, points and notes, after a question; its lead stays. What is due can't be removed."""
    before = {name: kept(sample, name) for name in (*BELONGINGS, "leads")}
    async with driving(sample) as driver:
        await driver.press("x")
        assert driver.text("#said") == "Only an interview can be removed here."
        await driver.press("end", "x")
        await driver.wait_for_place("Choose")
        await driver.press("escape")
        assert kept(sample, "interviews") == before["interviews"]
        await driver.press("x", "r")
        await driver.wait_for(lambda: len(driver.rows()) == 2, "only the steps of leads")
        assert [kept(sample, name) for name in BELONGINGS] == [{}, {}, {}, {}]
        assert kept(sample, "leads") == before["leads"]
        await driver.press("u")
        await driver.wait_for(lambda: driver.rows()[-1].startswith("Embedded"), "the interview")
    assert {name: kept(sample, name) for name in before} == before


async def test_what_was_removed_comes_back_after_a_restart(sample: Session) -> None:
    """A day later, by the same key, with a sentence that says what it was, when and where."""
    before = {name: kept(sample, name) for name in BELONGINGS}
    sample.store.where = "window"
    async with driving(sample) as driver:
        await driver.press("end", "x")
        await driver.wait_for_place("Choose")
        await driver.press("r")
        await driver.wait_for(lambda: len(driver.rows()) == 2, "only the steps of leads")
    again = Session(Store(sample.store.path, sample.clock), sample.clock, sample.options)
    async with driving(again) as driver:
        await driver.press("u")
        await driver.wait_for(lambda: driver.rows()[-1].startswith("Embedded"), "the interview")
        assert "Kestrel Robotics" in driver.text("#said")
        assert driver.text("#said").endswith(", in the window).")
    assert {name: kept(again, name) for name in before} == before


async def test_leads_without_a_day_wait_for_a_look(session: Session) -> None:
    """Somebody who only imported leads isn't greeted as on the first day; enter still begins an evening."""
    session.store.leads.add_all([Lead(company="Acme"), Lead(company="Umbrella", stage="applied")])
    async with driving(session) as driver:
        assert driver.text("#welcome").startswith("2 leads wait for a look: press l.\n")
        assert "Just out of an interview" not in driver.text("#welcome")
        await driver.press("l")
        await driver.wait_for_place("leads")


async def test_leads_that_all_have_a_day_say_which_is_next(session: Session) -> None:
    """Nothing is due today, and that is said."""
    on = session.clock.now().date() + timedelta(days=1)
    session.store.leads.add(Lead(company="Acme", next_step="write", next_on=on))
    async with driving(session) as driver:
        assert driver.text("#welcome").startswith("Nothing is due today. Next, tomorrow: Write (Acme).\n")
