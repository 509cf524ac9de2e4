"""What can be done with leads, decided without a store: what is offered first, what is refused, what is said."""

from datetime import date, time, timedelta

import pytest
from msgspec import structs

from afterview_tui.actions import leads
from afterview_tui.actions.action import Action
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Interview, Lead
from afterview_tui.domain.when import When
from afterview_tui.options import Options
from tests.known import known
from tests.support import StillClock

TODAY = StillClock().now().date()  # a Monday
TOMORROW = TODAY + timedelta(days=1)
ACME = Lead(uid="acme", company="Acme", stage="applied", applied_on=TODAY)
GLOBEX = Lead(uid="globex", company="Globex", stage="applied", applied_on=TODAY)


@pytest.mark.parametrize(
    ("on", "at", "offered"),
    [
        (TOMORROW, time(15), When(TOMORROW, time(15))),
        (TOMORROW, None, When(TOMORROW, None)),
        (TODAY, time(9), When(date(2026, 11, 30), None)),
        (TODAY - timedelta(days=3), time(9), When(date(2026, 11, 30), None)),
        (None, None, When(date(2026, 11, 30), None)),
    ],
)
def test_the_day_that_is_offered_for_a_next_step(on: date | None, at: time | None, offered: When) -> None:
    """Its own while that is to come, with its hour; else the cadence's, which has none."""
    lead = structs.replace(ACME, next_step="call", next_on=on, next_at=at)
    assert leads.next_step.suggested(known(lead), [lead]) == {"next_step": "call", "next_on": offered}


def test_what_is_accepted_has_no_day_to_offer() -> None:
    """Nothing is to be done about it."""
    lead = structs.replace(ACME, stage="accepted")
    assert leads.next_step.suggested(known(lead), [lead]) == {"next_step": "", "next_on": None}


@pytest.mark.parametrize(("step", "on"), [("", When(TOMORROW)), ("call", None)])
def test_a_next_step_needs_words_and_a_day(step: str, on: When | None) -> None:
    """Either alone is refused in a sentence."""
    with pytest.raises(NotPossible, match=r"^A next step needs a few words and a day\.$"):
        leads.next_step.outcome(known(ACME), [ACME], next_step=step, next_on=on)


def test_one_lead_is_told_its_step_and_several_their_names() -> None:
    """A step with its hour; of several only what was done with which."""
    answers = {"next_step": "call", "next_on": When(TOMORROW, time(15))}
    outcome = leads.next_step.outcome(known(ACME, GLOBEX), [ACME], **answers)
    assert (outcome.sentence, outcome.label) == ("Acme: call, by tomorrow, 15:00.", "Acme")
    outcome = leads.next_step.outcome(known(ACME, GLOBEX), [ACME, GLOBEX], **answers)
    assert outcome.sentence == "Planned: 2 leads."
    assert outcome.label == "2 leads"


@pytest.mark.parametrize(
    ("action", "said"), [(leads.done, "Done"), (leads.heard, "Heard from"), (leads.later, "A week later")]
)
def test_what_was_done_with_several(action: Action[Lead], said: str) -> None:
    """In the words of the key that was pressed."""
    outcome = action.outcome(known(ACME, GLOBEX), [ACME, GLOBEX])
    assert outcome.sentence == f"{said}: 2 leads."


@pytest.mark.parametrize("until", [None, TODAY, TODAY - timedelta(days=1)])
def test_nothing_is_parked_until_today(until: date | None) -> None:
    """It would be awake at once; tomorrow is a day to come."""
    with pytest.raises(NotPossible, match=r"^That day is not in the future\. It was left as it is\.$"):
        leads.park.outcome(known(ACME), [ACME], until=until)
    outcome = leads.park.outcome(known(ACME), [ACME], until=TOMORROW)
    assert (outcome.sentence, outcome.label) == ("Parked until tomorrow: Acme.", "Acme")
    assert leads.park.suggested(known(ACME), [ACME]) == {"until": TODAY + timedelta(days=14)}


def test_why_it_may_be_closed() -> None:
    """That it went quiet comes first where each of them did; else that they said no."""
    quiet = structs.replace(ACME, uid="quiet", follow_ups=2, applied_on=date(2026, 10, 1))
    there = known(quiet, ACME)
    assert next(iter(leads.reasons(there, [quiet]))) == "went_quiet"
    assert next(iter(leads.reasons(there, [quiet, ACME]))) == "rejected"
    assert list(leads.reasons(there, [quiet])).count("rejected") == 1
    patient = known(quiet, options=Options(follow_ups=3))
    assert next(iter(leads.reasons(patient, [quiet]))) == "rejected"
    outcome = leads.close.outcome(there, [quiet, ACME], reason="rejected")
    assert outcome.sentence == "Closed: 2 leads."
    assert {structs.asdict(each.after)["reason"] for each in outcome.changes if each.after} == {"rejected"}


@pytest.mark.parametrize(
    ("lead", "why"),
    [
        (structs.replace(ACME, next_step="call", next_on=TODAY), ""),
        (structs.replace(ACME, next_step="call", next_on=TODAY - timedelta(days=1)), leads.MISSING["past"]),
        (structs.replace(ACME, next_step="call", follow_ups=2, applied_on=date(2026, 9, 1)), leads.MISSING["day"]),
        (structs.replace(ACME, follow_ups=2, applied_on=date(2026, 9, 1)), leads.MISSING["step"]),
        (structs.replace(ACME, parked_until=TOMORROW, follow_ups=2, applied_on=date(2026, 9, 1)), ""),
        (structs.replace(ACME, next_step="call"), ""),
    ],
)
def test_what_a_lead_lacks_to_be_kept(lead: Lead, why: str) -> None:
    """A suggested day will do; where it went quiet none is suggested, and it says what is missing."""
    assert leads.keep.why_not(known(lead), [lead]) == why


