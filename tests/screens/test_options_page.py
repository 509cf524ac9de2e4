"""Options: what is changed there is kept, and felt on the other pages."""

from itertools import islice
from pathlib import Path

from textual.widgets import OptionList, Static

from afterview_tui.options import OPTIONS, read_options
from afterview_tui.session import Session
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.note_area import NoteArea
from tests.screens.driving import Driver, driving


async def fill(driver: Driver, name: str, text: str) -> None:
    """Put a text into a field and let it be saved."""
    field = driver.field(name)
    driver.page.set_focus(field)
    field.value = text
    await driver.settle()
    driver.page.flush()
    await driver.settle()


def abouts(driver: Driver) -> dict[int, str]:
    """What stands on the page about its fields, by the row of the screen, in sight or not."""
    form = driver.app.screen.query_one(Form)
    lines = form.lines(form.size.width)
    return {form.region.y + row: line.about for row, line in enumerate(lines) if line.about}


async def test_a_breath_of_ones_own_can_be_chosen_below_it(session: Session) -> None:
    """Typed a moment ago, it stands among the others; each pattern starts with its own length."""
    async with driving(session, "options") as driver:
        await fill(driver, "breaths", "12")
        assert session.options.breaths == 12
        await fill(driver, "own_breaths", "5-7")
        driver.page.set_focus(driver.app.screen.query_one("#field-pattern"))
        await driver.press("left")
        driver.page.flush()
        assert session.options.breath.exhale == 7
        await driver.press(*["left"] * 2)
        driver.page.flush()
        await driver.settle()
        assert (session.options.pattern, session.options.breaths) == ("478", 0)
        assert driver.field("breaths").value == "0"


async def test_every_option_can_be_changed_and_is_kept(session: Session, tmp_path: Path) -> None:
    """One thing is changed, a sentence says that it is kept, and the file has it."""
    texts = {
        "own_breaths": "5-7",
        "quiet_until": "3 days",
        "mail_command": "mutt -H {}",
        "follow_ups": "3",
        "addresses": "me@example.org",
    }
    async with driving(session, "options") as driver:
        await driver.press("enter")
        for name, option in OPTIONS.items():
            before = getattr(session.options, name)
            if option.choices(before):
                await driver.press("right")
            else:
                await driver.press("ctrl+a", "ctrl+k")
                await driver.type(texts.get(name) or ("41" if isinstance(before, int) else "Words"))
            driver.page.flush()
            await driver.settle()
            after = getattr(session.options, name)
            assert after != before, name
            assert driver.text("#said") == f"Kept. {option.label}: {option.in_words(after)}."
            assert getattr(read_options(tmp_path / "config.toml")[0], name) == after
            await driver.press("tab")
    assert read_options(tmp_path / "config.toml") == (session.options, [])


async def test_what_will_not_do_stays_in_its_field(session: Session) -> None:
    """A sentence says why, another option is kept all the same, and leaving names what is left once more."""
    async with driving(session, "options") as driver:
        await fill(driver, "own_breaths", "5-7")
        await fill(driver, "own_breaths", "5-7, 1-2")
        assert "I can't pace “1-2”." in driver.text("#said")
        assert driver.field("own_breaths").value == "5-7, 1-2"
        assert session.options.own_breaths == "5-7"
        await fill(driver, "own_breaths", "5-7")
        await fill(driver, "tea_minutes", "four")
        assert driver.text("#said") == "Tea: not kept. It takes a number from 1 to 60."
        driver.app.theme = "paper"
        await fill(driver, "wrap", "72")
        assert (session.options.wrap, session.options.tea_minutes) == (72, 4)
        assert driver.field("tea_minutes").value == "four"
        assert (session.options.theme, driver.app.theme) == ("paper", "paper"), "chosen in the palette meanwhile"
        await driver.press("escape")
        await driver.press("escape")
        assert (driver.place, driver.text("#said")) == ("options", "Tea: not kept. It takes a number from 1 to 60.")
        await driver.press("escape")
        await driver.wait_for_place("home")


