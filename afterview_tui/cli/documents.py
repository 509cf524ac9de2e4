"""What ``--json`` prints: one document, whose Struct both writes it and declares its schema."""

from typing import Any

import msgspec


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One document for a program to read."""


def printed(document: Any) -> None:
    """Print a document, indented."""
    try:
        text = msgspec.json.format(msgspec.json.encode(document)).decode()
    except UnicodeEncodeError:  # the name of a file in another encoding, which msgspec can't write
        import json

        text = json.dumps(msgspec.to_builtins(document), indent=2)
    print(text, flush=True)
