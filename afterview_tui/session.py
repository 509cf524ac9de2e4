"""What every page of one run shares: the store, the clock, the ways out, and the evening under way."""

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
    """Options hold for this run, but could not be written; the message says so in one sentence."""


class Session:
    """One run of the program and the interview it is about."""

    def __init__(self, store: Store, clock: Clock, options: Options, config: Path | None = None) -> None:
        self.store = store
        self.clock = clock
        self.options = options
        self.outbox: Outbox
        """The ways out; the App provides them."""
        self.is_sample = False
        """Whether it is the sample evening, of which nothing is kept."""
        self.near: Sequence[Invitation] = ()
        """The interviews of the person's calendar that are close; a face looks for them."""
        self.kept = Questions(store.drafts)
        """What was typed into questions that were left without an answer."""
        self.rescued: list[Rescued] = []
        """What an earlier session could not save."""
        self.changes = 0
        """How often this run has changed what a page may show: a save, an option, another interview, tea."""
        self.on_change: Callable[[], object] = lambda: None
        """Called after each of these; the window shows what is so now."""
        store.on_save(self._changed)
        self._config = config
        self._taken: Interview | None = None
        """The interview that was taken up, as it was last seen."""
        self._saved = ""
        """The uid of the interview that was last known to be in the file."""
        self._gone_told = self._doubt_told = self._forgets_told = self._trouble_told = False
        self.tea = TeaTimer()

    @cached_property
    def language(self) -> "Language":
        """Spelling and grammar, where they are installed; the checks it needs cost a tenth of a first frame."""
        from afterview_tui.domain.notes.language import language

        return language(self.options.english)

    def _changed(self) -> None:
        self.changes += 1
        self.on_change()

    def look_for_unsaved(self) -> None:
        """Take up what sessions that have ended left unsaved: words of questions, and of records."""
        from afterview_tui.store import rescue

        for name, texts in rescue.questions(self.store).items():
            self.kept.typing(name, texts)
        self.rescued = rescue.rescued(self.store)

    def show_near(self, near: Sequence[Invitation]) -> None:
        """The person's calendar was looked at: other interviews are close."""
        if list(near) != list(self.near):
            self.near = near
            self._changed()

    def found_their_place(self, words: "Rescued") -> None:
        """Unsaved words were put back or put away."""
        self.rescued.remove(words)
        self._changed()

    @property
    def known(self) -> Known:
        """What an action may know when it decides, as things are now."""
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
        """Save what an action came to, in one save that is taken back in one step, with others of the same visit.

        What was ``typed`` is kept beside what another session changed in the same words. Raises Refused.
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
        """The interview of this evening: the one taken up, else the newest with anything in it, else a new one.

        One that another window has removed stays as it was last seen, so that no word goes to another interview.
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
        """Whether another window has removed the interview of this evening, which was in the file."""
        taken = self._taken
        return taken is not None and taken.uid == self._saved and self.store.interviews.get(taken.uid) is None

    def _is_saved(self, uid: str) -> None:
        self._saved = uid

    @property
    def people(self) -> list[Person]:
        """Everybody of this interview, in the order they were entered."""
        return self.store.people.where(interview=self.interview.uid)

    @property
    def items(self) -> list[Item]:
        """What was set down after this interview."""
        return self.store.items.where(interview=self.interview.uid)

    @property
    def pledge(self) -> Pledge | None:
        """The pledge that is signed, not ended and not over."""
        return self.known.pledge

    def note(self, person: Person) -> Note | None:
        """The last note to this person, if there is one."""
        return next(iter(self.notes(person)), None)

    def notes(self, person: Person) -> list[Note]:
        """Every note to this person, the last one first."""
        return self.store.notes.where(person=person.uid)[::-1]

    def open_page(self, place: str) -> None:
        """Mark a page that is about to be made as the current one; where that is refused, the page says so."""
        with suppress(Refused):
            self.turn("", place)

    def newest(self) -> Interview | None:
        """The interview that was added last, those aside that are still to be held."""
        return next(self._held(), None)

    def _begun(self) -> Iterator[Interview]:
        """The interviews with anything in them, the one added last first."""
        return (each for each in self._held() if not self._is_blank(each))

    def _held(self) -> Iterator[Interview]:
        now = self.clock.now()
        return (each for each in reversed(self.store.interviews.all()) if not walk.is_to_come(each, now))

    def put_down(self) -> None:
        """Forget which interview was taken up where it is gone or nothing was entered for it: an earlier one is."""
        if self._taken is not None and (self.is_gone or self._is_blank(self._taken)):
            self._taken, self._gone_told = None, False

    def turn(self, place: str, to: str, *, done: bool = False) -> None:
        """Mark a page of the walk as done or left for later, and another as the current one; raises Refused.

        It brings nothing back that another window has removed.
        """
        if self.is_gone or not {place, to} & {*walk.PLACES}:
            return
        with self.store.one_save():
            interview = self.interview
            steps = walk.leave(interview.steps, place, to, done) if place in walk.PLACES else interview.steps
            steps = walk.arrive(steps, to) if to in walk.PLACES else steps
            self.store.interviews.change(interview, steps=steps)

    def take_up(self, interview: Interview) -> str:
        """Make this the evening's interview; returns the place where it goes on."""
        self._taken, self._saved = interview, interview.uid
        self._changed()
        return walk.take_up(interview)

    def unfinished(self) -> Interview | None:
        """The interview that was worked on last, if that was within twelve hours and its walk was broken off."""
        known = [*self._begun()][::-1] or [*self.store.interviews.all()]
        touched = [(each.updated_at, n) for n, each in enumerate(known) if each.updated_at]
        if not touched:
            return None
        at, place = max(touched)
        last = known[place]
        return last if "at" in last.steps.values() and self.clock.now() - at < timedelta(hours=12) else None

    def set_options(self, **chosen: object) -> None:
        """Change options and write these alone to the config file; raises NotRemembered when that can't be done.

        They hold for this run all the same. Another breath begins with as many breaths as it has.
        """
        self.options, chosen = choose(self.options, **chosen)
        if "english" in chosen:
            self.__dict__.pop("language", None)
        self._changed()
        if self._config is not None:
            # Another window or the user may have changed others there, and --still holds for this run only.
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
        """What the terminal's title may say; empty while there is nothing."""
        return "Tea is ready" if self.tea.is_ready(self.clock.now()) else ""

    def news(self) -> str:
        """A sentence for what has just come, each once, such as a removal or the end of a quiet; raises Refused."""
        if self.is_gone and not self._gone_told:
            self._gone_told = True
            return GONE
        was_told, self._doubt_told = self._doubt_told, not self.store.is_certain
        if self._doubt_told and not was_told:
            return DOUBT
        if (why := self.store.why_not_noted) and not self._forgets_told:
            self._forgets_told = True
            return FORGETS.format(why=why)
        if (trouble := self.store.trouble) and not self._trouble_told:
            self._trouble_told = True
            return trouble
        now = self.clock.now()
        if (over := pledges.just_over(self.store.pledges.all(), now)) is not None:
            self.store.pledges.change(over, ended="kept", ended_at=now)
            posts = len(self.store.posts.where(fate=None))
            return pledges.ANOTHER if self.pledge is not None else pledges.greeting(posts)
        return self.tea.news(now)

    def status(self) -> str:
        """The few words at the edge of every page: tea while it draws, quiet while a pledge runs."""
        now = self.clock.now()
        parts = [tea] if (tea := self.tea.status(now)) else []
        if (pledge := self.pledge) is not None:
            end = humanize.moment(pledge.until, now) if pledge.until else "their answer"
            parts.append(f"quiet until {end}")
        return " · ".join(parts)

    def _is_blank(self, interview: Interview) -> bool:
        uid = interview.uid
        return walk.is_blank(
            interview, self.store.people.where(interview=uid), self.store.items.where(interview=uid)
        )
