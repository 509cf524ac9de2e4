"""``afterview lead add``: a lead from one line, or one from each line of standard input."""

from collections.abc import Sequence

import click

from afterview_tui.actions import new_leads
from afterview_tui.actions.finding import short_ids
from afterview_tui.actions.kinds import LEADS
from afterview_tui.actions.naming import names
from afterview_tui.cli import asking
from afterview_tui.cli.actions import ActionCommand, open_session, save
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.piped import PIPE, read_text
from afterview_tui.cli.reporting import undo_hint
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.records import Lead
from afterview_tui.session import Session

NONE_ADDED = "Nothing was added. Each line needs a company or a role; these have neither:"
NO_LINES = "There are no lines to add leads from."


class Added(Document, frozen=True, kw_only=True):
    """A new lead, with remarks on its doubts and on earlier leads at the company."""

    lead: Lead
    remarks: list[str]


def _add(context: click.Context, /, line: tuple[str, ...], yes: bool, as_json: bool) -> None:
    session = open_session(context, may_begin=True)
    if line == (PIPE,):
        _add_lines(session, as_json=as_json)
    else:
        _add_one(session, " ".join(line), asks=is_asked() and not yes and not as_json, as_json=as_json)


def _add_one(session: Session, line: str, *, asks: bool, as_json: bool) -> None:
    """Add one lead, asking about doubts first where somebody can answer."""
    from afterview_tui.domain.leads.card import open_sentence, quiet_sentence
    from afterview_tui.domain.leads.spoken import spoken

    lead, doubts = _understood(session, line, asks=asks)
    if not lead.company and not lead.role:
        raise fail(new_leads.NAMELESS)
    leads = session.store.leads.all()
    remarks = [each for each in (quiet_sentence(lead.company, leads), open_sentence(lead.company, leads)) if each]
    if (there := new_leads.already(session.known, lead)) is not None:
        _already(session, there, lead, [*doubts, *remarks], as_json=as_json)
        return
    if not as_json:
        said = (f"{name:<11}{text}" for name, text in spoken(lead, session.known.today))
        click.echo("\n".join([*said, *doubts, *remarks]))
    outcome = new_leads.added(lead)
    save(session, [outcome], place="leads")
    lead = session.store.leads.all()[-1]
    if as_json:
        printed(Added(lead=lead, remarks=[*doubts, *remarks]))
        return
    check = " Check what is doubtful above." if doubts else ""
    click.echo(f"{outcome.sentence} ({short_ids(session.known, LEADS)[lead.uid]}){check}")
    undo_hint(session, outcome)


def _already(session: Session, there: Lead, lead: Lead, remarks: Sequence[str], *, as_json: bool) -> None:
    """Report that a lead is here already, and what its line says beyond it."""
    if as_json:
        printed(Added(lead=there, remarks=[f"{names([there])} is here already.", *remarks]))
        return
    id_ = short_ids(session.known, LEADS)[there.uid]
    click.echo(f"{_named(there)} is here already ({id_}). Nothing was added.")
    if more := new_leads.more_in(session.known, there, lead):
        click.echo(f"Your line also says: {more}. `afterview lead edit {id_}` can add it.")


def _named(lead: Lead) -> str:
    return ", ".join(part for part in (lead.company, lead.role) if part)


def _add_lines(session: Session, *, as_json: bool) -> None:
    """Add a lead from each line, all in one save or none; duplicates are reported and skipped."""
    lines = [(number, line.strip()) for number, line in enumerate(read_text().splitlines(), 1) if line.strip()]
    if not lines:
        raise fail(NO_LINES)
    parsed = [(number, line, new_leads.parsed(session.known, line)) for number, line in lines]
    wrong = [f"  line {number}: {line}" for number, line, each in parsed if not each.lead.company + each.lead.role]
    if wrong:
        raise fail(NONE_ADDED, *wrong)
    outcome, already = new_leads.all_added(session.known, [each.lead for *_, each in parsed])
    if outcome.changes:
        save(session, [outcome], place="leads")
    if as_json:
        from afterview_tui.writing.exports import as_json as written

        uids = {change.after.uid for change in outcome.changes if change.after}
        click.echo(written([lead for lead in session.store.leads.all() if lead.uid in uids]), nl=False)
        return
    for number, _, each in parsed:
        for doubt in each.doubts:
            click.echo(f"line {number}: {doubt.why}")
    for place in already:
        click.echo(f"line {parsed[place][0]}: {_named(parsed[place][2].lead)} is here already.")
    short = short_ids(session.known, LEADS)
    for change in outcome.changes:
        if isinstance(change.after, Lead):
            click.echo(f"  {short[change.after.uid]}  {_named(change.after)}")
    click.echo(outcome.sentence or "Nothing was added.")
    undo_hint(session, outcome._replace(is_step=bool(outcome.changes)))


def _understood(
    session: Session, line: str, *, asks: bool, left: frozenset[str] = frozenset()
) -> tuple[Lead, list[str]]:
    """The lead parsed from a line, and its remaining doubts, after asking about them if ``asks``.

    ``left`` has the doubtful words that were left as they are.
    """
    lead, doubts = new_leads.parsed(session.known, line)
    doubt = next((each for each in doubts if each.readings and each.words not in left), None) if asks else None
    if doubt is None:
        return lead, [each.why for each in doubts]
    for number, reading in enumerate(doubt.readings, 1):
        click.echo(f"  {number}  {reading.shown(session.clock.now())}", err=True)
    click.echo(f"  0  none of them; {new_leads.if_left(doubt)}", err=True)
    if chosen := asking.number(doubt.why, len(doubt.readings), least=0):
        line = new_leads.settled(line, doubt, doubt.readings[chosen - 1])
    return _understood(session, line, asks=True, left=left | {doubt.words})


def _command() -> ActionCommand:
    command = ActionCommand(
        "add",
        callback=click.pass_context(_add),
        params=[
            click.Argument(["line"], nargs=-1, required=True, type=TEXT),
            click.Option(["--yes"], is_flag=True, help="Without being asked what is doubtful."),
        ],
        short_help="Add a lead from one line of words.",
        help="Add a lead from one LINE: company, role, “applied” and a day, a next step and its day, “via” and a "
        "name.\n\nOn a terminal, what is doubtful is asked. Elsewhere it is kept in the lead's notes, and said. "
        "With - each line of standard input is a lead: all are added, or none.",
        epilog=example("lead", "add", '"Acme, Backend Engineer, applied 2 nov, follow up friday"'),
    )
    command.does = (new_leads.add,)
    return data_option(json_option(command))


COMMANDS = {"add": _command}
