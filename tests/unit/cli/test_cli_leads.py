"""The leads on the command line: what is printed, what is asked, and what is never half written."""

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli import import_leads
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Lead
from afterview_tui.store import Store

FILES = Path(__file__).parents[2] / "imports"
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=SystemClock().now().tzinfo)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands have one moment for "now", also where midnight comes between two of them."""
    monkeypatch.setattr(SystemClock, "now", lambda _: NOW)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "data" / "afterview.json"


def run(data: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), "leads", *map(str, arguments)], prog_name="afterview")


def leads(data: Path) -> list[Lead]:
    return Store(data, SystemClock()).leads.all()


def test_the_help_of_the_leads() -> None:
    """Each command with a sentence."""
    result = CliRunner().invoke(cli, ["leads", "--help"])
    assert result.exit_code == 0
    for name in ("list", "add", "done", "import", "export"):
        assert f"\n  {name} " in result.output


def test_a_lead_is_added_from_one_line(data: Path) -> None:
    """It is shown as it was understood, with its id and how it is taken back; nobody is asked."""
    line = ("Acme,", "Backend Engineer,", "applied yesterday,", "follow up in 5 days,", "via Dana")
    result = run(data, "add", *line)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "role       Backend Engineer\n" in result.stdout
    assert "stage      applied yesterday\n" in result.stdout
    assert "through    Dana\n" in result.stdout
    (lead,) = leads(data)
    assert result.stdout.endswith(f"Added: Acme. ({lead.uid[:3]})\n`afterview undo` takes it back.\n")
    assert (lead.company, lead.applied_on) == ("Acme", TODAY - timedelta(days=1))
    assert (lead.next_step, lead.next_on) == ("follow up", TODAY + timedelta(days=5))


def answered(data: Path, line: str, *answers: str) -> str:
    """Add a lead on a terminal; returns what is printed."""
    with CliRunner().isolation(input="".join(f"{each}\n" for each in answers)) as (*_, printed):
        sys.stdin.isatty = sys.stderr.isatty = lambda: True  # type: ignore[method-assign]
        cli.main(["--data", str(data), "leads", "add", line], standalone_mode=False)
    return printed.getvalue().decode()


def test_a_comma_in_a_role_is_asked_about_on_a_terminal(data: Path) -> None:
    """The readings have numbers; a second doubt is asked about, too, and one that was left is not asked again."""
    line = "Acme, Senior Engineer, Platform, call Dana before friday"
    printed = answered(data, line, "1", "2")
    assert "  1  company “Acme”, role “Senior Engineer, Platform”\n" in printed
    assert "  0  none of them; leave it as it is\n" in printed
    assert "role       Senior Engineer, Platform\n" in printed
    assert printed.endswith(")\n`afterview undo` takes it back.\n")
    printed = answered(data, f"{line} ref 7", "0", "0")
    assert printed.count("Does the role go on") == 2, "once asked, once said"
    assert ") Check what is doubtful above.\n" in printed
    found = [(lead.role, lead.next_on, lead.notes) for lead in leads(data)]
    assert found[0] == ("Senior Engineer, Platform", TODAY + timedelta(days=4), "")
    assert (found[1][0], found[1][2]) == ("Senior Engineer", "Platform; call Dana before friday")


def test_without_a_terminal_a_comma_is_noted_and_said(data: Path) -> None:
    """Nothing is asked, and nothing is taken in silence."""
    printed = run(data, "add", "Acme, Senior Engineer, Platform", "--yes").stdout
    assert "noted      Platform\n" in printed
    assert "Does the role go on: “Senior Engineer, Platform”? Quotes around it keep its comma.\n" in printed
    assert ") Check what is doubtful above.\n" in printed


def test_an_hour_in_another_zone_is_said_in_both(data: Path) -> None:
    """Beside the day as it is kept."""
    store = Store(data, SystemClock())
    store.leads.add(Lead(company="Acme", stage="applied"))
    result = run(data, "next", "acme", "--next-step", "call", "--on", "friday 15:00 UTC+13:30")
    assert result.stderr.endswith("(15:00 UTC+13:30).\n")


def test_a_company_that_went_quiet_says_so_when_it_comes_back(data: Path) -> None:
    """Before the yes."""
    store = Store(data, SystemClock())
    store.leads.add(Lead(company="Acme GmbH", stage="closed", reason="went_quiet", stage_since=date(2025, 3, 1)))
    assert "Acme GmbH went quiet in March 2025, on another lead.\n" in run(data, "add", "Acme").stdout


def test_the_list_and_words_that_find_some_of_it(data: Path) -> None:
    """The next date first, closed ones on request; JSON for a script."""
    store = Store(data, SystemClock())
    store.leads.add(Lead(company="Globex", stage="applied", next_step="call", next_on=TODAY + timedelta(days=1)))
    store.leads.add(Lead(company="Acme", role="Tester", stage="offer", next_step="answer", next_on=TODAY))
    store.leads.add(Lead(company="Initech", stage="closed"))
    listed = [line.split("\t") for line in run(data, "list").stdout.splitlines()]
    assert [row[1:] for row in listed] == [
        ["Acme", "Tester", "offer in hand", "answer", "by today"],
        ["Globex", "", "applied", "call", "by tomorrow"],
    ]
    assert [row[0] for row in listed] == [lead.uid[:3] for lead in leads(data)[1::-1]]
    assert run(data, "list", "--all", "init").stdout.split("\t")[1:] == ["Initech", "", "closed", "", "\n"]
    assert [lead["company"] for lead in json.loads(run(data, "list", "--json").stdout)["leads"]] == [
        "Acme",
        "Globex",
    ]
    nowhere = run(data, "list", "nowhere")
    assert (nowhere.exit_code, nowhere.stdout) == (1, "")
    assert nowhere.stderr == "No open lead fits “nowhere”. --all looks at closed ones too.\n"


def test_an_empty_list_says_how_to_begin(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And makes no file."""
    monkeypatch.setattr("afterview_tui.locations.data_file", lambda: data)
    printed = CliRunner().invoke(cli, ["leads", "list"]).stdout
    assert "`afterview lead add" in printed
    assert "`afterview lead import FILE`" in printed
    assert not data.exists()


