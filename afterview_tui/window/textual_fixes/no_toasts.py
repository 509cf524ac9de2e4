"""Screens without the widget for Textual's pop-up notifications.

Every screen mounts a ``ToastRack`` and looks for boxes to show when it is resumed, even where the app shows its
notices in another way. ``App.run_test`` can leave them out (``notifications=False``), ``App.run`` can not. Here
the app says the same of itself, which spares every page a widget.

Textual: 8.2.8
Bug: not reported; "Let an app that overrides App.notify say that its screens need no ToastRack: what run_test
    takes as notifications=False could be a class variable of App."
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any

from textual.app import App


def leave_out(app: App[Any]) -> None:
    """Turn off notifications on the screens of an app; called before it runs."""
    app._disable_notifications = True
