"""Actions on a note: begin, write, change its form, look over, mark as sent or not."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from afterview_tui.actions.action import REMOVED, Action, Confirmation, action
from afterview_tui.actions.drafts import circumstances, first_draft, fresh, is_untouched
from afterview_tui.actions.greetings import with_greeting
from afterview_tui.actions.thanking import last_note
from afterview_tui.domain.fields import NOTE_FORMS_IN_FULL, SENT_BY, Field
from afterview_tui.domain.leads import pipeline
from afterview_tui.domain.leads.card import last_interview, next_sentence
from afterview_tui.domain.notes import sending
from afterview_tui.domain.notes.sending import guarded
from afterview_tui.domain.outcome import Change, NotPossible, Outcome, changed
from afterview_tui.domain.records import Form, Interview, Lead, Note, Person, new_uid
from afterview_tui.known import Known

if TYPE_CHECKING:
    from afterview_tui.domain.notes.checks import Circumstances, Finding
    from afterview_tui.domain.notes.language import Language

NOT_BEGUN = "There is no note yet. {write} starts one."
WAS_SENT = (
    "It was sent, so it stays as it is. {form} begins another note; {sent} says that it was not sent. "
    "A small slip needs no second note; a wrong name or company does."
)
SENT_MEANWHILE = "It was marked as sent in the meantime and stays as it is. What you write becomes a second note."
STAYS = "Your words stay as they are; only the form changes."
BESIDE = "The one that was sent stays in the list, as it was sent."
FORM = Field("form", "Form", kind="choice", choices={str(form): text for form, text in NOTE_FORMS_IN_FULL.items()})
SUBJECT, BODY = Field("subject", "Subject"), Field("body", "Text")
FINDING = Field("finding", "Finding", kind="choice", question="Which one?")
BY = Field("by", "By", kind="choice", choices=SENT_BY, question="How was it sent?")


def person_of(known: Known, note: Note) -> Person:
    """Whom a note is to; raises NotPossible where another window has removed them."""
    person = known.people.get(note.person)
    if person is None:
        raise NotPossible(REMOVED)
    return person


def label(person: Person | None, what: str = "note") -> str:
    """What a note is called in the history and in drafts."""
    return f"Your {what} to {person.name}" if person and person.name else f"Your {what}"


def _called(known: Known, note: Note, what: str = "note") -> str:
    return label(known.people.get(note.person), what)


def not_begun(_known: Known, notes: Sequence[Note]) -> str:
    """The reason where a note has not been begun; empty where it has."""
    return "" if all(note.uid for note in notes) else NOT_BEGUN


def _was_sent(_known: Known, notes: Sequence[Note]) -> str:
    return WAS_SENT if any(note.state == "sent" for note in notes) else ""


def _as_it_is(known: Known, notes: Sequence[Note]) -> Note:
    """The note as saved now; raises NotPossible where another window has removed it."""
    now = known.notes.get(notes[0].uid)
    if now is None:
        raise NotPossible(REMOVED)
    return now


@action(
    "note.write",
    "write",
    "Write the note; an empty one begins with a draft.",
    about=Note,
    key="enter",
    why_not=_was_sent,
    is_step=False,
    did="Begun",
)
def write(known: Known, notes: Sequence[Note]) -> Outcome:
    """Begin a note with a first draft; an unedited draft is made again for today."""
    person = person_of(known, notes[0])
    note = known.notes.get(notes[0].uid) or last_note(known, person)
    if note is None:
        made = first_draft(known, person, notes[0].form)
        return Outcome("", [Change(None, made)], _called(known, made), uid=made.uid)
    changes = [Change(note, made)] if (made := fresh(known, note)) != note else []
    return Outcome("", changes, _called(known, note), uid=note.uid)


@action(
    "note.edit",
    "edit",
    "Change a note's words; one that was looked over or copied becomes a draft again.",
    about=Note,
    asks=(SUBJECT, BODY),
    why_not=_was_sent,
    suggests=lambda _, notes: {"subject": notes[0].subject, "body": notes[0].body},
    is_step=False,
    did="Changed",
)
def edit(known: Known, notes: Sequence[Note], **words: str) -> Outcome:
    """Save new words for an opened note; if it was sent meanwhile, they become a second note."""
    (opened,) = notes
    now = known.notes.get(opened.uid) or opened
    if all(getattr(opened, name) == text for name, text in words.items()):
        return Outcome("", uid=now.uid)
    before = structs.replace(now, subject=opened.subject, body=opened.body)
    fields, beside = guarded(now, before, {**words, "state": "draft"})
    if beside is not None:
        beside = structs.replace(beside, uid=new_uid())
        return Outcome(SENT_MEANWHILE, [Change(None, beside)], _called(known, beside), uid=beside.uid)
    return Outcome("", [Change(before, structs.replace(before, **fields))], _called(known, now), uid=now.uid)


def _advice(known: Known, notes: Sequence[Note]) -> str:
    """Advice on e-mail or card, and on when to follow up."""
    interview = known.interviews.get(notes[0].interview) or Interview()
    form: Form = "follow_up" if notes[0].state == "sent" else "email"
    return sending.advice(interview, known.leads.get(interview.lead), form, known.now, known.options.cadence)


@action(
    "note.form",
    "form",
    "Another kind of note: a card, to the group, a follow-up, after a no.",
    about=Note,
    key="f",
    question="What kind of note?",
    asks=(FORM._replace(question="What kind of note?", letters="echgfn"),),
    suggests=lambda _, notes: {"form": notes[0].form},
    note=_advice,
    is_step=False,
    did="In another form",
)
def another_form(known: Known, notes: Sequence[Note], form: Form) -> Outcome:
    """Change a note's form; an unedited draft is made again for it.

    A sent note stays as it is: a second one, new or already begun, takes the form.
    """
    person = person_of(known, notes[0])
    note, made = known.notes.get(notes[0].uid), first_draft(known, person, form)
    if note is None or note.state == "sent":
        own = known.notes.where(person=person.uid, form=form)[::-1]
        begun = next((each for each in own if each.state != "sent"), None)
        new, sentence = begun or made, "" if note is None else BESIDE
        return Outcome(sentence, [] if begun else [Change(None, made)], _called(known, new), uid=new.uid)
    untouched = is_untouched(known, person, note, ("", known.options.name))
    words = {"subject": made.subject, "body": made.body} if untouched else {}
    changes = [changed(note, form=form, **words)]
    return Outcome("" if untouched else STAYS, changes, _called(known, note), uid=note.uid)


class LookOver(NamedTuple):
    """The errand to look a note over, with the facts to compare it with."""

    note: Note
    known: "Circumstances"

    def findings(self, language: "Language") -> "list[Finding]":
        """What the checks find, grammar included where installed; slow, so best run in a thread."""
        from afterview_tui.domain.notes.looking_over import findings

        return findings(self.note, self.known, language)


@action(
    "note.look_over",
    "look it over",
    "Look the note over for what is often missed.",
    about=Note,
    key="l",
    why_not=not_begun,
    is_step=False,
)
def look_over(known: Known, notes: Sequence[Note]) -> Outcome:
    """Look a note over; it counts as looked over once every question is settled."""
    (note,) = notes
    now = known.notes.get(note.uid)
    made = fresh(known, now) if now is not None else note
    note = made if now is not None and note.body == now.body else note
    changes = [Change(now, made)] if now is not None and made != now else []
    over = LookOver(note, circumstances(known, person_of(known, note), note.body))
    return Outcome("", changes, _called(known, note), uid=note.uid, errand=over)


@action(
    "note.looked_over",
    "looked over",
    "Every question about the note was answered, or left as it is.",
    about=Note,
    why_not=not_begun,
    is_step=False,
)
def looked_over(known: Known, notes: Sequence[Note]) -> Outcome:
    """Mark a draft as looked over; a copied or sent note keeps its state."""
    now = known.notes.get(notes[0].uid)
    return with_greeting(known, now, Outcome("", _marked_over(now), _called(known, notes[0]), uid=notes[0].uid))


def _marked_over(now: Note | None, **fields: object) -> list[Change]:
    state = {"state": "looked_over"} if now is not None and now.state == "draft" else {}
    return [changed(now, **fields, **state)] if now is not None and (fields or state) else []


@action(
    "note.dismiss",
    "leave as is",
    "Don't ask about it again in this note.",
    about=Note,
    key="x",
    asks=(FINDING,),
    why_not=not_begun,
    is_step=False,
)
def dismiss(known: Known, notes: Sequence[Note], finding: str, *, is_last: bool = False) -> Outcome:
    """Dismiss a finding by its key, for this note; with the last one, the note counts as looked over."""
    now = _as_it_is(known, notes)
    dismissed = [*now.dismissed, finding]
    changes = _marked_over(now, dismissed=dismissed) if is_last else [changed(now, dismissed=dismissed)]
    return with_greeting(known, now if is_last else None, Outcome("", changes, _called(known, now), uid=now.uid))


@action(
    "note.sent",
    "mark sent",
    "Mark it as sent, and say how.",
    about=Note,
    key="s",
    question="How was it sent?",
    asks=(BY._replace(letters="epo"),),
    why_not=not_begun,
    suggests=lambda _known, _notes: {"by": "email"},
    did="Marked as sent",
)
def sent(known: Known, notes: Sequence[Note], by: str) -> Outcome:
    """Mark a note as sent; a follow-up also completes its lead's step.

    A note that is marked already keeps its time, which undoing relies on.
    """
    now = _as_it_is(known, notes)
    if now.state == "sent":
        changes = [changed(now, sent_by=by)] if by != now.sent_by else []
        return Outcome("", changes, _called(known, now), uid=now.uid)

    def counted(lead: Lead, interview: Interview | None) -> Mapping[str, object]:
        return pipeline.note_sent(lead, interview, known.now, known.options.cadence)

    done = _marked(known, now, counted, state="sent", sent_at=known.now, sent_by=by)
    return with_greeting(known, now, done)._replace(did="")


def _not_marked(_known: Known, notes: Sequence[Note]) -> str:
    return "" if all(note.state == "sent" for note in notes) else "It is not marked as sent."


@action(
    "note.not_sent",
    "not sent",
    "It was not sent after all: it becomes a draft again and no longer counts.",
    about=Note,
    key="s",
    why_not=_not_marked,
    confirmation=Confirmation("This note is marked as sent.", "It was sent", "It was not sent", "kn"),
    did="Marked as not sent",
)
def not_sent(known: Known, notes: Sequence[Note]) -> Outcome:
    """Mark a note as not sent, and undo what it counted for."""
    now = _as_it_is(known, notes)

    def uncounted(lead: Lead, interview: Interview | None) -> Mapping[str, object]:
        rules = known.options.cadence
        return pipeline.note_not_sent(lead, interview, now.sent_at, known.now, rules) if now.sent_at else {}

    return _marked(known, now, uncounted, state="draft", sent_at=None, sent_by="")


def marking(note: Note) -> Action[Note]:
    """The action that toggles a note's mark: sent, or not sent."""
    return not_sent if note.state == "sent" else sent


def _marked(
    known: Known, note: Note, counting: Callable[[Lead, Interview | None], Mapping[str, object]], **fields: object
) -> Outcome:
    """The outcome of marking a note, including the lead of a follow-up and its next step."""
    interview = known.interviews.get(note.interview)
    lead = known.leads.get(interview.lead) if interview and note.form == "follow_up" else None
    counted = counting(lead, last_interview(lead, known.interviews.where(lead=lead.uid))) if lead else {}
    if lead is None or not counted:
        return Outcome("", [changed(note, **fields)], _called(known, note), uid=note.uid)
    after = structs.replace(lead, **counted)
    changes = [Change(lead, after), changed(note, **fields)]
    return Outcome(next_sentence(after, known.today), changes, _called(known, note, "follow-up"), uid=note.uid)


ACTIONS: tuple[Action[Note], ...] = (write, edit, another_form, look_over, looked_over, dismiss, sent, not_sent)
