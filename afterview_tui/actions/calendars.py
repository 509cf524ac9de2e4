"""The interviews in the person's own calendar folder, which is read and never written."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from afterview_tui.domain.records import Invitation
from afterview_tui.locations import expanded

if TYPE_CHECKING:
    from afterview_tui.known import Known
    from afterview_tui.reading.calendar_folder import Look
    from afterview_tui.reading.invitations.sources import Reader


def near(known: "Known", data: Path) -> Sequence[Invitation]:
    """The interviews in the calendar folder that are close to now; none where no folder is configured.

    Changed files are read again; the results are cached beside the data file ``data``.
    """
    from afterview_tui.reading.calendar_folder import look
    from afterview_tui.store import calendar_seen

    if not known.options.calendar_folder:
        return ()
    before = calendar_seen.seen(data)
    found = look(expanded(known.options.calendar_folder), before, reader(known))
    if before is None or _differs(before, found) or not _is_of_today(known, data):
        with suppress(OSError):
            calendar_seen.keep(data, found, known.today.isoformat())
    return found.interviews


def near_from_cache(folder: Path, data: Path, today: str) -> Sequence[Invitation] | None:
    """The same from the cache, for a shell prompt; None where a file was added, removed or replaced since."""
    from afterview_tui.reading.calendar_folder import is_as_before
    from afterview_tui.store import calendar_seen

    last = calendar_seen.near(data)
    is_so = last is not None and (last.folder, last.day) == (str(folder), today)
    return last.interviews if last is not None and is_so and is_as_before(last.folders) else None


def reader(known: "Known") -> "Reader":
    """What the reader of invitations knows about the person."""
    from afterview_tui.reading.invitations.sources import Reader

    addresses = [each.strip() for each in known.options.addresses.split(",") if each.strip()]
    leads = known.leads.all()
    companies = list(dict.fromkeys(lead.company for lead in leads if lead.company))
    postings = [lead for lead in leads if lead.url and lead.stage not in ("accepted", "closed")]
    return Reader(known.now, addresses, known.options.name, companies, known.options.calendar, postings)


def _differs(before: "Look", found: "Look") -> bool:
    return (before.folder, before.files, before.folders) != (found.folder, found.files, found.folders)


def _is_of_today(known: "Known", data: Path) -> bool:
    from afterview_tui.store import calendar_seen

    last = calendar_seen.near(data)
    return last is not None and last.day == known.today.isoformat()
