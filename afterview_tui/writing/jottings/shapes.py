"""The shape of a jotting, as far as its words show."""

from collections.abc import Callable, Sequence

from afterview_tui.writing.jottings import (
    clauses,
    deeds,
    doings,
    fronted,
    headlines,
    named,
    quotes,
    statements,
    states,
    subjects,
    words,
)
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape

Reader = Callable[[list[str], bool], Shape | None]
READERS: tuple[Reader, ...] = (
    quotes.whole,
    quotes.quote,
    quotes.question,
    subjects.by_subject,
    fronted.before_it,
    doings.passive,
    doings.was_done,
    doings.spared,
    deeds.did,
    doings.advice,
    statements.kind,
    headlines.headline,
    states.state,
    states.being_first,
    states.foremost,
    doings.doing,
    statements.event,
    statements.labelled,
    statements.said_of_it,
    named.named,
)
"""Each knows one kind of shape; the first that recognises the words wins."""
_LEADING = {"about", "also", "and", "then", "that", "ok", "okay", "well"}


def shape(said: Sequence[str], *, helped: bool) -> Shape | None:
    """The shape of one sentence; None if it is unclear. ``helped`` if they helped to get the interview."""
    said = list(said)
    while len(said) > 2 and plain(said[0]) in _LEADING - {"that", "about"} and plain(said[1]) in _LEADING:
        said = said[1:]
    if len(said) > 1 and plain(said[0]) in _LEADING:
        is_clause = clauses.verb_at(said[1:]) is not None or plain(said[1]).partition("'")[0] in words.PRONOUNS
        said = said[1:] if plain(said[0]) != "that" or is_clause else said
    if plain(said[0]) == "even" and len(said) > 3:
        less = shape(said[1:], helped=helped)
        tells = less is not None and less.wordings[0].endswith(" that {it}.")
        if less is not None and (tells or less.verb is not None):
            return less._replace(it=f"even {less.it}") if tells else less
    return next((found for read in READERS if (found := read(said, helped)) is not None), None)
