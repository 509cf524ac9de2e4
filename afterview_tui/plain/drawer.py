"""The page "Drawer" as questions: posts kept instead of published, sealed during a quiet period."""

from contextlib import suppress

from afterview_tui.actions import drawer
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Post
from afterview_tui.plain.actions import Named, Way, do, pick
from afterview_tui.plain.delivery import to_clipboard
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store.drafts import Typed

EMPTY = "Nothing in the drawer. What you write here stays in your file."
OPEN = "It is open now. Read, then keep it or burn it."
OFFERED = (drawer.new, drawer.read, drawer.keep, drawer.burn, drawer.copy)
"""The actions on this page."""
WORDS = 50
"""The width in cells of a post's first words in the list."""


def open_drawer(plain: PlainSession) -> None:
    """Offer writing, and after the quiet period reading, keeping and burning, until the user goes back."""
    while True:
        known = plain.session.known
        posts, sealed = drawer.contents(known), known.pledge is not None
        state = EMPTY if not posts else pledges.SEALED if sealed else OPEN
        listed = [", ".join(filter(None, drawer.row(known, post, WORDS))) for post in posts]
        readable = [] if sealed else [Named(text, post) for text, post in zip(listed, posts, strict=True)]
        ways: list[Way] = [drawer.new, *readable, Named("Go back")]
        lead = "\n".join([state, *(listed if sealed else [])])
        way = pick(plain, lead, ways, 0 if not posts else len(ways) - 1)
        with suppress(Back):
            if way is drawer.new:
                _write(plain)
            elif isinstance(way, Named) and way.value is None:
                return
            elif isinstance(way, Named):
                _read(plain, way.value)


def _write(plain: PlainSession) -> None:
    text = plain.text("Write it here.", Typed(drawer.LABEL, "posts", "", "text", ""))
    if text:
        plain.write(drawer.LABEL, drawer.new, [], text=text)
    plain.session.store.drafts.let_go(drawer.LABEL)


def _read(plain: PlainSession, post: Post) -> None:
    plain.prompter.say("", post.text)
    stay = Named("Leave it")
    way = pick(plain, "This one", [stay, drawer.keep, drawer.burn, drawer.copy])
    if way is None or isinstance(way, Named):
        return
    outcome = do(plain, way, [post])
    if outcome is not None and outcome.copies:
        to_clipboard(plain, outcome.copies)
