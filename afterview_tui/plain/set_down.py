"""Set down, as questions: listed freely, decided on one by one, then closed."""

from contextlib import suppress
from functools import partial

from afterview_tui.actions import progress, setting_down
from afterview_tui.domain.records import Item, Kind, Person
from afterview_tui.domain.rounds.setting_down import KINDS, summary, undecided
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

LESSON = "The lesson, such as bring the diagram"
WAYS = ("Into a note, as one good sentence", "A lesson for next time", "Let it go", "Take it out of the list")


def set_down(plain: PlainSession) -> bool:
    """List, decide and seal; returns whether it is sealed."""
    if plain.session.interview.sealed_at is not None:
        return _sealed(plain)
    while True:
        _list(plain)
        with suppress(Back):
            _decide(plain)
            break
    if plain.session.items:
        plain.prompter.say("Everything is decided, and sealed.", *summary(plain.session.items))
        if plain.session.interview.sealed_at is None:
            plain.save(partial(plain.go_on, "setdown", plain.session.seal))
    return progress.is_done(plain.session, "setdown")


def _sealed(plain: PlainSession) -> bool:
    """What was sealed stays so unless it is opened on purpose."""
    prompter = plain.prompter
    prompter.say("Everything is decided, and sealed.", *summary(plain.session.items))
    if prompter.choose("You may leave it here.", ("Go on", "Open what was sealed")) == 0:
        return True
    if prompter.choose("You decided on all of it. It may rest.", ("Leave it sealed", "Open it")) == 0:
        return True
    plain.save(plain.session.unseal)
    return set_down(plain)


def _list(plain: PlainSession) -> None:
    """Take down one thing a line, kind after kind."""
    kinds = list(KINDS.items())
    place = 0
    plain.prompter.say("One thing a line. Enter alone goes on.")
    while place < len(kinds):
        kind, asked = kinds[place]
        try:
            while text := plain.prompter.ask(f"{asked.label}, such as {asked.example}"):
                _add(plain, kind, text)
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _add(plain: PlainSession, kind: Kind, text: str) -> None:
    session = plain.session
    plain.keep("Set down", session.store.items, Item(interview=session.interview.uid, kind=kind), text=text)


def _decide(plain: PlainSession) -> None:
    """One thing at a time; going back decides once more on the last one, or raises Back."""
    store = plain.session.store
    last: Item | None = None
    while waiting := undecided(plain.session.items):
        item = waiting[0]
        question = f"{KINDS[item.kind].label}: {item.text} ({len(waiting)} to decide)"
        if name := plain.session.options.name:
            question += f"\nWhat would you tell {name} about it?"
        try:
            way = plain.prompter.choose(question, WAYS)
        except Back:
            if last is None:
                raise
            plain.keep("Set down", store.items, last, outcome=None, person=None)
            last = None
            continue
        with suppress(Back):
            if way == 3:
                plain.save(partial(plain.go_on, "setdown", partial(_take_out, plain, item)))
            elif fields := _fields(plain, item, way):
                last = plain.keep_by(partial(_decided, plain), "Set down", store.items, item, **fields)


def _fields(plain: PlainSession, item: Item, way: int) -> dict[str, object]:
    """What is decided about one thing; nothing where it stays open. Raises Back."""
    prompter = plain.prompter
    if way == 2:
        return {"outcome": "let_go"}
    if way == 1:
        asked = "The lesson, such as bring the diagram"
        plan = plain.ask_and_hold(_held(item), asked, item.plan) or item.text
        plan_when = prompter.ask("When", item.plan_when or "before the next interview")
        return {"outcome": "lesson", "plan": plan, "plan_when": plan_when}
    people = plain.session.people
    if not people:
        prompter.say("There is nobody to write to yet. Add who you met on Remember, or choose another way.")
        return {}
    person = _choose(plain, people)
    prompter.say("Say what you have or did, not what you missed.")
    plan = prompter.ask(f"For your note to {person.name}, one good sentence", item.plan)
    return {"outcome": "note", "plan": plan, "person": person.uid} if plan else {}


def _held(item: Item) -> str:
    """What a lesson is called until it is said when it is wanted."""
    return f"the lesson of {item.uid}"


def _choose(plain: PlainSession, people: list[Person]) -> Person:
    if len(people) == 1:
        return people[0]
    return people[plain.prompter.choose("Whose note is it for?", [person.name for person in people])]


def _take_out(plain: PlainSession, item: Item) -> None:
    """Remove one thing; where all that is left is decided, seal it."""
    plain.session.store.items.remove(item)
    if (left := plain.session.items) and not undecided(left):
        plain.session.seal()


def _decided(plain: PlainSession, item: Item, **fields: object) -> Item:
    """Save a decision; after the last one, with the seal and the page left."""
    decided = plain.go_on("setdown", lambda: setting_down.decide(plain.session, item, **fields))
    plain.session.kept.answered(_held(item))
    return decided
