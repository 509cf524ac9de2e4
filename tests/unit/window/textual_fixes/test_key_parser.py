"""What comes from a terminal, as keys: kitty's protocol, xterm's, pastes, answers nobody asked for, and rubbish."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.message import Message

from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.typed_text import TypedText
from tests.support import LONG
from tests.tally import ENDED

ROUNDS = 200_000 if LONG else 4_000
"""Streams of rubbish."""


def typed(text: str, base: str = "") -> str:
    """Letters, and those in their places where another keyboard has others."""
    return f"“{text}”" + (f" at {base}" if base else "")


def said(message: Message) -> str:
    """A message in short: a key by its name, letters in quotes."""
    if isinstance(message, TypedText):
        keys = TypedText(message._text).next_key(writing=True)[0].character
        return typed(keys or "", message._base if message._base != message._text else "")
    if isinstance(message, events.Key):
        return message.key + (f" {typed(message.character or '')}" if message.is_printable else "")
    if isinstance(message, events.Paste):
        return f"pasted {message.text!r}"
    return type(message).__name__


def read(*parts: str, parser: KeyParser | None = None) -> str:
    """What these parts mean, one after the other, and no more coming."""
    parser = parser or KeyParser()
    found = [said(message) for part in parts for message in parser.feed(part)]
    if parser.deadline is not None:
        parser.deadline = 0.0
        found += map(said, parser.expire())
    return ", ".join(found)


@pytest.mark.parametrize(
    ("sequence", "means"),
    [
        ("\x1b[97;1:1u", "“a”"),
        ("\x1b[97;1:2u", "“a”"),
        ("\x1b[97;1:3u", ""),
        ("\x1b[1;1:3B", ""),
        ("\x1b[1;1:2B", "down"),
        ("\x1b[3;5:2~", "ctrl+delete"),
        ("\x1b[1114112u", ""),
        ("\x1b[55296u", ""),
        ("\x1b[0u", ""),
        ("\x1b[" + "9" * 4500 + "u", "“u”"),
        ("\x1b[57344;1;57344u", ""),
        ("\x1b[97;;97u", "“a”"),
        ("\x1b[97:65;2;65u", "“A”"),
        ("\x1b[49:33;2;33u", "“!”"),
        ("\x1b[97;65;65u", "“A”"),
        ("\x1b[32;2;32u", "“ ”"),
        ("\x1b[160u", "“ ”"),
        ("\x1b[46u", "“.”"),
        ("\x1b[0;;20320:22909u", "“你好”"),
        ("\x1b[0;;" + "228:" * 300 + "228u", "“" + "ä" * 301 + "”"),
        ("\x1b[57399;129;48u", "“0”"),
        ("\x1b[57413;129;43u", "“+”"),
        ("\x1b[57441;2u", ""),
        ("\x1b[57358;65u", ""),
        ("\x1b[9;2u", "shift+tab"),
        ("\x1b[13;2u", "shift+enter"),
        ("\x1b[27u", "escape"),
    ],
)
def test_every_form_of_a_key(sequence: str, means: str) -> None:
    """Presses and repeats, not releases; shifted letters, marks, words of an IME, the keypad."""
    assert read(sequence) == means


@pytest.mark.parametrize(
    ("sequence", "means"),
    [
        ("\x1b[110;5u", "ctrl+n"),
        ("\x1b[110;5;110u", "ctrl+n"),
        ("\x1b[110:78:110;5:1;110u", "ctrl+n"),
        ("\x1b[78;69;78u", "ctrl+n"),
        ("\x1b[110;133;110u", "ctrl+n"),
        ("\x1b[78;6u", "ctrl+shift+n"),
        ("\x1b[110;9;110u", "super+n"),
        ("\x1b[106;7;106u", "alt+ctrl+j"),
        ("\x1b[27;5;110~", "ctrl+n"),
        ("\x1b[27;6;78~", "ctrl+shift+n"),
        ("\x1b[106;3;106u", "alt+j “j”"),
        ("\x1b[13;1;13u", "enter"),
    ],
)
def test_a_ctrl_key_is_no_letter(sequence: str, means: str) -> None:
    """Whatever text a terminal sends with it, with Caps Lock and Num Lock on, and in xterm's own form."""
    assert read(sequence) == means


