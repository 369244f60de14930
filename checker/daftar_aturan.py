"""Every dated value at a month, and what needs a person: soon to end, ended unchecked, overdue, unverified."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from checker.angka import persen, ribuan, rupiah
from checker.hasil import pasal
from checker.parameter import Aturan, Nilai, muat
from checker.waktu import tulis_bulan

SEGERA = timedelta(days=60)
BELUM = "belum"


def daftar_aturan(
    pada: date | None = None, *, hari_ini: date | None = None, aturan: Aturan | None = None
) -> dict[str, Any]:
    """List the values in force at a month with source, article, confidence and expiry, and what needs attention.

    `pada`: any day of the month (default: today's). `hari_ini`: what "soon" and "overdue" are counted from
    (default: the law data's own date).
    """
    aturan = aturan or muat()
    hari_ini = hari_ini or aturan.versi
    pada = (pada or hari_ini).replace(day=1)
    berlaku = [n for kunci in aturan.parameter if (n := aturan.cari(kunci, pada))]
    return {
        "pada": tulis_bulan(pada),
        "versi": aturan.versi.isoformat(),
        "kode": aturan.kode,
        "nilai": [satu_nilai(n) for n in berlaku],
        "segera_berakhir": _kunci(
            n for n in berlaku if n.sampai and hari_ini <= n.sampai <= hari_ini + SEGERA
        ),
        "kedaluwarsa": _kunci(kedaluwarsa(aturan, hari_ini)),
        "lewat_tinjau": _kunci(lewat_tinjau(aturan, hari_ini)),
        "belum_diverifikasi": _kunci(n for n in berlaku if n.verifikasi == BELUM),
    }


def kedaluwarsa(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values the law ended and nobody has looked at since: perhaps prolonged, perhaps replaced."""
    return [
        p.nilai[-1]
        for p in aturan.parameter.values()
        if (akhir := p.nilai[-1].sampai) and akhir < hari_ini and p.nilai[-1].diperiksa <= akhir
    ]


def lewat_tinjau(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values in force (or to come) whose review day has passed."""
    return [n for n in aturan.semua() if n.tinjau < hari_ini and (n.akhir is None or n.akhir >= hari_ini)]


def satu_nilai(nilai: Nilai) -> dict[str, Any]:
    """Give one value with all that vouches for it."""
    return {
        "kunci": nilai.kunci,
        "judul": nilai.judul,
        "satuan": nilai.satuan,
        "nilai": _isi(nilai.nilai),
        "tulisan": tulisan(nilai),
        "sejak": nilai.sejak.isoformat(),
        "sampai": nilai.sampai.isoformat() if nilai.sampai else None,
        "dasar": pasal((nilai,)),
        "sumber": list(nilai.sumber),
        "keyakinan": nilai.keyakinan,
        "diperiksa": nilai.diperiksa.isoformat(),
        "tinjau": nilai.tinjau.isoformat(),
        "verifikasi": nilai.verifikasi,
        "catatan": nilai.catatan,
    }


def tulisan(nilai: Nilai) -> str:
    """Write a value as people read it: `Rp6.800`, `0,24%`, `15 tanggal`, `tabel 33 baris`."""
    if isinstance(nilai.nilai, tuple):
        return f"tabel {len(nilai.nilai)} baris"
    if not isinstance(nilai.nilai, int):
        return persen(nilai.bagian)
    return (
        rupiah(nilai.nilai) if nilai.satuan.startswith("rupiah") else f"{ribuan(nilai.nilai)} {nilai.satuan}"
    )


def _isi(isi: Any) -> Any:  # noqa: ANN401 - mirrors the untyped value for JSON
    if isinstance(isi, tuple):
        return [
            {k: _isi(v) for k, v in baris.items()} if isinstance(baris, dict) else _isi(baris)
            for baris in isi
        ]
    return isi if isinstance(isi, int | str | bool) else persen(isi)


def _kunci(nilai: Iterable[Nilai]) -> list[dict[str, str]]:
    return [
        {
            "kunci": n.kunci,
            "judul": n.judul,
            "sampai": n.sampai.isoformat() if n.sampai else "",
            "tinjau": n.tinjau.isoformat(),
        }
        for n in nilai
    ]
