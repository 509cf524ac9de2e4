"""Edge cases of table cells: dates, date orders, totals, histories, and the fields of columns."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from afterview_tui.domain.records import Event
from afterview_tui.reading import cell_marks, cell_values
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_values import Order, Triple
from afterview_tui.reading.column_contents import by_content
from afterview_tui.reading.columns import by_heading, field_of, is_heading
from afterview_tui.reading.importing import understand
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

NOW = StillClock().now()
TODAY = NOW.date()  # Monday 23 November 2026


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("1/2/2026", "dmy", date(2026, 2, 1)),
        ("1/2/2026", "mdy", date(2026, 1, 2)),
        ("26/2/1", "ymd", date(2026, 2, 1)),
        ("1/2/26", "dmy", date(2026, 2, 1)),
        ("1.2.2026", "mdy", date(2026, 2, 1)),
        ("1.2.2026.", "mdy", date(2026, 2, 1)),
        ("2026/2/1", "dmy", date(2026, 2, 1)),
        ("1 / 2 / 2026", "dmy", date(2026, 2, 1)),
        ("1/2-2026", "dmy", None),
        ("1/2/126", "dmy", None),
        ("1/2/6", "dmy", None),
        ("100/2/2026", "dmy", None),
        ("2026/13/1", "dmy", None),
        ("20260201", "mdy", date(2026, 2, 1)),
        ("20261301", "mdy", None),
        ("46054", "mdy", date(2026, 2, 1)),
        ("46054.75", "mdy", date(2026, 2, 1)),
        ("29999", "mdy", None),
        ("70000", "mdy", None),
        ("1990-01-01", "mdy", date(1990, 1, 1)),
        ("1989-12-31", "mdy", None),
        ("2200-12-31", "mdy", date(2200, 12, 31)),
        ("2201-01-01", "mdy", None),
        ("1/2/2026 09:30", "dmy", date(2026, 2, 1)),
        ("1/2/2026 at 9:30 p.m.", "dmy", date(2026, 2, 1)),
        ("2026-02-01T09:30:00.000Z", "dmy", date(2026, 2, 1)),
        ("2026-02-01 09:30:15 +01:00", "dmy", date(2026, 2, 1)),
        ("2026-02-01, 09:30 UTC", "dmy", date(2026, 2, 1)),
        ("1/2/2026 9 people", "dmy", None),
        (f"{' ' * 40}1/2/2026{' ' * 40}", "dmy", date(2026, 2, 1)),
        ("1/2/2026 " + " " * 200 + "09:30", "dmy", None),
        ("soon", "dmy", None),
    ],
)
def test_a_numeric_date(cell: str, order: Order, day: date | None) -> None:
    """In its order, with any time after it; a day that doesn't exist or is out of range isn't read."""
    assert cell_values.read_day(cell, order) == day


@pytest.mark.parametrize(
    ("cells", "orders", "example"),
    [
        (["23/10/26"], ["dmy", "ymd"], "23/10/26"),
        (["10/23/26"], ["mdy"], None),
        (["1/1/26"], ["dmy"], None),
        (["1/1/2026"], ["dmy"], None),
        (["1/2/2026"], ["dmy", "mdy"], "1/2/2026"),
        (["1.2.2026"], ["dmy", "mdy", "ymd"], None),
        (["2026/1/2"], ["dmy", "mdy", "ymd"], None),
        ([], ["dmy", "mdy", "ymd"], None),
        (["13/13/2026"], ["dmy"], None),
        (["23/10/26", "10/23/26"], ["dmy", "mdy"], "23/10/26"),
        (["11/12/2026"], ["mdy"], None),
        (["24/11/26"], ["ymd"], None),
        (["1/11/2016"], ["dmy"], None),
        (["11/1/2016"], ["mdy"], None),
    ],
)
def test_the_date_order_of_a_file_with_past_days(
    cells: list[str], orders: list[Order], example: str | None
) -> None:
    """Dots and 4-digit years decide nothing; applications are neither in the future nor ten years ago."""
    found = [(parts, True) for cell in cells if (parts := cell_values.triple(cell)) is not None]
    left, shown = cell_values.orders_of(found, TODAY)
    assert left == orders
    assert (shown.between.join((shown.first, shown.second, shown.third)) if shown else None) == example


def test_a_future_day_is_allowed_where_it_makes_sense() -> None:
    """Unless it is an application date, December is as likely as the twelfth."""
    parts = Triple("11", "/", "12", "2026")
    assert cell_values.orders_of([(parts, False)], TODAY) == (["dmy", "mdy"], parts)
    assert cell_values.orders_of([(parts, True)], TODAY) == (["mdy"], None)


@pytest.mark.parametrize(
    "heading", ["Applied on", "Date added", "Heard on", "Stage since", "Reviewed on", "Next date", "Parked until"]
)
def test_which_days_cannot_be_in_the_future(heading: str) -> None:
    """A future day is taken only where one makes sense; elsewhere it is noted, with the reason."""
    text = f"Company,{heading}\nAcme,2026-11-24\n"
    understood = understand(read_table(text.encode()), [], Way("dmy", NOW, "x.csv"))
    ahead = heading in ("Next date", "Parked until")
    assert bool(understood.unclear) is not ahead
    assert understood.new[0].notes == ("" if ahead else f"{heading}: 2026-11-24")


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        (["Company", "Status"], ["company", "stage"]),
        (["companyName", "job_title", "Date-Applied"], ["company", "role", "applied_on"]),
        (["Applied", "Datum", "Date"], ["applied_on", "", ""]),
        (["Date", "Company"], ["applied_on", "company"]),
        (["uid", "created at"], ["uid", "created_at"]),
        (["Company", "created at"], ["company", "found_on"]),
        (["Bonus"], [""]),
    ],
)
def test_a_heading_names_its_field(cells: list[str], columns: list[str]) -> None:
    """Case, camel case and punctuation don't matter; of several application dates, "Date" isn't used."""
    assert [column.field for column in by_heading(cells)] == columns
    assert [column.heading for column in by_heading(cells)] == cells


@pytest.mark.parametrize(
    ("cells", "is_one"),
    [
        (["Company", "Status"], True),
        (["Company", "Bonus", "Mood"], False),
        (["Company", "Bonus"], True),
        (["Role"], True),
        (["Notes"], False),
        (["Notes", ""], False),
        (["", "", ""], False),
        (["Company", "Firma", "Mood"], False),
    ],
)
def test_what_is_a_heading_row(cells: list[str], is_one: bool) -> None:
    """Two known headings, or a company or role in a narrow table."""
    assert is_heading(cells) is is_one


def test_a_column_is_guessed_by_what_most_of_its_cells_are() -> None:
    """Seventy per cent is enough; dates are of applying, then of hearing; words are names, then notes."""
    rows = [
        ["2026-11-02", "2026-11-03", "https://acme.example", "a@acme.example", "applied", "Acme", "Tester", "hm"],
        ["2026-11-02", "2026-11-03", "www.acme.example", "b@acme.example", "offer", "Globex", "Cook", "so"],
        ["x", "y", "none", "no address", "so-so", "Initech", "Baker", ""],
        ["2026-11-02", "2026-11-03", "http://acme.example", "c@acme.example", "rejected", "Hooli", "QA", "or not"],
    ]
    fields = [column.field for column in by_content(rows)]
    assert fields == ["applied_on", "heard_on", "url", "contact", "stage", "company", "role", "notes"]
    assert [column.heading for column in by_content(rows)] == [f"column {n}" for n in range(1, 9)]
    rows[1][0] = "z"
    assert by_content(rows)[0].field == "company"
    assert by_content([]) == []


def test_a_short_row_does_not_count_for_the_columns_it_lacks() -> None:
    """The table is as wide as its widest row."""
    fields = [column.field for column in by_content([["Acme"], ["Globex", "2026-11-02"], ["Initech", " "]])]
    assert fields == ["company", "applied_on"]


@pytest.mark.parametrize(
    ("cells", "is_sum"),
    [
        (["Summe", "40 Bewerbungen", "", "9 Absagen"], True),
        (["", "Total", "12"], True),
        (["Total"], True),
        (["Total: 40 leads"], True),
        (["Subtotal", "3"], True),
        (["Total", "https://total.example/1"], False),
        (["Total", "2026-11-02"], False),
        (["Total", "Engineer"], False),
        (["Totalwork", "12"], False),
        (["", ""], False),
        ([], False),
    ],
)
def test_a_row_of_totals(cells: list[str], is_sum: bool) -> None:
    """A word for a total, with nothing but counts beside it."""
    assert cell_values.is_sum(cells) is is_sum


def test_a_history_is_read_as_it_was_exported() -> None:
    """A line without a time belongs to the event above it; if there is none above, nothing is read."""
    text = "2026-11-02T09:00:00+01:00 applied\n2026-11-03T09:00:00Z they called\nand wrote\n2026-11-04T09:00:00Z"
    at = datetime(2026, 11, 2, 9, tzinfo=timezone(timedelta(hours=1)))
    assert cell_values.read_events(text) == [
        Event(at=at, what="applied"),
        Event(at=datetime(2026, 11, 3, 9, tzinfo=UTC), what="they called\nand wrote"),
        Event(at=datetime(2026, 11, 4, 9, tzinfo=UTC), what=""),
    ]
    assert cell_values.read_events("") == []
    with pytest.raises(ValueError, match="no time"):
        cell_values.read_events("they called")


def test_a_time_needs_its_offset() -> None:
    """Without an offset, the time is ambiguous."""
    assert cell_values.read_moment("2026-11-03T09:00:00Z") == datetime(2026, 11, 3, 9, tzinfo=UTC)
    for text in ("2026-11-03T09:00:00", "soon"):
        with pytest.raises(ValueError, match=r"no offset|isoformat"):
            cell_values.read_moment(text)


@pytest.mark.parametrize("text", [" Yes ", "x", "1", "5", "★★★★★", "JA"])
def test_cells_that_mean_yes(text: str) -> None:
    """In a column for the leads that the user hopes for."""
    assert cell_marks.is_yes(text)
    assert not cell_marks.is_yes("no")


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Company", "company"), ("COMPANY_NAME", "company"), ("dateApplied", "applied_on"), ("Mood", ""), ("", "")],
)
def test_the_field_of_one_heading(heading: str, field: str) -> None:
    """As people and programs write it."""
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("heading", "cell", "taken"),
    [
        ("Applied", "by friday", False),
        ("Applied", "friday", True),
        ("Follow up", "by friday", True),
        ("Follow up", "yesterday", False),
        ("Heard on", "tomorrow", False),
    ],
)
def test_a_day_in_words_has_to_fit_its_column(heading: str, cell: str, taken: bool) -> None:
    """A future day isn't an application date, and a past one isn't a next step; both are noted."""
    (lead,) = understand(read_table(f"Company,{heading}\nAcme,{cell}\n".encode()), [], Way("dmy", NOW, "x.csv")).new
    assert (lead.notes == "") is taken
    assert any((lead.applied_on, lead.next_on, lead.heard_on)) is taken
