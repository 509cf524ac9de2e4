"""Who a list of words names: "A (Title), B, Title and C", "Luis & Anke from the platform team"."""

import re

from afterview_tui.reading.invitations.evidence import is_title
from afterview_tui.reading.invitations.found import Found, may_be_title, without_ours
from afterview_tui.reading.invitations.jobs import may_be_a_job, names_a_job
from afterview_tui.reading.invitations.names import is_name, without_honours
from afterview_tui.reading.invitations.people_words import AND, CLIENT, ME, OURS


def listed(text: str, least: int = 2) -> list[Found]:
    """The people of a list such as "A (Title), B, Title and C"; names of so many words at least."""
    found: list[Found] = []
    for part in AND.split(_kept_together(text)[:2000]):
        before = len(found)
        for piece in _pieces(part):
            if CLIENT.match(piece.strip()) and not names_a_job(piece):
                return found
            is_behind = len(found) > before and not found[-1].title
            one = None if is_behind and is_title(without_ours(piece.strip())) else _one(piece, least)
            if one is not None:
                found.append(one)
            elif is_behind and may_be_title(piece):
                found[-1] = found[-1]._replace(title=without_ours(piece.strip(" .:*")))
    return found


_WHOSE = re.compile(r"(?<!\w)(?:our|unser(?:e[mnr]?)?|notre|nuestr[oa]|vår|vores|onze)\s", re.I)
"""What a job in front of a name begins behind: "possibly our ops manager"."""
_ARTICLE = re.compile(r"(?:the|der|die|das|dem|den|el|los|las|il|lo|gli|het)\s(?=\S)")
"""What stands in front of a firm or a team, and of nobody."""


def _one(piece: str, least: int) -> Found | None:
    bare, title = _without_brackets(piece)
    bare, email = _without_address(bare)
    called = bare.strip(" .,:*-–—")
    bare = without_honours(called)
    least = 1 if bare != called else least
    ours = OURS.match(bare)
    before, name = _job_in_front(bare[ours.end() :] if ours else bare, is_ours=ours is not None)
    if not name or ME.match(name) or _ARTICLE.match(name):
        return None
    before = _WHOSE.split(before)[-1]
    is_one = is_name(name, least) or (is_name(name, 1) and bool(title or email or before))
    return Found(name, title or before, email=email) if is_one else None


def _kept_together(text: str) -> str:
    """Within brackets nothing is divided."""

    def kept(found: re.Match[str]) -> str:
        inner = re.sub(r"\s(and|und|et|y|e|en|&)\s", "\x1c\\1\x1c", found[0])
        return inner.replace(",", "\x1d").replace(";", "\x1e")

    return re.sub(r"\([^()]*\)", kept, text)


def _pieces(part: str) -> list[str]:
    signs = str.maketrans("\x1d\x1e\x1c", ",; ")
    return [piece.translate(signs) for piece in part.split(",") if piece.strip()]


def _without_brackets(piece: str) -> tuple[str, str]:
    found = re.search(r"(?:(?<!\s)\s++)?[(\[]([^()\[\]]{2,80})[)\]]\s*\.?$", piece)
    if not found:
        return piece, ""
    inner = found[1].strip()
    is_pronoun = re.fullmatch(r"(?:she|he|they|her|him|them|sie|er|elle|il)(?:/\w+)*", inner, re.I)
    return piece[: found.start()], "" if is_pronoun or re.search(r"[@:]", inner) else without_ours(inner)


def _without_address(piece: str) -> tuple[str, str]:
    found = re.search(
        r"(?:(?<!\s)\s++)?[<(\[]?(?:mailto:)?(?<![\w.+'-])([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[>)\]]?", piece
    )
    return (piece[: found.start()] + piece[found.end() :], found[1].casefold()) if found else (piece, "")


_MOST_WORDS = 16
"""Words of a job with a name behind it."""


def _job_in_front(text: str, *, is_ours: bool) -> tuple[str, str]:
    """ "our yard foreman Jory Pascoe": what somebody is, in front of the name."""
    parts = text.split()
    for place in range(1, len(parts) - 1 if len(parts) <= _MOST_WORDS else 0):
        front, name = " ".join(parts[:place]), " ".join(parts[place:])
        is_small = front == front.casefold() and (is_ours or may_be_a_job(front))
        if is_name(name) and (names_a_job(front) or is_small):
            return front, name
    return "", text
