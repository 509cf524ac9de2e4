"""``afterview quiet``: writing, signing, showing and ending the promise to stay quiet."""

from collections.abc import Mapping

import click

from afterview_tui.actions import quiet as actions
from afterview_tui.actions.action import Action
from afterview_tui.cli import asking
from afterview_tui.cli.actions import (
    ActionCommand,
    carry_out,
    check_possible,
    decided,
    do,
    open_session,
    option,
    path,
)
from afterview_tui.cli.answering import answers
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import evening, is_asked
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import confirmed, fail, refusing
from afterview_tui.cli.shared import data_option, example, interview_option, json_option
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import PLEDGE
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Pledge
from afterview_tui.session import Session

NONE = "No promise runs. `afterview quiet sign` signs one."
TO_SIGN = "To sign it, type the sentence once more"
TYPE_IT = "To sign it, give its sentence once more: `afterview quiet sign {sentence}`."


class Quiet(Document, frozen=True, kw_only=True):
    """The current promise, or null."""

    pledge: Pledge | None


@click.command("show", epilog=example("quiet", "show"))
@json_option
@data_option
@click.pass_context
def show(context: click.Context, as_json: bool) -> None:
    """How long it is quiet, and what was promised; exit code 1 where no promise runs."""
    session = open_session(context)
    pledge = session.pledge
    if as_json:
        printed(Quiet(pledge=pledge))
        raise SystemExit(0 if pledge else 1)
    if pledge is None:
        raise fail(NONE)
    click.echo("\n".join(_lines(session, pledge)))


def _lines(session: Session, pledge: Pledge) -> list[str]:
    left = ", ".join(part for part in pledges.standing(pledge, session.known.now) if part)
    return [f"{left}.", f"Off {', '.join(pledge.off)}.", pledge.if_then, pledges.HONEST]


def _written(session: Session, interview: Interview, given: Mapping[str, str | None]) -> Pledge:
    """Save the given fields of the promise, and return it."""
    if any(text is not None for text in given.values()):
        carry_out(session, actions.write, [interview], given, is_edit=True)
        if given.get("off") and (
            question := actions.misplaced(session.known, pledges.split_list(given["off"] or ""))
        ):
            click.echo(question, err=True)
    return actions.unsigned(session.known, interview)


def _write() -> ActionCommand:
    def run(context: click.Context, /, interview: str | None, **given: str | None) -> None:
        session = open_session(context)
        at = evening(session, interview)
        check_possible(session, actions.write, [at])
        if all(text is None for text in given.values()):
            raise click.UsageError("Say what to change, such as --off.")
        pledge = _written(session, at, given)
        click.echo("\n".join(_as_written(session, pledge)))

    return _command(actions.write, run, "--off", "LinkedIn", params=[*map(option, PLEDGE)], of_evening=True)


def _as_written(session: Session, pledge: Pledge) -> list[str]:
    end = humanize.moment(pledge.until, session.known.now) if pledge.until else pledges.ANSWER
    return [f"Off {', '.join(pledge.off) or 'nothing yet'}, until {end}.", pledge.if_then]


def _sign() -> ActionCommand:
    def run(context: click.Context, /, words: tuple[str, ...], interview: str | None, **given: str | None) -> None:
        session = open_session(context)
        at = evening(session, interview)
        check_possible(session, actions.sign, [at])
        draft = _drafted(session, at, given)
        retyped = " ".join(words) or _retyped(session, draft)
        if why := pledges.objection(draft, retyped, session.known.now):
            raise fail(why)
        with refusing(), session.store.one_save():
            _written(session, at, given)
            outcome = do(session, actions.sign, [at], place="quiet", retyped=retyped)
        click.echo(outcome.sentence)
        if (pledge := session.pledge) is not None:
            click.echo("\n".join(_lines(session, pledge)))

    params = [click.Argument(["words"], nargs=-1, type=TEXT, metavar="SENTENCE"), *map(option, PLEDGE)]
    sentence = '"If I reach for LinkedIn, then I will go for a walk."'
    more = "On a terminal, SENTENCE is asked for. The options write the promise before it is signed."
    return _command(actions.sign, run, sentence, params=params, more=more, of_evening=True)


def _drafted(session: Session, interview: Interview, given: Mapping[str, str | None]) -> Pledge:
    """The promise as it would be written, before anything is saved."""
    if all(text is None for text in given.values()):
        return actions.unsigned(session.known, interview)
    fields = answers(session, actions.write, [interview], given, is_edit=True)
    after = decided(session, actions.write, [interview], **fields).changes[0].after
    assert isinstance(after, Pledge), "it is what is written"
    return after


def _retyped(session: Session, pledge: Pledge) -> str:
    """Ask for the sentence to be typed again; exits with a sentence where nobody can be asked."""
    for line in _as_written(session, pledge):
        click.echo(line, err=True)
    if not is_asked():
        raise fail(TYPE_IT.format(sentence=f'"{pledge.if_then}"'))
    return asking.words(TO_SIGN)


def _running(session: Session) -> Pledge:
    pledge = session.pledge
    if pledge is None:
        raise fail(NONE)
    if (at := session.store.interviews.get(pledge.interview)) is not None:
        session.take_up(at)
    return pledge


def _end() -> ActionCommand:
    def run(context: click.Context, /) -> None:
        session = open_session(context)
        pledge = _running(session)
        check_possible(session, actions.answered, [pledge])
        click.echo(do(session, actions.answered, [pledge], place="quiet").sentence)

    return _command(actions.answered, run)


def _break() -> ActionCommand:
    def run(context: click.Context, /) -> None:
        session = open_session(context)
        pledge = _running(session)
        if is_asked() and not _is_meant(session):
            click.echo(pledges.STAYS)
            return
        click.echo(do(session, actions.break_it, [pledge], place="quiet").sentence)

    more = "On a terminal, a minute of breathing and a question come first; ctrl+c stays quiet. "
    more += "Elsewhere it ends at once."
    return _command(actions.break_it, run, more=more)


def _is_meant(session: Session) -> bool:
    """Whether somebody still wants to end it after a minute of breathing."""
    from afterview_tui.cli.plain import minute_of_breath

    return minute_of_breath(session) and confirmed("End it; you are free?", default=False)


def _command(
    action: Action[Interview] | Action[Pledge],
    run: object,
    *words: str,
    params: list[click.Parameter] | None = None,
    more: str = "",
    of_evening: bool = False,
) -> ActionCommand:
    command = ActionCommand(
        path(action).split()[1],
        callback=click.pass_context(run),  # type: ignore[arg-type] # each is called as its parameters are
        params=params or [],
        short_help=action.help,
        help="\n\n".join(filter(None, (action.help, more))),
        epilog=example(*path(action).split(), *words),
    )
    command.does = (action,)
    return data_option(interview_option(command) if of_evening else command)


COMMANDS: Mapping[str, object] = {
    "show": show,
    "write": _write,
    "sign": _sign,
    "break": _break,
    "end": _end,
}
