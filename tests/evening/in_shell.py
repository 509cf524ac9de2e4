"""The evening in the shell, command by command, as far as there are commands for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.fields import PARTS
from tests.evening import evening as typed
from tests.support import StillClock
from tests.unit.starting import Said, starting

PEOPLE = [each.name for each in typed.PEOPLE]


def commands() -> Iterator[tuple[str, ...]]:
    """Every command, in the order of the evening."""
    about = ("--role", typed.ROLE, "--round", typed.ROUND, "--promised", typed.PROMISED, "--by", typed.DECIDES)
    yield ("interview", "add", typed.COMPANY, *about, "--before", typed.WOUND_UP)
    for each in typed.PEOPLE:
        more = ("--greeting", each.greeting, "--part", [*PARTS][each.part], "--email", each.email)
        yield ("person", "add", each.name, *more, "--title", each.title, "--said", each.said)
    for line in typed.LEADS:
        yield ("lead", "add", line)
    yield ("lead", "next", "Nordlicht", "--next-step", typed.STEP, "--on", typed.STEP_ON)
    yield ("lead", "park", "Heron", "--until", typed.PARKED)
    yield ("lead", "close", "Tidewater", "--why", "rejected")
    yield ("lead", "next", "Müller", "--next-step", typed.LAST_STEP, "--on", typed.LAST_ON)
    yield ("interview", "mattered", "Müller", "--mattered", typed.MATTERED)


def walk(monkeypatch: pytest.MonkeyPatch, clock: StillClock, data: Path) -> list[Said]:
    """Every command by the still clock; returns what each printed."""
    start = starting(monkeypatch)
    monkeypatch.setattr(SystemClock, "now", lambda _: clock.now())
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(data.with_name("config.toml")))
    monkeypatch.setenv("AFTERVIEW_DATA", str(data))
    return [start(*command) for command in commands()]
