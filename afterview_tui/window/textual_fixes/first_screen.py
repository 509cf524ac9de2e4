"""An app's first screen that can be replaced like any other.

``App.switch_screen`` pops a result callback from the screen that it replaces. Pushed screens have one; the screen
of ``App.get_default_screen`` has none, so that switching from it raises ``IndexError``. Here it gets one.

Textual: 8.2.8
Bug: not reported; "App.switch_screen raises IndexError (pop from empty list) where the current screen is the
    one that get_default_screen returned: init_mode calls no _push_result_callback on it, as push_screen does."
    Near it: https://github.com/Textualize/textual/issues/2650, the same error for screens that were switched to
    twice; https://github.com/Textualize/textual/pull/2692 mended it.
Forwarded: no
Last-Update: 2026-11-30
"""

from textual.screen import Screen


def replaceable(screen: Screen[None]) -> None:
    """Give the default screen the callback that it lacks."""
    if not screen._result_callbacks:
        screen._push_result_callback(screen, None)
