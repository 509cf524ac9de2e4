"""Words taken for another one, by what was learned of their neighbours, and the same words where they are right."""

import pytest

from afterview_tui.domain.notes.checks.mistaken import check_mistaken
from afterview_tui.domain.records import Note
from tests.unit.domain.notes.test_checks import BODY, KNOWN


@pytest.mark.parametrize(
    ("sentence", "words", "meant"),
    [
        ("We sort them first, and than the two piles converge.", "than", "then"),
        ("It is a quite corner of the yard.", "quite", "quiet"),
        ("I was glad to here from you.", "here", "hear"),
        ("Their are three ways to do it.", "Their", "There"),
        ("I looked for there policy number.", "there", "their"),
        ("You have much more room then we had.", "then", "than"),
        ("I am free form April.", "form", "from"),
        ("The days there were very quite.", "quite", "quiet"),
    ],
)
def test_a_word_that_does_not_fit_is_asked_about(sentence: str, words: str, meant: str) -> None:
    """What it is, and what was probably meant."""
    found = [*check_mistaken(Note(body=BODY.replace("I am glad to hear from you.", sentence)), KNOWN)]
    assert [(each.words, each.question) for each in found] == [(words, f"“{words}”: is it {meant}?")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Then we had more room than before, and then the bell rang.",
        "It was quite a quiet corner, and quite right.",
        "Here is what I hear: their yard is there.",
        "I know now that your part of the work is done.",
        "The New York office knew of it.",
        "I'd serve the carrots: roasted whole, cut at the table.",
        "I shall ask it of every report from now on.",
        "I have never seen anybody fit a brake so fast.",
        "The bell rings like a tram, and every lad in the shop looks up.",
        "Fill in the form and send it off, and we form a line.",
    ],
)
def test_the_same_words_are_right_elsewhere(sentence: str) -> None:
    """In other company."""
    assert [*check_mistaken(Note(body=BODY.replace("I am glad to hear from you.", sentence)), KNOWN)] == []


def test_a_name_is_no_mistake() -> None:
    """A word with a capital inside a sentence."""
    body = BODY.replace("I am glad to hear from you.", "I read The New Yorker by Here and Now.")
    assert [*check_mistaken(Note(body=body), KNOWN)] == []
