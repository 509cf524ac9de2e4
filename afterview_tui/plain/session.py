"""The session of the plain walk: asking for fields, and saving each answer."""

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
from afterview_tui.outbox.mail import misplaced
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
KEEP_IT, AGAIN = "Keep it", "Type it again"
KEPT_APART = "Your words are kept separately; the next start offers them to you."


IN_FIGURES = ("round", "reference")
"""The fields of words whose answer may be a small number."""


class PlainSession:
    """The prompter and session of one evening, and the ways of asking and saving that all pages share."""

    def __init__(self, prompter: Prompter, session: Session) -> None:
        self.prompter = prompter
        prompter.kept = session.kept
        self.session = session
        self.told: set[str] = set()
        """The ids of actions whose help was printed, and the questions whose examples were."""
        self.before_turning: Callable[[], object] | None = None
        """Called when the page is left, to be saved together with that."""

    @property
    def now(self) -> datetime:
        """The current time by the session's clock."""
        return self.session.clock.now()

    def write(self, label: str, action: Action[Any], records: Sequence[Any], **answers: object) -> Any:
        """Run an action with typed answers; returns the current record, None if the action wasn't possible.

        If the save is refused, that is printed and the words are kept as a draft.
        """
        return self._write(label, action, records, answers, typed=False)

    def write_merged(self, label: str, action: Action[Any], records: Sequence[Any], **texts: str) -> Any:
        """Like `write`, for texts, which are merged with what another session has changed in them."""
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
        """Print that a save was refused, and keep the words as a draft."""
        self._hold(label, records, record, fields)
        is_kept = self.session.store.drafts.write()
        self.prompter.say(str(error), *([KEPT_APART] if is_kept else []))

    def _hold(self, label: str, records: Records[R], record: R, fields: Mapping[str, object]) -> None:
        """Add words that couldn't be saved to the draft."""
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
        """Ask for one of several lines that are saved together, and keep it until then; raises Back and Leave."""
        text = self.prompter.ask(question, self.session.kept.kept(name).get("line") or present, said)
        self.session.kept.typing(name, {"line": "" if text == present else text})
        return text

    def save(self, change: Callable[[], object], settles: str = "") -> None:
        """Call ``change`` and drop the kept line ``settles``; prints the reason if the save is refused."""
        try:
            change()
        except Refused as error:
            self.prompter.say(str(error))
        else:
            self.session.kept.answered(settles)

    def leave(self, place: str, to: str, *, done: bool) -> None:
        """Save that a page was left for another one, with ``before_turning`` in the same save; raises Refused."""
        with self.session.store.one_save():
            if self.before_turning is not None:
                self.before_turning()
            self.session.turn(place, to, done=done)

    def go_on(self, place: str, change: Callable[[], T]) -> T:
        """Call ``change``, and leave the page in the same save if it is done by that; raises Refused."""
        with self.session.store.one_save():
            made = change()
            if progress.is_done(self.session, place):
                self.leave(place, walk.following(place), done=True)
        return made

    def menu(
        self, question: str, answers: Sequence[str], first: int = 0, keys: Mapping[str, int] | None = None
    ) -> int | None:
        """The index chosen on a page; None if the last step was undone, so that the choices may have changed.

        Raises Back and Leave.
        """
        try:
            return self.prompter.choose(question, answers, first, keys, takes_back=True)
        except TakeBack:
            self.take_back()
            return None

    def take_back(self) -> None:
        """Undo the last step, and print that."""

        def take() -> None:
            step = self.session.store.last_step
            self.prompter.say(history.take_back(self.session, step)[1] if step else history.NOTHING)

        self.save(take)

    def set_options(self, **chosen: object) -> bool:
        """Change options; returns whether they were written to the file, and prints the reason if not."""
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
        """Ask for one field after the other and save each answer at once; raises Back at the first, and Leave."""
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
        """Ask for one field; returns a value of its kind, ``present`` on Enter alone. Raises Back and Leave.

        ``objection`` returns why a text isn't valid, and then the field is asked for again.
        """
        if field.kind == "choice":
            keys = [key for key in field.choices if key not in field.fixed or key == present]
            first = keys.index(str(present)) if present in keys else 0
            return keys[self.prompter.choose(field.asked, [field.choices[key] for key in keys], first)]
        shown, unread, said = self.shown(present), "", self.in_short(field)
        while True:
            with self.prompter.keeping(field.asked, unread):
                in_words = field.kind == "text" and field.name not in IN_FIGURES
                text = self.prompter.ask(field.asked, shown, said, in_words=in_words)
            if text == shown:
                return present
            if not text:
                return text if field.kind == "text" else None
            if field.kind == "text":
                if not (why := objection(text)):
                    if self.is_meant(misplaced(field.name, text)):
                        return text
                    continue
            else:
                answer = read_field(text, field.kind, self.now, self.session.options.calendar)
                if answer.value is not None:
                    aside = f" ({answer.aside})" if answer.aside else ""
                    self.prompter.say(f"{in_full(answer.value, self.now)}{aside}.")
                    return answer.value
                why = why_not(text, answer)
            unread = text
            self.prompter.say(why)

    def is_meant(self, question: str) -> bool:
        """Whether what was typed is kept although it looks misplaced; without a question it is."""
        return not question or self.prompter.choose(question, (KEEP_IT, AGAIN)) == 0

    def in_short(self, field: Field) -> str:
        """The question without its example if that was printed before; else empty."""
        is_told = field.asked in self.told
        self.told.add(field.asked)
        return (field.question or field.label) if is_told else ""

    def shown(self, value: object) -> str:
        """A value for the brackets of a question, with days in words."""
        return called(value, self.now) if value else ""

    def text(self, lead: str, typed: Typed) -> str:
        """Ask for several lines up to one with only a dot; they are kept as a draft while being typed."""
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
