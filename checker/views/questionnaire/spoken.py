"""How an answer is said the way people do: amounts, dates, choices by their labels, children by their class."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from checker.core.field_kinds import Questions, number_of
from checker.data.jobs import jobs
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.values.money import grouped, round_half_up, rupiah
from checker.views.filters import bulan, dan, persen, tanggal
from checker.views.questionnaire.choices import class_name, part_name


def spoken(content: Any, tanya: Questions, aturan: Aturan) -> str:  # noqa: ANN401 - whatever kind the question has
    """Say one answer the way people would.

    >>> from checker.law.parameter import load
    >>> spoken(50000, {"jenis": "rupiah"}, load()), spoken(True, {"jenis": "ya_tidak"}, load())
    ('Rp50.000', 'Ya')
    """
    kind = tanya["jenis"]
    if kind in SPOKEN:
        return SPOKEN[kind](content)
    if kind in BY_LAW:
        return BY_LAW[kind](content, aturan)
    if isinstance(content, list):
        return ", ".join(
            spoken(item, {**tanya, "jenis": kind.removeprefix("daftar_")}, aturan) for item in content
        )
    return next((said_choice(p) for p in tanya.get("pilihan", ()) if p["nilai"] == content), str(content))


def said_choice(choice: Mapping[str, Any]) -> str:
    """Say a choice in a list of answers: shorter than where it is chosen, if the question knows how.

    >>> said_choice({"label": "Ya, untuk mengangkut orang", "dibaca": "Angkutan"})
    'Angkutan'
    """
    return str(choice.get("dibaca", choice["label"]))


def rows_said(rows: Sequence[Mapping[str, Any]]) -> str:
    """Say a list of people, those alike in one breath.

    >>> rows_said([{"upah": "1,5 juta", "jumlah": 2}, {"penghasilan_harian": 50000}])
    '2 orang × Rp1.500.000, 1 orang × Rp50.000 sehari'
    """
    return ", ".join(map(_row_said, rows)) or "Tidak ada"


def _row_said(row: Mapping[str, Any]) -> str:
    key = next((key for key in MONEY if key in row), "")
    money = f" × {rupiah(round_half_up(number_of(row[key])))}" if key else ""
    return f"{grouped(row.get('jumlah', 1))} orang{money}{' sehari' if key.endswith('_harian') else ''}"


MONEY = ("upah", "upah_harian", "penghasilan", "penghasilan_harian")
"""What one of the people of a row earns, however it was told."""
SPOKEN: Mapping[str, Callable[[Any], str]] = {
    "rupiah": rupiah,
    "bulat": grouped,
    "ya_tidak": lambda content: "Ya" if content else "Tidak",
    "bulan": bulan,
    "tanggal": tanggal,
    "pekerjaan": lambda content: str(jobs()[content]["nama"]),
    "usaha": lambda content: str(data_file("core/businesses")[content]["nama"]),
    "baris_pekerja": rows_said,
    "baris_anggota": rows_said,
    "desimal": lambda content: persen(Fraction(content) / 100),
    "angkutan": lambda content: ", ".join(f"{kind} {rupiah(biaya)}" for kind, biaya in content),
}
"""How an answer of each kind is said; choices go by their labels."""
BY_LAW: Mapping[str, Callable[[Any, Aturan], str]] = {
    "bagian_tubuh": part_name,
    "anak": lambda content, aturan: dan(
        [class_name(child["jenjang"], child["sisa_tahun"], aturan) for child in content]
    ),
}
"""How an answer is said whose choices come from a table of law."""
