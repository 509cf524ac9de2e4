"""Decodes a file of unknown encoding."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32 comes first, because its little-endian mark begins with that of UTF-16."""
NO_TEXT = "is not text."
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
LIKELY = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp932", "gb18030", "big5", "euc_kr", "mac_roman"]
"""The encodings, besides UTF-8, that spreadsheets write; the first is the fallback."""
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-±²³´¶-¹»-¿×÷]+|[¡-©«-±²³´¶-¹»-¿×÷][^\W\d_]")
LATIN = ["cp1252", "cp1250", "cp1254"]
"""The encodings of Latin letters; often two of them fit a text equally well."""
SAMPLE = 20_000
"""How many bytes of lines that aren't ASCII are enough to guess an encoding."""


class NotATable(Exception):
    """The file can't be read as a table; the message completes a sentence that begins with the file's name."""


def decode(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text and the name of its encoding; raises NotATable where the bytes are not text."""
    if not data.strip():
        raise NotATable("is empty.")
    name = encoding or _named(data) or _mostly_utf8(data) or _guessed(data)
    if name.startswith(MOSTLY_UTF8):
        return "".join(_decoded_line(line) for line in data.splitlines(keepends=True)), name
    try:
        text = data.decode(name)
    except LookupError as error:
        raise NotATable(f"can't be read: there is no encoding {name}.") from error
    except UnicodeError as error:
        raise NotATable(
            f"is not written in {name}. --encoding names another one." if encoding else NO_TEXT
        ) from error
    if len(_CONTROL.findall(text)) > len(text) // 20:
        raise NotATable(NO_TEXT)
    said = codecs.lookup(name).name.replace("cp125", "windows-125").removesuffix("-sig")
    return text.removeprefix("\ufeff").replace("\0", ""), said


def _named(data: bytes) -> str:
    """The encoding by its byte order mark or its zero bytes, or UTF-8 where the bytes are valid; else empty."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    start = data[:4000]
    zeros = start.count(0)
    if zeros > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


MOSTLY_UTF8 = "utf-8 but for"
"""How the encoding's name begins where all but a few lines are UTF-8."""
FEW_LINES = 0.2
"""The largest share of the lines that aren't ASCII that may be in another encoding."""


def _mostly_utf8(data: bytes) -> str:
    """ "UTF-8 but for" and the line numbers that aren't, where they are few; empty for another encoding."""
    lines = [(n, line) for n, line in enumerate(data.splitlines(), 1) if not line.isascii()]
    bad = [n for n, line in lines if not _is_utf8(line)]
    if not bad or len(bad) == len(lines) or len(bad) > max(1, FEW_LINES * len(lines)):
        return ""
    numbers = ", ".join(map(str, bad[:5])) + (" …" if len(bad) > 5 else "")
    return f"{MOSTLY_UTF8} line{'s' if len(bad) > 1 else ''} {numbers}"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded_line(line: bytes) -> str:
    return line.decode("utf-8") if _is_utf8(line) else line.decode("cp1252", "replace")


def _guessed(data: bytes) -> str:
    """The likeliest encoding of the lines that are not ASCII."""
    from charset_normalizer import from_bytes

    sample = b""
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            sample += line
        if len(sample) > SAMPLE:
            break
    matches = from_bytes(sample, cp_isolation=LIKELY)
    best = matches.best()
    if best is None:
        return LIKELY[0]
    # Short texts often fit several encodings equally well; the one that most spreadsheets write wins.
    equals = [each for each in matches if (each.chaos, each.coherence) == (best.chaos, best.coherence)]
    fitting = {name for each in equals for name in each.could_be_from_charset}
    name = next((name for name in LIKELY if name in fitting), best.encoding)
    # Symbols inside words, "wys³ane", are probably letters in another encoding.
    return min([name, *LATIN], key=lambda each: _signs_in_words(sample, each)) if name in LATIN else name


def _signs_in_words(sample: bytes, encoding: str) -> int:
    """How many words contain symbols, such as "wys³ane": a sign of the wrong encoding."""
    return len(_SIGN_IN_WORD.findall(sample.decode(encoding, "ignore")))
