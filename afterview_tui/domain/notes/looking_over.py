"""Looking a note over: the checks, and grammar where it is installed, in every face the same."""

from typing import TYPE_CHECKING

from afterview_tui.domain.notes import checks
from afterview_tui.domain.notes.language import is_available
from afterview_tui.domain.records import Note

if TYPE_CHECKING:
    from afterview_tui.domain.notes.language import Language


def findings(note: Note, known: checks.Circumstances, language: "Language") -> list[checks.Finding]:
    """What there is to ask about a note, the most costly first; takes its time where grammar is installed."""
    found = checks.check(note, known)
    if not is_available() or len(note.body) > checks.LONGEST:
        return found
    names = [known.company, known.role, known.name, *known.other_companies, *known.points]
    names += [f"{each.name} {each.greeting} {each.title} {each.said}" for each in (known.person, *known.others)]
    more = language.check(note.body, names, found)
    return checks.ordered([*found, *(each for each in more if each.key not in note.dismissed)])
