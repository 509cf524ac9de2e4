"""The words that steer the plain walk, and how to give the same words as answers."""

from collections.abc import Callable

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.plain.steering import fitting, meant, places
from afterview_tui.session import Session

Walked = Callable[..., str]


@pytest.mark.parametrize("word", ["q", "Q", "quit", "Exit"])
def test_leaving_is_heard_where_a_name_is_asked(walked: Walked, session: Session, word: str) -> None:
    """No such company is saved, and the walk ends."""
    said = walked("remember", word)
    assert said.endswith(f"Company, such as Kestrel Robotics: {word}\nEverything is kept.\n")
    assert session.interview.company == ""


@pytest.mark.parametrize("typed", ['"quit"', "“quit”", "'quit'", "\\quit"])
def test_a_word_in_quotes_is_an_answer(walked: Walked, session: Session, typed: str) -> None:
    """Such as a company with the name of a steering word."""
    walked("remember", typed, "q")
    assert session.interview.company == "quit"


def test_other_words_keep_their_quotes() -> None:
    """Quotes are removed only from steering words."""
    assert meant('"Kestrel"') == '"Kestrel"'
    assert meant("\\n") == "\\n"


def test_back_shows_what_was_answered(walked: Walked) -> None:
    """In brackets, in the previous question; for a list, the items so far."""
    assert "Company [Enter: Kestrel]: q" in walked("remember", "Kestrel", "back", "q")
    said = walked("setdown", "the rig", "", "back", "q")
    assert "You put down: the rig\nYou forgot: q" in said


def test_again_is_the_list_and_a_question_mark_the_question(walked: Walked) -> None:
    """Neither is a choice."""
    said = walked("breathe", "again", "?", "q")
    assert said.count("1. Breathe: Longer out") == 2
    assert said.count("\nWhat now?\n") == 3, "the list, the list again, and the question again"


def test_a_list_is_answered_by_words_and_by_the_keys_of_the_window(walked: Walked, session: Session) -> None:
    """By the beginning of an answer, ignoring case, or by its key; if several match, it asks again."""
    session.store.leads.add(Lead(company="Acme", stage="applied"))
    for typed in ("heard", "h", "HEARD"):
        lead = session.store.leads.all()[0]
        session.store.leads.change(lead, heard_on=None, reviewed_on=None, next_on=None, next_step="")
        walked("leads", typed, "q")
        assert session.store.leads.all()[0].heard_on == session.clock.now().date(), typed


def test_what_can_mean_several_is_said(walked: Walked) -> None:
    """With the list again, and without a choice."""
    said = walked("breathe", "another", "q")
    assert "“another” can mean two of these.\n\nWhat now?\n1. " in said


def test_u_takes_back_the_last_step(walked: Walked, session: Session) -> None:
    """On any page, with the same sentence as the window; or it says that there is nothing to undo."""
    assert "There is nothing to take back.\n" in walked("leads", "u", "q")
    session.store.leads.add(Lead(company="Acme", stage="applied"))
    said = walked("leads", "done", "u", "q")
    assert "Taken back: Acme" in said
    assert session.store.leads.all()[0].next_on is None


@pytest.mark.parametrize("word", ["quit", "q", "back"])
def test_a_text_can_be_left_before_its_first_line(walked: Walked, session: Session, word: str) -> None:
    """Later lines are always text."""
    walked("drawer", "Write", word, "q")
    assert session.store.posts.all() == []
    walked("drawer", "Write", "They said:", word, ".", "q")
    assert [post.text for post in session.store.posts.all()] == [f"They said:\n{word}"]


def test_a_dot_in_quotes_is_a_line(walked: Walked, session: Session) -> None:
    """So that a line with only a dot can be part of a text."""
    walked("drawer", "Write", '"quit"', '"."', "end", ".", "q")
    assert [post.text for post in session.store.posts.all()] == ["quit\n.\nend"]


def test_a_bad_address_is_asked_again(walked: Walked, session: Session) -> None:
    """With the same sentence as the window; the typed text isn't saved, and is shown the next time."""
    before = ("Kestrel", *[""] * 5, "1", "Dana", "", "1")
    said = walked("remember", *before, "dana at kestrel", "dana@kestrel.example", "q")
    assert "A mail address has a name, an @ and a domain, like dana@example.org.\nE-mail, such as" in said
    assert session.people[0].email == "dana@kestrel.example"


@pytest.mark.parametrize("typed", ["friday", "27.11.", "2026-11-27"])
def test_every_day_is_read_back(walked: Walked, typed: str) -> None:
    """With its full date, however it was typed."""
    assert f"{typed}\nFriday 27 November.\n" in walked("remember", "Kestrel", "", "", "", "", typed, "q")


def test_the_end_of_a_quiet_is_read_back(walked: Walked) -> None:
    """With the same sentence as the window."""
    assert "tomorrow evening\n1 day and 1 hour, until tomorrow 18:00.\n" in walked(
        "quiet", "feeds", "tomorrow evening", "q"
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [("1 3", [0, 2]), ("2-4", [1, 2, 3]), ("1, 1", [0]), ("all", [0, 1, 2, 3]), ("5", []), ("3-1", []), ("x", [])],
)
def test_several_are_named_by_their_numbers(typed: str, found: list[int]) -> None:
    """None of them if one is out of range."""
    assert places(typed, 4) == found


def test_a_whole_word_comes_before_one_that_goes_on() -> None:
    """ "Done" is not "Done with it", and marks make no difference."""
    answers = ["Done", "Done with it", "Jürgen"]
    assert fitting("done", answers, {}) == [0]
    assert fitting("do", answers, {}) == [0, 1]
    assert fitting("jurg", answers, {}) == [2]


def test_an_example_is_said_once_and_again_on_a_question_mark(walked: Walked) -> None:
    """The second time the question is shorter, which helps with a screen reader."""
    said = walked("remember", "Kestrel", "back", "?", "q")
    assert said.count("Company, such as Kestrel Robotics") == 2
    assert "Company, such as Kestrel Robotics.\nCompany [Enter: Kestrel]: q\n" in said


def test_words_that_choose_nothing_are_repeated(walked: Walked) -> None:
    """So that the user hears that a name meant for another question wasn't accepted."""
    assert "“Siân O'Connor” is not one of these. Enter a number between 1 and 7.\n" in walked(
        "breathe", "Siân O'Connor"
    )


def test_what_was_decided_is_said(walked: Walked, session: Session) -> None:
    """The window lets the words fade; here a line says what was decided."""
    said = walked("setdown", "the clock", "", "", "", "Let it go", "q")
    assert "[Enter: 1]: 3\nLet it go: the clock\n" in said


def test_a_mark_is_said(walked: Walked, sample: Session) -> None:
    """As the window's row shows it."""
    assert "[Enter: 1]: 1\nSent today.\n" in walked("thank", "Dana", "Mark sent", "1", "q")


def test_back_from_something_due_is_home(walked: Walked, sample: Session) -> None:
    """Without the sentence about going back from Home itself."""
    said = walked("home", "1", "back", "q")
    assert "This is Home." not in said
    assert said.count("\nHome\n1. Due: ") == 2
