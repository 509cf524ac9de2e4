"""Finding headings and reading columns and cells: nothing is lost, and no heading becomes a lead."""

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import Table, understand
from afterview_tui.reading.tables import NoCompanies, read_table
from tests.support import StillClock

NOW = StillClock().now()


def table(text: str) -> Table:
    """The table of a text."""
    return read_table(text.encode())


def leads(text: str) -> list[Lead]:
    """The leads of a text."""
    return understand(table(text), [], Way("mdy", NOW, "jobs.csv")).new


def fields(text: str) -> list[str]:
    """The fields of a text's columns."""
    return [column.field for column in table(text).columns]


@pytest.mark.parametrize(
    "text",
    [
        "Statistics,,\n" + "Sent,5,\n" * 20 + "Company,Role,Status\nAcme,Cook,Applied\n",
        "# fields: Company, Role, Status\nCompany,Role,Status\nAcme,Cook,Applied\n",
        ",Job,\nCompany,Title,Status\nAcme,Cook,Applied\n",
        "Company,Role,State of things\n,,Status\nAcme,Cook,Applied\n",
        "Status,Role,Company\nCompany,Role,Status\nAcme,Cook,Applied\n",
        "Company,Role,Status\nCOMPANY,ROLE,STATUS\nAcme,Cook,Applied\n",
        "<<<<<<< mine\nCompany,Role,Status\nAcme,Cook,Applied\n>>>>>>> theirs\n",
    ],
)
def test_a_row_of_headings_is_never_a_lead(text: str) -> None:
    """Wherever it is, alone, repeated, or in two rows."""
    (lead,) = leads(text)
    assert (lead.company, lead.role, lead.stage) == ("Acme", "Cook", "applied")


def test_two_lists_in_one_file_keep_their_own_columns() -> None:
    """The second list's headings apply to the rows below them."""
    first, second = leads("Company,Role,Pay\nAcme,Cook,50k\nRole,Company,City\nBaker,Globex,Oslo\n")
    assert (first.company, first.role, first.notes) == ("Acme", "Cook", "Pay: 50k")
    assert (second.company, second.role, second.notes) == ("Globex", "Baker", "City: Oslo")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Name,Link\nAcme,https://acme.example/1\n", ["company", "url"]),
        ("Name,Company,Status\nCook,Acme,Applied\n", ["role", "company", "stage"]),
        ("Name,Company,Role\nDana,Acme,Cook\n", ["", "company", "role"]),
        ("Company,Applied,Offer\nAcme,x,\nGlobex,x,x\n", ["company", "reached", "reached"]),
        ("Company,Applied\nAcme,11/2/2026\n", ["company", "applied_on"]),
        ("Company,Response\nAcme,Rejected\nGlobex,Interview\n", ["company", "stage"]),
        ("Company,Referral\nAcme,yes\nGlobex,no\n", ["company", ""]),
        ("Company,ID\nAcme,7\n", ["company", "ignored"]),
        ("Company,ID\nAcme,the one by the river\n", ["company", ""]),
        (",Company\n0,Acme\n1,Globex\n", ["ignored", "company"]),
    ],
)
def test_a_column_is_known_by_its_heading_and_its_cells(text: str, said: list[str]) -> None:
    """A heading alone says too little."""
    assert fields(text) == said


def test_a_second_column_for_a_field_is_noted_under_its_heading() -> None:
    """It used to be dropped."""
    (lead,) = leads(
        "Company,Source,Platform,Link,Posting\nAcme,Dana,Indeed,https://a.example/1,https://b.example/2\n"
    )
    assert (lead.source, lead.url) == ("Dana", "https://a.example/1")
    assert lead.notes == "Platform: Indeed; Posting: https://b.example/2"


def test_one_column_per_stage() -> None:
    """The furthest stage counts, from its date, unless the lead ended; the other stages are noted."""
    text = (
        "Company,Applied,Phone screen,Onsite,Rejected\n"
        "Acme,11/2/2026,11/9/2026,,\n"
        "Globex,11/2/2026,,11/10/2026,11/12/2026\n"
    )
    acme, globex = leads(text)
    assert (acme.stage, str(acme.applied_on), str(acme.stage_since)) == ("screening", "2026-11-02", "2026-11-09")
    assert (globex.reason, str(globex.stage_since), globex.notes) == (
        "rejected",
        "2026-11-12",
        "Onsite: 11/10/2026",
    )


