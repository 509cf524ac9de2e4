"""Asking about unknown columns and words of a list, before its preview."""

from afterview_tui.actions import imports
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.list_questions import Unknown, all_noted, candidates, unknown_in
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose

KEYS = "123456789abcdefghilmnopqrstuvwxyz"
"""Keys for answers, in order; without j and k, which move."""
GO_ON = "go on"
NOT_KNOWN = f"{imports.NOT_KNOWN}:"


async def settled(page: Page, table: Table) -> Answers | None:
    """Ask about unknown columns and words, one at a time; the rest goes into the notes. None for Esc."""
    unknown, answers = unknown_in(table), Answers()
    if not unknown:
        return answers
    while True:
        lines = [f"{each.shown}  · {each.answer_in(answers)}" for each in unknown]
        choices = [Answer("0", "Go on", GO_ON), *_answers(lines)]
        chosen = await page.ask(Choose(NOT_KNOWN, choices))
        if chosen is None:
            return None
        if chosen == GO_ON:
            return all_noted(unknown, answers)
        each = unknown[int(chosen)]
        names = [*each.choices]
        meaning = await page.ask(Choose(each.shown, _answers([each.choices[name] for name in names])))
        if meaning is not None:
            answers = each.answered(answers, names[int(meaning)])


async def company_column(page: Page, table: Table) -> Answers | None:
    """Ask which column holds the companies; None for Esc, or where there are no candidates."""
    found: list[Unknown] = candidates(table)
    if not found:
        return None
    chosen = await page.ask(Choose(imports.WHICH_COMPANY, _answers([each.shown for each in found])))
    return found[int(chosen)].answered(Answers(), "company") if chosen is not None else None


def _answers(lines: list[str]) -> list[Answer]:
    return [Answer(KEYS[n] if n < len(KEYS) else "", line, str(n)) for n, line in enumerate(lines)]
