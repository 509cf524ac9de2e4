"""Handing a note to the mail programs and editors that are found, and to nothing else."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

import pytest
from textual.app import SuspendNotSupported

from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail_programs import Handed, Program, found, hand_over
from afterview_tui.outbox.programs import launch
from tests.rows import every_row

LONG = "One paragraph of a note, unwrapped as web mail wants it, in many words. " * 4
LETTER = Letter(
    "thank-you Mei-Ling", "mei-ling@example.org", "Übergabe 🎈", f"Liebe Mei-Ling,\n\n{LONG}\n\n-- \nTomás\n"
)
TELL = """
import json, os, signal, sys
from pathlib import Path
told = {
    "arguments": sys.argv[2:],
    "locale": os.environ.get("LC_ALL"),
    "interrupts": signal.getsignal(signal.SIGINT) is signal.default_int_handler,
}
Path(sys.argv[1]).write_text(json.dumps(told))
"""


class Stage:
    """An app that can step aside, or not."""

    def __init__(self, can_suspend: bool = True) -> None:
        self.can_suspend = can_suspend
        self.asides = 0

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if not self.can_suspend:
            raise SuspendNotSupported
        self.asides += 1
        yield


class Desk:
    """A folder for drafts, and a program that tells what it was given."""

    def __init__(self, folder: Path) -> None:
        self.drafts = folder / "notes"
        self._told = folder / "told.json"
        (folder / "tell.py").write_text(TELL)
        self._command = (sys.executable, str(folder / "tell.py"), str(self._told))

    def program(self, takes: str, *more: str, in_terminal: bool = True) -> Program:
        return Program("x", "A program", (*self._command, *more), cast(Any, takes), in_terminal)

    @property
    def told(self) -> dict[str, Any]:
        """What the program says of its start."""
        return cast(dict[str, Any], json.loads(self._told.read_text()))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=SMTP)


def keys(environ: dict[str, str], *installed: str, own: str = "", remote: bool = False) -> str:
    """The letters of what is offered where these programs are installed."""
    which = lambda name: name if name in installed else None  # noqa: E731
    return "".join(program.key for program in found(environ, own, remote=remote, which=which))


@every_row(
    ("environ", "installed", "offered"),
    [
        ({}, (), ""),
        ({}, ("mutt", "neomutt", "aerc"), "una"),
        ({"EDITOR": "vim -u NONE"}, ("vim",), "e"),
        ({"EDITOR": "vim", "VISUAL": "emacs"}, ("vim",), ""),
        ({"EDITOR": "vim 'half"}, ("vim",), ""),
        ({}, ("editor",), "e"),
        ({"DISPLAY": ":0"}, ("xdg-email",), "d"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("xdg-email",), "d"),
        ({}, ("xdg-email",), ""),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac always has a mail program")
def test_what_is_found_is_offered_and_nothing_else(
    environ: dict[str, str], installed: tuple[str, ...], offered: str
) -> None:
    """Nobody chooses a program that isn't there, nor a desktop's without a desktop."""
    assert keys(environ, *installed) == offered


def test_a_desktop_counts_only_where_the_person_sits() -> None:
    """Over ssh the server's mail program stays closed."""
    assert keys({"DISPLAY": ":0"}, "mutt", "xdg-email", remote=True) == "u"


def test_ones_own_command_comes_first() -> None:
    """Whoever has named one wants that one."""
    assert keys({}, "mutt", "thunderbird", own="thunderbird -compose {}") == "ou"
    assert keys({}, "mutt", own="thunderbird -compose {}") == "u"


def test_a_mail_program_gets_a_draft_wrapped_at_72(desk: Desk) -> None:
    """Address, subject and text are in the draft; nothing marks it, as mutt would send the mark along."""
    stage = Stage()
    handed = hand_over(stage, desk.program("draft"), LETTER, desk.drafts, os.environ)
    assert handed == Handed(True, "", desk.drafts / "thank-you-mei-ling.eml")
    assert desk.told["arguments"] == [str(handed.path)]
    assert stage.asides == 1
    message = read(desk.drafts / "thank-you-mei-ling.eml")
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (LETTER.to, LETTER.subject, None)
    lines = cast(str, message.get_content()).split("\r\n")
    assert max(map(len, lines)) <= 72
    assert " ".join(lines).split() == LETTER.body.split()
    assert "-- " in lines


def test_ones_own_command_gets_a_draft_as_files_are_opened(desk: Desk) -> None:
    """Marked as a draft, and not wrapped: that is for the program that shows it."""
    handed = hand_over(Stage(), desk.program("file"), LETTER, desk.drafts, os.environ)
    assert handed.path is not None
    message = read(handed.path)
    assert message["X-Unsent"] == "1"
    assert LONG in cast(str, message.get_content())


def test_an_editor_gets_the_whole_note_as_text(desk: Desk) -> None:
    """With the address and subject above, as they would stand in a mail."""
    handed = hand_over(Stage(), desk.program("text"), LETTER, desk.drafts, os.environ)
    assert handed.path is not None
    assert desk.told["arguments"] == [str(handed.path)]
    text = handed.path.read_text(encoding="utf-8")
    assert text.startswith("To: mei-ling@example.org\nSubject: Übergabe 🎈\n\nLiebe Mei-Ling,\n\nOne")
    assert max(map(len, text.splitlines())) <= 72


