"""The line editor for a terminal without line mode."""

from afterview_tui.plain.typed_line import TypedLine


def taken(typed: str) -> tuple[str | None, str]:
    line = TypedLine()
    line.typed(typed)
    return line.take()


def test_letters_are_shown_and_entered() -> None:
    """With the line end; text typed ahead is kept for the next question."""
    line = TypedLine()
    line.typed("Zoë\nUnal")
    assert line.take() == ("Zoë\n", "Zoë\n")
    assert line.take() == (None, "Unal")
    line.typed("\r")
    assert line.take() == ("Unal\n", "\n")


def test_deleting_characters() -> None:
    """A character with its combining marks, a word, or the line; wide characters are erased from two cells."""
    assert taken("ab\x7fc\n")[0] == "ac\n"
    assert taken("你\x7f") == (None, "你\b \b\b \b")
    assert taken("cafe\u0301\x7f\n")[0] == "caf\n"
    assert taken("Kestrel Ro\x17X\n")[0] == "Kestrel X\n"
    assert taken("Kestrel\x15X\n")[0] == "X\n"
    assert taken("\x7f\n")[0] == "\n"


def test_other_keys_do_not_lose_letters() -> None:
    """Arrows, bracketed paste, Esc before a letter, and a sequence received in two parts."""
    assert taken("\x1b[AKestrel\x1b[200~ Ro\x1b[201~\n")[0] == "Kestrel Ro\n"
    assert taken("\x1bKestrel\x1bOP\n")[0] == "Kestrel\n"
    line = TypedLine()
    line.typed("a\x1b[")
    assert line.take() == (None, "a")
    line.typed("Ab\n")
    assert line.take()[0] == "ab\n"


def test_the_end_is_heard_on_an_empty_line_alone() -> None:
    """With text on the line, ctrl+d neither enters nor loses it."""
    assert taken("\x04")[0] == ""
    assert taken("Kes\x04trel\n")[0] == "Kestrel\n"


def test_what_was_not_entered_is_left() -> None:
    """From the line and from text typed ahead."""
    line = TypedLine()
    line.typed("one\ntwo")
    line.take()
    assert line.left == "two"
    line.take()
    assert line.left == "two"


def test_a_long_line_is_kept_whole() -> None:
    """In any number of pieces."""
    line, text = TypedLine(), "word " * 20_000
    for place in range(0, len(text), 4096):
        line.typed(text[place : place + 4096])
        assert line.take()[0] is None
    line.typed("\n")
    assert line.take()[0] == f"{text}\n"
