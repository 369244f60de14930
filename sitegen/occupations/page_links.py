"""Turns what the stories call a page into a link to it."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

PAGE = {
    "halaman iuran pekerja migran": "../iuran/pekerja-migran.md",
    "halaman klaim kecelakaan": "../klaim/kecelakaan.md",
    "halaman kewajiban usaha": "../umkm/kewajiban.md",
    "halaman daftar karyawan": "../daftar/karyawan.md",
    "halaman koperasi": "../koperasi/index.md",
    "halaman menunggak": "../daftar/menunggak.md",
    "halaman meninggal": "../klaim/meninggal.md",
    "halaman diskon": "../iuran/diskon.md",
    "halaman daftar": "../daftar/pekerja-mandiri.md",
    "halaman klaim": "../klaim/index.md",
    "halaman PHK": "../klaim/phk.md",
    "halaman KUR": "../umkm/kur.md",
    "halaman cek": "../cek/index.md",
}
"""What the stories call a page, longest first, and where it is."""
PAGE_NAMES = re.compile("|".join(map(re.escape, PAGE)))


def link_pages(text: str) -> Markup:
    """Turn what a story calls a page into a link to it.

    >>> link_pages("Lihat halaman KUR, lalu tanya.")
    Markup('Lihat [halaman KUR](../umkm/kur.md), lalu tanya.')
    """
    safe = str(escape(text))
    return Markup(PAGE_NAMES.sub(lambda m: f"[{m[0]}]({PAGE[m[0]]})", safe))  # noqa: S704 - escaped above
