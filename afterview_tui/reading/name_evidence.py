"""What speaks for stretches of a line's words being the company, the role, or neither."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import line_words, name_weights
from afterview_tui.reading.days.likeness import may_be_day
from afterview_tui.reading.employer_evidence import ends_in_an_employer, ends_in_an_institution, is_employer
from afterview_tui.reading.job_evidence import (
    ends_in_a_job,
    is_headed,
    is_in_front,
    is_kind,
    is_of_a_job,
    is_place,
    names_a_job,
)
from afterview_tui.reading.line_roles import without_grade
from afterview_tui.reading.name_words import HOW, JOINING, TELLING, TOLD, listed

Evidence = dict[str, float]
"""How much there is of each kind of evidence; the table of sums says what each kind is worth."""
FAR = 2.0
"""How much more a word has to speak for the other name."""
MOST_WORDS = 12
"""Words of a part that are cut; a longer one is taken whole or not at all."""
AT = ("at", "@", "bei", "chez")
_ABOUT = (*AT, "w/", "about", "re")
_JOINTS = frozenset(
    ("on", "in", "at", "near", "by", "for", "with", "and", "of", "to", "&", "de", "im", "am", "und")
)
_SHORT = 2, 5
"""Letters of a short form."""
_ODD_SIGNS = frozenset("?!:;£$€%<>")
_OWN = ("'s", "’s")


class Stretches:
    """The words of one part, and the evidence for each stretch of them."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.words = self.text.split() if text.count(" ") < MOST_WORDS else [self.text]
        self.is_mixed = False
        """Whether capitals say something: some words of the line have them, others don't."""
        self._known: dict[tuple[str, int, int], Evidence] = {}

    def of(self, begin: int, end: int) -> str:
        """Some of the words, as they were typed."""
        return " ".join(self.words[begin:end])

    def ends(self) -> Iterator[int]:
        """Where a name from the first word on may end; the whole text first."""
        yield len(self.words)
        yield from (end for end in range(1, len(self.words)) if self.may_cut(end))

    def may_cut(self, place: int) -> bool:
        """Whether the text may be cut in front of a word: not inside brackets."""
        return self._depths[place] <= 0

    def is_mixed_at(self, place: int) -> bool:
        """Whether a word is a short form in capitals, and the one before it none."""
        before, word = map(_letters, self.words[place - 1 : place + 1])
        return word == "AA" != before and self.words[place].casefold().strip(".,") not in LEGAL_FORMS

    def company(self, begin: int, end: int) -> Evidence:
        """What speaks for these words being the company."""
        return self._remembered("company", begin, end)

    def role(self, begin: int, end: int) -> Evidence:
        """What speaks for these words being the role."""
        return self._remembered("role", begin, end)

    def left(self) -> Evidence:
        """What speaks against the whole part being left over beside both names: it may be a name."""
        is_name = self.text[:1].isupper() and not (is_how(self.text) or is_kind(self.text))
        return {"left, in capitals": float(is_name), "left, a job": float(names_a_job(self.text))}

    def noted(self, begin: int) -> Evidence:
        """What speaks for the words from here on being of no name; nothing at the end."""
        return self._remembered("noted", begin, len(self.words)) if begin < len(self.words) else {}

    def going_on(self) -> Evidence:
        """What speaks for the text being more of a role that stands in front of it."""
        found = {
            "goes on, place": is_place(self.text),
            "goes on, kind": is_kind(self.text),
            "goes on, job": names_a_job(self.text),
            "goes on, in capitals": self.text[:1].isupper(),
        }
        return _told(found) | {"goes on, words": float(len(self.words))}

    def change(self, middle: int, first: str) -> Evidence:
        """What speaks for a cut in front of a word, where ``first`` is the name before it."""
        before, behind = self.words[middle - 1], self.words[middle]
        found = {
            f"{first} first in one": True,
            f"{first} in front of a short form": middle == len(self.words) - 1 and _letters(behind) == "AA",
            f"{first} in front of an employer": ends_in_an_employer(f"x {behind}"),
            f"{first} in front of an institution": ends_in_an_institution(f"x {behind}"),
            f"{first} ends in an owner": before.endswith(_OWN),
            f"{first} ends in a job's": before.endswith(_OWN) and names_a_job(before[:-2]),
        }
        return _told(found) | self._letters(first, middle)

    @cached_property
    def _depths(self) -> list[int]:
        return [0, *accumulate(word.count("(") - word.count(")") for word in self.words)]

    @cached_property
    def _odds(self) -> list[tuple[float, ...]]:
        return [name_weights.weights_of(word) for word in self.words]

    def _remembered(self, kind: str, begin: int, end: int) -> Evidence:
        known = self._known.get((kind, begin, end))
        if known is None:
            weigh = {"company": self._company, "role": self._role, "noted": self._noted}[kind]
            known = self._known[kind, begin, end] = weigh(begin, end)
        return known

    def _company(self, begin: int, end: int) -> Evidence:
        text = self.of(begin, end)
        plain = text.casefold().strip(" .,!?")
        found = {
            "legal form": end - begin > 1 and plain.rpartition(" ")[2] in LEGAL_FORMS,
            "brand": plain in name_weights.brands(),
            "company is a place": is_place(text),
            "company is an employer": is_employer(text),
            "company ends in front of a job": end - begin > 1 and is_in_front(self.words[end - 1].casefold()),
            "company names a job": names_a_job(text),
            "company ends in a job": ends_in_a_job(text),
            "company ends in a short form": end - begin > 1 and self.is_mixed_at(end - 1),
            "company is headed": is_headed(text),
            "company is work": is_of_a_job(text) or is_kind(text),
            "company is a stage": line_words.stage_of(text) is not None,
        }
        return _told(found) | self._both("company", begin, end)

    def _role(self, begin: int, end: int) -> Evidence:
        text = self.of(begin, end)
        ends = ends_in_a_job(text)
        names = not ends and names_a_job(text)
        found = {
            "role is a place": is_place(text),
            "role ends in a job": ends,
            "role names a job": names,
            "role is a kind": not (ends or names) and is_kind(text),
            "role is all work": is_of_a_job(text),
            "role is an employer": is_employer(text),
            "role is headed": is_headed(text),
            "role is a stage": line_words.stage_of(text) is not None,
            "role with its grade": without_grade(text) != text,
        }
        return _told(found) | self._both("role", begin, end)

    def _both(self, kind: str, begin: int, end: int) -> Evidence:
        """What is asked of a company and of a role."""
        words, weights = self.words[begin:end], self._weights(kind, begin, end)
        first, other = words[0], "role" if kind == "company" else "company"
        found = {
            f"{kind} stands": True,
            f"{kind} is said": any(word.islower() and word in listed(TELLING) for word in words),
            f"{kind} rises": first.islower() and any(_letters(word) == "A" for word in words[1:]),
            f"{kind} is all talk": all(word.casefold() in listed(TELLING) | listed(TOLD) for word in words),
            f"{kind} holds no letter": not any(map(str.isalpha, "".join(words))),
            f"{kind} ends in how": is_how(words[-1]),
            f"{kind} ends in a day": may_be_day(words[-1]),
            f"{kind} holds at": any(word.casefold() in _ABOUT for word in words),
            f"{kind} holds on": any(word in ("on", "in") for word in words[1:]),
            f"{kind} from the other": self._leans(begin, other, kind, first=True),
            f"{kind} to the other": self._leans(end - 1, other, kind, first=False),
            f"{kind} from a bracket": first.startswith("("),
            f"{kind} tells": first.casefold() in listed(TOLD)
            or line_words.is_step(self.of(begin, end))
            or line_words.HAS_BEEN.match(first) is not None,
            f"{kind} with an owner": any(word.casefold().endswith(_OWN) for word in words[:-1]),
        }
        amounts = {
            kind: sum(weights),
            f"{kind} at worst": min(weights),
            f"{kind} words": float(len(words)),
            f"{kind} with figures": float(sum(any(map(str.isdigit, word)) for word in words)),
            f"{kind} with odd signs": float(sum(not _ODD_SIGNS.isdisjoint(word) for word in words)),
        }
        if self.is_mixed:
            small = sum(word.islower() and word not in listed(JOINING) for word in words)
            amounts |= {
                f"{kind} in capitals": float(sum(word[:1].isupper() for word in words)),
                f"{kind} small": float(small),
            }
        return _told(found) | amounts

    def _weights(self, kind: str, begin: int, end: int) -> list[float]:
        """The weight of each word by its place."""
        last, first, inner = (3, 4, 5) if kind == "company" else (0, 1, 2)
        odds = self._odds[begin:end]
        if len(odds) == 1:
            return [max(odds[0][last], odds[0][first]) if kind == "company" else odds[0][last]]
        return [odds[0][first], *(each[inner] for each in odds[1:-1]), odds[-1][last]]

    def _leans(self, place: int, one: str, other: str, *, first: bool) -> bool:
        """Whether a word at an end speaks far more for one kind than for the other."""
        places = {"role": 1 if first else 0, "company": 4 if first else 3}
        return self._odds[place][places[one]] - self._odds[place][places[other]] >= FAR

    def _noted(self, begin: int, end: int) -> Evidence:
        first, text = self.words[begin], self.of(begin, end)
        tells = (
            first in listed(TELLING)
            or line_words.begins(text, line_words.MEETINGS)
            or line_words.is_step(text)
            or line_words.stage_of(first) is not None
            or line_words.HAS_BEEN.match(text) is not None
        )
        found = {
            "noted": True,
            "noted from a figure": first[0].isdigit(),
            "noted behind a figure": begin > 0 and self.words[begin - 1].isdigit(),
            "noted from a bracket": first.startswith("("),
            "noted place": is_place(text),
            "noted names a job": names_a_job(text),
            "noted how": is_how(text),
            "noted holds at": any(word.casefold() in (*_ABOUT, "for", "with") for word in self.words[begin:end]),
            "noted day": may_be_day(self.words[-1]),
            "noted tells": first.islower() and tells,
        }
        return _told(found) | {"noted behind": float(end - begin)} | self._letters("noted", begin)

    def _letters(self, kind: str, place: int) -> Evidence:
        """Capitals on both sides of a cut."""
        if not self.is_mixed:
            return {}
        return {f"{kind} {'|'.join(map(_letters, self.words[place - 1 : place + 1]))}": 1.0}


