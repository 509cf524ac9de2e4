"""The user's words as sentences of a note: points, what went well, what the job was."""

import pytest

from afterview_tui.writing.phrasing import as_sentence, ended, interview_phrase, job_phrase, joined


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("i built the rig", "I built the rig."),
        ("I built it!", "I built it!"),
        ("élan is enough", "Élan is enough."),
        ("iOS runs on it", "iOS runs on it."),
        ("it was “fine.”", "It was “fine.”"),
        ("one,", "One."),
        ("two\nlines", "Two lines."),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_point_is_a_sentence(text: str, sentence: str) -> None:
    """A point gets an initial capital and a full stop in the note, and is otherwise unchanged."""
    assert as_sentence(text) == sentence
    assert ended(text).casefold() == sentence.casefold()


@pytest.mark.parametrize(
    ("role", "company", "phrase"),
    [
        ("Embedded Engineer", "Kestrel Robotics", "the Embedded Engineer role at Kestrel Robotics"),
        ("Embedded Engineer", "", "the Embedded Engineer role"),
        ("", "Kestrel Robotics", "the work at Kestrel Robotics"),
        ("", "", ""),
        ("the lead role", "X", "the lead role at X"),
        ("a position", "X", "the position at X"),
        ("summer internship", "", "the summer internship"),
        (" Engineer\n", " X ", "the Engineer role at X"),
        ("Theatre Engineer", "", "the Theatre Engineer role"),
        ("Data Engineer (m/w/d) - Remote, Berlin", "X", "the Data Engineer role at X"),
        ("Nurse (nights), Leeds", "", "the Nurse role"),
        ("Senior Engineer | Platform", "", "the Senior Engineer role"),
        ("(m/w/d)", "", "the (m/w/d) role"),
    ],
)
def test_the_job_is_named_as_far_as_it_is_known(role: str, company: str, phrase: str) -> None:
    """Without gaps for unknown parts, such as "the  role at "."""
    assert job_phrase(role, company) == phrase


def test_missing_sentences_leave_no_gap() -> None:
    """An empty sentence adds no space."""
    assert joined("", "One.", "", "Two.") == "One. Two."


@pytest.mark.parametrize(
    ("role", "subject"),
    [
        ("Embedded Engineer", "Embedded Engineer interview"),
        ("data role", "interview for the data role"),
        ("the internship", "interview for the internship"),
        ("Cook (f/m/d)", "Cook interview"),
    ],
)
def test_a_subject_names_the_interview_as_people_say_it(role: str, subject: str) -> None:
    """Not "the data role interview", which nobody says."""
    assert interview_phrase(role) == subject
