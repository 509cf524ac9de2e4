"""Options, as questions: a group, then one of its options."""

from contextlib import suppress
from itertools import groupby

from afterview_tui.evening import SAMPLE
from afterview_tui.options import OPTIONS
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back


def choose_options(sitting: Sitting) -> None:
    """Offer the groups until the person goes back."""
    groups = [(group.title, list(names)) for group, names in groupby(OPTIONS, lambda name: OPTIONS[name].group)]
    while True:
        place = sitting.talk.choose("Options", [*(title for title, _ in groups), "Go back"], len(groups))
        if place == len(groups):
            return
        with suppress(Back):
            _group(sitting, *groups[place])


def _group(sitting: Sitting, title: str, names: list[str]) -> None:
    """Offer the options of one group with what is chosen; raises Back."""
    while True:
        answers = [f"{OPTIONS[name].label}: {_words(sitting, name)}" for name in names]
        place = sitting.talk.choose(title, [*answers, "Go back"], len(names))
        if place == len(names):
            return
        with suppress(Back):
            _ask(sitting, names[place])


def _ask(sitting: Sitting, name: str) -> None:
    """Ask for one option until the answer will do, and keep it; raises Back."""
    question, unread = _question(name), ""
    while True:
        with sitting.talk.keeping(question, unread):
            text = _answer(sitting, name)
        try:
            is_kept = sitting.set_options(**{name: OPTIONS[name].kind.typed(text)})
        except ValueError as error:
            unread = text
            sitting.talk.say(f"{OPTIONS[name].label}: not kept. {error}")
            continue
        kept = SAMPLE if sitting.evening.is_sample else "Kept."
        sitting.talk.say(f"{f'{kept} ' if is_kept else ''}{OPTIONS[name].label}: {_words(sitting, name)}.")
        return


def _answer(sitting: Sitting, name: str) -> str:
    """What somebody wants for one option, as its field would hold it; raises Back."""
    option, present = OPTIONS[name], getattr(sitting.evening.options, name)
    choices = option.choices(present)
    if name == "pattern":
        choices |= {key: each.name for key, each in sitting.evening.options.patterns.items()}
    if not choices:
        return sitting.talk.ask(_question(name), option.kind.shown(present))
    keys = list(choices)
    return keys[sitting.talk.choose(option.hint, list(choices.values()), keys.index(option.kind.shown(present)))]


def _question(name: str) -> str:
    return f"{OPTIONS[name].hint} {OPTIONS[name].label}"


def _words(sitting: Sitting, name: str) -> str:
    return OPTIONS[name].in_words(getattr(sitting.evening.options, name)) or "empty"
