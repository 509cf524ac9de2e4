"""One whole evening, typed in each face with the same words."""
