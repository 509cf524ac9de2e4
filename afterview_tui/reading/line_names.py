"""Company and role in words without commas."""

from afterview_tui.reading import line_words
from afterview_tui.reading.days.likeness import may_be_day

MOST_WORDS = 40
"""Words of a part beyond which nothing is looked for in it: that is a note."""


def unsegmented(text: str) -> tuple[str, str, str]:
    """Company, role and the rest of words without commas; the role is told by its nouns."""
    words = text.split()
    if len(words) > MOST_WORDS:
        return text, "", ""
    nouns = [n for n, word in enumerate(words) if line_words.ROLES.fullmatch(word)]
    if not nouns:
        for n in range(1, len(words)):
            rest = " ".join(words[n:])
            begins = line_words.is_step(rest) or line_words.begins(rest, line_words.MEETINGS)
            is_stage = words[n].islower() and line_words.stage_in_front(rest) is not None
            if is_stage or (begins and any(map(may_be_day, words[n:]))):
                return " ".join(words[:n]), "", rest
        return text, "", ""
    begin = end = nouns[0]
    while end + 1 in nouns:
        end += 1
    while begin and line_words.GRADES.fullmatch(words[begin - 1]):
        begin -= 1
    if begin == 0:
        return text, "", ""
    return " ".join(words[:begin]), " ".join(words[begin : end + 1]), " ".join(words[end + 1 :])
