"""Set down: free list, one key each, sealed, and left alone."""

from datetime import timedelta

import msgspec
import pytest

from afterview_tui.actions import setting_down
from afterview_tui.domain.records import Interview, Item, Person
from afterview_tui.session import Session
from afterview_tui.window.pages import decide
from tests.screens.driving import Driver, driving
from tests.support import StillClock


async def put_down(driver: Driver, *texts: str) -> None:
    """Type lines into the field with the cursor."""
    for text in texts:
        await driver.type(text)
        await driver.press("enter")


async def test_lines_are_put_down_and_empty_ones_go_on(session: Session) -> None:
    """Forgot, went wrong, went well, each on its own line."""
    async with driving(session, "setdown") as driver:
        await put_down(driver, "the test rig", "to ask about on-call")
        await driver.press("enter")
        await put_down(driver, "I talked too fast")
        await driver.press("enter")
        await put_down(driver, "the whiteboard")
        await driver.wait_for(lambda: len(driver.rows()) == 4, "four rows")
    assert [item.kind for item in session.items] == ["forgot", "forgot", "worry", "well"]


async def test_keys_that_come_all_at_once_are_all_answered(session: Session) -> None:
    """Over a slow line, or by two quick Enters, every line is put down under its own heading."""
    async with driving(session, "setdown") as driver:
        await driver.burst("r", "i", "g", "enter", "p", "a", "y", "enter", "enter", "o", "h", "enter")
        await driver.wait_for(lambda: len(driver.rows()) == 3, "three rows")
    assert [(item.kind, item.text) for item in session.items] == [
        ("forgot", "rig"),
        ("forgot", "pay"),
        ("worry", "oh"),
    ]


async def test_a_line_not_yet_entered_is_kept_when_leaving(session: Session) -> None:
    """Ctrl+N in the middle of a line loses nothing."""
    async with driving(session, "setdown") as driver:
        await driver.type("half a thought")
        await driver.press("ctrl+n")
        await driver.wait_for_place("thank")
    assert [item.text for item in session.items] == ["half a thought"]


async def test_it_asks_once_for_something_that_went_well(session: Session) -> None:
    """Once, not twice."""
    session.store.items.add(Item(interview=session.interview.uid, text="the test rig"))
    async with driving(session, "setdown") as driver:
        await driver.press("enter")
        assert "went well" in driver.text("#said")
        await driver.press("enter")
        await driver.wait_for_place("Decide")


async def test_one_key_each_and_then_it_is_sealed(sample: Session) -> None:
    """A lesson, a letting go, a sentence for a note; then only how many."""
    uid = sample.interview.uid
    for item in sample.items:
        sample.store.items.remove(item)
    for text in ("the test rig", "to ask about on-call", "my joke"):
        sample.store.items.add(Item(interview=uid, text=text))
    sample.store.items.add(Item(interview=uid, kind="well", text="the whiteboard"))
    setting_down.reopen.do(sample, [sample.interview])
    async with driving(sample, "setdown") as driver:
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        assert driver.text("#item") == "the test rig"
        await driver.press("n")
        await driver.wait_for_place("Choose")
        await driver.press("2")
        await driver.wait_for_place("Ask")
        await driver.type("I built our hardware test rig.")
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("l")
        await driver.wait_for_place("Ask")
        await driver.press("enter", "enter")
        await driver.wait_for_place("Decide")
        await driver.press("g")
        await driver.wait_for_place("setdown")
        sealed = driver.text("#sealed")
        assert "One thing for a note" in sealed
        assert "my joke" not in sealed
        assert "open again" in driver.keys
    outcomes = {item.text: item.outcome for item in sample.items}
    assert outcomes["the test rig"] == "note"
    assert outcomes["to ask about on-call"] == "lesson"
    assert outcomes["my joke"] == "let_go"
    assert sample.store.people.get(sample.items[0].person) == sample.people[1]
    assert sample.interview.sealed_at is not None


async def test_a_decision_is_taken_back_with_u(session: Session) -> None:
    """The wrong key is no drama, and half a sentence for one thing is not offered for the next."""
    with_things(session, "one", "two")
    async with driving(session, "setdown") as driver:
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("n")
        await driver.wait_for(lambda: "nobody to write to" in driver.text("#said"), "what to do instead of a note")
        assert driver.text("#item") == "one", "still undecided"
        await driver.press("g")
        assert driver.text("#item") == "two"
        await driver.press("u")
        assert driver.text("#item") == "one"
        await driver.press("l")
        await driver.wait_for_place("Ask")
        await driver.type("half a lesson")
        await driver.press("escape")
        await driver.wait_for_place("Decide")
        await driver.press("g", "l")
        await driver.wait_for_place("Ask")
        assert driver.field("plan").value == ""


async def test_what_was_sealed_is_shown_only_on_purpose(sample: Session) -> None:
    """Enter goes on, as the key line says; opening it asks, and the mild answer leaves it closed."""
    async with driving(sample, "setdown") as driver:
        assert "enter go on" in driver.keys
        await driver.press("enter")
        await driver.wait_for_place("thank")
        await driver.press("left_square_bracket")
        await driver.wait_for_place("setdown")
        await driver.press("o", "enter")
        assert driver.page.is_done()
        await driver.press("o", "o")
        await driver.wait_for(lambda: not driver.page.is_done(), "an open list")
        assert len(driver.rows()) == 4


