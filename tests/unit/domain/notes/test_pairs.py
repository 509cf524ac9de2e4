"""A small word that was left out is found where two words can't stand side by side, and nowhere else."""

import pytest

from afterview_tui.domain.notes.checks.pairs import gaps


@pytest.mark.parametrize(
    ("text", "words", "missing"),
    [
        ("It would great to see it.", "would great", "be"),
        ("It would a pleasure.", "would a", "be"),
        ("I'd proud to run it.", "I'd proud", "be"),
        ("I would very much like work at the mill.", "like work", "to"),
        ("I'd like withdraw from it.", "like withdraw", "to"),
        ("I can come as soon the lock opens.", "soon the", "as"),
        ("I am glad look after the diary.", "glad look", "to"),
        ("That means a great deal me.", "deal me", "to"),
        ("Have lovely weekend,", "lovely weekend", "a"),
        ("I hope to be part the team.", "part the", "of"),
        ("I had six them on the coast.", "six them", "of"),
        ("You listened me with patience.", "listened me", "to"),
        ("I enjoyed talking you about it.", "talking you", "to"),
        ("We met at six in morning.", "in morning", "the"),
        ("It stood at end of the hall.", "at end", "the"),
        ("I saw it for first time.", "for first", "the"),
        ("I pushed it to same page.", "to same", "the"),
        ("We shot whole thing on film.", "shot whole", "the"),
        ("It is only way to do it.", "is only", "the"),
        ("In own tests it held.", "In own", "my"),
        ("Please call if have questions.", "if have", "you"),
        ("I wanted to thank again everyone.", "thank again", "you"),
        ("I had pleasure of seeing it.", "had pleasure", "the"),
        ("I stood at desk with them.", "at desk", "the"),
        ("the of it", "the of", ""),
    ],
)
def test_a_small_word_is_missing(text: str, words: str, missing: str) -> None:
    """The two words that it is missing between, and which one."""
    (gap,) = gaps(text)
    assert (text[gap.start : gap.end], gap.missing) == (words, missing)


@pytest.mark.parametrize(
    "text",
    [
        *("Would a visit suit you?", "It would be great.", "I'd a feeling that it would rain."),
        *("I like work that matters.", "He is a happy man.", "if need be", "Have a great rest of your week,"),
        *("as part of the team", "on top of it", "the best of both", "best practice", "in the same way"),
        *(
            "the very same day",
            "at desk height",
            "Talk me through it.",
            "one the wiser",
            "the Pixel 3a with a crack",
        ),
        *("from A to Z", "at the end, same as ever", "That is all. Same here.", "Am I glad to see it."),
        *("The rest of it held.", "the whole team", "my own van", "in the end the team won", "for the first time"),
    ],
)
def test_nothing_is_missing(text: str) -> None:
    """Set phrases, names, questions, and words with a mark between them."""
    assert [*gaps(text)] == []
