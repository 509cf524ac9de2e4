"""A table that was learnt once tells jobs' titles from employers' names, words at a time."""

import pytest

from afterview_tui.reading import name_weights
from afterview_tui.reading.name_weights import leans, words_of


@pytest.mark.parametrize(
    "title", ["Senior Engineer", "HR Manager", "night shift nurse", "Warehouse Picker", "baker"]
)
def test_a_title_leans_to_a_role(title: str) -> None:
    """By its words and where they stand."""
    lean = leans(title)
    assert lean.role > 3
    assert lean.role > lean.company


@pytest.mark.parametrize("name", ["Kestrel Foods", "Acme GmbH", "Northgate Hospital", "Tesco", "Brightwick"])
def test_a_name_leans_to_a_company(name: str) -> None:
    """Also one that nobody knows, though less."""
    lean = leans(name)
    assert lean.company > 1
    assert lean.company > lean.role + 1


@pytest.mark.parametrize("talk", ["see you on friday", "the interview will take place here", "they said no", ""])
def test_plain_talk_leans_to_neither(talk: str) -> None:
    """Small everyday words speak against both."""
    assert max(leans(talk)) < 0


def test_what_stands_behind_a_comma_or_in_brackets_is_not_weighed() -> None:
    """A title is told by its head."""
    assert leans("Nurse, nights") == leans("Nurse (nights)") == leans("Nurse")


def test_words_are_looked_up_without_their_signs() -> None:
    """Owners as their names, figures as one."""
    assert words_of("Tobi's B&B, band 5!") == ["tobi", "b&b", "band", "0"]


def test_the_tables_stay_small() -> None:
    """150 kB, as they are installed with the program and read with the first line."""
    assert sum(len(path.read_bytes()) for path in (name_weights.TABLE, name_weights.BRANDS)) < 150_000