def test_a_future_interview_is_the_next_date() -> None:
    """A past interview is noted; either way the stage was reached."""
    text = "Company,Status,Interview Date\nAcme,Applied,11/25/2026 2:00 PM\nGlobex,Applied,11/10/2026\n"
    acme, globex = leads(text)
    assert (acme.stage, str(acme.next_on), str(acme.next_at), acme.next_step) == (
        *("interviewing", "2026-11-25", "14:00:00", "interview"),
    )
    assert (globex.stage, globex.next_on, globex.notes) == ("interviewing", None, "Interview Date: 11/10/2026")


@pytest.mark.parametrize(
    ("cell", "company", "url"),
    [
        ('"=HYPERLINK(""https://a.example/1"",""Acme"")"', "Acme", "https://a.example/1"),
        ("[Acme](https://a.example/1)", "Acme", "https://a.example/1"),
        ("**Acme**", "Acme", ""),
        ('"""Acme"""', "Acme", ""),
        ("Acme *North*", "Acme *North*", ""),
    ],
)
def test_a_link_and_its_text_are_separated(cell: str, company: str, url: str) -> None:
    """As spreadsheets and Markdown write them; special characters inside a name are kept."""
    (lead,) = leads(f"Company,Role\n{cell},Cook\n")
    assert (lead.company, lead.url) == (company, url)


@pytest.mark.parametrize("cell", ["NaN", "NaT", "#N/A", "NULL", "None", "-", "n/a"])
def test_placeholders_are_empty_cells(cell: str) -> None:
    """As scripts and spreadsheets write it."""
    (lead,) = leads(f"Company,Role,Date Applied,Status,Pay\nAcme,{cell},{cell},{cell},{cell}\n")
    assert (lead.role, lead.applied_on, lead.stage, lead.notes) == ("", None, "found", "")


@pytest.mark.parametrize(
    "cell",
    [
        "1793577600",
        "1793577600000",
        "Mon, 02 Nov 2026 09:12:44 +0100",
        "2026-11-02T23:30:00-08:00",
        "<2026-11-02 Mon>",
        "2-Nov",
        "2-Nov-26",
        "Nov-02-2026",
        "2026-W45-1",
        "November 2, 2026 → November 5, 2026",
    ],
)
def test_dates_in_machine_formats(cell: str) -> None:
    """The date as written, with any offset."""
    (lead,) = leads(f'Company,Date Applied\nAcme,"{cell}"\n')
    assert str(lead.applied_on) == "2026-11-02"


def test_a_legend_and_totals_are_not_leads_and_are_reported() -> None:
    """A company alone after an empty row is a lead."""
    text = "Company,Role,Status\nAcme,Cook,Applied\n\nTotal,2,\n\nStatus key:,,\nApplied,,\n"
    found = understand(table(text), [], Way("dmy", NOW, "jobs.csv"))
    assert [lead.company for lead in found.new] == ["Acme"]
    assert [(each.row, each.why) for each in found.unclear] == [
        (4, "a sum, not a lead"),
        (6, "a legend or a note below the leads, not a lead"),
        (7, "a legend or a note below the leads, not a lead"),
    ]
    assert [lead.company for lead in leads("Company,Role,Status\nAcme,Cook,Applied\n\nGlobex,,\n")] == [
        "Acme",
        "Globex",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Title,Author,ISBN\nThe Weaver,Ann Lee,978\nSalt,Bo Ek,979\n",
        "Colour,Shape,Status\nRed,Round,Sent\nBlue,Square,Sent\n",
    ],
)
def test_a_list_without_companies_is_refused(text: str) -> None:
    """It says what is missing, and how to name a column."""
    with pytest.raises(NoCompanies, match=r"no column is known to hold companies or roles\. If one does, --column"):
        table(text)


