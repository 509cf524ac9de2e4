"""A day at the end of a cell's words, in lists of other people."""

from datetime import date, time
from pathlib import Path

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_steps import dated_step
from afterview_tui.reading.files import table_in
from afterview_tui.reading.grid import AROUND
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import NoCompanies
from tests.support import StillClock

NOW = StillClock().now()
"""Monday 23 November 2026."""
WAY = Way("dmy", NOW, "list.csv")


@pytest.mark.parametrize(
    ("text", "words", "day", "at"),
    [
        ("send CV by 3 Dec", "send CV", date(2026, 12, 3), None),
        ("nachfassen 01.12.2026", "nachfassen", date(2026, 12, 1), None),
        ("interview booked 3 dec 10:30", "interview booked", date(2026, 12, 3), time(10, 30)),
        ("final round Dec 4 (2pm)", "final round", date(2026, 12, 4), time(14)),
    ],
)
def test_the_day_at_the_end_is_the_day_of_the_step(text: str, words: str, day: date, at: time | None) -> None:
    """What joins the two is left out of the words."""
    found = dated_step(text, WAY)
    assert found is not None
    assert (found.words, found.when.day, found.when.at) == (words, day, at)


@pytest.mark.parametrize(
    "text",
    [
        "Interview (2nd)",
        "phone 020 7946 0000",
        "chase in 2 weeks",
        "call Priya friday",
        "interview tomorrow at 3",
        "prepare 3 questions",
        "sent 3 Nov",
        "interview 1-2 dec at 11",
        "3 Dec",
        "",
    ],
)
def test_what_is_no_sure_day_to_come_stays_words(text: str) -> None:
    """Numbers, days that count from the day of writing, and days that are over."""
    assert dated_step(text, WAY) is None


def leads(tmp_path: Path, text: str) -> list[tuple[str, str, str | None, date | None, str]]:
    file = tmp_path / "jobs.csv"
    file.write_text(text, encoding="utf-8")
    table = table_in(file)
    assert not table.refusal
    orders, example = open_order(table, NOW.date())
    assert example is None
    found = understand(table, [], Way(orders[0], NOW, file.name)).new
    return [(lead.stage, lead.next_step, lead.reason, lead.next_on, lead.notes) for lead in found]


def test_the_day_of_an_interview_may_stand_in_the_stage(tmp_path: Path) -> None:
    """Its words are noted as before."""
    text = "Company,Status\nAcme,interview booked 3 dec 10:30\nGlobex,rejected 3 dec\n"
    first, second = leads(tmp_path, text)
    assert first[:4] == ("interviewing", "interview", None, date(2026, 12, 3))
    assert "Status: interview booked 3 dec 10:30" in first[4]
    assert second[3] is None


def test_the_last_day_to_apply_is_a_step_until_one_has_applied(tmp_path: Path) -> None:
    """Afterwards, and once it is over, it is noted."""
    text = (
        "University,Programme,Deadline,Status\nDelft,PhD,2026-12-15,to apply\n"
        "Zurich,PhD,2026-12-01,submitted\nLund,PhD,2026-11-15,\n"
    )
    first, second, third = leads(tmp_path, text)
    assert first[:4] == ("found", "apply", None, date(2026, 12, 15))
    assert second == ("applied", "", None, None, "Deadline: 2026-12-01")
    assert third == ("found", "", None, None, "Deadline: 2026-11-15")


