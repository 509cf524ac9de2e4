"""What a template leaves behind."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about
from afterview_tui.domain.records import Note

_LEFTOVERS = re.compile(
    r"\[[^\]\n]{0,80}\]"
    r"|\{[^}\n]{0,80}\}\}?"
    r"|<(?![^>\n]{0,80}(?:@|://))[^<>\n]{0,80}>"
    r"|%\w{3,30}%|\$[A-Z_]{3,}|\((?i:your |their )?(?i:company|name|role|position|date|title)\)|\bN/A\b"
    r"|_{3,}|…{2,}|\?\?+"
    r"|\b(?i:x{2,}|todo|tbd|fixme|lorem|ipsum)\b"
    r"|\b(?:Your|Company|Interviewer|Interviewer's|Recipient|Recipient's|First|Last|Hiring Manager) Name\b"
    r"|\b(?:Job|Position|Role) Title\b"
    r"|(?<=Dear )Name\b|(?<=Hi )Name\b|\bNAME\b|\bCOMPANY\b"
    r"|\b(?i:insert) [\w ]{2,30} (?i:here)\b"
)


def check_leftovers(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Brackets, blanks and words that stand for something else; what the user noted so is meant."""
    own = known.noted
    for found in _LEFTOVERS.finditer(note.body):
        if found[0] not in own:
            yield about("leftover", "Is this still to be filled in?", "Write it out, or take it out.", found)
    found_above = _LEFTOVERS.search(note.subject)
    if found_above and found_above[0] not in own:
        question = "Is this still to be filled in?"
        yield Finding(rule="leftover", question=question, advice="It is in the subject.", words=found_above[0])
