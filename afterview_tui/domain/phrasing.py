"""The user's short notes turned into sentences that read well whatever was typed."""

import re

from afterview_tui.domain.text import one_line, sentences

GERUNDS = {
    "asked": "asking", "answered": "answering", "brought": "bringing", "called": "calling",
    "described": "describing", "encouraged": "encouraging", "explained": "explaining",
    "forwarded": "forwarding", "gave": "giving", "helped": "helping", "introduced": "introducing",
    "let": "letting", "listened": "listening", "mentioned": "mentioning", "opened": "opening",
    "passed": "passing", "practised": "practising", "put": "putting", "recommended": "recommending",
    "referred": "referring", "sent": "sending", "shared": "sharing", "showed": "showing",
    "spoke": "speaking", "suggested": "suggesting", "talked": "talking", "thought": "thinking",
    "told": "telling", "took": "taking", "walked": "walking", "wrote": "writing",
}  # fmt: skip
"""What people do in an interview, or for somebody before one, as it follows "Thank you for"."""

DETERMINERS = {"the", "a", "an", "your", "their", "his", "her", "this", "these", "how", "why", "what", "where"}
FINITE = {
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "must",
    "use", "uses", "used", "need", "needs", "want", "wants", "run", "runs", "work", "works", "said", "says",
    "ship", "ships", "plan", "plans", "do", "does", "did", "makes", "like", "likes", "think", "thinks",
}  # fmt: skip
QUESTION_WORDS = {"how", "why", "what", "where"}
SUBJECTS = {"they", "we", "he", "she", "it", "you", "there", "that"}

_THEIRS = re.compile(r"^(me (?:about|through)? ?|about |through )?(?:his|her|their) ")
_ROLE_WORD = re.compile(r"\b(role|position|job|post)$", re.IGNORECASE)

ABOUT = (
    "What you told me about {it} stayed with me.",
    "I keep coming back to what you said about {it}.",
    "I was glad to hear about {it} from you.",
)
POINTED = (
    "One thing has stayed with me: {it}.",
    "I made a note of one thing in particular: {it}.",
    "One thing I took away: {it}.",
)


def as_thanks(said: str, place: int) -> str:
    """A sentence that takes up one thing somebody said or showed, empty when there is nothing.

    ``place`` chooses among wordings, so that neighbours on a panel get different ones.
    """
    text = one_line(said).rstrip(" .;,")
    if not text:
        return ""
    first, _, rest = text.partition(" ")
    word = first.casefold()
    alone = len(sentences(text)) == 1 and ";" not in text and ":" not in text
    if alone and rest and word in GERUNDS:
        rest = _THEIRS.sub(lambda match: f"{match[1] or ''}your ", rest)
        return f"Thank you in particular for {GERUNDS[word]} {rest}."
    if alone and _is_topic(word, rest):
        topic = _THEIRS.sub("your ", f"{word} {rest}".strip())
        return ABOUT[place % len(ABOUT)].format(it=topic)
    known = word in SUBJECTS | DETERMINERS | GERUNDS.keys()
    pointed = f"{word if known else first} {rest}".strip()
    return POINTED[place % len(POINTED)].format(it=pointed).replace("?.", "?")


def as_sentence(text: str) -> str:
    """The text on one line with a capital first and a full stop last."""
    text = one_line(text)
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")


def job_phrase(role: str, company: str) -> str:
    """What the interview was for, as it follows "about": as much as is known, else nothing."""
    role, company = one_line(role), one_line(company)
    if role:
        known = f"the {role}" if _ROLE_WORD.search(role) else f"the {role} role"
        return f"{known} at {company}" if company else known
    return f"the work at {company}" if company else ""


def joined(*parts: str) -> str:
    """The sentences that are there, in a row."""
    return " ".join(part for part in parts if part)


def _is_topic(word: str, rest: str) -> bool:
    """Whether "about" can stand before the text: it begins like a noun phrase and has no verb of its own."""
    if not rest or word not in DETERMINERS:
        return False
    return word in QUESTION_WORDS or not FINITE & {each.strip(",").casefold() for each in rest.split()}
