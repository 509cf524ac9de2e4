"""Style sheets are read once, as Textual reads them: without what the tests share between apps."""

from collections.abc import Iterable
from typing import Any

import pytest
from textual.color import Color
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse

from afterview_tui.sheets import Sheets
from tests import sheets as shared

NUMBER = 40
"""About as many as there are once every page was open, Textual's and ours."""


def test_a_new_page_brings_one_sheet_and_other_colours_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a sheet that is new is read; after a change of colours each is, and means the new ones."""
    read: list[str] = []
    monkeypatch.setattr(stylesheet.Stylesheet, "_parse_rules", shared._parse)

    def counted(scope: str, css: str, *rest: Any, **more: Any) -> Iterable[RuleSet]:
        read.append(css)
        return parse(scope, css, *rest, **more)

    monkeypatch.setattr(stylesheet, "parse", counted)
    sheets = Sheets(variables={"ink": "red"})
    for number in range(NUMBER):
        sheets.add_source(f"#part-{number} {{ color: $ink; }}", read_from=("", f"{number}"))
    sheets.parse()
    sheets.add_source("#page { color: $ink; }", read_from=("", "page"))
    sheets.reparse()
    assert len(read) == NUMBER + 1
    assert {rule.styles.color for rule in sheets.rules} == {Color.parse("red")}
    sheets.set_variables({"ink": "blue"})
    sheets.reparse()
    assert len(read) == 2 * (NUMBER + 1)
    assert {rule.styles.color for rule in sheets.rules} == {Color.parse("blue")}
