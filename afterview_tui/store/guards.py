"""What a table may refuse to have changed in its records."""

from collections.abc import Callable, Mapping
from typing import Any

Guard = Callable[[Any, Any, Mapping[str, object]], tuple[dict[str, object], Any | None]]
"""What a change to a record, as it was opened, may do to it as it is now; and a new one that takes the rest."""


def everything(_now: Any, _opened: Any, fields: Mapping[str, object]) -> tuple[dict[str, object], None]:
    """Any change is made as it comes."""
    return dict(fields), None
