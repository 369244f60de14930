"""What can be chosen where the choice comes from the law data: a child's class at school, a part of the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import rupiah, times

WITH_CLASSES = ("SD", "SMP", "SMA")
"""Levels whose years people call by a class number, counted on through all three."""
NAMES = {"SMA": "SMA atau SMK"}
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Tangan dan lengan": (
        "lengan",
        "tangan",
        "ibu_jari_tangan",
        "telunjuk_tangan",
        "jari_lain_tangan",
        "ruas",
    ),
    "Kaki": ("kedua_kaki", "satu_kaki", "kaki", "ibu_jari_kaki", "telunjuk_kaki", "jari_lain_kaki"),
    "Mata, telinga, hidung": (
        "kedua_mata",
        "satu_mata",
        "ketajaman",
        "penglihatan",
        "lapang_pandang",
        "pendengaran",
        "satu_daun",
        "kedua_daun",
        "cuping",
        "sekat",
        "penciuman",
    ),
}
"""Which beginnings of a slug belong together; the rest comes last."""
OTHER = "Lainnya"
SAVINGS_ROWS, SAVINGS_STEP = 6, 5
"""Of the income table, the rows by which the price of savings is shown: most readers' income is near one of them."""

type Options = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def options(kind: str, aturan: Aturan) -> Options:
    """Give the entries of a kind of question, in named groups; empty for kinds that choose from nothing.

    >>> from checker.law.parameter import load
    >>> options("anak", load())[0][1][0]
    ('TK:2', 'Belum sekolah atau baru masuk TK')
    """
    match kind:
        case "anak":
            return [("", classes(_last("manfaat.beasiswa.jenjang", aturan).baris))] * child_counts(aturan)
        case "angkutan":
            return [
                (
                    "",
                    [
                        (b["jenis"], b["jenis"].capitalize())
                        for b in _last("manfaat.jkk.angkutan", aturan).baris
                    ],
                )
            ]
        case "bagian_tubuh":
            return _body_parts(_last("manfaat.jkk.cacat", aturan).baris)
        case _:
            return ()


def child_counts(aturan: Aturan) -> int:
    """How many children the law pays for: that many rows are offered at once.

    >>> from checker.law.parameter import load
    >>> child_counts(load())
    2
    """
    return _last("manfaat.beasiswa.anak_paling_banyak", aturan).whole


def classes(row: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """List every year of school as its level and the years left in it, this one included, with its everyday name.

    >>> classes([{"jenjang": "TK", "paling_lama_tahun": 1}, {"jenjang": "SD", "paling_lama_tahun": 2}])
    [('TK:1', 'Belum sekolah atau baru masuk TK'), ('SD:2', 'SD kelas 1'), ('SD:1', 'SD kelas 2')]
    """
    length = {b["jenjang"]: b["paling_lama_tahun"] for b in row}
    has_classes = [j for j in WITH_CLASSES if j in length]
    begin = dict(zip(has_classes, accumulate((length[j] for j in has_classes), initial=0), strict=False))
    return [
        (f"{jenjang}:{sisa}", _name(jenjang, sisa, many, begin.get(jenjang, 0)))
        for jenjang, many in length.items()
        for sisa in range(many, 0, -1)
    ]


def class_name(jenjang: str, sisa: int, aturan: Aturan) -> str:
    """Say in which class a child is.

    >>> from checker.law.parameter import load
    >>> class_name("SD", 4, load()), class_name("PT", 3, load()), class_name("SMA", 0, load())
    ('SD kelas 3', 'Kuliah, masih 3 tahun', 'SMA, sisa 0 tahun')
    """
    name = dict(classes(_last("manfaat.beasiswa.jenjang", aturan).baris))
    return name.get(f"{jenjang}:{sisa}", f"{jenjang}, sisa {sisa} tahun")


def part_name(slug: str, aturan: Aturan) -> str:
    """Name a part of the body as the table of disabilities does.

    >>> from checker.law.parameter import load
    >>> part_name("satu_mata", load())
    'Satu mata, atau penglihatan ganda saat melihat dekat'
    """
    return next(str(b["nama"]) for b in _last("manfaat.jkk.cacat", aturan).baris if b["slug"] == slug)


def size_limits(aturan: Aturan) -> dict[str, str]:
    """Say of each size of a firm how much it sells a year (PP 7/2021 Pasal 35).

    >>> from checker.law.parameter import load
    >>> size_limits(load())["mikro"], size_limits(load())["besar"]
    ('Penjualan sampai Rp2 miliar setahun', 'Penjualan di atas Rp50 miliar setahun')
    """
    said, before = {}, 0
    for row in _last("usaha.skala", aturan).baris:
        limit = row.get("penjualan_sampai")
        amount = f"sampai {in_words(limit)}" if limit else f"di atas {in_words(before)}"
        said[row["skala"]] = f"Penjualan {amount} setahun"
        before = limit or before
    return said


def in_words(amount: int) -> str:
    """Write a large amount as people say it.

    >>> in_words(2_000_000_000), in_words(1_500_000), in_words(750_000)
    ('Rp2 miliar', 'Rp1,5 juta', 'Rp750.000')
    """
    for size, word in ((1_000_000_000, "miliar"), (1_000_000, "juta")):
        if amount >= size:
            return f"Rp{f'{amount / size:.3f}'.rstrip('0').rstrip('.').replace('.', ',')} {word}"
    return rupiah(amount)


def savings_prices(aturan: Aturan) -> list[tuple[int, int]]:
    """Give what savings (JHT) add a month for some incomes of the table, as (base, rupiah) (PP 46/2015 Lampiran).

    >>> from checker.law.parameter import load
    >>> savings_prices(load())[0]
    (1000000, 20000)
    """
    rate, rows = _last("iuran.bpu.jht", aturan).bagian, _last("iuran.bpu.dasar", aturan).baris
    return [(row["dasar"], times(rate, row["dasar"])) for row in rows[:SAVINGS_ROWS:SAVINGS_STEP]]


def _name(jenjang: str, sisa: int, many: int, before: int) -> str:
    if jenjang in WITH_CLASSES:
        return f"{NAMES.get(jenjang, jenjang)} kelas {before + many - sisa + 1}"
    if jenjang == "TK":
        return "Belum sekolah atau baru masuk TK" if sisa == many else f"TK, masih {sisa} tahun"
    return f"Kuliah, masih {sisa} tahun"


def _body_parts(row: Sequence[Mapping[str, Any]]) -> Options:
    per: dict[str, list[tuple[str, str]]] = {name: [] for name in (*GROUPS, OTHER)}
    for b in row:
        owned = next((name for name, start in GROUPS.items() if b["slug"].startswith(start)), OTHER)
        per[owned].append((b["slug"], b["nama"]))
    return [(name, content) for name, content in per.items() if content]


def _last(key: str, aturan: Aturan) -> Nilai:
    """Choices follow the newest table; an answer for an older date is checked against its own."""
    return aturan.parameter[key].nilai[-1]
