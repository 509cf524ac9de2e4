"""Reads JSON lists that are grouped by stage, like the columns of a board: "Applied" and its cards."""

from collections.abc import Mapping, Sequence
from typing import Any

from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.columns import field_of
from afterview_tui.reading.kinds.json_values import flat, text_of
from afterview_tui.reading.kinds.stage_columns import SPLIT
from afterview_tui.reading.stage_words import read_stage

STAGE = "Status"
"""The heading under which each card's row gets the name of its group."""
NAMES = ("title", "name", "label", "status", "stage", "column", "list")
"""The keys that may hold the name of a group."""
CARD = ("title", "name", "content", "text", "summary")
"""The keys that may hold the name of a card."""
LEAST = 0.5
"""The share of groups whose names have to be stages."""

Group = tuple[str, Sequence[Any]]


def grouped(value: Any) -> tuple[list[dict[str, str]], list[str]] | None:
    """The cards of all groups as rows with the group's name, and notices; None where the value isn't a board."""
    groups = [*_of_an_object(value)] if isinstance(value, dict) else [*_of_a_list(value)]
    named = [name for name, cards in groups if read_stage(name) is not None]
    if len(groups) < 2 or len(named) < LEAST * len(groups):
        return None
    rows, split = [], False
    for name, cards in groups:
        for card in cards:
            row = flat(card) if isinstance(card, dict) else {"title": text_of(card)}
            own, is_split = _with_names(row)
            split |= is_split
            rows.append({**own, STAGE: name})
    return rows, [SPLIT] if split else []


def _of_an_object(value: Mapping[str, Any]) -> Sequence[Group]:
    """The groups of {"applied": [...], "rejected": [...]}, an object of nothing but lists of cards."""
    lists = [(name, cards) for name, cards in value.items() if isinstance(cards, list) and _are_cards(cards)]
    return lists if lists and all(isinstance(each, list) for each in value.values()) else []


def _of_a_list(value: Any) -> Sequence[Group]:
    """The groups of [{"title": "Applied", "cards": [...]}, …], each with a name and one list of cards."""
    groups: list[Group] = []
    for each in value if isinstance(value, list) else ():
        is_group = isinstance(each, dict) and not {"company", "role"} & {
            field_of(key) for key in each if key not in NAMES
        }
        name = next((each[key] for key in NAMES if isinstance(each.get(key), str)), "") if is_group else ""
        inside = [cards for cards in each.values() if isinstance(cards, list)] if name else []
        if len(inside) != 1 or not _are_cards(inside[0]):
            return []
        groups.append((name, inside[0]))
    return groups


def _are_cards(cards: Sequence[Any]) -> bool:
    return all(isinstance(card, dict | str) for card in cards)


def _with_names(row: Mapping[str, str]) -> tuple[dict[str, str], bool]:
    """The card with a company and role, split from its name if it has none; and whether that was done."""
    fields = {field_of(key) for key in row}
    called = next((key for key in CARD if row.get(key)), "")
    if "company" in fields or not called:
        return dict(row), False
    company, role = company_and_role(" ".join(row[called].split()))
    rest = {key: text for key, text in row.items() if key != called}
    return {"Company": company, "Role": role, **({"Card": row[called]} if role else {}), **rest}, bool(role)
