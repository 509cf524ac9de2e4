"""``afterview lead import``: a preview of what a file brings, then one save or none."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from afterview_tui import printing
from afterview_tui.actions import imports
from afterview_tui.actions.imports import Plan
from afterview_tui.cli import asking
from afterview_tui.cli.actions import ActionCommand, open_session
from afterview_tui.cli.arguments import OneOf
from afterview_tui.cli.documents import printed
from afterview_tui.cli.import_documents import Imported, Line, column_read
from afterview_tui.cli.opening import confirmed, fail, refusing
from afterview_tui.cli.piped import as_file
from afterview_tui.cli.reporting import undo_hint
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain import humanize
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.text import one_line
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.import_preview import (
    ORDERS,
    SHOWN,
    meant,
    merge_in_words,
    preview,
    written,
)
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.session import Session

PATIENCE = 1.0
"""Seconds after which progress is shown."""
MANY = 5000
"""How many leads take noticeably long to save."""
LOST = "Too many lines would be left out, so nothing was written. --even-so writes the others."


@click.command(
    "import",
    ActionCommand,
    short_help="Import leads from a file: a workbook, CSV, JSON and more.",
    epilog=example("lead", "import", "tracker.csv", "--dry-run"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only show what was understood.")
@click.option("--yes", is_flag=True, help="Write it, and merge it with what is already there, without being asked.")
@click.option("--dates", type=OneOf({name: name for name in ORDERS}), help="The order of dates such as 05/06/07.")
@click.option("--encoding", default="", help="The file's encoding, if the guess is wrong.")
@click.option("--table", default="", metavar="NAME", help="Which list, if the file has several.")
@click.option(
    "--column", "columns", multiple=True, metavar="HEADING=FIELD", help="What a column contains; remembered."
)
@click.option(
    "--word", "words", multiple=True, metavar="WORD=STAGE", help="What a word for a stage means; remembered."
)
@click.option("--even-so", is_flag=True, help="Write it even if many lines are left out.")
@click.option("--lines", is_flag=True, help="Show every line of each count, not the first ones.")
@json_option
@data_option
@click.pass_context
def import_leads(
    context: click.Context,
    /,
    file: Path,
    dates: Order | None,
    encoding: str,
    table: str,
    lines: bool,
    columns: tuple[str, ...],
    words: tuple[str, ...],
    as_json: bool,
    yes: bool,
    **chosen: bool,
) -> None:
    """Import leads from FILE or a pipe (-): a workbook, CSV, JSON, a page or a zip, of a tracker or a job board.

    On a terminal it is shown first, then asked. Elsewhere it is written, and `afterview undo` takes it back.
    """
    from afterview_tui.cli.list_questions import given

    session, answers = open_session(context, may_begin=True), given(columns, words)
    try:
        asks = sys.stdin.isatty() and not as_json and not yes
        with as_file(file) as file:
            found, answers = _read(session, file, encoding, table, answers, asks=asks)
        order, is_needed = _order(session, found, dates)
        planning = imports.planning(session.known, found, file.name, order, is_settled=is_needed)
        planned = planning(_progress(len(found.rows)))
        if as_json:
            printed(_write_unasked(session, planned, file, found, answers, **chosen))
            return
        most = len(found.rows) + SHOWN if lines else SHOWN
        shown = preview(file.name, found, planned.understood, planned.way, order_matters=is_needed, most=most)
        for line in shown:
            click.echo(line)
        _write(session, planned, found, answers, asks=asks, **chosen)
    except KeyboardInterrupt:
        raise fail(imports.STOPPED) from None


def _read(
    session: Session, file: Path, encoding: str, wanted: str, answers: Answers, *, asks: bool
) -> tuple[Table, Answers]:
    """The table in a file, with the answers about its columns and words, which are asked for on a terminal."""
    from afterview_tui.cli.list_questions import asked, check_named, company_column
    from afterview_tui.reading.decoding import NotATable
    from afterview_tui.reading.tables import NoCompanies, SeveralTables

    try:
        table = _table(session, file, wanted, answers, encoding)
        check_named(table, answers)
        while asks and (said := asked(table)).is_something:
            # A column that is known by now may hold words that are not.
            answers = answers.joined(said)
            table = _table(session, file, wanted, answers, encoding)
        return table, answers
    except SeveralTables as error:
        if not sys.stdin.isatty():
            raise fail(str(error)) from error
        wanted = _one_of(error.names)
    except NoCompanies as error:
        if not asks:
            raise fail(str(error)) from error
        check_named(error.table, answers)
        answers = answers.joined(company_column(error.table))
    except NotATable as error:
        raise fail(str(error)) from error
    return _read(session, file, encoding, wanted, answers, asks=asks)


def _table(session: Session, file: Path, wanted: str, answers: Answers, encoding: str) -> Table:
    """The table in a file, with progress shown while it is read."""
    tick = _progress()
    try:
        return imports.table(session.known, file, wanted, answers, encoding, tick)
    finally:
        tick(0)


def _one_of(names: Sequence[str]) -> str:
    """Ask which of several tables is meant."""
    for number, name in enumerate(names, 1):
        click.echo(f"  {number}  {one_line(name)}", err=True)
    return names[asking.number("Which list?", len(names)) - 1]


def _order(session: Session, table: Table, wanted: Order | None) -> tuple[Order, bool]:
    """The order of day and month: given, evident, or asked for; and whether any date depends on it."""
    orders, example = imports.orders(session.known, table)
    if wanted or example is None:
        return wanted or orders[0], len(orders) == 1 or example is not None
    text = written(example)
    if not sys.stdin.isatty():
        names = " or ".join(f"--dates {order}" for order in orders)
        raise fail(f"{text} can mean several days. Say which with {names}. Nothing was written.")
    for order in orders:
        click.echo(f"  {order}  {meant(example, order)}", err=True)
    chosen = asking.one_of(f"Which day is {text}?", orders)
    return next(order for order in orders if order == chosen), True


def _progress(total: int = 0) -> Callable[[int], None]:
    """A callback that shows progress on a terminal once reading takes noticeably long."""
    began, last = time.monotonic(), 0.0

    def tick(number: int) -> None:
        nonlocal last
        now = time.monotonic()
        if sys.stderr.isatty() and now - began > PATIENCE and (now - last > 0.1 or number == total):
            last = now
            ending = "\r\x1b[K" if number == total else ""
            printing.send(f"\r{imports.progress_sentence(number, total)} ctrl+c stops.{ending}", sys.stderr)

    return tick


def _write_unasked(
    session: Session,
    planned: Plan,
    file: Path,
    table: Table,
    answers: Answers,
    *,
    dry_run: bool,
    even_so: bool,
) -> Imported:
    """Save everything at once, or nothing for a dry run; exits with a sentence where too much would be lost."""
    understood, written = planned.understood, planned.brings_something and not dry_run
    if written and understood.too_much_is_lost and not even_so:
        raise fail(LOST)
    if written:
        with refusing():
            imports.import_leads.do(session, plan=planned)
        _remember(session, table, answers)
    return Imported(
        file=str(file),
        lines=len(table.rows),
        notices=list(table.notices),
        columns=[column_read(table, place) for place in range(len(table.columns))],
        new=len(understood.new),
        already=understood.already,
        merged=[Line(line=merge.row, said=merge_in_words(merge)) for merge in understood.merges],
        doubtful=[Line(line=each.row, said=each.why) for each in understood.doubtful],
        left_out=[Line(line=each.row, said=each.why) for each in understood.unclear if each.left_out],
        noted=[Line(line=each.row, said=each.why) for each in understood.unclear if not each.left_out],
        written=written,
    )


def _remember(session: Session, table: Table, answers: Answers) -> None:
    """Remember the answers for lists with the same headings; reports where that fails."""
    if said := imports.remember(session, table, answers):
        click.echo(said, err=True)


def _write(
    session: Session, planned: Plan, table: Table, answers: Answers, *, asks: bool, dry_run: bool, even_so: bool
) -> None:
    """Save everything at once, after a yes where it ``asks``; exits with a sentence where nothing can be saved."""
    new, merges = planned.understood.new, planned.understood.merges
    if dry_run:
        click.echo("Nothing was written; this was a dry run.")
        return
    if not planned.brings_something:
        if not planned.understood.already:
            raise fail(imports.NO_LEADS)
        click.echo(imports.NOTHING_NEW)
        return
    if planned.understood.too_much_is_lost and not even_so:
        raise fail(LOST)
    adding = bool(new) and (not asks or confirmed(f"Add {humanize.count(len(new), 'lead')}?"))
    lines = humanize.count(len(merges), "line")
    merging = bool(merges) and (not asks or confirmed(f"Merge {lines} into leads that are already here?"))
    if adding * len(new) + merging * len(merges) > MANY and sys.stderr.isatty():
        click.echo(f"{imports.SAVING} ctrl+c stops.", err=True)
    try:
        with refusing():
            outcome = imports.import_leads.do(session, plan=planned, adding=adding, merging=merging)
    except NotPossible:
        click.echo("Nothing was written.")
    else:
        click.echo(f"{outcome.sentence} `afterview leads` shows them one by one.")
        undo_hint(session, outcome)
        _remember(session, table, answers)


import_leads.does = (imports.import_leads,)
COMMANDS = {"import": import_leads}
