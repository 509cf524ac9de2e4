"""Company and role by the words of the whole line: the likeliest way first, and how likely it is."""

from pathlib import Path

import msgspec
import pytest

from afterview_tui.reading.name_chain import Chain
from afterview_tui.reading.names_told import names_of, texts
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    ("line", "company", "role"),
    [
        ("Northgate, night porter", "Northgate", "night porter"),
        ("night porter, Northgate", "Northgate", "night porter"),
        ("Kestrel Foods warehouse operative", "Kestrel Foods", "warehouse operative"),
        ("Quillfeather night shift picker", "Quillfeather", "night shift picker"),
        ("delivery driver at Hill Ices", "Hill Ices", "delivery driver"),
        ("refuse loader, Northtown City Council", "Northtown City Council", "refuse loader"),
        ("had a chat with quillfeather about the picker job", "quillfeather", "picker"),
        ("spoke to jo at hill ices re driver role, call fri", "hill ices", "driver"),
        ("no luck with the porter job at northgate inn", "northgate inn", "porter"),
        ("Corton Eng., fitter, call friday", "Corton Eng.", "fitter"),
        ("Wodnik sp. z o.o., Rigger, applied monday", "Wodnik sp. z o.o.", "Rigger"),
    ],
)
def test_the_likeliest_way_comes_first(line: str, company: str, role: str) -> None:
    """Whatever the order of the names, in small letters too, and in names that no table knows."""
    best = names_of(line)[0]
    assert texts(line, best) == (company, role)
    assert best.share > 0.5


def test_where_two_ways_are_fair_both_are_known() -> None:
    """A word that may be of either."""
    line = "Hendry's bakery delivery driver"
    first, second = names_of(line)[:2]
    assert {texts(line, first)[0], texts(line, second)[0]} == {"Hendry's", "Hendry's bakery"}


def test_no_name_begins_or_ends_inside_brackets_alone() -> None:
    """They stay whole."""
    line = "Acme (Fife branch) baker"
    for way in Chain(line).ways(6):
        assert all(name.count("(") == name.count(")") for name in texts(line, way))


@pytest.mark.parametrize("line", ["  ", "—", "“Acme”, “Baker”"])
def test_nothing_is_made_of_nothing(line: str) -> None:
    """Of blanks and signs alone there is no way, and quotes say themselves which words are the names."""
    assert list(names_of(line)) == []


def test_what_is_asked_has_the_likeliest_reading_first() -> None:
    """So that Enter takes it; all other words stay with the line."""
    answer = read_line("Hendry's bakery delivery driver, call friday", NOW)
    for doubt in answer.doubts:
        for reading in doubt.readings:
            told = reading.typed()
            assert all(word in told for word in doubt.words.split()), told


@pytest.mark.parametrize(
    ("typed", "company", "role"),
    [
        ("“the dentist on King St”, “receptionist”, call friday", "the dentist on King St", "receptionist"),
        ("“Northgate”, “”, three rounds done", "Northgate", ""),
    ],
)
def test_what_was_chosen_is_not_asked_about_again(typed: str, company: str, role: str) -> None:
    """A name that holds a job is whole in its quotes, and empty ones say that there is no role."""
    answer = read_line(typed, NOW)
    assert answer.value is not None
    assert (answer.value.company, answer.value.role, answer.doubts) == (company, role, [])


KNOWN = {"Arriva trains conductor, numeracy test passed", "St Luke's hospice shop manager, letter came"}
"""Lines whose names are taken wrongly: a word that may be of either."""


@pytest.mark.parametrize("name", ["weighed_lines", "small_lines", "plain_lines"])
def test_lines_of_others_are_read_or_asked(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures, and each line whose names are wrong in silence."""
    lines = msgspec.json.decode((CORPUS / f"{name}.json").read_bytes())
    wrong, asked, right = set[str](), 0, 0
    for entry in lines:
        answer = read_line(entry["line"], NOW)
        assert answer.value is not None
        fits = [plain(getattr(answer.value, field)) in map(plain, entry[field]) for field in ("company", "role")]
        asked += bool(answer.doubts)
        right += all(fits) and not answer.doubts
        if not (all(fits) or answer.doubts or "ask" in entry["company"]):
            wrong.add(entry["line"])
    with capsys.disabled():
        print(f"\n{name}: {right} of {len(lines)} right, asked {asked}, silently wrong {len(wrong)}")
    assert wrong <= KNOWN


def plain(name: str) -> str:
    """A name without what ends it."""
    name = name.strip(" .,!?").casefold()
    return "" if name == "none" else name
