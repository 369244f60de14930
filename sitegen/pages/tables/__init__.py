"""The tables of pages, as values: each a list of rows that a template shows."""
