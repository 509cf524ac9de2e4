"""How wide columns are that share a line."""

from collections.abc import Sequence


def fitted_widths(wanted: Sequence[int], room: int, least: int) -> list[int]:
    """The cells of each column, together at most ``room``: the widest give way first, down to ``least`` cells."""
    widths = list(wanted)
    while widths and sum(widths) > room and max(widths) > least:
        widest = widths.index(max(widths))
        others = max((each for n, each in enumerate(widths) if n != widest), default=0)
        enough = room - sum(widths) + widths[widest]
        widths[widest] = max(least, min(widths[widest] - 1, max(others, enough)))
    return widths
