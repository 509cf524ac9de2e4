"""Parses style sheets once for all apps of a test process; each app would parse Textual's own fifty again."""

from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse = Stylesheet._parse_rules
_parsed: dict[object, list[RuleSet]] = {}


def parse_once() -> None:
    """Share rules between apps as Textual does within one: by sheet, location and the theme's colours."""
    Stylesheet._parse_rules = _parse_shared  # type: ignore[assignment, method-assign]


def _parse_shared(sheet: Stylesheet, css: str, **place: Any) -> list[RuleSet]:
    key = (css, *place.items(), *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, **place)
    return _parsed[key]
