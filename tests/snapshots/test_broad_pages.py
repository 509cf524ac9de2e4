"""Pages at 120x36 and at 200x50, with list and selection side by side; each docstring says what is seen."""

import pytest

from afterview_tui.session import Session
from tests.snapshots.camera import BROAD, HUGE, Camera


def test_home(picture: Camera, sample: Session) -> None:
    """What is due at the left, each with its day; at the right the selected lead."""
    assert picture(sample, "home", BROAD)


def test_remember(picture: Camera, sample: Session) -> None:
    """Fields and people at the left; at the right the selected person, with what they said."""
    assert picture(sample, "remember", BROAD)


def test_thank(picture: Camera, sample: Session) -> None:
    """Four people with how their notes stand; the selected note at the right, in a column of 66."""
    assert picture(sample, "thank", BROAD)


def test_all_leads(picture: Camera, sample: Session) -> None:
    """Seven leads with their days; at the right what is known of the selected one."""
    assert picture(sample, "leads", BROAD, "t")


def test_search(picture: Camera, sample: Session) -> None:
    """What was found, and the whole of the selected place."""
    assert picture(sample, "find", BROAD, "d", "a", "n", "a", "enter")


@pytest.mark.parametrize("theme", ["dusk", "contrast"])
def test_other_pages(picture: Camera, sample: Session, theme: str) -> None:
    """A page without a list has one column below the same edges; in high contrast the selected row is bold."""
    sample.set_options(theme=theme)
    assert picture(sample, "quiet" if theme == "dusk" else "thank", BROAD)


@pytest.mark.parametrize(
    ("place", "keys"), [("home", ""), ("remember", ""), ("thank", ""), ("leads", "t"), ("setdown", "")]
)
def test_very_wide(picture: Camera, sample: Session, place: str, keys: str) -> None:
    """At 200x50 columns stay close together, text stays narrow, and the keys are in the last line."""
    assert picture(sample, place, HUGE, *keys)


@pytest.mark.parametrize("place", ["home", "remember", "thank", "leads", "drawer", "close"])
def test_empty(picture: Camera, session: Session, place: str) -> None:
    """A few sentences say what will be here, and what to press; they begin where the title does."""
    assert picture(session, place, BROAD, *(["escape"] if place == "remember" else []))


@pytest.mark.parametrize("place", ["home", "remember", "quiet", "breathe"])
def test_high_contrast(picture: Camera, sample: Session, place: str) -> None:
    """White on black, hints hardly dimmer, the selected row bold on a tint."""
    sample.set_options(theme="contrast")
    assert picture(sample, place, BROAD)
