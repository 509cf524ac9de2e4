"""What a mail's text consists of: the words on top, what is quoted below, what was forwarded, and the signature."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.reading.invitations.letters import Address, read_date
from afterview_tui.reading.invitations.outlines import without_outline

_QUOTES = re.compile(
    r"^\s*(?:on\b.{5,160}\bwrote|am\b.{5,160}\bschrieb\b.*|le\b.{5,160}\ba écrit|el\b.{5,160}\bescribió|"
    r"il\b.{5,160}\bha scritto|op\b.{5,160}\bschreef.*|em\b.{5,160}\bescreveu|"
    r"den\b.{5,160}\bskrev\b.*|w dniu\b.{5,160}\bnapisał.*)\s*:?\s*$"
    r"|^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|"
    r"messaggio originale|"
    r"oorspronkelijk bericht)\s*-{2,}\s*$",
    re.I,
)
_FORWARDS = re.compile(
    r"^\s*(?:-{3,}\s*)?(?:forwarded message|begin forwarded message|weitergeleitete nachricht|"
    r"anfang der weitergeleiteten "
    r"nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|"
    r"début du message transféré)\b.*$",
    re.I,
)
_HEADERS = {
    "from": "from", "von": "from", "de": "from", "da": "from", "van": "from", "sent": "date", "date": "date",
    "datum": "date", "gesendet": "date", "envoyé": "date", "enviado": "date", "fecha": "date", "data": "date",
    "inviato": "date", "verzonden": "date", "to": "to", "an": "to", "à": "to", "para": "to", "a": "to",
    "från": "from", "fra": "from", "skickat": "date", "sendt": "date", "till": "to", "til": "to",
    "ämne": "subject", "emne": "subject", "od": "from", "wysłano": "date", "do": "to", "temat": "subject",
    "aan": "to", "cc": "cc", "subject": "subject", "betreff": "subject", "objet": "subject",
    "asunto": "subject", "oggetto": "subject", "onderwerp": "subject", "assunto": "subject",
}  # fmt: skip
_HEADER = re.compile(r"^\s*\*?([^\W\d_]{1,9})\s*:\*?\s*(.*)$")
ADDRESS = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_RULE = re.compile(r"^\s*+(?:[_=*~-]{8,}+|[-–—:~]{6}.*[-:~]{3})\s*+$")
_MACHINE = re.compile(
    r"meeting id|besprechungs-?id|kennung|id de (?:la )?réunion|id de (?:la )?reunión|passcode|passwor[dt]|"
    r"kennwort|one tap mobile|"
    r"dial(?:-| )?in|join (?:on|from|via|the|with|zoom|microsoft|google|by|skype|webex)|join:|meeting number|"
    r"access code|"
    r"teams.besprechung|an der besprechung|microsoft teams|zoom meeting|google meet|by phone|"
    r"more phone numbers|find your local|"
    r"meeting options|besprechungsoptionen|webex|unsubscribe|abmelden|réunion teams|rejoindre la réunion|"
    r"unirse a la reunión|"
    r"powered by|made with|sent (?:by|from|with|via) |view in browser|this (?:e-?mail|message) (?:and|is|was)|"
    r"confidential|"
    r"diese e-?mail|reschedul|cancell?ations?/|invitee e-?mail|^https?://\S+$|aka\.\w+/|learn more|"
    r"phone conference",
    re.I,
)
MOST_HEADERS = 15
"""Lines of a mail's headers as a text has them."""
WRAPPED = 56
"""Characters of a line behind which a mail program may have wrapped."""


def _quotes(line: str) -> bool:
    return len(line) < 250 and _QUOTES.match(line) is not None


class Layer(NamedTuple):
    """The words of one writer."""

    text: str
    sender: Address | None = None
    """Who wrote them, where that stands above them."""
    to: Sequence[str] = ()
    sent: datetime | None = None
    subject: str = ""
    is_forward: bool = False
    """Whether somebody has passed it on, rather than answered it."""
    others: Sequence[Address] = ()
    """To whom it went, with their names."""


def layers(text: str) -> list[Layer]:
    """The words on top, then those quoted or passed on below them, one layer a writer."""
    found: list[Layer] = []
    lines: list[str] = []
    head: dict[str, str] = {}
    forward = False
    waiting = _unquoted(text)
    place = 0
    while place < len(waiting):
        line = waiting[place]
        block, after = _header_block(waiting, place)
        if (
            block
            or _quotes(line)
            or _FORWARDS.match(line)
            or (line == "\x1d" and any(each.strip() for each in lines))
        ):
            found.append(_layer(lines, head, forward))
            lines, forward = [], _FORWARDS.match(line) is not None or (forward and bool(block) and not any(lines))
            if block:
                forward = forward or bool(block)
            head = block or ({"from": line} if _quotes(line) else head if line == "\x1d" else {})
            place = after if block else place + 1
            continue
        if line != "\x1d":
            lines.append(line)
        place += 1
    found.append(_layer(lines, head, forward))
    return [each for n, each in enumerate(found) if each.text.strip() or n == 0]


