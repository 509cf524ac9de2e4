"""Matches the lines of a table with existing leads, and finds what they add."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from afterview_tui.domain.leads.companies import lead_key
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.postings import is_named, is_same_name, is_same_posting, link_key, reference_key
from afterview_tui.domain.records import Lead

FILLED = (
    *("company", "role", "source", "url", "reference", "contact", "applied_on", "heard_on", "next_step", "next_on"),
    "next_at",
)
"""Fields that are filled where they are empty."""
LABELS = {
    **{"company": "Company", "role": "Role", "source": "Found through"},
    **{"url": "Link", "reference": "Reference", "contact": "Contact", "next_step": "Next step"},
}
"""Fields whose other words are noted where two lines are one posting."""
_RANK = {stage: n for n, stage in enumerate(STAGES)}


class Match(NamedTuple):
    """The lead that a line is about, if any; else one that it is possibly about."""

    lead: Lead | None = None
    perhaps: Lead | None = None


class KnownLeads:
    """The existing and the imported leads, matched by uid, reference number or link, else by name."""

    def __init__(self, leads: Sequence[Lead]) -> None:
        self._leads: list[Lead] = list(leads)
        self._first_new = len(leads)
        self._places: dict[int, int] = {}
        """The index of each lead, by ``id()``."""
        self._by_uid: dict[str, int] = {}
        self._by_key: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, lead in enumerate(leads):
            self._index(place, lead)

    @property
    def new(self) -> list[Lead]:
        """The imported leads."""
        return self._leads[self._first_new :]

    def is_new(self, lead: Lead) -> bool:
        """Whether a lead was imported rather than there before."""
        return self._places.get(id(lead), -1) >= self._first_new

    def add(self, lead: Lead) -> None:
        """Add an imported lead."""
        self._leads.append(lead)
        self._index(len(self._leads) - 1, lead)

    def replace(self, old: Lead, lead: Lead) -> None:
        """Replace a lead with its merged version."""
        if (place := self._places.get(id(old))) is not None:
            self._leads[place] = lead
            self._index(place, lead)

    def match(self, lead: Lead) -> Match:
        """The existing lead for this one; where both have a uid, that alone decides.

        Names decide only where neither side has a reference number or link. Where one side has, or where only one
        role has words such as "Band 7", the match is only possible: a duplicate lead does less harm than a wrong
        merge.
        """
        if lead.uid and lead.uid in self._by_uid:
            return Match(self._leads[self._by_uid[lead.uid]])
        for each in self._candidates(lead, *_posting_keys(lead)):
            if is_same_posting(each, lead):
                return Match(each)
        perhaps = None
        for each in self._candidates(lead, _name_key(lead)):
            if not is_same_name(each, lead):
                continue
            if not is_named(each) and not is_named(lead):
                return Match(each)
            if is_named(each) != is_named(lead):
                perhaps = perhaps or each
        return Match(None, perhaps or self._alike(lead))

    def _alike(self, lead: Lead) -> Lead | None:
        """A lead from before the import at the same company whose role says the same with more or fewer words."""
        words = {*lead_key(lead)[1].split()}
        for place in self._by_key.get(_company_key(lead), ()):
            each = self._leads[place]
            theirs = {*lead_key(each)[1].split()}
            is_alike = bool(words and theirs) and words != theirs and (words <= theirs or theirs <= words)
            if place < self._first_new and is_alike and not (is_named(each) and is_named(lead)):
                return each
        return None

    def _candidates(self, lead: Lead, *keys: tuple[str, ...]) -> Iterator[Lead]:
        """Leads with one of these keys; for a lead with a uid, only those that were there before the import."""
        last = self._first_new if lead.uid else len(self._leads)
        for key in keys:
            for place in self._by_key.get(key, ()):
                if place < last:
                    yield self._leads[place]

    def _index(self, place: int, lead: Lead) -> None:
        self._places[id(lead)] = place
        if lead.uid:
            self._by_uid[lead.uid] = place
        for key in (_name_key(lead), _company_key(lead), *_posting_keys(lead)):
            if place not in self._by_key[key][-1:]:
                self._by_key[key].append(place)


def _company_key(lead: Lead) -> tuple[str, ...]:
    return ("company", lead_key(lead)[0])


def _name_key(lead: Lead) -> tuple[str, ...]:
    return ("name", *lead_key(lead))


def _posting_keys(lead: Lead) -> list[tuple[str, ...]]:
    keys = [("number", reference_key(lead.reference)), ("link", link_key(lead.url))]
    return [key for key in keys if key[1]]


def merged(lead: Lead, other: Lead, *, notes_all: bool = False) -> dict[str, Any]:
    """The changes from merging ``other``: empty fields filled, new notes added, the stage moved forward.

    A company or a role of another name is noted; with ``notes_all`` other words of every field are.
    """
    fields = {name: getattr(other, name) for name in FILLED if getattr(other, name) and not getattr(lead, name)}
    notes = [lead.notes] if lead.notes else []
    told = [*(_differing(lead, other, [*LABELS] if notes_all else ["company", "role"])), *other.notes.split("; ")]
    notes += [part for part in dict.fromkeys(told) if part and part not in lead.notes]
    if "; ".join(notes) != lead.notes:
        fields["notes"] = "; ".join(notes)
    if _RANK[other.stage] > _RANK[lead.stage]:
        fields |= {"stage": other.stage, "reason": other.reason, "stage_since": other.stage_since}
    if fields:
        last_event = other.history[-1:]
        is_repeated = notes_all and [each.what for each in last_event] == [each.what for each in lead.history[-1:]]
        fields["history"] = lead.history if is_repeated else [*lead.history, *last_event]
    return fields


_ALIKE: dict[str, Callable[[Lead], str]] = {
    "company": lambda lead: lead_key(lead)[0],
    "role": lambda lead: lead_key(lead)[1],
    "url": lambda lead: link_key(lead.url),
    "reference": lambda lead: reference_key(lead.reference),
}
"""The keys by which two spellings of a field's value are the same."""


def _by_identity(lead: Lead) -> str:
    return str(id(lead))


def _differing(lead: Lead, other: Lead, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        mine, theirs = getattr(lead, name), getattr(other, name)
        key = _ALIKE.get(name, _by_identity)
        if mine and theirs and theirs.casefold() not in mine.casefold() and key(lead) != key(other):
            yield f"{LABELS[name]}: {theirs}"
