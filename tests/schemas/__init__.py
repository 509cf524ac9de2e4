"""What each ``--json`` promises to scripts, a JSON Schema a document; a change of one is a change for its readers.

``python -m tests.schemas`` writes them anew from the declarations.
"""

from pathlib import Path

import msgspec

from afterview_tui.cli import (
    check,
    config,
    copies,
    doctor,
    drawer,
    evening,
    find,
    history,
    import_documents,
    interviews,
    invite,
    lead_adding,
    leads,
    note,
    people,
    quiet,
    reporting,
    setting_down,
    today,
)
from afterview_tui.domain.records import Lead
from afterview_tui.writing.evenings import Kept

HERE = Path(__file__).parent


class Leads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``leads list`` and ``leads export`` write."""

    leads: list[Lead]


DOCUMENTS: dict[str, type[msgspec.Struct]] = {
    "today": today.Today,
    "check": check.Checked,
    "note-list": note.Notes,
    "note-show": note.Thanked,
    "note-check": check.Checked,
    "leads-list": Leads,
    "leads-add": lead_adding.Added,
    "leads-done": leads.Done,
    "leads-import": import_documents.Imported,
    "invite": invite.Read,
    "doctor": doctor.Examination,
    "config-show": config.Configuration,
    "backup": copies.BackedUp,
    "restore-list": copies.OlderCopies,
    "restore": copies.Restored,
    "undo": history.TakenBack,
    "undo-list": history.Steps,
    "log": history.Steps,
    "export": Kept,
    "did": reporting.Did,
    "interview-list": interviews.Interviews,
    "person-list": people.People,
    "set-down-list": setting_down.SetDown,
    "quiet-show": quiet.Quiet,
    "drawer-list": drawer.Posts,
    "find": find.Places,
    "before": evening.NextRound,
}
"""Each command that prints a document, with its declaration."""


def schema(name: str) -> str:
    """The schema of a document as its declaration has it, without the words that explain it."""
    declared = msgspec.json.schema(DOCUMENTS[name])
    for each in declared["$defs"].values():
        each.pop("description", None)
    return msgspec.json.format(msgspec.json.encode(declared)).decode() + "\n"


def stored(name: str) -> Path:
    """Where the promise lies."""
    return HERE / f"{name}.json"
