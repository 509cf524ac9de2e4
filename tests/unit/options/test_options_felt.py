"""Options take effect where a user would notice them: in a draft, in the shell, in the plain walk."""

import itertools
from collections.abc import Callable
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from click.testing import CliRunner, Result

from afterview_tui import demo
from afterview_tui.actions import drafts
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.leads.shape import by_week
from afterview_tui.domain.notes import checks, sending
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Event, Form, Interview, Lead, Part, Person
from afterview_tui.options import OPTIONS, Options, read_options
from afterview_tui.reading.days import read_field
from afterview_tui.session import Session
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.farewells import farewells
from tests.noting import begun
from tests.support import BERLIN, FakeOutbox

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)


@pytest.fixture
def shell(full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The installed commands on the sample evening, with an options file."""
    config = tmp_path / "config.toml"
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(config))
    monkeypatch.setattr("afterview_tui.outbox.seat.Processes.ancestors", lambda _self, _pid: [])

    def run(options: str, *arguments: str) -> Result:
        config.write_text(options, encoding="utf-8")
        return CliRunner().invoke(cli, ["--data", str(full), *arguments], prog_name="afterview")

    return run


@pytest.mark.parametrize("form", get_args(Form))
@pytest.mark.parametrize("part", ["interviewer", "helper"])
def test_the_users_sign_off_is_in_every_draft(form: Form, part: Part) -> None:
    """With or without a typed comma; if empty, each person of a panel gets a different sign-off."""
    people = [Person(uid=str(n), name="Dana", part=part) for n in range(2)]
    usual = Occasion(interview=Interview(company="Acme"), people=people, name="Alex Morgan")
    for sign_off in ("Best regards", "Best regards,"):
        own = msgspec.structs.replace(usual, sign_off=sign_off)
        assert all(draft(form, each, own).body.endswith("\n\nBest regards,\nAlex Morgan\n") for each in people)
    endings = {draft(form, each, usual).body.split("\n\n")[-1] for each in people}
    assert len(endings) == 2


def test_a_farewell_has_the_sign_off_too() -> None:
    """A note that withdraws an application has the same sign-off."""
    (made,) = farewells([Lead(company="Acme", stage="applied")], {}, "Alex Morgan", "Best regards")
    assert made.note.body.endswith("\n\nBest regards,\nAlex Morgan")


APPLIED = Lead(stage="applied", applied_on=MONDAY)
HEARD = msgspec.structs.replace(APPLIED, heard_on=MONDAY)
ASKED = msgspec.structs.replace(APPLIED, follow_ups=1)
HELD = Interview(held_at=NOW)


@pytest.mark.parametrize(
    ("name", "number", "lead", "interview", "on"),
    [
        ("after_applying", 14, APPLIED, None, date(2026, 12, 7)),
        ("after_interview", 2, msgspec.structs.replace(HEARD, stage="interviewing"), HELD, date(2026, 11, 25)),
        ("between", 14, ASKED, None, date(2026, 12, 14)),
    ],
)
def test_a_follow_up_is_set_by_the_users_days(
    name: str, number: int, lead: Lead, interview: Interview | None, on: date
) -> None:
    """The suggested day differs from the default."""
    own = Options(**{name: number}).cadence  # type: ignore[arg-type]
    assert cadence.next_contact(lead, interview, MONDAY, own) == on
    assert cadence.next_contact(lead, interview, MONDAY) != on


@pytest.mark.parametrize(
    ("name", "number", "lead", "days"),
    [
        ("silent_after_applying", 20, APPLIED, 20),
        ("silent_after_hearing", 10, HEARD, 10),
        ("follow_ups", 1, ASKED, 7),
    ],
)
def test_a_lead_goes_quiet_by_the_users_days(name: str, number: int, lead: Lead, days: int) -> None:
    """On exactly that day, not earlier and not at the default."""
    own, day = Options(**{name: number}).cadence, MONDAY + timedelta(days=days)  # type: ignore[arg-type]
    assert cadence.went_quiet(lead, day, own)
    assert not cadence.went_quiet(lead, day)
    if name != "follow_ups":
        assert not cadence.went_quiet(lead, day - timedelta(days=1), own)


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (1, ["see whether it went quiet"]),
        (2, ["ask once more", "see whether it went quiet"]),
        (4, ["ask once more", "ask once more", "ask once more", "see whether it went quiet"]),
    ],
)
def test_the_number_of_follow_ups(most: int, steps: list[str]) -> None:
    """Each follow-up sets the next one until there were enough; then a remark says so."""
    own, lead, seen = Options(follow_ups=most).cadence, APPLIED, []
    for _ in steps:
        lead = msgspec.structs.replace(lead, **pipeline.done(lead, None, NOW, own))
        seen.append(lead.next_step)
    assert seen == steps
    number = humanize.in_words(most).capitalize()
    assert sending.advice(Interview(), lead, "follow_up", NOW, own).startswith(f"{number} follow-up")


@pytest.mark.parametrize(
    ("wanted", "end"),
    [
        ("tomorrow evening", datetime(2026, 11, 24, 18, tzinfo=BERLIN)),
        ("1 day", datetime(2026, 11, 24, 18, tzinfo=BERLIN)),
        ("3 days", datetime(2026, 11, 26, 18, tzinfo=BERLIN)),
        ("their answer", None),
    ],
)
def test_the_default_end_of_a_quiet(wanted: str, end: datetime | None) -> None:
    """A number of days ends in the evening; "their answer" has no date."""
    assert pledges.first_end(read("quiet_until", wanted).quiet_until, NOW) == end


SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("start", "words", "today", "day"),
    [
        ("monday", "friday next week", SUNDAY, date(2026, 12, 4)),
        ("sunday", "friday next week", SUNDAY, date(2026, 12, 11)),
        ("monday", "next week", SUNDAY, date(2026, 11, 30)),
        ("sunday", "next week", SUNDAY, date(2026, 12, 7)),
        ("saturday", "next week", date(2026, 11, 28), date(2026, 12, 7)),
        ("monday", "end of the week", date(2026, 11, 28), date(2026, 12, 4)),
        ("sunday", "end of next week", SUNDAY, date(2026, 12, 11)),
        ("sunday", "sunday next week", MONDAY, SUNDAY),
        ("monday", "sunday next week", MONDAY, date(2026, 12, 6)),
        *((start, "friday", MONDAY, date(2026, 11, 27)) for start in ("monday", "sunday", "saturday")),
    ],
)
def test_next_week_begins_on_the_users_first_day(start: str, words: str, today: date, day: date) -> None:
    """A weekday alone is always the next one; "next" uses the user's first day of the week."""
    assert (
        read_field(
            words, "day", datetime.combine(today, datetime.min.time()), read("week_start", start).calendar
        ).value
        == day
    )


@pytest.mark.parametrize(("start", "first"), [("monday", "7 Sep"), ("sunday", "6 Sep"), ("saturday", "5 Sep")])
def test_weeks_are_counted_from_their_first_day(start: str, first: str) -> None:
    """Twelve weeks; an event on a Sunday counts for the week that it belongs to."""
    lead = Lead(history=[Event(at=datetime(2026, 11, 22, 9, tzinfo=BERLIN), what="x")])
    bars = by_week([lead], MONDAY, read("week_start", start).calendar)
    assert bars[0].name == first
    assert [bar.number for bar in bars[-2:]] == ([1, 0] if start == "monday" else [0, 1])


@pytest.mark.parametrize(
    ("order", "text", "day"),
    [
        ("ask", "5/12", None),
        ("day-month", "5/12", date(2026, 12, 5)),
        ("month-day", "5/12", date(2027, 5, 12)),
        ("month-day", "12-5", date(2026, 12, 5)),
        ("month-day", "5.12.", date(2026, 12, 5)),
        ("month-day", "25/12", date(2026, 12, 25)),
        ("day-month", "12/25", date(2026, 12, 25)),
        ("month-day", "2026-12-05", date(2026, 12, 5)),
        ("day-month", "5/12/27", date(2027, 12, 5)),
    ],
)
def test_a_numeric_date_is_read_in_the_users_order(order: str, text: str, day: date | None) -> None:
    """A date with only one meaning is read as that; with dots, the day comes first."""
    assert (
        read_field(
            text, "day", datetime.combine(MONDAY, datetime.min.time()), read("date_order", order).calendar
        ).value
        == day
    )


@pytest.mark.parametrize(("options", "words"), [(Options(), 0), (Options(email_words=30), 1)])
def test_a_long_note_is_asked_about_by_the_users_limit(sample: Session, options: Options, words: int) -> None:
    """The check on length uses the option."""
    sample.options = msgspec.structs.replace(options, name=demo.NAME)
    person = sample.people[0]
    found = checks.check(begun(sample, person), drafts.circumstances(sample.known, person))
    assert sum(each.rule == "too-long" for each in found) == words


def test_the_shell_follows_them_too(shell: Callable[..., Result]) -> None:
    """A done step sets the next one by the cadence; a numeric date is read in the chosen order."""
    today = SystemClock().now().date()
    asked = shell("[cadence]\nbetween = 20\n", "leads", "done", "Tidewater").stdout
    assert (
        f"Next: ask once more, by {humanize.day(cadence.business_day(today + timedelta(days=20)), today)}." in asked
    )
    assert "applied 3/2" in shell("", "leads", "add", "--yes", "Acme, Tester, applied 3/2").stdout
    for order, (month, day) in {"day-month": (2, 3), "month-day": (3, 2)}.items():
        applied = date(today.year, month, day)
        applied = applied if applied < today else applied.replace(year=today.year - 1)
        line = f"{order.capitalize()}, Tester, applied 3/2"
        said = shell(f"date_order = '{order}'\n", "leads", "add", "--yes", line).stdout
        assert f"applied {humanize.day(applied, today)}\n" in said


def test_a_table_is_imported_in_the_users_order(shell: Callable[..., Result], tmp_path: Path) -> None:
    """Without asking, also through a pipe; if the file itself decides otherwise, the file wins."""
    table = tmp_path / "leads.csv"
    table.write_text("Company,Applied\nAcme,5/6/2026\n", encoding="utf-8")
    assert "can mean several days" in shell("", "leads", "import", "--dry-run", str(table)).stderr
    for order, words in {"day-month": "day first", "month-day": "month first"}.items():
        said = shell(f"date_order = '{order}'\n", "leads", "import", "--dry-run", str(table)).stdout
        assert f"dates {words}" in said
    table.write_text("Company,Applied\nAcme,5/6/2026\nGlobex,25/6/2026\n", encoding="utf-8")
    assert (
        "dates day first" in shell("date_order = 'month-day'\n", "leads", "import", "--dry-run", str(table)).stdout
    )


def test_a_note_leaves_the_shell_wrapped(shell: Callable[..., Result]) -> None:
    """When shown and as a draft, at the chosen column; without one, paragraphs aren't wrapped."""
    whole = shell("", "note", "show", "Dana").stdout
    assert max(map(len, whole.splitlines())) > 72
    shown = shell("wrap = 60\n", "note", "show", "Dana").stdout
    assert max(map(len, shown.splitlines())) <= 60
    assert shown.split() == whole.split()
    mail = message_from_bytes(shell("wrap = 60\n", "note", "eml", "Dana", "-o", "-").stdout_bytes, policy=default)
    assert max(map(len, mail.get_content().splitlines())) <= 60


def test_the_plain_walk_has_every_option(walked: Callable[..., str], session: Session, tmp_path: Path) -> None:
    """By group, with current values; a wrong answer is reported and asked again; the file has the result."""
    told = walked("options", *itertools.chain.from_iterable((str(n), "b") for n in range(1, 9)))
    assert all(f". {option.label}: " in told for option in OPTIONS.values())
    told = walked("options", "3", "5", "four", "7", "9", "b", "8", "1", "10")
    assert "Tea: not kept. It takes a number from 1 to 60." in told
    assert "Kept. Tea: 7." in told
    options, wrong = read_options(tmp_path / "config.toml")
    assert (options.tea_minutes, options.after_applying, wrong) == (7, 10, [])
    assert session.options == msgspec.structs.replace(options, name=session.options.name)


def test_another_pattern_begins_with_its_own_number(walked: Callable[..., str], session: Session) -> None:
    """In the plain walk as in the window: forty breaths of 4-7-8 would be too many."""
    session.set_options(breaths=40)
    place = [*session.options.patterns].index("478") + 1
    assert "4-7-8, 4 breaths" in walked("breathe", "2", str(place), "7")
    assert session.options.breaths == 0
    session.set_options(breaths=8)
    walked("breathe", "2", "", "7")
    assert session.options.breaths == 8


def test_a_wrong_answer_is_always_asked_again(walked: Callable[..., str], session: Session) -> None:
    """It is asked again: wrong lines from a script don't end the program."""
    assert "Kept. Tea: 7." in walked("options", "3", "5", *["four"] * 1200, "7")


def test_what_is_not_in_the_file_is_not_said_to_be_kept(
    walked: Callable[..., str], session: Session, tmp_path: Path
) -> None:
    """It applies to this run, and the sentence says why it wasn't saved."""
    (tmp_path / "config.toml").mkdir()
    told = walked("options", "3", "5", "7")
    assert "Not remembered for the next time: " in told
    assert "5. Tea: 7\n" in told
    assert "Kept" not in told


def test_options_chosen_in_the_plain_walk_take_effect_there(walked: Callable[..., str], sample: Session) -> None:
    """The sign-off, the default end of a quiet, and the wrap column."""
    walked("options", "1", "2", "Best regards", "b", "5", "1", "LinkedIn", "2", "3 days")
    assert "Best regards,\nAlex Morgan" in walked("thank", "3")
    assert "Until when, such as tomorrow evening, friday, their answer [Enter: Thursday 18:00]" in walked(
        "quiet", "", ""
    )
    walked("options", "4", "3", "60")
    walked("thank", "3", "8", "1")
    assert isinstance(sample.outbox, FakeOutbox)
    assert max(map(len, sample.outbox.copied[0].splitlines())) <= 60


def day_of(text: str, today: date, own: Options) -> object:
    """The day that a text means in a field, by the user's options."""
    return read_field(text, "day", datetime.combine(today, datetime.min.time()), own.calendar).value


def read(name: str, value: object) -> Options:
    """Options with one value as read from the file."""
    return Options(**{name: OPTIONS[name].kind.read(value)})  # type: ignore[arg-type]
