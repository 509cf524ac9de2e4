"""Snapshots of the preview and leads of each sample file, reviewed by a person.

After an intended change, `make test ARGS=--snapshot-update` updates them; look at the differences.
"""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.import_preview import preview
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

FILES = sorted((Path(__file__).parents[2] / "imports").iterdir())
NOW = StillClock().now()
KNOWN = [
    Lead(uid="a", company="ACME Inc.", stage="found"),
    Lead(uid="b", company="Globex", role="Backend Engineer", stage="interviewing", notes="they use Zephyr"),
    Lead(uid="c", company="Initech", stage="closed", reason="rejected"),
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_shown_before_a_file_is_imported(file: Path, snapshot: SnapshotAssertion) -> None:
    """Nothing in a file is lost: columns, words, dates, and what is new, merged, noted or left out."""
    assert "\n".join(seen(file)) == snapshot


def seen(file: Path) -> list[str]:
    """The preview in each possible date order, and all fields of each lead."""
    try:
        table = read_table(file.read_bytes())
    except NotATable as error:
        return [str(error)]
    orders, example = open_order(table, NOW.date())
    shown: list[str] = []
    for order in orders[: None if example else 1]:
        way = Way(order, NOW, file.name)
        understood = understand(table, KNOWN, way)
        shown += preview(file.name, table, understood, way, order_matters=example is not None)
        for lead in understood.new:
            told = "; ".join(event.what for event in lead.history)
            days = [f"heard {lead.heard_on}"] * bool(lead.heard_on) + [f"next {lead.next_on}"] * bool(lead.next_on)
            more = [lead.source, lead.url, lead.contact, lead.notes, *days, told]
            shown.append(f"+ {lead.company}: {' | '.join(filter(None, more))}")
    return shown
