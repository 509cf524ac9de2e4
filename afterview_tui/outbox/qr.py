"""Draws a text as a QR code for a phone to read from the screen; needs segno (the extra ``qr``)."""

from importlib.util import find_spec

NOT_INSTALLED = "QR codes come with afterview-tui[qr], which is not installed here."
TOO_LONG = "No QR code holds a text this long. Save it to a file instead."
BORDER = 2
"""Light modules around the code; the standard requires 4, but 2 are enough for phones reading a screen."""
MOST = 2953
"""The capacity of the largest code in bytes (ISO/IEC 18004, version 40, level L)."""
UPPER, LOWER, FULL, EMPTY = "▀", "▄", "█", " "


def is_available() -> bool:
    """Whether segno is installed."""
    return find_spec("segno") is not None


def picture(text: str, *, light_ink: bool) -> list[str] | None:
    """The code as lines of half blocks, two modules per cell; None where the text is too long for a code.

    ``light_ink`` means that text is lighter than the background: then the light modules are drawn, so that a reader
    sees dark modules on a light background either way.
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
