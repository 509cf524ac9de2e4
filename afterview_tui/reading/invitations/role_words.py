"""How roles are named in invitations: behind which words, and what stands around them and is no part of them."""

import re

_STOP = (
    r"(?=\s+(?:at|with|bei|beim|chez|con|na|no|em|(?-i:i(?=\s[a-zæøåäö]))|(?-i:en(?=\s(?:[A-ZÀ-Þ\d]|nuestr|el\b|la\b|los|las|notre|nos\b|une?\b|cdi\b|cdd\b)))|presso|in|im|bij|is|was|on|am|le|el|um|einzuladen|einladen|einlädt|"
    r"we|that|which|and (?:we|your|I|would)|et (?:votre|nous|vous|avons)|und (?:wir|ihr)|y (?:tu|su|nos)|has|"
    r"to|ein|für(?= (?:unser|den|die|das|dem|ihr|eine?)\\w*)|from|here|"
    r"w|we|hos|på|och|og|att|den|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mån|man|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag|"
    r"dans|au sein|a (?:retenu|été)|interview|role|position|job|vacancy|opening|you|within|as|wir|zu|nous|"
    r"nos)\b|\s*[.,;!?\n|]|"
    r"\s*[(](?!(?:ne|e|euse|trice|rice|ère|in|a)\)|Jap|[A-Z]\w+ist)|\s[-–—]\s|\s*$)"
)
_WHAT = r"(?P<role>[^\W\d_][^\n.,;!?|]{2,60}?)"
_NAMED = r"(?:role|position|job|vacancy|opening|post|opportunity|internship|apprenticeship|traineeship|place)"
PATTERNS = [
    re.compile(pattern, re.I | re.M)
    for pattern in (
        r"^(?:[^\S\n]|[*•-])*+"
        r"(?:(?:job )?role|position|post|job(?: title)?|vacancy|opening|stelle|funktion|stellenbezeichnung|"
        r"poste|fonction|puesto|vacante|cargo|posizione|ruolo|functie|"
        r"vacature|vaga|stilling|tjänst|stanowisko|which (?:role|position|job) (?:did you apply|are you applying|"
        r"is this) for)\s*[:?]\s*(?P<role>[^\n|]{2,80})$",
        r"\((?:role|position|job|stelle|poste|puesto)\s*:\s*(?P<role>[^)\n]{2,70})\)",
        rf"\b(?:the|our|an?|your)\s+(?P<role>(?!role|position|job|next|first|new |same |right |"
        rf"open )[^\W\d_][\w/&+#'’:.-]*(?: (?!the |role|position)[\w/&+#'’:()-]+){{0,5}}?)\s+"
        rf"(?:\([^()\n]{{2,50}}\)\s+)?{_NAMED}\b(?!\w)",
        rf"\b{_NAMED}\s+(?:of|as|for|is|:)\s*(?:an?\s|the\s|our\s)?{_WHAT}{_STOP}",
        rf"\blooking for\s+(?:an?\s|our next\s|another\s){_WHAT}{_STOP}",
        rf"\b(?:stelle|position|funktion|rolle|ausbildung)\s+(?:als\s|des\s|der\s|einer\s|eines\s|zum\s|zur\s|"
        rf"„|\")?\s*{_WHAT}(?:[“\"]|{_STOP})",
        rf"\b(?:bewerb\w+|beworben)\b(?:[^.\n]|\d\.){{0,60}}?\b(?:als|um die stelle)\s+{_WHAT}{_STOP}",
        rf"\b(?:poste|candidature|offre|emploi)\s+(?:au poste )?(?:de\s|d['’]|:\s*){_WHAT}{_STOP}",
        rf"\b(?:puesto|vacante|cargo|plaza|posición|vaga)\s+(?:de\s|como\s|:\s*){_WHAT}{_STOP}",
        rf"\b(?:entrevista|candidatura|solicitud|colloquio)\s+(?:para|per)\s+(?:o cargo de |el puesto de |"
        rf"la vacante de |"
        rf"la posizione di |uma? )?{_WHAT}{_STOP}",
        rf"\b(?:posizione|ruolo|funzione|posto|incarico|cattedra)\s+(?:di\s|come\s|d['’]|:\s*){_WHAT}{_STOP}",
        rf"\bstanowisk\w+\s+(?:pracy\s)?{_WHAT}{_STOP}",
        rf"\b(?:tjänst(?:en)?|stilling(?:en)?|jobb?et|roll(?:en)?|rolle(?:n)?)\s+som\s+{_WHAT}{_STOP}",
        rf"\b(?:functie|vacature)\s+(?:van\s|als\s|:\s*)?{_WHAT}{_STOP}",
    )
]
LOOSE = re.compile(
    rf"\b(?:interview(?:ing)?|appl(?:y|ied|ying|ication)|candidate|gespräch|probearbeit\w*|probetag|"
    rf"schnuppertag|meet you|"
    rf"talk|möchte\w* Sie|möchten dich|lernen Sie)\b[^.\n]{{0,40}}?\b(?:for|as|als|about)\s+(?:the\s|an?\s|"
    rf"our\s)?(?-i:(?P<role>[A-ZÀ-Þ][^\n.,;!?|]{{2,60}}?)){_STOP}",
    re.I,
)
BEFORE = re.compile(r"\bthe\s+(?P<role>[\w/&+#-]+(?: [\w/&+#-]+){0,4}?)\s+interview\b")


