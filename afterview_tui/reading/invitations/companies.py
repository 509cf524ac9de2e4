"""Which company an invitation is from: title, words, signature and addresses, weighed against each other."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.domain.leads.companies import LEGAL_FORMS, company_key
from afterview_tui.reading.invitations.addresses import AGENCIES, SYSTEMS, TOOLS, is_agency, key, keys
from afterview_tui.reading.invitations.company_words import (
    AT,
    CLIENT,
    CLIENTS,
    FUNCTIONS,
    IN_ROMANCE,
    INTRODUCED,
    LABEL,
    NEAR,
    ORG_WORDS,
    TIME,
    sounds_like_company,
)
from afterview_tui.reading.invitations.jobs import DEPARTMENTS, ends_as_job, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.names import plain, without_honours
from afterview_tui.reading.invitations.titles import Segment, matters

_PLAIN = ("the title", "the signature")
"""Where a company stands as it calls itself."""
SURE = 5.0
"""From which weight on nobody has to be asked: two kinds of evidence, or one that is plain."""


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


class Company(NamedTuple):
    """The company that an invitation is from."""

    name: str = ""
    where: str = ""
    why: str = ""
    """Why it is doubtful, where it is."""


class _Candidate(NamedTuple):
    name: str
    weight: float
    where: str


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
    first, begun = key(name.split()[0]), key(re.split(r"[-_]", label)[0])
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).casefold()
    return (len(first) > 3 and first == begun) or (len(wanted) > 2 and initials == wanted)


def company_of(clues: Clues) -> Company:
    """The company, with where it stands; doubtful where only one weak sign tells it, or two are as good."""
    if clues.is_agency:
        clues = clues._replace(labels=(), signed=[line for line in clues.signed if not is_agency(line)], desks=())
    groups = sorted(
        ((_weight(same, clues), same) for same in _of_one_company(clues)), key=lambda group: group[0], reverse=True
    )
    if not groups or groups[0][0] <= 0:
        return _by_domain(clues)
    weight, same = groups[0]
    best = max(
        same, key=lambda each: (_is_spelt(each.name, clues), each.where in _PLAIN, each.weight, len(each.name))
    )
    second = next((other for other in groups[1:] if other[0] > weight - 1.5), None)
    if clues.is_agency and not any(each.weight >= 4 for each in same):
        return Company(best.name, best.where, "This is from an agency. Is it the company?")
    if second and second[0] > 2:
        return Company(best.name, best.where, f"It may be {second[1][0].name} as well.")
    return Company(best.name, best.where, "" if weight >= SURE else f"Only {best.where} says so.")


def _of_one_company(clues: Clues) -> list[list[_Candidate]]:
    """Whatever may be the company, that of one name together."""
    groups: list[list[_Candidate]] = []
    for each in dict.fromkeys(_candidates(clues)):
        if _is_possible(each.name, clues):
            same = next((same for same in groups if _is_same(each.name, same[0].name)), None)
            if same is None:
                groups.append([each])
            else:
                same.append(each)
    return groups


def _is_spelt(name: str, clues: Clues) -> bool:
    """Whether a name is all of a domain, or goes on where that ends."""
    return any(spelt.startswith(key(label)) for label in clues.labels for spelt in keys(name))


def _by_domain(clues: Clues) -> Company:
    if clues.is_agency or not clues.labels:
        why = "This is from an agency, which names no company." if clues.is_agency else "No company is named."
        return Company("", "", why)
    label = clues.labels[0]
    name = " ".join(part[:1].upper() + part[1:] for part in re.split(r"[-_]", label))
    return Company(name, "an address", "Only an address says so.")


def _candidates(clues: Clues) -> Iterator[_Candidate]:
    yield from _in_words(clues)
    for segment in clues.segments:
        weight = {"company": 2.5, "role": -1.0}.get(segment.word, 1.5)
        yield _Candidate(segment.text, weight, "the title")
    for line in clues.signed:
        for piece in re.split(r"(?:(?<!\s)\s++)?[,|•·]\s*|\s(?:@|at|bei|chez)\s|^@\s*", line):
            firm = re.sub(
                r"(?<!\s)\s+(?:recruiting|recruitment|talent(?: acquisition)?|hiring|careers|hr|people|"
                r"human resources)(?: team)?$",
                "",
                piece.strip(),
                flags=re.I,
            )
            if firm and not re.search(r"\d|@", firm):
                yield _Candidate(firm, 2.5 if ORG_WORDS.search(firm) else 1.5, "the signature")
    for desk in clues.desks:
        if (bare := " ".join(FUNCTIONS.sub(" ", f" {desk} ").split())) and key(bare) not in SYSTEMS:
            yield _Candidate(bare, 2, "the sender's name")
    places = [place.split(",")[0].strip() for place in clues.places.split("\n")]
    yield from (_Candidate(each, 1.5, "the place") for each in places if _is_named(each))
    yield from _spelt(clues)
    plain_text = f" {company_key(clues.text[:20_000])} "
    for lead in clues.leads:
        if len(wanted := company_key(lead)) > 2 and f" {wanted} " in plain_text and not TOOLS.fullmatch(lead):
            yield _Candidate(lead, 4, "your leads")


def _is_named(place: str) -> bool:
    return sounds_like_company(place) and not re.search(r"\d", place)


def _in_words(clues: Clues) -> Iterator[_Candidate]:
    """Companies that the words of a mail name: behind a label, as a client, as where one is to be."""
    for found in CLIENT.finditer(clues.text):
        if found["org"]:
            yield _Candidate(_clipped(found["org"]), 6, "the text")
    for found in LABEL.finditer(clues.text):
        yield _Candidate(found["org"].strip(), 6, "the text")
    for pattern, weight in ((AT, 2.5), (IN_ROMANCE, 3.0), (NEAR, 2.5), (INTRODUCED, 3.0)):
        for found in list(pattern.finditer(clues.text))[:40]:
            yield _Candidate(_clipped(found["org"]), weight, "the text")


def _spelt(clues: Clues) -> Iterator[_Candidate]:
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
                    yield _Candidate(said, 2, "the text")


def _clipped(org: str) -> str:
    """A name without what only follows it, such as the next sentence, or a day."""
    org = re.split(
        r"(?<=[a-z]{2})\.\s|\s(?:On|We|I|Your|The|For|If|Please|This|Mon|Tues|Wednes|Thurs|Fri)(?:day)?\b", org
    )[0]
    bare = org.strip(" .,'’")
    return f"{bare}." if re.search(r"\b\w\.\w$", bare) else bare


def _is_possible(name: str, clues: Clues) -> bool:
    bare = plain(name)
    if (
        len(bare) < 2
        or len(name) > 60
        or len(name.split()) > 7
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
    if without_honours(name) != name and not is_theirs:
        return False
    if names_a_job(name) and (ends_as_job(name) or not sounds_like_company(name)) and not is_theirs:
        return False
    return not (clues.is_agency and AGENCIES.search(name))


def _is_same(name: str, other: str) -> bool:
    one, two = company_key(name), company_key(other)
    if one == two or not one or not two:
        return bool(one) and one == two
    short, long = sorted((one, two), key=len)
    return (long.startswith(f"{short} ") and len(short) > 3) or key(one) == key(two)


def _weight(same: Sequence[_Candidate], clues: Clues) -> float:
    """The best of each kind of evidence together, more where an address agrees, less where it reads as a role."""
    best: dict[str, float] = {}
    for each in same:
        best[each.where] = max(best.get(each.where, -9), each.weight)
    weight = sum(best.values())
    name = max((each.name for each in same), key=len)
    if any(agrees(each.name, label) for each in same for label in clues.labels):
        return weight + 4
    if len(best) < 2 and any(plain(name) == plain(each) for each in clues.perhaps) and not ORG_WORDS.search(name):
        weight -= 3
    is_job = names_a_job(name) or ({*best} == {"the title"} and may_be_a_job(name))
    if is_job and (ends_as_job(name) or not ORG_WORDS.search(name)) and "&" not in name:
        weight -= 3
    if ORG_WORDS.search(name) or (name.split()[-1].casefold().strip(".") in LEGAL_FORMS):
        weight += 1
    return weight
