"""Asking about unknown columns and words of a list, before its preview."""

from pathlib import Path

from afterview_tui.actions import imports
from afterview_tui.locations import short
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.files import newest_tables
from afterview_tui.reading.import_preview import ORDERS, meant, written
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.list_questions import Unknown, all_noted, candidates, unknown_in
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose

KEYS = "123456789abcdefghilmnopqrstuvwxyz"
"""The keys of answers, in order; j and k move."""
MOST_FILES = 9
"""How many files of a folder are offered: one for each digit key."""
GO_ON = "go on"


async def settled(page: Page, table: Table) -> Answers | None:
    """Ask about unknown columns and words, one at a time; the rest goes into the notes. None for Esc."""
    unknown, answers = unknown_in(table), Answers()
    if not unknown:
        return answers
    while True:
        lines = [each.answered_so_far(answers) for each in unknown]
        choices = [Answer("0", "Go on", GO_ON), *_answers(lines)]
        chosen = await page.ask(Choose(imports.NOT_KNOWN, choices))
        if chosen is None:
            return None
        if chosen == GO_ON:
            return all_noted(unknown, answers)
        each = unknown[int(chosen)]
        names = [*each.choices]
        meaning = await page.ask(
            Choose(each.question, _answers([each.choices[name] for name in names]), each.beside)
        )
        if meaning is not None:
            answers = each.answered(answers, names[int(meaning)])


async def company_column(page: Page, table: Table) -> Answers | None:
    """Ask which column holds the companies; None for Esc, or where there are no candidates."""
    found: list[Unknown] = candidates(table)
    if not found:
        return None
    chosen = await page.ask(Choose(imports.WHICH_COMPANY, _answers([each.shown for each in found])))
    return found[int(chosen)].answered(Answers(), "company") if chosen is not None else None


async def file_in(page: Page, folder: Path) -> Path | None:
    """The file chosen among the newest of a folder; None for Esc, or if it holds no list."""
    files = newest_tables(folder, MOST_FILES)
    if not files:
        page.say(f"There is no list in {short(folder)}: no workbook, CSV, JSON, page or zip.")
        return None
    answers = [Answer(str(number), file.name, str(number)) for number, file in enumerate(files, 1)]
    chosen = await page.ask(Choose("Which file? The newest come first.", answers))
    return files[int(chosen) - 1] if chosen else None


async def order(page: Page, table: Table) -> tuple[Order, bool] | None:
    """The order of day and month in its dates, read or asked, and whether it matters; None for Esc."""
    orders, example = imports.orders(page.session.known, table)
    if example is None:
        return orders[0], len(orders) == 1
    text = written(example)
    answers = [
        Answer(str(number), f"{meant(example, each)}, {ORDERS[each]}", each)
        for number, each in enumerate(orders, 1)
    ]
    chosen = await page.ask(Choose(f"Which day is {text}?", answers))
    return next(((each, True) for each in orders if each == chosen), None)


def _answers(lines: list[str]) -> list[Answer]:
    return [Answer(KEYS[n] if n < len(KEYS) else "", line, str(n)) for n, line in enumerate(lines)]
