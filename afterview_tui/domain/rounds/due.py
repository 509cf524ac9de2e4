"""Lists what is due from all tables in one order, for Home, Close and the command line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Lead, Note, Person, Pledge
from afterview_tui.domain.rounds import walk

NOTHING_TODAY = "Nothing is due today."
THANKS_STAY = timedelta(days=7)
"""How long unsent notes stay on the list."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do, with its day and the page where it is done."""

    on: date
    at: datetime | None = None
    """The exact time, if there is one."""
    what: str
    about: str = ""
    place: str
    uid: str
    """The uid of the interview, lead or pledge."""


class Everything(msgspec.Struct, frozen=True, kw_only=True):
    """The records of all tables that can have something due."""

    interviews: Sequence[Interview] = ()
    people: Sequence[Person] = ()
    notes: Sequence[Note] = ()
    pledges: Sequence[Pledge] = ()
    leads: Sequence[Lead] = ()


def all_due(everything: Everything, now: datetime, last: date = date.max) -> list[Due]:
    """Everything due, past and future, earliest first; leads only up to the day ``last``."""
    found = [
        *_notes(everything, now),
        *_after_no(everything, now),
        *_farewells(everything, now),
        *_pledges(everything, now),
        *_leads(everything.leads, last),
    ]
    return sorted(found, key=lambda due: (due.on, due.at is None, due.at or now, due.what, due.uid))


def due_today(everything: Everything, now: datetime) -> list[Due]:
    """Everything due today or overdue, and all unsent notes."""
    today = all_due(everything, now, now.date())
    return [due for due in today if due.on <= now.date() or due.place == "thank"]


def next_due(everything: Everything, now: datetime) -> Due | None:
    """The next thing due in the future: later today or on a later day."""
    for due in all_due(everything, now):
        moment = due.at or datetime.combine(due.on, time.max, now.tzinfo)
        if moment > now:
            return due
    return None


def sentence(due: Due, now: datetime) -> str:
    """A due thing on one line: what, about what, and when, with "since" if it is late."""
    return f"{_what(due)}: {'since ' if is_late(due, now) else ''}{_by(due, now)}"


def following(due: Due | None, now: datetime) -> str:
    """The closing sentence of an evening: what is due next, or that nothing is."""
    if due is None:
        return "Nothing is due."
    return f"{'Waiting since' if is_late(due, now) else 'Next,'} {_by(due, now)}: {_what(due)}."


def to_look_at(leads: Sequence[Lead]) -> str:
    """The number of open leads without a due day, as a sentence without full stop; empty if all have one."""
    waiting = sum(cadence.is_active(lead) and cadence.due_on(lead) is None for lead in leads)
    return f"{humanize.count(waiting, 'lead waits', 'leads wait')} for a look" if waiting else ""


def is_late(due: Due, now: datetime) -> bool:
    """Whether its day or time has passed."""
    return due.at < now if due.at else due.on < now.date()


def _by(due: Due, now: datetime) -> str:
    return humanize.moment(due.at, now) if due.at else humanize.day(due.on, now.date())


def _what(due: Due) -> str:
    return f"{due.what} ({due.about})" if due.about else due.what


def in_short(everything: Everything, now: datetime) -> list[str]:
    """What is due today in short phrases: the notes and their deadline, the leads, and a quiet that is over."""
    todo = due_today(everything, now)
    thanks = [each for each in todo if each.place == "thank"]
    leads = sum(each.place == "leads" for each in todo)
    parts = []
    if thanks:
        notes = humanize.count(sum(len(waiting) for *_, waiting in _to_thank(everything, now)), "note")
        until = f"{'since' if is_late(thanks[0], now) else 'by'} {_by(thanks[0], now)}"
        parts.append(f"{notes}{', the first' if len(thanks) > 1 else ''} {until}")
    if leads:
        parts.append(f"{humanize.count(leads, 'lead')} due")
    if any(each.place == "quiet" and each.at is not None and each.at <= now for each in todo):
        parts.append("your quiet is over")
    return parts


def to_thank(people: Sequence[Person], notes: Sequence[Note]) -> list[Person]:
    """The people whose thanks are still to be sent; whoever neither interviewed nor helped need not be thanked."""
    sent = {note.person for note in notes if note.state == "sent" or note.form == "after_no"}
    return [person for person in people if person.part != "other" and person.uid not in sent]


