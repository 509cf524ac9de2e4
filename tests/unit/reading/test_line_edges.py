"""A line about a lead where its reading turns: what has been, what is to come, whose it is, what goes together."""

from datetime import date, time

import msgspec
import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW

FRIDAY, LAST_FRIDAY = date(2026, 11, 27), date(2026, 11, 20)
NAMED = {"company": "Acme", "role": "Tester"}


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (
            "interviewed friday",
            {"stage": "interviewing", "stage_since": LAST_FRIDAY, "notes": "interviewed friday"},
        ),
        ("interview friday", {"stage": "interviewing", "next_step": "interview", "next_on": FRIDAY}),
        ("screening friday", {"stage": "screening", "next_step": "screening", "next_on": FRIDAY}),
        ("found friday", {"stage_since": LAST_FRIDAY, "notes": "found friday"}),
        ("found 2 nov", {"stage_since": date(2026, 11, 2), "notes": "found 2 nov"}),
        ("offer until friday", {"stage": "offer", "next_on": FRIDAY}),
        ("offered friday", {"stage": "offer", "stage_since": LAST_FRIDAY, "notes": "offered friday"}),
        (
            "applied 2 nov at 15:00",
            {
                "stage": "applied",
                "applied_on": date(2026, 11, 2),
                "stage_since": date(2026, 11, 2),
                "notes": "applied 2 nov at 15:00",
            },
        ),
        ("applied 31 nov", {"stage": "applied", "notes": "applied 31 nov"}),
        (
            "rejected after the onsite on 10 nov",
            {
                "stage": "closed",
                "reason": "rejected",
                "stage_since": date(2026, 11, 10),
                "notes": "rejected after the onsite on 10 nov",
            },
        ),
        ("heard friday", {"heard_on": LAST_FRIDAY}),
        ("heard back tomorrow", {"next_step": "heard back", "next_on": date(2026, 11, 24)}),
        ("heard of a job", {"notes": "heard of a job"}),
        ("heard 31 nov", {"notes": "heard 31 nov"}),
        ("call Dana yesterday", {"notes": "call Dana yesterday"}),
        (
            "offer call yesterday",
            {"stage": "offer", "stage_since": date(2026, 11, 22), "notes": "offer call yesterday"},
        ),
    ],
)
def test_what_has_been_and_what_is_to_come(part: str, told: dict[str, object]) -> None:
    """A stage of the past has its day and is noted; one that is to come is a step."""
    assert read_line(f"Acme, Tester, {part}", NOW).value == msgspec.structs.replace(Lead(), **NAMED, **told)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (
            "applied 2 nov, rejected 10 nov",
            {"stage": "closed", "applied_on": date(2026, 11, 2), "stage_since": date(2026, 11, 10)},
        ),
        (
            "rejected 10 nov, applied 2 nov",
            {"stage": "closed", "applied_on": date(2026, 11, 2), "stage_since": date(2026, 11, 10)},
        ),
        ("call Dana, friday", {"next_step": "call Dana", "next_on": FRIDAY, "notes": ""}),
        (
            "call Dana friday, write to Kim thursday",
            {"next_step": "write to Kim", "next_on": date(2026, 11, 26), "notes": "call Dana friday"},
        ),
        (
            "call Dana friday 15:00, write to Kim friday 9:00",
            {"next_step": "write to Kim", "next_at": time(9), "notes": "call Dana friday 15:00"},
        ),
        ("call Dana friday 15:00, ping friday", {"next_step": "ping", "next_at": None}),
        ("call Dana, ping Kim", {"next_step": "call Dana", "next_on": None, "notes": "ping Kim"}),
        (
            "call Dana friday, rejected",
            {"stage": "closed", "next_step": "", "next_on": None, "notes": "call Dana friday"},
        ),
        ("via Dana, via Kim", {"source": "Dana, Kim"}),
        ("contact Dana, contact Kim", {"contact": "Dana, Kim"}),
        ("recruiter Dana", {"contact": "recruiter Dana"}),
        ("recruiter said hi", {"contact": "", "notes": "recruiter said hi"}),
        ("via dana@acme.example", {"source": "dana@acme.example", "contact": "dana@acme.example"}),
        ("+49 170 1234567", {"contact": "+49 170 1234567"}),
        ("next: call Dana friday", {"next_step": "call Dana", "next_on": FRIDAY}),
        ("todo: send CV", {"next_step": "send CV", "notes": ""}),
        ("https://acme.example/1, www.acme.example/2", {"url": "https://acme.example/1, www.acme.example/2"}),
        ("not hoped for", {"hoped_for": False, "notes": "not hoped for"}),
        ("start 1 dec, deadline 30 nov", {"next_step": "apply", "notes": "deadline 30 nov; start 1 dec"}),
        ("notice period 3 months", {"next_on": None, "notes": "notice period 3 months"}),
    ],
)
def test_parts_of_one_kind(parts: str, told: dict[str, object]) -> None:
    """The later stage counts, the first step is the next one, names of one kind stand beside each other."""
    lead = read_line(f"Acme, Tester, {parts}", NOW).value
    assert lead is not None
    assert {name: getattr(lead, name) for name in told} == told


