"""Reads the tables of a Markdown text with markdown-it-py, which Textual depends on; imported only here."""

import re
from typing import TYPE_CHECKING

from afterview_tui.reading.grid import AROUND, Grid, Row
from afterview_tui.reading.kinds.links import as_link
from afterview_tui.reading.kinds.own_markdown import own_leads
from afterview_tui.reading.kinds.strangers import MARKDOWN

if TYPE_CHECKING:
    from markdown_it.token import Token

_RULER = re.compile(
    r"^[ >]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^[ ]{0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$",
    re.M,
)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")


def has_markdown_table(text: str) -> bool:
    """Whether a text has the line of hyphens that makes a Markdown table."""
    return _RULER.search(text) is not None


def markdown_tables(text: str) -> list[Grid]:
    """The tables of a text, each named after the heading above it."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(_without_front_matter(text))
    found: list[Grid] = []
    rows: list[Row] = []
    name, is_heading, in_table, around = "", False, False, list[str]()
    for token in tokens:
        match token.type:
            case "heading_open" | "heading_close":
                is_heading = token.type == "heading_open"
            case "table_open":
                rows, in_table = [], True
            case "table_close":
                in_table = False
                called = name or f"table {len(found) + 1}"
                found.append(Grid(rows, "a Markdown table", called, has_headings=True, looks_like=MARKDOWN))
            case "tr_open":
                rows.append(Row((token.map or [0])[0] + 1, []))
            case "inline" if in_table:
                rows[-1] = rows[-1]._replace(cells=[*rows[-1].cells, _cell(token)])
            case "inline" if is_heading:
                name = _words(token.children or [])[:60]
            case "inline" | "fence" | "code_block" | "html_block":
                around.append(token.content)
    found = [grid for grid in found if len(grid.rows) > 1]
    if ours := own_leads(text, found):
        return [ours]
    notices = (AROUND,) if around else ()
    return [grid._replace(notices=notices, around="\n".join(around)) for grid in found]


def _without_front_matter(text: str) -> str:
    """The text with its front matter replaced by empty lines, so that line numbers stay the same."""
    found = re.match(r"---\n.*?\n(?:---|\.\.\.)\n", text, re.S)
    return "\n" * found[0].count("\n") + text[found.end() :] if found else text


def _cell(token: "Token") -> str:
    words = _words(token.children or [])
    return _WIKI_LINK.sub(r"\1", words) if "[[" in token.content else words


def _words(tokens: "list[Token]") -> str:
    """The text of some inline tokens without markup; links stay in Markdown."""
    parts: list[str] = []
    begin, link = 0, ""
    for token in tokens:
        match token.type:
            case "text" | "code_inline" | "image":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "html_inline":
                parts.append("\n" if re.match(r"<br\b", token.content, re.I) else token.content)
            case "link_open":
                begin, link = len(parts), str(token.attrs.get("href", ""))
            case "link_close":
                parts[begin:] = [as_link("".join(parts[begin:]), link)]
    return "".join(parts).strip()
