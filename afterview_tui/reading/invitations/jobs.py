"""The words of jobs, in the languages of invitations: which words can be somebody's title, or a role."""

import re

from afterview_tui.domain.text import without_marks

_NOUNS_IN_ALL = """
accountant actuary admin administrator advisor adviser agent analyst apprentice archaeologist architect
archivist artist assessor assistant associate attorney auditor baker barista bookbinder bookkeeper brewer
builder buyer caretaker carpenter cartographer cashier ceo cfo chair chairman chairwoman chemist chef chief
clerk coach conductor consultant controller cook coordinator copywriter counsel counsellor cto curator deputy
designer developer devops director dispatcher doctor draughtsman driver economist editor electrician engineer
estimator executive farmer fitter forecaster foreman forewoman founder co-founder gardener geologist grower
guard guide head headteacher hr hygienist illustrator inspector installer instructor intern interpreter
investigator janitor journalist keeper laborer labourer lawyer lead leader lecturer librarian machinist
manager marketer mechanic mentor merchandiser midwife miller model nurse officer operator optician optometrist
owner painter paralegal paramedic partner pathologist patternmaker pharmacist photographer physician physicist
pilot planner plumber porter president principal producer professor programmer proofreader psychologist ranger
receptionist recruiter registrar representative researcher sailor salesman scheduler scientist secretary
sommelier specialist statistician steward stylist supervisor surgeon surveyor teacher teamlead technician
technologist tester therapist tiler trader trainee trainer translator treasurer tutor underwriter vet vice vp
waiter waitress weaver welder writer sre qa pm personnel staffer generalist strategist ops host leitung leiter
leiterin teamleitung abteilungsleiter referent referentin berater beraterin kauffrau kaufmann ingenieur
ingenieurin entwickler entwicklerin meister meisterin techniker technikerin arzt ärztin chefarzt chefärztin
geschäftsführer geschäftsführerin vorstand inhaber inhaberin bereichsleiter sachbearbeiter sachbearbeiterin
pfleger pflegerin verkäufer verkäuferin erzieher erzieherin lehrer lehrerin fachkraft mitarbeiter
mitarbeiterin werkstudent werkstudentin auszubildende auszubildender assistenz assistentin planer planerin
personalabteilung personalleiter personalleiterin personalreferent personalreferentin directeur directrice
responsable cheffe ingénieur ingénieure développeur développeuse gérant gérante chargé chargée comptable
vendeur vendeuse boulanger boulangère cuisinier cuisinière infirmier infirmière technicien technicienne maître
maîtresse adjoint adjointe conseiller conseillère fondateur fondatrice assistante rédacteur rédactrice
chercheur chercheuse présidente président directora jefe jefa gerente técnico técnica ingeniero ingeniera
desarrollador desarrolladora encargado encargada coordinador coordinadora cocinero cocinera panadero panadera
enfermero enfermera analista auxiliar dependiente dependienta profesor profesora administrativo administrativa
abogado abogada fundador fundadora socio socia comercial direttore direttrice capo caporeparto impiegato
impiegata tecnico tecnica ingegnere cuoco cuoca addetto addetta responsabile titolare ricercatore ricercatrice
hoofd medewerker medewerkster teamleider monteur verpleegkundige ontwikkelaar adviseur diretor diretora
engenheiro engenheira coordenador coordenadora optiker leder ledare lärare lærer sykepleier sygeplejerske
sjuksköterska
secrétaire proviseur proviseure professeure documentaliste patron patronne formateur formatrice éducateur éducatrice
chef-d'atelier mécanicien mécanicienne électricien électricienne serveur serveuse directeur-adjoint
recepcionista secretario secretaria maestro maestra camarero camarera mecánico mecánica electricista
geselle gesellin azubi chefin prokurist prokuristin sekretär sekretärin leiterinnen meisterbetrieb kollege kollegin
rektor rektorin küchenchef küchenchefin vorarbeiter vorarbeiterin polier schichtleiter
matron superintendent bursar dean provost principal-investigator postdoc fellow
kierownik kierowniczka specjalista specjalistka dyrektor dyrektorka bedrijfsleider
indehaver innehavare
churchwarden warden vicar curate trustee verger organist pædagog pedagog pedagoog fachkraft
commis docente docenti dezernent dezernentin
préparateur préparatrice titulaire ajudante padeiro padeira cozinheiro cozinheira empregado empregada
enfermeiro enfermeira professora motorista contabilista rececionista operador operadora vendedor vendedora
rechtsanwalt rechtsanwältin
"""
NOUNS = frozenset(_NOUNS_IN_ALL.split())
"""Nouns that name a job; "Fischer" and "Baker" are names as often, so those count where no name is looked for."""
ENDINGS = re.compile(
    r".{2,}(?:ologist|ician|neer|meister(?:in)?|leiter(?:in|:in)?|leitung|ingenieur(?:in)?|entwickler(?:in|:in)?|"
    r"planer(?:in)?|techniker(?:in)?|mechaniker(?:in)?|troniker(?:in)?|berater(?:in)?|verwalter(?:in)?|kaufmann|kauffrau|"
    r"referent(?:in)?|"
    r"ärzt(?:in)?|arzt|anwalt|anwältin|angestellte[rn]?|assistent(?:in)?|manager(?:in)?|pfleger(?:in)?|partner(?:in)?|abteilung|beauftragte[rn]?|grapher|maker|"
    r"keeper|chef|sjef|ingenjör|ingeniør|utvecklare|utvikler|udvikler|säljare|selger|sælger|snickare|målare|skötare|sköterska|byggare|rådgiver|rådgivare|konsulent|"
    r"med(?:arbejder|arbetare|arbeider)|(?:projekt|prosjekt|team|grupp?e?|afdelings|avdelings?|seksjons|sektions|"
    r"produkt|kontor)led(?:er|are))$"
)
"""How words end that are no names and name a job."""
_AGENT = re.compile(
    r".{3,}(?:er|or|ist|yst|ian|eer|ant|ress|wright|smith|man|woman|eur|euse|rice|ier|ière|iste|ien|ienne|ora|"
    r"ero|era|ista|"
    r"ore|aio|aia|in|erin|ent|kraft|frau|mann)(?::in|\*in|\(in\))?$"
)
"""How words end that name somebody who does something; many others end so too."""
DEPARTMENTS = re.compile(
    r"\b(?:human resources|recursos humanos|ressources humaines|risorse umane|recursos humanos|personalabteilung|"
    r"talent acquisition|people (?:team|operations|ops|& culture|and culture)|hr|rh|recruiting|recruitment|"
    r"talent|finance|sales|marketing|engineering|product|operations|personalwesen|personal|empfang|buchhaltung)\b",
    re.I,
)
RECRUITING = re.compile(
    r"recruit|\btalent\b|resourcing|human resources|\bhr\b|\brh\b|people (?:partner|ops|operations|coordinator|"
    r"team|"
    r"manager|& culture|and culture|advisor|experience|lead)|(?:interview|candidate|scheduling|hiring) coordinator|"
    r"hiring team|sourcer|head ?hunter|personal(?:abteilung|refer|leit|wesen|sachbearb|management|"
    r"berat|büro)|"
    r"recrutement|recruteu|ressources humaines|recursos humanos|reclutador|reclutamiento|selección|risorse umane|"
    r"selezione|werving|personeel|recrutador|bewerber",
    re.I,
)
"""Titles of those who bring people together and hold the conversation seldom."""
_MARKS = re.compile(
    r"(?:(?<!\s)\s++)?"
    r"[(\[]\s*+(?:[mwdfxhijg]|div\.?|gn|all genders?|alle)(?:\s*+[/|,*]\s*+(?:[mwdfxhijg]|div\.?|gn|"
    r"\*))*\s*+[)\]]|(?<!\s)\s+[mwfh]/[mwdfx](?:/[dxw])?\b",
    re.I,
)