def _unquoted(text: str) -> list[str]:
    """The lines without their marks of quotation; where the depth grows, a mark stands between."""
    lines, depth = [], 0
    for line in text.split("\n")[:3000]:
        found = re.match(r"(?:\s?>)+\s?", line)
        deep = found[0].count(">") if found else 0
        bare = line[found.end() :] if found else line
        if deep > depth or (deep < depth and bare.strip()):
            lines.append("\x1d")
        if bare.strip() or deep >= depth:
            depth = deep
        lines.append(bare)
    return _joined(lines)


def _joined(lines: list[str]) -> list[str]:
    """The line "On ..., somebody wrote:" in one piece where it was wrapped."""
    found: list[str] = []
    for line in lines:
        if (
            found
            and re.search(r"(?:wrote|schrieb|écrit|escribió|scritto|schreef)\s*:\s*$", line)
            and not _quotes(line)
        ):
            for back in (1, 2):
                above = " ".join([*found[-back:], line])
                if _quotes(above):
                    found[-back:] = [above]
                    break
            else:
                found.append(line)
        else:
            found.append(line)
    return found


def _header_block(lines: Sequence[str], place: int) -> tuple[dict[str, str], int]:
    """The headers of a mail passed on, as its text has them; at least a writer, and a subject or a day."""
    found: dict[str, str] = {}
    last = place + MOST_HEADERS
    while (
        place < min(last, len(lines))
        and (header := _HEADER.match(lines[place]))
        and header[1].casefold() in _HEADERS
    ):
        found.setdefault(_HEADERS[header[1].casefold()], header[2].strip())
        place += 1
    return (
        (found, place)
        if "from" in found and ("subject" in found or ("date" in found and "to" in found))
        else ({}, place)
    )


def _layer(lines: Sequence[str], head: dict[str, str], forward: bool) -> Layer:
    said = head.get("from", "")
    address = ADDRESS.search(said)
    name = re.sub(r"[<(\[].*$", "", said[: address.start()] if address else said).strip(" \"'<")
    if re.match(r"(?:on|am|le|el|il|op|em)\b", name, re.I):
        name = re.split(r",\s*|\b(?:at )?\d\d?[:.h]\d\d\b(?: [AP]M)?|\buhr\b|schrieb", name)[-1].strip()
    sender = (
        Address(name, address[0].casefold())
        if address
        else Address(name, "")
        if name and "subject" in head
        else None
    )
    to = [each.casefold() for each in ADDRESS.findall(head.get("to", ""))]
    others = _addresses(f"{head.get('to', '')}; {head.get('cc', '')}")
    text = "\n".join(lines).strip("\n")
    return Layer(text, sender, to, read_date(head.get("date", "")), head.get("subject", ""), forward, others)


def _addresses(header: str) -> list[Address]:
    """The names and addresses of a header that stands in a text."""
    found, begin = [], 0
    for match in ADDRESS.finditer(header):
        said = re.sub(r"^[\s>)\]};,]+", "", header[begin : match.start()])
        found.append(Address(re.sub(r"[<(\[].*$", "", said).strip(" \"'<"), match[0].casefold()))
        begin = match.end()
    return found


def without_machine(text: str) -> str:
    """The text without the blocks and lines that meeting programs and mailers put in."""
    kept: list[str] = []
    for block in _blocks(text.split("\n")):
        told = sum(_MACHINE.search(line) is not None for line in block)
        is_machine = told >= 2 and told * 5 >= sum(bool(line.strip()) for line in block)
        kept += [] if is_machine and block[0].startswith("\x1c") else block
    lines = without_outline([line.lstrip("\x1c") for line in kept])
    return "\n".join(line for line in lines if not _MACHINE.match(line.strip(" *-•|")) and not _RULE.match(line))


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    """The text between rules; a block below a rule is marked."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if _RULE.match(line):
            blocks.append(["\x1c"])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def unwrapped(text: str) -> str:
    """Lines that a mail program has wrapped in one piece with what they go on with."""
    return re.sub(rf"(?<=[^\n]{{{WRAPPED}}})(?<=[\w,;&]) ?\n(?=[^\W_])(?![^\n]{{0,40}}:)", " ", text)
