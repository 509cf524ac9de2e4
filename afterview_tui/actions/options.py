"""Options: the available choices, and setting one."""

from collections.abc import Sequence

from afterview_tui.actions.action import action
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Record
from afterview_tui.known import Known
from afterview_tui.options import OPTIONS, Options

SAMPLE = "Only for this sample evening."
KEPT = "Kept."


def choices(options: Options, name: str) -> dict[str, str]:
    """The choices for an option, in words, by value; empty for free text and numbers."""
    found = OPTIONS[name].choices(getattr(options, name))
    if name == "pattern":
        found |= {key: each.name for key, each in options.patterns.items()}
    return found


def why_not(options: Options, name: str, text: str) -> str:
    """Why a text isn't valid for an option, in a sentence; empty where it is, or where nothing changes."""
    option = OPTIONS[name]
    if text == option.kind.shown(getattr(options, name)):
        return ""
    try:
        option.kind.typed(text)
    except ValueError as error:
        return f"{option.label}: not kept. {error}"
    return ""


def in_words(name: str, value: object) -> str:
    """An option and its value, in words."""
    return f"{OPTIONS[name].label}: {OPTIONS[name].in_words(value) or 'empty'}"


def _fields() -> list[Field]:
    fields, above = [], ""
    for name, option in OPTIONS.items():
        title, above_it = option.group.title, above
        above = title
        is_choice = bool(getattr(option.kind, "choices", {}))
        fields.append(
            Field(
                name,
                option.label,
                getattr(option.kind, "example", ""),
                "choice" if is_choice else "text",
                heading=title if title != above_it else "",
                about=option.hint,
            )
        )
    return fields


@action(
    "options.set",
    "set",
    "Choose an option; it is kept at once.",
    about=Record,
    asks=_fields(),
    needs_record=False,
    is_step=False,
)
def choose(known: Known, _records: Sequence[Record], **chosen: str) -> Outcome:
    """Set options by name, each as typed in its field; the sentence is about the first."""
    for name, text in chosen.items():
        if why := why_not(known.options, name, text):
            raise NotPossible(why)
    values = {name: OPTIONS[name].kind.typed(text) for name, text in chosen.items()}
    kept = SAMPLE if known.is_sample else KEPT
    said = next((f"{kept} {in_words(name, value)}." for name, value in values.items()), "")
    return Outcome(said, options=values)


ACTIONS = (choose,)
