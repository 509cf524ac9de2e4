"""The documents that ``--json`` prints; each Struct is also the source of its schema."""

from typing import Any

import msgspec


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A JSON document."""


def printed(document: Any) -> None:
    """Print a document as indented JSON."""
    try:
        text = msgspec.json.format(msgspec.json.encode(document)).decode()
    except UnicodeEncodeError:  # the name of a file in another encoding, which msgspec can't write
        import json

        text = json.dumps(msgspec.to_builtins(document), indent=2)
    print(text, flush=True)