def _to_thank(everything: Everything, now: datetime) -> Iterator[tuple[Interview, datetime, list[Person]]]:
    """Each interview with people still to thank, the deadline, and these people."""
    everybody = to_thank(everything.people, everything.notes)
    for interview in everything.interviews:
        by = cadence.thank_you_by(interview)
        held = interview.held_at
        is_to_come = held is not None and held.astimezone(now.tzinfo).date() > now.date()
        if by is None or held is None or is_to_come or now - held > THANKS_STAY:
            continue
        waiting = [person for person in everybody if person.interview == interview.uid]
        if waiting:
            yield interview, by, waiting


def _notes(everything: Everything, now: datetime) -> list[Due]:
    found = []
    for interview, by, waiting in _to_thank(everything, now):
        one = f"Thank {waiting[0].name or 'one person'}"
        what = one if len(waiting) == 1 else humanize.count(len(waiting), "note") + " to send"
        local = by.astimezone(now.tzinfo)
        found.append(
            Due(on=local.date(), at=local, what=what, about=walk.label(interview), place="thank", uid=interview.uid)
        )
    return found


def _after_no(everything: Everything, now: datetime) -> list[Due]:
    """Unsent thanks after a rejection, due one day after it."""
    closed = {lead.uid: lead for lead in everything.leads if lead.reason == "rejected"}
    interviews = {each.uid: each for each in everything.interviews}
    people = {each.uid: each.name for each in everything.people}
    found = []
    for note in everything.notes:
        interview = interviews.get(note.interview)
        lead = closed.get(interview.lead or "") if interview else None
        if interview is None or lead is None or note.form != "after_no" or note.state == "sent":
            continue
        on = (lead.stage_since or now.date()) + timedelta(days=1)
        if now.date() - on <= THANKS_STAY:
            what = f"Thank {people.get(note.person) or 'them'} all the same"
            found.append(Due(on=on, what=what, about=walk.label(interview), place="thank", uid=interview.uid))
    return found


def _farewells(everything: Everything, now: datetime) -> list[Due]:
    """Unsent notes of withdrawing or declining that were written when their leads were closed."""
    closed = {lead.uid: lead for lead in everything.leads if lead.reason in ("withdrew", "declined")}
    interviews = {each.uid: each for each in everything.interviews}
    people = {each.uid: each for each in everything.people}
    found = []
    for note in everything.notes:
        interview, person = interviews.get(note.interview), people.get(note.person)
        lead = closed.get(interview.lead or "") if interview else None
        written = note.created_at
        if interview is None or person is None or lead is None or lead.stage_since is None or written is None:
            continue
        is_after = written.astimezone(now.tzinfo).date() >= lead.stage_since
        if (
            is_after
            and note.form == "email"
            and note.state != "sent"
            and now.date() - lead.stage_since <= THANKS_STAY
        ):
            what = f"Tell {person.name or 'them'} that you {'decline' if lead.reason == 'declined' else 'withdraw'}"
            found.append(
                Due(on=lead.stage_since, what=what, about=walk.label(interview), place="thank", uid=interview.uid)
            )
    return found


def _pledges(everything: Everything, now: datetime) -> list[Due]:
    pledge = pledges.running(everything.pledges, now)
    if pledge is None or pledge.until is None:
        return []
    local = pledge.until.astimezone(now.tzinfo)
    what = "Your quiet is over" if pledges.is_over(pledge, now) else "Your quiet ends"
    return [Due(on=local.date(), at=local, what=what, place="quiet", uid=pledge.uid)]


def _leads(leads: Sequence[Lead], last: date) -> list[Due]:
    found = []
    open_at = Counter(lead.company.casefold() for lead in leads if cadence.is_active(lead))
    for lead in leads:
        day = cadence.due_on(lead)
        if day is not None and day <= last:
            what = lead.next_step or "Look at this lead"
            about = lead.company or lead.role
            if lead.company and lead.role and open_at[lead.company.casefold()] > 1:
                about = f"{lead.company}, {lead.role}"
            found.append(Due(on=day, what=_capital(what), about=about, place="leads", uid=lead.uid))
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
