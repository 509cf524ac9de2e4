"""Quiet and the drawer: a promise that is signed, kept, or let go without a lecture."""

from datetime import datetime, timedelta

from afterview_tui.actions import quiet
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Pledge, Post
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.widgets.breath import Breath
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving
from tests.support import StillClock

SENTENCE = "If I reach for my phone, then I will go for a walk."


async def sign(driver: Driver, until: str = "") -> None:
    """Fill in a promise and sign it."""
    await driver.press("enter")
    await driver.type("LinkedIn, the news")
    await driver.press("enter")
    if until:
        await driver.press("ctrl+u")
        await driver.type(until)
    await driver.press("enter", "enter")
    await driver.wait_for(lambda: getattr(driver.app.screen.focused, "id", "") == "sign", "the line to sign")
    await driver.type(SENTENCE.lower())
    await driver.press("enter")


def signed(session: Session, until: datetime | None) -> Pledge:
    """A promise that runs."""
    now = session.clock.now()
    return session.store.pledges.add(
        Pledge(interview=session.interview.uid, off=["LinkedIn"], until=until, if_then=SENTENCE, signed_at=now)
    )


async def test_signing_by_typing_it_once_more(session: Session) -> None:
    """Another sentence doesn't sign; once signed, the time left stands there, and at the edge of every page."""
    async with driving(session, "quiet") as driver:
        await driver.press("enter")
        await driver.type("LinkedIn, the news")
        await driver.press("enter", "enter", "enter")
        await driver.type("something else")
        await driver.press("enter")
        assert "not quite the same sentence" in driver.text("#said")
        assert session.pledge is None
        assert session.store.pledges.all()[0].off == ["LinkedIn", "the news"]
        await driver.press("ctrl+u")
        await driver.type(SENTENCE.lower())
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("#left") == "Quiet for 1 day and 1 hour", "the time left")
        assert "Off LinkedIn, the news." in driver.text("#promise")
        assert "quiet until tomorrow 18:00" in driver.text("#walk")
    assert session.pledge is not None


async def test_until_their_answer_ends_when_it_has_come(session: Session) -> None:
    """No date; one key ends it, kept. While nothing is signed, it goes to the fields as on every other page."""
    async with driving(session, "quiet") as driver:
        await driver.press("e")
        assert driver.app.screen.focused is driver.field("off")
        await driver.press("escape")
        await sign(driver, "their answer")
        await driver.wait_for(lambda: driver.text("#left") == "Quiet until their answer", "the promise")
        await driver.press("e")
    (pledge,) = session.store.pledges.all()
    assert pledge.ended == "kept"


async def test_a_time_that_is_over_ends_by_itself_with_one_line(session: Session, clock: StillClock) -> None:
    """The page says so once, and where the drawer is."""
    signed(session, clock.now() + timedelta(hours=1))
    clock.advance(3601)
    async with driving(session, "quiet") as driver:
        assert driver.text("#said") == "Your quiet time is over."
        assert driver.app.screen.query_one("#signing").display
    assert session.store.pledges.all()[0].ended == "kept"


async def test_breaking_it_takes_a_minute_and_staying_is_the_default(session: Session, clock: StillClock) -> None:
    """Enter stays quiet, the promise goes on; after the minute one is free, noted once, without a lecture."""
    signed(session, clock.now() + timedelta(days=1))
    async with driving(session, "quiet") as driver:
        await driver.press("b")
        await driver.wait_for_place("BreakQuiet")
        await driver.press("enter")
        await driver.wait_for_place("quiet")
        assert driver.text("#said") == "It stays quiet."
        assert session.pledge is not None
        await driver.press("b")
        await driver.wait_for_place("BreakQuiet")
        breath = driver.app.screen.query_one(Breath)
        await driver.wait_for(lambda: breath.pacer.state == "running", "a breath")
        for _ in range(121):
            clock.advance(0.5)
            breath.look()
        await driver.wait_for_place("Choose")
        await driver.press("f")
        await driver.wait_for_place("quiet")
    (pledge,) = session.store.pledges.all()
    assert (pledge.ended, len(pledge.breaks)) == ("released", 1)


