"""Words that are misspelt or have run together, and names of products in their own capitals."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes import spelling, tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about
from afterview_tui.domain.notes.checks.misspelt import MISSPELT
from afterview_tui.domain.notes.titles import PARTICLES, SALUTES, title
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words, without_marks

_WORD = re.compile(
    r"(?:https?://|www\.)\S*+|[\w.+-]+@[\w.-]+|\w[\w-]*(?:\.\w+)*(?:/\S*|\.(?:com|org|net|io|dev|de|uk|ai|co|eu|py|js|md|txt|pdf)\b\S*)"
    r"|[#@]\w+|(?P<word>(?<![\w.@/#])[^\W\d_]+(?:[’'][^\W\d_]+)*(?![\w@/]))"
)
"""Links, addresses, files and tags go by before it."""
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n\s*)$")
_DRAWN_OUT = re.compile(r"(.)\1\1")
"""What no word has, and "sooo" is asked about by itself."""
MOST_UNKNOWN = 0.3
"""The share of unknown words from which on a text is taken for another language."""
FEW = 8
"""Words below which that share says nothing."""
SURE = 100_000
"""How often a word is used that a word with a capital at the beginning of a sentence is taken for."""
_BRANDS = {
    name.casefold().replace(" ", ""): name
    for name in (
        *("GitHub", "GitLab", "LinkedIn", "YouTube", "JavaScript", "TypeScript", "PostgreSQL", "MySQL", "PowerPoint"),
        *("WordPress", "PayPal", "WhatsApp", "ChatGPT", "OpenAI", "TikTok", "MacBook", "iPhone", "iPad", "macOS"),
        *("DevOps", "InDesign", "SharePoint", "OneNote", "OneDrive", "AutoCAD", "SolidWorks", "QuickBooks", "HubSpot"),
        *("MailChimp", "TensorFlow", "PyTorch", "GraphQL", "MongoDB", "FaceTime", "DuckDB", "BigQuery", "YouGov"),
        *("CircleCI", "VMware", "eBay", "ResearchGate", "FreeBSD", "LaTeX", "NumPy", "SQLite", "McKinsey", "JetBrains"),
    )
} | {"mailchimp": "Mailchimp"}
_SMALL_TOO = frozenset("devops macbook facetime latex mysql numpy sqlite tensorflow pytorch javascript typescript ebay".split())
"""Names that many write in small letters throughout; only other capitals are asked about."""
_CAPITALS = {
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april"),
    *("june", "july", "august", "september", "october", "november", "december", "english", "german", "christmas"),
    *("spanish", "french", "italian", "british", "american", "european"),
}
"""Words that have a capital in English; "march" and "may" are others, too."""


def check_spelling(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each word that is none, with what was probably meant; names, the trade's terms and the user's words are right."""
    if not tongue.is_english(note.body):
        return
    found = [each for each in _WORD.finditer(note.body) if each["word"]]
    small = [each for each in found if each["word"].islower() and each["word"].isascii()]
    right = _right(known)
    unknown = [each for each in small if not _is_right(each["word"], right)]
    if len(small) >= FEW and len(unknown) > MOST_UNKNOWN * len(small):
        return
    asked = {id(each) for each in unknown}
    counts: dict[str, int] = {}
    for each in unknown:
        counts[each["word"]] = counts.get(each["word"], 0) + 1
    for each in found:
        word = each["word"]
        if wanted := _capital(word, note.body, each, right):
            yield about("own-capitals", f"“{word}”: is it {wanted}?", "It has capitals of its own.", each)
        elif id(each) in asked:
            if (finding := _small(each, counts[word])) is not None:
                yield finding
        elif word[0].isupper() and word[1:].islower() and word.isascii():
            if (finding := _at_beginning(each, right, note.body)) is not None:
                yield finding
        elif word.islower() and (wanted := spelling.other_spelling(word, known.english)):
            question = f"“{word}”: is it {wanted}?"
            yield about("misspelt", question, f"Your English is {known.english.capitalize()}.", each)


def _right(known: Circumstances) -> frozenset[str]:
    """The user's own words and all names of the evening, without capitals and accents."""
    texts = [known.noted, known.name, known.company, *known.other_companies[:500], *(each.title for each in known.others)]
    told = {part for text in texts for word in words(text) for part in (word, *word.split("-"))}
    return frozenset(without_marks(word) for word in told) | PARTICLES


def _is_right(word: str, right: frozenset[str]) -> bool:
    bare = word.replace("’", "'")
    stem = bare.removesuffix("'s").rstrip("'")
    if bare in MISSPELT:
        return bare in right
    if _DRAWN_OUT.search(bare):
        return True
    return bare in right or stem in right or spelling.is_word(bare) or bare in SALUTES or bool(title(bare))


def _small(found: re.Match[str], count: int) -> Finding | None:
    word = found["word"].replace("’", "'")
    if word in MISSPELT:
        meant = MISSPELT[word]
        return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)
    guess = spelling.meant(word)
    if guess is None or (count > 1 and len(word) < spelling.FARTHER):
        return None
    if guess.is_two:
        question = f"“{found[0]}”: are these two words?"
        return about("misspelt", question, f"Probably meant: {guess.word}.", found)
    meant = guess.word.replace("'", "’")
    return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)


def _at_beginning(found: re.Match[str], right: frozenset[str], body: str) -> Finding | None:
    """A slip in the first word of a sentence, which could be a name: only one for a word of every text."""
    word = found["word"].casefold()
    if not _BEGINS.search(body[max(found.start() - 3, 0) : found.start()]) or len(word) < 4 or _is_right(word, right):
        if word not in MISSPELT or word in right:
            return None
    meant = MISSPELT.get(word, "")
    if not meant and (guess := spelling.meant(word)) is not None and not guess.is_two:
        swapped = sorted(guess.word) == sorted(word) or len(guess.word) != len(word)
        meant = guess.word if spelling.frequency(guess.word) >= SURE and swapped else ""
    if not meant:
        return None
    meant = meant.capitalize()
    return about("misspelt", f"“{found[0]}”: is it {meant}?", _advice(meant), found)


def _capital(word: str, body: str, found: re.Match[str], right: frozenset[str]) -> str:
    """The name with its own capitals; empty where it has them."""
    small = word.casefold()
    if (wanted := _BRANDS.get(small)) and word != wanted and not word.isupper():
        return "" if small in right or (word.islower() and small in _SMALL_TOO) else wanted
    if word in _CAPITALS and word not in right:
        return word.capitalize()
    return ""


def _advice(wanted: str) -> str:
    return f"Probably meant: {wanted}."
