"""Style sheets are read once, as Textual reads them: without what the tests share between apps."""

from collections.abc import Iterable
from typing import Any

import pytest
from textual.color import Color
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.widget import Widget

from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from afterview_tui.window.page import Page
from afterview_tui.window.places import PLACES
from afterview_tui.window.textual_fixes.stylesheet_cache import StylesheetCache
from tests import sheets as shared
from tests.screens.driving import driving

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
    sheets = StylesheetCache(variables={"ink": "red"})
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


async def test_a_page_looks_as_its_own_sheet_says_from_the_start(
    sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its sheet is read before the page is begun, which since Python 3.12 is before Textual would read it."""
    read: dict[str, bool] = {}
    register = Afterview._register

    def noted(app: Afterview, parent: Any, *widgets: Widget, **where: Any) -> list[Widget]:
        for page in widgets:
            if isinstance(page, Page):
                read[page.PLACE] = all(app.stylesheet.has_source(str(path)) for path in page.css_path)
        return register(app, parent, *widgets, **where)

    monkeypatch.setattr(Afterview, "_register", noted)
    async with driving(sample, "find") as driver:
        for place in PLACES:
            driver.page.go(place)
            await driver.wait_for_place(place)
    assert read == dict.fromkeys(PLACES, True)
