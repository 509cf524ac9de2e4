"""People from a vCard, and as vCards."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview
from afterview_tui.store import Store

CARD = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Dana Whitfield\nEMAIL:dana@kestrel.example\nTITLE:Head of Firmware\nEND:VCARD\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A file with one interview."""
    Store(tmp_path / "a.json", SystemClock()).interviews.add(Interview(company="Kestrel"))
    return tmp_path / "a.json"


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), *arguments], prog_name="afterview")


def test_a_card_fills_in_what_was_not_given(data: Path, tmp_path: Path) -> None:
    """Words of the command count before those of the card; exported it is a card again."""
    (tmp_path / "dana.vcf").write_text(CARD, encoding="utf-8")
    added = run(data, "person", "add", "--card", str(tmp_path / "dana.vcf"), "--title", "My own title")
    assert added.exit_code == 0, added.output
    (person,) = Store(data, SystemClock()).people.all()
    assert (person.name, person.email, person.title) == ("Dana Whitfield", "dana@kestrel.example", "My own title")
    out = run(data, "export", "--format", "vcf").stdout
    assert "FN:Dana Whitfield" in out
    assert "ORG:Kestrel" in out


def test_without_name_and_card_it_says_what_is_needed(data: Path, tmp_path: Path) -> None:
    """And a file that is none is a sentence."""
    assert run(data, "person", "add").exit_code == 2
    (tmp_path / "no.vcf").write_text("Dear Dana,", encoding="utf-8")
    result = run(data, "person", "add", "--card", str(tmp_path / "no.vcf"))
    assert (result.exit_code, result.stderr) == (1, "There is no vCard in it.\n")
