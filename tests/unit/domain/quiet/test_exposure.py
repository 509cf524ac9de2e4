"""What a hiring manager would find in a post: named, asked about, never judged."""

import pytest

from afterview_tui.domain.quiet.exposure import questions
from afterview_tui.domain.text import words

COMPANIES = ("Kestrel Robotics", "IT", "")
PEOPLE = ("Dana Whitfield", "Tomás de la Vega", "Li Wei", "Aunt Rosa")
ROLES = ("Embedded Engineer",)


def found(text: str) -> list[str]:
    return questions(text, COMPANIES, PEOPLE, ROLES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("So kestrel robotics let me wait an hour", "Kestrel Robotics would find this by name."),
        ("Dana never looked up", "Dana Whitfield can be recognised."),
        ("Aunt had to hear it all", "Aunt Rosa can be recognised."),
        ("tomás and dana were late", "Dana Whitfield and Tomás de la Vega can be recognised."),
        ("An embedded engineer is worth more", "“Embedded Engineer” tells which job it was."),
        ("They offered 60k", "(“60k”)"),
        ("€ 4 an hour, honestly", "It mentions money"),
        ("what a lowball", "(“lowball”)"),
        ("these idiots", "“idiots” is how it feels right now."),
        ("I am so fed up", "“fed up” is how it feels right now."),
        ("write to boss@kestrel.example", "“boss@kestrel.example” points straight to somebody."),
        ("thanks @kestrelbots", "“@kestrelbots” points straight"),
        ("call +49 30 901820", "“+49 30 901820” points straight"),
        ("they showed me the prototype", "“prototype” may have been told in confidence."),
        ("third interview this week", "“interview” says that you are looking."),
    ],
)
def test_what_was_found_is_named_in_a_question(text: str, said: str) -> None:
    """With one question and no others."""
    (question,) = found(text)
    assert said in question
    assert question.endswith("?")
    assert all(len(words(sentence)) <= 25 for sentence in question.split("."))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A walk in the rain. Tea.",
        "The danish robotics it weir, on de la mar",
        "My aunt paints; 2026 was kind",
        "shell, hello",
    ],
)
def test_parts_of_words_are_not_names(text: str) -> None:
    """Short words and parts of words don't count as names; a company called IT isn't found in "it"."""
    assert found(text) == []


def test_each_kind_is_asked_about_once_the_company_first() -> None:
    """Even a page of anger gets at most five questions."""
    text = (
        "I hate Kestrel Robotics. Dana lied, the idiots pay 40k for an embedded engineer and the worst part of the "
        "interview was the salary. Ask boss@kestrel.example about the NDA."
    )
    asked = found(text)
    assert len(asked) == 5
    assert asked[0].startswith("Kestrel Robotics")
    assert "“hate”" in asked[4]


def test_a_name_is_never_read_as_a_regular_expression() -> None:
    """Names may contain any characters."""
    assert questions("(C++) [a-z", ["(C++", "[a-z"], ["Ann (HR"]) != []
