"""The end of a search and of a review, decided on what is known: who is written to, thanked, and what is said."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from afterview_tui.actions import ending, progress, reviewing
from afterview_tui.domain.leads.ending import KEPT_LOOKING
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Interview, Lead, Note, Person, Pledge
from afterview_tui.domain.rounds import due
from afterview_tui.options import Options
from afterview_tui.session import Session
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
TODAY = NOW.date()
WON = Lead(uid="won", company="Kestrel", role="Tester", stage="accepted")
OPEN = Lead(uid="open", company="Acme", role="Cook", stage="applied", contact="Priya, p@acme.example")
OFFER = Lead(uid="offer", company="Globex", role="Baker", stage="offer")
FOUND = Lead(uid="found", company="Initech", stage="found")
HELD = Interview(uid="i", lead="won", company="Kestrel", role="Tester", held_at=NOW)
ROSA = Person(uid="rosa", interview="i", name="Rosa", greeting="Rosa", part="helper")


def records(outcome: Outcome, kind: type) -> list[object]:
    return [change.after for change in outcome.changes if isinstance(change.after, kind) and change.before is None]


def test_every_other_lead_is_closed_and_who_waits_gets_a_note() -> None:
    """Each lies with its own lead; what was only found is closed without a word."""
    outcome = ending.end.outcome(known(WON, OPEN, OFFER, FOUND, HELD), [])
    assert outcome.sentence == "Closed. 2 notes are ready; Home lists them."
    assert outcome.label == "3 leads"
    closed = [change.after for change in outcome.changes if isinstance(change.after, Lead)]
    assert [(lead.company, lead.stage, lead.reason) for lead in closed] == [
        ("Acme", "closed", "withdrew"),
        ("Globex", "closed", "declined"),
        ("Initech", "closed", "withdrew"),
    ]
    made = [each for each in records(outcome, Interview) if isinstance(each, Interview)]
    assert [(each.company, each.role, each.lead) for each in made] == [
        ("Acme", "Cook", "open"),
        ("Globex", "Baker", "offer"),
    ]
    people = [each for each in records(outcome, Person) if isinstance(each, Person)]
    assert [(each.name, each.greeting, each.email, each.part, each.interview) for each in people] == [
        ("Priya", "Priya", "p@acme.example", "other", made[0].uid),
        ("Globex", "hiring team", "", "other", made[1].uid),
    ]
    notes = [each for each in records(outcome, Note) if isinstance(each, Note)]
    assert [(each.person, each.interview) for each in notes] == [(each.uid, each.interview) for each in people]
    assert [each.subject for each in notes] == ["Withdrawing my application: Cook", "Your offer: Baker"]
    assert notes[0].body.startswith("Dear Priya,")


def test_whom_you_met_is_written_to_and_nobody_twice() -> None:
    """The first interviewer of the last interview there; who has such a note already gets no second one."""
    there = Interview(uid="j", lead="open", held_at=NOW)
    before = Interview(uid="h", lead="open", held_at=NOW - timedelta(days=9))
    dana = Person(uid="dana", interview="j", name="Dana W", greeting="Dana", email="d@acme.example")
    kim = Person(uid="kim", interview="h", name="Kim")
    helper = Person(uid="x", interview="j", name="Helper", part="helper")
    outcome = ending.end.outcome(known(WON, OPEN, HELD, there, before, kim, helper, dana), [])
    assert records(outcome, Person) == []
    (note,) = (each for each in records(outcome, Note) if isinstance(each, Note) and each.person != "x")
    assert (note.person, note.interview) == ("dana", "j")
    assert note.body.startswith("Dear Dana,")
    again = ending.end.outcome(known(WON, OPEN, HELD, there, dana, note), [])
    assert records(again, Note) == []
    assert again.sentence == "Closed. No notes are ready; Home lists them."


def test_a_note_of_withdrawing_waits_on_home_with_its_own_company() -> None:
    """Until it is sent, from the day on which the lead was closed; one that was written before is no such note."""
    lead = structs.replace(OPEN, stage="closed", reason="withdrew", stage_since=TODAY)
    there = Interview(uid="j", lead="open", company="Acme")
    dana = Person(uid="dana", interview="j", name="Dana W", part="other")
    note = Note(uid="n", interview="j", person="dana", created_at=NOW)
    for each, waits in ((note, True), (structs.replace(note, state="sent"), False)):
        everything = due.Everything(interviews=[there], people=[dana], notes=[each], leads=[lead])
        found = [(one.what, one.uid) for one in due.due_today(everything, NOW)]
        assert found == ([("Tell Dana W that you withdraw", "j")] if waits else [])
    earlier = structs.replace(note, created_at=NOW - timedelta(days=3))
    assert (
        due.due_today(due.Everything(interviews=[there], people=[dana], notes=[earlier], leads=[lead]), NOW) == []
    )


def test_who_helped_and_has_no_note_gets_one() -> None:
    """In the form of a helper, signed as the notes are; who has one, or whose evening is gone, is left alone."""
    options = Options(name="Alex Morgan", sign_off="All the best")
    outcome = ending.end.outcome(known(WON, OPEN, HELD, ROSA, options=options), [])
    thanks = [each for each in records(outcome, Note) if isinstance(each, Note) and each.person == "rosa"]
    assert [(note.form, note.interview) for note in thanks] == [("helper", "i")]
    assert thanks[0].body.startswith("Dear Rosa,")
    assert "All the best,\nAlex Morgan" in thanks[0].body
    assert "Kestrel" in f"{thanks[0].subject} {thanks[0].body}"
    begun = Note(uid="n", interview="i", person="rosa")
    assert not any(
        isinstance(each, Note) and each.person == "rosa"
        for each in records(ending.end.outcome(known(WON, OPEN, HELD, ROSA, begun), []), Note)
    )
    lost = structs.replace(ROSA, interview="gone")
    assert not any(
        isinstance(each, Note) and each.person == "rosa"
        for each in records(ending.end.outcome(known(WON, OPEN, HELD, lost), []), Note)
    )


def test_who_is_not_thanked_yet_for_their_help() -> None:
    """A draft, or one that was copied, is not sent yet."""
    kim = structs.replace(ROSA, uid="kim", part="interviewer")
    for state, left in (("draft", ["rosa"]), ("copied", ["rosa"]), ("sent", [])):
        note = structs.replace(Note(uid="n", person="rosa"), state=state)
        assert [each.uid for each in ending.unthanked_helpers(known(HELD, ROSA, kim, note))] == left


def test_it_ends_only_once_an_offer_is_accepted() -> None:
    """And while something is open; asked once, the answer to look on stays in the lead's story."""
    for there in (known(OPEN), known(WON), known(WON, structs.replace(OPEN, stage="closed"))):
        assert ending.end.why_not(there, []) == (
            "This takes an accepted offer, and other leads that are still open."
        )
    assert ending.end.why_not(known(WON, OPEN), []) == ""
    outcome = ending.look_on.outcome(known(WON, OPEN), [])
    (change,) = outcome.changes
    assert isinstance(change.after, Lead)
    assert ([event.what for event in change.after.history], outcome.label) == ([KEPT_LOOKING], "Kestrel")
    assert change.before == WON


