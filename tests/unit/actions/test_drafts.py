"""First drafts that stay true: a day later, once another sentence was chosen, after a no."""

from datetime import timedelta

import pytest
from msgspec import structs

from afterview_tui.actions import drafts, leads, letters, people
from afterview_tui.domain.notes.checks import check
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import LEFT_OUT, Interview, Lead, Note, Person
from afterview_tui.domain.rounds import due
from afterview_tui.options import Options
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
LEAD = Lead(uid="l", company="Kestrel", stage="interviewing")
INTERVIEW = Interview(uid="i", company="Kestrel", role="Engineer", held_at=NOW, lead="l")
DANA = Person(uid="d", interview="i", name="Dana Whitfield", said="super nice")
OPTIONS = Options(name="Alex Morgan")


def drafted(person: Person = DANA, interview: Interview = INTERVIEW) -> Note:
    note = drafts.first_draft(known(interview, person, options=OPTIONS), person, "email")
    return structs.replace(note, uid="n")


def test_today_is_true_the_day_after() -> None:
    """A draft that nobody has touched is read with yesterday's weekday; one that was edited keeps its words."""
    note = drafted()
    assert " today" in note.body
    yesterday = structs.replace(INTERVIEW, held_at=NOW - timedelta(days=1))
    later = known(yesterday, DANA, note, options=OPTIONS)
    assert " today" not in drafts.fresh(later, note).body
    assert " today" not in letters.letter(later, note).body
    edited = structs.replace(note, body=note.body.replace("Kind regards", "Yours"))
    assert drafts.fresh(later, edited) == edited


def test_what_was_chosen_stands_in_an_untouched_draft() -> None:
    """Choosing a sentence after the draft was made puts it there; an edited note stays as it is."""
    note = drafted()
    there = known(INTERVIEW, DANA, note, options=OPTIONS)
    outcome = people.edit.outcome(there, [DANA], said_as="Thank you for being so kind.")
    after = next(change.after for change in outcome.changes if isinstance(change.after, Note))
    assert "Thank you for being so kind." in after.body
    edited = structs.replace(note, body=note.body.replace("Kind regards", "Yours"))
    outcome = people.edit.outcome(known(INTERVIEW, DANA, edited, options=OPTIONS), [DANA], said_as="Well.")
    assert [type(change.after) for change in outcome.changes] == [Person]


def test_other_words_are_open_again() -> None:
    """A sentence that was chosen for other words is not kept with new ones."""
    chosen = structs.replace(DANA, said_as="Thank you for being so kind.")
    outcome = people.edit.outcome(known(INTERVIEW, chosen), [chosen], said="knew my uncle")
    (change,) = outcome.changes
    assert isinstance(change.after, Person)
    assert (change.after.said, change.after.said_as) == ("knew my uncle", "")


def test_what_is_missing_is_said_until_it_is_chosen() -> None:
    """The draft leaves it out, and it is known as missing, unless the note says it in other words."""
    note, there = drafted(), known(INTERVIEW, DANA, options=OPTIONS)
    assert "nice" not in note.body
    assert drafts.missing(there, DANA, note.body) == "super nice"
    assert drafts.missing(there, DANA, note.body + "You were super nice to me.") == ""
    assert drafts.missing(there, structs.replace(DANA, said_as=LEFT_OUT), note.body) == ""
    assert drafts.missing(there, structs.replace(DANA, said="showed me the board"), note.body) == ""


def test_what_the_sentence_leaves_out_is_asked_about_until_a_way_is_chosen() -> None:
    """ "Look it over" asks once for all of it; a remark, and what the note says elsewhere, need no question."""
    dana = structs.replace(DANA, said="showed me the kiln, two cats in it. Great question, lovely place")
    there = known(INTERVIEW, dana, options=OPTIONS)
    body = drafts.first_draft(there, dana, "email").body
    assert "the kiln." in body
    assert drafts.left_out(there, dana, body) == ["two cats in it"]
    assert [each.rule for each in check(Note(body=body), drafts.circumstances(there, dana, body))].count(
        "left-out"
    ) == 1
    for chosen in (drafts.phrase_for(there, dana).ways[0].text, LEFT_OUT):
        assert drafts.left_out(there, structs.replace(dana, said_as=chosen), body) == []
    assert drafts.left_out(there, dana, body + "And two cats in it!") == []
    assert drafts.left_out(there, dana, "Dear Dana,\n\nI like your kiln.\n") == []


def test_a_no_makes_thanks_after_a_no_of_what_was_not_sent() -> None:
    """Without a next step in it, due a day later; what was sent stays, and what was edited keeps its words."""
    note = drafted()
    kim, sent_to = structs.replace(DANA, uid="k", name="Kim"), structs.replace(DANA, uid="s", name="Sam")
    edited = structs.replace(drafted(kim), uid="e", body="Dear Kim,\n\nThank you for the lab.\n\nAlex Morgan\n")
    sent = structs.replace(drafted(sent_to), uid="x", state="sent")
    there = known(LEAD, INTERVIEW, DANA, kim, sent_to, note, edited, sent, options=OPTIONS)
    outcome = leads.close.outcome(there, [LEAD], reason="rejected")
    after = {change.after.uid: change.after for change in outcome.changes if isinstance(change.after, Note)}
    assert set(after) == {"n", "e"}
    assert {each.form for each in after.values()} == {"after_no"}
    assert "next step" not in after["n"].body
    assert after["e"].body == edited.body
    assert outcome.sentence == "Closed: Kestrel. Your notes are thanks after a no now."
    closed = next(change.after for change in outcome.changes if isinstance(change.after, Lead))
    waiting = due.Everything(interviews=[INTERVIEW], people=[DANA], notes=[after["n"]], leads=[closed])
    (found,) = due.all_due(waiting, NOW)
    assert (found.what, found.on) == ("Thank Dana Whitfield all the same", NOW.date() + timedelta(days=1))
    went_quiet = leads.close.outcome(there, [LEAD], reason="went_quiet")
    assert [type(change.after) for change in went_quiet.changes] == [Lead]


def test_without_an_address_the_group_form_is_named() -> None:
    """Nobody has the addresses of a panel; the way through one person is said where that is found out."""
    note = drafted()
    there = known(INTERVIEW, DANA, note, options=OPTIONS)
    with pytest.raises(NotPossible, match="to the group"):
        letters.copy.outcome(there, [note], what="address")


def test_a_second_round_knows_the_first() -> None:
    """The same person in a later interview with the company gets another opening, subject and sentence."""
    second = structs.replace(INTERVIEW, uid="j")
    again = structs.replace(DANA, uid="d2", interview="j", said="showed me the board")
    first = structs.replace(DANA, said="showed me the board")
    there = known(INTERVIEW, second, first, again, options=OPTIONS)
    one, two = (drafts.first_draft(there, person, "email") for person in (first, again))
    assert one.subject != two.subject
    shared = set(one.body.split("\n\n")[1].split(". ")) & set(two.body.split("\n\n")[1].split(". "))
    assert not shared
    assert " again" in two.body or "second" in two.body or "once more" in two.body
