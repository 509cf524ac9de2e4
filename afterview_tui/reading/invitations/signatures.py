"""How letters end: the words above their closing, and the lines of the signature below it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.reading.invitations.names import is_name, without_honours

LONGEST_CLOSING = 120
"""Characters of a line that ends a letter."""
_CLOSES = (
    r"(?:(?:with )?(?:(?:kind|best|warm|warmest|many|every good|all good|good)\s*+)?(?:regards|"
    r"wish(?:es)?|thanks)|(?:all the )?best|"
    r"sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly|ever))?|warmly|cheers|thanks(?: again| so much)?|"
    r"thank you(?: again)?|cordially|"
    r"respectfully|take care|see you (?:soon|then|(?:on )?\w+day)|(?:talk|speak) soon|many thanks|ta|"
    r"bis (?:dahin|dann|bald|morgen|\w+(?:tag|woch))|"
    r"à (?:demain|lundi|mardi|mercredi|jeudi|vendredi|très vite)|hasta (?:pronto|luego|entonces|el \w+)|"
    r"(?:(?:um?|un) )?(?:abrazo|abraço)|a presto|tot (?:dan|snel)|looking forward.{0,60}|"
    r"(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|viele[nr]?|schöne[nr]?|"
    r"sonnige[nr]?)\s*(?:\w+\s)?(?:grü(?:ß|ss)en?|dank)|mfg|vg|lg|"
    r"(?:bien )?cordialement|sincères salutations|bien à vous|salutations.{0,40}|à bientôt|"
    r"(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|gracias|"
    r"cordiali saluti|distinti saluti|(?:met )?vriendelijke groet(?:en)?|groet(?:en|jes)|atenciosamente|"
    r"com os melhores cumprimentos|"
    r"med vänlig(?:a)? hälsning(?:ar)?|ystävällisin terveisin|med venlig hilsen|venlig hilsen|"
    r"(?:med )?vennlig hilsen|hälsningar|hilsen|mvh|z poważaniem|pozdrawiam)"
)
CLOSING = re.compile(rf"^\s*+{_CLOSES}\s*+[,.!]?\s*+$", re.I)
_CLOSED_BY = re.compile(rf"^\s*+(?P<closing>{_CLOSES}),\s(?P<who>(?-i:[A-ZÀ-Þ]).{{1,80}})$", re.I)
"""Words that end a letter with whoever signs behind them: "Best, Ida"."""
SHORT = 40
"""Characters of a line with a comma that may end a letter in words of its own."""


_FOR_OTHERS = re.compile(
    r"(?:im auftrag|i\. ?a\.|in vertretung|(?:for and )?on behalf of\b.{0,60}|für das team|p\.?p\.?),?", re.I
)
"""What stands above the name of somebody who signs for another."""
_NO_NAME = re.compile(r"[:\d]|^[-*•]|[.!?,]$")
"""What stands in no line that is a name."""


def body(text: str) -> str:
    """The words above those that end a letter."""
    lines = _closed(text)
    end = _closing(lines)
    return "\n".join(lines[:end]) if end is not None and end > 1 else "\n".join(lines)


def _closed(text: str) -> list[str]:
    """Lines, with whoever signs on a line below the words that end a letter."""
    found: list[str] = []
    for line in text.split("\n"):
        by = _CLOSED_BY.match(line) if len(line) < LONGEST_CLOSING else None
        found += [by["closing"], by["who"]] if by else [line]
    return found


def _closing(lines: Sequence[str]) -> int | None:
    """The line that ends a letter: by its words, else as a short one with a comma above a name near the end."""
    known = [n for n, line in enumerate(lines) if len(line) < LONGEST_CLOSING and CLOSING.match(line)]
    if known:
        return known[-1]
    last = [n for n, line in enumerate(lines) if line.strip()][-5:]
    for at, below in pairwise(last):
        is_short = len(lines[at]) < SHORT and lines[at].rstrip().endswith(",")
        if is_short and is_name(without_honours(re.split(r"[,|(]", lines[below])[0]), 1) and at > 1:
            return at
    return None


def signature(text: str) -> list[str]:
    """The lines below the words that end a letter, else the last lines; the name comes first where it is there."""
    lines = [line.strip() for line in _closed(text)]
    end = _closing(lines)
    if end is not None:
        below = [line for line in lines[end + 1 :] if line and not _FOR_OTHERS.fullmatch(line)]
        return below[:7]
    while lines and not lines[-1]:
        lines.pop()
    last: list[str] = []
    for line in reversed(lines):
        if not line or len(last) > 5:
            break
        last.insert(0, line)
    begins = [n for n, line in enumerate(last) if len(line.split("|")[0].split()) < 6 and not _NO_NAME.search(line)]
    return last[begins[0] :] if begins and len(last) < 6 else []
