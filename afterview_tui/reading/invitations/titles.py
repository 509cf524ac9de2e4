"""Titles of events and subjects of mails taken apart: what names the kind of meeting, and what is left between."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.reading.invitations.addresses import TOOLS
from afterview_tui.reading.invitations.jobs import names_a_job, without_genders
from afterview_tui.reading.invitations.names import plain

_PREFIX = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|tr|rv|i|antw|sv|vs|ref|enc)\s*:|(?:updated |aktualisierte |"
    r"nouvelle )?(?:invitation|invite|einladung|"
    r"invitación|invito|uitnodiging|convite)\s*(?:actualizada|mise à jour)?\s*:|(?:accepted|tentative|declined|"
    r"cancell?ed(?: event)?|confirmed|confirmation|reminder|"
    r"updated|rescheduled|new time|moved|abgesagt(?:er termin)?|abgelehnt|zugesagt|aktualisiert|verschoben|"
    r"erinnerung|bestätigung|bestätigt|annulée?|"
    r"cancelad[oa]|confirmad[oa]|confirmée?|confermat[oa]|annullat[oa]|action required|important|external|ext|"
    r"\[[^\]]{1,20}\])\s*[:\-–—|]|\[[^\]]{1,20}\])\s*",
    re.I,
)
_GOOGLE = re.compile(r"\s@ (?:\w{2,4}\.? )?(?:\d|[A-Z][a-z]{2} \d|\w+day|heute|morgen).*$")
_DATED = re.compile(
    r"(?:(?<!\s)\s++)?(?:[,\-–—(]\s*+)?(?:\b(?:on|am|le|el|for|um|at|il)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:mån|man|tis|tirs|ons|tors|fre)dag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|(?:mon|tue|wed|thu|fri)\b\.?|"
    r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d)"
    r"[\s,]*(?:(?:den |le |el |the )?\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:de |of )?(?:[a-zäéû]{3,10}\.?)?|"
    r"[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)?(?:,?\s*\d{4})?(?:[\s,]*(?:at|um|à|,|"
    r"a las)?\s*\d{1,2}[:.h]\d\d\s*(?:[ap]m|uhr)?)?\)?"
    r"(?:\s+(?:[A-Z]{2,4}|\([A-Z]{2,4}\)))?\s*$",
    re.I,
)
_DAY = re.compile(
    r"(?:(?<![\s,(])[\s,(]++)?"
    r"(?:\b(?:on|am|le|el|il|om|no dia)\s+)?(?:\b[^\W\d_]{2,10}\.?,?\s+)?\b\d{1,2}(?:st|nd|rd|th|"
    r"\.)?\s+(?:de\s+)?[^\W\d_]{3,10}\.?\s+(?:de\s+)?20\d\d\b"
)
_CLOCK = re.compile(
    r"(?:(?<![\s,(])[\s,(]++)?(?:\b(?:at|um|à|a las|om)\s+)?\b\d{1,2}[:.h]\d\d\b(?:\s?[ap]\.?m\b\.?|"
    r"\s?uhr\b)?(?:\s\(?[A-Z]{2,4}\b\)?)?",
    re.I,
)
_KINDS = (
    r"(?:(?:(?:first|second|third|final|initial|1st|2nd|3rd|next|last|erstes|zweites|drittes|premier|deuxième|"
    r"primera|segunda|última|prima|seconda|"
    r"technical|tech|panel|onsite|on-?site|in-?person|virtual|remote|video|phone|telephone|telefon|online|"
    r"hiring manager|manager|team|peer|culture|"
    r"behaviou?ral|competency|case|coding|system design|design|portfolio|loop|hr|recruiter|informal|formal|job|"
    r"persönliches|technisches|"
    r"technique|téléphonique|vidéo|técnica|personal|telefónica|de trabajo|group|fit|values?|skills|"
    r"working|practical|teaching|your|upcoming|the|an?)[\s-]+){0,4}"
    r"(?:interview(?:s|ing|ed)?(?: (?:schedule|invitation|confirmation|confirmed|request|day|loop|round|process|"
    r"times?|details|appointment|slot|scheduled|booked|session|plan))*|"
    r"jobinterview|(?:phone |video |recruiter |initial )?screen(?:ing)?(?: (?:call|interview))?|"
    r"(?:intro(?:ductory)?|discovery|exploratory|screening|recruiter|first|info) (?:call|chat|conversation|"
    r"talk)|"
    r"(?:final|first|second|third|next|\d(?:st|nd|rd|th)) (?:round|stage)(?: interview)?|onsite|on-site|"
    r"(?:round|stage) (?:[1-6]|one|two|three|four)(?: interview)?|"
    r"(?:technical |informal )?conversation|(?:assessment|trial|super|selection|working) (?:day|centre|center)|"
    r"(?:vorstellungs|bewerbungs|kennenlern|einstellungs|job|zweit|erst|fach|telefon|auswahl)(?:gespräch|"
    r"interview|termin|gesprächs?termin)e?s?|kennenlernen|probearbeit(?:en|stag)?|probetag|"
    r"entretien(?: d['’]embauche| de recrutement| d['’]évaluation| technique| téléphonique| rh)*|"
    r"entrevista(?: de trabajo| técnica| personal| laboral| de empleo)*|"
    r"colloquio(?: di lavoro| tecnico| conoscitivo)*|(?:sollicitatie|kennismakings|selectie|intake|eerste |"
    r"tweede |derde )?gesprek(?:ken)?|sollicitatie|gespräch|"
    r"rozmow\w (?:kwalifikacyjn|rekrutacyjn)\w+|"
    r"entrevista de emprego|(?:jobb?|arbets|arbeids|anställnings|(?:første|andre|första|andra|"
    r"annen)(?:gangs|gångs))?intervju(?:n|et)?|"
    r"(?:job|ansættelses)?samtalen?|jobbsamtal|"
    r"собеседовани[еяй]|співбесід[аиу]|συνέντευξη[ς]?|pohovor[ue]?|mülakatı?|(?:työ)?haastattelu\w{0,3}|állásinterjú\w{0,3}|interjú\w{0,3}))"
)
"""How a meeting is called that is an interview, with what stands in front of it."""
INTERVIEW = re.compile(rf"\b{_KINDS}(?!\w)", re.I)
_DULL = re.compile(
    r"^(?:your|our|the|a|an|is|has been|are|was|invitation(?: to)?|invite(?: to)?|einladung(?: zum|"
    r" zu einem)?|zum|zu|zur|"
    r"ihr(?:e|em)?|dein(?:e)?|termin(?:bestätigung)?|confirmation|confirmed|scheduled|booked|"
    r"schedule|agenda|details|invitación(?: a)?|invitation à|votre|tu|su|convocatoria|convocation(?: à)?|"
    r"invito(?: a)?|inbjudan(?: till)?|bokad|bekräftad|final option|uitnodiging|zaproszenie(?: na)?|"
    r"na|invitasjon(?: til)?|invitation til|kallelse(?: till)?|indkaldelse(?: til)?|til|till|"
    r"(?:a |quick |short |first |brief )*(?:chat|catch-?up|hello|intro(?:duction)?|coffee|follow-?up|"
    r"kennenlernen)\b.{0,30}|.{0,80}\?|"
    r"about(?: the| your| this)?(?: job| role| position| work)?|(?:ihre|deine|votre|tu|su|la tua|"
    r"your) (?:bewerbung|candidature|candidatura|solicitud)|"
    r"availability|times?|next steps?|request|reminder|meeting|call|candidate|application|your application|"
    r"bewerbung|ihre bewerbung|candidature|"
    r"upcoming|update|please confirm|we'd like to meet you|von|of|und|and|&|next week|this week|tomorrow|today|"
    r"new|stelle|position|job|role|"
    r"part \d|round \d|\d+[- ]?min(?:ute)?n?s?(?: (?:call|chat|meeting))?|hour|video|virtual|remote|online|"
    r"in person|hybrid|team|values|talk|"
    r"lunch|wrap-?up|debrief|welcome|"
    r"q&a|tour|technical|panel|final|culture|design|portfolio|pairing|coding|presentation)$",
    re.I,
)
_PLACED = re.compile(
    r"(?:^|\s)(?P<word>with|at|bei(?: der| dem)?|beim|mit(?: der| dem)?|chez|con|presso|en|bij|hos|i|"
    r"für(?: die stelle(?: als)?| die position(?: als)?| den| die| das)?|als|"
    r"for(?: the)?(?: (?:position|role|post|job) of)?|pour(?: le poste de| le poste d['’])?|"
    r"para(?: el puesto de| la vacante de)?|per(?: la posizione di)?|as|"
    r"au poste de|zur stelle(?: als)?|regarding|about(?: the| your)?|re)\s+(?=\S)",
    re.I,
)
_ABOUT = ("für", "pour", "para", "per")
"""What may stand behind a job as a part of it: "Fachkraft für Lagerlogistik"."""
_COMPANY_WORDS = ("with", "at", "bei", "mit", "chez", "con", "presso", "en", "bij", "hos", "i")
_SPLIT = re.compile(
    r"(?<!\s)\s+(?:[|↔→•·–—:;,()\[\]/]|<>|(?:--?|@|x)(?=\s))\s*|(?:[|↔→•·–—:;,()\[\]]|<>|/{1,2}(?=\s)|(?<=\s)/)\s*|"
    r"(?:(?<!\s)[^\S\n]++)?\n\s*"
)


_TOPIC = re.compile(
    r"^(?:[^\S\n]|[*•-])*+(?:(?:meeting )?topic|subject|event(?: name| type)?|meeting(?: name| title)?|title|"
    r"what|betreff|thema|titel|objet|sujet|asunto|tema|oggetto|onderwerp)"
    r"\s?:[^\S\n]*+(?P<topic>[^\n]{3,140})$",
    re.I | re.M,
)
"""A line of a text that says what a title would."""


_BOTH = re.compile(r"(?<=\w)\((ne|e|euse|trice|rice|ère|ière|le|ve|in|a|ora)\)")
"""The other gender of a job, within its word."""


class Segment(NamedTuple):
    """One piece of a title."""

    text: str
    word: str = ""
    """What stood in front of it: company, role, or nothing."""


class Title(NamedTuple):
    """A title in its pieces, without the words that every interview's has."""

    segments: Sequence[Segment] = ()
    round: str = ""
    """The kind of interview as the title says it."""
    is_interview: bool = False


