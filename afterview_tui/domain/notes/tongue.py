"""Which language a note is in, by the small words that each language is full of."""

from collections.abc import Sequence
from functools import lru_cache

from afterview_tui.domain.text import words

_SMALL_WORDS = {
    "english": """
        the a an of to and in that is was it for on with as at by from you your i me my we our be have has had
        are this not but would will which so if about when what who they their there been were can could all
        very am or do did he she his her how than then into out up more just like them us don't it's i'd i'm
        i've
    """,
    "german": """
        der die das und ist ich sie wir in den dem des ein eine einen einem einer nicht zu mit auf für von dass
        sich bei es auch als an nach wie aus aber hat haben war waren wird werden würde ihre ihren ihrem ihr mir
        mich uns vielen dank gern im am zum zur sehr über oder noch bis wenn so um bin habe
    """,
    "french": """
        le la les de des du un une et est je vous nous que qui dans en pour pas sur au aux ce cette ces mon ma
        mes votre vos notre avec par plus ne se il elle ils sont été être ai avez avoir merci bien comme à a ou
        si m’a m’avez j’ai d’un d’une c’est qu’il l’équipe très
    """,
    "spanish": """
        el la los las de del un una y es en que por para con se su sus lo al como más pero me mi nos le muchas
        gracias usted ustedes ha he sido muy este esta todo no sin sobre fue ser sería a o cada
    """,
    "portuguese": """
        o a os as de do da dos das um uma e é em que por para com se seu sua ao como mais mas me meu minha nos
        muito obrigado obrigada foi ser seria não no na pela pelo teria
    """,
    "italian": """
        il lo la i gli le di del della dei un una e è in che per con si suo sua al come più ma mi nostro grazie
        ho ha sono stato essere sarebbe non nel alla molto anche
    """,
    "dutch": """
        de het een en van in is dat ik u wij op te zijn met voor niet aan ook als bij uit maar om er naar heb
        hebben was werd zou graag bedankt uw mijn mij ons
    """,
    "swedish": """
        och att det som en ett är jag du ni vi på av för med till den inte om har var ha skulle tack så mycket
        från era er mig min vid
    """,
    "danish": """
        og at det som en et er jeg du vi på af for med til den ikke om har var ville tak så meget fra jeres mig
        min ved til
    """,
    "polish": """
        i w na z do się nie że to jest za o jak dla po od przez pan pani dziękuję bardzo ja my mi był była
    """,
}
_TABLES = {name: frozenset(table.split()) for name, table in _SMALL_WORDS.items()}
LEAST = 4
"""Words below which nothing is known of a language."""
MARGIN = 1.25
"""By how much more small words another language must have than English."""


@lru_cache(maxsize=16)
def language_of(text: str) -> str:
    """The language that most small words of a text belong to; "english" where nothing speaks for another one."""
    told = [word.casefold().replace("'", "’") for word in words(text)]
    if len(told) < LEAST:
        return "english"
    plain = [word.replace("’", "'") for word in told]
    counts = {name: _count(told if name == "french" else plain, table) for name, table in _TABLES.items()}
    best = max(counts, key=lambda name: counts[name])
    foreign = _foreign_letters(text)
    if best != "english" and counts[best] >= MARGIN * counts["english"] and counts[best] >= LEAST // 2:
        return best
    if counts["english"] * 10 < len(told) and foreign * 3 > len(text):
        return "other"
    return "english"


def _count(told: Sequence[str], table: frozenset[str]) -> int:
    return sum(word in table for word in told)


def _foreign_letters(text: str) -> int:
    """Letters beyond the Latin ones."""
    return sum(each > "\u024f" and each.isalpha() for each in text)


def is_english(text: str) -> bool:
    """Whether a text is taken for English."""
    return language_of(text) == "english"
