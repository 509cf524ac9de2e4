"""How a note begins: as the user greets the person, never with a part of a name."""

import re
from itertools import takewhile

from afterview_tui.domain.records import Person
from afterview_tui.domain.text import has_words, one_line

SALUTATIONS = {
    "dear", "hi", "hello", "hey", "good", "hallo", "liebe", "lieber", "sehr", "guten", "bonjour", "cher", "chère",
    "hola", "querida", "querido", "estimada", "estimado", "ciao", "gentile", "salut", "hej",
}  # fmt: skip
"""First words by which a greeting is whole already."""

NOBODYS = "Hello,"
"""The greeting where no name is known."""
_NO_NAME = {"a", "an", "some", "somebody", "someone", "that", "this", "my", "their", "unknown", "no", "not"}
_NEVER = {"the", "two", "three", "four", "both", "several", "everyone", "everybody", "all"}
"""First words of nobody's name, however they are written."""
_GROUPS = {"panel", "team", "hr", "reception", "board", "committee"}
_SOMEBODY = {
    "lady", "guy", "man", "woman", "one", "person", "recruiter", "manager", "boss", "hr", "girl", "lad",
    "interviewer", "receptionist", "engineer", "dev", "developer", "nurse", "doctor", "teacher", "blonde", "tall",
}  # fmt: skip
_TITLES = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sister", "rev",
    "reverend", "fr", "father", "pastor", "rabbi", "imam", "canon", "judge", "capt", "captain", "major", "col",
    "colonel", "lt", "sgt", "cllr", "councillor", "chef", "herr", "frau", "mme", "madame", "monsieur", "señor",
    "señora", "ing", "mag", "dott",
}  # fmt: skip
KIN = {"aunt", "auntie", "aunty", "uncle", "granny", "grandma", "grandpa", "cousin", "mum", "mom", "dad"}
"""What stands before a first name in a family, and for elders beyond it."""
_PARTICLES = {
    "de", "da", "das", "di", "del", "della", "do", "dos", "du", "la", "le", "van", "von", "zu", "der", "den", "ten",
    "ter", "te", "bin", "al", "el",
}  # fmt: skip
_OF_FAMILIES = _PARTICLES | {"ó", "o", "ní", "nic", "mac", "ua", "uí", "ap", "abu", "ibn"}
"""The same, and those that are written with a capital: "Fergal Ó Nualláin"."""
_JOINING = {"and", "&", "+", "und", "et", "y", "och", "og"}
"""What stands between the names of two people."""
_TELLING = {
    "from", "at", "in", "who", "whom", "whose", "with", "on", "the", "near", "behind", "by", "that",
    "aus", "vom", "bei", "mit", "chez", "(", "-", "–", "—", "/", "·",
}  # fmt: skip
"""What begins the words behind a name: "Priya from accounts"."""
_SENTENCE = {"me", "us", "my", "our", "was", "is", "were", "had", "has", "it", "about", "how", "to"}
"""Words that a name in small letters doesn't have; "showed me the kiln" was meant for another field."""
_IN_BRACKETS = re.compile(r"(?<=\S) \([^()]*\)")
_PRONOUNS = re.compile(
    r"(?:she|he|they|her|him|them)(?:/(?:she|he|they|her|hers|him|his|them|theirs))+,?", re.IGNORECASE
)
_PART = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.)+")
"""What stands for a name and greets nobody: "J.", "P.J."."""


def greeting_line(person: Person) -> str:
    """The first line of a note: as the user greets them, else "Dear" with the whole name, never a part of it."""
    greeting, name = one_line(person.greeting).rstrip(" ,"), one_line(person.name)
    first, _, rest = greeting.partition(" ")
    if first.casefold() in SALUTATIONS and (rest or first.casefold() != "dear"):
        return greeting if greeting[-1] in "!:" else f"{greeting},"
    known = bare_name(name) if first.casefold() == "dear" else greeting or bare_name(name)
    named = has_words(known) and (bool(greeting) or is_name(name))
    return f"Dear {known}," if named else NOBODYS


def spoken_to(person: Person) -> str:
    """What somebody is called within a note: as the user greets them, else the whole name."""
    greeting = one_line(person.greeting).rstrip(" ,!:")
    first, _, rest = greeting.partition(" ")
    return (rest if first.casefold() in SALUTATIONS else greeting) or bare_name(person.name)


def greeting_of(line: str) -> str:
    """What to note of a first line, so that later notes begin with it: "Dana" of "Dear Dana,", else the line."""
    line = one_line(line).rstrip(" ,")
    first, _, rest = line.partition(" ")
    return rest if first.casefold() == "dear" and rest else line


def greeting_lines(person: Person) -> list[str]:
    """First lines that a note to somebody may have, the likeliest first: "Dear Dana,", "Hi Dana,"."""
    is_friend = person.part == "helper"
    found = []
    for each in likely_greetings(person.name, person.title):
        first, _, rest = each.partition(" ")
        is_formal = bool(rest) and first.strip(".").casefold() in _TITLES
        if is_formal and is_friend and first not in person.name:
            continue
        is_near = not is_formal and (not rest or first.casefold() in KIN)
        salutes = ("Hi", "Dear") if is_friend else ("Dear", "Hi")
        found += [f"{salute} {each}," for salute in (salutes if is_near else ("Dear",))]
    return list(dict.fromkeys([*found, greeting_line(person)])) if found else []


