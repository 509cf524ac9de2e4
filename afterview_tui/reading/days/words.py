"""The words that days and times are made of, as people write them: a symbol of the grammar, a value, the words.

English with its everyday slips, German, and the days and months of nine more languages,
as people's lists and mails have them.
"""

from collections.abc import Iterator
from functools import cache

WORDS = """
R -2: vorgestern
R -1: yesterday; yday; gestern; hier; ayer; ieri; ontem
R 0: today; tdy; 2day; heute; aujourd'hui; hoy; oggi; hoje; vandaag
R 1: tomorrow; tmrw; tmr; tmw; tom; 2moro; 2morrow; 2moz; tomoz; morgen; demain; domani; amanhã
R 2: overmorrow; übermorgen; uebermorgen
W 0: monday; mon; montag; lundi; lunes; lunedì; maandag; måndag; mandag; poniedziałek
W 1: tuesday; tues; tue; dienstag; mardi; martes; martedì; dinsdag; tisdag; tirsdag; wtorek
W 2: wednesday; weds; wed; mittwoch; mercredi; miércoles; mercoledì; woensdag; onsdag; środa; środę
W 3: thursday; thurs; thur; thu; donnerstag; jeudi; jueves; giovedì; donderdag; torsdag; czwartek
W 4: friday; fri; freitag; vendredi; viernes; venerdì; vrijdag; fredag; piątek
W 5: saturday; sat; samstag; sonnabend; samedi; sábado; sabato; zaterdag; lördag; lørdag; sobota; sobotę
W 6: sunday; sun; sonntag; dimanche; domingo; domenica; zondag; söndag; søndag; niedziela; niedzielę
K 0: mo
K 1: tu; di
K 2: mi; we
K 3: th; do
K 4: fr
K 5: sa
K 6: so; su
M 1: january; jan; januar; jänner; janvier; enero; gennaio; januari; janeiro; stycznia; ene; sty
M 2: february; feb; febr; februar; février; fév; febrero; febbraio; februari; fevereiro; lutego; fev; febbr; lut
M 3: march; mar; märz; maerz; mrz; mär; mars; marzo; maart; março; marts; marca; mrt
M 4: april; apr; avril; avr; abril; aprile; kwietnia; abr; kwi
M 5: may; mai; mayo; maggio; mei; maio; maj; maja
M 6: june; jun; juni; juin; junio; giugno; junho; czerwca; giu; cze
M 7: july; jul; juli; juillet; juil; julio; luglio; julho; lipca; lug
M 8: august; aug; août; aout; agosto; augustus; augusti; sierpnia
M 9: september; sept; sep; septembre; septiembre; settembre; setembro; września; wrz
M 10: october; oct; oktober; okt; octobre; octubre; ottobre; outubro; października; ott; paź
M 11: november; nov; novembre; noviembre; novembro; listopada
M 12: december; dec; dezember; dez; décembre; déc; diciembre; dicembre; dezembro; desember; grudnia; dic; gru
U minute: minute; minutes; min; mins; minuten
U hour: hour; hours; h; hr; hrs; stunde; stunden; std
U day: day; days; d; dy; dys; tag; tage; tagen
U work: workday; workdays; weekday; weekdays; werktag; werktage; werktagen; arbeitstag; arbeitstage; arbeitstagen
U week: week; weeks; wk; wks; w; woche; wochen
U fortnight: fortnight; fortnights
U month: month; months; mth; mths; mo; mos; monat; monate; monaten; monats
U quarter: quarter; quarters; quartal
U year: year; years; yr; yrs; y; jahr; jahre; jahren; jahres
N 0.5: half; halbes; halben
N 1: a; an; one; ein; eine; einem; einer; einen
N 2: two; couple; pair; both; zwei; paar
N 3: three; drei
N 4: four; vier
N 5: five; fünf
N 6: six; sechs
N 7: seven; sieben
N 8: eight; acht
N 9: nine; neun
N 10: ten; zehn
N 11: eleven; elf
N 12: twelve; zwölf
N 13: thirteen
N 14: fourteen; vierzehn
N 15: fifteen
N 16: sixteen
N 17: seventeen
N 18: eighteen
N 19: nineteen
N 20: twenty; zwanzig
N 30: thirty; dreißig
N 60: sixty
N 90: ninety
V 0: few; several; some; einige; einigen; mehrere
O 1: first; erste; ersten; erster
O 2: second; zweite; zweiten
O 3: third; dritte; dritten
O 4: fourth; vierte; vierten
n 0: next; nxt; following; nächste; nächsten; nächster; nächstes; naechste; naechsten
t 0: this; coming; upcoming; current; kommende; kommenden; kommender; kommendes; diese; diesen; dieser; dieses
l 0: last; past; previous; letzte; letzten; letzter; letztes; vorige; vorigen
i 0: in; within; innerhalb; +
a 0: ago; back; vor
f 0: from; hence; after; later; on
o 0: of; des; der; vom
h 0: the; that; der; die; das; dem; den
B on: on; am
B after: after; nach
B by: by; until; till; til; before or on; latest; spätestens; bis; due; zum; ab
B before: before; vor dem
B from: from; starting; beginning on; effective
B since: since; seit
E begin: beginning; start; begin; anfang; beginn
E early: early
E middle: middle; mid; mitte
E late: late
E end: end; ende
w 0: weekend; weekends; wochenende
@ 0: at; @; um; gegen; à; às; om; alle
~ 0: ~; ?; about; around; roughly; approx; approximately; ca; circa; ungefähr; etwa
~ 0: maybe; perhaps; probably; prob; probs; possibly
- 0: -; –; —; to; through; thru; bis; or; oder; /
& 0: and; und; &
b 0: between; zwischen
Q 9: morning; am; vormittag; früh; matin
Q 12: noon; midday; lunchtime; lunch; mittag; mittags
Q 15: afternoon; arvo; nachmittag; nachmittags; après-midi
Q 17: cob; eod; cop
Q 18: evening; eve; abend; abends
Q 20: tonight; night; tonite; 2nite; 2night; nachts; nacht
Q 24: midnight; mitternacht
"""
"""A symbol and its value, then the words; where one word stands twice, the grammar tries each."""

