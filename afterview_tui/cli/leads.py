"""``afterview lead``: listing, showing and changing leads; adding, importing and exporting are elsewhere."""

from collections.abc import Mapping
from functools import partial

import click

from afterview_tui.actions import correspondence, ending
from afterview_tui.actions import leads as actions
from afterview_tui.actions.action import Action
from afterview_tui.actions.finding import short_ids
from afterview_tui.actions.kinds import LEADS
from afterview_tui.actions.naming import names
from afterview_tui.actions.thanking import NOTES
from afterview_tui.cli.actions import (
    ActionCommand,
    action_command,
    check_possible,
    do,
    open_session,
    words_argument,
)
from afterview_tui.cli.arguments import TEXT, OneOf
from afterview_tui.cli.choosing import one, show_records
from afterview_tui.cli.documents import Document
from afterview_tui.cli.opening import fail
from afterview_tui.cli.reporting import undo_hint
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain import humanize
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.domain.when import in_words
from afterview_tui.session import Session

EMPTY = """\
No leads yet. `afterview lead add "Acme, Engineer"` adds one,
`afterview lead import FILE` a list of them."""
OFFER = "You accept or decline it on the Leads page: `afterview leads`."
TAKES_AWAY = 'An empty value, such as --contact "", takes away what is there.'
SORTS = {name.split()[-1]: name for name in ORDERS}
"""The sort orders of a list, by name."""


class Done(Document, frozen=True, kw_only=True):
    """A lead as it is now, and what was done."""

    lead: Lead
    done: str


@click.command("list", epilog=example("lead", "list", "acme", "--stage", "applied"))
@click.argument("words", nargs=-1, type=TEXT)
@click.option("--due", is_flag=True, help="Only what is due today or was before.")
@click.option("--stage", type=OneOf({str(stage): name for stage, name in STAGES.items()}), help="Only this stage.")
@click.option("--sort", type=OneOf({name: name for name in SORTS}), default="date", help="In which order.")
@click.option("--all", "everything", is_flag=True, help="Closed ones too.")
@json_option
@data_option
@click.pass_context
def list_leads(
    context: click.Context,
    words: tuple[str, ...],
    due: bool,
    stage: str | None,
    sort: str,
    everything: bool,
    as_json: bool,
) -> None:
    """List the leads with their ids, by their next date; WORDS find some of them.

    The columns fit the terminal; in a pipe they have tabs between them.
    """
    session = open_session(context)
    known, today = session.known, session.known.today
    counts = FILTERS["in all" if everything or stage == "closed" else "due" if due else "active"]
    leads = [lead for lead in known.leads.all() if counts(lead, today) and stage in (None, lead.stage)]
    leads = [lead for lead in leads if not due or FILTERS["due"](lead, today)]
    found = Found(sorted(leads, key=ORDERS[SORTS[sort]])).by(" ".join(words))
    if as_json:
        from afterview_tui.writing.exports import as_json as written

        click.echo(written(found), nl=False)
    elif found:
        show_records(session, LEADS, found)
    if not found and (words or stage or due):
        if as_json:
            raise SystemExit(1)
        raise fail(_nothing(" ".join(words), everything=everything))
    if not found and not as_json:
        click.echo(_none(len(known.leads.all())))


def _nothing(words: str, *, everything: bool) -> str:
    what = f"No {'lead' if everything else 'open lead'} fits{f' “{words}”' if words else ''}."
    return what if everything else f"{what} --all looks at closed ones too."


def _none(number: int) -> str:
    """The sentence for a list that shows none of ``number`` leads."""
    if not number:
        return EMPTY
    if number == 1:
        return "Your one lead is not open any more; --all shows it."
    return f"None of your {number} leads is open; --all shows them."