@pytest.mark.parametrize(
    ("line", "company", "role"),
    [
        ("https://acme.example/1, Acme, Tester", "Acme", "Tester"),
        ("Backend Engineer at Acme, remote", "Acme", "Backend Engineer"),
        ("Backend Engineer @ Acme GmbH", "Acme GmbH", "Backend Engineer"),
        ("Backend Engineer bei Acme", "Acme", "Backend Engineer"),
        ("Acme Backend Engineer", "Acme", "Backend Engineer"),
        ("Acme Senior Software Engineer Lead call friday", "Acme", "Senior Software Engineer Lead"),
        ("Acme Tester remote", "Acme", "Tester"),
        ("Acme Backend Engineer remote", "Acme", "Backend Engineer"),
        ("Senior Engineer", "", "Senior Engineer"),
        ("Acme Monday", "Acme Monday", ""),
        ("Monday call friday", "Monday", ""),
        ("Acme\tTester\tremote", "Acme", "Tester"),
        ("Acme\nTester", "Acme", "Tester"),
    ],
)
def test_company_and_role(line: str, company: str, role: str) -> None:
    """However they stand to each other."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert (lead.company, lead.role) == (company, role)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Tester, Acme", "“Tester” looks like a role. Is the company “Acme”?"),
        (
            "Backend Engineer, Senior Tester",
            "Is “Senior Tester” the company and “Backend Engineer” the role? Commas or quotes say so.",
        ),
        ("Acme, Tester", None),
        ("Tester", "“Tester” does not read like a company. Which one is it about?"),
        (
            "Acme, Tester, the 23rd and 25th nov",
            "“23rd and 25th nov” is more than one day. Which is the next?",
        ),
    ],
)
def test_what_is_asked_about_a_line(line: str, why: str | None) -> None:
    """A role where the company stands, and days of which one is the next."""
    assert [doubt.why for doubt in read_line(line, NOW).doubts] == ([why] if why else [])


@pytest.mark.parametrize(
    ("line", "taken", "left"),
    [
        ("Acme applied 2 nov", ["Acme ", "applied 2 nov"], []),
        ("Acme Backend Engineer call friday", ["Acme Backend Engineer ", "call friday"], []),
        ("Acme, Tester, remote, via Dana", ["Acme", "Tester", "via Dana"], ["remote"]),
        ("Acme, Tester, next: call friday", ["Acme", "Tester", "next: call friday"], []),
    ],
)
def test_each_word_is_taken_or_left_once(line: str, taken: list[str], left: list[str]) -> None:
    """By its place in the line."""
    answer = read_line(line, NOW)
    assert [span.of(line) for span in answer.taken] == taken
    assert [span.of(line) for span in answer.left] == left


@pytest.mark.parametrize(
    ("part", "on", "at", "shown"),
    [
        ("thurs 9", "2026-11-26", "09:00", []),
        ("trial shift sat 7", "2026-11-28", "07:00", []),
        ("call tues 24", "2026-11-24", None, []),
        ("fri 4", None, None, ["Friday, 16:00", "Friday 4 December"]),
    ],
)
def test_a_figure_behind_a_weekday_is_an_hour_or_a_date(
    part: str, on: str | None, at: str | None, shown: list[str]
) -> None:
    """Where it may be either, both are offered."""
    answer = read_line(f"Acme, Baker, {part}", NOW)
    assert answer.value is not None
    found = str(answer.value.next_on or "") or None, answer.value.next_at and f"{answer.value.next_at:%H:%M}"
    assert found == (on, at)
    assert [reading.shown(NOW) for doubt in answer.doubts for reading in doubt.readings] == shown


@pytest.mark.parametrize(
    ("part", "noted"),
    [
        ("expected ctc 6.2", "expected ctc 6.2"),
        ("rota 5/2", "rota 5/2"),
        ("free at weekends", "free at weekends"),
        ("season may-sept", "season may-sept"),
    ],
)
def test_a_figure_or_a_season_is_no_day(part: str, noted: str) -> None:
    """What one is paid and when one works is noted, without a day or a question."""
    answer = read_line(f"Acme, Baker, {part}", NOW)
    assert answer.value is not None
    assert (answer.value.notes, answer.value.next_on, answer.doubts) == (noted, None, [])


@pytest.mark.parametrize(
    ("part", "stage", "reason"),
    [
        ("rejection email yesterday", "closed", "rejected"),
        ("they filled it internally", "closed", "rejected"),
        ("went w/ someone from the team", "closed", "rejected"),
        ("it was too far so I pulled out", "closed", "withdrew"),
    ],
)
def test_a_no_in_other_words(part: str, stage: str, reason: str) -> None:
    """Theirs and one's own."""
    answer = read_line(f"Acme, Baker, {part}", NOW)
    assert answer.value is not None
    assert (answer.value.stage, answer.value.reason, answer.doubts) == (stage, reason, [])


@pytest.mark.parametrize(
    ("part", "on", "at"),
    [
        ("asked to come on friday w my papers", "2026-11-27", None),
        ("pop in friday with papers", "2026-11-27", None),
        ("interview tmrw 10.45", "2026-11-24", "10:45"),
    ],
)
def test_a_day_and_what_stands_beside_it(part: str, on: str, at: str | None) -> None:
    """What one brings, and an hour with a stop."""
    lead = read_line(f"Acme, Baker, {part}", NOW).value
    assert lead is not None
    assert (str(lead.next_on), lead.next_at and f"{lead.next_at:%H:%M}") == (on, at)


def test_a_day_in_the_name_of_a_source_is_none() -> None:
    """Where one found the job may be called like a day."""
    lead = read_line("Acme, Baker, via Bright Friday, applied 2 nov", NOW).value
    assert lead is not None
    assert (lead.source, lead.next_on) == ("Bright Friday", None)
