"""The pledge: when it runs, when it is over, and what counts as a signature."""

from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import pytest

from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Pledge
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
IF_THEN = "If I reach for my phone, then I will go for a walk."


def at(*parts: int) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN)


def test_only_what_is_signed_and_not_ended_runs() -> None:
    """An unsigned or ended pledge doesn't run; of two, the newer one does."""
    unsigned = Pledge(uid="a", if_then=IF_THEN)
    ended = Pledge(uid="b", signed_at=NOW, ended_at=NOW, ended="kept")
    first = Pledge(uid="c", signed_at=NOW - timedelta(hours=2))
    second = Pledge(uid="d", signed_at=NOW - timedelta(hours=1))
    assert pledges.running([unsigned, ended], NOW) is None
    assert pledges.running([], NOW) is None
    assert pledges.running([second, first, ended, unsigned], NOW) == second


@pytest.mark.parametrize(
    ("until", "now", "over"),
    [
        (at(2026, 11, 24, 18, 0), NOW, False),
        (at(2026, 11, 24, 18, 0), at(2026, 11, 24, 17, 59), False),
        (at(2026, 11, 24, 18, 0), at(2026, 11, 24, 18, 0), True),
        (at(2026, 11, 24, 18, 0), at(2027, 3, 1, 9, 0), True),
        (None, at(2099, 1, 1, 0, 0), False),
        # The clocks go forward on 28 March 2027: 18:00 there is 16:00 UTC, an hour less away.
        (at(2027, 3, 28, 18, 0), datetime(2027, 3, 28, 15, 59, tzinfo=UTC), False),
        (at(2027, 3, 28, 18, 0), datetime(2027, 3, 28, 16, 0, tzinfo=UTC), True),
        # They go back on 31 October 2027: 02:30 the first time, then the second.
        (at(2027, 10, 31, 3, 0), datetime(2027, 10, 31, 1, 59, tzinfo=UTC), False),
        (at(2027, 10, 31, 3, 0), datetime(2027, 10, 31, 2, 0, tzinfo=UTC), True),
    ],
)
def test_a_pledge_is_over_at_its_minute(until: datetime | None, now: datetime, over: bool) -> None:
    """It ends at the wall-clock time, also across a clock change; "their answer" never ends by itself."""
    assert pledges.is_over(Pledge(until=until), now) is over


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (NOW, at(2026, 11, 24, 18, 0)),
        (at(2026, 11, 23, 0, 30), at(2026, 11, 24, 18, 0)),
        (at(2026, 11, 23, 23, 59), at(2026, 11, 24, 18, 0)),
        (at(2026, 11, 30, 19, 0), at(2026, 12, 1, 18, 0)),
        (at(2026, 12, 31, 19, 0), at(2027, 1, 1, 18, 0)),
        (at(2028, 2, 28, 19, 0), at(2028, 2, 29, 18, 0)),
        (at(2027, 3, 27, 19, 0), at(2027, 3, 28, 18, 0)),
        (at(2027, 10, 30, 19, 0), at(2027, 10, 31, 18, 0)),
    ],
)
def test_tomorrow_evening_is_six_o_clock(now: datetime, end: datetime) -> None:
    """The default end is 18:00 tomorrow, also at a month's end and across a clock change."""
    found = pledges.tomorrow_evening(now)
    assert found.isoformat() == end.isoformat()


@pytest.mark.parametrize(
    "typed",
    [
        IF_THEN,
        "if i reach for my phone, then i will go for a walk",
        "  If I reach for my phone,  then I will go for a walk .",
        "“If I reach for my phone, then I will go for a walk.”",
        "IF I REACH FOR MY PHONE, THEN I WILL GO FOR A WALK!",
    ],
)
def test_case_spaces_and_quotes_do_not_stop_a_signature(typed: str) -> None:
    """Case, spaces, quotes and the final full stop don't prevent signing."""
    assert pledges.same_sentence(IF_THEN, typed)


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    """A sentence with a curly apostrophe can be signed with a straight one."""
    assert pledges.same_sentence("If it’s late, then I won’t look.", "if it's late, then i won't look")


@pytest.mark.parametrize("typed", ["", "If I reach for my phone, then I will go for a run.", "yes", "If I reach"])
def test_another_sentence_does_not_sign(typed: str) -> None:
    """Signing requires the same sentence, and an empty one can't be signed."""
    assert not pledges.same_sentence(IF_THEN, typed)
    assert not pledges.same_sentence("", "")
    assert not pledges.same_sentence("  ", "")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("LinkedIn", ["LinkedIn"]),
        ("LinkedIn, X and the news.", ["LinkedIn", "X", "the news"]),
        ("brands; sand and land", ["brands", "sand", "land"]),
        (" , ;and", []),
        ("", []),
    ],
)
def test_what_to_stay_off_is_a_list(line: str, parts: list[str]) -> None:
    """A line with commas or "and" is split into its parts."""
    assert pledges.split_list(line) == parts


def test_starters_name_what_is_stayed_off() -> None:
    """The if-then sentences name what the user stays off, with a default if it is empty."""
    assert pledges.starters("LinkedIn and X")[0] == "If I reach for LinkedIn, then I will go for a walk."
    assert pledges.starters("")[0] == "If I reach for my phone, then I will go for a walk."


