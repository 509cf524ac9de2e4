"""Where an interview is by the words of a mail: behind a label, else the link of a meeting."""

import re

from afterview_tui.domain.text import one_line
from afterview_tui.reading.invitations.addresses import TOOLS
from afterview_tui.reading.invitations.signatures import body
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
_STREET = re.compile(
    r"(?<![\w/.:-])\d{1,4}[a-z]?,? (?:[A-ZÀ-Þ][\w’'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|"
    r"Drive|Square|Sq|Place|Way|"
    r"Row|Hill|Rise|Close|Court|Quay|Terrace|Gardens|Boulevard|Blvd|Walk|Wharf|Yard|Parade|"
    r"Crescent)\b(?:, ?[A-ZÀ-Þ0-9][\w’'-]*(?: [A-ZÀ-Þ0-9][\w’'-]*){0,3}){0,3}"
    r"|(?<!\w)[A-ZÄÖÜ][\w-]{2,24}(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|"
    r"damm) \d{1,4}[a-z]?\b(?:, ?\d{4,5} [A-ZÄÖÜ][\w-]+)?"
    r"|(?<![\w/.:-])\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|place|quai|chemin|impasse|allée)\s[^\n.;:()]{3,50}"
    r"|(?<!\w)(?:Calle|Avda\.?|Avenida|Plaza|Paseo|Rua|Via|Viale|Piazza) [A-ZÀ-Þ][^\n.;:()\d]{1,30},? \d{1,4}\b"
)
"""An address as it stands in a sentence."""
LONGEST = 300
"""Characters of a place."""


def place_in(sources: Sources, day: str = "") -> str:
    """Where the calendar says, else what a label, an address or the link of a meeting in the words says.

    ``day`` are the words that name its day: what stands in older words than those is the place of another round.
    """
    if sources.events and sources.events[0].location:
        return sources.events[0].location[:LONGEST]
    layers = [each.text for each in sources.layers]
    newest = next((place for place, text in enumerate(layers) if day and day in text), len(layers))
    texts = [*layers[: newest + 1], *(event.text for event in sources.events)]
    labelled = [_labelled(text, match) for text in texts for match in _LABEL.finditer(text)]
    labelled = [each for each in labelled if each and "@" not in each]
    rooms = [
        each
        for each in labelled
        if not TOOLS.fullmatch(re.sub(r"\s(?:meeting|call|video\w*|link)\b", "", each, flags=re.I))
    ]
    streets = [match[0].strip(" ,") for text in texts for match in _STREET.finditer(body(text)[:8_000])]
    link = next((match[0].rstrip(".,;:!?") for text in texts if (match := _LINK.search(text))), "")
    return one_line(next(iter([*rooms, *streets]), link or next(iter(labelled), "")))[:LONGEST]


def _labelled(text: str, match: re.Match[str]) -> str:
    """What stands behind a label, or on the line below it."""
    said = match["place"].strip(" |*")
    if not said:
        below = text[match.end() :].lstrip("\n").split("\n")[0].strip(" |*")
        said = "" if re.match(r"[\w ]{2,20}:", below) else below
    return re.split(r"(?<=\w{4})\.\s(?=[A-ZÀ-Þ])", said)[0].rstrip(".")
