"""The evening line by line, without redrawing: for screen readers, slow lines and pipes."""
