"""Two leads that are one posting, merged by hand: nothing is lost, and one step takes it back."""

from datetime import date, datetime

import pytest
from msgspec import structs

from afterview_tui.actions import merging
from afterview_tui.domain.leads.merging import merged_by_hand
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Event, Interview, Lead
from afterview_tui.session import Session
from tests.saves import Saves
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
MINE = Lead(company="Acme", role="Tester", stage="applied", applied_on=date(2026, 11, 2), notes="kind people")
THEIRS = Lead(
    company="Acme GmbH", role="QA Engineer", stage="screening", url="https://acme.example/1", contact="Dana",
    notes="kind people; on site", next_step="call", next_on=date(2026, 11, 27), hoped_for=True,
)  # fmt: skip


def test_one_lead_has_all_of_both() -> None:
    """Empty fields are filled, other words are noted, the stage further on counts."""
    lead = merged_by_hand(MINE, THEIRS, NOW)
    assert (lead.company, lead.role, lead.stage) == ("Acme", "Tester", "screening")
    assert (lead.url, lead.contact, lead.next_step, lead.next_on) == (
        *("https://acme.example/1", "Dana", "call", date(2026, 11, 27)),
    )
    assert lead.hoped_for
    assert lead.notes == "kind people; Company: Acme GmbH; Role: QA Engineer; on site"
    assert lead.history[-1].what == "merged with Acme GmbH, QA Engineer"


@pytest.mark.parametrize("first", [True, False])
def test_one_that_ended_ends_no_other(first: bool) -> None:
    """The open stage stays whichever was added first; how the other ended is noted."""
    ended = structs.replace(MINE, stage="closed", reason="rejected")
    pair = (ended, THEIRS) if first else (THEIRS, ended)
    lead = merged_by_hand(*pair, NOW)
    assert (lead.stage, lead.reason) == ("screening", None)
    assert "They said no" in lead.notes


def test_every_event_of_both_stays_in_order() -> None:
    """The story is told from its beginning."""
    early, late = (Event(at=NOW.replace(day=day), what=f"on the {day}th") for day in (4, 9))
    lead = merged_by_hand(structs.replace(MINE, history=[late]), structs.replace(THEIRS, history=[early]), NOW)
    assert [event.what for event in lead.history[:2]] == ["on the 4th", "on the 9th"]


def test_interviews_go_with_it_and_one_step_takes_it_back(session: Session, saves: Saves) -> None:
    """One save; after it is taken back both stand as they did."""
    store = session.store
    mine, theirs = store.leads.add(MINE), store.leads.add(THEIRS)
    interview = store.interviews.add(Interview(company="Acme", lead=theirs.uid))
    before = saves.made
    outcome = merging.merge.do(session, [theirs, mine])
    assert outcome.sentence == "Merged into one: Acme."
    (left,) = store.leads.all()
    now = store.interviews.get(interview.uid)
    assert (saves.since(before), left.uid, now.lead if now else "") == (1, mine.uid, mine.uid)
    store.take_back()
    assert {lead.uid for lead in store.leads.all()} == {mine.uid, theirs.uid}
    back = store.interviews.get(interview.uid)
    assert (back.lead if back else "") == theirs.uid


def test_it_takes_two(session: Session) -> None:
    """One alone, or one that is gone by now, is left as it is."""
    mine, theirs = session.store.leads.add(MINE), session.store.leads.add(THEIRS)
    assert merging.merge.why_not(session.known, [mine])
    session.store.leads.remove(theirs)
    with pytest.raises(NotPossible, match="removed one of them"):
        merging.merge.outcome(session.known, [mine, theirs])
