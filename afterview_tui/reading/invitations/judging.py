"""Whether something is an interview, whose it is, and which of several events count."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from afterview_tui.domain import humanize
from afterview_tui.reading.invitations.addresses import is_agency as sounds_like_agency
from afterview_tui.reading.invitations.addresses import is_free, is_room, label
from afterview_tui.reading.invitations.events import Event
from afterview_tui.reading.invitations.jobs import RECRUITING, names_a_job
from afterview_tui.reading.invitations.letters import Address, Letter
from afterview_tui.reading.invitations.moments import Said
from afterview_tui.reading.invitations.names import named, plain
from afterview_tui.reading.invitations.titles import INTERVIEW

if TYPE_CHECKING:
    from afterview_tui.reading.invitations.sources import Reader

MOST = 40
"""People beyond whom it is no interview."""
UNREADABLE = "It is in a language that I can't read."
PLAIN_ROUNDS = {
    "", "interview", "interviews", "interview invitation", "interview schedule", "interview confirmation",
    "interview times", "vorstellungsgespräch", "bewerbungsgespräch", "jobinterview", "entretien",
    "entretien d'embauche", "entretien d’embauche", "entrevista", "entrevista de trabajo", "colloquio",
    "colloquio di lavoro", "conversation", "interview details", "interview request", "interview scheduled",
    "interview confirmed", "job interview", "sollicitatiegesprek",
}  # fmt: skip
"""Kinds of interview that say no more than that it is one."""
_JOB = re.compile(
    r"\b(?:position|role|vacancy|opening|job|trial shift|apprentice\w*|internship|work placement|"
    r"probearbeit\w*|candidates?|candidacy|hiring|applied|application|"
    r"recruit\w+|bewerb\w+|"
    r"stanowisk\w*|stilling(?:en)?|tjänst(?:en)?|ansökan|ansøgning|søknad|vacature|sollicit\w+|functie|"
    r"stelle|candidature|poste|puesto|vacante|candidatura|"
    r"career|résumé|\bcv\b|lebenslauf|assessment (?:day|cent))\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:dentist|dental|zahnarzt|zahnreinigung|doctor'?s|gp|appointment|check-?up|physio\w*|hair(?:cut)?|"
    r"friseur|vet|surgery|vaccination|impfung|arzttermin|dentiste|coiffeur|dentista|"
    r"lunch|mittagessen|dinner|abendessen|breakfast|brunch|drinks|déjeuner|comida|pranzo|cena|birthday|"
    r"geburtstag|wedding|party|concert|gig|flight|check-in|hotel|"
    r"conference|workshop|training|course|kurs|class|lesson|yoga|gym|"
    r"stand-?up|retro(?:spective)?|sprint|all[- ]hands|"
    r"delivery|lieferung|reparatur|inspection|hauptuntersuchung|rehearsal|probe|choir|football|match|"
    r"parents?['’]?|elternabend|weekly|jour fixe|catch-?up|one-on-one|"
    r"eltern|school|kita|rent|viewing|besichtigung|"
    r"exit interview|interview(?:er)? training|"
    r"user interview|customer interview)\b",
    re.I,
)
_FOR_MANY = re.compile(
    r"\b(?:webinar|newsletter|podcast|webcast|livestream|meetup|town hall|open house|(?:job|career) fair|"
    r"karrieremesse|"
    r"masterclass|job alerts?)\b",
    re.I,
)
"""What a title calls that is for everybody, whatever it says about interviews below."""
_RECEIVED = re.compile(
    r"(?:received your application|thank(?:s| you) for (?:applying|your application)|eingang ihrer bewerbung|"
    r"bewerbung (?:ist |haben wir )?erhalten|"
    r"bien reçu votre candidature|hemos recibido (?:tu|su) (?:candidatura|solicitud)|ricevuto la (?:tua|"
    r"sua) candidatura)",
    re.I,
)
"""What is written when an application has come in."""
_INVITES = re.compile(
    r"invit|like to (?:meet|speak|talk|interview|chat)|would you be (?:available|free)|(?:when|"
    r"what time).{0,20}(?:you|suit)|einladen|laden .{0,60}\bein\b|kennenlernen|"
    r"verschieb|neuer termin|moved|reschedul|postpone|report[ée]|aplaz|spost|uitnodig|gesprek|inbjud|invitere|"
    r"zaprasza|zaprosi|träffa|bokad|proposer|rencontrer|conocerte|gustaría|vorremmo|available",
    re.I,
)
_REJECTS = re.compile(
    r"\b(?:unfortunately|regret to|not (?:be )?(?:moving|move|proceed|progress)\w* (?:forward|with)|"
    r"other candidates|leider|absage|bedauern|malheureusement|ne pas (?:donner suite|retenir)|"
    r"lamentablemente|lamentamos|purtroppo|helaas)\b",
    re.I,
)
_CANCELS = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)*(?:cancell?ed|cancellation|abgesagt|absage|annul(?:é|ée|ation)|"
    r"cancelad[oa]|annullat[oa]|geannuleerd)\b",
    re.I,
)
_AGENT = re.compile(
    r"\b(?:our|my) client\b|unser(?:en|em)? (?:kunden?|mandant\w*|auftraggeber)\b|notre client\b|"
    r"nuestro cliente\b|on behalf of (?:our|my|a) client|onze klant\b",
    re.I,
)


_CONSULTS = re.compile(
    r"recruitment (?:consultant|partner|manager)\b|personalberater|personalvermittl|consultante? en recrutement|"
    r"consultora? de selección|head ?hunter",
    re.I,
)
"""Whoever signs so looks for people on behalf of others."""


def refusal(titles: Sequence[str], texts: Sequence[str], mail: Letter, events: Sequence[Event]) -> str:
    """Why it is no invitation to an interview, in a sentence; empty where it may be one."""
    title, whole = " ".join(titles), "\n".join((*titles, *texts))
    if any(len(event.attendees) > MOST for event in events):
        return f"{max(len(event.attendees) for event in events)} people are invited, so this isn't an interview."
    interview = INTERVIEW.search(title) or INTERVIEW.search(whole)
    of_a_job = _JOB.search(whole) or RECRUITING.search(whole) or any(map(names_a_job, titles))
    if (many := _FOR_MANY.search(title)) and not any(map(names_a_job, titles)):
        return f"“{many[0]}” isn't an interview."
    other = _OTHER.search(title) or (None if interview or _JOB.search(whole) else _OTHER.search(whole))
    if mail.is_bulk and not events:
        return "This went to a mailing list, so it isn't an invitation to you."
    if (
        other
        and not INTERVIEW.search(re.sub(re.escape(other[0]), "", title, flags=re.I))
        and not (interview and _JOB.search(whole))
    ):
        return f"“{other[0]}” isn't an interview."
    if any(event.repeats for event in events) and not interview and not _JOB.search(whole):
        return "It repeats, and nothing in it speaks of an interview."
    is_foreign = not interview and not _is_readable(whole)
    if is_foreign:
        return "" if events else UNREADABLE
    is_lonely = not any(event.attendees or event.organizer for event in events)
    if is_lonely and not interview and not of_a_job:
        return "Nothing in it speaks of an interview."
    if not events and _REJECTS.search(whole) and not _INVITES.search(whole):
        return "It doesn't invite you to anything."
    return ""


def _is_readable(text: str) -> bool:
    """Whether most letters of a text are Latin ones, so that the words for an interview would be known."""
    letters = [each for each in text[:5_000] if each.isalpha()]
    return sum(each < "\u0250" or "\u1e00" <= each <= "\u1eff" for each in letters) * 2 >= len(letters)


def no_day(titles: Sequence[str], texts: Sequence[str]) -> str:
    """Why a mail that sets no day is none to keep; empty where it invites and the day is still to be found."""
    whole = "\n".join((*titles, *texts))
    invites = INTERVIEW.search(whole) is not None and _INVITES.search(whole) is not None
    is_early = _REJECTS.search(whole) or _RECEIVED.search(whole)
    return "" if invites and not is_early else "No day is set in it."


def doubt(titles: Sequence[str], texts: Sequence[str], events: Sequence[Event]) -> str:
    """Why it may be no interview after all; empty where its words say that it is one."""
    whole = "\n".join((*titles, *texts))
    if any(event.repeats for event in events):
        return "It repeats, which interviews seldom do."
    if INTERVIEW.search(whole) or _JOB.search(whole):
        return ""
    if not _is_readable(whole):
        return UNREADABLE
    return "Nothing in it says that it is an interview."


def one_interview(events: Sequence[Event]) -> list[Event]:
    """Of one UID the highest number counts; the events of the earliest day make one interview, in their order."""
    newest: dict[str, Event] = {}
    for place, event in enumerate(events):
        uid = event.uid or f"\0{place}"
        if uid not in newest or event.sequence >= newest[uid].sequence:
            newest[uid] = event
    found = sorted((each for each in newest.values() if each.start is not None), key=_at)
    return [each for each in found if _day(each) == _day(found[0])] or list(newest.values())[:1]


def other_days(events: Sequence[Event], taken: Sequence[Event]) -> list[str]:
    """The days on which events lie that were not taken, those of an older state of the same event aside."""
    uids, day = {each.uid for each in taken}, _day(taken[0]) if taken else None
    days = {found for each in events if each.uid not in uids and (found := _day(each)) not in (None, day)}
    return [humanize.day(each, date.min) for each in sorted(each for each in days if each is not None)][:3]


def _at(event: Event) -> tuple[date, datetime]:
    start = event.start
    if isinstance(start, datetime):
        return start.date(), start.astimezone(UTC) if start.tzinfo else start.replace(tzinfo=UTC)
    assert start is not None
    return start, datetime.combine(start, datetime.min.time(), UTC)


def _day(event: Event) -> date | None:
    return event.start.date() if isinstance(event.start, datetime) else event.start


def own_addresses(mail: Letter, outer: Letter, events: Sequence[Event], reader: "Reader") -> set[str]:
    """Whose invitation it is, where no option says so: whom it was delivered to, else its one reader."""
    if reader.addresses:
        return {each.casefold() for each in reader.addresses}
    found = {*mail.delivered_to, *outer.delivered_to}
    for each in (outer, mail):
        if not found and len(each.to) == 1:
            found = {each.to[0].email}
    if not found:
        guests = [attendee.address for event in events for attendee in event.attendees if attendee.address.email]
        own = {each.email for each in guests if reader.name and plain(named(each.name).name) == plain(reader.name)}
        free = {each.email for each in guests if is_free(each.email)}
        told = {
            each.email
            for each in guests
            if each.name.casefold() in ("candidate", "candidat", "bewerber", "bewerberin", "candidato")
        }
        persons = [
            attendee.address
            for event in events
            for attendee in event.attendees
            if not is_room(attendee.address.name, attendee.address.email, attendee.kind)
        ]
        found = own or told or (free if len(free) == 1 else set()) or _outsider(persons, events)
    return found


def _outsider(guests: Sequence[Address], events: Sequence[Event]) -> set[str]:
    """The one guest whose address is of another house than everybody else's and the organizer's."""
    houses = [label(each.email) for each in guests]
    houses += [label(event.organizer.email) for event in events if event.organizer is not None]
    theirs = max(houses, key=houses.count, default="")
    others = {each.email for each in guests if label(each.email) != theirs}
    return others if len(others) == 1 and houses.count(theirs) > 1 else set()


def own_names(mail: Letter, events: Sequence[Event], selves: set[str], reader: "Reader") -> list[str]:
    """What the person is called: by the option, and beside their own addresses."""
    seen = [*mail.to, *mail.sender, *(attendee.address for event in events for attendee in event.attendees)]
    names = [named(each.name).name for each in seen if each.email in selves]
    names += [] if reader.name or any(names) else _addressed(mail.texts)
    return [name for name in dict.fromkeys([reader.name, *names]) if name and "@" not in name]


_DEAR = re.compile(
    r"\s*(?:dear|hello|hi|hey|(?:sehr )?geehrte\S*|lieber?|guten tag|hallo|chère?|bonjour|estimad[oa]|"
    r"querid[oa]|hola|gentile|beste|"
    r"olá|hej|hei|kære|bästa)\s(?:(?:Mrs?|Ms|Herrn?|Frau)\b\.?\s)?(?P<name>[^\W\d_][\w’'-]*(?:[^\S\n][^\W\d_][\w’'-]*){0,2})\s?[,!:.\n]",
    re.I,
)
_FOR = re.compile(
    r"^[^\w\n]{0,4}(?:candidate|applicant|invitee|bewerber(?:in)?|candidate? name|candidato|"
    r"candidat)\s?:\s*(?P<name>[^\n@:]{2,60})$",
    re.I | re.M,
)


def _addressed(texts: Sequence[str]) -> list[str]:
    """Whom a letter greets, or calls its candidate."""
    text = next(iter(texts), "")
    found = [_DEAR.match(text), *_FOR.finditer(text[:5_000])]
    return [each["name"].strip() for each in found if each is not None]


def is_agency(addresses: Sequence[str], signed: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether somebody writes on behalf of a company that is not their own."""
    sounds = any(sounds_like_agency(each.rpartition("@")[2]) for each in addresses)
    firms = [
        piece
        for line in signed[1:]
        for piece in re.split(r"(?:(?<!\s)\s++)?[,|@]\s*", line)
        if not names_a_job(piece) and not re.search(r"(?<!\w)[a-z]{4}", piece)
    ]
    consults = any(_CONSULTS.search(line) for line in signed)
    return consults or sounds or any(map(sounds_like_agency, firms)) or any(_AGENT.search(text) for text in texts)


def is_cancelled(titles: Sequence[str], events: Sequence[Event]) -> bool:
    """Whether a title says that it is called off."""
    return not events and any(_CANCELS.search(title) for title in titles)


def differs(start: datetime, said: Said) -> bool:
    """Whether the words beside a calendar mean another hour than it does."""
    if not isinstance(said.start, datetime) or said.why:
        return False
    return said.start.tzinfo is not None and abs((said.start - start).total_seconds()) >= 60
