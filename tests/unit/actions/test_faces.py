"""Every action is in every face, or a table says why not."""

from afterview_tui.actions.every import ACTIONS
from tests.faces import FACES, NOT_THERE, offered, table


def test_each_face_offers_every_action_or_says_why_not() -> None:
    """A gap has a reason, and a reason has a gap."""
    there = offered()
    gaps = {(each.id, face) for each in ACTIONS for face in FACES if each.id not in there[face]}
    assert gaps == set(NOT_THERE)
    assert all(NOT_THERE.values())


def test_a_shell_can_do_nearly_everything() -> None:
    """The table is printed; under one in twenty is missing from the shell."""
    print(table())
    assert sum(face == "shell" for _, face in NOT_THERE) < len(ACTIONS) / 20


def test_an_action_is_declared_once() -> None:
    """Its id is its own, and it says what it does."""
    ids = [each.id for each in ACTIONS]
    assert len(ids) == len(set(ids))
    assert all(each.help.endswith(".") and each.label for each in ACTIONS)
