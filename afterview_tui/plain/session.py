"""One plain evening: who is talked with, what it is about, and how an answer is kept."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from afterview_tui.actions import history, progress
from afterview_tui.actions.action import Action
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Record
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.when import called, in_full
from afterview_tui.plain.answers import Ended
from afterview_tui.plain.prompter import Back, Leave, Prompter, TakeBack
from afterview_tui.plain.steering import END, meant, steers
from afterview_tui.reading.answer import why_not
from afterview_tui.reading.days import read_field
from afterview_tui.session import NotRemembered, Session
from afterview_tui.store import Records, Refused
from afterview_tui.store.drafts import Typed

R = TypeVar("R", bound=Record)
T = TypeVar("T")
KEPT_APART = "Your words are kept separately; the next start offers them to you."


class PlainSession:
    """The person, the evening, and what every page asks and keeps in the same way."""

    def __init__(self, prompter: Prompter, session: Session) -> None:
        self.prompter = prompter
        prompter.kept = session.kept
        self.session = session
        self.told: set[str] = set()
        """The actions of which it was said what they are for, and the questions whose example was."""
        self.before_turning: Callable[[], object] | None = None
        """What is saved together with leaving the page."""

    @property
    def now(self) -> datetime:
        """The time by the evening's clock."""
        return self.session.clock.now()

    def write(self, label: str, action: Action[Any], records: Sequence[Any], **answers: object) -> Any:
        """Do an action with what was typed at once; returns the record as it is now, None where it could not be.

        Where the save is refused that is said, and the words are kept as a draft.
        """
        return self._write(label, action, records, answers, typed=False)

    def write_merged(self, label: str, action: Action[Any], records: Sequence[Any], **texts: str) -> Any:
        """As `write`, for texts alone: they are kept beside what another session changed in the same ones."""
        return self._write(label, action, records, texts, typed=True)

    def _write(
        self,
        label: str,
        action: Action[Any],
        records: Sequence[Any],
        answers: Mapping[str, object],
        *,
        typed: bool,
    ) -> Any:
        try:
            outcome = action.outcome(self.session.known, records, **answers)
        except NotPossible as error:
            self.prompter.say(str(error))
            return None
        change = outcome.changes[0]
        assert change.after is not None, "nothing is removed by writing"
        table = self.session.store.table(type(change.after))
        try:
            self.session.apply(outcome, typed=typed)
        except Refused as error:
            asked = [each.name for each in action.asks if change.before is not None or each.kind != "choice"]
            words = {name: getattr(change.after, name) for name in asked if name in answers}
            self.refused(error, label, table, change.after, words)
            return change.after
        if outcome.sentence:
            self.prompter.say(outcome.sentence)
        return table.get(change.after.uid)

    def refused(
        self, error: Refused, label: str, records: Records[R], record: R, fields: Mapping[str, object]
    ) -> None:
        """Say that a save was refused, and keep the words as a draft."""
        self._hold(label, records, record, fields)
        is_kept = self.session.store.drafts.write()
        self.prompter.say(str(error), *([KEPT_APART] if is_kept else []))

    def _hold(self, label: str, records: Records[R], record: R, fields: Mapping[str, object]) -> None:
        """Hold words that could not be saved in the draft."""
        drafts = self.session.store.drafts
        table = next(name for name, each in self.session.store.tables.items() if each is records)
        known = {} if record.created_at else msgspec.structs.asdict(record)
        more = {
            name: text
            for name, text in known.items()
            if isinstance(text, str) and text and name not in {"uid", *fields}
        }
        texts = {name: text for name, text in fields.items() if isinstance(text, str)}
        typed = [Typed(label, table, record.uid, name, text, more) for name, text in texts.items()]
        drafts.hold(f"{table} {record.uid} {' '.join(texts)}", typed)

    def ask_and_hold(self, name: str, question: str, present: str, said: str = "") -> str:
        """One line of several that belong together, held until all of it is `settled`; raises Back and Leave."""
        text = self.prompter.ask(question, self.session.kept.kept(name).get("line") or present, said)
        self.session.kept.typing(name, {"line": "" if text == present else text})
        return text

    def save(self, change: Callable[[], object], settles: str = "") -> None:
        """Change something, and with it settle a line that was held; where that is refused, say so."""
        try:
            change()
        except Refused as error:
            self.prompter.say(str(error))
        else:
            self.session.kept.answered(settles)

    def leave(self, place: str, to: str, *, done: bool) -> None:
        """Save that a page was left for another one, and what goes with that; raises Refused."""
        with self.session.store.one_save():
            if self.before_turning is not None:
                self.before_turning()
            self.session.turn(place, to, done=done)

    def go_on(self, place: str, change: Callable[[], T]) -> T:
        """Change something with which a page is left, in the same save; raises Refused."""
        with self.session.store.one_save():
            made = change()
            if progress.is_done(self.session, place):
                self.leave(place, walk.following(place), done=True)
        return made

    def menu(
        self, question: str, answers: Sequence[str], first: int = 0, keys: Mapping[str, int] | None = None
    ) -> int | None:
        """The place of what was chosen on a page; None where something was taken back, so that all may be other.

        Raises Back and Leave.
        """
        try:
            return self.prompter.choose(question, answers, first, keys, takes_back=True)
        except TakeBack:
            self.take_back()
            return None

    def take_back(self) -> None:
        """Take back what was done last, and say it."""

        def take() -> None:
            step = self.session.store.last_step
            self.prompter.say(history.take_back(self.session, step)[1] if step else history.NOTHING)

        self.save(take)

    def set_options(self, **chosen: object) -> bool:
        """Change options; returns whether they are in the file, and says so where they are not."""
        try:
            self.session.set_options(**chosen)
        except NotRemembered as error:
            self.prompter.say(str(error))
            return False
        return True

    def fill(
        self,
        fields: Sequence[Field],
        value: Callable[[str], object],
        keep: Callable[[str, object], None],
        place: int = 0,
        objections: Mapping[str, Callable[[str], str | None]] | None = None,
    ) -> None:
        """Ask one field after the other and keep each answer at once; raises Back at the first, and Leave."""
        while place < len(fields):
            field = fields[place]
            try:
                answer = self.answer(field, value(field.name), (objections or {}).get(field.name, lambda _: None))
            except Back:
                if not place:
                    raise
                place -= 1
                continue
            if answer != value(field.name):
                keep(field.name, answer)
            place += 1

    def answer(
        self, field: Field, present: object, objection: Callable[[str], str | None] = lambda _: None
    ) -> object:
        """The answer to one field in its own kind, the present one on Enter alone; raises Back and Leave.

        ``objection`` says why words won't do, and they are asked for again.
        """
        if field.kind == "choice":
            keys = [key for key in field.choices if key not in field.fixed or key == present]
            first = keys.index(str(present)) if present in keys else 0
            return keys[self.prompter.choose(field.asked, [field.choices[key] for key in keys], first)]
        shown, unread, said = self.shown(present), "", self.in_short(field)
        while True:
            with self.prompter.keeping(field.asked, unread):
                text = self.prompter.ask(field.asked, shown, said)
            if text == shown:
                return present
            if not text:
                return text if field.kind == "text" else None
            if field.kind == "text":
                if not (why := objection(text)):
                    return text
            else:
                answer = read_field(text, field.kind, self.now, self.session.options.calendar)
                if answer.value is not None:
                    aside = f" ({answer.aside})" if answer.aside else ""
                    self.prompter.say(f"{in_full(answer.value, self.now)}{aside}.")
                    return answer.value
                why = why_not(text, answer)
            unread = text
            self.prompter.say(why)

    def in_short(self, field: Field) -> str:
        """A question without its example where that was said before; else nothing."""
        is_told = field.asked in self.told
        self.told.add(field.asked)
        return (field.question or field.label) if is_told else ""

    def shown(self, value: object) -> str:
        """A value as it stands in brackets: days in words."""
        return called(value, self.now) if value else ""

    def text(self, lead: str, typed: Typed) -> str:
        """Several lines up to one with only a dot; held as a draft while they are typed."""
        self.prompter.say(lead, "End it with a line that has only a dot on it.")
        lines: list[str] = []
        drafts, steer = self.session.store.drafts, None
        try:
            while (line := self.prompter.line()).strip() != END:
                if not lines and (steer := steers(line.strip())) in ("back", "leave"):
                    break
                lines.append(line if lines and meant(line.strip()) != END else meant(line))
                drafts.hold(typed.label, [msgspec.structs.replace(typed, text="\n".join(lines))])
        except Leave:
            self.prompter.say()
        except Ended as ended:
            if ended.typed:
                drafts.hold(typed.label, [msgspec.structs.replace(typed, text="\n".join([*lines, ended.typed]))])
            raise
        if not lines and steer is not None:
            raise Back if steer == "back" else Leave
        return "\n".join(lines).strip()
