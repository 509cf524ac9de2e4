"""A sentence that breaks off, or that goes on into the next one."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.letter import is_contact, letter
from afterview_tui.domain.notes.checks.shape import paragraphs
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

_GO_ON_WORDS = """
a an the my your our their and or but to if as because than are has would will could should can may might very
really especially between i we i'm i'd i'll i've be was were is am with from of
"""
_GO_ON = frozenset(_GO_ON_WORDS.split())
"""Words that no paragraph ends with."""
_NEVER_LAST_WORDS = """
a an the my your our their and because i'm i'd i'll i've we'd we'll we've we're you're they're who's every
"""
_NEVER_LAST = frozenset(_NEVER_LAST_WORDS.split())
"""Words that no full stop follows."""
_SUBJECTS = frozenset({"i", "we", "they", "she", "he"})
_BEFORE_SUBJECT_WORDS = """
do does did am are is was were be have has had will would can could shall should might may must than as and or but
nor not like only who said says it it's that that's whom you by between
"""
_BEFORE_SUBJECT = frozenset(_BEFORE_SUBJECT_WORDS.split())
"""Words behind which a sentence may end with "we": "so did we"."""
_STOP = re.compile(r"(?<=[a-zI])\.(?=\s|$)")
_LAST_WORDS = 40
"""Characters before a full stop that hold the two words before it."""
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])")
_STOPS = re.compile(r"[\w’'-]$")
_ENDED = re.compile(r"[.!?…:)”\"’']\s*$")
LEAST = 3
"""Words of a paragraph that can break off."""
_WISH = re.compile(
    r"\W*(?:look(?:ing)?|hope|hoping|thanks?|talk|speak|see|have|all|until|wishing)\b(?:\W+\w+){1,9}$", re.I
)
"""A last line as many send it without a mark: "Look forward to hearing from you"."""
FEWEST_ALONE = 5
"""From this many words, a paragraph is asked about even if its last word may end it."""
_BEGINNERS = (
    "You|We|It|This|That|They|There|My|Your|Thank|Thanks|Please|When|What|He|She|Our|The|In|On|At|For|From|With|After"
    "|Before|Since|If|As|But|And|So|Although|Let|Some|Every|One|Two|Three|Both|All|Even|Here|Now|Then|Also|Just"
)
_NO_STOP = re.compile(rf"(?<=[a-z] )(?P<after>{_BEGINNERS}) [a-z][a-z’'-]*[a-z](?=[ ,.])")
_THANKED_I = re.compile(
    r"\b(?:thank you|thanks|cheers|pleasure|lovely|great|good)\b[^.!?,;:\n]{4,120}\b"
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|today|morning|afternoon|evening) (?P<after>I(?:['’]\w+)?) [a-z]+",
    re.I,
)
"""Thanks for a day, with the next sentence run on: "for having me in on Saturday I still"."""
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_INSIDE_WORDS = """
the a an of to in on at for with from by and or but my your our their his her its this that these those called
if which then after before when while until since because where whether what who so through under over
named titled entitled is was were are be read reads says said about like via into as than every
"""
_INSIDE = frozenset(_INSIDE_WORDS.split())
"""Words that end no sentence, or that stand before a title: a capital behind them is another matter."""
RUN_ON = 24
"""From this many words, a sentence without a mark or a joining word is asked about."""
_CLAUSE = re.compile(r"[^.!?,;:\n()–—\"“”-]++")
_SUBJECT = re.compile(r"(?<=[a-z] )I (?=[a-z]+)")
_ENDING = re.compile(r"(?<=[a-z] )I (?:hope to|look forward to|am looking forward|enjoyed it|loved it|liked it)\b")
"""How a sentence of its own begins."""
_FEWEST = 14
"""From this many words, one of these shows that two sentences have run together."""
_JOINS = re.compile(
    r"\b(?:and|but|which|that|because|so|when|while|if|as|who|where|since|until|or|though|what|how|than|whether|why)\b"
)


def check_unfinished(note: Note, _known: Circumstances) -> Iterator[Finding]:
    """Each paragraph that stops at a word such as "to", each sentence that does, and two without a mark between."""
    if not tongue.is_english(note.body):
        return
    parts = letter(note.body)
    told = [(place, text.rstrip()) for place, text in paragraphs(note.body[: parts.end]) if place >= parts.begin]
    for number, (place, text) in enumerate(told):
        is_open = _STOPS.search(text) is not None and not _ITEM.match(text) and not is_contact(text)
        if is_open and (_goes_on(text) or _is_alone(number, [each for _, each in told])):
            yield _breaks_off(note.body, place, place + len(text))
        for found in _STOP.finditer(text):
            before = text[max(found.start() - _LAST_WORDS, 0) : found.start()].replace("’", "'").split()[-2:]
            if len(before) > 1 and _is_cut(before[0].rstrip(",").casefold(), before[1]):
                yield _breaks_off(note.body, place, place + found.end())
        yield from _run_on(note.body, place, place + len(text))


def _goes_on(text: str) -> bool:
    """Whether a paragraph without a mark at its end stops at a word that needs another."""
    told = words(text.casefold().replace("’", "'"))
    return len(told) >= LEAST and told[-1] in _GO_ON


def _is_alone(number: int, told: Sequence[str]) -> bool:
    """Whether a paragraph is the only one without a mark at its end, and no heading or list."""
    if len(told) < 2 or len(words(told[number])) < FEWEST_ALONE:
        return False
    before_list = number + 1 < len(told) and _ITEM.match(told[number + 1]) is not None
    is_wish = number + 1 == len(told) and _WISH.match(told[number]) is not None
    others = (text for place, text in enumerate(told) if place != number)
    return not (before_list or is_wish) and all(_ENDED.search(text) for text in others)


def _is_cut(before: str, last: str) -> bool:
    """Whether a full stop behind these words cuts a sentence off."""
    if last.casefold() in _SUBJECTS:
        return before not in _BEFORE_SUBJECT and not before.endswith("n't")
    return before != "just" and (last in _NEVER_LAST or (len(last) > 1 and last.casefold() in _NEVER_LAST))


def _breaks_off(body: str, begin: int, end: int) -> Finding:
    """The sentence that ends there."""
    inside = body[begin : end - 1]
    start = begin + max(inside.rfind(mark) for mark in (". ", "! ", "? ", "\n"))
    start = start + 2 if start >= begin else begin
    return at("unfinished", "Does this sentence end?", "Finish it, or take it out.", body, start, end)


def _run_on(body: str, begin: int, end: int) -> Iterator[Finding]:
    """Where a new sentence begins without a mark before it."""
    for found in _NO_STOP.finditer(body, begin, end):
        before = body[begin : found.start()].split()[-1:]
        if before and _may_end(before[0]) and not _is_quoted(body[begin : found.start()]):
            start = found.start() - len(before[0]) - 1
            said = body[start : found.end("after")]
            question, advice = f"“{said}”: is a full stop missing?", "Put one before the capital, or make it small."
            yield at("slip", question, advice, body, start, found.end("after"))
    for found in _THANKED_I.finditer(body, begin, end):
        said = body[found.start("day") : found.end("after")]
        question, advice = f"“{said}”: is a full stop missing?", "Put one between them."
        yield at("slip", question, advice, body, found.start("day"), found.end("after"))
    for found in _CLAUSE.finditer(body, begin, end):
        if found[0].count(" I ") < 1:
            continue
        subjects: Sequence[re.Match[str]] = [*_SUBJECT.finditer(body, *found.span())]
        number = len(found[0].split())
        sure = number >= RUN_ON and _JOINS.search(found[0]) is None
        if len(subjects) > 1 and (sure or (number >= _FEWEST and _ENDING.search(body, *found.span()))):
            start = subjects[0].start()
            question = "These run on without a mark. Are they two sentences?"
            stop = min(start + 40, found.end())
            yield at("unfinished", question, "A full stop between them is enough.", body, start, stop)


def _may_end(word: str) -> bool:
    """Whether a sentence may end with this word."""
    return (word.islower() and len(word) > 1 and word not in _INSIDE) or _WEEKDAY.fullmatch(word) is not None


def _is_quoted(before: str) -> bool:
    """Whether a quotation mark is still open."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
