"""The columns of an imported table and their fields, by heading or as the user has answered."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.text import one_line
from afterview_tui.reading.cell_links import linked
from afterview_tui.reading.stage_words import Meaning
from afterview_tui.reading.vocabulary import HEADINGS, entries, of_languages

DATES = (
    "applied_on",
    "found_on",
    "heard_on",
    "next_on",
    "parked_until",
    "stage_since",
    "reviewed_on",
    "interview_on",
)
PAST = ("applied_on", "found_on", "heard_on", "stage_since", "reviewed_on")
"""The dates that can't lie in the future."""
IGNORED, REACHED, NOTED, OWN, BESIDE, BOTH = "ignored", "reached", "notes", "own", "beside", "both"
"""Fields of columns that are not used, that say whether one stage was reached, that are noted, and that hold the
person's own address, a summary beside the leads, or company and role in one."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_OR = re.compile(r"(?:(?<!\s)\s++)?[/|&+]\s*|,\s+|(?<!\s)\s+(?:or|and|oder|und|ou|et|o|y|e)\s+")
_WHAT = re.compile(
    r"(?:what|which|welche[rsm]?|quel(?:le)?s?|qué|cuál)\s(?:(?:is|was|s|ist|war|est|es)\s)?(?:(?:the|der|die|das|le|la|el)\s)?"
    r"(?:name\sof\s(?:the\s)?)?"
)
_GOES_ON = frozenset("did do was were is are have had you to at as ist est es hast haben avez".split())  # noqa: SIM905
"""What a question of a form asks for stands behind the first, and before one of the second."""
LONGEST_HEADING = 80
"""The longest heading, in characters."""
SAMPLE = 50
"""How many rows are examined to guess the field of a column."""
WISHED = ("dream", "target", "potential", "prospective", "desired", "favourite", "favorite", "ideal", "my")
"""First words that don't change the meaning of a heading: "Dream employer"."""
WHEN = (
    "when",
    "by",
    "on",
    "until",
    "bis",
    "wann",
    "am",
    "quand",
    "cuando",
    "kiedy",
    "wanneer",
    "quando",
    "何时",
    "いつ",
)
"""Headings that name a day only beside what it is the day of."""
DEADLINES = frozenset(
    [
        *("deadline", "application deadline", "closing date", "closes", "closes on", "apply by", "apply before"),
        *("last date to apply", "closing", "frist", "bewerbungsfrist", "bewerbungsschluss", "bewerben bis"),
        *("date limite", "fecha límite", "plazo", "prazo", "scadenza", "截止日期", "締切"),
    ]
)
"""Headings of the last day to apply."""
AGENCIES = ("agency", "agentur", "agence", "agencia", "agenzia", "agencja", "bureau", "vermittler")
"""Words in the headings of recruitment agencies, which post for other companies."""
PLAIN_DATES = ("date", "datum", "fecha", "data", "日期", "日付")
_OWN = ("resume name", "question and answers", "questions and answers")
"""Headings that identify LinkedIn's export, whose contact is the applicant's own address."""


def words_of(heading: str) -> str:
    """A heading as a lookup key: lower-case words without punctuation."""
    return _NOT_A_WORD.sub(" ", _HUMPS.sub(" ", heading)).casefold().strip()


_HEADINGS = dict(entries(HEADINGS))
_BY_HEADING: dict[str, str] = {}
for _name, _heads in _HEADINGS.items():
    for _head in _heads:
        _BY_HEADING.setdefault(words_of(_head), _name)
MEANINGS = {name: heads[0] for name, heads in _HEADINGS.items() if name != "name"} | {
    "found_on": "found on",
    "interview_on": "interview on",
    IGNORED: "not used",
    OWN: "your own, not used",
    BOTH: "company and role",
    BESIDE: "beside the list, not used",
}
"""The name of each field that the user sees."""


DAY_FIRST = "de fr es pt pl nl it"
"""The languages of the table that write the day before the month in figures, wherever they are spoken."""
_DAY_FIRST = {words_of(heading) for heading in of_languages(HEADINGS, DAY_FIRST)}


class Column(NamedTuple):
    """One column of an imported table."""

    heading: str
    field: str
    """The field it fills; empty where its cells become notes under its heading."""
    means: Meaning | None = None
    """The stage that a column of ticks or dates says was reached."""
    said: bool = False
    """Whether the user has said which field it fills."""

    def holding(self, field: str) -> "Column":
        """The same column with another field."""
        return self._replace(field=field)


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str:
    """The field that a heading names, empty where it names none; case and punctuation don't matter.

    Brackets don't either: "Date (MM/DD)". Of alternatives such as "Company / Position" the first known one counts.
    """
    if len(heading) > LONGEST_HEADING:
        return ""
    bare = _IN_BRACKETS.sub(" ", heading)
    parts = (heading, bare, *_OR.split(bare)) if bare != heading or _OR.search(heading) else (heading,)
    first, _, rest = words_of(heading).partition(" ")
    parts = (*parts, rest) if first in WISHED else parts
    return next((field for part in parts if (field := named_by(words_of(part)))), "") or _asked_for(heading)


