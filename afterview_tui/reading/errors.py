"""What is said about a file that holds no leads."""


class NotATable(Exception):
    """The file can't be read as a table; the message goes on after the file's name, as one sentence."""
