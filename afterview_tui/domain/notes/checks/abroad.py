"""Slips in German, French, Spanish, Portuguese, Italian and Dutch words that can hardly be anything else."""

import re
from collections import Counter
from collections.abc import Iterator

from afterview_tui.domain.notes import spelling, tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, chunks
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import without_marks, words

_CODES = {"german": "de", "french": "fr", "spanish": "es", "portuguese": "pt", "italian": "it", "dutch": "nl"}
_ACCENTED = ("aàáâäã", "cç", "eèéêë", "iìíîï", "nñ", "oòóôöõ", "uùúûü")
_VARIANTS = {letter: group for group in _ACCENTED for letter in group}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_LETTERS = "abcdefghijklmnopqrstuvwxyzéèñçäöüß"
SHORTEST, LONG = 5, 7
"""How long a word must be to be asked about, and to have a letter missing or too many."""
LONGEST = 30
"""No word is longer than this."""
ENDING = 2
"""How many letters at the end are left alone, since they are inflections."""
ACCENT = 3
"""Letters at the end of a Spanish word that may lack an accent; before them verbs have none: "critica"."""
RARER = 40_000
"""How many times rarer than the most frequent word of its language the right one may be."""
_MOST_FREQUENT = {"de": 4.0e6, "fr": 16e6, "es": 37e6, "pt": 21e6, "it": 13.7e6, "nl": 16e6}
_WOULD = re.compile(r"(?P<verb>\w{2,}[aei]r)ia(?P<ending>s|mos|n|)")
"""A Spanish verb of what would be, without its accent."""
MOST_UNKNOWN = 0.25
"""The share of unknown words from which a text counts as dialect, or as another language."""
_PRONOUNS = r"(?:me|te|se|le|lo|la|nos|les|los|las|mi|ti|si|ci|vi|li|ne|gli){1,2}$"
_VERBS = (
    r"(?:ó|é|í|aste|iste|aron|ieron|imos|aba[ns]?|ábamos|ía[ns]?|íamos|[aei]?r(?:ía[ns]?|íamos|á[ns]?|emos|é)"
    r"|a?ra[ns]?|ando|iendo|[ai]d[oa]s?)$"
)
_FORMS_TOLD = {
    "de": [("ss", "ß"), ("ae", "ä"), ("oe", "ö"), ("ue", "ü")],
    "fr": [("e?s$", "")],
    "es": [
        *(("(?:s|es|n)$", ""), ("$", "r"), ("e$", "ar"), (_PRONOUNS, "")),
        *((_VERBS, "ar"), (_VERBS, "er"), (_VERBS, "ir")),
    ],
    "pt": [("[cp](?=[çt])", ""), ("ê", "é"), ("ô", "ó"), ("é", "ê"), ("ó", "ô"), ("s$", "")],
    "it": [(_PRONOUNS, ""), (_PRONOUNS, "e")],
    "nl": [("(?:s|e|en|t)$", "")],
}
_FORMS = {code: [(re.compile(pattern), new) for pattern, new in told] for code, told in _FORMS_TOLD.items()}
"""What turns a form the list lacks into a word it has: an ending, a pronoun or a regional spelling taken off."""
_DASS = re.compile(
    r"(?<![\w-])(?!(?:etwas|nichts|alles|vieles|manches|eins|eines|jenes|dieses|weniges|einziges)\b)"
    r"[a-zäöüß]{2,}, (?P<das>das) (?:ich|wir|er|man|du)\b"
)
"""Behind a verb or an adjective "das" begins no clause, as it does behind a noun."""


def check_abroad(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each lower-case word missing from the language's list, where a common word is one slip away."""
    language = tongue.language_of(note.body)
    if language not in _CODES:
        return
    code, parts = _CODES[language], letter(note.body)
    right = {without_marks(word) for word in words(f"{known.own_words} {known.noted} {known.names}")}
    found = [each for start, end in chunks(note.body) for each in _WORD.finditer(note.body, start, end)]
    found = [each for each in found if len(each[0]) <= LONGEST]
    small = [each for each in found if each[0].islower() and parts.begin <= each.start() < parts.end]
    unknown = [each for each in small if not _is_right(each[0], code) and without_marks(each[0]) not in right]
    counts = Counter(each[0] for each in unknown)
    for each in unknown if len(unknown) <= MOST_UNKNOWN * len(small) else ():
        if counts[each[0]] == 1 and len(each[0]) >= SHORTEST and (meant := _meant(each[0], code)):
            yield about("misspelt", f"“{each[0]}”: is it {meant}?", f"Probably meant: {meant}.", each)
    for each in _DASS.finditer(note.body) if code == "de" else ():
        place = re.compile("das").search(note.body, each.start("das"))
        if place is not None:
            yield about("slip", "“das”: is it dass?", "Probably meant: dass.", place)


def _is_right(word: str, code: str) -> bool:
    """Whether a word is in the list, or a form or another spelling of one that is; English ones are right too."""
    known, small = spelling.frequencies(code), word.replace("’", "'")
    if (
        small in known
        or spelling.is_word(small)
        or all(part in known or len(part) < 3 for part in small.split("'"))
    ):
        return True
    if any(small != changed in known for pattern, new in _FORMS[code] for changed in (pattern.sub(new, small),)):
        return True
    if code == "es" and small != (plain := without_marks(small)):
        return _is_right(plain, code)
    return code in ("de", "nl") and any(
        small[:place] in known and small[place:] in known for place in range(3, len(small) - 2)
    )


def _meant(word: str, code: str) -> str:
    """The common word that was meant; empty where there is none, or where only the ending differs."""
    known, least = spelling.frequencies(code), _MOST_FREQUENT[code] / RARER
    would = _WOULD.fullmatch(word) if code == "es" else None
    if would and would["verb"] in known:
        return f"{would['verb']}ía{would['ending']}"
    near = {*_accents(word, len(word) - ACCENT if code == "es" else 0), *_swapped(word)}
    if len(word) >= LONG:
        near |= _missing_or_more(word)
    return max((each for each in near if known.get(each) >= least and each != word), key=known.get, default="")


def _accents(word: str, begin: int) -> set[str]:
    """The word with each of its letters from a place on in other accents."""
    return {
        word[:place] + other + word[place + 1 :]
        for place in range(max(begin, 0), len(word))
        for other in _VARIANTS.get(word[place], "")
        if begin == 0 or word[place].isascii()
    }


def _swapped(word: str) -> set[str]:
    """The word with two letters swapped, one doubled, or one of two left out."""
    inside = range(1, len(word) - 1)
    swapped = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in inside}
    doubled = {word[:n] + word[n] + word[n:] for n in inside}
    return swapped | doubled | {word[:n] + word[n + 1 :] for n in inside if word[n] == word[n - 1]}


def _missing_or_more(word: str) -> set[str]:
    """The word with one letter more or less before its ending."""
    inside = range(1, len(word) - ENDING)
    more = {word[:n] + each + word[n:] for n in (*inside, len(word) - ENDING) for each in _LETTERS}
    return more | {word[:n] + word[n + 1 :] for n in inside}
