"""Quiet: a promise to stay off something for a while, signed by typing it once more."""

from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Label, Static

from afterview_tui.domain import quiet, when
from afterview_tui.domain.records import Pledge
from afterview_tui.domain.text import one_line
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.filling import Filling
from afterview_tui.screens.page import sheet
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Form, Spec
from afterview_tui.widgets.line import Line

FIELDS = (
    Spec("off", "Stay off", "LinkedIn, Instagram"),
    Spec("until", "Until", "tomorrow evening, friday, their answer"),
    Spec("if_then", "If, then", "If I reach for my phone, then I will go for a walk."),
)
HONEST = "It is a promise, not a lock. Messages about interviews are fine."
OVERLAP = "A promise runs already, so this one is not signed. It can be once the other has ended."
CLOCK = "Your clock was set back after you signed. By the clock it ends {}."
SIGN = "To sign it, type the sentence once more:"


class Quiet(Filling):
    """Signing a quiet period, or how much of it is left."""

    PLACE = "quiet"
    HEADING = "Quiet"
    CSS_PATH = sheet("quiet")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "fields", "write", "Go to the fields.", footer=True),
        Command("i", "starter", "another if-then", "Another sentence to begin with."),
        Command("d", "drawer", "drawer", "Write the post here instead.", footer=True),
        Command("e", "answered", "they answered", "Their answer has come: the quiet ends, kept.", footer=True),
        Command("b", "break_it", "break it", "Sixty seconds of breath first, then you are free.", footer=True),
    )

    def body(self) -> ComposeResult:
        """The promise as fields, and as it runs."""
        with Vertical(id="signing"):
            yield Form(FIELDS, self._first_values(), self.reading, id="pledge")
            yield Static("", id="until-read", classes="hint", markup=False)
            yield Static("", id="sign-hint", classes="hint", markup=False)
            with Horizontal(classes="field"):
                yield Label("Sign")
                yield Line(id="sign")
            yield Static("", classes="gap")
            yield Static(HONEST, classes="hint", markup=False)
        with Vertical(id="running"):
            yield Static("", id="left", markup=False)
            yield Static("", id="until", markup=False)
            yield Static("", id="promise", markup=False)
            yield Static(HONEST, classes="hint", markup=False)

    def arrive(self) -> None:
        """Show the promise that runs, or the fields for one."""
        pledge = self.evening.pledge
        self._show_sentence()
        self.query_one("#signing").display = pledge is None
        self.query_one("#running").display = pledge is not None
        if pledge is not None:
            self._show_running(pledge)
        self.refresh_bindings()

    def show_edges(self) -> None:
        """Keep the time left up to date too, and bring back the fields when it is over."""
        super().show_edges()
        if self.is_active and self.query_one("#running").display:
            self.arrive()

    def is_done(self) -> bool:
        """A promise runs, or was signed for this interview."""
        uid = self.evening.interview.uid
        return self.evening.pledge is not None or any(
            pledge.signed_at for pledge in self.evening.store.pledges.where(interview=uid)
        )

    def possible(self, action: str) -> bool:
        """Signing while none runs, breaking while one does."""
        pledge = self.evening.pledge
        if action in ("fields", "starter"):
            return pledge is None
        if action == "answered":
            return pledge is not None and pledge.until is None
        if action == "break_it":
            return pledge is not None
        return True

    def save(self) -> None:
        """Keep the unsigned promise with the interview, so that it stands here next time."""
        texts = self.query_one(Form).texts
        fields: dict[str, object] = {"off": quiet.split_list(texts["off"]), "if_then": one_line(texts["if_then"])}
        until = self._until(texts["until"])
        if until is not None or _is_answer(texts["until"]):
            fields["until"] = until
        unsigned = self._unsigned()
        if unsigned is None:
            first = Pledge(interview=self.evening.interview.uid, until=self._first_end)
            unsigned = self.evening.store.pledges.add(first)
        self.evening.store.pledges.change(unsigned, **fields)

    def action_fields(self) -> None:
        """Into the fields."""
        self.query_one(Form).focus_first()

    def action_starter(self) -> None:
        """The next if-then sentence to begin with."""
        form = self.query_one(Form)
        texts = form.texts
        starters = quiet.starters(texts["off"])
        present = texts["if_then"].strip()
        if present and present not in (*starters, *quiet.starters("")):
            self.say("Your own sentence stays. Empty the field to see others.")
            return
        place = starters.index(present) + 1 if present in starters else 0
        form.restore({"if_then": starters[place % len(starters)]})

    def action_drawer(self) -> None:
        """Write the post here instead."""
        self.go("drawer")

    def action_answered(self) -> None:
        """Their answer has come."""
        pledge = self.evening.pledge
        if pledge is not None:
            self._end(pledge, "kept")
            self.say(self.evening.greeting)

    def action_break_it(self) -> None:
        """A minute of breath, then the question."""
        from afterview_tui.screens.break_quiet import BreakQuiet

        minute = BreakQuiet(self.evening)
        self.open(minute, lambda _: self._broken(minute.is_over))

    @on(Form.Edited)
    def _show_sentence(self) -> None:
        """The whole sentence, which may be longer than its field, and how the end was understood."""
        texts, now = self.query_one(Form).texts, self.evening.clock.now()
        self._set_text("#sign-hint", f"{SIGN}\n{texts['if_then']}")
        until = self._until(texts["until"])
        if _is_answer(texts["until"]):
            self._set_text("#until-read", "Until you say that it has come.")
        else:
            lasting = f"{when.until(until, now)}, until {when.moment(until, now)}." if until else ""
            self._set_text("#until-read", lasting)

    @on(Form.Finished)
    def _to_sign(self) -> None:
        self.flush()
        self.set_focus(self.query_one("#sign", Line))

    @on(Line.Submitted, "#sign")
    def _sign(self, event: Line.Submitted) -> None:
        """Sign, when everything is there and the sentence was typed once more."""
        event.stop()
        texts = self.query_one(Form).texts
        until = self._until(texts["until"])
        if self.evening.pledge is not None:
            self.say(OVERLAP)
            self.arrive()
        elif not quiet.split_list(texts["off"]) or not texts["if_then"].strip():
            self.say("Say what you stay off, and one sentence with if and then. Then sign.")
        elif not _is_answer(texts["until"]) and (until is None or until <= self.evening.clock.now()):
            self.say("Until when? Try tomorrow evening, friday 18:00, or their answer.")
        elif not quiet.same_sentence(texts["if_then"], event.value):
            self.say("That is not quite the same sentence yet. Type it as it stands above.")
        else:
            self._signed(until)

    def _signed(self, until: datetime | None) -> None:
        with self.saving():
            self.save()
            unsigned = self._unsigned()
            if unsigned is not None:
                self.evening.store.pledges.change(unsigned, until=until, signed_at=self.evening.clock.now())
            self.set_focus(None)
            self.arrive()
            self.show_edges()
            self.say("Signed. It is quiet now.")

    def _broken(self, breathed: bool) -> None:
        """Back from the minute of breath: stay quiet, or free; leaving it early is staying quiet."""
        if not breathed:
            self.say("It stays quiet.")
            return
        answers = (Answer("q", "Stay quiet", "stay"), Answer("f", "End it; you are free", "free"))
        self.open(Choose("A minute later: stay quiet?", answers), self._answered)

    def _answered(self, answer: str | None) -> None:
        pledge = self.evening.pledge
        if answer != "free" or pledge is None:
            self.say("It stays quiet.")
            return
        self._end(pledge, "released", breaks=[*pledge.breaks, self.evening.clock.now()])
        self.say(self.evening.greeting if self.evening.pledge else "Free. It is noted once, and that is all.")

    def _end(self, pledge: Pledge, how: str, **fields: object) -> None:
        with self.saving():
            now = self.evening.clock.now()
            self.evening.store.pledges.change(pledge, ended=how, ended_at=now, **fields)
            self.arrive()
            self.show_edges()

    def _unsigned(self) -> Pledge | None:
        pledges = self.evening.store.pledges.where(interview=self.evening.interview.uid, signed_at=None)
        return next(iter(pledges), None)

    def _first_values(self) -> dict[str, object]:
        now = self.evening.clock.now()
        unsigned = self._unsigned()
        if unsigned is None:
            off, until = self.evening.options.quiet_off, self._first_end
            shown = when.moment(until, now) if until else quiet.ANSWER
            return {"off": off, "until": shown, "if_then": quiet.starters(off)[0]}
        until = self._first_end if quiet.is_over(unsigned, now) else unsigned.until
        return {
            "off": ", ".join(unsigned.off),
            "until": when.moment(until, now) if until else quiet.ANSWER,
            "if_then": unsigned.if_then,
        }

    @property
    def _first_end(self) -> datetime | None:
        return quiet.first_end(self.evening.options.quiet_until, self.evening.clock.now())

    def _until(self, text: str) -> datetime | None:
        if _is_answer(text):
            return None
        until = self.read_day(text, "moment")
        return until if isinstance(until, datetime) else None

    def _show_running(self, pledge: Pledge) -> None:
        now = self.evening.clock.now()
        if pledge.until is None:
            left, until = "Quiet until their answer", "Press e when it has come."
        else:
            left, end = f"Quiet for {quiet.time_left(pledge, now)}", when.moment(pledge.until, now)
            until = CLOCK.format(end) if quiet.clock_went_back(pledge, now) else f"until {end}"
        self._set_text("#left", left)
        self._set_text("#until", until)
        self._set_text("#promise", f"Off {', '.join(pledge.off)}.\n{pledge.if_then}")


def _is_answer(text: str) -> bool:
    return one_line(text).casefold().strip(".") in (quiet.ANSWER, "the answer", "an answer", "answer")
