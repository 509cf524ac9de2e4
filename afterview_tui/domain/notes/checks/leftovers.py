"""What a template leaves behind."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about
from afterview_tui.domain.notes.tongue import is_english
from afterview_tui.domain.records import Note

_LEFTOVERS = re.compile(
    r"\[[^\]\n]{0,80}\]"
    r"|\{[^}\n]{0,80}\}\}?"
    r"|<(?![^>\n]{0,80}(?:@|://))[^<>\n]{0,80}>"
    r"|%\w{3,30}%|\$[A-Z_]{3,}|\bN/A\b"
    r"|\((?i:(?:(?:your|their|his|her|insert|add|enter|the|hiring|interviewer['’]?s?|recipient['’]?s?|company['’]?s?|job"
    r"|first|last|full|manager['’]?s?|contact|employer['’]?s?|specific|relevant|firma|nom|nombre) ){0,3}"
    r"(?:company|name|role|position|date|title|topic|day|time|project|department|employer|job|skill|detail|details|number"
    r"|firma|entreprise|empresa|nombre|nom))\)"
    r"|\((?i:add|insert|mention|include|fill in|write|put|say|ask about|something about|maybe add) [^()\n]{2,60}\)"
    r"|\b(?:Mr|Ms|Mrs)\.? ?/ ?(?:Mr|Ms|Mrs|Miss)\b|\bhe/she\b|\bhis/her\b"
    r"|_{3,}|…{2,}|\?\?+"
    r"|\b(?!x{2,}\W{0,4}$)(?i:x{2,}|todo|tbd|fixme|lorem|ipsum)\b"
    r"|\b(?:Your|Company|Interviewer|Interviewer's|Recipient|Recipient's|First|Last|Hiring Manager) Name\b"
    r"|\b(?:Job|Position|Role) Title\b"
    r"|(?<=Dear )Name\b|(?<=Hi )Name\b|\bNAME\b|\bCOMPANY\b"
    r"|\b(?i:insert) [\w ]{2,30} (?i:here)\b",
    re.MULTILINE,
)
"""Small x's at the end of a line, which are kisses."""

_HAS = ("[", "{", "<", "%", "$", "/", "(", "_", "…", "??", "Name", "Title", "NAME", "COMPANY")
_HAS_SMALL = ("xx", "todo", "tbd", "fixme", "lorem", "ipsum", "insert")
"""Lower-case text that must be present for any of them; looking for it first is ten times as fast."""

_A_NOTE = "(?:draft|template|version|sample|example|note|e-?mail|letter|message)"
_CHANGE = "(?:adjust|customi[sz]e|personali[sz]e|modify|tailor|edit|tweak|replace|fill in)"
_TOLD = re.compile(
    r"^[^\w\n]{0,4}(?:(?:sure|certainly|of course|absolutely|great)[!,.:] )?(?:"
    rf"here(?:['’]s| is| are) (?:a|an|the|your|my) (?:[\w-]+ ){{0,5}}{_A_NOTE}"
    rf"|(?:feel free to|you (?:can|may|should)|please|remember to|be sure to) {_CHANGE}"
    r"|let me know if you(?:['’]d| would) like (?:me to|any changes|a (?:shorter|longer|more \w+))"
    rf"|would you like me to|as an ai|(?:sample|template|example)(?: thank[- ]you)? {_A_NOTE}"
    r"|(?:option|version|draft) \d"
    r")\b[^\n]{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)
"""What a template or a chat program says around the note that it wrote."""
_PHONE = re.compile(
    r"^[^\w\n]{0,6}(?:sent (?:from|via|with|using) (?:my |the |an? )?[^\n]{2,60}|get outlook for (?:ios"
    r"|android)[^\w\n]{0,6}"
    r"|(?:von|aus) meinem [^\n]{2,30} gesendet|gesendet (?:von|mit|über)[^\n]{2,40}|envoyé (?:de(?:puis)?|à"
    r" partir de|avec) [^\n]{2,40}"
    r"|enviado (?:desde|do|de|pelo|a partir) [^\n]{2,40}|inviato da[^\n]{2,40}|verzonden (?:vanaf|met"
    r"|vanuit)[^\n]{2,40}"
    r"|skickat från[^\n]{2,40}|sendt fra[^\n]{2,40}|wysłane z[^\n]{2,40})$",
    re.IGNORECASE | re.MULTILINE,
)
"""What phones and mail programs put below a note."""
MOST_OF_PHONE = 80
_IS_PHONE = re.compile(
    r"outlook|phone|ipad|android|galaxy|samsung|mail\b|mobil|móvil|windows|yahoo|proton|huawei|pixel|blackberry|handy|tablet|téléphone",
    re.I,
)


def check_leftovers(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Brackets, blanks and words that stand for something else; what the user noted so is meant."""
    own = known.noted
    is_foreign = not is_english(note.body)
    small = note.body.lower()
    has_any = any(each in note.body for each in _HAS) or any(each in small for each in _HAS_SMALL)
    for found in _LEFTOVERS.finditer(note.body) if has_any else ():
        if found[0] not in own and not (is_foreign and found[0].islower() and found[0].isalpha()):
            yield about("leftover", "Is this still to be filled in?", "Write it out, or take it out.", found)
    for found in _TOLD.finditer(note.body):
        question = "Is this part of the note?"
        yield about("leftover", question, "Take it out if it came with a template.", found)
    for found in _PHONE.finditer(note.body):
        if _IS_PHONE.search(found[0]) and len(found[0]) < MOST_OF_PHONE:
            yield about("phone", "Did your phone add this?", "Take it out.", found)
    found_above = _LEFTOVERS.search(note.subject)
    if found_above and found_above[0] not in own:
        question = "Is this still to be filled in?"
        yield Finding(rule="leftover", question=question, advice="It is in the subject.", words=found_above[0])
