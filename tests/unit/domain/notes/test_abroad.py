"""Notes in other languages: a plain slip is asked about, a rare or inflected word is not."""

import pytest

from afterview_tui.domain.notes.checks import Circumstances, Limits, check
from afterview_tui.domain.records import Note, Person

SONIA = Circumstances(person=Person(name="Sonia Ferrer"), has_subject=False, limits=Limits(fewest=5))
GERMAN = "Liebe Sonia Ferrer,\n\nvielen Dank für das Gespräch und den Kaffee. {}\n\nViele Grüße\nUwe Brandt\n"
FRENCH = (
    "Chère Sonia Ferrer,\n\nJe vous remercie de votre accueil et de la visite. {}\n\nBien à vous,\nLuc Marchand\n"
)
SPANISH = "Hola, Sonia Ferrer:\n\nMuchas gracias por la visita y por el café. {}\n\nUn saludo,\nInés Prado\n"


@pytest.mark.parametrize(
    ("note", "sentence", "words", "meant"),
    [
        (FRENCH, "Je suis ravi de la visite de votre équippe.", "équippe", "équipe"),
        (FRENCH, "Merci pour cette belle expéreince.", "expéreince", "expérience"),
        (SPANISH, "La entrevita fue muy amable.", "entrevita", "entrevista"),
        (SPANISH, "Me gustaria volver.", "gustaria", "gustaría"),
        (GERMAN, "Ich habe mich sehr geferut.", "geferut", "gefreut"),
        (GERMAN, "Ich habe mich sehr gefreut, das ich helfen durfte.", "das", "dass"),
    ],
)
def test_a_slip_in_another_language_is_asked_about(note: str, sentence: str, words: str, meant: str) -> None:
    """With the word that was meant."""
    found = check(Note(body=note.format(sentence)), SONIA)
    assert [(each.words, each.question) for each in found] == [(words, f"“{words}”: is it {meant}?")]


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        (FRENCH, "L'idée d'une lecture dans l'arrière-boutique me plaît ; j'apporterais mes aquarelles."),
        (SPANISH, "Me gustó que nos enseñarais el obrador, y contaste muy bien cómo amasabais; venía encantada."),
        (SPANISH, "Quería enviarles los periodos de prácticas y mostrándome tan interesada no exagero."),
        (GERMAN, "Der Sauerteig ruht, das Mehl wird gesiebt, und die Gruesse an die Schicht kommen von Herzen."),
        (GERMAN, "Das Buch, das ich Ihnen versprach, und etwas, das ich vergaß, bringe ich mit."),
    ],
)
def test_forms_that_a_list_lacks_are_left_alone(note: str, sentence: str) -> None:
    """Verbs with endings and pronouns, compounds, letters without their dots."""
    assert check(Note(body=note.format(sentence)), SONIA) == []
