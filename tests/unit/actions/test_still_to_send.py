"""What is still to send: Home, today, Thank and Close say the same."""

from afterview_tui.actions import progress, thanking
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.rounds import due
from afterview_tui.session import Session


def test_every_face_names_the_same_people(sample: Session) -> None:
    """Whoever need not be thanked is marked so in Thank and named nowhere else, with a draft too."""
    store = sample.store
    porter = store.people.add(Person(interview=sample.interview.uid, name="Ruth Bell", part="other"))
    store.notes.add(Note(interview=sample.interview.uid, person=porter.uid, body="Dear Ruth Bell,"))
    store.interviews.change(sample.interview, steps={})
    waiting = [each.name for each in due.to_thank(sample.people, store.notes.all())]
    rows = thanking.to_thank(sample.known, sample.interview)
    states = {row.person.name: thanking.state_of(sample.known, row) for row in rows if row.is_last}
    assert states["Ruth Bell"] == "draft, if you like"
    assert waiting == [name for name, state in states.items() if state.split()[0] != "sent" and "like" not in state]
    (close,) = [step.facts for step in progress.summary(sample) if step.title == "Thank"]
    shown = ", ".join(waiting[:3])
    assert close.startswith(f"left for later: {shown}")
    assert "Ruth" not in close
