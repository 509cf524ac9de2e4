"""What several sure parts of a jotting make together: one sentence, or a few."""

from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import parts, wordings
from afterview_tui.writing.jottings.shape import Shape
from afterview_tui.writing.jottings.ways import One, rotated, sentence, ways

DEED, CLAUSE, NOUN, GIFT, OWN = "deed", "clause", "noun", "gift", "own"
_THANKED = (wordings.FAVOUR, wordings.GRATEFUL)
_DEEDS = (*_THANKED, wordings.DONE, wordings.LIKED, wordings.PROMISED, wordings.STAYED)
_NOUNS = (wordings.NAMED, wordings.FIGURES)
MOST = 3
"""How many sentences one jotting may become."""


def put(read: Sequence[One], place: int) -> list[str]:
    """The parts as a text, in a few ways; none if they don't go together."""
    shapes = [each.shape for each in read if each.shape is not None and not each.doubt]
    if len(shapes) != len(read):
        return []
    made: list[str] = []
    for n in range(3):
        told: list[str] = []
        for at, group in enumerate(_grouped(shapes)):
            tries = (_put(group, place + n + at + other) for other in range(4))
            told.append(
                next(
                    (
                        each
                        for each in tries
                        if each and each.split()[:2] not in [other.split()[:2] for other in told]
                    ),
                    "",
                )
            )
        if len(told) <= MOST and all(told):
            made.append(" ".join(told))
    return list(dict.fromkeys(made))


def kind(found: Shape | None) -> str:
    """The kind of a part, as far as it can be joined with others; empty if it has no sure shape."""
    if found is None:
        return ""
    if found.verb is not None:
        return DEED if found.wordings in _DEEDS and found.verb.base else OWN
    if found.wordings in _NOUNS:
        return NOUN
    if found.wordings in (wordings.GIVEN, wordings.ENJOYED):
        return GIFT
    return CLAUSE if found.wordings[0].endswith(" that {it}.") else OWN


def _grouped(shapes: Sequence[Shape]) -> list[list[Shape]]:
    """The parts grouped into sentences: deeds, and what one heard about."""
    made: list[list[Shape]] = []
    for each in shapes:
        this, before = kind(each), kind(made[-1][-1]) if made else ""
        joins = (this == DEED and before == DEED) or (this == NOUN and before == NOUN)
        joins = joins or (this == GIFT and before == GIFT)
        joins = joins or (this == CLAUSE and before in (CLAUSE, NOUN))
        joins = joins or (this == NOUN and before == CLAUSE and len(made[-1]) == 1)
        if joins and this != OWN and len(made[-1]) < MOST:
            made[-1].append(each)
        else:
            made.append([each])
    return made


def _put(group: Sequence[Shape], place: int) -> str:
    first, last = group[0], group[-1]
    if len(group) == 1:
        return next((way.text for way in ways(first, place)), "")
    if kind(first) == DEED:
        return _deeds(group, place)
    if kind(first) == GIFT:
        return sentence(rotated(wordings.GIVEN, place)[0].format(it=parts.listed([each.it for each in group])))
    nouns = [each.it for each in group if kind(each) == NOUN]
    clauses = [each.it for each in group if kind(each) == CLAUSE]
    if not clauses:
        return sentence(rotated(last.wordings, place)[0].format(it=parts.listed(nouns)))
    if not nouns:
        whole = _that(clauses)
        return sentence(rotated(first.wordings, place)[0].format(it=whole))
    if kind(first) == CLAUSE:
        told = next(each for each in rotated(first.wordings, place) if "remember" not in each)
        return sentence(f"{told.format(it=_that(clauses)).rstrip('.')}, and about {parts.listed(nouns)}")
    hearing = next(each for each in rotated(wordings.NAMED, place) if "hear" in each)
    return sentence(hearing.format(it=f"{parts.listed(nouns)}, and that {_that(clauses)}"))


def _deeds(group: Sequence[Shape], place: int) -> str:
    """Several deeds: "Thank you for explaining CI and showing me the lab"."""
    said = [(each.verb, each.it) for each in group if each.verb]
    told = {
        form: parts.listed([f"{getattr(verb, form)} {it}".strip() for verb, it in said])
        for form in ("past", "gerund", "base")
    }
    thanked = all(each.wordings in (wordings.DONE, wordings.FAVOUR) for each in group)
    some = any(each.wordings in _THANKED for each in group)
    made = wordings.FAVOUR if thanked else wordings.GRATEFUL if some else wordings.LIKED
    return sentence(rotated(dict.fromkeys(made), place)[0].format(**told))


def _that(clauses: Sequence[str]) -> str:
    """Statements in a row: "you sail and teach chess", "it is small and that you lead it"."""
    made = [clauses[0]]
    if len(clauses) == 2 and "," in clauses[0]:
        return f"{clauses[0]}, and that {clauses[1]}"
    for before, each in pairwise(clauses):
        same = before.startswith("you ") and each.startswith("you ")
        made.append(each.removeprefix("you ") if same else f"that {each}")
    return parts.listed(made)
