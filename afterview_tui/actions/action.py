"""An action: something a person can do, declared once for window, plain walk and command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Record
from afterview_tui.domain.text import one_stop
from afterview_tui.known import Known
from afterview_tui.session import Session

REMOVED = "Another window has removed it."
R = TypeVar("R", bound=Record)
Decide = Callable[..., Outcome]
"""Takes what is known, the records it acts on, and the answers by field name."""
WhyNot = Callable[[Known, Sequence[Any]], str]
Suggest = Callable[[Known, Sequence[Any]], Mapping[str, object]]
Choices = Callable[[Known, Sequence[Any]], Mapping[str, str]]
Note = Callable[[Known, Sequence[Any]], str]


class Confirmation(NamedTuple):
    """The question asked before something that is hard to undo; the safe answer comes first."""

    question: str
    """``{names}`` stands for the records."""
    no: str
    yes: str
    keys: str
    """The letters for the two answers."""
    note: str = ""


class Rules(NamedTuple):
    """The functions behind an action: when it is possible, what it does, and the answers it suggests."""

    decide: Decide
    why_not: WhyNot
    suggests: Suggest
    choices: Choices | None
    note: Note


class Action(Generic[R]):
    """The declaration of an action, from which every face draws its key, choice, command and help."""

    def __init__(
        self,
        id: str,
        label: str,
        help: str,
        rules: Rules,
        *,
        about: type[R],
        key: str,
        asks: Sequence[Field],
        question: str,
        confirmation: Confirmation | None,
        needs_record: bool,
        is_step: bool,
        did: str,
        has_preview: bool,
    ) -> None:
        self.id = id
        """The kind of record and the verb, such as ``lead.done``."""
        self.label = label
        """Two or three words, for the key line and for lists of choices."""
        self.help = help
        """One sentence, for help texts."""
        self.about = about
        self.needs_record = needs_record
        """Whether it needs a record to act on; otherwise it creates one, or is about all of them."""
        self.key = key
        """The key in the window, by Textual's name, unless the person has chosen another."""
        self.asks = tuple(asks)
        self.question = question
        """The question above the fields; ``{names}`` stands for the records, ``{field}`` for an earlier choice."""
        self.confirmation = confirmation
        """The question to confirm it, asked before anything else."""
        self.is_step = is_step
        """Whether undo takes it back; otherwise another action does, or none."""
        self.did = did
        """What was done, in a word or two, for the history; the record's name follows it."""
        self.has_preview = has_preview
        """Whether its sentence is shown below the fields as they are filled in."""
        self.module = rules.decide.__module__
        self._rules = rules

    @property
    def verb(self) -> str:
        """The id without the kind of record."""
        return self.id.partition(".")[2]

    def why_not(self, known: Known, records: Sequence[R]) -> str:
        """Why it is not possible now, in a sentence; empty where it is."""
        return self._rules.why_not(known, records)

    def suggested(self, known: Known, records: Sequence[R]) -> Mapping[str, object]:
        """The values that the fields start with, by name."""
        return self._rules.suggests(known, records)

    def note(self, known: Known, records: Sequence[R]) -> str:
        """The text below the question, such as the words that it is about."""
        return self._rules.note(known, records)

    def fields(self, known: Known, records: Sequence[R]) -> Sequence[Field]:
        """The fields to fill in, with the choices available now, the likeliest first."""
        if self._rules.choices is None:
            return self.asks
        choices = self._rules.choices(known, records)
        return [field._replace(choices=choices) if field.kind == "choice" else field for field in self.asks]

    def outcome(self, known: Known, records: Sequence[R], **answers: object) -> Outcome:
        """What it would do; raises NotPossible where the answers don't suffice.

        An outcome that says itself what was done is a step of undo.
        """
        outcome = self._rules.decide(known, records, **answers)
        is_step = self.is_step or bool(outcome.did)
        sentence, did = one_stop(outcome.sentence), outcome.did or self.did
        return outcome._replace(sentence=sentence, is_step=is_step, deed=self.label, did=did)

    def objection(self, known: Known, records: Sequence[R], **answers: object) -> str:
        """Why the answers won't do, in a sentence; empty where they will."""
        try:
            self.outcome(known, records, **answers)
        except NotPossible as error:
            return str(error)
        return ""

    def preview(self, known: Known, records: Sequence[R], **answers: object) -> str:
        """Its sentence for the answers so far; empty where it has no preview, or isn't possible yet."""
        try:
            return self.outcome(known, records, **answers).sentence if self.has_preview else ""
        except NotPossible:
            return ""

    def do(self, session: Session, records: Sequence[R] = (), **answers: object) -> Outcome:
        """Do it in one save and one undoable step; raises NotPossible and Refused."""
        outcome = self.outcome(session.known, records, **answers)
        session.apply(outcome)
        return outcome


def story(action: Action[Any]) -> Sequence[Action[Any]]:
    """The actions whose keys its sentences may name: those of its module, or of its module's ``STORY``."""
    module = sys.modules[action.module]
    declared: Sequence[Action[Any]] = getattr(module, "STORY", module.ACTIONS)
    return declared


def _possible(_known: Known, _records: Sequence[Any]) -> str:
    return ""


def _nothing(_known: Known, _records: Sequence[Any]) -> Mapping[str, object]:
    return {}


def action(
    id: str,
    label: str,
    help: str,
    *,
    about: type[R],
    key: str = "",
    asks: Sequence[Field] = (),
    question: str = "",
    why_not: WhyNot = _possible,
    suggests: Suggest = _nothing,
    choices: Choices | None = None,
    note: Note = _possible,
    confirmation: Confirmation | None = None,
    needs_record: bool = True,
    is_step: bool = True,
    did: str = "",
    has_preview: bool = False,
) -> Callable[[Decide], Action[R]]:
    """A decorator that turns a function into an action."""

    def declare(decide: Decide) -> Action[R]:
        return Action(
            id,
            label,
            help,
            Rules(decide, why_not, suggests, choices, note),
            about=about,
            key=key,
            asks=asks,
            question=question,
            confirmation=confirmation,
            needs_record=needs_record,
            is_step=is_step,
            did=did,
            has_preview=has_preview,
        )

    return declare
