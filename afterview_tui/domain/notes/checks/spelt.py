"""Words that are misspelt or have run together, and names of products in their own capitals."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from afterview_tui.domain.notes import guessing, spelling, tongue
from afterview_tui.domain.notes.checks.cut_words import BESIDE, FAR, FOLLOWS, apart, cut
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, chunks
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.notes.checks.misspelt import MISSPELT
from afterview_tui.domain.notes.checks.spelling import is_one_off
from afterview_tui.domain.notes.titles import PARTICLES, SALUTES, title
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import without_marks, words

_WORD = re.compile(r"(?<![\w./-])[^\W\d_]++(?:[’'][^\W\d_]++)*+(?![\w/])|(?<=[^\W\d_]-)[^\W\d_]++(?![\w/])")
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n[^\S\n]*)$")
_DRAWN_OUT = re.compile(r"([aeouhmlrs])\1\1")
"""What no word has, and "sooo" is asked about by itself."""
MOST_UNKNOWN = 0.3
"""The share of unknown words from which a text is taken for another language."""
SHORTEST = 4
"""How long the first word of a sentence must be to be asked about."""
FEW = 8
"""Below this many words, that share means nothing."""
SURE = 100_000
"""How common a word must be for a capitalised word at the start of a sentence to be taken for it."""
_OWN = """
GitHub GitLab LinkedIn YouTube JavaScript TypeScript PostgreSQL MySQL PowerPoint WordPress PayPal WhatsApp
ChatGPT OpenAI TikTok MacBook iPhone iPad macOS DevOps InDesign SharePoint OneNote OneDrive AutoCAD SolidWorks
QuickBooks HubSpot Mailchimp TensorFlow PyTorch GraphQL MongoDB FaceTime DuckDB BigQuery YouGov CircleCI VMware
eBay ResearchGate FreeBSD LaTeX NumPy SQLite JetBrains
"""
_BRANDS = {name.casefold(): name for name in _OWN.split()}
_SMALL_TOO = (
    "devops macbook facetime latex mysql numpy sqlite tensorflow pytorch javascript typescript ebay graphql mongodb"
)
"""Names that many people write in lower case; only other capitals are asked about."""
_CAPITALS = {
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april"),
    *("june", "july", "august", "september", "october", "november", "december", "english", "german", "christmas"),
    *(
        "spanish",
        "french",
        "italian",
        "british",
        "american",
        "european",
        "irish",
        "scottish",
        "chinese",
        "japanese",
    ),
    *(
        "russian",
        "swedish",
        "norwegian",
        "danish",
        "portuguese",
        "turkish",
        "greek",
        "belgian",
        "canadian",
        "mexican",
    ),
    *("brazilian", "african", "asian", "australian", "austrian", "korean", "vietnamese", "ukrainian", "hungarian"),
    *("scandinavian", "mediterranean", "jewish", "israeli", "egyptian", "iranian", "europe", "africa", "america"),
}
"""Words that have a capital in English; "march" and "may" are others, too."""


_DAYS = {
    letter: [each for each in sorted(_CAPITALS) if each[0] == letter and each.endswith(("day", "ary", "ber"))]
    for letter in "fjmnodstw"
}
"""The names of days and of the longer months, by their first letter."""
_ON = re.compile(r"\b(?:on|next|last|this|every|till|until) $", re.IGNORECASE)
"""What precedes the name of a day; a short one resembles people's names."""
LONG_DAY = 7
"""From this many letters, the name of a day or month resembles nobody's."""


