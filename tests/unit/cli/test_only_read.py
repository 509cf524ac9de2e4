"""Files that can only be read: each command that would write says so and changes nothing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from afterview_tui import demo
from afterview_tui.cli.actions import ActionCommand
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Item, Lead, Person, Pledge, Post
from afterview_tui.store import Store

PROMISE = "If I reach for my phone, then I will go for a walk."
WRITING = (
    "interview add Quarry",
    "interview edit northern --role Analyst",
    "interview mattered northern --mattered them",
    "interview remove northern",
    "person add Quinn",
    "person edit dana --title CTO",
    "person remove dana",
    "set-down add more --interview northern",
    "set-down edit rig --text board",
    "set-down remove rig",
    "set-down note rig --for kim --sentence words",
    "set-down lesson rig --lesson words",
    "set-down let-go rig",
    "set-down undecide joke",
    "set-down seal --interview northern",
    "set-down reopen --interview kestrel",
    "note write mei --draft",
    "note write mei -",
    "note edit tomás --subject Thanks",
    "note form tomás --form card",
    "note sent tomás",
    "note sent rosa --not",
    "lead add Quarry",
    "lead edit acme --notes x",
    "lead next acme --next-step call --on friday",
    "lead done acme",
    "lead heard acme",
    "lead later acme",
    "lead keep acme",
    "lead park acme --until friday",
    "lead close acme --why withdrew",
    "lead reopen oldco --stage applied",
    "lead notes quill",
    "lead merge twice",
    "lead import LIST",
    "close --mattered them",
    "undo",
)
QUIET = ("quiet break", "quiet end", "drawer put words")
"""While a promise runs."""
FREE = (
    "quiet write --off X",
    f"quiet sign '{PROMISE}' --off X --until 'their answer' --if-then '{PROMISE}'",
    "drawer keep nailed",
    "drawer burn nailed",
)
"""While none runs."""
OTHERS = {
    "config set": "writes the options file",
    "note copy": "copies first; what became of it is kept afterwards",
    "note check": "asks what it asks; that it was looked over is kept afterwards",
    "note read": "reads",
    "note card": "reads",
    "note eml": "writes a file of its own",
    "note hand": "needs a mail program, which then has the note",
    "drawer show": "reads",
    "drawer copy": "copies",
    "lead end": "ends a search that has an accepted offer",
    "lead look-on": "the same",
}
"""Commands of actions that are not tried here, and why."""


def commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its words."""
    context = click.Context(command)
    if not isinstance(command, click.Group):
        yield path.strip(), command
        return
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None
        yield from commands(found, f"{path} {name}")


@pytest.fixture
def data(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Something for every command, written by a format of the future; a promise runs where that is asked for."""
    path, clock = tmp_path / "data" / "afterview.json", SystemClock()
    store = Store(path, clock)
    kestrel = demo.fill(store, clock)
    northern = store.interviews.add(Interview(company="Northern Bank"))
    store.people.add(Person(interview=northern.uid, name="Kim"))
    store.items.add(Item(interview=northern.uid, text="the rig"))
    store.items.add(Item(interview=northern.uid, text="my joke", outcome="let_go"))
    named = {"Acme": "found", "Oldco": "closed", "Quill": "applied"}
    store.leads.add_all([Lead(company=name, stage=stage) for name, stage in named.items()])  # type: ignore[arg-type]
    store.leads.add_all([Lead(company="Twice", role="Cook", notes=notes) for notes in ("one", "two")])
    pledge = Pledge(interview=kestrel.uid, off=["X"], if_then=PROMISE, signed_at=clock.now())
    is_quiet = getattr(request, "param", False)
    pledge = store.pledges.add(pledge if is_quiet else Pledge(interview=kestrel.uid, ended="kept", off=["X"]))
    with store.step("A post"):
        store.posts.add(Post(pledge=pledge.uid, text="Nailed it"))
    content = json.loads(path.read_bytes())
    for row in content["_meta"].values():
        row["format"] = "99.0"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def run(data: Path, line: str) -> Result:
    words = [each.strip("'") for each in re.findall(r"'[^']*'|\S+", line)]
    leads = data.with_name("leads.csv")
    leads.write_text("company,role\nQuarry,Cook\n", encoding="utf-8")
    words = [str(leads) if each == "LIST" else each for each in words]
    return CliRunner().invoke(cli, ["--data", str(data), *words], input="Dear you\n", prog_name="afterview")


def assert_refused(data: Path, line: str) -> None:
    before = data.read_bytes()
    result = run(data, line)
    assert result.exit_code == 1, (line, result.output)
    assert result.stderr == "Not saved: a newer Afterview wrote this file, so here it can only be read.\n"
    assert "undo" not in result.stdout
    assert data.read_bytes() == before


def test_a_file_that_is_read_only_is_not_written_over(data: Path) -> None:
    """Though its folder would let that be done: one sentence, exit code 1; once it may be written, it is."""
    content = json.loads(data.read_bytes())
    for row in content["_meta"].values():
        row["format"] = "1.0"
    data.write_text(json.dumps(content), encoding="utf-8")
    data.chmod(0o400)
    before = data.read_bytes()
    for line in ("lead add Quarry", "note sent tomás", "drawer burn nailed", "undo"):
        result = run(data, line)
        assert (result.exit_code, "undo" in result.stdout) == (1, False), line
        assert result.stderr == f"Not saved: {data} is read-only.\n"
    assert (data.read_bytes(), data.stat().st_mode & 0o777) == (before, 0o400)
    data.chmod(0o600)
    assert run(data, "lead add Quarry").exit_code == 0


def test_each_command_that_writes_says_so(data: Path) -> None:
    """One sentence on stderr, exit code 1, the file byte for byte as it was; nothing claims to be saved."""
    for line in (*WRITING, *FREE):
        assert_refused(data, line)


@pytest.mark.parametrize("data", [True], indirect=True)
def test_so_does_each_while_it_is_quiet(data: Path) -> None:
    """The promise goes on."""
    for line in QUIET:
        assert_refused(data, line)


def test_no_command_is_forgotten() -> None:
    """Each command of an action is tried, or a reason is given."""
    tried = [line.split() for line in (*WRITING, *FREE, *QUIET)]
    drawn = {path for path, each in commands(cli) if isinstance(each, ActionCommand) and each.does}
    assert drawn == {*OTHERS, *(" ".join(each[:2]) for each in tried if " ".join(each[:2]) in drawn)}


def test_what_only_reads_goes_on_reading(data: Path) -> None:
    """Lists, a search, a note, the way out."""
    for line in ("lead list", "interview show kestrel", "note show dana", "find rosa", "today", "close", "export"):
        result = run(data, line)
        assert (result.exit_code, result.stderr) == (0, ""), line
        assert result.stdout
