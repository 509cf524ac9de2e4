"""When to follow up on a lead, how long it has been silent, and in which order leads are reviewed.

The figures are those of Indeed and wiseworq on the time after an interview, of career-ops and Hired on the
time after applying, and of PBP on silence, as collected in November 2026. The resulting dates are suggestions;
the user may change every one.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import msgspec

from afterview_tui.domain.records import Interview, Lead, Stage
from afterview_tui.domain.text import without_marks

Due = Literal["overdue", "today", "soon", "later", "none"]

THANK_YOU_HOURS = 24
"""Hours after an interview within which to send thanks (WashU Law, job-hunt.org, TopResume; career-ops: 1 day)."""
AFTER_INTERVIEW = 5
"""Business days from an interview to the first follow-up (Indeed; wiseworq says 5 to 7)."""
AFTER_DECISION = 2
"""Business days to wait after the decision date they gave (Indeed: 1 to 2)."""
AFTER_APPLYING = 7
"""Days from applying to the first follow-up (career-ops, Hired)."""
BETWEEN_FOLLOW_UPS = 7
"""Days from one follow-up to the next, or from the last to "it went quiet" (career-ops, wiseworq)."""
MOST_FOLLOW_UPS = 2
"""Follow-ups before moving on (career-ops, wiseworq, careernetwork)."""
OFFER_IN_HAND = 2
"""Days within which to answer an offer (Hired)."""
AFTER_FINDING = 3
"""Days within which to apply to a found job or let it go; this program's own figure."""
SILENT_AFTER_APPLYING = 60
"""Days without an answer after which an application is presumed dead (PBP)."""
SILENT_AFTER_HEARING = 30
"""The same after they have answered before (PBP)."""
SOON = 7
"""Days that count as soon: until the next weekly review (Getting Things Done)."""
WAITING: tuple[Stage, ...] = ("applied", "screening", "interviewing")
"""The stages in which the company owes an answer."""
FOLLOWED_UP = "followed up"
"""The beginning of a follow-up event in a lead's history; the wait for the next follow-up starts there."""

_MESSAGES = {
    "ask", "call", "chase", "check", "contact", "email", "e-mail", "find", "mail", "message", "nudge", "phone",
    "ping", "reach", "remind", "reply", "ring", "say", "text", "thank", "wait", "write",
}  # fmt: skip
"""First words of a step that is a message to the company."""