async def test_the_time_is_mentioned_gently(session: Session, clock: StillClock) -> None:
    """Ten minutes is plenty; thirty is enough, also beside how many are left to decide; nothing is enforced."""
    with_things(session, "one")
    async with driving(session, "setdown") as driver:
        page = driver.page
        assert page.aside() == ""
        clock.advance(timedelta(minutes=11).total_seconds())
        assert page.aside() == "Ten minutes is plenty."
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        assert driver.page.aside() == "Ten minutes is plenty. · 1 to decide"
        clock.advance(timedelta(minutes=20).total_seconds())
        assert page.aside() == "That's enough for today."
        assert driver.page.aside() == "That's enough for today. · 1 to decide"


async def test_a_sentence_for_a_note_that_is_written_already_gets_into_it(sample: Session) -> None:
    """Pages come in any order; the words still arrive, before the end of the note."""
    sample.store.items.add(Item(interview=sample.interview.uid, text="the night shift"))
    setting_down.reopen.do(sample, [sample.interview])
    async with driving(sample, "setdown") as driver:
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("n", "2")
        await driver.wait_for_place("Ask")
        await driver.type("I ran a night shift for two years")
        await driver.press("enter")
        await driver.wait_for_place("setdown")
    note = sample.note(sample.people[1])
    assert note is not None
    assert "\n\nI ran a night shift for two years.\n\n" in note.body
    assert note.body.rstrip().endswith("Alex Morgan")


def with_things(session: Session, *texts: str) -> None:
    """Things to decide on, and one that went well."""
    for text in texts:
        session.store.items.add(Item(interview=session.interview.uid, text=text))
    session.store.items.add(Item(interview=session.interview.uid, kind="well", text="the whiteboard"))


async def test_words_that_are_let_go_fade_and_the_next_ones_come(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is saved before the first step of the fade; a key meanwhile decides nothing that was not read yet."""
    with_things(session, "one", "two", "three")
    async with driving(session, "setdown") as driver:
        driver.app.animation_level = "full"
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        left = driver.aside
        await driver.press("g")
        assert (driver.text("#item"), driver.aside) == ("one", left)
        assert session.items[0].outcome == "let_go"
        await driver.press("g")
        assert driver.text("#item") == "two"
        assert [item.outcome for item in session.items[:3]] == ["let_go", None, None]
        monkeypatch.setattr(decide, "FADE_SECONDS", 0.4)
        await driver.press("g")
        words = driver.app.screen.query_one("#item")
        await driver.wait_for(lambda: words.styles.text_opacity < 0.5, "words grown faint")
        await driver.wait_for(lambda: driver.text("#item") == "three", "the next one")
        assert words.styles.text_opacity == 1.0
        await driver.press("g")
        await driver.wait_for_place("setdown")
        assert driver.page.is_done()


async def test_a_rebound_key_decides_nothing_that_was_not_read_yet(session: Session) -> None:
    """While words fade, the user's own keys only show the next thing too."""
    with_things(session, "one", "two")
    session.options = msgspec.structs.replace(session.options, keys={"decide.let_go.g": "f5"})
    async with driving(session, "setdown") as driver:
        driver.app.animation_level = "full"
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("f5", "f5")
        assert driver.text("#item") == "two"
        assert [item.outcome for item in session.items[:2]] == ["let_go", None]


async def test_the_sentence_for_a_note_is_seen_as_it_will_stand(session: Session) -> None:
    """Its lead-in stands below the field while it is typed, and not twice where the sentence has its own."""
    with_things(session, "the test rig")
    session.store.people.add(Person(interview=session.interview.uid, name="Dana Whitfield"))
    async with driving(session, "setdown") as driver:
        await driver.press("enter")
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("n")
        await driver.wait_for(lambda: bool(driver.app.screen.query("#asked")), "the question")
        await driver.press("ctrl+u")
        await driver.type("I built a test rig")
        lead = "In your note: I would like to add one thing: I built a test rig."
        await driver.wait_for(lambda: driver.text("#unclear") == lead, "the lead-in")
        await driver.press("ctrl+u")
        await driver.type("One thing I forgot: the rig")
        plain = "In your note: One thing I forgot: the rig."
        await driver.wait_for(lambda: driver.text("#unclear") == plain, "no second lead-in")


async def test_a_forgotten_point_comes_as_a_good_sentence(sample: Session) -> None:
    """Enter takes it as it is; what is typed takes its place."""
    with_things(sample, "I forgot to mention the night shift")
    setting_down.reopen.do(sample, [sample.interview])
    async with driving(sample, "setdown") as driver:
        await driver.press("enter")
        await driver.wait_for_place("Decide")
        await driver.press("n", "1")
        await driver.wait_for_place("Ask")
        assert driver.field("plan").value == "I also wanted to mention the night shift."


async def test_lessons_come_back_once(sample: Session) -> None:
    """On the next interview's Remember page, until its people are noted."""
    sample.store.interviews.add(Interview(company="Blue Heron Energy"))
    session = Session(sample.store, sample.clock, sample.options)
    session.take_up(sample.store.interviews.all()[-1])
    async with driving(session, "remember") as driver:
        assert driver.text("#lessons").splitlines() == [
            "Your lesson from last time:",
            "Ask about on-call before the offer.",
        ]
    session.store.interviews.change(session.interview, steps={"remember": "done"})
    async with driving(session, "remember") as driver:
        assert not driver.app.screen.query("#lessons")


async def test_tab_goes_from_line_to_line(session: Session) -> None:
    """Each thing lands under the heading that Tab went to."""
    async with driving(session, "setdown") as driver:
        await driver.type("the test rig")
        await driver.press("enter", "tab")
        await driver.type("too fast")
        await driver.press("enter", "tab")
        await driver.type("the whiteboard")
        await driver.press("enter")
        await driver.wait_for(lambda: len(session.items) == 3, "three things")
        assert [item.kind for item in session.items] == ["forgot", "worry", "well"]
