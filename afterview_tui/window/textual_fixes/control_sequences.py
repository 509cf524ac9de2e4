"""Writing a control sequence to the terminal, in order with what is painted.

Textual has public ways for the bell and for OSC 52 only; the app's driver, which writes, is private.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/1782 (open) asks for one of them, the title of the window.
Forwarded: not-needed
Last-Update: 2026-11-30
"""

from typing import Any

from textual.app import App


def write(app: App[Any], sequence: str) -> bool:
    """Write a sequence; False where there is no terminal, as before the start or in a test."""
    if app._driver is None or app.is_headless:
        return False
    app._driver.write(sequence)
    return True
