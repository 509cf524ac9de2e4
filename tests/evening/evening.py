"""One evening as somebody types it, in the window, in the plain walk and in the shell: the words are the same."""

from typing import NamedTuple

NAME = "Zoë Ünal"
COMPANY, ROLE, ROUND, PROMISED, DECIDES = (
    "Müller & Söhne",
    "Embedded Engineer",
    "second round",
    "a call",
    "in 10 days",
)
WOUND_UP = "7"
MATTERED = "They laughed at the right places."


class Met(NamedTuple):
    """Somebody, with all that is asked about them."""

    name: str
    greeting: str
    part: int
    """The place among the ways to know somebody."""
    email: str
    title: str
    said: str


PEOPLE = (
    Met("Siân O'Connor", "Siân", 0, "sian@mueller.example", "CTO", "showed me the rollout board"),
    Met("Jürgen Ødegård", "Herr Ødegård", 0, "juergen@mueller.example", "Team lead", "the team ships on Fridays"),
    Met("Aunt Rosa", "Aunt Rosa", 1, "rosa@kucera.example", "", "put in a word with Siân"),
)
FORGOT, WORRY, WELL = "the test rig I built", "my joke about meetings", "drawing the state machine"
RIG = "I built the rig that releases our firmware."
OFF, UNTIL = "LinkedIn, Instagram", "friday 18:00"
PLEDGE = "If I reach for my phone, then I will go for a walk."
LEADS = (
    "Nordlicht Audio, Firmware Engineer, applied 2026-10-14",
    "Heron Energy, Embedded Developer, applied 2026-10-24",
    "Tidewater Labs, Systems Engineer, applied 2026-11-03",
)
"""In the order in which the review takes them; tonight's own comes last."""
STEP, STEP_ON, PARKED = "write to Priya", "friday 15:00", "2026-12-07"
LAST_STEP, LAST_ON = "wait for their call", "2026-12-03"
