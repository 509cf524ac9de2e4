"""Rules on frozen records, without Textual, TinyDB or a clock."""
