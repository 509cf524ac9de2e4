"""What a note is held against, and what could stand in it: drawn from all that is known of an evening."""

from datetime import timedelta

from msgspec import structs

from afterview_tui.actions.drafts import circumstances, first_draft, interview_of, is_untouched, other_starters
from afterview_tui.actions.thanking import to_thank, unwritten
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person
from afterview_tui.options import Options
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
HELD = Interview(uid="i", company="Kestrel", role="Tester", held_at=NOW)
DANA = Person(uid="dana", interview="i", name="Dana W", greeting="Dana", said="showed me the board")
TOMAS, ELSE = Person(uid="tomas", interview="i", name="Tomás"), Person(uid="x", interview="other", name="Elsewhere")
OPTIONS = Options(name="Alex Morgan", sign_off="All the best", email_words=99, card_words=44)


def test_what_a_note_is_held_against() -> None:
    """The person, the others with their last notes, the job, the other leads, and the points for it."""
    items = [
        Item(uid="1", interview="i", text="raw", outcome="note", person="dana", plan="I built the rig."),
        Item(uid="2", interview="i", text="as it stands", outcome="note", person="dana"),
        Item(uid="3", interview="i", text="learned", outcome="lesson", person="dana"),
        Item(uid="4", interview="i", text="for Tomás", outcome="note", person="tomas"),
    ]
    notes = [
        Note(uid="a", interview="i", person="tomas", body="first"),
        Note(uid="b", interview="i", person="tomas", body="last"),
        Note(uid="c", interview="i", person="dana", body="own"),
    ]
    leads = [Lead(uid=name, company=name) for name in ("Zed", "Acme", "Kestrel", "", "Acme")]
    found = circumstances(known(HELD, DANA, TOMAS, ELSE, *items, *notes, *leads, options=OPTIONS), DANA)
    assert (found.person, [each.uid for each in found.others]) == (DANA, ["tomas"])
    assert (found.company, found.role, found.name) == ("Kestrel", "Tester", "Alex Morgan")
    assert found.other_companies == ["Acme", "Zed"]
    assert found.points == ["I built the rig.", "as it stands"]
    assert found.other_notes == [("Tomás", "last")]
    assert (found.limits.email, found.limits.card) == (99, 44)


def test_an_interview_that_another_window_removed_is_without_words() -> None:
    """Nothing of it is made up."""
    assert interview_of(known(DANA), DANA) == Interview(uid="i")
    assert interview_of(known(HELD, DANA), DANA) == HELD


def test_a_first_draft_is_untouched_until_a_word_is() -> None:
    """On the day, in the week after, or later, and signed as it was; another subject or body is one's own."""
    there = known(HELD, DANA, options=OPTIONS)
    note = first_draft(there, DANA, "email")
    assert (note.person, note.interview, note.form, note.state) == ("dana", "i", "email", "draft")
    assert "All the best,\nAlex Morgan" in note.body
    later = there._replace(now=NOW + timedelta(days=3))
    for moment in (there, later, there._replace(now=NOW + timedelta(days=30))):
        assert is_untouched(moment, DANA, note, ("Alex Morgan",))
    assert not is_untouched(there, DANA, note, ("",))
    assert not is_untouched(there, DANA, structs.replace(note, subject="Mine"), ("Alex Morgan",))
    assert not is_untouched(there, DANA, structs.replace(note, body=f"{note.body}P.S."), ("Alex Morgan",))


def test_what_stands_in_a_note_to_somebody_else_is_not_offered() -> None:
    """Each of them gets a beginning of their own."""
    there = known(HELD, DANA, TOMAS, options=OPTIONS)
    note = first_draft(there, DANA, "email")
    place = note.body.index("Thank") if "Thank" in note.body else len("Dear Dana,\n\n")
    free = other_starters(there, DANA, "email", note.body, place).offers
    taken = Note(uid="t", interview="i", person="tomas", body=free[0])
    other = other_starters(known(HELD, DANA, TOMAS, taken, options=OPTIONS), DANA, "email", note.body, place)
    assert free[0] not in other.offers
    own = structs.replace(taken, person="dana")
    again = other_starters(known(HELD, DANA, TOMAS, own, options=OPTIONS), DANA, "email", note.body, place)
    assert free[0] in again.offers


def test_rows_of_thank() -> None:
    """Everybody of the evening with each note to them, the last one first; a row stays the same by its person."""
    notes = [Note(uid="a", person="dana", form="email"), Note(uid="b", person="dana", form="follow_up")]
    rows = to_thank(known(HELD, DANA, TOMAS, ELSE, *notes), HELD)
    assert [(row.uid, row.form, row.is_last) for row in rows] == [
        ("dana", "follow_up", True),
        ("a", "email", False),
        ("tomas", "email", True),
    ]
    helper = structs.replace(TOMAS, part="helper")
    assert (unwritten(helper).form, unwritten(helper).person, unwritten(helper).uid) == ("helper", "tomas", "")
