"""Handing a note to the mail programs and editors that are installed, and to nothing else."""

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

import msgspec
import pytest

from afterview_tui.actions.letters import CLEARED, LEFT_THERE, after_sending
from afterview_tui.locations import short
from afterview_tui.outbox.aside import CannotStepAside
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail_programs import OPENED, Handed, Program, found, hand_over
from afterview_tui.outbox.programs import launch

LONG = "One paragraph of a note, unwrapped as web mail wants it, in many words. " * 4
LETTER = Letter(
    "thank-you Mei-Ling", "mei-ling@example.org", "Übergabe 🎈", f"Liebe Mei-Ling,\n\n{LONG}\n\n-- \nTomás\n"
)
TELL = """
import json, os, signal, sys
from pathlib import Path
told = {
    "arguments": sys.argv[2:],
    "environment": " ".join(os.environ.values()),
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
            raise CannotStepAside
        self.asides += 1
        yield


class Desk:
    """A folder for drafts, and a program that records its input."""

    def __init__(self, folder: Path) -> None:
        self.drafts = folder / "notes"
        self._told = folder / "told.json"
        (folder / "tell.py").write_text(TELL)
        self._command = (sys.executable, str(folder / "tell.py"), str(self._told))

    def program(self, takes: str, *more: str, in_terminal: bool = True) -> Program:
        return Program("x", "A program", (*self._command, *more), cast(Any, takes), in_terminal)

    @property
    def told(self) -> dict[str, Any]:
        """What the program recorded at its start."""
        return cast(dict[str, Any], json.loads(self._told.read_text()))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=SMTP)


def keys(environ: dict[str, str], *installed: str, own: str = "", remote: bool = False) -> str:
    """The keys of the offered programs if these are installed."""
    which = lambda name: name if name in installed else None  # noqa: E731
    return "".join(program.key for program in found(environ, own, remote=remote, which=which))


@pytest.mark.parametrize(
    ("environ", "installed", "offered"),
    [
        ({}, (), ""),
        ({}, ("mutt", "neomutt", "aerc"), "una"),
        ({"EDITOR": "vim -u NONE"}, ("vim",), "e"),
        ({"EDITOR": "vim", "VISUAL": "emacs"}, ("vim",), ""),
        ({"EDITOR": "vim 'half"}, ("vim",), ""),
        ({}, ("editor",), "e"),
        ({"DISPLAY": ":0"}, ("xdg-open",), "d"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("xdg-open",), "d"),
        ({}, ("xdg-open",), ""),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac always has a mail program")
def test_only_installed_programs_are_offered(
    environ: dict[str, str], installed: tuple[str, ...], offered: str
) -> None:
    """A program that isn't installed isn't offered, nor a desktop's without a desktop."""
    assert keys(environ, *installed) == offered


def test_a_desktop_counts_only_if_the_user_is_there() -> None:
    """Over ssh the server's mail program stays closed."""
    assert keys({"DISPLAY": ":0"}, "mutt", "xdg-open", remote=True) == "u"


def test_your_own_command_comes_first() -> None:
    """A configured command is the first choice."""
    assert keys({}, "mutt", "thunderbird", own="thunderbird -compose {}") == "ou"
    assert keys({}, "mutt", own="thunderbird -compose {}") == "u"


def test_a_mail_program_gets_a_draft_wrapped_at_72(desk: Desk) -> None:
    """Address, subject and text are in the draft, without X-Unsent, which mutt would send along."""
    stage = Stage()
    handed = hand_over(stage, desk.program("draft"), LETTER, desk.drafts, os.environ)
    assert (handed.started, handed.path) == (True, desk.drafts / "note.eml")
    assert desk.told["arguments"] == [str(handed.path)]
    assert stage.asides == 1
    message = read(desk.drafts / "note.eml")
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (LETTER.to, LETTER.subject, None)
    lines = cast(str, message.get_content()).split("\r\n")
    assert max(map(len, lines)) <= 72
    assert " ".join(lines).split() == LETTER.body.split()
    assert "-- " in lines


