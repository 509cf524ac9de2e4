"""Whether the note names the company it is about, or another one in its place."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.notes.checks import company
from afterview_tui.domain.notes.checks.company import Token, folded
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at
from afterview_tui.domain.notes.checks.letter import Letter, is_contact, letter
from afterview_tui.domain.notes.checks.plainly import is_about_them
from afterview_tui.domain.notes.checks.shape import LIST_MARK
from afterview_tui.domain.notes.checks.trade import other_trade
from afterview_tui.domain.notes.employers import INSTITUTIONS, KINDS, SMALL
from afterview_tui.domain.notes.spelling import COMMON, frequency, is_word
from afterview_tui.domain.notes.titles import title
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

_BETWEEN = re.compile(r"\s*(?:&\s*|-)?|\s+(?:and|of|the|for|de|du|des|la|der|von|van|et|und)(?:\s+the)?\s+")
_PLACE_BEFORE = re.compile(
    r"\b(?:at|join|joining|for|with|from|by|of|to|bei|chez|en|na|in) (?:the )?$", re.IGNORECASE
)
_TRADES = (
    "work|working|career|role|position|job|post|start|starting|teach|train|serve|build|write|draw|design|cook|bake"
    "|drive|fly|sail|play|sing|sell|learn|help|be|life|future|place|team|people|everyone|everybody|opportunity"
)
_JOIN_BEFORE = re.compile(
    rf"\b(?:join|joining|part of|(?:{_TRADES}) (?:at|for|with)|hear(?:ing)? (?:back )?from"
    r"|contribut\w+ (?:to|at)|(?:match|fit|asset|addition|candidate"
    r"|(?<!went )(?<!go )(?<!going )(?<!came )(?<!way )home) (?:for|to|with|at)|opening at"
    r"|(?:internship|apprenticeship|vacancy) (?:at|with)"
    r"|rejoindre(?: l['’]équipe de)?|travailler (?:chez|pour|à)|trabajar (?:en|con|para)|arbeiten (?:bei|für)"
    r"|werken bij) (?:the )?$",
    re.IGNORECASE,
)
"""Words that only the company's name can follow."""
_TO_COME = re.compile(
    r"\b(?:would|will|hope|hoping|look(?:ing)? forward|love to|like to|glad to|happy to|keen|excited|delighted"
    r"|proud|pleasure|honou?r|eager|interested|'d|’d|see myself|dream)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:worked|was|were|had|did|previous|former|last|before|after my|used to|years? (?:at|with)|currently"
    r"|present|studied|trained|left|came from|degree|since|as at|like at|where I)\b",
    re.IGNORECASE,
)
_WORK_THERE = re.compile(
    r"\b(?:proud|glad|happy|love|like|delighted|thrilled|honou?red|excited|keen|want) to (?:work|be|start) there\b",
    re.IGNORECASE,
)
"""What a sentence says about the company it names."""
_SERVED = re.compile(
    r"\b(?:years?|months?|served|worked|trained|studied)\b[^.!?\n]{0,12}\b(?:in|at|with|for) (?:the )?$",
    re.IGNORECASE,
)
"""Where somebody was before."""
_ROLE = re.compile(
    r"\b(?:position|post|role|job|vacancy|opening|title) (?:of|as|for)(?: the| an?)? $", re.IGNORECASE
)
_AT = re.compile(r"\b(?:(?:at|with|for)|at the) $")
_OURS = re.compile(
    r"\b(?:we|us|our|ours"
    r"|my(?! (?:thanks|regards|best|love|application|interview|visit|conversations?|time|name)))\b"
)
"""How people speak of a place they have worked at."""
_WISH_TO_WORK = re.compile(
    r"\b(?:I(?:['’]d| would)|it would be an? (?:joy|thrill|pleasure|privilege|dream|honou?r)"
    r"|hope|hoping|keen|excited|happy|glad|eager|look(?:ing)? forward|want|see myself)\b"
    r"[^.!?]{0,60}\b(?:try|do|doing|bring|build|use|contribute|help|put|grow|learn|start|work|working|cook|teach"
    r"|make|run|call|play|serve|apply|test|co-?operation|collaboration|partnership|future|career|role)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:at|for|with|from|by|of|to|in|bei|chez|en|de|and|that|how|way|which|where|than|serve) (?:the )?$",
    re.IGNORECASE,
)
_OF_ITS = re.compile(r"['’]s\b|[.,;!?\n]|\s(?:team|people|staff|board|office)\b|$")
_IS_PLACE = re.compile(
    r"\s(?:(?:is|would be) (?:a|an|the|where|exactly|just|my|what|somewhere)|sounds|seems|feels|strikes)\b"
)
_DAYS_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december christmas easter i i’m i'm i’d i'd i’ve i've i’ll i'll english german french
spanish ps cv qa it hr
"""
_DAYS = frozenset(_DAYS_WORDS.split())
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s+|\n[^\S\n]*|[“\"(]\s*|[-•*]\s+)$")


def check_employer(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The company that is not named, and a name that stands in its place."""
    if not known.company or note.form not in ("email", "helper", "group", "card"):
        return
    parts = letter(note.body)
    is_named = company.names(known.company, f"{note.subject}\n{note.body}")
    runs = list(_names(note.body, parts, known))
    if is_named:
        stranger = next((run for run in runs if _replaces(run, note.body, known)), None)
    else:
        stranger = _stranger(runs, note.body, known)
    if stranger is not None:
        start, end = stranger[0].start, stranger[-1].end
        question = f"“{note.body[start:end]}”: did you mean {known.company}?"
        yield at("wrong-company", question, f"You noted: {known.company}", note.body, start, end)
    elif (other := other_trade(note.body, known)) is not None:
        question = f"“{other[0]}”: did you mean {known.company}?"
        yield about("wrong-company", question, f"You noted: {known.company}", other)
    elif not is_named and note.form in ("email", "group") and not is_about_them(note.body, known):
        question = "The company is not named. Is that meant?"
        yield Finding(rule="company-missing", question=question, advice=f"You noted: {known.company}")


