"""Names in the text: another lead's, or one with a slip in it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from afterview_tui.domain.notes import employers, titles, tongue
from afterview_tui.domain.notes.checks.addressed import TAKE_OUT
from afterview_tui.domain.notes.checks.company import LONGEST, Token, folded, tokens
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at, is_subjected
from afterview_tui.domain.notes.checks.letter import Letter, letter
from afterview_tui.domain.notes.checks.spelling import SHORTEST, find_names, is_like, is_near
from afterview_tui.domain.notes.spelling import is_everyday, is_word
from afterview_tui.domain.notes.titles import PARTICLES
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import composed, words

FIRST_WORD = 5
"""From this many letters, the first word of a company stands for the whole name."""
WORDS_TOO = {
    *("april", "art", "bill", "chase", "christian", "dawn", "faith", "frank", "grace", "grant", "hope", "iris"),
    *("ivy", "jack", "joy", "june", "mark", "max", "may", "miles", "next", "nick", "olive", "pat", "pearl", "rich"),
    *("rob", "rose", "ruby", "sky", "sue", "summer", "target", "visa", "will"),
}
"""Names that are also words which can begin a sentence."""
LONG_NAME = 5
"""In a language that capitalises nouns, only names longer than this are looked for."""
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:linkedin\.com/in/|github\.com/)?([a-z]++(?:[._-][a-z]++)+)(?=@|\s|$)", re.IGNORECASE
)
"""A name within an address, in two parts."""
_MY_NAME = re.compile(r"\b(?:[Mm]y name is|I am|I['’]m|[Tt]his is) ([A-Z][\w’-]+ [A-Z][\w’-]+)")
_MIDDLE = re.compile(r"[\w,;)] ")


def check_leads(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The company of another lead, where the note names it."""
    own = {word.casefold() for word in words(f"{known.own_words} {known.name}")}
    for company in _mentioned(known.other_companies, f"{note.subject}\n{note.body}"):
        question = "This names {name}, another lead of yours. Is that meant?"
        names = [composed(company), *_first_word(company)]
        if is_subjected(note, known) and (above := next(_places(names, note.subject, own), None)):
            advice = "It is in the subject."
            yield Finding(
                rule="other-company", question=question.format(name=above[0]), advice=advice, words=above[0]
            )
        else:
            yield from _first("other-company", question, _places(names, note.body, own), 0)


