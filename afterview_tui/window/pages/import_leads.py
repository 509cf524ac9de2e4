"""Importing leads from a file: its path, a preview, and one save."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from afterview_tui.actions import imports
from afterview_tui.actions.imports import Plan
from afterview_tui.domain.text import wrap
from afterview_tui.locations import expanded, short
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.files import is_folder, newest_tables
from afterview_tui.reading.import_preview import ORDERS, counted, meant, preview, written
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import Answers
from afterview_tui.reading.tables import NoCompanies, SeveralTables
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import TO_TAKE_BACK
from afterview_tui.window.page import Page
from afterview_tui.window.pages import import_questions
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.textual_fixes.key_order import ON_ITS_WAY
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import show_text

KEPT = "the file with your leads"
HOW = """\
A list from a spreadsheet, a tracker or a job board: a workbook, CSV, JSON, a saved page, a zip. Enter reads \
it and shows what it would bring. Nothing is written until you say so.

A folder will do too: its newest files are offered."""
READ_IT = Command("enter", "", "read it", "")
MOST_FILES = 9
"""At most how many files of a folder are offered, a digit each."""
LOOK_SECONDS = 0.25
"""Seconds between progress messages; what takes less shows none."""


class Stopped(Exception):
    """Reading was stopped with Esc, or by leaving the page."""


class ImportLeads(Page):
    """The path of a file, then a preview of the import; Enter imports."""

    HEADING = "Import leads"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "main", "import", "Import what is shown, in one save.", footer=True),
        Command("o", "open_count", "open a count", "Show every line of one of the counts.", footer=True),
        Command("f", "file", "another file", "Name another file, or another folder.", footer=True),
    )

    preview = getters.query_one("#preview", VerticalScroll)
    told = getters.query_one("#understood", Static)
    path = getters.query_one(TextInput)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._plan: Plan | None = None
        self._summary: Sequence[str] = ()
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
        with VerticalScroll(id="preview"):
            yield Static(HOW, id="understood", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Begin in the path."""
        if self._plan is None and not self._is_reading:
            self.set_focus(self.path)

    def on_unmount(self) -> None:
        """Stop reading."""
        self._is_stopped = True

    def possible(self, action: str) -> bool:
        """Importing needs something to import."""
        if action == "main":
            return self._plan is not None and self._plan.brings_something
        if action == "open_count":
            return self._plan is not None
        return super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """In the path, the key that reads it comes first."""
        return (READ_IT, *super().wanted_keys()) if self.typing else super().wanted_keys()

    def action_leave(self) -> None:
        """Stop reading; else leave the field, then the page."""
        if self._is_reading:
            self._is_stopped = True
        elif self.typing and self._plan is None:
            self.go("leads")
        else:
            super().action_leave()

    def leave_field(self) -> None:
        """Focus the preview."""
        self.set_focus(self.preview)

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
        progress = self.set_interval(LOOK_SECONDS, self._tell)
        try:
            file = await self._chosen(path) if is_folder(path) else path
            if file and (table := await self._known_table(file)) and (found := await self._order(table)):
                await self._understand(file.name, table, *found)
        except NotATable as error:
            self.say(str(error))
        except Stopped:
            self.say(imports.STOPPED)
        finally:
            progress.stop()
            self._is_reading = False
            self.refresh_bindings()

    async def _chosen(self, folder: Path) -> Path | None:
        """Ask for a file in the folder; None for Esc, or where there is none."""
        files = newest_tables(folder, MOST_FILES)
        if not files:
            self.say(f"There is no list in {short(folder)}: no workbook, CSV, JSON, page or zip.")
            return None
        answers = [Answer(str(number), file.name, str(number)) for number, file in enumerate(files, 1)]
        chosen = await self.ask(Choose("Which file? The newest come first.", answers))
        return files[int(chosen) - 1] if chosen else None

    async def _known_table(self, file: Path) -> Table | None:
        """The table in a file, after asking about unknown columns and words; None for Esc."""
        found = await self._table(file, "", Answers())
        if found is None or (said := await import_questions.settled(self, found[0])) is None:
            return None
        table, self._answers = found[0], found[1].joined(said)
        return await self._at(file, table.name, self._answers) if said.is_something else table

    async def _table(self, file: Path, wanted: str, answers: Answers) -> tuple[Table, Answers] | None:
        """The table in a file and the answers so far, after asking which table and which column; None for Esc."""
        try:
            return await self._at(file, wanted, answers), answers
        except SeveralTables as error:
            names = error.names[:MOST_FILES]
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

    async def _order(self, table: Table) -> tuple[Order, bool] | None:
        """The order of day and month, evident or asked for, and whether it matters; None for Esc."""
        orders, example = imports.orders(self.session.known, table)
        if example is None:
            return orders[0], len(orders) == 1
        text = written(example)
        answers = [
            Answer(str(number), f"{meant(example, order)}, {ORDERS[order]}", order)
            for number, order in enumerate(orders, 1)
        ]
        chosen = await self.ask(Choose(f"Which day is {text}?", answers))
        return next(((order, True) for order in orders if order == chosen), None)

    async def _understand(self, name: str, table: Table, order: Order, order_matters: bool) -> None:
        self._lines = len(table.rows)
        planning = imports.planning(self.session.known, table, name, order, is_settled=order_matters)
        planned = await asyncio.to_thread(planning, self._tick)
        lines = preview(name, table, planned.understood, planned.way, order_matters=order_matters)
        # The totals come first here, as the rest has to be scrolled to.
        self._summary = [lines[-1], "", *lines[:-1]]
        self._show(self._summary)
        self._plan, self._table_read = planned, table
        self.say("" if planned.brings_something else imports.NOTHING_NEW)
        self.leave_field()

    def _show(self, lines: Sequence[str]) -> None:
        width = max(self.preview.size.width - 4, 40)
        shown = [part for line in lines for part in (_wrapped(line, width) if len(line) > width else [line])]
        show_text(self.told, "\n".join(shown))
        self.told.remove_class("hint")
        self.preview.scroll_home(animate=False)

    @work
    async def action_open_count(self) -> None:
        """Show every line of one of the counts, or the summary again."""
        if self._plan is None:
            return
        counts = [each for each in counted(self._plan.understood) if each.lines]
        answers = [
            Answer(str(n), f"{each.name}: {len(each.lines):,}", each.name) for n, each in enumerate(counts, 1)
        ]
        chosen = await self.ask(Choose("Which lines?", [*answers, Answer("a", "The summary", "")]))
        if chosen is not None:
            lines = next((each.lines for each in counts if each.name == chosen), None)
            self._show([f"{chosen}:", *(f"  {line}" for line in lines)] if lines else self._summary)

    @work
    async def action_main(self) -> None:
        """Import in one undoable step; asks first where many lines are unclear."""
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

    def _tell(self) -> None:
        if self._line:
            self.say(f"{imports.progress_sentence(self._line, self._lines)} Esc stops.")


def _wrapped(line: str, width: int) -> list[str]:
    """A wrapped line, each part indented like the first."""
    indent = line[: len(line) - len(line.lstrip())]
    return [indent + part for part in wrap(line, width - len(indent))]
