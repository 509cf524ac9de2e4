"""Cleaning, splitting, measuring and wrapping the user's texts."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import width

from afterview_tui.domain.text import (
    _SINGLE_CELLS,
    cells,
    clean,
    clean_all,
    first_words,
    mail_lines,
    one_line,
    one_stop,
    sentences,
    words,
    wrap,
)

NASTY = st.text(
    st.sampled_from(
        "ab \t\r\n\x0b\x07\x1b[]()PX\\;m0?\x9b\x9c\x9d\x90\x85\u2028\u202e\u2066\u200f\U000e0041\ud800ä中"
    )
)
STEERING = {*"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"} | {
    chr(number) for number in range(0xE0000, 0xE0080)
}
"""What turns text round, breaks its lines, or hides words in it."""
ANYTHING = st.text(st.characters(codec=None)) | NASTY


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain, ümläut, 中文, שלום, 👩‍💻", "plain, ümläut, 中文, שלום, 👩‍💻"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[?1049h\x1b[2Jgone?", "gone?"),
        ("\x1b]0;a title\x07after", "after"),
        ("\x1b]52;c;cHduZWQ=\x1b\\after", "after"),
        ("\x9b31mred", "red"),
        ("\x9d0;a title\x9cafter", "after"),
        ("\x1bPq#0\x1b\\after", "after"),
        ("before \x1b]0;no end\nthe rest of the note", "before 0;no end\nthe rest of the note"),
        ("the last word\x1b", "the last word"),
        ("nul\x00, bell\x07, delete\x7f", "nul, bell, delete"),
        ("abc\u202ecba\u2066!\u2069", "abccba!"),
        ("lone \ud800 half", "lone  half"),
        ("שלום\u200f, سلام\u061c and \u200eback", "שלום, سلام and back"),
        ("hidden\U000e0068\U000e0069 words, \U0001f3f4\U000e0067\U000e0062\U000e007f", "hidden words, \U0001f3f4"),
        ("\x1bP\x1b]52;c;eA==\x07\x1b\\after", "after"),
        ("one \x1b]2;two \x1b]0;three\x07four", "one 2;two four"),
    ],
)
def test_only_what_can_be_read_stays(typed: str, kept: str) -> None:
    """Colours, titles, clipboard commands and direction overrides are removed; every word is kept."""
    assert clean(typed) == kept


@given(ANYTHING)
@example("\x1b\x1b[[31m31m")
@example("\x1b]\x1b]\x07\x07")
def test_nothing_that_steers_a_terminal_is_left(typed: str) -> None:
    """The result has no control characters but tab and newline, and cleaning is idempotent."""
    kept = clean(typed)
    assert {each for each in kept if unicodedata.category(each) in ("Cc", "Cs")} <= {"\t", "\n"}
    assert not set(kept) & STEERING
    assert clean(kept) == kept
    kept.encode("utf-8")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_readable_text_is_not_touched(typed: str) -> None:
    """Words in any script are unchanged, except for direction overrides and unusual line ends."""
    typed = "".join(each for each in typed if each not in STEERING)
    assert clean(typed) == typed


def test_every_text_of_a_record_is_cleaned() -> None:
    """Also in lists, tables and field names."""
    dirty = {"na\x07me": ["a\x1b[1mb", {"c": "d\x00"}], "number": 3, "none": None}
    assert clean_all(dirty) == {"name": ["ab", {"c": "d"}], "number": 3, "none": None}


@pytest.mark.parametrize(
    ("text", "line"),
    [("  a \n\n b\t c ", "a b c"), ("\x1b[31m\n", ""), ("Tomás\r\nde la Vega", "Tomás de la Vega")],
)
def test_a_field_of_one_line_is_one_line(text: str, line: str) -> None:
    """Pasting several lines into a field keeps words separated."""
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thank you. It was good.", ["Thank you.", "It was good."]),
        ("I met Dr. Whitfield today. It was good.", ["I met Dr. Whitfield today.", "It was good."]),
        ("Ask Ms. Ødegård and Prof. Li. Then wait.", ["Ask Ms. Ødegård and Prof. Li.", "Then wait."]),
        ("They use e.g. Zephyr, i.e. C. Fine.", ["They use e.g. Zephyr, i.e. C. Fine."]),
        ("J. R. Smith was there. So was I. Then home.", ["J. R. Smith was there.", "So was I.", "Then home."]),
        ("He said “Go on.” Then he left.", ["He said “Go on.”", "Then he left."]),
        ("Really?! Yes… and no.", ["Really?!", "Yes…", "and no."]),
        ("It costs 3.50 a day. Cheap.", ["It costs 3.50 a day.", "Cheap."]),
        ("see docs.rs for it. then ask", ["see docs.rs for it.", "then ask"]),
        ("1. First\n2. Second", ["1. First", "2. Second"]),
        ("Dear Dana,\n\nThank you.\n", ["Dear Dana,", "Thank you."]),
        ("今日は。ありがとう。", ["今日は。", "ありがとう。"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_split_into_sentences(text: str, parts: list[str]) -> None:
    """Sentences aren't ended by "Dr." or "e.g.", and a closing quote stays with its sentence."""
    assert sentences(text) == parts


