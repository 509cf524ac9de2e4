"""The user's options, one commented TOML file; a wrong value costs only itself."""

import tomllib
from pathlib import Path

import msgspec


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has chosen."""

    name: str = ""
    """How notes are signed."""
    theme: str = "dusk"
    still: bool = False
    """Words and dots in place of moving shapes."""
    bell: bool = False
    pattern: str = "longer_out"
    breaths: int = 0
    """Whole breaths in a sitting; 0 leaves it to the pattern."""
    tea_minutes: int = 4
    card_width: int = 34
    """Characters that fit on a line of the user's card."""


COMMENTS = {
    "name": "How your notes are signed.",
    "theme": "dusk, paper, or any theme of the command palette.",
    "still": "true: words and dots instead of a moving shape.",
    "bell": "true: a terminal bell at each turn of the breath.",
    "pattern": "longer_out or even.",
    "breaths": "Whole breaths in a sitting; 0 leaves it to the pattern.",
    "tea_minutes": "Minutes until the tea is ready.",
    "card_width": "Characters that fit on a line of your card.",
}


def read_options(path: Path) -> tuple[Options, list[str]]:
    """The options in a file, defaults where it says nothing, and a sentence for each value that is wrong."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Options(), []
    except (OSError, ValueError) as error:
        return Options(), [f"{path} can't be read ({error}). The defaults are used."]
    options, wrong = Options(), []
    for name, value in found.items():
        if name not in Options.__struct_fields__:
            continue
        try:
            checked = msgspec.convert(msgspec.to_builtins(options) | {name: value}, Options)
        except msgspec.ValidationError:
            wrong.append(f"{path}: {name} can't be {value!r}. The default is used.")
        else:
            options = checked
    return options, wrong


def write_options(path: Path, options: Options) -> None:
    """Set the options in the file, keeping the user's own lines and comments; raises OSError."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    except (ValueError, TOMLKitError) as error:
        raise OSError(f"{path} is not TOML, so it was left as it is") from error
    for name, value in msgspec.structs.asdict(options).items():
        if name not in document:
            document.add(tomlkit.comment(COMMENTS[name]))
            document.add(name, tomlkit.item(value))
        elif document[name] != value:
            document[name] = value
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(tomlkit.dumps(document), encoding="utf-8")
    temporary.replace(path)