def test_the_end_of_a_review_tells_the_nearest_days(session: Session) -> None:
    """Three of them, and how many more are due today."""
    assert reviewing.end(session) == []
    for n in range(5):
        session.store.leads.add(Lead(company=f"Acme {n}", stage="applied", next_step="call", next_on=TODAY))
    session.store.leads.add(Lead(company="Later", next_step="call", next_on=TODAY + timedelta(days=1)))
    said = reviewing.end(session, ", t shows them")
    assert said[:2] == ["Every lead has a next step.", ""]
    assert [line.startswith("call (Acme") or "Acme" in line for line in said[2:5]] == [True] * 3
    assert said[5:] == ["and 2 more today, t shows them"]


def test_the_end_of_a_review_after_an_accepted_offer(sample: Session) -> None:
    """What is open and how to close it; once all is closed, the notes that wait in this evening."""
    store = sample.store
    won = store.leads.all()[0]
    store.leads.change(won, stage="accepted", company="Kestrel")
    said = reviewing.end(sample, closing=" w closes them.")
    assert said[0] == "You have accepted an offer from Kestrel. The search can end here."
    assert said[1].endswith("leads. w closes them.")
    assert not any("to be sent" in line for line in said)
    for lead in store.leads.all()[1:]:
        store.leads.change(lead, stage="closed")
    for note in store.notes.all():
        store.notes.remove(note)
    people = sample.people
    states = ("draft", "looked_over", "copied", "sent")
    for person, state in zip(people, states, strict=False):
        store.notes.add(structs.replace(Note(interview=sample.interview.uid, person=person.uid), state=state))
    said = reviewing.end(sample)
    waiting = sum(state in ("draft", "looked_over") for _, state in zip(people, states, strict=False))
    assert f"{waiting} notes wait to be sent." in said


def test_all_closed_is_no_next_step(session: Session) -> None:
    """Nobody is told that they have one."""
    session.store.leads.add(Lead(company="Acme", stage="closed"))
    assert reviewing.end(session) == ["Your one lead is closed.", ""]


