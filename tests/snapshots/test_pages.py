"""One picture a page, at 80x24 and at 60x20; each docstring says what a person should see."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot

from afterview_tui.actions import setting_down
from afterview_tui.domain.records import Interview, Item, Person
from afterview_tui.session import Session
from afterview_tui.window.widgets.breath import Breath
from tests.screens.driving import press
from tests.snapshots.camera import LARGE, Camera, Size, sizes
from tests.support import StillClock


@sizes
def test_home(picture: Camera, sample: Session, size: Size) -> None:
    """What is due with its day, then the interview and where it goes on; the first row is marked and tinted."""
    assert picture(sample, "home", size)


@sizes
def test_home_at_first(picture: Camera, session: Session, size: Size) -> None:
    """A sentence, where the data lies, and "Press Enter"; nothing else to read."""
    assert picture(session, "home", size)


@sizes
def test_breathe(picture: Camera, session: Session, size: Size) -> None:
    """A small disc with "ready" in it, the lead sentence above, the pattern and its length below."""
    assert picture(session, "breathe", size)


@sizes
@pytest.mark.parametrize("theme", ["dusk", "paper"])
@pytest.mark.parametrize("seconds", [2.0, 4.0, 7.0])
def test_breathing(
    picture: Camera, session: Session, clock: StillClock, seconds: float, theme: str, size: Size
) -> None:
    """The disc half full going in, full, and half full going out, each with its word."""
    session.set_options(theme=theme)

    async def breathe(pilot: Pilot[int]) -> None:
        await press(pilot, "space")
        for _ in range(round(seconds * 2)):
            clock.advance(0.5)
            pilot.app.screen.query_one(Breath).look()

    assert picture(session, "breathe", size, then=breathe)


@sizes
def test_remember(picture: Camera, sample: Session, size: Size) -> None:
    """Six labelled fields, dates in words, and four people with title and what they said."""
    assert picture(sample, "remember", size)


@sizes
def test_person(picture: Camera, sample: Session, size: Size) -> None:
    """Six fields of one person, the first one with the cursor, and what "They said" is for."""
    assert picture(sample, "remember", size, "enter")


@sizes
def test_set_down(picture: Camera, sample: Session, size: Size) -> None:
    """Three lines to write in, what Enter does, and the list with what became of each."""
    setting_down.reopen.do(sample, [sample.interview])
    assert picture(sample, "setdown", size)


@sizes
def test_one_at_a_time(picture: Camera, sample: Session, size: Size) -> None:
    """One thing in the middle, three keys for it below, and a question in the third person."""
    sample.store.items.add(Item(interview=sample.interview.uid, kind="forgot", text="to ask who leads the team"))
    setting_down.reopen.do(sample, [sample.interview])
    assert picture(sample, "setdown", size, "enter")


@sizes
def test_sealed(picture: Camera, sample: Session, size: Size) -> None:
    """Only how many became what; none of the words."""
    assert picture(sample, "setdown", size)


@sizes
def test_thank(picture: Camera, sample: Session, size: Size) -> None:
    """Four people with form and state, a thin rule, and the selected note below it."""
    assert picture(sample, "thank", size)


@sizes
def test_writing(picture: Camera, sample: Session, size: Size) -> None:
    """The note alone: whom it is to, the subject, and the text in a column of 68."""
    assert picture(sample, "thank", size, "enter")


@sizes
def test_quiet(picture: Camera, sample: Session, size: Size) -> None:
    """Three fields, a line to sign, and that it is a promise and no lock."""
    assert picture(sample, "quiet", size)


@sizes
def test_drawer(picture: Camera, sample: Session, size: Size) -> None:
    """An empty drawer and what to press."""
    assert picture(sample, "drawer", size)


@sizes
def test_leads(picture: Camera, sample: Session, size: Size) -> None:
    """One lead: role, stage, silence; its next step; and the first of seven."""
    assert picture(sample, "leads", size)


@sizes
def test_all_leads(picture: Camera, sample: Session, size: Size) -> None:
    """Seven rows by their next date."""
    assert picture(sample, "leads", size, "t")


@sizes
def test_close(picture: Camera, sample: Session, size: Size) -> None:
    """What is done, what is left for later, the next date, one line to write, and "That's all for today."."""
    assert picture(sample, "close", size)


@sizes
def test_options(picture: Camera, sample: Session, size: Size) -> None:
    """Eight options with their values, and where the data lies."""
    assert picture(sample, "options", size)


@sizes
def test_help(picture: Camera, sample: Session, size: Size) -> None:
    """The page's keys, each with its sentence, then those of everywhere."""
    assert picture(sample, "thank", size, "question_mark")


@sizes
def test_question(picture: Camera, sample: Session, size: Size) -> None:
    """A question with its answers, a key each, the first one marked."""
    assert picture(sample, "thank", size, "s")


def test_paper(picture: Camera, sample: Session) -> None:
    """The same page on light paper, everything readable."""
    sample.set_options(theme="paper")
    assert picture(sample, "thank", LARGE)


@sizes
def test_a_doubtful_line(picture: Camera, sample: Session, size: Size) -> None:
    """What was understood, a line each; below it what is doubtful, with the dates it can mean."""

    async def jot(pilot: Pilot[int]) -> None:
        await press(pilot, "a")
        await press(pilot, *letters("Acme, Baker, applied 27 nov, call Dana friday 3pm"))
        await press(pilot, "enter")

    assert picture(sample, "leads", size, then=jot)


@sizes
def test_a_day_read_back(picture: Camera, sample: Session, size: Size) -> None:
    """The step and its day in two fields; below them how the day is read."""

    async def plan(pilot: Pilot[int]) -> None:
        await press(pilot, "n")
        await press(pilot, *letters("phone screen"))
        await press(pilot, "enter")
        await press(pilot, *letters("friday 3pm"))

    assert picture(sample, "leads", size, then=plan)


def letters(text: str) -> list[str]:
    """The keys of a text, by Textual's names."""
    names = {" ": "space", ",": "comma"}
    return [names.get(letter, letter) for letter in text]


@sizes
def test_before_the_next_round(picture: Camera, sample: Session, size: Size) -> None:
    """When and with whom, what each of them said, what was promised, the lessons."""
    store, first = sample.store, sample.interview
    ahead = store.interviews.add(
        Interview(
            company=first.company,
            role=first.role,
            round="second",
            held_at=sample.clock.now() + timedelta(days=8),
            place="Board room, 4th floor",
        )
    )
    dana = next(each for each in sample.people if each.name == "Dana Whitfield")
    store.people.add(Person(interview=ahead.uid, name=dana.name, email=dana.email, known_as=dana.uid))
    store.people.add(Person(interview=ahead.uid, name="Graham Whitlock", title="Chair of the board"))
    assert picture(sample, "home", size, "home", "down", "down", "down", "enter")
