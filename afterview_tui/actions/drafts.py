"""First drafts of notes, other starters for a sentence, and the facts that checks compare a note with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from afterview_tui.actions.thanking import last_note
from afterview_tui.domain.outcome import Change, changed
from afterview_tui.domain.records import Form, Interview, Item, Lead, Note, Person, new_uid
from afterview_tui.domain.text import first_words, one_line
from afterview_tui.known import Known
from afterview_tui.writing import drafting
from afterview_tui.writing.draft_parts import on_any_day, phrase_of, place_for, points_for

BEFORE_NO: tuple[Form, ...] = ("email", "card", "follow_up")
"""Forms that no longer make sense after a rejection."""

NAMING: tuple[Form, ...] = ("group", "helper")
"""Forms that name other people than the one they are to."""

ANOTHER_WAY, NO_OTHER = "Another way to put it?", "No other starter fits this sentence."
UNSAID = "“{said}” is not in it yet. Once you choose how to say it, it follows the opening."

if TYPE_CHECKING:
    from afterview_tui.domain.notes import checks
    from afterview_tui.writing.jottings.phrase import Phrase
    from afterview_tui.writing.starters import Starters


def occasion(known: Known, interview: Interview) -> drafting.Occasion:
    """The facts that first drafts are made from."""
    return drafting.Occasion(
        interview=interview,
        people=known.people.where(interview=interview.uid),
        items=known.items.where(interview=interview.uid),
        name=known.options.name,
        sign_off=known.options.sign_off,
        today=known.today,
        rounds=_rounds(known, interview),
    )


def _rounds(known: Known, interview: Interview) -> dict[str, int]:
    """How many earlier interviews with this company each person was at, compared by name."""
    company = interview.company.casefold()
    earlier: dict[str, int] = {}
    for other in known.interviews.all() if company else ():
        if other.uid == interview.uid:
            break
        if other.company.casefold() == company:
            met = {each.name.casefold() for each in known.people.where(interview=other.uid)}
            for name in met - {""}:
                earlier[name] = earlier.get(name, 0) + 1
    if not earlier:
        return {}
    people = known.people.where(interview=interview.uid)
    return {each.uid: earlier.get(each.name.casefold(), 0) for each in people}


def phrase_for(known: Known, person: Person, interview: Interview | None = None) -> "Phrase":
    """The sentences that a jotting about somebody can become in their note; they need not be saved yet."""
    about = occasion(known, interview or interview_of(known, person))
    return phrase_of(person, place_for(person, about))


def point_in_draft(known: Known, item: Item) -> str:
    """A point as the first draft will have it, with the person's other points and their lead-in."""
    person = known.people.get(item.person or "") or Person()
    about = occasion(known, interview_of(known, person))
    others = [each for each in about.items if each.uid != item.uid]
    return points_for(person, structs.replace(about, items=[*others, item]), place_for(person, about))


def missing(known: Known, person: Person, body: str) -> str:
    """A jotting that is missing from a note because no sentence was chosen for it; empty where none is."""
    if not person.said or person.said_as or not phrase_for(known, person).doubt:
        return ""
    from afterview_tui.writing.jottings.phrase import content

    wanted = content(person.said)
    there = wanted & content(body)
    return "" if wanted and 2 * len(there) > len(wanted) else one_line(person.said)


def left_out(known: Known, person: Person, body: str) -> list[str]:
    """What a note leaves out of a jotting, as long as it says the rest as the program put it.

    The writer's own remarks belong into no note, and a chosen sentence settles it.
    """
    if not person.said or person.said_as:
        return []
    from afterview_tui.writing.jottings.phrase import not_in
    from afterview_tui.writing.jottings.remarks import is_beside

    found = phrase_for(known, person)
    if not found.sentence or found.sentence not in one_line(body):
        return []
    return [each for each in not_in(found.left_out, body) if not is_beside(each)]


def unsaid(known: Known, note: Note) -> str:
    """A sentence saying what a draft leaves out until a way to put it is chosen; empty for none."""
    person = known.people.get(note.person)
    if person is None or note.state == "sent" or note.form not in ("email", "card", "helper", "after_no"):
        return ""
    left = missing(known, person, note.body)
    return UNSAID.format(said=first_words(left, 40)) if left else ""


def fresh(known: Known, note: Note) -> Note:
    """A note as it would be drafted today, where nobody has edited it: its days and the signature are updated."""
    person = known.people.get(note.person)
    if person is None or note.state != "draft" or not note.uid:
        return note
    if not is_untouched(known, person, note, ("", known.options.name)):
        return note
    made = first_draft(known, person, note.form)
    return structs.replace(note, subject=made.subject, body=made.body)