class Cadence(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of following up that the user can change."""

    after_applying: int = AFTER_APPLYING
    """Days."""
    after_interview: int = AFTER_INTERVIEW
    """Business days."""
    between: int = BETWEEN_FOLLOW_UPS
    """Days."""
    follow_ups: int = MOST_FOLLOW_UPS
    silent_after_applying: int = SILENT_AFTER_APPLYING
    """Days."""
    silent_after_hearing: int = SILENT_AFTER_HEARING
    """Days."""


USUAL = Cadence()


def business_day(day: date) -> date:
    """The day itself, or the next Monday if it is on a weekend; holidays are ignored."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def add_business_days(day: date, number: int) -> date:
    """The day ``number`` business days later; counting from a weekend, Monday is the first."""
    for _ in range(number):
        day = business_day(day + timedelta(days=1))
    return business_day(day)


def thank_you_by(interview: Interview) -> datetime | None:
    """The deadline for thank-you notes in the interview's time zone; None while its time isn't known."""
    held_at = interview.held_at
    if held_at is None:
        return None
    return (held_at.astimezone(UTC) + timedelta(hours=THANK_YOU_HOURS)).astimezone(held_at.tzinfo)


def is_active(lead: Lead) -> bool:
    """Whether a lead is still open: neither accepted nor closed."""
    return lead.stage not in ("accepted", "closed")


def is_parked(lead: Lead, today: date) -> bool:
    """Whether a lead is parked until after today."""
    return lead.parked_until is not None and lead.parked_until > today


def unheard_days(lead: Lead, today: date) -> int:
    """Days since the company was last heard, else since applying, else since the lead was added; at least 0."""
    since = lead.heard_on or lead.applied_on or _noted_on(lead) or today
    return max(0, (today - since).days)


def in_stage_days(lead: Lead, today: date) -> int:
    """Days since the lead reached its stage, as far as is known; at least 0."""
    return max(0, (today - _in_stage_since(lead, today)).days)


def is_message(step: str) -> bool:
    """Whether a step is a message to the company, as no step is: "ring Dana", but not "finish the take-home"."""
    words = step.casefold().split()
    return not words or words[0].strip(",.:") in _MESSAGES or "follow" in step.casefold()


def last_follow_up(lead: Lead) -> date | None:
    """The day of the last follow-up in the lead's history."""
    days = [event.at.date() for event in lead.history if event.what.casefold().startswith(FOLLOWED_UP)]
    return max(days, default=None)


def next_contact(lead: Lead, interview: Interview | None, today: date, cadence: Cadence = USUAL) -> date | None:
    """The day for the next step of a lead, not before today; None when it is accepted or closed.

    ``interview`` is the last one for this lead. ``Lead.follow_ups`` counts the follow-ups since the last answer, so
    noting an answer resets it to 0. After the last follow-up, the result is the day from which ``went_quiet`` may
    be true. A message is never set for a weekend, unlike applying or answering an offer.
    """
    if not is_active(lead):
        return None
    if lead.stage == "found":
        return max(today, _in_stage_since(lead, today) + timedelta(days=AFTER_FINDING))
    if lead.stage == "offer":
        return max(today, _last_word(lead, today) + timedelta(days=OFFER_IN_HAND))
    wanted = _first_check(lead, interview, today, cadence)
    if lead.follow_ups:
        earlier = min(lead.follow_ups, cadence.follow_ups) - 1
        last = last_follow_up(lead) or wanted + timedelta(days=cadence.between * earlier)
        wanted = last + timedelta(days=cadence.between)
    return business_day(max(today, wanted))


def went_quiet(lead: Lead, today: date, cadence: Cadence = USUAL) -> bool:
    """Whether to suggest "it went quiet": all follow-ups done or a very long silence, and nothing planned.

    It applies only to stages in which the company owes an answer.
    """
    if lead.stage not in WAITING or is_parked(lead, today):
        return False
    last = last_follow_up(lead)
    waits_until = lead.next_on or (last + timedelta(days=cadence.between) if last else today)
    if waits_until > today:
        return False
    patience = cadence.silent_after_hearing if lead.heard_on else cadence.silent_after_applying
    return lead.follow_ups >= cadence.follow_ups or unheard_days(lead, today) >= patience


def due_on(lead: Lead) -> date | None:
    """The day on which a lead is due: that of its next step, but not before the end of parking.

    A parked lead without a next step is due at the end of parking, until it is reviewed.
    """
    if not is_active(lead):
        return None
    parked = lead.parked_until
    if lead.next_on is not None:
        return max(lead.next_on, parked or lead.next_on)
    seen = parked is not None and lead.reviewed_on is not None and lead.reviewed_on >= parked
    return None if seen else parked


def due(lead: Lead, today: date) -> Due:
    """How soon a lead is due; the only rule for both what is due and how urgent it is."""
    day = due_on(lead)
    if day is None:
        return "none"
    if day <= today:
        return "today" if day == today else "overdue"
    return "soon" if (day - today).days <= SOON else "later"


def review_order(leads: Iterable[Lead], today: date) -> list[Lead]:
    """The leads to review today: active, not parked, not yet reviewed.

    The longest unheard come first, those hoped for last. Ties are sorted by company and then uid, so that the order
    is stable.
    """
    waiting = [
        lead for lead in leads if is_active(lead) and not is_parked(lead, today) and lead.reviewed_on != today
    ]
    return sorted(
        waiting,
        key=lambda lead: (lead.hoped_for, -unheard_days(lead, today), without_marks(lead.company), lead.uid),
    )


def _noted_on(lead: Lead) -> date | None:
    return lead.created_at.date() if lead.created_at else None


def _in_stage_since(lead: Lead, today: date) -> date:
    applied_on = None if lead.stage == "found" else lead.applied_on
    return lead.stage_since or applied_on or _noted_on(lead) or today


def _last_word(lead: Lead, today: date) -> date:
    since = _in_stage_since(lead, today)
    return max(since, lead.heard_on or since)


def _first_check(lead: Lead, interview: Interview | None, today: date, cadence: Cadence) -> date:
    """The day of the first follow-up, from the decision date they gave or the last time they were heard."""
    if lead.stage == "applied" and interview is None:
        since = lead.applied_on or _in_stage_since(lead, today)
        return max(since, lead.heard_on or since) + timedelta(days=cadence.after_applying)
    held_on = interview.held_at.date() if interview and interview.held_at else _last_word(lead, today)
    heard = max(held_on, lead.heard_on or held_on)
    if interview and interview.decision_on and interview.decision_on >= heard:
        return add_business_days(interview.decision_on, AFTER_DECISION)
    return add_business_days(heard, cadence.after_interview)
