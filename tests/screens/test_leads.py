"""Leads: none is neglected; each leaves the review with something decided."""

from datetime import date, time

import msgspec

from afterview_tui.domain.leads.card import next_sentence
from afterview_tui.domain.records import Lead
from afterview_tui.session import Session
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving
from tests.support import StillClock

TODAY = date(2026, 11, 23)


async def test_the_longest_unheard_comes_first_and_the_hoped_for_last(sample: Session) -> None:
    """One lead a card, with how far the review is."""
    async with driving(sample, "leads") as driver:
        seen = []
        for _ in range(7):
            seen.append(driver.text("#company"))
            await driver.press("p")
            await driver.wait_for_place("Ask")
            await driver.press("enter")
            await driver.wait_for_place("leads")
            await driver.wait_for(lambda: driver.text("#company") != seen[-1] or len(seen) == 7, "the next")
        assert seen[0] == "Tidewater Labs"
        assert seen[-1] == "Kestrel Robotics"
        assert "Every lead has a next step." in driver.text("#over")


async def test_a_next_step_and_a_day(sample: Session) -> None:
    """Suggested, changed, kept, with an event; a day that is no day stays in the question, also after Esc."""
    async with driving(sample, "leads") as driver:
        await driver.press("n")
        await driver.wait_for_place("Ask")
        await driver.press("tab", "ctrl+u")
        await driver.type("fridxy")
        await driver.press("enter")
        await driver.wait_for(lambda: "fridxy" in driver.text("#unclear"), "a sentence about it")
        await driver.press("escape", "n")
        await driver.wait_for_place("Ask")
        assert driver.field("next_on").value == "fridxy"
        await driver.press("ctrl+u")
        await driver.type("write to Priya")
        await driver.press("enter", "ctrl+u")
        await driver.type("friday")
        await driver.press("enter")
        await driver.wait_for(
            lambda: driver.place == "leads" and driver.text("#company") != "Tidewater Labs", "the next"
        )
    lead = named(sample, "Tidewater Labs")
    assert (lead.next_step, lead.next_on) == ("write to Priya", date(2026, 11, 27))
    assert lead.history[-1].what == "next: write to Priya, Friday 27 November 2026"


async def test_closing_asks_for_a_reason(sample: Session) -> None:
    """A silence suggests that it went quiet; nothing is closed without a choice."""
    async with driving(sample, "leads") as driver:
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("escape")
        assert driver.text("#company") == "Tidewater Labs"
        await driver.press("x", "2")
        await driver.wait_for(lambda: driver.text("#company") != "Tidewater Labs", "the next")
    lead = next(lead for lead in sample.store.leads.all() if lead.company == "Tidewater Labs")
    assert (lead.stage, lead.reason) == ("closed", "went_quiet")


async def test_what_the_cadence_suggests_is_taken_with_space(sample: Session) -> None:
    """No lead leaves without a step and a day to come; the key says what it does to this card."""

    async def card(driver: Driver, step: str, on: date | None) -> None:
        sample.store.leads.change(named(sample, "Tidewater Labs"), next_step=step, next_on=on)
        driver.page.refresh_page()
        await driver.settle()
        assert driver.text("#company") == "Tidewater Labs"

    async with driving(sample, "leads") as driver:
        for step, taken in (("", "ask for an update"), ("send the portfolio", "send the portfolio")):
            await card(driver, step, None)
            assert f"{taken}, by today? Space takes it." in driver.text("#facts")
            assert "space take it" in driver.keys
            await driver.press("space")
            assert driver.text("#company") != "Tidewater Labs"
            lead = named(sample, "Tidewater Labs")
            assert (lead.next_step, lead.next_on, lead.reviewed_on) == (taken, TODAY, TODAY)
            await driver.press("u")
        await card(driver, "call", date(2026, 11, 30))
        assert "space keep as it is" in driver.keys
        await card(driver, "call", date(2026, 11, 20))
        await driver.press("space")
        assert "That day has gone by" in driver.text("#said")
        assert driver.text("#company") == "Tidewater Labs", "it is done, put off, or planned anew"
        await driver.press("z")
        assert "Tidewater Labs: call, by Monday 30 November." in driver.text("#said")


