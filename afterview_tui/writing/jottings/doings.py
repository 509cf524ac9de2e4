"""Deeds of the day without a subject: by the writer, by both, or what was advised."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, predicate, to_you
from afterview_tui.writing.jottings.shape import Shape, deed


def by_writer(known: verbs.Verb, said: list[str], low: Sequence[str]) -> Shape | None:
    """What the writer did, with the "I" left out: "tasted the menu", "rode along with her", "watched him weld"."""
    at = next((n for n, word in enumerate(low) if n and word in ("him", "them", "her")), 0)
    if at and low[at] == "her" and at < len(low) - 1 and low[at + 1] not in words.PREPOSITIONS | _AFTER_HER:
        at = 0
    towards = at > 0 and (low[at - 1] in ("with", "about", "to", "from") or (at == 1 and known.base in _TO_THEM))
    towards = towards and (known.base, low[1:3]) not in (("tell", ["them", "to"]), ("ask", ["them", "to"]))
    met = known.base == "meet" and low[1] in _WHOM and not {*low} & _ONCE
    met = met and not any(word[:4].isdigit() and len(word) == 4 for word in low)
    other_day = met and "at" in low and not {*low[low.index("at") :]} & _THAT_DAY
    met = met or (known.base == "sit" and low[1:3] == ["in", "on"])
    tried = met or (known.base in words.MINE and low[1] in words.DETERMINERS and not {"me", "my", "us"} & set(low))
    tried = tried and (known.base != "hold" or not _HELD & {*low}) and ("so", "i") not in pairwise(low)
    if not (towards or tried) or known.base == "say" or {"me", "us"} & set(low):
        return None
    did = deed(wordings.DOING[:2], known, said[1:])
    return did._replace(is_sure=did.is_sure and not other_day)


def together(known: verbs.Verb, said: list[str], low: Sequence[str]) -> Shape | None:
    """What both did there: "took samples off the pier together"."""
    at = low.index("together") if "together" in low else 0
    if at < 2 or known.base in _GATHERS or low[at - 1].removesuffix("s") in words.HUMANS | _MET | _NOT_BOTH:
        return None
    return deed(wordings.TOGETHER[:2], known, said[1:])


_HELD = {"door", "gate", "lift", "ladder", "umbrella", "torch", "line", "fort", "place"}
"""Things that are held for somebody else."""
_GATHERS = words.table("""
bring put get pull hold gather keep call stick tie glue sew hang be
""")
"""Verbs of gathering people or things."""
_NOT_BOTH = {"us", "them", "everyone", "everybody", "people", "children", "family", "it", "that"}
_MET = {"team", "crew", "staff", "class", "group"}
_WHOM = {"the", "two", "three", "four", "some", "everyone", "everybody", "half", "all", "most"}
"""Words before the people one meets on such a day."""
_ONCE = {"once", "husband", "wife", "partner", "there", "ago", "as", "when", "years"}
"""Words that show that it was another day."""
_THAT_DAY = {"handover", "lunch", "breakfast", "break", "stand-up", "standup", "meeting", "briefing", "end", "gate"}
"""Words after "at" for parts of a working day."""
_AFTER_HER = words.QUESTIONS | {"weld", "work", "do", "make", "throw", "play", "run", "too", "and"}
_TO_THEM = {"tell", "ask", "show", "watch", "see", "meet", "shadow", "hear", "make", "help", "beat"}


def beyond(known: verbs.Verb, said: list[str], low: Sequence[str]) -> Shape | None:
    """What happened to them, or how they went beyond what is expected: "promoted from the line", "followed up"."""
    if known.base in _CHOSEN and low[1:2] and low[1] in ("from", "at", "by", "as", "in", "to", "straight"):
        return deed(wordings.ABOUT_YOU, None, said, before="you were")
    through = (
        known.base == "go" and low[1:2] == ["through"] and low[2:3] and low[2] in ("the", "my", "every", "all")
    )
    if through or (known.base, low[1] if len(low) > 1 else "") in _KEPT_UP:
        return deed(wordings.GRATEFUL, known, said[1:])
    return None


_CHOSEN = {"promote", "hire", "elect", "appoint", "recruit", "transfer", "headhunt", "poach", "raise"}
"""Verbs whose participle is about the person: "promoted from the night shift"."""
_KEPT_UP = {
    ("follow", "up"), ("write", "back"), ("ring", "back"), ("call", "back"), ("get", "back"), ("check", "in"),
    ("reach", "out"), ("step", "in"), ("stay", "late"), ("stay", "on"), ("turn", "up"), ("come", "out"),
}  # fmt: skip
"""Verbs for going beyond what is expected."""


def passive(said: list[str], _helped: bool) -> Shape | None:
    """A participle that isn't a past tense: "been there 22 years", "shown around the plant"."""
    known = verbs.forms(plain(said[0]))
    if "participle" not in known or "past" in known or "base" in known or len(said) < 2:
        return None
    after = plain(said[1])
    if (
        after not in clauses.FOLLOWS | {"round", "home", "back"}
        and not after.endswith("ly")
        and after.isalpha()
        and plain(said[0]) != "been"
    ):
        return None
    told = predicate(said)
    if plain(said[0]) == "been":
        sure = told.is_sure and not clauses.runs_on(said)
        return Shape(wordings.ABOUT_YOU, " ".join(["you have", *told.words]), is_sure=sure)
    return Shape(
        wordings.DOING, " ".join(told.words), verbs.Verb("be", "is", "was", "been", "being"), is_sure=told.is_sure
    )