def check_slips(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A name of theirs, of the panel or of the company with a letter off, and the writer's own; once a name."""
    parts = letter(note.body)
    theirs = [f"{each.name[:LONGEST]} {each.greeting[:LONGEST]}" for each in (known.person, *known.others)]
    is_english = tongue.is_english(note.body)
    unknown = [each for each in _unknown(note.body, [known.names, *theirs]) if each.start >= parts.begin]
    below = [each for each in unknown if each.start >= parts.end]
    inside = [each for each in unknown if each.start < parts.end]
    for rule, texts, places in (
        ("company-spelling", [known.company[:LONGEST]], inside),
        ("name-spelling", theirs, inside),
        ("own-name", [known.name[:LONGEST]] if known.name else _of_address(note.body, parts), below),
    ):
        told = [word for text in texts for word in words(text)]
        for number, name in enumerate(told):
            sure = rule == "own-name"
            beside = {folded(word) for word in told[max(number - 1, 0) : number + 2]} - {folded(name)}
            is_company = rule == "company-spelling"
            found = (
                each
                for each in places
                if _is_slip(each, name, note.body, is_english, sure)
                or (is_company and _is_far(each, name, note.body))
            )
            slip = next(
                (each for each in found if not _is_common(rule, name) or _beside(each, beside, note.body)), None
            )
            if slip is None and is_company:
                slip = _within(name, beside - employers.KINDS, note.body, inside)
            if slip is not None and not any(slip.raw in lead for lead in known.other_companies):
                advice = f"You noted: {name}"
                if sure:
                    advice = f"You sign as {name}." if known.name else "Your address below has it so."
                before = _before(slip, told[number - 1], note.body) if is_company and number else None
                first = before.start if before is not None else slip.start
                yield at(rule, f"“{slip.raw}”: is it {name}?", advice, note.body, first, slip.end)
                if rule != "name-spelling":
                    break


def _unknown(body: str, texts: Sequence[str]) -> list[Token]:
    """The capitalised words that aren't in the notes, nor possessives of words that are."""
    noted: dict[str, set[str]] = {}
    for text in texts:
        for word in words(text):
            noted.setdefault(folded(word), set()).add(word.casefold())
    vocabulary = {*noted} | {each.owner for text in texts for each in tokens(text)}
    return [
        each
        for each in tokens(body)
        if each.raw[0].isupper()
        and ((each.folded not in vocabulary and each.owner not in vocabulary) or _is_shorter(each, noted))
    ]


def _of_address(body: str, parts: Letter) -> list[str]:
    """The names within the writer's own address below their name: of "sam.wren@" and "linkedin.com/in/sam-wren"."""
    if parts.name is None:
        return []
    signed = {folded(word) for word in words(parts.name.text)}
    told = [word for found in _ADDRESS.finditer(body, parts.name.end) for word in words(found[1].replace("_", " "))]
    told += [word for found in _MY_NAME.finditer(body, 0, parts.end) for word in words(found[1])]
    names = [part.capitalize() for word in told for part in word.replace(".", "-").split("-") if len(part) > 2]
    other = [name for name in names if folded(name) not in signed]
    return other if len(other) < len(names) else []


def _is_shorter(token: Token, noted: Mapping[str, set[str]]) -> bool:
    """Whether it would be a name if its "ue" were an ü, by the noted words as folded: "Blu" for Blue."""
    same = noted.get(token.folded, set()) | noted.get(token.owner, set())
    bare = token.bare.casefold()
    is_plain = token.raw.isascii() and all(word.isascii() and word.isalpha() for word in same)
    return is_plain and bare.isalpha() and bool(same) and bare not in same


def _is_far(token: Token, name: str, body: str) -> bool:
    """Whether something that isn't a word is probably a company's name with two slips in it."""
    bare = token.bare
    return is_like(bare, name) and not is_word(bare) and _is_inside(body, token.start)


def _within(name: str, names: set[str], body: str, inside: Sequence[Token]) -> Token | None:
    """An everyday word in the place of a part of a company's name, beside one that tells it from others."""
    if not names or name.casefold() in employers.SMALL:
        return None
    near = (each for each in inside if each.bare.casefold() != name.casefold() and _is_close(each.bare, name))
    return next((each for each in near if _beside(each, names, body, itself=False)), None)


def _is_close(word: str, name: str) -> bool:
    """Whether a word is probably a misspelt part of a name; two slips are allowed in what isn't a word."""
    return is_near(word, name) or (is_like(word, name, SHORTEST) and not is_word(word))


def _is_common(rule: str, name: str) -> bool:
    """Whether a word is common to many companies' names; it counts only next to the others."""
    return rule == "company-spelling" and folded(name) in employers.KINDS


def _beside(token: Token, names: set[str], body: str, *, itself: bool = True) -> bool:
    """Whether a word is next to one of these, or is one."""
    told = tokens(body)
    place = _place(told, token)
    near = told[max(place - 1, 0) : place + 2]
    return any(each.folded in names or each.owner in names for each in near if itself or each is not token)


def _before(token: Token, name: str, body: str) -> Token | None:
    """The word before, where it is this name."""
    told = tokens(body)
    before = told[max(_place(told, token) - 1, 0)]
    return before if before.folded == folded(name) and before is not token else None


def _place(told: Sequence[Token], token: Token) -> int:
    return bisect_left(told, token.start, key=lambda each: each.start)


def _mentioned(companies: Iterable[str], text: str) -> list[str]:
    """The companies whose first word is in a text; there can be thousands, and a closer look costs more."""
    return [company for company in companies if (first := company.split(maxsplit=1)) and composed(first[0]) in text]


def _places(names: Iterable[str], text: str, own: set[str]) -> Iterator[re.Match[str]]:
    """Where any of the names stands: two for the whole, further ones for a part of it.

    A part, or a name that is a word of its own, counts only inside a sentence, where a capital shows a name.
    """
    for number, name in enumerate(names):
        if len(name) > 1 and not {word.casefold() for word in words(name)} <= own:
            sure = number < 2 and name.casefold() not in WORDS_TOO
            for found in find_names(name, text):
                if sure or (name[0].isupper() and _is_inside(found.string, found.start())):
                    yield found


def _first(rule: str, question: str, places: Iterator[re.Match[str]], begin: int) -> Iterator[Finding]:
    found = next((found for found in places if found.start() >= begin), None)
    if found is not None:
        yield about(rule, question.format(name=found[0]), TAKE_OUT, found)


def _is_inside(text: str, start: int) -> bool:
    """Whether a word that begins there stands inside a sentence."""
    return _MIDDLE.match(text, max(start - 2, 0), start) is not None


def _first_word(company: str) -> list[str]:
    found = words(company)
    return found[:1] if len(found) > 1 and len(found[0]) >= FIRST_WORD else []


def _is_slip(token: Token, name: str, body: str, is_english: bool, sure: bool) -> bool:
    """Whether a word with a capital is a slip for a name.

    At the start of a sentence only a long one is, or one that is no word; where nouns have capitals, a longer one.
    """
    bare = token.bare
    if not is_near(bare, name) or bare.casefold() == name.casefold():
        return False
    if name.casefold() in employers.SMALL or name.casefold() in PARTICLES or titles.title(name):
        return False
    if sure:
        return True
    if is_english and is_word(bare):
        return _is_inside(body, token.start) and not is_everyday(bare)
    return len(name) > LONG_NAME if not is_english else (_is_inside(body, token.start) or len(name) > 4)