def redrafted(known: Known, before: Person, after: Person) -> list[Change]:
    """Unedited drafts that name somebody, made again from what is known of them now."""
    if before == after or not before.uid:
        return []
    about, changes = occasion(known, interview_of(known, before)), []
    now = structs.replace(about, people=[after if each.uid == after.uid else each for each in about.people])
    for note in known.notes.where(interview=before.interview):
        person = next((each for each in about.people if each.uid == note.person), None)
        if person is None or note.state != "draft" or (person.uid != before.uid and note.form not in NAMING):
            continue
        if is_untouched(known, person, note, ("", known.options.name)):
            made = _drafted(after if person.uid == before.uid else person, note.form, now)
            words = {"subject": made.subject, "body": made.body}
            changes += [changed(note, **words)] if words != {"subject": note.subject, "body": note.body} else []
    return changes


def interview_of(known: Known, person: Person) -> Interview:
    """The interview that somebody belongs to; an empty one where another window has removed it."""
    return known.interviews.get(person.interview) or Interview(uid=person.interview)


def first_draft(known: Known, person: Person, form: Form) -> Note:
    """A new note in this form, drafted from what is known."""
    return structs.replace(_drafted(person, form, occasion(known, interview_of(known, person))), uid=new_uid())


def is_untouched(known: Known, person: Person, note: Note, names: Sequence[str]) -> bool:
    """Whether a note is still as it was drafted, on whichever day that was."""
    occasions = [structs.replace(occasion(known, interview_of(known, person)), name=name) for name in names]
    drafts = [_drafted(person, note.form, each) for one in occasions for each in on_any_day(one)]
    return any((note.subject, note.body) == (each.subject, each.body) for each in drafts)


def _drafted(person: Person, form: Form, about: drafting.Occasion) -> Note:
    made = drafting.draft(form, person, about)
    return Note(interview=person.interview, person=person.uid, form=form, subject=made.subject, body=made.body)


def other_starters(known: Known, person: Person, form: Form, body: str, cursor: int) -> "Starters":
    """Other sentences for the one at the cursor, without those used in a note to somebody else."""
    from afterview_tui.writing.starters import greetings, starters, to_insert

    is_lacking = missing(known, person, body)
    if (found := greetings(body, cursor, person)) and not (is_lacking and person.greeting):
        return found
    about = occasion(known, interview_of(known, person))
    if is_lacking and (found := to_insert(body, cursor, person, about)):
        return found
    others = (last_note(known, each) for each in about.people if each.uid != person.uid)
    return starters(body, cursor, form, person, about, [each.body for each in others if each is not None])


def circumstances(known: Known, person: Person, body: str = "") -> "checks.Circumstances":
    """The facts that the checks compare a note with."""
    from afterview_tui.domain.notes import checks

    about, options = occasion(known, interview_of(known, person)), known.options
    interview = about.interview
    others = [each for each in about.people if each.uid != person.uid]
    notes = ((each, last_note(known, each)) for each in others)
    points = [each for each in about.items if each.person == person.uid and each.outcome == "note"]
    return checks.Circumstances(
        person=person,
        others=others,
        company=interview.company,
        role=interview.role,
        other_companies=sorted({lead.company for lead in known.leads.all()} - {interview.company, ""}),
        unsaid=missing(known, person, body),
        left_out=left_out(known, person, body),
        points=[each.plan or each.text for each in points],
        other_notes=[(each.name, found.body) for each, found in notes if found is not None],
        name=options.name,
        held_on=interview.held_at and interview.held_at.astimezone(known.now.tzinfo).date(),
        written_on=known.today,
        english=options.english,
        limits=checks.Limits(email=options.email_words, card=options.card_words),
    )


def thanks_after_no(known: Known, leads: Sequence[Lead]) -> list[Change]:
    """Unsent notes turned into thanks after a rejection; edited words stay."""
    changes = []
    for lead in leads:
        for interview in known.interviews.where(lead=lead.uid):
            for note in known.notes.where(interview=interview.uid):
                person = known.people.get(note.person)
                if person is None or note.state == "sent" or note.form not in BEFORE_NO:
                    continue
                is_ours = is_untouched(known, person, note, ("", known.options.name))
                made = first_draft(known, person, "after_no")
                words = {"subject": made.subject, "body": made.body} if is_ours else {}
                changes.append(changed(note, form="after_no", state="draft", **words))
    return changes
