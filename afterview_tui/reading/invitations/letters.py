"""Mails taken apart: who wrote, to whom, what it says, which calendars and mails it brings along.

Any header can be broken, so each is read on its own and cleaned; nothing raises.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from afterview_tui.domain.text import one_line, pasted
from afterview_tui.reading.invitations.east_asian import spelt_out
from afterview_tui.reading.invitations.pages import text_of_page

MOST_PARTS = 60
"""Parts of a mail that are looked at; a hostile one has thousands, one in the other."""
MOST_WITHIN = 4
"""Mails within mails that are looked at."""
LONGEST_TEXT = 20_000
"""Characters of a text that are read; an invitation has a few thousand."""
LONGEST_LINE = 3_000
LONGEST_HEADER = 4_000
LARGEST_HEAD = 100_000
"""Bytes of all headers of a mail."""
LARGE = 2_000_000
"""Bytes of a mail, attachments aside."""
CALENDARS = ("text/calendar", "application/ics", "application/calendar", "text/x-vcalendar")
_STARTS = re.compile(rb"(?:>?From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\s*(?:\n|$)")
_ATTACHED = re.compile(rb"(?m)(?:^[A-Za-z0-9+/]{60,76}+\r?\n){2000,}+")
_GAPS = re.compile(r"[^\S\n]{9,}+")
_LONG_WORDS = re.compile(r"(\S{150})\S++")
_NAMED = re.compile(rb"^(?:From|Subject|Date|To|Received|Return-Path|MIME-Version):", re.I | re.M)


class Address(NamedTuple):
    """Somebody by an address, and by a name where one stands beside it."""

    name: str
    email: str


class Letter(NamedTuple):
    """One mail, or what somebody has pasted."""

    sender: Sequence[Address] = ()
    reply_to: Sequence[Address] = ()
    to: Sequence[Address] = ()
    cc: Sequence[Address] = ()
    delivered_to: Sequence[str] = ()
    sent: datetime | None = None
    subject: str = ""
    texts: Sequence[str] = ()
    """The same words as plain text and as a page, whichever there are, the plain ones first."""
    calendars: Sequence[bytes] = ()
    within: Sequence["Letter"] = ()
    """Mails that are attached."""
    is_bulk: bool = False
    """Whether it went to a list."""


def is_letter(data: bytes) -> bool:
    """Whether some bytes begin as a mail does."""
    head = data.lstrip()[:20_000].replace(b"\r\n", b"\n")
    found = _STARTS.match(head)
    return found is not None and _NAMED.search(found[0]) is not None


def letter(data: bytes) -> Letter:
    """A mail by its bytes."""
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(_lightened(data.lstrip()))
        return _taken_apart(message, MOST_WITHIN)
    except (RecursionError, MessageError, ValueError, LookupError, TypeError, AttributeError):
        return Letter(texts=[readable(data)])


def _lightened(data: bytes) -> bytes:
    """A mail without its large attachments; raises ValueError for one that no mail program has written."""
    head = re.search(rb"\r?\n\r?\n", data[:LARGEST_HEAD])
    if head is None or data.count(b"multipart/") > MOST_PARTS or data.count(b"message/rfc822") > MOST_PARTS:
        raise ValueError("no mail that a mail program writes")
    if len(data) > LARGE:
        data = _ATTACHED.sub(b"", data)[:LARGE]
    return data


def readable(data: bytes, charset: str = "") -> str:
    """Bytes as cleaned text, whatever they are written in."""
    is_cut = len(data) > LONGEST_TEXT * 4
    data = data[: LONGEST_TEXT * 4]
    for name in filter(None, (charset, "utf-8", "cp1252")):
        try:
            return tamed(data.decode(name, "ignore" if is_cut else "strict"))
        except (UnicodeError, LookupError, ValueError):
            continue
    return tamed(data.decode("latin-1"))


def tamed(text: str) -> str:
    """A text cleaned, with nothing in it that somebody put there to keep a reader busy."""
    text = _LONG_WORDS.sub(r"\1", _GAPS.sub(" " * 8, text[: LONGEST_TEXT * 2]))
    return spelt_out(pasted("\n".join(line[:LONGEST_LINE] for line in text.split("\n")))[:LONGEST_TEXT])


def _taken_apart(message: Message, deeper: int) -> Letter:
    plain, pages, calendars, within = [], [], [], []
    for part in _parts(message):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = part.get_payload()
            if deeper and isinstance(inner, list) and inner and isinstance(inner[0], Message):
                within.append(_taken_apart(inner[0], deeper - 1))
        elif kind in CALENDARS or _name(part).endswith((".ics", ".vcs")):
            if (content := _content(part)) and not part.defects:
                calendars.append(content)
        elif kind == "text/plain" and not _is_attached(part):
            plain.append(readable(_content(part), _charset(part)))
        elif kind == "text/html" and not _is_attached(part):
            pages.append(text_of_page(readable(_content(part), _charset(part))))
        elif _name(part).endswith(".eml") and deeper:
            within.append(letter(_content(part)))
    return Letter(
        sender=_addresses(message, "From") or _addresses(message, "Sender"),
        reply_to=_addresses(message, "Reply-To"),
        to=_addresses(message, "To"),
        cc=_addresses(message, "Cc"),
        delivered_to=[
            each.email for name in ("Delivered-To", "X-Original-To") for each in _addresses(message, name)
        ],
        sent=_date(message),
        subject=spelt_out(_header(message, "Subject")),
        texts=[text for text in ("\n".join(plain), "\n".join(pages)) if text.strip()],
        calendars=calendars,
        within=within,
        is_bulk=any(_raw(message, name) for name in ("List-Id", "List-Unsubscribe", "List-Post")),
    )


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, the outermost first, without those of a mail within."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        payload = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(payload, list):
            waiting = [each for each in payload[:MOST_PARTS] if isinstance(each, Message)] + waiting
        else:
            yield part


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str:
    return str(part.get_content_charset() or "")


def _name(part: Message) -> str:
    return str(part.get_filename() or "").casefold()


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _header(message: Message, name: str) -> str:
    return _decoded(next(iter(_raw(message, name)), ""))


def _raw(message: Message, name: str) -> list[str]:
    """What stands in the headers of a name, with letters that nobody encoded as they are."""
    found = [str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()]
    return [_utf8(value[:LONGEST_HEADER]) for value in found[:20]]


def _utf8(raw: str) -> str:
    if not any("\udc80" <= each <= "\udcff" for each in raw):
        return raw
    return readable(raw.encode("utf-8", "surrogateescape"))


def _decoded(raw: str) -> str:
    try:
        text = str(make_header(decode_header(raw)))
    except (ValueError, LookupError, MessageError):
        text = raw
    return one_line(pasted(text))


def _addresses(message: Message, name: str) -> list[Address]:
    found = [
        Address(_decoded(said), one_line(pasted(address)).casefold().strip("'\" "))
        for said, address in _parsed(_raw(message, name))
    ]
    return [each for each in found if "@" in each.email]


def _parsed(raw: list[str]) -> list[tuple[str, str]]:
    """Names and addresses; newer Pythons give up a header where a name holds an address, unless told not to."""
    import inspect

    lenient = {"strict": False} if "strict" in inspect.signature(getaddresses).parameters else {}
    return getaddresses(raw, **lenient)


def _date(message: Message) -> datetime | None:
    return read_date(next(iter(_raw(message, "Date")), ""))


def read_date(text: str) -> datetime | None:
    """The moment of a Date header; None where there is none that can be reckoned with."""
    try:
        found = parsedate_to_datetime(text[:100])
        return found if 1900 < found.year < 2200 else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
