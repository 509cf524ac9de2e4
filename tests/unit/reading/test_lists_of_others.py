"""What other programs and other people put into lists: tasks, forms, outcomes anywhere, lines of a page."""

import json

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.columns import field_of
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import Table, understand
from afterview_tui.reading.kinds.strangers import PROSE
from afterview_tui.reading.list_questions import unknown_in
from afterview_tui.reading.tables import NoCompanies, read_table
from tests.support import StillClock

NOW = StillClock().now()


def table(text: str) -> Table:
    """The table of a text."""
    return read_table(text.encode())


def leads(text: str) -> list[Lead]:
    """The leads of a text."""
    return understand(table(text), [], Way("dmy", NOW, "jobs")).new


@pytest.mark.parametrize(
    "text",
    [
        "Name,Due date,Status\nBuy milk,2026-12-01,To do\nFix bike,2026-12-03,In progress\n",
        "Name,Section,Due date\nPaint the fence,Doing,2026-12-01\nCall the plumber,Done,\n",
        "Name,Time,Link\nDal,30 min,https://food.example/dal\nStew,2 h,https://food.example/stew\n",
        "Name,App,Status\nSam,Hinge,Ghosted\nAlex,Bumble,Second date\n",
    ],
)
def test_a_name_with_what_anything_has_beside_it_is_no_company(text: str) -> None:
    """A day on which it is due, a link, or a state that any task has tell nothing of a job; the shell asks."""
    with pytest.raises(NoCompanies, match="“Name=company”"):
        table(text)


def test_tasks_about_applying_are_leads() -> None:
    """Their words for a stage tell."""
    acme, globex = leads("Task name,Status,Due date\nAcme - Cook,applied,2026-12-01\nGlobex - Nurse,rejected,\n")
    assert (acme.company, acme.role, acme.stage, globex.reason) == ("Acme", "Cook", "applied", "rejected")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("What company did you apply to?", "company"),
        ("Which employer is it?", "company"),
        ("What is the job title?", "role"),
        ("Welche Firma ist es?", "company"),
        ("What do you like about the company?", ""),
        ("Why this company?", ""),
        ("What company values do they have?", ""),
        ("Firma, Adresse, Telefon", "company"),
    ],
)
def test_a_heading_that_asks_or_lists(heading: str, field: str) -> None:
    """The questions of a form, and several names in one."""
    assert field_of(heading) == field


def test_outcomes_are_the_stage_under_any_heading() -> None:
    """Where no column is known to hold it; words for a letter or a place of work are none."""
    acme, globex = leads("Company,Role,Where we are\nAcme,Cook,Interview\nGlobex,Clerk,Rejected\n")
    assert (acme.stage, globex.reason) == ("interviewing", "rejected")
    assert [each.stage for each in leads("Company,Role,Letter\nAcme,Cook,Sent\nGlobex,Clerk,Draft\n")] == [
        "found"
    ] * 2
    assert [each.stage for each in leads("Company,Role,Work\nAcme,Cook,Onsite\nGlobex,Clerk,Onsite\n")] == [
        "found"
    ] * 2


def test_each_day_of_a_way_in_one_cell_is_that_of_its_stage() -> None:
    """Where arrows stand between them."""
    acme, globex = leads(
        "Company,Status\nAcme,applied 2 Nov -> interview 3 Dec\nGlobex,applied 1 Oct → rejected 20 Oct\n"
    )
    assert (str(acme.applied_on), str(acme.next_on)) == ("2026-11-02", "2026-12-03")
    assert (str(globex.applied_on), str(globex.heard_on)) == ("2026-10-01", "2026-10-20")


def test_days_alone_under_the_next_step_are_its_days() -> None:
    """In figures or words; where a column of days stands beside it, it stays a step."""
    (acme, globex) = leads('Company,Next step\nAcme,"December 9, 2026"\nGlobex,1 dic 2026\n')
    assert (str(acme.next_on), acme.next_step, str(globex.next_on)) == ("2026-12-09", "", "2026-12-01")
    (closed,) = leads("Company,Status,Next step\nInitech,Rejected,friday 15:00\n")
    assert (closed.next_on, closed.notes) == (None, "Next step: friday 15:00")
    (hooli,) = leads("Company,Next step,Due\nHooli,9 December,2026-12-02\n")
    assert (str(hooli.next_on), hooli.next_step) == ("2026-12-02", "9 December")


