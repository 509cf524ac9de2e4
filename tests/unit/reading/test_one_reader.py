"""The same words mean the same day in a field, in the shell, in the plain walk, in a line and in a column."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import msgspec
import pytest

from afterview_tui.actions import leads
from afterview_tui.cli import actions as shell
from afterview_tui.domain.records import Lead
from afterview_tui.options import Options
from afterview_tui.plain import actions as plain
from afterview_tui.plain.prompter import Back, Leave
from afterview_tui.plain.session import PlainSession
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import read_table
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.widgets.field_reader import field_reader
from tests.support import BERLIN, StillClock
from tests.unit.listener import Listener

NOW = datetime(2026, 11, 18, 10, tzinfo=BERLIN)
CORPUS = Path(__file__).parents[2] / "corpus" / "days.json"
PHRASES: Sequence[str] = [each["phrase"] for each in msgspec.json.decode(CORPUS.read_bytes())][::2]
Found = tuple[date | None, time | None]
STEP = Lead(uid="acme", company="Acme", role="Baker")


def in_field(session: Session, phrase: str) -> Found:
    """Typed into the field of a next step."""
    when = field_reader(session).value(phrase, "step")
    return when if isinstance(when, tuple) else (None, None)


def kept(session: Session) -> Found:
    """The day of the lead as it is saved."""
    lead = session.store.leads.get(STEP.uid)
    assert lead is not None
    return lead.next_on, lead.next_at


def in_shell(session: Session, phrase: str) -> Found:
    """As ``leads next acme --on PHRASE``."""
    session.store.leads.save_all([STEP])
    with suppress(SystemExit):
        shell.carry_out(session, leads.next_step, [STEP], {"next_step": "call", "next_on": phrase})
    return kept(session)


def in_plain(session: Session, phrase: str) -> Found:
    """As an answer in the plain walk."""
    session.store.leads.save_all([STEP])
    walk = PlainSession(Listener(("call", phrase, "b"), StillClock(NOW)), session)
    with suppress(Back, Leave):
        plain.do(walk, leads.next_step, [STEP])
    return kept(session)


def in_column(_session: Session, phrase: str) -> Found:
    """In a cell of somebody's list, the order of whose dates is asked about where it is open."""
    cell = phrase.replace('"', '""')
    table = read_table(f'Company,Next step,Next date\nAcme,call,"{cell}"\n'.encode())
    _, asked = open_order(table, NOW.date())
    if asked is not None:
        return None, None
    (lead,) = understand(table, [], Way("dmy", NOW, "list.csv", is_settled=False)).new
    return lead.next_on, lead.next_at


FACES: Sequence[Callable[[Session, str], Found]] = (in_field, in_shell, in_plain, in_column)


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_face_reads_the_same(tmp_path: Path, phrase: str) -> None:
    """One day and one hour, or none in any of them."""
    found = {}
    for face in FACES:
        session = Session(Store(tmp_path / f"{face.__name__}.json", StillClock(NOW)), StillClock(NOW), Options())
        found[face.__name__] = face(session, phrase)
    assert len(set(found.values())) == 1, found
