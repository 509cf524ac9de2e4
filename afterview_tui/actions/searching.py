"""Full-text search over everything that isn't sealed."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.actions import interviews
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.domain.records import Lead
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

DOT = " · "
"""What stands between the parts of a record, the first of which is its name."""
WORDS_BEFORE = 3
"""How many words before the one that was found are shown."""


class Match(NamedTuple):
    """One searchable text, and where it is."""

    kind: str
    text: str
    place: str
    interview: str | None
    lead: str | None = None
    uid: str = ""
    """The uid of the record that has it."""


def index(session: Session) -> list[tuple[str, Match]]:
    """Everything searchable, each with its text folded for comparison; without what is sealed."""
    store = session.store
    found = [
        Match("interview", _text(walk.label(each), each.round, each.promised), "close", each.uid, uid=each.uid)
        for each in interviews.begun(session.known)[::-1]
    ]
    found += [
        Match("mattered", _text(each.mattered, walk.label(each)), "close", each.uid, uid=each.uid)
        for each in store.interviews.all()
        if each.mattered
    ]
    found += [
        Match(
            "person", _text(each.name, each.title, each.email, each.said), "remember", each.interview, uid=each.uid
        )
        for each in store.people.all()
    ]
    found += [
        Match("note", _text(each.subject, each.body), "thank", each.interview, uid=each.uid)
        for each in store.notes.all()
    ]
    found += [
        Match("lesson", _text(each.plan, each.plan_when), "setdown", each.interview, uid=each.uid)
        for each in store.items.where(outcome="lesson")
    ]
    found += [
        Match("lead", _text(*_words_of(each)), "leads", None, each.uid, uid=each.uid) for each in store.leads.all()
    ]
    return [(folded(each.text), each) for each in found]


def search(places: Sequence[tuple[str, Match]], typed: str) -> list[Match]:
    """The matches that contain all of the words; none for no words."""
    words = wanted(typed)
    return [each for text, each in places if words and has_all(text, words)]


def around(match: Match, typed: str) -> str:
    """A match on one line: its name, then from shortly before the first of the words that were found."""
    name, dot, rest = one_line(match.text).partition(DOT)
    words, searched = rest.split(" "), wanted(typed)
    if not dot or not searched or any(each in folded(name) for each in searched):
        return f"{name}{dot}{rest}"
    place = next((n for n, word in enumerate(words) if any(each in folded(word) for each in searched)), 0)
    begin = max(place - WORDS_BEFORE, 0)
    return f"{name}{dot}{'… ' if begin else ''}{' '.join(words[begin:])}"


def _words_of(lead: Lead) -> tuple[str, ...]:
    return lead.company, lead.role, lead.contact, lead.notes, lead.source, lead.next_step


def _text(*parts: str) -> str:
    return DOT.join(part for part in parts if part)