@pytest.mark.parametrize("heading", ["When sent", "Sent off", "CV sent", "Wann beworben"])
def test_days_below_a_heading_that_says_it_was_sent(heading: str) -> None:
    """They are those of applying; ticks below it are none."""
    (acme,) = leads(f"Company,{heading}\nAcme,2 Nov 2026\n")
    assert (str(acme.applied_on), acme.stage) == ("2026-11-02", "applied")


def test_a_day_with_its_hour_in_japanese() -> None:
    """With the weekday in brackets, and hours with their sign."""
    found = leads("会社\t次回\n青葉\t12月4日 14:00\nさくら\t12月4日(金) 14時30分\n")
    assert [(str(each.next_on), str(each.next_at)) for each in found] == [
        ("2026-12-04", "14:00:00"),
        ("2026-12-04", "14:30:00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Company,Category,Total,Paid by\n2026-11-02,Tesco,Food,41.20,card\n2026-11-03,Shell,Fuel,60.00,card\n",
        "Company,Ticker,Sector,Status\nAcme,ACM,Tools,Active\nGlobex,GLX,Energy,Closed\n",
    ],
)
def test_what_is_paid_or_held_is_no_lead(text: str) -> None:
    """Though companies stand in it, and a day or a state."""
    with pytest.raises(NotATable):
        table(text)


def test_a_step_where_a_day_was_due() -> None:
    """Its day counts, and its words stay."""
    (acme, globex) = leads("Company,Follow up\nAcme,ring Mr Pask on 2 Dec\nGlobex,soon\n")
    assert (str(acme.next_on), acme.next_step) == ("2026-12-02", "ring Mr Pask")
    assert (acme.notes, globex.notes) == ("Follow up: ring Mr Pask on 2 Dec", "Follow up: soon")


LEGENDS = [
    "Company,Code\nAcme,A\nGlobex,R\n,\nA = applied,\nR = rejected,\n",
    "A: applied; R: rejected,\nCompany,Code\nAcme,A\nGlobex,R\n",
    "|  | Company |\n|---|---|\n| 🟡 | Acme |\n| 🔴 | Globex |\n\n🟡 sent · 🔴 rejected\n",
]


@pytest.mark.parametrize("text", LEGENDS, ids=["below", "above", "around a table in Markdown"])
def test_a_legend_tells_what_signs_mean(text: str) -> None:
    """As it says itself, without a question."""
    found = table(text)
    assert [each.reason or each.stage for each in leads(text)] == ["applied", "rejected"]
    assert unknown_in(found) == []


def test_a_legend_of_colours_changes_nothing() -> None:
    """Where no cell has its words."""
    text = "Company,Mood,Status\nAcme,fine,Applied\n,,\nGREEN = interview,,\nRED = rejected,,\n"
    assert [each.stage for each in leads(text)] == ["applied"]


@pytest.mark.parametrize("last", ["AVERAGE,,19.27", "TOTAL APPLIED,5,", "Durchschnitt,,19.27", "Total jobs,5,"])
def test_figures_below_the_leads_are_none(last: str) -> None:
    """Whatever they count."""
    assert [each.company for each in leads(f"Company,Role,Pay\nAcme,Cook,20\nGlobex,Clerk,18\n,,\n{last}\n")] == [
        "Acme",
        "Globex",
    ]


@pytest.mark.parametrize(
    ("words", "stage"),
    [("Trial shift offered", "interviewing"), ("Offered an interview", "interviewing"), ("Offered", "offer")],
)
def test_what_is_offered_need_not_be_the_job(words: str, stage: str) -> None:
    """A trial or an interview is not."""
    assert leads(f"Company,Outcome\nAcme,{words}\n")[0].stage == stage


def test_a_vague_title_says_less_than_the_row() -> None:
    """It holds for all that is not over."""
    text = "Active,,\nCompany,Role,Stage\nAcme,Cook,Preparing\nGlobex,Clerk,\nRejected,,\nHooli,Baker,Applied\n"
    assert [each.stage for each in leads(text)] == ["found", "found", "closed"]


def test_a_board_in_a_sheet() -> None:
    """A column for each stage, with cards below; one with ticks or days below them is none."""
    text = "To apply,Applied,Rejected\nAcme - Cook,Globex,Initech - Nurse\n,Hooli – Baker,\n"
    assert [(each.company, each.role, each.stage) for each in leads(text)] == [
        ("Acme", "Cook", "found"),
        ("Globex", "", "applied"),
        ("Hooli", "Baker", "applied"),
        ("Initech", "Nurse", "closed"),
    ]
    assert table("To apply,Applied,Offer\nAcme,Globex,\n").notices == ["No card stands below “Offer”."]
    with pytest.raises(NotATable):
        table("Applied,Interview,Rejected\nx,x,\nx,,x\n")


