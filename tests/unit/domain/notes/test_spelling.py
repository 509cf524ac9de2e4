"""Words that are misspelt, without any extra: asked about with what was meant, never about names or the trade."""

import gzip
import pkgutil

import msgspec
import pytest

from afterview_tui.domain.notes.checks import Finding
from afterview_tui.domain.notes.spelling import Words, frequencies
from tests.unit.domain.notes.test_checks import BODY, KNOWN, findings


def asked(words: str, english: str = "either") -> list[Finding]:
    known = msgspec.structs.replace(KNOWN, english=english)
    return findings(BODY.replace("a while.", f"a while, and {words}."), known=known)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the wokrshop", "workshop"),
        ("the quiet afternon", "afternoon"),
        ("a shorrter line", "shorter"),
        ("what you exlpained", "explained"),
        ("it didnt matter", "didn’t"),
        ("we talked abuot it", "about"),
        ("the schedual", "schedule"),
        ("an occurence", "occurrence"),
    ],
)
def test_a_typo_is_asked_about_with_the_word_that_was_meant(typed: str, meant: str) -> None:
    """A letter lost, doubled, swapped or wrong."""
    (found,) = asked(typed)
    assert (found.rule, found.question) == ("misspelt", f"“{found.words}”: is it {meant}?")


@pytest.mark.parametrize(("typed", "meant"), [("the boardand it", "board and"), ("withyour team", "with your")])
def test_words_that_have_run_together(typed: str, meant: str) -> None:
    """Where the space was lost is told."""
    (found,) = asked(typed)
    assert found.question.endswith("are these two words?")
    assert found.advice == f"Probably meant: {meant}."


@pytest.mark.parametrize(
    "words",
    [
        "the rollout, the onboarding, dbt and the cryo lab",
        "the honour and the honor of the catalogue",
        "Dvořák, Katarzyna and the Xylotron",
        "idempotent retries, webhooks and a runbook",
        "the file report.md at example.com/teh and dana.teh@example.com",
        "a retest of the whiteboard wall",
        "it was sooooo",
    ],
)
def test_what_is_right_is_never_asked_about(words: str) -> None:
    """Words of the trades, both Englishes, names, links, words made of others."""
    assert [each for each in asked(words) if each.rule == "misspelt"] == []


def test_only_names_make_words_right() -> None:
    """A name that is no word is one; what was jotted is looked over like any other words."""
    jotted = msgspec.structs.replace(KNOWN, points=["the kestrle board"])
    body = BODY.replace("the board", "the kestrle board")
    assert "misspelt" in [each.rule for each in findings(body, known=jotted)]
    named = msgspec.structs.replace(KNOWN, other_companies=["kestrle"])
    assert "misspelt" not in [each.rule for each in findings(body, known=named)]


@pytest.mark.parametrize(
    ("new", "wrong", "meant"),
    [
        ("how two pharmcists work", "pharmcists", "pharmacists"),
        ("that it starts in Febuary.", "Febuary", "February"),
        ("that we meet on Munday", "Munday", "Monday"),
        ("what each customer wishs", "wishs", "wishes"),
        ("the lunchs of both crews", "lunchs", "lunches"),
        ("how other companys do it", "companys", "companies"),
    ],
)
def test_forms_of_words_are_looked_at(new: str, wrong: str, meant: str) -> None:
    """Days and months in the middle of a sentence, plurals, and what ends in -es or -ies."""
    found = [each for each in asked(new) if each.rule == "misspelt"]
    assert [(each.words, each.question) for each in found] == [(wrong, f"“{wrong}”: is it {meant}?")]


@pytest.mark.parametrize("new", ["Sundar’s board", "the proxies and techs", "what Mr Munday drew", "Thursby’s"])
def test_names_near_to_days_are_names(new: str) -> None:
    """Only behind "on" or "next" is a short one a day."""
    assert [each for each in asked(new) if each.rule == "misspelt"] == []


@pytest.mark.parametrize("new", ["the tnnt2a morphants", "that old carburettor", "the aso oke"])
def test_words_far_from_any_other_are_left_alone(new: str) -> None:
    """Two slips count only where fingers or ears make both."""
    assert [each for each in asked(new) if each.rule == "misspelt"] == []


def test_a_slip_in_the_farewell_is_found() -> None:
    """A farewell in another language has no English word beside it."""
    assert [each.words for each in findings(BODY.replace("Kind regards", "With best wishs"))] == ["wishs"]
    assert [each.rule for each in findings(BODY.replace("Kind regards", "Cofion gorau"))] == []


@pytest.mark.parametrize(
    ("english", "words", "wanted"),
    [
        ("american", "the colour of it", "color"),
        ("american", "your centre", "center"),
        ("british", "the color of it", "colour"),
        ("australian", "your theater", "theatre"),
        ("british", "the colour of it", ""),
        ("american", "the color of it", ""),
        ("american", "a compromise, a rise and an exercise", ""),
        ("british", "to realize and to realise", ""),
        ("either", "the color and the colour", ""),
    ],
)
def test_the_chosen_english_counts(english: str, words: str, wanted: str) -> None:
    """British and American as they are set, and either where nothing was chosen."""
    found = asked(words, english)
    assert [each.question.split(": ")[1] for each in found] == ([f"is it {wanted}?"] if wanted else [])


GERMAN = """Sehr geehrte Frau Whitfield,

vielen Dank für die Zeit und für das Gespräch über die Freigabe bei Kestrel. Ich habe noch lange darüber
nachgedacht und würde mich sehr freuen, bei Ihnen anzufangen.

Mit freundlichen Grüßen
Alex Morgan
"""
FRENCH = """Chère Dana,

merci de votre accueil et du temps que vous m’avez consacré chez Kestrel. Je serais très heureux de travailler
avec vous et avec toute votre équipe, dès le mois de janvier.

Bien cordialement,
Alex Morgan
"""
SPANISH = """Estimada Dana:

muchas gracias por la visita y por explicarme con tanta paciencia todo lo que hacen en Kestrel. Me gustaría
mucho trabajar con ustedes y con su equipo a partir de enero.

Un saludo,
Alex Morgan
"""


@pytest.mark.parametrize("body", [GERMAN, FRENCH, SPANISH], ids=["German", "French", "Spanish"])
def test_a_note_in_another_language_is_left_alone(body: str) -> None:
    """But for names, leftovers and length: “Dank” is no Dana."""
    assert findings(body) == []
    assert [each.rule for each in findings(body.replace("Kestrel", "[Firma]"))] == ["leftover"]
    another = body.replace("Dana", "Daniel").replace("Whitfield", "Weber")
    assert [each.rule for each in findings(another)] == ["greeting"]


def test_every_word_of_the_list_is_found_where_it_stands() -> None:
    """The list has to be sorted, for only the parts that are asked for are taken apart."""
    packed = pkgutil.get_data("spellchecker", "resources/en.json.gz") or b""
    every = msgspec.json.decode(gzip.decompress(packed), type=dict[str, int])
    known = frequencies()
    assert [word for word, count in every.items() if known.get(word) != count or word not in known] == []
    assert [word for word in ("", "zzzzz", "qwxa", "é", ",", '"', "a,") if word in known] == []
    assert "word" not in Words(b"")
