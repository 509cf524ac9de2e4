"""Many records in one save: all or none, in the given order, without touching anything else."""

from pathlib import Path

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.store import Refused, Store
from tests.support import StillClock


def test_new_and_changed_records_in_one_save(store: Store) -> None:
    """A new record keeps its uid or gets one; other fields are kept."""
    acme = store.leads.add(Lead(company="Acme", role="Tester"))
    new = [Lead(company="Globex"), Lead(uid="a" * 32, company="Initech")]
    store.leads.save_all(new, [(acme, {"company": "Acme Ltd"})])
    first, second, third = store.leads.all()
    assert (first.uid, first.company, first.role) == (acme.uid, "Acme Ltd", "Tester")
    assert (second.company, len(second.uid)) == ("Globex", 32)
    assert third.uid == "a" * 32
    assert None not in (second.created_at, second.updated_at)


def test_it_is_one_save(store: Store) -> None:
    """For a thousand leads the file is replaced once, as for one."""
    store.leads.add(Lead(company="Acme"))
    inodes = {store.path.stat().st_ino}
    store.leads.save_all([Lead(company=f"Company {n}") for n in range(1000)])
    inodes.add(store.path.stat().st_ino)
    assert len(inodes) == 2
    assert len(store.leads.all()) == 1001


def test_changes_of_another_session_in_the_meantime_stay(store: Store) -> None:
    """Its records and fields are kept; a record that it removed comes back with the change."""
    acme, globex = store.leads.add(Lead(company="Acme")), store.leads.add(Lead(company="Globex"))
    other = Store(store.path, StillClock())
    other.leads.change(other.leads.all()[0], notes="theirs")
    other.leads.remove(globex)
    other.leads.add(Lead(company="Initech"))
    store.leads.save_all([Lead(company="Hooli")], [(acme, {"role": "mine"}), (globex, {"role": "back"})])
    found = [(lead.company, lead.role, lead.notes) for lead in Store(store.path, StillClock()).leads.all()]
    assert found == [("Acme", "mine", "theirs"), ("Initech", "", ""), ("Hooli", "", ""), ("Globex", "back", "")]


def test_words_are_cleaned_on_the_way_in(store: Store) -> None:
    """As in a single save."""
    store.leads.save_all([Lead(company="Ac\x1b[31mme")])
    assert store.leads.all()[0].company == "Acme"


def test_a_refused_save_leaves_the_file_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk nothing is partly written."""
    store.leads.add(Lead(company="Acme"))
    before = store.path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused, match="the disk is full"):
        store.leads.save_all([Lead(company=f"Company {n}") for n in range(10)])
    monkeypatch.undo()
    assert store.path.read_bytes() == before
    assert [lead.company for lead in store.leads.all()] == ["Acme"]
