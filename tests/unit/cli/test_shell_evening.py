"""A whole evening from a shell: what was set down, the promise, the drawer, a search, and the end."""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store

PLEDGE = "If I reach for my phone, then I will go for a walk."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An interview with 2 people."""
    path = tmp_path / "data" / "afterview.json"
    said(path, "interview", "add", "Kestrel Robotics", "--role", "Engineer", "--before", "7", "--done", "breathe")
    said(path, "person", "add", "Siân O’Connor", "--said", "showed me the rollout board")
    said(path, "person", "add", "Aunt Rosa", "--part", "helper")
    return path


def run(data: Path, *arguments: str, given: str | None = None, **environ: str) -> Result:
    line = ["--data", str(data), *arguments]
    return CliRunner().invoke(cli, line, input=given, env=environ, prog_name="afterview")


def said(data: Path, *arguments: str, given: str | None = None, **environ: str) -> str:
    """What a command that went well printed."""
    result = run(data, *arguments, given=given, **environ)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def refused(data: Path, *arguments: str, given: str | None = None) -> str:
    """The sentence of a refusal; nothing was changed."""
    before = data.read_bytes()
    result = run(data, *arguments, given=given)
    assert (result.exit_code, result.stdout, data.read_bytes()) == (1, "", before)
    return result.stderr


def kept(data: Path) -> Store:
    """What is on the disk."""
    return Store(data, SystemClock())


def test_each_thing_is_decided_and_the_last_seals(data: Path) -> None:
    """Into a note, a lesson, let go; each is taken back by one step, and what is sealed stays shut."""
    said(data, "set-down", "add", "-", given="the test rig I built\n\nto ask about on-call\n")
    said(data, "set-down", "add", "my joke about meetings", "--kind", "worry")
    said(data, "set-down", "add", "the state machine", "--kind", "went well")
    listed = [line.split("\t") for line in said(data, "set-down", "list").splitlines()]
    assert [row[1] for row in listed] == ["You forgot", "You forgot", "Went wrong", "Went well"]
    printed = said(
        data, "set-down", "note", listed[0][0], "--for", "sian oconnor", "--sentence", "I built the rig."
    )
    assert printed.startswith("“the test rig I built”: for your note to Siân O’Connor, I built the rig.")
    assert "2 things to decide." in printed
    said(data, "set-down", "lesson", "on-call", "--lesson", "Ask about on-call.")
    assert "2 things to decide." in said(data, "set-down", "undecide", "on-call")
    said(data, "set-down", "lesson", "on-call", "--lesson", "Ask about on-call.")
    assert "sealed" in said(data, "set-down", "let-go", "joke")
    (interview,) = kept(data).interviews.all()
    assert (interview.sealed_at is not None, interview.steps["setdown"]) == (True, "done")
    assert "the test rig" not in said(data, "set-down", "list")
    assert refused(data, "set-down", "let-go", "rig").startswith("What was set down is sealed.")
    assert refused(data, "set-down", "add", "more").startswith("It is sealed. `afterview set-down reopen` opens it")
    said(data, "undo")
    assert kept(data).interviews.all()[0].sealed_at is None
    assert [each.outcome for each in kept(data).items.all()] == ["note", "lesson", None, None]


def test_whose_note_it_is_for_has_to_be_said(data: Path) -> None:
    """Where there are two, nobody is chosen for you."""
    said(data, "set-down", "add", "the test rig")
    assert refused(data, "set-down", "note", "rig", "--sentence", "x y").startswith("--for is needed")
    assert "fits more than one of: Siân O’Connor, Aunt Rosa" in refused(
        data, "set-down", "note", "rig", "--for", "a", "--sentence", "x y"
    )


def test_a_note_is_written_from_a_pipe_and_sent(data: Path) -> None:
    """Kept, with what the checks ask; marked as sent, and not sent after all."""
    printed = run(data, "note", "write", "oconnor", "-", given="Dear Siân,\n\nThank you.\n").stdout
    assert printed.startswith("Kept: the note to Siân O’Connor. (")
    assert "The company is not named." in printed
    (note,) = kept(data).notes.all()
    assert (note.body, note.state) == ("Dear Siân,\n\nThank you.\n", "draft")
    assert "no words in it" in refused(data, "note", "write", "oconnor", "-", given=" \n")
    said(data, "note", "sent", "sian")
    assert "sent" in refused(data, "note", "write", "sian", "-", given="Other words\n")
    said(data, "note", "sent", "sian", "--not")
    assert kept(data).notes.all()[0].state == "draft"


def editor(tmp_path: Path, script: str) -> str:
    """An editor that does what a script says with its file."""
    path = tmp_path / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("exit 3", "editor ended with an error, so the note stays as it was.\n"),
        (': > "$1"', "There were no words in it, so the note stays as it was.\n"),
    ],
)
def test_an_editor_that_fails_changes_nothing(
    data: Path, tmp_path: Path, script: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or returns nothing; one that isn't there is a sentence, too."""
    monkeypatch.setenv("VISUAL", editor(tmp_path, script))
    monkeypatch.setattr("afterview_tui.cli.note_writing.is_asked", lambda: True)
    assert refused(data, "note", "write", "sian").endswith(sentence)
    assert not [each for each in data.parent.iterdir() if "edit-" in each.name]
    monkeypatch.setattr("afterview_tui.cli.note_writing.is_asked", lambda: False)
    assert "An editor needs a terminal" in refused(data, "note", "write", "sian")


