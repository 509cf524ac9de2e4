"""Why nobody but the writer can say how a jotting is meant, or whether it should be written at all."""

import re
import unicodedata
from itertools import pairwise

from afterview_tui.domain.text import has_words
from afterview_tui.writing.jottings import awkward, capitals, short_forms, verbs, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.parts import LABELLED, LINKED

SHAPE = "How would you say it?"
WHO = "Who is meant?"
NOTHING = "Is there one thing to thank them for?"
NAMED = "Was it told, shown, or done?"
VERDICT = "What made it so?"
MINE = "Did they say this, or is it your own thought?"
SEVERAL = "These are several things: which one?"
AWKWARD = "Would they want this in writing?"
PAY = "Does pay belong in this note?"
SORRY = "Does this belong in a thank-you?"
CAPITALS = "Are the capitals meant?"
TWICE = "A word is there twice: is that meant?"
SLANG = "Would they use a sign or word like that?"
LANGUAGE = "Is your note in another language?"
SLIP = "Is a word misspelt?"
RATHER_NOT = {AWKWARD, PAY, SORRY}
"""Doubts whether it should be written at all."""

_TWICE = re.compile(r"\b([^\W\d_]+(?: [^\W\d_]+){0,3})(?: \1\b)+", re.IGNORECASE)
_MAY_DOUBLE = {"had", "that", "bye", "so", "very", "really"}
_QUOTED = re.compile(r"[\"“„«][^\"”“»„«]*[\"”“»]")
_THEN = re.compile(r"^(?!.*\blaugh)(?P<did>.*\w) when (?:I|my)\b[^,.;]*$", re.IGNORECASE)
"""A kindness shown when the writer was at a loss: "switched to French when I got stuck"."""
_FORGOT = re.compile(
    r"^(?:i )?(?:have )?(?:no (?:idea|clue)|not (?:sure|certain)|(?:don't|can't|cannot|didn't) (?:know|remember|"
    r"recall|catch|get)|unsure|unclear|something (?:about|like|with|on)|somehow|some kind of)\b",
    re.IGNORECASE,
)
_SAD = re.compile(r"(?:^|\s)[:;]['’]?-?[(/]")
_INSIDE = re.compile(r"[:/]\s|\s[+|]{1,2}\s|\s[2-9][.)]\s")


def of_words(text: str, said: str, *, helped: bool = False) -> str:
    """What is doubtful about the words themselves, whatever their shape; empty if nothing is.

    ``said`` is the jotting as typed, which shows its language. Money is fine in a note to a helper.
    """
    low = text.casefold().strip(" .!?…")
    if low in words.NOTHINGS or not has_words(text):
        return NOTHING
    straight = text.replace("’", "'")
    if _FORGOT.search(straight):
        return NOTHING
    if doubt := AWKWARD if _SAD.search(said) else _better_unsaid(straight, helped=helped):
        return doubt
    if not helped and awkward.AMOUNT.search(straight) and not awkward.NOT_PAY.search(straight):
        return PAY
    if is_foreign(said) and is_foreign(text):
        return LANGUAGE
    if is_loud(text):
        return CAPITALS
    if any(_is_slip(found) for found in _TWICE.finditer(text)):
        return TWICE
    return SEVERAL if _is_list(LABELLED.sub("", text)) else ""


def _better_unsaid(straight: str, *, helped: bool) -> str:
    """Why somebody may not want to read it; empty if there is no reason."""
    weighed = awkward.weighed(straight)
    for doubt, pattern in _PATTERNS:
        if helped and doubt == PAY:
            continue
        told = weighed if pattern in (awkward.BAD_NEWS, awkward.UNKIND) else straight
        told = _QUOTED.sub("", told) if pattern is awkward.UNKIND else told
        told = _THEN.sub(r"\g<did>", told) if pattern is awkward.MY_FAULT else told
        if any(doubt != AWKWARD or not awkward.is_of_thing(found, told) for found in pattern.finditer(told)):
            return doubt
    return ""


_PATTERNS = (
    (AWKWARD, awkward.SECRET),
    (AWKWARD, awkward.BAD_NEWS),
    (AWKWARD, awkward.UNKIND),
    (AWKWARD, awkward.FAINT),
    (PAY, awkward.PAY),
    (SORRY, awkward.SORRY),
    (SORRY, awkward.MY_FAULT),
    (SLANG, awkward.SLANG),
)


