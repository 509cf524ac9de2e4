"""Names in the text: somebody else's, another lead's, or one with a slip in it."""

import re
from collections.abc import Iterable, Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at, filled_lines, is_subjected
from afterview_tui.domain.notes.checks.spelling import alike, calls, find_names, is_near
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import composed, words

TAKE_OUT = "Take it out if it came from another note."
MAY_NAME_OTHERS = ("helper", "group")
"""Forms that tell of the other people."""
FIRST_WORD = 5
"""Letters from which the first word of a company stands for all of it."""
WORDS_TOO = {
    *("april", "art", "bill", "chase", "christian", "dawn", "faith", "frank", "grace", "grant", "hope", "iris"),
    *("ivy", "jack", "joy", "june", "mark", "max", "may", "miles", "next", "nick", "olive", "pat", "pearl", "rich"),
    *("rob", "rose", "ruby", "sky", "sue", "summer", "target", "visa", "will"),
}
"""Names that begin a sentence as a word, too."""
_CAPITALISED = re.compile(r"[^\W\d_][^\W_]*(?:[-’'][^\W_]+)*")
_MIDDLE = re.compile(r"[\w,;)] ")


def check_strangers(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Another person of this interview, or another lead's company; the greeting has a check of its own."""
    own = {word.casefold() for word in words(f"{known.own_words} {known.name}")}
    begin = _after_greeting(note.body)
    if note.form not in MAY_NAME_OTHERS:
        for person in known.others:
            names = calls(person)
            names = [*names, *(word for name in names[:1] for word in words(name)[:1])]
            question = "This names {name}, who gets a note of their own. Is that meant?"
            places = (found for found in _places(names, note.body, own) if not _beside_you(found))
            yield from _first("stranger", question, places, begin)
    for company in _mentioned(known.other_companies, f"{note.subject}\n{note.body}"):
        question = "This names {name}, another lead of yours. Is that meant?"
        names = [composed(company), *_first_word(company)]
        if is_subjected(note, known) and (above := next(_places(names, note.subject, own), None)):
            advice = "It is in the subject."
            yield Finding(
                rule="other-company", question=question.format(name=above[0]), advice=advice, words=above[0]
            )
        else:
            yield from _first("other-company", question, _places(names, note.body, own), 0)


def check_slips(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A name, or the company's, with a letter off; once a name."""
    ours = [known.person.name, known.person.greeting]
    theirs = [name for person in known.others for name in (person.name, person.greeting)]
    vocabulary = {alike(word) for text in (known.own_words, known.name, *theirs) for word in words(text)}
    found_all = _CAPITALISED.finditer(note.body, _after_greeting(note.body))
    tokens = [found for found in found_all if found[0][0].isupper()]
    tokens = [found for found in tokens if _bare(found[0]).casefold() not in vocabulary]
    for rule, names in (("company-spelling", words(known.company)[:1]), ("name-spelling", words(" ".join(ours)))):
        for name in dict.fromkeys(names):
            slip = next((found for found in tokens if _is_slip(found, name)), None)
            if slip is not None and not any(slip[0] in company for company in known.other_companies):
                yield about(rule, f"“{slip[0]}”: is it {name}?", f"You noted: {name}", slip)
                break
    yield from _longer_company(note, known)


def _mentioned(companies: Iterable[str], text: str) -> list[str]:
    """The companies whose first word is in a text; there can be thousands, and a closer look costs more."""
    return [company for company in companies if (first := company.split(maxsplit=1)) and composed(first[0]) in text]


def _after_greeting(body: str) -> int:
    lines = filled_lines(body)
    return lines[1][0] if len(lines) > 1 else 0


def _places(names: Iterable[str], text: str, own: set[str]) -> Iterator[re.Match[str]]:
    """Where any of the names stands: two for the whole, further ones for a part of it.

    A part, or a name that is a word of its own, counts only inside a sentence, where a capital shows a name.
    """
    for number, name in enumerate(names):
        if len(name) > 1 and not {word.casefold() for word in words(name)} <= own:
            sure = number < 2 and name.casefold() not in WORDS_TOO
            for found in find_names(name, text):
                if sure or (name[0].isupper() and _is_inside(found)):
                    yield found


def _beside_you(found: re.Match[str]) -> bool:
    """Whether it reads "you and Tomás" or "Tomás and you", which no other note can be left over from."""
    before, after = found.string[: found.start()][-24:], found.string[found.end() :][:24]
    with_you = re.search(r"\byou(?:,| and| or)(?: with| to)?(?: \w+,)? $", before)
    return with_you is not None or re.match(r"[\w ]{0,16} and you\b", after) is not None


def _first(rule: str, question: str, places: Iterator[re.Match[str]], begin: int) -> Iterator[Finding]:
    found = next((found for found in places if found.start() >= begin), None)
    if found is not None:
        yield about(rule, question.format(name=found[0]), TAKE_OUT, found)


def _is_inside(found: re.Match[str]) -> bool:
    """Whether it stands inside a sentence."""
    return _MIDDLE.match(found.string, max(found.start() - 2, 0), found.start()) is not None


def _first_word(company: str) -> list[str]:
    found = words(company)
    return found[:1] if len(found) > 1 and len(found[0]) >= FIRST_WORD else []


def _is_slip(found: re.Match[str], name: str) -> bool:
    """Whether a word with a capital is a slip for a name; at the start of a sentence only a long one is."""
    return (_is_inside(found) or len(name) > 5) and is_near(_bare(found[0]), name)


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def _longer_company(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A company of several words of which a later one has a slip: "Kestrel Robotcs"."""
    wanted = words(known.company)
    if len(wanted) < 2:
        return
    pattern = re.escape(wanted[0]) + r"[ \n]+([^\W\d_]+)"
    for found in re.finditer(pattern, note.body):
        if is_near(found[1], wanted[1]) and found[1][0].isupper():
            question = f"“{found[1]}”: is it {wanted[1]}?"
            yield at("company-spelling", question, f"You noted: {known.company}", note.body, *found.span())
            return
