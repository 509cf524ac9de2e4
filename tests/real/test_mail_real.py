"""Handing a note to the mail programs of terminals and to an editor, and reading what they make of it."""

import shlex
import signal
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import cast

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Note, Person
from afterview_tui.domain.text import mail_lines
from afterview_tui.outbox.mail_programs import AT_ONCE
from afterview_tui.store import Store
from tests.real.parts import needs
from tests.real.store.test_lost_line import wait_for
from tests.real.terminal import AFTERVIEW, WITHOUT_PROSE, Terminal, clean_environment, terminal
from tests.support import LONG

SUBJECT = "Übergabe: Danke für “heute” 🎈"
ENCODED = f"{SUBJECT} =?utf-8?q?Hi=0D=0ABcc:_all@example.org?= =?us-ascii?q?more?="
"""The same with what another program could take for a header of its own."""
BODY = (
    "Liebe Mei-Ling Ødegård, 你好 🎈\n\n"
    + "\tdanke für das lange Gespräch & alles = 100 %. " * 6
    + "\n\n-- \nTomás\n"
)
EDITOR = """#!/bin/sh
cp "$1" {edited}
printf '\\nThis is the editor.\\n'
read -r line
printf 'P.S. %s\\n' "$line" >> "$1"
"""
"""It reads from the real terminal."""
MUTTRC = """
set sendmail="{folder}/send"
set copy=no
set from="alex@example.org"
set hostname=example.org
set folder="{folder}"
"""