def topics_in(texts: Sequence[str]) -> list[str]:
    """What texts have as a title of their own, such as the topic of a meeting that was pasted."""
    return [match["topic"].strip() for text in texts for match in _TOPIC.finditer(text)][:4]


def bare(title: str) -> str:
    """A title without what mail and calendar programs put in front and behind."""
    title = " ".join(title.split())
    while (found := _PREFIX.match(title)) and found.end():
        title = title[found.end() :]
    title = _GOOGLE.sub("", title)
    return _CLOCK.sub(" | ", _DATED.sub("", _DAY.sub(" | ", title))).strip()


def taken_apart(title: str, selves: Sequence[str]) -> Title:
    """A title in its pieces; ``selves`` are the names of the person it is for, which are dropped."""
    text = _BOTH.sub("\x1f\\1\x1e", without_genders(bare(title)))
    for name in sorted(selves, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "|", text, flags=re.I) if name else text
    found = INTERVIEW.search(text)
    kind = " ".join(found[0].split()) if found else ""
    text = INTERVIEW.sub("|", text)
    segments = [each for piece in _SPLIT.split(text) if piece for each in _placed(piece)]
    return Title([each for each in segments if matters(each.text)], kind, found is not None)


def _placed(piece: str) -> list[Segment]:
    """A piece divided where a word says that a company or a role follows."""
    parts: list[Segment] = []
    begin, word = 0, ""
    for found in _PLACED.finditer(piece):
        said = found["word"].casefold().split()[0]
        if (
            said in ("en", "i", "con", "as", "re", "per", "para", "at")
            and begin == 0
            and not word
            and found.start() > 0
            and said in ("i",)
        ):
            continue
        if said in _ABOUT and names_a_job(" ".join(piece[begin : found.start()].split()[-1:])):
            continue
        parts.append(Segment(piece[begin : found.start()], word))
        begin, word = found.end(), "company" if said in _COMPANY_WORDS else "role"
    parts.append(Segment(piece[begin:], word))
    whole = [each._replace(text=_trimmed(each.text.replace("\x1f", "(").replace("\x1e", ")"))) for each in parts]
    return [each for each in whole if each.text]


def _trimmed(text: str) -> str:
    text = re.sub(
        r"^(?:the|our|your|unser\w*|der|die|das|dem|notre|la|le|el)\s+(?=[A-ZÀ-Þ])",
        "",
        text.strip(" \t\"'“”‘’.,-–—|"),
    )
    text = re.sub(r"^(?:and|und|et|y|&|\+|x|×|@)\s+|(?<!\s)\s+(?:and|und|et|y|&|\+)$", "", text, flags=re.I)
    return re.sub(
        r"(?<!\s)\s+(?:role|position|job|opening|vacancy|application|place|post|bewerbung|candidature|"
        r"is (?:booked|scheduled|confirmed)|team|interview)$",
        "",
        text,
        flags=re.I,
    ).strip()


def matters(text: str) -> bool:
    """Whether a piece of a title can name a company or a role."""
    return (
        bool(plain(text))
        and not _DULL.match(text)
        and not re.fullmatch(r"[\d\W]+|[\w.+-]+@[\w.-]+", text)
        and not TOOLS.fullmatch(
            re.sub(r"(?:(?<!\s)\s++)?(?:meeting|besprechung|call|réunion|reunión)$", "", text, flags=re.I)
        )
    )
