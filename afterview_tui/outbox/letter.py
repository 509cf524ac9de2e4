"""A note on its way out of the program."""

import msgspec


class Letter(msgspec.Struct, frozen=True):
    """A note on its way to a mail program or a file."""

    name: str
    """What a file of it is named after."""
    to: str
    subject: str
    body: str

    @property
    def whole(self) -> str:
        """The text with its address and subject above, as far as there are any."""
        above = [f"To: {self.to}"] if self.to else []
        above += [f"Subject: {self.subject}"] if self.subject else []
        return "\n".join([*above, "", self.body]) if above else self.body