def was_done(said: list[str], _helped: bool) -> Shape | None:
    """What was done for the writer, with the "I" left out: "got invited to the supper", "was told not to worry"."""
    low = [*map(plain, said)]
    if low[0] not in ("was", "got") or len(low) < 4 or {"she", "he", "herself", "himself", "once"} & {*low}:
        return None
    told_to = low[1] == "told" and (low[2] == "to" or low[2:4] == ["not", "to"])
    if not told_to and low[1] not in ("shown", "invited", "introduced", "welcomed", "treated"):
        return None
    return deed(wordings.GLAD_TO, None, said[1:], before="be")


def spared(said: list[str], _helped: bool) -> Shape | None:
    """What somebody kindly did not do: "not rushing me", "didn't laugh once", "never made me feel small"."""
    low = [*map(plain, said)]
    form = _NOT_DONE.get(low[0])
    known = verbs.forms(low[1]).get(form) if len(low) > 1 and form else None
    if known is None or known.base not in _SPARED:
        return None
    word = "never" if low[0] == "never" else "not"
    past = f"never {known.past}" if low[0] == "never" else f"did not {known.base}"
    verb = verbs.Verb(f"{word} {known.base}", "", past, past, f"{word} {known.gerund}")
    return deed(wordings.DONE[:2], verb, said[2:])


_NOT_DONE: dict[str, verbs.Form] = {"not": "gerund", "never": "past", "didn't": "base"}
_SPARED = words.table("""
rush hurry judge mind laugh interrupt pressure press patronise patronize mock pretend hide oversell sugarcoat
lecture flinch complain quiz grill
""")
"""Verbs for things that it is kind not to do."""


def doing(said: list[str], _helped: bool) -> Shape | None:
    """A gerund: "seeing the test track"."""
    known = verbs.forms(plain(said[0])).get("gerund")
    if known is None or len(said) < 2 or plain(said[0]) in words.PREPOSITIONS:
        return None
    second = plain(said[1])
    if plain(said[0]) in _NAMES and second not in words.DETERMINERS | {"me", "us", "people", "new"}:
        return None
    if set(map(plain, said[1:4])) & words.AUXILIARIES or ("third" in verbs.forms(second) and len(said) > 2):
        return None
    told = to_you(said[1:])
    if known.base in words.AT_WORK and second not in ("the", "her", "his", "this", "that", "through", "at"):
        return Shape(wordings.ABOUT_YOU, " ".join(["you are", said[0].lower(), *told.words]), is_sure=told.is_sure)
    follows = second in words.DETERMINERS | {"able", "to", "about", "with", "through", "how", "what", "around"}
    if known.base in _THEIRS:
        return Shape(wordings.DONE, " ".join(told.words), known, is_sure=told.is_sure)
    mine = known.base in words.MINE | _OURS
    return Shape(wordings.DOING, " ".join(told.words), known, is_sure=follows and mine and told.is_sure)


_NAMES = words.table("""
funding training parking housing catering onboarding mentoring marketing meeting meetings building wiring lighting
heating planning coaching childcare banking engineering nursing clothing seating staffing pricing rostering welding
timing
""")
"""Gerunds that are nouns: "funding until 2029"."""
_THEIRS = words.table("""
agree explain show tell let give lend offer send introduce answer share invite arrange teach sort recommend clarify
reassure encourage book forward remember
""")
"""Verbs that are theirs even as a bare gerund: "explaining the rota"."""
_OURS = words.table("""
be have meet learn talk chat walk ride sit join eat drive discuss look get
""")
"""Verbs for what the writer, or both, did there."""


