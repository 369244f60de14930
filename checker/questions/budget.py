"""Budget first: the best lawful combination a person can pay for, what it buys, and what to do when it is too dear.

The income is always the real one: contributions and benefits both follow it (PP 44/2015 Lampiran II). Nothing here
ever offers a lower income row as a way to save.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checker.cara_kerja.open_points import perlu_konfirmasi
from checker.cara_kerja.possibilities import varian
from checker.core.fields import PEMBACA, MasukanDitolak, baca, pertanyaan
from checker.core.membership import kepesertaan
from checker.core.next_steps import langkah
from checker.core.profile import Profil, baca_profil
from checker.core.results import Langkah, Perlu, Status, dasar, ragu
from checker.core.rounding import rounding_steps
from checker.core.segment import segmen
from checker.iuran.calendar import Bulan, hitung_bulan, kalender
from checker.law.parameter import Aturan, muat
from checker.manfaat.event import pembaca
from checker.questions.coverage import membeli, tanpa_jejak
from checker.values.money import rupiah
from checker.values.months import nama_bulan, tulis_bulan

BANTUAN = (
    "Tanyakan ke kantor desa, kelurahan, atau dinas: adakah bantuan iuran. Sebagian daerah membayari pekerja kecil.",
    "Telepon 175. Tanyakan pilihan yang paling ringan untuk Bapak/Ibu.",
)
JUJUR = "Sebutkan penghasilan yang sebenarnya. Santunan dihitung dari angka itu."
PASANGAN, LENGKAP = "jkk_jkm", "jkk_jkm_jht"
JUDUL = {
    PASANGAN: "Kecelakaan kerja dan kematian (JKK dan JKM)",
    LENGKAP: "Ditambah tabungan hari tua (JHT)",
}


@dataclass(frozen=True, slots=True)
class Paket:
    """One lawful combination over the months ahead; prices in rupiah a month."""

    kode: str
    bulan: tuple[Bulan, ...]
    status: str
    """Standing of what the combination adds: `wajib`, `pilihan` or `perlu_konfirmasi`."""

    def json(self, sanggup: int) -> dict[str, Any]:
        """Give the combination in the month asked for, held against what can be paid."""
        kini = self.bulan[0]
        harga = kini.iuran
        program = harga.program if harga else {}
        jht = program.get("JHT")
        return {
            "kode": self.kode,
            "judul": JUDUL[self.kode],
            "program": list(program),
            "status": self.status,
            **_banding(sanggup, kini),
            "normal": sum(p.normal for p in program.values()),
            "potongan": sum(p.potongan for p in program.values()),
            "tabungan": jht.total if jht else 0,
        }


def anggaran(
    masukan: object, *, hari_ini: date | None = None, aturan: Aturan | None = None
) -> dict[str, Any]:
    """Say what a monthly budget (rupiah) lawfully pays for and buys; raises MasukanDitolak for every wrong field.

    JKK and JKM come as a pair and first (Permenaker 5/2021 Pasal 31-32); JHT is added when there is room for it.

    >>> jawaban = anggaran({"anggaran": 10_000, "cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"})
    >>> jawaban["terbaik"], jawaban["sisa"], jawaban["kalender"][2]["kurang"]
    ('jkk_jkm', 1600, 6800)
    """
    aturan = aturan or muat()
    nilai, profil = baca_bersama("anggaran", masukan, aturan, hari_ini or aturan.versi)
    sanggup: int = nilai["anggaran"]
    status = kepesertaan(profil, aturan, profil.bulan)
    tidak_bisa = status["JKK"].status == "tidak_tersedia"
    # A birthday ends nobody's membership, so the months ahead are priced without the age.
    paket = [] if tidak_bisa else semua_paket(replace(profil, usia=None), aturan)
    bulan = _per_bulan(sanggup, paket)
    kini: Mapping[str, Any] = bulan[0] if bulan else {"terbaik": "", "cukup": "tidak", "sisa": 0, "kurang": 0}
    harga = paket[-1].bulan[0].iuran if paket else None
    yang_dibeli = membeli(harga.dasar, profil.bulan, aturan) if harga else []
    kode, kelas = segmen(profil)
    return {
        "segmen": kode,
        "kelas": kelas,
        "bulan": tulis_bulan(profil.bulan),
        "anggaran": sanggup,
        "penghasilan": profil.penghasilan,
        "dasar": harga.dasar if harga else 0,
        "cukup": _pasti(kini["cukup"], kini["terbaik"], paket, status["JKK"].status),
        "alasan": status["JKK"].alasan if tidak_bisa else _alasan(sanggup, paket),
        "terbaik": kini["terbaik"],
        "sisa": kini["sisa"],
        "kurang": kini["kurang"],
        "pilihan": [p.json(sanggup) for p in paket],
        "potongan": _potongan(paket[0].bulan[0], aturan) if paket else [],
        "kalender": bulan,
        "membeli": tanpa_jejak(yang_dibeli),
        "jujur": JUJUR,
        "bantuan": _bantuan(bulan),
        "langkah": [] if tidak_bisa else langkah(profil.cara_kerja, aturan, profil.bulan),
        "perlu_konfirmasi": [p.json() for p in _perlu(profil, paket, status["JKK"].status, aturan)],
        "jejak": [
            *rounding_steps(nilai, pertanyaan("anggaran"), aturan),
            *(satu.json() for satu in (harga.langkah() if harga else _tanpa_harga(status["JKK"]))),
            *(satu for baris in yang_dibeli for satu in baris["jejak"]),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def baca_bersama(
    perintah: str, masukan: object, aturan: Aturan, hari_ini: date, tambah: Mapping[str, Any] | None = None
) -> tuple[dict[str, Any], Profil]:
    """Read the questions of a command, those it shares with `periksa` by the rules of `periksa` as well.

    `tambah` answers questions of `periksa` that this command need not ask, for whom they are. Raises MasukanDitolak with every field
    that is wrong.
    """
    tanya = pertanyaan(perintah)
    nilai, galat = baca(masukan, tanya, {**PEMBACA, **pembaca(aturan)})
    bersama = [k for k in pertanyaan("periksa") if k in tanya]
    if {g["isian"] for g in galat} & set(bersama):
        raise MasukanDitolak(galat)
    try:
        isi = masukan if isinstance(masukan, Mapping) else {}
        dibagi = {k: isi[k] for k in bersama if k in isi}
        untuk = {k: pertanyaan("periksa")[k]["untuk"] for k in tambah or {}}
        dibagi |= {k: v for k, v in (tambah or {}).items() if nilai.get("cara_kerja") in untuk[k]}
        profil = baca_profil(dibagi, aturan, hari_ini)
    except MasukanDitolak as ditolak:
        raise MasukanDitolak([*galat, *ditolak.galat]) from None
    if galat:
        raise MasukanDitolak(galat)
    return nilai, profil


def semua_paket(profil: Profil, aturan: Aturan) -> list[Paket]:
    """Price the pair JKK and JKM, and the same with JHT, for the month asked for and those after it."""
    paket = []
    for kode, jht in ((PASANGAN, False), (LENGKAP, True)):
        orang = replace(profil, jht=jht)
        # An owner's possibilities hold both with and without JHT (C1); each belongs to its own combination.
        mungkin = tuple(v for v in varian(orang, aturan, profil.bulan) if v[1].jht == jht)
        awal = hitung_bulan(mungkin, aturan, profil.bulan)
        status = awal.status["JHT" if jht else "JKK"].status
        paket.append(Paket(kode, kalender(awal, mungkin, aturan), status))
    return paket


def _banding(sanggup: int, bulan: Bulan) -> dict[str, Any]:
    """Hold a budget against a month's price; where the price has possibilities, against the careful (first) one."""
    isi = bulan.json()
    cukup = "perlu_konfirmasi"
    if bulan.total and sanggup >= max(bulan.total):
        cukup = "ya"
    elif bulan.total and sanggup < min(bulan.total):
        cukup = "tidak"
    return isi | {
        "cukup": cukup,
        "sisa": max(0, sanggup - isi["total"]),
        "kurang": max(0, isi["total"] - sanggup),
    }


