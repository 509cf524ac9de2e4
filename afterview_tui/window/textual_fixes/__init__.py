"""Fixes for Textual, a module each.

Each has a header like a Debian patch (DEP-3): what it changes and why, the version tried, the upstream bug or the
text of a report, and whether that was sent. Its test compares with plain Textual and fails once the fix can go.
"""
