"""The list of leads in the plain walk: several at once, filters, a lead's timeline, and merging two."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from afterview_tui.domain.records import Interview, Lead
from afterview_tui.session import Session

Walked = Callable[..., str]


@pytest.fixture
def three(session: Session) -> Session:
    """Three leads in the stage "applied", by company."""
    today = session.clock.now().date()
    session.store.leads.add_all(
        [
            Lead(
                company=name, stage="applied", applied_on=today, next_step="wait", next_on=today + timedelta(days=n)
            )
            for n, name in enumerate(("Acme", "Globex", "Initech"), 1)
        ]
    )
    return session


def test_several_are_parked_at_once_and_undone_together(walked: Walked, three: Session) -> None:
    """By number; the day is read back."""
    said = walked("leads", "All leads", "", "Several", "1 3", "park", "2026-12-14", "q")
    assert "2 leads marked\n1. Park\n2. Close\n" in said
    assert "Monday 14 December.\n" in said
    assert [lead.company for lead in three.store.leads.all() if lead.parked_until] == ["Acme", "Initech"]
    walked("leads", "u", "q")
    assert not [lead for lead in three.store.leads.all() if lead.parked_until]


def test_a_number_that_is_not_listed_marks_none(walked: Walked, three: Session) -> None:
    """The valid numbers are printed, and it asks again."""
    said = walked("leads", "All leads", "", "Several", "7", "all", "Go back", "q")
    assert "Say their numbers, from 1 to 3, or all.\nWhich ones, such as 1 3, 2-4, or all: all\n" in said
    assert "3 leads marked\n" in said


def test_two_leads_are_merged(walked: Walked, three: Session) -> None:
    """As in the window with marked ones; for one alone, a sentence says what is needed."""
    assert "Merging takes at least two leads for the same posting.\n" in walked(
        "leads", "All leads", "", "Several", "1", "Merge", "q"
    )
    walked("leads", "All leads", "", "Several", "1-2", "Merge", "q")
    assert [lead.company for lead in three.store.leads.all()] == ["Acme", "Initech"]


def test_other_leads_and_another_order(walked: Walked, three: Session) -> None:
    """Each filter with its number of leads; the order is kept for the list."""
    three.store.leads.change(three.store.leads.all()[0], stage="closed", reason="rejected")
    said = walked("leads", "All leads", "", "Other leads", "closed", "Another order", "company", "q")
    assert "5. closed, 1\n6. in all, 3\n" in said
    assert "\n1 lead\n1. Acme, next tomorrow\n" in said


def test_the_story_of_a_lead_is_told(walked: Walked, three: Session) -> None:
    """Each event with its day."""
    walked("leads", "All leads", "", "Acme", "next step", "call Priya", "friday", "q")
    said = walked("leads", "All leads", "", "Acme", "Its story", "q")
    assert "\nToday: next: call Priya, " in said


def test_a_search_of_an_accepted_offer_ends_once_it_is_said(walked: Walked, three: Session) -> None:
    """It is asked as in the window; after "Not now" it isn't asked again."""
    lead = three.store.leads.all()[0]
    three.store.leads.change(lead, stage="accepted")
    said = walked("leads", "Not now", "q")
    assert "You have accepted an offer from Acme. 2 leads are still open.\n1. Close them" in said
    assert "You have accepted" not in walked("leads", "q")
    said = walked("leads", "End the search", "Close them", "q")
    assert "Closed. " in said
    assert [each.stage for each in three.store.leads.all()] == ["accepted", "closed", "closed"]


def test_the_statistics_are_printed_as_numbers(walked: Walked, three: Session) -> None:
    """Stages, and the weeks with any events."""
    said = walked("leads", "The shape", "q")
    assert "Leads by stage:\napplied: 3\nEvents in the week of:\n" in said


def test_an_interview_is_removed_from_home(walked: Walked, sample: Session) -> None:
    """After the same question as in the window; u restores it."""
    said = walked("home", "Remove an interview", "Embedded", "Keep", "q")
    assert "Remove, with its people, points and notes" in said
    assert len(sample.store.interviews.all()) == 1
    walked("home", "Remove an interview", "Embedded", "Remove", "q")
    assert sample.store.interviews.all() == []
    walked("home", "u", "q")
    assert len(sample.store.interviews.all()) == 1


def test_more_interviews_than_are_listed_can_be_reached(walked: Walked, session: Session) -> None:
    """Nine at a time."""
    for number in range(20):
        session.store.interviews.add(
            Interview(company=f"Company {number:02}", held_at=session.clock.now() - timedelta(days=number))
        )
    said = walked("home", "Older", "The next ones", "Go back", "q")
    assert "Which interview? (1 to 9 of 11)\n" in said
    assert "19 days ago" in said


def test_a_closed_lead_is_opened_again(walked: Walked, three: Session) -> None:
    """Reopening is offered instead of the actions for open leads."""
    three.store.leads.change(three.store.leads.all()[0], stage="closed", reason="rejected")
    said = walked("leads", "All leads", "acme", "Acme", "Open again", "", "q")
    assert "\nThis lead\n1. Open again: a closed lead again, at the stage it had\n2. Edit\n3. Notes: " in said
    assert three.store.leads.all()[0].stage != "closed"
