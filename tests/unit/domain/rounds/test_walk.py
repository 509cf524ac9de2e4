"""The walk of an evening: its pages, where it resumes, and what stays done."""

from datetime import date, timedelta

import pytest

from afterview_tui.actions import interviews
from afterview_tui.domain.records import Interview, Item, Person, Pledge, StepState
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.rounds.walk import PLACES
from afterview_tui.options import Options
from afterview_tui.session import Session
from tests.support import StillClock

HOUR = 3600.0


def started(session: Session) -> Interview:
    """A new interview, not on any page yet."""
    interviews.new.do(session, place="")
    return session.interview


def test_every_page_leads_to_the_next_and_back() -> None:
    """Continue goes through all pages to Close and Home, and back goes the same way."""
    order = ["breathe", "remember", "setdown", "thank", "quiet", "leads", "close", "home"]
    assert [walk.following(place) for place in order[:-1]] == order[1:]
    assert [walk.preceding(place) for place in order[1:-1]] == order[:-2]
    assert walk.preceding("breathe") == walk.preceding("home") == walk.following("home") == "home"
    assert walk.following("drawer") == walk.preceding("drawer") == "home"


@pytest.mark.parametrize(
    ("steps", "place", "after"),
    [
        ({}, "breathe", {"breathe": "at"}),
        ({"breathe": "at"}, "thank", {"breathe": "later", "thank": "at"}),
        ({"breathe": "done"}, "remember", {"breathe": "done", "remember": "at"}),
        ({"thank": "done", "quiet": "at"}, "thank", {"thank": "done", "quiet": "later"}),
        ({"quiet": "later"}, "quiet", {"quiet": "at"}),
    ],
)
def test_arriving_makes_one_page_current_and_undoes_nothing(
    steps: dict[str, StepState], place: str, after: dict[str, StepState]
) -> None:
    """One page is current; undone pages are "later", and done ones stay done."""
    assert walk.arrive(steps, place) == after


@pytest.mark.parametrize(
    ("state", "to", "done", "after"),
    [
        ("at", "remember", True, "done"),
        ("at", "remember", False, "later"),
        ("at", "close", False, "later"),
        ("at", "home", False, "at"),
        ("at", "drawer", False, "at"),
        ("at", "home", True, "done"),
        ("done", "home", False, "done"),
        ("done", "remember", False, "done"),
        ("later", "breathe", False, "later"),
    ],
)
def test_leaving_undone_is_for_later_and_done_stays_done(
    state: StepState, to: str, done: bool, after: StepState
) -> None:
    """A page left undone is "later"; going Home keeps it current; a done page stays done."""
    assert walk.leave({"thank": state, "quiet": "later"}, "thank", to, done) == {"thank": after, "quiet": "later"}


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ({}, "breathe"),
        ({"breathe": "done", "remember": "at"}, "remember"),
        ({"breathe": "later", "thank": "at"}, "thank"),
        ({"breathe": "later", "remember": "later"}, "breathe"),
        ({"breathe": "later", "remember": "done"}, "setdown"),
        (dict.fromkeys(PLACES[1:], "done"), "close"),
        ({"breathe": "done", "remember": "done"}, "setdown"),
        (dict.fromkeys(PLACES, "done"), "close"),
    ],
)
def test_where_an_evening_goes_on(steps: dict[str, StepState], place: str) -> None:
    """On the current page, or else the first still to do; the breath before it all is passed over after it."""
    assert walk.take_up(Interview(steps=steps)) == place


def test_how_far_an_evening_is() -> None:
    """The next page; when all is done, the day by which they decide, until it is over."""
    today, done = date(2026, 11, 30), dict.fromkeys(PLACES[1:], "done")
    evening = Interview(steps=done, decision_on=date(2026, 12, 11))  # type: ignore[arg-type]
    assert walk.progress(Interview(steps={"remember": "done", "setdown": "later"}), today) == "next: Set down"
    assert walk.progress(evening, today) == "you hear by Friday 11 December"
    assert walk.progress(evening, date(2026, 12, 12)) == "done"


@pytest.mark.parametrize(
    ("role", "company", "label"),
    [("Engineer", "Kestrel", "Engineer, Kestrel"), ("", "Kestrel", "Kestrel"), ("Engineer", "", "Engineer")],
)
def test_an_interview_has_a_name(role: str, company: str, label: str) -> None:
    """A row has what is known, without stray commas."""
    assert walk.label(Interview(role=role, company=company)) == label
    assert walk.label(Interview()) == "An interview"


def again(session: Session, clock: StillClock) -> Session:
    """The program started again on the same file."""
    return Session(type(session.store)(session.store.path, clock), clock, Options())


