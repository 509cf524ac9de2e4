"""Remember, as questions: the interview, then the people."""

from contextlib import suppress
from functools import partial

import msgspec

from afterview_tui import actions
from afterview_tui.domain.fields import INTERVIEW, PARTS, PERSON
from afterview_tui.domain.records import Person
from afterview_tui.outbox.mail import check_address
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back


def remember(sitting: Sitting) -> bool:
    """Ask about the interview once, then about people until the person goes on; returns whether it is done."""
    company = sitting.evening.interview.company
    try:
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
    finally:
        sitting.save(partial(actions.keep_lead, sitting.evening, company))


def _people(sitting: Sitting) -> bool:
    """One choice about the people; returns whether to go on. Raises Back."""
    people = sitting.evening.people
    answers = [
        "Add somebody you met, or who helped you",
        *(_described(person) for person in people),
        "Change the interview",
        *(["Remove somebody"] if people else []),
        "Go on",
    ]
    place = sitting.talk.choose("The people", answers, len(answers) - 1 if people else 0)
    with suppress(Back):
        if place == 0:
            _ask_person(sitting, None)
        elif place <= len(people):
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


def _ask_person(sitting: Sitting, known: Person | None) -> None:
    """Six questions; a new person is kept once one of them has an answer."""
    people = sitting.evening.store.people
    person = known or Person(interview=sitting.evening.interview.uid)

    def keep(name: str, value: object) -> None:
        nonlocal person
        if person.uid or name != "part":
            person = sitting.keep("Somebody you met", people, person, **{name: value})
        else:
            person = msgspec.structs.replace(person, part=value)
        if name == "email" and value and (sentence := check_address(str(value))):
            sitting.talk.say(sentence)

    sitting.fill(PERSON, lambda name: getattr(person, name), keep)


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
