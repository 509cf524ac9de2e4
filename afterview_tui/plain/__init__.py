"""The plain walk: the evening line by line, without redrawing, for screen readers, slow connections and pipes."""