async def test_a_theme_of_the_palette_shows_in_its_field(session: Session) -> None:
    """Chosen while the options are open, it stands there."""
    async with driving(session, "options") as driver:
        await driver.press("ctrl+p")
        await driver.wait_for_place("Palette")
        await driver.type("Theme paper")
        await driver.wait_for(lambda: driver.app.screen.query_one(OptionList).option_count == 1, "the theme alone")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.app.theme == "paper" and driver.place == "options", "another theme")
        field = driver.app.screen.query_one("#field-theme", Choice)
        await driver.wait_for(lambda: field.value == "paper", "its name")


async def test_the_page_can_be_read_to_its_end(session: Session) -> None:
    """With keys alone, down to where all of it lies; the field with the focus shows what it is for."""
    async with driving(session, "options") as driver:
        for size in ((80, 24), (60, 20)):
            await driver.pilot.resize_terminal(*size)
            if driver.page.typing:
                driver.page.leave_field()
            await driver.press(*["pageup"] * 8)
            where = driver.app.screen.query_one("#where")
            assert not driver.app.screen.can_view_entire(where), size
            await driver.press(*["pagedown"] * 12)
            assert driver.app.screen.can_view_entire(where), size
            await driver.press("enter", "tab")
            help_region = [*OPTIONS.values()] if size == (80, 24) else [[*OPTIONS.values()][1]]
            assert " ".join(abouts(driver).values()) == " ".join(option.hint for option in help_region), size


async def test_words_above_the_name_stand_in_the_note(sample: Session) -> None:
    """In the draft that Thank begins."""
    sample.set_options(sign_off="Best regards")
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        assert driver.app.screen.query_one(NoteArea).text.endswith("\n\nBest regards,\nAlex Morgan\n")


async def test_a_note_leaves_with_lines_of_ones_own(sample: Session) -> None:
    """Copied and saved at the chosen column, the subject as it is; without one, paragraphs stay whole."""
    note = sample.note(sample.people[0])
    assert note is not None
    sample.store.notes.change(note, subject="Thank you for the conversation about the rollout board")
    async with driving(sample, "thank") as driver:
        await driver.press("c")
        await driver.wait_for(lambda: driver.outbox.copied, "the whole note")
        sample.set_options(wrap=40)
        await driver.press("c")
        await driver.wait_for(lambda: len(driver.outbox.copied) == 2, "the wrapped note")
        await driver.press("y")
        await driver.wait_for(lambda: len(driver.outbox.copied) == 3, "the subject")
        await driver.press("h", "m")
        await driver.wait_for(lambda: driver.outbox.saved, "the draft")
        whole, wrapped, subject = driver.outbox.copied
        assert max(map(len, whole.splitlines())) > 72
        assert max(map(len, wrapped.splitlines())) <= 40
        assert wrapped.split() == whole.split()
        assert subject == "Thank you for the conversation about the rollout board"
        assert driver.outbox.saved == [wrapped]


async def test_the_next_step_comes_by_ones_own_days(sample: Session) -> None:
    """Done, the next one is suggested for another day, and the page says it."""
    sample.set_options(between=2)
    async with driving(sample, "leads") as driver:
        await driver.press("d")
        assert "ask once more, by Wednesday." in driver.text("#said")


async def test_a_quiet_begins_as_one_likes(session: Session) -> None:
    """What one stays off and until when stand there already."""
    session.set_options(quiet_off="LinkedIn, the news", quiet_until="their answer")
    async with driving(session, "quiet") as driver:
        assert driver.field("off").value == "LinkedIn, the news"
        assert driver.field("until").value == "their answer"
        assert driver.field("if_then").value == "If I reach for LinkedIn, then I will go for a walk."


