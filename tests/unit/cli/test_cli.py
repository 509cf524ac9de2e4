"""The command line: what is printed, which exit code, and what is never touched."""

import io
import json
import os
import shlex
import subprocess
import sys
import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

from afterview_tui import __version__
from afterview_tui.__main__ import main
from afterview_tui.cli.commands import cli
from afterview_tui.cli.plain import walk
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Lead, Person, Pledge
from afterview_tui.domain.rounds.walk import PLACES
from afterview_tui.options import Options, read_options
from afterview_tui.session import Session
from afterview_tui.store import Store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "data" / "afterview.json"


@pytest.fixture
def now() -> datetime:
    """The time by the clock that the commands read."""
    return SystemClock().now()


def run(*arguments: str | Path, environ: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments], env=environ, prog_name="afterview")


def refused(result: Result) -> str:
    """The sentence of a refusal; fails where there is more to it."""
    assert (result.exit_code, result.stdout) == (1, "")
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


def test_version_is_one_line() -> None:
    """One line, for a bug report."""
    result = run("--version")
    assert (result.exit_code, result.output) == (0, f"afterview {__version__}\n")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_the_help_names_every_command(flag: str) -> None:
    """Somebody who asks for help finds each page and each command, and that nothing is sent."""
    result = run(flag)
    assert result.exit_code == 0
    assert "Nothing is ever sent anywhere." in result.output
    commands = [
        "demo",
        "today",
        "note",
        "check",
        "export",
        "backup",
        "restore",
        "doctor",
        "config",
        "completion",
        "lead",
        "interview",
        "person",
    ]
    for name in (*PLACES, *commands, "--data", "--still", "--plain", "--no-mouse", "--version"):
        assert name in result.output


@pytest.mark.parametrize("slip", ["leads lst", "note lst", "config shw", "todya"])
def test_a_slip_in_a_command_is_met_with_the_likely_one(slip: str) -> None:
    """At the top and below it."""
    meant = {"lst": "list", "shw": "show", "todya": "today"}[slip.split()[-1]]
    result = run(*slip.split())
    assert result.exit_code == 2
    group = "".join(f"{each} " for each in slip.split()[:-1])
    assert f"Did you mean `afterview {group}{meant}`?" in result.stderr


