"""Who is named in the words of a mail: in lines of a schedule, behind a label, in a sentence, in brackets."""

import re
from collections.abc import Sequence
from itertools import takewhile

from afterview_tui.reading.invitations.around_names import HOUR
from afterview_tui.reading.invitations.found import Found, Named, without_ours
from afterview_tui.reading.invitations.jobs import names_a_job
from afterview_tui.reading.invitations.listing import listed
from afterview_tui.reading.invitations.mentions import mentions
from afterview_tui.reading.invitations.named_beside import introduced, trimmed
from afterview_tui.reading.invitations.names import is_name, plain
from afterview_tui.reading.invitations.people_words import (
    ABSENT,
    AND,
    BREAK,
    HOURS_ALONE,
    ME,
    OTHER_LABEL,
    PEOPLE_LABEL,
    ROW,
    TITLE_LABEL,
    WRITER,
)
from afterview_tui.reading.invitations.persons import persons

MOST = 60
"""People that are taken from one text."""


def people_in(text: str) -> Named:
    """Everybody whom a text names as taking part, each once, in the order of the day."""
    writer = False
    lines = text.split("\n")
    found = _rows(lines)
    for place, line in enumerate(lines):
        if other := OTHER_LABEL.match(line):
            found += [each._replace(how="other") for each in listed(other["rest"])]
        elif label := PEOPLE_LABEL.match(line):
            told = [each._replace(how="label") for each in _labelled(label["rest"], lines[place + 1 :])]
            if len(told) == 1 and not told[0].title and (below := title_below(lines, place)):
                told = [told[0]._replace(title=below)]
            found += told
            writer = writer or any(ME.match(each.strip()) for each in re.split(rf",|{AND.pattern}", label["rest"]))
    whole = flowing(text)
    found += introduced(whole)
    everybody = persons(mentions(whole))
    found += [each.found for each in everybody if each.is_met]
    unclear = [each.found.name for each in everybody if each.is_told and not each.is_met]
    away = absent(whole)
    people = [each for each in _once(found)[:MOST] if plain(each.name) not in map(plain, away)]
    return Named(people, writer or WRITER.search(whole) is not None, unclear, away)


def title_below(lines: Sequence[str], place: int) -> str:
    """What the line below a label for somebody says that they do; empty where it says something else."""
    below = TITLE_LABEL.match(lines[place + 1]) if place + 1 < len(lines) else None
    return below["title"].strip() if below else ""


def without_titles(text: str) -> str:
    """A text without the lines that say what somebody does who is named above them."""
    lines = text.split("\n")
    gone = {n + 1 for n, line in enumerate(lines) if PEOPLE_LABEL.match(line) and title_below(lines, n)}
    return "\n".join(line for n, line in enumerate(lines) if n not in gone)


def absent(text: str) -> list[str]:
    """Those who were to be there, and will not: "instead of Wes Hargrove"."""
    found = (match["instead"] or match["away"] for match in ABSENT.finditer(text))
    names = [name for each in found if is_name(name := trimmed(each).rstrip("."), least=1)]
    return [name for name in names if not any(name != other and name in other for other in names)]


_SHORTEST_WRAPPED = 45
"""Characters of a line that may have been wrapped in front of a capital."""
_WRAPPED = re.compile(
    r"(?<=[\w,;’')])\n(?=[a-z0-9(]|[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?[ ,.(])(?![^\n]{0,40}:)"
)
_BEGINS = re.compile(r"(?:Prof|Dr|Mrs?|Ms|Herrn?|Frau|Mme|Sra?|Dott)\b")


def flowing(text: str) -> str:
    """Lines that go on joined to what they go on from."""

    def joined(found: re.Match[str]) -> str:
        line = text[max(0, found.start() - _SHORTEST_WRAPPED) : found.start()].rpartition("\n")[2]
        follows = text[found.end() : found.end() + 9]
        is_row = _BEGINS.match(follows) is not None and _BEGINS.match(line) is not None
        is_short = len(line) < _SHORTEST_WRAPPED and follows[:1].isupper() and line[-1:] not in ",;"
        return "\n" if is_row or is_short or HOUR.match(follows) else " "

    text = re.sub(r"(\([^()\n]{1,60})\n([^()\n]{1,60}\))", r"\1 \2", text)
    return _WRAPPED.sub(joined, text)


