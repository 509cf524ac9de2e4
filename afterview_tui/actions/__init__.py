"""What can be done, one module a story, below window, plain walk and command line."""
