"""What was done in this session, to be taken back, the last first."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from afterview_tui.domain.records import new_uid


class Before(NamedTuple):
    """One row as it was before a step."""

    table: str
    row: dict[str, Any]
    fields: tuple[str, ...]
    """What the step changed; nothing where it removed the row."""
    is_new: bool = False
    """Whether the step added the row, which then stands here as it was added."""
    after: Mapping[str, Any] = {}
    """The row as the step left it."""
    number: int = 0
    """The place in its table that a removed row had."""


class Step(NamedTuple):
    """What was done at one press of a key, and so is taken back by one."""

    label: str
    """Who or what it was about, in a few words."""
    before: list[Before]
    visit: object = None
    """What it goes on with: further changes of the same visit belong to it while it is the last."""
    what: str = ""
    """What was done, for a list of steps."""
    undoes: str = ""
    """The step that it took back."""
    uid: str = ""


class TakenBack(NamedTuple):
    """What came of taking back a step."""

    uids: list[str]
    """The records that it was about."""
    stayed: list[str]
    """Those of them in which something was changed since, and stays."""
    is_nothing: bool = False
    """Whether all of it was changed since, so that nothing came back."""


class Undo:
    """The steps of this session that can be taken back."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._open: Step | None = None
        self._done: Step | None = None

    def __bool__(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._steps)

    @contextmanager
    def step(self, label: str, visit: object = None, *, what: str = "", undoes: str = "") -> Iterator[Step]:
        """What is removed and changed meanwhile counts as one step; a step within another belongs to that.

        What has the same ``visit`` as the last step belongs to it too. One that ``undoes`` another takes its place.
        """
        if self._open is not None:
            yield self._open
            return
        last = self.last()
        goes_on = last is not None and visit is not None and last.visit is visit
        made = Step(label, [], visit, what or label, undoes, new_uid())
        self._open = step = last if last is not None and goes_on else made
        try:
            yield step
        finally:
            self._open = None
            if step.before:
                self._done = step
            if step.before and not goes_on and not undoes:
                self._steps.append(step)

    @contextmanager
    def if_saved(self) -> Iterator[None]:
        """What is remembered meanwhile is forgotten again where it comes to an error: then nothing was done."""
        steps = [(step, len(step.before)) for step in self._steps]
        try:
            yield
        except BaseException:
            for step, number in steps:
                del step.before[number:]
            self._steps, self._done = [step for step, _ in steps], None
            raise

    def note(self, table: str, row: dict[str, Any], fields: Iterable[str], after: Mapping[str, Any]) -> None:
        """Remember a row as it was before an open step has changed it."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), tuple(fields), after=dict(after)))

    def note_gone(self, table: str, row: dict[str, Any], number: int) -> None:
        """Remember a row, and its place, that an open step has removed."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), (), number=number))

    def note_new(self, table: str, row: dict[str, Any]) -> None:
        """Remember a row that an open step has added."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), (), is_new=True))

    def last(self) -> Step | None:
        """The step that would be taken back."""
        return self._steps[-1] if self._steps else None

    def holds(self, step: Step) -> bool:
        """Whether a step is one of this session."""
        return any(each.uid == step.uid for each in self._steps)

    def done(self) -> Step | None:
        """The step that was done or went on since this was last asked, if there is one."""
        done, self._done = self._done, None
        return done

    def forget_steps(self, uids: Iterable[str]) -> None:
        """Steps were taken back, here or by another session."""
        gone = set(uids)
        self._steps = [step for step in self._steps if step.uid not in gone]

    def forget(self, uid: str) -> None:
        """A record was burned: nothing of it is remembered."""
        for step in self._steps:
            step.before[:] = [before for before in step.before if before.row.get("uid") != uid]
        self._steps = [step for step in self._steps if step.before]
