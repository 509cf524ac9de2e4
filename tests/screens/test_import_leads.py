"""Importing from inside the window: a path, the words of a dry run, one save, one step back."""

import itertools
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from afterview_tui.reading import understood
from afterview_tui.reading.progress import with_progress
from afterview_tui.session import Session
from afterview_tui.store import Records, Refused
from afterview_tui.window.pages import import_leads
from afterview_tui.window.pages.choose import Choose
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving

COMMAS = "Company,Role,Status,Date Applied\nAcme,Engineer,Applied,2026-11-02\nGlobex,Tester,Interview,2026-11-03\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table with two leads, in a folder of its own."""
    path = tmp_path / "lists" / "jobs.csv"
    path.parent.mkdir()
    path.write_text(COMMAS, encoding="utf-8")
    return path


async def reading(driver: Driver, path: Path | str) -> None:
    """Name the file on the page Import."""
    await driver.press("i")
    await driver.wait_for_place("ImportLeads")
    await driver.type(str(path))
    await driver.press("enter")


def question(driver: Driver) -> str:
    """What is asked now; empty between two questions."""
    return driver.text("#question") if isinstance(driver.app.screen, Choose) else ""


async def read(driver: Driver, path: Path | str) -> str:
    """What is shown of the file."""
    await reading(driver, path)
    await driver.wait_for(lambda: "new lead" in driver.text("#understood"), "the preview")
    return driver.text("#understood")


async def test_a_newcomer_finds_the_way_in(session: Session) -> None:
    """An empty page names both ways, and the key."""
    async with driving(session, "leads") as driver:
        assert (
            "Press i to import a list that you keep elsewhere.\nIn the shell: afterview lead import FILE"
            in driver.text("#over")
        )
        assert "i import" in driver.keys
        await driver.press("i")
        await driver.wait_for_place("ImportLeads")
        assert "Nothing is written until you say so." in " ".join(driver.text("#understood").split())
        assert driver.keys.startswith("enter read it   esc back")
        await driver.press("escape")
        await driver.wait_for_place("leads")


async def test_read_shown_imported_and_taken_back(session: Session, file: Path) -> None:
    """The preview is that of the dry run; Enter saves once, u takes all of it back."""
    async with driving(session, "leads") as driver:
        shown = await read(driver, file)
        assert shown.startswith("2 new leads, none already here, none to merge, none left out.\n")
        assert "“Applied” as applied, 1 line" in shown
        assert session.store.leads.all() == []
        await driver.press("enter")
        await driver.wait_for_place("leads")
        await driver.wait_for(lambda: driver.text("#company") == "Acme", "the first lead")
        assert driver.text("#said") == "Added 2 leads. Press u to take it back."
        await driver.press("u")
        await driver.wait_for(lambda: driver.text("#said") == "Taken back: the import of jobs.csv.", "taken back")
    assert session.store.leads.all() == []


async def test_a_count_is_opened_line_by_line(session: Session, file: Path) -> None:
    """Its first lines are shown beside it, Enter brings all of them, and Esc leads back to the counts."""
    rows = "".join(f"Firm {n},Tester,Applied,2026-11-02\n" for n in range(140))
    file.write_text(f"Company,Role,Status,Date Applied\n{rows},,Applied,2026-11-02\n", encoding="utf-8")
    async with driving(session, "leads") as driver:
        assert "Firm 99" not in await read(driver, file)
        assert driver.rows("#counts") == ["Import what is shown", "New 140", "Left out 1"]
        assert driver.keys.startswith("enter import   tab read on")
        await driver.press("down")
        await driver.wait_for(lambda: "Firm 99 · Tester" in driver.text("#understood"), "the first lines")
        assert "Firm 139" not in driver.text("#understood")
        assert driver.keys.startswith("enter open")
        await driver.press("enter")
        await driver.wait_for(lambda: "Firm 139 · Tester" in driver.text("#understood"), "every line")
        await driver.press("escape", "down")
        await driver.wait_for(lambda: "neither a company" in driver.text("#understood"), "what is left out")
        await driver.press("home")
        await driver.wait_for(lambda: "140 new leads" in driver.text("#understood"), "all in short")
        await driver.press("enter")
        await driver.wait_for_place("leads")
    assert len(session.store.leads.all()) == 140


