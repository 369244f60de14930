"""Runs the command line on the frozen law: `python tests/frozen_cli.py periksa …` as `python -m checker periksa …`."""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    here = Path(__file__).parent
    sys.path[:1] = [str(here.parent), str(here)]

    from frozen import FROZEN, read_law

    read_law(FROZEN)
    runpy.run_module("checker", run_name="__main__", alter_sys=True)
