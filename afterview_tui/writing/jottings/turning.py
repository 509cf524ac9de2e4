"""Whether a part that the sentence leaves out may take back, or make doubtful, what it takes."""

import re

from afterview_tui.writing.jottings.address import plain

_BEGINS = re.compile(
    r"(?:but|yet|though|although|however|except|unless|only (?:if|when|on|for|after|until)|not|no longer|nor|or|if"
    r"|never (?:did|was|has|had|does|is|came|happened)|less|maybe|perhaps|possibly|probably|hopefully|promised"
    r"|until|pending|denied|tb[cd]"
    r"|(?:could|can|would|did|does|do|was|were|is|has)(?: not|n't)(?!.* m[ey]\b)|cannot"
    r"|(?:she|he|they) (?:says?|said|admits?|admitted|reckons?|thinks?)(?=,|$))\b(?! (?:have|need) to\b)",
    re.IGNORECASE,
)
"""How a part begins that may take back what was told before it."""
_DENIES = re.compile(
    r"\b(?:\w+n't|not|no longer|maybe|perhaps|possibly|den(?:y|ies|ied)|less|instead)\b", re.IGNORECASE
)
"""Words that may make it doubtful, unless it was done."""


def turns(text: str, *, is_done: bool) -> bool:
    """Whether a later part may take back the first; ``is_done`` if that is a deed, which stays done."""
    low = [*map(plain, text.split())]
    if low[0].partition("'")[0] in ("i", "mine"):
        return low[1:] in (["think"], ["guess"], ["suppose"], ["believe"], ["hope"])
    text = text.replace("’", "'")
    return _BEGINS.match(text) is not None or (not is_done and _DENIES.search(text) is not None)