def without_genders(text: str) -> str:
    """A role without "(m/w/d)" and the like."""
    return _MARKS.sub("", text).strip()


def names_a_job(text: str) -> bool:
    """Whether a word in it can only be a job, so that it is no name of a person."""
    words = re.findall(r"[^\W\d_]+(?:[-'’:*][^\W\d_]+)*", text.casefold())
    return (
        any(
            (word in NOUNS and not (word in _SURNAMES and len(words) < 3)) or ENDINGS.fullmatch(word)
            for word in _parts(words)
        )
        or DEPARTMENTS.fullmatch(text.strip().casefold()) is not None
    )


def ends_as_job(text: str) -> bool:
    """Whether its last word is a job: "Museum Registrar" is one, "Museum of Science" is none."""
    words = without_genders(text).casefold().split()
    return len(words) > 1 and words[-1] in NOUNS and words[-1] not in _SURNAMES


_SURNAMES = {"baker", "cook", "miller", "carpenter", "gardener", "brewer", "weaver", "porter", "painter", "farmer",
             "fitter", "driver", "steward", "meister", "taylor", "mason", "buyer", "trader", "guide"}  # fmt: skip


def may_be_a_job(text: str) -> bool:
    """Whether it reads as a role: a word names a job, or the first or last one who does something."""
    words = re.findall(r"[^\W\d_]+(?:[-'’:*][^\W\d_]+)*", text.casefold())
    if not words or len(words) > 9:
        return False
    if any(word in NOUNS or ENDINGS.fullmatch(word) for word in _parts(words)):
        return True
    ends = {
        words[0],
        words[-1],
        *(words[at - 1] for at, word in enumerate(words) if at and word in ("of", "de", "für")),
    }
    return any(_AGENT.fullmatch(without_marks(word)) and word not in _NO_JOBS for word in ends)


_NO_JOBS = {
    "number", "center", "other", "offer", "winter", "summer", "december", "november", "october", "september",
    "letter", "order", "paper", "water", "power", "daughter", "daughters", "under", "over", "after", "never",
    "ever", "better", "silver", "river", "harbor", "tower", "corner", "timber", "amber", "cedar", "clover",
    "copper", "matter", "chapter", "quarter", "computer", "later", "dinner", "weather", "answer", "together",
    "whether", "either", "main", "plan", "interview", "garden", "human", "german", "berlin", "train", "brain",
    "grain", "certain", "important", "restaurant", "plant", "restaurants", "termin", "mein", "dein", "sein",
    "ein", "einladung", "carrier", "thunder", "wonder", "border", "shelter", "folder", "holder", "manor",
    "mirror", "minor", "major", "motor", "color", "flavor", "factor", "sector", "doctor", "error", "vector",
    "tractor", "giant", "elephant", "client", "event", "moment", "present", "payment", "department",
    "appointment", "assessment", "management", "different", "recent", "current", "content", "talent",
    "student",
}  # fmt: skip


def _parts(words: list[str]) -> list[str]:
    return [part for word in words for part in (word, *word.split("-"), re.sub(r"[:*]in(?:nen)?$", "", word))]
