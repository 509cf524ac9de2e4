"""The plain walk from page to page, with the same marks of what is done as the window leaves."""

from collections.abc import Callable
from functools import partial

from afterview_tui.domain import walk
from afterview_tui.plain import home
from afterview_tui.plain.breathe import breathe
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.leads import review
from afterview_tui.plain.options import choose_options
from afterview_tui.plain.quiet import be_quiet
from afterview_tui.plain.remember import remember
from afterview_tui.plain.setdown import set_down
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import HELP, Back, Leave
from afterview_tui.plain.thank import thank

PAGES: dict[str, Callable[[Sitting], bool]] = {
    "breathe": breathe,
    "remember": remember,
    "setdown": set_down,
    "thank": thank,
    "quiet": be_quiet,
    "leads": review,
}
"""The pages of the walk; each returns whether what it is for was done."""
TITLES = dict(walk.STEPS)
KEPT = "Everything is kept."


def walk_from(sitting: Sitting, place: str) -> None:
    """Walk from a place until the person leaves or the input ends."""
    talk = sitting.talk
    talk.say("Afterview, line by line.", home.where(sitting), HELP)
    try:
        home.unsaved(sitting)
        while True:
            _tell_news(sitting)
            place = _at(sitting, place)
    except Leave:
        talk.say(KEPT)


def _tell_news(sitting: Sitting) -> None:
    """Say what has come meanwhile: tea that is ready, a quiet that is over."""

    def tell() -> None:
        if news := sitting.evening.news():
            sitting.talk.say(news)

    sitting.save(tell)


def _at(sitting: Sitting, place: str) -> str:
    """One page; returns the place after it."""
    if place in PAGES:
        return _page(sitting, place)
    try:
        match place:
            case "close":
                sitting.talk.say("", "Close")
                home.close(sitting)
            case "drawer":
                open_drawer(sitting)
            case "options":
                choose_options(sitting)
            case "find":
                return home.search(sitting)
            case _:
                return home.home(sitting)
    except Back:
        if place == "home":
            sitting.talk.say("This is Home. q leaves; everything is kept.")
        return walk.preceding(place)
    return "home"


def _page(sitting: Sitting, place: str) -> str:
    """One page of the walk, marked as the current one, then as done or left for later."""
    status = sitting.evening.status()
    sitting.talk.say("", f"{TITLES[place]} ({status})" if status else TITLES[place])
    sitting.save(partial(sitting.evening.turn, "", place))
    sitting.before_turning = None
    try:
        done, to = PAGES[place](sitting), walk.following(place)
    except Back:
        done, to = False, walk.preceding(place)
    except Leave:
        if sitting.before_turning is not None:
            sitting.save(sitting.before_turning)
        raise
    sitting.save(partial(sitting.leave, place, to, done=done))
    return to
