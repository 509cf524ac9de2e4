"""A page's sheet costs its own reading only."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet

from afterview_tui.window.textual_fixes.stylesheet_cache import StylesheetCache
from tests import sheets as shared

BEFORE = 40
"""About as many sheets as there are once every page was open, Textual's and ours."""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets that are parsed, without what the tests share between apps."""
    read: list[str] = []
    monkeypatch.setattr(Stylesheet, "_parse_rules", shared._parse)

    def noted(scope: str, css: str, *rest: Any, **more: Any) -> Iterable[RuleSet]:
        read.append(css)
        return parse(scope, css, *rest, **more)

    monkeypatch.setattr(stylesheet, "parse", noted)
    return read


def opened(sheets: Stylesheet) -> None:
    """The sheets of the pages that were open before."""
    for number in range(BEFORE):
        sheets.add_source(f"#part-{number} {{ color: red; }}", read_from=("", f"{number}"))
    sheets.parse()


def test_a_page_brings_one_sheet(read: list[str], tmp_path: Path) -> None:
    """The others stay as they were read, and the second visit reads nothing."""
    path = tmp_path / "page.tcss"
    path.write_text("#page { color: red; }")
    sheets = StylesheetCache()
    opened(sheets)
    read.clear()
    sheets.read_new([path])
    path.unlink()
    sheets.read_new([path])
    assert read == ["#page { color: red; }"]
    assert len(sheets.rules) == BEFORE + 1


def test_plain_textual_reads_every_sheet_again(read: list[str]) -> None:
    """Once this fails, Textual keeps what it has read."""
    sheets = Stylesheet()
    opened(sheets)
    read.clear()
    sheets.add_source("#page { color: red; }", read_from=("", "page"))
    sheets.reparse()
    assert len(read) == BEFORE + 1
