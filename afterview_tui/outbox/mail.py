"""Formats notes for mail programs: as a draft file or a ``mailto:`` link."""

import re
from urllib.parse import quote, urlencode

from afterview_tui.domain.text import clean, one_line

CRLF = "\r\n"
MOST_MAILTO = 2000
"""The longest ``mailto:`` in encoded characters; browsers and Outlook truncate it a little above 2,000."""

_NEVER_IN_ADDRESS = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f,;:<>()\[\]\\\"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)

_ADDRESS = re.compile(r"^(?:mailto:)?[^\s@]+@[^\s@]+$|://|^www\.", re.IGNORECASE)
_NEVER_AN_ADDRESS = {"name": "a name", "greeting": "how you greet them", "title": "a title"}


def check_address(text: str) -> str | None:
    """A sentence where a text can't be a single mail address, else None; lenient, so odd addresses pass."""
    text = text.strip()
    local, at, domain = text.rpartition("@")
    if not at or not local or not domain:
        return "A mail address has a name, an @ and a domain, like dana@example.org."
    if _NEVER_IN_ADDRESS.search(text) or "@" in local or "=?" in local:
        return "Please give a single mail address, without spaces, commas, brackets or “=?”."
    if _ascii_domain(domain) is None:
        return f"The part after the @ can't be right: {one_line(domain)}."
    return None


def misplaced(name: str, text: str) -> str:
    """A question where a text hardly belongs into a field of a person: an address in a title, half an address."""
    text = text.strip()
    if name == "email":
        domain = text.rpartition("@")[2]
        is_half = text and check_address(text) is None and not re.search(r"[.\[\]]", domain.strip("."))
        return f"“{one_line(text)}” has no dot after the @. Keep it as the address?" if is_half else ""
    if name in _NEVER_AN_ADDRESS and _ADDRESS.search(text):
        return f"“{one_line(text)}” reads like an address. Keep it as {_NEVER_AN_ADDRESS[name]}?"
    return ""


def draft_eml(to: str, subject: str, body: str, *, marked: bool = True) -> bytes:
    """An unsent mail as the bytes of an .eml file; ``to`` may be empty for the user to fill in.

    It has no From, Date or Message-ID: the mail program adds those. ``marked`` adds ``X-Unsent``, which tells
    programs that open files that it is a draft; mutt would send that header along. Raises ValueError, with one
    sentence for the user, for an invalid address and for a line break in a header.
    """
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP, SMTPUTF8

    local, domain = _checked_address(to)
    # Only a local part that isn't ASCII needs headers in UTF-8 (RFC 6532); older programs can read the others.
    message = EmailMessage(policy=SMTP if local.isascii() else SMTPUTF8)
    if local:
        message["To"] = Address(username=local, domain=domain)
    if marked:
        message["X-Unsent"] = "1"
    body = clean(body)
    message.set_content(body if body.endswith("\n") else f"{body}\n", cte="quoted-printable")
    return _subject_line(_checked_subject(subject)) + message.as_bytes()


def mailto(to: str, subject: str, body: str, most: int = MOST_MAILTO) -> str | None:
    """The note as a ``mailto:`` link (RFC 6068), or None if it is longer than ``most`` encoded characters.

    Raises ValueError as ``draft_eml`` does.
    """
    local, domain, query = mailto_parts(to, subject, body)
    link = f"mailto:{quote(local, safe='+')}@{domain}{query}" if local else f"mailto:{query}"
    return link if len(link) <= most else None


def mailto_parts(to: str, subject: str, body: str) -> tuple[str, str, str]:
    """The local part and domain, not encoded, and the encoded query of a ``mailto:``; raises ValueError."""
    local, domain = _checked_address(to)
    fields = {"subject": _checked_subject(subject), "body": clean(body).replace("\n", "\r\n")}
    query = urlencode({name: text for name, text in fields.items() if text}, safe="", quote_via=quote)
    return local, domain, f"?{query}" if query else ""


def _checked_address(to: str) -> tuple[str, str]:
    """The local part and ASCII domain of an address, both empty for an empty one; raises ValueError."""
    if len(to.splitlines()) > 1:
        raise ValueError("The mail address has a line break in it.")
    to = to.strip()
    if not to:
        return "", ""
    if problem := check_address(to):
        raise ValueError(problem)
    local, _, domain = to.rpartition("@")
    return local, _ascii_domain(domain) or domain


def _checked_subject(subject: str) -> str:
    """The cleaned subject; raises ValueError for a line break, which could inject a header."""
    if len(subject.splitlines()) > 1:
        raise ValueError("The subject has a line break in it.")
    return one_line(subject)


def _subject_line(subject: str) -> bytes:
    """The folded subject header; EmailMessage loses a space where it folds a long one that isn't ASCII."""
    from email.header import Header

    # A text that looks like an encoded word is encoded itself, so that decoding it once gives what was typed.
    charset = "us-ascii" if subject.isascii() and "=?" not in subject else "utf-8"
    return f"Subject: {Header(subject, charset, header_name='Subject').encode(linesep=CRLF)}{CRLF}".encode("ascii")


def _ascii_domain(domain: str) -> str | None:
    """The domain in ASCII (IDNA), or None where it isn't valid."""
    try:
        name = domain.encode("idna").decode()
    except UnicodeError:
        return None
    fine = all(label.strip("-") == label != "" for label in name.split("."))
    return name if fine and re.fullmatch(r"[\w.-]+", name, re.ASCII) else None
