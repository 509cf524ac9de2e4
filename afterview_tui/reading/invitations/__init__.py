"""Invitations to interviews, as calendars, mails and pasted text bring them, made into what a person would note."""
