"""Invitations: put aside, kept with people and lead, read again without losing a word typed since."""

from datetime import datetime
from pathlib import Path

import pytest
from msgspec import structs

from afterview_tui.actions import invitations, people
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Guest, Interview, Invitation, Lead, Person
from tests.known import known
from tests.support import BERLIN

CORPUS = Path(__file__).parents[2] / "corpus" / "invitations"
DANA = Guest(name="Dana Whitfield", email="dana@kestrel.example", title="Head of Firmware")
READ = Invitation(
    company="Kestrel",
    role="Tester",
    held_at="2026-12-03T09:00:00+01:00",
    people=[DANA, Guest(email="tom@kestrel.example", part="other")],
    invitation="uid-1",
)


def test_what_is_put_aside_is_said_in_a_line() -> None:
    """Company, day and how many people, as Home will show it."""
    outcome = invitations.put_aside.outcome(known(), [], read=READ)
    assert outcome.sentence == "Put aside: Kestrel, Thursday 3 December 09:00, two people."
    assert [type(each.after) for each in outcome.changes] == [Invitation]


def test_the_same_event_is_put_aside_once() -> None:
    """A newer one takes the place of the older."""
    older = structs.replace(READ, uid="old")
    (change,) = invitations.put_aside.outcome(known(older), [], read=structs.replace(READ, role="Cook")).changes
    assert (change.before, getattr(change.after, "uid", "")) == (older, "old")


def test_what_is_an_interview_already_does_not_wait_again() -> None:
    """From a pipe the same mail comes twice: it says so, and what still waited of it is gone; a newer day waits."""
    kept = [each.after for each in invitations.keep.outcome(known(), [], read=READ).changes]
    there = known(*[each for each in kept if each is not None], structs.replace(READ, uid="w"))
    outcome = invitations.put_aside.outcome(there, [], read=READ)
    assert outcome.sentence == "It was here already: Kestrel, Thursday 3 December 09:00, two people."
    assert [each.after for each in outcome.changes] == [None]
    moved = invitations.put_aside.outcome(
        there, [], read=structs.replace(READ, held_at="2026-12-04T09:00:00+01:00")
    )
    assert moved.sentence.startswith("Put aside: ")
    assert [each.after for each in invitations.keep.outcome(there, [], read=READ).changes][-1] is None


def test_what_waited_is_gone_even_if_it_was_shown_as_it_was_before() -> None:
    """Another window took in the newer mail meanwhile; which one waits is told by its uid, not by its words."""
    shown = structs.replace(
        READ, uid="w", invitation="", company="Kestrel Ltd", held_at="2026-12-03T10:00:00+01:00"
    )
    newer = structs.replace(READ, uid="w", invitation="", people=[])
    gone = [each.before for each in invitations.keep.outcome(known(newer), [shown]).changes if each.after is None]
    assert gone == [newer]


def test_kept_it_is_an_interview_with_people_and_a_lead() -> None:
    """All of it in one save; what waited is gone."""
    waiting = structs.replace(READ, uid="w")
    after = [each.after for each in invitations.keep.outcome(known(waiting), [waiting]).changes]
    interview, lead, dana, tom, gone = after
    assert isinstance(interview, Interview)
    assert isinstance(lead, Lead)
    assert isinstance(dana, Person)
    assert isinstance(tom, Person)
    assert (interview.company, interview.role, interview.invitation) == ("Kestrel", "Tester", "uid-1")
    assert interview.held_at == datetime(2026, 12, 3, 9, tzinfo=BERLIN)
    assert (interview.lead, lead.company, lead.stage) == (lead.uid, "Kestrel", "interviewing")
    assert (dana.name, dana.title, dana.part, tom.name, tom.part) == (
        "Dana Whitfield",
        "Head of Firmware",
        "interviewer",
        "",
        "other",
    )
    assert gone is None


def test_read_again_it_moves_the_day_and_keeps_the_words() -> None:
    """What was typed since stays; the new day is said."""
    interview = Interview(
        uid="i",
        company="Kestrel Robotics",
        role="Tester",
        invitation="uid-1",
        lead="l",
        held_at=datetime(2026, 12, 2, 9, tzinfo=BERLIN),
    )
    dana = Person(uid="p", interview="i", name="Dana Whitfield", title="My own title")
    there = known(interview, dana, Lead(uid="l", company="Kestrel Robotics"))
    outcome = invitations.keep.outcome(there, [], read=READ)
    assert outcome.sentence == "Kestrel Robotics moved to Thursday 3 December 09:00."
    changed = {getattr(each.before, "uid", "new"): each.after for each in outcome.changes}
    assert isinstance(changed["i"], Interview)
    assert changed["i"].company == "Kestrel Robotics"
    assert isinstance(changed["p"], Person)
    assert (changed["p"].title, changed["p"].email) == ("My own title", "dana@kestrel.example")


def test_an_interview_typed_by_hand_is_the_same_one() -> None:
    """The same company on the same day is not made twice."""
    typed = Interview(uid="i", company="kestrel", held_at=datetime(2026, 12, 3, 18, tzinfo=BERLIN))
    outcome = invitations.keep.outcome(known(typed), [], read=READ)
    assert outcome.changes[0].before == typed


def test_somebody_met_before_is_known_again() -> None:
    """Their greeting is there, and the record says who they are."""
    first = Interview(uid="old", company="Kestrel GmbH")
    met = Person(uid="m", interview="old", name="Dana Whitfield", greeting="Dana")
    people = [each.after for each in invitations.keep.outcome(known(first, met), [], read=READ).changes]
    dana = next(each for each in people if isinstance(each, Person) and each.name)
    assert (dana.greeting, dana.known_as, dana.email) == ("Dana", "m", "dana@kestrel.example")


