"""What taking back a step comes to, row by row: what comes back, changes, goes, and what stays as it is now."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from afterview_tui.store.undo import Before

Patch = Callable[[Before, Mapping[str, Any]], tuple[dict[str, Any], bool]]
"""The fields of a row, as it is now, that go back to what they were; and whether some of them stay."""


class Plan(NamedTuple):
    """The rows of one table, by number, and the removed ones by their uids."""

    removed: dict[str, Before]
    patches: dict[int, dict[str, Any]]
    gone: list[int]
    stayed: list[str]
    """The uids of what was changed since."""


def planned(
    before: Iterable[Before], numbers: Mapping[str, int], row: Callable[[int], Mapping[str, Any]], patch: Patch
) -> Plan:
    """What becomes of each row of a step, the last change first; nothing that was changed since is touched.

    A row that somebody removed since comes back, because an edit is worth more than a removal.
    """
    plan = Plan({}, {}, [], [])
    for each in reversed([*before]):
        uid = each.row["uid"]
        number = numbers.get(uid)
        if number is None:
            if each.is_new:
                plan.removed.pop(uid, None)
            else:
                plan.removed[uid] = each
            continue
        now = {**row(number), **plan.patches.get(number, {})}
        if each.is_new:
            plan.patches.pop(number, None)
            goes = _is_as(now, each.row)
            plan.gone.extend([number] if goes else [])
            plan.stayed.extend([] if goes else [uid])
            continue
        fields, stays = patch(each, now)
        plan.patches.setdefault(number, {}).update(fields)
        plan.stayed.extend([uid] if stays else [])
    changed = {n: fields for n, fields in plan.patches.items() if not _is_as({**row(n), **fields}, row(n))}
    return plan._replace(patches=changed)


def _is_as(now: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether a row is as it was; when it was saved doesn't count."""
    return all(now.get(name) == row.get(name) for name in {*now, *row} - {"updated_at"})
