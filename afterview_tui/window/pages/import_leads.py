"""Importing leads from a file: its path, a preview, and one save."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var
from textual.widgets import Static

from afterview_tui.actions import imports
from afterview_tui.actions.imports import Plan
from afterview_tui.locations import expanded
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.files import is_folder
from afterview_tui.reading.import_preview import preview
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.tables import NoCompanies, SeveralTables
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import TO_TAKE_BACK
from afterview_tui.window.page import Page
from afterview_tui.window.pages import import_questions
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.pages.import_parts import Lines, Part, draw, fitted, parts_of
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.textual_fixes.key_order import ON_ITS_WAY
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import show_text

KEPT = "the file with your leads"
HOW = """\
A list from a spreadsheet, a tracker or a job board: a workbook, CSV, JSON, a saved page, a zip. Enter reads \
it and shows what it would bring. Nothing is written until you say so.

A folder will do too: its newest files are offered."""
READ_IT, READ_ON = Command("enter", "", "read it", ""), Command("tab", "", "read on", "")
LOOK_SECONDS = 0.25
"""Seconds between progress messages; what takes less shows none."""


class Stopped(Exception):
    """Reading was stopped with Esc, or by leaving the page."""


class ImportLeads(Page):
    """The path of a file, then a preview of the import below its counts; Enter opens a count, or imports."""

    HEADING = "Import leads"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "main", "import", "Import it in one save; on a count, read its lines.", footer=True),
        Command("f", "file", "another file", "Name another file, or another folder.", footer=True),
    )

    preview = getters.query_one("#preview", Lines)
    parts = getters.query_one("#counts", ListView)
    text = getters.query_one("#understood", Static)
    path = getters.query_one(TextInput)

    part: var[Part | None] = var(None, init=False)
    """The selected count, or the summary."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._plan: Plan | None = None
        self._table_read: Table | None = None
        self._answers = Answers()
        """The answers about unknown columns and words of the table."""
        self._line = self._lines = 0
        """How many lines are done, and the total; 0 until that is known."""
        self._is_reading = self._is_stopped = self._is_saving = False

    def body(self) -> ComposeResult:
        """The path, and the preview."""
        yield TextInput(
            self.session.kept.kept(KEPT).get("file", ""), "such as ~/Documents/applications.csv", id="path"
        )
        with Container(id="read"):
            yield ListView(draw, id="counts")
            with Lines(id="preview"):
                yield Static(HOW, id="understood", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Hide the counts, as there are none yet."""
        self.parts.display = False

    def refresh_page(self) -> None:
        """Begin in the path."""
        if self._plan is None and not self._is_reading:
            self.set_focus(self.path)

    def on_unmount(self) -> None:
        """Stop reading."""
        self._is_stopped = True

    def possible(self, action: str) -> bool:
        """Importing needs something to import; a count opens from the list of counts."""
        if action == "main":
            is_whole = self.part is None or self.part.is_whole
            brings = self._plan is not None and self._plan.brings_something
            return brings if is_whole else self.focused is self.parts
        return super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """In the path, the key that reads it comes first; on a count, Enter opens it."""
        keys, part = super().wanted_keys(), self.part
        if self.typing:
            return (READ_IT, *keys)
        if part is None:
            return keys
        keys = [each._replace(label="open") if each.name == "main" and not part.is_whole else each for each in keys]
        return [*keys[:1], READ_ON, *keys[1:]] if self.focused is self.parts else keys

    def action_leave(self) -> None:
        """Stop reading; else leave the field, then the page."""
        if self._is_reading:
            self._is_stopped = True
        elif self.typing and self._plan is None:
            self.go("leads")
        elif self.focused is self.preview and self._plan is not None:
            self.set_focus(self.parts)
        else:
            super().action_leave()

    def leave_field(self) -> None:
        """Focus the counts, or the preview."""
        self.set_focus(self.parts if self._plan is not None else self.preview)

    def action_file(self) -> None:
        """Back into the path."""
        self.set_focus(self.path)

    def catch_up(self) -> None:
        """Keep the path for the next time."""
        self.session.kept.typing(KEPT, {"file": self.path.value})

    @on(TextInput.Changed)
    def _typed(self) -> None:
        self.catch_up()

    @on(TextInput.Submitted)
    def _submitted(self, event: TextInput.Submitted) -> None:
        # A file dropped on the terminal comes in quotes, or with its spaces escaped.
        typed = event.value.strip().strip("'\"").replace("\\ ", " ")
        if typed and not self._is_reading:
            self._read(expanded(typed))

    @work
    async def _read(self, path: Path) -> None:
        """Read a file, or one chosen from a folder, and show the preview."""
        self._plan, self._is_reading, self._is_stopped, self._line, self._lines = None, True, False, 0, 0
        self.parts.display, self.part = False, None
        progress = self.set_interval(LOOK_SECONDS, self._report_progress)
        try:
            file = await import_questions.file_in(self, path) if is_folder(path) else path
            if file and (table := await self._known_table(file)):
                found = await import_questions.order(self, table)
                if found is not None:
                    await self._understand(file.name, table, *found)
        except NotATable as error:
            self.say(str(error))
        except Stopped:
            self.say(imports.STOPPED)
        finally:
            progress.stop()
            self._is_reading = False
            self.refresh_bindings()

    async def _known_table(self, file: Path) -> Table | None:
        """The table in a file, after asking about unknown columns and words; None for Esc."""
        found = await self._table(file, "", Answers())
        if found is None:
            return None
        table, self._answers = found
        while (said := await import_questions.settled(self, table)) is not None and said.is_something:
            # A column that is known by now may hold words that are not.
            self._answers = self._answers.joined(said)
            table = await self._at(file, table.name, self._answers)
        return None if said is None else table

    async def _table(self, file: Path, wanted: str, answers: Answers) -> tuple[Table, Answers] | None:
        """The table in a file and the answers so far, after asking which table and which column; None for Esc."""
        try:
            return await self._at(file, wanted, answers), answers
        except SeveralTables as error:
            names = error.names[: import_questions.MOST_FILES]
            choices = [Answer(str(number), name, name) for number, name in enumerate(names, 1)]
            chosen = await self.ask(Choose("Which list?", choices))
            return await self._table(file, chosen, answers) if chosen else None
        except NoCompanies as error:
            said = await import_questions.company_column(self, error.table)
            if said is None:
                raise
            return await self._table(file, wanted, answers.joined(said))

    async def _at(self, file: Path, wanted: str, answers: Answers) -> Table:
        return await asyncio.to_thread(imports.table, self.session.known, file, wanted, answers, tick=self._tick)

    async def _understand(self, name: str, table: Table, order: Order, order_matters: bool) -> None:
        self._lines = len(table.rows)
        planning = imports.planning(self.session.known, table, name, order, is_settled=order_matters)
        planned = await asyncio.to_thread(planning, self._tick)
        lines = preview(name, table, planned.understood, planned.way, order_matters=order_matters)
        self._plan, self._table_read = planned, table
        found = parts_of(planned, lines)
        self.parts.show(found, lambda part: part.is_whole)
        self.parts.styles.height = len(found)
        self.parts.display = True
        self.part = found[0]
        self.say("" if planned.brings_something else imports.NOTHING_NEW)
        self.leave_field()

    @on(ListView.Moved)
    def _moved(self) -> None:
        self.part = self.parts.item

    def watch_part(self) -> None:
        """Show its first lines, and what Enter does with it."""
        self._show_lines()
        self.show_edges()

    def _show_lines(self, *, is_open: bool = False) -> None:
        """Show the summary, or the selected count: its first lines, or all of them if it is open."""
        if self.part is not None:
            width, is_whole = self.preview.size.width - 4, is_open or self.part.is_whole
            show_text(self.text, fitted(self.part.lines, width, is_whole=is_whole))
            self.text.remove_class("hint")
            self.preview.scroll_home(animate=False)

    @on(ListView.Chosen)
    def _clicked(self) -> None:
        if self.possible("main"):
            self.action_main()

    def action_main(self) -> None:
        """Import it, or open the selected count."""
        if self.part is not None and not self.part.is_whole:
            self._show_lines(is_open=True)
            self.set_focus(self.preview)
        else:
            self._import()

    @work
    async def _import(self) -> None:
        """Import it, in one save and one step to take back; asks where much of it is unclear."""
        planned = self._plan
        if planned is None or self._is_saving:
            return
        self._is_saving = True
        if not await self._is_sure(planned):
            self._is_saving = False
            return
        self.say(imports.SAVING)
        self._save(planned)

    async def _is_sure(self, planned: Plan) -> bool:
        question, note = imports.doubt(planned.understood)
        answers = (Answer("n", imports.LEAVE_IT, "no"), Answer("i", imports.IMPORT_IT, "import"))
        return not question or await self.ask(Choose(question, answers, note)) == "import"

    @work(group=ON_ITS_WAY)
    async def _save(self, planned: Plan) -> None:
        await self.wait_for_refresh()
        with self.saving():
            outcome = imports.import_leads.do(self.session, plan=planned)
            said = imports.remember(self.session, self._table_read, self._answers) if self._table_read else ""
            self.session.kept.answered(KEPT)
            below = self.app.screen_stack[-2] if self.is_active else self.app.screen
            self.go("leads")
            if isinstance(below, Page):
                undoes = any(command.name == "take_back" for command in below.KEYS)
                back = f" {below.in_keys(TO_TAKE_BACK)}" if undoes else ""
                below.say(said or f"{outcome.sentence}{back}")
            return
        self._is_saving = False

    def _tick(self, number: int) -> None:
        """Record progress, from the reading thread; raises Stopped where reading was stopped."""
        if self._is_stopped:
            raise Stopped
        self._line = number

    def _report_progress(self) -> None:
        if self._line:
            self.say(f"{imports.progress_sentence(self._line, self._lines)} Esc stops.")
