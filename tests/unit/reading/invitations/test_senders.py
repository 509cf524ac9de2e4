"""A sender with something in brackets is one person, and a name that was turned round is told by name."""

from msgspec import structs

from afterview_tui.domain.rounds import looked_over
from tests.unit.reading.invitations.test_levels import MAIL
from tests.unit.reading.invitations.test_said import NOW, read


def test_a_sender_with_a_department_in_brackets_is_one_person() -> None:
    """By a mailbox of many the same."""
    mail = MAIL.format(role="Class Teacher")
    before = "Sophie Tranter <s.tranter@larkfield.example>"
    for sender in (
        '"Sophie Tranter (HR, Larkfield)" <recruitment@larkfield.example>',
        '"Sophie Tranter (People Team)" <jobs@larkfield.example>',
    ):
        found = read(mail.replace(before, sender))
        assert [each.name for each in found.people] == ["Sophie Tranter"]
        assert found.left_out == []


def test_a_name_turned_round_is_told() -> None:
    """So that it is known whose to look at."""
    found = read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview: Tester at Larkfield\nDTSTART:20261203T090000Z\n"
        'ATTENDEE;CN="Okafor, Joanna":mailto:j.okafor@larkfield.example\n'
        "ATTENDEE;CN=Robin Achterberg:mailto:robin@achterberg.example\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert found.doubts["people"] == "“Last, First” was turned round: Joanna Okafor."


def test_a_doubtful_field_is_asked_by_its_name() -> None:
    """The mark of doubt stands in the reason, not in the question."""
    found = structs.replace(read(MAIL.format(role="Class Teacher")), doubts={"company": "Only the domain says so."})
    (company, *_) = looked_over.fields(found, NOW)
    assert company.asked == "Company, such as Kestrel Robotics"
