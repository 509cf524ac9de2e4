"""A command palette whose list survives keys before its first layout.

A Page Down that comes as the palette opens goes to its list of commands, which looks up the selected row in a
table that the first layout fills: ``KeyError`` ends the program. Here the key does nothing; nobody has seen a
row yet.

Textual: 8.2.8
Bug: not reported; "OptionList.action_page_down raises KeyError: 0 in _move_page where the list was mounted and
    not laid out yet, as in CommandPalette when ctrl+p and Page Down arrive together."
Forwarded: no
Last-Update: 2026-11-30
"""

from contextlib import suppress

from textual.command import CommandPalette


class PatientPalette(CommandPalette):
    """Textual's palette; a key that comes too early for its list is ignored."""

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)
