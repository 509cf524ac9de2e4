"""Fixtures of the plain walk."""

from collections.abc import Callable

import pytest

from afterview_tui.evening import Evening
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.walk import walk_from
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener


@pytest.fixture
def walked(evening: Evening, clock: StillClock) -> Callable[..., str]:
    """Walk from a place with answers; returns what was said."""

    def walk(place: str, *answers: str) -> str:
        evening.outbox = FakeOutbox()
        talk = Listener(answers, clock)
        walk_from(Sitting(talk, evening), place)
        return talk.out.getvalue()

    return walk
