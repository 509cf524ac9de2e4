"""The drawer, as questions: what you would have posted, sealed while it is quiet."""

from contextlib import suppress

from afterview_tui.actions import drawer
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Post
from afterview_tui.plain.actions import do, done
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store.drafts import Typed

EMPTY = "Nothing in the drawer. Write what you would have posted. It stays in your file."
OPEN = "It is open now. Read, then keep it or burn it."
OFFERED = (drawer.new, drawer.read, drawer.keep, drawer.burn)
"""What can be done here."""
WORDS = 50
"""Cells for the first words of a post in the list."""


def open_drawer(plain: PlainSession) -> None:
    """Write, and once it is not quiet any more read, keep or burn, until the person goes back."""
    while True:
        known = plain.session.known
        posts, sealed = drawer.lying(known), known.pledge is not None
        state = EMPTY if not posts else pledges.SEALED if sealed else OPEN
        listed = [", ".join(filter(None, drawer.told(known, post, WORDS))) for post in posts]
        readable = [] if sealed else listed
        answers = ["Write", *readable, "Go back"]
        place = plain.prompter.choose(
            "\n".join([state, *(listed if sealed else [])]), answers, 0 if not posts else -1
        )
        with suppress(Back):
            if place == 0:
                _write(plain)
            elif place <= len(readable):
                _read(plain, posts[place - 1])
            else:
                return


def _write(plain: PlainSession) -> None:
    text = plain.text("Write it here.", Typed(drawer.LABEL, "posts", "", "text", ""))
    if text:
        plain.write(drawer.LABEL, drawer.new, [], text=text)
    plain.session.store.drafts.let_go(drawer.LABEL)


def _read(plain: PlainSession, post: Post) -> None:
    plain.prompter.say("", post.text)
    match plain.prompter.choose("This one", ("Leave it", "Keep it", drawer.BURN)):
        case 1:
            do(plain, drawer.keep, [post])
        case 2:
            done(plain, drawer.burn, [post])
