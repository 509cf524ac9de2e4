"""Which posting a line is about: its number and its link tell, and only where nobody has either its names do."""

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
    """What some lines bring to some leads."""
    return understand(read_table((HEAD + text).encode()), leads, Way("dmy", NOW, "jobs.csv"))


def test_a_no_of_one_posting_closes_no_other_of_its_name() -> None:
    """Two links are two postings, whatever they are called."""
    found = brought(
        "Acme,Tester,https://acme.example/jobs/1,,Applied\nAcme,Tester,https://acme.example/jobs/2,,Rejected\n"
    )
    assert [lead.stage for lead in found.new] == ["applied", "closed"]


def test_one_link_is_one_posting_whatever_its_title_became() -> None:
    """The other title is noted, and the line is named as one further up in the file."""
    link = "https://acme.example/jobs/1"
    found = brought(f"Acme,Tester,{link}?utm_source=mail,,Applied\nACME Inc.,QA Engineer,{link}/,,Interview\n")
    (lead,) = found.new
    assert (lead.role, lead.stage, lead.notes) == ("Tester", "interviewing", "Role: QA Engineer")
    assert (found.twice, found.here) == ([3], [])


def test_their_number_counts_more_than_the_link() -> None:
    """One page of careers has many numbers; one number stands on several boards."""
    page = "https://acme.example/openings/berlin-office"
    found = brought(f"Acme,Tester,{page},R-1,\nAcme,Tester,{page},R-2,\nAcme,Tester,https://board.example/7,r1,\n")
    assert [lead.reference for lead in found.new] == ["R-1", "R-2"]
    assert found.twice == [4]


def test_a_page_of_all_postings_tells_none_of_them() -> None:
    """Names serve then, as where there is no link."""
    found = brought("Acme,Tester,https://acme.example/careers,,\nAcme,Cook,https://www.acme.example/careers/,,\n")
    assert [lead.role for lead in found.new] == ["Tester", "Cook"]


def test_one_link_at_two_companies_is_two_leads() -> None:
    """A link that was copied into the wrong line merges nothing."""
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
def test_a_doubt_is_a_second_lead_with_a_word(here: Lead, line: str) -> None:
    """Where only one side has a link or a number nothing is merged, and it is said."""
    found = brought(line, here)
    assert (len(found.new), found.merges) == (1, [])
    (doubt,) = found.doubtful
    assert doubt.why.startswith("may be the same as Acme, Tester; only one of the two has a link or a number")


def test_names_serve_where_nobody_has_a_link() -> None:
    """As they did; another day of applying is another lead."""
    found = brought(
        "Acme,Tester,,,Applied\nAcme GmbH,tester,,,Interview\n", Lead(uid="1", company="Acme", role="Tester")
    )
    assert (found.new, [merge.row for merge in found.merges]) == ([], [2, 3])


def test_already_here_and_twice_in_the_file_are_two_things() -> None:
    """The first is a lead of yours, the second a line further up."""
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
def test_what_of_a_link_counts(url: str, key: str) -> None:
    """Neither its scheme nor where somebody came from; a page of all postings has no key."""
    assert link_key(url) == key


def test_a_number_is_read_without_its_punctuation() -> None:
    """As people copy it."""
    assert reference_key(" R-1001 ") == reference_key("r1001") == "r1001"
