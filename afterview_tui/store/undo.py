"""The undo stack of this session."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from afterview_tui.domain.records import new_uid


class Before(NamedTuple):
    """One row as it was before a step."""

    table: str
    row: dict[str, Any]
    fields: tuple[str, ...]
    """The fields that the step changed; empty where it removed the row."""
    is_new: bool = False
    """Whether the step added the row; ``row`` is then the added row."""
    after: Mapping[str, Any] = {}
    """The fields of the row after the step."""
    number: int = 0
    """The number that a removed row had in its table."""


class Step(NamedTuple):
    """The changes made at one press of a key, which are undone together."""

    label: str
    """Who or what it was about, in a few words."""
    before: list[Before]
    visit: object = None
    """An object that identifies a visit to a page; its later changes join the step while it is the last."""
    what: str = ""
    """What was done, for a list of steps."""
    undoes: str = ""
    """The uid of the step that it undid."""
    uid: str = ""


class TakenBack(NamedTuple):
    """The result of undoing a step."""

    uids: list[str]
    """The uids of the records in the step."""
    stayed: list[str]
    """Those of them in which something was changed since, and stays."""
    is_nothing: bool = False
    """Whether all of it was changed since, so that nothing came back."""


class Undo:
    """The steps of this session that can be undone."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._own = set[str]()
        """The uids of all steps of this session, those that were taken back too."""
        self._open: Step | None = None
        self._done: Step | None = None

    def __bool__(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._steps)

    @contextmanager
    def step(self, label: str, visit: object = None, *, what: str = "", undoes: str = "") -> Iterator[Step]:
        """What is removed and changed meanwhile counts as one step; a step within another belongs to that.

        Changes with the same ``visit`` as the last step join it. A step that ``undoes`` another isn't stacked.
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
                self._own.add(step.uid)

    def done_again(self, step: Step) -> None:
        """A step was done again, by undoing its undo; where it is one of this session, it is the last."""
        if step.uid in self._own:
            self._steps.append(step)

    @contextmanager
    def if_saved(self) -> Iterator[None]:
        """A context that drops the changes noted in it if an error is raised, because then nothing was saved."""
        steps = [(step, len(step.before)) for step in self._steps]
        try:
            yield
        except BaseException:
            for step, number in steps:
                del step.before[number:]
            self._steps, self._done = [step for step, _ in steps], None
            raise

    def note(self, table: str, row: dict[str, Any], fields: Iterable[str], after: Mapping[str, Any]) -> None:
        """Note that the open step changed a row, given as it was before."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), tuple(fields), after=dict(after)))

    def note_gone(self, table: str, row: dict[str, Any], number: int) -> None:
        """Note that the open step removed a row with this number."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), (), number=number))

    def note_new(self, table: str, row: dict[str, Any]) -> None:
        """Note that the open step added a row."""
        if self._open is not None:
            self._open.before.append(Before(table, dict(row), (), is_new=True))

    def last(self) -> Step | None:
        """The step that would be undone next."""
        return self._steps[-1] if self._steps else None

    def holds(self, step: Step) -> bool:
        """Whether a step is on this session's stack."""
        return any(each.uid == step.uid for each in self._steps)

    def done(self) -> Step | None:
        """The step that was done or extended since the last call, if there is one."""
        done, self._done = self._done, None
        return done

    def forget_steps(self, uids: Iterable[str]) -> None:
        """Drop steps that were undone, here or by another session."""
        gone = set(uids)
        self._steps = [step for step in self._steps if step.uid not in gone]

    def forget(self, uid: str) -> None:
        """Drop everything noted about a burned record."""
        for step in self._steps:
            step.before[:] = [before for before in step.before if before.row.get("uid") != uid]
        self._steps = [step for step in self._steps if step.before]