async def test_enter_twice_imports_once(session: Session, file: Path) -> None:
    """A second Enter that arrives before the save is for the page after it; the leads are there once."""
    async with driving(session, "leads") as driver:
        await read(driver, file)
        await driver.burst("enter", "enter")
        await driver.wait_for(lambda: bool(session.store.leads.all()), "the save")
        await driver.wait_for_place("Ask")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.text("#company") == "Acme", "the first lead")
    assert len(session.store.leads.all()) == 2


async def test_a_path_that_is_not_a_file_is_not_read(session: Session, file: Path, tmp_path: Path) -> None:
    """Nobody waits for a pipe that never ends, and a path that can't be says so in words."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    async with driving(session, "leads") as driver:
        await reading(driver, pipe)
        await driver.wait_for(lambda: "is neither a file nor a folder." in driver.text("#said"), "the pipe")
        await driver.press("ctrl+u")
        await driver.type("x" * 300)
        await driver.press("enter")
        await driver.wait_for(lambda: "can't be opened: file name too long." in driver.text("#said"), "the name")


async def test_the_same_file_again_has_nothing_new(session: Session, file: Path) -> None:
    """It says so, and there is nothing to press; the path still stands there after Esc."""
    async with driving(session, "leads") as driver:
        await read(driver, file)
        await driver.press("enter")
        await driver.wait_for_place("leads")
        await read(driver, f"'{file}'")
        assert driver.text("#said") == "Nothing in it is new."
        assert "enter import" not in driver.keys
        await driver.press("escape")
        await driver.wait_for_place("leads")
        await driver.press("i")
        await driver.wait_for_place("ImportLeads")
        assert str(file) in driver.app.screen.query_one("#path", TextInput).value
    assert len(session.store.leads.all()) == 2


async def test_a_folder_offers_its_newest_tables(session: Session, file: Path) -> None:
    """Somebody who doesn't know the name by heart chooses it; an empty folder says so."""
    (file.parent / "picture.png").write_bytes(b"")
    async with driving(session, "leads") as driver:
        await reading(driver, file.parent)
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == ["1 jobs.csv"]
        await driver.press("1")
        await driver.wait_for(lambda: "new lead" in driver.text("#understood"), "the preview")
        await driver.press("f", "ctrl+u")
        file.unlink()
        await driver.type(str(file.parent))
        await driver.press("enter")
        await driver.wait_for(lambda: "There is no list in" in driver.text("#said"), "none there")


async def test_a_date_that_may_be_two_days_is_asked_about(session: Session, file: Path) -> None:
    """Each answer is a day in full; Esc leaves nothing behind."""
    file.write_text("Company,Date Applied\nAcme,05/06/07\n", encoding="utf-8")
    async with driving(session, "leads") as driver:
        await reading(driver, file)
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == [
            *("1 5 June 2007, day first", "2 6 May 2007, month first", "3 7 June 2005, year first")
        ]
        await driver.press("2")
        await driver.wait_for(lambda: "“05/06/07” as 6 May 2007" in driver.text("#understood"), "the preview")


async def test_a_file_without_leads_is_one_sentence(session: Session, file: Path) -> None:
    """The path stays, to be mended."""
    async with driving(session, "leads") as driver:
        for text, sentence in (
            ("", "jobs.csv is empty."),
            (
                "<!doctype html>",
                "jobs.csv is a web page, not a table. Download the CSV itself, and try again.",
            ),
            (None, "can't be opened: no such file or directory."),
        ):
            file.unlink() if text is None else file.write_text(text, encoding="utf-8")
            await reading(driver, file)
            await driver.wait_for(lambda said=sentence: said in driver.text("#said"), sentence)  # type: ignore[misc]
            assert driver.page.typing
            assert str(file) in driver.app.screen.query_one("#path", TextInput).value
            await driver.press("ctrl+u", "escape")
            await driver.wait_for_place("leads")


