"""Thank: a draft a person, kept, carried away, and sent only when the person says so."""

import msgspec

from afterview_tui.session import Session
from afterview_tui.window.widgets.note_area import NoteArea
from tests.noting import begun
from tests.screens.driving import driving


async def test_enter_on_an_empty_row_opens_a_draft_made_from_their_words(sample: Session) -> None:
    """A row a person: who, how, how far; a draft greets as wished, with role, company, what they said."""
    async with driving(sample, "thank") as driver:
        assert driver.rows("#notes") == [
            "Dana Whitfield e-mail looked over",
            "Tomás de la Vega e-mail draft",
            "Mei-Ling Ødegård e-mail empty",
            "Aunt Rosa to the helper sent today",
        ]
        await driver.press("down", "down", "enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        text = driver.app.screen.query_one(NoteArea).text
        assert text.startswith("Dear Ms. Ødegård,\n")
        for part in ("Embedded Engineer", "Kestrel Robotics", "the field tests start in spring", "Alex Morgan"):
            assert part in text
        await driver.press("escape", "a")
        missing = "There is no address to copy."
        await driver.wait_for(lambda: driver.text("#said").startswith(missing), "what is missing")
        assert "to the group" in driver.text("#said"), "the way to thank them all the same"
        assert driver.outbox.copied == [], "nothing is copied in its place"


async def test_the_name_is_asked_for_once(sample: Session) -> None:
    """A question mark, typed for help, is no part of it; the first note is signed with it, the next doesn't ask."""
    sample.options = msgspec.structs.replace(sample.options, name="")
    async with driving(sample, "thank") as driver:
        await driver.press("down", "down", "enter")
        await driver.wait_for_place("Ask")
        await driver.press("?", "escape")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        await driver.press("escape", "enter")
        await driver.wait_for_place("Ask")
        assert driver.field("name").value == ""
        await driver.type("?Zoë Ünal")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor")
        assert driver.app.screen.query_one(NoteArea).text.rstrip().endswith("\nZoë Ünal")
        await driver.press("escape", "up", "enter")
        await driver.wait_for(lambda: driver.place == "thank" and driver.page.typing, "the editor, unasked")
    assert sample.options.name == "Zoë Ünal"


async def test_what_is_written_stays_after_esc_and_ctrl_q(sample: Session) -> None:
    """Esc leaves the field, the note stands below, as a draft again; quitting saves it too."""
    async with driving(sample, "thank") as driver:
        assert driver.rows("#notes")[0].endswith("looked over")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("Hello again. ")
        await driver.press("escape")
        await driver.wait_for(lambda: "Hello again." in driver.text("#note"), "the note below the list")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("draft"), "a draft again")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        await driver.type("And again. ")
        await driver.press("ctrl+q")
    note = sample.note(sample.people[0])
    assert note is not None
    assert note.body.startswith("And again. Hello again. Dear Dana,")


async def test_copy_takes_body_subject_and_address(sample: Session) -> None:
    """Each on its own key, and the page says what became of it in one sentence; a copy that arrived is marked."""
    async with driving(sample, "thank") as driver:
        driver.outbox.arrives = False
        await driver.press("c")
        await driver.wait_for(lambda: "press p" in driver.text("#said"), "the other ways")
        assert driver.rows("#notes")[0].endswith("looked over"), "a copy that went nowhere is not marked"
        driver.outbox.arrives = True
        for key, sentence in (
            ("c", "On your clipboard."),
            ("y", "The subject: on your clipboard."),
            ("a", "The address: on your clipboard."),
        ):
            await driver.press(key)
            await driver.wait_for(lambda said=sentence: driver.text("#said") == said, sentence)  # type: ignore[misc]
        body, subject, address = driver.outbox.copied
        assert body.startswith("Dear Dana,")
        assert (subject, address) == ("Thank you: Embedded Engineer interview", "dana.whitfield@kestrel.example")
        assert driver.rows("#notes")[0].endswith("copied")