def check_spelling(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each misspelt word and what was meant; names, terms of the trade and the user's own words are right."""
    if not tongue.is_english(note.body):
        return
    found = [each for start, end in chunks(note.body) for each in _WORD.finditer(note.body, start, end)]
    small = [each for each in found if each[0].islower() and each[0].isascii()]
    right = _right(known)
    wrong = {word for word in {each[0] for each in small} if not _is_right(word, right)}
    unknown = [each for each in small if each[0] in wrong]
    if len(small) >= FEW and len(unknown) > MOST_UNKNOWN * len(small):
        return
    names, firsts = _names(known), frozenset(word.casefold() for word in words(known.person.name)[:1])
    counts = Counter(each[0] for each in unknown)
    for each in found:
        finding = _about_capitals(each, right, names, firsts)
        if finding is None and each[0] in counts:
            finding = apart(each) or (None if _is_foreign(each, right) else _small(each, counts[each[0]]))
        elif finding is None:
            finding = _at_beginning(each, right, note.body)
            finding = finding or (_other_english(each, known) if known.english != "either" else None)
            finding = finding or (cut(each) if each[0].islower() else None)
        if finding is not None:
            yield finding


def _other_english(found: re.Match[str], known: Circumstances) -> Finding | None:
    wanted = spelling.other_spelling(found[0], known.english) if found[0].islower() else ""
    question = f"“{found[0]}”: is it {wanted}?"
    return about("misspelt", question, f"Your English is {known.english.capitalize()}.", found) if wanted else None


def _right(known: Circumstances) -> frozenset[str]:
    """All names of the evening and of the leads, without capitals and accents."""
    texts = [known.names, *known.other_companies[:500]]
    told = {part for text in texts for word in words(text) for part in (word, *word.split("-"))}
    return frozenset(without_marks(word) for word in told) | PARTICLES


def _names(known: Circumstances) -> Mapping[str, str]:
    """The names of the people met that aren't ordinary words in lower case."""
    told = {word for each in (known.person, *known.others) for word in words(each.name) if word[0].isupper()}
    small = {word.casefold(): word for word in told if len(word) >= SHORTEST and not title(word)}
    return {each: name for each, name in small.items() if each not in PARTICLES and not spelling.is_word(each)}


def _is_right(word: str, right: frozenset[str]) -> bool:
    bare = word.replace("’", "'")
    stem = bare.removesuffix("'s").rstrip("'")
    if bare in MISSPELT:
        return bare in right
    if _DRAWN_OUT.search(bare):
        return True
    return bare in right or stem in right or spelling.is_word(bare) or bare in SALUTES or bool(title(bare))


def _small(found: re.Match[str], count: int) -> Finding | None:
    word = found[0].replace("’", "'")
    if word in MISSPELT:
        meant = MISSPELT[word]
        return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)
    if day := _day(found):
        return about("misspelt", f"“{found[0]}”: is it {day}?", _advice(day), found)
    guess = guessing.meant(word)
    if guess is None or (count > 1 and len(word) < guessing.FARTHER):
        return None
    if guess.is_two:
        question = f"“{found[0]}”: are these two words?"
        return about("misspelt", question, f"Probably meant: {guess.word}.", found)
    meant = guess.word.replace("'", "’")
    return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)


_LATIN = ("us", "is", "um", "ensis")
"""Endings of the second part of a name in Latin: "Homo erectus"."""
_INITIAL = re.compile(r"(?<!\w)[A-Z]\. $")
"""Before the second part of a name in Latin: "E. coli"."""


def _is_foreign(found: re.Match[str], right: frozenset[str]) -> bool:
    """Whether an unknown word stands among other words that aren't English: "Grazie mille", "garde-manger".

    A name inside a sentence shows nothing, nor does a word that is a plain slip.
    """
    if found[0].replace("’", "'") in MISSPELT:
        return False
    body, start, end = found.string, *found.span()
    if _INITIAL.search(body, max(start - len("E. x"), 0), start):
        return True
    before = BESIDE.search(body, max(start - FAR, 0), start)
    after = FOLLOWS.match(body, end)
    if before and before[1][0].isupper() and found[0].endswith(_LATIN) and not spelling.is_everyday(before[1]):
        return True
    halves = [each[word] for each, mark, word in ((before, 2, 1), (after, 1, 2)) if each and each[mark] == "-"]
    if halves:
        return not any(spelling.frequency(each.casefold()) >= spelling.COMMON for each in halves)
    if before and _is_other(before[1], right):
        is_name = before[1][0].isupper() and not _BEGINS.search(body[max(before.start() - 3, 0) : before.start()])
        return not is_name
    return bool(after and after[2].islower() and _is_other(after[2], right)) or _is_farewell(found)


