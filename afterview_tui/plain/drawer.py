"""The drawer, as questions: what you would have posted, sealed while it is quiet."""

from contextlib import suppress
from functools import partial

from afterview_tui.domain import quiet, when
from afterview_tui.domain.records import Post
from afterview_tui.domain.text import first_words, words
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back
from afterview_tui.store.drafts import Typed

EMPTY = "Nothing in the drawer. Write what you would have posted. It stays in your file."
OPEN = "It is open now. Read, then keep it or burn it."
LABEL = "The drawer"


def open_drawer(sitting: Sitting) -> None:
    """Write, and once it is not quiet any more read, keep or burn, until the person goes back."""
    evening = sitting.evening
    while True:
        posts = [post for post in reversed(evening.store.posts.all()) if post.fate != "burned"]
        sealed = evening.pledge is not None
        state = EMPTY if not posts else quiet.SEALED if sealed else OPEN
        listed = [_described(sitting, post, sealed) for post in posts]
        readable = [] if sealed else listed
        answers = ["Write", *readable, "Go back"]
        place = sitting.talk.choose(
            "\n".join([state, *(listed if sealed else [])]), answers, 0 if not posts else -1
        )
        with suppress(Back):
            if place == 0:
                _write(sitting)
            elif place <= len(readable):
                _read(sitting, posts[place - 1])
            else:
                return


def _write(sitting: Sitting) -> None:
    pledge = sitting.evening.pledge
    text = sitting.text("Write it here.", Typed(LABEL, "posts", "", "text", ""))
    if text:
        sitting.keep(LABEL, sitting.evening.store.posts, Post(pledge=pledge.uid if pledge else None), text=text)
        sitting.talk.say(quiet.PUT_AWAY)
    sitting.evening.store.drafts.let_go(LABEL)


def _read(sitting: Sitting, post: Post) -> None:
    sitting.talk.say("", post.text)
    store = sitting.evening.store
    match sitting.talk.choose("This one", ("Leave it", "Keep it", "Burn it; it can't be brought back")):
        case 1:
            sitting.keep(LABEL, store.posts, post, fate="kept")
            sitting.talk.say("Kept.")
        case 2:
            sitting.save(partial(store.burn, post))
            sitting.talk.say("Burned.")


def _described(sitting: Sitting, post: Post, sealed: bool) -> str:
    now = sitting.now
    day = when.day(post.created_at.astimezone(now.tzinfo).date(), now.date()) if post.created_at else ""
    text = f"sealed, {when.count(len(words(post.text)), 'word')}" if sealed else first_words(post.text, 50)
    return ", ".join(part for part in (text, day, post.fate or "") if part)
