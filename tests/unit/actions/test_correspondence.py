"""The notes to a lead's own people, read again and followed up."""

from msgspec import structs

from afterview_tui.actions import correspondence, drafts
from afterview_tui.domain.records import Interview, Lead, Note, Person
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
LEAD = Lead(uid="acme", company="Acme", role="Cook", stage="applied", contact="Priya, p@acme.example")
HELD = Interview(uid="j", lead="acme", company="Acme", role="Cook", held_at=NOW)
DANA = Person(uid="dana", interview="j", name="Dana W", greeting="Dana")


def test_without_an_interview_a_follow_up_is_begun() -> None:
    """It is to the contact, about the application, and claims no conversation."""
    outcome = correspondence.notes.outcome(known(LEAD), [LEAD])
    interview, person, note = (change.after for change in outcome.changes)
    assert isinstance(interview, Interview)
    assert isinstance(person, Person)
    assert isinstance(note, Note)
    assert (interview.lead, interview.company, outcome.uid) == ("acme", "Acme", interview.uid)
    assert (person.name, person.email, person.part, person.interview) == (
        "Priya",
        "p@acme.example",
        "other",
        interview.uid,
    )
    assert note.form == "follow_up"
    assert "I applied for the Cook role at Acme" in note.body
    assert "talked" not in note.body
    there = known(LEAD, interview, person, note)
    assert drafts.is_untouched(there, person, note, [""])
    assert list(correspondence.notes.outcome(there, [LEAD]).changes) == []


def test_what_was_sent_is_found_again_from_its_lead() -> None:
    """With an interview nothing is made: the notes are there, sent ones too."""
    sent = Note(uid="n", interview="j", person="dana", state="sent", sent_at=NOW)
    outcome = correspondence.notes.outcome(known(LEAD, HELD, DANA, sent), [LEAD])
    assert (outcome.uid, list(outcome.changes)) == ("j", [])


def test_nobody_is_written_to_who_knows_of_nothing() -> None:
    """A lead that was only found has no notes."""
    found = structs.replace(LEAD, stage="found")
    assert correspondence.notes.why_not(known(found), [found]) == "Nobody there knows of you yet."
    assert correspondence.notes.why_not(known(LEAD), [LEAD]) == ""
