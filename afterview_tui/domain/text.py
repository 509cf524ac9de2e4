"""Makes the user's texts safe to show, and splits, measures and wraps them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

# An unterminated string ends at the next escape, so that matching stays linear.
_STRING = r"[^\n\x07\x1b\x90\x98\x9c-\x9f]*+(?:\x1b\\|[\x07\x9c])"
_ESCAPE_SEQUENCE = re.compile(
    r"\x1b++(?:\[[0-?]*+[ -/]*+[@-~]"  # CSI
    rf"|[\]PX^_]{_STRING}"  # OSC, DCS, SOS, PM, APC, where they end on the same line
    r"|[ -/]*+[0-~])?"
    r"|\x9b[0-?]*+[ -/]*+[@-~]"
    rf"|[\x90\x98\x9d-\x9f]{_STRING}"
)
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STEERS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f"
)
_UNWANTED = re.compile(f"[{_STEERS}]+")
_STEERING = re.compile(f"[{_STEERS}]")
_SENTENCE_END = re.compile(r"(?:(?<![.!?…])[.!?…]++[\"'”’)\]]*(?=\s+[\"'“‘(\[]*\w)|[。！？]+[」』”]*)")
_NUMBER = re.compile(r"\d{1,2}\.")
_NO_END = re.compile(r"(?:(?<![\w’'])(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Hr|Fr|Nr|No|vs|cf|approx|ca|bzw|[^\W\dI_]))\.$")
_LONGEST_NO_END = 9
"""The longest match of ``_NO_END`` with the character before it, in characters."""
_BLANK = re.compile(r"\s*")
_LIST_MARK = re.compile(r"\s*(?:(?:[-*•]|\d{1,2}[.)])\s+)?")
_SINGLE_CELLS = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u202f-\u205e"
    "\u20a0-\u20c0\u2190-\u21ff\u2500-\u25fc\u2713\u2714]*"
)
"""Texts in which every character is one cell wide, such as nearly all in Latin, Greek or Cyrillic."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffc\ue000-\uf8ff]")
_TRAILING = re.compile(r"(?<! ) ++(?=\n)")
_GAPS = re.compile(r"\n{3,}")
_TWO_STOPS = re.compile(r"(?<!\.)([.!?…])\.(?!\.)")


def clean(text: str) -> str:
    """The text without escape sequences, control characters, lone surrogates and direction overrides.

    Line ends of every kind become newlines; tabs and newlines are kept.
    """
    if text.isprintable():
        return text
    text = _LINE_END.sub("\n", text)
    if _UNWANTED.search(text) is None:
        return text
    return _UNWANTED.sub("", _ESCAPE_SEQUENCE.sub("", text))


def clean_all(value: Any) -> Any:
    """A JSON value with all of its strings cleaned, including keys."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): clean_all(each) for key, each in value.items()}
    if isinstance(value, list):
        return [clean_all(each) for each in value]
    return value


def shown(text: str) -> str:
    r"""The text with control, direction and invisible characters escaped as in JSON, ``\u001b``.

    It is for file names and arguments, because a cleaned one would be a different name.
    """
    return text if text.isprintable() else _STEERING.sub(_as_code, text)


def _as_code(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2))


def pasted(text: str) -> str:
    """The text with ordinary spaces, without invisible characters, and with one blank line between paragraphs.

    Soft hyphens, zero-width spaces, byte order marks and private-use characters are removed; joiners are kept,
    because scripts and emoji need them.
    """
    text = _SPACES.sub(" ", _INVISIBLE.sub("", clean(text)))
    return _GAPS.sub("\n\n", _TRAILING.sub("", text))


def one_line(text: str) -> str:
    """The cleaned text on one line, with single spaces between words."""
    return " ".join(clean(text).split())


def composed(text: str) -> str:
    """The text in Unicode normalization form C, with each accented letter as one character."""
    return unicodedata.normalize("NFC", text)


def words(text: str) -> list[str]:
    """The words of a text in order, unchanged."""
    return _WORD.findall(composed(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line break also ends one, but the full stop of "Dr." or "e.g." doesn't."""
    found = []
    for line in clean(text).splitlines():
        begin = _begin(line, 0)
        for end in _SENTENCE_END.finditer(line):
            if end[0] != "." or not _is_inside_sentence(line, begin, end.end()):
                found.append(line[begin : end.end()])
                begin = _begin(line, end.end())
        found.append(line[begin:].rstrip())
    return [part for part in found if part]


