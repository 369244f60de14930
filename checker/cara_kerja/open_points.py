"""Open points that touch an answer: conflicts and doubts of the register (C1, D5 …), only where they matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja.possibilities import BELUM_PASTI
from checker.core.firm_size import ukuran_berselisih
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profil
from checker.core.results import Iuran, Langkah, Perlu, ragu
from checker.iuran.bpu import discount_key
from checker.iuran.calendar import Bulan
from checker.law.doubts import due_in_doubt, end_in_doubt
from checker.law.parameter import Aturan, Nilai
from checker.values.months import nama_bulan

RAGU_CARA_KERJA = {"pekerja_rumah_tangga": "O8", "magang": "C4"}


def perlu_konfirmasi(profil: Profil, kalender: Sequence[Bulan], aturan: Aturan) -> tuple[Perlu, ...]:
    """List what nobody should guess about this answer, each point once, the person's own case first."""
    kini = kalender[0]
    semua = [
        *_sektor(profil, kalender, aturan),
        *_cara_kerja(profil, kini, aturan),
        *_isian(profil, kini, aturan),
        *_padat_karya(profil, kini.bulan, aturan),
        *_pandemi(profil, kini, aturan),
        *_umur(profil, kini.bulan, aturan),
        *_pensiun(profil, kalender, aturan),
        *_hitungan(kini.iuran, aturan),
        *_nilai_goyah(kalender, aturan),
        *_masa_depan(profil, kalender, aturan),
    ]
    return tuple({p.hal: p for p in semua}.values())


def _sektor(profil: Profil, kalender: Sequence[Bulan], aturan: Aturan) -> Iterator[Perlu]:
    """Transport or not decides the price in some month ahead, and the law's list (O2) or the person left it open."""
    berbeda = next((bulan for bulan in kalender if len(set(bulan.total)) > 1), None)
    if profil.cara_kerja != "mandiri" or berbeda is None:
        return
    if profil.sektor == BELUM_PASTI:
        yield ragu(aturan, "O2")
    else:
        yield Perlu(
            f"Belum diisi: angkutan atau bukan. Mulai {nama_bulan(berbeda.bulan)} harganya bisa berbeda."
        )


def _cara_kerja(profil: Profil, kini: Bulan, aturan: Aturan) -> Iterator[Perlu]:
    """Doubts about the place of this way of working in the law."""
    if profil.cara_kerja == "pemberi_kerja":
        yield ragu(aturan, "C1")
        if any(langkah.nilai.kunci.startswith("iuran.bpu.potongan.") for langkah in _langkah(kini)):
            yield ragu(aturan, "C2")
    elif profil.cara_kerja == "pekerja_migran":
        yield from _migran(profil, kini, aturan)
    elif profil.cara_kerja in RAGU_CARA_KERJA and any(
        s.status == "perlu_konfirmasi" for s in kini.status.values()
    ):
        yield ragu(aturan, RAGU_CARA_KERJA[profil.cara_kerja])
    if profil.cara_kerja == "magang" and not profil.berupah:
        yield ragu(aturan, "D14")
    if profil.pemberi_kerja_negara and profil.kewarganegaraan == "WNI":
        yield ragu(aturan, "D13")


def _migran(profil: Profil, kini: Bulan, aturan: Aturan) -> Iterator[Perlu]:
    """A price that rests on a regulation nobody has read (D8); a contract shorter than the smallest package."""
    dipakai = {peraturan for langkah in _langkah(kini) for peraturan, _ in langkah.nilai.dasar}
    if dipakai & set(aturan.keraguan["D8"]["dasar"]):
        yield ragu(aturan, "D8")
    paket = aturan.cari("iuran.pmi.selama_setelah", kini.bulan)
    terpendek = paket.baris[0]["bulan"] if paket else 0
    if paket and profil.jalur != "perpanjangan" and (profil.lama_bulan or 0) < terpendek:
        kalimat = (
            f"Aturan tidak menyebut kontrak di bawah {terpendek} bulan. Kami memakai paket {terpendek} bulan."
        )
        yield Perlu(kalimat, dasar=(paket.dasar[0][0],))


def _pandemi(profil: Profil, kini: Bulan, aturan: Aturan) -> Iterator[Perlu]:
    """Conditions of the pandemic's relief (D15), pensions put off (D16), projects priced by contract (D17)."""
    if any(langkah.nilai.kunci.startswith("iuran.pandemi.") for langkah in _langkah(kini)):
        yield ragu(aturan, "D15")
    if aturan.cari("iuran.pandemi.jp_ditunda", kini.bulan) and kini.iuran and "JP" in kini.iuran.program:
        yield ragu(aturan, "D16")
    if profil.nilai_kontrak is not None and aturan.cari("iuran.pandemi.potongan_proyek", kini.bulan):
        yield ragu(aturan, "D17")


def _isian(profil: Profil, kini: Bulan, aturan: Aturan) -> Iterator[Perlu]:
    """Answers not given, or at odds, that the price depends on."""
    if kini.iuran is None:
        yield Perlu(f"Angka untuk {nama_bulan(kini.bulan)} belum ada di data kami.")
    if profil.cara_kerja in ("karyawan", "magang") and profil.berupah and profil.risiko_jkk is None:
        yield Perlu("Kelas risiko kerja belum diisi. Kelasnya ditetapkan BPJS Ketenagakerjaan.")
    if profil.cara_kerja == "karyawan" and profil.usia_pada(kini.bulan) is None and _age_matters(kini):
        yield Perlu("Umur belum diisi. Kami menghitung untuk umur di bawah usia pensiun.")
    if profil.cara_kerja == "karyawan" and ukuran_berselisih(profil, aturan, kini.bulan):
        yield Perlu("Modal dan penjualan menunjuk ukuran usaha yang berbeda. Kami memakai penjualan.")


