"""Looking at a note before it goes out: what the checks ask, and a last reading; both lead back to the text."""

from asyncio import to_thread
from collections.abc import Callable

from textual import work

from afterview_tui.actions import notes
from afterview_tui.domain.notes import checks, language
from afterview_tui.domain.notes.checks import Finding
from afterview_tui.domain.records import Note, Person
from afterview_tui.window.pages.findings import Findings
from afterview_tui.window.pages.handing import Handing
from afterview_tui.window.pages.read_through import ReadThrough
from afterview_tui.window.textual_fixes.key_order import ON_ITS_WAY
from afterview_tui.writing.starters import spans


class Looking(Handing):
    """A page whose note can be looked over and read through."""

    def mend(self, note: Note, place: int, again: Callable[[str], object]) -> None:
        """Write at a place of the body; ``again`` is called with what came of it when the writing is done."""

    @work(group=ON_ITS_WAY)
    async def action_look_over(self, said: str = "") -> None:
        """Show what the checks ask, and what was said last; the note counts as looked over."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        findings = await self._findings(person, note)
        if note.state == "draft":
            self._set(note, state="looked_over")
        page = Findings(self.session, person.name, findings, lambda found: self._dismiss(note, found), said)
        self.open(page, lambda _: self._looked_over(note, page))

    @work(thread=True)
    def prepare_language(self) -> None:
        """Get spelling and grammar ready while somebody writes."""
        self.session.language.build()

    async def _findings(self, person: Person, note: Note) -> list[Finding]:
        """What there is to ask about a note, spelling and grammar too where they are installed."""
        known = notes.circumstances(self.session, person)
        found = checks.check(note, known)
        if not language.is_available():
            return found
        people = (person, *known.others)
        names = [known.company, known.role, known.name, *known.other_companies, *known.points]
        names += [f"{each.name} {each.greeting} {each.title} {each.said}" for each in people]
        more = await to_thread(self.session.language.check, note.body, names, found)
        return checks.ordered([*found, *(each for each in more if each.key not in note.dismissed)])

    def action_read(self, place: int = 0, said: str = "") -> None:
        """A sentence at a time, from a place on; with what was said last."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        parts = [*spans(note.body)]
        sentences = [note.body[start:end] for start, end in parts]
        page = ReadThrough(self.session, person.name, sentences, place, said)
        self.open(page, lambda _: self._mend_sentence(note, parts, page.mending))

    def _dismiss(self, note: Note, finding: Finding) -> None:
        kept = self.session.store.notes.get(note.uid) or note
        self.session.store.notes.change(kept, dismissed=[*kept.dismissed, finding.key])

    def _looked_over(self, note: Note, page: Findings) -> None:
        finding = page.mending
        if page.copying:
            self.action_copy("body")
        elif finding is not None and finding.rule == "sign-off":
            self.mend(note, len(note.body), self.action_look_over)
        elif finding is not None:
            lines = note.body.split("\n")[: max(finding.line - 1, 0)]
            place = sum(len(line) + 1 for line in lines) + max(finding.column - 1, 0)
            self.mend(note, place, self.action_look_over)

    def _mend_sentence(self, note: Note, parts: list[tuple[int, int]], number: int | None) -> None:
        if number is not None and parts:
            self.mend(note, parts[number][0], lambda said: self.action_read(number, said))
