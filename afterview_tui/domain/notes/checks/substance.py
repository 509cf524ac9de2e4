"""What a note should have in it: the job, and one thing from the conversation."""

from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding
from afterview_tui.domain.notes.checks.spelling import alike, plain_letters
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

STEM = 5
"""Letters by which two forms of a word are taken for the same: "explain", "explained"."""
_SMALL = {
    "about", "after", "again", "also", "because", "been", "before", "both", "came", "come", "could", "does",
    "doing", "done", "each", "even", "ever", "every", "from", "gave", "give", "going", "good", "have",
    "having", "hear", "here", "into", "just", "knew", "know", "like", "liked", "made", "make", "many",
    "more", "most", "much", "must", "only", "other", "over", "really", "said", "same", "says", "seen",
    "showed", "shown", "some", "such", "sure", "take", "talk", "talked", "tell", "than", "that", "their",
    "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "thought",
    "through", "told", "took", "very", "walked", "want", "well", "went", "were", "what", "when", "where",
    "which", "while", "whole", "will", "with", "work", "would", "your",
}  # fmt: skip


def check_substance(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The role, what they said."""
    text = alike(f"{note.subject} {note.body}")
    if note.form == "email" and known.has_subject and known.role and not _stems(known.role, 3) & _stems(text, 3):
        question = "The role is not named. Is that meant?"
        yield Finding(rule="role-missing", question=question, advice=f"You noted: {known.role}")
    if note.form in ("email", "card"):
        yield from _nothing_of_theirs(text, known)


def _nothing_of_theirs(text: str, known: Circumstances) -> Iterator[Finding]:
    noted = [known.person.said, *known.points]
    stems = set().union(*(_stems(each) for each in noted))
    if stems and not stems & _stems(text):
        yield Finding(
            rule="nothing-specific",
            question="Is there something here that only they said or showed?",
            advice=f"You noted: {next(filter(None, noted))}",
        )


def _stems(text: str, shortest: int = 4) -> set[str]:
    """The beginnings of the words that carry meaning; in scripts without spaces, nothing is told apart."""
    found = (plain_letters(word) for word in words(text))
    return {word[:STEM] for word in found if len(word) >= shortest and word not in _SMALL}
