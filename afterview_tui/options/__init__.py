"""The user's options in a commented TOML file; an invalid value affects only its own option."""

from afterview_tui.options.declared import CARD_WIDTH, OPTIONS, Option, Options
from afterview_tui.options.reading import Found, find_options, read_options
from afterview_tui.options.writing import choose, default_file, literal, write_options

__all__ = [
    "CARD_WIDTH",
    "OPTIONS",
    "Found",
    "Option",
    "Options",
    "choose",
    "default_file",
    "find_options",
    "literal",
    "read_options",
    "write_options",
]
