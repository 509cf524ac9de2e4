"""Declares every option once, with its type, default, limits and texts.

The commented file, both pages, ``config show``, the manual and the messages about invalid values follow from it.
"""

import re
import shlex
from typing import Annotated, NamedTuple, get_type_hints

import msgspec

from afterview_tui.domain.calm.patterns import PATTERNS, Pattern, offered
from afterview_tui.domain.humanize import WEEKDAYS, Calendar
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.quiet import pledges
from afterview_tui.options.kinds import Addresses, Choice, Kind, Number, Switch, Text
from afterview_tui.options.lists import KnownList


class Group(NamedTuple):
    """A group of options on a page and in the file."""

    title: str
    table: str = ""
    """Their table in the file; empty for the top level."""


class Option(NamedTuple):
    """The properties of an option besides its name, type and default."""

    group: Group
    label: str
    """Its name on a page; a label is at most 15 cells wide."""
    hint: str
    """One sentence that explains it."""
    kind: Kind
    """The kind of value that it takes."""

    def choices(self, present: object) -> dict[str, str]:
        """The values to choose from with their labels, including the current one; empty for texts and numbers."""
        shown, known = self.kind.shown(present), getattr(self.kind, "choices", {})
        return ({} if shown in known else {shown: shown}) | dict(known) if known else {}

    def in_words(self, value: object) -> str:
        """The label of a value."""
        return self.choices(value).get(self.kind.shown(value), self.kind.shown(value))


def _is_custom_breath(text: str) -> bool:
    return re.fullmatch(r"[\d.]+-[\d.]+", text) is not None


def _is_custom_command(text: str) -> bool:
    return re.fullmatch(r"command .+", text) is not None


def _check_command(text: str) -> None:
    try:
        shlex.split(text)
    except ValueError:
        raise ValueError("It has an unmatched quote.") from None


NOTES, LOOK, BREATH = Group("Your notes"), Group("How it looks"), Group("Breath and tea")
OUT, QUIET, DATES = Group("Copying and mail"), Group("Quiet"), Group("Dates")
CALENDARS, FOLLOWING = Group("Calendars"), Group("Following up", "cadence")