async def test_two_follow_ups_then_it_went_quiet(sample: Session, clock: StillClock) -> None:
    """Each sets the next date a week on; after the second the card offers to close, and closing suggests why."""
    sample.store.leads.change(named(sample, "Tidewater Labs"), applied_on=date(2026, 11, 2))
    told = []
    for _ in range(2):
        async with driving(sample, "leads") as driver:
            await find_card(driver, "Tidewater Labs")
            await driver.press("d")
            told.append(driver.text("#said"))
        clock.advance(7 * 24 * 3600)
    assert "Tidewater Labs: ask once more, by Monday 30 November." in told[0]
    assert "Tidewater Labs: see whether it went quiet, by Monday 7 December." in told[1]
    async with driving(sample, "leads") as driver:
        await find_card(driver, "Tidewater Labs")
        assert "It may have gone quiet: x closes it." in driver.text("#facts")
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("enter")
        await driver.wait_for_place("leads")
    assert named(sample, "Tidewater Labs").reason == "went_quiet"


async def test_an_answer_resets_the_clock(sample: Session) -> None:
    """They wrote: heard today, no follow-ups, and a first check after five business days."""
    sample.store.leads.change(named(sample, "Tidewater Labs"), follow_ups=2, stage="interviewing")
    async with driving(sample, "leads") as driver:
        await driver.press("h")
    lead = named(sample, "Tidewater Labs")
    assert (lead.heard_on, lead.follow_ups, lead.next_on) == (TODAY, 0, date(2026, 11, 30))
    assert lead.history[-1].what == "heard from them"


async def test_the_last_one_is_taken_back(sample: Session) -> None:
    """Whatever it was: the card is there again, first, and the lead as it was."""
    before = named(sample, "Tidewater Labs")
    async with driving(sample, "leads") as driver:
        for keys in (("space",), ("d",), ("h",), ("z",), ("p", "enter"), ("x", "1")):
            await driver.press(*keys)
            await driver.wait_for(lambda: driver.place == "leads", "back on the deck")
            assert driver.text("#company") != before.company, keys
            await driver.press("u")
            await driver.wait_for(lambda: driver.text("#company") == before.company, "its card again")
            assert driver.text("#said") == "Taken back: Tidewater Labs."
            after = named(sample, "Tidewater Labs")
            assert msgspec.structs.replace(after, updated_at=before.updated_at) == before, keys


async def test_a_lead_that_was_taken_back_comes_first_even_if_it_is_hoped_for(sample: Session) -> None:
    """The card that was there before u is the card that is there after it."""
    for lead in sample.store.leads.all():
        if lead.company not in ("Tidewater Labs", "Kestrel Robotics"):
            sample.store.leads.change(lead, reviewed_on=TODAY)
    async with driving(sample, "leads") as driver:
        await driver.press("space", "space")
        await driver.wait_for(lambda: "Every lead has a next step." in driver.text("#over"), "the end")
        await driver.press("u")
        assert driver.text("#company") == "Kestrel Robotics"
        await driver.press("u")
        assert driver.text("#company") == "Tidewater Labs"


async def test_half_a_review_goes_on_where_it_was(sample: Session) -> None:
    """What was done today is not shown again."""
    async with driving(sample, "leads") as driver:
        await driver.press("p")
        await driver.wait_for_place("Ask")
        await driver.press("enter")
        await driver.wait_for(
            lambda: driver.place == "leads" and driver.page.aside() == "2 of 7 today", "the second"
        )
    async with driving(sample, "leads") as driver:
        await driver.wait_for(lambda: driver.aside == "2 of 7 today", "the second again")


async def test_a_lead_is_added_with_a_company_alone(session: Session) -> None:
    """The empty page says how; a company is enough, and its first step is there."""
    async with driving(session, "leads") as driver:
        assert "Press a to add one" in driver.text("#over")
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type("Acme")
        await driver.press("enter", "enter")
        await driver.wait_for(lambda: driver.place == "leads" and driver.text("#company") == "Acme", "its card")
    assert (named(session, "Acme").next_step, named(session, "Acme").next_on) == ("apply", date(2026, 11, 26))


async def test_a_line_is_shown_as_it_was_understood_before_it_is_a_lead(sample: Session) -> None:
    """Nothing is added before a yes; the words can be changed, and Esc keeps them for the next time."""
    quiet = Lead(company="Acme Ltd", stage="closed", reason="went_quiet", stage_since=date(2025, 3, 1))
    sample.store.leads.add(quiet)
    line = "Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
    async with driving(sample, "leads") as driver:
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type(line)
        await driver.press("enter")
        await driver.wait_for(lambda: "Backend Engineer" in driver.text("#understood"), "how it was understood")
        assert "applied Monday 2 November" in driver.text("#understood")
        assert "follow up, by Friday" in driver.text("#understood")
        assert driver.text("#unclear") == "Acme Ltd went quiet in March 2025, on another lead."
        await driver.press("escape", "escape")
        await driver.wait_for_place("leads")
        assert len(sample.store.leads.all()) == 8
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.press("enter", "enter")
        await driver.wait_for_place("leads")
    lead = named(sample, "Acme")
    assert (lead.role, lead.stage, lead.applied_on) == ("Backend Engineer", "applied", date(2026, 11, 2))
    assert (lead.next_step, lead.next_on, lead.source) == ("follow up", date(2026, 11, 27), "Dana")


