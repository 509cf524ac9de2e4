"""The commands; each imports what it needs when it runs."""

from pathlib import Path

import click

from afterview_tui import __version__
from afterview_tui.cli.arguments import TEXT, OneOf, not_blank
from afterview_tui.cli.command_groups import GROUPS, group
from afterview_tui.cli.groups import ALIASES, RootGroup
from afterview_tui.cli.shared import data_option, example, interview_option, json_option, shown_options
from afterview_tui.domain.rounds.walk import STEPS

EPILOG = "Nothing is ever sent anywhere. Everything stays in one file on this machine."


@click.group(
    cls=RootGroup,
    invoke_without_command=True,
    epilog=f"{EPILOG} {example('demo')}",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@data_option
@shown_options
@click.version_option(__version__, prog_name="afterview", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """A calm hour after a job interview.

    Without a command it opens Home, or picks up today's evening where you left it.
    """
    if context.invoked_subcommand is None:
        context.invoke(open_window)


@click.pass_context
def open_window(context: click.Context, place: str | None = None) -> None:
    """Open the program in this terminal."""
    from afterview_tui.cli.window import open_at

    raise SystemExit(open_at(place, **context.obj))


@cli.command(epilog=example("demo", "--still"))
@shown_options
@click.pass_context
def demo(context: click.Context) -> None:
    """A sample evening in a throwaway file, to look around in."""
    from afterview_tui.cli.window import open_demo

    chosen = {name: value for name, value in context.obj.items() if name != "data"}
    raise SystemExit(open_demo(**chosen))


@cli.command(epilog=example("today", "--prompt"))
@json_option
@click.option("--prompt", is_flag=True, help="One short line, for a shell prompt; nothing when nothing is due.")
@data_option
@click.pass_context
def today(context: click.Context, as_json: bool, prompt: bool) -> None:
    """What is due today."""
    if as_json and prompt:
        raise click.UsageError("--json and --prompt can't both be given.")
    from afterview_tui.cli.today import show_today

    raise SystemExit(show_today(context.obj["data"], as_json=as_json, prompt=prompt))


@cli.command(epilog=example("backup", "evening.json"))
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@json_option
@data_option
@click.pass_context
def backup(context: click.Context, file: Path | None, force: bool, as_json: bool) -> None:
    """A copy of the data file in FILE, by default afterview-DATE.json here; - is standard output."""
    from afterview_tui.cli.copies import back_up

    raise SystemExit(back_up(context.obj["data"], file, force=force, as_json=as_json))


@cli.command(short_help="Bring back a backup or an older copy.", epilog=example("restore", "evening.json"))
@click.argument("wanted", type=click.Path(), metavar="[NUMBER|FILE]", required=False)
@click.option("--list", "only_list", is_flag=True, help="Show the copies, the newest first, and change nothing.")
@json_option
@data_option
@click.pass_context
def restore(context: click.Context, wanted: str | None, only_list: bool, as_json: bool) -> None:
    """Bring back a FILE (or -) that backup made, or an older copy by its NUMBER, by default the newest good one.

    The last ten saves are kept, and the last one of each of thirty days. The current file becomes a copy itself.
    """
    from afterview_tui.cli import copies

    if only_list:
        raise SystemExit(copies.list_copies(context.obj["data"], as_json=as_json))
    raise SystemExit(copies.restore(context.obj["data"], wanted, as_json=as_json))


@cli.command(short_help="Take back what was done last, or any step.", epilog=example("undo", "--list"))
@click.argument("step", required=False, callback=not_blank)
@click.option("--list", "only_list", is_flag=True, help="Show what can be taken back, the last first.")
@json_option
@data_option
@click.pass_context
def undo(context: click.Context, step: str | None, only_list: bool, as_json: bool) -> None:
    """Take back what was done last, here or in the window, or a STEP by its id.

    What was changed since then stays. Taking back can be taken back itself.
    """
    from afterview_tui.cli import history

    if only_list:
        raise SystemExit(history.show_steps(context.obj["data"], only_open=True, as_json=as_json))
    raise SystemExit(history.undo(context.obj["data"], step, as_json=as_json))


@cli.command(epilog=example("log", "kestrel"))
@click.argument("words", nargs=-1)
@json_option
@data_option
@click.pass_context
def log(context: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """What was done, the last first; WORDS find some of it."""
    from afterview_tui.cli.history import show_steps

    raise SystemExit(show_steps(context.obj["data"], " ".join(words), only_open=False, as_json=as_json))


@cli.command(
    short_help="Read an invitation: a calendar file or a mail.", epilog=example("invite", "invite.ics", "--dry-run")
)
@click.argument("file", type=click.Path(), required=False)
@click.option("--dry-run", is_flag=True, help="Only show what was read.")
@click.option("--yes", is_flag=True, help="Keep it as an interview without asking, where nothing is doubtful.")
@json_option
@data_option
@click.pass_context
def invite(context: click.Context, file: str | None, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Read an invitation to an interview from FILE or from a pipe (-): a calendar file, a mail, or its text.

    Each field is shown with where it was read; what is doubtful is marked. From a pipe it is put aside; without
    FILE on a terminal, what was put aside is shown again.
    In mutt and neomutt, | and this command; in aerc, :pipe -b -m.
    """
    from afterview_tui.cli import invite as command

    raise SystemExit(command.invite(context, file, dry_run=dry_run, as_json=as_json, yes=yes))


@cli.command(short_help="Look for words everywhere but in what is sealed.", epilog=example("find", "dana"))
@click.argument("words", nargs=-1, required=True, type=TEXT)
@json_option
@data_option
@click.pass_context
def find(context: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """Look for WORDS in interviews, people, notes, lessons and leads; exit code 1 where nothing fits."""
    from afterview_tui.cli.find import find

    raise SystemExit(find(context, " ".join(words), as_json=as_json))


@cli.command(short_help="What to have in mind before the next round.", epilog=example("before", "kestrel"))
@click.argument("company", nargs=-1, type=TEXT)
@json_option
@data_option
@click.pass_context
def before(context: click.Context, company: tuple[str, ...], as_json: bool) -> None:
    """Before the next round, with COMPANY if named: when it is, whom you met and what they said, your lessons."""
    from afterview_tui.cli.evening import show_before

    raise SystemExit(show_before(context, " ".join(company), as_json=as_json))


@cli.command(short_help="The end of an evening: what is done, what is left.", epilog=example("close"))
@click.option("--mattered", metavar="TEXT", type=TEXT, help="What mattered most today, in one line.")
@interview_option
@data_option
@click.pass_context
def close(context: click.Context, mattered: str | None, interview: str | None) -> None:
    """What is done, what is left for later, and when the next thing is due."""
    from afterview_tui.cli.evening import close

    raise SystemExit(close(context, mattered, interview))


@cli.command(epilog=example("check", "note.txt", "--to", '"Dana Whitfield"'))
@click.argument("file", type=click.Path(), required=False)
@click.option("--to", metavar="NAME", default="", help="Who the note is for.")
@click.option("--company", metavar="NAME", default="", help="The company that should be named.")
@json_option
def check(file: str | None, to: str, company: str, as_json: bool) -> None:
    """Look any note over, from FILE or from a pipe (-).

    Each finding is a line for editors: file, line, column, words, and a question. The exit code is 1 where there
    are any.
    """
    from afterview_tui.cli.check import check_text

    raise SystemExit(check_text(file, to=to, company=company, as_json=as_json))


@cli.command(short_help="Everything, for people and programs.", epilog=example("export", ">", "evening.md"))
@click.option(
    "--format",
    "form",
    type=OneOf({name: name for name in ("md", "json", "csv", "ics", "vcf")}),
    default="md",
    help="md: every evening to read and keep, without what is sealed; json: all records, the sealed ones too; "
    "csv: the leads; ics: a calendar of what is due; vcf: the people, a card each.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; - or nothing prints it.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@data_option
@click.pass_context
def export(context: click.Context, form: str, output: Path | None, force: bool) -> None:
    """What Afterview keeps, for people and other programs, on standard output."""
    from afterview_tui.cli.export import export

    raise SystemExit(export(context.obj["data"], form, output, force=force))


@cli.command(short_help="What works here and what doesn't.", epilog=example("doctor"))
@json_option
@data_option
@click.pass_context
def doctor(context: click.Context, as_json: bool) -> None:
    """What works here and what doesn't: terminal, copying, mail, data; exit code 1 where something is wrong."""
    from afterview_tui.cli.doctor import examine_all

    raise SystemExit(examine_all(context.obj["data"], as_json=as_json))


@cli.command(
    short_help="Completion for bash, zsh or fish.",
    epilog='Once: eval "$(afterview completion bash)". ' + example("completion", "--install"),
)
@click.argument("shell", type=OneOf({name: name for name in ("bash", "zsh", "fish")}), required=False)
@click.option("--install", is_flag=True, help="Put it where that shell finds it.")
def completion(shell: str | None, install: bool) -> None:
    """What a shell needs to complete commands, options, ids, names, stages and files; yours, if none is named."""
    from afterview_tui.cli.completion import complete

    complete(cli, shell, install=install)


def _open_page(context: click.Context, place: str) -> None:
    context.invoke(open_window, place=place)


def _page_command(place: str, title: str) -> click.Command:
    @click.command(place, help=f"Open the {title} page.", epilog=example(place, "--still"))
    @data_option
    @shown_options
    @click.pass_context
    def run(context: click.Context) -> None:
        context.invoke(open_window, place=place)

    return run


for each in GROUPS:
    cli.add_command(group(each, _open_page))
for step in STEPS:
    if step.place not in cli.commands and ALIASES.get(step.place) not in cli.commands:
        cli.add_command(_page_command(step.place, step.title))
