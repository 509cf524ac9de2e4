"""What is set down: written, decided, sealed; decided without a store."""

import pytest
from msgspec import structs

from afterview_tui.actions import setting_down
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Interview, Item, Note, NoteState, Person, Record
from tests.known import known

INTERVIEW = Interview(uid="i", company="Acme")
RIG, PAY = Item(uid="rig", interview="i", text="the rig"), Item(uid="pay", interview="i", text="to ask about pay")
DANA = Person(uid="dana", interview="i", name="Dana")
NOTE = Note(uid="note", interview="i", person="dana", body="Dear Dana,\n\nThank you.\n\nAlex\n", state="copied")


def after(outcome: Outcome) -> dict[str, Record]:
    """The records as an outcome leaves them, by their uids."""
    return {change.after.uid: change.after for change in outcome.changes if change.after is not None}


def test_a_line_is_written_as_one_line() -> None:
    """Under its heading, with the uid that its draft has; an empty one is nothing."""
    outcome = setting_down.write.outcome(known(INTERVIEW), [INTERVIEW], text=" the\n rig ", kind="worry", uid="x")
    assert after(outcome) == {"x": Item(uid="x", interview="i", kind="worry", text="the rig")}
    with pytest.raises(NotPossible):
        setting_down.write.outcome(known(INTERVIEW), [INTERVIEW], text="  ")


def test_a_line_brings_its_interview_back() -> None:
    """Where another window has removed it meanwhile, what is written here would hang in the air."""
    outcome = setting_down.write.outcome(known(), [INTERVIEW], text="the rig")
    assert after(outcome)["i"] is INTERVIEW


def test_the_last_decision_seals() -> None:
    """Not before the last one; what went well needs none."""
    well = Item(uid="well", interview="i", kind="well", text="the board")
    first = setting_down.let_go.outcome(known(INTERVIEW, RIG, PAY, well), [RIG])
    assert list(after(first)) == ["rig"]
    there = known(INTERVIEW, RIG, Item(uid="pay", interview="i", text="pay", outcome="let_go"), well)
    second = after(setting_down.let_go.outcome(there, [RIG]))
    assert getattr(second["i"], "sealed_at", None) == there.now


@pytest.mark.parametrize(("state", "is_woven"), [("copied", True), ("draft", True), ("sent", False)])
def test_a_sentence_goes_into_the_note_that_is_there(state: NoteState, is_woven: bool) -> None:
    """Once more a draft; one that was sent stays as it was sent."""
    note = Note(uid="note", interview="i", person="dana", body=NOTE.body, state=state)
    there = known(INTERVIEW, RIG, PAY, DANA, note)
    found = after(setting_down.into_note.outcome(there, [RIG], person="dana", plan="I built the rig."))
    assert found["rig"] == structs.replace(RIG, outcome="note", plan="I built the rig.", person="dana")
    if is_woven:
        body = "Dear Dana,\n\nThank you.\n\nI built the rig.\n\nAlex\n"
        assert found["note"] == structs.replace(note, body=body, state="draft")
    else:
        assert "note" not in found


def test_a_lesson_without_words_is_the_thing_itself() -> None:
    """And it is wanted before the next interview."""
    there = known(INTERVIEW, RIG, PAY)
    suggested = setting_down.lesson.suggested(there, [RIG])
    (change,) = setting_down.lesson.outcome(there, [RIG], **suggested).changes
    assert change.after == Item(
        uid="rig",
        interview="i",
        text="the rig",
        outcome="lesson",
        plan="the rig",
        plan_when="before the next interview",
    )


def test_nobody_to_write_to() -> None:
    """It says what else there is to do, and is possible once somebody is there."""
    assert "Add who you met" in setting_down.into_note.why_not(known(INTERVIEW, RIG), [RIG])
    assert setting_down.into_note.why_not(known(INTERVIEW, RIG, DANA), [RIG]) == ""


def test_only_a_removed_line_is_taken_back_by_a_key() -> None:
    """A decision has a way back of its own, and so has the seal."""
    assert [each.id for each in setting_down.ACTIONS if each.is_step] == ["setdown.edit", "setdown.remove"]


def test_what_was_missed_is_never_the_sentence_that_one_key_takes() -> None:
    """A lesson without words of its own is kept as the regret that it was; no note says that."""
    regret = Item(text="didn't ask about the classes", plan="didn't ask about the classes", outcome="lesson")
    assert suggested_for(regret) == "I would be glad to hear more about the classes."
    assert suggested_for(Item(text="my answer on scale", plan="I never got to the rig", kind="worry")) == ""
    assert suggested_for(Item(text="the rig", plan="I built the rig.")) == "I built the rig."


def suggested_for(item: Item) -> object:
    """What stands beside the empty field of a sentence for a note."""
    return setting_down.into_note.suggested(known(INTERVIEW), [item])["plan"]
