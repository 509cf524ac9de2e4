"""Reads the lists in a JSON document, as trackers, boards and scrapers write them, each as a table."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from afterview_tui.reading.columns import field_of
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.kinds.json_groups import grouped
from afterview_tui.reading.kinds.json_values import flat, text_of
from afterview_tui.reading.kinds.trello import board, is_board

NO_LIST = "is JSON, but there is no list of leads in it."
BROKEN = "looks like JSON, but breaks off or has a mistake in it."
RESUME = "looks like a résumé in JSON, not a list of leads. Its past jobs are no leads."
PACKAGE = "looks like a program's settings, not a list of leads. Give me the file with your leads."
DEEPEST = 8
"""How many levels of nesting are searched for lists."""
_PACKAGES = (
    {"name", "version", "dependencies"},
    {"name", "version", "scripts"},
    {"name", "require"},
    {"devDependencies"},
)
_HEADS = ("columns", "headers", "fields")
_BODIES = ("data", "rows", "values")


def json_lists(text: str) -> list[Grid]:
    """The lists in a JSON document or in JSON Lines; raises NotATable where it is malformed or has none."""
    document, notices = _parsed(text)
    if isinstance(document, dict):
        _refuse_others(document)
        if is_board(document):
            return [board(document)]
    grids = [
        grid._replace(name=grid.name or f"list {n}", notices=[*notices, *grid.notices])
        for n, grid in enumerate(_grids(document, "", DEEPEST), 1)
    ]
    if not grids:
        raise NotATable(NO_LIST)
    return grids


def _parsed(text: str) -> tuple[Any, list[str]]:
    """The document, and notices about unreadable lines where it is JSON Lines."""
    try:
        return json.loads(text), []
    except RecursionError as error:
        raise NotATable(BROKEN) from error
    except ValueError as error:
        found, broken = [], []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                found += [json.loads(line)] if line.strip() else []
            except (ValueError, RecursionError):
                broken.append(number)
        if not found or len(broken) > len(found) or not all(isinstance(each, dict | list) for each in found):
            raise NotATable(BROKEN) from error
        lines = ", ".join(map(str, broken))
        said = f"Line {lines} breaks off; it is left out." if len(broken) == 1 else ""
        return found, [said or f"Lines {lines} can't be read; they are left out."] if broken else []


def _refuse_others(document: Mapping[str, Any]) -> None:
    if "basics" in document and ("work" in document or "education" in document):
        raise NotATable(RESUME)
    if any(names <= document.keys() for names in _PACKAGES):
        raise NotATable(PACKAGE)


def _grids(value: Any, name: str, depth: int) -> Iterator[Grid]:
    """Every list in a value that may hold leads, outermost first."""
    if depth == 0:
        return
    if board_ := grouped(value):
        rows, notices = board_
        yield _of_objects(rows, name)._replace(notices=notices)
    elif isinstance(value, str):
        yield from _in_a_string(value, name, depth)
    elif isinstance(value, list):
        yield from _in_a_list(value, name, depth)
    elif isinstance(value, dict):
        yield from _in_an_object(value, name, depth)


def _in_a_string(value: str, name: str, depth: int) -> Iterator[Grid]:
    """The lists in a JSON document inside a string, as browsers store them."""
    if value[:1] in ("[", "{") and value[-1:] in ("]", "}"):
        try:
            inside = json.loads(value)
        except (ValueError, RecursionError):
            return
        yield from _grids(inside, name, depth - 1)


def _in_a_list(value: list[Any], name: str, depth: int) -> Iterator[Grid]:
    objects = [each for each in value if isinstance(each, dict)]
    if objects and _name_leads(flatten := [flat(each) for each in objects]):
        yield _of_objects(flatten, name)
    elif rows := [each for each in value if isinstance(each, list)]:
        if any(isinstance(cell, dict | list) for row in rows for cell in row):
            for each in rows:
                yield from _grids(each, name, depth - 1)
        else:
            yield Grid(
                [Row(n, [text_of(cell) for cell in row]) for n, row in enumerate(rows, 1) if row], "JSON", name
            )
    else:
        inner = [grid for each in objects for grid in _in_an_object(each, name, depth - 1)]
        yield from inner or ([_of_objects([flat(each) for each in objects], name)] if objects else [])


def _in_an_object(value: dict[str, Any], name: str, depth: int) -> Iterator[Grid]:
    if depth == 0:
        return
    heads = next((value[key] for key in _HEADS if isinstance(value.get(key), list)), None)
    body = next((value[key] for key in _BODIES if isinstance(value.get(key), list)), None)
    if heads and body and all(isinstance(each, list) for each in body):
        headings = [text_of(each) for each in heads]
        yield from _in_a_list([headings, *body], name, depth)
        return
    inside = [each for each in value.values() if isinstance(each, dict)]
    if len(inside) > 1 and len(inside) == len(value) and _names_fields(value):
        yield _by_column(value, name)
    elif inside and len(inside) == len(value) and _name_leads(flatten := [flat(each) for each in inside]):
        keyed = [{"id": key, **each} for key, each in zip(value, flatten, strict=True)]
        yield _of_objects(keyed, name)
    elif _name_leads([one := flat(value)]) and not any(isinstance(each, list) for each in value.values()):
        yield _of_objects([one], name)
    else:
        for key, each in value.items():
            yield from _grids(each, key, depth - 1)


def _by_column(value: dict[str, dict[str, Any]], name: str) -> Grid:
    """The table of a data frame, an object of columns that each map row keys to values."""
    keys = list(dict.fromkeys(key for column in value.values() for key in column))
    rows = [{head: text_of(column.get(key)) for head, column in value.items()} for key in keys]
    return _of_objects(rows, name)


def _of_objects(objects: Sequence[Mapping[str, str]], name: str) -> Grid:
    headings = list(dict.fromkeys(key for each in objects for key in each))
    rows = [Row(n, [each.get(heading, "") for heading in headings]) for n, each in enumerate(objects, 1)]
    filled = [row for row in rows if any(row.cells)]
    return Grid([Row(0, headings), *filled], "JSON", name, has_headings=True, looks_like=NO_LIST)


def _name_leads(objects: Sequence[Mapping[str, str]]) -> bool:
    """Whether most of the first objects have a company, or a role and another known field."""
    some = objects[:20]
    telling = 0
    for each in some:
        fields = {field_of(key) for key, value in each.items() if value}
        telling += "company" in fields or ("role" in fields and len(fields - {""}) > 1)
    return telling * 2 > len(some)


def _names_fields(value: Mapping[str, Any]) -> bool:
    return len({field_of(key) for key in value} - {""}) > 1