def test_a_card_of_trello_has_the_link_and_day_that_it_tells() -> None:
    """Not its own link; and a list of tips holds no leads."""
    cards = [
        {
            "id": "1",
            "name": "Acme - Cook",
            "idList": "a",
            "desc": "Applied 16/11/2026, by mail\nhttps://acme.example/7",
        },
        {"id": "2", "name": "How to write a CV", "idList": "t", "desc": ""},
    ]
    board = {"lists": [{"id": "a", "name": "Applied"}, {"id": "t", "name": "Read me / tips"}], "cards": cards}
    (lead,) = leads(json.dumps(board))
    assert (lead.url, str(lead.applied_on)) == ("https://acme.example/7", "2026-11-16")
    assert "Left out, because no leads stand there: 1 card of “Read me / tips”." in table(json.dumps(board)).notices


def test_books_are_no_leads() -> None:
    """A book is finished or given up, too."""
    with pytest.raises(NoCompanies):
        table("Title,Author,Status,Link\nBread,Holm,Finished,https://fern.example/1\nSalt,Ek,Abandoned,\n")


def test_a_no_under_a_stage_is_how_it_ended() -> None:
    """It failed there; the stage before it stays a tick."""
    (acme, globex) = leads("Company,Role,Phone screen,Onsite\nAcme,Cook,x,failed\nGlobex,Clerk,x,x\n")
    assert (acme.reason, acme.notes, globex.stage) == (
        "rejected",
        "Phone screen: x; Onsite: failed",
        "interviewing",
    )


def test_no_under_whether_they_were_heard_is_no_refusal() -> None:
    """However many there are."""
    text = "Company,Role,Applied?,Heard back?\nAcme,Cook,yes,no\nGlobex,Clerk,yes,no\nHooli,Baker,yes,yes\n"
    assert [each.stage for each in leads(text)] == ["applied"] * 3


def test_a_title_in_a_list_of_names_alone_is_no_company() -> None:
    """It is the stage of those below it."""
    found = leads("Applied\nAcme\nGlobex\n\nRejected\nInitech\n")
    assert [(each.company, each.reason or each.stage) for each in found] == [
        ("Acme", "applied"),
        ("Globex", "applied"),
        ("Initech", "rejected"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Yard Associate\nBrightwater\nBristol (On-site)\nApplied 2w ago\n\nDriver\nPenhale\nTruro\nViewed 3d ago\n",
        "Acme: applied\nGlobex: rejected\nInitech: interview on Friday\n",
        "Applied:\n- Acme, cook\n\nRejected:\n- Initech, baker\n",
    ],
    ids=["a page copied as text", "colons", "bullets"],
)
def test_lines_about_leads_that_are_no_table_are_refused_with_the_way_on(text: str) -> None:
    """None of their lines becomes a lead."""
    with pytest.raises(NotATable) as refused:
        table(text)
    assert str(refused.value) == PROSE


def test_a_table_whose_lines_end_in_semicolons_is_no_program() -> None:
    """Its headings are of a language that isn't known, so it is asked which column holds the companies."""
    with pytest.raises(NoCompanies, match="Компания=company"):
        table("Компания;Должность;Дата;Статус;Заметка\nСеверный лён;Технолог;02.11.2026;;\nУтро;Пекарь;;;\n")


def test_values_that_say_their_type_are_unwrapped() -> None:
    """As Notion's API writes them."""
    page = {
        "Company": {"id": "title", "type": "title", "title": [{"plain_text": "Acme"}, {"plain_text": " Ltd"}]},
        "Stage": {"type": "select", "select": {"name": "Rejected", "color": "red"}},
        "Tags": {"type": "multi_select", "multi_select": [{"name": "days"}, {"name": "craft"}]},
        "Applied": {"type": "date", "date": {"start": "2026-11-02", "end": None}},
        "Pay": {"type": "number", "number": None},
    }
    (lead,) = leads(json.dumps({"results": [{"id": "1", "properties": page}]}))
    assert (lead.company, lead.reason, str(lead.applied_on)) == ("Acme Ltd", "rejected", "2026-11-02")
    assert lead.notes == "Tags: days, craft"
