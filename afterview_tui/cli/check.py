"""``afterview check``: the checks on any text, as a filter for editors, mail programs and hooks."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from msgspec.structs import replace

from afterview_tui import locations
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.piped import PIPE, decoded
from afterview_tui.clock import SystemClock
from afterview_tui.domain.notes.checks import LONGEST, Circumstances, Finding, Limits
from afterview_tui.domain.notes.language import language
from afterview_tui.domain.notes.looking_over import findings
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import one_line, words
from afterview_tui.files import reason
from afterview_tui.options import read_options

BYTES_A_CHARACTER = 4
"""At most, in UTF-8."""
_HEADERS = re.compile(r"(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\n)")
_MAIL = re.compile(r"^(?:To|Subject|From|Cc|Bcc|Date|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)
_SUBJECT = re.compile(r"^Subject:[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(r"^>.*$", re.MULTILINE)


class Checked(Document, frozen=True, kw_only=True):
    """What was found in a text."""

    file: str
    """Its name; - for standard input, or the person a note is for."""
    words: int
    findings: list[Finding]


def check_text(file: str | None, *, to: str, company: str, as_json: bool) -> int:
    """Print what the checks find in a file or on stdin; returns the exit code."""
    if file is None and sys.stdin.isatty():
        raise click.UsageError("Name a file, or pipe a text in.")
    source = file or PIPE
    text = _read(source)
    found = _findings(text, to, company)
    return show_findings(source, text, found, as_json=as_json)


def show_findings(source: str, text: str, asked: Iterable[Finding], *, as_json: bool) -> int:
    """Print findings by line, in the format that editors read; returns the exit code.

    Findings about the whole note come first. That there are none is said only on a terminal.
    """
    placed = [replace(each, line=each.line or 1, column=each.column or 1) for each in asked]
    found = sorted(placed, key=lambda each: (each.line, each.column))
    if as_json:
        printed(Checked(file=source, words=len(words(text)), findings=found))
    else:
        for each in found:
            place = f"{source}:{each.line}:{each.column}"
            click.echo(f"{place}: {each.words or 'the note'} — {each.question}")
        if not found and sys.stdout.isatty():
            click.echo("Nothing to mention.")
    return 1 if found else 0


def _read(source: str) -> str:
    """The text; exits with a sentence where it can't be a note."""
    limit = LONGEST * BYTES_A_CHARACTER
    called = "Standard input" if source == PIPE else source
    try:
        if source == PIPE:
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(source).open("rb") as stream:
                raw = stream.read(limit + 1)
    except OSError as error:
        raise fail(f"{called} can't be read: {reason(error)}.") from error
    if len(raw) > limit:
        raise fail(f"{called} is far too long for a note; nothing was checked.")
    text = decoded(raw, called)
    if not text.strip():
        raise fail(f"{called} is empty.")
    if len(text) > LONGEST:
        raise fail(f"{called} is far too long for a note; nothing was checked.")
    return text


def _findings(text: str, to: str, company: str) -> list[Finding]:
    """The findings; mail headers give the subject, and quoted lines are left out."""
    options, _ = read_options(locations.config_file())
    headers = _HEADERS.match(text)
    above = headers[0] if headers and _MAIL.search(headers[0]) else ""
    subject = _SUBJECT.search(above)
    body = "\n" * above.count("\n") + _QUOTED.sub("", text[len(above) :])
    known = Circumstances(
        person=Person(name=one_line(to)),
        company=one_line(company),
        name=options.name,
        english=options.english,
        written_on=SystemClock().now().date(),
        has_subject=bool(above),
        limits=Limits(email=options.email_words, card=options.card_words),
    )
    note = Note(subject=one_line(subject[1]) if subject else "", body=body)
    return findings(note, known, language(options.english))