async def test_the_drawer_is_sealed_while_it_is_quiet(session: Session, clock: StillClock) -> None:
    """One can write, but not read, burn or copy before the end."""
    signed(session, clock.now() + timedelta(days=1))
    async with driving(session, "drawer") as driver:
        await driver.press("n")
        await driver.type("They will regret it")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows() == ["sealed, 4 words today"], "a sealed row")
        assert "burn" not in driver.keys
        await driver.press("c")
        assert (driver.place, driver.outbox.copied) == ("drawer", [])
    assert session.store.posts.all()[0].text == "They will regret it"


async def test_burning_asks_and_takes_the_words_out_of_the_file(session: Session) -> None:
    """The mild answer keeps it; after burning, no byte of it is in the file."""
    session.store.posts.add(Post(text="They will regret it"))
    async with driving(session, "drawer") as driver:
        await driver.press("b", "enter")
        assert len(driver.rows()) == 1
        await driver.press("b", "b")
        await driver.wait_for(lambda: driver.rows() == [], "an empty drawer")
    assert b"regret" not in session.store.path.read_bytes()


async def test_the_end_is_greeted_on_whatever_page_with_the_drawers_question(
    session: Session, clock: StillClock
) -> None:
    """Once; and the drawer is open from that minute on."""
    signed(session, clock.now() + timedelta(hours=1))
    session.store.posts.add(Post(text="They will regret it"))
    async with driving(session, "leads") as driver:
        clock.advance(3601)
        driver.page.show_edges()
        assert driver.text("#said") == "Your quiet time is over. Keep, burn or copy the post in the drawer?"
        await driver.press("tab")
        driver.page.show_edges()
        assert "over" not in driver.text("#said")
    async with driving(session, "drawer") as driver:
        assert "It is open now" in driver.text("#drawer-state")


async def test_home_greets_the_end_and_has_nothing_left_to_do_about_it(session: Session, clock: StillClock) -> None:
    """A sentence, not a task."""
    signed(session, clock.now() + timedelta(hours=1))
    clock.advance(3601)
    async with driving(session, "home") as driver:
        assert driver.text("#said") == "Your quiet time is over."
        assert not any("quiet" in row for row in driver.rows())


async def test_copying_from_the_drawer_asks_what_would_be_found(sample: Session) -> None:
    """The mild answer leaves it; only the other one copies."""
    sample.store.posts.add(Post(text="Dana at Kestrel Robotics lied about the salary"))
    async with driving(sample, "drawer") as driver:
        await driver.press("c")
        await driver.wait_for_place("Choose")
        asked = driver.text("#note").splitlines()
        assert len(asked) == 4
        assert "Kestrel Robotics" in asked[0]
        await driver.press("enter")
        assert driver.outbox.copied == []
        await driver.press("c", "c")
        await driver.wait_for(lambda: driver.outbox.copied, "a copy")
    assert driver.outbox.copied == ["Dana at Kestrel Robotics lied about the salary"]


async def test_the_end_is_read_back_before_signing(session: Session) -> None:
    """What was typed, as it was understood; what could be, where it was not."""
    async with driving(session, "quiet") as driver:
        assert driver.text("#until-read") == "1 day and 1 hour, until tomorrow 18:00."
        for typed, read in (
            ("in 3 days", "3 days and 1 hour, until Thursday 18:00."),
            ("friday, 9:00", "3 days and 16 hours, until Friday 09:00."),
            ("their answer", "Until you say it has come."),
            ("soonish", "Until when? Try tomorrow evening, friday 18:00, or their answer."),
        ):
            field = driver.field("until")
            driver.page.set_focus(field)
            field.value = typed
            await driver.settle()
            assert driver.text("#until-read") == read


