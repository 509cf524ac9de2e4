"""Names in a text of which nothing says whether one meets them; they are shown, and never taken as met."""

from collections.abc import Sequence

from afterview_tui.domain.records import LeftOut
from afterview_tui.reading.invitations.guests import Guests
from afterview_tui.reading.invitations.names import plain, without_honours
from afterview_tui.reading.invitations.people import people_in
from afterview_tui.reading.invitations.signatures import body

NOT_TOLD = "named; nothing says that you meet them"
MOST = 6


def unclear(texts: Sequence[str], guests: Guests, known: Sequence[str]) -> list[LeftOut]:
    """Those who are named somewhere and neither taken nor left out; ``known`` are the words of other fields."""
    whole = f" {' '.join(map(plain, known))} "
    there = [plain(each.name) for each in guests.people] + [plain(each) for each in guests.left_out]
    found: dict[str, str] = {}
    for named in (people_in(body(text)) for text in texts):
        for name in (*named.unclear, *(each.name for each in named.people)):
            bare = plain(name)
            is_there = any(bare in each or set(bare.split()) <= set(each.split()) for each in there)
            if bare and not is_there and f" {bare} " not in whole and not guests.is_own(name):
                found.setdefault(bare, without_honours(name))
    names = [
        each for each in found.values() if not any(each != other and each in other for other in found.values())
    ]
    return [LeftOut(who=each, why=NOT_TOLD) for each in names[:MOST]]
