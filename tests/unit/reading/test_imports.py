"""Realistic files, each with the expected result."""

from datetime import date
from pathlib import Path

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import Table, open_order, understand
from afterview_tui.reading.tables import read_table
from afterview_tui.reading.understood import Understood
from afterview_tui.store import Store
from tests.support import LONG, StillClock

FILES = Path(__file__).parents[2] / "imports"
NOW = StillClock().now()


def table(name: str) -> Table:
    """The table in one of the files."""
    return read_table((FILES / name).read_bytes())


def imported(name: str, order: Order | None = None, leads: list[Lead] | None = None) -> Understood:
    """The result of importing a file, without or with existing leads."""
    found = table(name)
    orders, _ = open_order(found, NOW.date())
    way = Way(order or orders[0], NOW, name)
    return understand(found, leads or [], way)


@pytest.mark.parametrize(
    ("name", "read_as", "companies", "unclear"),
    [
        ("commas.csv", "commas, utf-8", ["Acme", "Globex", "Initech"], []),
        ("utf8-mark.csv", "commas, utf-8", ["Møller & Søn"], []),
        (
            "semicolons-latin1.csv",
            "semicolons, windows-1252",
            ["Müller GmbH", "Gröger & Söhne", "Café Schön"],
            [],
        ),
        ("spanish-latin1.csv", "semicolons, windows-1252", ["Compañía Ñandú"], []),
        ("polish-1250.csv", "semicolons, windows-1250", ["Łódzkie Zakłady", "Żabka Wschód"], []),
        ("russian-1251.csv", "semicolons, windows-1251", ["Северный ветер", "Восток"], []),
        ("japanese-932.csv", "commas, cp932", ["株式会社青空", "東京精機"], []),
        ("utf16-mark.txt", "tabs, utf-16", ["Zażółć Sp.", "Globex"], []),
        ("utf16-no-mark.txt", "tabs, utf-16-le", ["Acme", "Globex", "Initech"], []),
        ("quoted-newlines.csv", "commas, utf-8", ["Acme", "Smith, Jones & Co"], []),
        ("one-date-unreadable.csv", "commas, utf-8", ["Acme", "Globex", "Initech", "Hooli"], [5]),
        ("dates-unreadable.csv", "commas, utf-8", [f"Company {n}" for n in range(5)], [2, 3, 4, 5, 6]),
        ("no-headings.csv", "commas, utf-8", ["Acme", "Globex", "Initech"], []),
        ("only-companies.txt", "commas, utf-8", ["Acme", "Globex", "Initech"], []),
        ("two-of-a-column.csv", "commas, utf-8", ["Acme", "Globex"], []),
        ("title-above.csv", "commas, utf-8", ["Acme", "Globex"], []),
        ("sep-line.csv", "semicolons, utf-8", ["Acme, Inc.", "Globex"], []),
        ("tabs.tsv", "tabs, utf-8", ["Acme", "Globex", "Initech"], []),
        ("bars.txt", "bars, utf-8", ["Acme", "Globex"], []),
        ("old-mac.csv", "commas, utf-8", ["Acme", "Globex", "Initech"], []),
        ("job-board-applications.csv", "commas, utf-8", ["Acme", "Globex"], []),
        ("job-board-saved.csv", "commas, utf-8", ["Initech"], []),
        ("board-tracker.csv", "commas, utf-8", ["Acme", "Globex", "Initech"], []),
        ("tracker-camel-case.json", "JSON", ["Acme", "Globex"], []),
        ("tracker-nested.json", "JSON", ["Acme"], []),
        ("lines.jsonl", "JSON", ["Acme", "Globex"], []),
        ("too-many-cells.csv", "commas, utf-8", ["Acme", "Globex"], [3]),
        ("same-twice.csv", "commas, utf-8", ["Acme Inc.", "Acme"], []),
        ("escapes.csv", "commas, utf-8", ["Acme"], []),
        ("wide-and-empty.csv", "commas, utf-8", ["Acme", "Globex"], []),
        ("headings-again.csv", "commas, utf-8", ["Acme", "Globex", "Initech", "Hooli"], []),
        ("formulas.csv", "commas, utf-8", ["Acme"], []),
    ],
)
def test_what_a_file_brings(name: str, read_as: str, companies: list[str], unclear: list[int]) -> None:
    """How it was read, the leads, and the lines that weren't completely understood."""
    understood = imported(name)
    assert table(name).read_as == read_as
    assert [lead.company for lead in understood.new] == companies
    assert [each.row for each in understood.unclear] == unclear


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.csv", "is empty."),
        ("blank.csv", "is empty."),
        ("only-headings.csv", "has headings, but no lines below them."),
        ("web-page.csv", "is a web page, not a table."),
        ("spreadsheet.csv", "is a damaged archive. Download it again, and try again."),
        ("picture.csv", "is not text."),
        ("breaks-off.json", "looks like JSON, but breaks off"),
        ("no-list.json", "is JSON, but there is no list of leads in it."),
        ("open-quote.csv", "opens a quote in line 2 that is never closed."),
    ],
)
def test_a_file_that_is_not_a_table_says_so(name: str, said: str) -> None:
    """One sentence that begins with the file's name and says what to do."""
    with pytest.raises(NotATable, match=said.replace(".", r"\.")):
        table(name)


