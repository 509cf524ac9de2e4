"""Every mend of Textual says what it changes and why, on which version, and has a test that sees Textual change."""

import re
from pathlib import Path

import pytest
import textual

from afterview_tui.window import textual_fixes

ROOM = Path(textual_fixes.__file__).parent
TESTS = Path(__file__).parent
MENDS = sorted(path.stem for path in ROOM.glob("*.py") if path.stem != "__init__")
FIELDS = re.compile(
    r"\n\nTextual: (?P<version>[\d.]+)\nBug: (?P<bug>.+)\nForwarded: (?P<forwarded>no|not-needed)\n"
    r"Last-Update: \d{4}-\d\d-\d\d\n$",
    re.DOTALL,
)


@pytest.fixture(params=MENDS)
def mend(request: pytest.FixtureRequest) -> str:
    """The name of a module that mends something."""
    return str(request.param)


def test_it_says_what_it_is_about(mend: str) -> None:
    """As a patch of Debian does (DEP-3): the version tried, the bug or the text of one, whether that was sent."""
    (told,) = re.findall(r'\A"""(.*?)"""', (ROOM / f"{mend}.py").read_text(encoding="utf-8"), re.DOTALL)
    said = FIELDS.search(told)
    assert said is not None
    assert said["version"] == textual.__version__
    assert re.search(
        r"https://github\.com/Textualize/textual/(issues|pull)/\d+|“.+”|\".+\"", said["bug"], re.DOTALL
    )
    assert (said["forwarded"] == "no") == ("not reported" in " ".join(said["bug"].casefold().split()))


def test_it_is_held_against_plain_textual(mend: str) -> None:
    """One test sees that the mended thing works, another that Textual without the mend is still wrong."""
    tests = (TESTS / f"test_{mend}.py").read_text(encoding="utf-8")
    names = re.findall(r"^(?:async )?def (test_\w+)", tests, re.MULTILINE)
    assert any(name.startswith("test_plain_textual_") for name in names)
    assert any(not name.startswith("test_plain_textual_") for name in names)
