"""Imports leads by questions: the file, unknown columns and words, and confirmation after a preview."""

from pathlib import Path

from afterview_tui.actions import imports
from afterview_tui.locations import expanded
from afterview_tui.plain.actions import done
from afterview_tui.plain.session import PlainSession
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers

OFFERED = (imports.import_leads,)
"""The actions on this page."""
WHERE = "Which file, such as ~/Documents/applications.csv"
WHICH_LIST = "Which list?"
WRITE = "Import it?"
EVERY_LINE = "Say every line of it"


def import_leads(plain: PlainSession) -> None:
    """Ask for a file and for unknown columns and words, show a preview, and import; raises Back and Leave."""
    path = plain.prompter.ask(WHERE)
    if not path:
        return
    file = expanded(path.strip("'\""))
    try:
        found = _table(plain, file, "", Answers())
        if found is None:
            return
        table, answers = found
        while (said := _settled(plain, table)).is_something:
            # A column that is known by now may hold words that are not.
            answers = answers.joined(said)
            table = imports.table(plain.session.known, file, table.name, answers)
    except NotATable as error:
        plain.prompter.say(str(error))
        return
    _import(plain, file, table, answers)


def _table(plain: PlainSession, file: Path, wanted: str, answers: Answers) -> tuple[Table, Answers] | None:
    """The table of a file, after asking which of several and which column has the companies; None if unanswered."""
    from afterview_tui.reading.list_questions import candidates
    from afterview_tui.reading.tables import NoCompanies, SeveralTables

    try:
        return imports.table(plain.session.known, file, wanted, answers), answers
    except SeveralTables as error:
        place = plain.prompter.choose(WHICH_LIST, error.names)
        return _table(plain, file, error.names[place], answers)
    except NoCompanies as error:
        found = candidates(error.table)
        names = [*(each.shown for each in found), "None of them"]
        place = plain.prompter.choose(imports.WHICH_COMPANY, names, len(found))
        if place == len(found):
            plain.prompter.say(str(error))
            return None
        return _table(plain, file, wanted, found[place].answered(answers, "company"))


def _settled(plain: PlainSession, table: Table) -> Answers:
    """The user's answers about unknown columns and words; the rest is noted."""
    from afterview_tui.reading.list_questions import all_noted, unknown_in

    unknown, answers = unknown_in(table), Answers()
    while unknown:
        lines = [each.answered_so_far(answers) for each in unknown]
        place = plain.prompter.choose(imports.NOT_KNOWN, ["Go on", *lines])
        if place == 0:
            break
        each = unknown[place - 1]
        names = [*each.choices]
        chosen = plain.prompter.choose(f"{each.question} {each.beside}", [each.choices[name] for name in names])
        answers = each.answered(answers, names[chosen])
    return all_noted(unknown, answers)


def _import(plain: PlainSession, file: Path, table: Table, answers: Answers) -> None:
    from afterview_tui.reading.import_preview import SHOWN, preview

    order, is_needed = _order(plain, table)
    known = plain.session.known
    planned = imports.planning(known, table, file.name, order, is_settled=is_needed)(lambda _: None)

    def show(most: int) -> None:
        shown = preview(
            *(file.name, table, planned.understood, planned.way),
            order_matters=is_needed,
            most=most,
            is_heard=True,
        )
        plain.prompter.say(*shown)

    show(SHOWN)
    if not planned.brings_something:
        plain.prompter.say(imports.NOTHING_NEW)
        return
    question, note = imports.doubt(planned.understood)
    asked = " ".join(filter(None, (question or WRITE, note)))
    while (place := plain.prompter.choose(asked, [imports.LEAVE_IT, imports.IMPORT_IT, EVERY_LINE])) == 2:
        show(max(len(table.rows), SHOWN + 1))
    if place == 0:
        return
    if done(plain, imports.import_leads, [], plan=planned) is not None and (
        said := imports.remember(plain.session, table, answers)
    ):
        plain.prompter.say(said)


def _order(plain: PlainSession, table: Table) -> tuple[Order, bool]:
    """The date order, inferred or asked for, and whether it matters."""
    from afterview_tui.reading.import_preview import ORDERS, meant, written

    orders, example = imports.orders(plain.session.known, table)
    if example is None:
        return orders[0], len(orders) == 1
    answers = [f"{meant(example, order)}, {ORDERS[order]}" for order in orders]
    return orders[plain.prompter.choose(f"Which day is {written(example)}?", answers)], True
