"""A note on its way out: to programs, into files, onto a card, to a phone."""

from functools import partial

import msgspec
import pytest

from afterview_tui.domain.notes.handwriting import card_lines
from afterview_tui.outbox.mail_programs import Program
from afterview_tui.session import Session
from tests.screens.driving import Driver, driving

MUTT = Program("u", "mutt", ("mutt", "-H"), "draft")
DESKTOP = Program("d", "The mail program of your desktop", ("xdg-open",), "file", in_terminal=False)


def seen(driver: Driver) -> str:
    """What stands on the question that is open."""
    return f"{driver.text('#question')} {' '.join(driver.rows('#answers'))}"


async def test_what_was_found_is_offered_beside_the_files(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of this machine first; what can't be handed over is said in one sentence."""
    async with driving(sample, "thank") as driver:
        driver.outbox.found = [MUTT, DESKTOP]
        driver.outbox.arrives = False
        await driver.press("h")
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == [
            "u mutt",
            "d The mail program of your desktop",
            "m A mail draft (.eml) that your mail program opens",
            "t A text file",
        ]
        await driver.press("u")
        await driver.wait_for(lambda: driver.text("#said") == "mutt did not open it.", "the sentence")
        assert driver.place == "thank", "nobody asks whether it was sent"

        def refuse(*_: object) -> None:
            raise ValueError("The mail address has a line break in it.")

        monkeypatch.setattr(driver.outbox, "save_mail", refuse)
        await driver.press("h", "m")
        said = "Not handed over. The mail address has a line break in it."
        await driver.wait_for(lambda: driver.text("#said") == said, "the sentence about the address")
        assert driver.rows("#notes")[0].endswith("looked over"), "the note stays as it was"


def _is_state(driver: Driver, state: str) -> bool:
    return driver.rows("#notes")[0].endswith(state)


@pytest.mark.parametrize("program", [MUTT, DESKTOP], ids=["in the terminal", "with a window"])
async def test_only_a_yes_marks_it_sent(sample: Session, program: Program) -> None:
    """The program may have sent it or not; nobody but the person knows."""
    async with driving(sample, "thank") as driver:
        driver.outbox.found = [program]
        for answer, state in (("n", "looked over"), ("escape", "looked over"), ("y", "sent today")):
            driver.outbox.handed.clear()
            await driver.press("h", program.key)
            await driver.wait_for(
                lambda: driver.place == "Choose" and "Was it sent?" in seen(driver), "the question"
            )
            assert [letter.to for letter in driver.outbox.handed] == ["dana.whitfield@kestrel.example"]
            await driver.press(answer)
            await driver.wait_for_place("thank")
            await driver.wait_for(partial(_is_state, driver, state), f"{state} after {answer}")
            note = sample.note(sample.people[0])
            assert note is not None
            assert note.sent_by == ("email" if answer == "y" else "")


async def test_the_card_goes_a_sentence_at_a_time_to_the_envelope_and_back(sample: Session) -> None:
    """Its lines stand as on paper, at the width of the card, which is remembered; whom it goes to comes last."""
    async with driving(sample, "thank") as driver:
        note = sample.note(sample.people[0])
        assert note is not None
        await driver.press("v")
        await driver.wait_for_place("Card")
        lines = ["".join(piece.text for piece in line) for line in card_lines(note.body, 34)]
        assert driver.text("#lines").split("\n\n")[: len(lines)] == lines
        assert driver.text("#lines").endswith(
            "On the envelope\n\nDana Whitfield\n\nHead of Firmware\n\nKestrel Robotics"
        )
        assert driver.aside == "sentence 1 of 7"
        await driver.press("minus", "minus")
        assert max(map(len, driver.text("#lines").split("\n\n"))) <= 32
        assert "lines of 32 characters" in driver.text("#pen")
        sample.options = msgspec.structs.replace(sample.options, card_width=60)
        await driver.press("plus")
        assert driver.text("#said") == "A card's line has 20 to 60 characters."
        assert sample.options.card_width == 60
        await driver.press(*["space"] * 7)
        assert driver.aside == "the envelope"
        assert "Written? s marks it as sent." in driver.text("#pen")
        await driver.press("k")
        assert driver.aside == "sentence 7 of 7"
        await driver.press("space", "space")
        await driver.wait_for_place("thank")
        assert note.state != "sent"


async def test_a_written_card_is_marked_at_its_end(sample: Session) -> None:
    """By its key at the envelope and not before, and the list says so; once it is marked, nothing is asked."""
    async with driving(sample, "thank") as driver:
        note = sample.note(sample.people[0])
        assert note is not None
        await driver.press("v")
        await driver.wait_for_place("Card")
        await driver.press("s")
        assert driver.text("#said") == "Write all of it first. At its end, s marks it as sent."
        await driver.press(*["space"] * 7, "s")
        await driver.wait_for_place("thank")
        assert driver.text("#said") == "Marked as sent by post. u undoes."
        saved = sample.store.notes.get(note.uid)
        assert saved is not None
        assert (saved.state, saved.sent_by) == ("sent", "post")
        await driver.press("v")
        await driver.wait_for_place("Card")
        await driver.press(*["space"] * 7)
        assert "all written" in driver.text("#pen")


async def test_a_qr_code_carries_what_fits_the_window(sample: Session) -> None:
    """A mail with address and subject where there is room, else the text alone; no part of a code is ever shown."""
    pytest.importorskip("segno", reason="segno is an optional part")
    async with driving(sample, "thank", (120, 56)) as driver:
        for size, below in (((120, 56), "a mail to send   esc back"), ((100, 42), "the text   esc back")):
            await driver.pilot.resize_terminal(*size)
            await driver.press("q")
            await driver.wait_for_place("Qr")
            await driver.wait_for(lambda said=below: driver.text("#qr-keys") == said, f"{below}, at {size}")  # type: ignore[misc]
            code = driver.text("#code").split("\n")
            assert len(code) < size[1]
            assert {len(line) for line in code} == {len(code[0])}
            assert len(code) * 2 - len(code[0]) in (0, 1)
            await driver.press("escape")
            await driver.wait_for_place("thank")
        await driver.pilot.resize_terminal(80, 24)
        await driver.press("q")
        await driver.wait_for_place("Qr")
        await driver.wait_for(lambda: "this window has 80 and 24" in driver.text("#code"), "the sizes")


async def test_without_the_optional_part_it_says_which_one(
    sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is missing but one package."""
    monkeypatch.setattr("afterview_tui.outbox.qr.find_spec", lambda _: None)
    async with driving(sample, "thank") as driver:
        await driver.press("q")
        await driver.wait_for(lambda: "afterview-tui[qr]" in driver.text("#said"), "the sentence")
        assert driver.place == "thank"


async def test_a_follow_up_that_was_sent_counts_for_its_lead(sample: Session) -> None:
    """Thank says what is next with the lead; u on Leads takes both back."""
    lead = next(each for each in sample.store.leads.all() if each.company == "Kestrel Robotics")
    sample.store.interviews.change(sample.interview, lead=lead.uid)
    async with driving(sample, "thank") as driver:
        await driver.press("s", "e")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("sent today"), "thanked")
        assert driver.text("#said") == ""
        await driver.press("f", "f")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("follow-up draft"), "a follow-up")
        await driver.press("s", "e")
        await driver.wait_for(lambda: driver.rows("#notes")[0].endswith("sent today"), "sent")
        assert driver.text("#said") == "Kestrel Robotics: ask once more, by Monday 30 November. u undoes."
        await driver.press("right_square_bracket", "right_square_bracket")
        await driver.wait_for_place("leads")
        await driver.press("u")
        await driver.wait_for(
            lambda: driver.text("#said") == "Taken back: Your follow-up to Dana Whitfield.", "taken back"
        )
    note, now = sample.note(sample.people[0]), sample.store.leads.get(lead.uid)
    assert note is not None
    assert now is not None
    assert (note.state, now.follow_ups, now.next_step) == ("draft", 0, "wait for their call")