@pytest.mark.parametrize(
    ("until", "now", "left"),
    [
        (at(2026, 11, 24, 17, 0), NOW, "1 day"),
        # 17:00 in Berlin is 11:00 in New York: the same moment, the same time left.
        (at(2026, 11, 24, 17, 0), NOW.astimezone(ZoneInfo("America/New_York")), "1 day"),
        (at(2026, 11, 24, 17, 0), NOW.astimezone(ZoneInfo("Pacific/Auckland")), "1 day"),
        # The clock is set back after signing: no longer than was promised.
        (at(2026, 11, 24, 17, 0), NOW - timedelta(days=30), "1 day"),
        (at(2026, 11, 24, 17, 0), NOW + timedelta(hours=23), "1 hour"),
        # In a night with a clock change, the pledge is an hour shorter or longer, too.
        (at(2027, 3, 28, 18, 0), at(2027, 3, 27, 18, 0), "23 hours"),
        (at(2027, 10, 31, 18, 0), at(2027, 10, 30, 18, 0), "1 day and 1 hour"),
        (at(2026, 12, 1, 18, 0), at(2026, 11, 30, 18, 0), "1 day"),
        (None, NOW, ""),
    ],
)
def test_the_time_left_is_the_time_that_passes(until: datetime | None, now: datetime, left: str) -> None:
    """Across clock changes, time zones and months."""
    assert pledges.time_left(Pledge(until=until, signed_at=NOW), now) == left


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (NOW, "until tomorrow 17:00"),
        (NOW - timedelta(seconds=1), pledges.CLOCK.format("tomorrow 17:00")),
    ],
    ids=["signed just now", "a second ahead"],
)
def test_a_clock_that_was_set_back_is_mentioned(now: datetime, until: str) -> None:
    """Not to somebody who has just signed."""
    pledge = Pledge(until=at(2026, 11, 24, 17, 0), signed_at=NOW)
    assert pledges.standing(pledge, now) == ("Quiet for 1 day", until)


@pytest.mark.parametrize(
    ("ended_at", "now", "runs"),
    [
        (NOW + timedelta(days=400), NOW, True),
        (NOW + timedelta(days=400), NOW + timedelta(days=2), False),
        (NOW - timedelta(minutes=1), NOW, False),
    ],
    ids=["the clock ran ahead", "its time has passed", "ended before"],
)
def test_a_clock_that_ran_ahead_ends_nothing(ended_at: datetime, now: datetime, runs: bool) -> None:
    """Once the clock is right again, the pledge runs on to its end."""
    pledge = Pledge(
        until=NOW + timedelta(days=1), signed_at=NOW - timedelta(hours=1), ended_at=ended_at, ended="kept"
    )
    assert (pledges.running([pledge], now) is not None) is runs


@pytest.mark.parametrize("ended", ["kept", "released"])
def test_what_somebody_ended_stays_ended(ended: Literal["kept", "released"]) -> None:
    """Even if the clock is set back afterwards: after an answer, or a broken pledge."""
    until = None if ended == "kept" else NOW + timedelta(days=2)
    pledge = Pledge(until=until, signed_at=NOW, ended_at=NOW + timedelta(hours=5), ended=ended)
    assert pledges.running([pledge], NOW) is None


@pytest.mark.parametrize(("posts", "question"), [(0, ""), (1, "the post"), (3, "the three posts")])
def test_the_end_asks_about_the_drawer(posts: int, question: str) -> None:
    """Only if there is something in it."""
    said = pledges.greeting(posts)
    assert said.startswith("Your quiet time is over.")
    assert question in said
    assert ("?" in said) is bool(posts)


@pytest.mark.parametrize(
    ("pledge", "retyped", "said"),
    [
        (Pledge(if_then=IF_THEN), IF_THEN, pledges.NOTHING_OFF),
        (Pledge(off=["LinkedIn"]), "", pledges.NO_SENTENCE),
        (Pledge(off=["LinkedIn"], if_then=IF_THEN, until=NOW), IF_THEN, pledges.UNTIL),
        (
            Pledge(off=["LinkedIn"], if_then=IF_THEN),
            "If I reach",
            f"{pledges.OTHER_WORDS} “for” is missing after “reach”.",
        ),
        (Pledge(off=["LinkedIn"], if_then=IF_THEN), IF_THEN.lower(), ""),
    ],
)
def test_what_keeps_a_promise_from_being_signed_is_named(pledge: Pledge, retyped: str, said: str) -> None:
    """One problem at a time, the first one first."""
    assert pledges.objection(pledge, retyped, NOW) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("If I reach for my phone I make tea.", "A comma is missing after “phone”."),
        ("if i reach for my phone, i make tee", "It says “tea” after “make”, you typed “tee”."),
        ("If I reach my phone, I make tea", "“for” is missing after “reach”."),
        ("If I reach for for my phone, I make tea", "“for” after “for” is too much."),
        ("I reach for my phone, I make tea", "“If” is missing at the beginning."),
        ("If I reach for my phone, I make", "“tea” is missing after “make”."),
        ("If I reach for my phone, I make tea now", "“now” after “tea” is too much."),
        ("If I reach for my phone; I make tea", "It says a comma after “phone”, you typed a semicolon."),
        ("", ""),
        ("“If I reach for my phone, I make tea!”", ""),
    ],
)
def test_what_differs_is_named(typed: str, said: str) -> None:
    """The first word or mark that differs from the sentence above."""
    assert pledges.difference("If I reach for my phone, I make tea.", typed) == said
