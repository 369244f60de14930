"""Measures the site against its budgets: `python -m bench`, the table of README comes from it.

Each row of the table is one module with a function that gives its `Row`; `__main__` runs them one after another.
"""