async def test_plain_view_and_hand_over_show_the_whole_note(sample: Session) -> None:
    """Address, subject, text; the file is named on the page, over ssh with the line that fetches it."""
    async with driving(sample, "thank") as driver:
        await driver.press("p")
        assert "To: dana.whitfield@kestrel.example\nSubject: Thank you" in driver.outbox.shown[0]
        await driver.press("h", "m")
        await driver.wait_for(lambda: ".eml" in driver.text("#said"), "the path of the mail draft")
        await driver.press("h", "t")
        await driver.wait_for(lambda: ".txt" in driver.text("#said"), "the path of the text file")
        driver.outbox.line = "scp alex@192.0.2.7:/n/thank-you-dana.eml ."
        await driver.press("h", "m")
        await driver.wait_for_place("Choose")
        await driver.wait_for(lambda: "scp alex@192.0.2.7" in driver.text("#note"), "the line")
        await driver.press("p")
        await driver.wait_for(lambda: driver.outbox.shown[1:] == [driver.outbox.line], "the line alone")


async def test_a_sent_note_gets_a_second_one_beside_it(sample: Session) -> None:
    """Sent only when the person says so, and back when it was not; a follow-up is a note of its own beside it."""
    async with driving(sample, "thank") as driver:
        for key, state in (("p", "sent today"), ("n", "draft"), ("p", "sent today")):
            await driver.press("s", key)
            await driver.wait_for(lambda now=state: driver.rows("#notes")[0].endswith(now), state)  # type: ignore[misc]
        await driver.press("f")
        await driver.wait_for_place("Choose")
        assert "A follow-up is best on Tuesday 1 December" in driver.text("#note")
        await driver.press("f")
        await driver.wait_for(
            lambda: driver.rows("#notes")[0] == "Dana Whitfield follow-up draft", "the second note"
        )
    first, second = sample.store.notes.where(person=sample.people[0].uid)
    assert (first.state, second.form) == ("sent", "follow_up")
    assert "still interested" in second.body


async def test_a_card_needs_no_subject_and_is_short(sample: Session) -> None:
    """Changing the form of an untouched draft makes a new one."""
    async with driving(sample, "thank") as driver:
        await driver.press("down", "f", "c")
        await driver.wait_for(lambda: driver.place == "thank", "the list")
        note = sample.note(sample.people[1])
        assert note is not None
        assert (note.form, note.subject) == ("card", "")
        assert 40 <= len(note.body.split()) <= 75
        assert driver.rows("#notes")[1] == "Tomás de la Vega card draft"


async def test_without_people_it_says_where_to_add_them(session: Session) -> None:
    """An empty page says what to do."""
    async with driving(session, "thank") as driver:
        assert "Remember" in driver.text("#nobody")
        await driver.press("enter")
        await driver.wait_for_place("remember")


def test_a_name_that_comes_later_signs_the_draft(sample: Session) -> None:
    """A draft that was made without a name, and not touched since, gets it; one that was touched stays."""
    person = sample.people[2]
    sample.options = msgspec.structs.replace(sample.options, name="")
    unsigned = begun(sample, person)
    assert not unsigned.body.rstrip().endswith("Lena Park")
    sample.options = msgspec.structs.replace(sample.options, name="Lena Park")
    assert begun(sample, person).body.rstrip().endswith("Lena Park")
    sample.store.notes.change(unsigned, body=f"{unsigned.body}P.S. Hello")
    assert begun(sample, person).body.endswith("P.S. Hello")


async def test_after_copying_the_key_line_names_what_a_mail_needs_besides(sample: Session) -> None:
    """Subject and address have keys of their own, which nobody would guess."""
    async with driving(sample, "thank") as driver:
        await driver.press("c")
        wanted = "y copy subject   a copy address   s mark sent"
        await driver.wait_for(lambda: driver.keys.startswith(wanted), "the keys")
