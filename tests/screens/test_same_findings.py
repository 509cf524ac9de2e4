"""Window, plain walk and shell ask the same about a note, in the same words."""

import json
import re
from pathlib import Path

import pytest
from textual.widgets import Static

from afterview_tui.cli.check import check_text
from afterview_tui.cli.note_commands import check_note
from afterview_tui.domain.notes.checks import NOTHING
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from tests.screens.driving import driving
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener

END = "\n\nKind regards,\nAlex Morgan\n"
JOTTED = "showed how two pharmcists check a label. It starts in Febuary.I could come soon, with best wishs."
"""What was noted about the one it is for, slips and all."""
BODIES = {
    "sound": "Dear Tomás,\n\nThank you for the tour of the firmware lab. I liked how the team ships on Fridays, and"
    " the bench by the window where each board is tried once more before it leaves the house.",
    "names": "Dear Thomas,\n\nThank you, Dana, for the tour. I would be glad to join Harbor Robotics next year.",
    "words": "Dear Tomás,\n\nI recieved it form you, and the the lab is more quiet then ours. I would of stayed.",
    "tone": "Dear Tomás,\n\nI am sorry that I was so nervous. What is the salary? Please, give me a chance!!",
    "leftovers": "Dear [Name],\n\nThank you for XX hours in the lab. I would like to\n\nWe met on Sunday, 1 March.",
    "jotted": f"Dear Tomás,\n\nThank you for the tour. You {JOTTED} I also liked the bench by the window.",
    "no end": "Hello,\n\nThank you for the tour of the firmware lab. I could start on any Monday that suits you.",
}
"""What is written in each note; each but the last ends with the user's name."""
Asked = list[tuple[str, str, int]]
"""Questions with their words and lines."""


async def in_window(session: Session) -> Asked:
    """What the page shows."""
    async with driving(session, "thank", size=(200, 60)) as driver:
        await driver.press("down", "l")
        await driver.wait_for_place("Findings")
        shown = [each for each in driver.app.screen.query(".finding").results(Static) if each.display]
        told = [[line[2:] for line in str(each.content).splitlines()] for each in shown]
    return [_parts(first, rest) for first, *rest in told]


def _parts(question: str, rest: list[str]) -> tuple[str, str, int]:
    found = next((match for line in rest if (match := re.match(r"line (\d+): (.+)", line))), None)
    return (question, found[2], int(found[1])) if found else (question, "", 0)


def in_lines(session: Session, clock: StillClock) -> Asked:
    """What is said, question by question, each passed by."""
    session.outbox = FakeOutbox()
    prompter = Listener(("Tomás", "Look it over", *["Go on"] * 20, "q"), clock)
    walk_from(PlainSession(prompter, session), "thank")
    said = prompter.out.getvalue()
    if NOTHING in said:
        return []
    pattern = r"^(.+\?|.+\.)(?: Line (\d+): (.+))?\n  .+\n1\. Go on"
    return [(each[1], each[3] or "", int(each[2] or 0)) for each in re.finditer(pattern, said, re.MULTILINE)]


def in_shell(session: Session, capsys: pytest.CaptureFixture[str]) -> Asked:
    """What is printed for scripts, in the order of the lines."""
    capsys.readouterr()
    check_note(session, "tom", as_json=True, is_read=False)
    found = json.loads(capsys.readouterr().out)["findings"]
    return [(each["question"], each["words"], each["line"] if each["words"] else 0) for each in found]


def in_pipe(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    """What is printed of a file that nothing was noted about."""
    (folder / "note.txt").write_text(text, encoding="utf-8")
    capsys.readouterr()
    check_text(str(folder / "note.txt"), to="Tomás de la Vega", company="Kestrel Robotics", as_json=True)
    found = json.loads(capsys.readouterr().out)["findings"]
    return [(each["question"], each["words"], each["line"]) for each in found if each["words"]]


@pytest.mark.parametrize("body", BODIES)
async def test_every_face_asks_the_same(
    body: str, sample: Session, clock: StillClock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The most costly first; the shell by their lines, as editors go through them."""
    note = sample.note(sample.people[1])
    assert note is not None
    text = BODIES[body] + ("" if body == "no end" else END)
    if body == "jotted":
        sample.store.people.change(sample.people[1], said=JOTTED)
    sample.store.notes.change(note, body=text, state="draft")
    shown = await in_window(sample)
    sample.store.notes.change(sample.store.notes.get(note.uid) or note, state="draft")
    assert in_lines(sample, clock) == shown
    assert sorted(in_shell(sample, capsys)) == sorted(shown)
    assert bool(shown) is (body != "sound")
    if body == "jotted":
        assert [each for _, each, _ in shown if each] == ["pharmcists", "Febuary", "wishs", "Febuary.I"]
        assert sorted(in_pipe(text, tmp_path, capsys)) == sorted(each for each in shown if each[1])
