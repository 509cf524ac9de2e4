"""Whose an address is: a person's, a room's, a group's, a program's; and what its domain tells of a company."""

import re

from afterview_tui.domain.text import without_marks
from afterview_tui.reading.invitations.names import is_name

FREE = {
    "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac", "aol",
    "gmx", "web", "t-online", "freenet", "posteo", "mailbox", "proton", "protonmail", "pm", "fastmail", "hey",
    "zoho", "yandex", "mail", "orange", "laposte", "free", "wanadoo", "sfr", "libero", "virgilio", "tiscali",
    "btinternet", "comcast", "verizon", "qq", "163", "126", "naver", "daum", "bluewin", "sunrise", "tutanota",
    "tuta", "rocketmail", "bigpond",
}  # fmt: skip
"""Domains, without their ending, where anybody can have an address."""
SYSTEMS = {
    "greenhouse", "greenhouse-mail", "lever", "hire", "ashbyhq", "workable", "workablemail", "smartrecruiters",
    "myworkday", "workday", "workdayjobs", "icims", "taleo", "jobvite", "teamtailor", "teamtailor-mail",
    "recruitee", "personio", "bamboohr", "breezy", "breezyhr", "jazz", "jazzhr", "applytojob", "calendly",
    "goodtime", "modernloop", "gem", "rippling", "pinpoint", "successfactors", "softgarden", "rexx", "d-vinci",
    "onlyfy", "prescreen", "join", "welcomekit", "jobylon", "homerun", "cal", "savvycal", "doodle",
    "youcanbook", "acuityscheduling", "hubspot", "chilipiper", "zoom", "google", "calendar", "teams",
    "microsoft", "webex", "linkedin", "indeed", "indeedemail", "xing", "stepstone", "hackerrank", "codility",
    "coderpad", "karat", "hirevue", "sparkhire", "bullhorn", "loxo", "manatal", "eploy", "tribepad", "traffit",
    "comeet", "paylocity", "paycor", "adp", "ultipro", "dayforce", "oraclecloud", "avature", "phenom",
    "eightfold", "beamery", "gohire", "factorial",
}  # fmt: skip
"""Domains, without their ending, of programs and boards that write for companies."""
TOOLS = re.compile(
    r"\b(?:microsoft(?: teams)?|ms teams|teams|google(?: meet| hangouts| calendar)?|hangouts|zoom|webex|skype|"
    r"slack|calendly|"
    r"facetime|whatsapp|signal|goto ?meeting|whereby|jitsi|bluejeans|outlook|discord|livestorm|chime|telegram)\b",
    re.I,
)
_ROBOT = re.compile(
    r"(?:^|[._+-])(?:no-?_?reply|do-?not-?reply|donotreply|nicht-?antworten|ne-?pas-?repondre|no-?responder|"
    r"notifications?|"
    r"notify|mailer(?:-daemon)?|bot|bounces?|automated|automatic|auto|calendar-notification|invites?|scheduler|"
    r"system|robot|"
    r"postmaster|alerts?|unattended)(?:[._+-]|\d*$)"
)
_GROUP = re.compile(
    r"(?:^|[._+-])(?:team|teams|panel|panels|interviews?|interviewers|hiring|recruiting|recruitment|recruiters|"
    r"careers?|jobs?|"
    r"talent|hr|people|peopleops|people-ops|all|staff|group|office|info|hello|hi|contact|kontakt|reception|"
    r"scheduling|events?|admin|"
    r"bewerbung(?:en)?|bewerber|personal|personale|karriere|rh|recrutement|candidatures?|emplois?|empleo|"
    r"reclutamiento|seleccion|"
    r"rrhh|rekry|rekrytointi|rekrytering|rekruttering|rekrutacja|kariera|nabor|vagas|recrutamento|support|crew|committee|leadership|engineering|everyone|list|liste|dl|earlycareers|graduates|apply|"
    r"applications|"
    r"lavoro|selezione|ufficio|segreteria|secretaria|graduates|admissions|volunteering|secretariat|sekretariat|empfang|mail|post|enquiries|service|desk|hiringteam|"
    r"recruitingteam|"
    r"talentacquisition|talent-acquisition|vacatures|work|opportunities)(?:[._+-]|\d*$)"
)
_GROUP_NAME = re.compile(
    r"\b(?:team|teams|équipe|equipo|group|gruppe|groupe|grupo|panel|careers?|ops|recruiting|recruitment|talent|"
    r"hiring|"
    r"scheduling|scheduler|reception|office|desk|department|committee|hr|events?|interviews?|interviewers|"
    r"services?|jobs|"
    r"personalabteilung|personalwesen|bewerber\w*|bewerbung\w*|recrutement|recrutamento|rekrytointi|"
    r"rekrytering|rekruttering|rekrutacja|ressources humaines|reclutamiento|"
    r"recursos humanos|"
    r"selección|ufficio|personale|karriere|empfang|human resources|people|staff|crew|everyone|all hands|"
    r"notifications?|"
    r"calendar|bot|no-?reply|assistant bot|support|admin|administration|sekretariat|verwaltung|list|liste|"
    r"managers|leads|leaders|nurses|teachers|engineers|directors|partners|members|heads|"
    r"acquisition|segreteria|secretar[ií]a|secr[ée]tariat|im auftrag|on behalf)\b",
    re.I,
)
_SCRIBE = re.compile(r"\b(?:note ?-?takers?|notetaker|recorder|meeting assistant|AI assistant|bot)\b|\bAI$", re.I)
"""Programs that sit in meetings and write along."""
_ROOM = re.compile(
    r"\b(?:room|raum|zimmer|salle|sala|saal|besprechungs\w*|konferenz\w*|boardroom|meeting[- ]?room|conference|"
    r"conf|huddle|"
    r"phone booth|auditorium|vergaderzaal|vergaderruimte|booth)\b|\[[^\]]*\]\s*$|^[A-Z]{2,5}-\d|"
    r"\b\d+[.\-]\d{2,}\b|\(\d+\)",
    re.I,
)
_ROOM_LOCAL = re.compile(
    r"^(?:room|raum|conf|meetingroom|mr|salle|sala|huddle|boardroom)[._-]?\w{0,12}$|[._-](?:room|"
    r"raum)[._-]?\w{0,6}$"
)
_SECOND = {"co", "com", "org", "ac", "gov", "net", "edu", "or", "ne", "go"}
AGENCIES = re.compile(
    r"recruit|staffing|head-?hunt|personalberatung|personalvermittlung|personaldienst|zeitarbeit|executive-?search|"
    r"[-. ]search\b|talentsearch|talent-?partners|employment|placement|interim|manpower|resourcing|jobagentur|"
    r"consultores-rh|cabinet-?de-?recrutement|uitzend|arbeitsvermittlung|\bselection\b|searchpartners",
    re.I,
)
"""How the names of those sound who look for people on behalf of others."""