PHRASES = (
    ("the day after tomorrow", "overmorrow"),
    ("day after tomorrow", "overmorrow"),
    ("the day before yesterday", "vorgestern"),
    ("day before yesterday", "vorgestern"),
    ("business day", "workday"),
    ("business days", "workday"),
    ("working day", "workday"),
    ("working days", "workday"),
    ("work day", "workday"),
    ("work days", "workday"),
    ("close of business", "cob"),
    ("end of business", "cob"),
    ("close of play", "cob"),
    ("end of the day", "eod"),
    ("end of day", "eod"),
    ("w/c", "week of"),
    ("wc", "week of"),
    ("week commencing", "week of"),
    ("wk commencing", "week of"),
    ("week beginning", "week of"),
    ("wk beginning", "week of"),
    ("week starting", "week of"),
    ("wk starting", "week of"),
    ("eow", "end of week"),
    ("eom", "end of month"),
    ("eoq", "end of quarter"),
    ("eoy", "end of year"),
    ("no later than", "by"),
    ("nlt", "by"),
    ("not later than", "by"),
    ("at the latest", "latest"),
    ("this coming", "coming"),
    ("this past", "last"),
    ("a couple of", "couple"),
    ("a couple", "couple"),
    ("couple of", "couple"),
    ("a pair of", "couple"),
    ("a few", "few"),
    ("half an", "half"),
    ("half a", "half"),
    ("from now", "hence"),
    ("from today", "hence"),
    ("as of", "starting"),
    ("on or before", "by"),
    ("on or about", "about"),
    ("or so", "roughly"),
    ("morning first thing", "morning"),
    ("first thing in the morning", "morning"),
    ("first thing", "morning"),
    ("later today", "today"),
    ("earlier today", "today"),
    ("half past", "30 past"),
    ("halb eins", "30 past twelve"),
    ("halb zwei", "30 past one"),
    ("halb drei", "30 past two"),
    ("halb vier", "30 past three"),
    ("halb fünf", "30 past four"),
    ("halb sechs", "30 past five"),
    ("halb sieben", "30 past six"),
    ("halb acht", "30 past seven"),
    ("halb neun", "30 past eight"),
    ("halb zehn", "30 past nine"),
    ("halb elf", "30 past ten"),
    ("halb zwölf", "30 past eleven"),
    ("quarter past", "15 past"),
    ("quarter to", "15 to"),
    ("kalenderwoche", "week"),
    ("kw", "week"),
    ("heute früh", "heute morning"),
    ("heute morgen", "heute morning"),
    ("morgen früh", "tomorrow morning"),
)
"""What several words mean together, and the word that stands for it."""

HOLIDAYS = """
christmas eve: heiligabend; xmas eve
christmas: xmas; christmas day; weihnachten
boxing day: 2. weihnachtstag
new year's eve: new years eve; nye; silvester; hogmanay
new year: new year's; new years; new year's day; new years day; neujahr
valentine's day: valentines; valentines day; valentine's
halloween:
thanksgiving: thanksgiving day
good friday: karfreitag
easter: easter sunday; ostern; ostersonntag
easter monday: ostermontag
whit monday: pfingstmontag
labor day: labour day
memorial day:
"""
"""Holidays that people date by, each with its other names."""


@cache
def words() -> dict[str, list[tuple[str, str]]]:
    """What each word can be: its symbols with their values."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in WORDS.strip().splitlines():
        head, _, names = line.partition(":")
        symbol, _, value = head.partition(" ")
        for name in names.split(";"):
            found.setdefault(name.strip(), []).append((symbol, value))
    return found


@cache
def holidays() -> dict[str, str]:
    """The first name of each holiday by all its names."""
    return {name: first for first, names in _named() for name in (first, *names)}


def _named() -> Iterator[tuple[str, list[str]]]:
    for line in HOLIDAYS.strip().splitlines():
        first, _, names = line.partition(":")
        yield first, [name.strip() for name in names.split(";") if name.strip()]


@cache
def long_words() -> list[str]:
    """The words that are known in spite of a slip of one letter: long enough to be taken for no other word."""
    return [word for word, meant in words().items() if len(word) > 4 and word.isascii() and meant[0][0] in "RW"] + [
        *("january", "february", "september", "october", "november", "december")
    ]