def test_what_the_editor_left_is_kept(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty note begins with a draft; one step takes it back, with the draft."""
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo "And more." >> "$1"'))
    monkeypatch.setattr("afterview_tui.cli.note_writing.is_asked", lambda: True)
    run(data, "note", "write", "sian")
    (note,) = kept(data).notes.all()
    assert note.body.startswith("Dear Siân")
    assert note.body.endswith("And more.\n")
    said(data, "undo")
    assert kept(data).notes.all() == []


def test_a_promise_is_written_and_signed(data: Path) -> None:
    """By its sentence, typed once more; what is wrong with it changes nothing."""
    assert refused(data, "quiet", "show") == "No promise runs. `afterview quiet sign` signs one.\n"
    written = ("--off", "LinkedIn, Instagram", "--until", "tomorrow evening", "--if-then", PLEDGE)
    assert refused(data, "quiet", "sign", "another sentence", *written).startswith("That is not quite the same")
    assert refused(data, "quiet", "sign", PLEDGE, "--until", "31 feb").startswith("Until when?")
    shown = refused(data, "quiet", "sign", *written).splitlines()
    assert shown[0].startswith("Off LinkedIn, Instagram, until tomorrow 18:00.")
    assert shown[-1] == f'To sign it, give its sentence once more: `afterview quiet sign "{PLEDGE}"`.'
    printed = said(data, "quiet", "sign", PLEDGE.casefold(), *written)
    assert printed.startswith("Signed. It is quiet now.\n")
    assert kept(data).interviews.all()[0].steps["quiet"] == "done"
    assert said(data, "quiet", "show") in printed
    assert json.loads(said(data, "quiet", "show", "--json"))["pledge"]["off"] == ["LinkedIn", "Instagram"]
    assert refused(data, "quiet", "sign", PLEDGE).startswith("Another promise is still running")
    assert refused(data, "quiet", "end").startswith("It ends by itself")
    assert said(data, "quiet", "break").startswith("Free.")


def test_a_promise_until_they_answer_ends_with_it(data: Path) -> None:
    """It can be written first and signed later."""
    said(data, "quiet", "write", "--off", "X", "--until", "their answer", "--if-then", PLEDGE)
    said(data, "quiet", "sign", PLEDGE)
    assert "Quiet until their answer." in said(data, "quiet", "show")
    said(data, "quiet", "end")
    assert kept(data).pledges.all()[0].ended == "kept"


def test_the_drawer_stays_shut_while_it_is_quiet(data: Path) -> None:
    """Put away, sealed, then kept, copied or burned; what is burned is gone from the list of steps, too."""
    said(data, "quiet", "sign", PLEDGE, "--off", "X", "--until", "their answer", "--if-then", PLEDGE)
    printed = said(data, "drawer", "put", "Nailed it today")
    (post,) = kept(data).posts.all()
    assert printed == f"It is in the drawer. ({post.uid[:3]})\n"
    assert "sealed, 3 words" in said(data, "drawer", "list")
    assert refused(data, "drawer", "show", post.uid[:3]) == "What is in here stays sealed while it is quiet.\n"
    assert refused(data, "drawer", "show", "nailed").startswith("No post fits “nailed”.")
    said(data, "quiet", "end")
    assert said(data, "drawer", "show", "nailed") == "Nailed it today\n"
    assert said(data, "drawer", "keep", "nailed").startswith("Kept.")
    assert said(data, "drawer", "burn", "nailed") == "Burned.\n"
    assert b"Nailed" not in b"".join(each.read_bytes() for each in data.parent.rglob("*") if each.is_file())


def test_the_notes_of_a_lead_are_listed_and_begun(data: Path) -> None:
    """Those to the people met there; a follow-up is drafted where there was no interview, and taken back in one."""
    (sian, rosa) = kept(data).people.all()
    assert [line.split("\t")[:2] for line in said(data, "lead", "notes", "kestrel").splitlines()] == [
        [sian.uid[:3], sian.name],
        [rosa.uid[:3], rosa.name],
    ]
    said(data, "lead", "add", "Quarry, Cook, applied 2 nov")
    said(data, "lead", "edit", "quarry", "--contact", "Priya")
    before = (kept(data).notes.all(), kept(data).people.all(), kept(data).interviews.all())
    printed = said(data, "lead", "notes", "quarry")
    assert "\tPriya\tfollow-up\tdraft\tQuarry\n" in printed
    assert printed.endswith("`afterview undo` takes it back.\n")
    assert kept(data).notes.all()[-1].form == "follow_up"
    said(data, "undo")
    assert (kept(data).notes.all(), kept(data).people.all(), kept(data).interviews.all()) == before


def test_what_was_done_is_said_as_done(data: Path) -> None:
    """First what was done, then what it was about; the same words where it is taken back."""
    said(data, "set-down", "add", "the test rig")
    said(data, "set-down", "let-go", "rig")
    run(data, "note", "write", "sian", "--draft")
    said(data, "note", "sent", "sian")
    said(data, "lead", "add", "Quarry, Cook, applied 2 nov")
    said(data, "lead", "done", "quarry")
    said(data, "lead", "close", "quarry", "--why", "withdrew")
    done = [line.partition("shell: ")[2] for line in said(data, "log").splitlines()]
    assert done[0].startswith("Closed: Quarry")
    assert done[1:] == [
        "Done: Quarry",
        "Added: Quarry",
        "Marked as sent: your note to Siân O’Connor",
        "Begun: your note to Siân O’Connor",
        "Let go: “the test rig”",
        "Set down: “the test rig”",
        "Added: Aunt Rosa",
        "Added: Siân O’Connor",
        "Added: Engineer, Kestrel Robotics",
    ]
    assert said(data, "undo").startswith(f"Taken back: {done[0]} (")
    assert said(data, "undo").startswith("Taken back: Done: Quarry (")


def test_words_are_found_everywhere_by_one_rule(data: Path) -> None:
    """With the kind and the id; nothing found is exit code 1."""
    rows = [line.split("\t") for line in said(data, "find", "OCONNOR").splitlines()]
    (sian, _) = kept(data).people.all()
    assert [row[:2] for row in rows] == [[sian.uid[:3], "person"]]
    assert {row[1] for row in (line.split("\t") for line in said(data, "find", "kestrel").splitlines())} == {
        *("interview", "lead")
    }
    assert refused(data, "find", "zzz") == "Nothing fits “zzz”.\n"
    assert json.loads(said(data, "find", "rosa", "--json"))["places"][0]["kind"] == "person"


def test_before_the_next_round(data: Path) -> None:
    """Who was met and what they said, and what was learnt; what was let go stays let go."""
    said(data, "set-down", "add", "to ask about on-call")
    said(data, "set-down", "add", "my joke")
    said(data, "set-down", "lesson", "on-call", "--lesson", "Ask about on-call.")
    said(data, "set-down", "let-go", "joke")
    said(data, "interview", "edit", "kestrel", "--promised", "a call", "--by", "in 10 days")
    said(
        data,
        "interview",
        "add",
        "Kestrel Robotics GmbH",
        "--round",
        "final",
        "--when",
        f"{date.today() + timedelta(days=3)} 10:00",
    )
    printed = said(data, "before")
    assert printed.startswith("Kestrel Robotics GmbH, final, ")
    for words in (
        "They promised: a call, by ",
        "  Siân O’Connor: showed me the rollout board",
        "  Ask about on-call. (",
    ):
        assert words in printed
    assert "joke" not in printed
    assert said(data, "before", "kestrel robotics gmbh") == printed


def test_the_end_of_an_evening(data: Path) -> None:
    """What is done and what is left, and one line about the day."""
    printed = said(data, "close", "--mattered", "They laughed at the right places.")
    assert printed.startswith("Breathe: a pause\nRemember: 2 people\nSet down: left for later\n")
    assert printed.endswith("That's all for today.\n")
    assert kept(data).interviews.all()[0].mattered == "They laughed at the right places."


def test_a_promise_is_asked_for_on_a_terminal(data: Path) -> None:
    """It shows what it understood, then takes the sentence."""
    said(data, "quiet", "write", "--off", "X", "--if-then", PLEDGE)
    with CliRunner().isolation(input=f"{PLEDGE}\n"):
        sys.stdin.isatty = sys.stderr.isatty = lambda: True  # type: ignore[method-assign]
        cli.main(["--data", str(data), "quiet", "sign"], standalone_mode=False)
    assert kept(data).pledges.all()[0].signed_at is not None
