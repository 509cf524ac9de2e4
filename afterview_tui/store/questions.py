"""Keeps the words typed into questions that weren't answered."""

from collections.abc import Mapping

from afterview_tui.store.drafts import QUESTION, Drafts, Typed


class Questions:
    """Unsent answers by the question's name; they are filled in when the same question is asked again."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._kept: dict[str, dict[str, str]] = {}

    def kept(self, name: str) -> Mapping[str, str]:
        """The words typed into this question before, by field."""
        return self._kept.get(name, {})

    def typing(self, name: str, texts: Mapping[str, str], label: str = "") -> None:
        """Keep the words that are now in a question, or in a page's fields."""
        self._kept[name] = dict(texts)
        self._drafts.hold(
            f"{QUESTION} {name}",
            [Typed(label or name, QUESTION, name, field, text) for field, text in texts.items()],
        )

    def answered(self, name: str) -> None:
        """Drop the words of a question that was answered."""
        self._kept.pop(name, None)
        self._drafts.let_go(f"{QUESTION} {name}")
