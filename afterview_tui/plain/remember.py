"""Remember, as questions: the interview, then the people."""

from contextlib import suppress
from functools import partial

from afterview_tui import actions
from afterview_tui.domain.fields import INTERVIEW, PARTS, PERSON
from afterview_tui.domain.records import Person
from afterview_tui.outbox.mail import check_address
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back

LABEL = "Somebody you met"


def remember(sitting: Sitting) -> bool:
    """Ask about the interview once, then about people until the person goes on; returns whether it is done."""
    company = sitting.evening.interview.company
    sitting.before_turning = partial(actions.keep_lead, sitting.evening, company)
    if not company:
        _ask_interview(sitting)
    while True:
        try:
            if _people(sitting):
                return actions.is_done(sitting.evening, "remember")
        except Back:
            if company:
                raise
            _ask_interview(sitting, len(INTERVIEW) - 1)


def _people(sitting: Sitting, is_over: bool = False) -> bool:
    """One choice about the people; returns whether to go on, which is offered once it ``is_over``. Raises Back."""
    people = sitting.evening.people
    answers = [
        "Add somebody you met, or who helped you",
        *(_described(person) for person in people),
        "Change the interview",
        *(["Remove somebody"] if people else []),
        "Go on",
    ]
    place = sitting.talk.choose("The people", answers, len(answers) - 1 if people or is_over else 0)
    if place == 0:
        with suppress(Back):
            if _add_person(sitting):
                return False
        return _people(sitting, is_over=True)
    with suppress(Back):
        if place <= len(people):
            _ask_person(sitting, people[place - 1])
        elif answers[place] == "Change the interview":
            _ask_interview(sitting)
        elif answers[place] == "Remove somebody":
            _remove(sitting, people)
        else:
            return True
    return False


def _ask_interview(sitting: Sitting, place: int = 0) -> None:
    evening = sitting.evening

    def keep(name: str, value: object) -> None:
        sitting.keep("Remember", evening.store.interviews, evening.interview, **{name: value})

    sitting.fill(INTERVIEW, lambda name: getattr(evening.interview, name), keep, place)


def _add_person(sitting: Sitting) -> bool:
    """Somebody new; returns whether there was a name. Raises Back."""
    if name := str(sitting.answer(PERSON[0], "")):
        person = Person(interview=sitting.evening.interview.uid)
        _ask_person(sitting, sitting.keep(LABEL, sitting.evening.store.people, person, name=name), 1)
    return bool(name)


def _ask_person(sitting: Sitting, person: Person, place: int = 0) -> None:
    """Six questions, from a place on."""
    people = sitting.evening.store.people

    def keep(name: str, value: object) -> None:
        nonlocal person
        person = sitting.keep(LABEL, people, person, **{name: value})
        if name == "email" and value and (sentence := check_address(str(value))):
            sitting.talk.say(sentence)

    sitting.fill(PERSON, lambda name: getattr(person, name), keep, place)


def _remove(sitting: Sitting, people: list[Person]) -> None:
    """Remove one of the people, with the note to them, after a question."""
    talk = sitting.talk
    person = people[talk.choose("Remove whom?", [_described(each) for each in people])]
    if talk.choose(f"Remove {person.name or 'them'}?", ("Keep", "Remove, with the note to them")):
        sitting.save(partial(actions.remove_person, sitting.evening, person))


def _described(person: Person) -> str:
    name = person.name or "no name yet"
    more = person.title if person.part == "interviewer" else PARTS[person.part]
    return f"{name}, {more}" if more else name
