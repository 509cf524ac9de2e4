"""A sent follow-up counts for its lead like a done step, and never twice."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from afterview_tui.domain.records import Form, Lead, Note, Stage
from afterview_tui.session import Session
from tests.noting import mark_not_sent, mark_sent
from tests.support import StillClock

STEP, ON = "wait for their call", date(2026, 11, 27)


@pytest.fixture
def lead(sample: Session) -> Callable[[], Lead]:
    """The current lead of the sample interview; its next step is their call."""
    found = next(each for each in sample.store.leads.all() if each.company == "Kestrel Robotics")
    sample.store.leads.change(found, next_step=STEP, next_on=ON, follow_ups=0)
    sample.store.interviews.change(sample.interview, lead=found.uid)

    def now() -> Lead:
        known = sample.store.leads.get(found.uid)
        assert known is not None
        return known

    return now


def written(sample: Session, form: Form = "follow_up", person: int = 0) -> Note:
    """A note to a person of the interview."""
    met = sample.people[person]
    return sample.store.notes.add(Note(interview=met.interview, person=met.uid, form=form, body="Dear you,\n"))


def sent(sample: Session, note: Note) -> str:
    return mark_sent(sample, found(sample, note))


def not_sent(sample: Session, note: Note) -> str:
    return mark_not_sent(sample, found(sample, note))


def found(sample: Session, note: Note) -> Note:
    known = sample.store.notes.get(note.uid)
    assert known is not None
    return known


def state(lead: Lead) -> tuple[int, str, date | None]:
    return lead.follow_ups, lead.next_step, lead.next_on


def test_a_follow_up_sets_the_next_step(sample: Session, lead: Callable[[], Lead]) -> None:
    """It is counted, the next one is a week later, and there are an event and a sentence."""
    sentence = sent(sample, written(sample))
    assert state(lead()) == (1, "ask once more", date(2026, 11, 30))
    assert lead().history[-1].what == "followed up: wait for their call"
    assert sentence == "Kestrel Robotics: ask once more, by Monday 30 November."


@pytest.mark.parametrize("form", ["email", "card", "helper", "group", "after_no"])
def test_no_other_note_counts(sample: Session, lead: Callable[[], Lead], form: Form) -> None:
    """A thank-you note isn't a follow-up."""
    before = lead()
    assert sent(sample, written(sample, form)) == ""
    assert lead() == before


@pytest.mark.parametrize("stage", ["found", "offer", "accepted", "closed"])
def test_only_where_they_owe_an_answer(sample: Session, lead: Callable[[], Lead], stage: Stage) -> None:
    """A note about an offer isn't a follow-up; a closed lead stays closed."""
    before = sample.store.leads.change(lead(), stage=stage)
    sent(sample, written(sample))
    assert lead() == before


def test_not_sent_after_all_and_sent_again(sample: Session, lead: Callable[[], Lead], clock: StillClock) -> None:
    """It is uncounted, its step is restored, and sent again it counts once."""
    before, note = lead(), written(sample)
    sent(sample, note)
    clock.advance(60)
    assert not_sent(sample, note).startswith("Kestrel Robotics: wait for their call, by ")
    assert (lead().follow_ups, lead().next_step, lead().history) == (0, STEP, before.history)
    assert found(sample, note).state == "draft"
    sent(sample, note)
    assert lead().follow_ups == 1
    sent(sample, note)
    assert (lead().follow_ups, len(lead().history)) == (1, len(before.history) + 1)


def test_marked_twice_can_still_be_taken_back(sample: Session, lead: Callable[[], Lead], clock: StillClock) -> None:
    """Marked again by a stale window or days later from the shell, it counts once, and undone not at all."""
    note = written(sample)
    sent(sample, note)
    clock.advance(2 * 86400)
    assert mark_sent(sample, note, "post") == ""
    assert (lead().follow_ups, found(sample, note).sent_by) == (1, "post")
    not_sent(sample, note)
    assert lead().follow_ups == 0


def test_two_people_on_one_day_are_one_follow_up(sample: Session, lead: Callable[[], Lead]) -> None:
    """The company was asked once; on another day it counts again."""
    sent(sample, written(sample))
    assert sent(sample, written(sample, person=1)) == ""
    assert lead().follow_ups == 1


def test_a_second_follow_up_a_week_later(sample: Session, lead: Callable[[], Lead], clock: StillClock) -> None:
    """After two it may have gone quiet; undoing the second one keeps the first."""
    sent(sample, written(sample))
    clock.advance(timedelta(days=7).total_seconds())
    second = written(sample, person=1)
    sent(sample, second)
    assert state(lead()) == (2, "see whether it went quiet", date(2026, 12, 7))
    not_sent(sample, second)
    assert state(lead()) == (1, "ask once more", date(2026, 11, 30))


@pytest.mark.parametrize("heard", [{"heard_on": date(2026, 11, 25), "follow_ups": 0}, {"follow_ups": 0}])
def test_what_came_since_stays(
    sample: Session, lead: Callable[[], Lead], clock: StillClock, heard: dict[str, object]
) -> None:
    """After an answer and another step, unmarking the note changes neither."""
    note = written(sample)
    sent(sample, note)
    clock.advance(timedelta(days=2).total_seconds())
    sample.store.leads.change(lead(), next_step="prepare round two", **heard)
    not_sent(sample, note)
    assert (lead().follow_ups, lead().next_step) == (0, "prepare round two")


def test_taken_back_with_its_note(sample: Session, lead: Callable[[], Lead]) -> None:
    """In one step the lead is restored and the note is a draft; sent again, it counts once."""
    before, note = lead(), written(sample)
    sent(sample, note)
    assert sample.store.undoable == "Your follow-up to Dana Whitfield"
    sample.store.take_back()
    assert state(lead()) == state(before)
    assert found(sample, note).state == "draft"
    sent(sample, note)
    assert lead().follow_ups == 1


def test_a_note_without_a_lead_is_only_sent(sample: Session) -> None:
    """Nothing else changes."""
    sample.store.interviews.change(sample.interview, lead=None)
    note = written(sample)
    assert sent(sample, note) == ""
    assert found(sample, note).state == "sent"
