"""Questions on the terminal, repeated until the answer can be used."""

from collections.abc import Sequence

import click

BETWEEN = "Enter a number between {least} and {most}."
ONE_OF = "Enter {names}."
YES_OR_NO = "Answer y or n."


def words(question: str, default: str | None = None) -> str:
    """Ask for a line; Enter alone takes the default, if there is one."""
    suffix = " " if question.endswith(("?", "]", ".")) else ": "
    return str(click.prompt(question, default=default, show_default=False, prompt_suffix=suffix, err=True))


def number(question: str, most: int, *, least: int = 1, default: int | None = None) -> int:
    """Ask for a number of the list above the question."""
    shown = question if default is None else f"{question} [{default}]"
    while True:
        typed = words(shown, None if default is None else str(default)).strip()
        if typed.isdecimal() and least <= int(typed) <= most:
            return int(typed)
        click.echo(BETWEEN.format(least=least, most=most), err=True)


def one_of(question: str, names: Sequence[str]) -> str:
    """Ask for one of a few names."""
    while (typed := words(question).strip().casefold()) not in names:
        click.echo(ONE_OF.format(names=" or ".join(names)), err=True)
    return typed


def yes(question: str, *, default: bool) -> bool:
    """Ask a yes-or-no question; Enter alone takes the default."""
    while True:
        typed = words(f"{question} [{'Y/n' if default else 'y/N'}]", "y" if default else "n").strip().casefold()
        if typed and ("yes".startswith(typed) or "no".startswith(typed)):
            return "yes".startswith(typed)
        click.echo(YES_OR_NO, err=True)
