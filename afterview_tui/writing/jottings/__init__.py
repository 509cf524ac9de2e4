"""Jottings: hasty lines about somebody, and the sentences they can become in a note to them.

``phrase.phrase`` is the entry point. A jotting whose shape is certain becomes a sentence; anything else comes with
beginnings to choose from, and a question that only the writer can answer.
"""
