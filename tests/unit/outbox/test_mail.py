"""Notes as files, and as drafts and links for mail programs."""

import stat
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import HTTP, SMTP, SMTPUTF8, Policy, compat32, default
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.text import clean, one_line
from afterview_tui.outbox.files import save_text, slug
from afterview_tui.outbox.mail import check_address, draft_eml, mailto

BODY = "Dear Mei-Ling,\n\nThank you für “heute” 🎈 & alles = 100 %.\n\n\tBest,\n-- \nTomás\n"
LONG = "One paragraph, unwrapped, as web mail wants it; " * 30


def read(data: bytes) -> EmailMessage:
    """The draft as a mail program reads it."""
    return message_from_bytes(data, policy=SMTP)


def text_of(data: bytes) -> str:
    """The body as a mail program shows it."""
    return cast(str, read(data).get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize("body", [BODY, LONG, "", "short", "trailing space \n", "From here\n.\n> quoted"])
def test_a_draft_shows_the_note_as_it_was_written(body: str) -> None:
    """Umlauts, emoji, tabs, long lines and odd beginnings are intact in the draft."""
    assert text_of(draft_eml("dana@example.org", "Thank you", body)) == (
        body if body.endswith("\n") else f"{body}\n"
    )


def test_a_draft_is_unsent_and_leaves_the_rest_to_the_mail_program() -> None:
    """The draft opens for sending: without our sender, date or id, and without lines that mail servers refuse."""
    data = draft_eml(" dana@example.org ", "Danke für das Gespräch über die Rollout-Tafel 🎈", LONG)
    message = read(data)
    assert set(message.keys()) == {
        "To",
        "Subject",
        "X-Unsent",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
    assert message["To"] == "dana@example.org"
    assert message["Subject"] == "Danke für das Gespräch über die Rollout-Tafel 🎈"
    assert message["X-Unsent"] == "1"
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 78


@pytest.mark.parametrize("body", ["für", "plain", LONG])
def test_a_draft_passes_through_any_old_program(body: str) -> None:
    """Even a short note with umlauts is encoded in 7 bits."""
    data = draft_eml("dana@example.org", "", body)
    assert data.isascii()
    assert read(data)["Content-Transfer-Encoding"] == "quoted-printable"


def test_a_draft_without_an_address_can_be_filled_in_later() -> None:
    """A draft doesn't need an address."""
    assert read(draft_eml("", "Thank you", BODY))["To"] is None
    assert (mailto("", "Hi", "") or "").startswith("mailto:?subject=Hi")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("dana@müller.de", "dana@xn--mller-kva.de"),
        ("dana+jobs@example.org", "dana+jobs@example.org"),
        ("o'brien@example.org", "o'brien@example.org"),
        ("dana.@docomo.example", "dana.@docomo.example"),
        ("jürgen@müller.de", "jürgen@xn--mller-kva.de"),
        ("dana@" + "long." * 20 + "name.example", "dana@" + "long." * 20 + "name.example"),
    ],
)
def test_unusual_addresses_arrive(address: str, written: str) -> None:
    """An umlaut in the domain is encoded for mail servers; the local part is never changed."""
    data = draft_eml(address, "Thank you", BODY)
    assert str(read(data)["To"]) == written
    assert written.encode() in data


@pytest.mark.parametrize(
    ("to", "subject", "sentence"),
    [
        ("dana@example.org", "Hi\nBcc: all@example.org", "The subject has a line break in it."),
        ("dana@example.org", "Hi\r\n\r\nbody", "The subject has a line break in it."),
        ("dana@example.org", "Hi\u2028there", "The subject has a line break in it."),
        ("dana@example.org\nBcc: all@example.org", "Hi", "The mail address has a line break in it."),
        ("dana", "Hi", "A mail address has a name, an @ and a domain, like dana@example.org."),
    ],
)
def test_no_header_can_be_injected(to: str, subject: str, sentence: str) -> None:
    """A pasted subject or address can't add a hidden receiver; one sentence says what is wrong."""
    for build in (draft_eml, mailto):
        with pytest.raises(ValueError, match="^" + sentence.replace(".", r"\.") + "$"):
            build(to, subject, BODY)


SMUGGLED = (
    "=?utf-8?q?Hi=0D=0ABcc:_all@example.org?=",
    "=?utf-8?b?SGkNCkJjYzogYWxsQGV4YW1wbGUub3Jn?=",
    "=?utf-8?q?Hi?= =?utf-8?q?=0D=0ABcc:_all@example.org?=",
    "Thank you =?us-ascii?Q?=0ABcc:_all@example.org?= " + "and more words " * 8,
    "=?utf-8?q?Hi=0D=0ABcc:_all@example.org?= für " + "ü" * 60,
    "=?=?utf-8?q?x?=?= =?x",
)
"""Subjects that hold encoded words (RFC 2047), with a header of their own in them; some are folded."""


@pytest.mark.parametrize("policy", [compat32, default, SMTP, SMTPUTF8, HTTP], ids=lambda policy: repr(policy)[:40])
@pytest.mark.parametrize("subject", SMUGGLED)
def test_an_encoded_word_in_a_subject_is_shown_as_typed(subject: str, policy: Policy) -> None:
    """It never becomes a separate header in any parser, not even after a round trip."""
    subject = subject.strip()
    message = message_from_bytes(draft_eml("dana@example.org", subject, BODY), policy=policy)
    for _ in range(2):
        raw = str(message["Subject"])
        assert (str(make_header(decode_header(raw))) if policy is compat32 else raw) == subject
        assert set(message.keys()) == set(read(draft_eml("dana@example.org", "x", BODY)).keys())
        message = message_from_bytes(message.as_bytes(), policy=policy)


