"""What they said of when one hears from them, in the words of an invitation."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.leads.cadence import add_business_days
from afterview_tui.domain.text import one_line
from afterview_tui.reading.days import read_when
from afterview_tui.reading.invitations.moment_words import bare_days
from afterview_tui.reading.invitations.moments import days_in

MOST = 60
"""Sentences of a text that are looked at."""
LONGEST = 200
"""Characters of a sentence that can be a promise."""
COUNTED = "“{words}”, from the day of the interview"
_TOLD = re.compile(
    r"\b(?:let you know|letting you know|get(?:ting)? back to you|(?:be|get) in touch|come back to you|"
    r"contact you|inform you|"
    r"notify you|hear (?:back|from us|from me|something)|you(?:['’]ll| will| should| can expect to) hear|"
    r"decision|decide|feedback|outcomes?|results? (?:will|of)|an answer|a response|"
    r"bescheid|rückmeldung|melden (?:wir )?uns|hören (?:sie|du) von|von uns hören|entscheidung|entscheiden|"
    r"réponse|recontacter\w*|tenir informée?|décision|reviendr\w+ vers vous|retour|"
    r"comunicar\w*|decisión|respuesta|diremos|noticias nuestras|avisaremos|resultado|"
    r"esito|comunicheremo|decisione|risposta|faremo sapere|"
    r"van ons|laten (?:we )?je weten|laten (?:wij )?u weten|besluit|beslissing|terugkoppeling|uitslag|"
    r"besked|återkom\w+|hör av oss|beslut|beslutning|svar fra|afgørelse|tilbakemelding|hører fra)\b",
    re.I,
)
"""What one is told, or that one is told."""
_THEIRS = re.compile(
    r"\b(?:let (?:us|me) know|please|kindly|bitte|merci de|veuillez|por favor|per favore|gelieve|laat ons|"
    r"(?:reply|respond|confirm|answer)(?: to (?:us|this))? by|teilen sie uns|geben sie uns|on (?:our|your) last|"
    r"based on|to help us)\b",
    re.I,
)
"""In a sentence with these it is oneself who is to answer, or something has been decided."""
_COUNTED_IN_WORDS = """
a an one ein eine einer un une una een en et ett
two couple zwei deux dos due twee två to
three drei trois tres tre drie
four vier quatre cuatro quattro fyra fire
five fünf cinq cinco cinque vijf fem
six sechs seis sei zes sex seks
seven sieben sept siete sette zeven sju
eight acht huit ocho otto åtta otte
nine neun neuf nueve nove negen nio ni
ten zehn dix diez dieci tien tio ti
"""
_NUMBERS = {
    word: number for number, words in enumerate(_COUNTED_IN_WORDS.strip().split("\n"), 1) for word in words.split()
}
_WITHIN = re.compile(
    r"\b(?:within|inside|in(?! the next few)|innerhalb(?: von)?|binnen|sous|dans(?: un délai de)?|d['’]ici|"
    r"en(?: el)?(?: plazo de)?|"
    r"entro|inom|innen|inden for)\s(?:the next |the |about |around |les |den nächsten |der nächsten |de )?"
    rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s(?:of )?"
    r"(?P<working>(?:working|business|werk|work) ?|arbeits|werktag)?"
    r"(?P<unit>hours|hrs|days?|weeks?|fortnight|stunden|tagen|tag|wochen?|jours?(?: ouvr\w+)?|semaines?|"
    r"días?(?: hábiles)?|semanas?|giorni|settiman[ae]|dagen|dag|weken|week|werkdagen|dagar|veckor|dager|uker|en)\b",
    re.I,
)
_WHEN = re.compile(
    r"\b(?:by|before|until|no later than|bis(?: zum| spätestens)?|spätestens|avant|d['’]ici|antes|entro|"
    r"uiterlijk|vóór|senast|"
    r"senest|innen|inden|"
    r"(?:early|later|late|end of|beginning of|start of|middle of)(?: the)? (?:next|this|following|"
    r"same)? ?(?:week|month)|"
    r"(?:next|this|the following|the same) (?:week|day|month)|(?:the )?end of (?:the|this|next) (?:week|month)|"
    r"within|in the (?:next|coming) (?:few |couple of )?(?:days|weeks?)|shortly after|soon after|straight after|"
    r"(?:anfang |ende |mitte )?(?:nächste[rn]?|kommende[rn]?|dieser) woche|in den nächsten tagen|"
    r"la semaine prochaine|la (?:próxima semana|semana que viene)|la prossima settimana|volgende week|"
    r"nästa vecka|neste uke|næste uge)\b",
    re.I,
)


_UNCLEAR = re.compile(r"\b(?:next|following|coming|nächste[rn]?|kommende[rn]?|folgende[rn]?)\s$", re.I)
"""In front of a weekday, when it is fair to ask which one is meant, so that it stays in words."""


class Promise(NamedTuple):
    """When they said that one would hear from them."""

    words: str = ""
    """The sentence, or the part of it that says so."""
    on: date | None = None
    where: str = ""
    """Where the day is from, to follow "from"."""


def promise_in(texts: Sequence[str], sent: datetime, held_on: date | None, calendar: Calendar) -> Promise:
    """The first promise of some texts, with its day where there is one; empty where there is none."""
    for text in texts:
        for sentence in _sentences(text):
            if len(sentence) <= LONGEST and _TOLD.search(sentence) and not _THEIRS.search(sentence):
                day, where = _day(sentence, sent, held_on, calendar)
                if day is not None or _WHEN.search(sentence) or _WITHIN.search(sentence):
                    return Promise(sentence, day, where)
    return Promise()


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text, those that run over lines in one piece."""
    flowing = re.sub(r"(?<=[\w,;])\n(?=[a-zß-ÿ0-9])", " ", text)
    pieces = re.split(r"(?:(?<=[^\W\d]{2})|(?<=\d{4})|(?<=\)))[.!?](?=\s|$)|\n|;\s|\s[-–—]\s", flowing)
    yield from (piece for each in pieces[: MOST * 4] if (piece := one_line(each).strip(" -*•·.")))


