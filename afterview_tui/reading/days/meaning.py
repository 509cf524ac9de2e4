"""The days that a phrase can mean, before it is known what is asked for."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["fixed", "dated", "matched", "round", "yearly", "open"]
"""One day seen from today; one written with its year, or told by its weekday; the last and the next of those
that come round, every week or month; every year; or several fair readings of which none is likelier."""


class Meaning(NamedTuple):
    """The days that a phrase can mean."""

    kind: Kind
    days: Sequence[date]
    """Those that are fair, the earliest first; none where there is no such day."""
    why: str = ""
    """Why none can be taken, where that is not plain from the days."""
