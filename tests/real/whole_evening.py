"""What somebody types in a whole evening, page by page, and each page the next time."""

from datetime import date, timedelta

from tests.real.terminal import Terminal

COMPANY, ROLE = "Müller & Söhne", "Embedded Engineer"
PEOPLE = (
    ("Siân O'Connor", "Siân", "sian@mueller.example", "CTO", "showed me the rollout board"),
    ("Jürgen Ødegård", "Herr Ødegård", "juergen@mueller.example", "Team lead", "how the team ships on Fridays"),
    ("Nguyễn Thị Minh Khai", "", "khai@mueller.example", "Staff engineer", "the field tests start in spring"),
)
HELPER = ("Aunt Rosa", "Aunt Rosa", "rosa@kucera.example", "", "put in a word with Siân")
FORGOT = ("the test rig I built", "that I know Zephyr", "to ask about on-call")
WORRIES = ("too many numbers in my answer", "my joke about meetings")
WELL = "drawing the state machine"
RIG, ZEPHYR = "I built the rig that releases our firmware.", "I have shipped three boards with Zephyr."
LESSON = "Ask about on-call before the offer."
COPIED = "given to your terminal"
"""What the list says of a note whose copy no clipboard has confirmed."""
PLEDGE = "If I reach for my phone, then I will go for a walk."


def leads_on(today: date) -> list[tuple[str, str, str]]:
    """Company, role, and the day of applying; the review takes them in this order."""
    return [
        (company, role, str(today - timedelta(days=days)))
        for company, role, days in (
            ("Nordlicht Audio", "Firmware Engineer", 40),
            ("Heron Energy", "Embedded Developer", 30),
            ("Tidewater Labs", "Systems Engineer", 20),
            ("Quarry & Sons", "Controls Engineer", 10),
        )
    ]


LEADS = leads_on(date.today())
MATTERED = "They laughed at the right places."


def walk(t: Terminal) -> None:
    """From the empty Home to Home again."""
    for page in (breathe, remember, set_down, thank, be_quiet, add_leads, review_leads, close):
        page(t)


def breathe(t: Terminal) -> None:
    """From the first sentence to a breath and a pause."""
    t.wait_for("Press Enter")
    t.press("enter")
    t.wait_for("space when you are settled")
    t.press("7")
    t.wait_for("Seven. Noted.")
    t.press("space")
    t.wait_for("1 of 30 breaths")
    t.press("space")
    t.wait_for("paused")
    t.press("^n")


def remember(t: Terminal) -> None:
    """The interview, three people and who helped."""
    t.fill("Company", COMPANY)
    t.fill("Role", ROLE)
    t.fill("Round", "second round")
    t.fill("When")
    t.fill("They promised", "a call either way")
    t.fill("By", "in 10 days")
    for number, person in enumerate((*PEOPLE, HELPER)):
        if number:
            t.press("a")
        meet(t, person)
    t.wait_for("helped you")
    t.press("^n")


def meet(t: Terminal, person: tuple[str, str, str, str, str]) -> None:
    """One person, with all that is asked."""
    name, greeting, email, title, said = person
    t.fill("Name", name)
    t.fill("You greet them", greeting)
    t.wait_for_field("They")
    if person is HELPER:
        t.press("right")
        t.wait_for("‹ helped you get the interview ›")
    t.press("enter")
    t.fill("E-mail", email)
    t.fill("Title", title)
    t.fill("They said", said)
    t.wait_for_row(name, "")


def set_down(t: Terminal) -> None:
    """Six things written, five decided: two into notes, one lesson, two let go without watching the words fade."""
    for label, items in (("You forgot", FORGOT), ("Went wrong", WORRIES), ("Went well", (WELL,))):
        for item in items:
            t.fill(label, item)
            t.wait_for_row(item, label)
        t.fill(label)
    t.wait_for("5 to decide")
    for person, sentence, left in (("1", RIG, "4 to decide"), ("3", ZEPHYR, "3 to decide")):
        t.press("n")
        t.wait_for("Whose note")
        t.press(person)
        t.fill("One sentence", sentence)
        t.wait_for(left)
    t.press("l")
    t.fill("The lesson", LESSON)
    t.fill("When")
    t.wait_for("2 to decide")
    t.press("g", "space")
    t.wait_for("1 to decide")
    t.press("g", "space")
    t.wait_for("Everything is decided, and sealed.")
    t.press("^n")


