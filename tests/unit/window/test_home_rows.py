"""Rows of Home that have a sentence to say."""

from datetime import datetime

import pytest

from afterview_tui.domain.rounds.around import Ended
from afterview_tui.session import Session
from afterview_tui.window.pages.home_rows import HomeRows
from tests.support import BERLIN


@pytest.mark.parametrize("width", [56, 76, 116])
@pytest.mark.parametrize(
    "company", ["Kestrel", "St. Elisabeth University Hospital, Pharmacy and Clinical Toxicology", "李" * 60, ""]
)
def test_what_enter_does_is_never_cut(session: Session, company: str, width: int) -> None:
    """A long name gives way; a short one stands whole."""
    at = datetime(2026, 11, 22, 15, 0, tzinfo=BERLIN)
    row = HomeRows(session, list).draw(Ended(company=company, at=at, is_end=True, uid="u"), width)
    assert row.cell_length <= width
    assert row.plain.endswith("at 15:00. Enter begins.")
    assert (company[:6] or "An interview") in row.plain
