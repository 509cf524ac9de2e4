"""Interviews and their people: begun, kept in step with a lead, removed with all that belongs to them."""

import pytest
from msgspec import structs

from afterview_tui.actions import interviews, people
from afterview_tui.actions.action import REMOVED
from afterview_tui.domain.outcome import Change, NotPossible
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person
from tests.known import known

INTERVIEW = Interview(uid="i", company="Acme", role="Tester")
DANA = Person(uid="dana", interview="i", name="Dana")
NOTE, OTHER = Note(uid="note", interview="i", person="dana"), Note(uid="other", interview="i", person="tom")


def test_a_blank_interview_is_used_again() -> None:
    """Opening and closing the first page leaves no row of empty evenings behind."""
    blank = Interview(uid="blank")
    (change,) = interviews.new.outcome(known(INTERVIEW, blank), []).changes
    assert (change.before, getattr(change.after, "steps", None)) == (blank, {"breathe": "at"})
    outcome = interviews.new.outcome(known(blank, INTERVIEW), [])
    assert outcome.changes[0].before is None
    assert outcome.takes_up is outcome.changes[0].after
    with_somebody = Person(interview="blank", name="Dana")
    assert interviews.new.outcome(known(blank, with_somebody), []).changes[0].before is None


def test_a_new_company_gets_a_lead() -> None:
    """One that is hoped for; an open one that is there already is taken in its place."""
    new, linked = interviews.settle.outcome(known(INTERVIEW), [INTERVIEW]).changes
    assert isinstance(new.after, Lead)
    assert (new.before, new.after.company, new.after.stage, new.after.hoped_for) == (
        None,
        "Acme",
        "interviewing",
        True,
    )
    assert linked.after == structs.replace(INTERVIEW, lead=new.after.uid)
    leads = (Lead(uid="a", company="Acme", role="Tester"), Lead(uid="b", company="Acme", role="Cook"))
    found, _ = interviews.settle.outcome(known(INTERVIEW, *leads), [INTERVIEW]).changes
    assert found.before is leads[0]


@pytest.mark.parametrize(("called", "after"), [("Acne", "Acme"), ("Acme Group", None)])
def test_only_the_same_spelling_is_mended_in_the_lead(called: str, after: str | None) -> None:
    """A lead that was called otherwise all along keeps its name."""
    lead = Lead(uid="lead", company=called)
    interview = structs.replace(INTERVIEW, lead="lead")
    changes = interviews.settle.outcome(known(lead, interview), [interview], company_before="Acne").changes
    assert [getattr(each.after, "company", "") for each in changes] == ([after] if after else [])


def test_an_interview_goes_with_all_that_belongs_to_it() -> None:
    """Its lead and what belongs to others stay; where it is gone already, that is said."""
    lead, item, other = Lead(uid="lead"), Item(uid="item", interview="i"), Person(uid="p", interview="else")
    outcome = interviews.remove.outcome(known(INTERVIEW, lead, DANA, NOTE, item, other), [INTERVIEW])
    assert {each.before.uid for each in outcome.changes if each.before} == {"i", "dana", "note", "item"}
    assert all(each.after is None for each in outcome.changes)
    assert outcome.sentence == "Removed."
    assert interviews.remove.outcome(known(lead), [INTERVIEW]).sentence == interviews.GONE


def test_the_lead_that_stays_is_named() -> None:
    """Nobody need look for what is left of a removed interview."""
    lead, interview = Lead(uid="lead", company="Kestrel"), structs.replace(INTERVIEW, lead="lead")
    assert interviews.remove.outcome(known(interview, lead), [interview]).sentence == (
        "Removed. Its lead, Kestrel, stays."
    )


def test_somebody_goes_with_the_notes_to_them() -> None:
    """And with no other; who is gone already can't go again."""
    outcome = people.remove.outcome(known(INTERVIEW, DANA, NOTE, OTHER), [DANA])
    assert (outcome.sentence, list(outcome.changes)) == ("Removed: Dana.", [Change(NOTE, None), Change(DANA, None)])
    with pytest.raises(NotPossible, match=REMOVED):
        people.remove.outcome(known(INTERVIEW, NOTE), [DANA])


def test_nobody_is_added_without_a_word() -> None:
    """How they belong to the interview alone says nothing of them."""
    with pytest.raises(NotPossible):
        people.add.outcome(known(INTERVIEW), [INTERVIEW], part="helper", name="")
    (change,) = people.add.outcome(known(INTERVIEW), [INTERVIEW], uid="x", name="Dana").changes
    assert change.after == Person(uid="x", interview="i", name="Dana")


def test_words_about_somebody_bring_the_interview_back() -> None:
    """Where another window has removed it."""
    edited, back = people.edit.outcome(known(), [DANA], interview=INTERVIEW, name="Dana W.").changes
    assert edited == Change(DANA, structs.replace(DANA, name="Dana W."))
    assert back == Change(None, INTERVIEW)
