"""The drawer: posts that weren't published, sealed during a quiet period."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions import drawer
from afterview_tui.actions.action import REMOVED, Action
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Post
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command, command
from afterview_tui.window.news import NEWS
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.note_area import NoteArea
from afterview_tui.window.widgets.texts import show_text

EMPTY = "Nothing in the drawer. Press {new} to write what you would have posted.\nIt stays in your file."
BURNED = "Another window has burned this one."
OPEN = "It is open now. Read, then keep it, burn it or copy it."


class Drawer(Page):
    """The posts in the drawer, and an editor for new ones."""

    PLACE = "drawer"
    HEADING = "Drawer"
    CSS_PATH = sheet("drawer")
    KEYS: ClassVar[tuple[Command, ...]] = (
        command(drawer.read, footer=True),
        command(drawer.keep, footer=True),
        command(drawer.burn, footer=True),
        command(drawer.copy, footer=True),
        command(drawer.new, footer=True, run="new"),
    )

    listing = getters.query_one("#listing", Vertical)
    rows = getters.query_one(ListView)
    prose = getters.query_one(NoteArea)
    standing = getters.query_one("#drawer-state", Static)
    reading = getters.query_one("#post", Static)

    def body(self) -> ComposeResult:
        """The list, and the editor."""
        with Vertical(id="listing"):
            yield Static("", id="drawer-state", markup=False)
            yield ListView(self._draw, id="posts")
            yield Static("", id="post", markup=False)
        yield NoteArea(placeholder="Write it here.", id="text")

    def on_mount(self) -> None:
        """Show the list first."""
        self._post = drawer.blank(self.session.known)
        """The post in the editor, as last saved."""
        self._read = ""
        """The uid of the post that is shown below the list."""
        self.prose.display = False

    def refresh_page(self) -> None:
        """List the posts."""
        posts = drawer.contents(self.session.known)
        standing = pledges.SEALED if self.is_sealed else OPEN
        show_text(self.standing, standing if posts else self.in_keys(EMPTY))
        rows = self.rows
        rows.display = bool(posts)
        rows.styles.height = min(max(len(posts), 1), 6)
        rows.show(posts)
        self._show_read()
        if posts and not self.typing:
            self.set_focus(rows)

    @property
    def is_sealed(self) -> bool:
        """Whether a quiet period runs."""
        return self.session.pledge is not None

    @property
    def post(self) -> Post | None:
        """The selected post."""
        found: Post | None = self.rows.item
        return found

    def subject(self) -> Sequence[Post]:
        """The selected post."""
        return [self.post] if self.post is not None else []

    def save(self) -> None:
        """Save the post in the editor."""
        text, session, store, post = self.prose.text, self.session, self.session.store, self._post
        if self._is_burned:
            text, post = pledges.unburned(text, post.text), drawer.blank(session.known)
            store.once_saved(lambda: self._show_unburned(text))
        if text.strip() or store.posts.get(post.uid):
            session.apply(drawer.new.outcome(session.known, [post], text=text))
            post = store.posts.get(post.uid) or post
        store.once_saved(lambda: self._is_kept(post))

    def reload(self) -> None:
        """Show what another window saved; of a post burned there only words typed since stay."""
        if self._is_burned:
            with self.saving():
                self.save()
                self.autosave.let_go()
        super().reload()

    @property
    def _is_burned(self) -> bool:
        """Whether another window has burned the post in the editor."""
        now = self.session.store.posts.get(self._post.uid)
        return now is not None and now.fate == "burned"

    def _is_kept(self, post: Post) -> None:
        self._post = post

    def _show_unburned(self, text: str) -> None:
        with self.prevent(NoteArea.Changed):
            self.prose.load_text(text)
        self._show_editor(bool(text))
        self.say(BURNED)

    def typed(self) -> list[Typed]:
        """The post in the editor, for the draft."""
        more = {"pledge": self._post.pledge} if self._post.pledge else {}
        return [Typed(drawer.LABEL, "posts", self._post.uid, "text", self.prose.text, more)]

    def action_new(self) -> None:
        """Write a new post."""
        prose, self._post = self.prose, drawer.blank(self.session.known)
        with self.prevent(NoteArea.Changed):
            prose.load_text("")
        self._show_editor(True)
        self.set_focus(prose)

    def action_do(self, id: str, *given: str) -> None:
        """Do an action, unless another session has burned or changed the selected post."""
        if self.post is not None and self._is_as_shown(self.post):
            super().action_do(id, *given)

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Show a post, or copy it, or clear the editor after burning."""
        if action is drawer.read and self.post is not None:
            self._read = self.post.uid
            self._show_read()
            return
        if outcome.copies:
            self.app.copy_to_clipboard(outcome.copies)
            return
        if outcome.burned is not None:
            self._post = drawer.blank(self.session.known)
            with self.prevent(NoteArea.Changed):
                self.prose.load_text("")
        super().did(action, outcome)

    def _is_as_shown(self, post: Post) -> bool:
        """Whether a post is still as it was shown; says so if another session burned or changed it."""
        now = self.session.store.posts.get(post.uid)
        if now is not None and now.fate != "burned" and now.text == post.text:
            return True
        self.news.refuse_stale(REMOVED if now is None or now.fate == "burned" else NEWS)
        return False

    def leave_field(self) -> None:
        """Save the post, and go back to the list."""
        if self.flush():
            if self._post.text:
                self.say(pledges.PUT_AWAY)
            self._show_editor(False)
            self.set_focus(self.rows if self.rows.items else None)

    @on(NoteArea.Changed)
    def _typed(self) -> None:
        self.autosave.touch()

    @on(ListView.Moved)
    def _moved(self) -> None:
        self._read = ""
        self._show_read()

    @on(ListView.Chosen)
    def _chosen(self) -> None:
        if self.keys.is_possible("read"):
            self.action_do(drawer.read.id)

    def _show_read(self) -> None:
        """Show the post that is being read, unless the drawer is sealed."""
        post = None if self.is_sealed else self.session.store.posts.get(self._read)
        show_text(self.reading, post.text if post is not None else "")

    def _show_editor(self, writing: bool) -> None:
        self.listing.display = not writing
        self.prose.display = writing

    def _draw(self, post: Post, width: int) -> Content:
        text, day, fate = drawer.row(self.session.known, post, max(width - 32, 12))
        return columns((text, width - 30, ""), (day, 20, "$hint"), (fate, 0, "$hint"))
