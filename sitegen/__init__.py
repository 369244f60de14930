"""Makes the site: macros and hooks of MkDocs on the outside, plain functions on the engine inside."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The folder of the project."""
