"""Jottings: the hasty line about somebody, and the sentences that it can become in a note to them.

``phrase.phrase`` is the way in. What is surely of a shape becomes a sentence; what is not comes with beginnings to
choose from and the reason why nobody but the writer can say which is meant.
"""
