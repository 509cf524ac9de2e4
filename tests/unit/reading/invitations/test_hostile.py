"""Whatever somebody sends: a reading or one sentence, soon, with nothing in it that steers a terminal."""

import random
import re
import time
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.records import Invitation
from afterview_tui.reading.invitations.mentions import mentions
from afterview_tui.reading.invitations.reader import LARGEST, NotAnInvitation, read_invitation
from afterview_tui.reading.invitations.sources import Reader
from afterview_tui.reading.invitations.titles import INTERVIEW
from tests.support import BERLIN, LONG
from tests.unit.reading.invitations.compared import FOLDER

READER = Reader(datetime(2026, 11, 30, 10, tzinfo=BERLIN), ["robin@achterberg.example"], "Robin Achterberg")
FILES = sorted(each for each in FOLDER.iterdir() if each.suffix in (".ics", ".eml"))
RAW = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
EVENT = (
    "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART{zone}:20261209T110000{z}\r\n"
    "SUMMARY:Interview Kestrel\r\n{more}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
MAIL = "From: Anna Bo <anna@kestrel.example>\r\nTo: robin@achterberg.example\r\nSubject: Interview\r\n"
DAY = "Interview on Tuesday 8 December 2026 at 10:00 GMT with Anna Bo. "


def outcome(data: bytes) -> Invitation | str:
    """What was read, or the sentence; nothing in it is raw."""
    found: Invitation | str
    try:
        found = read_invitation(data, READER)
    except NotAnInvitation as error:
        found = str(error)
    for text in _texts(msgspec.to_builtins(found)):
        assert not RAW.search(text), repr(text)
    return found


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in (*value.keys(), *value.values()) for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []


@given(st.sampled_from(FILES), st.integers(0, 2**32), st.integers(1, 60))
@settings(max_examples=5000 if LONG else 150, deadline=None)
def test_broken_bytes_end_in_a_reading_or_a_sentence(file: Path, seed: int, changes: int) -> None:
    """Bytes changed, taken out, doubled and put in at any place of a real invitation."""
    chance, data = random.Random(seed), bytearray(file.read_bytes())
    for _ in range(changes):
        place = chance.randrange(len(data) or 1)
        way = chance.randrange(5)
        if way == 0:
            data[place : place + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            del data[place : place + chance.randrange(40)]
        elif way == 2:
            data[place:place] = data[place : place + chance.randrange(200)]
        elif way == 3:
            data[place:place] = chance.choice(
                (b"\x1b[2J", b"\xe2\x80\xae", b"\x9b31m", b"\0", b"\r\n", b"=", b"\xff\xfe", b";CN=", b"--")
            )
        else:
            data = data[: max(place, 1)]
    outcome(bytes(data))


HOSTILE = {
    "a long description": EVENT.format(zone="", z="Z", more="DESCRIPTION:" + DAY * 150_000).encode(),
    "a long text": (DAY * 150_000).encode(),
    "a long mail": f"{MAIL}\r\n".encode() + f"{DAY}\n".encode() * 150_000,
    "a page of open cells": f"{MAIL}Content-Type: text/html\r\n\r\n".encode() + b"<table><tr><td>" * 600_000,
    "only spaces": b" " * 9_999_999 + b"x",
    "only folds": b"BEGIN:VCALENDAR\n" + b"\n " * 5_000_000,
    "parts in parts": (
        MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(3000))
    ).encode(),
    "mails in mails": (MAIL + "Content-Type: message/rfc822\r\n\r\n" * 3000).encode(),
    "headers without end": b"From: a@b.example\r\n" * 200_000,
    "events without end": b"BEGIN:VCALENDAR\n"
    + b"BEGIN:VEVENT\nUID:%d\nDTSTART:20261209T110000Z\nSUMMARY:Interview\nEND:VEVENT\n" * 60_000,
    "hyphens": f"{DAY}{'a-' * 29_000}x".encode(),
    "names without end": f"{DAY}with {'Anna ' * 20_000}".encode(),
    "brackets": f"{DAY}{'(' * 60_000}".encode(),
    "a zone that changes every second": EVENT.format(zone=";TZID=Evil", z="", more="X:1").replace(
        "BEGIN:VEVENT",
        "BEGIN:VTIMEZONE\r\nTZID:Evil\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
    ).encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_holds_nobody_up(name: str) -> None:
    """Ten million bytes, or rules that never end; it takes half a second, and ten would be an endless pattern."""
    began = time.process_time()
    outcome(HOSTILE[name])
    assert time.process_time() - began < 10


def test_what_is_too_large_is_not_read() -> None:
    """One sentence says how large is too large."""
    assert outcome(b"x" * (LARGEST + 1)) == "That is over 12 MB, too large for an invitation."


def test_a_crowd_is_no_interview() -> None:
    """Five hundred guests fill in nobody."""
    guests = "\r\n".join(f"ATTENDEE;CN=Ada Po{n}:mailto:p{n}@kestrel.example" for n in range(500))
    assert outcome(EVENT.format(zone="", z="Z", more=guests).encode()) == (
        "500 people are invited, so this isn't an interview."
    )


def test_a_zone_that_does_not_exist_is_told_from_none() -> None:
    """The hour stays as it is written, and both are asked about."""
    strange, without = (
        outcome(EVENT.format(zone=zone, z="", more="X:1").encode()) for zone in (";TZID=Mars/Base", "")
    )
    assert isinstance(strange, Invitation)
    assert isinstance(without, Invitation)
    assert strange.held_at == without.held_at == "2026-12-09T11:00:00"
    assert strange.doubts["held_at"] == "The time zone “Mars/Base” is not known."
    assert without.doubts["held_at"] == "No time zone is named."


def test_what_repeats_is_asked_about() -> None:
    """A meeting of every second may be no interview, and is not counted out."""
    found = outcome(EVENT.format(zone="", z="Z", more="RRULE:FREQ=SECONDLY").encode())
    assert isinstance(found, Invitation)
    assert "interview" in found.doubts


@pytest.mark.parametrize("word", ["a", "job", "the", "de", "von", "first", "team", "interview", "und"])
def test_a_row_of_one_word_does_not_hold_a_pattern_up(word: str) -> None:
    """Words that may stand in front of others were once taken in every way there is: minutes for a title."""
    row = f"{word} " * 40 + "~x"
    began = time.process_time()
    INTERVIEW.search(row)
    mentions(row)
    assert time.process_time() - began < 0.5
