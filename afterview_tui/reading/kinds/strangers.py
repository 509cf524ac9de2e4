"""Recognizes files that aren't lists of leads, with a sentence about what each is and what to do instead."""

import re
from collections.abc import Sequence
from statistics import mean

from afterview_tui.reading.cell_values import looks_like_a_date
from afterview_tui.reading.columns import field_of
from afterview_tui.reading.grid import Row
from afterview_tui.reading.stage_words import is_stage_word, read_stage
from afterview_tui.reading.vocabulary import OTHERS, entries

CARDS = "is a file of address cards, not a list of leads. Put the companies into a table."
CALENDAR = "is a calendar, not a list of leads. Put the companies into a table."
MAIL = "is mail, not a list of leads. Put the companies it is about into a table."
BANK = "looks like a bank's list of payments, not a list of leads."
PEOPLE = "looks like a list of people, not of jobs. To keep its companies, save them in a table without the names."
OTHER = "looks like a list of {name}, not of jobs."
PROGRAM = "looks like a program, not a list of leads."
LOG = "looks like a program's log, not a list of leads."
SETTINGS = "looks like a program's settings, not a list of leads."
MARKDOWN = "looks like text in Markdown without a table of leads. `afterview lead add -` takes a lead on each line."
PROSE = "looks like text, not a list. `afterview lead add -` takes a lead on each line; a table needs headings."
NO_COMPANIES = "has no column that could hold companies. Give the one that does the heading Company."
NO_HEADINGS = "has no headings that I know. Put some above, such as Company, Role and Status."

_HEADER = re.compile(r"(from|to|cc|subject|date|received|return-path|message-id|delivered-to|mime-version):", re.I)
_MBOX = re.compile(r"From \S+ .*\d\d:\d\d.* \d{4}")
_CODE = re.compile(
    r"^(?:(?:import|from|def|class|function|const|let|var|package|#include|using|public|private|func|fn|return)\b"
    r"|(?:for|while|if|else|elif|print|echo)\b"
    r"|.*[{};]$)"
)
_LOG = re.compile(
    r"^(?:\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|\[?[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d |"
    r"\S+ \S+ \S+ \[\d\d/\w{3}/)"
)
_SETTING = re.compile(r"^\s*+(?:- \S.*|[\w.\-\"']++\s*+(?::|=)(?:\s.*|$)|\[[\w.\- ]+\]|#.*)")
_ASSIGNMENT = re.compile(r"^(?:\s*+[\w.\-\"']++\s*+[:=](?:\s|$)|\[[\w.\- ]++\])")
_MARKDOWN = re.compile(r"#{1,6} \S|```|(?:[-*+]|\d+\.) \[?|> ")
_SENTENCE_END = re.compile(r"[.!?:…,]$")
_ABBREVIATION = re.compile(
    r"\b(?:inc|ltd|co|corp|llc|bros|gmbh|ag|sa|bv|s\.a|sp\. z o\.o|s\.r\.l|pty|plc)\.$", re.I
)
_FIGURES = re.compile(r"[\d\s.,:;+\-/%€$£¥()]+")
_NUMBER = re.compile(r"(?=\S*\d)[\dA-Za-z_-]{4,}")
"""A number of a task or a posting, "86a1", "WEB-12"."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
MOST = 0.7
"""The share of a column's cells that have to match a test."""
WIDE = 4
"""The cells of a row from which it is one of a table, whatever its lines end in."""
TOLD = 0.1
"""The share of first cells that tell of another line from which the lines aren't a list of names."""
SAMPLE = 200
"""How many rows or lines are examined."""


def _words(text: str) -> set[str]:
    return {" ".join(word.split()) for word in text.split(";")}


