"""Notes at their edges: which one somebody means, what an editor leaves, what is sealed."""

import pytest
from msgspec import structs

from afterview_tui.actions import editing, setting_down
from afterview_tui.actions.thanking import meant
from afterview_tui.domain.records import Interview, Item, Note, Person
from afterview_tui.session import Session
from tests.known import known
from tests.noting import begun
from tests.support import FakeOutbox, StillClock

HELD = Interview(uid="i", company="Kestrel")
ONE, OTHER = (Person(uid=uid, interview="i", name="Dana") for uid in ("one", "other"))
NOW = StillClock().now()


@pytest.mark.parametrize("sent", ["one", "other"])
def test_of_two_notes_that_nothing_tells_apart_the_one_not_sent_is_meant(sent: str) -> None:
    """Whichever came first."""
    there = [
        Note(uid=person.uid, person=person.uid, subject="Thanks", state="sent" if person.uid == sent else "draft")
        for person in (ONE, OTHER)
    ]
    found = meant(known(HELD, ONE, OTHER, *there), "dana")
    assert [(name, row.person.uid) for name, row in found.items()] == [
        ("Dana (Kestrel)", "other" if sent == "one" else "one")
    ]


def test_notes_are_told_apart_by_their_subjects_else_by_the_company() -> None:
    """Of one person's notes the last one; of several evenings with a company the newest."""
    there = [Note(uid="a", person="one", subject="Thanks"), Note(uid="b", person="other", subject="Again")]
    found = meant(known(HELD, ONE, OTHER, *there), "DANA")
    assert {name: row.note.uid for name, row in found.items() if row.note} == {
        "Dana (Thanks)": "a",
        "Dana (Again)": "b",
    }
    later = Interview(uid="j", company="Globex")
    kim = Person(uid="kim", interview="j", name="Dana")
    alike = [Note(uid="a", person="one"), Note(uid="k", person="kim"), Note(uid="l", person="kim")]
    found = meant(known(HELD, later, ONE, kim, *alike), "dana")
    assert {name: row.note.uid for name, row in found.items() if row.note} == {
        "Dana (Globex)": "l",
        "Dana (Kestrel)": "a",
    }
    newer = structs.replace(later, company="Kestrel")
    found = meant(known(HELD, newer, ONE, kim, *alike), "dana")
    assert {name: row.note.uid for name, row in found.items() if row.note} == {"Dana": "l"}


@pytest.mark.parametrize(
    ("words", "uid"),
    [
        ("dana whitfield", "a"),
        ("whit", "a"),
        ("kestrel card", "b"),
        ("looked over", "b"),
        ("sent e-mail", "a"),
        ("gratitude", "a"),
        ("dana kim", None),
        ("nobody", None),
    ],
)
def test_which_note_somebody_means(words: str, uid: str | None) -> None:
    """By the name, a part of it, or words of the company, the form, the state and the subject."""
    dana, kim = (
        Person(uid="dana", interview="i", name="Dana Whitfield"),
        Person(uid="kim", interview="i", name="Kim"),
    )
    there = [
        Note(uid="a", person="dana", form="email", state="sent", subject="Gratitude"),
        Note(uid="b", person="kim", form="card", state="looked_over"),
    ]
    found = meant(known(HELD, dana, kim, *there, Person(uid="x", interview="i", name="No note")), words)
    assert [row.note.uid for row in found.values() if row.note] == ([uid] if uid else [])


def test_an_editor_that_is_not_there_leaves_nothing_behind(sample: Session) -> None:
    """No folder with the words in it, and nothing to be offered at the next start."""
    outbox = FakeOutbox()
    outbox.editing = None
    sample.outbox = outbox
    before = {*sample.store.path.parent.iterdir()}
    with pytest.raises(ValueError, match="No editor was found"):
        editing.edited(sample, begun(sample, sample.people[0]), "Dear Dana,\n")
    assert {each.name for each in {*sample.store.path.parent.iterdir()} - before if "edit-" in each.name} == set()
    outbox.editing = str.upper
    edit = editing.edited(sample, begun(sample, sample.people[0]), "Dear Dana,\n")
    assert edit.saved is not None
    assert (edit.saved.text, edit.given.text) == ("DEAR DANA,\n", "Dear Dana,\n")
    assert (edit.given.label, edit.given.table, edit.given.field) == (
        "Your note to Dana Whitfield",
        "notes",
        "body",
    )
    edit.remove()


def test_what_is_sealed_takes_nothing_more_and_is_opened_on_purpose() -> None:
    """And what is open can't be opened."""
    sealed = structs.replace(HELD, sealed_at=NOW)
    for action in (setting_down.write, setting_down.seal):
        assert action.why_not(known(sealed), [sealed]) == setting_down.IS_SEALED
        assert action.why_not(known(HELD), [HELD]) == ""
    assert setting_down.reopen.why_not(known(sealed), [sealed]) == ""
    assert setting_down.reopen.why_not(known(HELD), [HELD]) == setting_down.NOT_SEALED


def test_there_has_to_be_somebody_to_write_to() -> None:
    """Whoever is of that evening can be chosen, with the sentence that is suggested."""
    item = Item(uid="t", interview="i", text="I forgot the rig", kind="forgot")
    assert setting_down.into_note.why_not(known(HELD, item), [item]) == setting_down.NOBODY
    there = known(HELD, item, ONE, Person(uid="x", interview="else", name="Else"))
    assert setting_down.into_note.why_not(there, [item]) == ""
    field, _ = setting_down.into_note.fields(there, [item])
    assert field.choices == {"one": "Dana"}
    assert "You wrote: “I forgot the rig”." in setting_down.into_note.note(there, [item])
    planned = structs.replace(item, plan="Mine.", plan_when="tonight")
    assert setting_down.into_note.suggested(there, [planned]) == {"plan": "Mine."}
    assert setting_down.lesson.suggested(there, [planned]) == {"plan": "Mine.", "plan_when": "tonight"}
    assert setting_down.lesson.suggested(there, [item]) == {"plan": "", "plan_when": "before the next interview"}
