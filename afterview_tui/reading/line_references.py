"""Their number for a posting in a line of words: "ref 4711", "Req #R-2231", "job id 88231", "Kennziffer 12/26"."""

import re

_ALONE = (
    r"ref(?:erence)?|req(?:uisition)?|kennziffer|kennz|referenz(?:nummer|nr)?|stellen(?:nummer|nr|-?id)|chiffre|"
    r"réf(?:érence)?|referencia|referência|riferimento|rif|referentie(?:nummer)?|nr ref|numer ref"
)
_OF_A_JOB = r"job|posting|position|vacancy|opening|application|advert|stellen|offre|oferta|vaga"
_NUMBERED = r"ref(?:erence)?|req|id|no|nr|num(?:ber)?|code|n°|nº|#"
REFERENCE = (
    rf"(?:(?:job |vacancy |our |their )?(?:{_ALONE})\b\.?(?:[ -](?:{_NUMBERED})\b\.?)?|"
    rf"(?:{_OF_A_JOB})[ -]?(?:{_NUMBERED})(?:\b\.?|(?<=[#°º])))"
    r"(?: ?[:#=]){0,2} ?(?=[^\s,;|()\[\]]{0,30}\d)(?:[^\W_](?:[\w./+-]{0,38}[^\W_])?)"
)
"""A word for such a number, and the number: one word with a figure in it."""
_REFERENCE = re.compile(REFERENCE, re.IGNORECASE)
_NUMBER = re.compile(r"[^\s:#=°º]+\Z")


def reference_in(text: str) -> str:
    """The number that all of a text names, empty where it names none."""
    found = _REFERENCE.fullmatch(text.strip("()[]. "))
    number = _NUMBER.search(found[0]) if found else None
    return number[0] if number else ""