def test_headings_of_a_language_tell_the_order_of_days(tmp_path: Path) -> None:
    """Nobody who writes "Empresa" and "Estado" puts the month first; in English it stays open."""
    text = "Empresa;Puesto;Fecha envío CV;Estado\nZara;Cajera;03/11/2026;Descartada\nInditex;Mozo;05/11/2026;\n"
    assert [stage for stage, *_ in leads(tmp_path, text)] == ["closed", "applied"]
    english = tmp_path / "english.csv"
    english.write_text("Company,Role,Applied\nZara,Clerk,03/11/2026\n", encoding="utf-8")
    assert open_order(table_in(english), NOW.date())[1] is not None


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("Got offer, declined", "declined"),
        ("Angebot, abgelehnt", "declined"),
        ("declined", "rejected"),
        ("offer rescinded", "rejected"),
        ("no offer, rejected", "rejected"),
    ],
)
def test_who_declined_is_told_by_an_offer(tmp_path: Path, status: str, reason: str) -> None:
    """An offer that was declined is not their no."""
    ((stage, _, found, *_),) = leads(tmp_path, f'Company,Status\nAcme,"{status}"\n')
    assert (stage, found) == ("closed", reason)


def test_ticks_under_done_close_nothing(tmp_path: Path) -> None:
    """It says that the application was made, and of a list of anything else nothing at all."""
    ((stage, *_, notes),) = leads(tmp_path, "Company,Role,Done\nAcme,Cook,yes\n")
    assert (stage, notes) == ("found", "Done: yes")
    soups = tmp_path / "soups.csv"
    soups.write_text("Name,Ingredients,Time,Done\nSoup,leek,20,yes\n", encoding="utf-8")
    with pytest.raises(NoCompanies):
        table_in(soups)


def test_days_that_json_groups_are_days(tmp_path: Path) -> None:
    """An object that only groups fields of a lead is opened."""
    file = tmp_path / "jobs.json"
    file.write_text(
        '[{"employer": {"name": "Mercy"}, "position": "Nurse",'
        ' "dates": {"applied": "2026-11-01", "interview": "2026-12-08"}}]',
        encoding="utf-8",
    )
    (lead,) = understand(table_in(file), [], WAY).new
    assert (lead.applied_on, lead.company) == (date(2026, 11, 1), "Mercy")


@pytest.mark.parametrize(
    "text",
    [
        "Card Name,List Name\nAcme - Sous chef,Applied\nBistro Nine - Chef,Rejected\n",
        "Job,Link\nSous chef at Acme,https://jobs.example/1\nChef - Bistro Nine,https://jobs.example/2\n",
    ],
)
def test_names_that_hold_company_and_role_are_taken_apart(tmp_path: Path, text: str) -> None:
    """As a board's own export is; where only one of them stands in a cell it is what the heading says."""
    file = tmp_path / "cards.csv"
    file.write_text(text, encoding="utf-8")
    found = understand(table_in(file), [], WAY).new
    assert [(lead.company, lead.role) for lead in found] == [("Acme", "Sous chef"), ("Bistro Nine", "Chef")]


def test_tasks_with_a_dash_are_no_leads(tmp_path: Path) -> None:
    """Nothing in them is known as a role."""
    file = tmp_path / "tasks.csv"
    file.write_text("Card Name,List Name\nFix login - web,In progress\nPaint - hall,Done\n", encoding="utf-8")
    with pytest.raises(NoCompanies):
        table_in(file)


def test_whether_they_answered_is_not_what_they_answered(tmp_path: Path) -> None:
    """A "no" under "Heard back?" closes nothing."""
    text = "Employer,Job,Heard back?\nHSE,Porter,no\nDunnes,Clerk,yes - interview on 2nd Dec\n"
    first, second = leads(tmp_path, text)
    assert first == ("found", "", None, None, "Heard back?: no")
    assert second[:4] == ("interviewing", "interview", None, date(2026, 12, 2))


def test_a_closed_lead_has_nothing_to_come(tmp_path: Path) -> None:
    """A day to chase them that is left in the row is noted."""
    ((stage, step, _, on, notes),) = leads(tmp_path, "Entreprise;Relance;Statut\nFnac;13/12/2026;Refus\n")
    assert (stage, step, on, notes) == ("closed", "", None, "Relance: 13/12/2026")


