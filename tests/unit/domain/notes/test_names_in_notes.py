"""Names as people write them: companies, greetings, days, and which of them are asked about."""

from datetime import date

import msgspec
import pytest

from afterview_tui.domain.notes.checks import Circumstances, Finding, check
from afterview_tui.domain.notes.checks.company import names
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.records import Note, Person
from tests.unit.domain.notes.test_checks import BODY, KNOWN, findings


@pytest.mark.parametrize(
    ("company", "text", "named"),
    [
        ("Northern Bank", "join Northern Bank", True),
        ("Northern Bank", "join Harbor Bank", False),
        ("Northern Bank", "the bank in the northern town", False),
        ("Open Data Institute", "the Kessler Institute", False),
        ("Open Data Institute", "the Open Data team", True),
        ("Open Data Institute", "the ODI", True),
        ("Kubera Systems", "your distributed systems", False),
        ("Kubera Systems", "your work at kubera", True),
        ("International Business Machines", "work at IBM", True),
        ("IBM", "International Business Machines", True),
        ("Raleigh Engineering Systems", "everyone at RES", True),
        ("Marks & Spencer", "at M&S", True),
        ("PricewaterhouseCoopers", "at PwC", True),
        ("PwC", "at PricewaterhouseCoopers", True),
        ("3M", "with 3M", True),
        ("SAP SE", "at SAP", True),
        ("Sainsbury’s", "at Sainsburys", True),
        ("Sainsbury's Supermarkets Ltd", "at Sainsbury’s", True),
        ("McDonald's", "at McDonalds", True),
        ("O'Malley's", "at O’Malley’s bar", True),
        ("Alder & Finch", "at Alder and Finch", True),
        ("Müller Technik GmbH", "bei Mueller Technik", True),
        ("Grünzeug eG", "for Gruenzeug", True),
        ("Saint-Éloi", "at Saint Eloi", True),
        ("Pebble Cloud", "at PebbleCloud", True),
        ("Lindenhof Logistik GmbH", "bei Lindenhofs Leuten", True),
        ("University of Leeds", "in Leeds", True),
        ("University of Leeds", "the University of Marlow", False),
        ("First National Credit Union", "about First National’s role", True),
        ("University of Leeds", "your university", False),
    ],
)
def test_what_names_a_company(company: str, text: str, named: bool) -> None:
    """What tells it from others does: a part, its initials, any apostrophe; what others have, too, doesn't."""
    assert names(company, text) is named


@pytest.mark.parametrize(
    ("company", "sentence", "words"),
    [
        ("Northern Bank", "It would be a pleasure to join Harbor Bank.", "Harbor Bank"),
        ("Northern Bank", "Skagen Shipping is where I would like to be.", "Skagen Shipping"),
        ("Quillmark", "I would love to work on this at Inkwell Media.", "Inkwell Media"),
        ("Quillmark", "I look forward to hearing from the University of Marlow.", "University of Marlow"),
        ("Quillmark", "Quillmark is quiet. I would be glad to join Inkwell Media.", "Inkwell Media"),
    ],
)
def test_another_name_in_the_place_of_theirs_is_asked_about(company: str, sentence: str, words: str) -> None:
    """With the words, and whom you meant."""
    known = msgspec.structs.replace(KNOWN, company=company)
    body = BODY.replace("at Kestrel Robotics", "there").replace("a while.", f"a while. {sentence}")
    (found,) = findings(body, known=known)
    assert (found.rule, found.words) == ("wrong-company", words)
    assert found.question == f"“{words}”: did you mean {company}?"


@pytest.mark.parametrize(
    "sentence",
    [
        "At Siemens Energy I was on call for two years.",
        "Before I joined Calder Bank I had worked in shipping.",
        "I met a friend from Meridian Trust on the train.",
        "My degree is from the University of Leeds.",
    ],
)
def test_where_somebody_was_before_stays(sentence: str) -> None:
    """Past employers are no slip while theirs is named."""
    assert findings(BODY.replace("a while.", f"a while. {sentence}")) == []


@pytest.mark.parametrize(
    ("name", "greeting", "line", "right"),
    [
        ("Dana Whitfield", "", "Hi Dana,", True),
        ("Dana Whitfield", "", "Dear Ms Whitfield,", True),
        ("Dana Whitfield", "", "Dear Ms. Dana Whitfield:", True),
        ("Dana Whitfield", "", "Good morning Dana!", True),
        ("Dana Whitfield", "", "Dana –", True),
        ("Dana Whitfield", "", "Dear Whitfield,", False),
        ("Dana Whitfield", "", "Dear Ms,", False),
        ("Dana Whitfield", "Dana", "Dear Dana Smith,", False),
        ("Dana Whitfield", "", "Dear Ms Gareth,", False),
        ("Dana Whitfield", "Ms. Whitfield", "Dear Ms Whitfield,", True),
        ("Dana Whitfield", "Ms. Whitfield", "Dear Mr Whitfield,", False),
        ("Ms Priya Raman", "", "Dear Mr Raman,", False),
        ("Dr Amara Nwosu", "", "Dear Dr. Nwosu,", True),
        ("Dr Amara Nwosu", "", "Dear Amara,", True),
        ("Prof. Anna Lindgren", "", "Dear Professor Lindgren,", True),
        ("Prof. Anna Lindgren", "", "Dear Prof. Lindqvist,", False),
        ("Kenji Mori", "", "Dear Mori-san,", True),
        ("Elizabeth Moon", "", "Dear Liz,", True),
        ("Elizabeth Moon", "", "Dear Jackie,", False),
        ("Tomás de la Vega", "", "Dear Mr de la Vega,", True),
        ("Tomás de la Vega", "", "Dear de,", False),
        ("Mei-Ling Ødegård", "", "Dear Mei Ling,", True),
        ("Mei-Ling Ødegård", "", "Dear Mei,", False),
        ("Jürgen Mühlbauer", "", "Dear Juergen,", True),
        ("Nora O'Malley", "", "Dear Ms O’Malley,", True),
        ("Herr Dr. Matthias Kröger", "", "Sehr geehrter Herr Dr. Kroeger,", True),
        ("Mme Solange Perrin", "", "Chère Madame Perrin,", True),
        ("Coach Bill Denny", "", "Coach,", True),
        ("Dana Whitfield", "", "Dear Sir or Madam,", False),
        ("Dana Whitfield", "", "Dear Team,", False),
    ],
)
def test_which_greetings_are_right(name: str, greeting: str, line: str, right: bool) -> None:
    """First name, title and surname, both, short forms; never a title, a particle or half a name alone."""
    known = msgspec.structs.replace(KNOWN, person=Person(name=name, greeting=greeting), others=[])
    asked = [each.rule for each in findings(BODY.replace("Dear Dana,", line), known=known)]
    assert (asked == []) is right
    assert set(asked) <= {"greeting", "nobody"}


