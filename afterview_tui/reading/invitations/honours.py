"""How an invitation calls somebody: "Mrs Okafor", "Frau Dr. Amrhein"; so they can be greeted."""

import re
from collections.abc import Sequence

from msgspec import structs

from afterview_tui.domain.notes.greeting import likely_greetings
from afterview_tui.domain.records import Guest

_HONOUR = (
    r"(?<![\w.])(?P<honour>Mrs|Mr|Ms|Miss|Mx|Mme|Mlle|Madame|Monsieur|Herrn?|Frau|Sra|Sr|Srta|Señora|Señor|"
    r"Signora|Signor|Sig\.ra|Sig|Mevrouw|Mevr|Meneer)\b\.?\s"
    r"(?P<doctor>(?:(?:Prof|Dr|Dra|Professor)\b\.?\s){0,2})"
)
_DOCTOR = re.compile(r"^((?:(?:Prof|Dr|Dra|Professor)\b\.?\s){1,2})", re.I)


def greeted(people: Sequence[Guest], texts: Sequence[str]) -> list[Guest]:
    """The people, each with a greeting where the words call them by an honour."""
    whole = "\n".join(texts)[:30_000]
    return [structs.replace(each, greeting=called(each.name, whole)) for each in people]


def called(name: str, text: str) -> str:
    """ "Mrs Okafor" of a text that calls her so; empty where none does."""
    bare = _DOCTOR.sub("", name)
    if not (last := _family_name(bare)):
        return ""
    given = [re.escape(word) for word in bare.removesuffix(last).split()]
    given += [rf"{word[0]}\.?" for word in given if word[0].isalpha()]
    between = rf"(?:(?:{'|'.join(given)})\s){{0,3}}" if given else ""
    found = re.search(rf"{_HONOUR}{between}{re.escape(last)}(?!\w)", text)
    if found is None:
        return ""
    honour = "Herr" if found["honour"] == "Herrn" else found["honour"]
    dot = "." if text[found.end("honour")] == "." else ""
    return " ".join(filter(None, (f"{honour}{dot}", " ".join(found["doctor"].split()), last)))


def _family_name(name: str) -> str:
    likely = likely_greetings(f"Mr {name}")
    return likely[0].removeprefix("Mr ") if likely and name else ""
