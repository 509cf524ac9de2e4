"""Actions on things set down: write, decide on each, seal."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from afterview_tui.actions.action import REMOVED, Confirmation, action
from afterview_tui.actions.interviews import restored
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import LESSON, Field
from afterview_tui.domain.outcome import Change, NotPossible, Outcome, changed
from afterview_tui.domain.records import Interview, Item, Kind, Note, new_uid
from afterview_tui.domain.rounds.setting_down import KINDS, undecided
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

SEALED = "Everything is decided, and sealed."
MAY_REST = "You can leave it here."
BEFORE_THE_NEXT = "before the next interview"
"""When a lesson comes back by default."""
IN_NOTE = "In your note: {sentence}"
NO_WORDS = "Say it in a few words."
IS_SEALED = "It is sealed. {reopen} opens it, after asking."
NOT_SEALED = "It is not sealed."
NOBODY = "There is nobody to write to yet. Add who you met on Remember, or choose another way."
KIND = Field(
    "kind",
    "What",
    kind="choice",
    choices={str(kind): asked.label for kind, asked in KINDS.items()},
    question="What kind of thing it is",
    word="kind",
)
TEXT = Field("text", "In a line", "to mention the test rig", word="text")
FOR = Field("person", "For", kind="choice", question="Whose note is it for?")
SENTENCE = Field("plan", "One sentence", "I built the test rig for our flight controller.", word="sentence")


def _sealed(_known: Known, interviews: Sequence[Interview]) -> str:
    return IS_SEALED if any(each.sealed_at for each in interviews) else ""


def _open(_known: Known, interviews: Sequence[Interview]) -> str:
    return "" if all(each.sealed_at for each in interviews) else NOT_SEALED


@action(
    "setdown.write",
    "write",
    "Put one thing down, in a line.",
    about=Interview,
    asks=(KIND, TEXT),
    why_not=_sealed,
    is_step=False,
    did="Set down",
)
def write(
    known: Known, interviews: Sequence[Interview], text: str, kind: Kind = "forgot", uid: str = ""
) -> Outcome:
    """Add one thing to the list; ``uid`` is the uid that its draft was kept under."""
    (interview,) = interviews
    text = one_line(text)
    if not text:
        raise NotPossible(NO_WORDS)
    item = Item(uid=uid or new_uid(), interview=interview.uid, kind=kind, text=text)
    return Outcome("", [Change(None, item), *restored(known, interview)], names([item]))


@action(
    "setdown.edit",
    "change",
    "Say it in other words.",
    about=Item,
    asks=(TEXT,),
    suggests=lambda _, items: {"text": items[0].text},
    did="In other words",
)
def edit(_known: Known, items: Sequence[Item], text: str) -> Outcome:
    """Reword one thing."""
    (item,) = items
    text = one_line(text)
    if not text:
        raise NotPossible(NO_WORDS)
    return Outcome("", [changed(item, text=text)], names([item]))


@action("setdown.remove", "remove", "Remove it from the list.", about=Item, key="x", did="Removed")
def remove(known: Known, items: Sequence[Item]) -> Outcome:
    """Remove things from the list."""
    if not any(known.items.get(item.uid) for item in items):
        raise NotPossible(REMOVED)
    return Outcome("Removed.", [Change(item, None) for item in items], names(items))


def _written(_known: Known, items: Sequence[Item]) -> str:
    return f"You wrote: “{items[0].text}”."


def _suggested_sentence(_known: Known, items: Sequence[Item]) -> Mapping[str, object]:
    """The sentence written earlier, or a positive one; never one that only says what was missed."""
    from afterview_tui.writing.points import positive, says_missed

    (item,) = items
    kept = "" if one_line(item.plan) == one_line(item.text) or says_missed(item.plan) else item.plan
    return {"plan": kept or positive(item)}


def _people(known: Known, items: Sequence[Item]) -> Mapping[str, str]:
    return {person.uid: person.name for person in known.people.where(interview=items[0].interview)}


@action(
    "setdown.into_note",
    "into a note",
    "One good sentence for somebody's note.",
    about=Item,
    key="n",
    question="For your note to {person}: one good sentence",
    note=lambda known, items: f"{_written(known, items)} Say what you have or did, not what you missed.",
    asks=(FOR, SENTENCE),
    choices=_people,
    why_not=lambda known, items: "" if _people(known, items) else NOBODY,
    suggests=_suggested_sentence,
    is_step=False,
    did="For a note",
    has_preview=True,
)
def into_note(known: Known, items: Sequence[Item], person: str, plan: str) -> Outcome:
    """Turn it into a sentence for one person, added to their note if it hasn't been sent."""
    from afterview_tui.writing.typed_sentence import typed_sentence

    (item,) = items
    plan = typed_sentence(plan)
    if not plan:
        raise NotPossible(NO_WORDS)
    after = structs.replace(item, outcome="note", plan=plan, person=person)
    made = _decided(known, item, after, woven(known, person, plan))
    return made._replace(sentence=IN_NOTE.format(sentence=_as_it_stands(known, after)))


