"""Files of every kind made into rows of cells: delimited text, workbooks, archives, markup, JSON."""
