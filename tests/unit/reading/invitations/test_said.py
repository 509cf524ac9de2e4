"""What an invitation says of places, zones and people, as far as no field of the corpus holds it."""

from datetime import datetime
from pathlib import Path

import pytest

from afterview_tui.domain.records import Invitation
from afterview_tui.domain.rounds import looked_over
from afterview_tui.reading.invitations.reader import NotAnInvitation, read_invitation
from afterview_tui.reading.invitations.sources import Reader
from tests.support import BERLIN

NOW = datetime(2026, 11, 30, 10, tzinfo=BERLIN)
CORPUS = Path(__file__).parents[3] / "corpus" / "invitations"


def read(data: str | bytes) -> Invitation:
    """What is read for Robin Achterberg on a Monday."""
    given = data.encode() if isinstance(data, str) else data
    return read_invitation(given, Reader(NOW, ["robin@achterberg.example"], "Robin Achterberg"))


def test_a_place_behind_a_label_is_read_up_to_its_end() -> None:
    """What one is to do there is no part of it."""
    found = read((CORPUS / "first-names.eml").read_bytes())
    assert found.place == "210 Canal Street, 4th floor, Rochester, NY"


def test_the_link_of_a_meeting_is_its_place() -> None:
    """Where nothing but a program is named, the link says where."""
    assert read((CORPUS / "zoom-paste.txt").read_bytes()).place.startswith("https://us06web.zoom.us/j/")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("at 24 Mill Lane, Oxford. Ask for Tom.", "24 Mill Lane, Oxford"),
        ("at 24 Mill Lane, for an hour.", "24 Mill Lane"),
        ("in der Hafenstraße 12, 20457 Hamburg.", "Hafenstraße 12, 20457 Hamburg"),
        ("au 27 rue de la Soie. Merci", "27 rue de la Soie"),
        ("with 12 people from 3 Teams.", ""),
    ],
)
def test_an_address_in_a_sentence_is_the_place(said: str, place: str) -> None:
    """Where no label names one."""
    assert read(f"Your interview for Baker is on 3 December 2026 at 9:00 {said}\n").place == place


def test_the_place_of_the_round_before_is_not_that_of_the_next() -> None:
    """It stands below, in the words that the new ones answer."""
    new = "the second interview is on Thursday 3 December 2026 at 9:00, by phone."
    found = read(
        f"From: Ida Sund <ida@larkfield.example>\nTo: robin@achterberg.example\nSubject: Re: Interview\n\n{new}\n\n"
        "On Mon, 16 Nov 2026 at 12:03, Ida Sund <ida@larkfield.example> wrote:\n"
        "> Your interview is on Friday 20 November 2026 at 9:00.\n> Location: 24 Mill Lane\n"
    )
    assert (found.held_at, found.place) == ("2026-12-03T09:00:00", "")


def test_a_room_counts_before_a_link() -> None:
    """Whoever is to come somewhere has no use for the link."""
    text = "Your interview for Baker is on 3 December 2026 at 9:00.\nOrt: Hof 2\nhttps://zoom.us/j/12345\n"
    assert read(text).place == "Hof 2"


def test_first_names_alone_are_asked_about() -> None:
    """They are people of it, and doubtful."""
    found = read((CORPUS / "first-names.eml").read_bytes())
    assert {"Sven", "Mirela"} <= {each.name for each in found.people}
    assert found.doubts["people"] == "Only part of a name: Sven, Mirela."


def test_who_comes_no_more_is_left_out_by_name() -> None:
    """Somebody else comes instead."""
    found = read((CORPUS / "instead-of.eml").read_bytes())
    assert [(each.who, each.why) for each in found.left_out] == [("Wes Hargrove", "won't be there")]


def test_who_is_only_named_is_listed() -> None:
    """Nothing says that one meets her; she is neither taken nor passed over."""
    text = (
        "Dear Robin,\n\nyour interview for Baker is on 3 December 2026 at 9:00, with Ilse Brandt and Tom Ferris.\n"
        "Please send your papers to Frau Schulte.\n\nBest regards\nIlse Brandt\n"
    )
    found = read(text)
    assert [each.name for each in found.people] == ["Ilse Brandt", "Tom Ferris"]
    assert ("Schulte", "named; nothing says that you meet them") in [(x.who, x.why) for x in found.left_out]


def test_the_zone_is_called_as_the_invitation_calls_it() -> None:
    """An hour told in another zone is shown with the words for that zone."""
    found = read((CORPUS / "slack.txt").read_bytes().replace(b"4pm CET", b"4pm ET"))
    assert looked_over.about(found, "held_at", NOW).endswith("The invitation says 16:00 (ET).")


def test_a_day_of_this_week_is_said_with_its_date() -> None:
    """ "Thursday" alone would have to be counted out."""
    calendar = (
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Interview: Baker at Kestrel\n"
        "DTSTART;TZID=Europe/Berlin:20261203T090000\nEND:VEVENT\n"
    )
    assert looked_over.about(read(calendar), "held_at", NOW) == "On 3 December. From the calendar."


