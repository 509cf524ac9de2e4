"""The changes of a lead; each function returns the fields to save, with an event in its history."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.records import Event, Interview, Lead, Reason, Stage

STAGES: dict[Stage, str] = {
    "found": "found",
    "applied": "applied",
    "screening": "screening",
    "interviewing": "interviewing",
    "offer": "offer in hand",
    "accepted": "accepted",
    "closed": "closed",
}
REASONS: dict[Reason, str] = {
    "rejected": "They said no",
    "went_quiet": "It went quiet",
    "withdrew": "I withdrew",
    "declined": "I declined their offer",
    "role_closed": "The role was closed",
}
EDITED = {
    "company": "company",
    "role": "role",
    "applied_on": "applied on",
    "heard_on": "last heard",
    "next_step": "next step",
    "next_on": "its day",
    "contact": "contact",
    "source": "found through",
    "url": "link",
    "reference": "reference",
    "notes": "noted",
    "hoped_for": "hoped for",
}
"""The names of editable fields in a history."""
CHANGED = "changed: "
ASK, ASK_AGAIN, WENT_QUIET = "ask for an update", "ask once more", "see whether it went quiet"
APPLY, ANSWER = "apply", "answer the offer"
HEAR = "hear from them"
"""The next step where somebody typed when the answer is due: it is over once they were heard."""
CADENCE_STEPS = (ASK, ASK_AGAIN, WENT_QUIET, APPLY, ANSWER)
"""The next steps that the cadence sets; all others are the user's own."""
IMPORTED = "imported from "
"""The beginning of an import event."""
SNOOZE = 7
"""Days by which a next step is put off: until the next weekly review (Getting Things Done)."""


def planned(lead: Lead, step: str, on: date, now: datetime, at: time | None = None) -> dict[str, object]:
    """The fields for a next step with its day and optional time; a parked lead is no longer parked."""
    fields = {"next_step": step, **_on(on, at), "parked_until": None, "reviewed_on": now.date()}
    if (step, on, at) != (lead.next_step, lead.next_on, lead.next_at):
        fields["history"] = _with(lead, now, f"next: {step}, {_full_date(on)}{f', {at:%H:%M}' if at else ''}")
    return fields


def _on(day: date | None, at: time | None = None) -> dict[str, object]:
    """The fields for the day of a next step; they always replace its time as well."""
    return {"next_on": day, "next_at": at}


def parked(lead: Lead, until: date, now: datetime) -> dict[str, object]:
    """The fields of a lead parked until a day."""
    return {
        "parked_until": until,
        "reviewed_on": now.date(),
        "history": _with(lead, now, f"parked until {_full_date(until)}"),
    }


def closed(lead: Lead, reason: Reason, now: datetime) -> dict[str, object]:
    """The fields of a lead closed for a reason, without a next step."""
    return {
        "stage": "closed",
        "reason": reason,
        "stage_since": now.date(),
        "next_step": "",
        **_on(None),
        "parked_until": None,
        "reviewed_on": now.date(),
        "history": _with(lead, now, f"closed: {REASONS[reason]}"),
    }


def reviewed(today: date) -> dict[str, object]:
    """The fields of a lead that was reviewed and kept as it is."""
    return {"reviewed_on": today}


def moved(lead: Lead, stage: Stage, now: datetime) -> dict[str, object]:
    """The fields for another stage, which resets the silence and ends parking."""
    fields: dict[str, object] = {
        "stage": stage,
        "stage_since": now.date(),
        "parked_until": None,
        "history": _with(lead, now, STAGES[stage]),
    }
    if stage in ("screening", "interviewing", "offer"):
        fields |= {"heard_on": now.date(), "follow_ups": 0}
    if stage == "applied" and lead.applied_on is None:
        fields["applied_on"] = now.date()
    if stage != "closed":
        fields["reason"] = None
    return fields


