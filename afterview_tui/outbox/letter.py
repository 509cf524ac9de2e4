"""The note as it is sent out of the program."""

import msgspec

from afterview_tui.domain.text import mail_lines


class Letter(msgspec.Struct, frozen=True):
    """A note for a mail program or a file."""

    name: str
    """The name that a file of it is made from."""
    to: str
    subject: str
    body: str
    wrap: int = 0
    """The line width in characters from the options; 0 doesn't wrap."""

    def wrapped(self, usual: int = 0) -> "Letter":
        """The letter wrapped to the width in the options, or else to ``usual`` characters."""
        return msgspec.structs.replace(self, body=mail_lines(self.body, self.wrap or usual))

    @property
    def whole(self) -> str:
        """The text with its address and subject above, if it has them."""
        above = [f"To: {self.to}"] if self.to else []
        above += [f"Subject: {self.subject}"] if self.subject else []
        return "\n".join([*above, "", self.body]) if above else self.body
