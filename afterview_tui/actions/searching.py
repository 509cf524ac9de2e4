"""Search over every place where words stand, but for what is sealed."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.actions import interviews
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.domain.records import Lead
from afterview_tui.domain.rounds import walk
from afterview_tui.session import Session


class Found(NamedTuple):
    """One place where words stand that can be searched for."""

    kind: str
    text: str
    place: str
    interview: str | None
    lead: str | None = None
    uid: str = ""
    """The record where they stand."""


def everywhere(session: Session) -> list[tuple[str, Found]]:
    """Every place that can be searched, with its words as they are compared: all but what is sealed."""
    store = session.store
    found = [
        Found("interview", _text(walk.label(each), each.round, each.promised), "close", each.uid, uid=each.uid)
        for each in interviews.begun(session.known)[::-1]
    ]
    found += [
        Found("mattered", _text(each.mattered, walk.label(each)), "close", each.uid, uid=each.uid)
        for each in store.interviews.all()
        if each.mattered
    ]
    found += [
        Found(
            "person", _text(each.name, each.title, each.email, each.said), "remember", each.interview, uid=each.uid
        )
        for each in store.people.all()
    ]
    found += [
        Found("note", _text(each.subject, each.body), "thank", each.interview, uid=each.uid)
        for each in store.notes.all()
    ]
    found += [
        Found("lesson", _text(each.plan, each.plan_when), "setdown", each.interview, uid=each.uid)
        for each in store.items.where(outcome="lesson")
    ]
    found += [
        Found("lead", _text(*_words_of(each)), "leads", None, each.uid, uid=each.uid) for each in store.leads.all()
    ]
    return [(folded(each.text), each) for each in found]


def having(places: Sequence[tuple[str, Found]], typed: str) -> list[Found]:
    """The places where all of the typed words stand; none for no words."""
    words = wanted(typed)
    return [each for text, each in places if words and has_all(text, words)]


def _words_of(lead: Lead) -> tuple[str, ...]:
    return lead.company, lead.role, lead.contact, lead.notes, lead.source, lead.next_step


def _text(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
