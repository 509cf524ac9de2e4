"""What a trial counted, for the summary."""

from collections.abc import Callable

import pytest


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Put one line into the summary."""
    return lambda line: record_property("figure", line)
