"""Remember: what was typed is kept as it was typed, whatever happens next."""

from datetime import date

from afterview_tui.domain.notes.greeting import greeting_line
from afterview_tui.domain.records import Interview, Lead, Note
from afterview_tui.session import Session
from afterview_tui.window.widgets.list_view import ListView
from tests.screens.driving import Driver, driving


async def add_person(driver: Driver, name: str, said: str = "") -> None:
    """Add somebody with a name, and perhaps what they said."""
    await driver.press("a")
    await driver.wait_for_place("PersonPage")
    await driver.type(name)
    if said:
        await driver.press("tab", "tab", "tab", "tab", "tab")
        await driver.type(said)
    await driver.press("escape")
    await driver.wait_for_place("remember")


async def test_what_a_hint_names_does_what_it_says(session: Session) -> None:
    """The cursor is in Company, where a letter is typed; so the hint begins with Esc, until that was pressed."""
    async with driving(session, "remember") as driver:
        assert driver.app.screen.focused is driver.field("company")
        assert "Esc, then i reads an invitation" in driver.text("#nobody")
        await driver.press("escape")
        await driver.wait_for(lambda: "\ni reads an invitation" in driver.text("#nobody"), "the hint without Esc")
        await driver.press("i")
        await driver.wait_for_place("Invite")
    assert session.interview.company == ""


async def test_the_first_missing_thing_has_the_cursor(session: Session) -> None:
    """A new interview begins with the company; what is typed is saved after a pause, without any key."""
    async with driving(session, "remember") as driver:
        await driver.type("Müller & Söhne")
        await driver.wait_for(lambda: driver.page.autosave._pause is not None, "something to save")
        driver.page.flush()
        assert session.store.interviews.all()[0].company == "Müller & Söhne"
        await driver.press("enter")
        await driver.type("Embedded Engineer")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    interview = session.interview
    assert (interview.company, interview.role) == ("Müller & Söhne", "Embedded Engineer")


async def test_a_day_is_read_as_people_type_it(session: Session) -> None:
    """The field shows how it was understood; words that are no day stay, and are named before one leaves."""
    async with driving(session, "remember") as driver:
        field = driver.field("decision_on")
        driver.app.screen.set_focus(field)
        await driver.type("31 Feb")
        await driver.press("escape")
        await driver.wait_for(lambda: "31 Feb" in driver.text("#said"), "a sentence about 31 Feb")
        assert field.value == "31 Feb"
        assert session.interview.decision_on is None
        driver.app.screen.set_focus(field)
        await driver.press("ctrl+u")
        await driver.type("in 3 days")
        await driver.press("escape")
        assert field.value == "Thursday"
        assert session.interview.decision_on == date(2026, 11, 26)
        driver.app.screen.set_focus(field)
        await driver.press("ctrl+u")
        await driver.type("fridxy")
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: "fridxy" in driver.text("#said"), "the sentence")
        assert driver.place == "remember"
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")


async def test_typing_replaces_a_day_and_adds_to_words(session: Session) -> None:
    """The day in the field is how it was read; who tabs into it and types means another one."""
    session.store.interviews.add(Interview(company="Kestrel", promised="a call"))
    async with driving(session, "remember") as driver:
        driver.app.screen.set_focus(driver.field("round"))
        await driver.press("tab")
        await driver.type("today 4pm")
        assert driver.field("held_at").value == "today 4pm"
        await driver.press("tab")
        await driver.type(", either way")
        await driver.press("escape")
        assert driver.field("promised").value == "a call, either way"


async def test_people_are_kept_under_the_name_as_typed(session: Session) -> None:
    """Names are never split or guessed; the arrow keys mark who helped; nobody without a word is kept."""
    async with driving(session, "remember") as driver:
        await driver.press("escape")
        await add_person(driver, "Nguyễn Thị Minh Khai", "they use Zephyr")
        await add_person(driver, "Siân O'Connor")
        assert driver.rows()[0].startswith("Nguyễn Thị Minh Khai")
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.type("Aunt Rosa")
        await driver.press("tab", "tab", "right", "escape")
        await driver.wait_for_place("remember")
        assert driver.rows()[2] == "Aunt Rosa helped you"
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.press("escape")
        await driver.wait_for_place("remember")
    assert [person.name for person in session.people] == ["Nguyễn Thị Minh Khai", "Siân O'Connor", "Aunt Rosa"]
    assert session.people[0].said == "they use Zephyr"
    assert [person.part for person in session.people] == ["interviewer", "interviewer", "helper"]


