"""What the tests share: the frozen law, golden cases, odd input, copies to make mistakes in."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
