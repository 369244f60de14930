"""Programmes that only employees have (JP, JKP), and how to say so to everybody else."""

from __future__ import annotations

NOT_EMPLOYEE = {
    "BPU": "{nama} hanya untuk pekerja yang digaji.",
    "JAKON": "{nama} hanya untuk karyawan tetap. Pekerja proyek ikut kecelakaan kerja dan kematian.",
    "PMI": "{nama} tidak ada untuk pekerja migran.",
}


def not_for_segment(segmen: str, name: str) -> str:
    """Say why a segment has no such programme (PP 45/2015, PP 37/2021); empty for employees and where it is not told.

    >>> not_for_segment("BPU", "Jaminan Pensiun")
    'Jaminan Pensiun hanya untuk pekerja yang digaji.'
    >>> not_for_segment("PU", "Jaminan Pensiun")
    ''
    """
    return NOT_EMPLOYEE.get(segmen, "").format(nama=name)
