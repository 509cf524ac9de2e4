"""Grammar by Harper, on this machine only, where ``afterview-tui[prose]`` is installed.

Harper is a dictionary of 905 rules; the figures are in calm.md, 4: it takes 0.9 s to build, 7 ms a note, and opens
no connection. Without it there is nothing to find, and nothing is said. Misspelt words are found without it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

from afterview_tui.domain.notes import spelling, tongue
from afterview_tui.domain.notes.checks.finding import Finding, at
from afterview_tui.domain.text import words

_QUOTED = re.compile(r"`([^`]*)`")
_GAPS = re.compile(r"[\s-]")
KINDS = {
    *("Grammar", "Agreement", "Repetition", "Punctuation", "Usage", "WordChoice", "Eggcorn"),
    *("Malapropism", "BoundaryError", "Nonstandard"),
}
"""What is asked about; style, length and capitals are the writer's, and spelling has a check of its own."""
_ONE_WITH_S = {
    "news", "mathematics", "maths", "physics", "economics", "politics", "ethics", "logistics", "series",
}  # fmt: skip
"""Words that end with an s and stand with "is", which Harper would have with "are"."""
FOREIGN = 0.15
"""The share of unknown words from which on a note is taken for another language."""
FEW = 7
"""Up to so many words Harper takes a text with one that it doesn't know for another language."""


def is_available() -> bool:
    """Whether the extra is installed."""
    return find_spec("harper") is not None


@cache
def language(english: str) -> "Language":
    """The checker of one English; one a process, because it is slow to build and takes 150 MB."""
    return Language(english)


class Language:
    """One checker, built in a thread while somebody writes."""

    def __init__(self, english: str = "either") -> None:
        self._english = english
        self._lock = Lock()
        self._linter: Any = None
        self._known: frozenset[str] = frozenset()

    def build(self) -> None:
        """Get ready, about a second, and a tenth for spelling alone where the extra is missing. For a thread."""
        spelling.load()
        with self._lock:
            self._built()

    def check(self, text: str, names: Iterable[str], found: Sequence[Finding] = ()) -> list[Finding]:
        """What is asked about a text beyond what was ``found``; ``names`` are words that are right as they are.

        For a thread: an odd word can take a second, so a text that is plainly of another language is not looked at.
        """
        told = words(text)
        if not tongue.is_english(text):
            return []
        with self._lock:
            linter = self._built()
            if linter is None:
                return []
            known = frozenset(word for name in names for word in words(name))
            if known != self._known:
                linter.clear_words()
                linter.import_words(sorted(known))
                self._known = known
            if len(told) > FEW and not linter.is_likely_english(" ".join(told)):
                return []
            lints = linter.lint(text, language="plaintext")
        unknown = [each for each in lints if each.lint_kind == "Spelling"]
        if len(unknown) > FOREIGN * len(told):
            return []
        asked = [_finding(each, text) for each in lints if each.lint_kind in KINDS and not _is_known(each, text)]
        return [each for each in asked if not any(_overlap(each, other) for other in found)]

    def _built(self) -> Any:
        if self._linter is None and is_available():
            from harper import Dialect, Linter

            dialect = "american" if self._english == "either" else self._english
            self._linter = Linter(Dialect[dialect.upper()])
        return self._linter


def _is_known(lint: Any, text: str) -> bool:
    """Whether it is about a name, a space or a hyphen ("roadmap", "salt cellar"), or takes "news" for many."""
    inside = text[: lint.span.start].rstrip(" ")[-1:] not in ("", ".", "!", "?", "\n", ":")
    is_name = any(word[:1].isupper() and word not in ("I", "I'm", "I've") for word in lint.problem_text.split())
    is_one = lint.problem_text.casefold().rpartition(" ")[2] in _ONE_WITH_S
    joined = _GAPS.sub("", lint.problem_text.casefold())
    gap = any(_GAPS.sub("", each.replacement_text.casefold()) == joined for each in lint.suggestions)
    return (inside and is_name) or gap or is_one


def _finding(lint: Any, text: str) -> Finding:
    word = lint.problem_text.strip()
    better = next((each.replacement_text for each in lint.suggestions if each.replacement_text.strip()), "")
    question = f"“{word}”: is it “{better}”?" if better else f"“{word}”: is that meant?"
    return at("language", question, _QUOTED.sub(r"“\1”", lint.message), text, lint.span.start, lint.span.end)


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether two findings are about the same words."""
    return one.line == other.line and (one.words in other.words or other.words in one.words)
