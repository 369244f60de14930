"""The published tables: every value of law, what the self-employed pay, occupations, lines of business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from checker import periksa
from checker.data.resources import data_file
from checker.iuran.risk_class import business_risk
from checker.law.law_report import one_value
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.law.wording import write_value
from checker.values.money import percent
from checker.values.months import format_month, runs
from sitegen.open_data.table_files import Row, Table
from sitegen.pages.history import UNPROVEN
from sitegen.pages.prices import full_price
from sitegen.pages.provenance import anchor

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer

SECTORS = ("lainnya", "transportasi")
MOVING = ("iuran.bpu.", "iuran.pandemi.")
"""Beginnings of the keys by which the price of the self-employed changes."""
BRACKETS = "iuran.bpu.dasar"
PERCENTAGE = re.compile(r"[0-9]+(,[0-9]+)?%")


def tables(aturan: Aturan, day: date, site: str) -> Sequence[Table]:
    """Make every published table as of a day.

    >>> from checker.law.parameter import load
    >>> [one.nama for one in tables(load(), date(2026, 11, 26), "https://contoh.test/")]
    ['aturan', 'iuran-mandiri', 'pekerjaan', 'usaha']
    """
    return (
        _law(aturan, site),
        _contributions(aturan, day),
        _occupations(site),
        _businesses(aturan, day, site),
    )


def _law(aturan: Aturan, site: str) -> Table:
    values = [_value(nilai, site) for nilai in aturan.semua()]
    regulations = [
        {"kode": code, **{key: one[key] for key in ("nama", "judul", "tautan")}}
        for code, one in aturan.peraturan.items()
    ]
    return Table(
        "aturan",
        "Semua angka dan tanggal dari aturan, tiap nilai dengan masa berlaku, pasal, sumber, dan keyakinannya.",
        {"peraturan": regulations, "nilai": values},
        [{**value, "nilai": _cell(value["nilai"]), "dasar": _articles(value["dasar"])} for value in values],
    )


def _value(nilai: Nilai, site: str) -> dict[str, Any]:
    """One value as the engine's own report gives it, with its last day and its articles."""
    content = one_value(nilai)
    return {
        **{key: content[key] for key in ("kunci", "judul", "satuan")},
        "nilai": _for_machines(content["nilai"]),
        "tulisan": write_value(nilai),
        "sejak": content["sejak"],
        "akhir": nilai.akhir.isoformat() if nilai.akhir else None,
        "dasar": [{"peraturan": regulation, "pasal": number} for regulation, number in nilai.dasar],
        **{key: content[key] for key in ("sumber", "keyakinan", "diperiksa", "verifikasi", "catatan")},
        "halaman": f"{site}sumber/riwayat/#{anchor(nilai.kunci)}",
    }


def _for_machines(content: Any) -> Any:  # noqa: ANN401 - numbers, words, rows of these
    """Write percentages with a point, and leave out the rows that no source has shown yet: no page states them.

    >>> _for_machines([{"tarif": "0,24%", "kelas": 1}, {"kelas": 9, "status": "unverified"}])
    [{'tarif': '0.24%', 'kelas': 1}]
    """
    if isinstance(content, list):
        return [_for_machines(one) for one in content if not (isinstance(one, dict) and _unproven(one))]
    if isinstance(content, dict):
        return {key: _for_machines(one) for key, one in content.items()}
    return (
        content.replace(",", ".") if isinstance(content, str) and PERCENTAGE.fullmatch(content) else content
    )


def _unproven(row: Row) -> bool:
    return bool(row.get("status") == UNPROVEN)


def _cell(content: object) -> object:
    """What a cell of a spreadsheet holds of a value: a table only by its number of rows."""
    return f"tabel, {len(content)} baris" if isinstance(content, list) else content


def _articles(bases: Sequence[Row]) -> str:
    return "; ".join(f"{one['peraturan']} {one['pasal']}" for one in bases)


def _contributions(aturan: Aturan, day: date) -> Table:
    now = day.replace(day=1)
    current = [row for sector in SECTORS for row in _prices(aturan, now, sector)]
    periods = [one for sector in SECTORS for one in _periods(aturan, sector)]
    return Table(
        "iuran-mandiri",
        "Iuran pekerja mandiri sebulan untuk tiap baris tabel penghasilan, sekarang dan tiap masa sejak Juli 2015.",
        {"bulan": format_month(now), "baris": current, "masa": periods},
        [{"bulan": format_month(now), **row} for row in current],
    )


