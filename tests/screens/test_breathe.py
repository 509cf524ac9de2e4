"""Breathe: ready, not running; counted in whole breaths; nothing asked that must be answered."""

from datetime import timedelta
from functools import partial

import pytest

from afterview_tui.domain.records import Pledge
from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from afterview_tui.window.pages import breathe
from afterview_tui.window.widgets.breath import Breath
from tests.screens.driving import Driver, driving
from tests.support import StillClock


async def breathe_for(driver: Driver, clock: StillClock, seconds: float) -> None:
    """Let time pass in steps shorter than a second, as a timer would see it."""
    breath = driver.app.screen.query_one(Breath)
    for _ in range(round(seconds / 0.5)):
        clock.advance(0.5)
        breath.look()
    await driver.settle()


async def test_it_waits_until_it_is_started(session: Session, clock: StillClock) -> None:
    """The lead sentence and the pattern stand there; space starts, pauses, and goes on with the same breath."""
    async with driving(session, "breathe") as driver:
        assert driver.text("#lead") == "Small, easy breaths. No need to breathe deeply."
        assert "Longer out · 30 breaths · space when you are settled" in driver.text("#progress")
        await driver.press("space")
        await breathe_for(driver, clock, 13)
        assert "2 of 30 breaths" in driver.text("#progress")
        await driver.press("space")
        clock.advance(600)
        await driver.press("space")
        await breathe_for(driver, clock, 9)
        assert "2 of 30 breaths" in driver.text("#progress")


async def test_it_ends_on_a_whole_breath_with_one_line_and_waits(session: Session, clock: StillClock) -> None:
    """Then it counts as done, and nothing goes on by itself."""
    async with driving(session, "breathe") as driver:
        for _ in range(28):
            await driver.press("minus")
        await driver.press("space")
        await breathe_for(driver, clock, 21)
        assert driver.text("#lead") == "Two breaths. That's the pause."
        assert driver.place == "breathe"
        assert driver.keys.split("  ")[0].strip() == "enter go on"
        await driver.press("ctrl+n")
        await driver.wait_for_place("remember")
    assert session.interview.steps["breathe"] == "done"


async def test_another_pattern_after_the_last_breath_starts_over(session: Session, clock: StillClock) -> None:
    """The key line speaks of Space again, as nothing is finished yet."""
    async with driving(session, "breathe") as driver:
        for _ in range(28):
            await driver.press("minus")
        await driver.press("space")
        await breathe_for(driver, clock, 21)
        await driver.press("p", "2")
        assert driver.place == "breathe"
        assert driver.keys.split("  ")[0].strip() == "space start, pause"


async def test_before_and_after_come_back_in_one_sentence(session: Session, clock: StillClock) -> None:
    """Seven before, five now; no chart, no judgement."""
    async with driving(session, "breathe") as driver:
        await driver.press("7")
        assert driver.text("#feeling") == "Seven. Noted."
        await driver.press("space")
        await breathe_for(driver, clock, 4)
        await driver.press("space", "5")
        assert driver.text("#feeling") == "Seven before, five now."
        await driver.press("x")
        assert driver.text("#feeling") == "Still stirred up. That happens; it fades."
    assert (session.interview.before, session.interview.after) == (7, 10)


async def test_the_pattern_is_changed_and_remembered(session: Session) -> None:
    """The next time too, each with its own length; who should skip a hold reads so before the first breath."""
    async with driving(session, "breathe") as driver:
        await driver.press("plus", "p", "2")
        await driver.wait_for(lambda: driver.text("#progress").startswith("Even · 30 breaths"), "Even")
        assert (session.options.pattern, session.options.breaths) == ("even", 0)
        await driver.press("7", "p", "6")
        await driver.wait_for(lambda: driver.text("#progress").startswith("4-7-8 · 4 breaths"), "4-7-8")
        assert "asthma" in driver.text("#feeling")
        await driver.press(*["plus"] * 9)
        assert "8 breaths" in driver.text("#progress")


async def test_a_breath_of_ones_own_is_on_the_list(session: Session) -> None:
    """The last of the list, with its seconds."""
    session.set_options(own_breaths="5-7")
    async with driving(session, "breathe") as driver:
        await driver.press("p")
        await driver.wait_for_place("Choose")
        assert driver.rows()[-1] == "8 Your own 5 in, 7 out 5 min"
        await driver.press("8")
        await driver.wait_for(lambda: "5 in, 7 out · 25 breaths" in driver.text("#progress"), "the own breath")
    assert session.options.pattern == "5-7"