def leave_at(session: Session, place: str) -> Interview:
    """Go to a page, and stop there."""
    interview = session.interview
    return session.store.interviews.change(interview, steps=walk.arrive(interview.steps, place))


def test_a_broken_off_evening_is_taken_up(session: Session, clock: StillClock) -> None:
    """After a dropped connection, a start within twelve hours is on the same page; a day later it is Home."""
    interview = started(session)
    leave_at(session, "thank")
    clock.advance(11 * HOUR)
    found = again(session, clock).unfinished()
    assert found is not None
    assert (found.uid, walk.take_up(found)) == (interview.uid, "thank")
    clock.advance(1 * HOUR)
    assert again(session, clock).unfinished() is None


def test_the_interview_worked_on_last_is_the_one_taken_up(session: Session, clock: StillClock) -> None:
    """If the connection drops on an earlier interview, the next start resumes there, not at the newest."""
    first = started(session)
    session.store.interviews.change(first, company="Kestrel")
    clock.advance(HOUR)
    second = started(session)
    assert second.uid != first.uid
    leave_at(session, "remember")
    clock.advance(HOUR)
    session.take_up(first)
    leave_at(session, "quiet")
    found = again(session, clock).unfinished()
    assert found is not None
    assert (found.uid, walk.take_up(found)) == (first.uid, "quiet")


def test_a_finished_evening_opens_home(session: Session) -> None:
    """After Close there is nothing to resume."""
    interview = started(session)
    session.store.interviews.change(interview, steps=dict.fromkeys(PLACES, "done"))
    assert session.unfinished() is None
    assert Session(session.store, session.clock, Options()).unfinished() is None


def test_blank_interviews_do_not_pile_up(session: Session, clock: StillClock) -> None:
    """Starting three evenings without typing anything leaves one interview, with the last time."""
    first = started(session)
    leave_at(session, "breathe")
    clock.advance(HOUR)
    assert started(session).uid == first.uid
    clock.advance(HOUR)
    (only,) = [started(session)]
    assert session.store.interviews.all() == [only]
    assert only.held_at == clock.now()


@pytest.mark.parametrize(
    "fields",
    [
        {"company": "K"}, {"role": "E"}, {"round": "2"}, {"promised": "a call"}, {"mattered": "x"}, {"before": 0},
        {"after": 0}, {"decision_on": StillClock().now().date()}, {"sealed_at": StillClock().now()},
        {"steps": {"breathe": "done"}},
    ],
)  # fmt: skip
def test_whatever_was_entered_is_kept(session: Session, fields: dict[str, object]) -> None:
    """With one field, one rating or one done page, a new interview doesn't replace the old one."""
    first = session.store.interviews.change(started(session), **fields)
    second = started(session)
    assert second.uid != first.uid
    assert session.store.interviews.get(first.uid) == first


def test_people_and_things_set_down_are_kept_too(session: Session) -> None:
    """An interview with a person or an item isn't blank."""
    first = started(session)
    session.store.people.add(Person(interview=first.uid, name="Dana"))
    second = started(session)
    session.store.items.add(Item(interview=second.uid, text="the rig"))
    third = started(session)
    assert len({first.uid, second.uid, third.uid}) == 3
    assert [person.name for person in session.people] == []
    session.take_up(first)
    assert [person.name for person in session.people] == ["Dana"]
    assert session.note(session.people[0]) is None


def test_without_any_interview_one_begins(session: Session, clock: StillClock) -> None:
    """The first page of the first evening has an interview to save to."""
    assert session.newest() is None
    assert session.interview.held_at == clock.now()
    assert session.interview == session.newest()


def test_tea_and_quiet_at_the_edge(sample: Session, clock: StillClock) -> None:
    """The edge shows the minutes of the tea timer and the end of a quiet period, or else nothing."""
    assert sample.status() == ""
    sample.tea.pour(4, clock.now())
    assert sample.status() == "tea 4 min"
    clock.advance(61)
    assert (sample.status(), sample.tea.is_ready(clock.now())) == ("tea 3 min", False)
    clock.advance(179)
    assert (sample.status(), sample.tea.is_ready(clock.now())) == ("tea is ready", True)
    pledge = sample.store.pledges.add(Pledge(until=clock.now() + timedelta(days=1), signed_at=clock.now()))
    assert sample.status() == "tea is ready · quiet until tomorrow 17:04"
    sample.tea.pour(4, clock.now())
    sample.store.pledges.change(pledge, until=None)
    assert sample.status() == "quiet until their answer"
    sample.store.pledges.change(pledge, ended_at=clock.now(), ended="kept")
    assert sample.status() == ""
