"""Small words that are missing: from the set phrases of such notes, and between words that need one."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.pairs import gaps
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import one_line

_AFTER_THANKS = (
    "(?:the|a|an|your|our|this|taking|giving|showing|meeting|having|letting|walking|making|sharing|speaking|talking"
    "|inviting|seeing|explaining|introducing|considering|arranging|hosting|allowing|spending|answering|listening"
    "|telling|offering|agreeing|welcoming|time|interview|(?!everything|nothing|anything|something)[a-z]{3,}ing)"
)
_MUCH = "(?:million|billion|mill?|bunch|ton|tonne|lot|heap|bundle|great deal)s?"
"""What follows "thanks a" in words of thanks that are whole."""
_PHRASES = (
    (
        rf"\b(?:[Tt]hank you|[Tt]hanks|[Mm]any thanks)(?: (?:again|so much|very much))? (?={_AFTER_THANKS}\b)"
        rf"(?!a {_MUCH}\b)",
        "{it} for",
        _AFTER_THANKS,
    ),
    (
        r"\b[Tt]hank for\b(?:(?<!\bto thank for)|(?<=\bwanted to thank for)|(?<=\bwant to thank for)"
        r"|(?<=\blike to thank for)|(?<=\bwish to thank for)|(?<=\bjust to thank for))",
        "thank you for",
        "",
    ),
    (r"\b[Tt]hank your? (?:time|help|patience)\b", "thank you for your …", ""),
    (
        r"\b(?:[Tt]hank you|[Tt]hanks) for (?=(?:time|interview|opportunity|chance|conversation|tour|visit)\b)",
        "{it} the",
        r"\w+",
    ),
    (
        r"\b[Ll]ook(?:ing|ed)? forward (?:hear|see|meet|speak|talk|work|learn|join)(?:ing)?\b"
        r"|\b[Ll]ook(?:ing|ed)? forward (?:your|the|our|next)\b",
        "look forward to …",
        "",
    ),
    (r"\bIt (?:(?:a )?(?:pleasure|honou?r)|(?:good|great|nice|lovely) to)\b", "it was …", ""),
    (
        r"\b[Ii]t (?:was|is|would be) (?:real |great |genuine |true )?(?:pleasure|honou?r|privilege|joy)\b",
        "… a pleasure",
        "",
    ),
    (
        r"\b(?:pleasure|honou?r|privilege|joy|great|good|nice|lovely|delighted|glad) (?:meet|speak|hear|see|learn)"
        r" (?:you|with|to|from|the|your|about)\b",
        "… to meet you",
        "",
    ),
    (r"\b(?:[Pp]lease )?(?<!not )(?<!n['’]t )let (?:know|me now)\b", "let me know", ""),
    (
        r"\ba (?:teacher|lecturer|professor|student|degree|diploma|master['’]s|bachelor['’]s) (?=[A-Z][a-z]{3,})",
        "{it} of …",
        r"\w+",
    ),
    (r"\b[Ll]et me know (?:you (?:need|have|would|want|are|require)|there is)\b", "let me know if …", ""),
)
_HAS = (
    "hank", "hank for", "hank you", "hank", "forward ", "It ", "t ", " ", "let know|let me now", " ", "et me know ",
)  # fmt: skip
"""For each of them, text that must be present; looking for it first is ten times as fast."""
_MISSING = [
    (re.compile(pattern), wanted, re.compile(more) if more else None, has.split("|"))
    for (pattern, wanted, more), has in zip(_PHRASES, _HAS, strict=True)
]


def check_missing(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each phrase in which a small word is missing, with the word where it is known."""
    if not tongue.is_english(note.body):
        return
    taken: list[tuple[int, int]] = []
    for pattern, wanted, more, has in _MISSING:
        for found in pattern.finditer(note.body) if any(each in note.body for each in has) else ():
            if not _is_taken(taken, *found.span()) and found[0] not in known.names:
                taken.append(found.span())
                yield _finding(found, wanted, more)
    for gap in gaps(note.body):
        said = one_line(note.body[gap.start : gap.end])
        if not _is_taken(taken, gap.start, gap.end) and said not in known.names:
            taken.append((gap.start, gap.end))
            question = f"“{said}”: is a word missing?"
            advice = f"Probably missing: {gap.missing}" if gap.missing else "Read it once more, aloud."
            yield at("missing-word", question, advice, note.body, gap.start, gap.end)


def _is_taken(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a part of these words was asked about already."""
    return any(start < other_end and other < end for other, other_end in taken)


def _finding(found: re.Match[str], wanted: str, more: re.Pattern[str] | None) -> Finding:
    body, end = found.string, found.end()
    if more is not None and (goes_on := more.match(body, end)):
        end = goes_on.end()
    said = one_line(body[found.start() : end])
    wanted = wanted.format(it=found[0].strip())
    question = f"“{said}”: is a word missing?" if "…" in wanted else f"“{said}”: is it “{wanted}”?"
    return at("missing-word", question, f"Probably meant: {wanted}", body, found.start(), end)
