"""What of a list is not known and is asked once: columns, and words under a heading for stages."""

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
"""What stands in a column, as many as are shown."""
LONGEST_WORD = 60
"""Letters of a word that is asked about; a sentence is noted."""
FIELDS = {
    name: MEANINGS[name]
    for name in (
        *("company", "role", "stage", "reason", "applied_on", "heard_on", "next_step", "next_on", "interview_on"),
        *("contact", "source", "url", "reference", "found_on", "hoped_for"),
    )
}
"""What a column may hold, in the words of a person."""
COLUMNS = {NOTED: "noted under its heading", **FIELDS, IGNORED: "not used"}
"""The answers for a column, the mild one first."""
WORDS = {
    NOTED: "only noted",
    **{str(stage): words for stage, words in STAGES.items()},
    **{
        str(reason): f"closed: {words[:1].lower()}{words[1:]}" if words[:2] != "I " else f"closed: {words}"
        for reason, words in REASONS.items()
    },
}
"""The answers for a word, the mild one first."""


class Unknown(NamedTuple):
    """A column or a word that nobody knows."""

    kind: Literal["column", "word"]
    name: str
    samples: Sequence[str]
    """What stands in the column; for a word, its heading."""

    @property
    def choices(self) -> Mapping[str, str]:
        """The answers, the mild one first."""
        return COLUMNS if self.kind == "column" else WORDS

    @property
    def shown(self) -> str:
        """The column with what stands in it, or the word with its heading."""
        if self.kind == "word":
            return f"“{self.name}” under {self.samples[0]}"
        return f"{self.name}: {', '.join(self.samples)}"

    def answered(self, answers: Answers, meaning: str) -> Answers:
        """The answers with one for this."""
        if self.kind == "column":
            return answers._replace(columns={**answers.columns, self.name: meaning})
        return answers._replace(words={**answers.words, self.name: meaning})

    def answer_in(self, answers: Answers) -> str:
        """What was answered, in words; that it is noted where nothing was."""
        given = (answers.columns if self.kind == "column" else answers.words).get(self.name, NOTED)
        return self.choices[given]


def unknown_in(table: Table) -> list[Unknown]:
    """The columns and words of a table that nobody knows, each once."""
    if not table.headings:
        return []
    return [*_columns(table), *_words(table)]


def all_noted(unknown: Sequence[Unknown], answers: Answers) -> Answers:
    """The answers, with a note for what nobody has answered, so that it is asked once."""
    noted = Answers()
    for each in unknown:
        noted = each.answered(noted, NOTED)
    return noted.joined(answers)


def candidates(table: Table) -> list[Unknown]:
    """The columns that may hold companies, where none is known to."""
    return [*_columns(table, ("", "role"))]


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
