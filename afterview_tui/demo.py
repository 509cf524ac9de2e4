"""A sample evening: for ``afterview demo``, the screenshots and the tests."""

from datetime import date, datetime, timedelta

from afterview_tui.clock import Clock
from afterview_tui.domain.cadence import add_business_days
from afterview_tui.domain.drafting import Occasion, draft, form_for
from afterview_tui.domain.records import Event, Interview, Item, Lead, Note, Person
from afterview_tui.store import Store

NAME = "Alex Morgan"


def fill(store: Store, clock: Clock) -> Interview:
    """Fill an empty store with an interview an hour ago, its people and notes, and seven leads."""
    now = clock.now().replace(minute=0, second=0)
    leads = [store.leads.add(lead) for lead in _leads(now)]
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
    people = [store.people.add(person) for person in _people(interview.uid)]
    items = [store.items.add(item) for item in _items(interview.uid, people[0].uid)]
    for note in _notes(Occasion(interview=interview, people=people, items=items, name=NAME), now):
        store.notes.add(note)
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
    def days(number: int) -> date:
        return now.date() + timedelta(days=number)

    return [
        Lead(
            company="Kestrel Robotics",
            role="Embedded Engineer",
            stage="interviewing",
            hoped_for=True,
            contact="Dana Whitfield",
            notes="they use Zephyr; a team of six; asked about RTOS work",
            applied_on=days(-19),
            stage_since=days(-9),
            heard_on=days(0),
            next_step="wait for their call",
            next_on=days(4),
        ),
        Lead(
            company="Northlight Audio",
            role="Firmware Engineer",
            stage="applied",
            contact="Priya Nair",
            notes="small team, own hardware",
            source="a job board",
            applied_on=days(-12),
            stage_since=days(-12),
            next_step="write to Priya",
            next_on=days(0),
            history=[Event(at=now - timedelta(days=12), what="applied")],
        ),
        Lead(
            company="Blue Heron Energy",
            role="Embedded Developer",
            stage="screening",
            notes="remote two days a week",
            applied_on=days(-20),
            stage_since=days(-9),
            heard_on=days(-9),
            next_step="send the code sample",
            next_on=days(1),
        ),
        Lead(
            company="Tidewater Labs",
            role="Systems Engineer",
            stage="applied",
            applied_on=days(-26),
            stage_since=days(-26),
        ),
        Lead(
            company="Quarry & Sons",
            role="Controls Engineer",
            source="a friend of Rosa works there",
            stage_since=days(-3),
        ),
        Lead(
            company="Ostrander Rail",
            role="Software Engineer",
            stage="interviewing",
            applied_on=days(-30),
            stage_since=days(-8),
            heard_on=days(-6),
            next_step="ask about the second round",
            next_on=days(-1),
        ),
        Lead(
            company="Fernwood Health",
            role="Device Engineer",
            stage="applied",
            applied_on=days(-8),
            stage_since=days(-8),
            next_step="first follow-up",
            next_on=days(6),
        ),
    ]