async def test_an_end_that_was_typed_is_there_next_time(session: Session) -> None:
    """Their answer stays their answer; words that can't be read stay, and put no other end in place of the last."""
    friday = "Friday 18:00"
    async with driving(session, "quiet") as driver:
        for typed, kept in (("their answer", "their answer"), ("friday", friday), ("soonish", "soonish")):
            await driver.press("enter", "enter", "ctrl+u")
            await driver.type(typed)
            await driver.press("escape", "escape", "escape")
            await driver.wait_for_place("home")
            driver.page.go("quiet")
            await driver.wait_for_place("quiet")
            assert driver.field("until").value == kept
    async with driving(session, "quiet") as driver:
        assert driver.field("until").value == "soonish", "after another start, too"
    until = quiet.unsigned(session.known, session.interview).until or session.clock.now()
    assert humanize.moment(until, session.clock.now()) == friday
    again = Session(Store(session.store.path, session.clock), session.clock, session.options)
    async with driving(again, "quiet") as driver:
        assert driver.field("until").value == friday, "after another start, too"


async def test_two_promises_never_run_at_once_unsaid(session: Session, clock: StillClock) -> None:
    """Another window signed meanwhile: this one is told, and its own sentence stays unsigned."""
    async with driving(session, "quiet") as driver:
        await driver.press("enter")
        await driver.type("LinkedIn")
        await driver.press("enter", "enter", "enter")
        other = signed(session, clock.now() + timedelta(days=1))
        await driver.type(SENTENCE)
        await driver.press("enter")
        assert "Another promise is still running" in driver.text("#said")
        assert driver.text("#left") == "Quiet for 1 day"
    assert session.pledge == other
    assert sum(pledge.signed_at is not None for pledge in session.store.pledges.all()) == 1


async def test_a_clock_that_was_set_back_is_named(session: Session, clock: StillClock) -> None:
    """It lasts no longer than was promised, and says what happened to the clock."""
    signed(session, clock.now() + timedelta(days=1))
    clock.set(clock.now() - timedelta(days=7))
    async with driving(session, "quiet") as driver:
        assert driver.text("#left") == "Quiet for 1 day"
        assert driver.text("#until").startswith("Your clock was set back after you signed.")


async def test_where_two_promises_overlap_the_end_of_one_names_the_other(
    session: Session, clock: StillClock
) -> None:
    """As two machines may have signed them; the drawer stays sealed and says why."""
    signed(session, clock.now() + timedelta(days=9))
    clock.advance(60)
    signed(session, None)
    session.store.posts.add(Post(text="They will regret it"))
    async with driving(session, "quiet") as driver:
        await driver.press("e")
        assert driver.text("#said") == "That promise has ended. Another one still runs."
        assert driver.text("#left") == "Quiet for 8 days"
    async with driving(session, "drawer") as driver:
        assert "sealed" in driver.text("#drawer-state")


async def test_another_sentence_has_its_own_signature(session: Session) -> None:
    """What was half typed for the one before does not stand there any more."""
    async with driving(session, "quiet") as driver:
        sign_line = driver.app.screen.query_one("#sign", TextInput)
        driver.page.set_focus(sign_line)
        await driver.type("If I reach")
        await driver.press("escape", "i")
        assert sign_line.value == ""


async def test_typing_replaces_a_suggested_end_and_not_ones_own_words(session: Session) -> None:
    """Who tabs into "tomorrow 18:00" and types means another end; what one wrote oneself goes on."""
    async with driving(session, "quiet") as driver:
        await driver.press("enter", "enter")
        await driver.type("friday")
        assert driver.field("until").value == "friday"
        await driver.press("shift+tab", "enter")
        await driver.type(", 9:00")
        assert driver.field("until").value == "friday, 9:00"
        await driver.press("enter")
        await driver.type("If I want to post, then I will ring Jo.")
        assert driver.field("if_then").value == "If I want to post, then I will ring Jo."


async def test_an_end_that_cannot_be_read_has_the_cursor_again(session: Session) -> None:
    """Enter in the line to sign says what is missing, and goes where it is missing."""
    async with driving(session, "quiet") as driver:
        await sign(driver, "after tea some day")
        assert driver.text("#said").startswith("Until when?")
        assert driver.app.screen.focused is driver.field("until")
