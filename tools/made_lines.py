"""Lines about leads made of titles, names and frames (``line_frames.txt``), to fit the weights of names with."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from afterview_tui.reading import line_roles, vocabulary

FRAMES = Path(__file__).with_name("line_frames.txt")
SIGNS = (*[", "] * 6, *[" - "] * 3, " | ", " / ", "; ", ": ", " – ", ". ", "... ", "! ")
GRADES = (
    "senior junior lead head assistant trainee deputy apprentice graduate grad principal staff night relief bank"
)
ENDS = ("nights", "pt", "weekends", "band 5", "ii", "days", "(nights)", "(pt)", "maternity cover", "L4", "lead")
BODIES = [
    " Teaching Hospitals NHS Trust",
    " City Council",
    " School District",
    " Health Trust",
    " Town Council",
    " County Schools",
    " Children's Services",
    " & Partner",
    " & Partners",
    " & Associates",
    " Group PLC",
    " GmbH",
    " Ltd",
    ", Inc.",
    " Inc",
    " LLC",
    " AG",
    " Logistics Ltd",
    " Care Home",
    " Primary School",
    " Garden Centre",
]
TITLED = ("Mr", "Mrs", "Ms", "Dr")
SOMEBODY = ("my mate", "a friend", "my sister", "dads friend", "the manager", "hr", "the recruiter")
_SLOT = re.compile(r"\{([A-Z])\}")
_PLACED = re.compile(r"\{C\} (?:\{L\}|on \{T\})")


class MadeLine(NamedTuple):
    """A line, and the company and the role in it, empty where it has none; the likelier first."""

    text: str
    companies: Sequence[str]
    roles: Sequence[str]


def sections() -> Mapping[str, Sequence[str]]:
    """The lists of the frames' file by their names."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in FRAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return found


