"""What stands in front of names in invitations: labels, words for meeting somebody, headings of tables."""

import re

from afterview_tui.reading.invitations.names import NAME

BREAK = re.compile(
    r"^\W*(?:(?:lunch|break|coffee|tea|pause|mittag\w*|kaffee\w*|déjeuner|comida|almuerzo|descanso|pausa|"
    r"pranzo|buffer|free time|tour|"
    r"parking|transfer)\b)(?!.*\bwith [A-Z][a-z]+ [A-Z])",
    re.I,
)
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
    r"interview (?:panel|team)|(?:on )?(?:the )?panel(?:lists?| members?)?|(?:also )?(?:attendees|guests|"
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
OURS = re.compile(
    r"^(?:our|unser(?:e[mnr]?)?|my|mein(?:e[mnr]?)?|notre|nos|mon|ma|nuestr[oa]s?|mi|il nostro|"
    r"la nostra|onze|vår|vårt|våra|våre|vores)\s+",
    re.I,
)
AND = re.compile(
    r"(?<!\s)\s+(?:and|und|et|y|e|en|og|och|samt|&|\+|sowie|as well as|along with|together with)\s+|"
    r"(?:(?<!\s)[^\S\n]++)?[;\n]\s*"
)
WRITER = re.compile(
    r"\b(?:neben mir|nebst mir|along with me|together with me|with me and|me and|and myself|myself(?=,| and\b|"
    r" &)|and I(?: will|['’]ll)?|"
    r"(?<!touch )(?<!contact )\bwith me\b|(?:and|y|e|et|og|och|en) (?:me|yo|io|eu|moi|ik|jag|jeg|mich)\b|"
    r"(?:yo y|io ed?|eu e|ik en|jag och|jeg og|ich und)\b|"
    r"\bI\b[^.!?\n]{0,60}\b(?:will be|['’]ll be|am) (?:leading|running|conducting|joined|chairing|hosting)|"
    r"(?-i:Me), (?=our\b|the\b|my\b)|ainsi que moi|et moi-même|join me|träffar mig|møder mig|møter meg|"
    r"meet(?:ing)? (?:with )?me|(?:I will|"
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
INTRODUCED = re.compile(
    rf"(?<!\w)(?:this is|my name is|it['’]?s|c['’]est|hier spricht|hier schreibt|aquí|hier(?: ist)?|ich bin|"
    rf"mein name ist|je suis|je m['’]appelle|soy|"
    rf"me llamo|mi chiamo|"
    rf"jag heter|jeg heter|mit navn er|mitt namn är|ik ben)[^\S\n](?P<name>{NAME})",
    re.I,
)
"""Somebody says who writes."""
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
    rf"will no longer|is no longer|is unable|is on leave|is out\b|is away|is (?:off )?(?:sick|ill)|"
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
