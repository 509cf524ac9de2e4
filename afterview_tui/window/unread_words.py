"""Words on a page that can't be read.

They are held with the questions' words while they stand in their fields, and until the page is opened again, so
that it doesn't matter how it was left.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from afterview_tui.window.widgets.text_input import TextInput

if TYPE_CHECKING:
    from afterview_tui.window.page import Page
    from afterview_tui.window.widgets.form import Form


def forms_of(page: "Page") -> "list[Form]":
    """The forms on a page; asked for by name, as most pages have none and need not import one."""
    return [cast("Form", each) for each in page.query("Form")]


class UnreadWords:
    """What can't be read in the forms of one page: named once before the page is left, and kept until it can be."""

    def __init__(
        self,
        page: "Page",
        kept_as: Callable[[], str] | None = None,
        *,
        more: Callable[[], Mapping[str, str]] = dict,
        give_back: Callable[[Mapping[str, str]], object] = dict,
    ) -> None:
        self._page = page
        self._kept_as = kept_as or (lambda: type(page).__name__)
        """What the words are kept by."""
        self._more = more
        """Other words of the page that are kept until they are saved."""
        self._give_more_back = give_back
        self._named = ""
        """What was said last about words that can't be read."""

    @property
    def words(self) -> dict[str, str]:
        """The words that can't be read, and so can't be saved where they belong."""
        return {name: text for form in forms_of(self._page) for name, text in form.unread.items()}

    @property
    def why(self) -> str:
        """What is said about the first of them; empty where all can be read."""
        return next((form.why(name) for form in forms_of(self._page) for name in form.unread), "")

    def hold(self) -> None:
        """Keep what can't be read as it stands now."""
        page = self._page
        if words := {**self._more(), **self.words}:
            page.session.kept.typing(self._kept_as(), words, page.HEADING)
        else:
            page.session.kept.answered(self._kept_as())

    def give_back(self) -> None:
        """Show the words again that could not be read the last time."""
        page = self._page
        if not (kept := page.session.kept.kept(self._kept_as())):
            return
        with page.prevent(TextInput.Changed):
            for form in forms_of(page):
                form.restore(kept)
            self._give_more_back(kept)
        self._named = self.why
        page.call_after_refresh(page.say, self._named)

    def is_to_be_named(self) -> bool:
        """Whether there are some that were not named yet; then they are, with all else saved."""
        before, self._named = self._named, self.why
        if self._named in ("", before):
            return False
        if self._page.flush():
            self._page.say(self._named)
        return True
