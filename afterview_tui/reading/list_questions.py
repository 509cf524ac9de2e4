"""The questions that a list raises, each asked once: unknown columns, and unknown words in a stage column."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from afterview_tui.domain.leads.pipeline import REASONS, STAGES
from afterview_tui.domain.text import one_line
from afterview_tui.reading.cell_marks import is_empty
from afterview_tui.reading.columns import IGNORED, MEANINGS, NOTED
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.stage_words import read_stage, word_key

SAMPLES = 3
"""How many cells of a column are shown with a question."""
LONGEST_WORD = 60
"""The longest word to ask about, in characters; anything longer is noted."""
COLUMNS = {
    NOTED: "noted under its heading",
    "company": "company",
    "role": "role: what the job is",
    "stage": "stage: how far it is",
    "reason": "why it ended",
    "applied_on": "day you applied",
    "heard_on": "day you last heard from them",
    "next_step": "next step",
    "next_on": "day of the next step",
    "interview_on": "day of the interview",
    "contact": "contact: a person, mail or phone",
    "source": "where you found it",
    "url": "link to the posting",
    "reference": "number of the posting",
    "found_on": "day you found it",
    "hoped_for": "whether you hope for it",
    IGNORED: "not used",
}
"""The answers for a column, the most cautious first."""
NAMES = ("noted", *(MEANINGS[name] for name in COLUMNS if name not in (NOTED, IGNORED)), "not used")
"""The same as they are named in a command."""
WORDS = {
    NOTED: "only noted",
    **{str(stage): words for stage, words in STAGES.items()},
    **{
        str(reason): f"closed: {words[:1].lower()}{words[1:]}" if words[:2] != "I " else f"closed: {words}"
        for reason, words in REASONS.items()
    },
}
"""The answers for a word, the most cautious first."""


class Unknown(NamedTuple):
    """A column or a word whose meaning isn't known."""

    kind: Literal["column", "word"]
    name: str
    samples: Sequence[str]
    """Cells of the column; for a word, its heading."""

    @property
    def choices(self) -> Mapping[str, str]:
        """The answers to choose from, the most cautious first."""
        return COLUMNS if self.kind == "column" else WORDS

    @property
    def shown(self) -> str:
        """The column with some of its cells, or the word with its heading."""
        return f"“{self.name}” {self.beside}" if self.kind == "word" else f"{self.name}: {self.beside}"

    @property
    def question(self) -> str:
        """What is asked about it."""
        return f"What does “{self.name}” mean?" if self.kind == "word" else f"What does “{self.name}” hold?"

    @property
    def beside(self) -> str:
        """What tells its meaning: the heading of a word, or some cells of a column."""
        return f"under {self.samples[0]}" if self.kind == "word" else ", ".join(self.samples)

    def answered(self, answers: Answers, meaning: str) -> Answers:
        """The answers, with ``meaning`` added for this column or word."""
        if self.kind == "column":
            return answers._replace(columns={**answers.columns, self.name: meaning})
        return answers._replace(words={**answers.words, self.name: meaning})

    def answered_so_far(self, answers: Answers) -> str:
        """The column with its given answer and some of its cells, or the word with its heading and its answer."""
        if self.kind == "word":
            return f"{self.shown} ({self._given(answers.words)})"
        return f"{self.name} ({self._given(answers.columns).partition(':')[0]}): {self.beside}"

    def _given(self, given: Mapping[str, str]) -> str:
        meaning = given.get(self.name, NOTED)
        return "noted" if meaning == NOTED else self.choices[meaning]


def unknown_in(table: Table) -> list[Unknown]:
    """The unknown columns and words of a table, each once."""
    if not table.headings:
        return []
    return [*_columns(table), *_words(table)]


def all_noted(unknown: Sequence[Unknown], answers: Answers) -> Answers:
    """The answers, with "noted" for whatever has none, so that it isn't asked again."""
    noted = Answers()
    for each in unknown:
        noted = each.answered(noted, NOTED)
    return noted.joined(answers)


def candidates(table: Table) -> list[Unknown]:
    """The columns that may hold companies, for a table where none is known to."""
    return [*_columns(table, ("", "role", "company"))]


def _columns(table: Table, fields: Sequence[str] = ("",)) -> list[Unknown]:
    found = []
    for place, column in enumerate(table.columns):
        if column.field not in fields or column.said or not column.heading:
            continue
        cells = (one_line(row.cells[place]) for row in table.leads if len(row.cells) > place)
        samples = [cell[:LONGEST_WORD] for cell in dict.fromkeys(cells) if not is_empty(cell)]
        if samples:
            found.append(Unknown("column", column.heading, samples[:SAMPLES]))
    return found


def _words(table: Table) -> list[Unknown]:
    found: dict[str, Unknown] = {}
    for place, column in enumerate(table.columns):
        if column.field not in ("stage", "reason"):
            continue
        for row in table.leads:
            word = one_line(row.cells[place]) if len(row.cells) > place else ""
            key = word_key(word)
            is_asked = not is_empty(word) and len(word) <= LONGEST_WORD and key not in table.words
            if is_asked and key not in found and read_stage(word) is None:
                found[key] = Unknown("word", word, [column.heading])
    return [*found.values()]