async def test_weeks_and_dates_are_ones_own(sample: Session) -> None:
    """The shape of the search counts from Sunday; 5/12 in a field is the day that it is to the person."""
    sample.set_options(week_start="sunday", date_order="month-day")
    async with driving(sample, "leads") as driver:
        await driver.press("v")
        await driver.wait_for(lambda: driver.app.screen.query("#weeks"), "the shape")
        assert "22 Nov" in str(driver.app.screen.query_one("#weeks", Static).content)
        await driver.press("escape", "e")
        await driver.wait_for(lambda: driver.app.screen.query("#field-next_on"), "the lead")
        driver.page.set_focus(driver.field("next_on"))
        await driver.press("ctrl+a", "ctrl+k")
        await driver.type("5/12/27")
        await driver.press("tab")
        assert driver.field("next_on").value == "Wednesday 12 May 2027"


async def test_nothing_is_said_to_be_kept_of_a_sample_evening(sample: Session) -> None:
    """What is changed there holds for that run, and no file of the user's is named."""
    sample.is_sample = True
    async with driving(sample, "options") as driver:
        assert driver.text("#where") == "Only for this sample evening."
        await driver.press("enter")
        await driver.type("Zoë")
        await driver.press("escape")
        await driver.wait_for(lambda: "Zoë" in driver.text("#said"), "what was changed")
        assert driver.text("#said").startswith("Only for this sample evening. ")


PAST_THE_FOLD = 9
"""As many options as a window of 20 rows shows, and two more."""


async def test_what_a_field_is_for_can_be_read_beside_it(session: Session) -> None:
    """On a narrow page only the field with the focus says what it is for, and all of that is in sight."""
    async with driving(session, "options", (60, 20)) as driver:
        sight = driver.app.screen.query_one("#options-scroll").region

        def told() -> str:
            """What is said about fields, of all of which every line is in sight."""
            shown = abouts(driver)
            return " ".join(shown.values()) if all(sight.y <= y < sight.bottom for y in shown) else ""

        await driver.press("enter")
        for name, option in islice(OPTIONS.items(), PAST_THE_FOLD):
            await driver.wait_for(lambda hint=option.hint: told() == hint, f"what {name} is for, alone")  # type: ignore[misc]
            await driver.press("down")


async def test_a_picture_that_crosses_the_focus_leaves_every_field_in_its_line(session: Session) -> None:
    """Painted before the form hears where the focus went, it still tells about that field, below it."""
    async with driving(session, "options", (60, 20)) as driver:
        await driver.press("enter")
        form = driver.app.screen.query_one(Form)
        driver.page.set_focus(form.field("sign_off"))
        form.render_line(0)
        await driver.settle()
        rows = {line.field: row for row, line in enumerate(form.lines(form.size.width)) if line.field}
        assert {name: form.field(name).virtual_region.y for name in rows} == rows
        assert " ".join(abouts(driver).values()) == OPTIONS["sign_off"].hint


async def test_the_field_stays_in_sight_in_another_window_size(session: Session) -> None:
    """What somebody types in is still there to be seen when the window changes under it."""
    async with driving(session, "options", (60, 20)) as driver:
        driver.page.set_focus(driver.app.screen.query_one(f"#field-{[*OPTIONS][-1]}"))
        for size in ((80, 24), (60, 20), (120, 36)):
            await driver.pilot.resize_terminal(*size)
            field = driver.app.screen.focused
            assert field is not None
            sight = driver.app.screen.query_one("#options-scroll")
            await driver.wait_for(
                lambda field=field, sight=sight: sight.region.contains_region(field.region),  # type: ignore[misc]
                f"the field in {size}",
            )


async def test_a_click_on_a_choice_goes_on_and_one_beside_it_does_not(session: Session) -> None:
    """A stray click in the row changes nothing."""
    async with driving(session, "options", (80, 60)) as driver:
        field = driver.app.screen.query_one("#field-still", Choice)
        before = field.value
        await driver.pilot.click("#field-still", offset=(40, 0))
        assert (field.has_focus, field.value) == (True, before)
        await driver.pilot.click("#field-still", offset=(2, 0))
        assert field.value != before
