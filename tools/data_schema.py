"""The JSON Schema of the data file, from the records that the program reads it with."""

import tempfile
from pathlib import Path

import msgspec

from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from afterview_tui.store.migrations import FORMAT


class Stamp(msgspec.Struct, frozen=True):
    """The file's own row in `_meta`."""

    store: str
    """A uuid4 in hexadecimal, the same for as long as the file lives."""
    format: str
    """Major and minor, as "1.0"; a file of a newer major is only read."""
    version: str
    """The Afterview that gave the file this format."""


def schema() -> str:
    """The schema as JSON; what it doesn't name may be there, and is kept."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Store(Path(folder, "afterview.json"), SystemClock()).tables
    kinds = {"_meta": Stamp} | {name: records.kind for name, records in tables.items()}
    _, declared = msgspec.json.schema_components(kinds.values(), ref_template="#/$defs/{name}")
    rows = {
        name: {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{kind.__name__}"}}
        for name, kind in kinds.items()
    }
    declared = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The data file of Afterview, format {}.{}".format(*FORMAT),
        "description": "Tables of records, each row below the number that TinyDB gave it.",
        "type": "object",
        "properties": rows,
        "$defs": declared,
    }
    return msgspec.json.format(msgspec.json.encode(declared)).decode() + "\n"
