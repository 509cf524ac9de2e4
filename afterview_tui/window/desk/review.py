"""The review of a note before it goes out: findings of the checks, and reading it through."""

from asyncio import to_thread
from functools import partial
from typing import TYPE_CHECKING

from afterview_tui.actions import letters, notes
from afterview_tui.domain.records import Note
from afterview_tui.window.commands import Errands, Handlers, command
from afterview_tui.window.doing import do
from afterview_tui.window.pages.findings import Findings
from afterview_tui.window.pages.read_through import ReadThrough
from afterview_tui.window.textual_fixes.key_order import ON_ITS_WAY
from afterview_tui.writing.starters import spans

if TYPE_CHECKING:
    from afterview_tui.window.pages.thank import Thank

LOOK_OVER = command(notes.look_over, footer=True, short="look over")
READ = command(letters.read)


class Review:
    """Reviews the selected note of a page; corrections are made in its editor."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self._said = ""
        """The sentence about the last correction, for the page that led to it."""
        self.handlers: Handlers = {"look_over": self.look_over}
        self.errands: Errands = {notes.LookOver: self._show_findings, letters.Read: self._show_sentences}

    def look_over(self, said: str = "") -> None:
        """Show the findings, with the sentence about the last correction."""
        self._said, page = said, self._page
        page.run_worker(do(page, notes.look_over, page.subject()))

    def _show_sentences(self, read: letters.Read, place: int = 0, said: str = "") -> None:
        """Read the note through from a place on, with the sentence about the last correction."""
        note = read.note
        parts = [*spans(note.body)]
        sentences = [note.body[start:end] for start, end in parts]
        page = ReadThrough(self._session, read.person.name, sentences, place, said)

        def mended(_: None) -> None:
            if (number := page.mending) is not None and parts:
                self._page.writing.mend(note, parts[number][0], partial(self._read_on, read, number))

        self._page.open(page, mended)

    def _read_on(self, read: letters.Read, place: int, said: str) -> None:
        """Go on with the same sentence of the corrected note."""
        if (note := self._page.note) is not None:
            self._show_sentences(read._replace(note=note), place, said)

    def _show_findings(self, over: notes.LookOver) -> None:
        self._page.run_worker(self._looking_over(over), group=ON_ITS_WAY)

    async def _looking_over(self, over: notes.LookOver) -> None:
        said, self._said = self._said, ""
        findings = await to_thread(over.findings, self._session.language)
        if not findings:
            await do(self._page, notes.looked_over, [over.note])
        page = Findings(self._session, over.known.person.name, over.note, findings, said)
        self._page.open(page, lambda _: self._looked_over(over.note, page))

    def _looked_over(self, note: Note, page: Findings) -> None:
        finding, mend = page.mending, self._page.writing.mend
        if page.copying:
            self._page.delivery.copy("body")
        elif finding is not None and finding.rule == "sign-off":
            mend(note, len(note.body), self.look_over)
        elif finding is not None:
            lines = note.body.split("\n")[: max(finding.line - 1, 0)]
            place = sum(len(line) + 1 for line in lines) + max(finding.column - 1, 0)
            mend(note, place, self.look_over)
