"""Walks from page to page in the plain face, and marks pages as done as the window does."""

from collections.abc import Callable
from functools import partial

from afterview_tui.domain.rounds import walk
from afterview_tui.plain import home
from afterview_tui.plain.breathe import breathe
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.invite import invite
from afterview_tui.plain.leads import review
from afterview_tui.plain.options import choose_options
from afterview_tui.plain.prompter import Back, Leave
from afterview_tui.plain.quiet import be_quiet
from afterview_tui.plain.remember import remember
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.set_down import set_down
from afterview_tui.plain.steering import KEYS
from afterview_tui.plain.thank import thank

PAGES: dict[str, Callable[[PlainSession], bool]] = {
    "breathe": breathe,
    "remember": remember,
    "setdown": set_down,
    "thank": thank,
    "quiet": be_quiet,
    "leads": review,
}
"""The pages of the walk; each function returns whether the page is done."""
TITLES = dict(walk.STEPS)
KEPT = "Everything is kept."


def walk_from(plain: PlainSession, place: str) -> None:
    """Walk from a page until the user leaves or the input ends."""
    prompter = plain.prompter
    prompter.say("Afterview, line by line.", home.where(plain), KEYS)
    try:
        home.unsaved(plain)
        while True:
            _tell_news(plain)
            place = _at(plain, place)
    except Leave:
        prompter.say(KEPT)


def _tell_news(plain: PlainSession) -> None:
    """Print news since the last page, such as ready tea or the end of a quiet."""

    def tell() -> None:
        if news := plain.session.news():
            plain.prompter.say(news)

    plain.save(tell)


def _at(plain: PlainSession, place: str) -> str:
    """Run one page; returns the next one."""
    if place in PAGES:
        return _page(plain, place)
    try:
        match place:
            case "close":
                plain.prompter.say("", "Close")
                home.close(plain)
            case "drawer":
                open_drawer(plain)
            case "options":
                choose_options(plain)
            case "invite":
                invite(plain)
            case "find":
                return home.search(plain)
            case _:
                return home.home(plain)
    except Back:
        if place == "home":
            plain.prompter.say("This is Home. q leaves; everything is kept.")
        return walk.preceding(place)
    return "home"


def _page(plain: PlainSession, place: str) -> str:
    """Run one page of the walk, marked as current and then as done or left for later; returns the next one."""
    status = plain.session.status()
    plain.prompter.say("", f"{TITLES[place]} ({status})" if status else TITLES[place])
    plain.save(partial(plain.session.turn, "", place))
    plain.before_turning = None
    try:
        done, to = PAGES[place](plain), walk.following(place)
    except Back:
        done, to = False, walk.preceding(place)
    except Leave:
        if plain.before_turning is not None:
            plain.save(plain.before_turning)
        raise
    plain.save(partial(plain.leave, place, to, done=done))
    return to
