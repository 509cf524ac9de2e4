"""``afterview person``: listing, showing and changing people."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import click

from afterview_tui.actions import drafts
from afterview_tui.actions import people as actions
from afterview_tui.actions.finding import short_ids
from afterview_tui.actions.kinds import PEOPLE, held
from afterview_tui.cli.actions import (
    ActionCommand,
    action_command,
    decided,
    open_session,
    option,
    save,
    words_argument,
)
from afterview_tui.cli.answering import answers, chosen
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import evening, is_asked, one, show_records
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.reporting import report
from afterview_tui.cli.shared import data_option, example, interview_option, json_option
from afterview_tui.domain.fields import PERSON, part_of
from afterview_tui.domain.matching import folded, has_all, is_same, wanted
from afterview_tui.domain.notes.greeting import with_capitals
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Person
from afterview_tui.domain.rounds import same_people, walk
from afterview_tui.domain.text import one_line
from afterview_tui.outbox.mail import check_address, misplaced
from afterview_tui.session import Session

EMPTY = "There is nobody here yet. `afterview person add NAME` adds somebody."
SAID_AS = click.Option(
    ["--said-as"], metavar="NUMBER", type=TEXT, help="Which way to put what they said; 0 chooses none yet."
)


class People(Document, frozen=True, kw_only=True):
    """The people of one interview, or of all."""

    people: list[Person]


@click.command("list", epilog=example("person", "list", "--all"))
@click.argument("words", nargs=-1, type=TEXT)
@interview_option
@click.option("--all", "everybody", is_flag=True, help="Of every interview.")
@json_option
@data_option
@click.pass_context
def list_people(
    context: click.Context, words: tuple[str, ...], interview: str | None, everybody: bool, as_json: bool
) -> None:
    """The people of the last interview with their ids; WORDS find some among all of them."""
    session = open_session(context)
    known, looked_for = session.known, wanted(" ".join(words))
    there = PEOPLE.all(known)
    if interview or (there and not everybody and not words):
        uid = evening(session, interview).uid
        there = [each for each in there if each.interview == uid]
    found = [each for each in there if has_all(folded(PEOPLE.words(known, each)), looked_for)]
    if as_json:
        printed(People(people=found))
    elif found:
        show_records(session, PEOPLE, found)
    elif not words:
        click.echo(EMPTY)
    if words and not found:
        raise SystemExit(1) if as_json else fail(f"Nobody fits “{one_line(' '.join(words))}”.")


def _show() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], as_json: bool) -> None:
        session = open_session(context)
        person = one(session, PEOPLE, " ".join(words))
        if as_json:
            printed(People(people=[person]))
            return
        click.echo(f"{one_line(person.name) or 'no name yet'} ({short_ids(session.known, PEOPLE)[person.uid]})")
        facts = {field.called: getattr(person, field.name) for field in PERSON[1:]} | {"part": part_of(person)}
        click.echo("\n".join(f"{name:<10}{one_line(text)}" for name, text in facts.items() if text))
        for each in same_people.earlier(person, session.known.people.all()):
            click.echo(f"{'before':<10}{_round(session, each)}")
        _say_how(session, person)

    command = click.Command(
        "show",
        callback=click.pass_context(run),
        params=[words_argument(PEOPLE)],
        help="Everything about somebody. WORDS name them: an id, a name, any words.",
        epilog=example("person", "show", "dana"),
    )
    return data_option(json_option(command))


def _round(session: Session, person: Person) -> str:
    """A person's earlier round in words, with what they said in it."""
    interview = session.known.interviews.get(person.interview)
    parts = (walk.label(interview), interview.round, held(session.known, interview)) if interview else ()
    named = ", ".join(filter(None, parts)) or "an earlier round"
    return one_line(f"{named}: {person.said}" if person.said else named)


def _add() -> ActionCommand:
    def run(
        context: click.Context,
        /,
        name: tuple[str, ...],
        card: str | None,
        interview: str | None,
        said_as: str | None,
        as_json: bool,
        **given: str | None,
    ) -> None:
        given["name"] = one_line(" ".join(name))
        given = _with_card(Path(card), given) if card is not None else given
        if not given["name"]:
            raise click.UsageError("Give their NAME, or --card with a vCard file.")
        session = open_session(context)
        at = evening(session, interview)
        if _is_here(session, given["name"]):
            return
        given["name"] = _in_capitals(given["name"])
        fields = answers(session, actions.edit, [Person()], given, is_edit=True)
        decide = partial(decided, session, actions.add, [at], **fields)
        _kept(session, decide, "Added", said_as, as_json=as_json)

    command = ActionCommand(
        "add",
        callback=click.pass_context(run),
        params=[
            click.Argument(["name"], nargs=-1, type=TEXT),
            click.Option(["--card"], metavar="FILE", help="A vCard with their name, address and title."),
            *(option(field) for field in PERSON if field.name != "name"),
            SAID_AS,
        ],
        short_help=actions.add.help,
        help=f"{actions.add.help} NAME is as on the card, or comes from --card. They belong to the last interview, "
        "unless --interview names another.",
        epilog=example("person", "add", '"Dana Whitfield"', "--said", '"showed me the rollout board"'),
    )
    command.does = (actions.add,)
    return data_option(json_option(interview_option(command)))