async def test_much_that_would_be_lost_is_asked_about(session: Session, file: Path) -> None:
    """The mild answer comes first and writes nothing; the other one imports what is left."""
    file.write_text("Company,Role\nAcme,Tester\n" + "Globex,Cook, senior\n" * 5, encoding="utf-8")
    async with driving(session, "leads") as driver:
        await read(driver, file)
        await driver.press("enter")
        await driver.wait_for_place("Choose")
        assert driver.text("#question") == "5 lines would be left out. Import the others?"
        assert driver.text("#note") == "They are named below “Left out”."
        await driver.press("enter")
        await driver.wait_for_place("ImportLeads")
        assert session.store.leads.all() == []
        await driver.press("enter", "i")
        await driver.wait_for_place("leads")
    assert len(session.store.leads.all()) == 1


async def test_a_long_line_keeps_its_indent(session: Session, file: Path) -> None:
    """What is wrapped stands as far in as where it began."""
    word = "a very long word for a stage, which nobody at all has ever heard of"
    file.write_text(f'Company,Status\nAcme,"{word}"\n', encoding="utf-8")
    async with driving(session, "leads") as driver:
        shown = await read(driver, file)
    lines = shown.splitlines()
    begin = next(n for n, line in enumerate(lines) if line.startswith("  row 2"))
    assert lines[begin + 1].startswith("  ")


