"""A second round with a company: who comes again, who is new, and which round a command means."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.unit.cli.test_shell_evening import refused, said

RODS = "Showed me the box of Cuisenaire rods"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A first round that is over, with three people."""
    path = tmp_path / "data" / "afterview.json"
    first = ("--role", "Class Teacher", "--when", "yesterday 9:00")
    said(path, "interview", "add", "Larkfield Primary School", *first)
    for name, title, words in (
        ("Joanna Okafor", "Headteacher", "the reading hour"),
        ("Daniel Price", "Deputy Headteacher, Year 3", RODS),
        ("Ruth Amos", "", "the garden"),
    ):
        said(path, "person", "add", name, "--title", title, "--said", words, "--email", address(name))
    return path


def address(name: str) -> str:
    return f"{name.casefold().replace(' ', '.')}@larkfield.example"


def second(data: Path, people: str) -> str:
    """A round in three days with some people, as lines ``name|part``."""
    when = f"{date.today() + timedelta(days=3)} 9:30"
    said(data, "interview", "add", "Larkfield Primary School", "--round", "second", "--when", when)
    for line in people.splitlines():
        name, title, part = line.split("|")
        said(data, "person", "add", name, "--title", title, "--part", part, "--interview", "second")
    return said(data, "before")


def test_who_comes_again_keeps_what_they_said(data: Path) -> None:
    """Nobody is called met who was not; whom you won't meet now stands below; who arranges it apart."""
    printed = second(
        data,
        "Sophie Tranter|Recruitment Officer|other\n"
        "Daniel Price|Deputy Head|interviewer\n"
        "Graham Whitlock|Chair of Governors|interviewer",
    )
    assert printed.split("\n\n", 1)[1] == (
        "You will meet\n"
        f"  Daniel Price, Deputy Headteacher, Year 3, whom you met before: {RODS}\n"
        "  Graham Whitlock, Chair of Governors, new\n"
        "\n"
        "You met before\n"
        "  Joanna Okafor, Headteacher: the reading hour\n"
        "  Ruth Amos: the garden\n"
        "\n"
        "Others\n"
        "  Sophie Tranter, Recruitment Officer\n"
    )
    people = json.loads(said(data, "before", "--json"))["people"]
    assert [each["said"] for each in people if each["name"] == "Daniel Price"] == [RODS]
    assert len(people) == 5


def test_what_was_said_in_two_rounds_stays(data: Path) -> None:
    """Both, the newer first; another title goes before the older one."""
    second(data, "Daniel Price|Head of School|interviewer")
    said(data, "person", "edit", "daniel", "--said", "the new timetable")
    again = "Daniel Price, Head of School, whom you met before"
    assert f"  {again}: the new timetable; {RODS}\n" in said(data, "before")


def test_a_first_round_calls_nobody_new(tmp_path: Path) -> None:
    """Where nobody was met yet, everybody is."""
    data = tmp_path / "afterview.json"
    printed = second(data, "Graham Whitlock|Chair|interviewer")
    assert printed.endswith("You will meet\n  Graham Whitlock, Chair\n")


def test_one_person_in_two_rounds_is_one_choice(data: Path) -> None:
    """The newest record is shown, with the round before and what was said then; the lead names them once."""
    second(data, "Daniel Price|Deputy Head|interviewer\nSophie Tranter|HR|other")
    printed = said(data, "person", "show", "daniel")
    assert "title     Deputy Head\n" in printed
    assert f"before    Class Teacher, Larkfield Primary School, yesterday 09:00: {RODS}\n" in printed
    lines = said(data, "lead", "show", "larkfield").splitlines()
    people = next(line for line in lines if line.startswith("people"))
    assert people.count("Daniel Price") == people.count("Sophie Tranter") == 1


def test_two_people_of_one_first_name_are_still_two(data: Path) -> None:
    """Only the same person is one choice."""
    second(data, "Daniel Moss|Governor|interviewer")
    assert refused(data, "person", "show", "daniel").startswith("“daniel” fits 2 people.")


def test_before_a_company_takes_the_round_ahead(data: Path) -> None:
    """Else the latest; words that fit two companies are still asked about."""
    said(data, "interview", "add", "Larkfield Primary School", "--round", "phone", "--when", "4 days ago 9:00")
    assert said(data, "before", "larkfield").startswith("Class Teacher, Larkfield Primary School, yesterday")
    printed = second(data, "Graham Whitlock|Chair|interviewer")
    assert said(data, "before", "larkfield") == printed
    said(data, "interview", "add", "Larkfield Bakery", "--when", "yesterday 9:00")
    assert refused(data, "before", "larkfield").startswith("“larkfield” fits 4 interviews.")
