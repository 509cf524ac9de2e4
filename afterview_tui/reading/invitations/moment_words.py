"""How days and hours are written in mails, and the words beside them that say what they are of."""

import re
from functools import cache

from afterview_tui.reading.days.words import words

NOT_IT = re.compile(
    r"(?<!\w)(?:instead of|rather than|not(?: on)?|originally(?: on| for| planned for)?|no longer|"
    r"statt(?: am)?|anstatt(?: am)?|"
    r"au lieu du|en lugar del?|en vez del?|invece del|in plaats van|"
    r"(?:application|bewerbung|candidature|candidatura|letter|e-?mail|mail|message|schreiben|anschreiben|call|"
    r"conversation)"
    r"(?: \w+){0,2} (?:of|from|vom|du|del|dated|on)|(?:received|sent|posted|dated|since|last|seit|vom|"
    r"eingegangen am)|"
    r"(?:by|until|till|before|no later than|deadline:?|bis(?: zum| spätestens| zum spätesten)?|"
    r"spätestens(?: am| bis)?|avant(?: le)?|"
    r"jusqu'au|antes del?|hasta(?: el)?|entro(?: il)?|vóór|senest|senast|uiterlijk|au plus tard(?: le)?|"
    r"a[l]? más tardar(?: el)?|até|entro e non oltre)(?:\s\d{1,2}(?:[:.]?\d\d)?\s?(?:[ap]\.?m\.?|hrs|"
    r"hours|uhr|noon|midnight)?\s?(?:on)?)?|start(?:s|ing)?(?: date:?)?(?: on)?|"
    r"(?:thank you for|after) .{0,40} on|"
    r"closes(?: on)?|expires(?: on)?)\s*(?:the|dem|den|le|el|am|on)?\s*$",
    re.I,
)
"""What stands in front of another day: of the application, to answer by, or of a time that was given up."""
MOVED = re.compile(r"\b(?:from|du|von|vom|del|dal)\s*(?:the|dem|den|le|el)?\s*$", re.I)
MOVED_TO = re.compile(r"^.{0,30}?\b(?:to|au|auf|nach|al)\b", re.I | re.S)
MOVED_AWAY = re.compile(
    r"[^.!?\n]{0,60}\b(?:verschieben|verschoben|verlegen|verlegt|entfällt|ausfallen|absagen|abgesagt|postpon\w+|"
    r"reschedul\w+|(?:be|been) moved|cancel\w*|report(?:er|ée?|ons)|décal\w+|annul\w+|aplaz\w+|cancelad[oa]|"
    r"spostat[oa]|annullat[oa]|flytta[sd]?|flyttes|flyttet|udsættes|verzetten|verplaatst)\b",
    re.I,
)
"""What stands behind a day that was given up."""
NEW = re.compile(
    r"(?:neuer termin|new (?:time|date|slot)|nouvelle date|nouvel horaire|nueva fecha|nuova data|nuovo orario|"
    r"nieuwe (?:datum|tijd)|ny tid|nytt datum|ny dato|nowy termin)\b[^.\n]{0,20}$",
    re.I,
)
"""What stands in front of the day that counts from now on."""
CHOICE = re.compile(
    r"which (?:of|one|slot|day|time)|suits? you|work(?:s)? (?:best )?for you\?|would work|let (?:me|"
    r"us) know (?:which|what|if|whether)|"
    r"choose|pick (?:a|one|the)|prefer|(?:following|these|some|few) (?:slots|times|options|dates)|either|"
    r"any of|available (?:slots|times)|"
    r"welche[rs]?\b.{0,30}\bpasst|passt (?:ihnen|dir|es)|folgende termin|terminvorschl|convien(?:t|drait)|créneaux|"
    r"(?:siguientes|estas) (?:opciones|fechas|horas)|te (?:viene|va) mejor|prefier|prefer|quale",
    re.I,
)
NO_START = re.compile(
    r"(?:arriv(?:e|es|al|ing|ée)|ankunft|llegada|arrivée|be there|come|please be|check in|log ?in|dial in|"
    r"join|until|till|"
    r"bis|ends?|ending|by|before|"
    r"from home|hasta|jusqu'à|kommen sie|senest|inden|innan|senast)"
    r"(?: \w+){0,3}:?\s*(?:at|by|um|à|a las|from|bis)?\s*$",
    re.I,
)
CLOCK = re.compile(
    r"(?<![\d.,:/-])(?P<hour>[01]?\d|2[0-4])(?:\s?(?P<sign>[:.h])\s?(?P<minute>[0-5]\d)|"
    r"(?<=\d\d)(?P<rest>[0-5]\d)(?=\s?(?:hrs|hours|uhr)\b))?(?!\d)"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?|uhr\b|h\b(?!\w)|hrs?\b|heures?\b|o['’]clock|in the (?:morning|afternoon|"
    r"evening)|de la (?:mañana|tarde))?",
    re.I,
)
IN_FRONT = re.compile(
    r"(?:\bat|\babout|\baround|\bmake it|\bgegen|\bvers|@|\bum|\bà|a las?|alle|\bom|\btime:|\bhora:|\bheure:|"
    r"uhrzeit:|\bbeginn:?|\bora:)\s*$",
    re.I,
)
SURELY_IN_FRONT = re.compile(r"\b(?:kl(?:\.|ockan|okken)?|godz\.|godzinie|klo)\s?$", re.I)
"""What stands in front of an hour and of nothing else, so that a bare number is one."""
HALF = re.compile(
    r"\b(?P<half>half past|half|halb)\s(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b(?!\s?(?:an?|hour|day|of|"
    r"price)\b)",
    re.I,
)
"""In words; "halb drei" is half an hour before three, "half two" half an hour after two."""
NOON = re.compile(r"\b(?:at |um )?(?:noon|midday|12 mittags)\b", re.I)
TO = re.compile(r"(?:(?<!\s)\s++)?(?:\(?[A-Z]{2,4}\)?\s*+)?(?:-|–|—|to|until|till|bis|à|a|al|tot|→)\s*+$", re.I)


@cache
def day_patterns() -> tuple[re.Pattern[str], ...]:
    """The ways in which a day stands in a text, those in words before those in figures."""
    months = "|".join(sorted(numbers("M"), key=len, reverse=True))
    days = "|".join(sorted([*numbers("W"), "mo", "di", "mi", "do", "fr", "sa", "so"], key=len, reverse=True))
    weekday = rf"(?:\b(?P<weekday>{days})\b\.?,?\s*(?:the\s|den\s|le\s|el\s|dem\s|il\s|día\s|on\s|d\.\s)?\s*)?"
    year = r"(?:\s*,?\s*(?:de |del )?(?P<year>20\d\d)\b)?"
    return tuple(
        re.compile(each, re.I)
        for each in (
            rf"{weekday}(?<![\d:.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:of\s|de\s|"
            rf"d['’])?\s*\b(?P<month>{months})\b\.?{year}",
            rf"{weekday}\b(?P<month>{months})\b\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?[:.]\d|"
            rf"\s?[ap]\.?m){year}",
            rf"{weekday}(?<![\d/.-])(?P<figures>20\d\d-\d\d-\d\d)(?!\d)",
            rf"{weekday}(?<![\d/.:-])(?P<figures>\d{{1,2}}(?P<sign>[./-])\d{{1,2}}(?P=sign)(?:20\d\d|"
            rf"\d\d)?)(?![\d])",
            rf"{weekday}(?<![\d/.:-])(?P<figures>\d{{1,2}}/\d{{1,2}})(?![\d/])",
            rf"\b(?P<weekday>{days})\b\.?,?\s(?:the\s|den\s|le\s|el\s|dem\s|il\s|día\s|d\.\s)?(?P<number>\d{{1,2}})"
            r"(?:st\b|nd\b|rd\b|th\b|er\b|º|\.(?!\d))?(?!\d|\s?[:.h/-]\s?\d|\s?(?:uhr|h|am|pm|a\.m|p\.m|o['’]clock|heures?|[-–])\b)",
        )
    )


@cache
def bare_days() -> re.Pattern[str]:
    """A weekday without a date, today and tomorrow."""
    days = "|".join(sorted((day for day in numbers("W") if len(day) > 3), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:this|next|coming|nächsten|kommenden|diesen)\s+)?(?:{days})\b|\b(?:tomorrow|today|morgen|"
        rf"heute|übermorgen)\b",
        re.I,
    )


@cache
def numbers(symbol: str) -> dict[str, int]:
    """The words of one kind, months (M) or weekdays (W), with their numbers."""
    return {
        word: int(meant[0][1])
        for word, meant in words().items()
        for meant in [[each for each in meant if each[0] == symbol]]
        if meant
    }
