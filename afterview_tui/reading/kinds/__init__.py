"""Parsers that turn every kind of file into rows of cells: delimited text, workbooks, archives, markup, JSON."""
