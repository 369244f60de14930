"""`python -m sitegen.runtime record`: record anew which modules the page's Python needs."""

from __future__ import annotations

import sys

from sitegen.runtime.record import record


def main(arguments: list[str]) -> int:
    """Run the one command; exit 2 for any other."""
    if arguments != ["record"]:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    sys.stdout.write(f"{len(record())} modul dicatat\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