def is_name(text: str) -> bool:
    """Whether it may be what somebody is called, not what they looked like: "the tall one", "recruiter lady"."""
    words = [word.strip("\"'“”().,") for word in bare_name(text).split()]
    if not words or not has_words(words[0]) or "?" in text or _is_unclear(text):
        return False
    first, low = words[0].casefold(), {word.casefold() for word in words}
    if first in _NEVER or low <= _GROUPS or low <= _TITLES:
        return False
    is_small = all(word.islower() for word in words if word)
    is_described = first in _NO_NAME and words[0].islower()
    return not is_described and not (is_small and low & (_SOMEBODY | _SENTENCE))


def bare_name(text: str) -> str:
    """The part of a text that names somebody: "Priya" of "Priya from accounts", and of "the buyer, Priya"."""
    before, comma, behind = one_line(text).partition(", ")
    first = before.partition(" ")[0].casefold()
    if comma and first in _NEVER | _NO_NAME and behind[:1].isupper():
        return bare_name(behind)
    words = (_IN_BRACKETS.sub("", one_line(text)) or one_line(text)).split()
    place = next((n for n in range(1, len(words)) if _tells(words, n)), len(words))
    return " ".join(words[:place]).rstrip(" ,;:")


def _tells(words: list[str], place: int) -> bool:
    """Whether the words from a place on tell more about somebody, where a name stands before them."""
    word = words[place]
    if word in _TELLING or word[0] == "(" or _PRONOUNS.fullmatch(word):
        return True
    return words[place - 1].endswith((",", ";", ":")) and _is_title(words[place:])


def _is_title(words: list[str]) -> bool:
    """Whether words behind a comma are a title or a degree, and not another name: "Head of Firmware", "PhD"."""
    low = {word.strip(".,").casefold() for word in words}
    is_short = len(words) == 1 and sum(letter.isupper() for letter in words[0]) > 1
    is_short |= any(len(word) > 1 and word.strip(".,").isupper() for word in words)
    return _JOINING.isdisjoint(words) and (
        is_short or bool(low & _SOMEBODY) or any(word.islower() for word in words)
    )


def _is_unclear(text: str) -> bool:
    """Whether words behind a comma may be a title or a name: "Whitfield, Dana"; several people are clear."""
    name = bare_name(text)
    return "," in name and _JOINING.isdisjoint(name.split())


def with_capitals(name: str) -> str:
    """A name typed in small letters as names are written; empty where it has its capitals, or is no name.

    Where another word has its capital ("shazia Malik"), only the first is looked at.
    """
    text = one_line(name)
    if not is_name(text) or any(letter.isdigit() or letter in "@_" for letter in text):
        return ""
    own, small = text.split(), text == text.lower()
    length = len(bare_name(text).split()) if small else int(own[0] == own[0].lower() not in _PARTICLES)
    made = [
        word if n >= length or (n and word in _PARTICLES | _JOINING) else _PART.sub(_capital, word)
        for n, word in enumerate(own)
    ]
    return " ".join(made) if made != own else ""


def _capital(part: re.Match[str]) -> str:
    return part[0][:1].upper() + part[0][1:]


def likely_greetings(name: str, title: str = "") -> list[str]:
    """How somebody may be greeted, the likeliest first; nothing is taken from it but by the user."""
    if _is_unclear(one_line(name)):
        before, _, behind = one_line(name).partition(", ")
        return [behind, f"{behind} {before}", before] if " " not in before else [before.split()[0], before]
    words = bare_name(with_capitals(name) or one_line(name)).split()
    if not words or not is_name(name):
        return []
    if words[0].casefold() in KIN or not _JOINING.isdisjoint(words):
        return [" ".join(words)]
    titles = list(takewhile(lambda word: word.strip(".").casefold() in _TITLES, words))
    own = words[len(titles) :]
    if len(own) < 2:
        return [" ".join(words)] if own else []
    last = " ".join(own[_surname(own) :])
    with_title = [f"{title} {last}" for title in titles[:1] or _usual_titles(title)]
    if _INITIAL.fullmatch(own[-1]):
        with_title = []
    first = [] if _INITIAL.fullmatch(own[0]) or own[0] in _PARTICLES else [own[0]]
    found = [*with_title, *first] if titles else [*first, *with_title]
    return list(dict.fromkeys([*found, " ".join(own)]))


def _usual_titles(title: str) -> list[str]:
    """The titles that somebody may be greeted with, by their title at work."""
    is_doctor = "dr" in title.casefold().replace(".", " ").split()
    return ["Dr.", "Ms.", "Mr."] if is_doctor else ["Ms.", "Mr."]


def _surname(words: list[str]) -> int:
    """Where the family name begins: at its first particle, else with the last word."""
    begin = 0 if words[0] in _PARTICLES else 1
    found = (n for n, word in enumerate(words[begin:], begin) if word.casefold() in _OF_FAMILIES)
    return next(found, len(words) - 1)