def _padat_karya(profil: Profil, bulan: date, aturan: Aturan) -> Iterator[Perlu]:
    """The labour-intensive discount that a firm counts on has ended (PP 7/2025, PP 36/2025)."""
    terakhir = aturan.parameter["iuran.pu.padat_karya"].nilai[-1]
    if profil.padat_karya and terakhir.akhir and terakhir.akhir < bulan:
        kalimat = f"{terakhir.judul} berakhir {nama_bulan(terakhir.akhir)}. Lanjutannya belum kami temukan."
        yield Perlu(kalimat, dasar=tuple(p for p, _ in terakhir.dasar))


def _age_matters(kini: Bulan) -> bool:
    """Only pension contributions (until pension age) and JKP (joined before a limit) hang on an employee's age."""
    dibayar = kini.iuran.program if kini.iuran else {}
    return "JP" in dibayar or kini.status["JKP"].status != "tidak_tersedia"


def _umur(profil: Profil, bulan: date, aturan: Aturan) -> Iterator[Perlu]:
    """Registering at the age limit (D2) or very young (O17): the sources leave it open."""
    usia = profil.usia_pada(bulan)
    tertua = aturan.cari("kepesertaan.bpu.usia_daftar", bulan)
    termuda = aturan.cari("kepesertaan.bpu.usia_tanya", bulan)
    if profil.cara_kerja not in ("mandiri", "pemberi_kerja", "pekerja_rumah_tangga") or usia is None:
        return
    if tertua and usia >= tertua.rupiah:
        yield ragu(aturan, "D2")
    if termuda and usia < termuda.rupiah:
        yield ragu(aturan, "O17")


def _pensiun(profil: Profil, kalender: Sequence[Bulan], aturan: Aturan) -> Iterator[Perlu]:
    """An age alone leaves the birthday open: pension contributions shown may have stopped before."""
    rentang = pension_of(profil, aturan)
    if rentang is None:
        return
    paling_cepat = contributions_end(rentang[0], profil, aturan)
    for bulan in kalender:
        if bulan.iuran and "JP" in bulan.iuran.program and paling_cepat <= bulan.bulan:
            hal = f"Tanggal lahir belum diisi. Iuran pensiun mungkin sudah berhenti pada {nama_bulan(bulan.bulan)}."
            yield Perlu(hal, dasar=("pp-45-2015",))
            return


def _hitungan(harga: Iuran | None, aturan: Aturan) -> Iterator[Perlu]:
    """A bracket read in one source only (D1); an amount that had to be rounded (D9)."""
    langkah = harga.langkah() if harga else ()
    if any(satu.nilai.kunci == "iuran.bpu.dasar" and satu.keyakinan != "tinggi" for satu in langkah):
        yield ragu(aturan, "D1")
    if any(satu.dibulatkan for satu in langkah):
        yield ragu(aturan, "D9")


def _nilai_goyah(kalender: Sequence[Bulan], aturan: Aturan) -> Iterator[Perlu]:
    """A value whose first day is disputed (D6), or that is known to change by a month of the calendar (D5)."""
    for bulan in kalender:
        for langkah in _langkah(bulan):
            nilai = langkah.nilai
            if bulan is kalender[0] and (berikut := _diperdebatkan(nilai, bulan.bulan, aturan)):
                kalimat = f"{nilai.judul} mungkin sudah berubah pada {nama_bulan(bulan.bulan)}."
                yield Perlu(kalimat, dasar=tuple(p for p, _ in berikut.dasar), kode="D6")
            due = due_in_doubt(nilai, kalender[0].bulan)
            if due and due <= bulan.bulan and _binding(langkah):
                kalimat = f"{nilai.judul} biasanya berubah mulai {nama_bulan(due)}. Angka barunya belum ada."
                yield Perlu(kalimat, dasar=tuple(p for p, _ in nilai.dasar), kode="D5")


def _diperdebatkan(nilai: Nilai, bulan: date, aturan: Aturan) -> Nilai | None:
    """The next value, when some sources have it in force already in this month."""
    for lain in aturan.parameter[nilai.kunci].nilai:
        if lain.mungkin_sejak and lain.mungkin_sejak <= bulan < lain.sejak:
            return lain
    return None


def _binding(langkah: Langkah) -> bool:
    """A ceiling that cut the base."""
    nilai = langkah.nilai
    return isinstance(nilai.nilai, int) and langkah.jumlah >= nilai.nilai


def _masa_depan(profil: Profil, kalender: Sequence[Bulan], aturan: Aturan) -> Iterator[Perlu]:
    """A discount ends before the last month shown, and nobody knows yet what comes after it (D4)."""
    dipakai = {langkah.nilai.kunci for bulan in kalender for langkah in _langkah(bulan)}
    if not any(kunci.startswith("iuran.bpu.") for kunci in dipakai):
        return
    kini, terakhir = kalender[0].bulan, kalender[-1].bulan
    milik = {k for k in dipakai if k.startswith("iuran.bpu.potongan.")} | {discount_key(profil)}
    nilai = [aturan.parameter[k].nilai[-1] for k in sorted(milik - {""})]
    berakhir = [(akhir, n.kunci, n) for n in nilai if (akhir := end_in_doubt(n, kini)) and akhir < terakhir]
    if berakhir:
        yield ragu(aturan, "D4", min(berakhir)[-1])


def _langkah(bulan: Bulan) -> Iterator[Langkah]:
    return (langkah for _, harga in bulan.pilihan for langkah in harga.langkah())