def _begin(line: str, place: int) -> int:
    """The position of the first non-space character of a line from ``place`` on."""
    return _BLANK.match(line, place).end()  # type: ignore[union-attr]


def _is_inside_sentence(line: str, begin: int, end: int) -> bool:
    """Whether a full stop doesn't end the sentence, as in a numbered list, "Dr." or "e.g."."""
    return (
        _NUMBER.fullmatch(line, begin, end) is not None
        or _NO_END.search(line[max(begin, end - _LONGEST_NO_END) : end]) is not None
    )


def clusters(text: str) -> Iterable[str]:
    """The grapheme clusters of a text, such as a letter with its combining marks or a joined emoji."""
    if _SINGLE_CELLS.fullmatch(text):
        return text
    from wcwidth import iter_graphemes

    return iter_graphemes(text)


def cells(text: str) -> int:
    """The width of a text in cells: two for 你, ❤️ and 👩‍💻, one for é in any normalization.

    It is measured by wcwidth, which takes 3.6 MB and about 30 ms to load, and so is imported only for texts with
    other than single-cell characters. Rich's tables, by which Textual paints, differ for spacing marks (नि is 2
    here and in tmux, 1 there) and for text presentation (U+231A U+FE0E is 1 here, 2 there and in tmux). Old
    terminals differ, too: tmux 3.3a draws ❤️ in one cell.
    """
    return len(text) if _SINGLE_CELLS.fullmatch(text) else sum(map(_cells_of, clusters(text)))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells (at least 2); keeps empty lines and breaks longer words."""
    lines: list[str] = []
    for line in text.splitlines():
        now, used = "", 0
        for word in line.split():
            used += 1 + cells(word)
            if now and used <= width:
                now += f" {word}"
            else:
                *full, last = _cut(word, width)
                lines += [now, *full] if now else full
                now, used = last, cells(last)
        lines.append(now)
    return lines


def hanging(name: str, text: str, begins: int, width: int) -> str:
    """A name, and a text all of whose lines begin so many cells from the left; ``width`` is where they end."""
    return f"{name:<{begins}}" + f"\n{' ' * begins}".join(wrap(text, max(width - begins, 2)))


def mail_lines(text: str, width: int = 72) -> str:
    """The text for plain-text mail, wrapped at ``width`` cells except for quoted lines (``>``).

    72 is what terminal mail programs expect, so that a quoted reply still fits 80 columns. Words are never broken,
    and list items are indented to their first word. A width of 0 doesn't wrap.
    """
    lines = []
    for line in text.split("\n") if width else ():
        whole = line.startswith(">") or cells(line) <= width
        lines += [line] if whole else _wrapped(line, width)
    return "\n".join(lines) if width else text


def _wrapped(line: str, width: int) -> list[str]:
    if _SINGLE_CELLS.fullmatch(line):
        from textwrap import wrap
    else:
        from wcwidth import wrap
    return wrap(
        line,
        width,
        subsequent_indent=" " * len(_LIST_MARK.match(line)[0]),  # type: ignore[index]
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )


def one_stop(sentence: str) -> str:
    """A sentence with one full stop behind a name that has one of its own: "Added: Acme Inc."."""
    return _TWO_STOPS.sub(r"\1", sentence)


def first_words(text: str, width: int) -> str:
    """The beginning of a text on one line of at most ``width`` cells, cut between words if possible."""
    text = one_line(text)
    if cells(text) <= width:
        return text
    lines = wrap(text, max(width - 2, 2))
    return f"{lines[0]} …"


@lru_cache(maxsize=4096)
def _cells_of(cluster: str) -> int:
    if cluster.isascii():
        return len(cluster)
    from wcwidth import width

    return width(cluster, control_codes="ignore")


def _cut(word: str, width: int) -> list[str]:
    """A word in parts of at most ``width`` cells, each of at least one grapheme cluster."""
    parts, begin, place, used = [], 0, 0, 0
    for cluster in clusters(word):
        wide = _cells_of(cluster)
        if place > begin and used + wide > width:
            parts.append(word[begin:place])
            begin, used = place, 0
        place += len(cluster)
        used += wide
    return [*parts, word[begin:]]


def without_marks(text: str) -> str:
    """The text in lower case without accents, for sorting and comparing: "Bäckerei" sorts before "Bosch"."""
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))


def has_words(text: str) -> bool:
    """Whether a text has more than punctuation; symbols such as "👍" count."""
    return any(each.isalnum() or (each > "\x7f" and each not in "…–—“”‘’„«»") for each in text)
