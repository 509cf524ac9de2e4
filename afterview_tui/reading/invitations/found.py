"""Somebody whom a text names, and what stands beside a name that says what they do."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.reading.invitations.jobs import RECRUITING, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.people_words import OURS


class Found(NamedTuple):
    """Somebody named in a text."""

    name: str
    title: str = ""
    how: str = "schedule"
    """Where they stand: schedule, label, sentence; other for who only arranges it."""
    email: str = ""


class Named(NamedTuple):
    """All who are named in one text."""

    people: Sequence[Found]
    has_writer: bool = False
    """Whether the writer says that they take part."""
    unclear: Sequence[str] = ()
    """First names, or what may be one, that a sentence has where somebody to meet would stand."""
    absent: Sequence[str] = ()
    """Those who were to be there, and will not."""


_LEVEL = re.compile(r"(?:senior|junior|head|chief|lead|deputy|acting|interim|principal|vice)\s\w", re.I)


def may_be_title(text: str) -> bool:
    """Whether some words beside a name can say what somebody does."""
    is_job = names_a_job(text) or may_be_a_job(text) or _LEVEL.match(text) is not None
    return len(text) < 70 and (is_job or RECRUITING.search(text) is not None)


def without_ours(text: str) -> str:
    """A title without "our" and "the" in front."""
    text = re.sub(
        r"^(?:who is|who['’]s|qui est|quien es|(?:wer|der|die) ist|som är|som er|che è|die is)\s",
        "",
        text,
        flags=re.I,
    )
    return re.sub(r"^(?:(?:the|der|die|das|le|la|el|il)\s+|l['’])", "", OURS.sub("", text), flags=re.I)
