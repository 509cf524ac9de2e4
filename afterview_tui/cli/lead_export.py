"""``afterview lead export``: the leads in a format for other programs."""

from pathlib import Path

import click

from afterview_tui.cli.arguments import OneOf
from afterview_tui.cli.opening import fail, open_store
from afterview_tui.cli.piped import PIPE, force_option, write
from afterview_tui.cli.shared import data_option, example
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store

FORMATS = ("csv", "json", "md", "vcf", "ics")


@click.command(
    "export",
    short_help="Write all leads as CSV, JSON, Markdown, vCards or ics.",
    epilog=example("lead", "export", "-o", "leads.csv"),
)
@click.option(
    "--format",
    "form",
    type=OneOf({name: name for name in FORMATS}),
    help="csv unless the file's name says otherwise.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; - or nothing prints them.")
@force_option
@data_option
@click.pass_context
def export_leads(context: click.Context, form: str | None, output: Path | None, force: bool) -> None:
    """Write the leads as CSV, JSON or Markdown, their people as vCards (vcf), or their days as a calendar (ics)."""
    store = open_store(context.obj["data"])
    leads, ending = store.leads.all(), output.suffix.lstrip(".").lower() if output else ""
    form = form or (ending if ending in FORMATS else "csv" if ending in ("", "txt") else None)
    if form is None:
        raise fail(f"I don't know the format .{ending}. --format takes one of {', '.join(FORMATS)}.")
    text = _exported(store, form)
    if output is None or str(output) == PIPE:
        write(Path(PIPE), text.encode())
        return
    # A spreadsheet takes a CSV for UTF-8 only where it begins with a byte order mark.
    write(output, text.encode("utf-8-sig" if form == "csv" else "utf-8"), force=force)
    click.echo(f"{_number(text, form, len(leads))} in {output}.", err=True)


def _number(text: str, form: str, leads: int) -> str:
    """How many things an export contains, in words."""
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


COMMANDS = {"export": export_leads}
