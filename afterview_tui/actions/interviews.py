"""Actions on interviews: begin, fill in, take up, link to a lead, remove."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions.action import Confirmation, action
from afterview_tui.actions.naming import names
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import INTERVIEW, MATTERED
from afterview_tui.domain.leads import pipeline
from afterview_tui.domain.leads.companies import lead_key, open_there
from afterview_tui.domain.outcome import Change, Outcome, changed
from afterview_tui.domain.records import Interview, Lead, new_uid
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

GONE = "Another window has removed it already."


def is_blank(known: Known, interview: Interview) -> bool:
    """Whether nothing was entered for an interview, nor for anybody in it."""
    uid = interview.uid
    return walk.is_blank(interview, known.people.where(interview=uid), known.items.where(interview=uid))


def is_unidentified(known: Known, interview: Interview) -> bool:
    """Whether company, role and people are all unknown, so that an invitation may fill them in."""
    return not (interview.company or interview.role or interview.invitation) and not known.people.where(
        interview=interview.uid
    )


def begun(known: Known) -> list[Interview]:
    """The interviews with anything in them, the newest first."""
    there = [each for each in known.interviews.all() if not is_blank(known, each)]
    return sorted(there, key=lambda each: (str(each.held_at or ""), str(each.created_at or "")), reverse=True)


def restored(known: Known, interview: Interview) -> list[Change]:
    """The change that brings back an interview another window has removed; none where it is still there."""
    return [Change(None, interview)] if interview.uid and known.interviews.get(interview.uid) is None else []


@action(
    "interview.new",
    "new interview",
    "A new interview: begin with the breath.",
    about=Interview,
    key="n",
    needs_record=False,
    is_step=False,
)
def new(known: Known, _interviews: Sequence[Interview], place: str = "breathe") -> Outcome:
    """Begin an interview held now, at a page of the walk; an empty one is used again."""
    newest = next(reversed(known.interviews.all()), None)
    before, after = walk.begun(newest if newest and is_blank(known, newest) else None, known.now, place)
    return Outcome("", [Change(before, after)], "A new interview", takes_up=after)


def added(known: Known, **fields: object) -> Outcome:
    """A new interview with these fields and its lead; held now unless a field says otherwise."""
    (blank,) = new.outcome(known, [], place="").changes
    interview = structs.replace(blank.after, **fields) if isinstance(blank.after, Interview) else Interview()
    *more, last = [*settle.outcome(known, [interview]).changes] or [Change(None, interview)]
    interview = last.after if isinstance(last.after, Interview) else interview
    changes = [*more, Change(blank.before, interview)]
    return Outcome("", changes, names([interview]), uid=interview.uid, did="Added")


def changed_with_lead(known: Known, interview: Interview, **fields: object) -> list[Outcome]:
    """An interview changed, and its lead updated to match."""
    edited = edit.outcome(known, [interview], **fields)
    after = edited.changes[0].after
    if "company" not in fields or not isinstance(after, Interview):
        return [edited]
    return [edited, settle.outcome(known, [after], company_before=interview.company)]


@action("interview.take_up", "open", "Pick up where you left off.", about=Interview, is_step=False)
def take_up(_known: Known, interviews: Sequence[Interview]) -> Outcome:
    """Make this the interview of the evening."""
    (interview,) = interviews
    return Outcome("", takes_up=interview)


@action(
    "interview.edit",
    "edit",
    "Company, role, round, when, and what they promised.",
    about=Interview,
    asks=INTERVIEW,
    is_step=False,
    did="Changed",
)
def edit(_known: Known, interviews: Sequence[Interview], **fields: object) -> Outcome:
    """Change fields; an interview that another window has removed is restored."""
    (interview,) = interviews
    return Outcome("", [changed(interview, **fields)], f"Your changes to {names(interviews)}")


@action(
    "interview.mattered",
    "what mattered",
    "One line about what mattered most.",
    about=Interview,
    key="w",
    asks=(MATTERED,),
    suggests=lambda _, interviews: {"mattered": interviews[0].mattered},
    is_step=False,
    did="What mattered",
)
def mattered(_known: Known, interviews: Sequence[Interview], mattered: str) -> Outcome:
    """Keep one line about what mattered, or clear it."""
    (interview,) = interviews
    return Outcome("", [changed(interview, mattered=one_line(mattered))], names(interviews))


@action(
    "interview.settle",
    "find its lead",
    "Find or make the lead of an interview, and correct a misspelt company there too.",
    about=Interview,
    is_step=False,
    did="Its lead",
)
def settle(known: Known, interviews: Sequence[Interview], company_before: str = "") -> Outcome:
    """Link an interview to its lead, or rename the lead's company; ``company_before`` is the previous name."""
    (interview,) = interviews
    lead = known.leads.get(interview.lead)
    if lead is not None and lead.company == company_before:
        same = (interview.company or lead.company) == lead.company
        return Outcome("", [] if same else [changed(lead, company=interview.company)])
    if lead is not None or not interview.company:
        return Outcome("")
    change = lead_of(known, interview)
    assert change.after is not None, "a lead is found or made"
    return Outcome("", [change, changed(interview, lead=change.after.uid)], names(interviews))


