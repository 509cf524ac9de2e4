"""Afterview: a calm hour after a job interview, in the terminal."""

__version__ = "0.2.0"
