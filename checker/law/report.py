"""Every dated value at a month, and what needs a person: soon to end, ended unchecked, overdue, unverified.

None of it stops anything: an ended value is simply not there the month after, an overdue one is still published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from checker.core.results import pasal
from checker.law.parameter import Aturan, Nilai, load
from checker.values.money import persen, ribuan, rupiah
from checker.values.months import format_month

SOON = timedelta(days=60)
NOT_YET = "belum"


def law_report(
    pada: date | None = None, *, hari_ini: date | None = None, aturan: Aturan | None = None
) -> dict[str, Any]:
    """List the values in force at a month with source, article, confidence and expiry, and what needs attention.

    `pada`: any day of the month (default: today's). `hari_ini`: what "soon" and "overdue" are counted from
    (default: the law data's own date).
    """
    aturan = aturan or load()
    hari_ini = hari_ini or aturan.versi
    pada = (pada or hari_ini).replace(day=1)
    in_force = [n for kunci in aturan.parameter if (n := aturan.cari(kunci, pada))]
    return {
        "pada": format_month(pada),
        "versi": aturan.versi.isoformat(),
        "kode": aturan.kode,
        "nilai": [one_value(n) for n in in_force],
        "segera_berakhir": _key(n for n in in_force if n.sampai and hari_ini <= n.sampai <= hari_ini + SOON),
        "kedaluwarsa": _key(kedaluwarsa(aturan, hari_ini)),
        "lewat_tinjau": _key(lewat_tinjau(aturan, hari_ini)),
        "belum_diverifikasi": _key(n for n in in_force if n.verifikasi == NOT_YET),
    }


def kedaluwarsa(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values the law ended and nobody has looked at since: perhaps prolonged, perhaps replaced."""
    return [
        akhir
        for p in aturan.parameter.values()
        if (akhir := p.nilai[-1]).sampai and akhir.sampai < hari_ini and not akhir.end_was_seen
    ]


def lewat_tinjau(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values in force (or to come) whose review day has passed."""
    return [n for n in aturan.semua() if unreviewed(n, hari_ini)]


def unreviewed(nilai: Nilai, hari_ini: date) -> bool:
    """The review of a value in force (or to come) is overdue."""
    return nilai.tinjau < hari_ini and (nilai.akhir is None or nilai.akhir >= hari_ini)


def review_report(isi: Mapping[str, Any], raw: Mapping[str, Any]) -> str:
    """Say what a person must look at again, file by file, and how; `isi` from `law_report`, `raw` its TOML."""
    semua: dict[str, list[str]] = {}
    for sebab, kunci in (("berakhir", "kedaluwarsa"), ("harus ditinjau sebelum", "lewat_tinjau")):
        for n in isi[kunci]:
            hari = n["sampai"] if kunci == "kedaluwarsa" else n["tinjau"]
            semua.setdefault(file_of(n["kunci"], raw), []).append(
                f"  - [{n['kunci']}] {n['judul']}: {sebab} {hari}, terakhir diperiksa {n['diperiksa']}\n"
            )
    if not semua:
        return "Semua angka sudah ditinjau.\n"
    daftar = "".join(f"\n{berkas}\n{''.join(baris)}" for berkas, baris in sorted(semua.items()))
    return (
        f"{sum(map(len, semua.values()))} angka perlu dilihat orang. Situs tetap terbit dan memberi tanda di angka itu.\n"
        "Caranya ada di CONTRIBUTING.md, bagian “Kalau ada isu tentang angka yang lewat tinjau”.\n" + daftar
    )


def file_of(kunci: str, raw: Mapping[str, Any]) -> str:
    """Find the file that holds a parameter; raise KeyError where none does.

    >>> file_of("iuran.bpu.jkm", {"iuran_bpu": {"iuran": {"bpu": {"jkm": {}}}}})
    'checker/aturan/iuran_bpu.toml'
    """
    for nama, isi in raw.items():
        tabel: object = isi
        for bagian in kunci.split("."):
            tabel = tabel.get(bagian) if isinstance(tabel, Mapping) else None
        if tabel is not None:
            return f"checker/aturan/{nama}.toml"
    raise KeyError(kunci)


def law_text(isi: Mapping[str, Any]) -> str:
    """Write the list for people: one value a line, then what needs attention."""
    baris = [
        f"{n['kunci']}: {n['tulisan']} sejak {n['sejak']}{f' s.d. {n["sampai"]}' if n['sampai'] else ''}"
        f" [{n['keyakinan']}] {'; '.join(n['dasar'])}"
        for n in isi["nilai"]
    ]
    for judul, kunci, hari in (
        ("Segera berakhir", "segera_berakhir", "sampai"),
        ("Sudah berakhir, belum diperiksa lagi", "kedaluwarsa", "sampai"),
        ("Lewat tanggal tinjau", "lewat_tinjau", "tinjau"),
    ):
        baris += [f"{judul}: {n['kunci']} ({n[hari]})" for n in isi[kunci]]
    belum = len(isi["belum_diverifikasi"])
    return "\n".join((*baris, f"Belum dicocokkan orang dengan PDF resmi: {belum} dari {len(isi['nilai'])}\n"))


def one_value(nilai: Nilai) -> dict[str, Any]:
    """Give one value with all that vouches for it."""
    return {
        "kunci": nilai.kunci,
        "judul": nilai.judul,
        "satuan": nilai.satuan,
        "nilai": _content(nilai.nilai),
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


def _content(isi: Any) -> Any:  # noqa: ANN401 - mirrors the untyped value for JSON
    if isinstance(isi, tuple):
        return [
            {k: _content(v) for k, v in baris.items()} if isinstance(baris, Mapping) else _content(baris)
            for baris in isi
        ]
    return isi if isinstance(isi, int | str | bool) else persen(isi)


def _key(nilai: Iterable[Nilai]) -> list[dict[str, str]]:
    return [
        {
            "kunci": n.kunci,
            "judul": n.judul,
            "sampai": n.sampai.isoformat() if n.sampai else "",
            "tinjau": n.tinjau.isoformat(),
            "diperiksa": n.diperiksa.isoformat(),
        }
        for n in nilai
    ]
