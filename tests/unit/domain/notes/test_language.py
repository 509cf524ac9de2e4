"""Grammar where the extra is installed, and silence where it is not."""

import pytest

from afterview_tui.domain.notes import language
from afterview_tui.domain.notes.checks import check
from afterview_tui.domain.notes.language import Language
from tests.corpus import samples


@pytest.fixture(scope="module")
def british() -> Language:
    """A checker that is built."""
    pytest.importorskip("harper", reason="afterview-tui[prose] is not installed")
    built = Language("british")
    built.build()
    return built


def test_a_slip_of_grammar_is_asked_about(british: Language) -> None:
    """With its place and the likely words; spelling has a check that needs no extra."""
    (found,) = british.check("Dear Dana,\n\nThank you for the tour. I could of stayed all day.\n", ["Dana"])
    assert (found.rule, found.line, found.words) == ("language", 3, "could of")
    assert british.check("Dear Dana,\n\nThank you for the wonderfull tour.\n", ["Dana"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the catalogue, Mei-Ling. I would be honoured.",
        "They work at Ostrander Rail with RTOS and Zephyr.",
        "thank you for the tour, and see you soon.",
        "vielen Dank für das Gespräch und den Rundgang durch das Lager, ich freue mich.",
    ],
    ids=["British", "names", "small letters", "German"],
)
def test_correct_text_is_left_alone(british: Language, text: str) -> None:
    """The chosen English, names, a small letter after the greeting, another language."""
    assert british.check(text, []) == []


def test_names_and_compounds_are_left_alone(british: Language) -> None:
    """Whether "roadmap" is one word or two is nobody's mistake."""
    assert british.check("I liked the roadmap, and the salt cellar on the table of Zephyrin.", []) == []


def test_nothing_is_asked_twice(british: Language) -> None:
    """What a check of ours has found is not found again; scene by scene, as each has names to be learned."""
    for sample in sorted(samples("mistakes"), key=lambda each: each.name.split("-")[1]):
        own = check(sample.note, sample.known)
        names = [sample.known.own_words, *sample.known.other_companies, sample.known.name]
        names += [person.name for person in sample.known.others]
        assert british.check(sample.note.body, names, own) == []


def test_sound_notes_stay_sound(british: Language) -> None:
    """At most one more finding in ten notes."""
    sound = sorted(samples("sound"), key=lambda each: each.name.split("-")[1])
    more = [british.check(each.note.body, [each.known.own_words, each.known.name], ()) for each in sound]
    assert sum(map(len, more)) <= len(sound) / 10


def test_without_the_extra_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No error, no finding, no sentence."""
    monkeypatch.setattr(language, "find_spec", lambda name: None)
    checker = Language()
    checker.build()
    assert checker.check("teh wonderfull tour", []) == []
