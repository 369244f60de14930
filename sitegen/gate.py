"""The gate of the build: refuses what people edit in the wrong form, in sentences that tell them what to do.

Only form is refused. That a value ended, or that its review is overdue, never stops a site (see `law_report`).
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.clock import machine_day, today
from checker.data.toml_text import Unreadable, read
from checker.law.parameter import build_law
from checker.law.schema import check_law
from sitegen import ROOT, people_files

LAW = ROOT / "checker" / "aturan"


def complaints(law: Path | None = None) -> list[str]:
    """List what is wrong with the files that people edit; empty when the site may be made.

    `law`: the folder of law data that stands in for ours in a rehearsal.
    Files that cannot be read come first: only what can be read can be asked about its form.
    """
    content, text, unreadable = {}, {}, []
    for file in sorted((law or LAW).glob("*.toml")):
        try:
            content[file.stem], text[file.stem] = read(file)
        except Unreadable as wrong:
            unreadable.append(str(wrong))
    day = None if law else max(today(), machine_day())  # a rehearsal may have been read on any day
    hukum = unreadable or check_law(content, hari=day, teks=text)
    return [*hukum, *people_files.complaints(None if hukum else build_law(content))]


def main() -> int:
    """Say what is wrong, for `make check`; 0 where nothing is."""
    wrong = complaints()
    sys.stdout.write("".join(f"{sentence}\n" for sentence in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