def interviewed(lead: Lead, on: date, now: datetime) -> dict[str, object]:
    """The fields after an interview: the company was heard, and the stage is at least interviewing."""
    fields: dict[str, object] = {"heard_on": max(on, lead.heard_on or on), "follow_ups": 0}
    if lead.stage in ("found", "applied", "screening"):
        fields |= moved(lead, "interviewing", now) | {"heard_on": fields["heard_on"]}
    return fields


def heard(
    lead: Lead, interview: Interview | None, now: datetime, rules: Cadence = cadence.USUAL
) -> dict[str, object]:
    """The fields after the company wrote or called, which resets the silence and the count of follow-ups.

    The user's own next step is kept unless its day has passed; if it has no day, it gets that of the cadence.
    """
    fields: dict[str, object] = {"heard_on": now.date(), "follow_ups": 0, "parked_until": None}
    fields = _set_by_cadence(lead, fields, "heard from them", interview, now, rules)
    if lead.next_step in ("", HEAR, *CADENCE_STEPS) or (lead.next_on and lead.next_on < now.date()):
        return fields
    if lead.next_on is None:
        return fields | {"next_step": lead.next_step}
    return fields | {"next_step": lead.next_step, **_on(lead.next_on, lead.next_at)}


def done(
    lead: Lead, interview: Interview | None, now: datetime, rules: Cadence = cadence.USUAL
) -> dict[str, object]:
    """The fields after a next step was done: applying changes the stage, only a message counts as a follow-up."""
    if lead.stage == "found":
        moved_on = moved(lead, "applied", now)
        return _set_by_cadence(lead, moved_on, STAGES["applied"], interview, now, rules)
    if lead.stage in cadence.WAITING and (lead.next_step in CADENCE_STEPS or cadence.is_message(lead.next_step)):
        event = f"{cadence.FOLLOWED_UP}: {lead.next_step}" if lead.next_step else cadence.FOLLOWED_UP
        return _set_by_cadence(lead, {"follow_ups": lead.follow_ups + 1}, event, interview, now, rules)
    fields = _set_by_cadence(lead, {}, f"done: {lead.next_step or suggested_step(lead)}", interview, now, rules)
    if lead.stage == "offer":
        return fields | _on(now.date() + timedelta(days=cadence.OFFER_IN_HAND))
    # They have something of the user's from today on, so the wait for an answer begins today.
    after = msgspec.structs.replace(lead, **fields)
    by_cadence = cadence.next_contact(after, interview, now.date(), rules) or now.date()
    return fields | _on(max(by_cadence, cadence.business_day(now.date() + timedelta(days=rules.between))))


def note_sent(
    lead: Lead, interview: Interview | None, now: datetime, rules: Cadence = cadence.USUAL
) -> dict[str, object]:
    """The fields after a follow-up note was sent: as `done` if the company owes an answer, once a day."""
    if lead.stage not in cadence.WAITING or cadence.last_follow_up(lead) == now.date():
        return {}
    return done(lead, interview, now, rules)


def note_not_sent(
    lead: Lead, interview: Interview | None, sent_at: datetime, now: datetime, rules: Cadence = cadence.USUAL
) -> dict[str, object]:
    """The fields if the follow-up of that moment wasn't sent after all: it is uncounted, and its step restored.

    Later changes are kept, such as an answer or a next step that isn't from the cadence.
    """
    event = next((each for each in lead.history if each.at == sent_at and _is_follow_up(each)), None)
    if event is None:
        return {}
    fields: dict[str, object] = {"history": [each for each in lead.history if each is not event]}
    if not lead.follow_ups or (lead.heard_on and lead.heard_on > event.at.date()):
        return fields
    fields["follow_ups"] = lead.follow_ups - 1
    if lead.next_step == _step(lead.stage, lead.follow_ups, rules):
        before = msgspec.structs.replace(lead, **fields)
        step = event.what.removeprefix(cadence.FOLLOWED_UP).removeprefix(": ")
        fields["next_step"] = step or _step(lead.stage, before.follow_ups, rules)
        fields |= _on(cadence.next_contact(before, interview, now.date(), rules))
    return fields


