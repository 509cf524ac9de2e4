"""``afterview check``: any text, from a file or a pipe, with lines that editors can jump to."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui import locations
from afterview_tui.cli.check import show_findings
from afterview_tui.cli.commands import cli
from afterview_tui.options import Options, write_options

SOUND = """Dear Dana,

Thank you for showing me the board at Kestrel. I liked that it hangs where everybody can see it, and I would be
glad to work on it with you.

Kind regards,
Alex
"""


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["check", *map(str, arguments)], input=given, prog_name="afterview")


def test_a_sound_note_says_nothing() -> None:
    """As a filter does: no line, exit code 0."""
    result = run("-", "--to", "Dana Whitfield", "--company", "Kestrel", given=SOUND)
    assert (result.exit_code, result.output) == (0, "")


def test_a_sound_note_is_said_to_be_so_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a person reads, not a program."""
    assert (show_findings("-", SOUND, [], as_json=False), capsys.readouterr().out) == (0, "")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert show_findings("-", SOUND, [], as_json=False) == 0
    assert capsys.readouterr().out == "Nothing to mention.\n"


def test_a_finding_is_a_line_for_editors(tmp_path: Path) -> None:
    """File, line, column, words, question; exit code 1."""
    path = tmp_path / "note.txt"
    path.write_text(SOUND.replace("glad", "glad and sorry"), encoding="utf-8")
    result = run(path)
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == f"{path}:4:10: sorry — Does it apologise?\n"


VIM = "set encoding=utf-8 | silent make! | call writefile([json_encode(getqflist())], 'found.json') | qa!"


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
@pytest.mark.parametrize("name", ["note.txt", "to Dana, my first draft.txt", "it's 50% & more.txt"])
def test_the_line_for_vim_in_the_docs_works(name: str, tmp_path: Path) -> None:
    """A real vim goes to the words, whatever the file is called; columns are counted in characters."""
    page = (Path(__file__).parents[3] / "docs" / "scripting.md").read_text(encoding="utf-8")
    setting = re.search(r"In vim, `:(set makeprg=[^`]+)`", page)
    assert setting is not None
    body = SOUND.replace("I liked", "Die Brücke, “schön”, I recieved it. I liked")
    (tmp_path / name).write_text(body, encoding="utf-8")
    program = tmp_path / "bin" / "afterview"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m afterview_tui "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    package = str(Path(__file__).parents[3])
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "HOME": str(tmp_path), "PATH": path, "PYTHONPATH": package, "LC_ALL": "C.UTF-8"}
    command = ["vim", "-Nes", "-u", "NONE", "-c", setting[1], "-c", VIM, name]
    subprocess.run(command, cwd=tmp_path, env=environ, stdin=subprocess.DEVNULL, timeout=60, check=False)
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    line, column = next((n, row.index("recieved")) for n, row in enumerate(body.split("\n")) if "recieved" in row)
    assert [(each["valid"], each["lnum"], each["col"]) for each in found] == [(1, line + 1, column + 1)]
    assert found[0]["bufnr"] == 1, "the file that was looked over, and no other"


def test_findings_stand_in_the_order_of_the_lines() -> None:
    """An editor goes down the text, whatever costs most."""
    lines = run(given=SOUND.replace("Dear Dana,", "Dear Dana,,").replace("glad", "glad and sorry")).stdout
    assert [line.partition(" ")[0] for line in lines.splitlines()] == ["-:1:10:", "-:4:10:"]


def test_a_single_word_is_counted_in_the_singular() -> None:
    """It is counted as people count."""
    assert "Only 1 word: is there one thing" in run(given="Thanks.\n").output


def test_what_is_known_is_asked_about() -> None:
    """A slip in the name or in the company's, and a company that is not named."""
    assert "“Danna”: is that how Dana is spelt?" in run("--to", "Dana", given=SOUND.replace("Dana", "Danna")).output
    assert "is it Kestrel?" in run("--company", "Kestrel", given=SOUND.replace("Kestrel", "Kestral")).output
    vague = "Dear Dana,\n\nThank you for your time. I enjoyed our conversation about the role.\n\nRegards,\nAlex\n"
    assert "-:1:1: the note — The company is not named." in run("--company", "Northlight", given=vague).output


def test_a_mail_is_checked_without_its_headers_and_quotes() -> None:
    """As mutt and vim hand it over; lines are those of the file, and the subject is looked at."""
    mail = f"To: dana@kestrel.example\nSubject: Thanks [role]\n\n{SOUND}\n> is this [quoted]\n"
    result = run(given=mail)
    assert result.stdout == "-:1:1: [role] — Is this still to be filled in?\n"
    assert run(given=mail.replace("glad", "sorry")).stdout.splitlines()[1].startswith("-:7:1: sorry")
    assert "There is no subject." in run(given=f"To: dana@kestrel.example\n\n{SOUND}").stdout


def test_findings_come_as_one_json_document() -> None:
    """For scripts: the file, its words, and each finding with its place."""
    result = run("--json", given=SOUND.replace("glad", "glad!!"))
    document = json.loads(result.stdout)
    assert (result.exit_code, document["file"], document["words"]) == (1, "-", 35)
    assert document["findings"][0]["rule"] == "exclamation"
    assert json.loads(run("--json", given=SOUND).stdout)["findings"] == []


def test_the_document_and_the_lines_name_the_same_places() -> None:
    """What is about the whole note stands at its beginning in both."""
    lines = run(given="Thank you..\n").stdout.splitlines()
    found = json.loads(run("--json", given="Thank you..\n").stdout)["findings"]
    assert [line.split(": ")[0] for line in lines] == [f"-:{each['line']}:{each['column']}" for each in found]
    assert found[0]["line"] == found[0]["column"] == 1


def test_the_options_set_the_signature_and_the_limits() -> None:
    """The name that notes are signed with, and how long they may be."""
    write_options(locations.config_file(), Options(name="Zoë", email_words=34))
    questions = run(given=SOUND).output
    assert "Does it end with your name?" in questions
    assert "35 words: is there something to leave out?" in questions


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("", "Standard input is empty."),
        (" \n\n", "Standard input is empty."),
        (b"\x7fELF\x00\x01", "Standard input is not text."),
        (b"Dear Dana\xff\xfe", "Standard input is not UTF-8 text."),
        ("so it goes on. " * 70_000, "Standard input is far too long for a note; nothing was checked."),
        ("so it goes on. " * 5_000, "Standard input is far too long for a note; nothing was checked."),
    ],
    ids=["empty", "blank", "binary", "latin", "1 MB", "a chapter"],
)
def test_a_file_that_is_not_a_note_gets_one_sentence(given: str | bytes, sentence: str) -> None:
    """On stderr, exit code 1, and nothing else."""
    result = run(given=given)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{sentence}\n")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The name and the reason; a folder is no file."""
    assert run(tmp_path / "none").stderr == f"{tmp_path / 'none'} can't be read: no such file or directory.\n"
    assert run(tmp_path).stderr == f"{tmp_path} can't be read: is a directory.\n"


def test_escape_sequences_never_reach_the_terminal() -> None:
    """Words from the text are shown without what could move the cursor."""
    result = run(given=SOUND.replace("the board", "[the\x1b[31m board]"))
    assert "\x1b" not in result.output
    assert "[the board]" in result.output
