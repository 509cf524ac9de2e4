"""What was sent stays as it was sent: new words for such a note make a second one beside it."""

from collections.abc import Mapping

import msgspec

from afterview_tui.domain.records import Note

WORDS = ("form", "subject", "body")
MARKS = ("state", "copied_at")


def guarded(now: Note, opened: Note, fields: Mapping[str, object]) -> tuple[dict[str, object], Note | None]:
    """What a change to an opened note may do to it as it is now, and the note beside it that takes the rest.

    A sent note keeps its words, and its mark until that is taken away on purpose, with its time.
    """
    if now.state != "sent":
        return dict(fields), None
    unmarks = fields.get("sent_at", now.sent_at) is None
    left = [name for name in fields if name not in WORDS and (unmarks or name not in MARKS)]
    beside = None
    if any(name in WORDS and value != getattr(now, name) for name, value in fields.items()):
        words = {name: value for name, value in fields.items() if name in WORDS}
        beside = msgspec.structs.replace(
            opened, **words, uid="", state="draft", copied_at=None, sent_at=None, sent_by=""
        )
    return {name: fields[name] for name in left}, beside