def test_what_is_known_of_a_lead_and_its_people(session: Session) -> None:
    """Everybody of each interview with it, each once, and no other."""
    lead = session.store.leads.add(Lead(company="Acme", stage="interviewing"))
    for company, belongs, names in (
        ("Acme", lead.uid, ["Dana Whitfield", "Tom Ferris"]),
        ("Acme", lead.uid, ["Mei Lin", "dana whitfield"]),
        ("Globex", None, ["Somebody Else"]),
    ):
        interview = session.store.interviews.add(Interview(company=company, lead=belongs, held_at=NOW))
        session.store.people.add_all([Person(interview=interview.uid, name=name) for name in names])
    met = [person.name for person in reviewing.people_met(session, lead)]
    assert met == ["dana whitfield", "Tom Ferris", "Mei Lin"]
    told = dict(reviewing.known(session, lead))
    assert told["people"] == "dana whitfield, Tom Ferris, Mei Lin"
    assert told["next"] == "ask for an update, by Monday 30 November?"
    assert reviewing.remarks(session, lead) == []
    quiet = session.store.leads.change(lead, stage="applied", applied_on=date(2026, 8, 1))
    (remark,) = reviewing.remarks(session, quiet, ": x closes it")
    assert remark.endswith("It may have gone quiet: x closes it.")


PLACES = ["breathe", "remember", "setdown", "thank", "quiet", "leads"]


def test_how_far_an_evening_is(sample: Session) -> None:
    """What was done on each page, in a few words, and what is left for later."""
    store = sample.store
    store.interviews.change(sample.interview, steps=dict.fromkeys(PLACES, "done"))
    for note in store.notes.all():
        store.notes.remove(note)
    for person, state in zip(sample.people[:2], ("draft", "sent"), strict=True):
        store.notes.add(structs.replace(Note(interview=sample.interview.uid, person=person.uid), state=state))
    waiting = due.to_thank(sample.people, store.notes.all())
    facts = {step.title: step.facts for step in progress.summary(sample)}
    assert facts == {
        "Breathe": "a pause",
        "Remember": f"{len(sample.people)} people",
        "Set down": f"{len(sample.items)} things, sealed",
        "Thank": f"2 notes, 1 sent; to send: {', '.join(each.name for each in waiting)}",
        "Quiet": "signed, and over",
        "Leads": "every lead has a next step",
    }
    assert all(step.is_done for step in progress.summary(sample))
    signed = Pledge(interview=sample.interview.uid, off=["X"], if_then="If, then.", signed_at=NOW)
    promise = store.pledges.add(signed)
    assert progress.summary(sample)[4].facts == "until their answer"
    store.pledges.change(promise, until=NOW + timedelta(days=1))
    assert progress.summary(sample)[4].facts == "until tomorrow 17:00"
    store.interviews.change(sample.interview, steps={"breathe": "at", "thank": "later"})
    left = [(step.title, step.facts, step.is_done) for step in progress.summary(sample)]
    assert {(facts, done) for title, facts, done in left if title != "Thank"} == {("left for later", False)}
    assert ("Thank", f"left for later: {', '.join(each.name for each in waiting)}", False) in left


def test_whether_a_page_was_done(session: Session) -> None:
    """By what it is for; of the breath only its page knows."""
    store = session.store
    session.turn("", "remember")
    assert [progress.is_done(session, place) for place in [*PLACES, "home"]] == [False] * 7
    interview = store.interviews.change(session.interview, company="Acme")
    assert not progress.is_done(session, "remember")
    dana = store.people.add(Person(interview=interview.uid, name="Dana"))
    store.people.add(Person(interview=interview.uid, name="Else", part="other"))
    assert progress.is_done(session, "remember")
    note = store.notes.add(Note(interview=interview.uid, person=dana.uid, state="looked_over"))
    assert not progress.is_done(session, "thank")
    store.notes.change(note, state="copied")
    assert progress.is_done(session, "thank")
    store.interviews.change(interview, sealed_at=NOW)
    assert progress.is_done(session, "setdown")
    store.pledges.add(Pledge(interview=interview.uid, off=["X"]))
    assert not progress.is_done(session, "quiet")
    store.pledges.add(Pledge(interview=interview.uid, off=["X"], signed_at=NOW))
    assert progress.is_done(session, "quiet")
    lead = store.leads.add(Lead(company="Acme"))
    assert not progress.is_done(session, "leads")
    store.leads.change(lead, reviewed_on=TODAY)
    assert progress.is_done(session, "leads")


@pytest.mark.parametrize("part", ["helper", "interviewer"])
def test_nobody_is_left_out_of_the_thanks(session: Session, part: str) -> None:
    """Each of them counts, who helped as well."""
    session.turn("", "thank")
    for n in range(2):
        person = structs.replace(Person(interview=session.interview.uid, name=str(n)), part=part)
        session.store.notes.add(Note(person=session.store.people.add(person).uid, state="sent" if n else "draft"))
    assert not progress.is_done(session, "thank")