def test_a_custom_command_gets_a_draft_file(desk: Desk) -> None:
    """Marked as a draft, and not wrapped, since the program that opens it does that."""
    handed = hand_over(Stage(), desk.program("file"), LETTER, desk.drafts, os.environ)
    assert handed.path is not None
    message = read(handed.path)
    assert message["X-Unsent"] == "1"
    assert LONG in cast(str, message.get_content())


def test_an_editor_gets_the_whole_note_as_text(desk: Desk) -> None:
    """With the address and subject above, as in a mail."""
    handed = hand_over(Stage(), desk.program("text"), LETTER, desk.drafts, os.environ)
    assert handed.path is not None
    assert desk.told["arguments"] == [str(handed.path)]
    text = handed.path.read_text(encoding="utf-8")
    assert text.startswith("To: mei-ling@example.org\nSubject: Übergabe 🎈\n\nLiebe Mei-Ling,\n\nOne")
    assert max(map(len, text.splitlines())) <= 72


def test_the_path_replaces_the_placeholder_in_the_command(desk: Desk) -> None:
    """As in ``thunderbird -compose {}``, and never through a shell."""
    hand_over(Stage(), desk.program("draft", "--file={}", "$(x)"), LETTER, desk.drafts, os.environ)
    assert desk.told["arguments"] == [f"--file={desk.drafts / 'note.eml'}", "$(x)"]


def test_a_desktop_gets_a_file_and_leaves_the_screen_alone(desk: Desk) -> None:
    """Its window opens beside the terminal; the note isn't wrapped, and the sentence says what may have opened."""
    stage = Stage()
    handed = hand_over(stage, desk.program("file", in_terminal=False), LETTER, desk.drafts, os.environ)
    assert (handed.started, handed.sentence, stage.asides) == (True, OPENED, 0)
    assert desk.told["arguments"] == [str(handed.path)]
    assert LONG in cast(str, read(desk.drafts / "note.eml").get_content())


@pytest.mark.parametrize("in_terminal", [True, False])
@pytest.mark.parametrize("takes", ["draft", "file", "text"])
def test_no_part_of_a_note_is_where_other_users_can_read_it(desk: Desk, takes: str, in_terminal: bool) -> None:
    """Not in the arguments, which `ps` shows to everybody, not in the environment, and not in a name of a file."""
    hand_over(Stage(), desk.program(takes, in_terminal=in_terminal), LETTER, desk.drafts, os.environ)
    seen = f"{' '.join(desk.told['arguments'])} {desk.told['environment']}".casefold()
    for word in ("mei-ling", "bergabe", "example.org", "paragraph", "tom"):
        assert word not in seen.replace(str(desk.drafts).casefold(), "")


def test_an_unchanged_note_makes_no_second_file(desk: Desk) -> None:
    """Handed over again, it uses the same file; after a change it gets another one, and the first is kept."""
    changed = msgspec.structs.replace(LETTER, body="Liebe Mei-Ling, anders.")
    letters = (LETTER, LETTER, changed, LETTER, changed)
    handed = [hand_over(Stage(), desk.program("draft"), letter, desk.drafts, os.environ) for letter in letters]
    names = [each.path.name for each in handed if each.path]
    assert names == ["note.eml", "note.eml", "note-2.eml", "note.eml", "note-2.eml"]
    assert sorted(path.name for path in desk.drafts.iterdir()) == ["note-2.eml", "note.eml"]


@pytest.mark.parametrize("to", ["dana", "dana@example.org\nBcc: all@example.org"])
@pytest.mark.parametrize("takes", ["draft", "aerc"])
def test_an_impossible_address_is_not_handed_over(desk: Desk, to: str, takes: str) -> None:
    """The sentence about it comes before any program starts."""
    stage = Stage()
    with pytest.raises(ValueError, match="mail address"):
        hand_over(stage, desk.program(takes), Letter("x", to, "Hi", "Hello"), desk.drafts, os.environ)
    assert stage.asides == 0


