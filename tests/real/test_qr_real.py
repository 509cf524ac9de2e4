"""A QR code as a camera sees it: drawn from the half blocks of the page, read by another program."""

import subprocess
from pathlib import Path

import pytest

from afterview_tui.outbox.mail import mailto
from afterview_tui.outbox.qr import picture
from tests.real.parts import NOTE, SECONDS, needs

PIXELS = 4
"""Pixels along the edge of a module."""
LIGHT, DARK = b"\xd8", b"\x24"
"""The text colour and the ground of a theme are no white and no black."""


def photograph(lines: list[str], path: Path, *, light_ink: bool) -> None:
    """The lines as they stand on the screen, as a picture (PGM) with some ground around."""
    ink, ground = (LIGHT, DARK) if light_ink else (DARK, LIGHT)
    rows = [[sign in half for sign in f"   {line}   "] for line in ["", *lines, ""] for half in ("▀█", "▄█")]
    width = max(map(len, rows))
    pixels = b""
    for row in rows:
        padded = row + [False] * (width - len(row))
        pixels += b"".join((ink if each else ground) * PIXELS for each in padded) * PIXELS
    path.write_bytes(b"P5 %d %d 255\n" % (width * PIXELS, len(rows) * PIXELS) + pixels)


@needs("zbarimg")
@pytest.mark.parametrize("light_ink", [True, False], ids=["dark theme", "light theme"])
@pytest.mark.parametrize(
    "text",
    [
        NOTE[:90],
        NOTE,
        "Liebe Mei-Ling,\n\nschöne Grüße aus Köln.\n",
        mailto("mei-ling@example.org", "Übergabe 🎈", "Liebe Mei-Ling,\n\ndanke für heute.\n\nTomás"),
    ],
    ids=["many scripts", "a long note", "umlauts", "mailto"],
)
def test_a_code_is_read_as_it_was_written(tmp_path: Path, text: str, light_ink: bool) -> None:
    """A phone at the screen gets the note, or the mail with its address and subject."""
    pytest.importorskip("segno", reason="segno is an optional part")
    lines = picture(text, light_ink=light_ink)
    assert lines is not None
    photograph(lines, tmp_path / "code.pgm", light_ink=light_ink)
    command = ["zbarimg", "--quiet", "--raw", "-Sbinary", str(tmp_path / "code.pgm")]
    read = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    assert read.stdout.decode() == text
