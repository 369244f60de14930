"""The bill of a firm as rows of cells, for a spreadsheet: who, how many, who pays what; then month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.bulk.result_rows import harmless
from checker.law.parameter import Aturan
from checker.views.filters import filters

if TYPE_CHECKING:
    from checker.core.contract.firm_bill import FirmAnswer

type Cells = list[object]

PEOPLE = (
    *("Siapa", "Jumlah orang", "Upah atau penghasilan seorang"),
    *("Dibayar usaha", "Dari upah atau anggota", "Semuanya"),
)
MONTHS = ("Bulan", "Dibayar usaha", "Dari upah atau anggota", "Semuanya", "Berubah karena")
OF_MEMBERS = {
    "Upah atau penghasilan seorang": "Penghasilan seorang",
    "Dibayar usaha": "Dibayar koperasi",
    "Dari upah atau anggota": "Dari anggota",
}
"""How columns are called where nobody is employed."""
NOT_KNOWN = "belum ada"


def firm_table(answer: FirmAnswer, aturan: Aturan) -> list[Cells]:
    """Give the rows; amounts are whole rupiah, and no text of a person's own is taken for a formula.

    >>> from checker.law.parameter import load
    >>> from checker.questions.firm import usaha
    >>> told = {"pekerja": [{"nama": "=1+1", "upah": 1500000, "jumlah": 2}], "skala_usaha": "mikro", "bulan": "2026-11"}
    >>> firm_table(usaha(told), load())[1]
    ["'=1+1", 2, 1500000, 16200, 0, 16200]
    """
    rows = [
        [
            harmless(row["nama"] or kind),
            row["jumlah"],
            row["dasar"],
            *_paid(row["pemberi_kerja"], row["peserta"]),
        ]
        for kind, listed in (("Pekerja", answer["pekerja"]), ("Anggota", answer["anggota"]))
        for row in listed
    ]
    if answer["pemilik"]:
        owner = answer["pemilik"]["iuran"]
        rows.append(["Pemilik", 1, owner["dasar"], *_paid(owner["total"], 0)])
    sebut = filters(aturan)["sebut"]
    total = ["Jumlah", answer["orang_banyak"], "", *_paid(answer["usaha"], answer["orang"])]
    months = [
        [
            month["bulan"],
            *(_paid(month["usaha"], month["orang"]) if month.get("diketahui", True) else [NOT_KNOWN] * 3),
            sebut(month["berubah_karena"]),
        ]
        for month in answer["bulanan"]
    ]
    law = answer["aturan"]
    checked: Cells = ["Aturan dicek", law["versi"], law["kode"]]
    names = {} if answer["pekerja"] or answer["pemilik"] else OF_MEMBERS
    people, year = ([names.get(name, name) for name in head] for head in (PEOPLE, MONTHS))
    return [[*people], *rows, total, *_open(answer), [], [*year], *months, [], checked]


def _open(answer: FirmAnswer) -> list[Cells]:
    """Say beneath the sum that it is not the only one: its ends, and for which size the rows are."""
    notes: list[Cells] = []
    if "rentang_usaha" in answer:
        ends = answer["rentang_usaha"]
        notes.append(["Belum pasti. Usaha bisa membayar", ends["terendah"], "sampai", ends["tertinggi"]])
    if answer["menurut_ukuran"]:
        size = answer["menurut_ukuran"][0]["ukuran"].lower()
        notes.append([f"Ukuran usaha belum diketahui. Rinciannya untuk {size}."])
    return notes


def _paid(firm: int, people: int) -> Cells:
    return [firm, people, firm + people]
