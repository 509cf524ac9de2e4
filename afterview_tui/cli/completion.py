"""``afterview completion``: the completion script of a shell, printed or installed."""

import os
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from afterview_tui.cli.opening import fail
from afterview_tui.files import make_folder, reason, replace_alike

SHELLS = ("bash", "zsh", "fish")
BEGIN, END = "# >>> afterview completion >>>", "# <<< afterview completion <<<"
COMPINIT = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n"
NO_SHELL = "SHELL does not say which shell you use. Name it: bash, zsh or fish."


def complete(root: click.Command, shell: str | None, *, install: bool) -> None:
    """Print a shell's completion script, or install it."""
    shell = shell or Path(os.environ.get("SHELL", "")).name
    if shell not in SHELLS:
        raise fail(NO_SHELL)
    text = script(root, shell)
    if not install:
        click.echo(text)
        return
    place = _place(shell)
    try:
        make_folder(place.parent)
        replace_alike(place, text.encode())
        click.echo(f"Written: {place}")
        if (rc := _rc(shell)) is not None:
            line = f'[ -r "{place}" ] && . "{place}"'
            before = "" if shell == "bash" else COMPINIT
            replace_alike(rc, _with_block(rc, f"{before}{line}").encode())
            click.echo(f"It is loaded by {rc}.")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise fail(f"{place} can't be written: {why}.") from error
    click.echo("Open a new shell to use it.")


def script(root: click.Command, shell: str) -> str:
    """The completion script for a shell, which calls the program for each word."""
    if shell == "bash":
        return BASH
    kind = get_completion_class(shell)
    assert kind is not None, "it is one that click knows"
    # A name may have commas in it; click's script for fish splits at each.
    text = kind(root, {}, "afterview", "_AFTERVIEW_COMPLETE").source()
    return text.replace('string split ","', 'string split --max 1 ","')


def _place(shell: str) -> Path:
    home = Path.home()
    if shell == "fish":
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return config / "fish" / "completions" / "afterview.fish"
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "afterview" / f"completion.{shell}"


def _rc(shell: str) -> Path | None:
    """The startup file of a shell; None for fish, which finds completions by itself."""
    if shell == "fish":
        return None
    return Path.home() / ".bashrc" if shell == "bash" else Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc"


def _with_block(rc: Path, lines: str) -> str:
    """The contents of a startup file with our block added or replaced."""
    text = rc.read_text(encoding="utf-8") if rc.exists() else ""
    before, begin, rest = text.partition(BEGIN)
    after = rest.partition(END)[2].removeprefix("\n") if begin else ""
    gap = "" if not before or before.endswith("\n") else "\n"
    return f"{before}{gap}{BEGIN}\n{lines}\n{END}\n{after}"


BASH = r"""_afterview_completion() {
    local IFS=$'\n' response completion type value
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _AFTERVIEW_COMPLETE=bash_complete $1)
    for completion in $response; do
        type=${completion%%,*}
        value=${completion#*,}
        if [[ $type == dir ]]; then
            COMPREPLY=()
            compopt -o dirnames
        elif [[ $type == file ]]; then
            COMPREPLY=()
            compopt -o default
        elif [[ $type == plain ]]; then
            COMPREPLY+=("$(printf '%q' "$value")")
        fi
    done
    return 0
}
complete -o nosort -F _afterview_completion afterview
"""
