"""The commands that every page has."""

from textual.binding import Binding

from afterview_tui.window.autosave import SAVE_NOW
from afterview_tui.window.commands import Command

EVERYWHERE = (
    Command("ctrl+n", "continue", "continue", "Continue to the next page.", in_text=True, short="go on"),
    Command("left_square_bracket", "turn(-1)", "page before", "The page before."),
    Command("right_square_bracket", "turn(1)", "page after", "The page after."),
    Command("escape", "leave", "leave", "Leave the field, then the page. Everything is kept.", in_text=True),
    SAVE_NOW,
    Command("question_mark", "help", "keys", "All keys of this page."),
)
BY_THE_APP = (
    Command("ctrl+p", "command_palette", "commands", "Every command and every page, by name.", in_text=True),
    Command("ctrl+z", "suspend_process", "suspend", "To the shell; fg comes back. In text it undoes."),
    Command("ctrl+q", "quit", "quit", "Quit. Everything is saved.", in_text=True),
)
STEPS = (
    Binding("tab", "app.focus_next", "next field", show=False),
    Binding("shift+tab", "app.focus_previous", "field before", show=False),
)
"""Textual's own, which a page with keys of its own would lose."""
BRACKET = "That types a bracket here. Esc leaves the field; then {page before} and {page after} turn the page."
BACK = EVERYWHERE[3]._replace(label="back")
TYPING = (EVERYWHERE[3]._replace(label="leave the field", short="back"), EVERYWHERE[0])
