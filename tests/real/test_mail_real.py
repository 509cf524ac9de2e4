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
from afterview_tui.store import Store
from tests.real.parts import needs
from tests.real.terminal import AFTERVIEW, WITHOUT_PROSE, Terminal, clean_environment, terminal
from tests.support import LONG

SUBJECT = "Übergabe: Danke für “heute” 🎈"
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


@pytest.mark.parametrize(
    ("program", "key"),
    [
        pytest.param("neomutt", "n", marks=needs("neomutt")),
        *([pytest.param("mutt", "u", marks=needs("mutt"))] if LONG else []),
    ],
)
def test_the_message_that_mutt_writes_is_the_note(mail: Mail, program: str, key: str) -> None:
    """Address, subject, every letter and every long line arrive; then the page is back and asks."""
    with terminal(mail.command, mail.environ) as t:
        to_the_compose_menu(t, key)
        assert SUBJECT in t.text
        t.press("y")
        t.wait_for("Was it sent?")
        t.press("y")
        t.wait_for("sent today")
        t.press("^q")
        assert t.wait_for_end() == 0
    message = message_from_bytes(mail.message.read_bytes(), policy=default)
    assert (message["To"], message["Subject"]) == ("mei-ling@example.org", SUBJECT)
    assert message["X-Unsent"] is None
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
        assert "thank-you-mei-ling-ødegård.eml" in t.text
        t.press("enter")
        t.wait_for_row("Mei-Ling Ødegård", "draft")
        assert [path.name for path in (mail.folder / "notes").iterdir()] == ["thank-you-mei-ling-ødegård.eml"]
        assert mail.note.state == "draft"
        to_the_compose_menu(t, "u")
        assert t.hang_up() == 128 + signal.SIGHUP, "the line drops while mutt is open: Afterview ends too"
    assert not mail.message.exists()
    assert (mail.note.body, mail.note.state) == (BODY, "draft")


@needs("aerc")
def test_the_message_that_aerc_writes_is_the_note(mail: Mail) -> None:
    """The same through aerc, which is given the note as a link."""
    config, box = mail.folder / ".config" / "aerc", mail.folder / "mail"
    for folder in (config, box / "cur", box / "new", box / "tmp"):
        folder.mkdir(parents=True)
    account = ("source = maildir://" + str(box), f"outgoing = {mail.folder}/send", "from = <alex@example.org>")
    (config / "accounts.conf").write_text("\n".join(["[Test]", *account, ""]))
    (config / "accounts.conf").chmod(0o600)
    with terminal(mail.command, {**mail.environ, "XDG_RUNTIME_DIR": str(mail.folder)}) as t:
        t.wait_for("Mei-Ling Ødegård")
        t.press("h")
        t.wait_for("Hand the note over to")
        t.press("a")
        t.wait_for("Send this email?")
        t.press("y")
        t.wait_for("Sending...")
        t.wait_until(mail.message.exists, "the message")
        t.press(":")
        t.wait_for("\n:")
        t.press(*"quit -f", "enter")
        t.wait_for("Was it sent?")
    message = message_from_bytes(mail.message.read_bytes(), policy=default)
    assert (message["To"], message["Subject"]) == ("mei-ling@example.org", SUBJECT)
    text = cast(str, message.get_content()).replace("\r\n", "\n")
    assert text.rstrip("\n") == mail_lines(BODY).rstrip("\n")


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
