"""A note's desk: what helps with writing it, looking at it and taking it away; each an object that a page has."""
