"""Input in a page's forms that can't be read, such as a date.

It is kept with the words of questions until the page is opened again, however it was left.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from afterview_tui.window.widgets.text_input import TextInput

if TYPE_CHECKING:
    from afterview_tui.window.page import Page
    from afterview_tui.window.widgets.form import Form


def forms_of(page: "Page") -> "list[Form]":
    """The forms on a page; queried by name, as most pages have none and need not import the class."""
    return [cast("Form", each) for each in page.query("Form")]


class UnreadableInput:
    """Keeps unreadable input of one page, and mentions it once before the page is left."""

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
        """The key that the words are kept under."""
        self._more = more
        """Other unsaved words of the page to keep with them."""
        self._give_more_back = give_back
        self._named = ""
        """The last sentence about unreadable input."""

    @property
    def words(self) -> dict[str, str]:
        """The unreadable texts by field name."""
        return {name: text for form in forms_of(self._page) for name, text in form.unreadable.items()}

    @property
    def why(self) -> str:
        """The sentence about the first unreadable text; empty where there is none."""
        return next((form.why(name) for form in forms_of(self._page) for name in form.unreadable), "")

    def hold(self) -> None:
        """Keep the unreadable input as it is now."""
        page = self._page
        if words := {**self._more(), **self.words}:
            page.session.kept.typing(self._kept_as(), words, page.HEADING)
        else:
            page.session.kept.answered(self._kept_as())

    def give_back(self) -> None:
        """Restore unreadable input from the last visit."""
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
        """Whether there is unreadable input that wasn't mentioned yet; saves the rest and mentions it."""
        before, self._named = self._named, self.why
        if self._named in ("", before):
            return False
        if self._page.flush():
            self._page.say(self._named)
        return True
