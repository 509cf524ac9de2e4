"""The drawer, as questions: what you would have posted, sealed while it is quiet."""

from contextlib import suppress
from functools import partial

from afterview_tui.domain import humanize
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Post
from afterview_tui.domain.text import first_words, words
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store.drafts import Typed

EMPTY = "Nothing in the drawer. Write what you would have posted. It stays in your file."
OPEN = "It is open now. Read, then keep it or burn it."
LABEL = "The drawer"


def open_drawer(plain: PlainSession) -> None:
    """Write, and once it is not quiet any more read, keep or burn, until the person goes back."""
    session = plain.session
    while True:
        posts = [post for post in reversed(session.store.posts.all()) if post.fate != "burned"]
        sealed = session.pledge is not None
        state = EMPTY if not posts else pledges.SEALED if sealed else OPEN
        listed = [_described(plain, post, sealed) for post in posts]
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
    pledge = plain.session.pledge
    text = plain.text("Write it here.", Typed(LABEL, "posts", "", "text", ""))
    if text:
        plain.keep(LABEL, plain.session.store.posts, Post(pledge=pledge.uid if pledge else None), text=text)
        plain.prompter.say(pledges.PUT_AWAY)
    plain.session.store.drafts.let_go(LABEL)


def _read(plain: PlainSession, post: Post) -> None:
    plain.prompter.say("", post.text)
    store = plain.session.store
    match plain.prompter.choose("This one", ("Leave it", "Keep it", "Burn it; it can't be brought back")):
        case 1:
            plain.keep(LABEL, store.posts, post, fate="kept")
            plain.prompter.say("Kept.")
        case 2:
            plain.save(partial(store.burn, post))
            plain.prompter.say("Burned.")


def _described(plain: PlainSession, post: Post, sealed: bool) -> str:
    now = plain.now
    day = humanize.day(post.created_at.astimezone(now.tzinfo).date(), now.date()) if post.created_at else ""
    text = f"sealed, {humanize.count(len(words(post.text)), 'word')}" if sealed else first_words(post.text, 50)
    return ", ".join(part for part in (text, day, post.fate or "") if part)
