"""Asks the questions of the note checks one after the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from afterview_tui.actions import notes
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Note
from afterview_tui.plain.actions import called, do, done
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

if TYPE_CHECKING:
    from afterview_tui.domain.notes.checks import Finding

GO_ON, WRITE = "Go on", "Write there"
IS_OVER = "That was all. The note counts as looked over."
STAYS = "{number} left as {it}; the note counts as looked over once each is answered or left for good."

Change = Callable[[PlainSession, Note, int], Note]
"""Asks for new text at a line of a note; returns the changed note."""


def ask_findings(plain: PlainSession, over: notes.LookOver, change: Change) -> Note | None:
    """Ask about each finding with its words and line, most important first; returns the note if it was changed.

    A finding can be dismissed for good, or its paragraph changed, after which the note is checked again.
    """
    from afterview_tui.domain.notes import checks

    found = over.findings(plain.session.language)
    if not found:
        plain.prompter.say(checks.NOTHING)
        done(plain, notes.looked_over, [over.note])
        return None
    if len(found) > 1:
        plain.prompter.say(f"There are {humanize.in_words(len(found))} questions.")
    left = len(found)
    for number, finding in enumerate(found):
        match _asked(plain, finding, len(found) - number):
            case "leave":
                is_last, left = left == 1, left - 1
                done(plain, notes.dismiss, [over.note], finding=finding.key, is_last=is_last)
            case "write":
                return _look_again(plain, change(plain, over.note, finding.line), change)
    plain.prompter.say(_summed_up(left))
    return None


def _asked(plain: PlainSession, finding: "Finding", left: int) -> str:
    """Ask what to do about one finding; ``left`` counts it and those after it. Raises Back and Leave."""
    where = f" Line {finding.line}: {finding.words}" if finding.line else ""
    ways = {GO_ON: "", called(notes.dismiss): "leave", **({WRITE: "write"} if finding.line else {})}
    answers = list(ways)
    try:
        place = plain.prompter.choose(f"{finding.question}{where}\n  {finding.advice}", answers)
    except Back:
        if left > 1:
            plain.prompter.say(
                f"{humanize.count(left - 1, 'more question waits', 'more questions wait').capitalize()}."
            )
        raise
    return ways[answers[place]]


def _look_again(plain: PlainSession, note: Note, change: Change) -> Note:
    outcome = do(plain, notes.look_over, [note])
    if outcome is not None and isinstance(outcome.errand, notes.LookOver):
        return ask_findings(plain, outcome.errand, change) or note
    return note


def _summed_up(left: int) -> str:
    if not left:
        return IS_OVER
    number = humanize.in_words(left).capitalize()
    return STAYS.format(number=number, it="it is" if left == 1 else "they are")