async def test_removing_asks_and_takes_the_note_along(sample: Session) -> None:
    """The mild answer is the first; the other one has to be chosen."""
    async with driving(sample, "remember") as driver:
        await driver.press("x", "enter")
        assert len(sample.people) == 4
        await driver.press("x", "r")
        await driver.wait_for(lambda: len(sample.people) == 3, "one person fewer")
    assert len(sample.store.notes.all()) == 2


async def test_the_lead_of_the_interview_is_found_by_the_company(session: Session) -> None:
    """One company is one lead, whatever the capitals, and it was heard from today."""
    session.store.leads.add(Lead(company="ACME", stage="applied"))
    async with driving(session, "remember") as driver:
        await driver.type("Acme")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    (lead,) = session.store.leads.all()
    assert (lead.uid, lead.stage) == (session.interview.lead, "interviewing")
    assert lead.heard_on == date(2026, 11, 23)


async def test_several_keys_at_once_land_in_their_own_fields(session: Session) -> None:
    """A slow line hands over a burst; no letter goes into the wrong field."""
    async with driving(session, "remember") as driver:
        keys = [*"Acme", "enter", *"Role", "tab", *"two", "shift+tab", *"s"]
        await driver.burst(*keys)
        values = {name: driver.field(name).value for name in ("company", "role", "round")}
    assert values == {"company": "Acme", "role": "Roles", "round": "two"}


async def test_an_address_that_cannot_be_one_is_named_and_kept(session: Session) -> None:
    """One sentence when the field is left, not while it is typed."""
    async with driving(session, "remember") as driver:
        await driver.press("escape", "a")
        await driver.wait_for_place("PersonPage")
        await driver.type("Dana")
        await driver.press("tab", "tab", "tab")
        await driver.type("dana at kestrel")
        assert driver.text("#said") == ""
        await driver.press("tab")
        await driver.wait_for(lambda: driver.text("#said"), "a sentence about the address")
        await driver.press("escape")
        await driver.wait_for_place("remember")
    assert session.people[0].email == "dana at kestrel"


async def test_a_company_that_was_misspelt_is_mended_in_its_lead(session: Session) -> None:
    """The lead is made when the page is left, and follows the spelling."""
    async with driving(session, "remember") as driver:
        await driver.type("Mollr")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
        assert [lead.company for lead in session.store.leads.all()] == ["Mollr"]
        driver.page.go("remember")
        await driver.wait_for_place("remember")
        await driver.press("e", "ctrl+u")
        await driver.type("Møller A/S")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    assert [lead.company for lead in session.store.leads.all()] == ["Møller A/S"]


async def test_a_lead_with_a_name_of_its_own_keeps_it(session: Session) -> None:
    """Who wrote another company into the lead meant that one: mending the interview's leaves it alone."""
    lead = session.store.leads.add(Lead(company="Møller A/S, the Aarhus office", stage="interviewing"))
    session.take_up(session.store.interviews.add(Interview(company="Mollr", lead=lead.uid)))
    async with driving(session, "remember") as driver:
        await driver.press("e", "ctrl+u")
        await driver.type("Møller A/S")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    assert session.interview.company == "Møller A/S"
    assert [each.company for each in session.store.leads.all()] == ["Møller A/S, the Aarhus office"]