def _per_bulan(sanggup: int, paket: list[Paket]) -> list[dict[str, Any]]:
    """Name for each month the largest combination that fits; where none does, what the pair is short of."""
    semua = []
    for bulan in zip(*(p.bulan for p in paket), strict=True):
        banding = [_banding(sanggup, satu) for satu in bulan]
        muat_semua = [n for n, isi in enumerate(banding) if isi["cukup"] == "ya"]
        mungkin = [n for n, isi in enumerate(banding) if isi["cukup"] == "perlu_konfirmasi"]
        pilih = max(muat_semua, default=min(mungkin, default=-1))
        semua.append({"terbaik": paket[pilih].kode if pilih >= 0 else "", **banding[max(0, pilih)]})
    return semua


def _pasti(cukup: str, terbaik: str, paket: list[Paket], status: str) -> str:
    """A plain yes only where joining is sure, and where the combination is all the law may ask for (C1)."""
    if cukup != "ya":
        return cukup
    mungkin_wajib = terbaik == PASANGAN and paket[-1].status == "perlu_konfirmasi"
    return "perlu_konfirmasi" if mungkin_wajib or status == "perlu_konfirmasi" else "ya"


def _alasan(sanggup: int, paket: list[Paket]) -> str:
    """Say in words how far the budget goes this month."""
    pasangan, lengkap = (_banding(sanggup, p.bulan[0]) for p in paket)
    if lengkap["cukup"] == "ya":
        return f"Cukup untuk tiga perlindungan. Bayarnya {rupiah(lengkap['total'])} sebulan."
    if pasangan["cukup"] == "ya":
        kalimat = f"Cukup untuk kecelakaan kerja dan kematian. Bayarnya {rupiah(pasangan['total'])} sebulan."
        return f"{kalimat} Untuk tabungan hari tua masih kurang {rupiah(lengkap['kurang'])}."
    if pasangan["cukup"] == "perlu_konfirmasi":
        return "Cukup kalau potongan berlaku untuk Bapak/Ibu. Tanyakan dulu ke 175."
    return f"Masih kurang {rupiah(pasangan['kurang'])} sebulan untuk kecelakaan kerja dan kematian."


