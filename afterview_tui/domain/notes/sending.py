"""When a note is best sent, whether by e-mail or by post, and how it stays once it was sent."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.records import Form, Interview, Lead, Note, NoteState

POST_DAYS = 3
"""Business days that a letter takes from farther off (reference.com: 1 near, 3 far; others say up to 7)."""
SUBJECT_LENGTH = 60
"""Characters of a subject that mail programs show."""
LATE = "better late than never"
WORDS = ("form", "subject", "body")
MARKS = ("state", "copied_at", "copied_by")
EMPTY = "empty"
"""The state of a note that nobody has begun."""
COPIED_BY = {
    "osc52": "given to your terminal",
    "screen": "given to your terminal",
    "tmux": "in tmux's buffer",
    "command": "given to your command",
    "file": "saved to a file",
}
"""The state of a note whose copy was not seen on a clipboard, by the way it took."""
CARRIED: tuple[NoteState, ...] = ("copied", "sent")
"""The states of a note that has left the program; one that was looked over has not."""


def state_of(note: Note | None, now: datetime) -> str:
    """How far a note is, in a word or two, with the day on which it was sent."""
    if note is None or not note.uid:
        return EMPTY
    if note.state == "sent" and note.sent_at:
        return f"sent {humanize.day(note.sent_at.astimezone(now.tzinfo).date(), now.date())}"
    if note.state == "copied":
        return COPIED_BY.get(note.copied_by, note.state)
    return note.state.replace("_", " ")


def best_by(interview: Interview, now: datetime) -> str:
    """By when to have thanked: "best by tomorrow 16:00"; empty while the time of the interview is not known."""
    by = cadence.thank_you_by(interview)
    if by is None:
        return ""
    return f"best by {humanize.moment(by, now)}" if by > now else LATE


def card_arrives(today: date) -> date:
    """The day on which a card posted today is there, at the latest as a rule."""
    return cadence.add_business_days(today, POST_DAYS)


def card_is_late(interview: Interview, today: date) -> bool:
    """Whether they may have decided before a card is there."""
    decision_on = interview.decision_on
    return decision_on is not None and decision_on >= today and card_arrives(today) >= decision_on


def advice(
    interview: Interview, lead: Lead | None, form: Form, now: datetime, rules: Cadence = cadence.USUAL
) -> str:
    """One or two sentences on e-mail or card, and on following up; empty where nothing is known."""
    today = now.date()
    if form == "follow_up":
        return follow_up_advice(interview, lead, today, rules)
    if interview.decision_on is None or interview.decision_on < today:
        return ""
    decide = _on(interview.decision_on, today)
    arrives = _on(card_arrives(today), today)
    if card_is_late(interview, today):
        return f"They decide {decide}; a card posted today may arrive {arrives}. E-mail is there at once."
    return f"They decide {decide}; a card posted today should be there by then."


def follow_up_advice(interview: Interview, lead: Lead | None, today: date, rules: Cadence = cadence.USUAL) -> str:
    """From when a follow-up is in place, and that there were enough of them."""
    lead = lead or Lead(stage="interviewing")
    if lead.follow_ups >= rules.follow_ups:
        if rules.follow_ups == 1:
            return "One follow-up is out; after it, silence is an answer too."
        number = humanize.in_words(rules.follow_ups).capitalize()
        return f"{number} follow-ups are out; after those, silence is an answer too."
    day = cadence.next_contact(lead, interview, today, rules)
    if day is None:
        return ""
    if day <= today:
        return "A follow-up is fine now."
    return f"A follow-up is best {_on(day, today)} or later; until then, give them time."


def _on(day: date, today: date) -> str:
    """A day as it follows a verb: "on Friday", "tomorrow"."""
    called = humanize.day(day, today)
    return called if (day - today).days in (-1, 0, 1) else f"on {called}"


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
            opened, **words, uid="", state="draft", copied_at=None, copied_by="", sent_at=None, sent_by=""
        )
    return {name: fields[name] for name in left}, beside
