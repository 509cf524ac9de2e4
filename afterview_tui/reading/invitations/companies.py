"""Which company an invitation is from: title, words, signature and addresses, weighed against each other."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.companies import company_key
from afterview_tui.reading.invitations.addresses import AGENCIES, TOOLS, is_agency, key, keys
from afterview_tui.reading.invitations.candidates import (
    AS_WELL,
    CLOSE,
    ONLY,
    SURE,
    Candidate,
    Chosen,
    together,
    weight,
)
from afterview_tui.reading.invitations.company_sources import Clues, candidates_in
from afterview_tui.reading.invitations.company_words import (
    CLIENTS,
    ORG_WORDS,
    TIME,
    sounds_like_company,
)
from afterview_tui.reading.invitations.evidence import FIRM, PERHAPS, for_employer, for_job
from afterview_tui.reading.invitations.jobs import DEPARTMENTS, ends_as_job, names_a_job
from afterview_tui.reading.invitations.names import has_title, plain, without_honours
from afterview_tui.reading.invitations.titles import matters

_PLAIN = ("the title", "the signature")
"""Where a company stands as it calls itself."""
AGENCY = "This is from an agency. Is it the company?"
LEAST = 2.0
"""Up to which weight nobody is asked about another company."""


def agrees(name: str, label: str) -> bool:
    """Whether a name and a domain can be the same company's."""
    wanted = key(label)
    if not wanted or not key(name):
        return False
    if any(
        each == wanted or (min(len(each), len(wanted)) > 3 and (each.startswith(wanted) or wanted.startswith(each)))
        for each in keys(name)
    ):
        return True
    words = name.split()
    if any(key(" ".join(words[place:])) == wanted for place in range(1, len(words) - 1)):
        return True
    first, begun = key(name.split()[0]), key(re.split(r"[-_]", label)[0])
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).casefold()
    return (len(first) > 3 and first == begun) or (len(wanted) > 2 and initials == wanted)


def company_of(clues: Clues) -> Chosen:
    """The company, with where it stands; doubtful where only one weak sign tells it, or two are as good."""
    if clues.is_agency:
        clues = clues._replace(labels=(), signed=[line for line in clues.signed if not is_agency(line)], desks=())
    possible = (each for each in candidates_in(clues) if _is_possible(each.text, clues))
    groups = sorted(
        ((_weight(same, clues), same) for same in together(possible, _is_same)),
        key=lambda group: group[0],
        reverse=True,
    )
    if not groups or groups[0][0] <= 0:
        return _by_domain(clues)
    most, same = groups[0]
    best = max(
        same,
        key=lambda each: (
            _is_spelt(each.text, clues),
            for_employer(each.text) >= FIRM,
            each.where in _PLAIN,
            each.weight,
            len(each.text),
        ),
    )
    also = [other[0].text for other_weight, other in groups[1:4] if other_weight >= max(most - CLOSE, LEAST)]
    if clues.is_agency and not any(each.weight >= 4 for each in same):
        return Chosen(best.text, best.where, AGENCY, also)
    if also:
        return Chosen(best.text, best.where, AS_WELL.format(other=also[0]), also)
    return Chosen(best.text, best.where, "" if most >= SURE else ONLY.format(where=best.where))


def _is_spelt(name: str, clues: Clues) -> bool:
    """Whether a name is all of a domain, or goes on where that ends."""
    return any(
        spelt.startswith(key(label))
        for label in clues.labels
        for each in (name, _behind_kind(name))
        for spelt in keys(each)
    )


def _behind_kind(name: str) -> str:
    """A name without the word in front that says what it is: "Hotel Mirador"."""
    first, _, rest = name.partition(" ")
    return rest if rest and sounds_like_company(first) else name


def _by_domain(clues: Clues) -> Chosen:
    if clues.is_agency or not clues.labels:
        why = "This is from an agency, which names no company." if clues.is_agency else "No company is named."
        return Chosen("", "", why)
    label = clues.labels[0]
    name = " ".join(part[:1].upper() + part[1:] for part in re.split(r"[-_]", label))
    return Chosen(name, "an address", ONLY.format(where="an address"))


def _is_possible(name: str, clues: Clues) -> bool:
    bare = plain(name)
    if (
        len(bare) < 2
        or len(name) > 80
        or len(name.split()) > 9
        or re.fullmatch(r"[\d\s]+", bare)
        or TIME.match(name)
        or CLIENTS.fullmatch(name)
        or not matters(name)
    ):
        return False
    if any(
        bare == plain(each)
        or (bare in plain(each).split() and not any(agrees(name, label) for label in clues.labels))
        for each in clues.people
        if each
    ):
        return False
    if TOOLS.fullmatch(name.strip()) or (TOOLS.match(name) and len(name.split()) < 4):
        return False
    if DEPARTMENTS.fullmatch(name) or (
        re.fullmatch(r"[a-zß-ÿ]+(?:\s[a-zß-ÿ]+)*\s?", name)
        and not any(agrees(name, label) for label in clues.labels)
    ):
        return False
    if any(_is_same(name, gateway) for gateway in clues.gateways) and not any(
        agrees(name, label) for label in clues.labels
    ):
        return False
    is_theirs = any(agrees(name, label) for label in clues.labels) or name in clues.leads
    if (without_honours(name) != name or has_title(re.sub(r"^The\s", "", name))) and not is_theirs:
        return False
    if names_a_job(name) and (ends_as_job(name) or not sounds_like_company(name)) and not is_theirs:
        return False
    return not (clues.is_agency and AGENCIES.search(name))


def _is_same(name: str, other: str) -> bool:
    one, two = (company_key(each).removeprefix("the ") for each in (name, other))
    if one == two or not one or not two:
        return bool(one) and one == two
    if company_key(_behind_kind(name)) == two or company_key(_behind_kind(other)) == one:
        return True
    short, long = sorted((one, two), key=len)
    return (long.startswith(f"{short} ") and len(short) > 3) or key(one) == key(two)


def _weight(same: Sequence[Candidate], clues: Clues) -> float:
    """The best of each kind of evidence together, more where an address agrees, less where it reads as a role."""
    found, places = weight(same), {each.where for each in same}
    name = max((each.text for each in same), key=len)
    if any(agrees(each.text, label) for each in same for label in clues.labels):
        return found + 4
    if len(places) < 2 and any(plain(name) == plain(each) for each in clues.perhaps) and not ORG_WORDS.search(name):
        found -= 3
    for_a_firm = for_employer(name)
    is_job = for_job(name) > PERHAPS or (places == {"the title"} and for_job(name) > 0)
    if is_job and for_a_firm < FIRM:
        found -= 3
    return found + for_a_firm
