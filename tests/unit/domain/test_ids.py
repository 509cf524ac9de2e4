"""Short ids: every listed id can be typed back."""

from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain import ids


def test_an_id_is_as_short_as_can_be() -> None:
    """Three characters, and more only if two ids begin alike."""
    assert ids.shortest(["abcdef", "abcxyz", "f00"]) == {"abcdef": "abcd", "abcxyz": "abcx", "f00": "f00"}


@given(st.sets(st.text("0123456789abcdef", min_size=12, max_size=12), max_size=40))
def test_each_short_id_fits_one_record(uids: set[str]) -> None:
    """A listed id, typed back, gives exactly its record."""
    for uid, short in ids.shortest(uids).items():
        assert ids.beginning(sorted(uids), short.upper()) == [uid]


def test_one_or_two_letters_are_not_an_id() -> None:
    """They may be the beginning of a name instead."""
    assert ids.beginning(["abcdef"], "ab") == []
