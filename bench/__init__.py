"""Measures the site against its budgets: `python -m bench`, the table of README comes from it.

Each row of the table is one module of a room with a function that gives its `Row`; `__main__` runs them one after
another. `engine/` measures the engine, `site/` the site; `server/` is the host of both, and of the tests.
"""

from pathlib import Path

ROOT = Path(__file__).parents[1]
