"""Files of every older format, opened by the current program."""

import json
from pathlib import Path

import pytest

from afterview_tui.store import Store, migrations
from afterview_tui.store.content import Tables
from tests.support import StillClock

SAMPLES = sorted((Path(__file__).parents[2] / "formats").glob("*.json"))


@pytest.mark.parametrize("sample", SAMPLES)
def test_an_old_file_opens_and_is_saved_in_the_current_format(
    sample: Path, tmp_path: Path, clock: StillClock
) -> None:
    """All fields of a sample are kept after opening and saving it, and its format is the current one."""
    path = tmp_path / "a.json"
    path.write_bytes(sample.read_bytes())
    store = Store(path, clock)
    assert [lead.company for lead in store.leads.all()] == ["Kestrel Robotics", "Northlight Audio"]
    assert [person.name for person in store.people.all()] == ["Dana Whitfield"]
    first = store.leads.all()[0]
    store.leads.change(first, notes="seen")
    before, after = json.loads(sample.read_bytes()), json.loads(path.read_bytes())
    assert migrations.format_of(after) == migrations.FORMAT
    for name, rows in before.items():
        for number, row in rows.items():
            if name != "_meta":
                assert row.items() <= (after[name][number] | {"notes": row.get("notes", ""), **_kept(row)}).items()
    assert [lead.uid for lead in Store(path, clock).leads.all()] == [lead.uid for lead in store.leads.all()]


def _kept(row: dict[str, object]) -> dict[str, object]:
    return {name: row[name] for name in ("updated_at",) if name in row}


def test_every_format_has_a_sample() -> None:
    """All formats with a migration, and the current one."""
    formats = {"{}.{}".format(*each) for each in (*migrations.STEPS, migrations.FORMAT)}
    assert formats <= {path.stem for path in SAMPLES}


@pytest.mark.parametrize("meta", [{}, {"1": 5}, {"1": {}}, {"7": {"colour": "teal"}}])
def test_a_file_without_a_readable_stamp_can_be_saved(
    meta: dict[str, object], tmp_path: Path, clock: StillClock
) -> None:
    """A stamp that is empty or not a row gets the current format, and other contents are kept."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"_meta": meta, "leads": {"1": {"uid": "u", "company": "Kestrel"}}}))
    store = Store(path, clock)
    store.leads.change(store.leads.all()[0], notes="seen")
    after = json.loads(path.read_bytes())
    assert migrations.format_of(after) == migrations.FORMAT
    assert [row["notes"] for row in after["leads"].values()] == ["seen"]
    assert "teal" not in str(meta) or "teal" in str(after["_meta"])


def test_an_unstamped_file_gets_the_same_uids_each_time() -> None:
    """Until it is saved, a handwritten record has the same uid at every load."""
    tables: Tables = {"leads": {"3": {"company": "a"}, "5": {"company": "b", "uid": "u"}}, "_x": {"1": {"y": 1}}}
    once, twice = migrations.migrated(tables), migrations.migrated(tables)
    assert once == twice
    assert once["leads"]["5"] == {"company": "b", "uid": "u"}
    assert len(once["leads"]["3"]["uid"]) == 32
    assert once["_x"] == {"1": {"y": 1}}
    assert "uid" not in tables["leads"]["3"]
