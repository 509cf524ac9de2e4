"""Actions as commands: words that name a record, an option for each field, one sentence in the end."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from afterview_tui import locations
from afterview_tui.actions.action import Action, story
from afterview_tui.actions.naming import names
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail, open_store, refusing
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.clock import SystemClock
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Lead
from afterview_tui.domain.when import in_full, in_words
from afterview_tui.options import read_options
from afterview_tui.session import Session
from afterview_tui.store import Store

OFFER = "You accept or decline it on the Leads page: `afterview leads`."


class Done(Document, frozen=True, kw_only=True):
    """A lead as it is now, and what was done."""

    lead: Lead
    done: str


class ActionCommand(click.Command):
    """The command of an action."""

    does: Action[Any]


def lead_command(action: Action[Lead], one: Callable[[Store, str], Lead]) -> ActionCommand:
    """The command of an action about one lead; ``one`` finds the lead that words name, or exits with a sentence."""

    def run(context: click.Context, /, words: tuple[str, ...], as_json: bool, **given: str | None) -> None:
        session = open_session(context)
        lead = one(session.store, " ".join(words))
        sentence = done(session, action, [lead], given)
        lead = session.store.leads.get(lead.uid) or lead
        if as_json:
            printed(Done(lead=lead, done=lead.history[-1].what if lead.history else ""))
            return
        what = lead.history[-1].what if sentence and lead.history else "kept"
        on = f", by {in_words(lead.next_on, lead.next_at, session.known.today)}" if lead.next_on else ""
        step = f" Next: {lead.next_step}{on}." if lead.next_step else ""
        click.echo(f"{names([lead])}: {what}.{step}")
        if lead.stage == "offer":
            click.echo(OFFER)

    command = ActionCommand(
        action.verb,
        callback=click.pass_context(run),
        params=[click.Argument(["words"], nargs=-1, required=True), *map(_option, action.asks)],
        short_help=action.help,
        help=f"{action.help} WORDS name the lead.",
        epilog=_example(action),
    )
    command.does = action
    return data_option(json_option(command))


def open_session(context: click.Context, *, may_begin: bool = False) -> Session:
    """The data file of a command, with the clock and the options of this machine."""
    options, _ = read_options(locations.config_file())
    store = open_store(context.obj["data"], may_begin=may_begin)
    return Session(store, SystemClock(), options, locations.config_file())


def done(session: Session, action: Action[Any], records: Sequence[Any], given: dict[str, str | None]) -> str:
    """Do an action with what was given as options; returns its sentence; exits with one where it can't be done."""
    known = session.known
    if why := action.why_not(known, records):
        raise fail(why.format_map({each.verb: f"`afterview {_words(each)}`" for each in story(action)}))
    suggested, answers = action.suggested(known, records), {}
    for field in action.fields(known, records):
        text = given.get(field.name)
        if text is None and field.name not in suggested:
            raise fail(f"{flag(field)} is needed: {field.asked}.")
        answers[field.name] = suggested.get(field.name) if text is None else _read(session, field, text)
    try:
        with refusing():
            return action.do(session, records, **answers).sentence
    except NotPossible as error:
        raise fail(str(error)) from error


def flag(field: Field) -> str:
    """The option for a field."""
    return f"--{field.label.casefold().replace(' ', '-')}"


def _option(field: Field) -> click.Option:
    kind = click.Choice(list(field.choices)) if field.kind == "choice" else None
    return click.Option([flag(field), field.name], type=kind, help=f"{field.asked}.")


def _read(session: Session, field: Field, text: str) -> object:
    """A value in the field's own kind; exits with a sentence where the words are none."""
    if field.kind in ("text", "choice"):
        return text
    from afterview_tui.reading.answer import why_not
    from afterview_tui.reading.days import read_field

    answer = read_field(text, field.kind, session.clock.now(), session.options.calendar)
    if answer.value is None:
        raise fail(why_not(text, answer))
    if answer.aside:
        click.echo(f"{in_full(answer.value, session.clock.now())} ({answer.aside}).", err=True)
    return answer.value


def _words(action: Action[Any]) -> str:
    return action.id.replace("lead.", "leads ")


def _example(action: Action[Any]) -> str:
    options = [
        part for field in action.asks for part in (flag(field), f'"{field.hint or next(iter(field.choices))}"')
    ]
    return example(*_words(action).split(), "acme", *options)
