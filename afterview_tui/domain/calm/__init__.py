"""The rules of breathing."""