def _rows(lines: Sequence[str]) -> list[Found]:
    """The people of a schedule: behind an hour, or in the lines below one that stands alone."""
    found: list[Found] = []
    for place, line in enumerate(lines):
        if HOURS_ALONE.match(line):
            found += _block(lines[place + 1 : place + 5])
        elif (row := ROW.match(line)) and not BREAK.match(row["rest"]):
            found += _in_row(row["rest"].strip())
    return found


def _block(below: Sequence[str]) -> list[Found]:
    """Somebody in the lines below an hour that stands alone, up to an empty line: what it is about, then who."""
    lines = list(takewhile(lambda line: line.strip() and not ROW.match(line), below))
    if not lines or BREAK.match(lines[0]):
        return []
    return next((people for line in reversed(lines) if (people := _in_row(line.strip()))), [])


def _in_row(rest: str) -> list[Found]:
    """Somebody in what stands behind an hour: name and title, with what it is about in front or behind."""
    pieces = [piece for piece in re.split(r"(?:(?<!\s)\s++)?\|\s*|\t+|\s{2,}|\s[-–—]\s|:\s", rest) if piece.strip()]
    found: list[Found] = []
    for place, piece in enumerate(pieces):
        if BREAK.match(piece):
            continue
        met = re.split(r"\b(?:with|w/|mit|avec|con|met)\s", piece, maxsplit=1)
        people = listed(met[-1])
        following = pieces[place + 1] if place + 1 < len(pieces) else ""
        if len(people) == 1 and not people[0].title and names_a_job(following) and not listed(following):
            people = [people[0]._replace(title=following.strip())]
        found += people
    return found


def _labelled(rest: str, below: Sequence[str]) -> list[Found]:
    """The people behind a label, on its line or below it up to an empty line."""
    if len(chunks := _CHUNKS.split(rest)) > 1:
        return [each for chunk in chunks for each in _titled(chunk)]
    if rest.strip():
        rest = re.sub(r"\s[-–—]\s", ", ", rest)
        return listed(rest)
    found: list[Found] = []
    is_list = False
    for place, line in enumerate(below[:15]):
        bare = re.sub(r"^[\s\-*•·–\d.)]+(?=\D)", "", line).strip()
        bare = re.sub(r"(?:(?<!\s)\s++)?\|\s*|\s[-–—]\s", ", ", bare)
        people = listed(bare)
        if len(people) == 1 and not people[0].title and (told := _SAID_OF.fullmatch(bare)):
            people = [people[0]._replace(title=without_ours(told[1].strip(" .;,")))]
        is_sentence = len(bare.split()) > _MOST_IN_A_ROW and bare.endswith(".")
        is_behind_list = bool(found) and (is_sentence or (is_list and not _BULLET.match(line)))
        is_list = is_list or _BULLET.match(line) is not None
        if is_behind_list or (bare and not people) or (not bare and (found or place)):
            break
        found += people
    return found


_MOST_IN_A_ROW = 8
"""Words of a row that names somebody, above which one with a full stop is a sentence."""
_BULLET = re.compile(r"\s*(?:[-*•·–]|\d\d?[.)])\s")
_CHUNKS = re.compile(r"\s?[|;](?=\s)")


def _titled(chunk: str) -> list[Found]:
    """Somebody in a list that has a sign of its own between people, so that a comma has a title behind it."""
    if (turned := _TURNED.fullmatch(chunk.strip())) and is_name(f"{turned[2]} {turned[1]}"):
        return [Found(f"{turned[2]} {turned[1]}", without_ours(turned[3].strip(" .")))]
    head, _, title = chunk.partition(",")
    people = listed(head)
    is_title = len(people) == 1 and not people[0].title and not listed(title)
    return [people[0]._replace(title=without_ours(title.strip(" .")))] if is_title else listed(chunk)


_TURNED = re.compile(r"([^\W\d_][\w’'-]+(?: [\w’'-]+)?),\s([^\W\d_][\w’'-]+)\s[-–—]\s([^|;]{2,60})")
"""Somebody as a program lists them: "Hussain, Tariq - Shift Manager"."""
_SAID_OF = re.compile(r"[^,\n]{3,60},\s*([a-zß-ÿ][^,;\d@\n]{2,50})[;.,]?")
"""What stands in small letters behind a name on a line of its own: what somebody does."""


def _once(found: Sequence[Found]) -> list[Found]:
    kept: dict[str, Found] = {}
    for each in found:
        key = plain(each.name)
        known = kept.get(key)
        title = known.title if known and known.title else each.title
        kept[key] = (known or each)._replace(title=title, email=(known and known.email) or each.email)
    return list(kept.values())