def _is_here(session: Session, name: str) -> bool:
    """Whether somebody of that name is in the interview already; reports it."""
    there = next((each for each in session.people if is_same(each.name, name)), None)
    if there is None:
        return False
    short = short_ids(session.known, PEOPLE)[there.uid]
    click.echo(f"{one_line(there.name)} is here already ({short}). Nothing was added.")
    click.echo(f"`afterview person edit {short}` changes what is known of them.")
    return True


def _with_card(path: Path, given: dict[str, str | None]) -> dict[str, str | None]:
    """The given options, completed from a vCard; exits with a sentence where it can't be read."""
    from afterview_tui.reading.vcards import NotACard, card_in

    try:
        card = card_in(path)
    except NotACard as error:
        raise fail(str(error)) from error
    said = {"name": card.name, "email": card.email, "title": card.title}
    return given | {name: text for name, text in said.items() if text and not given.get(name)}


def _edit() -> ActionCommand:
    def run(
        context: click.Context,
        /,
        words: tuple[str, ...],
        said_as: str | None,
        as_json: bool,
        **given: str | None,
    ) -> None:
        session = open_session(context)
        person = one(session, PEOPLE, " ".join(words))
        if said_as is None and all(text is None for text in given.values()):
            raise click.UsageError("Say what to change, such as --email.")
        if (at := session.store.interviews.get(person.interview)) is not None:
            session.take_up(at)
        if name := given.get("name"):
            given["name"] = _in_capitals(one_line(name))
        fields = answers(session, actions.edit, [person], given, is_edit=True)
        decide = partial(decided, session, actions.edit, [person], interview=at, **fields)
        _kept(session, decide, "Changed", said_as, as_json=as_json)

    command = ActionCommand(
        "edit",
        callback=click.pass_context(run),
        params=[words_argument(PEOPLE), *map(option, PERSON), SAID_AS],
        short_help="Change what is known of somebody.",
        help="Change what is known of somebody. WORDS name them: an id, a name, any words. "
        'An empty value, such as --title "", takes away what is there.',
        epilog=example("person", "edit", "dana", "--email", "dana@kestrel.example"),
    )
    command.does = (actions.edit,)
    return data_option(json_option(command))


def _kept(
    session: Session, decide: Callable[..., Outcome], said: str, said_as: str | None, *, as_json: bool
) -> None:
    """Save a person, and report how the note will put what they said."""
    outcome = decide()
    (before, person), *_ = outcome.changes
    assert isinstance(person, Person), "somebody is added or changed"
    if person.said and (said_as is not None or getattr(before, "said", "") != person.said):
        outcome = decide(said_as=_put(session, person, said_as))
        person = outcome.changes[0].after
    save(session, [outcome], place="remember")
    report(session, PEOPLE, person, outcome, said, as_json=as_json)
    assert isinstance(person, Person), "the same one"
    if person.email and (sentence := check_address(person.email)):
        click.echo(sentence, err=True)
    for name in ("email", "title"):
        if question := misplaced(name, getattr(person, name)):
            click.echo(question, err=True)
    if not as_json:
        _say_how(session, person, was_asked=said_as is None and is_asked())


def _in_capitals(name: str) -> str:
    """The name with capitals where somebody confirms them; without a terminal it is kept, with a hint."""
    if not (written := with_capitals(name)):
        return name
    question = actions.CAPITALS.format(name=written)
    if is_asked():
        return {"1": written, "2": name}[chosen(question, {"1": written, "2": name})]
    click.echo(f"{question} `afterview person edit NAME --name` changes it.", err=True)
    return name


def _put(session: Session, person: Person, said_as: str | None) -> str:
    """The chosen sentence for what they said, empty for none; asked for on a terminal where it is unsure."""
    from afterview_tui.writing.jottings import leafing

    found = drafts.phrase_for(session.known, person)
    ways = {str(number): way.text or leafing.LEFT for number, way in enumerate(found.ways, 1)}
    if said_as is None:
        if leafing.shown(found, person.said_as).is_sure or not ways or not is_asked():
            return person.said_as
        said_as = chosen(actions.HOW_TO_PUT, {**ways, "0": actions.LATER})
    if said_as != "0" and said_as not in ways:
        raise fail(f"--said-as takes a number from 0 to {len(ways)}.", *_numbered(ways))
    return "" if said_as == "0" else found.ways[int(said_as) - 1].said_as


def _numbered(ways: Mapping[str, str]) -> list[str]:
    return [f"  {number}  {text}" for number, text in ways.items()]


def _say_how(session: Session, person: Person, *, was_asked: bool = False) -> None:
    """Report how the note will put what they said; where that is unsure, list the ways to put it."""
    from afterview_tui.writing.jottings import leafing

    if not person.said:
        return
    found = drafts.phrase_for(session.known, person)
    now = leafing.shown(found, person.said_as)
    click.echo(now.whole)
    if not now.is_sure and found.ways:
        ways = {str(number): way.text or leafing.LEFT for number, way in enumerate(found.ways, 1)}
        if not was_asked:
            click.echo("\n".join(_numbered(ways)))
        short = short_ids(session.known, PEOPLE).get(person.uid, "")
        click.echo(f"`afterview person edit {short} --said-as NUMBER` chooses one.")


COMMANDS: Mapping[str, object] = {
    "list": list_people,
    "show": _show,
    "add": _add,
    "edit": _edit,
    "remove": partial(action_command, actions.remove, PEOPLE, words="dana", said="Removed", place="remember"),
}
