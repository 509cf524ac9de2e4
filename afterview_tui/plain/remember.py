"""The page "Remember" as questions: the interview, then the people."""

from contextlib import suppress
from functools import partial

from afterview_tui.actions import drafts, interviews, people, progress
from afterview_tui.actions.greetings import ways_to_greet
from afterview_tui.domain.fields import INTERVIEW, PERSON, part_of
from afterview_tui.domain.notes.greeting import with_capitals
from afterview_tui.domain.records import Person
from afterview_tui.outbox.mail import check_address
from afterview_tui.plain.actions import Named, Way, do, pick
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.writing.jottings import leafing

LABEL = "Somebody you met"
AS_IT_IS = "As it is"
CHANGE, GO_ON = Named("Change the interview"), Named("Go on")
OFFERED = (interviews.edit, interviews.settle, people.add, people.edit, people.remove)
"""The actions on this page; the interview's lead is found when the page is left."""


def remember(plain: PlainSession) -> bool:
    """Ask about the interview once, then about people until the user goes on; returns whether it is done."""
    company = plain.session.interview.company
    plain.before_turning = partial(_settle, plain, company)
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


def _settle(plain: PlainSession, company_before: str) -> None:
    interviews.settle.do(plain.session, [plain.session.interview], company_before=company_before)


def _people(plain: PlainSession, is_over: bool = False) -> bool:
    """One menu for the people; returns whether to go on, which is the default if ``is_over``. Raises Back."""
    there = plain.session.people
    ways: list[Way] = [
        people.add,
        *(Named(_described(person), person) for person in there),
        CHANGE,
        *([people.remove] if there else []),
        GO_ON,
    ]
    way = pick(plain, "The people", ways, len(ways) - 1 if there or is_over else 0)
    if way is people.add:
        with suppress(Back):
            if _add_person(plain):
                return False
        return _people(plain, is_over=True)
    with suppress(Back):
        if isinstance(way, Named) and way.value is not None:
            _ask_person(plain, way.value)
        elif way is CHANGE:
            _ask_interview(plain)
        elif way is people.remove:
            _remove(plain, there)
    return way is GO_ON


def _ask_interview(plain: PlainSession, place: int = 0) -> None:
    session = plain.session

    def keep(name: str, value: object) -> None:
        plain.write("Remember", interviews.edit, [session.interview], **{name: value})

    plain.fill(INTERVIEW, lambda name: getattr(session.interview, name), keep, place)


def _add_person(plain: PlainSession) -> bool:
    """Add a person; returns whether a name was given. Raises Back."""
    if name := _in_capitals(plain, str(plain.answer(PERSON[0], ""))):
        _ask_person(plain, plain.write(LABEL, people.add, [plain.session.interview], name=name), 1)
    return bool(name)


def _in_capitals(plain: PlainSession, name: str) -> str:
    """The name as it is written; asked where it was typed in small letters. Raises Back."""
    if not (written := with_capitals(name)):
        return name
    return (written, name)[plain.prompter.choose(people.CAPITALS.format(name=written), [written, name])]


def _ask_person(plain: PlainSession, person: Person, place: int = 0) -> None:
    """Ask for a person's six fields, from an index on."""
    is_new, is_said = not person.said, False
    if not person.greeting:
        plain.prompter.say(*ways_to_greet(person))

    def keep(name: str, value: object) -> None:
        nonlocal person, is_said
        value = _in_capitals(plain, str(value)) if name == "name" else value
        person = plain.write(LABEL, people.edit, [person], interview=plain.session.interview, **{name: value})
        is_said = is_said or name == "said"

    plain.fill(PERSON, lambda name: getattr(person, name), keep, place, {"email": check_address})
    if person.said and (is_said or not is_new):
        _say_it(plain, person, asks=not is_said)


def _say_it(plain: PlainSession, person: Person, *, asks: bool) -> None:
    """Print the note's sentence for what a person said; if it is doubtful or with ``asks``, offer other ways."""
    found = drafts.phrase_for(plain.session.known, person)
    now = leafing.shown(found, person.said_as)
    plain.prompter.say(now.whole)
    if now.is_sure and not asks:
        return
    answers = [AS_IT_IS if now.is_sure else people.LATER, *(way.text or leafing.LEFT for way in found.ways)]
    place = plain.prompter.choose(people.HOW_TO_PUT, answers)
    if place:
        plain.write(LABEL, people.edit, [person], said_as=found.ways[place - 1].said_as)


def _remove(plain: PlainSession, there: list[Person]) -> None:
    """Ask which person to remove, together with the note to them."""
    person = there[plain.prompter.choose("Remove which person?", [_described(each) for each in there])]
    do(plain, people.remove, [person])


def _described(person: Person) -> str:
    name = person.name or "no name yet"
    more = person.title if person.part == "interviewer" else part_of(person)
    return f"{name}, {more}" if more else name
