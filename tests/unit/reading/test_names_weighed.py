"""Company and role by one sum of evidence: the likeliest way to cut a line first, and how likely it is."""

from pathlib import Path

import msgspec
import pytest

from afterview_tui.reading.names_weighed import ways
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    ("parts", "company", "role"),
    [
        (["Northgate", "night porter"], "Northgate", "night porter"),
        (["night porter", "Northgate"], "Northgate", "night porter"),
        (["Kestrel Foods warehouse operative"], "Kestrel Foods", "warehouse operative"),
        (["Quillfeather night shift picker"], "Quillfeather", "night shift picker"),
        (["delivery driver at Hill Ices"], "Hill Ices", "delivery driver"),
        (["refuse loader", "Northtown City Council"], "Northtown City Council", "refuse loader"),
    ],
)
def test_the_likeliest_way_comes_first(parts: list[str], company: str, role: str) -> None:
    """Whatever the order of the names, and in names that no table knows."""
    best = ways(parts)[0]
    assert best.names == (company, role)
    assert best.share > 0.8


def test_where_two_ways_are_fair_neither_is_sure() -> None:
    """A word that may be of either."""
    first, second = ways(["Hendry's bakery delivery driver"])[:2]
    assert {first.company, second.company} == {"Hendry's", "Hendry's bakery"}
    assert first.share < 0.9


def test_every_word_is_in_a_name_or_noted() -> None:
    """Of each way, for the parts that hold its names."""
    parts = ["Acme baker (nights) on 5th", "Berlin"]
    for way in ways(parts):
        told = f"{way.company} {way.role} {way.noted}"
        for part in (parts[n] for n in way.parts):
            assert all(word.strip(",") in told for word in part.split()), way


def test_no_cut_is_inside_brackets() -> None:
    """They stay whole."""
    assert all(way.company.count("(") == way.company.count(")") for way in ways(["Acme (Fife branch) baker"]))


def test_nothing_is_made_of_nothing() -> None:
    """Of blanks alone there is no way."""
    assert list(ways(["  "])) == []


KNOWN = {"St Luke's hospice shop manager, letter came", "CSCS groundworker via Randstad, wed 7am"}
"""Lines whose names are taken wrongly: a word that may be of either, and the agency behind a card one needs."""


def test_fresh_lines_are_read_or_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines written before the sum was tried on them; three quarters of them serve to fit it now."""
    lines = msgspec.json.decode((CORPUS / "weighed_lines.json").read_bytes())
    wrong, asked = set[str](), 0
    for entry in lines:
        answer = read_line(entry["line"], NOW)
        assert answer.value is not None
        found = [plain(answer.value.company), plain(answer.value.role)]
        is_right = found == [plain(entry["company"][0]), plain(entry["role"][0])]
        asked += bool(answer.doubts)
        if not (is_right or answer.doubts):
            wrong.add(entry["line"])
    with capsys.disabled():
        print(f"\nweighed_lines: {len(lines)}, asked {asked}, silently wrong {len(wrong)}")
    assert wrong <= KNOWN


def plain(name: str) -> str:
    """A name without what ends it."""
    return name.strip(" .,!?").casefold()