@pytest.mark.parametrize("arguments", [["nosuch"], ["--nosuch"], ["today", "--nosuch"], ["today", "extra"]])
def test_a_command_that_is_not_there(arguments: list[str]) -> None:
    """A slip of the keyboard is a usage error, exit code 2."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("--help` says more.\n")
    assert result.stderr.startswith(("There is no", "I don't know what “extra” means here."))


def test_an_empty_start_has_nothing_due_and_makes_no_file(tmp_path: Path) -> None:
    """Before anything was entered it says so, and makes no file."""
    environ = {"HOME": str(tmp_path / "home"), "XDG_DATA_HOME": "", "AFTERVIEW_DATA": ""}
    assert run("today", environ=environ).output == "Nothing is due today.\n"
    assert run("today", "--prompt", environ=environ).output == ""
    assert json.loads(run("today", "--json", environ=environ).output) == {
        "due": [],
        "quiet_until": None,
        "ahead": [],
        "put_aside": [],
    }
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    "command",
    [
        "today",
        "today --json",
        "note list",
        "note sent dana",
        "leads list",
        "leads done a",
        "leads export",
        "export",
        "backup",
    ],
)
def test_a_named_file_that_is_not_there(data: Path, command: str) -> None:
    """A slip in its name is no empty file."""
    environ = {"AFTERVIEW_DATA": str(data)}
    assert refused(run("--data", data, *command.split())) == f"There is no {data}."
    assert refused(run(*command.split(), environ=environ)) == f"There is no {data}."
    assert not data.parent.exists()


def test_prompt_and_add_work_without_a_data_file(data: Path) -> None:
    """A shell prompt stays quiet, and adding a lead may begin the file."""
    prompt = run("--data", data, "today", "--prompt")
    assert (prompt.exit_code, prompt.output) == (1, "")
    assert run("--data", data, "leads", "add", "Acme", "--yes").exit_code == 0
    assert run("--data", data, "leads", "list").output.split("\t")[1] == "Acme"


def test_leads_without_a_day_are_not_nothing(data: Path, now: datetime) -> None:
    """They wait for a look; a closed one does not, nor one with a day."""
    store = Store(data, SystemClock())
    store.leads.add_all(
        [Lead(company="Acme"), Lead(company="B", stage="closed"), Lead(next_on=now.date() + timedelta(days=9))]
    )
    said = "Nothing is due today. 1 lead waits for a look: `afterview leads` shows them one by one.\n"
    assert run("--data", data, "today").output == said
    assert run("--data", data, "today", "--prompt").output == ""


def test_text_prompt_and_document_agree_on_what_is_due(data: Path, now: datetime) -> None:
    """The same things stand in the text, the prompt and the document."""
    store = Store(data, SystemClock())
    interview = store.interviews.add(Interview(company="Kestrel", held_at=now))
    store.people.add(Person(interview=interview.uid, name="Dana Ødegård"))
    lead = store.leads.add(Lead(company="Northlight", next_step="write", next_on=now.date() - timedelta(days=1)))
    store.pledges.add(Pledge(until=None, signed_at=now))
    lines = run("--data", data, "today").output.splitlines()
    assert lines[0] == "Write (Northlight): since yesterday"
    assert lines[1].startswith("Thank Dana Ødegård (Kestrel): tomorrow ")
    assert lines[2:] == ["Quiet until their answer."]
    assert run("--data", data, "today", "--prompt").output == (
        f"1 note by tomorrow {now:%H:%M} · 1 lead due · quiet until their answer\n"
    )
    document = json.loads(run("--data", data, "today", "--json").output)
    assert document["quiet_until"] is None
    first, second = document["due"]
    assert (first["what"], first["place"], first["uid"]) == ("Write", "leads", lead.uid)
    assert (first["on"], first["at"]) == (str(now.date() - timedelta(days=1)), None)
    assert datetime.fromisoformat(second["at"]) == now + timedelta(days=1)


def test_the_prompt_counts_notes(data: Path, now: datetime) -> None:
    """Each note is one, with the hour for all of them, or for the first where there are several interviews."""
    store = Store(data, SystemClock())
    for days, names, said in (
        (0, ("Mei", "Zoë"), f"2 notes by tomorrow {now:%H:%M}"),
        (2, ("Dana",), f"3 notes, the first since yesterday {now:%H:%M}"),
    ):
        interview = store.interviews.add(Interview(company="Quarry", held_at=now - timedelta(days=days)))
        for name in names:
            store.people.add(Person(interview=interview.uid, name=name))
        assert run("--data", data, "today", "--prompt").output == f"{said}\n"


def test_the_quiet_is_told_until_it_is_over(data: Path, now: datetime) -> None:
    """A running pledge stands in every form; one that has run out is due, not running."""
    store = Store(data, SystemClock())
    pledge = store.pledges.add(Pledge(until=now + timedelta(days=9), signed_at=now))
    assert run("--data", data, "today").output.startswith("Nothing is due today.\nQuiet until ")
    document = json.loads(run("--data", data, "today", "--json").output)
    assert datetime.fromisoformat(document["quiet_until"]) == pledge.until
    store.pledges.change(pledge, until=now - timedelta(days=9))
    assert run("--data", data, "today").output.startswith("Your quiet is over: since ")
    assert run("--data", data, "today", "--prompt").output == "your quiet is over\n"


def test_reading_leaves_the_file_alone(data: Path) -> None:
    """A shell prompt that asks all day long changes no byte and leaves no lock behind."""
    Store(data, SystemClock()).leads.add(Lead(company="Kestrel"))
    data.with_name(f".{data.name}.lock").unlink()
    before, content = data.stat(), data.read_bytes()
    run("--data", data, "today", "--prompt")
    now = data.stat()
    assert (now.st_ino, now.st_mtime_ns, data.read_bytes()) == (before.st_ino, before.st_mtime_ns, content)
    assert [each.name for each in data.parent.iterdir()] == [data.name]


@pytest.mark.parametrize("place", [*PLACES, "demo"])
def test_options_stand_where_people_type_them(place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before a page or after it, on both sides; a file named last is the one."""
    opened: list[dict[str, object]] = []

    def remember(where: str | None = None, **chosen: object) -> int:
        opened.append({"where": where, **chosen})
        return 0

    monkeypatch.setattr("afterview_tui.cli.window.open_at", remember)
    monkeypatch.setattr("afterview_tui.cli.window.open_demo", remember)
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    shown = ["--ascii", "--still", "--no-mouse", "--plain"]
    wanted: dict[str, object] = dict.fromkeys(("ascii", "still", "no_mouse", "plain"), True)
    if place == "demo":
        assert run(place, *shown).exit_code == run(*shown, place).exit_code == 0
        wanted |= {"where": None}
    else:
        assert run("--data", one, "--still", place, *shown, "--data", two).exit_code == 0
        assert run(*shown, "--data", two, place).exit_code == 0
        wanted |= {"where": place, "data": two}
    assert opened == [wanted, wanted]


