"""A greeting that was typed into a note is kept for later ones, with the step that sends it on its way."""

import pytest
from msgspec import structs

from afterview_tui.actions import drafts, greetings, letters, notes, people
from afterview_tui.actions.action import Action
from afterview_tui.domain.notes.greeting import greeting_line, greeting_lines, greeting_of
from afterview_tui.domain.records import Interview, Note, Person
from afterview_tui.known import Known
from afterview_tui.session import Session
from tests.known import known
from tests.support import StillClock

NOW = StillClock().now()
HELD = Interview(uid="i", company="Kestrel", role="Cook", held_at=NOW)
SIOBHAN = Person(uid="s", interview="i", name="Siobhán Keane")
FERGAL = Person(uid="f", interview="i", name="Fergal Ó Nualláin", greeting="Fergal")
WAYS: dict[Action[Note], dict[str, object]] = {
    letters.copied: {"what": "body"},
    notes.looked_over: {},
    notes.sent: {"by": "email"},
}


def written(line: str, person: Person = SIOBHAN) -> Note:
    body = f"{line}\n\nThank you for showing me the rota.\n\nBest wishes,\nAlex\n"
    return Note(uid="n", interview="i", person=person.uid, body=body)


def learnt(line: str, person: Person = SIOBHAN) -> str:
    outcome = notes.looked_over.outcome(known(HELD, person, written(line, person)), [written(line, person)])
    found = (change.after for change in outcome.changes if isinstance(change.after, Person))
    return next((each.greeting for each in found), "")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_a_typed_greeting_is_kept_and_said(way: Action[Note]) -> None:
    """Whichever way the note is done with; as a step, so that u takes it back."""
    note = written("Hi Siobhán,")
    outcome = way.outcome(known(HELD, SIOBHAN, note), [note], **WAYS[way])
    assert "“Hi Siobhán,” is kept as your greeting for them." in outcome.sentence
    assert outcome.is_step
    now = next(change.after for change in outcome.changes if isinstance(change.after, Person))
    assert now.greeting == "Hi Siobhán"
    typed = written("Dear Siobhán Keane,")
    assert not [*filter(None, [way.outcome(known(HELD, SIOBHAN, typed), [typed], **WAYS[way]).sentence])]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Dear Siobhán,", "Siobhán"),
        ("Hi Siobhán!", "Hi Siobhán!"),
        ("Hello Siobhan,", "Hello Siobhan"),
        ("Dear Ms. Keane,", "Ms. Keane"),
        ("Dear Siobhán Keane,", ""),
        ("Hi Dana,", ""),
        ("Hi Siobhán and Fergal,", ""),
        ("Good morning Siobhán,", ""),
        ("Hi again Siobhán,", ""),
        ("Dear all,", ""),
        ("Hello,", ""),
        ("Hi Siobhán, thank you for the rota.", ""),
        ("Siobhán showed me the rota.", ""),
        ("", ""),
    ],
)
def test_only_a_greeting_to_them_is_kept(line: str, kept: str) -> None:
    """Nobody else's, no two people's, none of the hour, and no sentence."""
    assert learnt(line) == kept


def test_a_chosen_greeting_stays() -> None:
    """What was chosen with the person is not changed by a note."""
    assert learnt("Hi Fergal,", FERGAL) == ""


def test_the_group_note_knows_it(sample: Session) -> None:
    """A draft that nobody has edited, to somebody else, takes up the greeting of one it names."""
    keane = sample.store.people.add(
        structs.replace(SIOBHAN, interview=sample.interview.uid, said="showed me the rota")
    )
    group = drafts.first_draft(sample.known, sample.people[0], "group")
    assert "Siobhán Keane" in group.body
    sample.store.notes.add(group)
    people.edit.do(sample, [keane], greeting="Hi Siobhán")
    now = sample.store.notes.get(group.uid)
    assert now is not None
    assert "Keane" not in now.body
    assert "Siobhán" in now.body


def test_the_next_round_knows_it() -> None:
    """Somebody added again at the same company is greeted as their note was."""
    note = written("Hi Siobhán,")
    sent = notes.sent.outcome(known(HELD, SIOBHAN, note), [note], by="email")
    later = Interview(uid="j", company="Kestrel", role="Cook")
    now = [change.after for change in sent.changes if change.after is not None]
    again = people.add.outcome(known(HELD, later, *now), [later], name="Siobhán Keane")
    (met,) = [change.after for change in again.changes if isinstance(change.after, Person)]
    assert (met.interview, met.greeting) == ("j", "Hi Siobhán")


def test_taken_back_with_its_step(sample: Session) -> None:
    """Undo after copying brings back the note's state and the person without a greeting."""
    tomas = sample.store.people.change(sample.people[1], greeting="")
    note = sample.note(tomas)
    assert note is not None
    note = sample.store.notes.change(note, body=note.body.replace("Dear Tomás,", "Hi Tomás,"))
    letters.copied.do(sample, [note], what="body")
    assert getattr(sample.store.people.get(tomas.uid), "greeting", "") == "Hi Tomás"
    step = sample.store.last_step
    assert step is not None
    assert step.what.startswith("Greeting kept: your note to Tomás")
    from afterview_tui.actions import history

    history.take_back(sample, step)
    assert getattr(sample.store.people.get(tomas.uid), "greeting", "-") == ""
    assert getattr(sample.store.notes.get(note.uid), "state", "") == "draft"


def test_a_greeting_nobody_chose_is_named() -> None:
    """As long as the draft opens with it; not once it was typed or chosen, nor where no name is known."""

    def told(there: Known, note: Note) -> str:
        return greetings.not_chosen(there, note)

    assert told(known(HELD, SIOBHAN), written("Dear Siobhán Keane,")) == "“Dear Siobhán Keane,” is not chosen yet."
    assert told(known(HELD, SIOBHAN), written("Hi Siobhán,")) == ""
    copied = structs.replace(written("Dear Siobhán Keane,"), state="copied")
    assert told(known(HELD, SIOBHAN), copied) == "", "whoever copied it so has seen it"
    assert told(known(HELD, FERGAL), written("Dear Fergal,", FERGAL)) == ""
    assert told(known(HELD, structs.replace(SIOBHAN, name="")), written("Hello,")) == ""


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        (
            Person(name="Hannah Okafor"),
            ["Dear Hannah,", "Hi Hannah,", "Dear Ms. Okafor,", "Dear Mr. Okafor,", "Dear Hannah Okafor,"],
        ),
        (Person(name="Hannah Okafor", part="helper"), ["Hi Hannah,", "Dear Hannah,", "Dear Hannah Okafor,"]),
        (Person(name="Aunt Rosa", part="helper"), ["Hi Aunt Rosa,", "Dear Aunt Rosa,"]),
        (
            Person(name="Dr. Anna Weber"),
            ["Dear Dr. Weber,", "Dear Anna,", "Hi Anna,", "Dear Anna Weber,", "Dear Dr. Anna Weber,"],
        ),
        (Person(name="the tall one from QA"), []),
        (Person(), []),
    ],
)
def test_greetings_to_choose_from(person: Person, lines: list[str]) -> None:
    """A friend's are first names; what is chosen begins the next note in the same way."""
    assert greeting_lines(person) == lines
    for line in lines:
        again = structs.replace(person, greeting=greeting_of(line))
        assert greeting_line(again) == line
