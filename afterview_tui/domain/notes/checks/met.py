"""Whether a note to somebody who wasn't an interviewer claims a conversation with them."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about
from afterview_tui.domain.records import Note

_TALK = r"(?:conversation|talk|chat|discussion|call|meeting)s?"
_CLAIM = re.compile(
    rf"\bour (?:\w+ )?{_TALK}\b|\b(?:talk|speak|chat|meet)ing (?:with |to )?you\b"
    r"|\b(?:talk(?:ed)?|sp(?:ea|o)ke?|chat(?:ted)?) (?:with|to) (?:me|you)\b|\b(?:met|interviewed) (?:you|me)\b"
    r"|\bto meet you\b|\b(?:meeting|interviewing|seeing) me\b|\bwe (?:talked|spoke|met|chatted|discussed)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:forward|hope|hoping|would|will|if|could|can|may|might|like|love|happy|next|soon|before)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_NEAR = 90
"""How far before it, in characters, something may show that it is still to come."""
_SPOKE = re.compile(
    r"\b(?:talk|spoke|speak|chat|convers|discuss|met\b|meeting|said|told|asked|explain)", re.IGNORECASE
)
"""A jotting that says in so many words that they spoke."""


def check_met(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The first words that claim a conversation with somebody who, according to the user, had none."""
    person = known.person
    if person.part == "interviewer" or note.form == "group" or _SPOKE.search(f"{person.said} {person.said_as}"):
        return
    for found in _CLAIM.finditer(note.body):
        if not _TO_COME.search(note.body[max(0, found.start() - _NEAR) : found.start()]):
            yield about(
                "not-met",
                f"“{found[0]}”: did you speak with them?",
                "On Remember they are not among those who interviewed you.",
                found,
            )
            return