_AMOUNTS = _words(
    """amount; betrag; umsatz; soll; haben; montant; débit; crédit; importe; valor; kwota; bedrag; importo;
    debit; credit; paid in; paid out; money in; money out; total; cost; price; spent; kosten; preis; coût; prix;
    precio; gasto; custo; preço; koszt; cena; prijs; costo; prezzo; 金额; 金額"""
)
_BANKING = _words(
    """balance; iban; bic; payee; memo; currency; transaction; transaction date; transaction type; post
    date; transaction id; posting date; booking date; value date; sort code; account number; category;
    type; description; card; merchant; paid by; paid with; payment method; payment; receipt; vendor; shop; store;
    reference; saldo; buchungstag; buchungsdatum; valuta;
    valutadatum; verwendungszweck; währung; waehrung; zahlungspflichtiger; beguenstigter
    zahlungspflichtiger; auftraggeber; empfänger; kontonummer; solde; libellé; date opération; fecha
    valor; concepto; rekening; tegenrekening; data operacji; 余额"""
)
"""Headings in the exports of banks; two of them beside an amount make a bank statement."""
_FIRST = {"first name", "firstname", "given name", "vorname", "prénom", "nombre", "imię", "voornaam", "nome", "名"}
_LAST = {"last name", "lastname", "family name", "surname", "nachname", "nom", "apellido", "apellidos", "nazwisko"}
_LAST |= {"achternaam", "cognome", "sobrenome", "姓"}
_OTHERS = {name: {*words} for name, words in entries(OTHERS)}
"""The headings of lists that aren't leads, by what they list."""
_OF_LEADS = {"stage", "applied_on", "next_on", "next_step", "reason"}
"""Fields that a list of people doesn't have."""


def refusal_of_text(text: str) -> str:
    """The refusal for a text that begins as address cards, a calendar or mail; else empty."""
    start = text.lstrip()[:4000]
    upper = start[:100].upper()
    if upper.startswith("BEGIN:VCARD"):
        return CARDS
    if upper.startswith("BEGIN:VCALENDAR"):
        return CALENDAR
    if _MBOX.match(start):
        return MAIL
    head = start.replace("\r", "").partition("\n\n")[0].split("\n")
    named = {found[1].casefold() for line in head if (found := _HEADER.match(line))}
    return MAIL if len(named & {"from", "to", "subject", "date", "received", "return-path"}) > 2 else ""


def refusal_of_headings(cells: Sequence[str]) -> str:
    """The refusal for a table with the headings of a bank, of people or of another known list; else empty."""
    words = {re.sub(r"[\W_]+", " ", cell).casefold().strip() for cell in cells}
    fields = {field_of(cell) for cell in cells}
    if words & _AMOUNTS and len(words & (_BANKING | _AMOUNTS)) > 2 and not fields & {"role", "stage"}:
        return BANK
    name = max(_OTHERS, key=lambda each: len(words & _OTHERS[each]))
    is_other = len(words & _OTHERS[name]) > 1
    if is_other and name != "people" and not fields & {"role", *_OF_LEADS} - {"stage"}:
        # A state alone is one of anything.
        return OTHER.format(name=name)
    if fields & _OF_LEADS:
        return ""
    people = words & _OTHERS["people"]
    if (people and (len(people) > 1 or "company" in fields)) or (words & _FIRST and words & _LAST):
        return PEOPLE
    return OTHER.format(name=name) if is_other else ""


def refusal_without_headings(text: str, rows: Sequence[Row]) -> str:
    """The refusal for a text without known headings that doesn't look like a list of companies; else empty."""
    lines = [line for line in text.splitlines() if line.strip()][:SAMPLE]
    for said, pattern, least in ((LOG, _LOG, 0.6), (PROGRAM, _CODE, 0.3), (SETTINGS, _SETTING, 0.8)):
        if pattern is _CODE and _is_even(rows) and max(len(row.cells) for row in rows) >= WIDE:
            # Semicolons part its cells.
            continue
        are_most = lines and sum(pattern.match(line) is not None for line in lines) >= least * len(lines)
        if are_most and (pattern is not _SETTING or any(map(_ASSIGNMENT.match, lines))):
            return PROSE if pattern is _SETTING and any(map(_names_a_stage, lines)) else said
    if lines and lines[0].startswith("#!"):
        return PROGRAM
    marked = [line for line in lines if _MARKDOWN.match(line)]
    if len(marked) * 2 > len(lines) or (marked and marked[0] in lines[:20] and not _is_even(rows)):
        return MARKDOWN
    if not _is_even(rows) or _is_prose(lines) or _is_told_below_names(rows):
        return PROSE
    return refusal_of_columns(rows)


