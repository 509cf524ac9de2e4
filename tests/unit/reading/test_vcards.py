"""A vCard of any version: the name as on the card, address, title and company."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.records import Interview, Person
from afterview_tui.reading.vcards import Card, NotACard, card_in, cards
from afterview_tui.writing.vcards import vcards

DANA = Card("Dana Whitfield", "dana@kestrel.example", "Head of Firmware", "Kestrel Robotics")


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dana Whitfield\r\nN:Whitfield;Dana;;;\r\nEMAIL;TYPE=work:dana@kestrel"
            ".example\r\nORG:Kestrel Robotics;Firmware\r\nTITLE:Head of Firmware\r\nEND:VCARD\r\n",
            DANA,
        ),
        (
            "BEGIN:VCARD\nVERSION:3.0\nN:Whitfield;Dana;;;\nitem1.EMAIL;type=INTERNET;type=pref:dana@kestrel.example\n"
            "item1.X-ABLabel:work\nORG:Kestrel\n  Robotics\nTITLE:Head of\\n Firmware\nEND:VCARD\n",
            DANA,
        ),
        (
            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Tom=C3=A1s =\n"
            "de la Vega\nEND:VCARD\n",
            Card("Tomás de la Vega"),
        ),
        (
            "BEGIN:VCARD\nFN:山崎 花子\nORG:Quarry\\; Sons\\, Ltd\nEND:VCARD\n",
            Card("山崎 花子", company="Quarry; Sons, Ltd"),
        ),
        ("BEGIN:VCARD\nFN:\x1b[31mEvil\u202e\nEMAIL:mailto:e@x.example\nEND:VCARD", Card("Evil", "e@x.example")),
    ],
)
def test_a_card_is_read(text: str, card: Card) -> None:
    assert cards(text.encode()) == [card]


def test_an_empty_card_and_several_cards_are_reported(tmp_path: Path) -> None:
    """One sentence each."""
    path = tmp_path / "card.vcf"
    path.write_text("Dear Dana,", encoding="utf-8")
    with pytest.raises(NotACard, match="no vCard"):
        card_in(path)
    path.write_text("".join(f"BEGIN:VCARD\nFN:P{n}\nEND:VCARD\n" for n in range(5)), encoding="utf-8")
    with pytest.raises(NotACard, match="There are 5 cards in it: P0, P1, P2 …"):
        card_in(path)
    with pytest.raises(NotACard, match="can't be read"):
        card_in(tmp_path / "none.vcf")


@given(st.binary(max_size=300))
def test_whatever_the_bytes_nothing_raises(data: bytes) -> None:
    for each in cards(b"BEGIN:VCARD\n" + data + b"\nEND:VCARD\n"):
        assert "".join(each).isprintable()


@pytest.mark.parametrize("line", ["FN" + ";" * 4000, "FN" + ';"' * 2000, "a." * 2000, "FN;" + "a" * 4000])
def test_no_line_takes_long_to_parse(line: str) -> None:
    """A line that would make a backtracking pattern try every combination."""
    assert cards(f"BEGIN:VCARD\n{line}\nFN:Dana\nEND:VCARD\n".encode()) == [Card("Dana")]


def test_what_is_written_is_read_again() -> None:
    """Long names are folded between characters; a person met twice has one card, with the latest title."""
    interviews = {"i": Interview(uid="i", company="Kestrel, Robotics"), "j": Interview(uid="j", company="Kestrel")}
    long = "Ö" * 100
    people = [
        Person(uid="1", interview="i", name="Dana Whitfield", email="dana@kestrel.example", title="Lead"),
        Person(uid="2", interview="j", name="Dana Whitfield", email="Dana@kestrel.example", title="Head; all"),
        Person(uid="3", interview="i", name=long),
        Person(uid="4", interview="i"),
    ]
    text = vcards(people, interviews)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert cards(text.encode()) == [
        Card("Dana Whitfield", "Dana@kestrel.example", "Head; all", "Kestrel"),
        Card(long, company="Kestrel, Robotics"),
    ]
