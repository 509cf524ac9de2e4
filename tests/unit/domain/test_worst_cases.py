"""Texts that are made to take long: none may hold up the page that it is pasted into, or an import."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import afterview_tui
from afterview_tui.domain import merging, text
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.leads import companies, contacts
from afterview_tui.domain.notes import greeting, handwriting
from afterview_tui.domain.notes.checks import LONGEST, Circumstances, check
from afterview_tui.domain.quiet import exposure, pledges
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person
from afterview_tui.outbox import mail
from afterview_tui.reading import cell_values, days, import_preview, one_line_lead, stage_words
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import understand
from afterview_tui.reading.invitations.reader import NotAnInvitation, read_invitation
from afterview_tui.reading.invitations.sources import Reader
from afterview_tui.reading.tables import read_table
from afterview_tui.writing import drafting, evenings, exports, phrasing, points, starters
from afterview_tui.writing.draft_parts import Occasion
from afterview_tui.writing.jottings.phrase import phrase
from tests.support import LONG, StillClock

NOW = StillClock().now()
TODAY = NOW.date()
DANA = Person(uid="dana", name="Dana Whitfield", greeting="Dana", part="interviewer", said="showed me the board")
PER_CHARACTER = 5e-6
"""Seconds of a processor that a character may take: 200 kB in one."""
PER_CHARACTER_OF_A_NOTE = 40e-6
"""The same for what looks at each word of a note, which is none beyond 40,000 characters, or of a cell."""
LINEAR = 10_000
"""Characters at which a reader that goes over a text again and again takes many times what it may."""
PIECES = (
    *(
        "\x1b]",
        "\x1bP",
        "\x1b[",
        "\x1b[1;",
        "\x1b ",
        "\x9d",
        "\x9b",
        "\x9d\x1b]",
        "\x1b]0;a\x07",
        "\x00a",
        "\u202e",
    ),
    *("\r\n", "\r", "\n", "\n\n", " ", "  \n", "\t", "\t\n", " \u2029", "\u00a0", "\u200f", "\U000e0041"),
    *("a", "A", "a ", "A ", "1", "1 ", "1.", "1,", "1-", "1/", "1:", "é", "e\u0301", "中", "。", "。」", "👩‍💻"),
    *(
        ".",
        "..",
        ". ",
        "…",
        "!",
        "! ",
        "?",
        ",",
        ", ",
        ";",
        ";;",
        ":",
        "'",
        '"',
        "“",
        "”",
        "’",
        "-",
        "- ",
        "–",
        "=",
        "*",
    ),
    *(
        "(",
        "((a",
        "[",
        "[[",
        "[a",
        "{",
        "{{",
        "{a",
        "<",
        "<a",
        "</",
        "%a",
        "%%",
        "$",
        "$A",
        "`",
        "```\n",
        "|",
        "> ",
        "#",
    ),
    *("a@", "@", "a@a", "a@a.", "a.", "A.", "a.b ", "://", "http://", "www.", "a/", "_", "\\", "~", "\0", "-\n"),
    *("I ", "I was ", "you ", "and ", "and you ", "you and ", "a lot ", "the the ", "Dr. ", "Dear ", "Dear A,\n"),
    *(
        "sorry ",
        "ich ",
        "ich abgesagt ",
        "abgesagt ",
        "not ",
        "no a ",
        "applied ",
        "applied 1 ",
        "via ",
        "in ",
        "at ",
    ),
    *(
        "in 1 day ",
        "next friday ",
        "friday ",
        "monday, ",
        "end of ",
        "total ",
        "Summe;",
        "1:1 ",
        "10:10 ",
        "T1",
        "k ",
    ),
    *(
        "said ",
        "said: ",
        "about ",
        "asked and was her own ",
        "showed me ",
        "told you ",
        "she was ",
        "they are ",
        "was ",
        "them ",
        "then ",
        "to ",
        "gmbh, ",
        "a, gmbh",
    ),
    *(
        "Best,\n",
        "Kind regards\n",
        "salary ",
        "$1",
        "1k ",
        "would of ",
        "THANKS ",
        "LOL ",
        ":) ",
        "\n> ",
        "To: a\n",
        " a:",
    ),
)
"""What texts are made of: beginnings without an end, runs, and words that somebody looks for."""


def made(size: int) -> Iterator[str]:
    """Each piece over and over, before an end that nothing expects, and once before a long run."""
    for piece in PIECES:
        yield piece * (size // len(piece)) + "\x00~x"
        for run in " a.":
            yield piece + run * size + "~"


def slowest(reader: Callable[[str], Any], size: int) -> tuple[float, str]:
    """The seconds of a processor that a reader takes for the worst of the texts, and how that begins."""
    worst, beginning = 0.0, ""
    for each in made(size):
        if not is_quick(reader, each, worst):
            worst, beginning = _spent(reader, each), each[:20] + "…" + each[-8:]
    return worst, beginning


def is_quick(reader: Callable[[str], Any], given: str, most: float) -> bool:
    """Whether a text takes at most so many seconds of a processor; what disturbed it once is forgiven."""
    return any(_spent(reader, given) <= most for _ in range(3))


def _spent(reader: Callable[[str], Any], given: str) -> float:
    begin = time.thread_time()
    reader(given)
    return time.thread_time() - begin


def occasion(given: str) -> Occasion:
    """An interview in which everything is a text like this."""
    points = [Item(interview="1", text=given, outcome="note", person=DANA.uid, plan=given)]
    interview = Interview(uid="1", company=given, role=given, promised=given)
    return Occasion(interview=interview, people=[DANA], items=points, name="Alex", today=TODAY)


def drafts(given: str) -> None:
    """Every form of a note made of a text."""
    person = Person(uid="dana", name=given, greeting=given, said=given)
    for form in NOTE_FORMS:
        drafting.draft(form, person, occasion(given))


def imported(data: bytes) -> None:
    """A file as far as it is shown before it is written."""
    try:
        table = read_table(data)
        way = Way("dmy", NOW, "list.csv")
        understood = understand(table, [], way)
    except NotATable:
        return
    import_preview.preview("list.csv", table, understood, way, order_matters=True)


def cell_by_cell(given: str) -> None:
    """A table with this in each of its cells."""
    cell = given.replace('"', '""')[:3000]
    row = ",".join([f'"{cell}"'] * 7)
    imported(f"Company,Role,Status,Applied,Notes,Next step,Contact\n{row}\n".encode("utf-8", "replace"))


def looked_over(given: str) -> None:
    """A note with this as its text, its subject, and all that is known."""
    given = given[:LONGEST]
    known = Circumstances(person=DANA, company="Acme", role="Engineer", name="Alex", points=["the board"])
    check(Note(subject=given, body=given), known)
    person = Person(name=given, greeting=given, said=given, title=given)
    known = Circumstances(
        person=person,
        others=[person],
        company=given,
        role=given,
        other_companies=[given],
        points=[given],
        other_notes=[("Mei", f"{given} x")],
        name=given,
    )
    check(Note(body=given), known)


def exported(given: str) -> None:
    """Everything that is written for other programs."""
    lead = Lead(company=given, role=given, notes=given, url=given, next_step=given, contact=given)
    person = Person(interview="1", uid="2", name=given, email=given, said=given)
    exports.as_csv([lead])
    exports.as_markdown([lead], TODAY)
    exports.as_vcards([person], [Interview(uid="1")], [lead])
    notes = [Note(interview="1", person="2", subject=given, body=given)]
    evenings.evenings(evenings.Kept(interviews=[Interview(uid="1")], people=[person], notes=notes), NOW)


def jotted(given: str) -> Lead:
    """A lead in one line."""
    return one_line_lead.read_line(given, NOW).value or Lead()


def invited(given: str) -> None:
    """A mail and a calendar with this as title, guests and words."""
    given = given.replace("\0", "")
    line = " ".join(given.split("\n")).replace("\r", " ")
    quoted = line.replace('"', " ")
    heads = f"From: {line[:900]} <dana@kestrel.example>\nSubject: Interview {line[:900]}\nTo: a@b.example\n"
    mail = f"{heads}\nInterview on Friday at 10:00\n{given}"
    event = "\r\n".join(
        [
            *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20261126T090000Z"),
            *(f"SUMMARY:Interview {line}", f"LOCATION:{line}", f"DESCRIPTION:{line}"),
            f'ATTENDEE;CN="{quoted}":mailto:dana@kestrel.example',
            *("END:VEVENT", "END:VCALENDAR"),
        ]
    )
    for each in (mail, event):
        try:
            read_invitation(each.encode("utf-8", "replace"), Reader(now=NOW))
        except NotAnInvitation:
            continue


READERS: dict[str, Callable[[str], Any]] = {
    "one line": text.one_line,
    "words": text.words,
    "sentences": text.sentences,
    "lines": lambda given: text.wrap(given, 68),
    "mail": text.mail_lines,
    "a row": lambda given: text.first_words(given, 40),
    "paste": text.pasted,
    "a day": lambda given: days.read_when(given, "to come", NOW),
    "a moment": lambda given: days.read_field(given, "held", NOW),
    "a jotting": lambda given: phrase(given, 0).ways,
    "a job": lambda given: phrasing.job_phrase(given, given),
    "a point": lambda given: points.positive(Item(text=given)),
    "a post": lambda given: exposure.questions(given, ["Acme"], ["Dana Whitfield"], ["Engineer"]),
    "names in a post": lambda given: exposure.questions("a b c", [given[:500]], [given[:500]]),
    "a promise": lambda given: pledges.same_sentence(given, given),
    "a list": pledges.split_list,
    "a card": lambda given: handwriting.card_lines(given, 34),
    "a company": companies.company_key,
    "a contact": contacts.name_and_address,
    "a greeting": lambda given: greeting.greeting_line(Person(name=given, greeting=given)),
    "a stage": stage_words.read_stage,
    "a date in a file": lambda given: cell_values.read_day(given, "dmy"),
    "a sum": lambda given: cell_values.is_sum([given, given]),
    "an address": mail.check_address,
    "two windows": lambda given: merging.merged_text(given, f"x{given}", f"{given}\ny"),
    "another window": lambda given: [*merging.differences(given, given.replace("\n", "x\n"))],
}
OF_A_NOTE: dict[str, Callable[[str], Any]] = {
    "look it over": looked_over,
    "drafts": drafts,
    "starters": lambda given: starters.starters(given, len(given) // 2, "email", DANA, occasion(given)),
    "exports": exported,
    "cells": cell_by_cell,
    "a line": jotted,
    "a file": lambda given: imported(given.encode("utf-8", "replace")),
}
ONCE_SLOW = (
    *(
        ("sentences", "."),
        ("sentences", "Dr. "),
        ("lines", "aé"),
        ("paste", " "),
        ("a line", "a "),
        ("a jotting", "a "),
    ),
    *(("a jotting", "about "), ("a point", "a "), ("a post", "1."), ("a post", "a."), ("a promise", "…")),
    *(
        ("a contact", "a."),
        ("a date in a file", " "),
        ("a stage", "ich "),
        ("two windows", "a\n"),
        ("look it over", "1."),
    ),
    *(("look it over", "a "), ("another window", "a\nb\n"), ("drafts", "a ")),
)
"""What took many times as long as now, and by which text."""


@pytest.mark.parametrize(
    "piece",
    ["\x1b]", "\x1bP", "\x1b]0;", "\x9d", "\x9d\x1b]", "\x1b[", "\x1b[1;", "\x9b", "a\x00", "\r", "\t\x00\n"],
)
def test_a_megabyte_is_cleaned_at_once(piece: str) -> None:
    """Escape sequences that never end, a million characters of them, take a fifth of a second at most."""
    assert is_quick(text.clean, piece * (1_000_000 // len(piece)), 0.2)


@pytest.mark.parametrize(("reader", "piece"), ONCE_SLOW)
def test_a_long_text_is_read_once(reader: str, piece: str) -> None:
    """What was pasted by accident holds nothing up."""
    given = piece * (LINEAR // len(piece)) + "~"
    read, each = (READERS | OF_A_NOTE)[reader], PER_CHARACTER if reader in READERS else PER_CHARACTER_OF_A_NOTE
    assert is_quick(read, given, each * LINEAR)


@pytest.mark.skipif(not LONG, reason="tried with AFTERVIEW_TRIALS=long")
@pytest.mark.parametrize("reader", READERS | OF_A_NOTE)
def test_no_text_takes_long(reader: str, record_property: Callable[[str, object], None]) -> None:
    """Every reader of what people type, paste and import meets each of the texts."""
    size, each = (3_000, PER_CHARACTER) if reader in READERS else (2_500, PER_CHARACTER_OF_A_NOTE)
    spent, beginning = slowest((READERS | OF_A_NOTE)[reader], size)
    record_property("figure", f"worst text for {reader}: {spent * 1e6 / size:.1f} µs a character ({beginning!r})")
    assert spent < each * size, beginning


@pytest.mark.skipif(not LONG, reason="tried with AFTERVIEW_TRIALS=long")
def test_no_invitation_takes_a_second(record_property: Callable[[str, object], None]) -> None:
    """A mail and a calendar made of each of the texts are read, or refused, before anybody waits."""
    spent, beginning = slowest(invited, 10_000)
    record_property("figure", f"worst text for an invitation of 10 kB: {spent:.2f} s ({beginning!r})")
    assert spent < 1, beginning


def patterns() -> Iterator[tuple[str, re.Pattern[str], set[str]]]:
    """Every pattern for texts in the package, once: where it is, and how it is used as far as the code shows."""
    where: dict[re.Pattern[str], str] = {}
    used: dict[re.Pattern[str], set[str]] = {}
    for module in pkgutil.walk_packages(afterview_tui.__path__, "afterview_tui."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        named = {
            name: [each for each in _patterns_in(value) if isinstance(each.pattern, str)]
            for name, value in vars(loaded).items()
        }
        for name, found in named.items():
            for pattern in found:
                where.setdefault(pattern, f"{module.name}.{name}")
        for owner, call, method in _calls(Path(str(loaded.__file__)).read_text(encoding="utf-8")):
            if owner == "re" and method != "compile" and isinstance(call.args[0], ast.Constant):
                yield f"{module.name}:{call.lineno}", re.compile(str(call.args[0].value)), {method}
            for pattern in _patterns_in(_looked_up(loaded, owner)):
                used.setdefault(pattern, set()).add(method)
    for pattern, place in where.items():
        yield place, pattern, used.get(pattern, {"search"})


def _calls(code: str) -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a method, with what it is called on: a pattern, one of another module, or a table of some."""
    tree = ast.parse(code)
    tables = {
        loop.target.id: loop.iter.id
        for loop in ast.walk(tree)
        if isinstance(loop, ast.For | ast.comprehension)
        and isinstance(loop.target, ast.Name)
        and isinstance(loop.iter, ast.Name)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            owner = ast.unparse(call.func.value)
            yield tables.get(owner, owner), call, call.func.attr


def _looked_up(module: object, owner: str) -> Any:
    """What a name in a module, or a module's name in it, stands for; None where it is no plain name."""
    for name in owner.split("."):
        module = getattr(module, name, None)
    return module


def _patterns_in(value: Any) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _patterns_in(each)


CAPPED = {"afterview_tui.reading.cell_values._TIME", "afterview_tui.domain.notes.british._BRITISH"}
"""Patterns that only ever meet short texts."""


@pytest.mark.skipif(not LONG, reason="tried with AFTERVIEW_TRIALS=long")
def test_no_pattern_goes_over_a_text_again_and_again() -> None:
    """Each regular expression meets each of the texts, and those made of its own letters."""
    slow, tried = {}, 0
    for where, pattern, methods in patterns():
        if where in CAPPED:
            continue
        tried += 1
        own = re.findall(r"[A-Za-z]{2,}|[^\w\s]", pattern.pattern)
        for piece in {*PIECES, *own, *(f"{each} " for each in own)}:
            given = piece * (4_000 // len(piece)) + "\x00~x"
            anchored = methods & {"match", "fullmatch"}
            for method in anchored | ({"findall"} if methods - anchored else set()):
                use, most = getattr(pattern, method), PER_CHARACTER * len(given)
                if not is_quick(use, given, most):
                    slow[where] = f"{method}, {piece!r}"
    assert tried > 150
    assert slow == {}