@pytest.mark.parametrize(
    ("sequence", "means"),
    [
        ("\x1b[113;7;64u", "“@”"),
        ("\x1b[113:81:113;8;64u", "“@”"),
        ("\x1b[101;3;8364u", "“€”"),
        ("\x1b[97;3;229u", "“å”"),
        ("\x1b[56;1;91u", "“[”"),
        ("\x1b[233;1;233u", "“é”"),
    ],
)
def test_letters_of_altgr_are_letters(sequence: str, means: str) -> None:
    """AltGr is ctrl and alt for some terminals, alt for others and Option on a Mac; what it types is typed."""
    assert read(sequence) == means


@pytest.mark.parametrize(
    ("sequence", "means"),
    [
        ("\x1b[97:65;2u", "“A”"),
        ("\x1b[47:63;130u", "“?”"),
        ("\x1b[97;2u", "“A”"),
        ("\x1b[33;2u", "“!”"),
        ("\x1b[1092::97;u", "“ф” at a"),
        ("\x1b[57410u", "slash “/”"),
    ],
)
def test_letters_without_their_text(sequence: str, means: str) -> None:
    """Terminals that leave out what a key types: it is taken from the rest of what they say."""
    assert read(sequence) == means


@pytest.mark.parametrize(
    ("name", "n", "p", "q"),
    [
        ("Cyrillic", "\x1b[1090::110;5u", "\x1b[1079::112;5u", "\x1b[1081::113;5u"),
        ("Greek", "\x1b[957::110;5u", "\x1b[960::112;5u", "\x1b[59::113;5u"),
        ("Hebrew", "\x1b[1502::110;5u", "\x1b[1508::112;5u", "\x1b[47::113;5u"),
    ],
)
def test_ctrl_keys_of_other_alphabets(name: str, n: str, p: str, q: str) -> None:
    """The key in the place of n on a Latin keyboard is ctrl+n, from the first one on."""
    assert read(n, p, q) == "ctrl+n, ctrl+p, ctrl+q"
    assert read(q) == "ctrl+q"


def test_latin_layouts_keep_their_own_ctrl_keys() -> None:
    """On a French keyboard a lies in the place of q: ctrl+a is not ctrl+q. Dvorak's mark there is not either."""
    assert read("\x1b[97::113;5u") == "ctrl+a"
    assert read("\x1b[111::115;1;111u", "\x1b[39::113;5u") == "“o”, ctrl+apostrophe"


@pytest.mark.parametrize(
    ("parts", "means"),
    [
        (("\x1b[200~a\x1bb\x1b[31mc\rd\x1b[201~e",), "pasted 'a\\x1bb\\x1b[31mc\\rd', “e”"),
        (("\x1b[20", "0~one", " two\x1b[2", "01", "~three"), "pasted 'one two', “three”"),
        (("\x1b[200~\x1b[200~\x1b[201~",), "pasted '\\x1b[200~'"),
        (("\x1b[200~a\x00b\x1b[201~",), "pasted 'ab'"),
        (("\x1b[201~a",), "“a”"),
    ],
)
def test_a_paste_is_whole_and_in_order(parts: tuple[str, ...], means: str) -> None:
    """An ESC within it stays in its place, and it may come in any pieces."""
    assert read(*parts) == means


def test_a_paste_that_never_ends_is_taken_as_it_is() -> None:
    """After a while what came of it is there, and a key is a key again."""
    parser = KeyParser()
    assert read("\x1b[200~half a", " paste\x1b[2", parser=parser) == "pasted 'half a paste\\x1b[2'"
    assert read("\x11", parser=parser) == "ctrl+q"


