"""Before the next round, line by line: from Home, by its word, and in place of the breath."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from afterview_tui.domain.records import Interview, Person
from afterview_tui.session import Session

Walked = Callable[..., str]


@pytest.fixture
def ahead(session: Session) -> Interview:
    """A second round in three days, with somebody of the first."""
    now, store = session.clock.now(), session.store
    first = store.interviews.add(
        Interview(company="Acme", held_at=now - timedelta(days=5), steps={"breathe": "done"})
    )
    store.people.add(Person(interview=first.uid, name="Dana Whitfield", said="the rollout board"))
    second = store.interviews.add(Interview(company="Acme", round="second", held_at=now + timedelta(days=3)))
    store.people.add(Person(interview=second.uid, name="Dana Whitfield"))
    return second


TOLD = "You will meet\n  Dana Whitfield, whom you met before: the rollout board\n"


def test_an_interview_to_come_offers_what_comes_before_it(
    walked: Walked, session: Session, ahead: Interview
) -> None:
    """Enter alone goes back; its evening is begun only by choice."""
    said = walked("home", "Acme, in 3 days, to come", "", "q")
    assert TOLD in said
    assert "Breathe (" not in said
    assert session.store.interviews.get(ahead.uid) == ahead
    walked("home", "Acme, in 3 days, to come", "Begin its evening", "q")
    begun = session.store.interviews.get(ahead.uid)
    assert begun is not None
    assert begun.steps == {"breathe": "at"}


@pytest.mark.usefixtures("ahead")
def test_before_is_a_word_of_home(walked: Walked) -> None:
    """As in the shell."""
    assert TOLD in walked("home", "before", "", "q")


def test_an_empty_home_has_nothing_before(walked: Walked) -> None:
    """No round, no page before it."""
    assert "Before the next round" not in walked("home", "q")
