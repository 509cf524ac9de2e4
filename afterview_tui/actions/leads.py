"""Actions on leads, for one lead or several."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.actions.drafts import thanks_after_no
from afterview_tui.actions.naming import names
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import LEAD, NEXT_ON, NEXT_STEP, PARKED, Field
from afterview_tui.domain.leads import cadence, card, pipeline
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Interview, Lead, Reason, Stage
from afterview_tui.domain.when import When
from afterview_tui.known import Known

PARK_DAYS = 14
"""Days of parking that are suggested."""
NO_STEP = "A next step needs a few words and a day."
NOT_TO_COME = "That day is not in the future. It was left as it is."
IS_CLOSED = "A closed lead can't be changed here. Open it to change its stage."
MEANWHILE = "Another window has closed or removed this in the meantime: {names}."
AFTER_NO = ("Your note is thanks after a no now.", "Your notes are thanks after a no now.")
REASON = Field("reason", "Why", kind="choice", choices={str(name): text for name, text in pipeline.REASONS.items()})
STAGE = next(field for field in LEAD if field.name == "stage")
STAGE = STAGE._replace(choices={stage: text for stage, text in STAGE.choices.items() if stage != "closed"})
MISSING = {
    "step": "It has no next step yet: {next} plans one, {park} parks it, {close} closes it.",
    "day": "It has no day for its next step yet: {next} sets one, {park} parks it, {close} closes it.",
    "past": "That day has gone by: {done} if you did it, {later} for a week later, {next} for another step.",
}
"""Why a lead can't be kept as it is, by what it lacks; verbs in braces stand for keys."""


def suggested_day(known: Known, lead: Lead) -> date | None:
    """The day to offer for a lead's next step: its own if still ahead, else the cadence's."""
    if lead.next_on and lead.next_on > known.today:
        return lead.next_on
    return cadence.next_contact(lead, _last(known, lead), known.today, known.options.cadence)


def suggestion(known: Known, lead: Lead) -> date | None:
    """The day to suggest for a lead without one; None where its silence suggests closing it."""
    if lead.next_on or cadence.went_quiet(lead, known.today, known.options.cadence):
        return None
    return suggested_day(known, lead)


def _closed(_known: Known, leads: Sequence[Lead]) -> str:
    return "" if any(map(cadence.is_active, leads)) else IS_CLOSED


def _last(known: Known, lead: Lead) -> Interview | None:
    return card.last_interview(lead, known.interviews.where(lead=lead.uid))


def _changed(known: Known, leads: Sequence[Lead], fields: Callable[[Lead], Mapping[str, object]]) -> list[Change]:
    """Changes to the open leads among these; raises NotPossible where none is open any more."""
    there = [lead for lead in leads if cadence.is_active(lead) and _stands(known, lead)]
    if not there:
        raise NotPossible(MEANWHILE.format(names=names(leads)))
    return [Change(lead, structs.replace(lead, **fields(lead))) for lead in there]


def _stands(known: Known, lead: Lead) -> bool:
    """Whether it is still there and open, in every session."""
    now = known.leads.get(lead.uid)
    return now is not None and cadence.is_active(now)


def _records(changes: Sequence[Change]) -> list[Lead]:
    return [change.after for change in changes if isinstance(change.after, Lead)]


def _suggested_step(known: Known, leads: Sequence[Lead]) -> Mapping[str, object]:
    lead = leads[0]
    step = pipeline.suggested_step(lead, known.options.cadence)
    on = suggested_day(known, lead)
    return {"next_step": step, "next_on": When(on, lead.next_at if on == lead.next_on else None) if on else None}


@action(
    "lead.next",
    "next step",
    "What to do next, and on which day.",
    about=Lead,
    key="n",
    question="{names}: what is the next step?",
    asks=(NEXT_STEP, NEXT_ON),
    why_not=_closed,
    suggests=_suggested_step,
    did="Next step",
)
def next_step(known: Known, leads: Sequence[Lead], next_step: str, next_on: When | None) -> Outcome:
    """Plan a step and its day."""
    if not next_step or next_on is None:
        raise NotPossible(NO_STEP)
    day, at = next_on
    changes = _changed(known, leads, lambda lead: pipeline.planned(lead, next_step, day, known.now, at))
    return _set_by_itself(known, changes, "Planned")