@given(st.text(st.sampled_from('Abc .!?…“”"()\n。1')))
def test_reading_through_shows_every_letter(text: str) -> None:
    """No character of a note is missing from its sentences."""
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("one two, three.", 3),
        ("a follow-up on Dana's board", 5),
        ("Mei-Ling Ødegård", 2),
        (unicodedata.normalize("NFD", "Tomás Ødegård"), 2),
        ("– … !", 0),
        ("", 0),
    ],
)
def test_words_are_counted_as_people_count(text: str, number: int) -> None:
    """Hyphens, apostrophes and combining accents don't split a word."""
    assert len(words(text)) == number


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("❤️", 2),
        ("👩‍💻", 2),
        ("❤", 1),
        ("你好", 4),
        ("e\u0301", 1),
        ("é", 1),
        ("नि", 2),
        ("", 0),
        ("\u200b", 0),
        ("“…”", 3),
    ],
)
def test_the_width_of_a_text(text: str, wide: int) -> None:
    """In terminal cells: an emoji of several characters is two, a combining mark is zero."""
    assert cells(text) == wide
    assert cells(f"a{text} b") == wide + 3


def test_single_cell_characters_agree_with_wcwidth() -> None:
    """Widths counted without loading wcwidth agree with it."""
    found = [chr(number) for number in range(0x3000) if _SINGLE_CELLS.fullmatch(chr(number))]
    assert len(found) > 1500
    assert [letter for letter in found if width(letter) != 1] == []


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Thank you for the board", 10, ["Thank you", "for the", "board"]),
        ("Dear Dana,\n\nThank you", 34, ["Dear Dana,", "", "Thank you"]),
        ("ab 今日は今日は", 6, ["ab", "今日は", "今日は"]),
        ("xxxxxxxxxxxx yes", 5, ["xxxxx", "xxxxx", "xx", "yes"]),
        ("for you ❤️❤️ 👩‍💻👩‍💻", 7, ["for you", "❤️❤️", "👩‍💻👩‍💻"]),
        ("follow-up now", 9, ["follow-up", "now"]),
        ("", 10, []),
    ],
)
def test_lines_fit_the_card(text: str, width: int, lines: list[str]) -> None:
    """No line of the card view is wider than the card, with wide characters counted as two."""
    assert wrap(text, width) == lines


@given(st.text(st.sampled_from("abc  中é\u0301\n👩-❤\ufe0f\u200d💻")), st.integers(2, 40))
def test_wrapping_loses_nothing_and_never_runs_over(text: str, width: int) -> None:
    """Every character of the note is on the card, and no line is too wide."""
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("short", 20, "short"),
        ("I would have posted this today", 16, "I would have …"),
        ("https://example.org/a/very/long/address", 16, "https://exampl …"),
        ("今日は今日は今日は", 10, "今日は今 …"),
        ("two\nlines", 20, "two lines"),
    ],
)
def test_a_long_text_is_shown_by_its_beginning(text: str, width: int, shown: str) -> None:
    """A row shows the beginning of a text, even if it has no space to cut at."""
    assert first_words(text, width) == shown
    assert cells(shown) <= width


URL = "https://example.org/" + "a" * 100


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short\n\n\ttab  two \n-- \nAlex\n", "short\n\n\ttab  two \n-- \nAlex\n"),
        ("word " * 20, "word " * 13 + "word\n" + "word " * 5 + "word"),
        ("- " + "item " * 20, "- " + "item " * 13 + "item\n  " + "item " * 5 + "item"),
        ("> " + "quoted " * 20, "> " + "quoted " * 20),
        (f"see {URL} there", f"see\n{URL}\nthere"),
        ("- " + "안녕하세요 " * 7, "- " + "안녕하세요 " * 5 + "안녕하세요\n  안녕하세요"),
        ("今日は" * 40, "今日は" * 40),
    ],
    ids=["short lines", "paragraph", "list", "quote", "address", "Korean", "no spaces"],
)
def test_mail_is_wrapped_without_harm(text: str, lines: str) -> None:
    """Paragraphs fit 72 columns; lists, quotes, links and a signature stay intact."""
    assert mail_lines(text) == lines


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Added: Acme Inc..", "Added: Acme Inc."),
        ("My interview at Yahoo!. Thanks.", "My interview at Yahoo! Thanks."),
        ("Wait …", "Wait …"),
        ("Well...", "Well..."),
        ("Done.", "Done."),
    ],
)
def test_a_name_with_a_full_stop_ends_a_sentence_once(sentence: str, shown: str) -> None:
    """ "Acme Inc." at the end of what the program says."""
    assert one_stop(sentence) == shown
