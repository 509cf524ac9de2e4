"""Somebody whom an invitation calls by an honour is greeted by it; nobody else is given one."""

import pytest

from tests.unit.reading.invitations.test_promises import MAIL
from tests.unit.reading.invitations.test_said import read


@pytest.mark.parametrize(
    ("said", "greetings"),
    [
        ("You will meet Mrs Okafor and Mr Desai.", ["Mrs Okafor", "Mr Desai"]),
        ("You will meet Mrs. P. Lindqvist (Headteacher).", ["Mrs. Lindqvist"]),
        (
            "Es empfangen Sie Frau Dr. Silke Amrhein und Herr Bernd Kaltwasser.",
            ["Frau Dr. Amrhein", "Herr Kaltwasser"],
        ),
        ("Vous serez reçu par Mme Hélène Vasseur et M. Thierry Lacombe.", ["Mme Vasseur", ""]),
        ("You will meet Ilse Brandt and Tom Ferris.", ["", ""]),
        ("You will meet Ilse Brandt and Tom Ferris. Mrs Ferris sends her best.", ["", "Mrs Ferris"]),
    ],
)
def test_who_is_called_by_an_honour_is_greeted_by_it(said: str, greetings: list[str]) -> None:
    """As the mail calls them, with the family name; by name alone there is no greeting to take."""
    found = read(MAIL.format(said=said))
    assert [each.greeting for each in found.people if each.name != "Sophie Tranter"] == greetings