async def test_just_sitting_paces_nothing_and_ends(session: Session, clock: StillClock) -> None:
    """For those who can't breathe on cue: one still line for two minutes."""
    async with driving(session, "breathe") as driver:
        await driver.press("p", "7", "space")
        await breathe_for(driver, clock, 61)
        assert "Just sit · 2 of 2 minutes" in driver.text("#progress")
        assert driver.app.screen.query_one(Breath).word == "sit"
        await breathe_for(driver, clock, 60)
        assert driver.text("#lead") == "Two minutes. That's the pause."


def rung(rings: list[int], times: int) -> bool:
    """Whether the bell has rung so many times."""
    return len(rings) == times


async def test_the_bell_tells_in_from_out_and_the_end(
    session: Session, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off at first; then one in, also after a pause, two out, three at the end, for closed eyes."""
    rings: list[int] = []
    monkeypatch.setattr(breathe, "BETWEEN_BELLS", 0.001)
    monkeypatch.setattr(Afterview, "bell", lambda _: rings.append(1))
    async with driving(session, "breathe") as driver:
        await driver.press(*["minus"] * 29, "space")
        await breathe_for(driver, clock, 11)
        assert rings == []
        await driver.press("b", "space")
        await driver.wait_for(partial(rung, rings, 1), "a bell for in")
        await driver.press("space", "space")
        for seconds, heard in ((0.5, 2), (3, 2), (1, 4), (5, 4), (1, 7)):
            await breathe_for(driver, clock, seconds)
            await driver.wait_for(partial(rung, rings, heard), f"{heard} bells, but {len(rings)}")


async def test_looking_around_instead_pauses_the_breath(session: Session, clock: StillClock) -> None:
    """For whom watching the breath, or motion, makes it worse; left early, the page is left for later."""
    async with driving(session, "breathe") as driver:
        await driver.press("m")
        assert driver.app.screen.query_one(Breath).is_still
        assert session.options.still, "once is enough"
        await driver.press("space", "n")
        assert "Look around the room" in driver.text("#lead")
        await breathe_for(driver, clock, 12)
        assert "1 of 30" in driver.text("#progress")
        await driver.press("right_square_bracket")
        await driver.wait_for_place("remember")
    assert session.interview.steps["breathe"] == "later", "never failed, never incomplete"


async def test_tea_counts_down_beside_the_title(session: Session, clock: StillClock) -> None:
    """Minutes at the edge of every page, then one quiet line."""
    async with driving(session, "breathe") as driver:
        await driver.press("t")
        assert "tea 4 min" in driver.text("#walk")
        clock.advance(200)
        await driver.press("ctrl+n")
        await driver.wait_for_place("remember")
        assert "tea 1 min" in driver.text("#walk")
        clock.advance(60)
        driver.page.show_edges()
        assert "tea is ready" in driver.text("#walk")
        assert (driver.text("#said"), driver.app.title) == ("Your tea is ready.", "Tea is ready")
        await driver.press("tab")
        driver.page.say("")
        driver.page.show_edges()
        assert driver.text("#said") == ""
        clock.advance(600)
        driver.page.show_edges()
        assert (driver.app.title, session.status()) == ("Afterview", "")


async def test_a_letter_meant_as_a_word_says_what_it_did(session: Session) -> None:
    """Somebody who types here starts a bell, a timer or stillness; each says how it is ended."""
    async with driving(session, "breathe") as driver:
        for key, said in (
            ("b", "One bell in, two out, three at the end. b turns it off."),
            ("b", "No bell."),
            ("m", "A word and four dots from now on. m brings the disc back."),
        ):
            await driver.press(key)
            assert driver.text("#said") == said
        await driver.press("t")
        assert driver.text("#said").endswith("t stops the timer.")


async def test_tea_is_put_away_with_the_same_key(sample: Session, clock: StillClock) -> None:
    """While it draws, and once it is ready; a promise that runs beside it changes none of the words."""
    sample.store.pledges.add(Pledge(until=clock.now() + timedelta(days=1), signed_at=clock.now()))
    async with driving(sample, "breathe") as driver:
        for minutes, said in ((2, "No tea, then."), (5, "Enjoy it.")):
            await driver.press("t")
            assert driver.text("#said").startswith("Put the kettle on")
            clock.advance(60 * minutes)
            await driver.press("t")
            assert driver.text("#said") == said
            assert "tea" not in sample.status()
