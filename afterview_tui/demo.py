"""A sample evening: for ``afterview demo``, the screenshots and the tests."""

from datetime import date, datetime, timedelta

import msgspec

from afterview_tui.clock import Clock
from afterview_tui.domain.leads.cadence import add_business_days
from afterview_tui.domain.records import Event, Interview, Item, Lead, Note, Person
from afterview_tui.store import Store
from afterview_tui.writing.drafting import Occasion, draft, form_for

NAME = "Alex Morgan"


def fill(store: Store, clock: Clock) -> Interview:
    """Fill an empty store with an interview of an hour ago, its people and notes, and seven leads."""
    with store.one_save():
        return _fill(store, clock.now().replace(minute=0, second=0))


def _fill(store: Store, now: datetime) -> Interview:
    leads = store.leads.add_all(_leads(now))
    interview = store.interviews.add(
        Interview(
            company="Kestrel Robotics",
            role="Embedded Engineer",
            round="second round",
            held_at=now - timedelta(hours=1),
            lead=leads[0].uid,
            promised="a call either way",
            decision_on=add_business_days(now.date(), 4),
            before=7,
            after=5,
            steps={"breathe": "done", "remember": "done", "setdown": "done"},
            sealed_at=now,
        )
    )
    people = store.people.add_all(_people(interview.uid))
    items = store.items.add_all(_items(interview.uid, people[0].uid))
    occasion = Occasion(interview=interview, people=people, items=items, name=NAME, today=now.date())
    store.notes.add_all(_notes(occasion, now))
    return interview


def _people(interview: str) -> list[Person]:
    return [
        Person(
            interview=interview,
            name="Dana Whitfield",
            greeting="Dana",
            email="dana.whitfield@kestrel.example",
            title="Head of Firmware",
            said="walked me through the rollout board",
        ),
        Person(
            interview=interview,
            name="Tomás de la Vega",
            greeting="Tomás",
            email="tomas@kestrel.example",
            title="Staff Engineer",
            said="how the team ships on Fridays",
        ),
        Person(
            interview=interview,
            name="Mei-Ling Ødegård",
            greeting="Ms. Ødegård",
            title="Programme Lead",
            said="the field tests start in spring",
        ),
        Person(
            interview=interview,
            name="Aunt Rosa",
            greeting="Aunt Rosa",
            email="rosa@kucera.example",
            part="helper",
            said="put in a word with Dana",
        ),
    ]


def _items(interview: str, dana: str) -> list[Item]:
    return [
        Item(
            interview=interview,
            kind="forgot",
            text="the test rig I built",
            outcome="note",
            person=dana,
            plan="I built the hardware test rig that our flight controller is still released with",
        ),
        Item(
            interview=interview,
            kind="forgot",
            text="to ask about on-call",
            outcome="lesson",
            plan="Ask about on-call before the offer.",
            plan_when="before the next interview",
        ),
        Item(interview=interview, kind="worry", text="I talked too fast at the start", outcome="let_go"),
        Item(interview=interview, kind="well", text="the whiteboard part, with time to spare"),
    ]


def _notes(occasion: Occasion, now: datetime) -> list[Note]:
    dana, tomas, _, rosa = occasion.people
    notes = []
    for person in (dana, tomas, rosa):
        form = form_for(person)
        made = draft(form, person, occasion)
        notes.append(
            Note(
                interview=occasion.interview.uid,
                person=person.uid,
                form=form,
                subject=made.subject,
                body=made.body,
                state="sent" if person is rosa else "looked_over" if person is dana else "draft",
                sent_at=now if person is rosa else None,
                sent_by="email" if person is rosa else "",
            )
        )
    return notes


def _leads(now: datetime) -> list[Lead]:
    today = now.date()

    def days(number: int | None) -> date | None:
        return None if number is None else today + timedelta(days=number)

    leads = []
    for lead, applied, since, heard, due in _LEADS:
        dates = {
            "applied_on": days(applied),
            "stage_since": days(since),
            "heard_on": days(heard),
            "next_on": days(due),
        }
        history = [] if applied is None else [Event(at=now + timedelta(days=applied), what="applied")]
        leads.append(msgspec.structs.replace(lead, history=history, **dates))
    return leads


_LEADS = [
    (
        Lead(
            company="Kestrel Robotics",
            role="Embedded Engineer",
            stage="interviewing",
            hoped_for=True,
            contact="Dana Whitfield",
            notes="they use Zephyr; a team of six; asked about RTOS work",
            next_step="wait for their call",
        ),
        *(-19, -9, 0, 4),
    ),
    (
        Lead(
            company="Northlight Audio",
            role="Firmware Engineer",
            stage="applied",
            contact="Priya Nair",
            notes="small team, own hardware",
            source="a job board",
            next_step="write to Priya",
        ),
        *(-12, -12, None, 0),
    ),
    (
        Lead(
            company="Blue Heron Energy",
            role="Embedded Developer",
            stage="screening",
            notes="remote two days a week",
            next_step="send the code sample",
        ),
        *(-20, -9, -9, 1),
    ),
    (Lead(company="Tidewater Labs", role="Systems Engineer", stage="applied"), -26, -26, None, None),
    (
        Lead(company="Quarry & Sons", role="Controls Engineer", source="a friend of Rosa works there"),
        *(None, -3, None, None),
    ),
    (
        Lead(
            company="Ostrander Rail",
            role="Software Engineer",
            stage="interviewing",
            next_step="ask about the second round",
        ),
        *(-30, -8, -6, -1),
    ),
    (
        Lead(company="Fernwood Health", role="Device Engineer", stage="applied", next_step="first follow-up"),
        *(-8, -8, None, 6),
    ),
]
"""Leads with four dates in days from today: applied, in this stage since, last heard, next step."""
