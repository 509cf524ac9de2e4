"""What is mended in Textual, one module a mend.

Each says, as a patch of Debian does (DEP-3), what it changes and why, the version tried, the bug upstream or the
text of one, and whether that was sent. Its test holds it against plain Textual and fails once the mend can go.
"""
