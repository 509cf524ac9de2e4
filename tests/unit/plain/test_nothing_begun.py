"""An interview that holds nothing: nobody sees it, and going back at once leaves none."""

from collections.abc import Callable

from afterview_tui.actions import before, interviews, searching
from afterview_tui.domain.records import Interview
from afterview_tui.session import Session

Walked = Callable[..., str]


def test_going_back_at_once_leaves_no_interview(walked: Walked, session: Session) -> None:
    """Nothing is there before the next round, nor anywhere else."""
    walked("home", "A new interview", "b", "q")
    assert session.store.interviews.all() == []
    assert before.next_round(session.known) is None


def test_what_was_felt_before_going_back_stays(walked: Walked, session: Session) -> None:
    """One number is enough to keep it."""
    walked("home", "A new interview", "How wound up you are", "7", "b", "q")
    assert [each.before for each in session.store.interviews.all()] == [7]


def test_an_interview_that_holds_nothing_is_none(walked: Walked, session: Session) -> None:
    """Left in the middle it waits, but no list, search or page before a round shows it."""
    walked("home", "A new interview", "q")
    assert len(session.store.interviews.all()) == 1
    assert interviews.begun(session.known) == []
    assert before.next_round(session.known) is None
    assert searching.search(searching.index(session), "interview") == []


def test_a_day_and_a_place_of_an_invitation_are_something(session: Session) -> None:
    """An interview that only says where it is stays in the lists."""
    kept = session.store.interviews.add(Interview(place="Room 4", held_at=session.clock.now()))
    assert interviews.begun(session.known) == [kept]
