"""Words taken for another one are asked about where they can't be right, and nowhere else."""

import pytest

from afterview_tui.domain.notes.checks.confused import check_confused
from afterview_tui.domain.notes.checks.mistaken import check_mistaken
from afterview_tui.domain.records import Note
from tests.unit.domain.notes.test_checks import BODY, KNOWN


@pytest.mark.parametrize(
    ("sentence", "words", "meant"),
    [
        ("I came back form the coast.", "form", "from"),
        ("They fetch there own water.", "there", "their"),
        ("I gather that your open on Sundays.", "your", "you’re"),
        ("A ward with it's garden is rare.", "it's", "its"),
        ("The new kiln is warmer then the old one.", "then", "than"),
        ("I would not loose the patience for it.", "loose", "lose"),
        ("Old slate is cheap, and it brakes easily.", "brakes", "breaks"),
        ("I met the shop manger.", "manger", "manager"),
        ("It is a very quite street.", "quite", "quiet"),
        ("I was quiet sure of it.", "quiet", "quite"),
        ("I tend to chose the longer way.", "chose", "choose"),
        ("You walked me though the plan.", "though", "through"),
        ("I will bare in mind what you told me.", "bare", "bear"),
        ("I left with out a coat.", "with out", "without"),
        ("I taught my self the lute.", "my self", "myself"),
        ("I hope to be apart of it.", "apart", "a part"),
        ("We sat in he garden.", "he", "the"),
        ("It was on of the best days.", "on", "one"),
        ("I think your quite right.", "your", "you’re"),
        ("It had to many doors.", "to", "too"),
        ("The quality off the clay is good.", "off", "of"),
        ("It effected me a good deal.", "effected", "affected"),
        ("You found an other way.", "an other", "another"),
        ("An I learned a great deal.", "An", "And"),
    ],
)
def test_a_word_is_taken_for_another(sentence: str, words: str, meant: str) -> None:
    """What it is, and what was probably meant, by a row of the table or by what was learned."""
    note = Note(body=BODY.replace("I am glad to hear from you.", sentence))
    found = [*check_confused(note, KNOWN), *check_mistaken(note, KNOWN)][0]
    assert (found.words, found.question) == (words, f"“{words}”: is it {meant}?")


@pytest.mark.parametrize(
    "sentence",
    [
        "The form you sent is on its way, and so is the order form from the yard.",
        "They keep their own bees there, and there are thirty hives.",
        "Your open store is a joy; you're open till ten.",
        "It's its own reward.",
        "We ate first and then the rain came, and then I left.",
        "If it takes more than an hour, then I take the bus.",
        "A loose tile was not what I had in mind.",
        "I can brake a lorry on ice, and I mend front brakes easily.",
        "The shepherds at the manger were three of your pupils.",
        "It was quite a quiet day.",
        "I chose the longer way, though the other is prettier.",
        "The bare wood and your mind for detail pleased me.",
        "You came with it, out of the rain.",
        "It sets your yard apart from the others.",
        "He worked in the garden; on the other hand, he sang.",
        "I would of course take it.",
        "You took the lid off the kiln, and your right hand is steady.",
        "I had to learn, and I gave some to many people.",
        "I left it there for you, Ana, and your Their Majesties' prints, too.",
    ],
)
def test_the_same_words_are_right_elsewhere(sentence: str) -> None:
    """In other company."""
    assert [*check_confused(Note(body=BODY.replace("I am glad to hear from you.", sentence)), KNOWN)] == []
