"""The changelog by versions, for what has to agree with it."""

import re
from typing import NamedTuple


class Version(NamedTuple):
    """One version's part of the changelog."""

    date: str
    """The day it was released, YYYY-MM-DD; empty where it has none."""
    text: str


def versions(changelog: str) -> dict[str, Version]:
    """Each version by its number, the newest first; what is not released yet is under "Unreleased"."""
    parts = re.split(r"^## (\S+)(?: - (\S+))?$", changelog, flags=re.MULTILINE)[1:]
    return {
        number: Version(date or "", text.strip())
        for number, date, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    }