@pytest.mark.parametrize(
    "address",
    [
        "dana@example.org",
        " dana@example.org ",
        "dana@müller.de",
        "d@x",
        "dana.whitfield+afterview@mail.kestrel-robotics.example",
        "o'brien_1%x@example.org",
        "jürgen@example.org",
        "山田@例え.jp",
    ],
)
def test_possible_addresses_are_accepted(address: str) -> None:
    """Nobody with an unusual address is refused."""
    assert check_address(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "dana",
        "dana@",
        "@example.org",
        "Dana <dana@example.org>",
        "dana@example.org, tom@example.org",
        "dana whitfield@example.org",
        "dana@@example.org",
        "dana@example..org",
        "dana@.org",
        "dana@-example.org",
        "dana@example.org/path",
        "dana@" + "x" * 64 + ".org",
        "dana\x00@example.org",
        "=?utf-8?q?dana=40example.org=0D=0ABcc:_all?=@example.org",
        "da\u200bna@example.org",
        "dana\ud800@example.org",
        "dana@exam\ud800ple.org",
    ],
)
def test_impossible_addresses_get_one_sentence(address: str) -> None:
    """A mistake is reported in a short sentence before the note is handed over."""
    sentence = check_address(address)
    assert sentence is not None
    assert sentence.endswith(".")
    assert len(sentence.split()) < 25


def test_a_mailto_link_follows_rfc_6068() -> None:
    """Spaces are %20 and line breaks %0D%0A, so that no mail program shows plus signs or one long line."""
    assert mailto("dana+jobs@example.org", "Thank you & more", "a b\nü?") == (
        "mailto:dana+jobs@example.org?subject=Thank%20you%20%26%20more&body=a%20b%0D%0A%C3%BC%3F"
    )
    assert mailto("a&b=c@müller.de", "", "") == "mailto:a%26b%3Dc@xn--mller-kva.de"


def test_a_mailto_link_that_would_be_truncated_is_not_made() -> None:
    """A note that mail programs would truncate needs a draft file; umlauts count in their encoded length."""
    room = 2000 - len("mailto:d@x?body=")
    assert len(mailto("d@x", "", "x" * room) or "") == 2000
    assert mailto("d@x", "", "x" * (room + 1)) is None
    assert mailto("d@x", "", "ü" * 400) is None


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("thank-you dana whitfield", "thank-you-dana-whitfield"),
        ("thank-you Mei-Ling Ødegård", "thank-you-mei-ling-ødegård"),
        ("thank-you देवी", "thank-you-देवी"),
        ("Tomás de la Vega", "tomás-de-la-vega"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\x00b\x1b[31m/c", "a-b-31m-c"),
        ("🎈", "note"),
        ("", "note"),
        ("é" * 61, "é" * 60),
    ],
)
def test_file_names_are_readable_and_harmless(name: str, stem: str) -> None:
    """The name of the file identifies the note, whatever the person is called."""
    assert slug(name) == stem


def test_a_saved_note_is_private_and_new(tmp_path: Path) -> None:
    """Saving twice keeps both texts, and nobody else can read either."""
    folder = tmp_path / "new" / "notes"
    first = save_text(folder, "thank-you Jürgen", BODY)
    second = save_text(folder, "thank-you Jürgen", "later\x1b[2J")
    assert [first.name, second.name] == ["thank-you-jürgen.txt", "thank-you-jürgen-2.txt"]
    assert first.read_text(encoding="utf-8") == BODY
    assert second.read_text(encoding="utf-8") == "later\n"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (first, second, folder)] == [0o600, 0o600, 0o700]


def test_a_full_disk_leaves_no_partial_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, an error says so, and no partial file is left."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save_text(tmp_path, "note", BODY)
    assert list(tmp_path.iterdir()) == []


def test_no_space_is_lost_where_a_long_subject_is_folded() -> None:
    """The words of a subject that isn't ASCII stay separated."""
    for length in range(30, 75):
        subject = "é" * length + " über " + "ü" * 30
        assert str(read(draft_eml("dana@example.org", subject, BODY))["Subject"]) == subject


words = st.text(st.characters(codec="utf-8"), max_size=120)


@settings(max_examples=50, deadline=None)
@given(subject=words, body=words)
def test_any_words_survive_the_hand_over(subject: str, body: str) -> None:
    """The mail program reads the same cleaned words from the draft and from the link."""
    subject = " ".join(subject.split())
    draft = draft_eml("dana@example.org", subject, body)
    assert str(read(draft)["Subject"]) == one_line(subject)
    assert text_of(draft).removesuffix("\n") == clean(body).removesuffix("\n")
    link = mailto("dana@example.org", subject, body)
    if link is not None:
        fields = parse_qs(urlsplit(link).query, keep_blank_values=True, separator="&")
        assert unquote(fields.get("body", [""])[0]).replace("\r\n", "\n") == unquote(clean(body))