def test_kept_it_takes_the_suggested_step_or_is_only_looked_at() -> None:
    """With the day of the cadence, counted from the last interview with it."""
    held = Interview(lead="acme", held_at=StillClock().now() - timedelta(days=3))
    lead = structs.replace(ACME, stage="interviewing")
    outcome = leads.keep.outcome(known(lead, held), [lead])
    (change,) = outcome.changes
    assert outcome.did == "Next step set"
    assert isinstance(change.after, Lead)
    assert (change.after.next_step, change.after.next_on) == ("ask for an update", date(2026, 11, 27))
    planned = structs.replace(ACME, next_step="call", next_on=TOMORROW)
    outcome = leads.keep.outcome(known(planned), [planned])
    (change,) = outcome.changes
    assert (outcome.sentence, outcome.label) == ("", "Acme")
    assert change.after == structs.replace(planned, reviewed_on=TODAY)


def test_what_another_window_closed_or_removed_is_named() -> None:
    """Of several the others are still dealt with; where none is left, it says so."""
    closed = structs.replace(GLOBEX, stage="closed")
    outcome = leads.done.outcome(known(ACME, closed), [ACME, GLOBEX])
    assert [change.before for change in outcome.changes] == [ACME]
    with pytest.raises(NotPossible, match="Another window has closed or removed this in the meantime: Globex"):
        leads.done.outcome(known(closed), [GLOBEX])
    with pytest.raises(NotPossible, match="in the meantime: 2 leads"):
        leads.done.outcome(known(), [ACME, GLOBEX])
    assert leads.done.why_not(known(closed), [closed]) == leads.IS_CLOSED
    assert leads.done.why_not(known(closed, ACME), [closed, ACME]) == ""


def test_what_a_form_shows_of_a_lead() -> None:
    """A step's day with its hour, hope as a word, all else as it is; of no lead nothing."""
    lead = structs.replace(ACME, next_on=TOMORROW, next_at=time(15), hoped_for=True, notes="Zephyr")
    assert leads.value(lead, "next_on") == When(TOMORROW, time(15))
    assert (leads.value(lead, "hoped_for"), leads.value(ACME, "hoped_for")) == ("yes", "")
    assert (leads.value(lead, "notes"), leads.value(ACME, "next_on")) == ("Zephyr", None)
    assert (leads.value(None, "notes"), leads.value(None, "next_on"), leads.value(None, "hoped_for")) == (
        None,
        None,
        "",
    )


def test_edited_by_hand() -> None:
    """A day brings its hour along, and takes it away with it; a stage is news of today, a word is none."""
    lead = structs.replace(ACME, next_on=TOMORROW, next_at=time(15))
    outcome = leads.edit.outcome(known(lead), [lead], next_on=None, hoped_for="yes")
    (change,) = outcome.changes
    assert isinstance(change.after, Lead)
    assert (change.after.next_on, change.after.next_at, change.after.hoped_for) == (None, None, True)
    assert outcome.label == "Your changes to Acme"
    (change,) = leads.edit.outcome(known(ACME), [ACME], next_on=When(TOMORROW, time(9)), hoped_for="").changes
    assert isinstance(change.after, Lead)
    assert (change.after.next_on, change.after.next_at, change.after.hoped_for) == (TOMORROW, time(9), False)
    outcome = leads.edit.outcome(known(ACME), [ACME], stage="offer", notes="by phone")
    (change,) = outcome.changes
    assert isinstance(change.after, Lead)
    assert (change.after.stage, change.after.stage_since, change.after.notes) == ("offer", TODAY, "by phone")
    assert [event.what for event in change.after.history] == ["offer in hand", "changed: noted"]
    assert outcome.label == "Acme"
    assert leads.edit.outcome(known(ACME), [ACME], stage="nonsense").changes[0].after == ACME


@pytest.mark.parametrize(
    ("action", "event"),
    [
        (leads.heard, "heard from them"),
        (leads.done, "followed up: call"),
        (leads.later, "put off until Monday 30 November 2026"),
    ],
)
def test_what_was_done_stands_in_the_story(action: Action[Lead], event: str) -> None:
    """In words that can be read years later."""
    lead = structs.replace(ACME, next_step="call", next_on=TODAY)
    (change,) = action.outcome(known(lead), [lead]).changes
    assert isinstance(change.after, Lead)
    assert [each.what for each in change.after.history] == [event]


def test_what_stands_in_the_way_is_said_in_a_sentence() -> None:
    """What is closed, and what a lead lacks, each with the keys that mend it."""
    closed = structs.replace(ACME, stage="closed")
    assert leads.park.why_not(known(closed), [closed]) == (
        "A closed lead can't be changed here. Open it to change its stage."
    )
    assert leads.MISSING == {
        "step": "It has no next step yet: {next} plans one, {park} parks it, {close} closes it.",
        "day": "It has no day for its next step yet: {next} sets one, {park} parks it, {close} closes it.",
        "past": "That day has gone by: {done} if you did it, {later} for a week later, {next} for another step.",
    }