def _periods(aturan: Aturan, sector: str) -> Iterator[dict[str, Any]]:
    """Give the prices from each month on in which one of them changes, until the month before the next."""
    months = [m for m in _turns(aturan) if aturan.find(BRACKETS, m)]
    priced = [(month, _prices(aturan, month, sector)) for month in months]
    starts = [run[0] for _, run in runs(priced, key=lambda one: one[1])]
    for (month, rows), following in zip(starts, [*starts[1:], None], strict=True):
        last = format_month(following[0] - timedelta(days=1)) if following else None
        period = {"sektor": sector, "dari": format_month(month), "sampai": last}
        yield {**period, "belum_pasti": _open_points(aturan, month, sector), "baris": rows}


def _turns(aturan: Aturan) -> list[date]:
    """Give the months in which a value behind these prices begins, or in which one has just ended."""
    values = [n for key, one in aturan.parameter.items() if key.startswith(MOVING) for n in one.nilai]
    days = [n.sejak for n in values] + [n.akhir + timedelta(days=1) for n in values if n.akhir]
    return sorted({one.replace(day=1) for one in days})


def _prices(aturan: Aturan, month: date, sector: str) -> list[dict[str, Any]]:
    """Ask the engine for every bracket of PP 44/2015 Lampiran II in a month."""
    return [_price(aturan, month, sector, row) for row in aturan.at(BRACKETS, month).baris]


def _open_points(aturan: Aturan, month: date, sector: str) -> list[str]:
    """Say on what the prices of a month hang, or what is not sure about them, as every answer does."""
    lowest = aturan.at(BRACKETS, month).baris[0]
    return [point["hal"] for point in _answer(aturan, month, sector, lowest)["perlu_konfirmasi"]]


def _answer(aturan: Aturan, month: date, sector: str, row: Row) -> ContributionAnswer:
    told = {"cara_kerja": "mandiri", "sektor": sector, "penghasilan": row["dasar"], "jht": True}
    return periksa({**told, "bulan": format_month(month)}, hari_ini=month, aturan=aturan)


def _price(aturan: Aturan, month: date, sector: str, row: Row) -> dict[str, Any]:
    answer = _answer(aturan, month, sector, row)
    programmes = answer["iuran"]["program"]
    jkk, jkm, jht = (programmes[one]["total"] for one in ("JKK", "JKM", "JHT"))
    return {
        "nomor": row["baris"],
        "sektor": sector,
        "penghasilan_dari": row["dari"],
        "penghasilan_sampai": row.get("sampai"),
        "dasar": row["dasar"],
        "jkk": jkk,
        "jkm": jkm,
        "jht": jht,
        "jkk_jkm": jkk + jkm,
        "jkk_jkm_jht": jkk + jkm + jht,
        "jkk_jkm_jht_tanpa_potongan": full_price(answer),
        "keyakinan": row.get("keyakinan", aturan.at(BRACKETS, month).keyakinan),
    }


def _occupations(site: str) -> Table:
    rows = [_occupation(slug, one, site) for slug, one in data_file("core/occupations").items()]
    return Table(
        "pekerjaan", "Pekerjaan dengan sebutan sehari-hari, cara kerja, dan sektornya.", {"baris": rows}, rows
    )


def _occupation(slug: str, one: Row, site: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "nama": one["nama"],
        "sebutan": list(one["sebutan"]),
        "kelompok": one["kelompok"],
        "cara_kerja": one["cara_kerja"],
        "cara_lain": [way for way in one.get("cara", ()) if way != one["cara_kerja"]],
        "sektor": one.get("sektor"),
        "catatan": one.get("catatan", ""),
        "keyakinan": one["keyakinan"],
        "halaman": f"{site}pekerjaan/{slug}/",
    }


def _businesses(aturan: Aturan, day: date, site: str) -> Table:
    month, everything = day.replace(day=1), data_file("core/businesses")
    rows = [_business(slug, one, aturan, month, site) for slug, one in everything.items()]
    return Table(
        "usaha",
        "Jenis usaha dengan sebutan sehari-hari dan kelas bahaya kerjanya menurut Lampiran I PP 44/2015.",
        {"bulan": format_month(month), "baris": rows},
        rows,
    )


def _business(slug: str, one: Row, aturan: Aturan, month: date, site: str) -> dict[str, Any]:
    risk = business_risk(slug, aturan, month)
    classes = risk.classes if risk else ()
    return {
        "slug": slug,
        "nama": one["nama"],
        "sebutan": list(one["sebutan"]),
        "kelompok": list(one["kelompok"]),
        "status": one["status"],
        "kelas": [row["kelas"] for row in classes],
        "tarif_jkk": [_for_machines(percent(row["tarif"])) for row in classes],
        "keyakinan": risk.sure if risk else None,
        "perkiraan": bool(risk and risk.estimated),
        "catatan": one.get("catatan", ""),
        "halaman": f"{site}umkm/jenis/{slug}/",
    }