def test_what_is_called_off_changes_nothing_by_itself() -> None:
    """The interview is removed by hand or not at all."""
    with pytest.raises(NotPossible, match="called off"):
        invitations.keep.outcome(known(), [], read=structs.replace(READ, cancelled=True))


def test_without_company_and_day_there_is_nothing_to_keep() -> None:
    """It says what is needed."""
    with pytest.raises(NotPossible, match="Fill in one"):
        invitations.keep.outcome(known(), [], read=Invitation(people=[DANA]))


def test_an_hour_without_a_zone_is_meant_here() -> None:
    """A day alone is at six in the evening, as everywhere."""
    for text, hour in (("2026-12-03T09:30:00", 9), ("2026-12-03", 18)):
        after = invitations.keep.outcome(known(), [], read=structs.replace(READ, held_at=text)).changes[0].after
        assert isinstance(after, Interview)
        assert after.held_at is not None
        assert (after.held_at.hour, after.held_at.tzinfo) == (hour, BERLIN)


def test_put_away_it_is_gone() -> None:
    """Nothing comes of it."""
    waiting = structs.replace(READ, uid="w")
    outcome = invitations.put_away.outcome(known(waiting), [waiting])
    assert [(each.before, each.after) for each in outcome.changes] == [(waiting, None)]


def test_somebody_added_by_hand_is_known_again_too() -> None:
    """The same name at the same company, or the same address anywhere: greeting, title and address are there."""
    first = Interview(uid="old", company="Kestrel GmbH")
    now = Interview(uid="new", company="kestrel")
    elsewhere = Interview(uid="else", company="Quarry")
    met = Person(
        uid="m", interview="old", name="Dana Whitfield", greeting="Dana", email="d@x.example", title="Lead"
    )
    there = known(first, now, elsewhere, met)
    for interview, fields, is_known in (
        (now, {"name": "dana whitfield"}, True),
        (elsewhere, {"name": "Dana W.", "email": "D@x.example"}, True),
        (elsewhere, {"name": "Dana Whitfield"}, False),
    ):
        person = people.add.outcome(there, [interview], **fields).changes[0].after
        assert isinstance(person, Person)
        assert (person.known_as, person.greeting, person.title) == (
            ("m", "Dana", "Lead") if is_known else (None, "", "")
        )


def test_a_link_to_the_posting_of_a_lead_joins_that_lead() -> None:
    """The words name no role, and two leads are open there: the link tells which one it is."""
    data = (CORPUS / "link-of-lead.eml").read_bytes()
    leads = [
        Lead(uid="crane", company="Fenwick Harbour Services", role="Crane Operator"),
        Lead(
            uid="quay",
            company="Fenwick Harbour Services",
            role="Quay Electrician",
            url="https://www.jobs.fenwickharbour.example/postings/4471-quay-electrician?utm_source=board",
        ),
    ]
    read = invitations.from_bytes(known(*leads), data)
    assert (read.company, read.role, read.lead) == ("Fenwick Harbour Services", "Quay Electrician", "quay")
    assert invitations.leads_to_choose(known(*leads), read) == []
    kept = invitations.keep.outcome(known(*leads), [], read=read)
    (interview,) = [each.after for each in kept.changes if isinstance(each.after, Interview)]
    assert interview.lead == "quay"


HERE = Interview(
    uid="i", company="Kestrel", role="Tester", lead="l", held_at=datetime(2026, 12, 2, 9, tzinfo=BERLIN)
)


@pytest.mark.parametrize(
    ("there", "read", "is_asked"),
    [
        pytest.param([HERE], {}, True, id="another day at the same company"),
        pytest.param([HERE], {"invitation": "uid-9"}, True, id="an event of its own"),
        pytest.param(
            [
                structs.replace(HERE, company="Kestrel Robotics GmbH & Partner"),
                Person(interview="i", email=DANA.email),
            ],
            {"company": "Kestrel"},
            True,
            id="the same person",
        ),
        pytest.param([HERE], {"role": "Welder"}, False, id="another role"),
        pytest.param([HERE], {"held_at": "2026-12-02T11:00:00+01:00"}, False, id="the same day"),
        pytest.param([HERE, structs.replace(HERE, uid="j")], {}, False, id="two that it may be"),
        pytest.param(
            [structs.replace(HERE, held_at=datetime(2026, 1, 2, tzinfo=BERLIN))], {}, False, id="one over"
        ),
        pytest.param([HERE], {"cancelled": True}, False, id="called off"),
    ],
)
def test_another_day_of_an_interview_to_come_is_asked_about(
    there: list[Interview | Person], read: dict[str, object], is_asked: bool
) -> None:
    """A mail has no UID, so that nothing but the company, the people and the role tell that it moves the day."""
    moved = structs.replace(READ, **{"invitation": "", **read})
    found = invitations.may_move(known(*there), moved)
    assert (found is not None) == is_asked


def test_moved_it_is_the_same_interview_with_what_was_typed() -> None:
    """The day is new; its lead, its people and its words stay."""
    there = known(HERE, Lead(uid="l", company="Kestrel"))
    read = structs.replace(READ, invitation="", role="")
    outcome = invitations.keep.outcome(there, [], read=read, into=invitations.may_move(there, read))
    assert outcome.sentence == "Kestrel moved to Thursday 3 December 09:00."
    interview = outcome.changes[0].after
    assert isinstance(interview, Interview)
    assert (interview.uid, interview.role, interview.lead) == ("i", "Tester", "l")
    assert invitations.leads_to_choose(there, read, HERE) == []
