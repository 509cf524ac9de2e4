"""Rules on frozen records; no Textual, no TinyDB, no clock."""
