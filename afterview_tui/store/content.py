"""Decodes the bytes of a data file into tables, without control characters."""

import json
import re
from typing import Any

import msgspec

from afterview_tui.domain.text import clean_all

Tables = dict[str, dict[str, Any]]

_PERHAPS_UNCLEAN = re.compile(
    rb"\\[rbfu]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xf3\xa0[\x80\x81]|\x7f"
)
_MARKS = (b"\\", b"\xc2", b"\xd8", b"\xe2", b"\xf3", b"\x7f")
"""The first bytes of all matches of the pattern; searching for them first is much faster in a large file."""


def decoded(content: bytes) -> Tables:
    """The tables in a file's bytes, without any control characters; raises ValueError."""
    suspect = any(mark in content for mark in _MARKS)
    unclean = suspect and _PERHAPS_UNCLEAN.search(content) is not None
    try:
        try:
            data = msgspec.json.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError):
            # json accepts lone surrogates, which msgspec refuses; cleaning removes them.
            data, unclean = json.loads(content), True
        data = clean_all(data) if unclean else data
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
        raise ValueError("not a table of tables")
    for name, rows in data.items():
        if not all(number.isascii() and number.isdigit() and str(int(number)) == number for number in rows):
            raise ValueError(f"a row in {name} has no number")
    return data