HEAD = re.compile(r"^(?P<role>[^\n|–:]{3,60}?)\s[-–|]\s(?P<about>[^\n]{3,70})$", re.M)
"""A line that has the role in front of what the hour is about; the first, or one with the kind of hour."""
LEVEL = (
    r"(?!(?:ref|req|id|no|nr|job|room|week|floor|gate|building|suite|tower|phase|stage|round|interview|part|slot|day|"
    r"month|q)\b)(?:[^\W\d_]{1,12}[ ]?\d{1,2}[a-z]?(?:[ ]?[-–/&][ ]?(?:[^\W\d_]{1,12}[ ]?)?\d{1,2})?|I{1,3}|IV)"
)
"""A year, a band, a grade: "Year 3", "Band 6", "KS2", "L4-5"; neither a room nor a number of theirs."""


SUBJECT = r"[^\W\d_][^\W\d_]+(?:(?:,? (?:& |and |und |et |y )?|[-/&])[^\W\d_]+){0,3}"
"""A few words, such as a subject, a field, a language."""
NO_SUBJECT = re.compile(
    r"(?:full|part)[ -]?time|voll-?zeit|teil-?zeit|temps (?:plein|partiel)|tiempo \w+|permanent|temporary|"
    r"temp|contract(?:or)?|"
    r"fixed[ -]term|freelance|befristet|unbefristet|remote|hybrid|on-?site|in[ -]office|home ?office|cdi|cdd|"
    r"ftc?|pt|maternity cover|"
    r"parental leave cover|cover|ref\w*|new|urgent|confirmed|reminder|draft|internal|external|online|virtual|"
    r"in person|zoom|teams|"
    r"phone|video|all levels|any|various|multiple|see below|attached|(?:m|w|f|d|x|h)(?:/(?:m|w|f|d|x|h))+|her|"
    r"him|she|he|they",
    re.I,
)
"""What stands in brackets behind a role and says how one works there, or how one meets."""
REF = re.compile(r"^(?:our |job )?(?:ref|reference|req|vacancy|kennziffer|id)\b", re.I)
EMPTY = re.compile(
    r"^(?:above|following|below|open|new|advertised|current|said|same|right|unser\w*|der|die|das|your|our|this|"
    r"that|ausgeschriebene\w*|oben)\b",
    re.I,
)


BEHIND = re.compile(
    r"\s(?:ref\b|reference\b|req(?:uisition)?\b|job id\b|kennziffer|\(?#|(?:avdelning|avdeling|afdeling|"
    r"abteilung|station|ward|team|dept\.?|department)\s\d|"
    r"(?:application|vacancy|place|post|opening|bewerbung|candidature)$).*$",
    re.I,
)
"""What stands behind a role and is no part of it: its number, a ward, "application"."""
AT_A_FIRM = re.compile(r"(?<=\w)\s(?:i|hos|på|bei|chez|at)\s[A-ZÀ-ÞÆØÅ].*$")
"""Where one works, behind a role in a title."""
REFERENCE = re.compile(
    r"(?:(?:our |your )?(?:ref|reference|req|job|"
    r"kennziffer)\W{0,3})?(?=[\w/-]*\d{3})[A-Z\d]+(?:[/_-][A-Z\d]+)*",
    re.I,
)
"""A number of theirs, and nothing else."""
NUMBERED = re.compile(r"^(?=[A-Z/-]{0,8}\d{4})[A-Z\d]+(?:[/_-][A-Z\d]+)*\s?[-–:|]?\s(?=[^\W\d])")
"""A number of theirs in front of a role."""
ROUND = re.compile(r"(?<=\w) (?:(?:virtual |final )?on-?site|final round|loop|phone screen|screening)$", re.I)
"""Kinds of interview behind a role."""