@pytest.mark.parametrize("name", ["dates-day-first.csv", "dates-month-first.csv"])
def test_one_date_that_can_only_be_one_day_decides_for_all(name: str) -> None:
    """23/10 has the day first, 10/23 the month; the file's other dates follow."""
    assert [lead.applied_on for lead in imported(name).new] == [date(2026, 11, 2), date(2026, 10, 23)]


def test_nobody_has_applied_in_the_future() -> None:
    """11/12/2026 is the 12th of November while it is November; the file's other date follows."""
    assert [lead.applied_on for lead in imported("dates-not-in-the-future.csv").new] == [
        date(2025, 9, 12),
        date(2026, 11, 12),
    ]


def test_a_next_step_is_not_moved_a_year_back() -> None:
    """Without a year, an application is in the past and a next step ahead; if both are near, it asks."""
    written = ["Jan 5", "3. Dezember", "20 Nov", "Jan 5, 2026"]
    rows = "".join(f'{n},"{words}",call,"{words}"\n' for n, words in enumerate(written))
    found = read_table(f"Company,Applied,Next step,Due\n{rows}".encode())
    way = Way("mdy", NOW, "due.csv")
    assert [(lead.applied_on, lead.next_on) for lead in understand(found, [], way).new] == [
        (date(2026, 1, 5), date(2027, 1, 5)),
        (None, date(2026, 12, 3)),
        (date(2026, 11, 20), None),
        (date(2026, 1, 5), date(2026, 1, 5)),
    ]


@pytest.mark.parametrize(
    ("order", "day"),
    [("dmy", date(2007, 6, 5)), ("mdy", date(2007, 5, 6)), ("ymd", date(2005, 6, 7))],
)
def test_an_ambiguous_date_is_asked_about(order: Order, day: date) -> None:
    """05/06/07 can be three days, so the user is asked."""
    orders, example = open_order(table("dates-open.csv"), NOW.date())
    assert orders == ["dmy", "mdy", "ymd"]
    assert example is not None
    assert imported("dates-open.csv", order).new[0].applied_on == day


def test_dates_in_words_of_several_languages() -> None:
    """As spreadsheets and mail programs write them."""
    assert [lead.applied_on for lead in imported("dates-in-words.csv").new] == [
        *[date(2026, 11, 2)] * 3,
        date(2026, 3, 12),
        date(2026, 11, 2),
        date(2026, 10, 2),
    ]


def test_serial_dates_of_spreadsheets() -> None:
    """Days since 1900, with or without a time; and a date without separators."""
    found = [lead.applied_on for lead in imported("dates-as-numbers.csv").new]
    assert found == [date(2026, 11, 2), date(2026, 10, 20), date(2026, 11, 2)]


def test_unreadable_cells_are_noted_and_nothing_is_lost() -> None:
    """The line is imported with its words in the notes, and reported."""
    understood = imported("one-date-unreadable.csv")
    assert understood.new[-1].notes == "Date Applied: soon; ask Kim"
    assert understood.unclear[0].why == "“soon” in “Date Applied” can't be read as applied on; it is noted"
    assert not understood.too_much_is_lost
    assert not imported("dates-unreadable.csv").too_much_is_lost


def test_a_line_without_a_company_is_named() -> None:
    """It is listed by its role; any number of these doesn't mean that the table was misread."""
    found = read_table(b"Company,Role,Status\nAcme,Tester,offer\n" + b",Engineer,offer\n,Driver,offer\n" * 2)
    understood = understand(found, [], Way("ymd", NOW, "tracker.csv"))
    assert [lead.company or lead.role for lead in understood.new] == ["Acme", "Engineer", "Driver"]
    assert [(each.row, each.why) for each in understood.unclear] == [
        (row, "no company, so it is listed by its role") for row in (3, 4, 5, 6)
    ]
    assert not understood.too_much_is_lost


def test_a_line_that_is_broken_is_left_out() -> None:
    """An unquoted comma shifts all cells, so nothing in the line can be trusted."""
    assert [(each.row, each.left_out) for each in imported("too-many-cells.csv").unclear] == [(3, True)]