def _show() -> click.Command:
    """Everything about one lead, and its story."""

    def run(context: click.Context, /, words: tuple[str, ...], as_json: bool) -> None:
        from afterview_tui.actions import reviewing
        from afterview_tui.domain.leads import card

        session = open_session(context)
        lead = one(session, LEADS, " ".join(words))
        if as_json:
            from afterview_tui.writing.exports import as_json as written

            click.echo(written([lead]), nl=False)
            return
        today = session.known.today
        id_ = short_ids(session.known, LEADS)[lead.uid]
        known = [*reviewing.known(session, lead), ("link", lead.url), ("number", lead.reference)]
        click.echo(f"{names([lead])} ({id_})\n{card.standing(lead, today)}")
        click.echo("\n".join(f"{name:<9}{text}" for name, text in known if text))
        for remark in reviewing.remarks(session, lead):
            click.echo(remark)
        for event in lead.history:
            click.echo(f"  {humanize.day(event.at.date(), today)}: {event.what}")

    command = click.Command(
        "show",
        callback=click.pass_context(run),
        params=[words_argument(LEADS)],
        help="Everything about one lead, and its story. WORDS name it: an id, a name, any words.",
        epilog=example("lead", "show", "acme"),
    )
    return data_option(json_option(command))


def _told(session: Session, lead: Lead, outcome: Outcome) -> str:
    """The report on a lead: the latest event of its story, and its next step."""
    before = next((change.before for change in outcome.changes if isinstance(change.before, Lead)), None)
    has_news = before is None or before.history != lead.history
    what = lead.history[-1].what if has_news and lead.history else "kept"
    on = f", by {in_words(lead.next_on, lead.next_at, session.known.today)}" if lead.next_on else ""
    step = f" Next: {lead.next_step}{on}." if lead.next_step else ""
    offer = f"\n{OFFER}" if lead.stage == "offer" else ""
    return f"{names([lead])}: {what}.{step}{offer}"


def _document(session: Session, lead: Lead) -> Done:
    now = session.store.leads.get(lead.uid) or lead
    return Done(lead=now, done=now.history[-1].what if now.history else "")


def _notes() -> ActionCommand:
    def run(context: click.Context, /, words: tuple[str, ...]) -> None:
        session = open_session(context)
        lead = one(session, LEADS, " ".join(words), correspondence.notes)
        check_possible(session, correspondence.notes, [lead])
        outcome = do(session, correspondence.notes, [lead])
        rows = [each for each in NOTES.all(session.known) if each.interview.uid == outcome.uid]
        show_records(session, NOTES, rows)
        undo_hint(session, outcome)

    command = ActionCommand(
        "notes",
        callback=click.pass_context(run),
        params=[words_argument(LEADS)],
        short_help=correspondence.notes.help,
        help="The notes to a lead's people, with their ids; a follow-up is drafted where there was no interview. "
        "WORDS name the lead: an id, a name, any words.",
        epilog=example("lead", "notes", "acme"),
    )
    command.does = (correspondence.notes,)
    return data_option(command)


def _whole(action: Action[Lead], name: str) -> ActionCommand:
    """The command of an action about the search as a whole."""

    def run(context: click.Context, /) -> None:
        session = open_session(context)
        check_possible(session, action, [])
        outcome = do(session, action, [], place="leads")
        click.echo(outcome.sentence or f"{outcome.what}.")
        undo_hint(session, outcome)

    command = ActionCommand(
        name, callback=click.pass_context(run), help=action.help, epilog=example("lead", name), params=[]
    )
    command.does = (action,)
    return data_option(command)


_one = partial(action_command, kind=LEADS, told=_told, document=_document, place="leads")
COMMANDS: Mapping[str, object] = {
    "list": list_leads,
    "show": _show,
    **{each.verb: partial(_one, each) for each in actions.REVIEWED},
    "edit": partial(_one, actions.edit, is_edit=True, help="Change what is known of a lead.", more=TAKES_AWAY),
    "notes": _notes,
    "reopen": partial(_one, actions.reopen),
    "end": partial(_whole, ending.end, "end"),
    "look-on": partial(_whole, ending.look_on, "look-on"),
}
