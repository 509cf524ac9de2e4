"""A promise written, signed and ended, and what lies in the drawer meanwhile; decided without a store."""

from datetime import timedelta

import pytest
from msgspec import structs

from afterview_tui.actions import drawer, quiet
from afterview_tui.actions.action import REMOVED, Action
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Pledge, Post
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
INTERVIEW = Interview(uid="i")
SENTENCE = "If it rings, then I walk."
SOON = NOW + timedelta(hours=3)
WRITTEN = Pledge(uid="w", interview="i", off=["LinkedIn"], until=SOON, if_then=SENTENCE)
RUNS = Pledge(uid="r", off=["feeds"], until=SOON, if_then=SENTENCE, signed_at=NOW)
WAITS = Pledge(uid="a", off=["feeds"], if_then=SENTENCE, signed_at=NOW)
POST = Post(uid="post", text="They will regret it")


def test_a_promise_is_written_in_words_or_values() -> None:
    """In a form, in a line and in the shell alike; one that is there is written on."""
    (change,) = quiet.write.outcome(
        known(INTERVIEW), [INTERVIEW], off="LinkedIn and X", until="their answer"
    ).changes
    assert isinstance(change.after, Pledge)
    assert (change.before, change.after.off, change.after.until) == (None, ["LinkedIn", "X"], None)
    (change,) = quiet.write.outcome(known(INTERVIEW, WRITTEN), [INTERVIEW], off=["X"]).changes
    assert (change.before, getattr(change.after, "off", [])) == (WRITTEN, ["X"])


@pytest.mark.parametrize("text", ["yesterday", "some day", ""])
def test_an_end_has_to_be_in_the_future(text: str) -> None:
    """What is over, or no time at all, ends nothing."""
    with pytest.raises(NotPossible, match="Until when"):
        quiet.end_of(known(), text)
    assert quiet.end_of(known(), "tomorrow evening") == pledges.tomorrow_evening(NOW)


def test_it_is_signed_by_its_own_sentence_while_no_other_runs() -> None:
    """And is quiet from that moment on."""
    outcome = quiet.sign.outcome(known(INTERVIEW, WRITTEN), [INTERVIEW], retyped=SENTENCE)
    assert (outcome.sentence, getattr(outcome.changes[0].after, "signed_at", None)) == (pledges.SIGNED, NOW)
    with pytest.raises(NotPossible, match="not quite the same"):
        quiet.sign.outcome(known(INTERVIEW, WRITTEN), [INTERVIEW], retyped="If it rings")
    with pytest.raises(NotPossible, match="is still running"):
        quiet.sign.outcome(known(INTERVIEW, WRITTEN, RUNS), [INTERVIEW], retyped=SENTENCE)


def test_it_ends_by_their_answer_or_before_its_time() -> None:
    """A break is noted once; where another promise still runs, that is said."""
    assert quiet.answered.why_not(known(RUNS), [RUNS]) == pledges.BY_THE_CLOCK
    kept = quiet.answered.outcome(known(WAITS, POST), [WAITS])
    assert (kept.sentence, getattr(kept.changes[0].after, "ended", "")) == (pledges.greeting(1), "kept")
    broken = quiet.break_it.outcome(known(RUNS), [RUNS])
    assert (broken.sentence, getattr(broken.changes[0].after, "breaks", [])) == (pledges.FREE, [NOW])
    assert quiet.break_it.outcome(known(RUNS, WAITS), [RUNS]).sentence == pledges.ANOTHER
    ended = Pledge(uid="r", signed_at=NOW, ended_at=NOW, ended="kept")
    with pytest.raises(NotPossible, match="already"):
        quiet.break_it.outcome(known(ended), [RUNS])


@pytest.mark.parametrize("action", [drawer.read, drawer.keep, drawer.burn, drawer.copy])
def test_the_drawer_is_sealed_while_it_is_quiet(action: Action[Post]) -> None:
    """Nothing in it can be read, kept, burned or copied, and the list gives no word of it away."""
    assert action.why_not(known(RUNS, POST), [POST]) == pledges.SEALED
    assert action.why_not(known(POST), [POST]) == ""
    assert drawer.row(known(RUNS, POST), POST, 40)[0] == "sealed, 4 words"
    assert drawer.row(known(POST), POST, 40)[0] == POST.text


def test_what_is_burned_elsewhere_is_gone() -> None:
    """It is not kept, burned or copied once more, and lies in no list."""
    there = known(Post(uid="post", fate="burned"))
    assert drawer.contents(there) == []
    for action in (drawer.keep, drawer.burn, drawer.copy):
        with pytest.raises(NotPossible, match=REMOVED):
            action.outcome(there, [POST])


def test_a_post_belongs_to_the_quiet_that_runs() -> None:
    """Written on, it stays the same post; empty, it is none."""
    (change,) = drawer.new.outcome(known(RUNS), [], text="I am so").changes
    assert isinstance(change.after, Post)
    assert (change.before, change.after.pledge, change.after.text) == (None, "r", "I am so")
    (change,) = drawer.new.outcome(known(POST), [POST], text="They").changes
    assert (change.before, change.after) == (POST, Post(uid="post", text="They"))
    with pytest.raises(NotPossible):
        drawer.new.outcome(known(), [], text=" \n")


def test_this_very_minute_is_no_end() -> None:
    """It would be over as it is signed; a minute later is an end."""
    with pytest.raises(NotPossible, match="Until when"):
        quiet.end_of(known(), "today 17:00")
    assert quiet.end_of(known(), "today 17:01") == NOW + timedelta(minutes=1)


def test_a_promise_stands_in_its_fields_as_it_is_written() -> None:
    """Or as the options have it; its end where it has one, else their answer."""
    several = structs.replace(WRITTEN, off=["LinkedIn", "X"])
    assert quiet.write.suggested(known(INTERVIEW, several), [INTERVIEW]) == {
        "off": "LinkedIn, X",
        "until": SOON,
        "if_then": SENTENCE,
    }
    answer = structs.replace(WRITTEN, until=None)
    assert quiet.write.suggested(known(INTERVIEW, answer), [INTERVIEW])["until"] == "their answer"
    over = structs.replace(WRITTEN, until=NOW)
    assert quiet.write.suggested(known(INTERVIEW, over), [INTERVIEW])["until"] == pledges.tomorrow_evening(NOW)