def snoozed(lead: Lead, now: datetime, rules: Cadence = cadence.USUAL) -> dict[str, object]:
    """The fields for a next step put off by a week, from today or from its day if that is later."""
    today = now.date()
    on = cadence.business_day(max(today, lead.next_on or today) + timedelta(days=SNOOZE))
    fields = planned(lead, suggested_step(lead, rules), on, now)
    return fields | {"history": _with(lead, now, f"put off until {_full_date(on)}")}


def edited(lead: Lead, changes: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The fields after an edit, with one event per day that names all edited fields.

    A new "last heard" resets the count of follow-ups; a new day for the next step ends parking. What stays as it
    was is no edit, also a minute later.
    """
    changes = {name: value for name, value in changes.items() if getattr(lead, name) != value}
    fields = dict(changes)
    if not fields:
        return {}
    if fields.get("heard_on"):
        fields["follow_ups"] = 0
    if fields.get("next_on"):
        fields["parked_until"] = None
    names = [EDITED.get(name, name) for name in changes if name != "next_at"]
    history, last = lead.history, lead.history[-1] if lead.history else None
    if last and last.what.startswith(CHANGED) and last.at.date() == now.date():
        named = last.what.removeprefix(CHANGED).split(", ")
        names, history = [*named, *(name for name in names if name not in named)], history[:-1]
    return fields | {"history": [*history, Event(at=now, what=CHANGED + ", ".join(names))]}


def added(lead: Lead, now: datetime, rules: Cadence = cadence.USUAL) -> Lead:
    """A new lead with its first event, and with a next step and day from the cadence if it has none."""
    lead = msgspec.structs.replace(
        lead,
        stage_since=lead.stage_since or (lead.applied_on if lead.stage == "applied" else None) or now.date(),
        history=lead.history or [Event(at=now, what=f"added, {STAGES[lead.stage]}")],
    )
    if not cadence.is_active(lead):
        return lead
    on = lead.next_on or cadence.next_contact(lead, None, now.date(), rules)
    return msgspec.structs.replace(lead, next_step=suggested_step(lead, rules), next_on=on)


def reason_in_words(reason: Reason) -> str:
    """The reason why a lead was closed, worded for the middle of a sentence."""
    words = REASONS[reason]
    return words if words.startswith("I ") else words[:1].lower() + words[1:]


def noted_event(lead: Lead, what: str, now: datetime) -> dict[str, object]:
    """The fields for an event alone."""
    return {"history": _with(lead, now, what)}


def suggested_step(lead: Lead, rules: Cadence = cadence.USUAL) -> str:
    """The lead's next step, or else the one that fits its stage and number of follow-ups."""
    return lead.next_step or _step(lead.stage, lead.follow_ups, rules)


def _step(stage: Stage, follow_ups: int, rules: Cadence) -> str:
    if stage in cadence.WAITING:
        if follow_ups >= rules.follow_ups:
            return WENT_QUIET
        return ASK_AGAIN if follow_ups else ASK
    return {"found": APPLY, "offer": ANSWER}.get(stage, "")


def _set_by_cadence(
    lead: Lead, fields: dict[str, object], what: str, interview: Interview | None, now: datetime, rules: Cadence
) -> dict[str, object]:
    """The given fields with an event, and with the next step and day that the cadence sets after them."""
    fields = fields | {"history": _with(lead, now, what), "reviewed_on": now.date()}
    after = msgspec.structs.replace(lead, **fields)
    on = cadence.next_contact(after, interview, now.date(), rules)
    return fields | {"next_step": _step(after.stage, after.follow_ups, rules), **_on(on)}


def _is_follow_up(event: Event) -> bool:
    return event.what.startswith(cadence.FOLLOWED_UP)


def _full_date(day: date) -> str:
    """A day as a full date, because the history is read years later."""
    return humanize.day(day, date.min)


def _with(lead: Lead, now: datetime, what: str) -> list[Event]:
    return [*lead.history, Event(at=now, what=what)]
