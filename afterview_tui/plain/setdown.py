"""Set down, as questions: listed freely, decided on one by one, then closed."""

from contextlib import suppress
from functools import partial

from afterview_tui import actions
from afterview_tui.domain.records import Item, Kind, Person
from afterview_tui.domain.setting_down import KINDS, summary, undecided
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back

LESSON = "The lesson, such as bring the diagram"
WAYS = ("Into a note, as one good sentence", "A lesson for next time", "Let it go", "Take it out of the list")


def set_down(sitting: Sitting) -> bool:
    """List, decide and seal; returns whether it is sealed."""
    if sitting.evening.interview.sealed_at is not None:
        return _sealed(sitting)
    while True:
        _list(sitting)
        with suppress(Back):
            _decide(sitting)
            break
    if sitting.evening.items:
        sitting.talk.say("Everything is decided, and sealed.", *summary(sitting.evening.items))
        if sitting.evening.interview.sealed_at is None:
            sitting.save(partial(sitting.go_on, "setdown", sitting.evening.seal))
    return actions.is_done(sitting.evening, "setdown")


def _sealed(sitting: Sitting) -> bool:
    """What was sealed stays so unless it is opened on purpose."""
    talk = sitting.talk
    talk.say("Everything is decided, and sealed.", *summary(sitting.evening.items))
    if talk.choose("You may leave it here.", ("Go on", "Open what was sealed")) == 0:
        return True
    if talk.choose("You decided on all of it. It may rest.", ("Leave it sealed", "Open it")) == 0:
        return True
    sitting.save(sitting.evening.unseal)
    return set_down(sitting)


def _list(sitting: Sitting) -> None:
    """Take down one thing a line, kind after kind."""
    kinds = list(KINDS.items())
    place = 0
    sitting.talk.say("One thing a line. Enter alone goes on.")
    while place < len(kinds):
        kind, asked = kinds[place]
        try:
            while text := sitting.talk.ask(f"{asked.label}, such as {asked.example}"):
                _add(sitting, kind, text)
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _add(sitting: Sitting, kind: Kind, text: str) -> None:
    evening = sitting.evening
    sitting.keep("Set down", evening.store.items, Item(interview=evening.interview.uid, kind=kind), text=text)


def _decide(sitting: Sitting) -> None:
    """One thing at a time; going back decides once more on the last one, or raises Back."""
    store = sitting.evening.store
    last: Item | None = None
    while waiting := undecided(sitting.evening.items):
        item = waiting[0]
        question = f"{KINDS[item.kind].label}: {item.text} ({len(waiting)} to decide)"
        if name := sitting.evening.options.name:
            question += f"\nWhat would you tell {name} about it?"
        try:
            way = sitting.talk.choose(question, WAYS)
        except Back:
            if last is None:
                raise
            sitting.keep("Set down", store.items, last, outcome=None, person=None)
            last = None
            continue
        with suppress(Back):
            if way == 3:
                sitting.save(partial(sitting.go_on, "setdown", partial(_take_out, sitting, item)))
            elif fields := _fields(sitting, item, way):
                last = sitting.keep_by(partial(_decided, sitting), "Set down", store.items, item, **fields)


def _fields(sitting: Sitting, item: Item, way: int) -> dict[str, object]:
    """What is decided about one thing; nothing where it stays open. Raises Back."""
    talk = sitting.talk
    if way == 2:
        return {"outcome": "let_go"}
    if way == 1:
        asked = "The lesson, such as bring the diagram"
        plan = sitting.ask_and_hold(_held(item), asked, item.plan) or item.text
        plan_when = talk.ask("When", item.plan_when or "before the next interview")
        return {"outcome": "lesson", "plan": plan, "plan_when": plan_when}
    people = sitting.evening.people
    if not people:
        talk.say("There is nobody to write to yet. Add who you met on Remember, or choose another way.")
        return {}
    person = _choose(sitting, people)
    talk.say("Say what you have or did, not what you missed.")
    plan = talk.ask(f"For your note to {person.name}, one good sentence", item.plan)
    return {"outcome": "note", "plan": plan, "person": person.uid} if plan else {}


def _held(item: Item) -> str:
    """What a lesson is called until it is said when it is wanted."""
    return f"the lesson of {item.uid}"


def _choose(sitting: Sitting, people: list[Person]) -> Person:
    if len(people) == 1:
        return people[0]
    return people[sitting.talk.choose("Whose note shall it go into?", [person.name for person in people])]


def _take_out(sitting: Sitting, item: Item) -> None:
    """Remove one thing; where all that is left is decided, seal it."""
    sitting.evening.store.items.remove(item)
    if (left := sitting.evening.items) and not undecided(left):
        sitting.evening.seal()


def _decided(sitting: Sitting, item: Item, **fields: object) -> Item:
    """Save a decision; after the last one, with the seal and the page left."""
    decided = sitting.go_on("setdown", lambda: actions.decide(sitting.evening, item, **fields))
    sitting.evening.kept.answered(_held(item))
    return decided