def _names(body: str, parts: Letter, known: Circumstances) -> Iterator[Sequence[Token]]:
    """Words with a capital in a row that can be a company's name, from greeting to farewell."""
    people = {
        folded(word)
        for each in (known.person, *known.others)
        for word in words(f"{each.name[:200]} {each.greeting[:200]}")
    }
    people |= {folded(word) for word in words(known.name)}
    noted = f"{known.role} {known.person.title} {known.person.said} {' '.join(known.points)}"
    own = {folded(word) for word in words(noted)}
    own |= {each.folded for lead in known.other_companies[:200] for each in company.tokens(lead[: company.LONGEST])}
    told = [each for each in company.tokens(body) if parts.begin <= each.start and each.end <= parts.end]
    run: list[Token] = []
    for token in told:
        if not token.raw[0].isupper() and not (run and token.raw[0].isdigit()):
            continue
        if run and not _BETWEEN.fullmatch(body, run[-1].end, token.start):
            yield from _cut(run, body, people, own)
            run = []
            if token.raw[0].isdigit():
                continue
        run.append(token)
    yield from _cut(run, body, people, own)


def _cut(run: Sequence[Token], body: str, people: set[str], own: set[str]) -> Iterator[Sequence[Token]]:
    """The run without a word that only begins a sentence; nothing if it names a person, or can't name a company."""
    run = [*run]
    if run and _SENTENCE_BEGINS.search(body[max(run[0].start - 6, 0) : run[0].start]) is not None:
        alone = len(run) == 1 or body[run[0].end : run[1].start].strip() not in ("", "&", "-")
        if (
            (is_word(run[0].raw.casefold()) and alone)
            or run[0].folded in SMALL
            or run[0].raw.casefold() in _OPENERS
        ):
            run = run[1:]
    if not run or all(each.raw.casefold() in _DAYS or each.folded in SMALL for each in run):
        return
    if any(each.folded in people or each.owner in people for each in run) or title(run[0].raw):
        return
    if not {each.folded for each in run} <= own:
        yield run


_OPENERS_WORDS = """
in at on for with from when since after before as if to by our your my this that and but so
"""
_OPENERS = frozenset(_OPENERS_WORDS.split())


_FIRST_WORDS = """
atelier banco bank banque bar cabinet café cafe casa château clinique colegio editions galerie groupe group grupo
hospital hotel hôtel institut librairie libreria maison restaurant stadtwerke studio teatro university villa
"""
_FIRST = frozenset(_FIRST_WORDS.split())
"""What a name of a company may begin with, two words long: "Maison Beauchamp"."""


def _is_institution(run: Sequence[Token], known: Circumstances) -> bool:
    """Whether it contains a word typical of companies' names, or of this company's, and another."""
    own = {each.folded for each in company.tokens(known.company)} & KINDS
    kinds = INSTITUTIONS | own
    begins = run[0].folded in _FIRST or (len(run) > 2 and run[0].folded in kinds)
    return len(run) > 1 and (begins or run[-1].folded in kinds or run[-1].owner in kinds)


