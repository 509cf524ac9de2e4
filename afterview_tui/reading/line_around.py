"""What a line tells around the names of its lead: "had a call with Acme about the welder job" tells of a call."""

import re
from collections.abc import Sequence

from afterview_tui.reading.answer import Span
from afterview_tui.reading.line_stages import as_theirs
from afterview_tui.reading.line_words import is_meeting

_SIGNS = " ,;:.!?-–—|/'\"‘’“”…·•→»"
_EDGES = " ,;:.!?-–—|/()[]'\"‘’“”…·•→»"
_JOINT = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:(?P<by>by|von)|at|@|bei|chez|to|from|with|w/|w|for|für|about|abt|bout|re:?|regarding|as|als|in|of|"
    r"mit|on)(?:\s+|$))?(?:(?:the|an?|their|this|that|my|some|die|den|der|eine?)(?:\s+|$))?$",
    re.IGNORECASE,
)
"""What joins a name to the words in front of it."""
_JOB = re.compile(r"\s*(?:job|role|position|vacancy|post|gig|opening|one|thing|stelle)s?\b", re.IGNORECASE)
"""What stands behind a name and says only that it is a job."""
_GOT = re.compile(
    r"(?:\b(?:got|get|offered|landed|accepted|took|declined|turned down|gave up|want|wanted)(?: me| us)?)$",
    re.IGNORECASE,
)
"""What is done with a job or an employer."""
_ASKED = re.compile(
    r"(?:(?:i |we )?(?:got|have|have got) (?:an? |my )?|"
    r"(?:have |has )?(?:wants?|wanted|asked|invited|called|rang) (?:me|us) (?:in |back )?"
    r"(?:for|to) (?:an? |the |my )?)",
    re.IGNORECASE,
)
"""In front of a meeting that is to come."""
_WITH = re.compile(
    r"(?:i |we )?(?:rang|called|phoned|e?mailed|texted|messaged|met|spoke (?:to|with)|talked (?:to|with)|saw|"
    r"meeting|zoom with|call with|chat with|coffee with) "
    r"(?P<contact>(?!(?:me|us|back|them|him|her)\b)[^\W\d_]\S*(?: [^\W\d_]\S*)?)$",
    re.IGNORECASE,
)
"""Whom one spoke to, where the company stands behind."""


def rest_of(line: str, part: Span, names: Sequence[Span]) -> str:
    """The words of a part beside the names in it, as they would be said of "them" and "the job"."""
    inside = sorted(name for name in names if name.begin < part.end and part.begin < name.end)
    pieces, at = list[str](), part.begin
    for name in inside:
        pieces.append(line[at : max(at, name.begin)])
        at = name.end
    pieces.append(line[at : max(at, part.end)])
    for n in range(len(inside)):
        pieces[n], pieces[n + 1] = _apart(pieces[n], pieces[n + 1])
    told = [_bare(piece) for piece in pieces]
    is_theirs = bool(inside) and not told[0] and len(told) > 1
    text = " ".join(piece for piece in told if piece)
    if (asked := _ASKED.match(text)) and is_meeting(text[asked.end() :]):
        return text[asked.end() :]
    return as_theirs(text) if is_theirs and text else text


def _bare(piece: str) -> str:
    """Words without the signs around them; brackets stay where they are around words of their own."""
    text = piece.strip(_SIGNS)
    return text if text.count("(") == text.count(")") else text.strip(_EDGES)


def behind_names(line: str, part: Span, rest: str) -> int:
    """Where the rest of a part begins: after its names if all of it follows them, otherwise with the part."""
    if not rest:
        return part.end
    text = part.of(line)
    return part.end - len(rest) if text.endswith(rest) else part.begin


def contact_in(text: str) -> str:
    """Whom one spoke to at a company, where words in front of it tell; empty where they don't."""
    found = _WITH.search(text)
    return found["contact"] if found else ""


def _apart(before: str, behind: str) -> tuple[str, str]:
    """The words on both sides of a name without those that only join it."""
    job, joint = _JOB.match(behind), _JOINT.search(before)
    if job is not None:
        behind = behind[job.end() :]
    if joint is not None and before.strip():
        is_by = joint["by"] is not None
        before = before[: joint.start()].rstrip(_SIGNS)
        if is_by:
            before = f"{before} by them"
        elif _GOT.search(before) and not joint[0].strip().startswith(("at", "for", "from", "with", "as")):
            is_theirs = before.casefold().endswith("turned down") and not job
            before = f"{before[:-5]} it down" if is_theirs else f"{before} {'the job' if job else 'it'}"
    return before, behind
