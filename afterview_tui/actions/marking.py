"""Marking a note as sent or not, and what that counts for its lead."""

from collections.abc import Callable
from datetime import datetime

from afterview_tui.domain.leads import pipeline
from afterview_tui.domain.leads.cadence import USUAL, Cadence
from afterview_tui.domain.leads.card import last_interview, next_sentence
from afterview_tui.domain.records import Interview, Lead, Note
from afterview_tui.store import Store


def sent(store: Store, note: Note, by: str, now: datetime, rules: Cadence = USUAL) -> str:
    """Mark a note as sent; a follow-up also counts for its lead, by the rule of a step that is done.

    Returns what is next with that lead, empty where nothing counted. One that is marked already, here or in another
    window, keeps its time, by which it can be taken back. Raises Refused.
    """
    note = store.notes.get(note.uid) or note
    if note.state == "sent":
        store.notes.change(note, sent_by=by)
        return ""

    def counted(lead: Lead, interview: Interview | None) -> dict[str, object]:
        return pipeline.note_sent(lead, interview, now, rules)

    return _mark(store, note, counted, now, state="sent", sent_at=now, sent_by=by)


def not_sent(store: Store, note: Note, now: datetime, rules: Cadence = USUAL) -> str:
    """Take the mark away again, and what it counted for; returns what is next with the lead; raises Refused."""
    note = store.notes.get(note.uid) or note

    def uncounted(lead: Lead, interview: Interview | None) -> dict[str, object]:
        return pipeline.note_not_sent(lead, interview, note.sent_at, now, rules) if note.sent_at else {}

    return _mark(store, note, uncounted, now, state="draft", sent_at=None, sent_by="")


def _mark(
    store: Store,
    note: Note,
    counting: Callable[[Lead, Interview | None], dict[str, object]],
    now: datetime,
    **fields: object,
) -> str:
    """Change a note, and the lead of a follow-up with it, as one step that can be taken back."""
    interview = store.interviews.get(note.interview)
    lead = store.leads.get(interview.lead) if interview and note.form == "follow_up" else None
    counted = counting(lead, last_interview(lead, store.interviews.where(lead=lead.uid))) if lead else {}
    if lead is None or not counted:
        store.notes.change(note, **fields)
        return ""
    person = store.people.get(note.person)
    with store.step(f"Your follow-up to {person.name}" if person else "Your follow-up"):
        lead = store.leads.change(lead, **counted)
        store.notes.change(note, **fields)
    return next_sentence(lead, now.date())
