"""A note on its way out: to programs, into files, onto a card, to a phone."""

import msgspec
import pytest

from afterview_tui.domain.card import card_lines
from afterview_tui.evening import Evening
from afterview_tui.outbox.mail_programs import Program
from tests.screens.driving import Driver, driving

MUTT = Program("u", "mutt", ("mutt", "-H"), "draft")
DESKTOP = Program("d", "The mail program of your desktop", ("xdg-email",), "mailto", in_terminal=False)


def seen(driver: Driver) -> str:
    """What stands on the question that is open."""
    return f"{driver.text('#question')} {' '.join(driver.rows('#answers'))}"


async def test_what_was_found_is_offered_beside_the_files(sample: Evening) -> None:
    """The programs of this machine first, then the two files that need none."""
    async with driving(sample, "thank") as driver:
        driver.outbox.found = [MUTT, DESKTOP]
        await driver.press("h")
        await driver.wait_for_place("Choose")
        assert driver.rows("#answers") == [
            "u mutt",
            "d The mail program of your desktop",
            "m A mail draft (.eml) that your mail program opens",
            "t A text file",
        ]


@pytest.mark.parametrize("program", [MUTT, DESKTOP], ids=["in the terminal", "with a window"])
@pytest.mark.parametrize(
    ("answer", "state"), [("y", "sent today"), ("n", "looked over"), ("escape", "looked over")]
)
async def test_only_a_yes_marks_it_sent(sample: Evening, program: Program, answer: str, state: str) -> None:
    """The program may have sent it or not; nobody but the person knows."""
    async with driving(sample, "thank") as driver:
        driver.outbox.found = [program]
        await driver.press("h", program.key)
        await driver.wait_for(lambda: driver.place == "Choose" and "Was it sent?" in seen(driver), "the question")
        assert [letter.to for letter in driver.outbox.handed] == ["dana.whitfield@kestrel.example"]
        await driver.press(answer)
        await driver.wait_for(lambda: driver.place == "thank" and driver.rows("#notes")[0].endswith(state), state)
    note = sample.note(sample.people[0])
    assert note is not None
    assert note.sent_by == ("email" if answer == "y" else "")


async def test_a_program_that_did_not_start_is_not_asked_about(sample: Evening) -> None:
    """One sentence says what happened; the note stays as it was."""
    async with driving(sample, "thank") as driver:
        driver.outbox.found = [MUTT]
        driver.outbox.arrives = False
        await driver.press("h", "u")
        await driver.wait_for(lambda: driver.text("#said") == "mutt did not open it.", "the sentence")
        assert driver.place == "thank"


async def test_from_another_machine_the_line_that_fetches_it_is_shown(sample: Evening) -> None:
    """Over ssh a saved file is of use only at home; the line can be selected with the mouse."""
    async with driving(sample, "thank") as driver:
        driver.outbox.line = "scp alex@192.0.2.7:/n/thank-you-dana.eml ."
        await driver.press("h", "m")
        await driver.wait_for_place("Choose")
        await driver.wait_for(lambda: "scp alex@192.0.2.7" in driver.text("#note"), "the line")
        await driver.press("p")
        await driver.wait_for(lambda: driver.outbox.shown == [driver.outbox.line], "the line alone")


async def test_what_was_copied_is_named_in_one_sentence(sample: Evening) -> None:
    """The subject and the address; there is one capital, at the beginning."""
    async with driving(sample, "thank") as driver:
        for key, sentence in (("u", "The subject: on your clipboard."), ("a", "The address: on your clipboard.")):
            await driver.press(key)
            await driver.wait_for(lambda said=sentence: driver.text("#said") == said, sentence)  # type: ignore[misc]


async def test_an_address_that_cannot_be_one_is_said(sample: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence is the one about the address."""
    async with driving(sample, "thank") as driver:

        def refuse(*_: object) -> None:
            raise ValueError("The mail address has a line break in it.")

        monkeypatch.setattr(driver.outbox, "save_mail", refuse)
        await driver.press("h", "m")
        said = "Not handed over. The mail address has a line break in it."
        await driver.wait_for(lambda: driver.text("#said") == said, "the sentence")


async def test_the_card_goes_a_sentence_at_a_time_to_the_envelope_and_back(sample: Evening) -> None:
    """The card's lines stand as they will on paper; whom it goes to comes last."""
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
        assert driver.text("#page-aside") == "sentence 1 of 8"
        await driver.press(*["space"] * 8)
        assert driver.text("#page-aside") == "the envelope"
        assert "all written" in driver.text("#pen")
        await driver.press("k")
        assert driver.text("#page-aside") == "sentence 8 of 8"
        await driver.press("space", "space")
        await driver.wait_for_place("thank")


async def test_the_card_takes_the_width_of_the_card(sample: Evening) -> None:
    """Wider and narrower by a key, remembered, and never beyond what a card has."""
    async with driving(sample, "thank") as driver:
        await driver.press("v")
        await driver.wait_for_place("Card")
        await driver.press("minus", "minus")
        assert max(map(len, driver.text("#lines").split("\n\n"))) <= 32
        assert "lines of 32 characters" in driver.text("#pen")
        sample.options = msgspec.structs.replace(sample.options, card_width=60)
        await driver.press("plus")
        assert driver.text("#said") == "A card's line has 20 to 60 characters."
    assert sample.options.card_width == 60


@pytest.mark.parametrize(
    ("size", "below"), [((120, 56), "a mail to send   esc back"), ((100, 42), "the text   esc back")]
)
async def test_a_qr_code_carries_what_fits_the_window(sample: Evening, size: tuple[int, int], below: str) -> None:
    """A mail with address and subject where there is room, else the text alone."""
    pytest.importorskip("segno", reason="segno is an optional part")
    async with driving(sample, "thank", size) as driver:
        await driver.press("q")
        await driver.wait_for_place("Qr")
        await driver.wait_for(lambda: driver.text("#qr-keys") == below, "the line below the code")
        code = driver.text("#code").split("\n")
        assert len(code) < size[1]
        assert {len(line) for line in code} == {len(code[0])}
        assert len(code) * 2 - len(code[0]) in (0, 1)
        await driver.press("escape")
        await driver.wait_for_place("thank")


async def test_a_window_too_small_for_a_qr_code_says_how_large_it_has_to_be(sample: Evening) -> None:
    """No part of a code is ever shown."""
    pytest.importorskip("segno", reason="segno is an optional part")
    async with driving(sample, "thank") as driver:
        await driver.press("q")
        await driver.wait_for_place("Qr")
        await driver.wait_for(lambda: "this window has 80 and 24" in driver.text("#code"), "the sizes")


async def test_without_the_optional_part_it_says_which_one(
    sample: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is missing but one package."""
    monkeypatch.setattr("afterview_tui.outbox.qr.find_spec", lambda _: None)
    async with driving(sample, "thank") as driver:
        await driver.press("q")
        await driver.wait_for(lambda: "afterview[qr]" in driver.text("#said"), "the sentence")
        assert driver.place == "thank"


async def test_a_follow_up_that_was_sent_counts_for_its_lead(sample: Evening) -> None:
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
        assert driver.text("#said") == "Kestrel Robotics: ask once more, by Monday 30 November."
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
