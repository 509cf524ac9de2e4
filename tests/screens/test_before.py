"""Before a round in the window: what is known of it and of those before."""

from datetime import timedelta

from afterview_tui.domain.records import Interview, Person
from afterview_tui.session import Session
from tests.screens.driving import driving


async def test_an_interview_that_lies_ahead_opens_what_comes_before_it(session: Session) -> None:
    """Esc leaves it as it was; its evening begins by a key of its own."""
    now, store = session.clock.now(), session.store
    first = store.interviews.add(
        Interview(company="Acme", held_at=now - timedelta(days=9), steps={"breathe": "done"})
    )
    store.people.add(Person(interview=first.uid, name="Dana [Whitfield]", said="the rollout board"))
    second = store.interviews.add(Interview(company="Acme", round="second", held_at=now + timedelta(days=3)))
    store.people.add(Person(interview=second.uid, name="Dana [Whitfield]"))
    async with driving(session) as driver:
        await driver.press("home", "enter")
        await driver.wait_for_place("Before")
        told = driver.text("#before")
        assert "You will meet\n  Dana [Whitfield], whom you met before: the rollout board" in told
        await driver.press("escape")
        await driver.wait_for_place("home")
        assert store.interviews.get(second.uid) == second
        await driver.press("enter")
        await driver.wait_for_place("Before")
        await driver.press("e")
        await driver.wait_for_place("breathe")
        assert session.interview.uid == second.uid
