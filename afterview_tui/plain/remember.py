"""Remember, as questions: the interview, then the people."""

from contextlib import suppress
from functools import partial

from afterview_tui.actions import interviews, progress
from afterview_tui.actions.people import remove_person
from afterview_tui.domain.fields import INTERVIEW, PARTS, PERSON
from afterview_tui.domain.records import Person
from afterview_tui.outbox.mail import check_address
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

LABEL = "Somebody you met"


def remember(plain: PlainSession) -> bool:
    """Ask about the interview once, then about people until the person goes on; returns whether it is done."""
    company = plain.session.interview.company
    plain.before_turning = partial(interviews.keep_lead, plain.session, company)
    if not company:
        _ask_interview(plain)
    while True:
        try:
            if _people(plain):
                return progress.is_done(plain.session, "remember")
        except Back:
            if company:
                raise
            _ask_interview(plain, len(INTERVIEW) - 1)


def _people(plain: PlainSession, is_over: bool = False) -> bool:
    """One choice about the people; returns whether to go on, which is offered once it ``is_over``. Raises Back."""
    people = plain.session.people
    answers = [
        "Add somebody you met, or who helped you",
        *(_described(person) for person in people),
        "Change the interview",
        *(["Remove somebody"] if people else []),
        "Go on",
    ]
    place = plain.prompter.choose("The people", answers, len(answers) - 1 if people or is_over else 0)
    if place == 0:
        with suppress(Back):
            if _add_person(plain):
                return False
        return _people(plain, is_over=True)
    with suppress(Back):
        if place <= len(people):
            _ask_person(plain, people[place - 1])
        elif answers[place] == "Change the interview":
            _ask_interview(plain)
        elif answers[place] == "Remove somebody":
            _remove(plain, people)
        else:
            return True
    return False


def _ask_interview(plain: PlainSession, place: int = 0) -> None:
    session = plain.session

    def keep(name: str, value: object) -> None:
        plain.keep("Remember", session.store.interviews, session.interview, **{name: value})

    plain.fill(INTERVIEW, lambda name: getattr(session.interview, name), keep, place)


def _add_person(plain: PlainSession) -> bool:
    """Somebody new; returns whether there was a name. Raises Back."""
    if name := str(plain.answer(PERSON[0], "")):
        person = Person(interview=plain.session.interview.uid)
        _ask_person(plain, plain.keep(LABEL, plain.session.store.people, person, name=name), 1)
    return bool(name)


def _ask_person(plain: PlainSession, person: Person, place: int = 0) -> None:
    """Six questions, from a place on."""
    people = plain.session.store.people

    def keep(name: str, value: object) -> None:
        nonlocal person
        person = plain.keep(LABEL, people, person, **{name: value})
        if name == "email" and value and (sentence := check_address(str(value))):
            plain.prompter.say(sentence)

    plain.fill(PERSON, lambda name: getattr(person, name), keep, place)


def _remove(plain: PlainSession, people: list[Person]) -> None:
    """Remove one of the people, with the note to them, after a question."""
    prompter = plain.prompter
    person = people[prompter.choose("Remove whom?", [_described(each) for each in people])]
    if prompter.choose(f"Remove {person.name or 'them'}?", ("Keep", "Remove, with the note to them")):
        plain.save(partial(remove_person, plain.session, person))


def _described(person: Person) -> str:
    name = person.name or "no name yet"
    more = person.title if person.part == "interviewer" else PARTS[person.part]
    return f"{name}, {more}" if more else name
