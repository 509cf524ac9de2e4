"""The drawer: what you would have posted, sealed while it is quiet."""

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions.action import REMOVED
from afterview_tui.domain import humanize
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Lead, Post, new_uid
from afterview_tui.domain.text import first_words, words
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.news import NEWS
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.list_view import ListView, columns
from afterview_tui.window.widgets.note_area import NoteArea
from afterview_tui.window.widgets.texts import show_text

EMPTY = "Nothing in the drawer. Press {new} to write what you would have posted. It stays in your file."
BURNED = "Another window has burned this one."
OPEN = "It is open now. Read, then keep it, burn it or copy it."


class Drawer(Page):
    """Posts written here in place of a feed."""

    PLACE = "drawer"
    HEADING = "Drawer"
    CSS_PATH = sheet("drawer")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "read", "read", "Read the selected one, once it is not quiet any more.", footer=True),
        Command("s", "keep", "keep", "Keep the selected one.", footer=True),
        Command("b", "burn", "burn", "Burn the selected one, after a question.", footer=True),
        Command("c", "copy", "copy", "Copy it, after what a hiring manager would find in it.", footer=True),
        Command("n", "new", "write", "Write what you would have posted.", footer=True),
    )

    listing = getters.query_one("#listing", Vertical)
    rows = getters.query_one(ListView)
    prose = getters.query_one(NoteArea)
    standing = getters.query_one("#drawer-state", Static)
    reading = getters.query_one("#post", Static)

    def body(self) -> ComposeResult:
        """The list, and the place to write."""
        with Vertical(id="listing"):
            yield Static("", id="drawer-state", markup=False)
            yield ListView(self._draw, id="posts")
            yield Static("", id="post", markup=False)
        yield NoteArea(placeholder="Write it here.", id="text")

    def on_mount(self) -> None:
        """Begin with the list."""
        self._post = self._blank()
        """What is being written, as it was last saved."""
        self._read = ""
        """The uid of the one that is read."""
        self.prose.display = False

    def refresh_page(self) -> None:
        """List what lies here."""
        posts = [post for post in self.session.store.posts.all() if post.fate != "burned"]
        standing = pledges.SEALED if self.is_sealed else OPEN
        show_text(self.standing, standing if posts else self.in_keys(EMPTY))
        rows = self.rows
        rows.display = bool(posts)
        rows.styles.height = min(max(len(posts), 1), 6)
        rows.show(list(reversed(posts)))
        self._show_read()
        if posts and not self.typing:
            self.set_focus(rows)
        self.refresh_bindings()

    @property
    def is_sealed(self) -> bool:
        """Whether a quiet period runs."""
        return self.session.pledge is not None

    @property
    def post(self) -> Post | None:
        """The selected post."""
        found: Post | None = self.rows.item
        return found

    def possible(self, action: str) -> bool:
        """What is sealed can't be read, kept, burned or copied."""
        if action in ("read", "keep", "burn", "copy"):
            return not self.is_sealed and self.post is not None
        return True

    def save(self) -> None:
        """Save what is being written."""
        text, store, post = self.prose.text, self.session.store, self._post
        if self._is_burned:
            text, post = pledges.unburned(text, post.text), self._blank()
            store.once_saved(lambda: self._show_unburned(text))
        if text.strip() or post.text:
            post = store.posts.change(post, text=text)
        store.once_saved(lambda: self._is_kept(post))

    def reload(self) -> None:
        """Show what another window saved; of what was burned there nothing stays here but what was typed since."""
        if self._is_burned:
            with self.saving():
                self.save()
                self.autosave.let_go()
        self.refresh_page()

    @property
    def _is_burned(self) -> bool:
        """Whether another window has burned what is being written here."""
        now = self.session.store.posts.get(self._post.uid)
        return now is not None and now.fate == "burned"

    def _blank(self) -> Post:
        pledge = self.session.pledge
        return Post(uid=new_uid(), pledge=pledge.uid if pledge else None)

    def _is_kept(self, post: Post) -> None:
        self._post = post

    def _show_unburned(self, text: str) -> None:
        with self.prevent(NoteArea.Changed):
            self.prose.load_text(text)
        self._show_editor(bool(text))
        self.say(BURNED)

    def typed(self) -> list[Typed]:
        """What is being written."""
        more = {"pledge": self._post.pledge} if self._post.pledge else {}
        return [Typed("The drawer", "posts", self._post.uid, "text", self.prose.text, more)]

    def action_new(self) -> None:
        """Write a new one."""
        prose, self._post = self.prose, self._blank()
        with self.prevent(NoteArea.Changed):
            prose.load_text("")
        self._show_editor(True)
        self.set_focus(prose)

    def action_read(self) -> None:
        """Show the selected one below the list."""
        if self.post is not None and self._is_as_shown(self.post):
            self._read = self.post.uid
            self._show_read()

    def action_keep(self) -> None:
        """Keep the selected one."""
        post = self.post
        if post is not None and self._is_as_shown(post):
            with self.saving():
                self.session.store.posts.change(post, fate="kept")
                self.say("Kept.")
                self.refresh_page()

    @work
    async def action_burn(self) -> None:
        """Burn the selected one: its words are gone from the file."""
        post = self.post
        if post is None or not self._is_as_shown(post):
            return
        answers = (Answer("k", "Keep it", "keep"), Answer("b", "Burn it; it can't be brought back", "burn"))
        if await self.ask(Choose("Burn this?", answers)) == "burn":
            with self.saving():
                self.session.store.burn(post)
                self._post = self._blank()
                with self.prevent(NoteArea.Changed):
                    self.prose.load_text("")
                self.say("Burned.")
                self.refresh_page()

    @work
    async def action_copy(self) -> None:
        """Copy the selected one, after what a hiring manager would find in it."""
        post = self.post
        if post is None or not self._is_as_shown(post):
            return
        from afterview_tui.domain.quiet.exposure import PUBLIC, questions

        store = self.session.store
        jobs: list[Interview | Lead] = [*store.interviews.all(), *store.leads.all()]
        names = [person.name for person in store.people.all()]
        asked = questions(post.text, [job.company for job in jobs], names, [job.role for job in jobs])
        answers = (Answer("l", "Leave it in the drawer", "leave"), Answer("c", "Copy it", "copy"))
        note = "\n".join(asked) or PUBLIC
        if await self.ask(Choose("What would a hiring manager find in it?", answers, note)) == "copy":
            self.app.copy_to_clipboard(post.text)

    def _is_as_shown(self, post: Post) -> bool:
        """Whether a post that was shown still stands there; where another session burned or changed it, says so."""
        now = self.session.store.posts.get(post.uid)
        if now is not None and now.fate != "burned" and now.text == post.text:
            return True
        self.refresh_page()
        self.say(REMOVED if now is None or now.fate == "burned" else NEWS)
        return False

    def leave_field(self) -> None:
        """Put it into the drawer."""
        if self.flush():
            if self._post.text:
                self.say(pledges.PUT_AWAY)
            self._show_editor(False)
            self.set_focus(None)
            self.refresh_page()

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
            self.action_read()

    def _show_read(self) -> None:
        """The one that is read, for as long as it may be."""
        post = None if self.is_sealed else self.session.store.posts.get(self._read)
        show_text(self.reading, post.text if post is not None else "")

    def _show_editor(self, writing: bool) -> None:
        self.listing.display = not writing
        self.prose.display = writing

    def _draw(self, post: Post, width: int) -> Content:
        now = self.session.clock.now()
        day = humanize.day(post.created_at.astimezone(now.tzinfo).date(), now.date()) if post.created_at else ""
        if self.is_sealed:
            text = f"sealed, {humanize.count(len(words(post.text)), 'word')}"
        else:
            text = first_words(post.text, max(width - 32, 12))
        return columns((text, width - 30, ""), (day, 20, "$hint"), (post.fate or "", 0, "$hint"))
