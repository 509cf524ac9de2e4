"""What ``--json`` prints: one document, whose Struct both writes it and declares its schema."""

from typing import Any

import msgspec


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One document for a program to read."""


def printed(document: Any) -> None:
    """Print a document, indented."""
    print(msgspec.json.format(msgspec.json.encode(document)).decode(), flush=True)