async def test_enter_goes_to_what_is_doubtful_in_a_line(session: Session) -> None:
    """It is said, and its words are selected to be typed over; kept as they are, they are a note, and no day."""
    async with driving(session, "leads") as driver:
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type("Acme, Baker, applied 2 nov, call Dana before friday")
        await driver.press("enter")
        await driver.wait_for(lambda: "before friday" in driver.text("#unclear"), "what is doubtful")
        await driver.press("enter")
        assert driver.app.screen.query_one(TextInput).selected_text == "before friday"
        assert session.store.leads.all() == []
        await driver.type("thursday")
        await driver.press("enter")
        await driver.wait_for(lambda: "call Dana, by Thursday" in driver.text("#understood"), "the day")
        assert driver.text("#unclear") == ""
        await driver.press("enter")
        await driver.wait_for_place("leads")
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type("Initech, Baker, call Dana soon, applied 27 nov")
        await driver.press("enter", "enter", "enter")
        await driver.wait_for_place("leads")
    assert named(session, "Acme").next_on == date(2026, 11, 26)
    assert (named(session, "Initech").notes, named(session, "Initech").applied_on) == ("applied 27 nov", None)


async def test_tab_puts_in_what_doubtful_words_can_mean(session: Session) -> None:
    """One reading after the other, shown as it comes out; Enter adds it."""
    async with driving(session, "leads") as driver:
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type("Acme, Senior Engineer, Platform, applied 2 nov")
        await driver.press("tab", "enter")
        await driver.wait_for(lambda: "Does the role go on" in driver.text("#unclear"), "what is doubtful")
        await driver.press("enter")
        assert "tab" in driver.text("#ask-keys")
        line = driver.app.screen.query_one(TextInput)
        await driver.press("tab")
        await driver.wait_for(lambda: "Engineer, Platform" in driver.text("#understood"), "the first reading")
        assert line.value == "“Acme”, “Senior Engineer, Platform”, applied 2 nov"
        assert driver.text("#unclear") == ""
        await driver.press("tab")
        await driver.wait_for(lambda: "noted      Platform" in driver.text("#understood"), "the second reading")
        await driver.press("tab", "enter")
        await driver.wait_for_place("leads")
    lead = named(session, "Acme")
    assert (lead.role, lead.notes, lead.applied_on) == ("Senior Engineer, Platform", "", date(2026, 11, 2))


async def test_a_day_is_read_back_while_it_is_typed(sample: Session) -> None:
    """Below the question before it is kept, with its hour; the card shows the hour, too."""
    async with driving(sample, "leads") as driver:
        await driver.press("n")
        await driver.wait_for_place("Ask")
        await driver.type("phone screen")
        await driver.press("enter")
        await driver.type("friday 3pm")
        await driver.wait_for(
            lambda: driver.text("#unclear") == "That is Friday 27 November, 15:00.", "how it is read"
        )
        await driver.press("enter")
        await driver.wait_for_place("leads")
    lead = next(each for each in sample.store.leads.all() if each.next_step == "phone screen")
    assert (lead.next_on, lead.next_at) == (date(2026, 11, 27), time(15))
    assert next_sentence(lead, date(2026, 11, 23)).endswith("phone screen, by Friday, 15:00.")


async def test_a_new_stage_is_an_event_and_means_they_were_heard(sample: Session) -> None:
    """The silence begins anew; the field says how it is chosen while it has the focus, and only then."""
    async with driving(sample, "leads") as driver:
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        stage = driver.app.screen.query_one("#field-stage", Choice)
        assert "choose" not in str(stage.render())
        await driver.press("e", "tab", "tab")
        assert str(stage.render()) == "‹ applied ›   ← → choose"
        await driver.press("right", "escape", "escape")
        await driver.wait_for_place("leads")
    lead = named(sample, "Tidewater Labs")
    assert (lead.stage, lead.stage_since, lead.heard_on) == ("screening", TODAY, TODAY)


