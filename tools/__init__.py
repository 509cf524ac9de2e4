"""What makes files of the repository from other sources, each run by hand when those change."""
