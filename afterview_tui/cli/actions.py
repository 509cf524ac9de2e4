"""Building a command from an action: words that name a record, and an option for each field."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import click

from afterview_tui import locations
from afterview_tui.actions.action import Action, story
from afterview_tui.actions.finding import Kind
from afterview_tui.cli.answering import answers
from afterview_tui.cli.arguments import TEXT, OneOf, not_blank
from afterview_tui.cli.calendar_out import keep_in_step
from afterview_tui.cli.choosing import is_asked, one
from afterview_tui.cli.documents import printed
from afterview_tui.cli.opening import confirmed, fail, open_store, refusing
from afterview_tui.cli.reporting import report
from afterview_tui.cli.shared import data_option, ended, example, json_option
from afterview_tui.clock import SystemClock
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Record
from afterview_tui.options import read_options
from afterview_tui.session import Session

GROUPS = {"setdown": "set-down", "options": "config"}
"""Command groups whose names differ from the first part of their actions' ids."""
PATHS = {
    "setdown.write": "set-down add",
    "setdown.into_note": "set-down note",
    "setdown.undo": "set-down undecide",
    "interview.new": "interview add",
    "note.not_sent": "note sent --not",
    "note.save": "note eml",
    "note.hand_over": "note hand",
    "note.look_over": "note check",
    "quiet.answered": "quiet end",
    "quiet.break_it": "quiet break",
    "drawer.new": "drawer put",
    "drawer.read": "drawer show",
    "lead.merge": "lead merge",
}
"""Commands whose names differ from their actions' ids."""
NO_STEPS = ("quiet", "drawer")
"""Stories without undo: a promise ends in its own ways, and the drawer's words stay out of the journal."""
APART = "“{word}” comes after an option. Put quotes around words that belong together."
NAMES = "WORDS name the {}: an id, a name, any words."
R = TypeVar("R", bound=Record)
Told = Callable[[Session, Any, Outcome], str]
"""Makes the sentence reported after an action."""


class ActionCommand(click.Command):
    """A command for one action, or for several related ones."""

    does: tuple[Action[Any], ...] = ()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse words and options; refuses words in two places, which are an option's value without quotes."""
        # In a locale that knows only ASCII, words arrive as the bytes that they are, and are read by their type.
        given = [each.encode(errors="surrogateescape").decode(errors="replace") for each in args if each != "--"]
        rest = super().parse_args(ctx, args)
        several = [each.name or "" for each in self.params if isinstance(each, click.Argument) and each.nargs == -1]
        words = [word for name in several for word in ctx.params.get(name, ())]
        places = range(len(given) - len(words) + 1)
        if words and not ctx.resilient_parsing and not any(given[n : n + len(words)] == words for n in places):
            raise click.UsageError(APART.format(word=words[-1]), ctx)
        return rest


def action_command(
    action: Action[Any],
    kind: Kind[Any],
    *,
    words: str = "acme",
    said: str = "",
    told: Told | None = None,
    document: Callable[[Session, Any], object] | None = None,
    is_edit: bool = False,
    place: str = "",
    help: str = "",
    more: str = "",
) -> ActionCommand:
    """The command for an action on one record, which its words name.

    ``words`` are those of the example. ``told`` makes the sentence that is reported; where it returns none,
    ``said`` precedes the record's name. ``help`` replaces the action's own. An edit changes only what is given;
    other actions ask for what is missing. ``place`` is the page that it may finish. ``document`` makes what --json
    prints.
    """

    def run(
        context: click.Context, /, words: tuple[str, ...], as_json: bool, yes: bool, **given: str | None
    ) -> None:
        session = open_session(context)
        record = _taken_up(session, one(session, kind, " ".join(words), action))
        if is_edit and all(text is None for text in given.values()):
            raise click.UsageError(f"Say what to change, such as {flags(action.asks[0])[0]}.")
        ask_whether(session, action, [record], yes=yes or as_json)
        outcome = carry_out(session, action, [record], given, place=place, is_edit=is_edit)
        if as_json and document is not None:
            printed(document(session, record))
        else:
            report(session, kind, record, outcome, said, told, as_json=as_json)

    shown = _example(action.asks[:1] if is_edit else action.asks)
    return _command(action, kind, run, help=help, more=more, shown=(words, *shown))


def _taken_up(session: Session, record: R) -> R:
    """The record, after making its interview the current one."""
    if (at := session.store.interviews.get(getattr(record, "interview", None))) is not None:
        session.take_up(at)
    return record


def _command(
    action: Action[Any],
    kind: Kind[Any],
    run: Callable[..., None],
    *,
    help: str,
    more: str,
    shown: Sequence[str],
) -> ActionCommand:
    """A command with an argument that names a record, and an option for each field of an action."""
    command = ActionCommand(
        path(action).split(maxsplit=1)[1],
        callback=click.pass_context(run),
        params=[
            words_argument(kind),
            *map(option, action.asks),
            click.Option(["--yes"], is_flag=True, hidden=action.confirmation is None, help="Without being asked."),
        ],
        short_help=help or action.help,
        help="\n\n".join(filter(None, (f"{help or action.help} {NAMES.format(kind.noun)}", more))),
        epilog=example(*path(action).split(), *shown),
    )
    command.does = (action,)
    return data_option(json_option(command))


