"""Where an interview is by the words of a mail: behind a label, else the link of a meeting."""

import re

from afterview_tui.domain.text import one_line
from afterview_tui.reading.invitations.addresses import TOOLS
from afterview_tui.reading.invitations.sources import Sources

_LABEL = re.compile(
    r"^(?:[^\S\n]|[*•·-])*+\*?(?:where|location|address|venue|place|meeting point|office address|ort|adresse|"
    r"anschrift|treffpunkt|"
    r"wo|lieu|où|endroit|lugar|dónde|direcci[oó]n|luogo|dove|indirizzo|sede|locatie|adres|plats|sted|miejsce|local)\*?\s?:\*?[^\S\n]*+(?P<place>[^\n]*)$",
    re.I | re.M,
)
_LINK = re.compile(
    r"https://[\w.-]*(?:zoom|teams\.(?:microsoft|live)|meet\.google|webex|whereby|jit\.si|meet\.jit|gotomeet|chime|skype|bluejeans)[\w.-]*/[^\s<>\"')\]]{3,250}",
    re.I,
)
LONGEST = 300
"""Characters of a place."""


def place_in(sources: Sources) -> str:
    """Where the calendar says, else what a label names, else the link of the meeting; empty where there is none."""
    if sources.events and sources.events[0].location:
        return sources.events[0].location[:LONGEST]
    texts = [*(each.text for each in sources.layers), *(event.text for event in sources.events)]
    labelled = [_labelled(text, match) for text in texts for match in _LABEL.finditer(text)]
    labelled = [each for each in labelled if each and "@" not in each]
    rooms = [
        each
        for each in labelled
        if not TOOLS.fullmatch(re.sub(r"\s(?:meeting|call|video\w*|link)\b", "", each, flags=re.I))
    ]
    link = next((match[0].rstrip(".,;:!?") for text in texts if (match := _LINK.search(text))), "")
    return one_line(next(iter(rooms), link or next(iter(labelled), "")))[:LONGEST]


def _labelled(text: str, match: re.Match[str]) -> str:
    """What stands behind a label, or on the line below it."""
    said = match["place"].strip(" |*")
    if not said:
        below = text[match.end() :].lstrip("\n").split("\n")[0].strip(" |*")
        said = "" if re.match(r"[\w ]{2,20}:", below) else below
    return re.split(r"(?<=\w{4})\.\s(?=[A-ZÀ-Þ])", said)[0].rstrip(".")