def test_lines_that_are_quoted_whole_are_a_table(tmp_path: Path) -> None:
    """As some programs save a table that was pasted into one column."""
    assert len(leads(tmp_path, '"Company;""Role"";Status"\n"Acme;""Cook"";Applied"\n"Hooli;""Chef"";Offer"\n')) == 2


def test_a_log_of_events_is_no_list_of_leads(tmp_path: Path) -> None:
    """It would make a lead of each telephone call."""
    file = tmp_path / "log.csv"
    file.write_text(
        "Date,Event,Company\n2026-11-01,Applied,Acme\n2026-11-05,Phone call,Acme\n2026-11-07,Applied,Hooli\n",
        encoding="utf-8",
    )
    with pytest.raises(NoCompanies):
        table_in(file)


def test_a_list_of_a_school_is_no_list_of_leads(tmp_path: Path) -> None:
    """Its heading names a company only beside words of applying."""
    file = tmp_path / "schools.csv"
    file.write_text("School,Major,Deadline,Decision\nMIT,Physics,2027-01-05,\n", encoding="utf-8")
    with pytest.raises(NoCompanies):
        table_in(file)
    assert len(leads(tmp_path, "School,Subject,Application sent\nOak Academy,Maths,2026-11-05\n")) == 1


def test_another_name_for_the_same_posting_is_kept(tmp_path: Path) -> None:
    """Two lines with one reference are one lead; what the second one calls the company is noted."""
    text = "Company,Reference,Status\n???,R-1,Applied\nAcme,R-1,Interview\n"
    ((stage, *_, notes),) = leads(tmp_path, text)
    assert (stage, notes) == ("interviewing", "Company: Acme")


def test_text_around_a_drawn_table_is_said_to_be_left_out(tmp_path: Path) -> None:
    """A table with bars inside other lines: they are no leads, and do not vanish without a word."""
    drawn = "| Company | Role |\n|---------+------|\n| Acme    | Cook |\n| Hooli   | Chef |\n"
    file = tmp_path / "list.txt"
    file.write_text(f"{drawn}(2 rows)\n", encoding="utf-8")
    assert not table_in(file).notices
    file.write_text(f"pulled out\nignored\n{drawn}", encoding="utf-8")
    assert [*table_in(file).notices] == [AROUND]


def test_the_day_of_applying_may_stand_in_the_stage(tmp_path: Path) -> None:
    """A day behind "applied" or a no is the day of it, where no column has one."""
    file = tmp_path / "jobs.csv"
    file.write_text("Company,Status\nAcme,applied 16 Nov\nHooli,rejected 20 Nov 2026\n", encoding="utf-8")
    first, second = understand(table_in(file), [], WAY).new
    assert (first.stage, first.applied_on) == ("applied", date(2026, 11, 16))
    assert (second.stage, second.heard_on) == ("closed", date(2026, 11, 20))


def test_a_role_with_more_words_may_be_the_lead_that_is_here(tmp_path: Path) -> None:
    """A second lead, with a word: two rows of one list are two postings."""
    here = [Lead(company="St Bride's", role="Pharmacist (Antimicrobials)")]
    file = tmp_path / "jobs.csv"
    file.write_text(
        'Company,Role\nSt Bride\'s,"Pharmacist (Antimicrobials), Band 7"\nAcme,Cook\nAcme,Pastry cook\n',
        encoding="utf-8",
    )
    found = understand(table_in(file), here, WAY)
    assert len(found.new) == 3
    assert [each.row for each in found.doubtful] == [2]


def test_another_step_for_the_same_posting_is_kept(tmp_path: Path) -> None:
    """Of two lines about one posting the first step counts, the other one is noted."""
    ((_, step, _, _, notes),) = leads(tmp_path, "Company,Role,Next step\nAcme,Cook,call Priya\nAcme,Cook,send CV\n")
    assert (step, notes) == ("call Priya", "Next step: send CV")
