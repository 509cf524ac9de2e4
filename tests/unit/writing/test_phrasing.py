"""How a hasty line about somebody reads in the note to them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.writing.phrasing import as_sentence, as_thanks, ended, job_phrase, joined

SAID = {
    "showed me the rollout board": "You showed me the rollout board, and I am glad you did.",
    "They use Zephyr": "You mentioned that you use Zephyr, and that has stayed with me.",
    "they're hiring two more": "You mentioned that you're hiring two more, and that has stayed with me.",
    "how the team ships on Fridays": "You told me how the team ships on Fridays, and that has stayed with me.",
    "how they ship": "You told me how you ship, and that has stayed with me.",
    "told me about her path from QA": "You told me about your path from QA, and I am glad you did.",
    "the field tests start in spring": "I made a note of one thing: the field tests start in spring.",
    "The team is six people": "You mentioned that the team is six people, and that has stayed with me.",
    "Her question about interrupts": "I keep coming back to your question about interrupts.",
    "Said that on-call is rare.": "You mentioned that on-call is rare, and that has stayed with me.",
    "said they hire twice a year": "You mentioned that you hire twice a year, and that has stayed with me.",
    "Said: we never crunch": "I made a note of one thing: we never crunch.",
    "said no to crunch": "You said no to crunch, and I am glad you did.",
    "asked why I left": "You asked why I left, and I am glad you did.",
    "put in a word with Dana": "You put in a word with Dana, and I am glad you did.",
    "their culture of writing things down": (
        "I keep coming back to what you said about your culture of writing things down."
    ),
    "we both worked at Siemens": "I was glad to find that we both worked at Siemens.",
    "we talked about sailing": "I was glad that we talked about sailing.",
    "we ship every week": "I made a note of one thing: we ship every week.",
    "that they never page anyone": "You mentioned that you never page anyone, and that has stayed with me.",
    "likes boats with her kids": "You mentioned that you like boats with your kids, and that has stayed with me.",
    "is moving to Porto": "You mentioned that you are moving to Porto, and that has stayed with me.",
    "she studies maps and teaches chess": (
        "You mentioned that you study maps and teach chess, and that has stayed with me."
    ),
    "She's from Porto": "You mentioned that you're from Porto, and that has stayed with me.",
    "he's been there for years": "You mentioned that you've been there for years, and that has stayed with me.",
    "used to work at Bosch": "You mentioned that you used to work at Bosch, and that has stayed with me.",
    "was patient when I got lost": "I noticed that you were patient when I got lost.",
    "liked my test rig": "You liked my test rig, and I am glad you did.",
    "the talk she gave at PyCon": "I keep coming back to what you said about the talk you gave at PyCon.",
    "the way they were taught": "I keep coming back to what you said about the way you were taught.",
    "about the new office": "I keep coming back to what you said about the new office.",
    "What would you change first?": "I keep coming back to your question, “What would you change first?”",
    "do you know Rust?": "I keep coming back to your question, “Do you know Rust?”",
    "explained CI. Then showed me the lab.": (
        "I made a note of what you told me: You explained CI. Then you showed me the lab."
    ),
    "they use Zephyr; her team is small": (
        "I made a note of what you told me: You use Zephyr. Your team is small."
    ),
    "showed me the board and introduced me to Kim": (
        "You showed me the board and introduced me to Kim, and I am glad you did."
    ),
    "showed me two things: the board and the lab": (
        "I was glad that you showed me two things: the board and the lab."
    ),
    "asked about my backfill and laughed about his own": (
        "You asked about my backfill and laughed about your own, and I am glad you did."
    ),
    "introduced Kim and praised his work": "You introduced Kim and praised his work, and I am glad you did.",
    "showed me a team that left and started their own": (
        "You showed me a team that left and started their own, and I am glad you did."
    ),
    "I could start in March": "I made a note of one thing: I could start in March.",
    "no on-call": "I made a note of one thing: no on-call.",
    "Zephyr": "I made a note of one thing: Zephyr.",
    "Will showed me the lab": "I made a note of one thing: Will showed me the lab.",
    "asked her about Rust": "You asked her about Rust, and I am glad you did.",
    "the plans and how they change": "I made a note of one thing: the plans and how they change.",
    "hat mir das Board gezeigt": "I made a note of one thing: hat mir das Board gezeigt.",
    "他们用Zephyr。": "I made a note of one thing: 他们用Zephyr。",
    "x [y] {z}": "I made a note of one thing: x [y] {z}.",
}  # fmt: skip


@pytest.mark.parametrize(("said", "sentence"), SAID.items())
def test_a_hasty_line_becomes_a_sentence(said: str, sentence: str) -> None:
    """Whatever its shape, it is told to the person it is about; what is unsure stays as it was typed."""
    assert as_thanks(said, 1) == sentence


@pytest.mark.parametrize(
    ("said", "thanks"),
    [
        ("showed me the board", "Thank you in particular for showing me the board."),
        ("showed the board", "Thank you in particular for showing me the board."),
        ("told me about her path", "Thank you in particular for telling me about your path."),
        ("explained interrupts", "Thank you in particular for explaining interrupts."),
        ("described the merge", "Thank you in particular for describing the merge."),
        ("referred me to Kim", "Thank you in particular for referring me to Kim."),
        ("why they moved", "Thank you in particular for telling me why you moved."),
        ("showed me A and explained B", "You showed me A and explained B, and I am glad you did."),
        ("liked my rig", "You liked my rig, and I am glad you did."),
    ],
)
def test_what_they_did_is_thanked_for(said: str, thanks: str) -> None:
    """The first wording gives thanks for the deed, unless that would not be English."""
    assert as_thanks(said, 0) == thanks


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("Dana showed me the board", "You showed me the board, and I am glad you did."),
        ("Dana Whitfield likes boats", "You mentioned that you like boats, and that has stayed with me."),
        ("Dana's advice on logs", "I keep coming back to your advice on logs."),
        ("Priya showed me the board", "I made a note of one thing: Priya showed me the board."),
    ],
)
def test_their_own_name_becomes_you(said: str, sentence: str) -> None:
    """A line that says "Dana" is no third person in the note to Dana; another name stays."""
    assert as_thanks(said, 1, name="Dana Whitfield") == sentence


@pytest.mark.parametrize(
    ("did", "thanks"),
    [
        ("wrote to Dana", "Thank you in particular for writing to Dana."),
        ("worked with Dana before", "Thank you in particular for working with Dana before."),
        ("put in a word with Dana", "Thank you in particular for putting in a word with Dana."),
        ("replied at once", "Thank you in particular for replying at once."),
    ],
)
def test_whatever_a_helper_did_is_thanked_for(did: str, thanks: str) -> None:
    """Somebody who helped is thanked for what they did, not for having mentioned it."""
    assert as_thanks(did, 0, helped=True) == thanks


@pytest.mark.parametrize("said", ["", "  ", ".", "…", "?", "- -", ":)", "\x1b[31m"])
def test_nothing_said_is_nothing_written(said: str) -> None:
    """A field with no word in it leaves no sentence behind."""
    assert as_thanks(said, 0) == ""


def test_a_long_line_does_not_break_its_sentence_in_two() -> None:
    """Nobody has to read to the end of forty words to learn that they stayed with somebody."""
    long = "they want to move to Rust next year, but nobody has the time and the old board has to last"
    for place in range(3):
        sentence = as_thanks(long, place)
        assert sentence.endswith("the old board has to last.")
        assert "you want to move to Rust" in sentence


@pytest.mark.parametrize("said", sorted(SAID))
@pytest.mark.parametrize("place", range(10))
def test_neighbours_on_a_panel_read_different_words(said: str, place: int) -> None:
    """Two people who showed the same thing compare notes, and the sentences differ."""
    heavy = len({as_thanks(said, each) for each in range(3)}) < 3
    assert heavy or as_thanks(said, place) != as_thanks(said, place + 1)


@given(
    st.text(max_size=80) | st.text(st.sampled_from("they she her showed me . ; ? : and the is “” ,"), max_size=60),
    st.integers(0, 2),
)
def test_any_line_gives_a_whole_sentence_or_none(said: str, place: int) -> None:
    """Whatever is typed, the sentence has a beginning and an end, and no double space or double stop."""
    sentence = as_thanks(said, place)
    if sentence:
        assert sentence[0].isupper() or sentence[0] == "“"
        assert re.search(r"[.?!…。！？؟][\"'”’)\]]*$", sentence)
        assert "  " not in sentence
        assert not re.search(r"[^.]\.\.$", sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("i built the rig", "I built the rig."),
        ("I built it!", "I built it!"),
        ("élan is enough", "Élan is enough."),
        ("iOS runs on it", "iOS runs on it."),
        ("it was “fine.”", "It was “fine.”"),
        ("one,", "One."),
        ("two\nlines", "Two lines."),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_point_is_a_sentence(text: str, sentence: str) -> None:
    """A point that was set down stands in the note with a capital and a full stop, and as it was otherwise."""
    assert as_sentence(text) == sentence
    assert ended(text).casefold() == sentence.casefold()


@pytest.mark.parametrize(
    ("role", "company", "phrase"),
    [
        ("Embedded Engineer", "Kestrel Robotics", "the Embedded Engineer role at Kestrel Robotics"),
        ("Embedded Engineer", "", "the Embedded Engineer role"),
        ("", "Kestrel Robotics", "the work at Kestrel Robotics"),
        ("", "", ""),
        ("the lead role", "X", "the lead role at X"),
        ("a position", "X", "the position at X"),
        ("summer internship", "", "the summer internship"),
        (" Engineer\n", " X ", "the Engineer role at X"),
        ("Theatre Engineer", "", "the Theatre Engineer role"),
    ],
)
def test_the_job_is_named_as_far_as_it_is_known(role: str, company: str, phrase: str) -> None:
    """The note says what it is about, never "the  role at "."""
    assert job_phrase(role, company) == phrase


def test_missing_sentences_leave_no_gap() -> None:
    """What isn't there takes no space."""
    assert joined("", "One.", "", "Two.") == "One. Two."
