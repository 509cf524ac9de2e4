"""What was typed into questions that were left without an answer."""

from collections.abc import Mapping

from afterview_tui.store.drafts import QUESTION, Drafts, Typed


class Questions:
    """The words of questions by the question's name; they stand there again when the same question is asked."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._kept: dict[str, dict[str, str]] = {}

    def kept(self, name: str) -> Mapping[str, str]:
        """What was typed into this question before."""
        return self._kept.get(name, {})

    def typing(self, name: str, texts: Mapping[str, str], label: str = "") -> None:
        """These words stand in the question, or in a page's fields, and would be lost with it."""
        self._kept[name] = dict(texts)
        self._drafts.hold(
            f"{QUESTION} {name}",
            [Typed(label or name, QUESTION, name, field, text) for field, text in texts.items()],
        )

    def answered(self, name: str) -> None:
        """The question was answered: its words are where they belong."""
        self._kept.pop(name, None)
        self._drafts.let_go(f"{QUESTION} {name}")