def test_a_list_of_closed_leads_is_not_said_to_be_empty(data: Path) -> None:
    """They are there, and how they are seen is said."""
    store = Store(data, SystemClock())
    store.leads.add_all([Lead(company="Acme", stage="closed"), Lead(company="Umbrella", stage="closed")])
    assert run(data, "list").stdout == "None of your 2 leads is open; --all shows them.\n"
    store.leads.remove(store.leads.all()[0])
    assert run(data, "list").stdout == "Your one lead is not open any more; --all shows it.\n"


def test_a_step_is_done(data: Path) -> None:
    """The next one sets itself and is named; words that fit several leads change none."""
    store = Store(data, SystemClock())
    store.leads.add(Lead(company="Acme", stage="applied", next_step="ask", next_on=TODAY))
    store.leads.add(Lead(company="Acme Two", stage="applied"))
    result = run(data, "done", "acme")
    assert result.stdout.startswith("Acme: followed up: ask. Next: ask once more, by ")
    assert result.stdout.endswith(f" ({leads(data)[0].uid[:3]})\n`afterview undo` takes it back.\n")
    assert leads(data)[0].follow_ups == 1
    both = run(data, "done", "ac")
    sentence, *candidates = both.stderr.splitlines()
    assert (both.exit_code, sentence) == (1, "“ac” fits 2 leads. Name one by its id:")
    assert [line.split()[:2] for line in candidates] == [[lead.uid[:3], "Acme"] for lead in leads(data)]
    nobody = run(data, "done", "globex")
    said = "No lead fits “globex”. `afterview lead list --all` lists them.\n"
    assert (nobody.exit_code, nobody.stderr) == (1, said)


