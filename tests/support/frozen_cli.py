"""Runs the command line on the frozen law: `python tests/support/frozen_cli.py …` as `python -m checker …`."""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[2])

    from tests.support.frozen import FROZEN, read_law

    read_law(FROZEN)
    runpy.run_module("checker", run_name="__main__", alter_sys=True)