def _asked_for(heading: str) -> str:
    """The field that a question of a form asks for, "What company did you apply to?"; else empty."""
    words = words_of(heading)
    if (found := _WHAT.match(words)) is None:
        return ""
    rest = words[found.end() :].split()
    for size in (3, 2, 1):
        field = named_by(" ".join(rest[:size])) if len(rest) >= size else ""
        if field in ("company", "role", "stage", "source", "reference") and {*rest[size : size + 1]} <= _GOES_ON:
            return field
    return ""


def named_by(words: str) -> str:
    """The field for a lookup key from ``words_of``, empty where there is none."""
    if words in _BY_HEADING:
        return _BY_HEADING[words]
    # "Job title" is "jobtitle"; "Firm A" is not "firma".
    return _BY_HEADING.get(words.replace(" ", ""), "") if min(map(len, words.split()), default=0) > 1 else ""


def writes_day_first(headings: Sequence[str]) -> bool:
    """Whether two headings or more, and most that are known, are of a language that writes the day first."""
    known = [words for heading in headings if named_by(words := words_of(heading))]
    own = sum(words in _DAY_FIRST for words in known)
    return own > 1 and own * 2 > len(known)


def asked_field(name: str) -> str | None:
    """The field that the user names by one of its headings or by our name for it, None for an unknown name."""
    words = words_of(name)
    own = {"noted": NOTED, "note": NOTED, "nothing": IGNORED, "not used": IGNORED, "unused": IGNORED, "link": "url"}
    found = own.get(words) or field_of(name)
    return found if found in MEANINGS else None


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row is a heading row: it names two known fields, or a company or role in a narrow table."""
    known = {field_of(cell) for cell in cells if cell} - {""}
    return len(known) > 1 or (len(cells) < 3 and bool(known & {"company", "role"}))


def by_heading(cells: Sequence[str], said: Mapping[str, str] | None = None) -> list[Column]:
    """The columns by their headings; ``said`` maps headings to the fields that the user has chosen for them."""
    said = {words_of(heading): field for heading, field in (said or {}).items()}
    columns = []
    for cell in cells:
        heading = one_line(linked(cell).words)
        answer = said.get(words_of(heading))
        columns.append(Column(heading, field_of(heading) if answer is None else answer, said=answer is not None))
    if all(column.field != "uid" for column in columns):
        # In another program's export, "created at" is the day on which the job was saved there.
        columns = [column.holding("found_on") if column.field == "created_at" else column for column in columns]
    columns = _with_its_day(columns)
    columns = _without_agencies(_settled_names(columns))
    if sum(column.field == "applied_on" for column in columns) > 1:
        # Where several columns are application dates, the one called just "Date" isn't used as one.
        columns = [column.holding("") if is_plain_date(column) else column for column in columns]
    if any(words_of(column.heading) in _OWN for column in columns):
        columns = [column.holding(OWN) if _is_own(column) else column for column in columns]
    return columns


def _is_own(column: Column) -> bool:
    return column.field == "contact" and words_of(column.heading).startswith("contact ") and not column.said


def _settled_names(columns: Sequence[Column]) -> list[Column]:
    """The columns, with "Name" as the company if no other column is, else as the role, else as a note."""
    settled = list(columns)
    for place, column in enumerate(settled):
        if column.field == "name":
            there = {each.field for each in settled}
            settled[place] = column.holding(next((name for name in ("company", "role") if name not in there), ""))
    return settled


def _with_its_day(columns: Sequence[Column]) -> list[Column]:
    """The columns, with "When" or "By" right after a next step as its date if no other column is."""
    settled = list(columns)
    for place, column in enumerate(settled[1:], 1):
        is_day = column.field == "" and words_of(column.heading).split(" ")[0] in WHEN
        if is_day and settled[place - 1].field == "next_step" and all(each.field != "next_on" for each in settled):
            settled[place] = column.holding("next_on")
    return settled


def _without_agencies(columns: Sequence[Column]) -> list[Column]:
    """The columns, with an agency as the source of the lead where another column names the company."""
    companies = [column for column in columns if column.field == "company"]
    agencies = [each for each in companies if {*words_of(each.heading).split()} & {*AGENCIES} and not each.said]
    if not agencies or len(agencies) == len(companies):
        return [*columns]
    return [column.holding("source") if column in agencies else column for column in columns]


def is_plain_date(column: Column) -> bool:
    """Whether a column is the application date only because it is called "Date"."""
    return column.field == "applied_on" and words_of(column.heading) in PLAIN_DATES and not column.said
