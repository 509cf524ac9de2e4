"""The evening in the shell, command by command, with no window and no question."""

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
    yield ("set-down", "add", typed.FORGOT)
    yield ("set-down", "add", typed.WORRY, "--kind", "worry")
    yield ("set-down", "add", typed.WELL, "--kind", "well")
    yield ("set-down", "note", "rig", "--for", PEOPLE[0], "--sentence", typed.RIG)
    yield ("set-down", "let-go", "joke")
    yield ("config", "set", "name", typed.NAME)
    for name in PEOPLE:
        yield ("note", "write", name, "--draft")
    yield ("note", "sent", PEOPLE[0], "--by", "email")
    yield ("quiet", "sign", typed.PLEDGE, "--off", typed.OFF, "--until", typed.UNTIL, "--if-then", typed.PLEDGE)
    for line in typed.LEADS:
        yield ("lead", "add", line)
    yield ("lead", "next", "Nordlicht", "--next-step", typed.STEP, "--on", typed.STEP_ON)
    yield ("lead", "park", "Heron", "--until", typed.PARKED)
    yield ("lead", "close", "Tidewater", "--why", "rejected")
    yield ("lead", "next", "Müller", "--next-step", typed.LAST_STEP, "--on", typed.LAST_ON)
    yield ("close", "--mattered", typed.MATTERED)


def walk(monkeypatch: pytest.MonkeyPatch, clock: StillClock, data: Path) -> list[Said]:
    """Every command by the still clock; returns what each printed."""
    start = starting(monkeypatch)
    monkeypatch.setattr(SystemClock, "now", lambda _: clock.now())
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(data.with_name("config.toml")))
    monkeypatch.setenv("AFTERVIEW_DATA", str(data))
    return [start(*command) for command in commands()]