def test_a_command_takes_its_data_file_after_it(tmp_path: Path, now: datetime) -> None:
    """As people type it."""
    data = tmp_path / "a.json"
    Store(data, SystemClock()).leads.add(Lead(company="Kestrel", next_on=now.date()))
    assert "Kestrel" in run("today", "--data", data).output
    assert "Kestrel" in run("leads", "list", "--data", data).output
    assert "Kestrel" in run("leads", "--data", data, "list").output
    assert run("note", "--data", data, "list").output == "Nobody to thank yet.\n"


def test_which_file_is_read(tmp_path: Path, now: datetime) -> None:
    """--data wins over AFTERVIEW_DATA, which wins over the usual place; ~ is the person's home."""
    for name in ("one", "two"):
        store = Store(tmp_path / f"{name}.json", SystemClock())
        store.leads.add(Lead(company=name, next_on=now.date()))
    environ = {"AFTERVIEW_DATA": str(tmp_path / "two.json")}
    assert "(one)" in run("--data", tmp_path / "one.json", "today", environ=environ).output
    assert "(two)" in run("today", environ=environ).output
    assert "(two)" in run("today", environ={"AFTERVIEW_DATA": "~/two.json", "HOME": str(tmp_path)}).output
    assert run("today", environ={"HOME": str(tmp_path / "empty")}).output == "Nothing is due today.\n"
    nobody = run("today", environ={"AFTERVIEW_DATA": "~nobody-here/x"})
    assert refused(nobody) == "There is no ~nobody-here/x."


@pytest.mark.parametrize("command", [["today"], ["today", "--json"], ["today", "--prompt"]])
@pytest.mark.parametrize("content", [b"", b"Dear Dana", b"[]", b'{"leads": {"1": {"company": 7}}}', b"\xff" * 9])
def test_a_file_that_is_not_ours(data: Path, content: bytes, command: list[str]) -> None:
    """One sentence on stderr that names the file, exit code 1, and its bytes are untouched."""
    data.parent.mkdir(exist_ok=True)
    data.write_bytes(content)
    assert str(data) in refused(run("--data", data, *command))
    assert data.read_bytes() == content
    assert [each.name for each in data.parent.iterdir()] == [data.name]


