"""Who is this: the law's four segments (UU 24/2011 Pasal 14-16; PP 44/2015 Pasal 5; Permenaker 5/2021)."""

from __future__ import annotations

from checker.core.profile import Profile

SEGMENTS = {
    "mandiri": ("BPU", "pekerja mandiri"),
    "pemberi_kerja": ("BPU", "pemberi kerja"),
    "magang": ("BPU", "magang atau praktik kerja"),
    "pekerja_rumah_tangga": ("BPU", "pekerja rumah tangga"),
    "karyawan": ("PU", "karyawan"),
    "proyek_konstruksi": ("JAKON", "pekerja proyek konstruksi"),
    "pekerja_migran": ("PMI", "pekerja migran Indonesia"),
}


def segment_of(profile: Profile) -> tuple[str, str]:
    """Give the segment and, in everyday words, the class within it.

    >>> from datetime import date
    >>> segment_of(Profile(date(2026, 11, 1), "mandiri"))
    ('BPU', 'pekerja mandiri')
    """
    return SEGMENTS[profile.cara_kerja]
