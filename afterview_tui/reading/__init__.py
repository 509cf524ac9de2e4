"""Readers of what people and other programs write: days, one-line leads, tables, invitations and cards."""
