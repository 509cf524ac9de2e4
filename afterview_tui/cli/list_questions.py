"""The meanings of unknown columns and words of a list, from options or asked on a terminal."""

from collections.abc import Sequence

import click

from afterview_tui.actions import imports
from afterview_tui.cli import asking
from afterview_tui.cli.columns import beside
from afterview_tui.cli.opening import fail
from afterview_tui.domain import humanize
from afterview_tui.domain.text import one_line
from afterview_tui.reading.columns import asked_field, words_of
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.list_questions import NAMES, WORDS, Unknown, all_noted, candidates, unknown_in
from afterview_tui.reading.stage_words import named_meaning


def given(columns: Sequence[str], words: Sequence[str]) -> Answers:
    """The answers in ``--column "Name=company"`` and ``--word "Negative=rejected"``; exits 2 where invalid."""
    said = Answers()
    for text in columns:
        heading, name = _halves(text, "--column", "Name=company")
        field = asked_field(name)
        if field is None:
            raise click.UsageError(f"--column: there is no “{name}”. There are {', '.join(NAMES)}.")
        said = said._replace(columns={**said.columns, heading: field})
    for text in words:
        word, name = _halves(text, "--word", "Negative=rejected")
        if named_meaning(name) is None and name.casefold() not in ("notes", "noted"):
            raise click.UsageError(f"--word: there is no “{name}”. There are {', '.join(WORDS)}.")
        said = said._replace(words={**said.words, word: name.casefold()})
    return said


def _halves(text: str, option: str, example: str) -> tuple[str, str]:
    before, sign, after = one_line(text).rpartition("=")
    if not (sign and before.strip() and after.strip()):
        raise click.UsageError(f"{option} takes two halves, such as “{example}”.")
    return before.strip(), after.strip()


def check_named(table: Table, answers: Answers) -> None:
    """Exit with a sentence where a named column isn't in the table."""
    there = {words_of(heading) for heading in table.headings}
    for heading in answers.columns:
        if words_of(heading) not in there:
            named = ", ".join(filter(None, map(one_line, table.headings))) or "no headings"
            raise fail(f"There is no column “{heading}”. It has {named}. Nothing was written.")


def company_column(table: Table) -> Answers:
    """Ask which column holds the companies; exits with a sentence where none does."""
    found = candidates(table)
    for number, each in enumerate(found, 1):
        click.echo(f"  {number}  {each.shown}", err=True)
    click.echo("  0  none of them", err=True)
    number = asking.number(imports.WHICH_COMPANY, len(found), least=0)
    if not number:
        raise fail("Nothing was written.")
    return found[number - 1].answered(Answers(), "company")


def asked(table: Table) -> Answers:
    """Ask about unknown columns and words; the rest goes into the notes."""
    unknown, answers = unknown_in(table), Answers()
    if not unknown:
        return answers
    columns = [each for each in unknown if each.kind == "column"]
    parts = [humanize.count(len(columns), "column")] if columns else []
    words = len(unknown) - len(columns)
    parts += [humanize.count(words, "word")] if words else []
    for each in unknown:
        click.echo(f"  {each.shown}", err=True)
    are = "is" if len(unknown) == 1 else "are"
    question = f"{' and '.join(parts).capitalize()} {are} not known and will be noted. Say what they mean?"
    if asking.yes(question, default=False):
        for before, each in zip([None, *unknown], unknown, strict=False):
            if before is None or before.kind != each.kind:
                _show_choices(each)
            answers = _asked(each, answers)
    return all_noted(unknown, answers)


def _show_choices(unknown: Unknown) -> None:
    texts = [f"{number:>2}  {text}" for number, text in enumerate(unknown.choices.values())]
    click.echo("".join(f"{line}\n" for line in beside(texts)), nl=False, err=True)


def _asked(unknown: Unknown, answers: Answers) -> Answers:
    names = [*unknown.choices]
    number = asking.number(f"{unknown.question} {unknown.beside}", len(names) - 1, least=0, default=0)
    return unknown.answered(answers, names[number])
