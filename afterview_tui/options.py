"""The user's options, one commented TOML file; a wrong value costs only itself."""

import os
import re
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from afterview_tui.domain.patterns import PATTERNS, Pattern, offered
from afterview_tui.domain.text import one_line

BREATHS, MINUTES, CARD_WIDTH, NOTE_WORDS = (1, 60), (1, 60), (20, 60), (30, 999)
"""What a number may be: whole breaths, minutes, characters of a line, words of a note."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has chosen."""

    name: str = ""
    """How notes are signed."""
    theme: str = "dusk"
    still: bool = False
    """Words and dots in place of moving shapes."""
    ascii: bool = False
    """A breath without block characters."""
    bell: bool = False
    pattern: Annotated[str, Meta(pattern=rf"^({'|'.join(PATTERNS)}|[\d.]+-[\d.]+)$")] = "longer_out"
    own_breaths: str = ""
    """Patterns of the user's own, seconds in and out, with commas between."""
    breaths: Annotated[int, Meta(ge=0, le=BREATHS[1])] = 0
    """Whole breaths in a sitting; 0 leaves it to the pattern."""
    tea_minutes: Annotated[int, Meta(ge=MINUTES[0], le=MINUTES[1])] = 4
    card_width: Annotated[int, Meta(ge=CARD_WIDTH[0], le=CARD_WIDTH[1])] = 34
    """Characters that fit on a line of the user's card."""
    email_words: Annotated[int, Meta(ge=NOTE_WORDS[0], le=NOTE_WORDS[1])] = 180
    """Words from which on an e-mail is asked about."""
    english: Annotated[str, Meta(pattern="^(american|british|australian|canadian|indian)$")] = "american"
    """Whose spelling is right, where afterview[prose] is installed."""
    card_words: Annotated[int, Meta(ge=NOTE_WORDS[0], le=NOTE_WORDS[1])] = 75
    """The same for a card."""

    clipboard: Annotated[str, Meta(pattern=r"^(auto|native|tmux|screen|osc52|file|off|command .+)$")] = "auto"
    """The way to copy; AFTERVIEW_CLIPBOARD goes before it."""
    mail_command: str = ""
    """A mail program of the user's own; the draft's path takes the place of {}, or comes last."""
    keys: dict[str, Annotated[str, Meta(min_length=1)]] = {}
    """Other keys for commands, by the ids that ``afterview config keys`` lists; never written by the program."""

    def __post_init__(self) -> None:
        offered(self.own_breaths)

    @property
    def patterns(self) -> dict[str, Pattern]:
        """The patterns on offer, the user's own last."""
        return offered(self.own_breaths)

    @property
    def breath(self) -> Pattern:
        """The pattern that was chosen; one that is not on offer any more gives way to the default."""
        return self.patterns.get(self.pattern, PATTERNS["longer_out"])


COMMENTS = {
    "name": "How your notes are signed.",
    "theme": "dusk, paper, or any theme of the command palette.",
    "still": "true: words and dots instead of a moving shape.",
    "ascii": "true: a breath without block characters.",
    "bell": "true: the terminal's bell: one in, two out, three at the end.",
    "pattern": "longer_out, even, softer, sigh, box, 478, sit, or one of your own such as 5-7.",
    "own_breaths": "Your own breaths, seconds in and out, such as 5-7, 4.5-6.",
    "breaths": "Whole breaths in a sitting; 0 leaves it to the pattern.",
    "tea_minutes": "Minutes until the tea is ready.",
    "card_width": "Characters that fit on a line of your card.",
    "email_words": "Words that an e-mail may have before you are asked about it.",
    "english": "american, british, australian, canadian or indian; for afterview[prose].",
    "card_words": "The same for a card.",
    "clipboard": "auto, native, tmux, screen, osc52, file, off, or command and a program in quotes.",
    "mail_command": "A mail program of your own for drafts; {} stands for the draft's path.",
    "keys": 'Other keys for commands: "home.new.n" = "a". `afterview config keys` lists every id.',
}
MOST_WRONG_LINES = 20
"""How many lines that are no TOML are left out one by one, before all of the file is."""


def read_options(path: Path) -> tuple[Options, list[str]]:
    """The options in a file, defaults where it says nothing, and a sentence for each line that is wrong."""
    try:
        if not path.exists():
            return Options(), []
        text = path.read_text(encoding="utf-8")
        found, wrong = _parsed(text, path)
    except (OSError, ValueError, RecursionError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "it is not TOML"
        return Options(), [f"{path} can't be read: {reason}. The defaults are used."]
    options = Options()
    for table, name, value in _values(found):
        value = one_line(value) if isinstance(value, str) else value
        given = {name: value} if table is None else {table: {**getattr(options, table), name: value}}
        try:
            options = msgspec.convert(msgspec.to_builtins(options) | given, Options)
        except msgspec.ValidationError:
            wrong.append(f"{path}, line {_line(text, name)}: {name} can't be {value!r}. The default is used.")
    return options, wrong


def _values(found: dict[str, Any]) -> list[tuple[str | None, str, Any]]:
    """Each known value with its name and, for one in a table of its own, the table's."""
    values: list[tuple[str | None, str, Any]] = []
    for name, value in found.items():
        if name not in Options.__struct_fields__:
            continue
        if name == "keys" and isinstance(value, dict):
            values += [(name, each, key) for each, key in value.items()]
        else:
            values.append((None, name, value))
    return values


def _parsed(text: str, path: Path) -> tuple[dict[str, Any], list[str]]:
    """What a TOML text says, and a sentence for each line that had to be left out; raises ValueError."""
    import tomllib

    lines = text.split("\n")
    wrong: list[str] = []
    while True:
        try:
            return tomllib.loads("\n".join(lines)), wrong
        except tomllib.TOMLDecodeError as error:
            number = next(map(int, re.findall(r"\(at line (\d+)", str(error))), 0)
            if not number or not lines[number - 1] or len(wrong) == MOST_WRONG_LINES:
                raise
            wrong.append(f"{path}, line {number}: “{one_line(lines[number - 1])}” is not TOML. It was left out.")
            lines[number - 1] = ""


def _line(text: str, name: str) -> int:
    """The number of the line that gives a name its value, from 1."""
    begins = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.]""")
    return next((number for number, line in enumerate(text.split("\n"), 1) if begins.match(line)), 1)


def show_options(path: Path, options: Options) -> str:
    """The options as the file would hold them, with what each is for; raises OSError."""
    import tomlkit

    return tomlkit.dumps(_document(path, options))


def write_options(path: Path, options: Options) -> None:
    """Set what differs from the file, keeping the user's own lines, comments and order; raises OSError."""
    path = Path(os.path.realpath(path))
    _replace(path, show_options(path, options))


def _document(path: Path, options: Options) -> Any:
    """The user's own document with these options in it; raises OSError."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    is_new = False
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        document, is_new = tomlkit.document(), True
    except (ValueError, TOMLKitError, RecursionError) as error:
        raise OSError(f"{path} is not TOML, so it was left as it is") from error
    present, _ = read_options(path)
    values = msgspec.structs.asdict(options)
    del values["keys"]
    for name, value in values.items():
        if name not in document:
            document.add(name, tomlkit.item(value).comment(COMMENTS[name]))
        elif getattr(present, name) != value:
            document[name] = value
    if is_new:
        document.add(tomlkit.nl())
        document.add(tomlkit.comment(f"[keys]  {COMMENTS['keys']}"))
    return document


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
