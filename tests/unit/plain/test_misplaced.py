"""What was typed into the wrong field is asked about once, and kept where it is meant."""

from collections.abc import Callable

import pytest

from afterview_tui.actions import quiet
from afterview_tui.outbox.mail import misplaced
from afterview_tui.plain.session import AGAIN, KEEP_IT
from afterview_tui.session import Session

Walked = Callable[..., str]


@pytest.mark.parametrize(
    ("name", "text", "asked"),
    [
        ("email", "anna.bly@mailbox", True),
        ("email", "anna.bly@mailbox.org", False),
        ("email", "root@[127.0.0.1]", False),
        ("email", "", False),
        ("title", "ruth@elm.example", True),
        ("title", "https://elm.example/ruth", True),
        ("title", "Head of Firmware", False),
        ("title", "Lead @ Kestrel", False),
        ("name", "ruth@elm.example", True),
        ("said", "write to ruth@elm.example", False),
    ],
)
def test_what_reads_like_something_else(name: str, text: str, asked: bool) -> None:
    """Addresses in words for people, and half addresses."""
    assert bool(misplaced(name, text)) is asked


@pytest.mark.parametrize(
    ("off", "asked"),
    [
        (["tomorrow evening"], True),
        (["LinkedIn", "friday 18:00"], True),
        (["their answer"], True),
        (["LinkedIn", "Mastodon", "the news", "X", "r/cscareerquestions", "my phone", "9gag", "mail"], False),
    ],
)
def test_a_time_is_nothing_to_stay_off(session: Session, off: list[str], asked: bool) -> None:
    """The next question is the one for it."""
    assert bool(quiet.misplaced(session.known, off)) is asked


def test_it_is_asked_once_and_can_be_meant(walked: Walked, sample: Session) -> None:
    """The words stay where they are meant, or are typed again."""
    walked("remember", "Add", "Ruth Bell", "", "", "", "ruth@elm.example", AGAIN, "Pharmacist", "", "q")
    walked("remember", "Add", "Sam Ito", "", "", "sam@intern", KEEP_IT, "", "", "q")
    people = {each.name: each for each in sample.store.people.all()}
    assert people["Ruth Bell"].title == "Pharmacist"
    assert people["Sam Ito"].email == "sam@intern"
