"""Flattens a JSON object into the cells of one row, without losing any of its values."""

from collections.abc import Mapping
from typing import Any

from afterview_tui.reading.columns import DATES, field_of

NAMES = ("label", "name", "title", "displayName", "value", "text")
"""The keys that may hold the name of an object, in order of precedence."""


RECORD = ("properties", "fields", "values", "attributes")
"""The keys under which databases keep all values of a row."""


def flat(value: Mapping[str, Any], depth: int = 3) -> dict[str, str]:
    """An object as one row; a nested object becomes its name, and its other values go under a separate heading.

    A nested object that has a company and a role, such as a posting beside its score, is flattened into the row.
    """
    row: dict[str, str] = {}
    for key, each in value.items():
        each = _untyped(each)
        if isinstance(each, dict) and each:
            for name, text in _inner(key, each, depth):
                row[name] = text if not row.get(name) else f"{row[name]}, {text}"
        else:
            row[key] = text_of(each)
    return row


def _inner(key: str, value: Mapping[str, Any], depth: int) -> list[tuple[str, str]]:
    called = next((name for name in NAMES if isinstance(value.get(name), str) and value[name]), "")
    known = {field_of(name) for name in value} - {""}
    is_record = key in RECORD and bool(known)
    if depth and (is_record or (field_of(key) not in ("company", "contact") and {"company", "role"} <= known)):
        return list(flat(value, depth - 1).items())
    rest = {name: each for name, each in value.items() if name != called}
    if field_of(key) == "contact" and isinstance(rest.get("email"), str):
        return [(key, ", ".join(filter(None, (text_of(value.get(called)), rest.pop("email"))))), *_more(key, rest)]
    if not called:
        return _opened(key, value) or [(key, _listed(value))]
    same = {name: each for name, each in rest.items() if not _says_the_same(each, value[called])}
    return [(key, value[called]), *_more(key, same)]


def _untyped(value: Any) -> Any:
    """What a value holds that says its type, as in Notion: {"type": "select", "select": {"name": "Applied"}}."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in value:
        return value
    inner = value[kind]
    parts = [_plain(each) for each in (inner if isinstance(inner, list) else [inner])]
    if any(part is None for part in parts):
        return inner
    texts = [each.get("plain_text") for each in inner] if isinstance(inner, list) else []
    return ("" if all(texts) else ", ").join(str(part) for part in parts)


def _plain(value: Any) -> str | None:
    """The text of a part of a typed value, or the first day of a span; None for what has neither."""
    if isinstance(value, dict):
        found = next(
            (value[key] for key in ("plain_text", "name", "start") if isinstance(value.get(key), str)), None
        )
        return f"{found} → {value['end']}" if found and isinstance(value.get("end"), str) else found
    return "" if value is None else text_of(value)


def _opened(key: str, value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What an object only groups, such as all days of a lead, as cells of their own; nothing where it is more."""
    known = [name for name in value if field_of(name) in (*DATES, "stage", "url", "reference", "role", "company")]
    if (
        field_of(key) not in ("", "ignored")
        or not known
        or any(isinstance(each, dict | list) for each in value.values())
    ):
        return []
    return [(name if name in known else f"{key}, {name}", text_of(each)) for name, each in value.items()]


def _more(key: str, rest: Mapping[str, Any]) -> list[tuple[str, str]]:
    text = _listed(rest)
    return [(f"{key}, more", text)] if text else []


def _says_the_same(value: Any, name: str) -> bool:
    return isinstance(value, str) and value.casefold() == name.casefold()


def _listed(value: Mapping[str, Any]) -> str:
    """The values of an object, with the key before a number or link, which says nothing alone."""
    parts = []
    for key, each in value.items():
        text = text_of(each)
        if text and field_of(key) != "ignored":
            parts.append(text if isinstance(each, str) and "://" not in text else f"{key}: {text}")
    return ", ".join(parts)


def text_of(value: Any) -> str:
    """A JSON value as the text of a cell."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, dict):
        known = (next((value[name] for name in NAMES if value.get(name)), ""), value.get("email"))
        named = ", ".join(text_of(each) for each in known if each)
        rest = {name: each for name, each in value.items() if name not in (*NAMES, "email")}
        return ", ".join(filter(None, (named, _listed(rest))))
    if isinstance(value, list):
        if all(isinstance(each, dict) and {"at", "what"} <= each.keys() for each in value):
            return "\n".join(f"{each['at']} {each['what']}" for each in value)
        return ", ".join(filter(None, map(text_of, value)))
    return str(value)
