"""The rules of a quiet period."""
