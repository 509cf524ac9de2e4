"""``afterview set-down``: listing, adding and deciding on things set down."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from afterview_tui.actions import setting_down as actions
from afterview_tui.actions.action import Action
from afterview_tui.actions.kinds import ITEMS
from afterview_tui.cli.actions import (
    ActionCommand,
    action_command,
    ask_whether,
    check_possible,
    decided,
    do,
    open_session,
    option,
    path,
    save,
)
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import evening, show_records
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.piped import PIPE, read_text
from afterview_tui.cli.reporting import report, undo_hint
from afterview_tui.cli.shared import data_option, example, interview_option, json_option
from afterview_tui.domain import humanize
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Interview, Item
from afterview_tui.domain.rounds.setting_down import summary, undecided
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

EMPTY = "Nothing has been set down yet. `afterview set-down add WORDS` puts one thing down."
IS_SEALED = "`afterview set-down reopen` opens it."


class SetDown(Document, frozen=True, kw_only=True):
    """The things set down after an interview; none once they are sealed."""

    is_sealed: bool
    items: list[Item]


@click.command("list", epilog=example("set-down", "list"))
@interview_option
@json_option
@data_option
@click.pass_context
def list_items(context: click.Context, interview: str | None, as_json: bool) -> None:
    """What was set down after the last interview, with ids, and what became of it."""
    session = open_session(context)
    at = evening(session, interview)
    items, is_sealed = session.items, at.sealed_at is not None
    if as_json:
        printed(SetDown(is_sealed=is_sealed, items=[] if is_sealed else items))
    elif is_sealed:
        click.echo("\n".join([actions.SEALED, *summary(items), IS_SEALED]))
    elif items:
        show_records(session, ITEMS, items)
    else:
        click.echo(EMPTY)


def _add() -> ActionCommand:
    def run(
        context: click.Context,
        /,
        words: tuple[str, ...],
        kind: str | None,
        interview: str | None,
        as_json: bool,
    ) -> None:
        session = open_session(context)
        at = evening(session, interview)
        check_possible(session, actions.write, [at])
        texts = read_text().splitlines() if words == (PIPE,) else [" ".join(words)]
        texts = [each for text in texts if (each := one_line(text))]
        if not texts:
            raise fail(actions.NO_WORDS)
        outcomes = [decided(session, actions.write, [at], text=each, kind=kind or "forgot") for each in texts]
        save(session, outcomes, place="setdown")
        for outcome in outcomes:
            item = outcome.changes[0].after
            report(session, ITEMS, item, outcome._replace(is_step=False), "Set down", as_json=as_json)
        if not as_json:
            undo_hint(session, outcomes[0])

    command = ActionCommand(
        "add",
        callback=click.pass_context(run),
        params=[click.Argument(["words"], nargs=-1, required=True, type=TEXT), option(actions.KIND)],
        short_help=actions.write.help,
        help=f"{actions.write.help} With - each line of standard input is one. What went well needs no decision.",
        epilog=example("set-down", "add", "to mention the test rig", "--kind", "forgot"),
    )
    command.does = (actions.write,)
    return data_option(json_option(interview_option(command)))


def _told(session: Session, item: Item, _outcome: Outcome) -> str:
    """The report on a thing, and on the list once its last decision sealed it."""
    columns = [*ITEMS.columns(session.known, item)]
    became = ", ".join(filter(None, columns[2:]))
    lines = [f"“{one_line(item.text)}”: {became or 'to be decided'}."]
    interview = session.store.interviews.get(item.interview)
    if interview is not None and interview.sealed_at is not None:
        return "\n".join([*lines, actions.SEALED, *summary(session.store.items.where(interview=interview.uid))])
    if left := len(undecided(session.store.items.where(interview=item.interview))):
        lines.append(f"{humanize.count(left, 'thing')} to decide.")
    return "\n".join(lines)


def _whole(action: Action[Interview]) -> ActionCommand:
    """The command for an action on the whole list of an interview."""

    def run(context: click.Context, /, interview: str | None, yes: bool) -> None:
        session = open_session(context)
        at = evening(session, interview)
        check_possible(session, action, [at])
        ask_whether(session, action, [at], yes=yes)
        outcome = do(session, action, [at], place="setdown")
        click.echo(actions.SEALED if action is actions.seal else "It is open again.")
        undo_hint(session, outcome)

    command = ActionCommand(
        path(action).split()[1],
        callback=click.pass_context(run),
        params=[
            click.Option(["--yes"], is_flag=True, hidden=action.confirmation is None, help="Without being asked.")
        ],
        help=action.help,
        epilog=example(*path(action).split()),
    )
    command.does = (action,)
    return data_option(interview_option(command))


_one: Any = partial(action_command, kind=ITEMS, words="rig", told=_told, place="setdown")
COMMANDS: Mapping[str, object] = {
    "list": list_items,
    "add": _add,
    "edit": partial(_one, actions.edit, is_edit=True),
    "remove": partial(action_command, actions.remove, ITEMS, words="rig", said="Removed", place="setdown"),
    "note": partial(_one, actions.into_note),
    "lesson": partial(_one, actions.lesson),
    "let-go": partial(_one, actions.let_go),
    "undecide": partial(_one, actions.undecide),
    "seal": partial(_whole, actions.seal),
    "reopen": partial(_whole, actions.reopen),
}
