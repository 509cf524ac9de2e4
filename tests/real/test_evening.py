"""A whole evening with real input in a real terminal, and what the file holds afterwards."""

import stat
from pathlib import Path
from typing import Any

import pytest

from tests.real import plain_evening
from tests.real import whole_evening as typed
from tests.real.datafile import comparable, tables
from tests.real.terminal import AFTERVIEW, clean_environment, terminal
from tests.support import LONG

Size = tuple[int, int]
NORMAL, LARGE = (80, 24), (120, 36)
SIZES = [(NORMAL, LARGE), *([(LARGE, NORMAL)] if LONG else [])]
"""The window of the evening, and that of the next time."""


@pytest.mark.parametrize("sizes", SIZES, ids=lambda sizes: "{}x{}".format(*sizes[0]))
def test_a_whole_evening_is_there_the_next_time(tmp_path: Path, sizes: tuple[Size, Size]) -> None:
    """Walk every page by keyboard, quit, start again: every word is on its page and in the file."""
    environ = clean_environment(tmp_path)
    file = tmp_path / ".local/share/afterview/afterview.json"
    with terminal(AFTERVIEW, environ, *sizes[0]) as t:
        typed.walk(t)
        t.press("^q")
        assert t.wait_for_end() == 0
    check(tables(file))
    check_plain(tmp_path / "plain.json", file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    with terminal(AFTERVIEW, environ, *sizes[1]) as t:
        typed.look_again(t)
        t.press("^q")
        assert t.wait_for_end() == 0
    check(tables(file))


def check_plain(plain: Path, window: Path) -> None:
    """The same answers, a line each through a pipe, make the same file: all but uids, moments and the copy.

    A copy needs a terminal that takes it, so the note that is copied in the window stays a draft in the pipe.
    """
    plain_evening.pipe(plain, plain_evening.answers())
    found = comparable(window).replace('"state": "copied"', '"state": "draft"')
    found = found.replace('"copied_by": "osc52"', '"copied_by": ""')
    assert comparable(plain) == found.replace('"copied_at": "then"', '"copied_at": null')


def check(found: dict[str, list[dict[str, Any]]]) -> None:
    """Everything that was typed is in the file, as it was typed."""
    (interview,) = found["interviews"]
    assert (interview["company"], interview["role"], interview["before"]) == (typed.COMPANY, typed.ROLE, 7)
    assert interview["mattered"] == typed.MATTERED
    assert interview["steps"] == {
        "breathe": "later",
        **dict.fromkeys(("remember", "setdown"), "done"),
        "thank": "later",
        **dict.fromkeys(("quiet", "leads"), "done"),
    }
    fields = ("name", "greeting", "email", "title", "said")
    assert [tuple(person[field] for field in fields) for person in found["people"]] == [*typed.PEOPLE, typed.HELPER]
    assert [person["part"] for person in found["people"]] == ["interviewer"] * 3 + ["helper"]
    assert [(item["text"], item["outcome"]) for item in found["items"]] == [
        *zip((*typed.FORGOT, *typed.WORRIES), ("note", "note", "lesson", "let_go", "let_go"), strict=True),
        (typed.WELL, None),
    ]
    assert [item["plan"] for item in found["items"][:3]] == [typed.RIG, typed.ZEPHYR, typed.LESSON]
    assert [note["state"] for note in found["notes"]] == ["copied", "sent", "draft", "draft"]
    check_notes([note["body"] for note in found["notes"]])
    (pledge,) = found["pledges"]
    assert (pledge["off"], pledge["if_then"]) == (["LinkedIn", "Instagram"], typed.PLEDGE)
    assert pledge["signed_at"] is not None
    check_leads({lead["company"]: lead for lead in found["leads"]})


def check_notes(bodies: list[str]) -> None:
    """Each note greets its person, says what they said, and takes the point that is for them."""
    assert [body.splitlines()[0] for body in bodies] == [
        "Dear Siân,",
        "Dear Herr Ødegård,",
        "Guten Abend! Dear Nguyễn Thị Minh Khai,",
        "Dear Aunt Rosa,",
    ]
    assert typed.RIG in bodies[0]
    assert typed.ZEPHYR in bodies[2]
    assert all(body.rstrip().endswith("Zoë Ünal") for body in bodies)
    assert all(typed.COMPANY in body for body in bodies)


def check_leads(leads: dict[str, dict[str, Any]]) -> None:
    """Each lead left the review with what was decided."""
    assert leads[typed.LEADS[0][0]]["next_step"] == "write to Priya"
    assert leads[typed.LEADS[1][0]]["parked_until"] is not None
    assert (leads[typed.LEADS[2][0]]["stage"], leads[typed.LEADS[2][0]]["reason"]) == ("closed", "rejected")
    assert leads[typed.LEADS[3][0]]["next_step"] == "ask for an update"
    assert leads[typed.COMPANY]["hoped_for"] is True
    assert [leads[company]["applied_on"] for company, _, _ in typed.LEADS] == [
        applied for _, _, applied in typed.LEADS
    ]