def test_a_calendar_that_is_cut_before_it_says_anything_is_refused() -> None:
    """A page of empty fields would help nobody."""
    with pytest.raises(NotAnInvitation, match="no event that I can read"):
        read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMM")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (bytes(range(256)) * 20, "neither a mail, a calendar nor text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "neither a mail, a calendar nor text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "Save the mail as .eml"),
    ],
)
def test_what_is_no_text_is_called_so(data: bytes, sentence: str) -> None:
    """An attachment taken for the mail, and the file that Outlook saves."""
    with pytest.raises(NotAnInvitation, match=sentence):
        read(data)


def test_whoever_is_left_once_you_are_known_interviews_you() -> None:
    """Beside an address that may be yours the organizer only arranges it; alone she is whom you meet."""
    calendar = (
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Interview: Baker at Kestrel\nDTSTART:20261203T090000Z\n"
        "ORGANIZER;CN=Marisol Vega:mailto:marisol@kestrel.example\n"
        "ATTENDEE;CN=Robin A.:mailto:robin@elsewhere.example\nEND:VEVENT\n"
    )
    found = read_invitation(calendar.encode(), Reader(NOW))
    (marisol,) = looked_over.without_you(found, "robin@elsewhere.example").people
    assert (marisol.name, marisol.part) == ("Marisol Vega", "interviewer")


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("from 7:30-8:30 AM EST in the 5 West conference room", "2026-12-02T07:30:00-05:00"),
        ("at 1115 hrs GMT", "2026-12-02T11:15:00+00:00"),
    ],
)
def test_an_hour_is_read_as_it_is_written(said: str, start: str) -> None:
    """A ward called West is no zone, and four figures in front of "hrs" are an hour."""
    assert read(f"Your interview for Baker is on Wednesday, December 2, 2026 {said}.\n").held_at == start


@pytest.mark.parametrize(
    ("subject", "round_called"),
    [
        ("Larkfield - Round 2 interview - Baker", "Round 2 interview"),
        ("Stage two: Baker at Larkfield", "Stage two"),
        ("Second round interview: Baker", "Second round interview"),
    ],
)
def test_a_numbered_round_is_the_round(subject: str, round_called: str) -> None:
    """Whether the number stands before it or behind."""
    mail = f"From: Ida Sund <ida@larkfield.example>\nTo: robin@achterberg.example\nSubject: {subject}\n\n"
    found = read(f"{mail}Your interview is on Thursday 3 December 2026 at 9:00 with me.\n\nIda Sund\n")
    assert found.round == round_called


@pytest.mark.parametrize(
    ("said", "held_at"),
    [
        ("on Tuesday 12 January 2027, 11.00 GMT, in the hall", "2027-01-12T11:00:00+00:00"),
        ("on Tuesday 12 January 2027, 11.00, in the hall", "2027-01-12T11:00:00"),
        ("on Tuesday 12 January 2027, as in version 2.10", "2027-01-12"),
    ],
)
def test_an_hour_with_a_point_is_an_hour_behind_a_year_or_before_a_zone(said: str, held_at: str) -> None:
    """Nothing else is written so there."""
    assert read(f"Your interview for Baker is {said}.\n").held_at == held_at


def event(uid: str, day: int, status: str, who: str) -> str:
    return (
        f"BEGIN:VEVENT\nUID:{uid}\nDTSTART:202612{day:02}T100000Z\nSUMMARY:Larkfield: interview for Baker\n"
        f"STATUS:{status}\nDESCRIPTION:Interviewer: {who}\nEND:VEVENT\n"
    )


def test_in_a_feed_what_was_called_off_does_not_count_beside_what_holds() -> None:
    """Neither its day nor its people; alone it calls off."""
    off, holds = event("1", 8, "CANCELLED", "Ida Sund"), event("2", 11, "CONFIRMED", "Tom Hale")
    found = read(f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:PUBLISH\n{off}{holds}END:VCALENDAR\n")
    assert (found.held_at, found.cancelled) == ("2026-12-11T10:00:00+00:00", False)
    assert [each.name for each in found.people] == ["Tom Hale"]
    assert read(f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:PUBLISH\n{off}END:VCALENDAR\n").cancelled


def test_who_sends_somebody_else_and_who_would_have_come_are_not_met() -> None:
    """In the calendar and in words."""
    found = read(
        "Your interview for Baker is on 11 December 2026 at 10:00. Normally Greg Hale would see you, but he is on "
        "parental leave; standing in for him will be Farida Osmani.\n"
    )
    assert [each.name for each in found.people] == ["Farida Osmani"]
    guests = (
        "ATTENDEE;CN=Harold Snape;PARTSTAT=DELEGATED:mailto:harold@larkfield.example\n"
        "ATTENDEE;CN=Bryony Lacey;PARTSTAT=ACCEPTED:mailto:bryony@larkfield.example\n"
    )
    delegated = event("3", 11, "CONFIRMED", "").replace("DESCRIPTION:Interviewer: \n", guests)
    people = read(f"BEGIN:VCALENDAR\nVERSION:2.0\n{delegated}END:VCALENDAR\n")
    assert [each.name for each in people.people] == ["Bryony Lacey"]
    assert "Harold Snape" in people.left_out[0].who
