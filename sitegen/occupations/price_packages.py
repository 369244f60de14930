"""The price of what is paid once: a project by its contract or its wages, a migrant worker's package by its months."""

from __future__ import annotations

from collections.abc import Sequence

from checker.values.money import rupiah
from sitegen.occupations.engine import Asker, Content, Price, PriceRow, Table, joined_programs
from sitegen.pages.prices import trace_keys
from sitegen.pages.site_templates import rupiah_besar


def project_price(engine: Asker, choices: Content) -> Price:
    """Both ways of pricing a project: by contract value at the end of each slice, by recorded wage."""
    layer = engine.aturan.at("iuran.jakon.kontrak", engine.hari.replace(day=1)).baris
    nilai = [b["sampai"] for b in layer if "sampai" in b]
    kontrak = [engine.iuran("proyek_konstruksi", nilai_kontrak=n) for n in nilai]
    upah = [engine.base(b) for b in choices["upah"]]
    recorded = [engine.iuran("proyek_konstruksi", upah=u) for u in upah]
    return Price(
        judul=f"Iuran proyek, contoh kontrak {rupiah_besar(nilai[0])}",
        besar=(kontrak[0]["iuran"]["total"],),
        satuan=f"sekali bayar, {choices['pembayar']} yang bayar",
        kalimat=("Upah pekerja tidak dipotong.",) if not kontrak[0]["iuran"]["peserta"] else (),
        tabel=(
            Table(
                "Upah tidak tercatat: menurut nilai kontrak",
                ("Nilai kontrak tanpa PPN", "Seluruh proyek"),
                _one_cell([rupiah_besar(n) for n in nilai], kontrak),
            ),
            Table(
                "Upah tercatat: menurut upah pekerja",
                ("Upah sebulan", "Tiap bulan"),
                _one_cell([rupiah(u) for u in upah], recorded),
            ),
        ),
        kunci=trace_keys(*kontrak, *recorded),
        program=joined_programs(kontrak[0]),
        ringkas=f"kontraktor yang bayar. Contoh kontrak {rupiah_besar(nilai[0])}: {rupiah(kontrak[0]['iuran']['total'])}.",
    )


def migrant_price(engine: Asker) -> Price:
    """The packages through a placement company, one payment each."""
    length = [
        b["bulan"] for b in engine.aturan.at("iuran.pmi.selama_setelah", engine.hari.replace(day=1)).baris
    ]
    answer = [engine.iuran("pekerja_migran", jalur="p3mi", lama_bulan=n) for n in length]
    cheap = answer[0]["iuran"]["total"]
    return Price(
        judul=f"Paket kontrak {length[0]} bulan",
        besar=(cheap,),
        satuan="sekali bayar",
        kalimat=("Ini untuk yang berangkat lewat kantor penyalur.", "Bayarnya per paket, bukan tiap bulan."),
        tabel=(
            Table(
                "Lewat kantor penyalur (P3MI)",
                ("Lama kontrak", "Seluruhnya"),
                _one_cell([f"{n} bulan" for n in length], answer),
            ),
        ),
        kunci=("iuran.pmi.sebelum", "iuran.pmi.selama_setelah"),
        program=joined_programs(answer[0]),
        ringkas=f"paket mulai {rupiah(cheap)} untuk {length[0]} bulan, dibayar sekali.",
        ragu=("D8",),
    )


def _one_cell(title: Sequence[str], answer: Sequence[Content]) -> tuple[PriceRow, ...]:
    return tuple(
        PriceRow(j, ((rupiah(one["iuran"]["total"]),),)) for j, one in zip(title, answer, strict=True)
    )
