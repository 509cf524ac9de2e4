"""Widgets that several pages share, one a file."""
