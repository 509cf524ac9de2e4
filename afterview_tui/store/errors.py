"""What the store says when it can't read or can't save; each message is one sentence for the user."""


class StoreError(Exception):
    """The data file can't be used the way it was asked."""


class Unreadable(StoreError):
    """The data file is there but is not one of ours; nothing was changed."""


class Refused(StoreError):
    """A change was not saved; the file is as it was."""
