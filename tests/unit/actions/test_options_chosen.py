"""One option chosen: read, refused in a sentence, or kept."""

from pathlib import Path

import pytest

from afterview_tui.actions import options
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.options import OPTIONS
from afterview_tui.session import NotRemembered, Session
from afterview_tui.store import Store
from tests.known import known
from tests.support import StillClock


def test_every_option_is_asked_for() -> None:
    """Under the heading of its group, which stands once."""
    fields = options.choose.asks
    assert [field.name for field in fields] == list(OPTIONS)
    assert {field.kind for field in fields} == {"choice", "text"}
    headings = [field.heading for field in fields if field.heading]
    assert headings == list(dict.fromkeys(option.group.title for option in OPTIONS.values()))


def test_what_an_option_cannot_be_is_said() -> None:
    """By its label, with what it takes; nothing of it is chosen."""
    with pytest.raises(NotPossible, match=r"^Tea: not kept\. "):
        options.choose.outcome(known(), [], tea_minutes="a while", name="Alex")
    outcome = options.choose.outcome(known(), [], name="Alex")
    assert (outcome.options, outcome.sentence) == ({"name": "Alex"}, "Kept. You sign as: Alex.")
    sample = options.choose.outcome(known()._replace(is_sample=True), [], name="Alex")
    assert sample.sentence == "Only for this sample evening. You sign as: Alex."


def test_what_is_not_remembered_holds_for_now(store: Store, clock: StillClock, tmp_path: Path) -> None:
    """A folder stands where the file should: the evening goes on with what was chosen, and says so."""
    config = tmp_path / "config.toml"
    config.mkdir()
    session = Session(store, clock, known().options, config)
    with pytest.raises(NotRemembered, match=r"^Not remembered for the next time: "):
        options.choose.do(session, name="Alex")
    assert session.options.name == "Alex"
