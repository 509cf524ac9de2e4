"""Reads a Trello board from its JSON export: each card is a lead, and its list the stage."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from afterview_tui.domain import humanize
from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.kinds.json_values import text_of
from afterview_tui.reading.kinds.links import as_link
from afterview_tui.reading.kinds.stage_columns import SPLIT
from afterview_tui.reading.stage_words import read_stage

HEADINGS = (
    *(
        "Company",
        "Role",
        "Status",
        "Due date",
        "Notes",
        "Link",
        "Applied",
        "Labels",
        "Checklists",
        "Comments",
        "Attachments",
        "Fields",
    ),
    *("Archived", "Card"),
)
LEFT_OUT = "Left out, because no leads stand there: {cards} of {named}."
_TIPS = re.compile(
    r"(?:read ?me|how to|tips|tricks|resources|ideas|templates?|links|info|about|instructions|lies mich|anleitung"
    r"|vorlagen|tipps|ressources|conseils|recursos|consejos|dicas|wskazówki|handleiding|istruzioni|consigli)\b",
    re.I,
)
"""Lists of a board that hold no leads."""
_LINK = re.compile(r"https?://[^\s<>()]+")
_CLAUSE = re.compile(r"\n|[.,;:]\s")
_DAY = re.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{2,4}(?!\d)")


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
    tips = {key for key, name in lists.items() if _TIPS.match(name)}
    cards = [card for card in document["cards"] if card.get("idList") not in tips]
    for number, card in enumerate(cards, 1):
        name = " ".join(text_of(card.get("name")).split())
        company, role = company_and_role(name)
        split += bool(role)
        done = card.get("dueComplete") is True
        cells = {
            "Company": company,
            "Role": role,
            "Status": lists.get(card.get("idList"), ""),
            "Due date": "" if done else text_of(card.get("due")),
            "Link": _posting(card),
            "Applied": _day_applied(text_of(card.get("desc"))),
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
    if len(cards) < len(document["cards"]):
        left, named = (
            len(document["cards"]) - len(cards),
            ", ".join(f"“{lists[key]}”" for key in lists if key in tips),
        )
        notices.append(LEFT_OUT.format(cards=humanize.count(left, "card"), named=named))
    return Grid([Row(0, HEADINGS), *rows], "a Trello board", name, has_headings=True, notices=notices)


def _posting(card: Mapping[str, Any]) -> str:
    """The first link in what is said of a card, else in what is attached to it; the card's own is another."""
    attached = [text_of(each.get("url")) for each in _objects(card.get("attachments"))]
    return next(iter(_LINK.findall(" ".join([text_of(card.get("desc")), *attached]))), "")


def _day_applied(words: str) -> str:
    """The day in a line such as "Applied 16/11/2026 by email"; empty where there is none."""
    parts = [part for part in _CLAUSE.split(words) if read_stage(part) == ("applied", None)]
    return next((found[0] for part in parts if (found := _DAY.search(part))), "")


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
