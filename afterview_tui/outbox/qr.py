"""A text as a QR code that a phone reads from the screen; needs segno (the extra ``qr``)."""

from importlib.util import find_spec

NOT_INSTALLED = "QR codes come with afterview-tui[qr], which is not installed here."
TOO_LONG = "No QR code holds a text this long. Save it to a file instead."
BORDER = 2
"""Light modules around the code; the standard asks for 4, and readers of screens take 2."""
MOST = 2953
"""Bytes that the largest code holds (ISO/IEC 18004, version 40, level L)."""
UPPER, LOWER, FULL, EMPTY = "▀", "▄", "█", " "


def is_available() -> bool:
    """Whether segno is installed."""
    return find_spec("segno") is not None


def picture(text: str, *, light_ink: bool) -> list[str] | None:
    """The code as lines of half blocks, two modules above each other in a cell; None where no code is long enough.

    ``light_ink`` says that what is printed is lighter than its ground: then the light modules are printed, so
    that a reader sees dark ones on light ground either way.
    """
    import segno

    try:
        code = segno.make(text, error="l", micro=False, encoding="utf-8")
    except segno.DataOverflowError:
        return None
    rows = [[bool(module) is not light_ink for module in row] for row in code.matrix_iter(border=BORDER)]
    if len(rows) % 2:
        rows.append([light_ink] * len(rows[0]))
    signs = {(True, True): FULL, (True, False): UPPER, (False, True): LOWER, (False, False): EMPTY}
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return ["".join(signs[each] for each in zip(upper, lower, strict=True)) for upper, lower in pairs]