async def test_a_lead_tells_its_story(sample: Session) -> None:
    """Interview, people, notes and events, newest last."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        await driver.press("slash")
        await driver.type("kestrel")
        await driver.press("escape", "enter")
        await driver.wait_for_place("LeadPage")
        told = driver.rows("#story")
    assert told[0] == "19 days ago applied"
    assert told[1].startswith("today interview, second round with Dana Whitfield")
    assert "today Dana Whitfield: walked me through the rollout board" in told
    assert "today note to Aunt Rosa sent" in told


async def test_what_is_edited_is_an_event_once_a_day(sample: Session) -> None:
    """One line that names the fields, however often it was saved."""
    async with driving(sample, "leads") as driver:
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        await driver.press("enter")
        await driver.type("Ltd")
        driver.page.flush()
        await driver.press("tab")
        await driver.type("II")
        await driver.press("escape", "escape")
        await driver.wait_for_place("leads")
    lead = named(sample, "Tidewater LabsLtd")
    assert [event.what for event in lead.history] == ["applied", "changed: company, role"]


async def test_the_shape_of_the_search(sample: Session) -> None:
    """Figures with small bars, no share below ten leads; only an offer can end it, and the key says so."""
    async with driving(sample, "leads") as driver:
        await driver.press("v")
        await driver.wait_for_place("ShapePage")
        assert "applied           3 ━━━━━━━" in driver.text("#stages")
        assert driver.text("#shares") == ""
        await driver.press("escape")
        await driver.wait_for_place("leads")
        await driver.press("w")
        assert driver.text("#said") == "This takes an accepted offer, and other leads that are still open."
        await driver.press("j")
        assert driver.text("#said") == ""


async def test_a_key_that_can_do_nothing_yet_says_why(session: Session) -> None:
    """Whatever the help page names, where there are no leads."""
    async with driving(session, "leads") as driver:
        for key in "npxdhze ":
            await driver.press("space" if key == " " else key)
            assert driver.text("#said") == "No lead is waiting here. Press a to add one."
        for key in "tv":
            await driver.press(key)
            assert driver.text("#said") == "There are no leads yet. Press a to add one."
        await driver.press("u")
        assert driver.text("#said") == "There is nothing to take back."


def named(session: Session, company: str) -> Lead:
    """The lead at a company."""
    return next(lead for lead in session.store.leads.all() if lead.company == company)


async def find_card(driver: Driver, company: str) -> None:
    """Put other leads off until this one is on the card."""
    for _ in range(8):
        if driver.text("#company") == company:
            return
        await driver.press("z")
    raise AssertionError(f"no card of {company}")


async def test_a_step_that_is_due_is_asked_what_became_of_it(sample: Session) -> None:
    """Its keys come first while its day is here or over; other cards keep theirs, in the smallest window too."""
    async with driving(sample, "leads", (60, 20)) as driver:
        assert driver.keys.split("   ")[:4] == ["n next step", "p park", "x close", "space take it"]
        quiet = sample.store.leads.change(named(sample, "Tidewater Labs"), applied_on=date(2026, 8, 3))
        driver.page.refresh_page()
        await driver.settle()
        assert driver.text("#company") == quiet.company
        assert driver.keys.split("   ")[:4] == ["x close", "z a week later", "n next step", "p park"]
        await find_card(driver, "Northlight Audio")
        assert driver.keys.split("   ")[:4] == ["d done", "h heard", "z a week later", "x close"]


async def test_what_was_edited_since_is_taken_back_first(sample: Session) -> None:
    """One step for a visit of the page, however often it was saved there; then what was done before it."""
    async with driving(sample, "leads") as driver:
        first = driver.text("#company")
        await driver.press("z")
        second = driver.text("#company")
        role = named(sample, second).role
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        await driver.press("enter", "down")
        for words in ("Lead", "Gardener"):
            await driver.type(words)
            driver.page.flush()
        assert named(sample, second).role == f"{role}LeadGardener"
        await driver.press("escape", "escape")
        await driver.wait_for_place("leads")
        await driver.press("u")
        assert driver.text("#said") == f"Taken back: Your changes to {second}."
        assert named(sample, second).role == role
        assert driver.text("#company") == second
        await driver.press("u")
        assert driver.text("#said") == f"Taken back: {first}."


async def test_a_lead_that_was_just_added_is_taken_back(sample: Session) -> None:
    """The page says what was added; u takes it out again, and leaves all others alone."""
    before = sample.store.leads.all()
    async with driving(sample, "leads") as driver:
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type("Acme")
        await driver.press("enter", "enter")
        await driver.wait_for_place("leads")
        assert driver.text("#said") == "Added: Acme. Press u to take it back."
        await driver.press("u")
        assert driver.text("#said") == "Taken back: Acme."
    assert sample.store.leads.all() == before
