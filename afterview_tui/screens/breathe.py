"""Breathe: a pause before anything else."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.domain import when
from afterview_tui.domain.breathing import PATTERNS, Pacer
from afterview_tui.screens.page import Page, sheet
from afterview_tui.widgets.breath import Breath
from afterview_tui.widgets.commands import Command

LEAD = "Small, easy breaths. No need to breathe deeply."
"""Szulczewski 2019: this one sentence halves beginners' over-breathing."""
SIT = "Sit if you can. In through the nose if that's comfortable."
LOOK_AROUND = "Look around the room instead. Name five things you can see."
TEA = "Put the kettle on, or pour something warm. No caffeine if you are already buzzing."
SCALE = "If you like, a key: 0 settled, 5 stirred up, x as wound up as I get."
ENOUGH_BREATHS = 10
"""How many breaths make a pause even when the sitting is left early."""
HONEST = "Many people feel steadier after five minutes. It is a pause, not a treatment."


class Breathe(Page):
    """The breathing pause; ready, not running, until Space."""

    PLACE = "breathe"
    HEADING = "Breathe"
    CSS_PATH = sheet("breathe")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("space", "breathe", "start, pause", "Start, pause, go on.", footer=True),
        Command(
            "enter", "main", "go on", "Start and pause; after the last breath, go on to Remember.", footer=True
        ),
        Command("p", "pattern", "pattern", "Another pattern: Longer out or Even.", footer=True),
        Command("n", "look_around", "look around instead", "If watching your breath makes it worse.", footer=True),
        Command("t", "tea", "tea", "Start or put away the tea timer.", footer=True),
        Command("m", "still", "still", "A word and four dots in place of the moving shape."),
        Command("plus", "length(1)", "longer", "One breath more."),
        Command("minus", "length(-1)", "shorter", "One breath less."),
        Command("b", "bell", "bell", "A bell at each new breath, on or off."),
        Command(
            "0,1,2,3,4,5,6,7,8,9,x",
            "wound_up('{key}')",
            "how wound up",
            "How wound up you are: 0 settled, 5 stirred up, x as much as it gets. Optional.",
            keys="0 to 9, x",
        ),
        Command("s", "stop", "stop", "Dizzy, tingling or short of breath? Stop and breathe normally."),
    )

    def body(self) -> ComposeResult:
        """Two sentences, the shape, and how far it is."""
        yield Static(LEAD, id="lead", markup=False)
        options = self.evening.options
        self.pacer = Pacer(PATTERNS.get(options.pattern, PATTERNS["longer_out"]), options.breaths or None)
        with Vertical(id="shape"):
            breath = Breath(self.pacer, self.evening.clock, id="breath")
            breath.still = options.still
            yield breath
        yield Static("", id="progress", markup=False)
        yield Static("", id="feeling", markup=False)

    _sat = False
    """Whether a sitting was breathed to its end."""

    def arrive(self) -> None:
        """Show where the sitting stands."""
        self._show()

    def is_done(self) -> bool:
        """One sitting to its end, or a pause of at least ten breaths, is a pause."""
        return self._sat or self.pacer.moment.breath > ENOUGH_BREATHS

    def wanted_keys(self) -> Sequence[Command]:
        """Going on comes first after the last breath, and is left out before."""
        keys = super().wanted_keys()
        if self.pacer.state == "finished":
            return [keys[1], *keys[2:]]
        return [key for key in keys if key.name != "main"]

    def action_main(self) -> None:
        """Start and pause, and after the last breath go on."""
        if self.pacer.state == "finished":
            self.action_continue()
        else:
            self.action_breathe()

    def action_breathe(self) -> None:
        """Start, pause or go on."""
        self.query_one(Breath).toggle()
        self._lead(SIT if self.pacer.state == "ready" else LEAD)
        self._show()

    def action_stop(self) -> None:
        """Stop at once and say so kindly."""
        if self.pacer.state == "running":
            self.query_one(Breath).toggle()
        self._lead("Stop and breathe normally. That is enough.")
        self._show()

    def action_pattern(self) -> None:
        """The next pattern, from its first breath."""
        keys = list(PATTERNS)
        key = keys[(keys.index(self.pacer.pattern.key) + 1) % len(keys)]
        self.pacer = Pacer(PATTERNS[key], self.evening.options.breaths or None)
        self.query_one(Breath).pacer = self.pacer
        self._keep(pattern=key)
        self._show()

    def action_length(self, by: int) -> None:
        """A breath more or less."""
        if by > 0:
            self.pacer.longer()
        else:
            self.pacer.shorter()
        self._keep(breaths=self.pacer.breaths)
        self._show()

    def action_still(self) -> None:
        """Still or moving."""
        breath = self.query_one(Breath)
        breath.still = not breath.still
        self._keep(still=breath.still)

    def action_bell(self) -> None:
        """Bell on or off."""
        self._keep(bell=not self.evening.options.bell)
        self.say("A bell at each new breath." if self.evening.options.bell else "No bell.")

    def action_tea(self) -> None:
        """Tea on or off."""
        self.evening.pour_tea()
        self.say(TEA if self.evening.status() else "No tea, then.")
        self.show_edges()

    def action_look_around(self) -> None:
        """For those whom watching the breath makes worse."""
        if self.pacer.state == "running":
            self.query_one(Breath).toggle()
        self._lead(LOOK_AROUND)
        self._show()

    def action_wound_up(self, key: str) -> None:
        """Note how wound up somebody is, before the first breath or after."""
        number = 10 if key == "x" else int(key)
        moment = {"before": number} if self.pacer.state == "ready" else {"after": number}
        with self.saving():
            self.evening.store.interviews.change(self.evening.interview, **moment)
        self._show()

    @on(Breath.Finished)
    def _finished(self) -> None:
        self._sat = True
        breaths = when.in_words(self.pacer.breaths).capitalize()
        self._lead(f"{breaths} {_breaths(self.pacer.breaths)}. That's the pause.")
        self._ring()
        self._show()

    @on(Breath.BreathChanged)
    def _breath_changed(self) -> None:
        self._ring()
        self._show()

    @on(Breath.Paused)
    def _paused(self) -> None:
        self._show()

    def _ring(self) -> None:
        if self.evening.options.bell:
            self.app.bell()

    def _lead(self, sentence: str) -> None:
        self.query_one("#lead", Static).update(sentence)

    def _keep(self, **options: object) -> None:
        try:
            self.evening.set_options(**options)
        except OSError as error:
            self.say(f"Not remembered for the next time: {error}.")

    def _show(self) -> None:
        pattern, moment, total = self.pacer.pattern, self.pacer.moment, self.pacer.breaths
        if self.pacer.state == "ready":
            progress = f"{pattern.name} · {total} {_breaths(total)} · space to start"
        else:
            progress = f"{pattern.name} · {moment.breath} of {total} {_breaths(total)}"
        self._set_text("#progress", progress)
        self._set_text("#feeling", self._feeling())

    def _feeling(self) -> str:
        interview = self.evening.interview
        before, after = interview.before, interview.after
        if self.pacer.state == "running":
            return ""
        if before is not None and after is not None:
            if after > before:
                return "Still stirred up. That happens; it fades."
            return f"{when.in_words(before).capitalize()} before, {when.in_words(after)} now."
        if before is not None and self.pacer.state == "ready":
            return f"{when.in_words(before).capitalize()}. Noted."
        return HONEST if self.pacer.state == "paused" else SCALE


def _breaths(number: int) -> str:
    return "breath" if number == 1 else "breaths"