async def test_the_open_lead_is_found_however_the_company_is_written(session: Session) -> None:
    """Of several, the one with the same role; one that was closed stays closed, and a new one is made."""
    leads = session.store.leads
    leads.add(Lead(company="Globex", role="Tester", stage="closed", reason="rejected"))
    wanted = leads.add(Lead(company="Acme GmbH", role="Embedded Engineer", stage="applied"))
    leads.add(Lead(company="Acme GmbH", role="Tester", stage="applied"))
    for company, role in (("ACME", "Embedded Engineer"), ("Globex", "Tester")):
        interview = session.store.interviews.add(Interview(company=company, role=role))
        session.take_up(interview)
        async with driving(session, "remember") as driver:
            await driver.press("ctrl+n")
            await driver.wait_for(lambda: driver.place != "remember", "the next page")
    found = [interview.lead for interview in session.store.interviews.all()]
    assert found[0] == wanted.uid
    assert [(lead.company, lead.stage) for lead in leads.all()] == [
        ("Globex", "closed"),
        ("Acme GmbH", "interviewing"),
        ("Acme GmbH", "applied"),
        ("Globex", "interviewing"),
    ]


async def test_the_keys_of_a_person_lead_from_field_to_field(sample: Session) -> None:
    """In a text and in a choice alike; nothing there is called editing."""
    async with driving(sample, "remember") as driver:
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        assert driver.keys.startswith("enter next   ctrl+n done   esc back")
        await driver.press("enter", "enter")
        assert driver.keys.startswith("enter next   ctrl+n done   esc back")


async def test_the_sentence_stands_below_while_it_is_typed(session: Session) -> None:
    """What will stand in the note changes with the words; ctrl+o puts it another way, and that is kept."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.type("Dana Whitfield")
        await driver.press("tab", "tab", "tab", "tab", "tab")
        assert "goes into your note" in driver.text("#person-hint")
        await driver.type("showed me the board")
        thanks = "In your note: Thank you for showing me the board."
        await driver.wait_for(lambda: thanks in driver.text("#person-hint"), "the sentence")
        await driver.press("ctrl+o")
        glad = "I appreciated that you showed me the board."
        await driver.wait_for(lambda: glad in driver.text("#person-hint"), "another way")
        assert "(2 of 7)" in driver.text("#person-hint")
        await driver.press("ctrl+r", "ctrl+r")
        await driver.wait_for(lambda: "(7 of 7)" in driver.text("#person-hint"), "the way before the first")
        await driver.press("ctrl+o", "ctrl+o")
        assert "(2 of 7)" in driver.text("#person-hint"), "a step too far costs one key"
        await driver.press("escape")
        await driver.wait_for_place("remember")
        (dana,) = session.people
        assert (dana.said, dana.said_as) == ("showed me the board", glad)
        await driver.press("enter")
        await driver.wait_for_place("PersonPage")
        await driver.press("tab", "tab", "tab", "tab", "tab", "end")
        assert glad in driver.text("#person-hint")
        await driver.type("s")
        await driver.wait_for(lambda: f"{thanks[:-1]}s." in driver.text("#person-hint"), "the sentence again")
        await driver.press("escape")
        await driver.wait_for_place("remember")
    (dana,) = session.people
    assert (dana.said, dana.said_as) == ("showed me the boards", "")


async def test_what_is_not_sure_waits_for_a_choice(session: Session) -> None:
    """Nothing half-made is taken: the page asks, and the first key takes the likeliest way."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await add_person(driver, "Dana Whitfield", "super nice")
        await driver.press("enter")
        await driver.wait_for_place("PersonPage")
        assert "Your note leaves it out until you choose." in driver.text("#person-hint")
        await driver.press("tab", "tab", "tab", "tab", "tab", "ctrl+o", "escape")
        await driver.wait_for_place("remember")
    (dana,) = session.people
    assert dana.said_as == "Thank you for being super nice."


