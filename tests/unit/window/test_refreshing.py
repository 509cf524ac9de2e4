"""State reaches a page in one way: `Page.show`, called by `Page` itself."""

from tests.shape import refreshes_by_hand

BY_HAND = {
    "pages/breathe.py _breath_changed": "the shape breathes by a clock of its own",
    "pages/breathe.py _lead": "the sentence above it is the page's own",
    "pages/decide.py _next": "the last words have faded, or another window has dealt with them",
    "pages/person.py _edited": "the key that leafs through sentences comes with the first word, before it is saved",
    "pages/quiet.py show_edges": "the time that is left goes by",
    "pages/quiet.py _sign": "a promise of another session waits until nobody types",
}
"""Pages that show themselves again by hand, each with its reason: none of them after an action or a save."""


def test_pages_leave_it_to_the_session_to_be_shown() -> None:
    """A save, an option, an action done: `Page` shows it; a page that calls for it by hand has a reason above."""
    assert sorted(refreshes_by_hand()) == sorted(BY_HAND)
