"""Looking at a note before it goes out: what the checks ask, and a last reading; both lead back to the text."""

from asyncio import to_thread
from typing import TYPE_CHECKING

from afterview_tui.actions import notes
from afterview_tui.domain.notes import checks, language
from afterview_tui.domain.notes.checks import Finding
from afterview_tui.domain.records import Note, Person
from afterview_tui.window.commands import Deeds, deed
from afterview_tui.window.pages.findings import Findings
from afterview_tui.window.pages.read_through import ReadThrough
from afterview_tui.window.textual_fixes.key_order import ON_ITS_WAY
from afterview_tui.writing.starters import spans

if TYPE_CHECKING:
    from afterview_tui.window.pages.thank import Thank

LOOK_OVER = deed(
    "look_over", "l", "look it over", "Look the note over for what is often missed.", footer=True
)._replace(short="look over")
READ = deed("read", "r", "read through", "Read it through, a sentence at a time.")


class Review:
    """Looks at the selected note of a page; what is to be mended is mended in its editor."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self.deeds: Deeds = {"look_over": self.look_over, "read": self.read}

    def look_over(self, said: str = "") -> None:
        """Show what the checks ask, and what was said last; the note counts as looked over."""
        self._page.run_worker(self._look_over(said), group=ON_ITS_WAY)

    def read(self, place: int = 0, said: str = "") -> None:
        """A sentence at a time, from a place on; with what was said last."""
        person, note = self._page.person, self._page.note
        if person is None or note is None:
            return
        parts = [*spans(note.body)]
        sentences = [note.body[start:end] for start, end in parts]
        page = ReadThrough(self._session, person.name, sentences, place, said)
        self._page.open(page, lambda _: self._mend_sentence(note, parts, page.mending))

    async def _look_over(self, said: str) -> None:
        person, note = self._page.person, self._page.note
        if person is None or note is None:
            return
        findings = await self._findings(person, note)
        if note.state == "draft":
            self._page.change_note(note, state="looked_over")
        page = Findings(self._session, person.name, findings, lambda found: self._dismiss(note, found), said)
        self._page.open(page, lambda _: self._looked_over(note, page))

    async def _findings(self, person: Person, note: Note) -> list[Finding]:
        """What there is to ask about a note, spelling and grammar too where they are installed."""
        known = notes.circumstances(self._session, person)
        found = checks.check(note, known)
        if not language.is_available():
            return found
        people = (person, *known.others)
        names = [known.company, known.role, known.name, *known.other_companies, *known.points]
        names += [f"{each.name} {each.greeting} {each.title} {each.said}" for each in people]
        more = await to_thread(self._session.language.check, note.body, names, found)
        return checks.ordered([*found, *(each for each in more if each.key not in note.dismissed)])

    def _dismiss(self, note: Note, finding: Finding) -> None:
        kept = self._session.store.notes.get(note.uid) or note
        self._session.store.notes.change(kept, dismissed=[*kept.dismissed, finding.key])

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

    def _mend_sentence(self, note: Note, parts: list[tuple[int, int]], number: int | None) -> None:
        if number is not None and parts:
            self._page.writing.mend(note, parts[number][0], lambda said: self.read(number, said))
