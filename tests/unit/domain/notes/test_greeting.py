"""How a note greets somebody whose name was typed in haste."""

import pytest
from msgspec.structs import replace

from afterview_tui.domain.notes.checks import check
from afterview_tui.domain.notes.greeting import greeting_line, likely_greetings, with_capitals
from afterview_tui.domain.records import Note, Person
from tests.unit.domain.notes.test_checks import BODY, KNOWN


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Priya from accounts", "Dear Priya,"),
        ("Mary in HR", "Dear Mary,"),
        ("Sam at the front desk", "Dear Sam,"),
        ("Dr Ann who runs the lab", "Dear Dr Ann,"),
        ("Frau Meier vom Empfang", "Dear Frau Meier,"),
        ("Priya (accounts)", "Dear Priya,"),
        ("Dana - CTO", "Dear Dana,"),
        ("Dana Whitfield, Head of Firmware", "Dear Dana Whitfield,"),
        ("Dana Whitfield, PhD", "Dear Dana Whitfield,"),
        ("Ann-Marie O'Neill, RN, BSN", "Dear Ann-Marie O'Neill,"),
        ("Dana Whitfield, VP Engineering", "Dear Dana Whitfield,"),
        ("Dana Whitfield she/her", "Dear Dana Whitfield,"),
        ("Katie (HR) and Sam", "Dear Katie and Sam,"),
        ("Dana; she runs QA", "Dear Dana,"),
        ("the pharmacist, Mrs Okoro", "Dear Mrs Okoro,"),
    ],
)
def test_words_behind_a_name_are_not_greeted(name: str, greeting: str) -> None:
    """Where they work, what they do, a degree: kept with the name, and left out of the note."""
    assert greeting_line(Person(name=name)) == greeting
    assert all(each.split()[-1] in greeting for each in likely_greetings(name))


@pytest.mark.parametrize(
    "name",
    ["Ludwig van der Rohe", "In-Sook Park", "On Lee", "Will Is", "John E Smith", "Maria do Carmo", "I. Who"],
)
def test_a_whole_name_is_greeted_whole(name: str) -> None:
    """Whatever its parts would be in a sentence."""
    assert greeting_line(Person(name=name)) == f"Dear {name},"
    assert likely_greetings(name)[-1] == name


@pytest.mark.parametrize("name", ["Dana and Tom", "Lee & Kim", "Anna och Per", "Sara, Amir and Jo"])
def test_several_people_are_greeted_together(name: str) -> None:
    """Nobody among them becomes a family name."""
    assert greeting_line(Person(name=name)) == f"Dear {name},"
    assert likely_greetings(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "showed me the gas kiln",
        "HR",
        "Panel",
        "Two people from QA",
        "morag sinclair showed me the kiln",
        "it was ok",
    ],
)
def test_what_is_no_name_greets_nobody(name: str) -> None:
    """A jotting in the wrong field, a department, a crowd."""
    assert greeting_line(Person(name=name)) == "Hello,"
    assert likely_greetings(name) == []
    assert with_capitals(name) == ""


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        ("J. Smith", ["Ms. Smith", "Mr. Smith", "J. Smith"]),
        ("TJ Smith", ["TJ", "Ms. Smith", "Mr. Smith", "TJ Smith"]),
        ("Anna S.", ["Anna", "Anna S."]),
        ("van der Berg", ["Ms. van der Berg", "Mr. van der Berg", "van der Berg"]),
        ("Maria do Carmo", ["Maria", "Ms. do Carmo", "Mr. do Carmo", "Maria do Carmo"]),
        ("Prof. Dr. Anna Weber", ["Prof. Weber", "Anna", "Anna Weber"]),
        ("Rev. Thomas Bird", ["Rev. Bird", "Thomas", "Thomas Bird"]),
        ("Fergal Ó Nualláin", ["Fergal", "Ms. Ó Nualláin", "Mr. Ó Nualláin", "Fergal Ó Nualláin"]),
        ("Seán Mac Mathúna", ["Seán", "Ms. Mac Mathúna", "Mr. Mac Mathúna", "Seán Mac Mathúna"]),
        ("Mac Miller", ["Mac", "Ms. Miller", "Mr. Miller", "Mac Miller"]),
        ("shazia Malik", ["Shazia", "Ms. Malik", "Mr. Malik", "Shazia Malik"]),
        ("Dr.", []),
    ],
)
def test_nobody_is_greeted_by_an_initial_a_particle_or_a_title_alone(name: str, likely: list[str]) -> None:
    """What can be taken with a key is what somebody would be called."""
    assert likely_greetings(name) == likely
    assert (greeting_line(Person(name=name)) == "Hello,") is (not likely)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("shazia Malik", "Shazia Malik"),
        ("mr Patel", "Mr Patel"),
        ("van der Berg", ""),
        ("d'Angelo Russo", ""),
        ("Sam the plumber", ""),
        ("tall guy from QA", ""),
    ],
)
def test_a_first_word_in_small_letters_is_asked_about(typed: str, written: str) -> None:
    """Before a word with a capital; a family name may begin with a small letter."""
    assert with_capitals(typed) == written


def test_a_comma_that_may_mean_two_things_is_left_to_the_writer() -> None:
    """The note begins "Hello," until one of the likely greetings is taken."""
    for name, likely in (
        ("Whitfield, Dana", ["Dana", "Dana Whitfield", "Whitfield"]),
        ("Dana Whitfield, Tom Ferris", ["Dana", "Dana Whitfield"]),
    ):
        assert greeting_line(Person(name=name)) == "Hello,"
        assert likely_greetings(name) == likely


@pytest.mark.parametrize(("name", "asked"), [("the tall one", True), ("Whitfield, Dana", True), ("", False)])
def test_a_note_to_a_described_person_is_asked_about(name: str, asked: bool) -> None:
    """ "Hello," doesn't go out unnoticed where something stands in the place of the name."""
    body = BODY.replace("Dear Dana,", "Hello,")
    found = [each.question for each in check(Note(body=body), replace(KNOWN, person=Person(name=name)))]
    assert ("Greet them by name?" in found) is asked


def test_a_greeting_in_small_letters_is_asked_about() -> None:
    """Once the name has its capital, and where the note has it, nothing is asked."""
    kev = replace(KNOWN, person=Person(name="kev"))
    small = [each.question for each in check(Note(body=BODY.replace("Dear Dana,", "Dear kev,")), kev)]
    assert "Is it “Kev”?" in small
    large = [each.question for each in check(Note(body=BODY.replace("Dear Dana,", "Dear Kev,")), kev)]
    assert "Is it “Kev”?" not in large


def test_small_letters_get_their_capitals_in_the_name_alone() -> None:
    """What joins two names, and what follows a name, stays small."""
    assert with_capitals("jo at reception") == "Jo at reception"
    assert with_capitals("dana and tom") == "Dana and Tom"
    assert with_capitals("ludwig van der rohe") == "Ludwig van der Rohe"


def test_an_elder_is_greeted_as_family_is() -> None:
    """ "Dear Aunty Ngozi," is somebody's first name with what stands before it."""
    ngozi = replace(KNOWN, person=Person(name="Barrister Ngozi Umeh"))
    asked = {each.rule for each in check(Note(body=BODY.replace("Dear Dana,", "Dear Aunty Ngozi,")), ngozi)}
    assert not asked & {"name", "greeting", "title", "other-person"}
