"""Splits a cell into its text and its link: a HYPERLINK formula, a Markdown link, or a URL in angle brackets."""

import re
from typing import NamedTuple

_FORMULA = re.compile(r'=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"?(.*?)"?\s*)?\)', re.I | re.S)
_MARKDOWN = re.compile(r"!?\[([^\[\]]*)\]\((\S+?)(?:\s+\"[^\"]*\")?\)")
_IN_BRACKETS = re.compile(r"<((?:https?://|mailto:|www\.)[^\s<>]+)>")
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|~~|`)(?=\S)(.+?)(?<=\S)\1", re.S)
_QUOTED = re.compile(r'(["“„«])([^"“”„«»]+)["”“»]')
LABELS = frozenset(
    [
        "apply",
        "apply here",
        "apply now",
        "link",
        "job",
        "job link",
        "job post",
        "post",
        "posting",
        "view",
        "view job",
        "here",
        "open",
        "website",
        "listing",
        "url",
        "ad",
        "advert",
        "job ad",
        "click here",
        "see",
        "job posting",
        "details",
        "lien",
        "hier",
        "stelle",
        "anzeige",
        "enlace",
        "aquí",
        "aqui",
        "link to job",
        "jd",
        "career page",
    ]
)
"""Link texts that say nothing but that there is a link."""


class Linked(NamedTuple):
    """The text of a cell, and its link; empty where there is none."""

    words: str
    link: str


def linked(cell: str) -> Linked:
    """The text of a cell without Markdown emphasis or quotes around all of it, and its link."""
    text = cell.strip()
    if text[:1].isalnum() and "](" not in text:
        # Nearly all cells: neither a formula, nor marked or quoted, nor with a link in Markdown.
        return Linked(text, "")
    if found := _FORMULA.fullmatch(text):
        return Linked((found[2] or "").replace('""', '"').strip(), found[1].strip())
    if found := _IN_BRACKETS.fullmatch(text):
        return Linked("", found[1].removeprefix("mailto:"))
    links = _MARKDOWN.findall(text)
    if links:
        words = _MARKDOWN.sub(lambda each: each[1], text).strip()
        return Linked(_bare(words), links[0][1].strip("<>"))
    return Linked(_bare(text), "")


def has_link(text: str) -> bool:
    """Whether a text begins with a web address."""
    return text.startswith(("http://", "https://", "www."))


def _bare(text: str) -> str:
    """The text without Markdown emphasis or quotes that enclose all of it."""
    for _ in range(2):
        found = _EMPHASIS.fullmatch(text) or _QUOTED.fullmatch(text)
        if found is None:
            break
        text = found[2].strip()
    return text
