"""What two faces say is written once, below them, so that it can't come to differ."""

from tests.shape import shared_sentences


def test_no_sentence_stands_in_two_faces() -> None:
    """Each has its place with its action, where the other face finds it."""
    assert shared_sentences() == {}
