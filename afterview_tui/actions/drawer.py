"""The drawer: posts written instead of published, sealed during a quiet period, then kept or burned."""

from collections.abc import Sequence

from afterview_tui.actions.action import REMOVED, Confirmation, action
from afterview_tui.actions.finding import Kind
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import Change, NotPossible, Outcome, changed
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Lead, Post, new_uid
from afterview_tui.domain.text import first_words, words
from afterview_tui.known import Known

LABEL = "The drawer"
TEXT = Field("text", "Post", question="What you would have posted")
BURN = "Burn it; it can't be brought back"
NO_WORDS = "Nothing is written yet."
WIDTH = 60
"""Width of a post in a list of the shell, in cells."""


def contents(known: Known) -> list[Post]:
    """The posts in the drawer, the newest first."""
    return [post for post in reversed(known.posts.all()) if post.fate != "burned"]


def row(known: Known, post: Post, width: int) -> tuple[str, str, str]:
    """A post as a row of a list: its first words, or their number while sealed; its day; its fate."""
    on = post.created_at.astimezone(known.now.tzinfo).date() if post.created_at else None
    sealed = known.pledge is not None
    text = f"sealed, {humanize.count(len(words(post.text)), 'word')}" if sealed else first_words(post.text, width)
    return text, humanize.day(on, known.today) if on else "", post.fate or ""


def _sealed(known: Known, _posts: Sequence[Post]) -> str:
    return pledges.SEALED if known.pledge is not None else ""


def blank(known: Known) -> Post:
    """A new, empty post, linked to the current quiet period."""
    return Post(uid=new_uid(), pledge=known.pledge.uid if known.pledge is not None else None)


@action(
    "drawer.new",
    "write",
    "Write what you would have posted.",
    about=Post,
    key="n",
    asks=(TEXT,),
    needs_record=False,
    is_step=False,
)
def new(known: Known, posts: Sequence[Post], text: str) -> Outcome:
    """Save a post in the drawer, or the post that is being written again."""
    before = next((known.posts.get(post.uid) for post in posts), None)
    if not text.strip() and before is None:
        raise NotPossible(NO_WORDS)
    after = changed(before or next(iter(posts), blank(known)), text=text).after
    return Outcome(pledges.PUT_AWAY, [Change(before, after)], LABEL)


@action(
    "drawer.read",
    "read",
    "Read it, once the quiet is over.",
    about=Post,
    key="enter",
    why_not=_sealed,
    is_step=False,
)
def read(_known: Known, _posts: Sequence[Post]) -> Outcome:
    """Changes nothing: the face shows the post."""
    return Outcome("")


@action("drawer.keep", "keep", "Keep it.", about=Post, key="s", why_not=_sealed, is_step=False)
def keep(known: Known, posts: Sequence[Post]) -> Outcome:
    """Keep a post for good."""
    return Outcome("Kept.", [changed(_still_there(known, post), fate="kept") for post in posts], LABEL)


@action(
    "drawer.burn",
    "burn",
    "Burn it, after asking.",
    about=Post,
    key="b",
    why_not=_sealed,
    confirmation=Confirmation("Burn this?", "Keep it", BURN, "kb"),
    is_step=False,
)
def burn(known: Known, posts: Sequence[Post]) -> Outcome:
    """Erase a post's words from the file, its copies and its drafts."""
    (post,) = posts
    return Outcome("Burned.", burned=_still_there(known, post))


def _found_by_strangers(known: Known, posts: Sequence[Post]) -> str:
    from afterview_tui.domain.quiet.exposure import PUBLIC, questions

    jobs: list[Interview | Lead] = [*known.interviews.all(), *known.leads.all()]
    people = [person.name for person in known.people.all()]
    asked = questions(posts[0].text, [job.company for job in jobs], people, [job.role for job in jobs])
    return "\n".join(asked) or PUBLIC


@action(
    "drawer.copy",
    "copy",
    "See what a hiring manager would find in it, then copy it.",
    about=Post,
    key="c",
    why_not=_sealed,
    note=_found_by_strangers,
    confirmation=Confirmation("What would a hiring manager find in it?", "Leave it in the drawer", "Copy it", "lc"),
    is_step=False,
)
def copy(known: Known, posts: Sequence[Post]) -> Outcome:
    """Changes nothing: the face copies the words."""
    return Outcome("", copies=_still_there(known, posts[0]).text)


def _still_there(known: Known, post: Post) -> Post:
    """The post as it is now; raises NotPossible where another session has burned it."""
    now = known.posts.get(post.uid)
    if now is None or now.fate == "burned":
        raise NotPossible(REMOVED)
    return now


def _shown(known: Known, text: str) -> str:
    return "" if known.pledge is not None else text


POSTS = Kind[Post](
    "post",
    "posts",
    lambda known: contents(known)[::-1],
    lambda known, post: _shown(known, first_words(post.text, WIDTH)),
    lambda known, post: _shown(known, post.text),
    lambda known, post: row(known, post, WIDTH),
    whole=(1, 2),
)
ACTIONS = (new, read, keep, burn, copy)
