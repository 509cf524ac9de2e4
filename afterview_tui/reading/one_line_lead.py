"""A lead from one line: "Acme, Backend Engineer, applied 2 nov, follow up friday 3pm, via Dana"."""

import re
from datetime import datetime

from afterview_tui.domain.humanize import USUAL, Calendar
from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import one_line
from afterview_tui.reading.answer import Answer
from afterview_tui.reading.line_reader import LineReader
from afterview_tui.reading.names_told import is_plain, names_of, verdict


def read_line(line: str, now: datetime, calendar: Calendar = USUAL) -> Answer[Lead]:
    """The lead that a line tells of; what is doubtful, or has no place of its own, stands among its notes."""
    text = in_one(line)
    ways, read = names_of(text), LineReader(text, now, calendar)
    if ways and is_plain(text, ways[0]):
        return read.around(ways[0])
    answer = read.by_rules()
    told, lead = read.told, answer.value
    if not ways or lead is None:
        return answer
    match verdict(text, ways, (lead.company, lead.role), is_asked=told.is_asked, is_fair=told.is_fair):
        case "taken":
            return read.around(ways[0])
        case "asked":
            return read.around(ways[0], ways[1:], (lead.company, lead.role))
    return answer


def in_one(line: str) -> str:
    """What was typed or pasted as one line, as it is read."""
    return one_line(re.sub(r"[\t\n]+", " | ", line.strip()))