@action(
    "lead.park",
    "park",
    "Let it sleep until a day you choose.",
    about=Lead,
    key="p",
    question="{names}: sleep until when?",
    asks=(PARKED,),
    why_not=_closed,
    suggests=lambda known, _: {"until": known.today + timedelta(days=PARK_DAYS)},
)
def park(known: Known, leads: Sequence[Lead], until: date | None) -> Outcome:
    """Park leads until a future day."""
    if until is None or until <= known.today:
        raise NotPossible(NOT_TO_COME)
    changes = _changed(known, leads, lambda lead: pipeline.parked(lead, until, known.now))
    who = names(_records(changes))
    return Outcome(f"Parked until {humanize.day(until, known.today)}: {who}.", changes, who)


def reasons(known: Known, leads: Sequence[Lead]) -> Mapping[str, str]:
    """The reasons for closing leads, the likeliest first."""
    quiet = all(cadence.went_quiet(lead, known.today, known.options.cadence) for lead in leads)
    first = "went_quiet" if quiet else "rejected"
    return {reason: pipeline.REASONS[reason] for reason in sorted(pipeline.REASONS, key=lambda each: each != first)}


@action(
    "lead.close",
    "close",
    "Close it, with a reason.",
    about=Lead,
    key="x",
    question="Close {names}: why?",
    asks=(REASON,),
    why_not=_closed,
    choices=reasons,
)
def close(known: Known, leads: Sequence[Lead], reason: Reason) -> Outcome:
    """Close leads; unsent notes become thanks where they were rejected."""
    changes = _changed(known, leads, lambda lead: pipeline.closed(lead, reason, known.now))
    who = names(_records(changes))
    notes = thanks_after_no(known, _records(changes)) if reason == "rejected" else []
    told = f" {AFTER_NO[len(notes) > 1]}" if notes else ""
    return Outcome(f"Closed: {who}.{told}", [*changes, *notes], who)


def lacks(known: Known, lead: Lead) -> str:
    """What a lead lacks to be kept as it is, as a key of `MISSING`; empty for nothing."""
    return "" if suggestion(known, lead) is not None else card.missing(lead, known.today) or ""


