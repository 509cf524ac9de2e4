"""What stands in front of names in invitations: labels, words for meeting somebody, headings of tables."""

import re

from afterview_tui.reading.invitations.names import NAME

BREAK = re.compile(
    r"^\W*(?:(?:lunch|break|coffee|tea|pause|mittag\w*|kaffee\w*|déjeuner|comida|almuerzo|descanso|pausa|"
    r"pranzo|buffer|free time|tour|"
    r"parking|transfer)\b)(?!.*\bwith [A-Z][a-z]+ [A-Z])",
    re.I,
)
GATHERED = re.compile(
    r"\b(?:jury|panel|panell?ists?|commission|committee|interviewers|colleagues|team members|following people|"
    r"people|personnes|membres|"
    r"personas|miembros|tribunal|comité|comisión|kolleg\w+|personen|gremium|mitglieder|commissione|persone|"
    r"udvalg\w*|utvalg\w*|(?:consists of|comprises|made up of|besteht aus|setzt sich zusammen aus|"
    r"se compose de|(?:est |è |está )?(?:composée?|composta|formad[oa]) (?:de|da|por)|bestaat uit|"
    r"består a[vf])|commissie|collega\W?s|"
    r"you(?:['’]ll| will)? (?:be )?(?:meet(?:ing)?|talking (?:to|with)|speaking (?:to|with))|"
    r"vous rencontrerez|conocerás(?: a)?|lernen sie kennen|treffen sie)"
    r"(?:[^:\n]|\d:\d){0,50}:\s*$",
    re.I,
)
"""A line behind which people are listed, one a line."""
TEAM = re.compile(
    r"\b(?:betriebsrat|personalrat|schwerbehindertenvertretung|geschäftsführung|geschäftsleitung|vorstand|others|the|team|lab|labs|all|both|everyone|tbd|tba|engineering|product|design|sales|finance|operations|marketing|onboarding|introductions?)\b",
    re.I,
)
"""What stands where a name would, and is none."""
ROW = re.compile(
    r"^[\s\-*•·|]*(?:[01]?\d|2[0-3])(?:\s?[:.h]\s?[0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|h)?\s*(?:(?:-|–|—|to|until|"
    r"bis|à|a|al)\s*"
    r"(?:[01]?\d|2[0-3])(?:\s?[:.h]\s?[0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|"
    r"h)?)?\s*(?:\(?[A-Z]{2,4}T?\)?(?=\s*[|:,\-–]|\s*$))?"
    r"\s*[|:,;\-–—]?\s+(?P<rest>\S.*)$",
    re.I,
)
_HOUR = r"(?:[01]?\d|2[0-3])(?:\s?[:.h]\s?[0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|h)?"
HOURS_ALONE = re.compile(
    rf"^[\s*•·|-]*+{_HOUR}\s?(?:-|–|—|to|until|bis|à)\s?{_HOUR}(?:\s\(?[A-Z]{{2,4}}\)?)?\s*+$", re.I
)
"""A line that is only when something is, in a schedule of several lines each."""
_LABELS = (
    r"(?:your |ihre? |deine? |votre |vos |tus? |sus? )?(?:interviewers?(?:\(s\))?|interviewer:innen|interviewende|"
    r"interview (?:panel|team)|(?:on )?(?:the )?panel(?:lists?| members?)?|(?:also )?(?:attendees|"
    r"participants|present|"
    r"attending)|hosts?|"
    r"hiring manager|you(?:'ll|’ll| will| are going to)? (?:be )?(?:meet(?:ing)?|speak(?:ing)? (?:with|to)|"
    r"talk(?:ing)? (?:with|to)|"
    r"seeing)|you['’]re (?:meeting|seeing)|interviewing|interviewed by|conducted by|jury|(?:la |the |le |die |"
    r"il )?(?:commissione|commissie|commission|giuria)|"
    r"selection (?:panel|committee)|staff|assessors?|(?:board|jury|committee|commission) members?|"
    r"contact on (?:arrival|the day)|(?:ask|report) (?:for|to)|selectors?|examiners?|(?:search|"
    r"hiring) committee|"
    r"committee|tribunal|"
    r"le jury|auswahlgremium|gremium|who|meet|with|meeting with|gesprächspartner(?:innen|in|:innen|\*innen)?|"
    r"gesprächsteilnehmer\w*|"
    r"teilnehmer(?:innen|:innen|\*innen)?|"
    r"teilnehmende|am gespräch nehmen teil|am gespräch werden teilnehmen|mit|von unserer seite|avec|"
    r"participants?|interlocuteurs?|"
    r"vous (?:rencontrerez|serez reçue? par)|entrevistador(?:es|as|a)?|te entrevistar[áa]n?|"
    r"le entrevistar[áa]n?|con|participantes|"
    r"asistentes|conocerás a|incontrer(?:à|ai)|partecipanti|intervistator[ei]|gesprekspartners?|deelnemers|met|"
    r"intervju(?:are|ere)|interviewere|delta(?:gare|gere|kere)|medverkande|du (?:träffar|møder|møter)|uczestnicy)"
)
PEOPLE_LABEL = re.compile(rf"^[\s\-*•]*\*?{_LABELS}\*?\s*[:|]\*?\s*(?P<rest>.*)$", re.I)
TITLE_LABEL = re.compile(
    r"^[\s\-*•]*\*?(?:(?:job |their )?(?:title|role|position)|funktion|fonction|poste|cargo|puesto|ruolo|"
    r"functie)\*?\s*[:|]\*?"
    r"\s*(?P<title>\S.{1,70})$",
    re.I,
)
"""A line below a name that says what somebody does."""
OTHER_LABEL = re.compile(
    r"^[\s\-*•]*\*?(?:(?:your |ihr |votre |tu )?(?:recruiter|recruiting contact|coordinator|"
    r"recruiting coordinator|contact(?: person)?|"
    r"ansprechpartner(?:in)?|kontakt|organi[sz]er|recruteur|contacto|referente|point of contact|booked by|"
    r"scheduled by))\*?\s*:\*?"
    r"\s*(?P<rest>.+)$",
    re.I,
)
WITH = re.compile(
    r"(?:\bw/|\b(?:meet(?:ing)?(?: up)?(?: with)?|spe(?:ak|aking) (?:with|to)|talk(?:ing)? (?:with|to)|"
    r"chat(?:ting)? with|"
    r"interview(?:ed|ing)? (?:with|by)|joined by|conducted by|(?:met|greeted|seen) by|panel (?:will be|is|"
    r"will consist of|consists of|comprises)|(?:te|le|os) recibir[áa]n?|(?:erwartet|empfängt) (?:dich|sie)|"
    r"hosted by|led by|received by|(?:board|panel|jury|committee) members?|interviewers? (?:will be|are|is)|"
    r"welcomed by|with|"
    r"ask for|see|"
    r"(?:te|le|os|les) atender[áa]n?|atendido por|"
    r"contact on the day is|contact (?:person )?is|(?:(?:sprech|treff|kennenlern|unterhalt)\w* (?:sie |du |"
    r"dich |sich )?)?(?:mit|von)|"
    r"treffen sie|triffst du|du triffst|sie treffen|empfangen (?:von|durch|sie|dich)|reçu(?:\(?e\)?|"
    r"es)?s? par|avec|"
    r"(?:mit )?dabei (?:sind|ist)|estar[áa]n?|saranno presenti|seront présents|rencontrer(?:ez)?|verrez|"
    r"serez accueillie?s? par|con|a cargo de|"
    r"entrevistar[áa]n?:?|"
    r"(?:du|dere|ni) (?:träffar|möter|møder|møter)|(?:vil |kommer att |skal |får )(?:träffa|möta|møde|møte)|med|"
    r"delt(?:ar|ager)|medverkar|weźmie udział|(?:spotka|porozmawia) (?:się )?(?:Pani?|Pan) z|"
    r"je spreekt (?:dan )?(?:met)?|(?:intervjuet|samtalen|intervjun|mötet|møtet|mødet) (?:er|är)|"
    r"conocerás a|por|incontrer(?:à|ai)|da|met|door|com(?: [oa]s?)?)\b:?)\s+",
    re.I,
)
"""After these somebody is named; whatever is no name there is passed over."""
STOPS = re.compile(
    r"(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bDña)(?<!\bSra)(?<!\bSr)(?<!\bSig)(?<!\bDott)(?<!\bIng)(?<!\bMme)(?<!\b[A-Z])[.!?](?:\s|$)|\n\s*\n|\n\s*[-*•]|"
    r"\s[-–—]\s|"
    r"\s(?:on|at|when|once|until|till|about|to (?!be)|for|from|instead of|in place of|rather than|replacing|"
    r"anstelle|anstatt|"
    r"au lieu|à la place|en lugar|en vez|invece|al posto|in plaats|who|will|would|in our|in the|before|after|"
    r"via|over|during|regarding|"
    r"um|am|über|zum|zur|"
    r"som|på|hos|kl\\.?|den|i|"
    r"bei|statt|pour|le|à|dans|sur|el|a las|sobre|para)\s(?![^,;()]*\))",
)
SUBJECT = re.compile(
    rf"(?<![\w.])(?P<name>{NAME})(?:\s*\((?P<title>[^()]{{2,60}})\)|"
    rf",\s*(?P<other>[^,.\n]{{3,50}}),)?\s+(?:will|would like to|"
    r"has (?:closed|scheduled|booked|invited|confirmed|moved)|weźmie udział|"
    r"is going to|wird|werden|möchte|va|vous (?:recevra|accueillera)|te (?:recibirá|entrevistará)|ti)\b"
)
BRACKETED = re.compile(rf"(?<![\w.])(?P<name>{NAME})\s*\((?P<title>[^()@\d]{{2,70}})\)")
OURS = re.compile(
    r"^(?:our|unser(?:e[mnr]?)?|my|mein(?:e[mnr]?)?|notre|nos|mon|ma|nuestr[oa]s?|mi|il nostro|"
    r"la nostra|onze|vår|vårt|våra|våre|vores)\s+",
    re.I,
)
AND = re.compile(
    r"(?<!\s)\s+(?:and|und|et|y|e|en|og|och|samt|&|\+|sowie|as well as|along with|together with)\s+|"
    r"(?:(?<!\s)[^\S\n]++)?[;\n]\s*"
)
ADDRESSED = re.compile(
    rf"(?<![\w.])(?P<honour>Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Miss|Sir|Dame|Lady|Lord|Mme|Mlle|M\.|Dra\.|Don|Doña|D\.|Dña\.|Sra?\.|Dr\.?a?|Prof\.?|Eng\.|"
    rf"Dott\.(?:ssa)?)\s+(?P<name>{NAME})"
    r"(?:\s*\((?P<title>[^()@:\d]{2,70})\))?"
)
"""Somebody called by an honour, as one is in the body of a letter."""
GREETING = re.compile(
    r"(?:dear|hello|hi|geehrte[rn]?|liebe[rn]?|guten tag|hallo|chère?|bonjour|estimad[oa]|querid[oa]|hola|"
    r"gentile|egregio|"
    r"beste|prezad[oa]|olá|hej|hei|kære|kjære|bästa|madame|monsieur|señora?)[\s,]*$",
    re.I,
)
WRITER = re.compile(
    r"\b(?:neben mir|nebst mir|along with me|together with me|with me and|me and|and myself|myself(?=,| and\b|"
    r" &)|and I(?: will|['’]ll)?|"
    r"ainsi que moi|et moi-même|join me|träffar mig|møder mig|møter meg|meet(?:ing)? (?:with )?me|(?:I will|"
    r"I['’]ll|I am going to|"
    r"I['’]m going to) (?:call|ring|phone|meet|show|"
    r"interview|see(?! you in)|pick|welcome|be (?:there|meeting|seeing|interviewing))"
    r"(?!\s(?:you\s)?(?:at|from|in)\s(?:the\s)?(?:\w+\s)?(?:gate|reception|lobby|entrance|door|station|desk|foyer|airport|"
    r"car park|security)\b)(?: you)?|(?:zeige|rufe|hole|"
    r"empfange|treffe) ich (?:Ihnen|dir|Sie|dich)|"
    r"ich (?:rufe|zeige|treffe|empfange|hole) (?:Sie|dich|Ihnen|dir)|und (?:ich|mir)|je vous (?:appellerai|"
    r"recevrai|rencontrerai|montrerai|accueillerai)|"
    r"(?:te|le|os) (?:llamaré|recibiré|enseñaré|espero)|ti (?:chiamo|chiamerò|aspetto))\b",
    re.I,
)
ME = re.compile(
    r"^(?:me|myself|i|mir|mich|ich|moi|moi-même|mí|yo|me stess[oa]|mij|jag|mig|jeg|meg|undertegnede|"
    r"undertecknad)\b",
    re.I,
)
OUR_JOB = re.compile(
    r"(?<!\w)(?:our|unser(?:e[mnr]?)?|notre|nuestr[oa]|il nostro|la nostra|onze|vår|vores)[^\S\n]"
    r"(?P<rest>[^.;:()\n]{4,90})",
    re.I,
)
"""Behind these somebody may be named with what they do in front: "our yard foreman, Jory Pascoe"."""
KIN = re.compile(
    r"(?<!\w)(?:my|our|mein(?:e[mnr]?)?|unser(?:e[mnr]?)?|mon|ma|notre|mi|nuestr[oa]|mio|mia|mijn|min|vår)\s"
    r"(?P<job>brother|sister|wife|husband|partner|son|daughter|father|mother|dad|mum|mom|colleague|boss|cousin|uncle|aunt|"
    r"business partner|co-?founder|bruder|schwester|frau|mann|sohn|tochter|vater|mutter|kolleg(?:e|in)|chef(?:in)?|"
    r"frère|sœur|femme|mari|fils|fille|père|mère|collègue|associée?|hermano|hermana|mujer|marido|hijo|hija|padre|madre|"
    r"compañer[oa]|soci[oa]|fratello|sorella|moglie|marito|figlio|figlia|collega|socio|broer|zus|vrouw|man|zoon|dochter|"
    r"bror|syster|søster|kollega),?[^\S\n](?-i:(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[^\S\n][A-ZÀ-Þ][\w’'-]+)?))",
    re.I,
)
"""Somebody of one's own, who takes part by the first name."""
WITH_HONOUR = re.compile(
    r"(?<!\w)(?:the|our|der|die|unser(?:e[mnr]?)?|le|la|el|notre|nuestr[oa])\s(?P<job>[A-Za-zÀ-ÿ][\w&-]+(?:[^\S\n][\w&-]+){0,4}?),?\s"
    rf"(?:Mrs?|Ms|Miss|Mx|Sir|Dame|Dr|Prof|Herrn?|Frau|Mme|M|Sra?|D|Dña)\b\.?\s(?P<name>{NAME})"
)
"""Somebody with what they do in front of an honour: "the Estate Manager, Mr Toby Lyle"."""
OUR_JOB_BEHIND = re.compile(
    rf"(?<!\w)(?:our|the|unser(?:e[mnr]?)?|notre|nuestr[oa])\s(?P<job>[A-Za-zÀ-ÿ][\w&-]+(?:[^\S\n][\w&-]+){{0,4}}?)\s\((?P<name>{NAME})\)"
)
"""Somebody in brackets behind what they do: "our Technical Director (Pieter Malan)"."""
INTRODUCED = re.compile(
    rf"(?<!\w)(?:this is|my name is|it['’]?s|c['’]est|hier spricht|hier schreibt|aquí|hier(?: ist)?|ich bin|"
    rf"mein name ist|je suis|je m['’]appelle|soy|"
    rf"me llamo|mi chiamo|"
    rf"jag heter|jeg heter|mit navn er|mitt namn är|ik ben)[^\S\n](?P<name>{NAME})",
    re.I,
)
"""Somebody says who writes."""
HERE = re.compile(rf"(?<![\w.])(?P<name>{NAME}) here(?=[,.]|\s(?:from|at|again)\b)")
"""Somebody says who calls: "Conor Breslin here, head chef at The Ropewalk"."""
INVITES = re.compile(
    rf"(?m)^(?P<name>{NAME})\s(?:is inviting you|has invited you|invites you|lädt (?:Sie|dich)|vous invite|"
    rf"te invita|le invita|ti invita|inbjuder dig)\b"
)
"""The first line that meeting programs write: who has set it up."""
ABSENT = re.compile(
    rf"\b(?:instead of|in place of|in lieu of|rather than|replacing|anstelle von|anstatt|statt|à la place de|"
    rf"au lieu de|en lugar de|"
    rf"en vez de|invece di|al posto di|in plaats van|istället för|i stedet for)\s(?:Herrn?\s|Frau\s|Mr\.?\s|"
    rf"Ms\.?\s|Mme\s|M\.\s)?(?P<instead>{NAME})"
    rf"|(?<![\w.])(?P<away>{NAME})\s(?:can['’]t|cannot|can no longer|could not|couldn['’]t|won['’]t|will not|"
    rf"will no longer|is no longer|is unable|is on leave|is out\b|is away|is (?:off )?sick|"
    rf"has been called|kann (?:leider )?nicht|ist (?:leider )?(?:krank|verhindert|nicht)|fällt (?:leider )?aus|"
    rf"ne pourra|ne sera|est absente?|no podrá|no estará|non potrà)"
)
"""Somebody who was to be there, and will not."""
FROM = re.compile(
    r"\s(?:von der|von dem|vom|von|from|of|at|bei|fra|från|van|dalla|dal|da|de la|del|du|de|des|hos|aus der|"
    r"aus dem|aus|in)\s",
    re.I,
)
"""What stands between a writer's name and their company."""
ADDRESS_BESIDE = re.compile(
    rf"(?<![\w.])(?P<name>{NAME})\s?[(<\[](?:mailto:)?(?P<email>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[)>\]]"
    r"(?:,\s(?P<title>[^,.\n]{3,50}))?"
)
"""A name with an address behind it: whom one may write to."""
CLIENT = re.compile(
    r"(?:(?:our|my|the|unser\w*|notre|nuestr\w+|il nostro|your|a|an|ein\w*|une?|dem|den|der|die)\s*)?(?:client|"
    r"clients|company|companies|customer|"
    r"kunden?|mandant\w*|unternehmen|firma|entreprise|société|empresa|cliente|azienda|organisation|"
    r"organization|team|équipe|equipo)\b",
    re.I,
)
"""What is named behind these is no person."""
HEADINGS = {
    "name": r"interviewers?(?:\(s\))?|(?:panel |committee )?members?|name|names|who|with|wer|mit|"
    r"gesprächspartner\w*|qui|avec|"
    r"interlocuteur\w*|quién|con|"
    r"entrevistador\w*|person|people|host|participants?|teilnehmer\w*|panel",
    "title": r"title|job title|role|position|funktion|rolle|poste|fonction|cargo|puesto|ruolo|functie",
    "time": r"time|when|uhrzeit|zeit|wann|heure|horaire|hora|orario|tijd|start|end|duration|date|day|tag|datum",
    "session": r"session|topic|what|thema|inhalt|sujet|tema|activity|focus|interview|type|format|"
    r"agenda|was|details?|about|subject|"
    r"part|block",
    "email": r"e-?mail|address|adresse|correo",
}
"""What the columns of a schedule are called."""


def heading(cell: str) -> str:
    """Which column a heading stands for; empty where it is none."""
    plain = cell.strip(" *:").casefold()
    return next((kind for kind, pattern in HEADINGS.items() if re.fullmatch(pattern, plain)), "")
