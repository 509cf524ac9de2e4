"""How a note begins: as the user greets the person, never with a part of a name."""

from afterview_tui.domain.records import Person
from afterview_tui.domain.text import has_words, one_line

SALUTATIONS = {
    "dear", "hi", "hello", "hey", "good", "hallo", "liebe", "lieber", "sehr", "guten", "bonjour", "cher", "chère",
    "hola", "querida", "querido", "estimada", "estimado", "ciao", "gentile", "salut", "hej",
}  # fmt: skip
"""First words by which a greeting is whole already."""


def greeting_line(person: Person) -> str:
    """The first line of a note: as the user greets them, else "Dear" with the whole name, never a part of it."""
    greeting, name = one_line(person.greeting).rstrip(" ,"), one_line(person.name)
    first, _, rest = greeting.partition(" ")
    if first.casefold() in SALUTATIONS and (rest or first.casefold() != "dear"):
        return greeting if greeting[-1] in "!:" else f"{greeting},"
    known = name if first.casefold() == "dear" else greeting or name
    return f"Dear {known}," if has_words(known) else "Hello,"
