"""The fields that a person fills in, declared once for the forms of the window and the plain questions."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Form

Kind = Literal["text", "day", "past day", "step", "moment", "held", "number", "choice"]
"""A step is a day to come with its hour, if it has one; a moment lies ahead; held is when an interview was."""


class Field(NamedTuple):
    """What a field asks for."""

    name: str
    label: str
    """A word or two in front of the field."""
    hint: str = ""
    """An example, shown while the field is empty."""
    kind: Kind = "text"
    choices: Mapping[str, str] = {}
    letters: str = ""
    """The keys of the choices, where they are no numbers."""
    waits: bool = False
    """Whether a choice is taken when its field is left, and not while the arrows pass."""
    fixed: tuple[str, ...] = ()
    """Choices that a form shows where they are so, and that are made elsewhere."""
    heading: str = ""
    """What stands above it, where a group of fields begins."""
    about: str = ""
    """What it is for, dimmed below it."""
    question: str = ""
    """The label as it is asked in words, where a word or two would be too short."""
    word: str = ""
    """What it is called in a shell, where the label is no word for that."""

    @property
    def asked(self) -> str:
        """The field as a question, with its example."""
        question = self.question or self.label
        return f"{question}, such as {self.hint}" if self.hint else question

    @property
    def called(self) -> str:
        """The field in a shell: its label as one word, unless it has another."""
        return self.word or self.label.casefold().replace(" ", "-")


PARTS = {"interviewer": "interviewed you", "helper": "helped you get the interview", "other": "somebody else"}
"""How a person belongs to an interview, after "They"."""
HOPES = {"": "no", "yes": "yes, it comes last in the review"}
NOTE_FORMS: dict[Form, str] = {
    "email": "e-mail",
    "card": "card",
    "helper": "to the helper",
    "group": "to the group",
    "follow_up": "follow-up",
    "after_no": "after a no",
}
"""The forms of a note, in a word or two."""
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
        question="Yours",
        word="if-then",
    ),
)
LESSON = (
    Field("plan", "The lesson", "Bring the diagram.", word="lesson"),
    Field("plan_when", "When", "the evening before the next interview"),
)
NAME = Field("name", "Your name", "Alex Morgan", question="How do you sign your notes?")