@action(
    "setdown.lesson",
    "lesson",
    "A lesson for next time, and when it applies.",
    about=Item,
    key="l",
    question="A lesson for next time",
    note=_written,
    asks=LESSON,
    suggests=lambda _, items: {"plan": items[0].plan, "plan_when": items[0].plan_when or BEFORE_THE_NEXT},
    is_step=False,
    did="A lesson",
)
def lesson(known: Known, items: Sequence[Item], plan: str, plan_when: str) -> Outcome:
    """Turn it into a lesson; without other words, its own are the lesson."""
    (item,) = items
    fields = {"plan": one_line(plan) or item.text, "plan_when": one_line(plan_when)}
    return _decided(known, item, structs.replace(item, outcome="lesson", **fields))


@action("setdown.let_go", "let it go", "Let it go.", about=Item, key="g", is_step=False, did="Let go")
def let_go(known: Known, items: Sequence[Item]) -> Outcome:
    """Let it go."""
    (item,) = items
    return _decided(known, item, structs.replace(item, outcome="let_go"))


@action(
    "setdown.undo",
    "take back",
    "Take back the last decision.",
    about=Item,
    key="u",
    is_step=False,
    did="To be decided again",
)
def undecide(_known: Known, items: Sequence[Item]) -> Outcome:
    """Take back the decision on it."""
    return Outcome("", [changed(item, outcome=None, person=None) for item in items], names(items))


def _decided(known: Known, item: Item, after: Item, more: Sequence[Change] = ()) -> Outcome:
    """The outcome of one decision; the last decision seals the list."""
    listed = {each.uid: each for each in known.items.where(interview=item.interview)}
    interview = known.interviews.get(item.interview)
    is_last = not undecided({**listed, after.uid: after}.values())
    seals = [changed(interview, sealed_at=known.now)] if interview and is_last else []
    return Outcome("", [Change(item, after), *more, *seals], names([item]))


def _as_it_stands(known: Known, item: Item) -> str:
    """A point as the note will have it: with its lead-in in a new draft, alone in an existing note."""
    from afterview_tui.actions.drafts import point_in_draft
    from afterview_tui.writing.phrasing import as_sentence

    notes: Sequence[Note] = known.notes.where(person=item.person)
    is_there = bool(notes) and notes[-1].state != "sent"
    return as_sentence(item.plan) if is_there else point_in_draft(known, item)


def woven(known: Known, person: str, point: str) -> list[Change]:
    """The change that adds a point to somebody's unsent note; none where there is no such note."""
    from afterview_tui.writing import drafting

    notes: Sequence[Note] = known.notes.where(person=person)
    if not notes or notes[-1].state == "sent":
        return []
    return [changed(notes[-1], body=drafting.woven(notes[-1].body, point), state="draft")]


@action(
    "setdown.seal",
    "seal",
    "Close what was set down.",
    about=Interview,
    why_not=_sealed,
    is_step=False,
    did="Sealed",
)
def seal(known: Known, interviews: Sequence[Interview]) -> Outcome:
    """Seal the list, so that it is shown again only on purpose."""
    (interview,) = interviews
    return Outcome("", [changed(interview, sealed_at=known.now)], names([interview]))


@action(
    "setdown.reopen",
    "open again",
    "Open what was sealed, after asking.",
    about=Interview,
    key="o",
    why_not=_open,
    confirmation=Confirmation(
        "Open what you set down?", "Leave it sealed", "Open it", "so", "You decided on all of it. It can rest now."
    ),
    is_step=False,
    did="Opened again",
)
def reopen(_known: Known, interviews: Sequence[Interview]) -> Outcome:
    """Open a sealed list again."""
    (interview,) = interviews
    return Outcome("", [changed(interview, sealed_at=None)], names([interview]))


DECIDING = (into_note, lesson, let_go)
"""The decisions on one thing."""
ACTIONS = (write, edit, remove, *DECIDING, undecide, seal, reopen)
