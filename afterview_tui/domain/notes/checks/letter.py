"""The parts of a note as people send it: what stands above, greeting, text, farewell, name, what stands below."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.notes.titles import NEEDS_SECOND, SALUTES, SECOND, title
from afterview_tui.domain.text import words


class Line(NamedTuple):
    """A line that has something on it."""

    start: int
    """Where it begins in the text."""
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


class Letter(NamedTuple):
    """Where the parts of a note are; what isn't there is None or empty."""

    lines: Sequence[Line]
    greeting: Line | None
    """The words that greet, without what follows them on the same line."""
    salutes: bool
    """Whether it begins with a word such as "Dear"."""
    begin: int
    """Where the text begins that follows the greeting."""
    farewell: Line | None
    name: Line | None
    """The line of the name below the farewell, or the name behind it on the same line."""
    end: int
    """Where the text ends: at the farewell, else at the name."""
    above: int
    """Lines that stand above the greeting."""


_SUBJECT = re.compile(r"\s*(?:subject|subj|re|betreff|betr|objet|asunto|assunto|oggetto|ämne|onderwerp)\s*:", re.I)
_PART = re.compile(r"[^,:!;–—\n]*(?:[,:!]|\s[–—]|$)")
_BARE_END = re.compile(r"[,:!–—-]$")
_CALLED_FIRST = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}[,!–—](?= (?:many |so )?(?:thanks|thank you|cheers|ta|it was|great"
    r"|what an?|good|lovely|nice)\b)"
)
"""A name that greets without a salutation: "Brett, thanks for"."""
_HEAD_LINES = 16
"""Lines among which a greeting may stand below a letterhead."""
LONGEST = 8
"""Words of a line that can still be a greeting."""
_WISHES = (
    r"best(?: (?:wishes|regards))?|all (?:the|my) (?:very )?best(?: wishes)?|(?:very )?best|all good wishes"
    r"|(?:kind|kindest|warm|warmest|best|friendly|cordial) (?:regards|wishes|greetings)|kindly|warmly|regards"
    r"|(?:yours |most )?(?:very )?(?:sincerely|faithfully|truly|respectfully|cordially|gratefully)(?: yours)?"
    r"|yours|yours ever|cheers|with (?:(?:\w+ ){0,3})(?:wishes|regards|thanks|gratitude|appreciation|love|respect)"
    r"|with love to [\w ]{1,20}|love|(?:many |much |big |warm(?:est)? |thanks and )?(?:thanks|thanx)(?:"
    r" again)?(?: and [\w ]{2,24})?"
    r"|many thanks and [\w ]{2,24}|thanks (?:&|a lot|so much|very much|in advance|for everything)(?:"
    r" (?:regards|and regards))?"
    r"|thank you(?: again| so much| very much| kindly)?|take care|talk soon|speak soon|see you soon|until soon"
    r"|in gratitude|gratefully|god bless|blessings|peace|ciao|bye|hugs|have a [\w ]{3,24}|enjoy your [\w ]{3,16}"
    r"|(?:mit )?(?:freundlichen|freundliche|besten|beste|herzlichen|herzliche|vielen|viele|lieben|liebe|schöne"
    r"|schönen)"
    r" (?:und \w+ )?(?:grüßen|grüße|grüsse|grüssen|gruß|gruss|dank)(?: aus \w+)?|hochachtungsvoll|mfg|lg|vg"
    r"|(?:bien |très |sincèrement )?cordialement(?: vôtre)?|bien à vous|sincères salutations|amitiés|amicalement"
    r"|meilleures salutations|respectueusement|(?:un )?(?:cordial |atento |afectuoso )?saludos?(?: cordial(?:es)?)?"
    r"|atentamente|cordialmente|un abrazo|abraços?|atenciosamente|(?:com os )?(?:melhores )?cumprimentos"
    r"|cordiali saluti|distinti saluti|un caro saluto|met vriendelijke groet(?:en)?|(?:vriendelijke "
    r"|hartelijke )?groet(?:en|jes)?"
    r"|med (?:vänlig|venlig|vennlig) \w+|(?:vänliga |mange )?hälsningar|hilsen|mvh|ystävällisin terveisin|terveisin"
    r"|pozdrawiam|z poważaniem|z wyrazami szacunku|s pozdravem|saygılarımla|cofion(?: cynnes)?|slán|le meas"
)
_FAREWELL = re.compile(rf"\W*(?:{_WISHES})(?: from [\w ]{{2,20}})?\s*[,.!–—-]*\s*$", re.I)
_ON_ONE_LINE = re.compile(
    rf"(?:^|(?<=[.!?;,]))\s*(?P<wish>(?i:{_WISHES}))(?P<mark>\s*[,.!–—-]|\s)\s*"
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|de|la|van|von|der)){0,3})\s*$"
)
_YOURS = re.compile(r"\W*your (?:[\w-]+ ){0,3}[\w-]+,\s*$", re.I)
POSTSCRIPT = re.compile(r"\W*p\.? ?p?\.? ?s\b\.?[ :.–-]?", re.I)
CONTACT = re.compile(
    r"@|https?://|www\.|\.(?:com|org|net|io|dev|de|co\.uk)\b|(?:\+|\b0|\()\d[\d\s()./-]{5,}"
    r"|\b\d{3}[-. ]\d{3,4}[-. ]\d{3,4}\b|^\s*\d{3}[-. ]\d{4}\s*$"
    r"|^\s*(?:t|tel|m|mob|mobile|phone|e|email|e-mail|web|w)\b\.?:? |linkedin\.com|github\.com|^\s*--+\s*$|\|",
    re.I,
)
_SENTENCE = re.compile(r"[.!?…][\"”')]*\s*$")
_MOST_NAME_WORDS = 6


