"""An action: something that a person can do, declared once, below window, plain walk and command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Record
from afterview_tui.known import Known
from afterview_tui.session import Session

REMOVED = "Another window has removed it."
R = TypeVar("R", bound=Record)
Decide = Callable[..., Outcome]
"""From what is known, the records it is about, and the answers by the names of their fields."""
WhyNot = Callable[[Known, Sequence[Any]], str]
Suggest = Callable[[Known, Sequence[Any]], Mapping[str, object]]
Choices = Callable[[Known, Sequence[Any]], Mapping[str, str]]
Note = Callable[[Known, Sequence[Any]], str]


class Sure(NamedTuple):
    """A question before something that nobody does by a slip of the finger; the mild answer comes first."""

    question: str
    """``{names}`` stands for the records."""
    no: str
    yes: str
    keys: str
    """The letters for the two answers."""
    note: str = ""


class Rules(NamedTuple):
    """The functions of an action: when it is possible, what it does, and the answers it suggests."""

    decide: Decide
    why_not: WhyNot
    suggests: Suggest
    choices: Choices | None
    note: Note


class Action(Generic[R]):
    """One declaration: every face draws its key, choice, command and help from it."""

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
        sure: Sure | None,
        needs_record: bool,
        is_step: bool,
        did: str,
        is_seen: bool,
    ) -> None:
        self.id = id
        """The kind of record and the verb, such as ``lead.done``."""
        self.label = label
        """Two or three words, for the key line and lists of choices."""
        self.help = help
        """One sentence."""
        self.about = about
        self.needs_record = needs_record
        """Whether there has to be a record that it is about; else it makes one."""
        self.key = key
        """The key in the window, by Textual's name, unless the person has chosen another."""
        self.asks = tuple(asks)
        self.question = question
        """What is asked above the fields; ``{names}`` stands for the records, a choice's name for what it was."""
        self.sure = sure
        """What is asked before anything else."""
        self.is_step = is_step
        """Whether it can be taken back; else another action leads back, or nothing does."""
        self.did = did
        """What was done, in a word or two, for the list of what was done; behind it comes what it was about."""
        self.is_seen = is_seen
        """Whether its sentence stands below the fields while they are filled, as it will be said."""
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
        """What stands in the fields before somebody answers."""
        return self._rules.suggests(known, records)

    def note(self, known: Known, records: Sequence[R]) -> str:
        """What is said below the question, such as the words that it is about."""
        return self._rules.note(known, records)

    def fields(self, known: Known, records: Sequence[R]) -> Sequence[Field]:
        """What is asked, with the choices that there are now, the likeliest first."""
        if self._rules.choices is None:
            return self.asks
        choices = self._rules.choices(known, records)
        return [field._replace(choices=choices) if field.kind == "choice" else field for field in self.asks]

    def outcome(self, known: Known, records: Sequence[R], **answers: object) -> Outcome:
        """What it comes to; raises NotPossible where the answers don't suffice."""
        outcome = self._rules.decide(known, records, **answers)
        return outcome._replace(is_step=self.is_step, deed=self.label, did=self.did)

    def objection(self, known: Known, records: Sequence[R], **answers: object) -> str:
        """Why the answers won't do, in a sentence; empty where they will."""
        try:
            self.outcome(known, records, **answers)
        except NotPossible as error:
            return str(error)
        return ""

    def seen(self, known: Known, records: Sequence[R], **answers: object) -> str:
        """What is seen of it while it is typed: its sentence; empty where it is not seen, or not possible yet."""
        try:
            return self.outcome(known, records, **answers).sentence if self.is_seen else ""
        except NotPossible:
            return ""

    def do(self, session: Session, records: Sequence[R] = (), **answers: object) -> Outcome:
        """Do it: one save, and one step to take back; raises NotPossible and Refused."""
        outcome = self.outcome(session.known, records, **answers)
        session.apply(outcome)
        return outcome


def story(action: Action[Any]) -> Sequence[Action[Any]]:
    """The actions that one may name: those declared beside it, or those of its module's ``STORY``."""
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
    sure: Sure | None = None,
    needs_record: bool = True,
    is_step: bool = True,
    did: str = "",
    is_seen: bool = False,
) -> Callable[[Decide], Action[R]]:
    """Declare a function as an action; it then is the action."""

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
            sure=sure,
            needs_record=needs_record,
            is_step=is_step,
            did=did,
            is_seen=is_seen,
        )

    return declare
