"""The rules of an interview's evening."""
