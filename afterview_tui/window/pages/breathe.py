"""Breathe: a pause before anything else."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.domain.calm import breath_words
from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import Pattern, Phase
from afterview_tui.session import NotRemembered
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import EVERYWHERE, GO_ON
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.breath import Breath
from afterview_tui.window.widgets.texts import show_text

SCALE = "How wound up? 0 settled, 5 stirred up, x as high as it goes. Optional."
BELLS: dict[str, int] = {"in": 1, "out": 2, "end": 3}
BETWEEN_BELLS = 0.35
"""Seconds between bells: close enough to be heard as one signal, far enough for slow terminals."""
STILL, MOVING = "A word and four dots from now on. {still} brings the disc back.", "The disc moves again."
BELL, NO_BELL = "One bell in, two out, three at the end. {bell} turns it off.", "No bell."
TEA_OFF = "{tea} stops the timer."
HONEST = "Many people feel steadier after five minutes. It is a pause, not a treatment."


class Breathe(Page):
    """The breathing pause; ready, not running, until Space."""

    PLACE = "breathe"
    HEADING = "Breathe"
    CSS_PATH = sheet("breathe")
    READ_FROM = "#lead"
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("space", "breathe", "start, pause", "Start, pause, go on.", footer=True, short="start"),
        Command("enter", "main", GO_ON, "Start and pause; after the last breath, go on to Remember.", footer=True),
        Command("p", "pattern", "pattern", "Another way to breathe, or just to sit.", footer=True),
        Command(
            "n",
            "look_around",
            "look around instead",
            "Look around the room, if watching your breath makes it worse.",
            footer=True,
            short="look around",
        ),
        Command("t", "tea", "tea", "Start the tea timer, or stop it.", footer=True),
        Command("m", "still", "still", "A word and four dots instead of the moving shape."),
        Command("plus", "length(1)", "longer", "One more breath."),
        Command("minus", "length(-1)", "shorter", "One breath fewer."),
        Command("b", "bell", "bell", "A bell on or off: one in, two out, three at the end."),
        Command(
            "0,1,2,3,4,5,6,7,8,9,x",
            "wound_up('{key}')",
            "how wound up",
            "How wound up you are: 0 settled, 5 stirred up, x as high as it goes. Optional.",
            keys="0 to 9, x",
        ),
        Command("s", "stop", "stop", breath_words.STOP),
    )

    breath = getters.query_one(Breath)
    lead = getters.query_one("#lead", Static)
    feeling = getters.query_one("#feeling", Static)
    progress = getters.query_one("#progress", Static)

    def body(self) -> ComposeResult:
        """Two sentences, the breath, and its progress."""
        options = self.session.options
        self.pacer = Pacer(options.breath, options.breaths or None)
        yield Static(breath_words.lead(self.pacer), id="lead", markup=False)
        with Vertical(id="shape"):
            breath = Breath(self.pacer, self.session.clock, id="breath")
            breath.still = options.still
            breath.ascii_only |= options.ascii
            yield breath
        yield Static("", id="progress", markup=False)
        yield Static("", id="feeling", markup=False)

    _sat = False
    """Whether a session was breathed to its end."""

    def refresh_page(self) -> None:
        """Show the progress of the session."""
        pattern, moment, state = self.pacer.pattern, self.pacer.moment, self.pacer.state
        if state == "ready":
            progress = f"{pattern.name} · {breath_words.length(self.pacer)} · space when you are settled"
        else:
            progress = f"{pattern.name} · {moment.breath} of {breath_words.length(self.pacer)}"
        show_text(self.progress, progress)
        show_text(self.feeling, (pattern.note if state == "ready" else "") or self._feeling())

    def is_done(self) -> bool:
        """A session to its end, or at least ten breaths."""
        return self._sat or breath_words.is_pause(self.pacer)

    def wanted_keys(self) -> Sequence[Command]:
        """Going on comes first after the last breath, and after the start behind the key that pauses."""
        begin, main, *more = super().wanted_keys()
        if self.pacer.state == "finished":
            return [main, *more]
        if self.pacer.state == "ready":
            return [begin, *more]
        label = "pause" if self.pacer.state == "running" else "breathe on"
        return [begin._replace(label=label, short=label), EVERYWHERE[0], *more]

    def action_main(self) -> None:
        """Start and pause, and after the last breath go on."""
        if self.pacer.state == "finished":
            self.action_continue()
        else:
            self.action_breathe()

    def action_breathe(self) -> None:
        """Start, pause or go on."""
        self.breath.toggle()
        self._lead(breath_words.lead(self.pacer))

    def action_stop(self) -> None:
        """Stop at once."""
        if self.pacer.state == "running":
            self.breath.toggle()
        self._lead("Stop and breathe normally. That is enough.")

    @work
    async def action_pattern(self) -> None:
        """Choose another pattern; it starts from its first breath."""
        patterns = list(self.session.options.patterns.values())
        answers = [Answer(str(n), _in_a_row(each), each.key) for n, each in enumerate(patterns, 1)]
        key = await self.ask(Choose("How would you like to breathe?", answers))
        if key is None:
            return
        pattern = self.session.options.patterns[key]
        self.pacer = self.breath.pacer = Pacer(pattern)
        self._keep(pattern=key, breaths=0)
        self._lead(breath_words.lead(self.pacer))

    def action_length(self, by: int) -> None:
        """A breath more or less."""
        if by > 0:
            self.pacer.longer()
        else:
            self.pacer.shorter()
        self._keep(breaths=self.pacer.breaths)

    def action_still(self) -> None:
        """Still or moving."""
        breath = self.breath
        breath.still = not breath.still
        self._keep(still=breath.still)
        self.say(self.in_keys(STILL if breath.still else "" if breath.is_still else MOVING))

    def action_bell(self) -> None:
        """Bell on or off."""
        self._keep(bell=not self.session.options.bell)
        self.say(self.in_keys(BELL if self.session.options.bell else NO_BELL))

    def action_tea(self) -> None:
        """Tea on or off."""
        tea, now = self.session.tea, self.session.clock.now()
        away = breath_words.TEA_READY if tea.is_ready(now) else breath_words.TEA_AWAY
        self.session.pour_tea()
        self.say(f"{breath_words.TEA} {self.in_keys(TEA_OFF)}" if tea.draws(now) else away)

    def action_look_around(self) -> None:
        """Look around the room, for those who feel worse when watching their breath."""
        if self.pacer.state == "running":
            self.breath.toggle()
        self._lead(breath_words.LOOK_AROUND)

    def action_wound_up(self, key: str) -> None:
        """Record how wound up somebody is, before or after breathing."""
        number = 10 if key == "x" else int(key)
        moment = {"before": number} if self.pacer.state == "ready" else {"after": number}
        with self.saving():
            self.session.store.interviews.change(self.session.interview, **moment)
            if self.pacer.state == "ready" and self.pacer.pattern.note:
                self.say(breath_words.noted(number))

    @on(Breath.Finished)
    def _finished(self) -> None:
        self._sat = True
        self._lead(breath_words.finished(self.pacer))
        self._ring("end")

    @on(Breath.BreathChanged)
    @on(Breath.Paused)
    def _breath_changed(self) -> None:
        self.show()

    @on(Breath.PhaseChanged)
    def _phase_changed(self, event: Breath.PhaseChanged) -> None:
        self._ring(event.phase)

    def _ring(self, sign: Phase | Literal["end"]) -> None:
        """Ring once, twice or three times, so that a phase or the end is known with eyes shut."""
        if self.session.options.bell and sign in BELLS:
            self.app.bell()
            for number in range(1, BELLS[sign]):
                self.set_timer(number * BETWEEN_BELLS, self.app.bell)

    def _lead(self, sentence: str) -> None:
        """Show a sentence above the breath, and the progress of the session."""
        self.lead.update(sentence)
        self.show()

    def _keep(self, **options: object) -> None:
        try:
            self.session.set_options(**options)
        except NotRemembered as error:
            self.say(str(error))

    def _feeling(self) -> str:
        interview = self.session.interview
        before, after = interview.before, interview.after
        if self.pacer.state == "running":
            return breath_words.SIT if self.pacer.moment.breath == 1 and self.pacer.pattern.is_paced else ""
        if before is not None and after is not None:
            return breath_words.compared(before, after)
        if before is not None and self.pacer.state == "ready":
            return breath_words.noted(before)
        if after is not None and self.pacer.state != "ready":
            return breath_words.noted(after)
        return HONEST if self.pacer.state == "paused" else SCALE


def _in_a_row(pattern: Pattern) -> str:
    name = "Your own" if pattern.name == pattern.in_short else pattern.name
    return f"{name:<16}{pattern.in_short:<29}{round(pattern.begins(pattern.breaths + 1) / 60)} min"
