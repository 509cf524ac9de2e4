"""Declares the fields that the user fills in, once for the forms of the window and the plain questions."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Form, Person

Kind = Literal["text", "day", "past day", "step", "moment", "held", "number", "choice"]
"""A step is a future day with an optional time, a moment lies in the future, held is the time of an interview."""


class Field(NamedTuple):
    """One field of a form, or one plain question."""

    name: str
    label: str
    """The label before the field, a word or two."""
    hint: str = ""
    """An example, shown while the field is empty."""
    kind: Kind = "text"
    choices: Mapping[str, str] = {}
    letters: str = ""
    """The keys of the choices, if they aren't numbers."""
    waits: bool = False
    """Whether a choice takes effect when the field is left, not while the arrow keys move over it."""
    fixed: tuple[str, ...] = ()
    """Choices that a form only shows if they are the current value, because they are made elsewhere."""
    heading: str = ""
    """The heading above it, if it begins a group of fields."""
    about: str = ""
    """An explanation, dimmed below it."""
    question: str = ""
    """The wording for a plain question, if the label is too short for that."""
    word: str = ""
    """The name in the shell, if it isn't made from the label."""

    @property
    def asked(self) -> str:
        """The field as a question, with its example."""
        question = self.question or self.label
        return f"{question}, such as {self.hint}" if self.hint else question

    @property
    def called(self) -> str:
        """The name in the shell: ``word``, or the label as one word."""
        return self.word or self.label.casefold().replace(" ", "-")


PARTS = {"interviewer": "interviewed you", "helper": "helped you get the interview", "other": "somebody else"}
"""The roles of people in an interview, to follow "They"."""
ARRANGED = "arranged it"
HOPES = {"": "no", "yes": "yes, it comes last in the review"}
NOTE_FORMS: dict[Form, str] = {
    "email": "e-mail",
    "card": "card",
    "helper": "to the helper",
    "group": "to the group",
    "follow_up": "follow-up",
    "after_no": "after a no",
}
"""Short names of the forms of a note."""
NOTE_FORMS_IN_FULL: dict[Form, str] = {
    "email": "An e-mail to them",
    "card": "A card, written by hand",
    "helper": "To somebody who helped you",
    "group": "To the group, through this person",
    "follow_up": "A follow-up, when they have been silent",
    "after_no": "Thanks after a “no”",
}
SENT_BY = {"email": "By e-mail", "post": "By post", "other": "Another way"}

INTERVIEW = (
    Field("company", "Company", "Kestrel Robotics"),
    Field("role", "Role", "Embedded Engineer"),
    Field("round", "Round", "second round"),
    Field("held_at", "When", "today 16:00", "held", question="When it was"),
    Field("promised", "They promised", "a call either way", question="What they promised", word="promised"),
    Field("decision_on", "By", "friday", "day", question="By when"),
)
MATTERED = Field(
    "mattered",
    "What mattered most today?",
    question="What mattered most today? One line, if you like",
    word="mattered",
)
PERSON = (
    Field("name", "Name", "Tomás de la Vega, as on the card"),
    Field("greeting", "You greet them", "Dana, or Dr. Whitfield", question="You greet them as", word="greeting"),
    Field("part", "They", kind="choice", choices=PARTS, question="How do you know them?", word="part"),
    Field("email", "E-mail", "dana@kestrel.example", word="email"),
    Field("title", "Title", "Head of Firmware"),
    Field(
        "said",
        "They said",
        "showed me the rollout board",
        question="One thing they said or showed you",
        word="said",
    ),
)
NEXT_STEP = Field("next_step", "Next step", "write to Priya")
NEXT_ON = Field("next_on", "On", "friday 15:00, in 3 days", "step", question="On which day")
LEAD = (
    Field("company", "Company", "Acme"),
    Field("role", "Role", "Backend Engineer"),
    Field(
        "stage",
        "Stage",
        kind="choice",
        choices={str(stage): name for stage, name in STAGES.items()},
        waits=True,
        fixed=("closed",),
    ),
    Field("applied_on", "Applied on", "2 nov", "past day"),
    Field("heard_on", "Last heard", "monday", "past day"),
    NEXT_STEP,
    NEXT_ON._replace(hint="friday"),
    Field("contact", "Contact", "Priya, priya@acme.example"),
    Field("source", "Found through", "a friend, a job board", word="through"),
    Field("url", "Link", "https://acme.example/jobs"),
    Field("reference", "Reference", "R-2231", question="Their number for the job"),
    Field("notes", "Noted", "they use Zephyr; a team of six"),
    Field("hoped_for", "Hoped for", kind="choice", choices=HOPES, question="Is it the one you hope for most?"),
)
PARKED = Field("until", "Until", "monday, in 2 weeks", "day", question="Sleep until")
PLEDGE = (
    Field("off", "Stay off", "LinkedIn, Instagram", question="What you stay off", word="off"),
    Field("until", "Until", "tomorrow evening, friday, their answer", question="Until when"),
    Field(
        "if_then",
        "If, then",
        "If I reach for my phone, then I will go for a walk.",
        question="Your sentence",
        word="if-then",
    ),
)
LESSON = (
    Field("plan", "The lesson", "Bring the diagram.", word="lesson"),
    Field("plan_when", "When", "the evening before the next interview"),
)
NAME = Field("name", "Your name", "Alex Morgan", question="How do you sign your notes?")


def part_of(person: Person) -> str:
    """What somebody has to do with the interview, to follow "They"."""
    return ARRANGED if person.part == "other" and person.arranged else PARTS[person.part]