def _stranger(runs: Sequence[Sequence[Token]], body: str, known: Circumstances) -> Sequence[Token] | None:
    """The name that most probably stands in the company's place."""
    best, most = None, 1
    # One long sentence may hold many names, and is searched once.
    wished = dict[str, bool]()
    own = {word for each in company.tokens(known.company) for word in (each.folded, each.owner)}
    for run in runs:
        if {each.owner for each in run} <= own:
            continue
        before, after = body[max(run[0].start - 40, 0) : run[0].start], body[run[-1].end : run[-1].end + 12]
        score = _likelihood(run, before, after, known)
        if len(run) > 1 and not before.rstrip().endswith(" in"):
            sentence = _sentence(body, run[0].start, run[-1].end)
            if sentence not in wished:
                wished[sentence] = _WORK_THERE.search(sentence) is not None
            score += 2 * wished[sentence]
        if _PLACE_BEFORE.search(before) is not None and _is_wished_place(run, body):
            score += 2
        if score > 1 and score >= most and not _is_elsewhere(run, before, body, known):
            best, most = run, score
    return best


def _likelihood(run: Sequence[Token], before: str, after: str, known: Circumstances) -> int:
    """How likely it is, from the words around it, that a name stands in for the company's."""
    joins = _JOIN_BEFORE.search(before) is not None
    score = 3 * joins
    score += _PLACE_BEFORE.search(before) is not None and not before.rstrip().endswith((" in", "of"))
    if len(run) == 1:
        return score
    begins = _SENTENCE_BEGINS.search(before) is not None
    score += 2 * (begins and _IS_PLACE.match(after) is not None)
    if _is_institution(run, known):
        stands = _STANDS.search(before) or _OF_ITS.match(after) or _IS_PLACE.match(after)
        score += 2 if begins or joins or stands else 1
    return score


def _is_elsewhere(run: Sequence[Token], before: str, body: str, known: Circumstances) -> bool:
    return bool(_SERVED.search(before) or _ROLE.search(before)) or _is_aside(run, body, known)


def _is_aside(run: Sequence[Token], body: str, known: Circumstances) -> bool:
    """Whether a name stands in a list of people or skills, has a figure, or is where they were before."""
    line_start = body.rfind("\n", 0, run[0].start) + 1
    line = body[line_start : max(body.find("\n", run[0].start), 0) or len(body)]
    has_figure = any(any(each.isdigit() for each in token.raw) for token in run)
    if LIST_MARK.match(line) or is_contact(line) or (has_figure and not any(map(str.isdigit, known.company))):
        return True
    sentence = _sentence(body, run[0].start, run[-1].end)
    return _OURS.search(sentence) is not None and _TO_COME.search(sentence) is None


def _is_rare(word: str) -> bool:
    return frequency(word.casefold()) < COMMON


def _is_wished_place(run: Sequence[Token], body: str) -> bool:
    """Whether it is where they would work: at the end of "I'd love to try that at …", and nobody's name."""
    sentence = _sentence(body, run[0].start, run[-1].end)
    before = sentence[: max(sentence.find(run[0].raw), 0)]
    ends = re.match(r"\s*(?:[.!]|$|\n)", body[run[-1].end :][:4]) is not None
    last = run[-1].raw
    stands = _AT.search(before)
    is_place = (
        _is_rare(last) if len(run) == 1 else stands and ("at" in stands[0] or last.isupper() or _is_kind(last))
    )
    return bool(stands and is_place and ends) and _WISH_TO_WORK.search(before) is not None


def _is_kind(word: str) -> bool:
    """Whether a word is one of things, and nobody's surname: "Gaskets"."""
    return word.endswith("s") and is_word(word) and is_word(word[:-1])


def _replaces(run: Sequence[Token], body: str, known: Circumstances) -> bool:
    """Whether a name is where only the company's can be, though that one is named elsewhere."""
    if not _is_institution(run, known) or company.names(known.company, body[run[0].start : run[-1].end]):
        return False
    if {each.folded for each in run} <= {each.folded for each in company.tokens(known.company)}:
        return False
    sentence = _sentence(body, run[0].start, run[-1].end)
    before = body[max(run[0].start - 40, 0) : run[0].start]
    return bool(_JOIN_BEFORE.search(before) and _TO_COME.search(sentence) and not _PAST.search(sentence))


def _sentence(body: str, start: int, end: int) -> str:
    begin = max(body.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n\n")) + 1
    stops = [place for mark in (". ", "! ", "? ", "\n\n", ".\n") if (place := body.find(mark, end)) >= 0]
    return body[begin : min(stops, default=len(body))]
