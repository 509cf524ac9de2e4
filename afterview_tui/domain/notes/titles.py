"""How people are addressed: salutations, titles, and the small words within names."""

SALUTES = frozenset(
    {
        *(
            "dear",
            "dearest",
            "hi",
            "hello",
            "hey",
            "hiya",
            "hullo",
            "alright",
            "yo",
            "howdy",
            "greetings",
            "respected",
            "good",
            "morning",
        ),
        *("hallo", "liebe", "lieber", "liebes", "sehr", "guten", "moin", "servus", "grüezi", "grüß", "werte"),
        *(
            "werter",
            "bonjour",
            "bonsoir",
            "cher",
            "chère",
            "chers",
            "chères",
            "salut",
            "hola",
            "querida",
            "querido",
        ),
        *("estimada", "estimado", "estimados", "buenos", "buenas", "apreciado", "apreciada", "ciao", "gentile"),
        *("egregio", "caro", "cara", "cari", "buongiorno", "buonasera", "olá", "prezado", "prezada", "bom", "boa"),
        *("exmo", "exma", "hej", "hei", "kære", "kjære", "bästa", "beste", "geachte", "lieve", "hoi", "dag"),
        *("goedemorgen", "goedemiddag", "szanowny", "szanowna", "szanowni", "drogi", "droga", "dzień", "ahoj"),
        *("g'day", "g’day", "heya", "ahoy", "salaam", "salam", "namaskar", "kia", "bore"),
        *("vážený", "vážená", "milý", "milá", "merhaba", "sayın", "namaste", "dia", "annwyl", "shalom", "aloha"),
    }
)
"""The first word of a greeting."""
SECOND = {
    "good": {"morning", "afternoon", "evening", "day"},
    "sehr": {"geehrte", "geehrter", "geehrtes", "verehrte", "verehrter"},
    "guten": {"tag", "morgen", "abend"},
    "buenos": {"días", "dias"},
    "buenas": {"tardes", "noches"},
    "bom": {"dia"},
    "boa": {"tarde", "noite"},
    "grüß": {"gott", "dich", "sie"},
    "dzień": {"dobry"},
    "hi": {"there"},
    "hello": {"there"},
    "hey": {"there"},
    "dear": {"dear"},
    "kia": {"ora"},
    "bore": {"da"},
    "salaam": {"alaikum", "aleikum"},
}
"""What belongs to a first word; "good", "sehr" and "guten" greet only with it."""
NEEDS_SECOND = frozenset({"good", "sehr", "guten", "buenos", "buenas", "bom", "boa", "dag", "kia", "bore"})


