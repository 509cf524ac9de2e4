"""Reads a Trello board from its JSON export: each card is a lead, and its list the stage."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.kinds.json_values import text_of
from afterview_tui.reading.kinds.links import as_link

HEADINGS = (
    *(
        "Company",
        "Role",
        "Status",
        "Due date",
        "Notes",
        "Labels",
        "Checklists",
        "Comments",
        "Attachments",
        "Fields",
    ),
    *("Archived", "Card"),
)
SPLIT = "The names of cards are taken apart into company and role; each stands whole at “Card”."


def is_board(document: Mapping[str, Any]) -> bool:
    """Whether a document is a Trello board: it has lists, and cards with an ``idList``."""
    cards, lists = document.get("cards"), document.get("lists")
    return (
        isinstance(cards, list)
        and isinstance(lists, list)
        and bool(cards)
        and all(isinstance(card, dict) and "idList" in card for card in cards)
        and all(isinstance(each, dict) for each in lists)
    )


def board(document: Mapping[str, Any]) -> Grid:
    """The cards as rows, including archived ones, with their comments and checklists."""
    lists = {each.get("id"): text_of(each.get("name")) for each in document["lists"]}
    checklists, comments = _by_card(document)
    rows, split = [], 0
    for number, card in enumerate(document["cards"], 1):
        name = " ".join(text_of(card.get("name")).split())
        company, role = company_and_role(name)
        split += bool(role)
        done = card.get("dueComplete") is True
        cells = {
            "Company": company,
            "Role": role,
            "Status": lists.get(card.get("idList"), ""),
            "Due date": "" if done else text_of(card.get("due")),
            "Notes": text_of(card.get("desc")),
            "Labels": ", ".join(filter(None, (text_of(each) for each in _objects(card.get("labels"))))),
            "Checklists": "\n".join(checklists[card.get("id")]),
            "Comments": "\n".join(reversed(comments[card.get("id")])),
            "Attachments": ", ".join(text_of(each.get("url")) for each in _objects(card.get("attachments"))),
            "Fields": ", ".join(text_of(each.get("value")) for each in _objects(card.get("customFieldItems"))),
            "Archived": "yes" if card.get("closed") else "",
            "Card": as_link(name if role else "", text_of(card.get("shortUrl") or card.get("url"))),
        }
        rows.append(Row(number, [cells[heading] for heading in HEADINGS]))
    name = text_of(document.get("name")) or "board"
    notices = [SPLIT] if split else []
    return Grid([Row(0, HEADINGS), *rows], "a Trello board", name, has_headings=True, notices=notices)


def _by_card(document: Mapping[str, Any]) -> tuple[dict[Any, list[str]], dict[Any, list[str]]]:
    """The checklists and the comments of a board by card id, comments newest first."""
    checklists: dict[Any, list[str]] = defaultdict(list)
    comments: dict[Any, list[str]] = defaultdict(list)
    for each in _objects(document.get("checklists")):
        items = [
            f"{text_of(item.get('name'))}{' ✓' if item.get('state') == 'complete' else ''}"
            for item in _objects(each.get("checkItems"))
        ]
        checklists[each.get("idCard")].append(f"{text_of(each.get('name'))}: {', '.join(items)}")
    for each in _objects(document.get("actions")):
        data = each.get("data")
        if each.get("type") == "commentCard" and isinstance(data, dict) and isinstance(data.get("card"), dict):
            comments[data["card"].get("id")].append(f"{text_of(each.get('date'))[:10]} {text_of(data.get('text'))}")
    return checklists, comments


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