CARD_WIDTH, WORDS = Number(20, 60), Number(30, 999)
ENGLISH = Choice(
    {
        "either": "American or British",
        **{name: name.capitalize() for name in ("american", "british", "australian", "canadian", "indian")},
    }
)
THEMES = Choice(
    {"auto": "as the terminal: dusk or paper"}
    | {
        name: name
        for name in (
            *("dusk", "paper", "contrast"),
            *("ansi-dark", "ansi-light", "atom-one-dark", "atom-one-light", "catppuccin-frappe"),
            *("catppuccin-latte", "catppuccin-macchiato", "catppuccin-mocha", "dracula", "flexoki", "gruvbox"),
            *("monokai", "nord", "rose-pine", "rose-pine-dawn", "rose-pine-moon", "solarized-dark"),
            *("solarized-light", "textual-dark", "textual-light", "tokyo-night"),
        )
    },
    in_short="auto, dusk, paper, contrast, or any theme of the command palette",
)
BREATHS = Choice(
    {key: each.name for key, each in PATTERNS.items()},
    own=_is_custom_breath,
    own_words="one of your own such as 5-7",
)
CLIPBOARD = Choice(
    {
        "auto": "the first way that works",
        "native": "the desktop's clipboard",
        "tmux": "through tmux",
        "screen": "through GNU screen",
        "osc52": "through the terminal",
        "file": "into a file",
        "off": "not at all",
    },
    own=_is_custom_command,
    own_words="command and a program",
)
WEEK_STARTS = Choice({name: name.capitalize() for name in ("monday", "sunday", "saturday")})
DATE_ORDERS = Choice({"ask": "either; you are asked", "day-month": "5 June", "month-day": "May 6"})
DAYS, MANY_DAYS = Number(1, 60), Number(1, 365)


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """The user's options; each field declares a type, group, label, hint, kind and default."""

    name: Annotated[str, NOTES, "You sign as", "How your notes are signed.", Text("Alex Morgan")] = ""
    sign_off: Annotated[
        str, NOTES, "Sign-off", "Above your name. Empty: as it fits each person.", Text("Best regards")
    ] = ""
    addresses: Annotated[
        str,
        NOTES,
        "Your addresses",
        "Which guest of an invitation you are; commas.",
        Addresses("alex@example.org, alex@work.example"),
    ] = ""
    email_words: Annotated[int, NOTES, "E-mail words", "A longer e-mail is asked about.", WORDS] = 180
    card_words: Annotated[int, NOTES, "Card words", "A longer card is asked about.", WORDS] = 100
    card_width: Annotated[int, NOTES, "Card width", "Characters that fit on a line of your card.", CARD_WIDTH] = 34
    english: Annotated[str, NOTES, "English", "Which spelling is right in your notes.", ENGLISH] = "either"

    theme: Annotated[str, LOOK, "Theme", "The colours.", THEMES] = "auto"
    still: Annotated[
        bool, LOOK, "Motion", "Still: words and dots instead of a moving shape.", Switch("still", "moving")
    ] = False
    ascii: Annotated[
        bool, LOOK, "Shapes", "Plain: a breath without block characters.", Switch("plain", "drawn")
    ] = False

    pattern: Annotated[str, BREATH, "Breath", "The breath to begin with.", BREATHS] = "longer_out"
    own_breaths: Annotated[
        str,
        BREATH,
        "Own breaths",
        "Your own: seconds in and out, commas between.",
        Text("5-7, 4.5-6", offered),
    ] = ""
    breaths: Annotated[
        int, BREATH, "Breaths", "Whole breaths in a sitting; 0: the breath's own.", Number(1, 60, none=0)
    ] = 0
    bell: Annotated[bool, BREATH, "Bell", "One bell in, two out, three at the end.", Switch()] = False
    tea_minutes: Annotated[int, BREATH, "Tea", "Minutes until the tea is ready.", Number(1, 60)] = 4

    clipboard: Annotated[str, OUT, "Copying", "How to copy, unless AFTERVIEW_CLIPBOARD is set.", CLIPBOARD] = "auto"
    mail_command: Annotated[
        str, OUT, "Mail program", "Your own command for drafts; {} is the file.", Text("mutt -H {}", _check_command)
    ] = ""
    wrap: Annotated[
        int, OUT, "Wrap at", "Characters a line in notes sent out; 0: never.", Number(40, 200, none=0)
    ] = 0

    quiet_off: Annotated[
        str, QUIET, "Stay off", "What a new quiet period starts with.", Text("LinkedIn, Instagram")
    ] = ""
    quiet_until: Annotated[
        str,
        QUIET,
        "Until",
        "Tomorrow evening, their answer, or 3 days, say.",
        Text("3 days", pledges.check_end),
    ] = pledges.TOMORROW

    week_start: Annotated[str, DATES, "A week begins", "The first day of the week.", WEEK_STARTS] = "monday"
    date_order: Annotated[str, DATES, "5/6 means", "Typed or imported; 5.6. is always 5 June.", DATE_ORDERS] = "ask"

    calendar_folder: Annotated[
        str,
        CALENDARS,
        "Read from",
        "A calendar folder (khal, vdirsyncer); only read.",
        Text("~/.local/share/calendars"),
    ] = ""
    calendar_out: Annotated[
        str,
        CALENDARS,
        "Write to",
        "A calendar of its own for what is due, a file each.",
        Text("~/.local/share/calendars/afterview"),
    ] = ""

    after_applying: Annotated[
        int, FOLLOWING, "After applying", "Days from applying to the first follow-up.", DAYS
    ] = cadence.AFTER_APPLYING
    after_interview: Annotated[
        int, FOLLOWING, "After interview", "Business days from then to the first follow-up.", DAYS
    ] = cadence.AFTER_INTERVIEW
    between: Annotated[int, FOLLOWING, "Between two", "Days from one follow-up to the next.", DAYS] = (
        cadence.BETWEEN_FOLLOW_UPS
    )
    follow_ups: Annotated[
        int, FOLLOWING, "How many", "Follow-ups until a lead counts as gone quiet.", Number(1, 9)
    ] = cadence.MOST_FOLLOW_UPS
    silent_after_applying: Annotated[
        int, FOLLOWING, "Gone quiet", "Days without an answer until it counts as quiet.", MANY_DAYS
    ] = cadence.SILENT_AFTER_APPLYING
    silent_after_hearing: Annotated[
        int, FOLLOWING, "Once heard", "The same, once they have answered.", MANY_DAYS
    ] = cadence.SILENT_AFTER_HEARING

    lists: tuple[KnownList, ...] = ()
    """The answers about columns and words of imported lists, for lists with the same headings."""
    keys: dict[str, str] = {}
    """Custom keys by command id, as ``afterview config keys`` lists them; never written by the program."""

    @property
    def patterns(self) -> dict[str, Pattern]:
        """The breathing patterns to choose from, the user's own last."""
        return offered(self.own_breaths)

    @property
    def breath(self) -> Pattern:
        """The chosen breathing pattern, or the default if it no longer exists."""
        return self.patterns.get(self.pattern, PATTERNS["longer_out"])

    @property
    def cadence(self) -> Cadence:
        """The intervals of the follow-ups for leads."""
        return Cadence(**{field: getattr(self, field) for field in Cadence.__struct_fields__})

    @property
    def calendar(self) -> Calendar:
        """The first day of the week and the order of numeric dates."""
        day_first = {"day-month": True, "month-day": False}.get(self.date_order)
        return Calendar(WEEKDAYS.index(self.week_start.capitalize()), day_first)


def _declared() -> dict[str, Option]:
    hints = get_type_hints(Options, include_extras=True)
    return {name: Option(*hint.__metadata__) for name, hint in hints.items() if hasattr(hint, "__metadata__")}


OPTIONS = _declared()
"""All options except ``keys`` and ``lists`` by name, in the order of the page and of the file."""
