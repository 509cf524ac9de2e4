"""Spaces, points and small letters that stand where they shouldn't, or are missing where they should."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at, chunks
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.records import Note

_NO_SPACE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+(?:[,;!?]|\.(?=[A-Z][a-z’']|[AI](?!\w)))[^\W\d_][\w’']*+")
"""A mark that is followed by the next word at once."""
_DOTTED = re.compile(
    r"(?:Node|Vue|Next|React|Three|D|Express)\.[Jj][Ss]|ASP\.NET|\b\w+\.(?:NET|Js|JS|Py)\b|Inc\.com"
)
_SMALL_START = re.compile(r"(?<=[\w’')\]”\"])(?P<mark>[.!?])(?P<gap>[ \t]+|[ \t]*\n[ \t]*)(?P<after>[a-z][\w’'-]*)")
_ABBREVIATED_WORDS = """
e.g i.e etc vs approx ca cf al no nr st mr mrs ms dr prof inc ltd co corp dept est ext fig ft hr hrs in min max
p.m a.m pm am u.s u.k b.sc m.sc ph.d jr sr vol pp p resp incl tel e g i a m
"""
_ABBREVIATED = frozenset(_ABBREVIATED_WORDS.split())
_SMALL_NAMES = re.compile(r"(?:i[A-Z]|e[A-Z]|dbt\b|npm\b|k8s|pandas\b|numpy\b|https?:|www\.|[\w-]+\.\w{2,})")
_SMALL_I = re.compile(r"(?<![\w.'’/@-])i(?=['’](?:m|d|ve|ll)\b|\s+[a-z])(?!\s*[.)])")
_SPACE_BEFORE = re.compile(r"(?<=\w) +[,;](?=[\s\w])|(?<=\w) +\.(?=\s|$)|(?<=\w) +[!?](?=\s|$)")
_BRACKET = re.compile(r"(?<=[a-z]{2})\((?=[a-z]{2,} )")
_TWO_MARKS = re.compile(r"(?<=\w)(?:(?P<one>[,;:])(?!(?P=one))[.,;:!?]|[!?][.,;:])(?=\s|$)")
"""Two marks that never stand side by side; a full stop may be that of a short form."""
_PARAGRAPH = re.compile(r"(?<=[.!?])\s*\n\s*\n[ \t]*(?P<after>[a-z][\w’'-]*)")


def check_marks(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A missing space, one too many, two marks for one, a small letter that begins a sentence, a small "i"."""
    body, noted = note.body, known.names
    for found in _SPACE_BEFORE.finditer(body):
        if body[found.start() : found.end() + 6] not in noted:
            yield about("slip", "Is the space before it meant?", "Take it out.", found)
    yield from _brackets(body)
    for found in _TWO_MARKS.finditer(body):
        yield about("slip", f"“{found[0]}”: is one of these marks enough?", "Take the other one out.", found)
    parts = (each for each in chunks(body) if not body[each[0] : each[1] - 1].isalpha())
    for found in (each for start, end in parts for each in _NO_SPACE.finditer(body, start, end)):
        if found[0] not in noted and not _DOTTED.match(body, found.start()):
            question = f"“{found[0]}”: is there a space missing?"
            yield about("slip", question, "Put a space or a new line between them.", found)
    if tongue.is_english(body):
        yield from _small_letters(note, known)


def _brackets(body: str) -> Iterator[Finding]:
    """A bracket that isn't closed, or lacks a space before it."""
    start = 0
    for paragraph in body.split("\n\n"):
        place = paragraph.rfind("(")
        if place > paragraph.rfind(")") and paragraph[max(place - 1, 0)] not in ":;-":
            end = place + len(paragraph[place:].partition(" ")[0])
            question = "Does this bracket close?"
            yield at("slip", question, "Close it, or take it out.", body, start + place, start + end)
        start += len(paragraph) + 2
    for found in _BRACKET.finditer(body):
        yield about("slip", "Is a space missing before the bracket?", "Put one before it.", found)


def _small_letters(note: Note, known: Circumstances) -> Iterator[Finding]:
    body, noted, parts = note.body, known.names, letter(note.body)
    starts = {found.start("after"): found for found in (*_SMALL_START.finditer(body), *_PARAGRAPH.finditer(body))}
    for start, found in sorted(starts.items()):
        is_inside = parts.begin < start < parts.end and body[parts.begin : start].strip(" \n,:!–—-")
        if not is_inside or _SMALL_NAMES.match(body, start):
            continue
        before = body[max(found.start() - 20, 0) : start].split() or [""]
        last = before[-1].rstrip(".!?").lower().lstrip('(“"') if before else ""
        is_short = len(last) < 2 or last in _ABBREVIATED or "." in last
        if is_short or before[-1].endswith(".."):
            continue
        if found["after"] == "i" or found["after"] in known.company.split():
            continue
        wanted = found["after"][0].upper() + found["after"][1:]
        question = f"“{found['after']}” begins a sentence: is it {wanted}?"
        yield at("slip", question, "A sentence begins with a capital.", body, start, found.end())
    for found in _SMALL_I.finditer(body):
        if body[found.start() : found.end() + 6] not in noted:
            yield about("slip", "“i”: is it I?", "Probably meant: I.", found)