def test_a_path_goes_where_the_command_wants_it(desk: Desk) -> None:
    """As in ``thunderbird -compose {}``, and never through a shell."""
    hand_over(Stage(), desk.program("draft", "--file={}", "$(x)"), LETTER, desk.drafts, os.environ)
    assert desk.told["arguments"] == [f"--file={desk.drafts / 'thank-you-mei-ling.eml'}", "$(x)"]


def test_a_terminal_program_takes_a_mailto_of_any_usual_length(desk: Desk) -> None:
    """aerc is started without a browser between, so a long note still arrives, with an address as it stands."""
    handed = hand_over(Stage(), desk.program("mailto"), LETTER, desk.drafts, os.environ)
    (link,) = desk.told["arguments"]
    assert (handed.started, handed.path) == (True, None)
    assert link.startswith("mailto:mei-ling@example.org?subject=%C3%9Cbergabe%20")
    assert unquote(link.partition("body=")[2]).split() == LETTER.body.split()


def test_a_desktop_gets_a_short_note_and_leaves_the_screen_alone(desk: Desk) -> None:
    """Its window opens beside the terminal; the note isn't wrapped for it."""
    stage = Stage()
    program = desk.program("mailto", in_terminal=False)
    handed = hand_over(stage, program, LETTER, desk.drafts, os.environ)
    assert (handed.started, stage.asides) == (True, 0)
    assert LONG.strip() in unquote(desk.told["arguments"][0])


def test_a_note_too_long_for_a_desktop_becomes_a_file(desk: Desk) -> None:
    """Nothing is cut: the draft is saved whole, and said to be, with the limit."""
    letter = Letter("thank-you Dana", "dana@example.org", "Thank you", "ü" * 400)
    handed = hand_over(Stage(), desk.program("mailto", in_terminal=False), letter, desk.drafts, os.environ)
    assert not handed.started
    assert handed.path == desk.drafts / "thank-you-dana.eml"
    assert cast(str, read(desk.drafts / "thank-you-dana.eml").get_content()).strip() == "ü" * 400
    assert handed.sentence == (
        "It is too long for that way, which takes 2,000 characters. "
        f"Saved as a draft instead: {desk.drafts / 'thank-you-dana.eml'}"
    )


@every_row("to", ["dana", "dana@example.org\nBcc: all@example.org"])
@every_row("takes", ["draft", "mailto"])
def test_no_address_that_cannot_be_one_is_handed_over(desk: Desk, to: str, takes: str) -> None:
    """The sentence about it comes before any program starts."""
    stage = Stage()
    with pytest.raises(ValueError, match="mail address"):
        hand_over(stage, desk.program(takes), Letter("x", to, "Hi", "Hello"), desk.drafts, os.environ)
    assert stage.asides == 0


def test_a_program_that_is_gone_is_said_to_be(desk: Desk) -> None:
    """The draft is kept for another way."""
    program = Program("u", "mutt", ("afterview-has-no-such-program", "-H"), "draft")
    handed = hand_over(Stage(), program, LETTER, desk.drafts, os.environ)
    assert handed.sentence == "afterview-has-no-such-program can't be started: no such file or directory."
    assert (handed.started, handed.path is not None) == (False, True)


@every_row(
    ("code", "sentence"),
    [("raise SystemExit(3)", f"{Path(sys.executable).name} ended at once (code 3)."), ("", "")],
)
def test_a_program_that_ended_at_once_is_named(desk: Desk, code: str, sentence: str) -> None:
    """What it wrote is gone with its screen, so the person is told before being asked whether it was sent."""
    program = Program("u", "mutt", (sys.executable, "-S", "-c", code), "draft")
    assert hand_over(Stage(), program, LETTER, desk.drafts, os.environ).sentence == sentence


def test_where_the_app_cannot_step_aside_nothing_starts(desk: Desk) -> None:
    """In a browser the file remains."""
    handed = hand_over(Stage(False), desk.program("draft"), LETTER, desk.drafts, os.environ)
    assert handed.sentence == "This terminal can't step aside for another program."
    assert not handed.started


@every_row(
    ("environ", "locale"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LANG": "en_US.utf8"}, None),
        ({"LC_ALL": "C"}, "C.UTF-8"),
        ({}, "C.UTF-8"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems name their locales otherwise")
def test_a_program_knows_every_letter_and_its_own_interrupts(
    desk: Desk, environ: dict[str, str], locale: str | None
) -> None:
    """mutt shows no umlaut under the locale C; and ctrl+c is the program's own while it has the screen."""
    hand_over(Stage(), desk.program("draft"), LETTER, desk.drafts, environ)
    assert (desk.told["locale"], desk.told["interrupts"]) == (locale, True)


@every_row(
    ("code", "started"), [("pass", True), ("raise SystemExit(3)", False), ("import time; time.sleep(5)", True)]
)
def test_a_window_is_not_waited_for(code: str, started: bool) -> None:
    """A mail program that stays open doesn't hold Afterview up; one that can't open says so."""
    wait = 0.05 if "sleep" in code else 20
    assert launch([sys.executable, "-c", code], os.environ, wait) is started


def test_a_window_without_its_program() -> None:
    """A desktop's helper that was removed since is no crash."""
    assert launch(["afterview-has-no-such-program"], os.environ) is False
