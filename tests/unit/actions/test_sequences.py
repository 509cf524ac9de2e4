"""Actions at random, with restarts between them: each taken back, the file is as it was in the beginning."""

import json
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from afterview_tui import demo
from afterview_tui.actions.action import Action
from afterview_tui.actions.every import ACTIONS
from afterview_tui.cli.actions import NO_STEPS, decided, save
from afterview_tui.domain.fields import Field
from afterview_tui.domain.records import Interview, Item, Lead, Person, Record
from afterview_tui.domain.rounds.walk import PLACES
from afterview_tui.domain.when import When
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.support import LONG, StillClock

SEQUENCES, LENGTH = (200, 40) if LONG else (12, 24)
WORDS = ("the rig", "Zoë’s board", "a call\nby friday", "Kestrel Robotics", "…", "陳美玲")
APART = {"lead.import_leads", "lead.add", "options.set", "note.dismiss"}
"""Those that need more than answers, and are tried in tests of their own; or have nothing to do with a record."""
CLOCK = StillClock()


def started(path: Path) -> Session:
    """The program on this file, as after a restart."""
    return Session(Store(path, CLOCK), CLOCK, Options(name="Alex Morgan"))


def begun(path: Path) -> None:
    """A sample evening, another interview with open things, a lead that is here twice and one that is closed."""
    store = Store(path, CLOCK)
    demo.fill(store, CLOCK)
    other = store.interviews.add(Interview(company="Northern Bank", role="Analyst"))
    store.people.add_all([Person(interview=other.uid, name="Kim"), Person(interview=other.uid, name="Priya")])
    store.items.add_all([Item(interview=other.uid, text=text) for text in ("the rig", "my joke", "on-call")])
    store.leads.add_all([Lead(company="Acme", role="Tester", notes=notes) for notes in ("one", "two")])


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, in their order."""
    tables = json.loads(path.read_bytes())
    return {name: [*found.values()] for name, found in tables.items() if name != "_meta" and found}


def answer(field: Field, chance: random.Random) -> object:
    """Something that a person could say."""
    days = timedelta(days=chance.randint(-3, 9))
    match field.kind:
        case "choice":
            return chance.choice([*field.choices]) if field.choices else ""
        case "day" | "past day":
            return CLOCK.now().date() + days
        case "step":
            return When(CLOCK.now().date() + days, None)
        case "moment" | "held":
            return CLOCK.now() + days
        case "number":
            return chance.randint(0, 10)
        case "text":
            return chance.choice(WORDS)


def one_action(session: Session, chance: random.Random) -> str:
    """Do an action with answers at random, where it is possible; returns its id, empty where it was not."""
    action: Action[Any] = chance.choice([each for each in ACTIONS if each.id.partition(".")[0] not in NO_STEPS])
    if action.id in APART or (
        action.about is not Record and not (there := session.store.table(action.about).all())
    ):
        return ""
    chosen = chance.sample(there, min(len(there), 2 if action.id == "lead.merge" else 1))
    records = chosen if action.needs_record else []
    if action.why_not(session.known, records):
        return ""
    suggested = action.suggested(session.known, records)
    fields = action.fields(session.known, records)
    answers = {
        each.name: suggested[each.name]
        if each.name in suggested and chance.random() < 0.5
        else answer(each, chance)
        for each in fields
    }
    try:
        outcome = decided(session, action, records, **answers)
        save(session, [outcome], place=chance.choice(["", *PLACES]))
    except SystemExit:
        return ""
    return action.id if outcome.changes else ""


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_all_is_taken_back_the_file_is_as_it_was(tmp_path: Path, seed: int) -> None:
    """Every table, row and field, though some was taken back on the way and done again, in one run or another."""
    chance, path = random.Random(seed), tmp_path / "afterview.json"
    begun(path)
    start, session, done = rows(path), started(path), list[str]()
    for _ in range(LENGTH):
        match chance.choice(["act"] * 6 + ["restart", "undo", "redo"]):
            case "act":
                done += filter(None, [one_action(session, chance)])
            case "restart":
                session = started(path)
            case "undo" if (step := session.store.last_step) is not None:
                session.store.take_back_step(step)
                done.append("undo")
            case "redo" if (entries := session.store.journal.entries()) and entries[-1].undoes:
                session.store.take_back_step(entries[-1].step)
                done.append("redo")
    session = started(path) if chance.random() < 0.5 else session
    for _ in range(2 * LENGTH):
        if (step := session.store.last_step) is None:
            break
        session.store.take_back_step(step)
    assert rows(path) == start, done