def label(email: str) -> str:
    """The part of a domain that somebody chose: "kestrel" of jobs.kestrel.co.uk."""
    parts = email.rpartition("@")[2].split(".")
    if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND:
        return parts[-3]
    return parts[-2] if len(parts) > 1 else parts[0]


def is_free(email: str) -> bool:
    """Whether anybody can have an address there."""
    return label(email) in FREE


def is_system(email: str) -> bool:
    """Whether a program or a job board writes from there."""
    return label(email) in SYSTEMS


def is_agency(words: str) -> bool:
    """Whether an address or a name is of somebody who looks for people on behalf of others."""
    return AGENCIES.search(words.replace("@", " ")) is not None


def is_room(name: str, email: str, kind: str) -> bool:
    """Whether it is a room or a thing."""
    local, _, domain = email.partition("@")
    if kind in ("ROOM", "RESOURCE") or domain.startswith("resource.") or ".resource." in domain:
        return True
    if is_name(name):
        return False
    return _ROOM.search(name) is not None or _ROOM_LOCAL.search(local) is not None


def is_robot(name: str, email: str) -> bool:
    """Whether a program writes from there, and nobody reads what is sent to it."""
    return (
        _SCRIBE.search(name) is not None
        or _ROBOT.search(email.partition("@")[0]) is not None
        or (is_system(email) and not is_name(name))
    )


def is_group(name: str, email: str, kind: str = "") -> bool:
    """Whether it stands for several people, or for whoever is at the desk."""
    if kind == "GROUP":
        return True
    local = email.partition("@")[0]
    has_name = bool(name) and "@" not in name
    if has_name and _GROUP_NAME.search(name):
        return True
    return _GROUP.search(local) is not None and not (has_name and is_name(name))


def key(words: str) -> str:
    """Words as a domain would have them: small letters without marks and signs, "&" left out."""
    folded = (
        words.casefold()
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replace("ø", "o")
    )
    return re.sub(r"[\W_]", "", without_marks(folded))


def keys(words: str) -> set[str]:
    """The ways in which a domain may have some words."""
    plain = re.sub(r"[\W_]", "", without_marks(words.replace("ß", "ss").replace("ø", "o").replace("Ø", "O")))
    found = {
        key(words),
        plain,
        key(re.sub("ø", "oe", words, flags=re.I)),
        key(re.sub("å", "aa", words, flags=re.I)),
    }
    for sign, spoken in (("&", "and"), ("&", "und"), ("&", "et"), ("&", "y"), ("+", "and"), ("+", "plus")):
        if sign in words:
            found.add(key(words.replace(sign, spoken)))
    for spoken in (" and ", " und ", " et ", " y ", " the ", "The "):
        if spoken in words:
            found.add(key(words.replace(spoken, " ")))
    return {each for each in found if each}
