"""Other people's lists: how many are imported or refused as a careful person would, with each miss named."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.imports import lists, seen

LEAST = {"strangers": 59, "own": 30, "others": 39, "voices": 77, "kinds": 53}
"""How many of each folder are as a careful human would have them."""


@pytest.mark.parametrize("kind", [*LEAST])
def test_lists_are_read_as_by_a_careful_person(kind: str, record_property: Callable[[str, object], None]) -> None:
    """Prints the right ones, the refused ones, and each miss with what is wrong."""
    found = [seen(file, expected) for file, expected in lists(kind)]
    counted = Counter(each.verdict for each in found)
    good = counted["right"] + counted["refused rightly"]
    missed = [each for each in found if each.verdict not in ("right", "refused rightly")]
    told = ", ".join(f"{number} {verdict}" for verdict, number in counted.items())
    named = f"; not so: {', '.join(each.name for each in missed)}" if missed else ""
    record_property("figure", f"{kind}: {good} of {len(found)} lists as a careful human would ({told}){named}")
    assert good >= LEAST[kind], "\n".join(f"    {each.verdict}: {each.why[:160]}" for each in missed)


@pytest.mark.parametrize("kind", [*LEAST])
def test_importing_a_list_twice_adds_nothing(kind: str) -> None:
    """With any content: the second time, every line is already here."""
    from afterview_tui.reading.decoding import NotATable
    from tests.corpus.imports import brought, understood

    for file, _ in lists(kind):
        try:
            leads = brought(file)
        except NotATable:
            continue
        again = understood(Path(file), leads)
        assert (again.new, again.merges, again.doubtful) == ([], [], []), file.name
