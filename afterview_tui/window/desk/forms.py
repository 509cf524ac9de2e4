"""Another form for a note: a card, to the group, a follow-up, after a no."""

from typing import TYPE_CHECKING

from afterview_tui.actions import notes
from afterview_tui.domain.fields import NOTE_FORMS, NOTE_FORMS_IN_FULL
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Form
from afterview_tui.window.commands import Deeds, deed
from afterview_tui.window.pages.choose import Answer, Choose

if TYPE_CHECKING:
    from afterview_tui.window.pages.thank import Thank

FORM = deed("form", "f", "form", "Another kind of note: a card, to the group, a follow-up, after a no.")
FORM_KEYS = {"email": "e", "card": "c", "helper": "h", "group": "g", "follow_up": "f", "after_no": "n"}
STAYS = "Your words stay as they are; only the form is another."
BESIDE = "The one that was sent stays below, as it was sent."


class NoteForms:
    """Gives the selected note of a page another form."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self.deeds: Deeds = {"form": self.choose}

    def choose(self) -> None:
        """An untouched draft is made anew for it, a sent note gets a second one beside it."""
        self._page.run_worker(self._choose())

    async def _choose(self) -> None:
        page, person, note = self._page, self._page.person, self._page.note
        answers = [Answer(FORM_KEYS[each], text, each) for each, text in NOTE_FORMS_IN_FULL.items()]
        answer = await page.ask(Choose("What kind of note?", answers, note=self._advice())) if person else None
        form = next((each for each in NOTE_FORMS if each == answer), None)
        if person is None or form is None:
            return
        with page.saving():
            now, stays = notes.other_form(self._session, person, note, form)
            page.wanted = now.uid
            page.refresh_page()
            if stays:
                page.say(STAYS)
            elif note is not None and note.uid != now.uid:
                page.say(BESIDE)

    def _advice(self) -> str:
        """E-mail or card, and when to follow up once somebody was thanked."""
        interview, note = self._session.interview, self._page.note
        lead = self._session.store.leads.get(interview.lead)
        form: Form = "follow_up" if note is not None and note.state == "sent" else "email"
        return sending.advice(interview, lead, form, self._session.clock.now(), self._session.options.cadence)