def test_the_job_boards_own_export() -> None:
    """Dates and link are in their fields; the contact is the user's own; the rest is noted with its heading."""
    acme, globex = imported("job-board-applications.csv").new
    assert (acme.applied_on, acme.url) == (date(2026, 11, 2), "https://board.example/view/1")
    assert acme.contact == ""
    assert acme.notes == "Resume Name: cv.pdf; Question And Answers: Visa?:No | Start?:Soon"
    assert [event.what for event in globex.history] == ["applied", "imported from job-board-applications.csv"]


def test_a_board_of_cards() -> None:
    """Its lists are stages; a job that was only saved keeps the date of that."""
    acme, globex, initech = imported("board-tracker.csv").new
    assert (acme.stage, acme.hoped_for, acme.notes) == ("applied", True, "Location: Berlin; Salary: 60k")
    assert (globex.stage, globex.stage_since, globex.applied_on) == ("found", date(2026, 11, 10), None)
    assert initech.stage == "interviewing"


def test_known_words_are_read_as_stages_and_others_noted() -> None:
    """As people and trackers write them; an unknown word is noted, never guessed."""
    understood = imported("words-for-stages.csv")
    assert [(lead.stage, lead.reason) for lead in understood.new] == [
        *[("found", None)] * 2,
        *[("applied", None)] * 3,
        *[("screening", None)] * 2,
        *[("interviewing", None)] * 2,
        ("offer", None),
        ("accepted", None),
        ("closed", "rejected"),
        *[("closed", "went_quiet")] * 2,
        ("closed", "withdrew"),
        ("closed", "declined"),
        ("closed", "role_closed"),
        ("closed", None),
        ("found", None),
    ]
    assert [each.row for each in understood.unclear] == [20]


def lead_with(status: str) -> Lead:
    """The lead of a line with this status."""
    way = Way("dmy", NOW, "jobs.csv")
    (lead,) = understand(read_table(f'Company,Status\nAcme,"{status}"\n'.encode()), [], way).new
    return lead


@pytest.mark.parametrize(
    ("status", "stage", "notes"),
    [
        ("Vorstellungsgespräch", "interviewing", ""),
        ("Vorstellungsgespräch 26.11. 10 Uhr", "interviewing", "Status: Vorstellungsgespräch 26.11. 10 Uhr"),
        ("Offer!", "offer", ""),
    ],
)
def test_text_beside_a_known_word_is_noted(status: str, stage: str, notes: str) -> None:
    """The stage is understood, and a date or time beside it isn't lost."""
    lead = lead_with(status)
    assert (lead.stage, lead.notes) == (stage, notes)


@pytest.mark.parametrize(
    ("status", "stage", "reason"),
    [
        ("Absage nach Gespräch", "closed", "rejected"),
        ("Ich habe eine Absage erhalten", "closed", "rejected"),
        ("Absage, keine Begründung", "closed", "rejected"),
        ("Rejected, no feedback", "closed", "rejected"),
        ("No interview, rejected", "closed", "rejected"),
        ("Withdrawn by company after interview", "closed", "role_closed"),
        ("not yet rejected", "found", None),
        ("They are not interested", "found", None),
        ("Rejected after final interview", "closed", "rejected"),
        ("abgesagt (ich)", "closed", "withdrew"),
        ("Habe ich selbst abgesagt, zu weit", "closed", "withdrew"),
        ("Withdrew after interview", "closed", "withdrew"),
        ("Offer received, declined by me", "closed", "declined"),
        ("Angebot abgelehnt, zu wenig Gehalt", "closed", "declined"),
        ("Stelle gestrichen", "closed", "role_closed"),
        ("On hold", "found", None),
        ("ghosted?", "found", None),
        ("noch keine Absage", "found", None),
        ("noch keine Antwort", "found", None),
        ("2nd round", "interviewing", None),
        ("Telefonat", "screening", None),
    ],
)
def test_a_rejection_closes_a_lead_and_a_doubt_does_not(status: str, stage: str, reason: str | None) -> None:
    """Words that close a lead are read with care; a doubtful one is noted, and the lead stays open."""
    lead = lead_with(status)
    assert (lead.stage, lead.reason) == (stage, reason)
    assert stage != "found" or lead.notes == f"Status: {status}"


def test_nested_and_camel_case_json() -> None:
    """Names inside objects, lists as text, nulls as empty; bookkeeping fields are ignored."""
    (nested,) = imported("tracker-nested.json").new
    assert (nested.company, nested.contact) == ("Acme", "Priya Nair, priya@acme.example")
    acme, globex = imported("tracker-camel-case.json").new
    assert (acme.stage, acme.url, acme.notes) == ("screening", "", "tags: remote, c++; isRemote: yes")
    assert globex.reason == "went_quiet"


