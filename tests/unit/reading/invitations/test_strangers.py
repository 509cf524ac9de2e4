"""What invitations of strangers had that ours didn't, each kind in a few lines."""

import pytest

from afterview_tui.reading.invitations.reader import read_invitation
from afterview_tui.reading.invitations.sources import Reader
from tests.unit.reading.invitations.test_said import NOW, read

MAIL = """From: {sender}
To: robin@achterberg.example
Subject: {subject}

Dear Robin,

{said}
"""
DAY = "Your interview is on Tuesday 8 December 2026 at 9:30 GMT"


def mail(said: str, *, sender: str = "Ida Sund <ida@larkfield.example>", subject: str = "Your interview") -> str:
    """A mail with those words."""
    return MAIL.format(sender=sender, subject=subject, said=said)


@pytest.mark.parametrize(
    ("said", "people"),
    [
        (f"{DAY} with Wei Jie Tan, our Head of Finance Operations.", {"Wei Jie Tan": "Head of Finance Operations"}),
        (
            f"{DAY}.\nInterviewers: Hussain, Tariq - Shift Manager | Pickles, Joanne - Buyer",
            {"Tariq Hussain": "Shift Manager", "Joanne Pickles": "Buyer"},
        ),
        (
            "2. Interview\n   2.1 Date: 8 December 2026\n   2.2 Time: 9:30 GMT\n3. Panel\n"
            "   3.1 R. Thackeray, Housing Manager\n   3.2 J. Mbeki-Stone, Principal Officer",
            {"R. Thackeray": "Housing Manager", "J. Mbeki-Stone": "Principal Officer"},
        ),
        (f"{DAY}.\nAssessors: Beth Crowe (Head of\nBuying), Imran Sheikh", {"Beth Crowe": "Head of Buying"}),
        (f"{DAY}. You then sit down with Lee Tran and Orla the GM.", {"Lee Tran": "", "Orla": "GM"}),
        (f"{DAY}. The Rt Rev is away. Meet my brother Ally and me.", {"Ally": "brother", "Ida Sund": ""}),
    ],
)
def test_people_stand_there_in_other_ways(said: str, people: dict[str, str]) -> None:
    """An office whatever it is of, names turned round with a dash, an outline, a first name with a post."""
    found = {each.name: each.title for each in read(mail(said)).people}
    assert {name: found.get(name) for name in people} == people
    assert set(found) <= {*people, "Ida Sund", "Imran Sheikh"}


@pytest.mark.parametrize(
    ("subject", "said", "role"),
    [
        ("Interview: R-0010482 Warehouse Team Leader", "", "Warehouse Team Leader"),
        ("KVBC/HR/2026/022 - Interview", "1. Post\n   1.1 Title: Waste Officer\n   1.2 Grade: 8", "Waste Officer"),
        ("Your interview", "It is for our Support Specialist (Remote, US East hours) role.", "Support Specialist"),
        ("Your interview", "Research Technician (Grade 5) – Ref. 004512", "Research Technician (Grade 5)"),
        ("Your interview", "Votre candidature au poste de technicien et votre profil nous plaisent.", "technicien"),
    ],
)  # fmt: skip
def test_a_role_is_no_number_and_ends_where_the_sentence_goes_on(subject: str, said: str, role: str) -> None:
    """A requisition in front of it, a reference alone, brackets behind it, "and your …"."""
    assert read(mail(f"{said}\n\n{DAY}.", subject=subject)).role == role


@pytest.mark.parametrize(
    ("said", "start"),
    [
        (f"{DAY}. Reply by 23:59 on 4 December 2026.", "2026-12-08T09:30:00+00:00"),
        ("Your interview is on 8 December 2026, 4:00pm SGT / 8:00am UK time.", "2026-12-08T16:00:00+08:00"),
        ("Your interview is on Saturday 5 December 2026 about 2 once we have shut.", "2026-12-05T14:00:00"),
    ],
)
def test_the_hour_is_that_of_the_interview(said: str, start: str) -> None:
    """Neither a deadline's, nor in the zone of the hour beside it."""
    assert read(mail(said)).held_at == start


def test_the_newest_words_of_an_answer_count() -> None:
    """They name only a weekday, and it is asked about; the day below was given up."""
    found = read(
        mail(
            "Wednesday's fine by us, make it 11.30 rather than 10.\n\nIda\n\n"
            "On Thu, 26 Nov 2026 at 12:03, Ida Sund <ida@larkfield.example> wrote:\n"
            "> Could you come for an interview on Tuesday 1 December 2026 at 10?\n"
        )
    )
    assert found.held_at.startswith("2026-12-02T11:30")
    assert "held_at" in found.doubts


def test_who_only_passes_it_on_does_not_interview() -> None:
    """Somebody at home forwards what came to them, with words about something else."""
    found = read(
        mail(
            "This came to our account. Don't forget we're at Mum's on Thursday at 7.\n\nSam\n\n"
            "---------- Forwarded message ---------\nFrom: Tessa Wain <tessa@millbrook.example>\n"
            "Date: Fri, 27 Nov 2026 at 16:52\nSubject: Interview - Vet Nurse\nTo: <home@delaney.example>\n\n"
            "Could you come on Monday 7th December at 9.15am? It will be with me and Rob Hanley.\n\nTessa Wain\n",
            sender="Sam Delaney <sam@delaney.example>",
            subject="Fwd: Interview - Vet Nurse",
        )
    )
    assert found.held_at == "2026-12-07T09:15:00"
    assert {each.name: each.part for each in found.people} == {
        "Tessa Wain": "interviewer",
        "Rob Hanley": "interviewer",
        "Sam Delaney": "other",
    }


def test_an_agency_that_calls_you_only_arranges() -> None:
    """They ring to prepare you; whom you meet stands there."""
    found = read(
        mail(
            "My client wants to see you. I'll call you on Thursday to prepare.\n"
            "Client: Pentland Storage Ltd, Unit 4, EH28 8PJ\n"
            "When: Friday 4 December 2026, 3pm GMT\nWho: Steve Mulgrew (Depot Manager)\n\nCheers,\nCallum Baines\n",
            sender="Callum Baines <callum@harrowlane.example>",
        )
    )
    assert found.company == "Pentland Storage Ltd"
    assert {each.name: each.part for each in found.people} == {
        "Callum Baines": "other",
        "Steve Mulgrew": "interviewer",
    }


def test_the_one_guest_of_another_house_is_you() -> None:
    """No option says whose invitation it is; everybody else is of the company, and the room is nobody."""
    guests = "".join(
        f"ATTENDEE;{name}:mailto:{email}\n"
        for name, email in (
            ("CN=Tomasz Lis", "tomasz@fenwick.example"),
            ("CN=robin@elsewhere.example", "robin@elsewhere.example"),
            ("CUTYPE=RESOURCE;CN=Snowdon (6)", "c_18@resource.calendar.example"),
        )
    )
    calendar = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Interview: GIS Analyst\nDTSTART:20261208T140000Z\n"
        f"ORGANIZER;CN=Bethan Pryce:mailto:bethan@fenwick.example\n{guests}END:VEVENT\nEND:VCALENDAR\n"
    )
    found = read_invitation(calendar.encode(), Reader(NOW))
    assert [each.name for each in found.people] == ["Tomasz Lis", "Bethan Pryce"]


def test_a_letterhead_names_the_company() -> None:
    """A program writes, and only the first line says for whom."""
    found = read(
        mail(
            f"Moorland Libraries Trust      Hello, Robin | Log out\n\n{DAY}.", sender="jobs-noreply@portal.example"
        )
    )
    assert found.company == "Moorland Libraries Trust"
