"""``afterview drawer``: the drawer of unpublished posts."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from afterview_tui.actions import drawer as actions
from afterview_tui.actions.drawer import POSTS
from afterview_tui.cli.actions import (
    ActionCommand,
    action_command,
    check_possible,
    do,
    open_session,
    words_argument,
)
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import one, show_records
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.piped import PIPE, read_text
from afterview_tui.cli.reporting import report
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Post
from afterview_tui.domain.text import clean
from afterview_tui.session import Session

EMPTY = "The drawer is empty. `afterview drawer put WORDS` puts something in."


class Posts(Document, frozen=True, kw_only=True):
    """The posts in the drawer, the newest first; without their words while it is sealed."""

    is_sealed: bool
    posts: list[Post]


@click.command("list", epilog=example("drawer", "list"))
@json_option
@data_option
@click.pass_context
def list_posts(context: click.Context, as_json: bool) -> None:
    """What lies in the drawer with ids, the newest first; while it is quiet, only how much."""
    from msgspec import structs

    session = open_session(context)
    known, is_sealed = session.known, session.pledge is not None
    posts = actions.contents(known)
    if as_json:
        printed(Posts(is_sealed=is_sealed, posts=[structs.replace(p, text="") if is_sealed else p for p in posts]))
    elif posts:
        show_records(session, POSTS, posts)
    else:
        click.echo(EMPTY)


def _show() -> ActionCommand:
    def run(context: click.Context, /, words: tuple[str, ...]) -> None:
        session = open_session(context)
        post = one(session, POSTS, " ".join(words))
        check_possible(session, actions.read, [post])
        click.echo(clean(post.text).rstrip("\n"))

    command = ActionCommand(
        "show",
        callback=click.pass_context(run),
        params=[words_argument(POSTS, required=False)],
        short_help=actions.read.help,
        help=f"{actions.read.help} WORDS name it: an id, or any words of it.",
        epilog=example("drawer", "show"),
    )
    command.does = (actions.read,)
    return data_option(command)


def _put() -> ActionCommand:
    def run(context: click.Context, /, words: tuple[str, ...], as_json: bool) -> None:
        session = open_session(context, may_begin=True)
        text = read_text() if words == (PIPE,) else " ".join(words)
        if not text.strip():
            raise fail(actions.NO_WORDS)
        outcome = do(session, actions.new, [], text=text.strip("\n"))
        report(session, POSTS, outcome.changes[0].after, outcome, told=lambda *_: outcome.sentence, as_json=as_json)

    command = ActionCommand(
        "put",
        callback=click.pass_context(run),
        params=[click.Argument(["words"], nargs=-1, required=True, type=TEXT)],
        short_help=actions.new.help,
        help=f"{actions.new.help} With - it is read from standard input.",
        epilog=example("drawer", "put", '"Nailed it today."'),
    )
    command.does = (actions.new,)
    return data_option(json_option(command))


def _copied(session: Session, _post: Post, outcome: Outcome) -> str:
    """Copy a post and return what became of it; exits with a sentence where it can't be copied."""
    from afterview_tui.cli.outlet import clipboard

    copied = clipboard(session).copy(outcome.copies)
    if copied.way == "none":
        raise fail(copied.sentence)
    return copied.sentence


_one: Any = partial(action_command, kind=POSTS, words="nailed")
COMMANDS: Mapping[str, object] = {
    "list": list_posts,
    "show": _show,
    "put": _put,
    "keep": partial(_one, actions.keep),
    "burn": partial(_one, actions.burn),
    "copy": partial(_one, actions.copy, told=_copied),
}
