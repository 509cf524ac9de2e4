"""Which company an invitation is from: title, words, signature and addresses, weighed against each other."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.domain.leads.companies import company_key
from afterview_tui.reading.invitations.addresses import AGENCIES, SYSTEMS, TOOLS, is_agency, key, keys
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
from afterview_tui.reading.invitations.company_words import (
    AT,
    CLIENT,
    CLIENTS,
    FUNCTIONS,
    IN_ROMANCE,
    IN_SHOP,
    INTRODUCED,
    INVITING,
    LABEL,
    NEAR,
    ORG_WORDS,
    TIME,
    sounds_like_company,
)
from afterview_tui.reading.invitations.evidence import FIRM, SURELY, for_employer, for_job
from afterview_tui.reading.invitations.jobs import DEPARTMENTS, ends_as_job, names_a_job
from afterview_tui.reading.invitations.names import STRANGERS, has_title, plain, without_honours
from afterview_tui.reading.invitations.titles import Segment, matters

_PLAIN = ("the title", "the signature")
"""Where a company stands as it calls itself."""
AGENCY = "This is from an agency. Is it the company?"
LEAST = 2.0
"""Up to which weight nobody is asked about another company."""


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
    possible = (each for each in _candidates(clues) if _is_possible(each.text, clues))
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


def _candidates(clues: Clues) -> Iterator[Candidate]:
    yield from _in_words(clues)
    for segment in clues.segments:
        told = {"company": 3.0, "role": -1.0}.get(segment.word, 1.5)
        yield Candidate(segment.text, told, "the title")
    for line in clues.signed:
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
    for desk in clues.desks:
        if (bare := " ".join(FUNCTIONS.sub(" ", f" {desk} ").split()).strip(" ()-–—|,")) and key(
            bare
        ) not in SYSTEMS:
            yield Candidate(bare, 2, "the sender's name")
    places = [re.split(r",|\s\d", place)[0].strip() for place in clues.places.split("\n")]
    yield from (Candidate(each, 1.5, "the place") for each in places if _is_named(each))
    shops = (_clipped(found["org"]) for found in list(IN_SHOP.finditer(clues.text))[:40])
    yield from (Candidate(each, 2.5, "the text") for each in shops if for_employer(each) > 0)
    yield from _spelt(clues)
    plain_text = f" {company_key(clues.text[:20_000])} "
    for lead in clues.leads:
        if len(wanted := company_key(lead)) > 2 and f" {wanted} " in plain_text and not TOOLS.fullmatch(lead):
            yield Candidate(lead, 4, "your leads")


def _is_named(place: str) -> bool:
    return sounds_like_company(place) and not re.search(r"\d", place)


def _in_words(clues: Clues) -> Iterator[Candidate]:
    """Companies that the words of a mail name: behind a label, as a client, as where one is to be."""
    for found in CLIENT.finditer(clues.text):
        if found["org"]:
            yield Candidate(_clipped(found["org"]), 6, "the text")
    for found in LABEL.finditer(clues.text):
        yield Candidate(found["org"].strip(), 6, "the text")
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
    if (without_honours(name) != name or has_title(name)) and not is_theirs:
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
    is_job = for_job(name) >= SURELY or (places == {"the title"} and for_job(name) > 0)
    if is_job and for_a_firm < FIRM and "&" not in name:
        found -= 3
    return found + for_a_firm