def advice(said: list[str], helped: bool) -> Shape | None:
    """What somebody says one should do: "light the room, not the face", "never skip the walkdown"."""
    next_time = [*map(plain, said[:2])] == ["next", "time"] and len(said) > 3
    said = said[2:] if next_time else said
    low = [*map(plain, said)]
    n = 1 if low[0] in ("never", "always", "don't") else 0
    if helped or len(low) < n + (2 if next_time else 3) or "base" not in (known := verbs.forms(low[n])):
        return None
    kind = known["base"].base in words.KIND | words.GLAD
    if not n and low[1] in words.PREPOSITIONS and "past" not in known and {"you", "your"} & set(low):
        return Shape(wordings.ADVICE, " ".join(said), is_sure=not {"me", "my", "i", "us"} & set(low))
    follows = next_time or low[n + 1] in ("the", "your", "it", "yourself") or (n and not kind)
    kind = kind and not next_time
    if not follows or (not n and (kind or "past" in known)) or {"me", "my", "i", "us"} & set(low):
        return None
    return Shape(wordings.ADVICE, re.sub(r"(?<!,) not (?=the |your )", ", not ", " ".join(said)))


def absent(said: Sequence[str]) -> Shape | None:
    """What is absent: "no bullying on his shift"."""
    own = [word for word in said[1:] if plain(word) not in ("ever", "anymore", "anywhere")]
    noun, _ = clauses.head(own) if own else ("", 0)
    low = [*map(plain, said)]
    if not noun or any(
        one in ("so", "but") and (other in words.PRONOUNS or verbs.past(other)) for one, other in pairwise(low)
    ):
        return None
    told = to_you(said)
    several = clauses.is_plural(noun) or low[1:2] in (["two"], ["three"])
    there = "there are" if several else "there is"
    made = wordings.WARM if {*map(plain, said)} & words.UNWANTED else wordings.PRACTICAL[1:]
    return Shape(made, " ".join([there, *told.words]), is_sure=told.is_sure)


def is_plain_deed(known: verbs.Verb, low: Sequence[str]) -> bool:
    """Whether a past tense plainly tells what somebody did there: "hummed the alto line till I got it".

    ``low`` is what follows it. Unwelcome deeds and deeds that may have been the writer's don't count.
    """
    if known.base in UNCLEAR or known.past == known.base or len(low) < 2 or (low[-1] == "it" and len(low) < 4):
        return False
    theirs = low[0] in words.POSSESSIVES and low[-1] in _SET
    if theirs or any(one == "for" and other in words.POSSESSIVES for one, other in pairwise(low)):
        return False
    follows = low[0] in words.DETERMINERS | words.PREPOSITIONS | _AFTER_DEED or low[0][:1].isdigit()
    return follows and not {"not", "never", "nothing", "nobody", "but"} & {*low}


_AFTER_DEED = {"it", "everything", "me", "us", "two", "three", "four", "five", "six", "several"}
_SET = {"question", "questions", "test", "task", "quiz", "exercise", "exam", "problem", "riddle", "puzzle"}
"""Nouns for what the writer was set: "solved his riddle"."""
UNCLEAR = words.table("""
dodge avoid ignore lose forget miss fail break drop spill bore blame skip hate dislike doubt refuse reject deny
cancel delay postpone rush hurry waste cut cheat fake steal fight argue quarrel scold threaten warn fall slip crash
trip bump knock hit kick slam bang kill hurt harm burn cough sneeze burp snore sniff sigh groan frown glare stare
squint scowl grimace cringe sulk wince roll shrug gossip lie brag boast ramble mumble mutter stutter stammer smoke
drink vape swear curse insult tease mock bully bother disturb distract confuse mistake misspell mishear misread
misunderstand worry fear panic freeze feel felt seem look sound appear think guess hope wish wonder realise realize
notice learn see hear find understand get have be do go need want say mean cost last happen matter change fire sack
sue quit leave end stop cease close owe charge bill arrive wait stand lack expect assume suspect pretend stall bomb
ace flunk nail fluff blow butcher force push press squeeze interrupt overrun exceed overlook neglect botch mess
screw fumble apply walk visit try taste attend study practise practice enjoy admire love like relate struggle suffer
survive die retire resign marry divorce separate merge move downsize crack hang hide shut block judge quiz grill
interrogate probe corner trap trick catch shoot spit sweat smell stink leak reveal confess admit accuse complain
moan claim insist demand decline turn back click bond laugh chat cry weep tear compete clash disagree regret
""")
"""Verbs for what is unwelcome, what may have been the writer's, and what isn't a deed."""
