"""Make the pictures of the README from the sample evening: ``python -m screenshots.make``.

The clock stands still, so the same program makes the same pictures.
"""

import asyncio
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from textual import constants
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from afterview_tui import demo
from afterview_tui.actions import setting_down
from afterview_tui.domain.records import Pledge
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.app import Afterview
from afterview_tui.window.widgets.breath import Breath
from screenshots.moving import moving
from screenshots.picture import picture
from tests.support import FakeOutbox, StillClock

FOLDER = Path(__file__).parent
WIDE = (80, 24)
NARROW = (60, 20)
BREATH, FRAME, STILL = 10.0, 0.25, 2.75
"""Seconds of a breath, of one of its pictures, and until the one that stands where nothing may move."""
TALL = (60, 24)
"""A phone shows 60 columns large enough to read, and no more."""


class Shot(NamedTuple):
    """One picture."""

    name: str
    place: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = NARROW
    theme: str = "dusk"
    seconds: float = 0.0
    """How long to breathe before it is taken."""


SHOTS = (
    Shot("thank", "thank", size=WIDE),
    Shot("thank-narrow", "thank", size=TALL),
    Shot("remember", "remember"),
    Shot("jotting", "remember", ("n", "down", "enter")),
    Shot("set-down", "setdown", ("enter",)),
    Shot("write", "thank", ("enter",), size=TALL),
    Shot("quiet", "quiet"),
    Shot("leads", "leads"),
    Shot("close", "close"),
    Shot("home", "home", size=WIDE, theme="paper"),
    Shot("home-narrow", "home", theme="paper"),
)


BREATHING = Shot("breathe", "breathe")


async def take(shot: Shot, session: Session, clock: StillClock) -> str:
    """The picture as SVG."""
    app = Afterview(session, lambda _: FakeOutbox(), shot.place)
    async with app.run_test(size=shot.size) as pilot:
        await pilot.pause()
        await pilot.press(*shot.keys)
        await _breathe(pilot, clock, shot.seconds)
        for field in app.screen.query(Input):
            field.cursor_blink = False
        for text in app.screen.query(TextArea):
            text.cursor_blink = False
        await pilot.pause()
        return picture(app.export_screenshot(), *shot.size)


async def take_breath(session: Session, clock: StillClock) -> str:
    """The second breath, in and out, as one picture that moves."""
    app, pictures = Afterview(session, lambda _: FakeOutbox(), "breathe"), []
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        await pilot.press("space")
        await _breathe(pilot, clock, BREATH)
        for _ in range(round(BREATH / FRAME)):
            await _breathe(pilot, clock, FRAME)
            pictures.append(picture(app.export_screenshot(), *NARROW))
    return moving(pictures, BREATH, still=round(STILL / FRAME))


async def _breathe(pilot: Pilot[int], clock: StillClock, seconds: float) -> None:
    for _ in range(round(seconds * 4)):
        clock.advance(0.25)
        pilot.app.screen.query_one(Breath).look()
    await pilot.pause()


def sample(folder: Path, shot: Shot, clock: StillClock) -> Session:
    """The sample evening, with one thing to decide on Set down, and a lead with a next step first."""
    store = Store(folder / shot.name / "afterview.json", clock)
    demo.fill(store, clock)
    session = Session(store, clock, Options(name=demo.NAME, theme=shot.theme))
    if shot.place == "setdown":
        store.items.change(store.items.all()[0], outcome=None, person=None)
        setting_down.reopen.do(session, [session.interview])
    if shot.place == "quiet":
        sentence = "If I reach for my phone, then I will go for a walk."
        until = clock.now() + timedelta(days=1, hours=1)
        off = ["LinkedIn", "Instagram"]
        store.pledges.add(Pledge(off=off, until=until, if_then=sentence, signed_at=clock.now()))
    if shot.place == "leads":
        store.leads.change(store.leads.all()[3], reviewed_on=clock.now().date())
    return session


def main() -> None:
    """Write every picture, or those that are named."""
    wanted = set(sys.argv[1:])
    vars(constants)["COLOR_SYSTEM"] = "truecolor"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for shot in (*SHOTS, BREATHING):
            if not wanted or shot.name in wanted:
                clock = StillClock()
                session = sample(Path(folder), shot, clock)
                svg = asyncio.run(take_breath(session, clock) if shot is BREATHING else take(shot, session, clock))
                (FOLDER / f"{shot.name}.svg").write_text(svg, encoding="utf-8")
                print(f"screenshots/{shot.name}.svg")


if __name__ == "__main__":
    main()
