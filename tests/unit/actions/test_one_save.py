"""One action, one save: however many records an action changes, the file is replaced once, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from afterview_tui.actions import interviews, leads, notes, people
from afterview_tui.cli.commands import cli
from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.options import Options
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from afterview_tui.store import Refused, Store, restoring
from afterview_tui.store.generations import Generations
from tests.real import plain_evening, whole_evening
from tests.saves import Saves
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener


class Counting(Listener):
    """Somebody who counts the saves that follow each answer."""

    def __init__(self, answers: tuple[str, ...], clock: StillClock, saves: Saves) -> None:
        super().__init__(answers, clock)
        self._saves = saves
        self.last, self.before = "", saves.made
        self.saved: list[tuple[str, int]] = []

    def line(self) -> str:
        self.saved.append((self.last, self._saves.since(self.before)))
        self.last, self.before = "", self._saves.made
        self.last = super().line()
        return self.last


def test_each_answer_of_a_plain_evening(store: Store, clock: StillClock, tmp_path: Path, saves: Saves) -> None:
    """From Home to the last line: an answer is kept by one save, with the page that it leaves and the lead."""
    session = Session(store, clock, Options(), tmp_path / "config.toml")
    session.outbox = FakeOutbox()
    prompter = Counting((*plain_evening.answers(clock.now().date()), "q"), clock, saves)
    walk_from(PlainSession(prompter, session), "home")
    assert session.interview.mattered == whole_evening.MATTERED
    assert [each for each in prompter.saved if each[1] > 1] == []
    assert sum(number for _, number in prompter.saved) > 50


def test_each_command_that_changes_something_saves_once(full: Path, saves: Saves, tmp_path: Path) -> None:
    """Every command that changes something does so in one save."""
    leads = tmp_path / "leads.csv"
    leads.write_text("company,role,stage\nAcme,Tester,applied\nGlobex,Engineer,found\n", encoding="utf-8")
    for command in (
        ("leads", "add", "Initech, Tester, applied 2 nov, follow up friday", "--yes"),
        ("leads", "done", "initech"),
        ("leads", "import", str(leads), "--yes"),
        ("note", "sent", "dana"),
    ):
        before = saves.made
        result = CliRunner().invoke(cli, ["--data", str(full), *command])
        assert (result.exit_code, saves.since(before)) == (0, 1), (command, result.output)


def crowd(session: Session) -> Interview:
    """An interview with twelve people, a note to each, and points."""
    interview = session.interview
    for number in range(12):
        person = session.store.people.add(Person(interview=interview.uid, name=f"Person {number}"))
        session.store.notes.add(Note(interview=interview.uid, person=person.uid, body="Dear you,"))
    return interview


def test_a_removed_interview_is_in_the_newest_older_copy(sample: Session, saves: Saves) -> None:
    """Removed with all that belongs to it, it costs one older copy of ten, and the newest brings all of it back."""
    interview, store = crowd(sample), sample.store
    everything = store.path.read_bytes()
    copies = [each.path for each in Generations(store.path).all()]
    before = saves.made
    interviews.remove.do(sample, [interview])
    assert saves.since(before) == 1
    assert store.people.where(interview=interview.uid) == []
    newest, *others = Generations(store.path).all()
    assert newest.path.read_bytes() == everything
    assert [each.path for each in others] == copies[:9]
    restoring.restore(store.path, newest, sample.clock)
    again = Store(store.path, sample.clock)
    assert again.interviews.get(interview.uid) is not None
    assert len(again.people.where(interview=interview.uid)) == len(again.notes.where(interview=interview.uid)) + 1


def test_taking_back_is_one_save_too(sample: Session, saves: Saves) -> None:
    """An interview comes back with all that belonged to it."""
    interview = crowd(sample)
    people = sample.people
    interviews.remove.do(sample, [interview])
    before = saves.made
    sample.store.take_back()
    assert saves.since(before) == 1
    assert sample.store.people.where(interview=interview.uid) == people


REFUSED: dict[str, Callable[[Session], object]] = {
    "an interview removed": lambda session: interviews.remove.do(session, [session.interview]),
    "somebody removed": lambda session: people.remove.do(session, [session.people[0]]),
    "a lead found": lambda session: interviews.settle.do(session, [session.interview]),
    "a stage and a field": lambda session: leads.edit.do(
        session, session.store.leads.all()[:1], stage="offer", notes="they called"
    ),
    "a note sent": lambda session: notes.sent.do(
        session, session.store.notes.where(form="follow_up")[:1], by="email"
    ),
    "taken back": lambda session: session.store.take_back(),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_refused_whole(sample: Session, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """On a full disk nothing of an action is done, here or in the file, or can be taken back; later it works."""
    store = sample.store
    person = sample.people[0]
    store.notes.add(Note(interview=sample.interview.uid, person=person.uid, form="follow_up", body="Dear Dana,"))
    with store.step("a lead"):
        store.leads.add(Lead(company="Initech"))
        store.people.add(Person(name="Bill"))
    lead = store.leads.get(sample.interview.lead)
    if name == "a lead found" and lead is not None:
        store.interviews.change(sample.interview, lead=None, company="Vandelay")
    before, known = store.path.read_bytes(), {table: each.all() for table, each in store.tables.items()}

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(Path, "replace", full)
        with pytest.raises(Refused, match="the disk is full"):
            REFUSED[name](sample)
    assert store.path.read_bytes() == before
    assert {table: each.all() for table, each in store.tables.items()} == known
    assert store.undoable == "a lead"
    REFUSED[name](sample)
    assert store.path.read_bytes() != before


def test_a_first_page_on_a_full_disk(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its interview could not be begun, which nobody has removed; once there is room, it is."""

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(Path, "replace", full)
        session.open_page("remember")
        with pytest.raises(Refused):
            session.turn("", "remember")
    assert (session.is_gone, session.news(), session.store.interviews.all()) == (False, "", [])
    session.turn("remember", "setdown", done=True)
    (interview,) = session.store.interviews.all()
    assert interview.steps == {"remember": "done", "setdown": "at"}
    assert interview == session.interview


def test_an_error_in_the_middle_undoes_what_was_before_it(store: Store, saves: Saves) -> None:
    """Not only a disk can fail: of a step that ends with an error nothing is kept, and the next one is whole."""
    lead = store.leads.add(Lead(company="Acme"))
    before, made = store.path.read_bytes(), saves.made
    with pytest.raises(ZeroDivisionError):
        fail_halfway(store, lead)
    assert (store.path.read_bytes(), saves.since(made), store.undoable) == (before, 0, "")
    assert (store.leads.all(), store.people.all()) == ([lead], [])


def fail_halfway(store: Store, lead: Lead) -> None:
    with store.step("two"):
        store.leads.change(lead, notes="half")
        store.people.add(Person(name="Dana"))
        raise ZeroDivisionError


def test_what_waits_for_the_save_is_called_after_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page takes for saved is in the file by then; where the save is refused it is never called."""
    seen: list[int] = []
    with store.one_save():
        store.leads.add(Lead(company="Acme"))
        store.once_saved(lambda: seen.append(store.path.stat().st_size))
        assert seen == []
    assert seen == [store.path.stat().st_size]

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused):
        add_refused(store, lambda: seen.append(0))
    assert len(seen) == 1


def add_refused(store: Store, then: Callable[[], object]) -> None:
    with store.one_save():
        store.leads.add(Lead(company="Globex"))
        store.once_saved(then)