def test_a_step_of_an_old_offer_is_done_for_some_days(data: Path) -> None:
    """Not due again on the same day; and where it is said that it was taken or declined."""
    then = TODAY - timedelta(days=9)
    store = Store(data, SystemClock())
    store.leads.add(
        Lead(company="Umbrella", stage="offer", stage_since=then, next_step="ask for time", next_on=TODAY)
    )
    result = run(data, "done", "umbrella")
    assert leads(data)[0].next_on == TODAY + timedelta(days=2)
    assert result.stdout.startswith("Umbrella: done: ask for time. Next: answer the offer, by ")
    assert "\nYou accept or decline it on the Leads page: `afterview leads`.\n" in result.stdout


def test_a_dry_run_shows_everything_and_writes_nothing(data: Path) -> None:
    """How it was read, each column with its words and days, and line by line what it could not."""
    result = run(data, "import", FILES / "one-date-unreadable.csv", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout == (
        "one-date-unreadable.csv: 4 lines, commas, utf-8\n"
        "  Company       company\n"
        "  Role          role\n"
        "  Status        stage\n"
        "    “Applied” as applied, 2 lines\n"
        "    “Interview” as interviewing, 1 line\n"
        "    “Rejected” as closed: they said no, 1 line\n"
        "  Date Applied  applied on\n"
        "  Notes         notes\n"
        "As they will look:\n"
        "  Acme · Backend Engineer · applied 2 November 2026\n"
        "  Globex · Tester · interviewing\n"
        "  Initech · Developer · they said no\n"
        "  and 1 more\n"
        "Noted only:\n"
        "  row 5     “soon” in “Date Applied” can't be read as applied on; it is noted\n"
        "4 new leads, none already here, none to merge, none left out.\n"
        "Nothing was written; this was a dry run.\n"
    )
    assert not data.exists()


def test_the_order_of_its_dates_is_named_where_it_matters(data: Path) -> None:
    """So that a wrong one is seen before it is written."""
    result = run(data, "import", FILES / "dates-month-first.csv", "--dry-run")
    assert result.stdout.startswith("dates-month-first.csv: 2 lines, commas, utf-8, dates month first\n")


def test_without_a_terminal_a_list_is_written_and_taken_back(data: Path) -> None:
    """It does what it was told, and says how that is taken back; in one step, with what was merged."""
    Store(data, SystemClock()).leads.add(Lead(company="Globex", role="Tester", source="Dana"))
    before = leads(data)
    result = run(data, "import", FILES / "commas.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(
        "\nAdded 2 leads, merged 1 with what was here. `afterview leads` shows them one by one.\n"
        "`afterview undo` takes it back.\n"
    )
    assert len(leads(data)) == 3
    assert CliRunner().invoke(cli, ["--data", str(data), "undo"]).exit_code == 0
    assert leads(data) == before


def test_what_is_doubtful_is_named_and_kept_without_a_terminal(data: Path) -> None:
    """Each such line with what was not understood, whose words are in the notes of its lead."""
    told, result = run(data, "import", FILES / "dates-unreadable.csv", "--yes"), leads(data)
    data.unlink()
    untold = run(data, "import", FILES / "dates-unreadable.csv")
    assert (untold.exit_code, untold.stdout) == (0, told.stdout)
    assert [lead.notes for lead in leads(data)] == [lead.notes for lead in result]
    assert any(lead.notes for lead in result)


def test_the_same_file_twice_adds_nothing(data: Path) -> None:
    """The second time it says that all of it is here."""
    assert run(data, "import", FILES / "commas.csv", "--yes").stdout.endswith(
        "\nAdded 3 leads. `afterview leads` shows them one by one.\n`afterview undo` takes it back.\n"
    )
    before = data.read_bytes()
    again = run(data, "import", FILES / "commas.csv", "--yes")
    assert again.exit_code == 0
    assert again.stdout.endswith(
        "No new leads, 3 already here, none to merge, none left out.\nNothing in it is new.\n"
    )
    assert data.read_bytes() == before


def test_what_is_here_already_is_merged_on_yes(data: Path) -> None:
    """Each line that adds something is shown with what it adds."""
    Store(data, SystemClock()).leads.add(Lead(company="Globex", role="Tester", source="Dana"))
    result = run(data, "import", FILES / "commas.csv", "--yes")
    assert "To merge:\n  row 3     Globex, Tester: applied on, stage\n" in result.stdout
    assert result.stdout.endswith(
        "\nAdded 2 leads, merged 1 with what was here. `afterview leads` shows them one by one.\n"
        "`afterview undo` takes it back.\n"
    )
    globex = next(lead for lead in leads(data) if lead.company == "Globex")
    assert (globex.stage, globex.applied_on, globex.source) == ("interviewing", date(2026, 10, 20), "Dana")


def test_what_can_only_be_noted_refuses_nothing(data: Path) -> None:
    """Its words are in the notes."""
    assert run(data, "import", FILES / "dates-unreadable.csv", "--yes").exit_code == 0
    assert len(leads(data)) == 5


def test_lines_that_would_be_lost_are_not_written_unless_told_so(data: Path, tmp_path: Path) -> None:
    """A table that was read wrongly leaves no trace."""
    file = tmp_path / "broken.csv"
    file.write_text("Company,Role\nAcme,Tester\n" + "Globex,Cook, senior\n" * 4, encoding="utf-8")
    refused = run(data, "import", file, "--yes")
    assert refused.exit_code == 1
    assert refused.stderr == (
        "Too many lines would be left out, so nothing was written. --even-so writes the others.\n"
    )
    assert not data.exists()
    assert run(data, "import", file).stderr == refused.stderr
    assert run(data, "import", file, "--even-so").exit_code == 0
    assert len(leads(data)) == 1


def test_open_dates_need_an_answer(data: Path) -> None:
    """05/06/07 is never guessed."""
    result = run(data, "import", FILES / "dates-open.csv", "--yes")
    assert result.exit_code == 1
    assert result.stderr == (
        "05/06/07 can mean several days. Say which with --dates dmy or --dates mdy or --dates ymd. "
        "Nothing was written.\n"
    )
    assert run(data, "import", FILES / "dates-open.csv", "--yes", "--dates", "mdy").exit_code == 0
    assert leads(data)[0].applied_on == date(2007, 5, 6)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.csv", "empty.csv is empty.\n"),
        ("web-page.csv", "web-page.csv is a web page, not a table. Download the CSV itself, and try again.\n"),
    ],
)
def test_a_file_without_leads_is_one_sentence(data: Path, name: str, said: str) -> None:
    """Exit code 1, no traceback."""
    result = run(data, "import", FILES / name)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_an_encoding_can_be_named(data: Path) -> None:
    """Where the guess was wrong, or the name is."""
    assert run(data, "import", FILES / "polish-1250.csv", "--encoding", "cp1250", "--yes").exit_code == 0
    assert leads(data)[0].company == "Łódzkie Zakłady"
    unknown = run(data, "import", FILES / "commas.csv", "--encoding", "klingon")
    assert unknown.stderr == "commas.csv can't be read: there is no encoding klingon.\n"


