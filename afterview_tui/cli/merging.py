"""``afterview lead merge``: merging two leads that are the same posting."""

import click

from afterview_tui.actions.finding import meant, short_ids
from afterview_tui.actions.kinds import LEADS
from afterview_tui.actions.merging import merge
from afterview_tui.cli.actions import ActionCommand, do, open_session, words_argument
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import MOST, fail_without_candidates, is_asked, one, rows_with_ids
from afterview_tui.cli.columns import show
from afterview_tui.cli.documents import printed
from afterview_tui.cli.leads import Done
from afterview_tui.cli.opening import confirmed, fail
from afterview_tui.cli.reporting import undo_hint
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.records import Lead
from afterview_tui.session import Session


def _merge(context: click.Context, /, words: tuple[str, ...], other: str, yes: bool, as_json: bool) -> None:
    session = open_session(context)
    leads = _two(session, " ".join(words), other)
    if not as_json:
        show(_rows(session, leads))
    if not yes and not as_json and is_asked() and not confirmed("Make these one lead?"):
        raise fail("Nothing was merged.")
    outcome = do(session, merge, leads)
    kept = next(lead for each in leads if (lead := session.store.leads.get(each.uid)) is not None)
    if as_json:
        printed(Done(lead=kept, done=outcome.sentence))
        return
    click.echo(f"{outcome.sentence} ({short_ids(session.known, LEADS)[kept.uid]})")
    undo_hint(session, outcome)


def _two(session: Session, words: str, other: str) -> list[Lead]:
    """The two leads that words name; exits with a sentence where they are not two."""
    if other:
        found = [one(session, LEADS, words), one(session, LEADS, other)]
        if found[0].uid == found[1].uid:
            raise fail(f"“{words}” and “{other}” are one lead already.")
        return found
    found = meant(session.known, LEADS, words)
    if len(found) == 2:
        return found
    if not found:
        raise fail_without_candidates(session, LEADS, words)
    if len(found) == 1:
        raise fail(f"Only one lead fits “{words}”. --with names the other one.")
    lines = ("  " + "  ".join(filter(None, row)) for row in _rows(session, found[:MOST]))
    raise fail("More than two fit. Name two by their ids: merge ID --with ID.", *lines)


def _rows(session: Session, leads: list[Lead]) -> list[tuple[str, ...]]:
    rows = rows_with_ids(session, LEADS, leads)
    return [(*row, each.url or each.reference) for row, each in zip(rows, leads, strict=True)]


command = ActionCommand(
    "merge",
    callback=click.pass_context(_merge),
    params=[
        words_argument(LEADS),
        click.Option(["--with", "other"], default="", metavar="WORDS", type=TEXT, help="The other lead."),
        click.Option(["--yes"], is_flag=True, help="Without being asked."),
    ],
    short_help=merge.help,
    help=f"{merge.help} WORDS name two leads, or one of them: an id, a name, any words.",
    epilog=example("lead", "merge", "acme"),
)
command.does = (merge,)
COMMANDS = {"merge": data_option(json_option(command))}