def words_argument(kind: Kind[Any], *, required: bool = True) -> click.Argument:
    """The argument that names a record, with completion."""
    from afterview_tui.cli.completion_items import records

    return click.Argument(
        ["words"],
        nargs=-1,
        required=required,
        type=TEXT,
        shell_complete=partial(records, kind.noun),
        callback=not_blank,
    )


def flags(field: Field) -> list[str]:
    """The option names for a field: its label, and its own name."""
    return list(dict.fromkeys([f"--{field.called}", f"--{field.name.replace('_', '-')}"]))


def option(field: Field) -> click.Option:
    """The option for a field; choices that depend on the data are checked when the command runs."""
    kind = OneOf(field.choices) if field.kind == "choice" and field.choices else TEXT
    return click.Option([*flags(field), field.name], type=kind, metavar=_metavar(field), help=ended(field.asked))


def _metavar(field: Field) -> str | None:
    if field.kind == "choice":
        return None if field.choices else "WORDS"
    return {"text": "TEXT", "number": "NUMBER"}.get(field.kind, "DAY")


def path(action: Action[Any]) -> str:
    """The command line of an action, without the program's name."""
    if action.id in PATHS:
        return PATHS[action.id]
    group = action.id.partition(".")[0]
    return f"{GROUPS.get(group, group)} {action.verb.replace('_', '-')}"


def open_session(context: click.Context, *, may_begin: bool = False) -> Session:
    """A session on the data file that the command names."""
    options, _ = read_options(locations.config_file())
    store = open_store(context.obj["data"], may_begin=may_begin)
    session = Session(store, SystemClock(), options, locations.config_file())
    context.call_on_close(partial(keep_in_step, session))
    return session


def check_possible(session: Session, action: Action[Any], records: Sequence[Any]) -> None:
    """Exit with a sentence where an action is not possible now."""
    if why := action.why_not(session.known, records):
        raise fail(why.format_map({each.verb: f"`afterview {path(each)}`" for each in story(action)}))


def ask_whether(session: Session, action: Action[Any], records: Sequence[Any], *, yes: bool) -> None:
    """Ask for confirmation where the action needs one and somebody can answer; exits with a sentence for no."""
    if action.confirmation is None or yes or not is_asked():
        return
    from afterview_tui.actions.naming import names

    note = action.confirmation.note or action.note(session.known, records)
    if note:
        click.echo(note, err=True)
    if not confirmed(action.confirmation.question.format(names=names(records)), default=False):
        raise fail(f"{action.confirmation.no}. Nothing was changed.")


def carry_out(
    session: Session,
    action: Action[Any],
    records: Sequence[Any],
    given: Mapping[str, str | None],
    *,
    place: str = "",
    is_edit: bool = False,
) -> Outcome:
    """Do an action with the given options; exits with a sentence where it can't be done."""
    check_possible(session, action, records)
    found = answers(session, action, records, given, is_edit=is_edit)
    return do(session, action, records, place=place, **found)


def do(session: Session, action: Action[Any], records: Sequence[Any], *, place: str = "", **found: Any) -> Outcome:
    """Do an action as one step, and mark the page that it finishes, if any.

    Exits with a sentence where it can't be done.
    """
    outcome = decided(session, action, records, **found)
    save(session, [outcome], place=place)
    return outcome


def decided(session: Session, action: Action[Any], records: Sequence[Any], **found: object) -> Outcome:
    """The outcome of an action; exits with a sentence where it can't be done."""
    try:
        outcome = action.outcome(session.known, records, **found)
    except NotPossible as error:
        raise fail(str(error)) from error
    is_step = action.id.partition(".")[0] not in NO_STEPS
    return outcome._replace(is_step=is_step and _changes_something(outcome))


def save(session: Session, outcomes: Sequence[Outcome], *, place: str = "") -> None:
    """Save outcomes as one step; exits with a sentence where that is refused."""
    from afterview_tui.actions import progress

    first = outcomes[0]
    store = session.store
    if first.burned is not None:
        # A save around it would keep the file of before as an older copy, with the words in it.
        with refusing():
            session.apply(first)
        return
    with refusing(), store.step(first.label, None, first.what) if first.is_step else store.one_save():
        session.apply(first._replace(changes=_in_one(outcomes)))
        if place and any(map(_changes_something, outcomes)):
            progress.finish(session, place)


def _changes_something(outcome: Outcome) -> bool:
    """Whether any record would change; repeating an action may change nothing."""
    return any(before != after for before, after in outcome.changes)


def _in_one(outcomes: Sequence[Outcome]) -> list[Change]:
    """The changes of several outcomes, combined to one for each record."""
    found = dict[str, Change]()
    for before, after in (change for outcome in outcomes for change in outcome.changes):
        uid = (after or before or Record()).uid
        found[uid] = Change(found[uid].before if uid in found else before, after)
    return [*found.values()]


def _example(fields: Sequence[Field]) -> list[str]:
    """Example options with example values."""
    parts = []
    for field in fields:
        value = field.hint or next((key for key in field.choices if key), "")
        value = value or ("dana" if field.kind == "choice" else "a few words")
        value = value if field.kind == "text" else value.partition(", ")[0]
        parts += [flags(field)[0], f'"{value}"' if " " in value else value]
    return parts
