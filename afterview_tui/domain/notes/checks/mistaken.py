"""Words taken for another one, by what stands beside them: "older then", "a runbook form the last one"."""

from collections.abc import Iterator

from afterview_tui.domain.notes import confusable, tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.pairs import Word, told
from afterview_tui.domain.notes.confusable import FIGURE, MARK, NAME
from afterview_tui.domain.records import Note


def check_mistaken(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each word in whose place another one is far more probable, with that one."""
    if not tongue.is_english(note.body):
        return
    table, body = confusable.table(), note.body
    found = told(body)
    around = [MARK, MARK, *(_around(each, body) for each in found), MARK, MARK]
    pairs = table.pairs
    for place, each in enumerate(found, 2):
        if around[place] in pairs and (meant := confusable.meant(table, around, place)):
            it = body[each.start : each.end]
            is_name = it[0].isupper() and around[place - 1] != MARK
            if not is_name and it not in known.names.split():
                meant = meant.replace("'", "’")
                meant = meant.capitalize() if it[0].isupper() else meant
                yield at("slip", f"“{it}”: is it {meant}?", f"Probably meant: {meant}.", body, each.start, each.end)


def _around(word: Word, body: str) -> str:
    """A word as the table has it: a mark, a name and a figure stand for all of theirs."""
    if word.text:
        return word.text
    raw = body[word.start : word.end]
    if not raw:
        return MARK
    if any(each.isdigit() for each in raw):
        return FIGURE
    return f"{NAME}'s" if raw.endswith(("'s", "’s")) else NAME
