"""``afterview leads list|add|export``: the leads without a window; ``import`` has a file of its own."""

import sys
from datetime import date
from pathlib import Path

import click

from afterview_tui import locations
from afterview_tui.actions import leads as actions
from afterview_tui.actions import new_leads
from afterview_tui.cli.actions import lead_command
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail, open_store, refusing, sure
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found
from afterview_tui.domain.records import Lead
from afterview_tui.files import reason, write_where_named
from afterview_tui.options import read_options
from afterview_tui.session import Session
from afterview_tui.store import Store

EMPTY = """\
No leads yet. `afterview leads add "Acme, Engineer"` adds one,
`afterview leads import FILE` a list of them."""
FORMATS = ("csv", "json", "md", "vcf", "ics")


class Added(Document, frozen=True, kw_only=True):
    """A new lead, and what its company's past has to say."""

    lead: Lead
    remarks: list[str]


@click.command("list", epilog=example("leads", "list", "acme", "--json"))
@click.argument("words", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Closed ones too.")
@json_option
@data_option
@click.pass_context
def list_leads(context: click.Context, words: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """List the leads by their next date; WORDS find some of them."""
    store, today = open_store(context.obj["data"]), SystemClock().now().date()
    counts = FILTERS["in all" if everything else "active"]
    leads = sorted((lead for lead in store.leads.all() if counts(lead, today)), key=ORDERS["next date"])
    found = Found(leads).by(" ".join(words))
    if as_json:
        from afterview_tui.writing.exports import as_json as written

        click.echo(written(found), nl=False)
        return
    for lead in found:
        click.echo(_line(lead, today))
    if not found:
        click.echo("No leads found." if words else _none(len(store.leads.all())))


@click.command(
    "add",
    short_help="Add a lead from one line of words.",
    epilog=example("leads", "add", '"Acme, Backend Engineer, applied 2 nov, follow up friday"'),
)
@click.argument("line", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Add it without asking.")
@json_option
@data_option
@click.pass_context
def add_lead(context: click.Context, line: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Add a lead from one LINE: company, role, "applied" and a day, a next step and its day, "via" and a name.

    With --json nothing is asked: it needs --yes.
    """
    from afterview_tui.domain.leads.card import open_sentence, quiet_sentence
    from afterview_tui.domain.leads.spoken import spoken

    options, _ = read_options(locations.config_file())
    session = Session(open_store(context.obj["data"], may_begin=True), SystemClock(), options)
    store, now = session.store, session.clock.now()
    asks = sys.stdin.isatty() and not yes and not as_json
    lead, doubts = _understood(session, " ".join(line), asks=asks)
    if not lead.company and not lead.role:
        raise fail(new_leads.NAMELESS)
    leads = store.leads.all()
    remarks = [each for each in (quiet_sentence(lead.company, leads), open_sentence(lead.company, leads)) if each]
    if not as_json:
        said = [*(f"{name:<11}{text}" for name, text in spoken(lead, now.date())), *doubts, *remarks]
        click.echo("\n".join(said))
    if not yes and (as_json or not sure("Add it?")):
        asked = sys.stdin.isatty() and not as_json
        raise fail("Nothing was added." if asked else "Nothing was added; --yes adds it without asking.")
    with refusing():
        session.apply(new_leads.added(lead))
        lead = store.leads.all()[-1]
    if as_json:
        printed(Added(lead=lead, remarks=[*doubts, *remarks]))
    else:
        click.echo("Added. Check what is doubtful above." if doubts else "Added.")


def _understood(
    session: Session, line: str, *, asks: bool, left: frozenset[str] = frozenset()
) -> tuple[Lead, list[str]]:
    """The lead of a line and what stays doubtful; on a terminal it is asked what is meant.

    ``left``: the doubtful words that were left as they are.
    """
    lead, doubts = new_leads.jotted(session.known, line)
    doubt = next((each for each in doubts if each.readings and each.words not in left), None) if asks else None
    if doubt is None:
        return lead, [each.why for each in doubts]
    for number, reading in enumerate(doubt.readings, 1):
        click.echo(f"  {number}  {reading.shown(session.clock.now())}")
    click.echo(f"  0  none of them; {new_leads.leaving(doubt)}")
    numbers = click.Choice([str(n) for n in range(len(doubt.readings) + 1)])
    if chosen := int(click.prompt(doubt.why, type=numbers, show_choices=False)):
        line = new_leads.settled(line, doubt, doubt.readings[chosen - 1])
    return _understood(session, line, asks=True, left=left | {doubt.words})


@click.command(
    "export",
    short_help="Write all leads as CSV, JSON, Markdown, vCards or ics.",
    epilog=example("leads", "export", "-o", "leads.csv"),
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="csv unless the file's name says otherwise.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; without it they are printed."
)
@data_option
@click.pass_context
def export_leads(context: click.Context, form: str | None, output: Path | None) -> None:
    """Write the leads as CSV, JSON or Markdown, their people as vCards (vcf), or their days as a calendar (ics)."""
    store = open_store(context.obj["data"])
    leads, ending = store.leads.all(), output.suffix.lstrip(".").lower() if output else ""
    form = form or (ending if ending in FORMATS else "csv" if ending in ("", "txt") else None)
    if form is None:
        raise fail(f"I don't know the format .{ending}. --format takes one of {', '.join(FORMATS)}.")
    text = _exported(store, form)
    if output is None or str(output) == "-":
        click.echo(text.encode(), nl=False)
        return
    try:
        # A spreadsheet takes a CSV for UTF-8 only where it begins with a byte order mark.
        write_where_named(output, text.encode("utf-8-sig" if form == "csv" else "utf-8"))
    except OSError as error:
        raise fail(f"{output} can't be written: {reason(error)}.") from error
    click.echo(f"{_number(text, form, len(leads))} in {output}.", err=True)


def _number(text: str, form: str, leads: int) -> str:
    """How many things an export holds, and what they are."""
    counted = {"vcf": ("BEGIN:VCARD", "person", "people"), "ics": ("BEGIN:VEVENT", "event", "events")}
    mark, noun, plural = counted.get(form, ("", "lead", "leads"))
    number = sum(line == mark for line in text.splitlines()) if mark else leads
    return f"{number or 'No'} {noun if number == 1 else plural}"


def _exported(store: Store, form: str) -> str:
    """The leads in one of the formats."""
    from afterview_tui.writing import exports

    leads, now = store.leads.all(), SystemClock().now()
    match form:
        case "ics":
            from afterview_tui.domain.rounds.due import Everything
            from afterview_tui.writing.calendar import calendar, to_come

            return calendar(to_come(Everything(leads=leads), now), now).decode()
        case "vcf":
            return exports.as_vcards(store.people.all(), store.interviews.all(), leads)
        case "md":
            return exports.as_markdown(leads, now.date())
        case "json":
            return exports.as_json(leads)
    return exports.as_csv(leads)


def _one(store: Store, words: str) -> Lead:
    """The one active lead that the words fit; exits with a sentence where there is none or several."""
    active = [lead for lead in store.leads.all() if cadence.is_active(lead)]
    found = Found(active).by(words)
    named = [lead for lead in found if lead.company.casefold() == words.casefold()] or found
    if len(named) != 1:
        several = ", ".join(f"{lead.company} ({lead.role})" if lead.role else lead.company for lead in named[:5])
        raise fail(f"No active lead fits “{words}”." if not named else f"Which one? {several}.")
    return named[0]


def _none(number: int) -> str:
    """What a list says that shows none of so many leads."""
    if not number:
        return EMPTY
    if number == 1:
        return "Your one lead is not open any more; --all shows it."
    return f"None of your {number} leads is open; --all shows them."


def _line(lead: Lead, today: date) -> str:
    step = lead.next_step
    if on := cadence.due_on(lead):
        step += f", {'since' if on < today else 'by'} {humanize.day(on, today)}"
    parts = [lead.company, lead.role, STAGES[lead.stage], step.removeprefix(", ")]
    return " · ".join(part for part in parts if part)


COMMANDS = {
    each.name: each
    for each in (
        list_leads,
        add_lead,
        *(lead_command(each, _one) for each in actions.REVIEWED),
        export_leads,
    )
}
