"""``afterview interview``: listing, showing and changing interviews."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from afterview_tui.actions import interviews as actions
from afterview_tui.actions.finding import short_ids
from afterview_tui.actions.kinds import INTERVIEWS, held
from afterview_tui.cli.actions import ActionCommand, action_command, open_session, option, save, words_argument
from afterview_tui.cli.answering import answers
from afterview_tui.cli.arguments import TEXT, OneOf
from afterview_tui.cli.choosing import none_yet, one, show_records
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.reporting import report
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import INTERVIEW, Field
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Interview, Person, StepState
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import one_line, one_stop
from afterview_tui.session import Session

FEELINGS = (
    Field("before", "Before", kind="number", question="How wound up you were before a breath, 0 to 10"),
    Field("after", "After", kind="number", question="How wound up you were after it, 0 to 10"),
)


class Interviews(Document, frozen=True, kw_only=True):
    """Interviews, the newest first, and their people."""

    interviews: list[Interview]
    people: list[Person]


@click.command("list", epilog=example("interview", "list", "kestrel"))
@click.argument("words", nargs=-1, type=TEXT)
@json_option
@data_option
@click.pass_context
def list_interviews(context: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """The interviews with their ids, the newest first; WORDS find some of them."""
    session = open_session(context)
    known, looked_for = session.known, wanted(" ".join(words))
    there = INTERVIEWS.all(known)[::-1]
    found = [each for each in there if has_all(folded(INTERVIEWS.words(known, each)), looked_for)]
    if as_json:
        printed(_document(session, found))
    elif found:
        show_records(session, INTERVIEWS, found)
    elif not words:
        click.echo(none_yet(INTERVIEWS))
    if words and not found:
        raise SystemExit(1) if as_json else fail(f"No interview fits “{one_line(' '.join(words))}”.")


def _document(session: Session, found: list[Interview]) -> Interviews:
    uids = {each.uid for each in found}
    return Interviews(
        interviews=found, people=[each for each in session.known.people.all() if each.interview in uids]
    )


def _show() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], as_json: bool) -> None:
        session = open_session(context)
        interview = one(session, INTERVIEWS, " ".join(words))
        if as_json:
            printed(_document(session, [interview]))
        else:
            click.echo("\n".join(_lines(session, interview)))

    command = click.Command(
        "show",
        callback=click.pass_context(run),
        params=[words_argument(INTERVIEWS, required=False)],
        help="An interview, the people in it and how far its evening is. WORDS name it: an id, a name, any words.",
        epilog=example("interview", "show", "kestrel"),
    )
    return data_option(json_option(command))


def _lines(session: Session, interview: Interview) -> list[str]:
    """An interview as lines: facts, people, and which pages are done."""
    known = session.known
    by = f", by {humanize.day(interview.decision_on, known.today)}" if interview.decision_on else ""
    facts = {
        "round": interview.round,
        "when": held(known, interview),
        "promised": f"{interview.promised}{by}".removeprefix(", "),
        "mattered": interview.mattered,
    }
    lines = [f"{walk.label(interview)} ({short_ids(known, INTERVIEWS)[interview.uid]})"]
    lines += [f"{name:<10}{one_line(text)}" for name, text in facts.items() if text]
    for person in known.people.where(interview=interview.uid):
        said = f": {person.said}" if person.said else ""
        title = f", {person.title}" if person.title else ""
        lines.append(f"  {one_line(f'{person.name}{title}{said}')}")
    done = [step.title for step in walk.STEPS if interview.steps.get(step.place) == "done"]
    left = [step.title for step in walk.left(interview)]
    return [
        *lines,
        *([f"Done: {', '.join(done)}."] if done else []),
        *([f"Left: {', '.join(left)}."] if left else []),
    ]


DONE = click.Option(
    ["--done"],
    type=OneOf({step.place: step.title for step in walk.STEPS}),
    multiple=True,
    help="A page that you did without Afterview, such as breathe.",
)


def _with_pages(steps: Mapping[str, StepState], done: tuple[str, ...]) -> dict[str, object]:
    """The field for pages marked as done; empty where none are."""
    return {"steps": {**steps, **dict.fromkeys(done, "done")}} if done else {}


def feelings(given: Mapping[str, str | None]) -> dict[str, object]:
    """How wound up somebody was, as numbers; exits 2 for anything but 0 to 10."""
    found = dict[str, object]()
    for field in FEELINGS:
        if (text := given.get(field.name)) is None:
            continue
        if not text.isdecimal() or int(text) > 10:
            raise click.BadParameter(f"“{text}” is not a number from 0 to 10.", param_hint=f"--{field.name}")
        found[field.name] = int(text)
    return found


def _add() -> ActionCommand:
    def run(
        context: click.Context,
        /,
        company: tuple[str, ...],
        done: tuple[str, ...],
        as_json: bool,
        **given: str | None,
    ) -> None:
        session = open_session(context, may_begin=True)
        given["company"] = one_line(" ".join(company))
        fields = (
            answers(session, actions.edit, [Interview()], given, is_edit=True)
            | feelings(given)
            | _with_pages({}, done)
        )
        outcome = actions.added(session.known, **fields)._replace(is_step=True)
        after = outcome.changes[-1].after
        assert isinstance(after, Interview), "it is made"
        outcome = outcome._replace(takes_up=after)
        save(session, [outcome], place="remember")
        report(session, INTERVIEWS, after, outcome, told=_told, as_json=as_json)

    command = ActionCommand(
        "add",
        callback=click.pass_context(run),
        params=[
            click.Argument(["company"], nargs=-1, required=True, type=TEXT),
            *(option(field) for field in INTERVIEW if field.name != "company"),
            *map(option, FEELINGS),
            DONE,
        ],
        short_help="Add an interview, with its lead.",
        help="Add an interview at a COMPANY: now, unless --when says otherwise. Its lead is found or made.",
        epilog=example("interview", "add", '"Kestrel Robotics"', "--role", '"Embedded Engineer"'),
    )
    command.does = (actions.new, actions.settle)
    return data_option(json_option(command))


def _told(session: Session, interview: Interview, _outcome: Outcome) -> str:
    """The report on a new interview."""
    when = held(session.known, interview)
    return one_stop(f"Added: {walk.label(interview)}{f', {when}' if when else ''}.")


def _edit() -> ActionCommand:
    def run(
        context: click.Context, /, words: tuple[str, ...], done: tuple[str, ...], as_json: bool, **given: str | None
    ) -> None:
        session = open_session(context)
        interview = one(session, INTERVIEWS, " ".join(words))
        if not done and all(text is None for text in given.values()):
            raise click.UsageError("Say what to change, such as --role.")
        fields = (
            answers(session, actions.edit, [interview], given, is_edit=True)
            | feelings(given)
            | _with_pages(interview.steps, done)
        )
        outcomes = [
            each._replace(is_step=True) for each in actions.changed_with_lead(session.known, interview, **fields)
        ]
        session.take_up(interview)
        save(session, outcomes, place="remember")
        report(session, INTERVIEWS, interview, outcomes[0], "Changed", as_json=as_json)

    command = ActionCommand(
        "edit",
        callback=click.pass_context(run),
        params=[words_argument(INTERVIEWS), *map(option, INTERVIEW), *map(option, FEELINGS), DONE],
        short_help="Change an interview.",
        help="Change an interview: company, role, round, when, what they promised. WORDS name it: an id, a name, "
        'any words. An empty value, such as --round "", takes away what is there.',
        epilog=example("interview", "edit", "kestrel", "--promised", '"a call"', "--by", "friday"),
    )
    command.does = (actions.edit, actions.settle)
    return data_option(json_option(command))


_interview_command: Any = partial(action_command, kind=INTERVIEWS, words="kestrel")
COMMANDS: Mapping[str, object] = {
    "list": list_interviews,
    "show": _show,
    "add": _add,
    "edit": _edit,
    "mattered": partial(_interview_command, actions.mattered, said="Noted for"),
    "remove": partial(_interview_command, actions.remove, said="Removed"),
}