def _tanpa_harga(status: Status) -> tuple[Langkah, ...]:
    """Why there is no price, on which article."""
    return tuple(Langkah(status.alasan, "", 0, nilai) for nilai in status.nilai[-1:])


def _potongan(kini: Bulan, aturan: Aturan) -> list[dict[str, Any]]:
    """List the discounts in the price of the pair and the last month each holds for."""
    semua = {
        satu.nilai.kunci: satu.nilai
        for _, harga in kini.pilihan
        for satu in harga.langkah()
        if satu.nilai.kunci.startswith("iuran.bpu.potongan.")
    }
    return [
        {
            "judul": n.judul,
            "sampai": tulis_bulan(akhir),
            "kalimat": f"{n.judul}: sampai iuran {nama_bulan(akhir)}.",
            "dasar": dasar(n),
        }
        for n in semua.values()
        if (akhir := aturan.parameter[n.kunci].run(kini.bulan)[-1].akhir)
    ]


def _bantuan(bulan: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Whom to ask, as soon as any month ahead is too dear or its price unsure."""
    if all(b["cukup"] == "ya" for b in bulan):
        return []
    return [{"teks": teks} for teks in BANTUAN]


def _perlu(profil: Profil, paket: list[Paket], status: str, aturan: Aturan) -> list[Perlu]:
    """The open points of the price, and the counting of the three months for JKM (B1)."""
    semua = [q for p in paket for q in perlu_konfirmasi(profil, p.bulan, aturan)]
    if not paket or status == "perlu_konfirmasi":
        semua.append(ragu(aturan, "D2"))
    if paket and aturan.cari("manfaat.jkm.masa_bpu_bulan", profil.bulan):
        semua.append(ragu(aturan, "B1"))
    return list({q.hal: q for q in semua}.values())