@pytest.mark.parametrize("path", ["plain/below/a.json", "loop", "x" * 300])
def test_a_file_that_can_never_be(tmp_path: Path, path: str) -> None:
    """A path below a plain file, a link to itself, a name that is too long: a sentence, and nothing is made."""
    (tmp_path / "plain").write_text("mine", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "can't be opened" in refused(run("--data", tmp_path / path, "today"))
    assert (tmp_path / "plain").read_text(encoding="utf-8") == "mine"


def test_a_folder_is_refused_as_a_data_file(tmp_path: Path) -> None:
    """Naming a folder is a usage error with --data, and a sentence in AFTERVIEW_DATA."""
    result = run("--data", tmp_path, "today")
    assert (result.exit_code, result.stderr.partition(".")[0]) == (2, "--data needs a file; that is a folder")
    assert "can't be opened" in refused(run("today", environ={"AFTERVIEW_DATA": str(tmp_path)}))


def start(
    *arguments: str, stdout: int | IO[bytes] = subprocess.PIPE, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell starts it."""
    return subprocess.run(
        [sys.executable, "-m", "afterview_tui", *arguments],
        env={"HOME": os.environ["HOME"], "PATH": os.environ["PATH"], **environ},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_terminal_that_knows_few_letters(
    data: Path, now: datetime, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """A name that the terminal's encoding doesn't have shows in its place, and no error."""
    Store(data, SystemClock()).leads.add(Lead(company="风筝", next_on=now.date()))
    out, errors = io.BytesIO(), io.BytesIO()
    with monkeypatch.context() as terminal:
        terminal.setattr("gc.disable", lambda: None)
        terminal.setattr("sys.argv", ["afterview", "--data", str(data), "today"])
        terminal.setattr("sys.stdout", io.TextIOWrapper(out, encoding))
        terminal.setattr("sys.stderr", io.TextIOWrapper(errors, encoding))
        with pytest.raises(SystemExit) as end:
            main()
        sys.stdout.flush()
        sys.stderr.flush()
        assert (end.value.code, errors.getvalue()) == (0, b"")
        assert out.getvalue().startswith(b"Look at this lead (" + "风筝".encode(encoding, "replace"))


def test_a_zone_that_is_not_there(data: Path) -> None:
    """A misspelt TZ costs the zone's name, not the program."""
    Store(data, SystemClock()).leads.add(Lead(company="Kestrel"))
    result = start("--data", str(data), "today", TZ="Europe/Atlantis")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.startswith(b"Nothing is due today.")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("argument", ["today", "--version"])
def test_a_full_disk_under_the_output_is_reported(data: Path, argument: str) -> None:
    """What can't be written is said in a sentence; exit code 1."""
    Store(data, SystemClock()).leads.add(Lead(company="Kestrel"))
    with Path("/dev/full").open("wb") as full:
        result = start("--data", str(data), argument, stdout=full)
    assert result.returncode == 1
    assert result.stderr == b"Not all of it could be written: no space left on device.\n"


@pytest.mark.parametrize("command", ["today --json", "leads list", "export"])
def test_whoever_reads_may_have_seen_enough(tmp_path: Path, command: str) -> None:
    """As with `head`: no traceback, no word."""
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    line = f"{shlex.join([sys.executable, '-m', 'afterview_tui'])} {command} | true"
    result = subprocess.run(["sh", "-c", line], env=environ, capture_output=True, timeout=60, check=False)
    assert (result.stdout, result.stderr) == (b"", b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-"])
def test_started_with_closed_streams(data: Path, closed: str) -> None:
    """Where nothing can be asked or answered, one sentence says so; exit code 1, and no file is made."""
    command = shlex.join([sys.executable, "-m", "afterview_tui", "--data", str(data), "--plain"])
    result = subprocess.run(["sh", "-c", f"{command} {closed}"], capture_output=True, timeout=60, check=False)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr == b"Afterview needs standard input and output, and one of them is closed.\n"
    assert not data.parent.exists()


@pytest.mark.parametrize("command", [[], ["demo"], ["--plain"]])
def test_started_without_a_terminal(data: Path, command: list[str]) -> None:
    """In a pipe without answers it says line by line where everything lies, leaves, and makes no file."""
    result = start("--data", str(data), *command)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"Nothing is sent anywhere." in result.stdout
    assert result.stdout.endswith(b"Everything is kept.\n")
    assert not data.parent.exists()


def test_a_fault_in_the_plain_walk_tells_no_secrets(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is safe and where the report lies, no traceback, and nothing that was typed."""

    def fail(*_: object) -> None:
        raise ValueError("what Dana said")

    monkeypatch.setattr("afterview_tui.cli.plain.walk_from", fail)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("os.dup2", lambda *_: None)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    session = Session(Store(data, SystemClock()), SystemClock(), Options())
    assert walk(session, "home", "") == 1
    said = capsys.readouterr().err
    assert f"Everything you typed is saved in {data}." in said
    (report,) = data.parent.glob("crash-*.txt")
    assert "ValueError" in report.read_text(encoding="utf-8")
    assert "Dana" not in said + report.read_text(encoding="utf-8")


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the options file is."""
    path = tmp_path / "config" / "config.toml"
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(path))
    return path


def test_where_the_options_are(options: Path) -> None:
    """The path alone, for a shell; nothing is made."""
    assert run("config", "path").output == f"{options}\n"
    assert not options.parent.exists()


def test_the_options_as_they_are(options: Path) -> None:
    """Every option with where it is from and what it is for; wrong and misspelt lines are named, exit code 1."""
    result = run("config", "show")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.output.splitlines()]
    assert lines[0] == f"# {options}, not created yet"
    assert 'theme = "auto" # default: The colours.' in lines
    assert tomllib.loads(result.output)["cadence"]["between"] == 7
    assert not options.parent.exists()
    options.parent.mkdir()
    text = "# mine\ntheme = 'paper'\nbreaths = 'many'\ntea_minuts = 5\n[keys]\n'home.new.n' = 'a'\n"
    options.write_text(text, encoding="utf-8")
    result = run("config", "show")
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert {'theme = "paper" # line 2: The colours.', '"home.new.n" = "a"'} <= set(lines)
    wrong = 'breaths can\'t be "many". It takes 0, or a number from 1 to 60. The default is used.'
    misspelt = "tea_minuts is not an option. Is it tea_minutes?"
    assert result.stderr == f"{options}, line 3: {wrong}\n{options}, line 4: {misspelt}\n"
    assert result.exit_code == 1


def test_a_name_in_the_options_writes_nothing_to_the_terminal(options: Path) -> None:
    """A key with escape sequences in it is named by its letters."""
    options.parent.mkdir()
    options.write_text('"\\u001b[31mred" = 1\n[keys]\n"\\u001b]0;x\\u0007" = "a"\n', encoding="utf-8")
    for command in ("show", "keys"):
        result = run("config", command)
        assert result.exit_code == 1
        assert "\x1b" not in result.output


def test_the_options_for_a_script(options: Path) -> None:
    """One JSON document with each value, and the line it is from."""
    options.parent.mkdir()
    options.write_text("\nwrap = 72\n", encoding="utf-8")
    shown = json.loads(run("config", "show", "--json").stdout)["options"]
    assert (shown["wrap"], shown["theme"]) == ({"value": 72, "line": 2}, {"value": "auto", "line": None})


def test_the_options_in_an_editor(options: Path, tmp_path: Path) -> None:
    """The editor gets a commented file; a line that is wrong afterwards is named. Without one, the path is."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho 'name = Alex' >> \"$1\"\n", encoding="utf-8")
    editor.chmod(0o755)
    result = run("config", "edit", environ={"EDITOR": str(editor), "VISUAL": ""})
    assert "How your notes are signed." in options.read_text(encoding="utf-8")
    assert result.exit_code == 1
    assert "“name = Alex” is not TOML, so it was left out." in result.stderr
    assert str(options) in refused(run("config", "edit", environ={"EDITOR": "", "VISUAL": ""}))
    gone = refused(run("config", "edit", environ={"EDITOR": "/nowhere/ed -w", "VISUAL": ""}))
    assert gone == f"I can't find the editor /nowhere/ed. EDITOR can name another one; the file is {options}."
    editor.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    ended = refused(run("config", "edit", environ={"EDITOR": "vi", "VISUAL": str(editor)}))
    assert ended == f"{editor} ended with an error. VISUAL can name another one; the file is {options}."
    quoted = refused(run("config", "edit", environ={"EDITOR": "ed '", "VISUAL": ""}))
    assert quoted == f"There is an unmatched quote in EDITOR. The file is {options}."
    assert str(options) in refused(run("config", "edit", environ={"EDITOR": " ", "VISUAL": ""}))


def test_every_key_by_its_id(options: Path) -> None:
    """Each command with its id and key, a rebound one with its new key; an id that is none is named."""
    options.parent.mkdir()
    options.write_text("[keys]\n'home.new.n' = 'a'\n'home.nosuch.n' = 'b'\n", encoding="utf-8")
    result = run("config", "keys")
    lines = [line.split()[:2] for line in result.stdout.splitlines()]
    assert ["home.new.n", "a"] in lines
    assert ["page.continue.ctrl+n", "ctrl+n"] in lines
    assert ["personpage.fields.enter", "enter"] in lines
    assert len({id_ for id_, _ in lines}) == len(lines)
    assert (result.exit_code, result.stderr) == (1, f"{options}: no command has the id home.nosuch.n.\n")


def test_keys_that_have_long_names_are_shown_as_typed(options: Path) -> None:
    """And either spelling of a key or an id will do in the file, also several keys for one command."""
    options.parent.mkdir()
    text = "[keys]\n'page.turn.[' = '-'\n'page.help.question_mark' = 'slash'\n'home.new.n' = 'a,esc'\n"
    options.write_text(text, encoding="utf-8")
    result = run("config", "keys")
    shown = dict(line[:54].split(maxsplit=1) for line in result.stdout.splitlines())
    assert all(" is both “" in line for line in result.stderr.splitlines())
    assert shown["page.turn.right_square_bracket"].strip() == "]"
    assert shown["page.turn.left_square_bracket"].strip() == "-"
    assert shown["page.help.question_mark"].strip() == "/"
    assert shown["home.new.n"].strip() == "a esc"


def test_keys_that_can_not_work_are_named(options: Path) -> None:
    """One that no terminal has leaves the usual one; one that means two things on a page names both."""
    options.parent.mkdir()
    text = "\ufeff[keys]\n'app.quit.ctrl+q' = 'nosuchkey'\n'home.new.n' = 'l'\n\n[cadance]\nbetween = 5\n"
    options.write_text(text, encoding="utf-8")
    for command in ("keys", "show"):
        result = run("config", command)
        assert result.exit_code == 1
        assert 'line 2: app.quit.ctrl+q can\'t be "nosuchkey". There is no key “nosuchkey”.' in result.stderr
        assert f"{options}: l is both “" in result.stderr
    assert f"{options}, line 5: cadance is not an option. Is it cadence?" in run("config", "show").stderr
    assert "There is no key “nosuchkey”." in run("doctor").stdout
    assert "cadance is not an option" in run("doctor").stdout
    shown = [line.split()[:2] for line in run("config", "keys").stdout.splitlines()]
    assert ["app.quit.ctrl+q", "ctrl+q"] in shown


def test_an_option_is_set(options: Path) -> None:
    """By its name and any of its words; what can't be leaves the file as it is."""
    options.parent.mkdir()
    options.write_text("# mine\nname = 'Zoe'\n", encoding="utf-8")
    assert run("config", "set", "name", "Alex", "Morgan").output == "You sign as: Alex Morgan.\n"
    assert run("config", "set", "cadence.between", "9").exit_code == 0
    assert run("config", "set", "english", "BRITISH").exit_code == 0
    text = options.read_text(encoding="utf-8")
    assert text.startswith("# mine\n")
    assert read_options(options)[0].name == "Alex Morgan"
    assert (read_options(options)[0].cadence.between, read_options(options)[0].english) == (9, "british")
    assert refused(run("config", "set", "englsh", "x")).startswith("englsh is not an option. Is it english?")
    assert "It takes" in refused(run("config", "set", "between", "many"))
    assert options.read_text(encoding="utf-8") == text


def test_today_is_one_thing_at_a_time() -> None:
    """A document and a line for a prompt can't be had at once."""
    result = run("today", "--json", "--prompt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("--json and --prompt can't both be given.")


@pytest.mark.parametrize("text", ["keys = 'a'\n", "[keys]\n'home.new.n' = 5\n"])
def test_keys_of_the_wrong_kind_are_named(options: Path, text: str) -> None:
    """On stderr, and the exit code is 1."""
    options.parent.mkdir(exist_ok=True)
    options.write_text(text, encoding="utf-8")
    result = run("config", "keys")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert " can't be " in result.stderr
