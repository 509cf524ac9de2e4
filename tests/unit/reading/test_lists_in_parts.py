"""Lists with several parts: titles between leads, two lists side by side, and ditto marks."""

import json

import pytest

from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import understand
from afterview_tui.reading.list_questions import unknown_in
from afterview_tui.reading.tables import read_table
from afterview_tui.reading.understood import Understood
from tests.support import StillClock

NOW = StillClock().now()


def brought(text: str) -> Understood:
    """The leads from a list."""
    return understand(read_table(text.encode()), [], Way("dmy", NOW, "list.csv"))


def stages(text: str) -> list[tuple[str, str]]:
    """The companies of a list with their stages."""
    return [(lead.company, lead.reason or lead.stage) for lead in brought(text).new]


def test_a_title_between_leads_is_the_stage_of_those_below() -> None:
    """With a number or colon, and also above the first headings; a period is a title but not a stage."""
    text = "Offers,,\nCompany,Role,Note\nAcme,Cook,\nRejected (2),,\nGlobex,Clerk,\nHooli,Baker,\n"
    text += "Week 3,,\nInitech,Smith,\n"
    assert stages(text) == [
        ("Acme", "offer"),
        ("Globex", "rejected"),
        ("Hooli", "rejected"),
        ("Initech", "found"),
    ]
    assert [each.row for each in brought(text).unclear] == [4, 7]


def test_a_title_that_names_no_stage_is_asked_about() -> None:
    """It is neither a lead nor lost."""
    text = "Company,Role,Note\nWaiting,,\nAcme,Cook,\nSaid no myself,,\nGlobex,Clerk,\n"
    assert [each.name for each in unknown_in(read_table(text.encode()))] == ["Said no myself"]
    assert brought(text).new[1].notes == "the title above: Said no myself"


def test_a_company_alone_is_a_lead_where_no_title_names_a_stage() -> None:
    """Such as a dream company without a role."""
    assert [lead.company for lead in brought("Company,Role,Note\nAcme,Cook,\nGlobex,,\n").new] == ["Acme", "Globex"]


@pytest.mark.parametrize("gap", [",,", ","], ids=["behind an empty column", "right beside"])
def test_two_lists_side_by_side_are_both_read(gap: str) -> None:
    """Nothing from the right list gets into the notes of the left one; they may differ in length."""
    text = f"Company,Role{gap}Company,Role\nAcme,Cook{gap}Globex,Clerk\n,{gap}Hooli,Baker\n"
    assert [(lead.company, lead.role, lead.notes) for lead in brought(text).new] == [
        ("Acme", "Cook", ""),
        ("Globex", "Clerk", ""),
        ("Hooli", "Baker", ""),
    ]


def test_lists_side_by_side_have_titles_of_their_own() -> None:
    """Each title names the stage of its list."""
    text = "Applied,,,To apply,\nCompany,Role,,Company,Role\nAcme,Cook,,Globex,Clerk\n"
    assert stages(text) == [("Acme", "applied"), ("Globex", "found")]


@pytest.mark.parametrize("same", ["↳", "〃", "ditto", "dto."])
def test_ditto_marks_for_a_company(same: str) -> None:
    """For two roles at one company; with nothing above, it is kept unchanged."""
    assert [lead.company for lead in brought(f"Company,Role\nAcme,Cook\n{same},Clerk\n").new] == ["Acme", "Acme"]
    assert brought(f"Company,Role\n{same},Clerk\n").new[0].company == same


def test_a_board_in_json_brings_its_columns_as_stages() -> None:
    """With any keys for columns and cards; a card's name is split, and also kept whole."""
    board = {
        "columns": [
            {"title": "To apply", "cards": [{"content": "Acme – Cook", "note": "by friday"}]},
            {"title": "Rejected", "cards": [{"content": "Globex – Clerk"}]},
        ]
    }
    assert stages(json.dumps(board)) == [("Acme", "found"), ("Globex", "rejected")]
    assert "Acme – Cook" in brought(json.dumps(board)).new[0].notes
    by_key = {"wishlist": [{"company": "Acme"}], "offer": [{"company": "Globex"}], "closed": []}
    assert stages(json.dumps(by_key)) == [("Acme", "found"), ("Globex", "offer")]


def test_jobs_in_json_with_nested_lists_are_not_a_board() -> None:
    """Their stage isn't the name of a group, and their nested lists aren't cards."""
    jobs = [
        {"company": "Acme", "stage": "applied", "history": []},
        {"company": "Globex", "stage": "offer", "history": []},
    ]
    assert stages(json.dumps({"leads": jobs})) == [("Acme", "applied"), ("Globex", "offer")]
    titled = [{"title": "Cook at Acme", "status": "applied", "tags": ["a"]}]
    assert "a" not in str(table_or_refusal(json.dumps([*titled, *titled])))


def table_or_refusal(text: str) -> list[str]:
    """The companies of a list; empty if it is refused."""
    try:
        return [lead.company for lead in brought(text).new if lead.company == "a"]
    except NotATable:
        return []


def test_a_relative_date_is_noted() -> None:
    """It isn't known when "3 days ago" was written."""
    first, second = brought("Company,Role,Applied\nAcme,Cook,3 days ago\nGlobex,Clerk,2 Nov\n").new
    assert first.applied_on is not None
    assert (first.notes, second.notes) == ("Applied: 3 days ago", "")


@pytest.mark.parametrize(
    ("headings", "says"),
    [
        ("Speaker,Company,Job Title,Talk", "people"),
        ("Deal Name,Company,Deal Stage,Amount", "sales"),
        ("Company,Ticker,Position,Shares", "holdings"),
        ("SKU,Company,Quantity,Price", "goods"),
    ],
)
def test_another_kind_of_list_is_refused(headings: str, says: str) -> None:
    """By headings that lists of leads don't have."""
    row = ",".join(["Acme"] * 4)
    with pytest.raises(NotATable, match=f"list of {says}, not of jobs"):
        read_table(f"{headings}\n{row}\n".encode())


@pytest.mark.parametrize("cell", ["Guest", "Student", "SKU", "Attendee"])
def test_a_word_of_other_lists_in_a_lead_refuses_nothing(cell: str) -> None:
    """A lead may be about a job as a student, or come through a guest."""
    assert len(brought(f"Company,Role,Source\nAcme,{cell},Price\nGlobex,Deal,{cell}\n").new) == 2
    assert len(brought(f"Company,Role\nAcme,{cell}\n").new) == 1


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Dream employer,Why", ["company", ""]),
        ("Company,Role discussed", ["company", "role"]),
        ("Company,Previous employer", ["company", ""]),
        ("Agency,Client,Role", ["source", "company", "role"]),
        ("Agency,Role", ["company", "role"]),
        ("Company,Next step,When", ["company", "next_step", "next_on"]),
        ("Company,When", ["company", ""]),
    ],
)
def test_a_heading_that_depends_on_another(headings: str, fields: list[str]) -> None:
    """By its last word, or by the heading beside it."""
    cells = ["2026-12-04" if heading == "When" else "Acme" for heading in headings.split(",")]
    table = read_table(f"{headings}\n{','.join(cells)}\n".encode())
    assert [column.field for column in table.columns] == fields