def test_a_stopped_import_writes_nothing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in the middle."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("afterview_tui.reading.importing.understand", stop)
    result = run(data, "import", FILES / "commas.csv", "--yes")
    assert (result.exit_code, result.stderr) == (1, "Stopped. Nothing was written.\n")
    assert not data.exists()


def test_an_export_goes_to_a_file_or_is_printed(data: Path, tmp_path: Path) -> None:
    """The ending of the file's name says the format; a spreadsheet finds its mark at the beginning."""
    run(data, "import", FILES / "commas.csv", "--yes")
    assert run(data, "export").stdout.startswith('"company","role"')
    assert run(data, "export", "--format", "md").stdout.startswith("# Leads on ")
    result = run(data, "export", "-o", tmp_path / "leads.csv")
    assert (result.stdout, result.stderr) == ("", f"3 leads in {tmp_path / 'leads.csv'}.\n")
    assert (tmp_path / "leads.csv").read_bytes().startswith(b'\xef\xbb\xbf"company"')
    result = run(data, "export", "-o", tmp_path / "leads.vcf")
    assert result.stderr == f"No people in {tmp_path / 'leads.vcf'}.\n"
    run(data, "export", "-o", tmp_path / "leads.json")
    assert len(json.loads((tmp_path / "leads.json").read_text())["leads"]) == 3
    other = tmp_path / "other.json"
    assert run(other, "import", tmp_path / "leads.csv", "--yes").stdout.endswith(
        "\nAdded 3 leads. `afterview leads` shows them one by one.\n`afterview undo` takes it back.\n"
    )
    assert [lead.uid for lead in leads(other)] == [lead.uid for lead in leads(data)]
    unknown = run(data, "export", "-o", tmp_path / "leads.xlsx")
    assert (unknown.exit_code, unknown.stderr) == (
        1,
        "I don't know the format .xlsx. --format takes one of csv, json, md, vcf, ics.\n",
    )
    nowhere = run(data, "export", "-o", tmp_path / "no" / "leads.csv")
    assert (nowhere.exit_code, nowhere.stderr) == (
        1,
        f"{tmp_path / 'no' / 'leads.csv'} can't be written: no such file or directory.\n",
    )


