"""Pasted text becomes plain text."""

import pytest

from afterview_tui.domain.text import pasted


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Dear\u00a0Dana,\u2003hello", "Dear Dana, hello"),
        ("a soft\u00adhyphen and a zero\u200bwidth space\ufeff", "a softhyphen and a zerowidth space"),
        ("one\r\n\r\n\r\n\r\ntwo   \r\nthree", "one\n\ntwo\nthree"),
        ("“quotes”, – dashes and Ødegård stay", "“quotes”, – dashes and Ødegård stay"),
        ("emoji 👩\u200d💻 and می\u200cخواهم stay whole", "emoji 👩\u200d💻 and می\u200cخواهم stay whole"),
        ("\x1b[31mred\x1b[0m \uf0b7 point", "red  point"),
        ("kept space ", "kept space "),
    ],
)
def test_pasted_text_is_cleaned_and_keeps_its_meaning(text: str, plain: str) -> None:
    """Special spaces, invisible characters and extra blank lines are removed; all else is kept."""
    assert pasted(text) == plain