@pytest.mark.parametrize(("key", "means"), [("\x11", "ctrl+q"), ("\x1b[1081::113;5u", "ctrl+q")])
def test_a_key_pressed_again_and_again_ends_a_paste_that_never_ends(key: str, means: str) -> None:
    """Each press came too early, and put the end off once more: now it is a key as soon as the time is over."""
    parser = KeyParser()
    assert parser.feed("\x1b[200~half a paste") == []
    until = parser.deadline
    assert parser.feed(key) == parser.feed(key) == []
    assert parser.deadline == until
    assert read(parser=parser) == f"pasted 'half a paste', {means}, {means}"


def test_what_stands_alone_in_a_paste_that_ends_stays_in_it() -> None:
    """A slow line hands it over letter by letter."""
    assert read("\x1b[200~a", "\x11", "b", "\x1b[201~", "\x11") == "pasted 'a\\x11b', ctrl+q"


@pytest.mark.parametrize(
    "answer",
    [
        "\x1b[?62;52;c",
        "\x1b[>41;379;0c",
        "\x1b[24;80R",
        "\x1b[?1;2$y",
        "\x1b[8;24;80t",
        "\x1b[48;1;1;1;1t",
        "\x1b]10;rgb:2020/2020/2020\x1b\\",
        "\x1b]52;c;YQ==\x07",
        "\x1bP>|XTerm(379)\x1b\\",
        "\x1bP1+r4d73=1b\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[M !!",
        "\x1b[35;20;20M",
        "\x1b[<0;" + "9" * 400 + ";1M",
        "\x1b[<0;-5;1M",
        "\x1b[0n",
        "\x1b[?29u",
        "\x1b[?996;1n",
    ],
)
def test_answers_that_nobody_asked_for_type_nothing(answer: str) -> None:
    """Whole or cut in two, they are dropped, and the letter after them is there."""
    assert read(f"{answer}a") == "“a”"
    middle = len(answer) // 2
    assert read(answer[:middle], answer[middle:], "a") == "“a”"


@pytest.mark.parametrize(
    ("parts", "means"),
    [
        (("\x1b",), "escape"),
        (("\x1b\x1b",), "escape, escape"),
        (("\x1b", "[D"), "left"),
        (("\x1b[1;", "5C"), "ctrl+right"),
        (("\x1b[",), "alt+left_square_bracket “[”"),
        (("\x1bO",), "alt+shift+o “O”"),
        (("\x1bq",), "alt+q “q”"),
        (("\x1b[12;",), ""),
        (("\x1b[12\x11",), "ctrl+q"),
        (("\x1b\x11",), "ctrl+q"),
        (("\x1b]52;c;never ended", "\rmore"), "“52;c;never ended”, enter, “more”"),
        (("\x1bPlease",), "alt+shift+p “P”, “lease”"),
        (("\x1b[3é",), "“é”"),
        (("a\x9bb\x85",), "“a”, “b”"),
        (("\x1b[[A",), "f1"),
        (("\x1b[3$",), "shift+delete"),
        (("\x1bOj",), "“*”"),
    ],
)
def test_broken_off_keys_lose_no_letter(parts: tuple[str, ...], means: str) -> None:
    """A lone Esc is Esc; what is broken off loses no letter behind it, and never a ctrl key."""
    assert read(*parts) == means


def test_the_terminal_is_heard_where_it_was_asked() -> None:
    """Focus and whole pictures; a size only from one that said it would tell it."""
    assert read("\x1b[I\x1b[O\x1b[?2026;2$y") == "AppFocus, AppBlur, TerminalSupportsSynchronizedOutput"
    parser = KeyParser()
    (told,) = parser.feed("\x1b[?2048;2$y")
    assert isinstance(told, messages.InBandWindowResize)
    assert told.supported
    (size,) = parser.feed("\x1b[48;24;80;384;640t")
    assert isinstance(size, events.Resize)
    assert size.size == (80, 24)
    (move,) = parser.feed("\x1b[<35;320;192M")
    assert isinstance(move, events.MouseMove)
    assert (move.x, move.y) == (39, 11)
    assert parser.feed("\x1b[48;99999;99999;0;0t\x1b[48;0;0;0;0t") == []
    assert parser.feed("\x1b[48;24;80;0;0t\x1b[<35;5;5M") != []


