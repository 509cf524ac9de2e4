"""Turns records into texts for others: drafts and sentences, exports, calendars."""