HELD = date(2026, 11, 24)


def timed(sentence: str, written: date) -> list[Finding]:
    known = msgspec.structs.replace(KNOWN, held_on=HELD, written_on=written)
    return findings(BODY.replace("Thank you for talking with me", sentence), known=known)


@pytest.mark.parametrize(
    ("sentence", "written", "wrong"),
    [
        ("Thank you for talking with me on Tuesday", date(2026, 11, 26), ""),
        ("Thank you for talking with me on Thursday", date(2026, 11, 26), "Thursday"),
        ("Thank you for talking with me today", HELD, ""),
        ("Thank you for talking with me today", date(2026, 11, 25), "today"),
        ("Thank you for talking with me yesterday", date(2026, 11, 25), ""),
        ("Thank you for talking with me yesterday", date(2026, 11, 27), "yesterday"),
        ("Thank you for the interview on 24 November", date(2026, 11, 27), ""),
        ("Thank you for the interview on 23 November", date(2026, 11, 27), "23 November"),
        ("Thank you for saying that I will hear by Friday", date(2026, 11, 25), ""),
        ("Thank you for saying that Saturdays are free", date(2026, 11, 25), ""),
    ],
)
def test_a_day_that_is_not_the_interviews(sentence: str, written: date, wrong: str) -> None:
    """Only where the note thanks for that day; days to come, and days of the week as such, stay."""
    found = timed(sentence, written)
    assert [each.words for each in found] == ([wrong] if wrong else [])
    assert all("Tuesday 24 November" in each.question for each in found)


LETTER = """Ada Lund
12 Quay Street
Bristol BS1 4AA

30 November 2026

Mr Harold Benning
Marsh Lane Clinic

Dear Mr Benning,

Thank you for the time on Tuesday and for the walk through the treatment rooms at Marsh Lane Clinic. I would be
glad to look after the diary in spring.

{end}
"""
ENDS = (
    "Kind regards,\nAda Lund\nPractice nurse\n07700 900123\nada@example.com",
    "Sincerely, Ada Lund",
    "Kind regards\n\nAda Lund\n\nP.S. The kettle is called the Corvin, and it pours without a drip.",
    "With best wishes,\nAda",
    "Your grateful guest,\nAda Lund",
    "– Ada",
)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", ["", "Ada Lund"])
def test_letterheads_and_what_stands_below_the_name(end: str, name: str) -> None:
    """Are the note's own, and no mistake."""
    body = LETTER.format(end=end)
    known = Circumstances(
        person=Person(name="Harold Benning"), company="Marsh Lane Clinic", name=name, has_subject=False
    )
    assert check(Note(body=body), known) == []
    assert letter(body).name is not None


def test_single_line_breaks_part_paragraphs_where_lines_are_not_wrapped() -> None:
    """Three short ones are not a long one; the lines of a wrapped one are."""
    line = "This is a sentence of ten words that says nothing. " * 4
    known = msgspec.structs.replace(KNOWN, limits=msgspec.structs.replace(KNOWN.limits, email=400))
    apart = BODY.replace("Kind regards", f"{line.strip()}\n{line.strip()}\n{line.strip()}\n\nKind regards")
    assert "long-paragraph" not in [each.rule for each in findings(apart, known=known)]
    wrapped = "\n".join(["and so this sentence goes on and on over the lines of it"] * 9)
    assert "long-paragraph" in [
        each.rule for each in findings(BODY.replace("Kind regards", f"{wrapped}\n\nKind regards"), known=known)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "we raised £240,000 from legacies",
        "I have handled cash drawers of up to $15,000",
        "that saved 2.000 € a unit",
    ],
)
def test_sums_of_the_work_are_no_pay(words: str) -> None:
    """What was raised, handled or saved is what somebody did."""
    assert findings(BODY.replace("a while.", f"a while. Last year {words}.")) == []


@pytest.mark.parametrize(
    ("sentence", "asked"), [("I went home with the Tove Jansson.", False), ("I hope to join Harbor Bank.", True)]
)
def test_what_somebody_went_home_with_is_no_company(sentence: str, asked: bool) -> None:
    """A home is a place to work only where nobody went home."""
    known = Circumstances(person=Person(name="Sally Whitaker"), company="Wharfside Bookshop")
    note = Note(body=f"Dear Sally,\n\nWhat a treat. {sentence}\n\nBest wishes,\nJoan\n")
    assert ("wrong-company" in [each.rule for each in check(note, known)]) is asked