def test_a_missing_program_is_reported(desk: Desk) -> None:
    """The draft is kept, to be sent in another way."""
    program = Program("u", "mutt", ("afterview-has-no-such-program", "-H"), "draft")
    handed = hand_over(Stage(), program, LETTER, desk.drafts, os.environ)
    assert handed.sentence == "afterview-has-no-such-program can't be started: no such file or directory."
    assert (handed.started, handed.path is not None) == (False, True)


@pytest.mark.parametrize(
    ("code", "takes", "sentence", "may_be_sent"),
    [
        ("raise SystemExit(3)", "draft", "{} stopped at once (code 3).", False),
        ("", "draft", "{} stopped at once.", False),
        ("raise SystemExit(3)", "file", "{} stopped at once (code 3).", False),
        ("", "file", "{} stopped at once.", True),
        ("import time; time.sleep(0.6)", "draft", "", True),
    ],
)
def test_a_program_that_ended_at_once_is_reported(
    desk: Desk, code: str, takes: str, sentence: str, may_be_sent: bool
) -> None:
    """mutt can't have sent anything by then, so the user isn't asked; a custom command may have."""
    program = Program("u", "mutt", (sys.executable, "-S", "-c", code), cast(Any, takes))
    handed = hand_over(Stage(), program, LETTER, desk.drafts, os.environ)
    assert handed.sentence == sentence.format(Path(sys.executable).name)
    assert handed.may_be_sent is may_be_sent


def test_if_the_app_cannot_give_up_its_screen_nothing_starts(desk: Desk) -> None:
    """In a browser, only the file is written."""
    handed = hand_over(Stage(False), desk.program("draft"), LETTER, desk.drafts, os.environ)
    assert handed.sentence == "In this terminal Afterview can't make way for another program."
    assert not handed.started


@pytest.mark.parametrize(
    ("environ", "locale"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LANG": "en_US.utf8"}, None),
        ({"LC_ALL": "C"}, "C.UTF-8"),
        ({}, "C.UTF-8"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems name their locales otherwise")
def test_a_program_has_a_utf8_locale_and_its_own_interrupts(
    desk: Desk, environ: dict[str, str], locale: str | None
) -> None:
    """mutt shows no umlauts in the C locale; and ctrl+c goes to the program while it has the screen."""
    hand_over(Stage(), desk.program("draft"), LETTER, desk.drafts, environ)
    assert (desk.told["locale"], desk.told["interrupts"]) == (locale, True)


@pytest.mark.parametrize(
    ("code", "started"), [("pass", True), ("raise SystemExit(3)", False), ("import time; time.sleep(5)", True)]
)
def test_a_window_is_not_waited_for(code: str, started: bool) -> None:
    """A mail program that stays open doesn't hold Afterview up; one that can't open says so."""
    wait = 0.05 if "sleep" in code else 20
    assert launch([sys.executable, "-c", code], os.environ, wait) is started


def test_a_window_without_its_program() -> None:
    """A desktop helper that was removed since doesn't cause a crash."""
    assert launch(["afterview-has-no-such-program"], os.environ) is False


def test_the_copy_goes_once_it_was_sent(desk: Desk) -> None:
    """Only the program's own, and only as it was written; what somebody changed since is named and stays."""
    stage = Stage()
    for changed in (False, True):
        handed = hand_over(stage, desk.program("draft"), LETTER, desk.drafts, os.environ)
        assert handed.path is not None
        if changed:
            handed.path.write_bytes(handed.path.read_bytes() + b"One more line.\r\n")
        said = after_sending(handed)
        assert handed.path.exists() is changed
        assert said == (LEFT_THERE.format(path=short(handed.path)) if changed else CLEARED)


def test_a_copy_that_is_gone_or_was_never_made_is_no_trouble(desk: Desk) -> None:
    """Nothing is claimed where nothing was written; a link in its place isn't followed."""
    handed = hand_over(Stage(), desk.program("draft"), LETTER, desk.drafts, os.environ)
    assert handed.path is not None
    other = desk.drafts / "other.eml"
    handed.path.rename(other)
    handed.path.symlink_to(other)
    assert not handed.cleared()
    assert other.exists()
    handed.path.unlink()
    assert handed.cleared()
    assert after_sending(Handed(True, "", None)) == ""
