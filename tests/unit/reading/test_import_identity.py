"""Which posting a line is about: by number or link, and by names only where neither side has these."""

import pytest

from afterview_tui.domain.leads.postings import link_key, reference_key
from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import understand
from afterview_tui.reading.tables import read_table
from afterview_tui.reading.understood import Understood
from tests.support import StillClock

NOW = StillClock().now()
HEAD = "Company,Role,Link,Req ID,Status\n"


def brought(text: str, *leads: Lead) -> Understood:
    """The result of importing some lines into some leads."""
    return understand(read_table((HEAD + text).encode()), leads, Way("dmy", NOW, "jobs.csv"))


def test_a_rejection_of_one_posting_does_not_close_another_of_its_name() -> None:
    """Two links are two postings, even with the same names."""
    found = brought(
        "Acme,Tester,https://acme.example/jobs/1,,Applied\nAcme,Tester,https://acme.example/jobs/2,,Rejected\n"
    )
    assert [lead.stage for lead in found.new] == ["applied", "closed"]


def test_one_link_is_one_posting_with_any_title() -> None:
    """The other title is noted, and the line is reported as one about a posting further up."""
    link = "https://acme.example/jobs/1"
    found = brought(f"Acme,Tester,{link}?utm_source=mail,,Applied\nACME Inc.,QA Engineer,{link}/,,Interview\n")
    (lead,) = found.new
    assert (lead.role, lead.stage, lead.notes) == ("Tester", "interviewing", "Role: QA Engineer")
    assert (found.twice, found.here) == ([3], [])


def test_the_company_that_only_the_second_line_names_is_kept() -> None:
    """The first line about the posting left it empty."""
    link = "https://acme.example/jobs/1"
    (lead,) = brought(f",Tester,{link},,\nAcme,Tester,{link},,\n").new
    assert (lead.company, lead.role) == ("Acme", "Tester")


def test_the_reference_number_outranks_the_link() -> None:
    """One careers page has many numbers, and one number is on several boards."""
    page = "https://acme.example/openings/berlin-office"
    found = brought(f"Acme,Tester,{page},R-1,\nAcme,Tester,{page},R-2,\nAcme,Tester,https://board.example/7,r1,\n")
    assert [lead.reference for lead in found.new] == ["R-1", "R-2"]
    assert found.twice == [4]


def test_a_link_to_all_postings_identifies_none() -> None:
    """Names decide then, as without a link."""
    found = brought("Acme,Tester,https://acme.example/careers,,\nAcme,Cook,https://www.acme.example/careers/,,\n")
    assert [lead.role for lead in found.new] == ["Tester", "Cook"]


def test_one_link_at_two_companies_is_two_leads() -> None:
    """A link that was copied into the wrong line doesn't merge leads."""
    found = brought("Acme,Tester,https://board.example/7,,\nGlobex,Tester,https://board.example/7,,\n")
    assert len(found.new) == 2


@pytest.mark.parametrize(
    ("here", "line"),
    [
        (Lead(uid="1", company="Acme", role="Tester"), "Acme,Tester,https://acme.example/jobs/1,,Rejected\n"),
        (
            Lead(uid="1", company="Acme", role="Tester", url="https://acme.example/jobs/1"),
            "Acme,Tester,,,Rejected\n",
        ),
        (Lead(uid="1", company="Acme", role="Tester", reference="R-1"), "Acme,Tester,,,Rejected\n"),
    ],
)
def test_a_doubtful_match_is_a_second_lead_and_reported(here: Lead, line: str) -> None:
    """If only one side has a link or number, nothing is merged, and that is reported."""
    found = brought(line, here)
    assert (len(found.new), found.merges) == (1, [])
    (doubt,) = found.doubtful
    assert doubt.why.startswith("may be the same as Acme, Tester; only one of the two has a link or a number")


def test_names_decide_where_neither_side_has_a_link() -> None:
    """As before; a different application date means a different lead."""
    found = brought(
        "Acme,Tester,,,Applied\nAcme GmbH,tester,,,Interview\n", Lead(uid="1", company="Acme", role="Tester")
    )
    assert (found.new, [merge.row for merge in found.merges]) == ([], [2, 3])


def test_already_here_and_twice_in_the_file_are_two_things() -> None:
    """The first is an existing lead, the second a line further up in the file."""
    here = Lead(uid="1", company="Acme", role="Tester", stage="applied")
    found = brought("Acme,Tester,,,Applied\nGlobex,Cook,,,Applied\nGlobex,Cook,,,Applied\n", here)
    assert (found.here, found.twice, [lead.company for lead in found.new]) == ([2], [4], ["Globex"])


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Acme.example/Jobs/1/?utm_source=x&id=3#top", "acme.example/Jobs/1?id=3"),
        ("acme.example/jobs/1", "acme.example/jobs/1"),
        ("https://acme.example/#/job/9", "acme.example#/job/9"),
        ("https://acme.example", ""),
        ("https://acme.example/careers/", ""),
        ("https://acme.example/de/karriere", ""),
        ("see mail", ""),
        ("https://[broken", ""),
    ],
)
def test_the_key_of_a_link(url: str, key: str) -> None:
    """Neither the scheme nor tracking parameters; a page of all postings has no key."""
    assert link_key(url) == key


def test_a_number_is_read_without_its_punctuation() -> None:
    """In the spellings that people copy."""
    assert reference_key(" R-1001 ") == reference_key("r1001") == "r1001"


def test_words_in_a_column_of_ids_are_noted() -> None:
    """Under "UID" of a list that is not ours there may be anything."""
    table = read_table(b"UID,Company,Role\nbacked out,Acme,Tester\n1f2e3d4c,Globex,Cook\nwithdrawn,Initech,Clerk\n")
    found = understand(table, [], Way("dmy", NOW, "jobs.csv")).new
    assert "backed out" in found[0].notes
    assert "1f2e3d4c" not in found[1].notes
    assert "withdrawn" in found[2].notes