PIECES = (
    *(
        "\x1b",
        "\x1b[",
        "\x1bO",
        "\x1b]",
        "\x1bP",
        "\x1b_",
        "\x1b\\",
        "\x07",
        "\x1b[?",
        "\x1b[<",
        "\x1b[M",
        "\x1b[[",
    ),
    *(
        ";",
        ":",
        "u",
        "~",
        "$y",
        "t",
        "R",
        "m",
        "M",
        "A",
        "Z",
        "1",
        "0",
        "27",
        "97",
        "200~",
        "48",
        "2048",
        "1114112",
    ),
    *("\x1b[200~", "\x1b[201~", "\x1b[97;1:3u", "\x1b[1;1:3B", "\x1b[97;5;97u", "\x1b[<0;5;5M", "\x1b[?2048;2$y"),
    *("a", "é", "你", "\r", "\x00", "\x7f", "\x9b", "\u202e", "\ud800", "\ufffd", " "),
)


def still_hears(parts: list[str]) -> bool:
    """Whether, after these parts and a pause, ctrl+q is one, and a letter comes where it should."""
    parser = KeyParser()
    for part in parts:
        parser.feed(part)
    for _ in range(2):
        if parser.deadline is not None:
            parser.deadline = 0.0
            parser.expire()
    return [said(message) for message in parser.feed("a\x11")] == ["“a”", "ctrl+q"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30))
def test_no_stream_makes_it_deaf(parts: list[str]) -> None:
    """Any pieces of keys in any order are read without an error, and ctrl+q is heard afterwards."""
    assert still_hears(parts)


def test_random_bytes_never_end_or_block_the_parser(tally: Callable[[str, int, int], None]) -> None:
    """Thousands of streams of sequences, pieces and bytes, cut anywhere: none ends the program or makes it deaf."""
    chance, wrong = random.Random(17), 0
    for _ in range(ROUNDS):
        stream = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 40)))
        if chance.random() < 0.3:
            stream += chance.randbytes(20).decode("utf-8", "replace")
        cut = chance.randint(0, len(stream))
        try:
            wrong += not still_hears([stream[:cut], stream[cut:]])
        except Exception:
            wrong += 1
    tally(ENDED, wrong, ROUNDS)
    assert wrong == 0


def test_long_rubbish_is_not_kept() -> None:
    """However much of the same comes, only what may be the beginning of a key waits for its end."""
    for piece in PIECES:
        parser = KeyParser()
        parser.feed(piece * 2_000)
        assert len(parser._waiting) < 5_000, repr(piece)


def plainly(*parts: str) -> list[str]:
    """What Textual's own parser makes of these parts, in short."""
    parser = XTermParser()
    return [said(message) for part in parts for message in parser.feed(part)]


def test_plain_textual_types_an_answer() -> None:
    """Once this fails, Textual drops an answer that it did not ask for."""
    assert "".join(plainly("\x1b]11;rgb:2020/2020/2020\x1b\\")).startswith(
        "circumflex_accent “^”right_square_bracket"
    )


def test_plain_textual_takes_a_paste_apart() -> None:
    """What stands behind an ESC comes before the rest. Once this fails, Textual keeps a paste whole."""
    *typed_first, pasted = plainly("\x1b[200~a\x1b[Ab\x1b[201~")
    assert typed_first == ["circumflex_accent “^”", "left_square_bracket “[”", "A “A”", "b “b”"]
    assert pasted == "pasted 'a'"


def test_plain_textual_waits_for_ever_for_the_end_of_a_paste(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key is heard any more. Once this fails, Textual gives a paste up that has stopped."""
    parser = XTermParser()
    assert [*parser.feed("\x1b[200~half a paste"), *parser.tick(), *parser.feed("\x11"), *parser.tick()] == []