def is_foreign(text: str) -> bool:
    """Whether a text is plainly in a language other than English, by its letters or its function words."""
    told = [word.strip(',.;:!?"“”()') for word in text.split()]
    foreign = sum(word in words.FOREIGN for word in told)
    foreign += any(one in ("im", "I'm") and other[:1].isupper() for one, other in pairwise(told))
    english = sum(plain(word) in words.SMALL for word in told)
    odd = any(letter.isalpha() and "LATIN" not in unicodedata.name(letter, "LATIN") for letter in text)
    letters = [word for word in told if word.isalpha() and word.islower()]
    accented = any(not word.isascii() and word not in _BORROWED for word in letters)
    if odd or (foreign and english < 2 * foreign) or (accented and english < 2):
        return True
    if low_verb(told):
        return False
    return not english and 2 * sum(map(_is_unknown, letters)) >= max(1, len(letters))


def low_verb(told: list[str]) -> bool:
    """Whether it starts with an English past tense: "rang hamish"."""
    return bool(told) and verbs.past(plain(told[0])) is not None


def _is_unknown(word: str) -> bool:
    """Whether a word is in no English list; only asked if there is no English function word beside it."""
    from afterview_tui.domain.notes.spelling import is_word

    named = (
        word in _BORROWED or word in capitals.KNOWN or word in short_forms.SHORT or word in short_forms.AFTER_NUMBER
    )
    return len(word) > LETTERS and not named and not verbs.is_verb(word) and not is_word(word)


LETTERS = 3
"""Length up to which a word may be an abbreviation."""


_BORROWED = {
    "café", "cafés", "résumé", "crèche", "naïve", "cliché", "fiancé", "fiancée", "entrée", "soufflé", "pâté",
    "façade",
}  # fmt: skip


def is_loud(text: str) -> bool:
    """Whether all its letters, or all its words, are capitalised."""
    told = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    if len(told) < 2:
        return len(text) > 5 and text.isupper() and text.isalpha()
    if all(word.isupper() for word in told):
        return len(told) > 2 or any(len(word) > 4 or word.casefold() in words.SMALL for word in told)
    titled = [word for word in told if word[0].isupper()]
    return len(told) > 2 and len(titled) == len(told) and any(word.casefold() in words.SMALL for word in told[1:])


def quieter(text: str) -> str:
    """The same without accidental capitals."""
    return text.lower() if is_loud(text) else text


def is_quieted(text: str) -> bool:
    """Whether accidental capitals can be mended safely: all of them, or those of words that aren't names."""
    told = re.findall(r"[^\W\d_]+", text)
    if all(word.isupper() for word in told):
        return len(told) > 1
    return all(
        word.casefold() in words.SMALL or verbs.is_verb(word.casefold()) for word in told if word[0].isupper()
    )


def once(text: str) -> str:
    """The same without repeated words."""
    return _TWICE.sub(lambda found: found[1] if _is_slip(found) else found[0], text)


def decent(text: str) -> str:
    """The same without emoji and the like."""
    return " ".join(awkward.SLANG.sub("", text).split()).strip(" ,")


def _is_slip(found: re.Match[str]) -> bool:
    """Whether repeated words are a slip; "very, very" may be meant."""
    return not set(found[1].casefold().split()) <= _MAY_DOUBLE


_HANDED = {"give", "set", "teach", "offer", "leave", "send", "lend", "bring"}
"""Verbs whose object may be spelt out after a colon: "gave me homework: one page"."""


_ROW = re.compile(r"(?:[a-z\d'-]+ ){0,3}[a-z\d'-]+: [\w' -]{1,24}(?:, [\w' -]{1,24}){1,5}")
"""Something with what it consists of: "year 1 rotation: press, ink, binding"."""


def _is_list(text: str) -> bool:
    """Whether it is a list with signs between its items, so that nothing is said of the whole."""
    known = verbs.past(plain(text.split()[0])) if text else None
    if known is not None and known.base in _HANDED and text.count(": ") == 1:
        text = text.replace(": ", " ")
    if known is None and _ROW.fullmatch(text) and not {*map(plain, text.split())} & (words.AUXILIARIES | LINKED):
        return False
    parts = [part.strip() for part in _INSIDE.split(_QUOTED.sub("“”", text))]
    return any(part and plain(part.split()[0]) not in LINKED for part in parts[1:])
