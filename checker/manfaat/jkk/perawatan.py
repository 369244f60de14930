"""Care and transport after a work accident: paid as needed, in traffic after Jasa Raharja (PP 82/2019 Lampiran III A)."""

from __future__ import annotations

from dataclasses import replace

from checker.core.results import OpenPoint
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.manfaat.entitlement import Line
from checker.manfaat.event import Event
from checker.values.money import rupiah

ASK_BOTH = "175 dan Jasa Raharja"
UNKNOWN = (
    "Bagian Jasa Raharja pada tanggal itu belum kami temukan. Jumlah perawatan di sini seluruh biayanya."
)


def perawatan(p: Event, aturan: Aturan) -> tuple[tuple[Line, ...], tuple[OpenPoint, ...]]:
    """Give the lines of care and transport (rupiah) that the told costs lead to, and what is open about them.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> tabrakan = Event("kecelakaan_kerja", date(2026, 11, 20), lalu_lintas=True, biaya_perawatan=35_000_000)
    >>> [baris.jumlah for baris in perawatan(tabrakan, load())[0]]
    [20000000, 15000000]
    """
    first, sisa, perlu = _jasa_raharja(p, aturan)
    unsure = ("rendah",) if any(q.hal == UNKNOWN for q in perlu) else ()
    rincian = [*first]
    if p.biaya_perawatan is not None:
        rincian.append(
            Line(
                "perawatan",
                "Perawatan sampai sembuh, sesuai kebutuhan medis",
                sisa,
                "tanpa batas biaya",
                aturan.at("manfaat.jkk.perawatan", p.tanggal),
                kapan="kuitansi",
                dari=(*unsure, *(one.yakin for one in first)),
            )
        )
    return (*rincian, *_transport(p, aturan)), perlu


def _jasa_raharja(p: Event, aturan: Aturan) -> tuple[tuple[Line, ...], int, tuple[OpenPoint, ...]]:
    """In traffic Jasa Raharja pays first, up to its cap, unless nobody else was involved; give its line and the rest."""
    biaya = p.biaya_perawatan or 0
    if p.lalu_lintas is False or (p.lalu_lintas is None and not p.kecelakaan_tunggal):
        return (), biaya, ()
    perlu = _traffic_open(p)
    tunggal = aturan.find("manfaat.jkk.jasa_raharja_tunggal", p.tanggal)
    batas = aturan.find("manfaat.jkk.jasa_raharja", p.tanggal)
    if tunggal is None or batas is None:
        return (), biaya, (*perlu, OpenPoint(UNKNOWN, tanyakan=ASK_BOTH))
    if p.kecelakaan_tunggal:
        title = "Jasa Raharja: tidak membayar kalau jatuh sendiri"
        return (_paid(title, tunggal.whole, "tidak ada kendaraan lain", tunggal),), biaya, perlu
    bagian = min(biaya, batas.whole)
    title = "Perawatan, dibayar Jasa Raharja dulu"
    row = _paid(title, bagian, f"paling banyak {rupiah(batas.whole)}", batas)
    row = replace(row, pembayar="jasa_raharja", diketahui=p.biaya_perawatan is not None)
    return (row,), biaya - bagian, perlu


def _paid(title: str, amount: int, rumus: str, nilai: Nilai) -> Line:
    return Line("perawatan_jasa_raharja", title, amount, rumus, nilai, kapan="kuitansi")


def _traffic_open(p: Event) -> tuple[OpenPoint, ...]:
    """The police letter in any case; whether anybody else was involved, where nobody told; what a death brings."""
    surat = "Kecelakaan lalu lintas perlu surat polisi."
    if p.kecelakaan_tunggal:
        perlu = [OpenPoint(f"{surat} Jatuh sendiri pun tetap diminta.")]
    else:
        perlu = [OpenPoint(f"{surat} Jasa Raharja membayar lebih dulu.", tanyakan=ASK_BOTH)]
    if p.kecelakaan_tunggal is None:
        perlu.append(
            OpenPoint(
                "Apakah jatuh sendiri, tanpa kendaraan lain? Kalau ya, Jasa Raharja tidak membayar. "
                "Semua perawatan ditanggung BPJS Ketenagakerjaan.",
                tanyakan=ASK_BOTH,
            )
        )
    if p.kejadian == "meninggal_kecelakaan_kerja" and not p.kecelakaan_tunggal:
        perlu.append(
            OpenPoint(
                "Jasa Raharja juga punya santunan kematian. Belum kami temukan apakah itu mengurangi santunan ini.",
                tanyakan=ASK_BOTH,
            )
        )
    return tuple(perlu)


def _transport(p: Event, aturan: Aturan) -> tuple[Line, ...]:
    """Transport up to the cap of each mode; the caps add up (PP 82/2019 Lampiran III A.2.a)."""
    if not p.angkutan:
        return ()
    table = aturan.at("manfaat.jkk.angkutan", p.tanggal)
    batas = {b["jenis"]: b["paling_banyak"] for b in table.baris}
    replaced = {kind: min(amount, batas[kind]) for kind, amount in p.angkutan}
    rumus = " + ".join(
        f"{kind} {rupiah(amount)} (paling banyak {rupiah(batas[kind])})" for kind, amount in replaced.items()
    )
    return (
        Line(
            "angkutan",
            "Biaya angkutan, menurut kuitansi",
            sum(replaced.values()),
            rumus,
            table,
            kapan="kuitansi",
        ),
    )
