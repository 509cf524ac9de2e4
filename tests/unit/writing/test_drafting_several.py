"""Notes to several people of one evening: each its own, and none about another."""

import re
from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.notes.checks import Circumstances, check
from afterview_tui.domain.records import Form, Interview, Note, Part, Person
from afterview_tui.domain.text import sentences, words
from afterview_tui.session import Session
from afterview_tui.writing import wordings
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.starters import starters
from tests.unit.occasions import ALL_FORMS, INTERVIEW, NAMES, SAID, fields


@settings(max_examples=40)
@given(st.sampled_from(SAID), st.sampled_from(("email", "card", "follow_up", "after_no")), st.integers(2, 12))
def test_no_two_of_a_panel_get_the_same(said: str, form: Form, number: int) -> None:
    """People who compare notes find no text twice, even if they all showed the same board."""
    people = [Person(uid=str(n), name="Kim", said=said) for n in range(number)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    bodies = [draft(form, person, occasion).body for person in people]
    assert len(set(bodies)) == number
    if form in ("email", "card"):
        assert len({sentences(body)[1] for body in bodies}) == number


def test_no_two_of_a_panel_get_one_closing() -> None:
    """The last paragraphs of twelve e-mails differ as their first ones do."""
    people = [Person(uid=str(n), name="Kim") for n in range(12)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    closings = {draft("email", person, occasion).body.split("\n\n")[-2] for person in people}
    assert len(closings) == 12


@pytest.mark.parametrize("met", [(0,), (0, 1), (0, 0, 1, 2), (1, 1, 0)], ids=str)
@pytest.mark.parametrize(
    "said", [("showed me the board", ""), ("", "how they ship", "showed me it"), ("",)], ids=str
)
def test_no_two_of_a_mixed_panel_begin_or_end_alike(said: tuple[str, ...], met: tuple[int, ...]) -> None:
    """Whatever was noted of each, met before or not, and with somebody among them who held no interview."""
    people = [Person(uid=str(n), name=f"Kim {n}", said=said[n % len(said)]) for n in range(7)]
    people[3] = msgspec.structs.replace(people[3], part="other", arranged=True)
    rounds = {str(n): met[n % len(met)] for n in range(7)}
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan", rounds=rounds)
    bodies = [draft("email", person, occasion).body for person in people]
    begins = {" ".join(body.split("\n\n")[1].split()[:4]) for body in bodies}
    assert len(begins) >= len(people) - (max(met) > 0), "a second round has five openings of its own"
    assert len({body.split("\n\n")[-2] for body in bodies}) == len(people)


def test_thanks_after_a_no_are_given_once() -> None:
    """The opening gives them, so that what was noted is taken up in another way."""
    people = [Person(uid=str(n), name=f"Kim {n}", said="showed me the rollout board") for n in range(6)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    for person in people:
        body = draft("after_no", person, occasion).body
        assert "rollout board" in body
        assert len(re.findall("thank", body.rpartition("\n\n")[0], re.IGNORECASE)) <= 1, body


@pytest.mark.parametrize("said", ["", "walked me out", "moved it a day for me", "how they hire", "super nice"])
def test_who_arranged_it_is_thanked_once(said: str) -> None:
    """Never a bare fact before thanks for something else; no starter says thanks again."""
    people = [Person(uid=str(n), name="Ruth", said=said, part="other", arranged=True) for n in range(6)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    for person in people:
        body = draft("email", person, occasion).body
        assert re.match(r"[^.]*thank[^.]* for ", body.split("\n\n")[1], re.IGNORECASE), "in the first sentence"
        offers = starters(body, body.index("interview"), "email", person, occasion)
        for each in ["", *offers.offers]:
            now = f"{body[: offers.start]}{each}{body[offers.end :]}" if each else body
            assert len(re.findall("thank", now.rpartition("\n\n")[0], re.IGNORECASE)) <= 1, now


@pytest.mark.parametrize("form", ["email", "card", "follow_up", "after_no"])
def test_drafts_of_a_panel_pass_each_other(form: Form) -> None:
    """Six people of whom nothing was noted get notes that the check finds different enough."""
    people = [Person(uid=str(n), name=f"Kim {n}") for n in range(6)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    notes = [(person.name, draft(form, person, occasion).body) for person in people]
    for person, (_, body) in zip(people, notes, strict=True):
        known = Circumstances(person=person, other_notes=[each for each in notes if each[0] != person.name])
        assert "same-as-another" not in {each.rule for each in check(Note(form=form, body=body), known)}


@pytest.mark.parametrize("part", ["interviewer", "helper", "other"])
@pytest.mark.parametrize("form", ALL_FORMS)
def test_no_draft_brings_a_question(form: Form, part: Part) -> None:
    """To whomever, in whichever form, and at each of twelve places: none is too short, none too long."""
    names = ["Hannah", "Tomasz", "Gita", "Ruth", "Cy", "Mia", "Noor", "Ola", "Pia", "Quin", "Rob", "Sue"]
    for said in ("", "showed me the board"):
        people = [
            Person(uid=each, name=f"{each} Okafor", greeting=each, said=said, part=part, arranged=True)
            for each in names
        ]
        occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
        for person in people:
            made = draft(form, person, occasion)
            others = [each for each in people if each is not person]
            known = Circumstances(
                person=person,
                others=others,
                company="Kestrel Robotics",
                role="Embedded Engineer",
                name="Alex Morgan",
            )
            found = check(Note(form=form, subject=made.subject, body=made.body), known)
            assert [each.question for each in found] == [], made.body


def test_a_group_hears_a_line_each(sample: Session) -> None:
    """Through one person whose address is known, everybody met gets thanks of their own; helpers stay out of it."""
    dana = sample.people[0]
    occasion = Occasion(interview=sample.interview, people=sample.people, items=sample.items, name="Alex Morgan")
    body = draft("group", dana, occasion).body
    told = body.split("\n\n")[2]
    assert re.match(r"Dana, .+ rollout board\. Tomás, .+ ships on Fridays\. Ms\. Ødegård, .+ spring\.$", told)
    assert "To Tomás" not in body
    many = [
        Person(uid=str(n), name=f"Kim {n}", said="told me about " + "very " * 12 + "old maps") for n in range(12)
    ]
    crowd = draft("group", many[0], msgspec.structs.replace(occasion, people=many)).body
    assert "My thanks also go to " in crowd
    assert all(person.name in crowd for person in many[1:])


def test_nobody_is_named_by_more_than_their_name(sample: Session) -> None:
    """Where somebody works is left out; who is only described is thanked with the others."""
    met = [Person(uid=str(n), name=name) for n, name in enumerate(("Dana", "Priya from accounts", "the tall one"))]
    rosa = Person(uid="rosa", name="Aunt Rosa", part="helper")
    occasion = Occasion(interview=sample.interview, people=[*met, rosa], name="Alex Morgan")
    group = draft("group", met[0], occasion).body
    assert "My thanks go to Priya and everyone else I met." in group
    helper = draft("email", rosa, occasion).body
    for body in (group, helper):
        assert "from accounts" not in body
        assert "the tall one" not in body


def test_openings_begin_with_different_words() -> None:
    """A panel's notes don't all begin with "Thank you"."""
    assert len({opening.split()[0] for opening in wordings.OPENINGS}) >= 8


def test_two_helpers_get_different_notes() -> None:
    """Two friends who both helped find their notes their own."""
    people = [Person(uid=str(n), name="Kim", part="helper") for n in range(4)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    bodies = [draft("helper", person, occasion).body for person in people]
    assert len({sentences(body)[1] for body in bodies}) == 4
    assert len({body.split("\n\n")[2] for body in bodies}) == 4


@pytest.mark.parametrize("form", ["helper", "email", "card"])
def test_a_friend_gets_no_business_letter(form: Form) -> None:
    """Few words, no role, no wait for an answer, and in the subject what a friend would write there."""
    rosa = Person(uid="r", name="Rosa", part="helper", said="told me about the job before it was out")
    made = draft(form, rosa, Occasion(interview=INTERVIEW, people=[rosa], name="Alex Morgan"))
    assert len(words(made.body)) <= 40
    assert made.subject == ("" if form == "card" else "My interview at Kestrel Robotics")
    assert not re.search("Embedded|look forward|Kind regards|anything more|would like", made.body)


@settings(max_examples=50)
@given(
    fields(st.sampled_from(("", "Kim", "they use Zephyr"))),
    st.sampled_from(("email", "card", "follow_up", "after_no")),
)
def test_nobody_else_is_named(case: tuple[Occasion, int], form: Form) -> None:
    """An interviewer's note names no other interviewer, unless the user did."""
    occasion, n = case
    me, strangers = occasion.people[n], [Person(uid=f"s{k}", name=name) for k, name in enumerate(NAMES[:3])]
    occasion = Occasion(interview=occasion.interview, people=[me, *strangers], items=occasion.items, name="Alex")
    body = draft(form, me, occasion).body
    for stranger in strangers:
        assert stranger.name not in body or stranger.name == me.name


def test_twelve_notes_share_hardly_a_sentence() -> None:
    """No sentence of four words or more stands in more than three notes of a panel; thanks stand once in each."""
    said = [*SAID[1:], "used to be a chef"]
    people = [Person(uid=str(n), name=f"Kim {n}", said=said[n % len(said)]) for n in range(12)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    bodies = [draft("email", person, occasion).body for person in people]
    counted = Counter(each for body in bodies for each in {*sentences(body)} if len(words(each)) >= 4)
    print("most often:", counted.most_common(3))
    assert max(counted.values()) <= 3
    assert sum(wordings.WAIT in body for body in bodies) <= 4
    for body in bodies:
        assert len(re.findall(r"\bthank(?:s for| you)\b", body.rpartition("\n\n")[0], re.IGNORECASE)) <= 1, body


@pytest.mark.parametrize(
    ("role", "company"), [("", ""), ("", "Kestrel"), ("data role", ""), ("Cook (m/w/d) - Ulm", "X")]
)
@pytest.mark.parametrize("form", ALL_FORMS)
def test_whatever_is_known_of_the_job_reads_well(form: Form, role: str, company: str) -> None:
    """No gap and no advertisement in a sentence, nor in the subject."""
    interview = Interview(role=role, company=company)
    people = [
        Person(uid=str(n), name="Kim", part="helper" if form == "helper" else "interviewer") for n in range(4)
    ]
    for person in people:
        made = draft(form, person, Occasion(interview=interview, people=people, name="Alex"))
        assert not re.search(r"\(m/w/d\)|Ulm|  | [.,]|role role|role interview| at\b[.,]", made.subject + made.body)
        assert len(made.body.split("\n\n")[1]) > 20
