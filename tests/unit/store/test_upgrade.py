"""What 0.1.0 wrote, opened by today's program: its sample evening, a large file, its options, its drafts.

The samples in tests/corpus/upgrade are that version's own: it filled and wrote them.
"""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from afterview_tui.cli.keymap import clashes
from afterview_tui.options import OPTIONS, Options, read_options
from afterview_tui.store import Store
from afterview_tui.store.rescue import rescued
from tests.support import StillClock

SAMPLES = Path(__file__).parents[2] / "corpus" / "upgrade"
EVENING = (SAMPLES / "0.1.0.json").read_bytes()
LARGE = gzip.decompress((SAMPLES / "0.1.0-large.json.gz").read_bytes())


@pytest.fixture
def config() -> Path:
    return SAMPLES / "0.1.0-config.toml"


@pytest.mark.parametrize("written", [EVENING, LARGE], ids=["evening", "large"])
def test_everything_of_an_older_file_is_there_before_and_after_a_save(
    written: bytes, tmp_path: Path, clock: StillClock
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(written)
    store, before = Store(path, clock), json.loads(written)
    for name, records in store.tables.items():
        assert [each.uid for each in records.all()] == [row["uid"] for row in before.get(name, {}).values()]
    store.leads.change(store.leads.all()[0], notes="seen")
    lost = [
        (name, number, field)
        for name, number, field, value in fields(before)
        if fields_of(path, name, number).get(field) != value
    ]
    assert set(lost) <= {("leads", "1", "notes"), ("leads", "1", "updated_at")}


def fields(tables: dict[str, Any]) -> list[tuple[str, str, str, Any]]:
    return [
        (name, number, field, value)
        for name, rows in tables.items()
        for number, row in rows.items()
        for field, value in row.items()
    ]


READ: dict[Path, dict[str, Any]] = {}


def fields_of(path: Path, name: str, number: str) -> dict[str, Any]:
    if path not in READ:
        READ[path] = json.loads(path.read_bytes())
    found: dict[str, Any] = READ[path].get(name, {}).get(number, {})
    return found


def test_every_option_has_the_value_that_was_chosen_then(config: Path) -> None:
    """The file has another value than the default in every line; what came later has its default."""
    options, wrong = read_options(config)
    assert wrong == []
    came_later = {"addresses", "calendar_folder", "calendar_out"}
    assert {name for name in OPTIONS if getattr(options, name) == getattr(Options(), name)} == came_later
    assert (options.name, options.card_words, options.theme) == ("Zoë Müller-Ødegård", 60, "paper")


def test_keys_are_those_chosen_then_though_their_ids_are_others_now(config: Path) -> None:
    """No sentence is said about them, and each new id has the key."""
    keys = read_options(config)[0].keys
    assert clashes(config, keys) == []
    assert keys["home.new.n"] == "a"
    assert keys["leads.later.z"] == keys["leadlist.later.z"] == "Z"
    assert keys["leads.close.x"] == keys["leadlist.close.x"] == keys["leadpage.close.x"] == "X"
    assert (keys["leads.next.n"], keys["leadlist.mark_all.asterisk"]) == ("N", "M")
    assert keys["findings.dismiss.x"] == "minus"


def test_words_that_were_not_saved_then_are_offered(tmp_path: Path, clock: StillClock) -> None:
    path = tmp_path / "afterview.json"
    path.write_bytes(EVENING)
    shutil.copy(SAMPLES / "0.1.0-draft.json", tmp_path / ".afterview.json.draft-b6e68bb75844.json")
    assert [(each.label, each.words) for each in rescued(Store(path, clock))] == [
        ("What Mei-Ling Ødegård said", "the field tests start in spring, in Tromsø"),
        ("Something set down", "the question about the test rig"),
    ]
