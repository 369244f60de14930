"""Workers on construction projects: accidents and death only, through the project's contributions (PP 44/2015 Pasal 54)."""

from __future__ import annotations

from checker.hasil import Langkah
from checker.manfaat.hak import Hak
from checker.manfaat.peristiwa import Peristiwa
from checker.parameter import Aturan

PROGRAM = {"pensiun": "JP", "kehilangan_pekerjaan": "JKP"}
"""The programmes a project does not pay for, by the event they would answer."""


def outside_project(p: Peristiwa, aturan: Aturan) -> Hak | None:
    """Refuse what a project's contributions do not cover; None where they do, or where nobody works on a project."""
    if p.segmen != "JAKON" or p.kejadian not in PROGRAM:
        return None
    alasan = "Buruh proyek ikut jaminan kecelakaan kerja dan kematian saja. Ini tidak termasuk."
    nilai = aturan.pada("iuran.jakon.upah.jkk", p.tanggal)
    return Hak("tidak", alasan, (PROGRAM[p.kejadian],), langkah=(Langkah(alasan, "", 0, nilai),))