def thank(t: Terminal) -> None:
    """Four notes; the first is copied, the second marked sent, the third gets a sentence of its own."""
    names = [person[0] for person in (*PEOPLE, HELPER)]
    t.wait_for(f"› {names[0]}")
    for number, name in enumerate(names):
        t.press("enter")
        if not number:
            t.fill("Your name", "Zoë Ünal")
        t.wait_for(f"To {name}")
        if number == 2:
            t.type("Guten Abend! ")
        t.press("esc")
        t.wait_until_gone(f"To {name}")
        t.wait_for_row(name, "draft")
        t.press("down")
    t.press("up", "up", "up")
    t.wait_for(f"› {names[0]}")
    t.press("c")
    t.wait_for_row(names[0], COPIED)
    t.press("j", "s")
    t.wait_for("How was it sent?")
    t.press("e")
    t.wait_for_row(names[1], "sent today")
    t.press("]")


def be_quiet(t: Terminal) -> None:
    """A promise, typed once more to sign it."""
    t.wait_for("It is a promise, not a lock.")
    t.press("enter")
    t.fill("Stay off", "LinkedIn, Instagram")
    t.fill("Until")
    t.fill("If, then")
    t.fill("Sign", PLEDGE)
    t.wait_for("Signed. It is quiet now.")
    t.press("^n")


def add_leads(t: Terminal) -> None:
    """Four applications beside the one of tonight, a line each."""
    t.wait_for("1 of 1")
    for number, (company, role, applied) in enumerate(LEADS, 2):
        t.press("a")
        t.wait_for("A new lead, in one line")
        t.type(f"{company}, {role}, applied {applied}")
        t.press("enter")
        t.wait_for("enter add it")
        t.press("enter")
        t.wait_for(f"1 of {number}")


def review_leads(t: Terminal) -> None:
    """One gets a next step, one sleeps, one is closed, one is kept; tonight's comes last."""
    t.wait_for(LEADS[0][0])
    plan(t, "write to Priya")
    t.wait_for("2 of 5")
    t.press("p")
    t.fill("Until")
    t.wait_for("3 of 5")
    t.press("x")
    t.wait_for("why?")
    t.press("1")
    t.wait_for("4 of 5")
    t.wait_for("ask for an update, by today")
    t.press("space")
    t.wait_for("5 of 5")
    plan(t, "wait for their call")
    t.wait_for("Every lead has a next step.")
    t.press("enter")


def plan(t: Terminal, step: str) -> None:
    """A next step, on the day that is suggested."""
    t.press("n")
    t.empty("Next step")
    t.fill("Next step", step)
    t.fill("On")


def close(t: Terminal) -> None:
    """The one line, and home."""
    t.wait_for("That's all for today.")
    t.press("w")
    t.fill("What mattered most today?", MATTERED)
    t.wait_for("enter to Home")
    t.press("enter")
    t.wait_for("Interviews")


def look_again(t: Terminal) -> None:
    """Home knows the evening, and each page shows what was typed."""
    t.wait_for("quiet until")
    t.wait_for("3 notes to send")
    t.press("end", "enter")
    t.wait_for("best by")
    t.press("[", "[")
    t.wait_for_row("Company", COMPANY)
    for person in PEOPLE:
        t.wait_for(person[0])
    t.press("]")
    t.wait_for("Two things for notes")
    t.press("]")
    for person, state in zip((*PEOPLE, HELPER), (COPIED, "sent today", "draft", "draft"), strict=True):
        t.wait_for_row(person[0], state)
    t.press("]")
    t.wait_for(PLEDGE)
    t.press("]")
    t.wait_for("Every lead has a next step.")
    t.press("]")
    t.wait_for(MATTERED)