def _day(sentence: str, sent: datetime, held_on: date | None, calendar: Calendar) -> tuple[date | None, str]:
    """The day that a promise names, and how it is told."""
    since = datetime.combine(held_on, sent.timetz()) if held_on is not None else sent
    named = [each for each in days_in(sentence, since, calendar) if each.day is not None]
    if named:
        day = named[0].day
        is_after = day is not None and day >= (held_on or sent.date())
        return (day, f"“{sentence[named[0].begin : named[0].end].strip(' ,')}”") if is_after else (None, "")
    if held_on is not None and (within := _WITHIN.search(sentence)):
        return _counted(within, held_on), COUNTED.format(words=within[0])
    alone = bare_days().search(sentence)
    if held_on is not None and alone is not None and not _UNCLEAR.search(sentence[: alone.start()]):
        answer = read_when(alone[0], "to come", since, calendar)
        if answer.value is not None and answer.value.day > held_on:
            return answer.value.day, f"“{alone[0]}”, after the interview"
    return None, ""


def _counted(within: re.Match[str], since: date) -> date:
    said, unit = within["number"].casefold(), within["unit"].casefold()
    number = int(said) if said.isdecimal() else _NUMBERS[said]
    if unit.startswith(("hour", "hrs", "stunden")):
        return since + timedelta(days=-(-number // 24))
    if unit.startswith("fortnight"):
        return since + timedelta(weeks=2 * number)
    if unit.startswith(("week", "woche", "semai", "seman", "settim", "weke", "veck", "uke", "uge")):
        return since + timedelta(weeks=number)
    is_working = within["working"] or re.search("ouvr|hábil|werkdag", unit)
    return add_business_days(since, number) if is_working else since + timedelta(days=number)
