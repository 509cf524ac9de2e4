"""How companies are named in invitations: behind which words, and with which words in their names."""

import re

ORG = (
    r"(?P<org>[A-ZÀ-Þ0-9][\w'’.&+-]*(?:[ ](?:(?:&|\+|de|du|des|di|do|da|dos|van|la|le|del|of|y|und|e|"
    r"the)[ ])?[A-ZÀ-Þ][\w'’.&+-]*){0,5}"
    r"(?:[ ](?:GmbH|AG|SE|KG|Ltd|S\.r\.l|B\.V|SA|SL|S\.L|SAS|Inc|LLC|e\.V|AB|Oy|AS|A/S)\b\.?)?)"
)
CLIENT = re.compile(
    r"(?:\b(?:our|my) client|unser(?:en|em)? (?:kunden?|mandant\w*|auftraggeber)|notre client|nuestro cliente|"
    r"onze klant|il nostro cliente)\b"
    rf"(?:,| is|:| –| -)?\s*(?:the\s)?(?-i:{ORG})?",
    re.I,
)
LABEL = re.compile(
    r"^(?:[^\S\n]|[*•-])*+(?:client|company|employer|firma|unternehmen|arbeitgeber|kunde|empresa|entreprise|société|"
    r"azienda|bedrijf|organisation|organization)"
    r"\s*:\s*(?P<org>[^\n|]{2,120})$",
    re.I | re.M,
)
AT = re.compile(
    r"\b(?:(?:interview|day|visit|team|role|position|job|career|opportunity|life|us|you|conversation|opening|"
    r"vacancy|application|onsite|gespräch|stelle|termin|"
    r"entretien|poste|entrevista|puesto|colloquio|posizione)\w*(?: \w+){0,3}? )?"
    rf"(?:at|interest(?:ed)? in(?: joining| working (?:at|for|with))?|bei(?: der| dem)?|beim|chez|presso|bij|"
    rf"hos|w firmie|with|to|joining|für die|"
    rf"von der)\s+(?:the\s|l['’])?{ORG}"
)
INTRODUCED = re.compile(
    r"(?<!\w)(?:this is|my name is|it['’]?s|c['’]est|je suis|soy|hier(?: ist| spricht| schreibt)?|ich bin|"
    r"mein name ist|jag heter|jeg heter)\s[^\n.,]{2,40}?\s"
    rf"(?:from|von der|vom|von|at|bei|från|fra|hos|du|de la|de|del)\s(?:the\s)?{ORG}"
)
INVITING = re.compile(
    r"(?:^|(?<=[.!?,]\s))(?:the\s)?"
    r"(?!(?:We|I|You|They|He|She|It|This|That|Our|My|Who|There|Wir|Ich|Nous|Je|Nos|La|Le|El|Il|Both|All)\b)"
    rf"{ORG}\s(?:would (?:like|love) to|wants? to (?:meet|see)|(?:is|are) keen to|has invited|have invited|"
    rf"invites?|is pleased|are pleased|"
    r"möchte|lädt|freut|vous invite|souhaite|te invita|le invita|desea|la invita|ti invita|nodigt|inbjuder|"
    r"inviterer)\b",
    re.M,
)
"""Who invites, as the words call them."""
IN_SHOP = re.compile(
    rf"(?<!\w)(?:à la|à l['’]|au|dans (?:la|le|notre)|na|no|em|en la|en el|nella|al|alla|at our)\s{ORG}"
)
"""Where one is to be, in words that a place or a day may stand behind as well."""
TIME = re.compile(r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\b\.?|uhr\b|h\b|$)", re.I)
CLIENTS = re.compile(
    r"(?:(?:our|my|mein\w*|unser\w*|notre|mon|nuestr[oa]|mi|onze|mijn|vår|min)\s+)?(?:clients?|mandant\w*|kunden?|auftraggeber\w*|clientes?|klant|kund)",
    re.I,
)
"""What stands for a company without naming it."""
NEAR = re.compile(rf"\b(?:the|our|die|der|unsere[rn]?|la|le|notre|el|nuestra)\s+[a-zäöüé]+,\s{ORG}(?=[,.])")
IN_ROMANCE = re.compile(
    rf"\b(?:puesto|entrevista|vacante|poste|posizione|colloquio)\b[^.\n]{{0,60}}?\s(?:en|con|chez|presso|da|em|"
    rf"na)\s{ORG}"
)
FUNCTIONS = re.compile(
    r"(?:(?<!\s)\s++)?\b(?:recruiting|recruitment|recruiter|rekrytointi|rekry|rekrytering|rekruttering|rekrutacja|recrutamento|hiring|talent|careers?|jobs|team|teams|scheduling|scheduler|hr|"
    r"people|ops|operations|human resources|"
    r"notifications?|no-?reply|via\s.*|bewerbermanagement|bewerberservice|bewerbung(?:en)?|personalabteilung|"
    r"personal|karriere|recrutement|ressources humaines|reclutamiento|"
    r"recursos humanos|selección|ufficio personale|risorse umane|reception|empfang|office|interviews?|"
    r"interview|(?:karriere|bewerber|job|stellen|careers?)[ -]?portal|jobportal|acquisition|équipe|equipo|de|"
    r"graduates?|early careers|apprenticeships?|admissions|volunteer(?:s|ing)|segreteria|ufficio|concorsi|"
    r"secretar[ií]a|"
    r"secrétariat|sekretariat|events?|group|the|and|&)\b(?!\w)\s*",
    re.I,
)
ORG_WORDS = re.compile(
    r"\b(?:gmbh|ag|se|kg|ltd|limited|inc|llc|plc|corp|b\.?v|s\.?r\.?l|s\.?a|s\.?l|sas|sarl|ab|oy|bank|labs?|"
    r"foods?|group|works|studios?|media|software|systems|"
    r"technologies|tech|solutions|partners|consulting|trust|foundation|institute|university|college|school|"
    r"clinic|hospital|klinik|stiftung|verlag|spedition|"
    r"theatre|theater|museum|bakery|bäckerei|brauerei|brewery|yard|press|publishing|instruments|energy|énergie|"
    r"robotics|logistics|logistik|café|restaurant|hotel|"
    r"industries|holding|airways|rail|motors|pharma|games|data|design|services|council|charity|cycles|maps|"
    r"company|co|garage|atelier|boulangerie|hôtel|école|lycée|collège|clinique|hôpital|mairie|maison|cabinet|agence|librairie|"
    r"pharmacie|colegio|clínica|taller|tienda|panadería|librería|ayuntamiento|schule|gymnasium|praxis|kanzlei|gasthof|gasthaus|werkstatt|"
    r"gärtnerei|metzgerei|tischlerei|schreinerei|autohaus|apotheke|academy|akademie|hochschule|universität|universit[éàaá]|universidad|universiteit|universitet|institut|instituto|istituto|"
    r"conservatoire|conservatorio|conservatori|scuola|liceo|comune|ospedale|clinica|albergo|ristorante|trattoria|osteria|cantina|"
    r"azienda|fondazione|fundación|residencia|escuela|farmacia|panetteria|officina|kommune|skole|skola|sykehus|sjukhus|"
    r"bageri|bakeri|gemeente|stichting|ziekenhuis|\w*zorgcentrum|hogeschool|bedrijf|association|society|housing|authority|"
    r"ministry|constabulary|infirmary|pharmacy|library|gallery|brasserie|bistro|catering|joinery|roofing|construction|"
    r"architects|solicitors|associates|insurance|airlines|airport|distillery|winery|vineyards?|\w*verwaltung|landratsamt|"
    r"finanzamt|jobcenter|rathaus|gemeinde|stadtwerke|sparkasse|volksbank|krankenhaus|klinikum|pflegeheim|seniorenheim|kita|"
    r"kindergarten|grundschule|realschule|verein|verband|zentrum|padaria|pastelaria|farmácia|câmara|oficina|loja|escola|restaurante|universidade|pharmacie|förskola|förskolan|barnehage|"
    r"dairy|farms?|nursery|nurseries|lines|freight|estates?|salon|house|home)\b\.?",
    re.I,
)


def sounds_like_company(name: str) -> bool:
    """Whether a word in it is of a company: a legal form, a bank, a studio."""
    return ORG_WORDS.search(name) is not None
