"""Parses tables drawn with bars, as in org-mode, wikis, and the output of database clients and rich."""

import re

from afterview_tui.reading.grid import AROUND, Grid, Row

_BARS = "|│┃║"
_RULER = re.compile(r"[\s|+:=*\-\u2500-\u257f]+")
_OPEN_RULER = re.compile(r"\s*-{2,}(?:\+-+)+\s*")
_BETWEEN = re.compile(rf"(?<!\\)[{_BARS}]")
_WIDTHS = re.compile(r"<[lrc]?\d*>|/|")
_STAMP = re.compile(
    r"[<\[](\d{4}-\d\d-\d\d)(?: [^\W\d]+\.?)?(?: (\d\d?:\d\d))?(?:-\d\d?:\d\d)?(?: [.+][^>\]]*)?[>\]]"
)
_ORG_LINK = re.compile(r"\[\[([^\[\]]+)\](?:\[([^\]]+)\])?\]")
_WIKI_LINK = re.compile(r"\[([^|\]\[]*)\|((?:https?|mailto):[^\]|]+)\]")
_BESIDE = re.compile(r"\s*(?:#\+|:\w|\(?\d+ (?:rows?|lines?)\b)", re.I)
_MARKED = re.compile(r"([*=~_+])(\S(?:.*\S)?)\1")


def barred(text: str) -> list[Grid]:
    """The tables of a text whose lines begin with a bar, or that have a database client's line of dashes."""
    found: list[Grid] = []
    name = ""
    block: list[Row] = []
    is_open = is_around = False
    lines = text.splitlines()
    for number, line in enumerate([*lines, ""], 1):
        following = lines[number] if number < len(lines) else ""
        is_open = bool(_OPEN_RULER.fullmatch(line) or _OPEN_RULER.fullmatch(following)) or (
            is_open and _BETWEEN.search(line) is not None
        )
        if line.strip() and _RULER.fullmatch(line):
            continue
        if line.lstrip()[:1] in tuple(_BARS) or (is_open and _BETWEEN.search(line)):
            block += [Row(number, cells)] if (cells := _cells(line)) else []
            continue
        is_around = is_around or _is_text(line)
        if len(block) > 1:
            found.append(Grid(block, "a table with bars", name or f"table {len(found) + 1}"))
        block = [] if block else block
        name = _name(line) or name
    notices = (AROUND,) if is_around else ()
    return [grid._replace(notices=notices) for grid in found]


def _is_text(line: str) -> bool:
    """Whether a line outside a table says something: no name of one, no directive, no count of its rows."""
    return bool(line.strip()) and not _name(line) and _BESIDE.match(line) is None


def _name(line: str) -> str:
    """The name that a line above a table gives it: ``#+NAME: apps``, ``* Applications``, ``h2. Applications``."""
    found = re.match(r"(?:#\+(?:NAME|CAPTION):|\*+ |#+ |h\d\. )\s*(.+)", line.strip(), re.I)
    return found[1].strip()[:60] if found else ""


def _cells(line: str) -> list[str]:
    """The cells of a line; empty for a line that only sets column widths."""
    line = _WIKI_LINK.sub(r"[\1](\2)", line.strip())
    is_heading = line.startswith("||")
    parts = line.strip("|").split("||") if is_heading else _BETWEEN.split(line)
    if not is_heading:
        parts = parts[1:] if line[:1] in tuple(_BARS) else parts
        parts = parts[:-1] if parts and not parts[-1].strip() else parts
    cells = [_cell(part.strip()) for part in parts]
    return [] if all(_WIDTHS.fullmatch(cell) for cell in cells) else cells


def _cell(text: str) -> str:
    """A cell as plain text: a timestamp as its date, a link in Markdown, without emphasis around the whole."""
    text = _STAMP.sub(lambda found: " ".join(filter(None, found.groups())), text)
    text = _ORG_LINK.sub(lambda found: f"[{found[2]}]({found[1]})" if found[2] else found[1], text)
    text = text.replace("\\vert{}", "|").replace("\\vert", "|").replace("\\|", "|")
    marked = _MARKED.fullmatch(text)
    return marked[2] if marked and marked[1] not in marked[2] else text
