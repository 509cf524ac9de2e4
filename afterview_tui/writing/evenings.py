"""Exports every evening as Markdown: interviews, people, notes, lessons and pledges, followed by the leads."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.fields import part_of
from afterview_tui.domain.records import Interview, Invitation, Item, Lead, Note, Person, Pledge, Post
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import clean
from afterview_tui.writing.exports import as_markdown

_MARKS = re.compile(r"[\\`*_<>\[\]|#]")
_BEGINS = re.compile(r"^(?=[-+=~])|^(\d+)(?=[.)])")
"""Line beginnings that Markdown reads as a list, rule or heading."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The records of all tables."""

    interviews: Sequence[Interview] = ()
    people: Sequence[Person] = ()
    items: Sequence[Item] = ()
    notes: Sequence[Note] = ()
    pledges: Sequence[Pledge] = ()
    posts: Sequence[Post] = ()
    leads: Sequence[Lead] = ()
    invitations: Sequence[Invitation] = ()


def evenings(kept: Kept, now: datetime) -> str:
    """All interviews with their evenings, newest first, then the leads.

    Sealed items are left out except for their lessons, and so are all posts in the drawer.
    """
    lines: list[str] = []
    interviews = {each.uid for each in kept.interviews}
    for interview in reversed(kept.interviews):
        people = [each for each in kept.people if each.interview == interview.uid]
        items = [each for each in kept.items if each.interview == interview.uid]
        if people or items or not walk.untouched(interview):
            lines += [f"# {_words(walk.label(interview))}", "", *_facts(interview, now)]
            lines += _section("People", map(_person, people))
            lines += _section("Set down", map(_item, () if interview.sealed_at else items))
            lines += _section("Lessons", (_lesson(each) for each in items if each.outcome == "lesson"))
            lines += _notes(people, kept.notes, now)
            pledges = (each for each in kept.pledges if each.interview == interview.uid and each.signed_at)
            lines += _section("Quiet", (_pledge(each, now) for each in pledges))
    alone = (each for each in kept.pledges if each.interview not in interviews and each.signed_at)
    lines += _section("Quiet, on its own", (_pledge(each, now) for each in alone))
    return "\n".join([*lines, as_markdown(kept.leads, now.date())])


def _words(text: str) -> str:
    """The user's words on one line, with Markdown's special characters escaped."""
    line = _MARKS.sub(r"\\\g<0>", " ".join(clean(text).split()))
    return _BEGINS.sub(lambda found: f"{found[1] or ''}\\", line)


def _day(day: date) -> str:
    """A day as a full date, because it is read years later."""
    return humanize.day(day, date.min)


def _moment(at: datetime, now: datetime) -> str:
    local = at.astimezone(now.tzinfo)
    return f"{_day(local.date())} {local:%H:%M}"


def _section(title: str, entries: Iterator[str]) -> list[str]:
    lines = [f"- {entry}" for entry in entries]
    return [f"## {title}", "", *lines, ""] if lines else []


def _facts(interview: Interview, now: datetime) -> list[str]:
    scale = ((interview.before, "before"), (interview.after, "after"))
    wound_up = [f"{value} {at}" for value, at in scale if value is not None]
    facts = (
        ("Held", _moment(interview.held_at, now) if interview.held_at else ""),
        ("Round", _words(interview.round)),
        ("They promised", _words(interview.promised)),
        ("They decide", _day(interview.decision_on) if interview.decision_on else ""),
        ("Wound up, 0 to 10", ", ".join(wound_up) + " the breath" if wound_up else ""),
        ("What mattered most", _words(interview.mattered)),
    )
    lines = [f"- {name}: {text}" for name, text in facts if text]
    return [*lines, ""] if lines else []


def _person(person: Person) -> str:
    facts = [person.title, person.email, part_of(person) if person.part != "interviewer" else ""]
    about = ", ".join(text for text in map(_words, facts) if text)
    said = f": {_words(person.said)}" if person.said else ""
    return f"**{_words(person.name) or 'Somebody'}**{f' ({about})' if about else ''}{said}"


def _item(item: Item) -> str:
    kinds = {"forgot": "you forgot", "worry": "you think it went wrong", "well": "it went well"}
    return f"{_words(item.text)} ({kinds[item.kind]})"


def _lesson(item: Item) -> str:
    plan_when = f" ({_words(item.plan_when)})" if item.plan_when else ""
    return _words(item.plan or item.text) + plan_when


def _notes(people: Sequence[Person], notes: Sequence[Note], now: datetime) -> Iterator[str]:
    """Each note verbatim in a code block, whose fence is longer than any in it."""
    for person in people:
        for note in (each for each in notes if each.person == person.uid):
            state = f"sent {_moment(note.sent_at, now)}" if note.sent_at else note.state.replace("_", " ")
            yield f"## Note to {_words(person.name)}, {state}"
            yield ""
            yield from (["Subject: " + _words(note.subject), ""] if note.subject else [])
            body = clean(note.body).rstrip("\n")
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", body)), default=0))
            yield from (fence, body, fence, "")


def _pledge(pledge: Pledge, now: datetime) -> str:
    off = ", ".join(map(_words, pledge.off)) or "social media"
    until = _moment(pledge.until, now) if pledge.until else "their answer"
    return f"off {off} until {until}" + (f". {_words(pledge.if_then)}" if pledge.if_then else "")
