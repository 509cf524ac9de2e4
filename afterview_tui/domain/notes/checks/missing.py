"""Small words that are missing from the set phrases of such notes, and words that never stand side by side."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.records import Note

_AFTER_THANKS = (
    "(?:the|a|an|your|our|this|taking|giving|showing|meeting|having|letting|walking|making|sharing|speaking|talking"
    "|inviting|seeing|explaining|introducing|considering|arranging|hosting|allowing|spending|answering|listening"
    "|telling|offering|agreeing|welcoming|time|interview|(?!everything|nothing|anything|something)[a-z]{3,}ing)"
)
_GLAD = "glad|happy|pleased|delighted|honou?red|proud|grateful|thrilled|excited"
_DO = "meet|speak|talk|show|walk|explain|discuss|interview|see|answer"
_PHRASES = (
    (
        rf"\b(?:[Tt]hank you|[Tt]hanks|[Mm]any thanks)(?: (?:again|so much|very much))? (?={_AFTER_THANKS}\b)",
        "{it} for",
        _AFTER_THANKS,
    ),
    (r"(?<!\bto )\b[Tt]hank for\b", "thank you for", ""),
    (r"\b[Tt]hank your? (?:time|help|patience)\b", "thank you for your …", ""),
    (
        r"\b(?:[Tt]hank you|[Tt]hanks) for (?=(?:time|interview|opportunity|chance|conversation|tour|visit)\b)",
        "{it} the",
        r"\w+",
    ),
    (
        r"\b(?:look|looking) forward (?:hear|see|meet|speak|talk|work|learn|join)(?:ing)?\b"
        r"|\b(?:look|looking) forward (?:your|the|our|next)\b",
        "look forward to …",
        "",
    ),
    (rf"\b(?:would|will|should|could) (?:{_GLAD}|love be|like be)\b", "would be …", ""),
    (
        r"\b(?:would|['’]d) like (?:be|thank|say|express|add|join|work|meet|know|hear|see|learn|mention|send"
        r"|tell)\b",
        "would like to …",
        "",
    ),
    (r"\b(?:would|['’]d) love (?:thank|join|work|hear|learn|continue|help|contribute)\b", "would love to …", ""),
    (rf"\bI (?:{_GLAD}|interested|impressed|looking|writing|confident|available|keen)\b", "I am …", ""),
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
    (r"\b[Ll]et me know (?:you (?:need|have|would|want|are|require)|there is)\b", "let me know if …", ""),
    (r"\b(?:hesitate|feel free) (?:contact|call|reach|ask|write|e-?mail)\b", "… to contact", ""),
    (rf"\b(?:the time|taking (?:the |your )?time) (?:{_DO})\b", "the time to …", ""),
    (
        r"\b(?:opportunity|chance|pleasure) (?:speak|talk|meet|work|join|learn|discuss|contribute|see)\b",
        "opportunity to …",
        "",
    ),
    (r"\b(?:enjoyed|appreciated|liked) (?:meet|speak|hear|learn|see|discuss)\b", "enjoyed …ing", ""),
    (
        rf"\b(?:{_GLAD}|keen|eager|ready) (?:contribute|join|work|help|meet|hear|learn|start|be|see|send|share"
        rf"|bring)\b",
        "… to …",
        "",
    ),
    (r"\bas soon possible\b", "as soon as possible", ""),
    (r"\bif you (?:any|more|further|other)\b", "if you have any", ""),
    (r"\b(?:interested|participate) (?:the|this|your|working|joining)\b", "interested in …", ""),
    (r"\bI (?:been|gone|written to|taken)\b", "I have …", ""),
    (r"\b(?:would|should|must|might) to\b", "", ""),
    (
        r"\b(?:the|a|an|my|your|our) (?:the|a|an|my|your|our|of|for|to|and|was|were|is|are|with|from|at|has)\b",
        "",
        "",
    ),
    (r"\bhave (?:the|a) (?:look|talk|chat) (?:the|your|our)\b", "have a look at", ""),
)
_MISSING = [(re.compile(pattern), wanted, re.compile(more) if more else None) for pattern, wanted, more in _PHRASES]
_MAY = re.compile(r"\w+ \w+[”\"’'),]|(?:the|a) (?:a|at|to|of|and|is)\b(?=[ -](?:la|z|b|level)\b)", re.IGNORECASE)
"""Where the two words are named as words, or belong to a name."""


def check_missing(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each phrase in which a small word is missing, with the word where it is known."""
    if not tongue.is_english(note.body):
        return
    taken: list[tuple[int, int]] = []
    for pattern, wanted, more in _MISSING:
        for found in pattern.finditer(note.body):
            if any(found.start() < end and start < found.end() for start, end in taken) or found[0] in known.noted:
                continue
            if not wanted and (_MAY.match(note.body, found.start()) or _is_broken(found)):
                continue
            taken.append(found.span())
            yield _finding(found, wanted, more)


def _is_broken(found: re.Match[str]) -> bool:
    """Whether the words belong to different parts, as a capital or a line shows, or are the same."""
    if len({word.casefold() for word in found[0].split()}) == 1:
        return True
    return "\n\n" in found[0] or any(word[0].isupper() and word != "I" for word in found[0].split()[1:])


def _finding(found: re.Match[str], wanted: str, more: re.Pattern[str] | None) -> Finding:
    body, end = found.string, found.end()
    if more is not None and (goes_on := more.match(body, end)):
        end = goes_on.end()
    said = " ".join(body[found.start() : end].split())
    wanted = wanted.format(it=found[0].strip())
    question = f"“{said}”: is it “{wanted}”?" if wanted and "…" not in wanted else f"“{said}”: is a word missing?"
    advice = f"Probably meant: {wanted}" if wanted else "Read it once more, aloud."
    return at("missing-word", question, advice, body, found.start(), end)
