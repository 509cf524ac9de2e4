"""``afterview leads merge``: leads that are one posting, made one."""

import sys

import click

from afterview_tui.actions.merging import merge
from afterview_tui.cli.actions import ActionCommand, Done, done, open_session
from afterview_tui.cli.documents import printed
from afterview_tui.cli.opening import fail, sure
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.search import Found
from afterview_tui.domain.records import Lead
from afterview_tui.store import Store

MOST = 9
"""Leads that are listed where more than two fit."""
SHORT = 8
"""Characters of a lead's uid that are shown and accepted."""
UNASKED = "Nothing was merged. --yes merges without asking."


def _merge(
    context: click.Context, /, words: tuple[str, ...], other: str, yes: bool, as_json: bool, **_given: object
) -> None:
    session = open_session(context)
    leads = _two(session.store, " ".join(words), other)
    if not as_json:
        click.echo("\n".join(map(_line, leads)))
    if not yes and (as_json or not sys.stdin.isatty()):
        raise fail(UNASKED)
    if not yes and not sure("Make these one lead?"):
        raise fail("Nothing was merged.")
    said = done(session, merge, leads, {})
    if as_json:
        kept = next(lead for each in leads if (lead := session.store.leads.get(each.uid)) is not None)
        printed(Done(lead=kept, done=said))
        return
    click.echo(said)


def _two(store: Store, words: str, other: str) -> list[Lead]:
    """The two leads that words name; exits with a sentence where they are not two."""
    if other:
        return [_named(store, words), _named(store, other)]
    found = list(Found(store.leads.all()).by(words))
    if len(found) == 2:
        return found
    if len(found) < 2:
        one = f"Only one lead fits “{words}”. --with names the other one."
        raise fail(one if found else f"No lead fits “{words}”.")
    raise fail(
        "More than two fit. Name two by their ids: merge ID --with ID.\n" + "\n".join(map(_line, found[:MOST]))
    )


def _named(store: Store, words: str) -> Lead:
    every = store.leads.all()
    found = [lead for lead in every if len(words) > 3 and lead.uid.startswith(words)] or list(
        Found(every).by(words)
    )
    if len(found) != 1:
        listed = "".join(f"\n{_line(lead)}" for lead in found[:MOST])
        raise fail(f"No lead fits “{words}”." if not found else f"Which one is “{words}”?{listed}")
    return found[0]


def _line(lead: Lead) -> str:
    parts = (lead.company, lead.role, STAGES[lead.stage], lead.url or lead.reference)
    return f"  {lead.uid[:SHORT]}  {' · '.join(part for part in parts if part)}"


command = ActionCommand(
    "merge",
    callback=click.pass_context(_merge),
    params=[
        click.Argument(["words"], nargs=-1, required=True),
        click.Option(["--with", "other"], default="", metavar="WORDS", help="The other lead, by words or its id."),
        click.Option(["--yes"], is_flag=True, help="Without being asked."),
    ],
    short_help=merge.help,
    help=f"{merge.help} WORDS name two leads, or one of them.",
    epilog=example("leads", "merge", "acme"),
)
command.does = merge
COMMANDS = {"merge": data_option(json_option(command))}
