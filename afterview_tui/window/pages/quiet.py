"""Quiet: a promise to stay off something for a while, signed by typing its sentence."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Label, Static

from afterview_tui.actions import quiet
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import PLEDGE
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Pledge
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import do
from afterview_tui.window.news import NEWS
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.unreadable_input import UnreadableInput
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.growing_input import GrowingInput
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import show_text

SIGN = "To sign it, type the sentence once more:"


class Quiet(Page):
    """The form to sign a promise, or the promise that runs."""

    PLACE = "quiet"
    HEADING = "Quiet"
    CSS_PATH = sheet("quiet")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "fields", "write", "Go to the fields.", footer=True),
        Command("i", "starter", "another if-then", "Another if-then sentence to start from."),
        Command("d", "drawer", "drawer", "Put the post in the drawer instead.", footer=True),
        command(quiet.answered, footer=True, short="answered"),
        Command("e", "change", "write", "Go to the fields, as Enter does."),
        command(quiet.break_it, footer=True, run="break_it"),
    )

    running = getters.query_one("#running", Vertical)
    signing = getters.query_one("#signing", Vertical)
    left = getters.query_one("#left", Static)
    promise = getters.query_one("#promise", Static)
    sentence = getters.query_one("#sentence", Static)
    until = getters.query_one("#until", Static)
    until_read = getters.query_one("#until-read", Static)
    form = getters.query_one(Form)
    sign = getters.query_one("#sign", TextInput)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.unreadable = UnreadableInput(self, more=self._unkept, give_back=self._give_back)
        self._reading = field_reader(session)
        self._promise: Pledge | None = None
        """The promise that is shown."""

    def reload(self) -> None:
        """Show what another session saved; while somebody types, say that a promise runs."""
        super().reload()
        if self.session.pledge is not None and self.typing:
            self.say(pledges.OVERLAP)

    def body(self) -> ComposeResult:
        """The form, and the running promise; one of them is shown."""
        with Vertical(id="signing"):
            values = self._first_values()
            is_own = values["if_then"] not in (*pledges.starters(str(values["off"])), *pledges.starters(""))
            suggested = ["until"] if is_own else ["until", "if_then"]
            yield Form(PLEDGE, values, self._reading, id="pledge", suggested=suggested, wrong=self._wrong)
            yield Static("", id="until-read", classes="hint", markup=False)
            yield Static(SIGN, classes="hint", markup=False)
            yield Static("", id="sentence", markup=False)
            with Horizontal(classes="field"):
                yield Label("Sign")
                yield GrowingInput(placeholder="type it here", id="sign")
            yield Static("", classes="gap")
            yield Static(pledges.HONEST, classes="hint", markup=False)
        with Vertical(id="running"):
            yield Static("", id="left", markup=False)
            yield Static("", id="until", markup=False)
            yield Static("", id="promise", markup=False)
            yield Static(pledges.HONEST, classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Show the promise that runs, or the fields for one."""
        pledge = self.session.pledge
        self._show_sentence()
        if pledge is not None and self.typing:
            # Letters being typed would become keys of the page.
            return
        self._promise = pledge
        self.signing.display = pledge is None
        self.running.display = pledge is not None
        if pledge is not None:
            self._show_running(pledge)

    def show_edges(self) -> None:
        """Update the time left, too, and show the form once the promise is over."""
        super().show_edges()
        if self.is_active and self.running.display:
            self.show()

    def is_done(self) -> bool:
        """A promise runs, or was signed for this interview."""
        return self.session.pledge is not None or super().is_done()

    def possible(self, action: str) -> bool:
        """Signing while none runs, breaking while one does."""
        pledge = self.session.pledge
        if action == "change":
            return pledge is None
        if action in ("fields", "starter"):
            return pledge is None
        return True

    def subject(self) -> Sequence[Pledge]:
        """The promise that runs."""
        pledge = self.session.pledge
        return [pledge] if pledge is not None else []

    def save(self) -> None:
        """Save the unsigned promise with the interview."""
        texts = self.form.texts
        fields: dict[str, object] = {"off": pledges.split_list(texts["off"]), "if_then": one_line(texts["if_then"])}
        until = self._until(texts["until"])
        if until is not None or pledges.is_answer(texts["until"]):
            fields["until"] = until
        quiet.write.do(self.session, [self.session.interview], **fields)
        self.session.store.once_saved(self._is_kept)

    def _is_kept(self) -> None:
        self.form.mark_saved()
        self.unreadable.hold()

    def _wrong(self, name: str, text: str) -> str:
        """Why an end can't be read, in a sentence; empty where it can."""
        if name != "until" or not text or self.session.pledge is not None:
            return ""
        return "" if pledges.is_answer(text) or self._until(text) is not None else pledges.UNTIL

    def _unkept(self) -> dict[str, str]:
        """Unsaved words, including the retyped sentence so far."""
        sign = self.sign.value if self.session.pledge is None else ""
        return {**self.form.words, **({"sign": sign} if sign.strip() else {})}

    def _give_back(self, kept: Mapping[str, str]) -> None:
        self.sign.value = kept.get("sign", "")

    def action_fields(self) -> None:
        """Into the fields."""
        self.form.focus_first()

    def action_change(self) -> None:
        """Into the fields."""
        self.action_fields()

    def action_starter(self) -> None:
        """Put in the next if-then sentence, unless there is one of the user's own."""
        form = self.form
        texts = form.texts
        starters = pledges.starters(texts["off"])
        present = texts["if_then"].strip()
        if present and present not in (*starters, *pledges.starters("")):
            self.say("Your own sentence stays. Empty the field to see others.")
            return
        place = starters.index(present) + 1 if present in starters else 0
        form.restore({"if_then": starters[place % len(starters)]})
        self.sign.value = ""

    def action_drawer(self) -> None:
        """Put the post in the drawer instead."""
        self.go("drawer")

    def action_do(self, id: str, *given: str) -> None:
        """Do an action, unless the promise has ended meanwhile."""
        if self._still_running() is not None:
            super().action_do(id, *given)

    def action_break_it(self) -> None:
        """A minute of breath, then the question."""
        from afterview_tui.window.pages.break_quiet import BreakQuiet

        minute = BreakQuiet(self.session)
        self.open(minute, lambda _: self._broken(minute.is_over))

    @on(Form.Edited)
    def _show_sentence(self) -> None:
        """Show the sentence in full, and how the end was read."""
        texts, now = self.form.texts, self.session.clock.now()
        show_text(self.sentence, texts["if_then"])
        until = self._until(texts["until"])
        is_read = pledges.is_answer(texts["until"]) or (until is not None and until > now)
        show_text(self.until_read, quiet.lasting(self.session.known, until) if is_read else pledges.UNTIL)

    @on(Form.Finished)
    def _to_sign(self) -> None:
        self.flush()
        self.set_focus(self.sign)

    @on(TextInput.Blurred, "#field-off")
    def _look_at_off(self, event: TextInput.Blurred) -> None:
        """Say so where it reads like a time; it is kept as it is."""
        off = pledges.split_list(event.value)
        if off and self.session.pledge is None and (question := quiet.misplaced(self.session.known, off)):
            self.say(question)

    @on(TextInput.Submitted, "#sign")
    def _sign(self, event: TextInput.Submitted) -> None:
        """Sign, if everything is filled in and the sentence matches."""
        event.stop()
        until = self.form.texts["until"]
        with self.saving():
            with self.session.store.one_save():
                self.save()
                said = self._signed(until, event.value)
            if self.session.pledge is not None:
                self.sign.value = ""
                self.set_focus(None)
                # It may be another session's promise, which wasn't shown while somebody was typing.
                self.show()
            self.unreadable.hold()
            self.say(said)
        if self.session.pledge is None and self.form.why("until"):
            self.set_focus(self.form.field("until"))

    def _signed(self, until: str, retyped: str) -> str:
        """Sign the promise; returns the sentence to show. Raises Refused."""
        session = self.session
        try:
            quiet.end_of(session.known, until)
            return quiet.sign.do(session, [session.interview], retyped=retyped).sentence
        except NotPossible as error:
            return str(error)

    @on(TextInput.Changed, "#sign")
    def _signing(self) -> None:
        self.unreadable.hold()

    def _broken(self, breathed: bool) -> None:
        """After the minute of breathing, ask whether to break it; leaving early means staying quiet."""
        if not breathed:
            self.say(pledges.STAYS)
            return
        self._ask_to_break()

    @work
    async def _ask_to_break(self) -> None:
        if (pledge := self._still_running()) is None:
            return
        if not await do(self, quiet.break_it, [pledge]):
            self.say(pledges.STAYS)

    def _still_running(self) -> Pledge | None:
        """The promise that is shown; None, with a sentence, where another session has ended it."""
        pledge, shown = self.session.pledge, self._promise
        if pledge is not None and shown is not None and pledge.uid == shown.uid:
            return pledge
        self.news.refuse_stale(NEWS)
        return None

    def _first_values(self) -> dict[str, object]:
        session, now = self.session, self.session.clock.now()
        pledge = quiet.unsigned(session.known, session.interview)
        until = humanize.moment(pledge.until, now) if pledge.until else pledges.ANSWER
        return {"off": ", ".join(pledge.off), "until": until, "if_then": pledge.if_then}

    def _until(self, text: str) -> datetime | None:
        if pledges.is_answer(text):
            return None
        until = self._reading.value(text, "moment")
        return until if isinstance(until, datetime) else None

    def _show_running(self, pledge: Pledge) -> None:
        left, until = pledges.standing(pledge, self.session.clock.now())
        show_text(self.left, left)
        show_text(self.until, until or self.in_keys("Press {answered} when it has come."))
        show_text(self.promise, f"Off {', '.join(pledge.off)}.\n{pledge.if_then}")