def refusal_of_columns(rows: Sequence[Row]) -> str:
    """The refusal for rows without known headings or cells that are typical of leads; else empty."""
    columns = _columns(rows)
    named = [column for column in columns if holds_companies(column)]
    if not named:
        return NO_COMPANIES
    telling = any(_most(column, _is_typical_of_leads) for column in columns)
    dated = any(_most(column, looks_like_a_date) for column in columns)
    counted = sum(_most(column, _is_figures) for column in columns)
    if telling or len(columns) == len(named) < 3 or (dated and not counted - dated):
        return ""
    return NO_HEADINGS


def holds_companies(cells: Sequence[str]) -> bool:
    """Whether the cells of a column could be names of companies."""
    return _most(cells, _is_a_name)


def _columns(rows: Sequence[Row]) -> list[list[str]]:
    some = rows[:SAMPLE]
    width = max((len(row.cells) for row in some), default=0)
    columns = [[row.cells[n].strip() for row in some if n < len(row.cells)] for n in range(width)]
    return [filled for column in columns if (filled := [cell for cell in column if cell])]


def _most(cells: Sequence[str], test: object) -> bool:
    return bool(cells) and callable(test) and sum(map(bool, map(test, cells))) >= MOST * len(cells)


def _is_typical_of_leads(cell: str) -> bool:
    """Whether a cell is typical of leads: a link, an address or a stage."""
    return bool(_ADDRESS.fullmatch(cell)) or (len(cell) < 40 and read_stage(cell) is not None)


def _is_figures(cell: str) -> bool:
    return _FIGURES.fullmatch(cell) is not None


def _is_a_name(cell: str) -> bool:
    first = next((letter for letter in cell if letter.isalnum()), "")
    ends = _SENTENCE_END.search(cell) and not _ABBREVIATION.search(cell)
    return (
        bool(first)
        and not first.islower()
        and not ends
        and len(cell) <= 80
        and len(cell.split()) <= 8
        and not _is_figures(cell)
        and not _NUMBER.fullmatch(cell)
        and not _ADDRESS.fullmatch(cell)
    )


def _is_even(rows: Sequence[Row]) -> bool:
    """Whether most rows have the same number of cells, as in a table."""
    widths = [len(row.cells) for row in rows[:SAMPLE]]
    return bool(widths) and max(map(widths.count, set(widths))) >= 0.6 * len(widths)


def _names_a_stage(line: str) -> bool:
    """Whether a line such as "Acme: rejected" or "Interview:" names a stage."""
    name, _, value = line.partition(":")
    return any(read_stage(part.strip(" -*")) is not None for part in (name, value) if part.strip())


def _is_told_below_names(rows: Sequence[Row]) -> bool:
    """Whether lines between the names tell of one above, "Applied 2 weeks ago", as on a page copied as text."""
    first = [row.cells[0].strip() for row in rows[:SAMPLE]]
    told = sum(
        looks_like_a_date(cell)
        or (any(map(str.isdigit, cell)) and not is_stage_word(cell) and read_stage(cell) is not None)
        for cell in first
    )
    return told >= max(1, TOLD * len(first))


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether the lines are sentences."""
    ends = sum(_SENTENCE_END.search(line.strip()) is not None for line in lines)
    words = mean(len(line.split()) for line in lines) if lines else 0
    return words > 9 or (ends >= 0.4 * len(lines) and words > 3)
