"""The rules of leads."""
