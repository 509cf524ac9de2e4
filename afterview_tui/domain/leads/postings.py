"""Identifies the posting of a lead by its reference number or link, or else by company and role."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from afterview_tui.domain.leads.companies import company_key, lead_key
from afterview_tui.domain.records import Lead

_TRACKING = re.compile(
    r"utm_\w+|mc_\w+|trk\w*|ref(?:id|erer|errer)?|tracking\w*|gclid|fbclid|gh_src|lever-source|src|source|origin|lipi|"
    r"original_?referer|from|campaign|medium|share\w*|si|igshid",
    re.IGNORECASE,
)
"""Query parameters that only track where a visitor came from."""
_GENERAL = frozenset(
    [
        "career",
        "careers",
        "job",
        "jobs",
        "join",
        "join-us",
        "joinus",
        "karriere",
        "stellen",
        "stellenangebote",
        "jobboerse",
        "vacancies",
        "vacancy",
        "vacatures",
        "werkenbij",
        "work-with-us",
        "work",
        "opportunities",
        "openings",
        "open-positions",
        "positions",
        "apply",
        "home",
        "index",
        "index.html",
        "index.php",
        "about",
        "about-us",
        "company",
        "search",
        "results",
        "emplois",
        "carrieres",
        "carriere",
        "recrutement",
        "empleo",
        "empleos",
        "trabaja-con-nosotros",
        "trabalhe-conosco",
        "vagas",
        "lavora-con-noi",
        "kariera",
        "praca",
        "recruit",
        "recruitment",
        "saiyo",
        "zhaopin",
        "en",
        "de",
        "fr",
        "es",
        "pt",
        "it",
        "nl",
        "pl",
        "us",
        "uk",
        "login",
        "feed",
        "listing",
        "listings",
        "list",
        "all",
        "hiring",
        "team",
        "people",
        "contact",
    ]
)
"""Last path segments of links to all postings of a company or board rather than one."""


def link_key(url: str) -> str:
    """A link for comparing postings; empty where it leads to a whole site or to all postings.

    The scheme, "www.", tracking parameters and a trailing slash are dropped.
    """
    words = url.split()
    if not words:
        return ""
    try:
        parts = urlsplit(words[0] if "//" in words[0] else f"//{words[0]}")
    except ValueError:
        return ""
    host, path = parts.netloc.rpartition("@")[2].casefold().removeprefix("www."), parts.path.rstrip("/")
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])))
    place = parts.fragment if "/" in parts.fragment or any(map(str.isdecimal, parts.fragment)) else ""
    last = path.rpartition("/")[2].casefold()
    if "." not in host or not (query or place or (last and last not in _GENERAL)):
        return ""
    return "".join((host, path, f"?{query}" if query else "", f"#{place}" if place else ""))


def reference_key(reference: str) -> str:
    """A reference number for comparing, without case, spaces and punctuation."""
    return re.sub(r"[\W_]+", "", reference).casefold()


def is_named(lead: Lead) -> bool:
    """Whether a lead has a reference number or link that identifies its posting."""
    return bool(reference_key(lead.reference) or link_key(lead.url))


def is_same_posting(lead: Lead, other: Lead) -> bool:
    """Whether two leads have the same reference number or link, and no different companies."""
    companies = {company_key(lead.company), company_key(other.company)} - {""}
    if len(companies) > 1:
        return False
    numbers = reference_key(lead.reference), reference_key(other.reference)
    if all(numbers):
        return numbers[0] == numbers[1]
    links = link_key(lead.url), link_key(other.url)
    return bool(links[0]) and links[0] == links[1]


def is_same_name(lead: Lead, other: Lead) -> bool:
    """Whether two leads have the same company and role, and no different application dates."""
    if lead_key(lead) != lead_key(other):
        return False
    return None in (lead.applied_on, other.applied_on) or lead.applied_on == other.applied_on
