"""Opening a data file that isn't ours, isn't readable or has another format."""

import json
import os
import tempfile
from pathlib import Path

import pytest

from afterview_tui.domain.records import Lead, Person
from afterview_tui.store import NEWER, Refused, Store, Unreadable
from tests.support import StillClock, as_nobody, written


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 100,
        b"not json",
        b'{"leads": {"1": {"company": "cut o',
        b"[]",
        b"null",
        b"7",
        b'{"leads": []}',
        b'{"leads": {"1": []}}',
        b'{"leads": {"1": {"company": 7}}}',
        b'{"leads": {"1": {"applied_on": "soon"}}}',
        b'{"leads": {"one": {"company": "x"}}}',
        b'{"leads": {"01": {"company": "x"}}}',
        b'{"_meta": {"one": {}}}',
        b'{"_meta": {"1": {"format": "new"}}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, clock: StillClock, content: bytes) -> None:
    """An empty, truncated or foreign file is never treated as new: it is reported and left untouched."""
    path = tmp_path / "afterview.json"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=str(path)):
        Store(path, clock)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["afterview.json"]


def test_a_path_that_is_not_a_file_is_not_opened(tmp_path: Path, clock: StillClock) -> None:
    """A folder, a device, a path below a file, a link to itself, or a name that is too long is reported."""
    (tmp_path / "plain").write_text("", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("plain/a/b.json", "loop", "x" * 300):
        with pytest.raises(Unreadable, match="can't be opened"):
            Store(tmp_path / name, clock)
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(Unreadable, match="it is not a file"):
            Store(path, clock)


def test_a_folder_that_cannot_be_read(clock: StillClock) -> None:
    """A file in an unreadable folder isn't treated as missing."""
    with tempfile.TemporaryDirectory() as name:
        path = written(Path(name) / "data.json", leads=[{"uid": "a"}])
        Path(name).chmod(0)
        with as_nobody(), pytest.raises(Unreadable, match="permission denied"):
            Store(path, clock)
        Path(name).chmod(0o700)
        assert "leads" in path.read_text(encoding="utf-8")


def test_unknown_fields_and_tables_are_kept(tmp_path: Path, clock: StillClock) -> None:
    """Fields and tables from a later version or another tool are kept after a change."""
    lead = {"uid": "a", "company": "Kestrel", "salary": {"from": 1, "to": 2}}
    path = written(
        tmp_path / "afterview.json",
        _meta=[{"format": "1.7", "store": "s", "colour": "teal"}],
        leads=[lead],
        moods=[{"uid": "m", "how": "fine"}],
    )
    store = Store(path, clock)
    store.leads.change(store.leads.all()[0], company="Northlight")
    store.people.add(Person(name="Dana"))
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["leads"]["1"]["salary"] == {"from": 1, "to": 2}
    assert data["leads"]["1"]["company"] == "Northlight"
    assert data["moods"] == {"1": {"uid": "m", "how": "fine"}}
    assert data["_meta"] == {"1": {"format": "1.7", "store": "s", "colour": "teal"}}
    assert store.notice == ""


def test_a_newer_major_format_is_only_read(tmp_path: Path, clock: StillClock) -> None:
    """A file of a later Afterview can be read; saving is refused in a sentence."""
    path = written(tmp_path / "a.json", _meta=[{"format": "2.0"}], leads=[{"uid": "a", "company": "Kestrel"}])
    before = path.read_bytes()
    store = Store(path, clock)
    assert store.notice == NEWER
    assert store.leads.all()[0].company == "Kestrel"
    with pytest.raises(Refused, match="newer Afterview"):
        store.leads.add(Lead())
    assert path.read_bytes() == before


def test_a_newer_format_that_is_not_understood_says_so(tmp_path: Path, clock: StillClock) -> None:
    """If a later version stores a field differently, the sentence says so."""
    path = written(tmp_path / "a.json", _meta=[{"format": "2.0"}], people=[{"uid": "a", "name": {"first": "D"}}])
    with pytest.raises(Unreadable, match="newer Afterview"):
        Store(path, clock)


def test_control_characters_written_by_others_are_not_shown(tmp_path: Path, clock: StillClock) -> None:
    """Escape sequences and lone surrogates that another program wrote are removed on reading."""
    path = tmp_path / "a.json"
    path.write_bytes(
        b'{"leads": {"1": {"uid": "a", "company": "K\\u001b[31mes\\ud800", "notes": "\xc2\x9b31mx\x7f"}}}'
    )
    lead = Store(path, clock).leads.all()[0]
    assert (lead.company, lead.notes) == ("Kes", "x")
    path.write_bytes(b'{"leads": {"1": {"uid": "a", "company": "K\xed\xa0\x80"}}}')
    store = Store(path, clock)
    assert store.leads.change(store.leads.all()[0], notes="y").company == "K"
