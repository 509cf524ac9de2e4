"""Leads from a table: planned, then brought in one step, or one half of it."""

import pytest
from msgspec import structs

from afterview_tui.actions import imports
from afterview_tui.domain.outcome import Change, NotPossible
from afterview_tui.domain.records import Lead
from afterview_tui.reading.tables import read_table
from afterview_tui.session import Session
from tests.known import known
from tests.saves import Saves

ROWS = b"company,role,contact\nAcme,Tester,Dana\nGlobex,Engineer,\n"
ACME = Lead(uid="acme", company="Acme", role="Tester")


def planned(*leads: Lead) -> imports.Plan:
    """What the table would bring to these leads."""
    return imports.planning(known(*leads), read_table(ROWS), "jobs.csv", "dmy", is_settled=True)(lambda _: None)


def test_it_brings_what_is_new_and_merges_the_rest() -> None:
    """One sentence for window and shell, and a name for whoever takes it back."""
    outcome = imports.import_leads.outcome(known(ACME), [], plan=planned(ACME))
    new, merged = outcome.changes
    assert (new.before, getattr(new.after, "company", "")) == (None, "Globex")
    assert (merged.before, getattr(merged.after, "contact", "")) == (ACME, "Dana")
    assert outcome.sentence == "Added 1 lead, merged 1 with what was here."
    assert (outcome.label, outcome.is_step) == ("the import of jobs.csv", True)


def test_half_of_it_can_be_left() -> None:
    """What is here already stays as it is, or nothing is added; of nothing at all nothing comes."""
    adding = imports.import_leads.outcome(known(ACME), [], plan=planned(ACME), merging=False)
    assert [change.before for change in adding.changes] == [None]
    merging = imports.import_leads.outcome(known(ACME), [], plan=planned(ACME), adding=False)
    assert [change.before for change in merging.changes] == [ACME]
    with pytest.raises(NotPossible, match="Nothing in it is new"):
        imports.import_leads.outcome(known(ACME), [], plan=planned(ACME), adding=False, merging=False)


def test_it_is_taken_back_whole(session: Session, saves: Saves) -> None:
    """One save brings it, and one key takes all of it away again, what was merged too."""
    acme = session.store.leads.add(structs.replace(ACME, uid=""))
    before = saves.made
    imports.import_leads.do(session, plan=planned(acme))
    assert (saves.since(before), len(session.store.leads.all())) == (1, 2)
    session.store.take_back()
    (left,) = session.store.leads.all()
    assert Change(acme, structs.replace(left, updated_at=acme.updated_at)) == Change(acme, acme)
