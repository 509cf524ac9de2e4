"""Where an invitation names a company: in its title, its words, its signature, its senders and its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.domain.leads.companies import company_key
from afterview_tui.reading.invitations.addresses import SYSTEMS, TOOLS, key, keys
from afterview_tui.reading.invitations.candidates import (
    Candidate,
)
from afterview_tui.reading.invitations.company_words import (
    AT,
    CLIENT,
    FUNCTIONS,
    IN_ROMANCE,
    IN_SHOP,
    INTRODUCED,
    INVITING,
    LABEL,
    NEAR,
    sounds_like_company,
)
from afterview_tui.reading.invitations.evidence import FIRM, for_employer
from afterview_tui.reading.invitations.names import STRANGERS, plain
from afterview_tui.reading.invitations.titles import Segment

HEAD = 12
"""Lines of a text among which its letterhead is."""


class Clues(NamedTuple):
    """What can tell of a company, and what can't be one."""

    segments: Sequence[Segment] = ()
    text: str = ""
    signed: Sequence[str] = ()
    """The lines of the signature below the name."""
    desks: Sequence[str] = ()
    """The names of groups and programs that write."""
    places: str = ""
    """Where it is to be; a domain may agree with a word of it."""
    labels: Sequence[str] = ()
    """The domains of people, without their ending."""
    people: Sequence[str] = ()
    """Everybody's names, one's own too."""
    perhaps: Sequence[str] = ()
    """Names that a sentence may have of a person or of a company."""
    gateways: Sequence[str] = ()
    """Programs and their makers, by which it came."""
    leads: Sequence[str] = ()
    """The companies of one's leads."""
    is_agency: bool = False


def candidates_in(clues: Clues) -> Iterator[Candidate]:
    """Whatever may be the company, with what its place weighs."""
    yield from _in_words(clues)
    for segment in clues.segments:
        told = {"company": 3.0, "role": -1.0}.get(segment.word, 1.5)
        yield Candidate(segment.text, told, "the title")
    yield from _signed(clues)
    for desk in clues.desks:
        if (bare := " ".join(FUNCTIONS.sub(" ", f" {desk} ").split()).strip(" ()-–—|,")) and key(
            bare
        ) not in SYSTEMS:
            yield Candidate(bare, 2, "the sender's name")
    places = [re.split(r",|\s\d", place)[0].strip() for place in clues.places.split("\n")]
    yield from (Candidate(each, 1.5, "the place") for each in places if _is_named(each))
    yield from _above_or_at(clues)
    yield from _spelt(clues)
    plain_text = f" {company_key(clues.text[:20_000])} "
    for lead in clues.leads:
        if len(wanted := company_key(lead)) > 2 and f" {wanted} " in plain_text and not TOOLS.fullmatch(lead):
            yield Candidate(lead, 4, "your leads")


def _signed(clues: Clues) -> Iterator[Candidate]:
    """What stands in a signature, without the department in front of it."""
    for line in clues.signed:
        if re.fullmatch(r"[A-ZÀ-Þ][a-zß-ÿ’'-]+\s+x{1,3}", line):
            continue
        for piece in re.split(r"(?:(?<!\s)\s++)?[,|•·]\s*|\s(?:@|at|bei|chez)\s|^@\s*", line):
            firm = re.sub(
                r"(?<!\s)\s+(?:recruiting|recruitment|talent(?: acquisition)?|hiring|careers|hr|people|"
                r"human resources)(?: team)?$",
                "",
                piece.strip(),
                flags=re.I,
            )
            firm = firm if firm == piece.strip() else firm.removeprefix("The ")
            if firm and not re.search(r"\d|@", firm):
                yield Candidate(firm, 2.5 if for_employer(firm) else 1.5, "the signature")


def _above_or_at(clues: Clues) -> Iterator[Candidate]:
    """Names of employers in a letterhead, and where one is to be."""
    shops = (_clipped(found["org"]) for found in list(IN_SHOP.finditer(clues.text))[:40])
    yield from (Candidate(each, 2.5, "the text") for each in shops if for_employer(each) > 0)
    for line in clues.text.split("\n")[:HEAD]:
        head = re.split(r"\s{2,}|\s\|\s", line.strip())[0].strip(" *#=-")
        if 1 < len(head.split()) < 9 and for_employer(head) >= FIRM and not re.search(r"[.!?:]$|\d", head):
            yield Candidate(head, 2.5, "the text")


def _is_named(place: str) -> bool:
    return sounds_like_company(place) and not re.search(r"\d", place)


def _in_words(clues: Clues) -> Iterator[Candidate]:
    """Companies that the words of a mail name: behind a label, as a client, as where one is to be."""
    for found in CLIENT.finditer(clues.text):
        if found["org"]:
            yield Candidate(_clipped(found["org"]), 6, "the text")
    for found in LABEL.finditer(clues.text):
        org = found["org"].strip()
        yield Candidate(org.split(",")[0] if re.search(r"\d", org) else org, 6, "the text")
    for pattern, told in ((AT, 2.5), (IN_ROMANCE, 3.0), (NEAR, 2.5), (INTRODUCED, 3.0), (INVITING, 3.0)):
        for found in list(pattern.finditer(clues.text))[:40]:
            yield Candidate(_clipped(found["org"]), told, "the text")


def _spelt(clues: Clues) -> Iterator[Candidate]:
    """Words of the text that a domain has too, as they are spelt there."""
    whole = f"{clues.places}\n{clues.text[:8000]}"
    words = list(re.finditer(r"[^\W_][\w'’&.-]*|&", whole))
    for label in clues.labels:
        wanted = key(label)
        for place, word in enumerate(words):
            if not word[0][0].isupper() or not wanted.startswith(key(word[0])[:3] or "\0"):
                continue
            for last in words[place : place + 5]:
                said = whole[word.start() : last.end()].rstrip(".")
                if "\n" not in said and "@" not in said and wanted in keys(said):
                    more = _begun_before(whole[max(0, word.start() - 60) : word.start()], clues)
                    yield Candidate(f"{more}{said}", 2, "the text")


def _begun_before(text: str, clues: Clues) -> str:
    """The words with capitals in front of a name, where they make it an employer's: "National " of a service."""
    found = re.search(r"(?<![.!?:\n] )(?<![^\s])((?:[A-ZÀ-Þ][\w'’&-]+ ){1,3})$", text)
    words = found[1].split() if found else []
    while words and any(word.casefold() in STRANGERS for word in words):
        words = words[1:]
    people = {word for each in (*clues.people, *clues.perhaps) for word in plain(each).split()}
    return " ".join([*words, ""]) if people.isdisjoint(plain(" ".join(words)).split()) else ""


def _clipped(org: str) -> str:
    """A name without what only follows it, such as the next sentence, or a day."""
    org = re.split(
        r"(?<=[a-z]{2})\.\s|\s(?:On|We|I|Your|The|For|If|Please|This|Mon|Tues|Wednes|Thurs|Fri)(?:day)?\b", org
    )[0]
    bare = org.strip(" .,'’")
    return f"{bare}." if re.search(r"\b\w\.\w$", bare) else bare
