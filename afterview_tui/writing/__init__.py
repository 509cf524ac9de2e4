"""Values made into words for others: drafts and sentences, exports, calendars."""
