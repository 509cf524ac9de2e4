"""Parses the contact of a lead."""

import re

_PART = r"[^\s<>()\[\],;:\"]"
_ADDRESS = re.compile(rf"(?<!{_PART}){_PART}+@{_PART}++")
_ENCLOSED = re.compile(rf"[(\[<]? ?(?:mailto:)?{_ADDRESS.pattern} ?[)\]>]?")
"""An address with any brackets around it."""
_AROUND = " \t\"'<>;"


def name_and_address(contact: str) -> tuple[str, str]:
    """The first name and e-mail address in a contact, each empty where there is none.

    It reads "Priya Nair, priya@acme.example", "Priya Nair <priya@acme.example>", and either part alone.
    """
    address = _ADDRESS.search(contact)
    names = (part.strip(_AROUND) for part in re.split("[,;]", _ENCLOSED.sub(" ", contact).replace("()", "")))
    return next((name for name in names if name), ""), address[0] if address else ""