def stretches(parts: Iterable[str]) -> list[Stretches]:
    """The parts of a line, each with its words; capitals are compared over all of them."""
    found = [Stretches(part) for part in parts if part.strip()]
    letters = [word for part in found for word in part.words if word[:1].isalpha()]
    is_mixed = any(word[:1].isupper() for word in letters) and any(word.islower() for word in letters)
    for part in found:
        part.is_mixed = is_mixed
    return found


def is_how(text: str) -> bool:
    """Whether a text only tells how, where or for how much one works, or nothing: "wfh", "16/h"."""
    is_amount = line_words.BESIDE_THE_ROLE.fullmatch(text) or line_words.HOURS.fullmatch(text)
    return not text or bool(is_amount) or text.casefold() in listed(HOW) or is_place(text)


def is_torn(text: str) -> bool:
    """Whether a text begins or ends with a small word that joins names: "in Fine Art"."""
    words = text.split()
    return bool(words) and (words[0] in _JOINTS or words[-1] in _JOINTS)


def ends_in_how(text: str) -> bool:
    """Whether a text ends with how one works, which no company does: "BT mon-fri"."""
    last = text.rpartition(" ")[2]
    return last != "" and (line_words.BESIDE_THE_ROLE.fullmatch(last) is not None or last.casefold() in listed(HOW))


def _letters(word: str) -> str:
    """How a word is written: as a short form in capitals, with a capital, or small."""
    if word.isupper() and _SHORT[0] <= len(word) <= _SHORT[1]:
        return "AA"
    return "A" if word[:1].isupper() else "a"


def _told(found: Mapping[str, bool]) -> dict[str, float]:
    return {name: 1.0 for name, is_so in found.items() if is_so}
