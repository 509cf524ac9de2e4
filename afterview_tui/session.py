"""The state that all pages of one run share: store, clock, options, outbox, and the current interview."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from afterview_tui.clock import Clock
from afterview_tui.domain import humanize
from afterview_tui.domain.calm.tea import TeaTimer
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Invitation, Item, Note, Person, Pledge
from afterview_tui.domain.rounds import walk
from afterview_tui.known import Known
from afterview_tui.options import Options, choose, read_options, write_options
from afterview_tui.outbox import Outbox
from afterview_tui.store import Refused, Store
from afterview_tui.store.questions import Questions

if TYPE_CHECKING:
    from afterview_tui.domain.notes.language import Language
    from afterview_tui.store.rescue import Rescued

GONE = "Another window has removed this evening's interview. What you write for it here brings it back."
DOUBT = "It is saved, but your disk did not confirm it: a power cut now could undo the last save."
FORGETS = "It is saved, but after you leave it can’t be taken back: {why}."


class NotRemembered(Refused):
    """The options apply to this run, but couldn't be written; the message says so in one sentence."""


class Session:
    """One run of the program, with its current interview."""

    def __init__(self, store: Store, clock: Clock, options: Options, config: Path | None = None) -> None:
        self.store = store
        self.clock = clock
        self.options = options
        self.outbox: Outbox
        """The outbox, set by the app."""
        self.is_sample = False
        """Whether this is the sample evening, which isn't saved."""
        self.near: Sequence[Invitation] = ()
        """The interviews in the user's calendar that are near; set by a face."""
        self.kept = Questions(store.drafts)
        """The words typed into questions that weren't answered."""
        self.rescued: list[Rescued] = []
        """Words that an earlier session couldn't save."""
        self.looked_for = ""
        """The uid of what the page that one turns to shows first."""
        self.changes = 0
        """The number of changes that a page may show: saves, options, the current interview, tea."""
        self.on_change: Callable[[], object] = lambda: None
        """Called after each change, to refresh the window."""
        store.on_save(self._changed)
        self._config = config
        self._taken: Interview | None = None
        """The last known version of the current interview."""
        self._saved = ""
        """The uid of the interview that was last known to be in the file."""
        self._gone_reported = self._doubt_reported = self._journal_reported = self._trouble_reported = False
        self.tea = TeaTimer()

    @cached_property
    def language(self) -> "Language":
        """The spelling and grammar checks, if installed; loaded lazily, as they cost a tenth of the first frame."""
        from afterview_tui.domain.notes.language import language

        return language(self.options.english)

    def _changed(self) -> None:
        self.changes += 1
        self.on_change()

    def look_for_unsaved(self) -> None:
        """Load the unsaved words of sessions that have ended: those of questions and of records."""
        from afterview_tui.store import rescue

        for name, texts in rescue.questions(self.store).items():
            self.kept.typing(name, texts)
        self.rescued = rescue.rescued(self.store)

    def show_near(self, near: Sequence[Invitation]) -> None:
        """Set the near interviews after a scan of the user's calendar."""
        if list(near) != list(self.near):
            self.near = near
            self._changed()

    def found_their_place(self, words: "Rescued") -> None:
        """Drop unsaved words that were put back or put away."""
        self.rescued.remove(words)
        self._changed()

    @property
    def known(self) -> Known:
        """The current data that an action may use to decide."""
        store = self.store
        return Known(
            now=self.clock.now(),
            options=self.options,
            interviews=store.interviews,
            people=store.people,
            items=store.items,
            notes=store.notes,
            pledges=store.pledges,
            posts=store.posts,
            leads=store.leads,
            invitations=store.invitations,
            is_sample=self.is_sample,
        )

    def apply(self, outcome: Outcome, visit: object = None, *, typed: bool = False) -> None:
        """Save an action's outcome as one step of undo, joined with others of the same visit; raises Refused.

        Text that was ``typed`` is merged with what another session has changed in it.
        """
        if outcome.changes:
            with self.store.step(outcome.label, visit, outcome.what) if outcome.is_step else self.store.one_save():
                self.store.save(outcome.changes, typed=typed)
        if outcome.burned is not None:
            self.store.burn(outcome.burned)
        if outcome.options:
            self.set_options(**outcome.options)
        if outcome.takes_up is not None:
            self.take_up(outcome.takes_up)

    @property
    def interview(self) -> Interview:
        """The current interview: the one taken up, else the newest with any content, else a new one.

        If another window has removed it, its last known version is returned, so that nothing is saved to a
        different interview.
        """
        taken = self._taken or next(self._begun(), None) or self.newest()
        if taken is not None:
            found = self.store.interviews.get(taken.uid)
            if found is not None and found.uid != self._saved:
                self.store.once_saved(partial(self._is_saved, found.uid))
            self._taken = found or taken
            return self._taken
        _, begun = walk.begun(None, self.clock.now())
        try:
            self._taken = self.store.interviews.add(begun)
        except Refused:
            return Interview()
        return self._taken

    @property
    def is_gone(self) -> bool:
        """Whether another window has removed the current interview from the file."""
        taken = self._taken
        return taken is not None and taken.uid == self._saved and self.store.interviews.get(taken.uid) is None

    def _is_saved(self, uid: str) -> None:
        self._saved = uid

    @property
    def people(self) -> list[Person]:
        """The people of the current interview, in the order they were entered."""
        return self.store.people.where(interview=self.interview.uid)

    @property
    def items(self) -> list[Item]:
        """The items that were set down after the current interview."""
        return self.store.items.where(interview=self.interview.uid)

    @property
    def pledge(self) -> Pledge | None:
        """The running pledge, if there is one."""
        return self.known.pledge

    def note(self, person: Person) -> Note | None:
        """The latest note to a person, if there is one."""
        return next(iter(self.notes(person)), None)

    def notes(self, person: Person) -> list[Note]:
        """All notes to a person, latest first."""
        return self.store.notes.where(person=person.uid)[::-1]

    def open_page(self, place: str) -> None:
        """Mark a page that is about to open as the current one, ignoring a refusal, which the page will report."""
        with suppress(Refused):
            self.turn("", place)

    def newest(self) -> Interview | None:
        """The interview that was added last, except for future ones."""
        return next(self._held(), None)

    def _begun(self) -> Iterator[Interview]:
        """The interviews with any content, latest first, except for future ones."""
        return (each for each in self._held() if not self._is_blank(each))

    def _held(self) -> Iterator[Interview]:
        now = self.clock.now()
        return (each for each in reversed(self.store.interviews.all()) if not walk.is_to_come(each, now))

    def put_down(self) -> None:
        """Fall back to an earlier interview if the current one was removed or is blank."""
        if self._taken is not None and (self.is_gone or self._is_blank(self._taken)):
            self._taken, self._gone_reported = None, False

    def turn(self, place: str, to: str, *, done: bool = False) -> None:
        """Mark a page of the walk as done or left for later, and another as current; raises Refused.

        It doesn't restore an interview that another window has removed. Going Home at once leaves no empty one.
        """
        if self.is_gone or not {place, to} & {*walk.PLACES}:
            return
        with self.store.one_save():
            interview = self.interview
            steps = walk.leave(interview.steps, place, to, done) if place in walk.PLACES else interview.steps
            steps = walk.arrive(steps, to) if to in walk.PLACES else steps
            if walk.is_left_at_once(steps, to) and self._is_blank(interview):
                self.store.interviews.remove(interview)
                self._taken = None
            else:
                self.store.interviews.change(interview, steps=steps)

    def take_up(self, interview: Interview) -> str:
        """Make an interview the current one; returns the page where its evening resumes."""
        self._taken, self._saved = interview, interview.uid
        self._changed()
        return walk.take_up(interview)

    def unfinished(self) -> Interview | None:
        """The interview that was edited last, if that was within twelve hours and its walk was interrupted."""
        known = [*self._begun()][::-1] or [*self.store.interviews.all()]
        touched = [(each.updated_at, n) for n, each in enumerate(known) if each.updated_at]
        if not touched:
            return None
        at, place = max(touched)
        last = known[place]
        return last if "at" in last.steps.values() and self.clock.now() - at < timedelta(hours=12) else None

    def set_options(self, **chosen: object) -> None:
        """Change options and write only these to the config file; raises NotRemembered where that fails.

        They apply to this run in any case. A new pattern resets the number of breaths.
        """
        self.options, chosen = choose(self.options, **chosen)
        if "english" in chosen:
            self.__dict__.pop("language", None)
        self._changed()
        if self._config is not None:
            # Another window or the user may have changed other options, and --still applies only to this run.
            present, _ = read_options(self._config)
            try:
                write_options(self._config, msgspec.structs.replace(present, **chosen))
            except OSError as error:
                raise NotRemembered(f"Not remembered for the next time: {error}.") from error

    def pour_tea(self) -> None:
        """Start the tea timer, or stop it."""
        self.tea.pour(self.options.tea_minutes, self.clock.now())
        self._changed()

    @property
    def title(self) -> str:
        """The status for the terminal's title, or empty."""
        return "Tea is ready" if self.tea.is_ready(self.clock.now()) else ""

    def news(self) -> str:
        """A sentence about a new event, each once, such as a removal or the end of a quiet; raises Refused."""
        if self.is_gone and not self._gone_reported:
            self._gone_reported = True
            return GONE
        was_reported, self._doubt_reported = self._doubt_reported, not self.store.is_certain
        if self._doubt_reported and not was_reported:
            return DOUBT
        if (why := self.store.why_not_noted) and not self._journal_reported:
            self._journal_reported = True
            return FORGETS.format(why=why)
        if (trouble := self.store.trouble) and not self._trouble_reported:
            self._trouble_reported = True
            return trouble
        now = self.clock.now()
        if (over := pledges.just_over(self.store.pledges.all(), now)) is not None:
            self.store.pledges.change(over, ended="kept", ended_at=now)
            posts = len(self.store.posts.where(fate=None))
            return pledges.ANOTHER if self.pledge is not None else pledges.greeting(posts)
        return self.tea.news(now)

    def status(self) -> str:
        """The status at the edge of every page: the tea timer and a running pledge."""
        now = self.clock.now()
        parts = [tea] if (tea := self.tea.status(now)) else []
        if (pledge := self.pledge) is not None:
            end = humanize.moment(pledge.until, now) if pledge.until else "their answer"
            parts.append(f"quiet until {end}")
        return " · ".join(parts)

    def _is_blank(self, interview: Interview) -> bool:
        people, items = (table.where(interview=interview.uid) for table in (self.store.people, self.store.items))
        return walk.is_blank(interview, people, items)
