"""Leads on their way in and out: files that others wrote, and files for others to read."""
