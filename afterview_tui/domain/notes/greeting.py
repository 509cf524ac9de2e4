"""How a note begins: as the user greets the person, never with a part of a name."""

import re

from afterview_tui.domain.records import Person
from afterview_tui.domain.text import has_words, one_line

SALUTATIONS = {
    "dear", "hi", "hello", "hey", "good", "hallo", "liebe", "lieber", "sehr", "guten", "bonjour", "cher", "chère",
    "hola", "querida", "querido", "estimada", "estimado", "ciao", "gentile", "salut", "hej",
}  # fmt: skip
"""First words by which a greeting is whole already."""

_NO_NAME = {"the", "a", "an", "some", "somebody", "someone", "that", "this", "my", "their", "unknown", "no", "not"}
_SOMEBODY = {
    "lady", "guy", "man", "woman", "one", "person", "recruiter", "manager", "boss", "hr", "girl", "lad",
    "interviewer", "receptionist", "engineer", "dev", "developer", "nurse", "doctor", "teacher", "blonde", "tall",
}  # fmt: skip
_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "herr", "frau", "sister"}
_KIN = {"aunt", "auntie", "aunty", "uncle", "granny", "grandma", "grandpa", "cousin", "mum", "mom", "dad"}
_DOCTORS = {"dr", "prof", "professor"}
_PARTICLES = {
    "de",
    "da",
    "di",
    "del",
    "della",
    "dos",
    "du",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "ten",
    "bin",
    "al",
}


def greeting_line(person: Person) -> str:
    """The first line of a note: as the user greets them, else "Dear" with the whole name, never a part of it."""
    greeting, name = one_line(person.greeting).rstrip(" ,"), one_line(person.name)
    first, _, rest = greeting.partition(" ")
    if first.casefold() in SALUTATIONS and (rest or first.casefold() != "dear"):
        return greeting if greeting[-1] in "!:" else f"{greeting},"
    known = name if first.casefold() == "dear" else greeting or name
    named = has_words(known) and (bool(greeting) or is_name(known))
    return f"Dear {known}," if named else "Hello,"


def is_name(text: str) -> bool:
    """Whether it may be what somebody is called, not what they looked like: "the tall one", "recruiter lady"."""
    words = [word.strip("\"'“”().,") for word in one_line(text).split()]
    if not has_words(text) or "?" in text:
        return False
    first, low = words[0].casefold(), {word.casefold() for word in words}
    described = first in _NO_NAME and (first == "the" or words[0].islower())
    return not described and not (low & _SOMEBODY and all(word.islower() for word in words))


def with_capitals(name: str) -> str:
    """A name typed in small letters as names are written; empty where it has its capitals, or is no name."""
    text = one_line(name)
    if not is_name(text) or text != text.lower() or any(letter.isdigit() or letter in "@_" for letter in text):
        return ""
    own = text.split()
    made = [word if n and word in _PARTICLES else _PART.sub(_capital, word) for n, word in enumerate(own)]
    return " ".join(made) if made != own else ""


_PART = re.compile(r"[^\W\d_]+")


def _capital(part: re.Match[str]) -> str:
    return part[0][:1].upper() + part[0][1:]


def likely_greetings(name: str, title: str = "") -> list[str]:
    """How somebody may be greeted, the likeliest first; nothing is taken from it but by the user."""
    words = (with_capitals(name) or one_line(name)).split()
    if not words or not is_name(name):
        return []
    if words[0].casefold() in _KIN:
        return [one_line(name)]
    titled = words[0].strip(".").casefold() in _TITLES
    is_doctor = "dr" in title.casefold().replace(".", " ").split()
    academic = is_doctor or (titled and words[0].strip(".").casefold() in _DOCTORS)
    own = words[1:] if titled else words
    if not own:
        return []
    if len(own) == 1:
        return [f"{words[0]} {own[0]}"] if titled else own
    last = " ".join(own[_surname(own) :])
    found = [f"{words[0]} {last}"] if titled else []
    found += [own[0], *([f"Dr. {last}"] if academic and not titled else []), f"Ms. {last}", f"Mr. {last}"]
    return list(dict.fromkeys([*found, " ".join(own)]))


def _surname(words: list[str]) -> int:
    """Where the family name begins: at its first particle, else with the last word."""
    return next((n for n, word in enumerate(words) if n and word.casefold() in _PARTICLES), len(words) - 1)