def likely_leads(known: Known, company: str, role: str) -> list[Lead]:
    """The open leads at a company; only those with this role where there are any."""
    there = open_there(company, known.leads.all())
    return [lead for lead in there if lead_key(lead)[1] == lead_key(Lead(role=role))[1]] or there


def lead_of(known: Known, interview: Interview, chosen: str | None = None) -> Change:
    """The chosen lead ("" for a new one), else the likely one at this company, else a new one; now interviewing."""
    likely = likely_leads(known, interview.company, interview.role)
    before = known.leads.get(chosen) if chosen is not None else likely[-1] if likely else None
    lead = before or Lead(uid=new_uid(), company=interview.company, role=interview.role, hoped_for=True)
    held_on = min(interview.held_at.date(), known.today) if interview.held_at else known.today
    return Change(before, structs.replace(lead, **pipeline.interviewed(lead, held_on, known.now)))


def _belongings_in_words(known: Known, interview: Interview) -> str:
    """An interview's day, round and counts, shown before it is removed."""
    uid = interview.uid
    held = interview.held_at.astimezone(known.now.tzinfo) if interview.held_at else None
    counted = (
        (len(known.people.where(interview=uid)), "person", "people"),
        (len(known.items.where(interview=uid)), "point", "points"),
        (len(known.notes.where(interview=uid)), "note", "notes"),
    )
    more = [humanize.count(number, one, many) for number, one, many in counted if number]
    parts = [humanize.moment(held, known.now) if held else "", interview.round, *more]
    return ", ".join(part for part in parts if part)


@action(
    "interview.remove",
    "remove",
    "Remove an interview, after asking.",
    about=Interview,
    key="x",
    note=lambda known, interviews: _belongings_in_words(known, interviews[0]),
    confirmation=Confirmation("Remove {names}?", "Keep", "Remove, with its people, points and notes", "kr"),
    did="Removed",
)
def remove(known: Known, interviews: Sequence[Interview]) -> Outcome:
    """Remove an interview with its people, notes and points; its promise and its lead stay."""
    (interview,) = interviews
    tables = (known.notes, known.items, known.people)
    belongings = [each for table in tables for each in table.where(interview=interview.uid)]
    found = known.interviews.get(interview.uid)
    gone = [Change(each, None) for each in (*belongings, *([found] if found else []))]
    lead = known.leads.get(found.lead) if found is not None else None
    stays = f" Its lead, {names([lead])}, stays." if lead is not None else ""
    return Outcome(f"Removed.{stays}" if found else GONE, gone, names(interviews))


ACTIONS = (new, take_up, edit, mattered, settle, remove)
