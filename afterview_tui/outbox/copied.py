"""The results of copying, in sentences that never claim more than is known."""

from typing import Literal

import msgspec

Way = Literal["native", "tmux", "screen", "osc52", "command", "file", "none"]

ON_CLIPBOARD = "On your clipboard."
UNTIL_LOGOUT = "On your clipboard until this ssh session ends; `exit` then waits until you copy something else."
"""While a tool here owns the clipboard over ``ssh -X``, sshd holds the session open for it."""
SENT = "Sent to your terminal. If paste gives something old: {old}."
THROUGH_SCREEN = "Sent through GNU screen to your terminal. If paste gives something old: {old}."
LIKE_SCREEN = "Sent as GNU screen expects it (TERM={term}). If paste gives something old: {old}."
IN_TMUX_AND_SENT = "In tmux's buffer (prefix ]) and sent to your terminal. If paste gives something old: {old}."
IN_TMUX_NESTED = (
    "In tmux's buffer (prefix ]) and sent to the tmux around it. "
    "If paste gives something old, that one needs: set -s set-clipboard on"
)
IN_TMUX_MOSH = (
    "In tmux's buffer (prefix ]). If mosh drops what is sent on, tmux.conf needs: "
    r"set -as terminal-overrides ',*:Ms=\E]52;c;%p2%s\7'"
)
IN_TMUX_ONLY = (
    "In tmux's buffer only (prefix ]). To send it on, tmux.conf needs: "
    "set -as terminal-features ',{term}:clipboard'"
)
IN_TMUX_IN_SCREEN = (
    "In tmux's buffer only (prefix ]). To send it on through GNU screen, tmux.conf needs: "
    "set -g allow-passthrough on"
)
IN_TMUX_ALONE = "In tmux's buffer (prefix ]). No terminal that could take it is attached."
IN_TMUX_SEVERAL = (
    "In tmux's buffer only (prefix ]): several terminals were in use just now, and one may not be yours."
)
IN_TMUX_KEPT = "In tmux's buffer only (prefix ]); what is around it passes nothing on."
IN_OLD_TMUX = "In tmux's buffer only (prefix ]). From tmux 3.2 on it is also sent to your terminal."
IN_TMUX_TOO_LONG = "In tmux's buffer only (prefix ]): {who} takes {most:,} bytes and this has {size:,}."
AROUND = "Sent to the tmux around this. If paste gives something old, its tmux.conf needs: set -s set-clipboard on"
NOT_THROUGH_SCREEN = "GNU screen doesn't pass such copies on here"
SEVERAL = "Several terminals are attached, and I can't tell which is yours"
BY_COMMAND = "Given to your own command, {name}, which took it."
IN_FILE = "Saved: {path}"
NOTHING = "There is nothing to copy yet."


class Instead(msgspec.Struct, frozen=True):
    """The advice for a copy that may not have arrived."""

    old: str
    """What to do when paste gives something old."""
    refused: str
    """The ways that need no clipboard, to follow the reason in a sentence."""


IN_WINDOW = Instead("press p", ", so press p for plain view or save it to a file")
IN_FIELD = Instead("select it with Shift and the mouse", ", so select it with Shift and the mouse")
"""Plain view shows whole notes; terminals select with Shift whatever the program does with the mouse."""
IN_LINES = Instead("select it in the lines above", "")
IN_SHELL = Instead("`afterview note show` prints it", "; `afterview note show` prints it")


class Copied(msgspec.Struct, frozen=True):
    """The result of one copy."""

    way: Way
    """Where the text went; "none" when it went nowhere."""
    certain: bool
    """Whether the text was read back unchanged; for "tmux" this is about tmux's buffer only."""
    sentence: str
    """The message to the user; it never claims more than is known."""

    def about(self, what: str) -> str:
        """The sentence after what was copied and a colon, so in lower case."""
        return f"{what}: {self.sentence[:1].lower()}{self.sentence[1:]}"


def refused(reason: str, instead: Instead = IN_WINDOW) -> Copied:
    """The result of a copy that failed, with the reason and the ways that need no clipboard."""
    return Copied("none", False, f"{reason}{instead.refused}.")
