"""Random occasions for drafts: fields filled in or not, in every form."""

from datetime import date, datetime

import msgspec
from hypothesis import strategies as st

from afterview_tui.domain.records import Form, Interview, Item, Person
from afterview_tui.domain.text import one_line
from afterview_tui.writing.drafting import Occasion
from tests.support import BERLIN

MONDAY = datetime(2026, 11, 23, 16, tzinfo=BERLIN)
INTERVIEW = Interview(company="Kestrel Robotics", role="Embedded Engineer", held_at=MONDAY)
SAID = (
    *("", "showed me the rollout board", "they use Zephyr", "how the team ships on Fridays", "asked why I left"),
    *("told me about her path from QA", "the field tests start in spring", "Her question about interrupts"),
    *("Said that on-call is rare.", "their culture of writing things down", "we both worked at Siemens"),
    *("explained CI. Then showed me the lab.", "What would you change first?", "Zephyr; a team of six"),
)
NAMES = (
    *("Dana Whitfield", "Tomás de la Vega", "Mei-Ling Ødegård", "Síle O’Brien-Nguyễn", "李伟", "محمد بن سلمان"),
    *("Dr. Sam Lee Jr.", "X Æ", "Wolfeschlegelsteinhausenbergerdorff " * 3),
)
ODD = st.text(max_size=60) | st.sampled_from(
    (
        "[Name]",
        "{company}",
        "<role>",
        "👩‍💻 and 🦅",
        "One. Two! Three?",
        "a , b",
        "  ",
        "…",
        "None",
        "“quoted.”",
        "Inc.",
        "!",
    )
)
ALL_FORMS: tuple[Form, ...] = ("email", "card", "helper", "group", "follow_up", "after_no")
FORMS = st.sampled_from(ALL_FORMS)
BLANKS = ("[", "]", "{", "}", "<", ">", "None", "  ", "()", "Dear ,\n", "\n\n\n")


def fields(texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Occasion, int]]:
    """Any mix of fields, filled in or not, and the index of one person among those met."""
    person = st.builds(
        Person,
        name=texts | st.sampled_from(NAMES),
        greeting=texts | st.just(""),
        said=texts | st.sampled_from(SAID),
        part=st.sampled_from(("interviewer", "helper", "other")),
    )
    interview = st.builds(
        Interview,
        company=texts | st.just("Kestrel Inc."),
        role=texts | st.just("Embedded Engineer"),
        held_at=st.none() | st.just(MONDAY),
        decision_on=st.none() | st.dates(date(2026, 11, 1), date(2027, 2, 1)),
    )
    item = st.builds(
        Item,
        kind=st.sampled_from(("forgot", "worry", "well")),
        text=texts,
        plan=texts | st.just(""),
        outcome=st.sampled_from(("note", "lesson", None)),
        person=st.sampled_from(("0", "1", "2", None)),
    )
    people = st.lists(person, min_size=1, max_size=3).map(
        lambda found: [msgspec.structs.replace(each, uid=str(n)) for n, each in enumerate(found)]
    )
    occasions = st.builds(
        Occasion, interview=interview, people=people, items=st.lists(item, max_size=3), name=texts
    )
    return st.tuples(occasions, st.integers(0, 2)).map(lambda pair: (pair[0], pair[1] % len(pair[0].people)))


def typed(occasion: Occasion) -> str:
    """Everything the user typed, one field per line."""
    interview = occasion.interview
    texts = [interview.company, interview.role, occasion.name]
    for person in occasion.people:
        texts += [person.name, person.greeting, person.said]
    for item in occasion.items:
        texts += [item.text, item.plan]
    return "\n".join(map(one_line, texts))
