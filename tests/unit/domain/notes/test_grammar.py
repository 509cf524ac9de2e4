"""Forms of words that never stand so are asked about, and the same words are left alone where they are right."""

import pytest

from tests.unit.domain.notes.test_checks import BODY, findings


def asked(sentence: str) -> list[tuple[str, str]]:
    found = findings(BODY.replace("I am glad to hear from you.", f"I am glad. {sentence}"))
    return [(each.rule, each.words) for each in found]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I didn't knew that you had a second oven.", "knew"),
        ("The rain didn't stopped us.", "stopped"),
        ("I have went to the yard twice.", "went"),
        ("I have send you the photographs.", "send"),
        ("I am interested in learn the wheel.", "in learn"),
        ("I enjoyed to see the kiln.", "to see"),
        ("I am used to work alone.", "to work"),
        ("I am agree with your view of it.", "agree"),
        ("I am very exciting about it.", "exciting"),
        ("I was impress by the kiln.", "impress"),
        ("I was impressed from the kiln.", "from"),
        ("I have been working here since five years.", "since"),
        ("There is many things to try.", "is"),
        ("The people is kind.", "is"),
        ("It was one of the best interview I ever had.", "interview"),
        ("The kiln is more hotter than ours.", "hotter"),
        ("Every pupils had a desk.", "pupils"),
        ("The amount of people surprised me.", "people"),
        ("Thanks you for the tea.", "Thanks you"),
        ("I like to thank you for the tea.", "I like to thank"),
        ("We met at ten o clock.", "o clock"),
        ("I want to ensure you that it is so.", "ensure"),
        ("She complemented me on the glaze.", "complemented"),
        ("It is a hugh kiln.", "hugh"),
        ("I gave it back to Sam and I.", "and I"),
        ("Me and Tom went twice.", "Me and Tom went"),
        ("It is so that I Hope to come.", "Hope"),
        ("I can start on 1st march.", "march"),
        ("The dog's were asleep by the fire.", "dog's"),
        ("He explained me the whole process.", "me"),
        ("I was to nervous to eat.", "to"),
        ("When will you decide.", "decide."),
        ("Lets meet again in spring.", "Lets"),
        ("Your welcome to call me.", "Your"),
        ("I liked the garden ,the kiln and the yard.", ","),
        ("I liked the yard (the small one.", "(the"),
        ("I liked the yard(the small one) very much.", "("),
    ],
)
def test_a_form_that_is_never_right_is_asked_about(sentence: str, words: str) -> None:
    """Once, at its words."""
    assert asked(sentence) == [("slip", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "I didn't need it, and it did not exceed the plan.",
        "I have gone twice, and what we have came from you.",
        "In time I will learn, and after that I'll write about it; by then we know.",
        "I used to work alone, and the wheel is used to make bowls.",
        "I was interesting myself in glass since two years ago.",
        "There is two-way traffic, and there is more to be done than the two of us can do.",
        "It is one of the best interviews I ever had, and more than better.",
        "This works, every child's desk is new, and this means a lot.",
        "What had I done this time?",
        "The dog's bowl was empty, and Dana and I filled it.",
        "I like to bake. When you decide, I will be there. Do it when you can.",
        "You told me that, explained to us the plan, and let me in.",
        "I liked the yard (the small one) and a) the kiln, b) the wheel.",
        "It lets me see. Your welcome was warm.",
    ],
)
def test_the_same_words_are_right_elsewhere(sentence: str) -> None:
    """No question."""
    assert asked(sentence) == []
