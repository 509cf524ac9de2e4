"""``afterview leads list|add|done|export``: the leads without a window; ``import`` has a file of its own."""

import sys
from datetime import date
from pathlib import Path

import click

from afterview_tui.cli.import_leads import import_leads
from afterview_tui.cli.opening import fail, open_store, refusing, sure
from afterview_tui.clock import SystemClock
from afterview_tui.domain import cadence, when
from afterview_tui.domain.lead_search import FILTERS, ORDERS, Found
from afterview_tui.domain.pipeline import STAGES, added, done
from afterview_tui.domain.records import Lead
from afterview_tui.store import Store

EMPTY = """\
No leads yet. `afterview leads add "Acme, Engineer"` adds one,
`afterview leads import FILE` a list of them."""
FORMATS = ("csv", "json", "md", "vcf", "ics")


@click.command("list")
@click.argument("words", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Closed ones too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_leads(context: click.Context, words: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """List the leads by their next date; WORDS find some of them."""
    store, today = open_store(context.obj["data"]), SystemClock().now().date()
    counts = FILTERS["in all" if everything else "active"]
    leads = sorted((lead for lead in store.leads.all() if counts(lead, today)), key=ORDERS["next date"])
    found = Found(leads).by(" ".join(words))
    if as_json:
        from afterview_tui.exchange.writing import as_json as written

        click.echo(written(found), nl=False)
        return
    for lead in found:
        click.echo(_line(lead, today))
    if not found:
        click.echo("No leads here." if words else EMPTY)


@click.command("add")
@click.argument("line", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Without being asked.")
@click.pass_context
def add_lead(context: click.Context, line: tuple[str, ...], yes: bool) -> None:
    """Add a lead from one LINE: "Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"."""
    from afterview_tui import dates
    from afterview_tui.domain.jotting import read_line, spoken
    from afterview_tui.domain.lead_card import open_sentence, quiet_sentence

    store, now = open_store(context.obj["data"]), SystemClock().now()

    def read_day(text: str, prefer: dates.Prefer) -> date | None:
        return dates.read_date(text, now.date(), prefer)

    lead = added(read_line(" ".join(line), read_day), now)
    if not lead.company and not lead.role:
        raise fail("A lead needs a company or a role.")
    for name, text in spoken(lead, now.date()):
        click.echo(f"{name:<11}{text}")
    leads = store.leads.all()
    for sentence in (quiet_sentence(lead.company, leads), open_sentence(lead.company, leads)):
        if sentence:
            click.echo(sentence)
    if not yes and not sure("Add it?"):
        raise fail("Nothing was added." if sys.stdin.isatty() else "Nothing was added; --yes adds it unasked.")
    with refusing():
        store.leads.add(lead)
    click.echo("Added.")


@click.command("done")
@click.argument("words", nargs=-1, required=True)
@click.pass_context
def done_lead(context: click.Context, words: tuple[str, ...]) -> None:
    """Say that the next step of a lead is done; WORDS name the lead."""
    from afterview_tui.domain.lead_card import last_interview

    store, now = open_store(context.obj["data"]), SystemClock().now()
    lead = _one(store, " ".join(words))
    with refusing():
        changed = store.leads.change(lead, **done(lead, last_interview(lead, store.interviews.all()), now))
    on = f", by {when.day(changed.next_on, now.date())}" if changed.next_on else ""
    click.echo(f"{changed.company or changed.role}: {changed.history[-1].what}. Next: {changed.next_step}{on}.")


@click.command("export")
@click.option("--format", "form", type=click.Choice(FORMATS), help="csv unless the file's name says otherwise.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else it is printed.")
@click.pass_context
def export_leads(context: click.Context, form: str | None, output: Path | None) -> None:
    """Write the leads as CSV, JSON or Markdown, their people as vCards (vcf), or their days as a calendar (ics)."""
    store = open_store(context.obj["data"])
    leads, ending = store.leads.all(), output.suffix.lstrip(".").lower() if output else ""
    form = form or (ending if ending in FORMATS else "csv" if ending in ("", "txt") else None)
    if form is None:
        raise fail(f"Which format is .{ending}? --format names one of {', '.join(FORMATS)}.")
    text = _exported(store, form)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        # A spreadsheet takes a CSV for UTF-8 only where it begins with a byte order mark.
        output.write_bytes(text.encode("utf-8-sig" if form == "csv" else "utf-8"))
    except OSError as error:
        raise fail(f"{output} can't be written: {(error.strerror or 'no reason given').lower()}.") from error
    click.echo(f"{when.count(len(leads), 'lead')} in {output}.", err=True)


def _exported(store: Store, form: str) -> str:
    """The leads in one of the formats."""
    from afterview_tui.exchange import writing

    leads, now = store.leads.all(), SystemClock().now()
    match form:
        case "ics":
            from afterview_tui.domain.dated import to_come
            from afterview_tui.domain.due import Everything
            from afterview_tui.outbox.calendar import calendar

            return calendar(to_come(Everything(leads=leads), now), now).decode()
        case "vcf":
            return writing.as_vcards(store.people.all(), store.interviews.all(), leads)
        case "md":
            return writing.as_markdown(leads, now.date())
        case "json":
            return writing.as_json(leads)
    return writing.as_csv(leads)


def _one(store: Store, words: str) -> Lead:
    """The one active lead that the words fit; exits with a sentence where there is none or several."""
    active = [lead for lead in store.leads.all() if cadence.is_active(lead)]
    found = Found(active).by(words)
    named = [lead for lead in found if lead.company.casefold() == words.casefold()] or found
    if len(named) != 1:
        several = ", ".join(f"{lead.company} ({lead.role})" if lead.role else lead.company for lead in named[:5])
        raise fail(f"No active lead fits “{words}”." if not named else f"Which one? {several}.")
    return named[0]


def _line(lead: Lead, today: date) -> str:
    step = lead.next_step
    if on := cadence.due_on(lead):
        step += f", {'since' if on < today else 'by'} {when.day(on, today)}"
    parts = [lead.company, lead.role, STAGES[lead.stage], step.removeprefix(", ")]
    return " · ".join(part for part in parts if part)


COMMANDS = {each.name: each for each in (list_leads, add_lead, done_lead, export_leads, import_leads)}
