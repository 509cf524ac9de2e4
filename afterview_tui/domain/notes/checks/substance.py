"""What a note should have in it: the job, and one thing from the conversation."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
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


_JOB_WORDS = """
accountant adjuster administrator adviser advisor agent analyst apprentice archaeologist architect archivist
assistant associate baker barber barista beekeeper bookkeeper bookseller builder buyer caretaker carer carpenter
cashier chef cleaner clerk coach conductor consultant controller coordinator cook counsellor counselor curator
designer developer dietitian director dispatcher doctor draughtsman driver editor educator electrician engineer
estimator executive farmer fitter florist gardener geologist groomer grower guard guide hairdresser handler host
hygienist illustrator inspector instructor intern interpreter investigator janitor joiner journalist keeper
lawyer lecturer librarian lifeguard machinist manager mason mechanic merchandiser midwife musician nanny nurse
officer operator optician optometrist organist orthoptist painter paralegal paramedic pharmacist photographer
physicist physiotherapist pilot planner plumber porter producer programmer psychologist ranger receptionist
recruiter registrar reporter researcher roofer runner scaffolder scientist seamstress secretary steward stylist
supervisor surveyor tailor teacher technician teller therapist trainer translator tutor underwriter usher vet
waiter waitress warden welder writer zookeeper
"""
_JOBS = frozenset(_JOB_WORDS.split())
_AS_JOB = re.compile(
    r"(?<!had )(?<!have )\b(?:about|for|discuss|discussing|in) (?:the|your) "
    r"(?P<job>(?:[a-z-]+ ){0,2}(?P<head>[a-z]+)) (?:role|position|post|vacancy|job|opening)\b",
    re.IGNORECASE,
)
"""The job that a note is about: "talking to me about the receptionist role"."""


def check_substance(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The role, or another one in its place, and what they said."""
    text = alike(f"{note.subject} {note.body}")
    if known.role and (other := _other_job(note.body, known)) is not None:
        question = f"“{other['job']}”: did you mean {known.role}?"
        yield at("role-missing", question, f"You noted: {known.role}", note.body, *other.span("job"))
    elif _names_role(note, known) and not _stems(known.role, 3) & _stems(text, 3):
        question = "The role is not named. Is that meant?"
        yield Finding(rule="role-missing", question=question, advice=f"You noted: {known.role}")
    if note.form in ("email", "card"):
        yield from _nothing_of_theirs(text, known)


def _names_role(note: Note, known: Circumstances) -> bool:
    """Whether a note should name the role: an e-mail to somebody there, not one to a friend who helped."""
    return bool(known.role) and known.has_subject and note.form == "email" and known.person.part != "helper"


def _other_job(body: str, known: Circumstances) -> re.Match[str] | None:
    """Where the note is about another job, and never mentions the right one."""
    own = _stems(f"{known.role} {known.person.said} {' '.join(known.points)}", 3)
    if own & _stems(body, 3):
        return None
    return next((each for each in _AS_JOB.finditer(body) if each["head"].lower() in _JOBS), None)


def _nothing_of_theirs(text: str, known: Circumstances) -> Iterator[Finding]:
    noted = [known.person.said, *known.points]
    stems = set().union(*map(_stems, noted)).difference(*map(_stems, known.left_out))
    if stems and not stems & _stems(text):
        yield Finding(
            rule="nothing-specific",
            question="Is there something here that only they said or showed?",
            advice=f"You noted: {next(filter(None, noted))}",
        )


def _stems(text: str, shortest: int = 4) -> set[str]:
    """The stems of the words that carry meaning; scripts without spaces yield nothing."""
    found = (plain_letters(word) for word in words(text))
    return {word[:STEM] for word in found if len(word) >= shortest and word not in _SMALL}