def is_contact(line: str) -> bool:
    """Whether a line gives an address, a number or a link rather than words."""
    return CONTACT.search(line) is not None


@lru_cache(maxsize=16)
def letter(body: str) -> Letter:
    """The parts of a note."""
    lines = _filled(body)
    place, part, salutes = _greeting(lines)
    greeting = Line(lines[place].start, part) if lines else None
    begin = greeting.end if greeting else 0
    after = [
        Line(max(line.start, begin), line.text[max(begin - line.start, 0) :]) for line in lines if line.end > begin
    ]
    farewell, name = _ending(after)
    end = farewell.start if farewell else name.start if name else len(body)
    return Letter(lines, greeting, salutes, min(begin, end), farewell, name, end, place)


def _filled(body: str) -> list[Line]:
    lines, start = [], 0
    for text in body.split("\n"):
        if text.strip():
            lines.append(Line(start, text))
        start += len(text) + 1
    return lines


def _greeting(lines: Sequence[Line]) -> tuple[int, str, bool]:
    """The line of the greeting, its words, and whether they begin with a salutation; else the first line."""
    first_bare: tuple[int, str, bool] | None = None
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if (part := salutation(line.text)) is not None:
            return number, part, True
        if _SUBJECT.match(line.text):
            continue
        count = len(words(line.text))
        if _SENTENCE.search(line.text) and count > 4 and not line.text.rstrip().endswith("!"):
            break
        bare = _BARE_END.search(line.text.rstrip()) is not None and 0 < count <= LONGEST - 2
        if bare and not any(each.isdigit() for each in line.text) and first_bare is None:
            first_bare = number, line.text.rstrip(), False
    if first_bare is not None:
        return first_bare
    number = next((n for n, line in enumerate(lines) if not _SUBJECT.match(line.text)), 0)
    if lines and (found := _CALLED_FIRST.match(lines[number].text)):
        return number, found[0], True
    return number, lines[number].text.rstrip() if lines else "", False


def salutation(line: str) -> str | None:
    """The words of a line that greet, from its beginning to their comma; None where it begins no greeting."""
    told = words(line[:120])
    if not told or not begins_greeting(told):
        return None
    begin = len(line) - len(line.lstrip())
    found = _PART.match(line, begin)
    if found and found[0].endswith(",") and _is_bare(found[0]) and (name := _PART.match(line, found.end())):
        found, part = name, line[begin : name.end()].rstrip()
    else:
        part = found[0].rstrip() if found else line
    if len(words(part)) <= LONGEST:
        return line[:begin] + part
    return _without_comma(line, told)


def _is_bare(part: str) -> bool:
    """Whether it is a salutation with nobody's name: "Good afternoon,"."""
    told = [word.casefold() for word in words(part)]
    return len(told) == 1 or (len(told) == 2 and told[1] in SECOND.get(told[0], ()))


def begins_greeting(told: Sequence[str]) -> bool:
    """Whether words begin the way a greeting does."""
    first = told[0].casefold()
    if first not in SALUTES or [each.casefold() for each in told[1:2]] in (["of"], ["from"]):
        return False
    return first not in NEEDS_SECOND or (len(told) > 1 and told[1].casefold() in SECOND.get(first, ()))


def _without_comma(line: str, told: Sequence[str]) -> str | None:
    """A greeting that runs into the sentence: "Dear Ms Ng thank you for ..."."""
    number = 1 + (len(told) > 1 and told[1].casefold() in SECOND.get(told[0].casefold(), ()))
    first = number
    while number < len(told) and (told[number][0].isupper() or title(told[number])):
        number += 1
    if number == first or number > LONGEST:
        return None
    place = 0
    for word in told[:number]:
        place = line.index(word, place) + len(word)
    return line[:place]


def _ending(after: Sequence[Line]) -> tuple[Line | None, Line | None]:
    """The farewell and the name below it."""
    for number in range(len(after) - 1, -1, -1):
        line = after[number]
        if _FAREWELL.match(line.text) or (_YOURS.match(line.text) and number >= len(after) - 3):
            below = [each for each in after[number + 1 :] if not _is_beside(each.text)]
            name = below[0] if below and len(words(below[0].text)) <= _MOST_NAME_WORDS + 4 else None
            return line, name
        if POSTSCRIPT.match(line.text):
            continue
        found = _ON_ONE_LINE.search(line.text)
        if found:
            wish = Line(line.start + found.start("wish"), line.text[found.start("wish") : found.end("mark")])
            return wish, Line(line.start + found.start("name"), found["name"])
    candidates = [each for each in after if not _is_beside(each.text)]
    last = candidates[-1] if candidates else None
    if last is not None and is_name_line(last.text):
        return None, last
    return None, None


def _is_beside(line: str) -> bool:
    """Whether a line stands beside a name: an address, a postscript, a phone's signature, a rule of dashes."""
    return is_contact(line) or POSTSCRIPT.match(line) is not None or not any(each.isalnum() for each in line)


def is_name_line(line: str) -> bool:
    """Whether a line can be a name that ends a note: few words, with a capital, and no sentence."""
    told = words(line)
    bare = line.strip()
    if not told or len(told) > _MOST_NAME_WORDS or bare[-1:] in ",?!:;":
        return False
    starts = [word for word in told if word[0].isupper() or word[0].lower() == word[0].upper()]
    return (len(told) <= 2 or len(starts) * 2 > len(told)) and not (len(told) > 2 and bare.endswith("."))


def postscript(body: str, after: int) -> int:
    """Where a postscript begins behind a place; the length of the text where there is none."""
    for line in letter(body).lines:
        if line.start >= after and POSTSCRIPT.match(line.text):
            return line.start
    return len(body)