def test_the_next_steps_go_into_a_calendar(data: Path, tmp_path: Path) -> None:
    """Those to come, a day each; no interview and no pledge among them. A file's ending is enough."""
    store = Store(data, SystemClock())
    store.leads.add(Lead(company="Acme", stage="applied", next_step="call", next_on=TODAY + timedelta(days=3)))
    store.leads.add(Lead(company="Globex", stage="applied", next_step="ask", next_on=TODAY - timedelta(days=3)))
    store.interviews.add(Interview(company="Initech", decision_on=TODAY + timedelta(days=2)))
    printed = run(data, "export", "--format", "ics").stdout
    assert printed.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:Call (Acme)" in printed
    assert f"DTSTART;VALUE=DATE:{TODAY + timedelta(days=3):%Y%m%d}" in printed
    result = run(data, "export", "-o", tmp_path / "leads.ics")
    assert result.stderr == f"1 event in {tmp_path / 'leads.ics'}.\n"
    assert (tmp_path / "leads.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_what_takes_long_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal, after a moment, on one line that is wiped at the end; never into a file."""
    monkeypatch.setattr(import_leads, "PATIENCE", -1.0)
    import_leads._progress(2000)(1000)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tick = import_leads._progress(2000)
    tick(1000)
    tick(2000)
    assert capsys.readouterr().err == (
        "\rLine 1,000 of 2,000. ctrl+c stops.\rLine 2,000 of 2,000. ctrl+c stops.\r\x1b[K"
    )


def test_a_file_to_import_that_is_not_there(data: Path, tmp_path: Path) -> None:
    """A slip in its name, or a folder's, gets a sentence and no lecture on usage."""
    result = run(data, "import", tmp_path / "missing.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{tmp_path / 'missing.csv'} can't be opened: no such file or directory.\n"
    result = run(data, "import", tmp_path)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "can't be opened: is a directory" in result.stderr
    assert not data.exists()


def test_every_line_is_shown_where_it_is_asked_for(data: Path, tmp_path: Path) -> None:
    """Not only the first leads, as they are without."""
    table = tmp_path / "leads.csv"
    rows = "".join(f"Firm {n},Tester\n" for n in range(40))
    table.write_text(f"Company,Role\n{rows}", encoding="utf-8")
    assert "Firm 39" not in run(data, "import", table, "--dry-run").stdout
    assert "Firm 39" in run(data, "import", table, "--dry-run", "--lines").stdout
