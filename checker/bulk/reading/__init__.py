"""Lists as they come: letters, cells and sheets made into one table."""