@action(
    "lead.keep",
    "keep as it is",
    "Take the step that the card suggests, or keep the lead as it is.",
    about=Lead,
    key="space",
    why_not=lambda known, leads: next((MISSING[lack] for lead in leads if (lack := lacks(known, lead))), ""),
    did="Kept as it is",
)
def keep(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Keep leads as they are; one without a next step takes the suggested one."""
    rules = known.options.cadence

    def kept(lead: Lead) -> Mapping[str, object]:
        if (on := suggestion(known, lead)) is not None:
            return pipeline.planned(lead, pipeline.suggested_step(lead, rules), on, known.now)
        return pipeline.reviewed(known.today)

    changes = _changed(known, leads, kept)
    is_set = all(suggestion(known, lead) is not None for lead in leads)
    return Outcome("", changes, names(_records(changes)), did="Next step set" if is_set else "")


@action(
    "lead.done",
    "done",
    "The step is done and counted; the next one sets itself.",
    about=Lead,
    key="d",
    why_not=_closed,
    did="Done",
)
def done(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Complete the current step; the cadence sets the next one."""
    rules = known.options.cadence
    changes = _changed(known, leads, lambda each: pipeline.done(each, _last(known, each), known.now, rules))
    return _set_by_itself(known, changes, "Done")


@action(
    "lead.heard",
    "heard",
    "They wrote or called. This resets the clock.",
    about=Lead,
    key="h",
    why_not=_closed,
    did="Heard from",
)
def heard(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Note that they got in touch today, which restarts silence and follow-ups."""
    rules = known.options.cadence
    changes = _changed(known, leads, lambda each: pipeline.heard(each, _last(known, each), known.now, rules))
    return _set_by_itself(known, changes, "Heard from")


@action(
    "lead.later",
    "a week later",
    "Put the next step off by a week.",
    about=Lead,
    key="z",
    why_not=_closed,
    did="A week later",
)
def later(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Put the next step off by a week."""
    changes = _changed(known, leads, lambda lead: pipeline.snoozed(lead, known.now, known.options.cadence))
    return _set_by_itself(known, changes, "A week later")


def _set_by_itself(known: Known, changes: Sequence[Change], what: str) -> Outcome:
    """The outcome: one lead's new step and day, or for several only what was done."""
    after = _records(changes)
    sentence = card.next_sentence(after[0], known.today) if len(after) == 1 else ""
    return Outcome(sentence or f"{what}: {names(after)}.", changes, names(after))


def value(lead: Lead | None, name: str) -> object:
    """A lead's field as a form shows it."""
    found = getattr(lead, name, None)
    if name == "next_on" and lead is not None and lead.next_on is not None:
        return When(lead.next_on, lead.next_at)
    return ("yes" if found else "") if name == "hoped_for" else found


def _stage(lead: Lead, chosen: object) -> Stage:
    return next((stage for stage in pipeline.STAGES if stage == chosen), lead.stage)


@action(
    "lead.edit", "edit", "Everything about this lead, and its story.", about=Lead, key="e", asks=LEAD, did="Saved"
)
def edit(known: Known, leads: Sequence[Lead], **fields: object) -> Outcome:
    """Change fields; each is an event in the lead's story, a new stage one of today."""
    (lead,) = leads
    if "hoped_for" in fields:
        fields["hoped_for"] = fields["hoped_for"] == "yes"
    if "next_on" in fields:
        on = fields["next_on"]
        fields |= {"next_on": on.day, "next_at": on.at} if isinstance(on, When) else {"next_at": None}
    stage, after = _stage(lead, fields.pop("stage", lead.stage)), lead
    if stage != lead.stage:
        after = structs.replace(lead, **pipeline.moved(lead, stage, known.now))
        label = names([lead])
    else:
        label = f"Your changes to {names([lead])}"
    after = structs.replace(after, **pipeline.edited(after, fields, known.now))
    return Outcome("", [Change(lead, after)], label)


def _not_closed(_known: Known, leads: Sequence[Lead]) -> str:
    return "" if all(lead.stage == "closed" for lead in leads) else "It is not closed."


def _stage_before(_known: Known, leads: Sequence[Lead]) -> Mapping[str, object]:
    """The last stage in its story, or else the first stage."""
    named = {text: stage for stage, text in pipeline.STAGES.items() if stage != "closed"}
    told = [named[each.what] for each in leads[0].history if each.what in named]
    added = [named.get(each.what.removeprefix("added, "), "found") for each in leads[0].history[:1]]
    return {"stage": [*(added or ["found"]), *told][-1]}


@action(
    "lead.reopen",
    "open again",
    "Open a closed lead again, at the stage it had.",
    about=Lead,
    asks=(STAGE,),
    why_not=_not_closed,
    suggests=_stage_before,
)
def reopen(known: Known, leads: Sequence[Lead], stage: Stage) -> Outcome:
    """Open a lead again at a stage, with a next step from the cadence."""
    (lead,) = leads
    after = structs.replace(lead, **pipeline.moved(lead, stage, known.now))
    on = cadence.next_contact(after, _last(known, after), known.today, known.options.cadence)
    step = pipeline.suggested_step(after, known.options.cadence)
    after = structs.replace(after, next_step=step, next_on=on)
    return Outcome(f"Open again: {names(leads)}, {pipeline.STAGES[stage]}.", [Change(lead, after)], names(leads))


REVIEWED = (next_step, park, close, keep, done, heard, later)
"""The actions of the review."""
ACTIONS = (*REVIEWED, edit, reopen)
