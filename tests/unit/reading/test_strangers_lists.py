"""Lists of strangers: come in, or are refused, as a careful human would, as a figure with every miss named."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.imports import lists, seen

LEAST = {"strangers": 59, "own": 30, "others": 38, "kinds": 53}
"""How many of each folder are as a careful human would have them."""


@pytest.mark.parametrize("kind", [*LEAST])
def test_lists_come_in_as_a_careful_human_would(kind: str, record_property: Callable[[str, object], None]) -> None:
    """What is right, what is refused, and each miss with what is wrong in it."""
    found = [seen(file, expected) for file, expected in lists(kind)]
    counted = Counter(each.verdict for each in found)
    good = counted["right"] + counted["refused rightly"]
    missed = [each for each in found if each.verdict not in ("right", "refused rightly")]
    told = ", ".join(f"{number} {verdict}" for verdict, number in counted.items())
    named = f"; not so: {', '.join(each.name for each in missed)}" if missed else ""
    record_property("figure", f"{kind}: {good} of {len(found)} lists as a careful human would ({told}){named}")
    assert good >= LEAST[kind], "\n".join(f"    {each.verdict}: {each.why[:160]}" for each in missed)


@pytest.mark.parametrize("kind", [*LEAST])
def test_a_list_that_comes_in_twice_brings_nothing_more(kind: str) -> None:
    """Whatever is in it: the second time every line is here already."""
    from afterview_tui.reading.decoding import NotATable
    from tests.corpus.imports import brought, understood

    for file, _ in lists(kind):
        try:
            leads = brought(file)
        except NotATable:
            continue
        again = understood(Path(file), leads)
        assert (again.new, again.merges, again.doubtful) == ([], [], []), file.name
