"""The price of those whose employer, host, contractor or own package pays, by size of firm and risk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.iuran.risk_class import risk_ends
from checker.values.money import rupiah
from checker.views.filters import bulan
from checker.views.price_runs import joined_choices
from sitegen.occupations.engine import Asker, Content, Price, PriceRow, Table, joined_programs
from sitegen.pages.prices import possibilities, trace_keys

if TYPE_CHECKING:
    from checker.core.contract.contribution import ContributionAnswer


def owner(engine: Asker, choices: Content) -> Price:
    """The owner's own price with every open possibility, then what one employee costs by size of firm."""
    two = [engine.base(1), engine.base(choices["baris"])]
    answer = [engine.iuran("pemberi_kerja", penghasilan=d) for d in two]
    per = [possibilities(j, "Iuran sebulan") for j in answer]
    price_by = [[total for _, total in one] for one in per]
    sendiri = Table(
        "Untuk pemiliknya sendiri, sebulan",
        ("Kemungkinan", *(f"Penghasilan {rupiah(d)}" for d in two)),
        tuple(
            PriceRow(title, tuple((rupiah(h[ke]),) for h in price_by)) for ke, (title, _) in enumerate(per[0])
        ),
    )
    choices_by_price = joined_choices(answer[0]["iuran"].get("pilihan", ()))
    dipotong = any(fact.kode == "potongan" for choice in choices_by_price for fact in choice.fakta)
    staff, key = _examples_by_size(engine, choices, "Untuk tiap anak buah")
    end = tuple(sorted({min(price_by[0]), max(price_by[0])}))
    return Price(
        judul=f"Iuran pemilik, {bulan(answer[0]['bulan'])}",
        besar=end,
        satuan="sebulan, paling rendah",
        kalimat=(
            f"Bedanya: menabung hari tua atau tidak{', dan dapat potongan atau tidak' if dipotong else ''}.",
        ),
        tabel=(sendiri, staff),
        kunci=tuple(dict.fromkeys((*trace_keys(*answer), *key))),
        program=joined_programs(answer[0]),
        ringkas=f"iuran pemilik {bulan(answer[0]['bulan'])} {_between(end)} sebulan.",
        ragu=("C1", "C2"),
    )


def employee_price(engine: Asker, choices: Content) -> Price:
    """What is taken off an example wage, large as on the card, and what the employer pays; the usual size first."""
    table, dipakai = _examples_by_size(engine, choices, "Tiap bulan, menurut ukuran usaha")
    upah, siapa, skala = engine.base(choices["upah"][0]), choices["pembayar"], choices["skala"]
    answer = [_one_employee(engine, upah, skala, k) for k in _class(engine)]
    paid = tuple(sorted({j["iuran"]["pemberi_kerja"] for j in answer}))
    cut = answer[0]["iuran"]["peserta"]
    bulan_ini = bulan(answer[0]["bulan"])
    return Price(
        judul=f"Iuran {bulan_ini}, contoh upah {rupiah(upah)}",
        besar=(cut,),
        satuan="dipotong dari upah sebulan",
        kalimat=(
            f"Dibayar {siapa}: {_between(paid)} sebulan.{'' if cut else ' Upah tidak dipotong.'}",
            f"Itu di usaha {skala}. Kecil besarnya ikut kelas risiko kerja.",
        ),
        tabel=(table,),
        kunci=dipakai,
        ringkas=f"iuran {bulan_ini}, contoh usaha {skala}: dari upah {rupiah(cut)}, dibayar {siapa} {_between(paid)}.",
    )


