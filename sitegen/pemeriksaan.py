"""The gate of the build: refuses what people edit in the wrong form, in sentences that tell them what to do.

Only form is refused. That a value ended, or that its review is overdue, never stops a site (see `daftar_aturan`).
"""

from __future__ import annotations

from pathlib import Path

from checker.skema import periksa_data
from sitegen.toml_text import ROOT, Unreadable, read

LAW = ROOT / "checker" / "aturan"


def keluhan(law: Path | None = None) -> list[str]:
    """List what is wrong with the files that people edit; empty when the site may be made.

    `law`: the folder of law data that stands in for ours in a rehearsal.
    Files that cannot be read come first: only what can be read can be asked about its form.
    """
    isi, tak_terbaca = {}, []
    for berkas in sorted((law or LAW).glob("*.toml")):
        try:
            isi[berkas.stem] = read(berkas)
        except Unreadable as salah:
            tak_terbaca.append(str(salah))
    return tak_terbaca or periksa_data(isi)
