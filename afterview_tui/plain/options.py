"""The page "Options" as questions: a group, then one of its options."""

from contextlib import suppress
from itertools import groupby

from afterview_tui.actions import options
from afterview_tui.options import OPTIONS
from afterview_tui.plain.actions import done
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

OFFERED = (options.choose,)
"""The actions on this page."""


def choose_options(plain: PlainSession) -> None:
    """Offer the groups until the user goes back."""
    groups = [(group.title, list(names)) for group, names in groupby(OPTIONS, lambda name: OPTIONS[name].group)]
    while True:
        place = plain.menu("Options", [*(title for title, _ in groups), "Go back"], len(groups))
        if place is None:
            continue
        if place == len(groups):
            return
        with suppress(Back):
            _group(plain, *groups[place])


def _group(plain: PlainSession, title: str, names: list[str]) -> None:
    """Offer the options of one group with their current values; raises Back."""
    while True:
        answers = [options.in_words(name, getattr(plain.session.options, name)) for name in names]
        place = plain.prompter.choose(title, [*answers, "Go back"], len(names))
        if place == len(names):
            return
        with suppress(Back):
            _ask(plain, names[place])


def _ask(plain: PlainSession, name: str) -> None:
    """Ask for one option until the answer is valid, and save it; raises Back."""
    question, unread = _question(name), ""
    while True:
        with plain.prompter.keeping(question, unread):
            text = _answer(plain, name)
        if not (why := options.why_not(plain.session.options, name, text)):
            done(plain, options.choose, [], **{name: text})
            return
        unread = text
        plain.prompter.say(why)


def _answer(plain: PlainSession, name: str) -> str:
    """The answer for one option, as the text of its input field; raises Back."""
    option, present = OPTIONS[name], getattr(plain.session.options, name)
    choices = options.choices(plain.session.options, name)
    if not choices:
        return plain.prompter.ask(_question(name), option.kind.shown(present))
    keys = list(choices)
    return keys[plain.prompter.choose(option.hint, list(choices.values()), keys.index(option.kind.shown(present)))]


def _question(name: str) -> str:
    return f"{OPTIONS[name].hint} {OPTIONS[name].label}"
