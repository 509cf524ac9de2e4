"""Files damaged at random: each is refused in a sentence or read, and never written over."""

import json
import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from afterview_tui import demo
from afterview_tui.cli.today import show_today
from afterview_tui.domain.records import Pledge
from afterview_tui.store import Store
from tests.support import LONG, StillClock

FILES = 2_000 if LONG else 150
TIMES = (
    "2026-11-23T17:00:00",
    "2026-11-23T17:00:00+23:59",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
)
VALUES: tuple[object, ...] = (None, True, 0, -1, 7.5, 10**30, [], [[]], ["a"], {}, {"1": {}})
TEXTS = (
    *("", "soon", "closed", "sent", "2026-13-45", "2026-11-23", "0001-01-01", "9999-12-31", "\ud800", "\x1b[2J"),
    *TIMES,
)
"""What stands somewhere in place of what belongs there."""


def flipped(content: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def cut_off(content: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return content[: chance.randrange(len(content))]


def torn(content: bytes, chance: random.Random) -> bytes:
    """A piece is missing, or stands there twice, or is zero."""
    begin, end = sorted(chance.randrange(len(content)) for _ in range(2))
    piece = chance.choice((b"", content[begin:end] * 2, bytes(end - begin)))
    return content[:begin] + piece + content[end:]


def longer(content: bytes, chance: random.Random) -> bytes:
    """The end of an older, longer file still stands behind it."""
    return content + content[chance.randrange(len(content)) :]


def edited(content: bytes, chance: random.Random) -> bytes:
    """Valid JSON with another value somewhere, often of another kind, or a name that is gone."""
    data = json.loads(content)
    inside, key = chance.choice(list(places(data)))
    if isinstance(inside, dict) and chance.random() < 0.2:
        del inside[key]
    elif isinstance(inside[key], str) and chance.random() < 0.8:
        inside[key] = chance.choice(TEXTS)
    else:
        inside[key] = chance.choice(VALUES)
    return json.dumps(data).encode()


def places(data: Any) -> Any:
    """Every place in a tree of values, as what it stands in and where."""
    keys = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in list(keys):
        yield data, key
        yield from places(data[key])


WAYS = (flipped, cut_off, torn, longer, edited, edited, edited)
"""How a file is damaged; the last is the hardest to see."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with the sample evening, and a promise to be quiet."""
    path, clock = tmp_path_factory.mktemp("sample") / "afterview.json", StillClock()
    store = Store(path, clock)
    demo.fill(store, clock)
    now = clock.now()
    store.pledges.add(Pledge(off=["LinkedIn"], until=now + timedelta(days=1), signed_at=now))
    return path.read_bytes()


@pytest.mark.parametrize("value", TIMES)
@pytest.mark.parametrize(
    ("table", "field"), [("interviews", "held_at"), ("pledges", "until"), ("leads", "history")]
)
def test_times_that_cannot_be_reckoned_with(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str], table: str, field: str, value: str
) -> None:
    """A time without its offset, or at the end of time, written by hand: refused in a sentence, or understood."""
    path, data = tmp_path / "afterview.json", json.loads(content)
    data[table]["1"][field] = [{"at": value, "what": "applied"}] if field == "history" else value
    path.write_text(json.dumps(data), encoding="utf-8")
    assert opened(path, capsys) in ("refused", "read")


def test_damaged_files(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str], counted: Callable[[str], None]
) -> None:
    """Ask each what is due: one line where it is refused, no error of ours, not a byte changed."""
    chance = random.Random(5)
    outcomes: Counter[str] = Counter()
    for number in range(FILES):
        way = chance.choice(WAYS)
        damaged = tmp_path / "damaged" / f"{number}.json"
        damaged.parent.mkdir(exist_ok=True)
        damaged.write_bytes(found := way(content, chance))
        outcomes[opened(damaged, capsys)] += 1
        assert damaged.read_bytes() == found
    assert {each.name for each in (tmp_path / "damaged").iterdir()} == {f"{n}.json" for n in range(FILES)}
    counted(f"{FILES:,} damaged files: {outcomes['refused']:,} refused in a sentence, {outcomes['read']:,} read")
    assert min(outcomes["refused"], outcomes["read"]) > FILES // 20


def opened(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Ask what is due in a file; returns whether it was read or refused."""
    code: object
    try:
        code = show_today(path, as_json=True, prompt=False)
    except SystemExit as refusal:
        code = refusal.code
    said = capsys.readouterr()
    if code == 0:
        json.loads(said.out)
        return "read"
    assert (code, said.out) == (1, "")
    assert said.err.startswith(str(path))
    assert said.err.endswith(".\n")
    assert said.err.count("\n") == 1
    return "refused"