_SAME = {
    "dr": "doctor", "prof": "professor", "mr": "mr", "mister": "mr", "ms": "ms", "mrs": "mrs", "miss": "miss",
    "mx": "mx", "rev": "reverend", "revd": "reverend", "fr": "father", "sr": "señor", "sra": "señora",
    "srta": "señorita", "mme": "madame", "mlle": "mademoiselle", "sgt": "sergeant", "insp": "inspector",
    "capt": "captain", "lt": "lieutenant", "col": "colonel", "gen": "general", "cllr": "councillor",
    "hon": "honourable", "honorable": "honourable", "councilor": "councillor", "hr": "herr", "sig": "signor",
    "dott": "doctor",
    "cpl": "corporal", "brig": "brigadier", "adm": "admiral", "ven": "archdeacon", "dep": "deputy",
    "mag": "magister", "magistra": "magister", "professorin": "professor", "doktor": "doctor",
    "dra": "doctor", "maj": "major", "supt": "superintendent", "cdr": "commander", "pr": "professor",
}  # fmt: skip
_TITLES = frozenset(
    {
        *("doctor", "professor", "reverend", "father", "sister", "brother", "mother", "captain", "lieutenant"),
        *("colonel", "general", "major", "sergeant", "inspector", "detective", "constable", "superintendent"),
        *(
            "commander",
            "councillor",
            "honourable",
            "barrister",
            "advocate",
            "alhaji",
            "alhaja",
            "mallam",
            "judge",
            "justice",
            "lord",
            "lady",
            "sir",
            "dame",
            "baroness",
        ),
        *(
            "baron",
            "count",
            "countess",
            "rabbi",
            "imam",
            "sheikh",
            "pastor",
            "canon",
            "dean",
            "bishop",
            "chancellor",
        ),
        *("chef", "coach", "nurse", "matron", "principal", "headmaster", "headmistress", "aunt", "auntie", "uncle"),
        *("grandma", "grandpa", "mayor", "senator", "ambassador", "minister", "president", "madam", "mister"),
        *("herr", "herrn", "frau", "fräulein", "familie", "madame", "monsieur", "mademoiselle", "maître", "señor"),
        *("señora", "señorita", "don", "doña", "signor", "signora", "senhor", "senhora", "dom", "dona", "pan"),
        *("paní", "pani", "meneer", "mevrouw", "mevr", "dhr", "engineer", "ing", "dipl", "associate"),
        *("assistant", "emeritus", "emerita", "shri", "smt", "sri", "kumari", "haji", "bey", "hanım", "the", "m"),
        *("chief", "corporal", "brigadier", "admiral", "sheriff", "deputy", "officer", "commissioner", "secretary"),
        *("governor", "deacon", "archdeacon", "archbishop", "cardinal", "abbot", "vicar", "rector", "chaplain"),
        *("provost", "cantor", "maestro", "maestra", "swami", "pandit", "ustad", "warden", "chair", "chairman"),
        *("chairwoman", "director", "headteacher", "marshal", "archivist"),
        *("magister", "ingenieur", "direktor", "direktorin", "pfarrer", "pfarrerin", "hofrat", "primar"),
    }
)
VOCATIVES = frozenset(
    {
        "chef",
        "coach",
        "captain",
        "aunt",
        "auntie",
        "uncle",
        "grandma",
        "grandpa",
        "rabbi",
        "father",
        "sister",
        "pastor",
    }
)
"""Titles by which alone somebody is greeted."""
FIRST_NAMES_TOO = frozenset(
    {
        "dean",
        "major",
        "justice",
        "don",
        "dom",
        "baron",
        "bishop",
        "deacon",
        "chancellor",
        "marshal",
        "pan",
        "general",
    }
)
"""Titles that are given names as well: "Dean Rowbotham" may be a Dean, or a dean."""
PARTICLES = frozenset(
    {
        *(
            "de",
            "la",
            "le",
            "du",
            "des",
            "da",
            "dos",
            "das",
            "do",
            "del",
            "della",
            "di",
            "van",
            "der",
            "den",
            "von",
        ),
        *(
            "zu",
            "zum",
            "zur",
            "ten",
            "ter",
            "af",
            "av",
            "al",
            "el",
            "bin",
            "bint",
            "ibn",
            "ben",
            "ap",
            "ab",
            "y",
            "e",
        ),
        *("st", "san", "santa", "'t", "vom", "op"),
    }
)
"""Small words within a name, none of which is a name."""
SUFFIXES = frozenset({"san", "sama", "sensei", "ji", "kun", "ssi", "nim", "jr", "phd", "md", "esq"})
"""What follows a name out of respect."""
_KINDS = {
    "herrn": "herr", "mister": "mr", "monsieur": "mr", "m": "mr", "herr": "mr", "señor": "mr", "senhor": "mr",
    "signor": "mr", "meneer": "mr", "dhr": "mr", "don": "mr", "frau": "woman", "madame": "woman", "señora": "woman",
    "senhora": "woman", "signora": "woman", "mevrouw": "woman", "mevr": "woman", "doña": "woman", "dona": "woman",
    "auntie": "aunt",
}  # fmt: skip


_CAPITALS = {"DI": "inspector", "DCI": "inspector", "DS": "sergeant", "DC": "constable", "PC": "constable"}
"""Titles that are one only in capitals: "di" is a particle."""


def title(word: str) -> str:
    """A title in its full form, in small letters; empty where the word is none."""
    if word in _CAPITALS:
        return _CAPITALS[word]
    bare = word.casefold().rstrip(".")
    known = _SAME.get(bare, bare)
    return known if bare in _SAME or known in _TITLES else ""


def same_kind(one: str, other: str) -> bool:
    """Whether two titles may stand for one another: Herr and Mr, Frau and Ms."""
    first, second = _KINDS.get(one, one), _KINDS.get(other, other)
    women = {"woman", "ms", "mrs", "miss", "mademoiselle", "señorita"}
    return first == second or ("woman" in (first, second) and {first, second} <= women)