class Maker:
    """What lines are made of, and the chance by which they are."""

    def __init__(self, titles: Sequence[str], names: Sequence[str], seed: int = 5) -> None:
        self._chance = random.Random(seed)
        self._titles, self._names = titles, names
        self._lists = sections()
        self._people = self._lists["people"]
        jobs, occupations, employers = (_table(name) for name in ("jobs", "occupations", "employers"))
        self._kinds, self._firsts = employers["last"], employers["first"]
        self._places = _table("places")["place"]
        self._nouns = [*jobs["noun"], *occupations["head"], *line_roles.nouns()]
        self._fronts, self._work = occupations["front"], jobs["kind"]

    def lines(self, number: int) -> Iterator[MadeLine]:
        """So many lines."""
        for _ in range(number):
            yield self._line()

    def _line(self) -> MadeLine:
        chance = self._chance
        sign = chance.choice(SIGNS)
        frame = chance.choice(self._lists["nameless" if chance.random() < 0.05 else "names"])
        company, role = self._company(), self._role()
        company = company.lower() if chance.random() < 0.5 else company
        slots = {"C": company, "R": role, "S": sign}
        text, told = self._filled(frame, slots)
        for _ in range(chance.choice((0, 0, 1, 1, 2, 2, 3))):
            tail, _ = self._filled(chance.choice(self._lists["tails"]), slots)
            text += (sign if sign != ": " and chance.random() < 0.8 else ", ") + tail
        if chance.random() < 0.1:
            text += chance.choice(("!", "!!", "?", " :(", " :)", "..", " lol"))
        companies = [company] if "{C}" in frame else [""]
        if _PLACED.search(frame):
            # Whether the place goes with the name is open where it is a town.
            place = f"on {told['T']}" if "T" in told else told["L"]
            companies = [f"{company} {place}", company] if "T" in told else [company, f"{company} {place}"]
        return MadeLine(self._written(text), companies, [role if "{R}" in frame else ""])

    def _filled(self, frame: str, slots: Mapping[str, str]) -> tuple[str, dict[str, str]]:
        """A frame with its slots filled, and what they were filled with."""
        told: dict[str, str] = {}

        def fill(found: re.Match[str]) -> str:
            told[found[1]] = slots[found[1]] if found[1] in slots else self._filler(found[1], slots)
            return told[found[1]]

        return _SLOT.sub(fill, frame), told

    def _filler(self, slot: str, slots: Mapping[str, str]) -> str:
        chance = self._chance
        others: dict[str, Callable[[], str]] = {
            "P": self._person,
            "A": lambda: _bare(chance.choice(self._names)),
            "L": lambda: chance.choice(self._places).title() if chance.random() < 0.6 else self._town(),
            "N": lambda: str(chance.randrange(1000, 99999)),
            "T": lambda: f"{self._town()} {chance.choice(('Rd', 'St', 'road', 'street', 'Lane', 'Ave'))}",
        }
        if slot in others:
            return others[slot]()
        return self._filled(chance.choice(self._lists[slot]), slots)[0]

    def _written(self, text: str) -> str:
        """A line in small letters, with a capital, or as it is."""
        number = self._chance.random()
        if number < 0.5:
            return text.lower()
        return text[:1].upper() + text[1:] if number < 0.6 else text.upper() if number < 0.62 else text

    def _town(self) -> str:
        begin, end = (self._chance.choice(self._lists[name]) for name in ("town begins", "town ends"))
        return f"{begin}{end}".title()

    def _person(self) -> str:
        chance, name, number = self._chance, self._chance.choice(self._people), self._chance.random()
        if number < 0.5:
            return name
        if number < 0.75:
            return f"{name} {self._town()}"
        return f"{chance.choice(TITLED)} {self._town()}" if number < 0.9 else chance.choice(SOMEBODY)

    def _company(self) -> str:
        """A name from the list, or one that is made as employers call themselves."""
        chance, number = self._chance, self._chance.random()
        pick, town = chance.choice, self._town
        ways: tuple[tuple[float, Callable[[], str]], ...] = (
            (0.45, lambda: pick(self._names)),
            (0.55, lambda: f"{town()} {pick(self._kinds)}"),
            (0.63, lambda: f"{pick(self._people) if chance.random() < 0.4 else town()} {pick(self._kinds)}"),
            (0.70, lambda: f"{pick(self._names).split()[0]} {pick(self._kinds)}"),
            (0.75, lambda: f"{pick(self._firsts)} {town()}"),
            (0.80, lambda: f"{pick(self._places).title()} {pick(self._kinds)}"),
            (0.84, lambda: f"{town()} {pick(('&', 'and'))} {pick(('Sons', 'Co', 'Daughters', town()))}"),
            (0.88, lambda: f"St {pick(self._people)}{pick(('s', ''))} {pick(('Primary', 'Hospital', 'College'))}"),
            (0.92, lambda: f"{pick(self._people)}{pick((chr(39) + 's', 's'))} {pick(self._kinds)}"),
            (0.935, lambda: f"{town()}, {town()} {pick(('&', 'and'))} {town()}{pick(('', ' LLP', ' Solicitors'))}"),
            (0.945, lambda: f"{pick(('University of', 'Bank of', 'City of', 'Friends of'))} {town()}"),
            (0.96, lambda: f"{pick(self._places).title() if chance.random() < 0.4 else town()}{pick(BODIES)}"),
            (0.975, town),
            (1.0, lambda: "".join(pick("ABCDEFGHIKLMNOPRSTUVW") for _ in range(pick((2, 3, 3, 4))))),
        )
        name = next(make for share, make in ways if number <= share)()
        name = f"the {name}" if chance.random() < 0.06 else name
        return _bare(name, commas=0.92 <= number < 0.97)

    def _role(self) -> str:
        """A title from the list, or one that is made of our own words for jobs."""
        chance, number, pick = self._chance, self._chance.random(), self._chance.choice
        ways: tuple[tuple[float, Callable[[], str]], ...] = (
            (0.35, lambda: pick(self._titles)),
            (0.55, lambda: pick(self._nouns)),
            (0.72, lambda: f"{pick(self._fronts)} {pick(self._nouns)}"),
            (0.80, lambda: f"{pick(GRADES.split())} {pick(self._nouns)}"),
            (0.88, lambda: pick(self._work)),
            (0.92, lambda: f"{pick(self._work)} {pick(self._nouns)}"),
            (0.95, lambda: f"{pick(GRADES.split())} {pick(self._fronts)} {pick(self._nouns)}"),
            (1.0, lambda: f"{pick(self._nouns)} {pick(('in', 'of'))} {pick(self._lists['fields'])}"),
        )
        role = next(make for share, make in ways if number <= share)()
        more = chance.random()
        if more < 0.05:
            role += f" {pick(ENDS)}"
        elif more < 0.065:
            role += f", {pick([each for each in self._lists['fields'] if each != 'nights'])}"
        elif more < 0.085:
            role += f" ({pick(self._lists['fields'])})"
        is_small = chance.random() < 0.7 and (not role.isupper() or chance.random() < 0.6)
        return re.sub(r"[;|:!?]", "", role.lower() if is_small else role)


def _bare(name: str, *, commas: bool = False) -> str:
    """A name without the signs that part a line."""
    return re.sub(r"[;|:!?]" if commas else r"[,;|:!?]", "", name)


def _table(name: str) -> Mapping[str, Sequence[str]]:
    return dict(vocabulary.entries(vocabulary.read_table(name)))