class Mail:
    """A home with a note in it, a way to send mail into a file, and an editor that only looks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "afterview.json"
        self.message = folder / "message"
        self.edited = folder / "edited"
        self._script("send", f"cat > {shlex.quote(str(self.message))}")
        self._script("edit", f'cp "$1" {shlex.quote(str(self.edited))}')
        (folder / ".muttrc").write_text(MUTTRC.format(folder=folder))
        store = Store(self.data, SystemClock())
        interview = store.interviews.add(Interview(company="Kestrel Robotics"))
        person = store.people.add(
            Person(interview=interview.uid, name="Mei-Ling Ødegård", email="mei-ling@example.org")
        )
        store.notes.add(Note(interview=interview.uid, person=person.uid, subject=SUBJECT, body=BODY))

    @property
    def note(self) -> Note:
        """The note as it is on the disk."""
        return Store(self.data, SystemClock()).notes.all()[0]

    def change_note(self, **fields: object) -> None:
        """Write something else into the note."""
        notes = Store(self.data, SystemClock()).notes
        notes.change(notes.all()[0], **fields)

    def change_person(self, **fields: object) -> None:
        """Write something else about whom it is to."""
        people = Store(self.data, SystemClock()).people
        people.change(people.all()[0], **fields)

    @property
    def command(self) -> list[str]:
        return [*AFTERVIEW, "--data", str(self.data), "thank"]

    @property
    def environ(self) -> dict[str, str]:
        """An environment that says nothing about letters beyond ASCII."""
        return clean_environment(self.folder, EDITOR=str(self.folder / "edit"), LC_ALL="C")

    def _script(self, name: str, line: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o700)


@pytest.fixture
def mail(tmp_path: Path) -> Mail:
    return Mail(tmp_path)


def to_the_compose_menu(t: Terminal, key: str) -> None:
    """Hand the note over and go through the questions of mutt."""
    t.wait_for("Mei-Ling Ødegård")
    t.press("h")
    t.wait_for("Hand the note over to")
    t.press(key)
    t.wait_for("To: mei-ling@example.org")
    t.press("enter")
    t.wait_for("Subject: ")
    t.press("enter")
    t.wait_for("y:Send")
    # Nobody is asked about a program that ended at once.
    t.settle(AT_ONCE)


@pytest.mark.parametrize(
    ("program", "key"),
    [
        pytest.param("neomutt", "n", marks=needs("neomutt")),
        *([pytest.param("mutt", "u", marks=needs("mutt"))] if LONG else []),
    ],
)
def test_the_message_that_mutt_writes_is_the_note(mail: Mail, program: str, key: str) -> None:
    """Address, every letter and long line arrive, and the subject as typed; then the page is back and asks."""
    mail.change_note(subject=ENCODED)
    with terminal(mail.command, mail.environ, columns=140) as t:
        to_the_compose_menu(t, key)
        assert ENCODED in t.text
        t.press("y")
        t.wait_for("Was it sent?")
        t.press("y")
        t.wait_for("sent today")
        t.press("^q")
        assert t.wait_for_end() == 0
    message = message_from_bytes(mail.message.read_bytes(), policy=default)
    assert (message["To"], message["Subject"]) == ("mei-ling@example.org", ENCODED)
    assert (message["X-Unsent"], message["Bcc"]) == (None, None)
    assert cast(str, message.get_content()).rstrip("\n") == mail_lines(BODY).rstrip("\n")
    assert mail.edited.read_text(encoding="utf-8").rstrip("\n") == mail_lines(BODY).rstrip("\n")
    assert (mail.note.state, mail.note.sent_by) == ("sent", "email")


@needs("mutt")
def test_a_mail_that_was_not_sent_stays_a_draft(mail: Mail) -> None:
    """Quit mutt without sending, or close the window over it: nothing is marked, and the draft file is kept."""
    with terminal(mail.command, mail.environ) as t:
        to_the_compose_menu(t, "u")
        t.press("q")
        t.wait_for("ostpone")
        t.press("n")
        t.wait_for("Was it sent?")
        assert "/notes/note.eml" in t.text
        t.press("enter")
        t.wait_for_row("Mei-Ling Ødegård", "draft")
        assert [path.name for path in (mail.folder / "notes").iterdir()] == ["note.eml"]
        assert mail.note.state == "draft"
        to_the_compose_menu(t, "u")
        assert t.hang_up() == 128 + signal.SIGHUP, "the line drops while mutt is open: Afterview ends too"
    assert not mail.message.exists()
    assert (mail.note.body, mail.note.state) == (BODY, "draft")


APOSTROPHE = "o'brien@example.org"


class Aerc:
    """A home in which aerc has an account, and where its socket is."""

    def __init__(self, mail: Mail, runtime: Path | None) -> None:
        config, box = mail.folder / ".config" / "aerc", mail.folder / "mail"
        for folder in (config, box / "cur", box / "new", box / "tmp", *([runtime] if runtime else [])):
            folder.mkdir(parents=True)
        account = (f"source = maildir://{box}", f"outgoing = {mail.folder}/send", "from = <alex@example.org>")
        (config / "accounts.conf").write_text("\n".join(["[Test]", *account, ""]))
        (config / "accounts.conf").chmod(0o600)
        mail.change_person(email=APOSTROPHE)
        self.environ = mail.environ | ({"XDG_RUNTIME_DIR": str(runtime)} if runtime else {})


def hand_to_aerc(t: Terminal) -> None:
    """Choose aerc."""
    t.wait_for("Mei-Ling Ødegård")
    t.press("h")
    t.wait_for("Hand the note over to")
    t.press("a")


def running(home: Path) -> dict[int, bytes]:
    """The command line and the environment of each process that has this home, by its number (Linux)."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environ = (process / "environ").read_bytes()
            if f"HOME={home}\0".encode() in environ:
                found[int(process.name)] = (process / "cmdline").read_bytes() + b"\0" + environ
        except OSError:
            continue
    return found


def aercs(home: Path) -> list[int]:
    return [pid for pid, line in running(home).items() if line.startswith(b"aerc\0")]


@needs("aerc")
@pytest.mark.parametrize("has_runtime", [True, False], ids=["as usual", "without XDG_RUNTIME_DIR"])
def test_the_message_that_aerc_writes_is_the_note(mail: Mail, has_runtime: bool) -> None:
    """An apostrophe in the address arrives, and no other user can read a word of the note in `ps`."""
    environ = Aerc(mail, mail.folder / "run" if has_runtime else None).environ
    with terminal(mail.command, environ) as t:
        hand_to_aerc(t)
        t.wait_for("Send this email?")
        for line in running(mail.folder).values():
            for word in ("brien", "Mei-Ling", "Gespr", "bergabe", "%C3%9Cbergabe"):
                assert word.encode() not in line
        t.press("y")
        t.wait_for("Sending...")
        t.wait_until(mail.message.exists, "the message")
        t.press(":")
        t.wait_for("\n:")
        t.press(*"quit -f", "enter")
        t.wait_for("Was it sent?")
    message = message_from_bytes(mail.message.read_bytes(), policy=default)
    assert (message["To"], message["Subject"]) == (APOSTROPHE, SUBJECT)
    text = cast(str, message.get_content()).replace("\r\n", "\n")
    assert text.rstrip("\n") == mail_lines(BODY).rstrip("\n")