def intern_price(engine: Asker, choices: Content) -> Price:
    """Accident cover only, paid by the host; death cover is open (C4) and not priced."""
    two = [engine.base(b) for b in choices["upah"]]
    kelas = _class(engine)
    answer = [[engine.iuran("magang", upah=u, risiko_jkk=k) for u in two] for k in kelas]
    name = {b["kelas"]: b["nama"] for b in engine.aturan.at("iuran.pu.jkk", engine.hari.replace(day=1)).baris}
    row = tuple(
        PriceRow(f"Risiko {name[k].lower()}", tuple((rupiah(j["iuran"]["total"]),) for j in one))
        for k, one in zip(kelas, answer, strict=True)
    )
    end = tuple(one[0]["iuran"]["total"] for one in answer)
    return Price(
        judul=f"Iuran {bulan(answer[0][0]['bulan'])}, contoh dasar {rupiah(two[0])}",
        besar=end,
        satuan=f"sebulan, {choices['pembayar']} yang bayar",
        kalimat=(
            "Angka ini hanya untuk kecelakaan kerja.",
            *(() if answer[0][0]["iuran"]["peserta"] else ("Uang saku tidak dipotong.",)),
        ),
        tabel=(
            Table(
                "Kecelakaan kerja saja, sebulan",
                ("Kelas risiko", *(f"Dasar {rupiah(d)}" for d in two)),
                row,
            ),
        ),
        kunci=trace_keys(*(j for one in answer for j in one)),
        program=joined_programs(answer[0][0]),
        ringkas=f"iuran kecelakaan kerja {_between(end)} sebulan, dibayar {choices['pembayar']}.",
        ragu=("C4",),
    )


# --- Employees by size of firm ----------------------------------------------------------------------------------


def _examples_by_size(engine: Asker, choices: Content, title: str) -> tuple[Table, tuple[str, ...]]:
    """Price one employee at an occupation's example wage, from the lowest to the highest risk class."""
    return by_size(engine, engine.base(choices["upah"][0]), _class(engine), choices["pembayar"], title)


def by_size(
    engine: Asker, upah: int, kelas: Sequence[int], pembayar: str, title: str
) -> tuple[Table, tuple[str, ...]]:
    """Price one employee for each size of firm in some classes of risk; give the table and the law it rests on."""
    everything = [[_one_employee(engine, upah, u["skala"], k) for k in kelas] for u in _sizes(engine)]
    row = tuple(
        PriceRow(
            judul=ukuran["skala"].capitalize(),
            kecil=", ".join(ukuran["program"]),
            sel=(
                both_ends([j["iuran"]["pemberi_kerja"] for j in answer]),
                (rupiah(answer[0]["iuran"]["peserta"]),),
            ),
        )
        for ukuran, answer in zip(_sizes(engine), everything, strict=True)
    )
    header = ("Ukuran usaha", f"{pembayar.capitalize()} bayar", "Dari upah")
    table = Table(f"{title}, upah {rupiah(upah)}", header, row)
    return table, trace_keys(*(j for one in everything for j in one))


def _one_employee(engine: Asker, upah: int, skala: str, kelas: int) -> ContributionAnswer:
    return engine.iuran("karyawan", upah=upah, skala_usaha=skala, risiko_jkk=kelas)


def _sizes(engine: Asker) -> Sequence[Content]:
    return engine.aturan.at("kepesertaan.pu.wajib", engine.hari.replace(day=1)).baris


def _class(engine: Asker) -> tuple[int, int]:
    """The lowest and the highest class of risk."""
    lowest, highest = risk_ends(engine.aturan, engine.hari.replace(day=1))
    return lowest["kelas"], highest["kelas"]


# --- Small parts --------------------------------------------------------------------------------------------------


def both_ends(amount: Sequence[int]) -> tuple[str, ...]:
    """Write an amount, or the lowest and the highest in two lines of a cell."""
    rendah, tinggi = min(amount), max(amount)
    return (rupiah(rendah),) if rendah == tinggi else (rupiah(rendah), f"sampai {rupiah(tinggi)}")


def _between(end: Sequence[int]) -> str:
    return rupiah(end[0]) if len(end) == 1 else f"{rupiah(end[0])} sampai {rupiah(end[-1])}"
