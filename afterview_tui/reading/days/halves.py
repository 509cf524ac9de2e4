""" "half 10", which is half past ten to some and half past nine to others."""

import re

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HALF = re.compile(
    rf"\bhalf (1[0-2]|[1-9]|{'|'.join(_HOURS)})\b(?![:.\d]| ?(?:[ap]\.?m|day|hour|month|year|week|dozen))",
    re.IGNORECASE,
)


def both(text: str) -> tuple[str, str] | None:
    """A phrase with the later and the earlier of the hours that its "half" may mean; None without one."""
    found = _HALF.search(text)
    if found is None:
        return None
    said = found[1].casefold()
    hour = _HOURS.index(said) + 1 if said in _HOURS else int(said)
    before, after = text[: found.start()], text[found.end() :]
    return f"{before}{hour}:30{after}", f"{before}{hour - 1 or 12}:30{after}"
