"""Whether a note calls the company what it plainly isn't: "a good fit for your law firm", to a school."""

import re

from afterview_tui.domain.notes.checks import company
from afterview_tui.domain.notes.checks.finding import Circumstances

_HOUSES_WORDS = """
law_firm: law legal solicitors lawyers attorneys chambers counsel
hospital: hospital clinic health medical care surgery hospice infirmary dental practice university veterinary animal
school: school academy nursery kindergarten kindergartens schools preschool college education university
university: university college institute school academy
bank credit_union: bank credit union banking savings capital
restaurant: restaurant kitchen café cafe bistro osteria trattoria brasserie hospitality hotel inn
hotel: hotel hotels inn hostel resort hospitality lodge
museum: museum gallery library archive archives trust university
newspaper: news press media times post journal magazine newspaper herald gazette publishing
bakery: bakery boulangerie pastry bakers foods food café cafe
airline: airline airlines airways air aviation
"""
_HOUSES = [
    (frozenset(house.replace("_", " ") for house in houses.split()), frozenset(own.split()))
    for houses, _, own in (line.partition(": ") for line in _HOUSES_WORDS.strip().split("\n"))
]
"""What a kind of workplace is called, and the words that names of such workplaces contain."""
_YOURS = re.compile(
    r"\b(?:fit|asset|addition|match|candidate|work|join|joining|part of|role|position|place|career)"
    r" ?(?:for|to|with|at|in)? (?P<it>your (?P<house>law firm|credit union|[a-z]++))"
)


def other_trade(body: str, known: Circumstances) -> re.Match[str] | None:
    """Where they are called that; None also where their name doesn't say what they do."""
    own = {word for each in company.tokens(known.company) for word in (each.folded, each.owner)}
    if not any(told & own for _, told in _HOUSES):
        return None
    for found in _YOURS.finditer(body):
        theirs = [told for houses, told in _HOUSES if found["house"] in houses]
        if theirs and not any(told & own for told in theirs):
            return re.compile(re.escape(found["it"])).search(body, found.start("it"))
    return None
