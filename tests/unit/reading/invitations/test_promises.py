"""When one will hear from them, as far as an invitation says: their words, and the day where it can be counted."""

import pytest

from tests.unit.reading.invitations.test_said import read

MAIL = """From: Sophie Tranter <s.tranter@larkfield.example>
To: robin@achterberg.example
Subject: Interview: Baker at Larkfield

Dear Robin,

your interview for the post of Baker is on Tuesday 8 December 2026 at 9:30.
{said}

Kind regards,
Sophie Tranter
"""


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We'll let you know by Friday.", "2026-12-11"),
        ("You can expect a decision within a week.", "2026-12-15"),
        ("A decision will be made within five working days!", "2026-12-15"),
        ("You will hear from us by 18 December.", "2026-12-18"),
        ("We will be in touch early next week.", ""),
        ("We'll let you know by the following Friday.", ""),
        ("Wir melden uns innerhalb von zwei Wochen bei Ihnen.", "2026-12-22"),
        ("Sie erhalten bis zum 18. Dezember eine Rückmeldung.", "2026-12-18"),
        ("Une réponse suivra d'ici le 15 décembre.", "2026-12-15"),
        ("L'esito sarà comunicato entro il 17 dicembre.", "2026-12-17"),
        ("Je hoort uiterlijk 14 december van ons.", "2026-12-14"),
    ],
)
def test_what_they_promise_is_read_with_its_day(said: str, day: str) -> None:
    """ "By Friday" and "within a week" are counted from the interview; what has no day stays in words."""
    found = read(MAIL.format(said=said))
    assert (found.promised, found.decision_on) == (said[:-1], day)
    assert ("promised" in found.found, "decision_on" in found.found) == (True, bool(day))


@pytest.mark.parametrize(
    "said",
    [
        "Please let us know by Friday whether that suits you.",
        "Bitte geben Sie uns bis Freitag Bescheid.",
        "Reply by Friday if you need a decision on travel.",
    ],
)
def test_what_one_is_asked_is_no_promise(said: str) -> None:
    """It is oneself who is to answer."""
    assert read(MAIL.format(said=said)).promised == ""


def test_a_promise_does_not_move_the_interview() -> None:
    """Its day is theirs, not the day one is to come."""
    found = read(MAIL.format(said="We will let you know by 11 December at 5 pm."))
    assert found.held_at == "2026-12-08T09:30:00"
