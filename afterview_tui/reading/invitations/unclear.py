"""Names in a text of which nothing says whether one meets them; they are shown, and never taken as met."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.records import LeftOut
from afterview_tui.reading.invitations.addresses import TOOLS
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.found import Named
from afterview_tui.reading.invitations.guests import Guests
from afterview_tui.reading.invitations.jobs import may_be_a_job, names_a_job
from afterview_tui.reading.invitations.letters import Address
from afterview_tui.reading.invitations.named_beside import trimmed
from afterview_tui.reading.invitations.names import is_name, plain, without_honours
from afterview_tui.reading.invitations.texts import body

NOT_TOLD = "named; nothing says that you meet them"
MOST = 6
_CALLED = re.compile(
    r"(?<!\w)(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Mme|Mlle|Sra?\.|Don|Doña)\s(?:(?:Dr|Prof)\b\.?\s)*(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[^\S\n][A-ZÀ-Þ][\w’'-]+)?)"
)
_PAIR = re.compile(
    r"(?<![\w.@’'/-])[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:[^\S\n](?:(?:de|van|von|der|la|di|da)[^\S\n]){0,2}[A-ZÀ-Þ][\w’'-]+){1,2}(?![\w@])"
)
_PLACED = re.compile(
    r"(?:\b(?:at|in|near|to|bei|in der|im|am|an der|chez|en|à|dans|rue|calle|avda\.?|via|the|dear|hi|hello|"
    r"hallo|liebe[rn]?|hola|bonjour|cher|chère)|\d,?)\s$",
    re.I,
)
"""In front of these stands a place, or whom the letter is for."""
_IN_STREET = re.compile(r"(?<![:.\d])\d{1,5}\s[A-ZÀ-Þ][^\n.;:]{1,40}[,\s]\s?$")
_STREET = re.compile(r"^,?\s(?:\d|street|road|lane|avenue|str\b)", re.I)


def unclear(texts: Sequence[str], said: Named, guests: Guests, known: Sequence[str]) -> list[LeftOut]:
    """Those who are named somewhere and neither taken nor left out; ``known`` are the words of other fields."""
    whole = f" {' '.join(map(plain, known))} "
    there = [plain(each.name) for each in guests.people] + [plain(each) for each in guests.left_out]
    found: dict[str, str] = {}
    for name in (*said.unclear, *(each for text in texts for each in _named(body(text)))):
        bare = plain(name)
        is_there = any(bare in each or set(bare.split()) <= set(each.split()) for each in there)
        if bare and not is_there and f" {bare} " not in whole and not guests.is_self(Address(name, "")):
            found.setdefault(bare, without_honours(name))
    names = [
        each for each in found.values() if not any(each != other and each in other for other in found.values())
    ]
    return [LeftOut(who=each, why=NOT_TOLD) for each in names[:MOST]]


def _named(text: str) -> Iterator[str]:
    for match in _CALLED.finditer(text[:8_000]):
        if not re.search(
            r"(?:dear|geehrte[rn]?|liebe[rn]?|estimad[oa]|bonjour|chère?)\s$",
            text[max(0, match.start() - 12) : match.start()],
            re.I,
        ):
            yield match["name"]
    for match in _PAIR.finditer(text[:8_000]):
        before = text[max(0, match.start() - 50) : match.start()]
        name = trimmed(match[0])
        has_job = name != match[0]
        is_told = names_a_job(name) or may_be_a_job(name) or sounds_like_company(name) or TOOLS.search(name)
        if (
            is_name(name)
            and not is_told
            and (has_job or not _PLACED.search(before[-12:]))
            and not _IN_STREET.search(before)
            and not _STREET.match(text[match.end() : match.end() + 9])
        ):
            yield name