def _is_other(word: str, right: frozenset[str]) -> bool:
    """Whether a word is neither English nor one letter away from it."""
    small = word.casefold()
    return not small.isascii() or (small not in MISSPELT and not _is_right(small, right) and not _surely(small))


def _is_farewell(found: re.Match[str]) -> bool:
    """Whether a word stands in a short last line above the name, beside none that is in every English text."""
    parts = letter(found.string)
    line = next((each for each in parts.lines if each.start <= found.start() < each.end), None)
    below = [each for each in parts.lines if line is not None and each.start > line.start]
    return (
        line is not None
        and 0 < len(below) < FEW // 2
        and len(words(line.text)) < SHORTEST + 2
        and (line.text.rstrip()[-1:] not in ".?" and line.start > parts.begin)
        and not any(spelling.frequency(word.casefold()) >= SURE for word in words(line.text))
    )


def _day(found: re.Match[str]) -> str:
    """The day or month that was meant; empty where the word may be somebody's name."""
    small = found[0].casefold().removesuffix("'s").removesuffix("’s")
    near = next((each for each in _DAYS.get(small[0], ()) if is_one_off(small, each) and small != f"{each}s"), "")
    before = found.string[max(found.start() - len("until "), 0) : found.start()]
    is_sure = len(near) >= LONG_DAY or _ON.search(before) is not None
    return near.capitalize() if near and is_sure and not spelling.is_word(small) else ""


def _at_beginning(found: re.Match[str], right: frozenset[str], body: str) -> Finding | None:
    """A slip in a capitalised word that may be a name: a day, a month, or a very common word."""
    word = found[0].casefold()
    if not found[0][0].isupper() or not found[0][1:].islower() or not word.isascii() or word in right:
        return None
    meant = MISSPELT.get(word, "")
    parts = letter(body)
    inside = parts.begin <= found.start() < parts.end
    begins = inside and _BEGINS.search(body[max(found.start() - 3, 0) : found.start()]) is not None
    if not meant and begins and len(word) >= SHORTEST and not _is_right(word, right):
        meant = _surely(word)
    meant = meant or _day(found)
    if not meant:
        return None
    meant = meant.capitalize()
    return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)


def _surely(word: str) -> str:
    """The common word that was meant, with two letters swapped or a longer one; empty where it may be a name."""
    guess = guessing.meant(word)
    if guess is None or guess.is_two or spelling.frequency(guess.word) < SURE:
        return ""
    return guess.word if sorted(guess.word) == sorted(word) or len(word) >= guessing.FARTHER else ""


def _is_called(found: re.Match[str]) -> bool:
    """Whether somebody is called by it at the end of a sentence: "Thanks again, russ."."""
    body, start, end = found.string, *found.span()
    return body[max(start - 2, 0) : start] in (", ", ",\n") and body[end : end + 1] in (".", "!", "?")


def _about_capitals(
    found: re.Match[str], right: frozenset[str], names: Mapping[str, str], firsts: frozenset[str]
) -> Finding | None:
    """A name with the wrong capitals, or without the one it needs."""
    word, wanted = found[0], ""
    small = word.casefold()
    if (brand := _BRANDS.get(small)) and word != brand and not word.isupper() and small not in right:
        wanted = "" if word.islower() and small in _SMALL_TOO.split() else brand
    elif word in _CAPITALS and word not in right:
        wanted = word.capitalize()
    elif word.islower() and word in names:
        wanted = names[word]
    elif word.islower() and word in firsts and _is_called(found):
        wanted = word.capitalize()
    return (
        about("own-capitals", f"“{word}”: is it {wanted}?", "It has capitals of its own.", found)
        if wanted
        else None
    )


def _advice(wanted: str) -> str:
    return f"Probably meant: {wanted}."
