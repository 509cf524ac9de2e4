"""Errors of the store; each message is one sentence for the user."""

STILL_HERE = "Your words are still here."
"""What a refusal adds; a face that ends with it, such as a command, leaves it out."""


class StoreError(Exception):
    """The data file can't be used the way it was asked."""


class Unreadable(StoreError):
    """The data file exists but isn't ours or can't be read; nothing was changed."""


class Refused(StoreError):
    """A change was not saved; the file is as it was."""
