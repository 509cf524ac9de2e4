"""What is mended in Textual 8.2, one module a mend; each says what it changes and why, and has a test below it."""
