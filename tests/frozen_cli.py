"""Runs the command line on the frozen law: `python tests/frozen_cli.py periksa …` as `python -m checker periksa …`."""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:1] = [str(HERE.parent), str(HERE)]

from frozen import FROZEN, read_law  # noqa: E402 - found only now

read_law(FROZEN)
runpy.run_module("checker", run_name="__main__", alter_sys=True)