@pytest.mark.parametrize(
    ("status", "stage", "reason"),
    [
        ("Accepted another offer", "closed", "withdrew"),
        ("Offer received, but I said no", "closed", "declined"),
        ("Rejected after the offer call", "closed", "rejected"),
        ("offer maybe in December", "found", None),
        ("suspected ghosting", "found", None),
        ("一面挂", "closed", "rejected"),
        ("未面试", "found", None),
        ("書類選考中", "applied", None),
        ("Refus par mail", "closed", "rejected"),
        ("Entretien prévu le 3", "interviewing", None),
        ("sem retorno", "closed", "went_quiet"),
        ("afgewezen", "closed", "rejected"),
        ("odrzucone po rozmowie", "closed", "rejected"),
        ("Interview terminé", "interviewing", None),
        ("ABGESCHICKT", "applied", None),
    ],
)
def test_words_for_a_stage_in_ten_languages(status: str, stage: str, reason: str | None) -> None:
    """The end outranks what came before; a doubtful word closes nothing and is noted."""
    (lead,) = leads(f'Company,Status\nAcme,"{status}"\n')
    assert (lead.stage, lead.reason) == (stage, reason)
    assert stage != "found" or status in lead.notes


def test_the_users_own_address_is_not_a_contact() -> None:
    """A contact that is the same at every company is the user's own address."""
    found = leads("Company,Email\nAcme,me@own.example\nGlobex,me@own.example\nInitech,me@own.example\n")
    assert [lead.contact for lead in found] == ["", "", ""]
    assert [lead.contact for lead in leads("Company,Email\nAcme,a@x.example\nGlobex,b@y.example\n")] == [
        *("a@x.example", "b@y.example"),
    ]


def test_one_bad_byte_does_not_spoil_a_file() -> None:
    """Its line is read as Windows-1252, and reported."""
    lines = "Firma;Stelle\nKöhler;Gärtner\nSpäth;Bäcker\nJürgens;Köchin\n".encode() + b"M\xfcller;Koch\n"
    found = read_table(lines + "Łódź;Ślusarz\n".encode())
    assert found.read_as == "semicolons, utf-8 but for line 5"
    assert [row.cells[0] for row in found.rows] == ["Köhler", "Späth", "Jürgens", "Müller", "Łódź"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Company Name (required),Job Title / Role,Date Applied (MM/DD/YYYY)\nAcme,Cook,11/2/2026\n",
            "company role applied_on",
        ),
        ("Organization,Role,Deal stage\nAcme,Cook,Interview\nGlobex,Baker,Rejected\n", "company role stage"),
        ("Firma,Stelle,Bewerbung abgeschickt\nAcme,Koch,02.11.2026\n", "company role applied_on"),
        ("Company,Role,hr_contact_email\nAcme,Cook,a@a.example\nGlobex,Cook,b@b.example\n", "company role contact"),
        ("Company,Role,Close Date\nAcme,Cook,11/30/2026\n", "company role "),
        ("Company,Role,Status,,Stage,Count\nAcme,Cook,Applied,,Rejected,3\n", "company role stage  beside beside"),
    ],
)
def test_a_heading_that_hints_at_its_field(text: str, said: str) -> None:
    """With brackets or alternatives, or confirmed by its cells; a summary beside the list isn't part of it."""
    assert fields(text) == said.split(" ")


def test_a_title_between_two_lists_is_not_a_lead() -> None:
    """It is left out and reported."""
    text = "Company,Role,Status\nAcme,Cook,Applied\nWeek 2,,\nCompany,Role,Status\nGlobex,Baker,Applied\n"
    found = understand(table(text), [], Way("dmy", NOW, "jobs.csv"))
    assert [lead.company for lead in found.new] == ["Acme", "Globex"]
    assert [(each.row, each.why) for each in found.unclear] == [(3, "a title between leads, not a lead")]


@pytest.mark.parametrize(
    "text",
    [
        "Title,State,URL\nfix bug,open,https://code.example/issues/1\nadd x,closed,https://code.example/issues/2\n",
        "Invoice,Client,Date,Amount,Status\n1001,Acme,2026-11-02,500,Paid\n1002,Globex,2026-11-03,700,Open\n",
    ],
)
def test_a_list_of_tasks_or_invoices_is_refused(text: str) -> None:
    """Unless the user says which column holds the companies."""
    with pytest.raises(NoCompanies):
        table(text)


@pytest.mark.parametrize("cell", ["2026年11月2日", "2026년 11월 2일"])
def test_dates_in_east_asian_formats(cell: str) -> None:
    """With the characters for year, month and day."""
    (lead,) = leads(f"会社名,応募日\n青藍染工,{cell}\n")
    assert str(lead.applied_on) == "2026-11-02"
