"""How somebody is greeted, learnt from the first line of a note to them."""

from msgspec import structs

from afterview_tui.actions.drafts import redrafted
from afterview_tui.domain.notes.greeting import SALUTATIONS, greeting_line, greeting_of, likely_greetings
from afterview_tui.domain.outcome import Outcome, changed
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

LIKELY, LEFT_EMPTY = "Likely: {names}", "Left empty: “{line}”"
HOW = "How do you greet them?"
IS_KEPT = "“{greeting}” is kept as your greeting for them."
NOT_CHOSEN = "“{greeting}” is not chosen yet."
"""Said of a draft that opens with the name as it was entered."""
_OF_THE_HOUR = ("good", "guten")
"""First words of greetings that are right for some hours of a day."""


def with_greeting(known: Known, note: Note | None, outcome: Outcome) -> Outcome:
    """An outcome that also keeps the greeting typed into a note, where none was chosen.

    It is a step of undo then, whichever action it is of.
    """
    person = known.people.get(note.person) if note is not None else None
    if person is None or note is None or not (line := typed_greeting(person, note.body)):
        return outcome
    after = structs.replace(person, greeting=greeting_of(line))
    own = {each.after.uid for each in outcome.changes if each.after is not None}
    others = [each for each in redrafted(known, person, after) if each.after and each.after.uid not in own]
    return outcome._replace(
        sentence=" ".join(filter(None, (outcome.sentence, IS_KEPT.format(greeting=line)))),
        changes=[*outcome.changes, changed(person, greeting=after.greeting), *others],
        did="Greeting kept",
    )


def typed_greeting(person: Person, body: str) -> str:
    """The first line of a note where it greets this person, and nobody else, in a way that wasn't noted yet."""
    from afterview_tui.domain.notes.checks.called import addressed, called, is_called

    line = one_line(body.lstrip().partition("\n")[0])
    first, whom = line.partition(" ")[0].casefold(), addressed(line)
    if person.greeting or not person.name or first not in SALUTATIONS or first in _OF_THE_HOUR or len(whom) != 1:
        return ""
    is_plain = line.rstrip(" ,!:").endswith(whom[0]) and line != greeting_line(person)
    return line if is_plain and is_called(whom[0], called(person)) else ""


def ways_to_greet(person: Person) -> list[str]:
    """What an empty greeting gives, where it is empty, and likely ones; nothing where no name is known."""
    likely = likely_greetings(person.name, person.title)
    empty = [] if person.greeting else [LEFT_EMPTY.format(line=greeting_line(person))]
    return [*empty, LIKELY.format(names=" · ".join(likely))] if likely else []


def not_chosen(known: Known, note: Note) -> str:
    """A sentence where a draft opens with a greeting that nobody chose; empty once it was looked over or copied."""
    person = known.people.get(note.person)
    if person is None or person.greeting or not person.name or note.state != "draft":
        return ""
    line = greeting_line(person)
    return NOT_CHOSEN.format(greeting=line) if note.body.startswith(f"{line}\n") else ""
