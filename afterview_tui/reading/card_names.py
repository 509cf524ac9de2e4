"""Names that hold a company and a role in one, as cards of a board do: "Acme - Chef", "Nurse at St Mary's"."""

from collections.abc import Sequence

from afterview_tui.reading.line_roles import names_a_role

_AT = (" at ", " @ ")
_BETWEEN = (" - ", " – ", " — ", " | ", *_AT, ": ")
PARTED, ROLES = 0.7, 0.5
"""The shares of names that have to fall into two parts, and to have a part that is known as a role."""


def company_and_role(name: str) -> tuple[str, str]:
    """Company and role of a card's name where a dash, "at" or a colon parts it in two; else the name alone."""
    for between in _BETWEEN:
        first, found, second = (part.strip() for part in name.partition(between))
        if found and first and second and between not in second:
            is_turned = between in _AT or (names_a_role(first) and not names_a_role(second))
            return (second, first) if is_turned else (first, second)
    return name, ""


def hold_both(cells: Sequence[str]) -> bool:
    """Whether most of some names hold a company and a role."""
    parted = [role for _, role in map(company_and_role, cells) if role]
    known = sum(map(names_a_role, parted))
    return bool(cells) and len(parted) >= PARTED * len(cells) and known >= ROLES * len(cells)
