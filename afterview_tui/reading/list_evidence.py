"""What makes a table a list of leads, and the sentence for one that isn't."""

from afterview_tui.reading.columns import BOTH, SAMPLE, Column, field_of, words_of
from afterview_tui.reading.heading_rows import LONGEST
from afterview_tui.reading.importing import Table
from afterview_tui.reading.kinds.strangers import holds_companies
from afterview_tui.reading.stage_words import read_stage

NOT_A_LIST = "does not look like a list of leads: no column is known to hold companies or roles."
WHICH = " If one does, --column names it, such as --column {example}."
OF_A_FIRM = ("client", "account", "business", "agency")
"""Headings that name a company in other lists, too, such as one of invoices."""
OF_A_PLACE = (
    *(
        "school",
        "college",
        "university",
        "uni",
        "institution",
        "hospital",
        "charity",
        "practice",
        "council",
        "trust",
    ),
    *("department", "org", "org name", "place of work", "workplace"),
)
"""Headings of a company in lists of other things, too, such as one of pupils or patients."""
VAGUE = ("title", "job", "post", "name", "opening")
"""Headings that name a role in few lists, and something else in many."""
OF_ANY_TASK = (
    "open",
    "closed",
    "done",
    "active",
    "in progress",
    "pending",
    "new",
    "todo",
    "to do",
    "waiting",
    "review",
)
"""Words for a stage that any list of tasks has."""
OF_LEADS = {"applied_on", "next_on", "heard_on", "interview_on", "next_step", "reason", "url", "reference"}
OF_ANYTHING = {"next_on", "next_step", "url"}
"""What makes a place the name of a company, and those of it that tasks and recipes have, too, so that beside a bare
"Name" they say nothing."""
EVENTS = frozenset(["event", "events", "activity", "what happened", "ereignis", "événement", "evento"])
"""Headings of what happened, in a list with a line for each time that something did."""
WEAK = ("stage", "applied_on", "url", "reference", "next_on", "heard_on", "interview_on", "found_on", "next_step")
"""The fields that make a list with roles a list of leads."""


def why_no_company(table: Table) -> str:
    """Why a table with headings isn't a list of leads, to follow the file's name; empty where it is one."""
    fields = {column.field for column in table.columns}
    is_named = any(column.said for column in table.columns)
    company = next((column for column in table.columns if column.field == "company"), None)
    if company and (is_named or "role" in fields or _says_company(company, fields, table)):
        return ""
    if BOTH in fields and fields & {*WEAK}:
        return ""
    role = next((column for column in table.columns if column.field == "role"), None)
    if role and fields & {*WEAK} and (is_named or words_of(role.heading) not in VAGUE or _speaks_of_jobs(table)):
        return ""
    example = company.heading if company else _example(table)
    return NOT_A_LIST + (WHICH.format(example=f"“{example}=company”") if example else "")


def _says_company(company: Column, fields: set[str], table: Table) -> bool:
    """Whether a heading says company in few other lists, or what stands beside it is of leads alone."""
    is_name = field_of(company.heading) == "name"
    if is_name:
        is_known = "url" in fields and all(column.field for column in table.columns)
        return is_known or bool(fields & OF_LEADS - OF_ANYTHING) or _speaks_of_jobs(table)
    if words_of(company.heading) in OF_A_PLACE:
        return bool(fields & {*OF_LEADS} - {"next_on"}) or _speaks_of_jobs(table, are_open=True)
    return words_of(company.heading) not in OF_A_FIRM and not _is_a_log(table)


def _example(table: Table) -> str:
    """The heading of a column that may hold the companies, preferably one with names in it."""
    places = [n for n, column in enumerate(table.columns) if column.field in ("", "role") and column.heading]
    rows = [row.cells for row in table.rows[:SAMPLE]]
    filled = {n: [cells[n] for cells in rows if len(cells) > n and cells[n].strip()] for n in places}
    place = next((n for n in places if holds_companies(filled[n])), next(iter(places), None))
    return "" if place is None else table.columns[place].heading


def _is_a_log(table: Table) -> bool:
    """Whether it tells what happened, a line each: an event and its day, and companies again and again."""
    events = [each for each in table.columns if words_of(each.heading) in EVENTS and each.field != "stage"]
    place = next(n for n, column in enumerate(table.columns) if column.field == "company")
    names = [row.cells[place].strip() for row in table.rows if len(row.cells) > place and row.cells[place].strip()]
    return bool(events) and len({*names}) < len(names)


def _stages(table: Table) -> set[str]:
    """What the column of stages holds; nothing where there is none."""
    place = next((n for n, column in enumerate(table.columns) if column.field == "stage"), None)
    return {row.cells[place].strip() for row in table.rows if place is not None and len(row.cells) > place} - {""}


def _speaks_of_jobs(table: Table, *, are_open: bool = False) -> bool:
    """Whether a word for a stage is one of applying: issues and tasks are open, done and closed, too.

    With ``are_open`` a no alone does not say it: people are turned down elsewhere, too. Anybody may go quiet, and a
    book is finished or given up.
    """
    found = {cell: read_stage(cell) for cell in _stages(table) if words_of(cell) not in OF_ANY_TASK}
    known = [means for means in found.values() if means is not None]
    ends = ("rejected", "declined", "role_closed")
    return any(means[1] in ends and not are_open if means[0] == "closed" else True for means in known)


def why_no_names(table: Table) -> str:
    """Why a table without headings isn't a list of leads: it has no column of names; empty where it is one."""
    place = next((n for n, column in enumerate(table.columns) if column.field == "company"), None)
    if place is None:
        return NOT_A_LIST
    cells = [
        row.cells[place].strip()
        for row in table.rows[:SAMPLE]
        if len(row.cells) > place and row.cells[place].strip()
    ]
    return "" if cells and sum(map(_may_be_a_name, cells)) >= NAMELIKE * len(cells) else NOT_A_LIST


NAMELIKE = 0.7
"""The share of cells that have to look like company names."""


def _may_be_a_name(cell: str) -> bool:
    words = cell.split()
    return (
        len(words) <= 6
        and len(cell) <= LONGEST
        and not cell.startswith(("#", "-", "*", ">", "|", "=", "+"))
        and not (cell.endswith((".", ":", ",", ";", "!", "?")) and len(words) > 3)
        and any(map(str.isalpha, cell))
    )