async def test_reading_says_how_far_it_is_and_can_be_stopped(
    session: Session, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc stops what takes long, and stays on the page; nothing was written."""
    until_stopped = threading.Event()

    def slowly(*given: Any) -> understood.Understood:
        tick: Callable[[int], None] = given[-1]
        while not until_stopped.wait(0.001):
            tick(1200)
        return understood.Understood()

    monkeypatch.setattr("afterview_tui.reading.importing.understand", slowly)
    monkeypatch.setattr(import_leads, "LOOK_SECONDS", 0.01)
    async with driving(session, "leads") as driver:
        try:
            await reading(driver, file)
            await driver.wait_for(lambda: driver.text("#said") == "Line 1,200 of 2. Esc stops.", "how far it is")
            await driver.press("escape")
            await driver.wait_for(lambda: driver.text("#said") == "Stopped. Nothing was written.", "stopped")
        finally:
            until_stopped.set()
        assert driver.place == "ImportLeads"
    assert session.store.leads.all() == []


async def test_reading_the_file_itself_says_how_far_it_is_and_can_be_stopped(
    session: Session, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nobody knows how many lines there are; the page stays, and the next file can be read."""
    until_stopped = threading.Event()

    def slowly(*_: object) -> None:
        for _row in with_progress(itertools.count()):
            if until_stopped.wait(0.001):
                break

    monkeypatch.setattr(import_leads, "LOOK_SECONDS", 0.01)
    async with driving(session, "leads") as driver:
        try:
            with monkeypatch.context() as patch:
                patch.setattr("afterview_tui.reading.files.table_in", slowly)
                await reading(driver, file)
                said = re.compile(r"Line [1-9][\d,]*\. Esc stops\.")
                await driver.wait_for(lambda: said.fullmatch(driver.text("#said")) is not None, "how far it is")
                await driver.press("escape")
                await driver.wait_for(lambda: driver.text("#said") == "Stopped. Nothing was written.", "stopped")
        finally:
            until_stopped.set()
        assert driver.place == "ImportLeads"
    assert session.store.leads.all() == []


async def test_a_refused_save_stays_on_the_page(
    session: Session, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence; the preview stands, to be tried again."""

    def refuse(*_: object) -> None:
        raise Refused("Not saved: no space left on device.")

    async with driving(session, "leads") as driver:
        await read(driver, file)
        with monkeypatch.context() as patch:
            patch.setattr(Records, "save_all", refuse)
            await driver.press("enter")
            await driver.wait_for(lambda: "Not saved" in driver.text("#said"), "the sentence")
            assert driver.place == "ImportLeads"
        await driver.press("enter")
        await driver.wait_for_place("leads")
    assert len(session.store.leads.all()) == 2


async def test_from_any_page_by_the_palette(session: Session, file: Path) -> None:
    """Home gets the leads, too, and comes back."""
    async with driving(session, "home") as driver:
        await driver.press("ctrl+p")
        await driver.wait_for(lambda: type(driver.app.screen).__name__ == "Palette", "the palette")
        await driver.type("import leads")
        await driver.press("enter")
        await driver.wait_for_place("ImportLeads")
        await driver.type(str(file))
        await driver.press("enter")
        await driver.wait_for(lambda: "new lead" in driver.text("#understood"), "the preview")
        await driver.press("enter")
        await driver.wait_for_place("home")
        said = "Added 2 leads. Press u to take it back."
        await driver.wait_for(lambda: driver.text("#said") == said, "the sentence")


async def test_what_is_not_known_is_asked_once(session: Session, file: Path) -> None:
    """Each line with samples; what is left is noted, and neither is asked again."""
    file.write_text("Name,Where,Stage\nAcme,Oslo,Negative\nGlobex,Lund,Talent pool\n", encoding="utf-8")
    async with driving(session, "leads") as driver:
        await reading(driver, file)
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == [
            "0 Go on",
            "1 Where (noted): Oslo, Lund",
            "2 “Talent pool” under Stage (noted)",
        ]
        await driver.press("2")
        await driver.wait_for(lambda: question(driver) == "What does “Talent pool” mean?", "the word")
        assert driver.text("#note") == "under Stage"
        await driver.press("2")
        await driver.wait_for(
            lambda: bool(question(driver)) and driver.rows("#answers")[-1].endswith("(found)"), "the answer"
        )
        await driver.press("0")
        await driver.wait_for(lambda: "“Talent pool” as found, 1 line" in driver.text("#understood"), "the preview")
        await driver.press("enter")
        await driver.wait_for_place("leads")
        (kept,) = session.options.lists
        assert (kept.headings, kept.words, kept.columns) == (
            *(("Name", "Where", "Stage"), {"Talent pool": "found"}, {"Where": "notes"}),
        )
        file.write_text("Name,Where,Stage\nInitech,Kiel,Talent pool\n", encoding="utf-8")
        await read(driver, file)


async def test_the_column_of_the_companies_is_asked_about(session: Session, file: Path) -> None:
    """Esc refuses the list in a sentence."""
    file.write_text("Who,What,Sent\nAcme,Cook,2026-11-02\nGlobex,Baker,2026-11-03\n", encoding="utf-8")
    async with driving(session, "leads") as driver:
        await reading(driver, file)
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == ["1 Who: Acme, Globex", "2 What: Cook, Baker"]
        await driver.press("escape")
        await driver.wait_for(lambda: "no column is known to hold companies" in driver.text("#said"), "refused")
        await driver.press("enter")
        await driver.wait_for_place("Choose")
        await driver.press("1")
        await driver.wait_for(lambda: question(driver).startswith("These are not known"), "the other column")
        await driver.press("1")
        await driver.wait_for(lambda: question(driver) == "What does “What” hold?", "its answers")
        assert driver.text("#note") == "Cook, Baker"
        await driver.press("3")
        await driver.wait_for(
            lambda: bool(question(driver)) and driver.rows("#answers")[-1] == "1 What (role): Cook, Baker",
            "the answer",
        )
        await driver.press("0")
        await driver.wait_for(lambda: "Acme · Cook · applied" in driver.text("#understood"), "the preview")
