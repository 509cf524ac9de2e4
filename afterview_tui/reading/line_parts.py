"""A line about a lead cut into its parts, where a comma that belongs to a name, a day or a sum cuts nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading.answer import Span
from afterview_tui.reading.days.likeness import is_amount, may_be_day
from afterview_tui.reading.job_evidence import ends_in_a_job
from afterview_tui.reading.line_references import REFERENCE

MOST = 60
"""Separators of a line; what stands behind them is one note."""
LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|net|io|co|de|eu|uk|ch|at|fr|nl|dev|ai|app|jobs|example)/\S+",
    re.IGNORECASE,
)
"""An address of the web, also without what it begins with."""
_THROUGH = r"(?:via|through|thanks to|referred by|referral from|found on|recommended by)\b"
_NOT_SHORT = "".join(
    rf"(?<!{each})"
    for each in [
        "corp",
        "prof",
        "dept",
        "univ",
        "sept",
        "tues",
        "weds",
        "thur",
        "thurs",
        "assoc",
        "engr",
        "mgmt",
        "natl",
        "intl",
        "admin",
        "dipl",
        "mech",
        "elec",
        "asst",
        "tech",
        "bros",
        "wiss",
        "kaufm",
        "techn",
        "stellv",
        "akad",
        "allg",
    ]
)
"""Behind a short form, a full stop ends no sentence."""
_STRONG = (
    r" ?[,;|](?!\d{3}\b)(?!(?<=\d,)\d\d ?(?:€|eur|chf|/|ph\b|pro\b)) ?| [-–—]{1,3} | ?[→•·»] ?|!+ "
    r"| ?(?:\.{3,}|…) ?"
    r"|(?:(?<=\d)|(?<=\d[a-z])|(?<=\d[a-z]{2}))\. (?=(?-i:[A-Z][a-z]))"
    r"|(?<=(?-i:\b(?:it|me|no|us|go|so|up)))(?<!(?-i:[A-Z] no))\. (?=[^\W\d_])"
    r"|(?<=(?-i:[a-zäöüßé]{3}))" + _NOT_SHORT + r"\. (?=[^\W\d_])"
)
_WEAK = (
    r"(?<=\w):(?= ) ?|(?<=[^\s,;|]) (?=via |(?:https?://|www\.)\S)"
    rf"| ?\((?={_THROUGH}[^()]*\))"
    rf"| ?[(\[](?={REFERENCE}[)\]] ?(?:[,;|–-]|$))"
    rf"|(?<=[^\s,;|(\[])(?<!\bjob)(?<!\bour)(?<!their)(?<!vacancy) (?={REFERENCE}(?: via | [–-] | ?[,;|.)\]]|$))"
)
_SEPARATOR = re.compile(f"{_STRONG}|{_WEAK}", re.IGNORECASE)
_SLASHED = re.compile(f" / |{_WEAK}", re.IGNORECASE)
_SLASHED_TOO = re.compile(f"{_STRONG}| / |{_WEAK}", re.IGNORECASE)
_MONTH_IN_FRONT = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) \d\d?$", re.IGNORECASE)
"""What a full stop behind a figure ends a sentence after; "3. Dezember" and "2. Runde" go on."""
_TAG = re.compile(r"\[[^\[\]]{1,20}\](?= \S)")
_LABELS = re.compile(
    r"(?:company|employer|firma) ?: *\w|"
    r"(?:role|position|job|post|vacancy|stelle) ?: *\w.{0,80}?\b(?:company|employer|firma) ?:",
    re.IGNORECASE,
)
_ROLE_LABEL = re.compile(r"(?:role|position|job title|stelle) ?: *(?=\w)", re.IGNORECASE)
_LEAD_LABEL = re.compile(r"(?:new )?lead ?: +(?=\w)", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^|\.?(?<![ ,;|])[ ,;|]+)"
    r"(?:company|employer|firma|role|position|job|post|vacancy|stelle|stage|status|applied on) ?: *|"
    r"\.?(?<![ ,;|])[ ,;|]+(?=(?:next(?: step)?|notes?|contact|recruiter|via|link|url|date|deadline|salary|pay|"
    r"location|gehalt|ort|datum) ?:)",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|<[^<>]*>")
_SOURCE = re.compile(rf"\({_THROUGH}|[(\[]{REFERENCE}[)\]]", re.IGNORECASE)
_LEGAL = re.compile(rf"(?:{'|'.join(sorted(LEGAL_FORMS))})\.?", re.IGNORECASE)
_LEGAL_IN_FRONT = re.compile(r"(?:inc|ltd|llc|llp|gmbh|corp|plc|limited)\b\.?(?= \w)", re.IGNORECASE)
_PARTNERS = re.compile(
    r"\S+(?: \S+)? (?:&|and|und|et|y) "
    r"(?:co|company|cie|sons?|söhne|partners?|associates|brothers|bros|daughters)\b\.?"
    r"(?: (?:" + "|".join(sorted(LEGAL_FORMS)) + r")\b\.?)*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:next|note|notes|noted|link|contact|via|heard|todo|to do|ps)", re.IGNORECASE)
_NAMES = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)? (?:and|&|und) [^\W\d_]+\b", re.IGNORECASE)


def parts(line: str, is_day: Callable[[str], bool]) -> list[Span]:
    """The parts of a line, none of them empty, by their places in it; what comes after many is one part more."""
    found = list(_with_legal_form(line, list(_between(line, list(islice(_cuts(line), MOST))))))
    found = [_without_label(line, each) for each in found]
    names = _joined(found, lambda left, right: _joins_a_name(line, left, right))
    return _joined(names, lambda left, right: _joins_a_day(line, left, right, is_day))


def _without_label(line: str, part: Span) -> Span:
    """ "Role: customer adviser" as what it labels."""
    label = _ROLE_LABEL.match(part.of(line))
    return Span(part.begin + label.end(), part.end) if label else part


def _with_legal_form(line: str, found: Sequence[Span]) -> Iterator[Span]:
    """ "Acme, Inc. Engineer": the legal form goes with the company, and the role begins behind it."""
    if len(found) > 1 and "," in line[found[0].end : found[1].begin]:
        form = _LEGAL_IN_FRONT.match(found[1].of(line))
        if form is not None:
            end = found[1].begin + form.end()
            found = [Span(found[0].begin, end), Span(end + 1, found[1].end), *found[2:]]
    yield from found


def _cuts(line: str) -> Iterator[Span]:
    """The separators of a line, and where a source or a link begins without one."""
    if _LABELS.match(line):
        yield from (Span(*each.span()) for each in _LABELLED.finditer(line))
        return
    links = [Span(*each.span()) for each in LINK.finditer(line)]
    enclosed = [Span(*each.span()) for each in _ENCLOSED.finditer(line) if not _SOURCE.match(each[0])]
    inside = [*links, *enclosed][:MOST]
    last, colons = Span(0, 0), True
    if (label := _LEAD_LABEL.match(line)) is not None:
        last = Span(0, label.end())
        yield last
    pattern = _SEPARATOR if re.search(_STRONG, line) or " / " not in line else _SLASHED
    if pattern is _SEPARATOR and line.count(" / ") > 1:
        pattern = _SLASHED_TOO
    tag = _TAG.match(line)
    behind = [Span(tag.end(), tag.end() + 1)] if tag else []
    behind += [Span(each.end, each.end + 1) for each in links if re.match(r" \w", line[each.end :])]
    for cut in sorted([*behind, *(Span(*found.span()) for found in pattern.finditer(line))]):
        within = any(each.begin < cut.begin and cut.end < each.end for each in inside)
        # "Acme: Engineer" is a company and its role; a later colon is the part's own.
        is_named = cut.begin == cut.end - 1 and LINK.match(line, cut.end) is not None
        if is_named and _LABEL.fullmatch(line[last.end : cut.begin].strip()):
            # "link https://…": the label goes with its link.
            continue
        if _goes_on(line, cut, is_first=not last.end):
            continue
        is_own = ":" in cut.of(line) and (not colons or _LABEL.fullmatch(line[: cut.begin].strip()) is not None)
        if cut.begin >= last.end and not within and not is_own:
            last, colons = cut, colons and ":" in cut.of(line)
            yield cut


def _goes_on(line: str, cut: Span, *, is_first: bool) -> bool:
    """Whether dots end nothing: "offer... maybe", where only the first ones do, and "2. Runde"."""
    dots = cut.of(line).strip()
    if dots in ("…", "...") or dots.startswith("...."):
        return not is_first
    is_behind_figure = dots == "." and line[cut.begin - 1 : cut.begin].isdigit()
    return is_behind_figure and _MONTH_IN_FRONT.search(line[max(0, cut.begin - 8) : cut.begin]) is None


def _between(line: str, cuts: Sequence[Span]) -> Iterator[Span]:
    begin = 0
    for cut in [*cuts, Span(len(line), len(line))]:
        text = line[begin : cut.begin]
        if text.endswith((")", "]")) and not set(text) & {*"(["}:
            # Of "(via Dana)", what stands inside is a part.
            text = text[:-1]
        if text.strip():
            yield Span(begin + len(text) - len(text.lstrip(" -–—") or text.lstrip()), begin + len(text.rstrip()))
        begin = cut.end


def _joined(found: Sequence[Span], joins: Callable[[Span, Span], bool]) -> list[Span]:
    together: list[Span] = []
    for each in found:
        if together and joins(together[-1], each):
            together[-1] = Span(together[-1].begin, each.end)
        else:
            together.append(each)
    return together


def _joins_a_name(line: str, left: Span, right: Span) -> bool:
    """ "Acme, Inc.", "Smith, Barney & Co", and "thank Ana, Jürgen and Priya"."""
    text = right.of(line)
    if "," not in line[left.end : right.begin]:
        return False
    is_first = left.begin == 0 and not ends_in_a_job(left.of(line))
    is_name = _LEGAL.fullmatch(text) is not None or (is_first and _PARTNERS.fullmatch(text) is not None)
    return is_name or _lists_names(left.of(line), text)


def _lists_names(left: str, right: str) -> bool:
    from afterview_tui.reading.line_words import is_step

    found = _NAMES.match(right)
    return is_step(left) and found is not None and found[0].split()[0][:1].isupper()


def _joins_a_day(line: str, left: Span, right: Span, is_day: Callable[[str], bool]) -> bool:
    """ "Dec 3, 2027", "Fri, 6 Nov": the last words before the comma and the first behind it are one day."""
    between = line[left.end : right.begin]
    if "," not in between:
        return False
    before, behind = left.of(line).split()[-3:], right.of(line).split()[:3]
    if behind[0].casefold() in ("first", "second", "third", "fourth", "last"):
        return False
    if is_amount(" ".join(behind[:2])):
        # "4 day week, 2 weeks notice"
        return False
    if not (any(map(_is_of_a_day, before)) and any(map(_is_of_a_day, behind))):
        return False
    return any(
        is_day(f"{' '.join(before[-n:])}{between}{' '.join(behind[:m])}")
        and not _is_two(before[-n:], behind[:m], is_day)
        for n in (1, 2, 3)
        for m in (3, 2, 1)
        if n <= len(before) and m <= len(behind)
    )


def _is_of_a_day(word: str) -> bool:
    return word[:1].isdigit() or may_be_day(word)


def _is_two(left: Sequence[str], right: Sequence[str], is_day: Callable[[str], bool]) -> bool:
    """Whether both sides are days that can stand alone, and the second is no date of the first."""
    return is_day(" ".join(left)) and is_day(" ".join(right)) and not any(each[:1].isdigit() for each in right)