async def test_what_the_sentence_leaves_out_stands_below_it(session: Session) -> None:
    """Quietly, and only as long as the sentence shown leaves it out; nothing above it moves."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await add_person(driver, "Dana Whitfield", "showed me the lab")
        await driver.press("enter")
        await driver.wait_for_place("PersonPage")
        await driver.press("tab", "tab", "tab", "tab", "tab")
        before = driver.text("#person-hint")
        await driver.press("space")
        await driver.type("(two desks)")
        await driver.wait_for(lambda: "Left out: “two desks”." in driver.text("#person-hint"), "what is left out")
        assert driver.text("#person-hint").startswith(before.partition(" (")[0])
        for _ in range(10):
            await driver.press("ctrl+o")
            if "two desks" in driver.text("#person-hint").partition("\n")[0]:
                break
        assert "Left out" not in driver.text("#person-hint")
        await driver.press("escape")
        await driver.wait_for_place("remember")
    (dana,) = session.people
    assert dana.said == "showed me the lab (two desks)"
    assert "two desks" in dana.said_as


async def test_a_greeting_is_taken_with_a_key(session: Session) -> None:
    """The likely ones stand below the empty field; ctrl+o takes the first, then the next, and nothing by itself."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.type("Dana Whitfield")
        await driver.press("tab")
        await driver.wait_for(lambda: "Likely: Dana · Ms. Whitfield" in driver.text("#person-hint"), "greetings")
        assert driver.field("greeting").value == ""
        assert "Left empty: “Dear Dana Whitfield,”" in driver.text("#person-hint")
        await driver.press("ctrl+o")
        assert "Left empty" not in driver.text("#person-hint")
        await driver.press("ctrl+o", "ctrl+o", "ctrl+r")
        assert driver.field("greeting").value == "Ms. Whitfield"
        await driver.press("escape")
        await driver.wait_for_place("remember")
    assert session.people[0].greeting == "Ms. Whitfield"


async def test_what_was_sent_can_be_read_again_from_the_person(sample: Session) -> None:
    """A key on the person leads to the note to them, with what was sent in it."""
    person = sample.people[1]
    note = sample.store.notes.add(
        Note(interview=person.interview, person=person.uid, state="sent", body="Dear Tomás,\n\nWhat was sent.\n")
    )
    async with driving(sample, "remember") as driver:
        await driver.press("down", "w")
        await driver.wait_for_place("thank")
        row = driver.page.query_one(ListView).item
        assert row is not None
        assert row.person.uid == person.uid
        await driver.wait_for(lambda: note.body.splitlines()[2] in driver.text("#note"), "what was sent")


async def test_a_name_in_small_letters_is_asked_about(session: Session) -> None:
    """How it would be written stands below while it is typed; a key writes it that way, nothing by itself."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.type("tomás de la vega")
        await driver.wait_for(lambda: "Is it “Tomás de la Vega”?" in driver.text("#person-hint"), "the question")
        assert driver.field("name").value == "tomás de la vega"
        await driver.press("ctrl+o")
        assert driver.field("name").value == "Tomás de la Vega"
        await driver.press("escape")
        await driver.wait_for_place("remember")
    assert session.people[0].name == "Tomás de la Vega"


async def test_a_name_that_is_none_is_asked_for_and_not_greeted(session: Session) -> None:
    """Nobody is greeted as "the tall one"; what to do about it is said in a line."""
    session.store.interviews.add(Interview(company="Kestrel"))
    async with driving(session, "remember") as driver:
        await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await driver.type("the tall one from QA")
        await driver.press("tab")
        await driver.wait_for(lambda: "invitation" in driver.text("#said"), "what to do")
        await driver.press("escape")
        await driver.wait_for_place("remember")
    assert greeting_line(session.people[0]) == "Hello,"


def names(item: object) -> str:
    return str(getattr(item, "name", ""))


async def test_who_was_added_is_selected(sample: Session) -> None:
    """So that enter opens them once more, not the one before."""
    async with driving(sample, "remember") as driver:
        people = driver.page.query_one(ListView)
        await driver.wait_for(lambda: people.item is not None, "the people")
        await add_person(driver, "Ruth Bell")
        await driver.wait_for(lambda: "Ruth Bell" in names(people.item), "the new person selected")
        await driver.press("up")
        moved = people.item
        assert "Ruth Bell" not in names(moved)
        driver.page.show()
        assert people.item == moved
