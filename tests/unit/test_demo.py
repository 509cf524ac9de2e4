"""The sample evening, for trying out the program."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from afterview_tui import demo
from afterview_tui.cli import window
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.rounds import due, walk
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.support import BERLIN, StillClock


def test_every_page_has_something_to_show(sample: Session) -> None:
    """An interview, people and a helper, things set down, notes in three states, leads of many kinds."""
    interview = sample.interview
    assert walk.label(interview) == "Embedded Engineer, Kestrel Robotics"
    assert walk.take_up(interview) == "thank"
    assert {person.part for person in sample.people} == {"interviewer", "helper"}
    assert {item.outcome for item in sample.items} == {"note", "lesson", "let_go", None}
    assert {note.state for note in sample.store.notes.all()} == {"draft", "looked_over", "sent"}
    leads = sample.store.leads.all()
    assert len(leads) == 7
    assert len(cadence.review_order(leads, sample.clock.now().date())) == 7
    assert interview.lead in {lead.uid for lead in leads}
    assert sample.store.leads.where(hoped_for=True)[0].company == "Kestrel Robotics"


def test_all_links_lead_somewhere(sample: Session) -> None:
    """Each note and point has a person, and all belong to the interview."""
    people = {person.uid for person in sample.people}
    assert {note.person for note in sample.store.notes.all()} <= people
    assert {item.person for item in sample.items if item.outcome == "note"} <= people
    assert {note.interview for note in sample.store.notes.all()} == {sample.interview.uid}


def test_nobody_in_it_can_be_written_to(sample: Session) -> None:
    """Addresses are in reserved domains (RFC 2606)."""
    assert all(person.email.endswith(".example") for person in sample.people if person.email)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 30, 23, 59, tzinfo=BERLIN),
        datetime(2026, 12, 31, 0, 1, tzinfo=BERLIN),
        datetime(2027, 3, 28, 14, 0, tzinfo=BERLIN),
        datetime(2028, 2, 29, 12, 0, tzinfo=BERLIN),
        datetime(2026, 11, 28, 10, 0, tzinfo=BERLIN),
    ],
)
def test_it_is_fresh_on_any_day(store: Store, now: datetime) -> None:
    """At a month's end, on a weekend or at a clock change, it is an hour after an interview."""
    interview = demo.fill(store, StillClock(now))
    assert interview.held_at is not None
    assert timedelta(hours=1) <= now - interview.held_at < timedelta(hours=2)
    assert interview.decision_on is not None
    assert interview.decision_on.weekday() < 5
    todo = due.due_today(store.everything, now)
    assert {"thank", "leads"} == {each.place for each in todo}


def test_the_sample_is_not_signed_with_the_users_own_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Otherwise checking a note would ask about the name."""
    config = tmp_path / "config.toml"
    config.write_text('name = "Zoë Ünal"\n', encoding="utf-8")
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(config))
    names: list[str] = []

    def run(session: Session, *_: object) -> int:
        assert session.is_sample
        names.append(session.options.name)
        return 0

    monkeypatch.setattr(window, "_run", run)
    assert window.open_demo(plain=True) == 0
    assert names == [demo.NAME]
