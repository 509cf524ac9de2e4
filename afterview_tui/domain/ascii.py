"""Texts for terminals that show no letter beyond ASCII; what is kept in the file stays as it was typed."""

import unicodedata
from functools import lru_cache

from afterview_tui.domain.text import cells, clusters

MARKS = {
    **dict.fromkeys("›→", ">"),
    **dict.fromkeys("‹←", "<"),
    **dict.fromkeys("·•●■", "*"),
    **dict.fromkeys("✓✔", "+"),
    **dict.fromkeys("…", "~"),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("–—─━╌\u00ad", "-"),
    **dict.fromkeys("│┃▏▕", "|"),
    **dict.fromkeys("○◦", "o"),
    **dict.fromkeys("█▛▜▙▟", "#"),
    **dict.fromkeys("▀▄▌▐▚▞", ":"),
    **dict.fromkeys("▘▝▖▗", "."),
    **dict.fromkeys("▁▂▃▅▆▇▉▊▋▍▎", "="),
    **dict(zip("ßøØæÆœŒłŁđĐðÐþÞı", "soOaAoOlLdDdDtTi", strict=True)),
}
"""What stands for the program's own marks and blocks, and for letters that are no letter with an accent."""


def as_ascii(text: str) -> str:
    """The text in ASCII letters, as many cells wide: accents are left out, what has no likeness is "?"."""
    return text if text.isascii() else "".join(map(_likeness, clusters(text)))


@lru_cache(maxsize=4096)
def _likeness(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    width = cells(cluster)
    plain = MARKS.get(cluster[0]) or unicodedata.normalize("NFKD", cluster)[:1]
    return plain if width == 1 and plain.isascii() else "?" * width
