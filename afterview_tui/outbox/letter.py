"""A note on its way out of the program."""

import msgspec

from afterview_tui.domain.text import mail_lines


class Letter(msgspec.Struct, frozen=True):
    """A note on its way to a mail program or a file."""

    name: str
    """What a file of it is named after."""
    to: str
    subject: str
    body: str
    wrap: int = 0
    """Characters of a line, as the options have it; 0 keeps paragraphs whole."""

    def wrapped(self, usual: int = 0) -> "Letter":
        """The letter with its lines as the options want them, else of ``usual`` characters."""
        return msgspec.structs.replace(self, body=mail_lines(self.body, self.wrap or usual))

    @property
    def whole(self) -> str:
        """The text with its address and subject above, as far as there are any."""
        above = [f"To: {self.to}"] if self.to else []
        above += [f"Subject: {self.subject}"] if self.subject else []
        return "\n".join([*above, "", self.body]) if above else self.body