@needs("aerc")
def test_an_aerc_that_is_open_takes_the_note_and_nobody_is_asked(mail: Mail) -> None:
    """It is said where the note went; whether it was sent, nobody can know after a moment."""
    environ = Aerc(mail, mail.folder / "run").environ
    with terminal(["aerc"], environ) as open_one, terminal(mail.command, environ) as t:
        open_one.wait_for("Connected")
        hand_to_aerc(t)
        t.wait_for("The aerc that was already open has taken it.")
        assert "Was it sent?" not in t.text
        open_one.press("esc")
        open_one.wait_for(f"To: <{APOSTROPHE}>")


@needs("aerc")
def test_an_aerc_that_cannot_start_leaves_a_draft(mail: Mail) -> None:
    """Without a right account it ends at once; that is said, and the note is a file for another way."""
    environ = Aerc(mail, mail.folder / "run").environ
    (mail.folder / ".config" / "aerc" / "accounts.conf").chmod(0o666)
    with terminal(mail.command, environ) as t:
        hand_to_aerc(t)
        t.wait_for("aerc stopped at once (code 1). It is saved as a draft instead:")
    assert [path.name for path in (mail.folder / "notes").iterdir()] == ["note.eml"]


@needs("aerc")
@pytest.mark.parametrize("number", [signal.SIGHUP, *([signal.SIGTERM, signal.SIGKILL] if LONG else [])])
def test_no_aerc_is_left_behind_to_swallow_the_next_note(mail: Mail, number: signal.Signals) -> None:
    """The line drops while it is open: all of it ends, and the next hand-over comes up where the person sits."""
    environ = Aerc(mail, mail.folder / "run").environ
    with terminal(mail.command, environ) as t:
        hand_to_aerc(t)
        t.wait_for("Send this email?")
        assert aercs(mail.folder)
        if number == signal.SIGHUP:
            t.hang_up()
        else:
            t.signal(number)
            t.close() if number == signal.SIGKILL else t.wait_for_end()
        wait_for(lambda: not aercs(mail.folder), "the end of aerc")
    with terminal(mail.command, environ) as t:
        hand_to_aerc(t)
        t.wait_for("Send this email?")


def test_an_editor_gets_the_note_and_gives_the_page_back(mail: Mail) -> None:
    """`$EDITOR` opens the text with its address and subject above; with ctrl+g it reads, and writes in the note."""
    editor = mail.folder / "my editor"
    editor.write_text(EDITOR.format(edited=mail.edited), encoding="utf-8")
    editor.chmod(0o700)
    (mail.folder / "config.toml").write_text('name = "Alex Morgan"\n', encoding="utf-8")
    environ = {**mail.environ, "EDITOR": f"'{editor}'", "AFTERVIEW_CONFIG": str(mail.folder / "config.toml")}
    with terminal((*WITHOUT_PROSE, "--data", str(mail.data), "thank"), environ) as t:
        t.wait_for("Mei-Ling Ødegård")
        t.press("h")
        t.wait_for("Hand the note over to")
        t.press("e")
        write_in_the_editor(t, "for nobody")
        t.wait_for("Was it sent?")
        head = f"To: mei-ling@example.org\nSubject: {SUBJECT}\n\n"
        assert mail.edited.read_text(encoding="utf-8") == head + mail_lines(BODY)
        t.press("esc")
        t.wait_for_row("Mei-Ling Ødegård", "draft")
        t.press("enter")
        t.wait_for("ctrl+g editor")
        t.press("^g")
        write_in_the_editor(t, "the lake is lovely")
        t.wait_for("ctrl+g editor")
        t.press("esc")
        t.wait_for("P.S. the lake is lovely")
        t.press("^q")
        assert t.wait_for_end() == 0
    assert mail.edited.read_text(encoding="utf-8") == BODY
    assert mail.note.body == f"{BODY}P.S. the lake is lovely\n"


def write_in_the_editor(t: Terminal, line: str) -> None:
    """Wait until the terminal is the editor's, and type there."""
    t.wait_for("This is the editor.")
    t.child.send(f"{line}\r")