def test_a_repeated_line_is_one_lead() -> None:
    """In any spelling of the company; a different application date means a different lead."""
    understood = imported("same-twice.csv")
    assert [(lead.company, lead.notes) for lead in understood.new] == [
        ("Acme Inc.", "small team; on site"),
        ("Acme", "first try"),
    ]
    assert understood.already == 1


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.iterdir()))
def test_the_same_file_twice_adds_nothing(name: str) -> None:
    """It also merges nothing."""
    try:
        first = imported(name)
    except NotATable:
        return
    there = list(first.new)
    second = imported(name, leads=there)
    assert (second.new, second.merges) == ([], [])
    assert second.already == len(there) + first.already


def test_existing_leads_are_merged_and_never_overwritten() -> None:
    """Empty fields are filled, notes are added, the stage only moves forward; everything else stays."""
    mine = Lead(company="ACME", role="backend engineer", stage="interviewing", notes="mine", source="Dana")
    understood = imported("commas.csv", leads=[mine])
    (merge,) = understood.merges
    assert merge.lead is mine
    assert {name: value for name, value in merge.fields.items() if name != "history"} == {
        "applied_on": date(2026, 11, 2),
        "notes": "mine; small team",
    }
    assert [event.what for event in merge.fields["history"]] == ["imported from commas.csv"]
    assert [lead.company for lead in understood.new] == ["Globex", "Initech"]


def test_two_lines_about_one_lead_are_both_merged(store: Store) -> None:
    """Neither replaces the other, even if the file has a uid and a different role."""
    acme = store.leads.add(Lead(company="Acme", notes="mine"))
    lines = f"{acme.uid},Acme,Tester,first\n{acme.uid},Acme,Tester,second\n"
    text = f"uid,Company,Role,Notes\n{lines}"
    way = Way("dmy", NOW, "twice.csv")
    understood = understand(read_table(text.encode()), store.leads.all(), way)
    store.leads.save_all(understood.new, understood.changes)
    (now,) = store.leads.all()
    assert (now.role, now.notes) == ("Tester", "mine; first; second")
    assert [merge.row for merge in understood.merges] == [2, 3]


@pytest.mark.parametrize(
    ("last", "is_sum"),
    [
        ("Summe;40 Bewerbungen;;9 Absagen", True),
        ("Total: 40;;;", True),
        (";Gesamt;40;", True),
        ("Anzahl;;;", True),
        ("Total;Geologist;;", False),
        ("Total;;02.11.2026;", False),
        ("Total Energies;;;", False),
        ("Sumitomo;12;;", False),
    ],
)
def test_a_total_below_the_leads_is_left_out_and_reported(last: str, is_sum: bool) -> None:
    """It would be a lead at a company called Total; a real company of that name stays."""
    way = Way("dmy", NOW, "jobs.csv")
    text = f"Firma;Stelle;Beworben am;Bemerkung\nAcme;Test;02.11.2026;\n;;;\n{last}\n"
    understood = understand(read_table(text.encode()), [], way)
    assert len(understood.new) == (1 if is_sum else 2)
    assert [(each.why, each.left_out) for each in understood.unclear] == [("a sum, not a lead", True)] * is_sum


def test_lines_of_a_comment_stay_apart() -> None:
    """As parts of the notes, so that a second import adds nothing; empty lines are dropped."""
    assert imported("quoted-newlines.csv").new[0].notes == "asked about; RTOS work; and on-call"
    way = Way("dmy", NOW, "jobs.csv")
    (lead,) = understand(read_table(b'Company,Notes\nAcme,"bring shoes;\nnot the car"\n'), [], way).new
    assert lead.notes == "bring shoes; not the car"


@pytest.mark.parametrize("cell", ["9999-12-31", "31/12/9999", "0001-01-01"])
def test_an_impossibly_late_day_is_noted(cell: str) -> None:
    """It is a typing error, and dates calculated from it would overflow."""
    way = Way("dmy", NOW, "far.csv")
    (lead,) = understand(read_table(f"Company,Date Applied\nAcme,{cell}\n".encode()), [], way).new
    assert (lead.applied_on, lead.notes) == (None, f"Date Applied: {cell}")


@pytest.mark.skipif(not LONG, reason="takes seconds; make trials has it")
def test_fifty_thousand_lines_and_a_way_to_stop() -> None:
    """All of them are read, and the caller gets the progress and can stop."""
    lines = "".join(f"Company {n},Engineer,Applied,2026-11-02,\n" for n in range(50_000))
    large = read_table(f"Company,Role,Status,Date Applied,Notes\n{lines}".encode())
    way = Way("dmy", NOW, "large.csv")
    heard: list[int] = []
    assert len(understand(large, [], way, heard.append).new) == 50_000
    assert (heard[0], heard[-1]) == (0, 50_000)

    def stop(number: int) -> None:
        if number == 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        understand(large, [], way, stop)
