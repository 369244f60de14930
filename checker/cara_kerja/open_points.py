"""Open points that touch an answer: conflicts and doubts of the register (C1, D5 …), only where they matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja.possibilities import UNSURE
from checker.core.firm_size import sizes_disagree
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profile
from checker.core.results import Iuran, OpenPoint, Step, ragu
from checker.iuran.bpu import discount_key
from checker.iuran.calendar import Month
from checker.law.doubts import due_in_doubt, end_in_doubt
from checker.law.parameter import Aturan, Nilai
from checker.values.months import nama_bulan

DOUBTS_BY_WORK = {"pekerja_rumah_tangga": "O8", "magang": "C4"}


def perlu_konfirmasi(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> tuple[OpenPoint, ...]:
    """List what nobody should guess about this answer, each point once, the person's own case first."""
    kini = kalender[0]
    semua = [
        *_sector(profile, kalender, aturan),
        *_of_work(profile, kini, aturan),
        *_told(profile, kini, aturan),
        *_labour_intensive(profile, kini.bulan, aturan),
        *_pandemic(profile, kini, aturan),
        *_age(profile, kini.bulan, aturan),
        *_pension(profile, kalender, aturan),
        *_computed(kini.iuran, aturan),
        *_shaky_values(kalender, aturan),
        *_future(profile, kalender, aturan),
    ]
    return tuple({p.hal: p for p in semua}.values())


def _sector(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """Transport or not decides the price in some month ahead, and the law's list (O2) or the person left it open."""
    berbeda = next((bulan for bulan in kalender if len(set(bulan.total)) > 1), None)
    if profile.cara_kerja != "mandiri" or berbeda is None:
        return
    if profile.sektor == UNSURE:
        yield ragu(aturan, "O2")
    else:
        yield OpenPoint(
            f"Belum diisi: angkutan atau bukan. Mulai {nama_bulan(berbeda.bulan)} harganya bisa berbeda."
        )


def _of_work(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Doubts about the place of this way of working in the law."""
    if profile.cara_kerja == "pemberi_kerja":
        yield ragu(aturan, "C1")
        if any(langkah.nilai.kunci.startswith("iuran.bpu.potongan.") for langkah in _steps(kini)):
            yield ragu(aturan, "C2")
    elif profile.cara_kerja == "pekerja_migran":
        yield from _migrant(profile, kini, aturan)
    elif profile.cara_kerja in DOUBTS_BY_WORK and any(
        s.status == "perlu_konfirmasi" for s in kini.status.values()
    ):
        yield ragu(aturan, DOUBTS_BY_WORK[profile.cara_kerja])
    if profile.cara_kerja == "magang" and not profile.is_paid:
        yield ragu(aturan, "D14")
    if profile.pemberi_kerja_negara and profile.kewarganegaraan == "WNI":
        yield ragu(aturan, "D13")


def _migrant(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """A price that rests on a regulation nobody has read (D8); a contract shorter than the smallest package."""
    dipakai = {peraturan for langkah in _steps(kini) for peraturan, _ in langkah.nilai.dasar}
    if dipakai & set(aturan.keraguan["D8"]["dasar"]):
        yield ragu(aturan, "D8")
    paket = aturan.cari("iuran.pmi.selama_setelah", kini.bulan)
    shortest = paket.baris[0]["bulan"] if paket else 0
    if paket and profile.jalur != "perpanjangan" and (profile.lama_bulan or 0) < shortest:
        kalimat = (
            f"Aturan tidak menyebut kontrak di bawah {shortest} bulan. Kami memakai paket {shortest} bulan."
        )
        yield OpenPoint(kalimat, dasar=(paket.dasar[0][0],))


def _pandemic(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Conditions of the pandemic's relief (D15), pensions put off (D16), projects priced by contract (D17)."""
    if any(langkah.nilai.kunci.startswith("iuran.pandemi.") for langkah in _steps(kini)):
        yield ragu(aturan, "D15")
    if aturan.cari("iuran.pandemi.jp_ditunda", kini.bulan) and kini.iuran and "JP" in kini.iuran.program:
        yield ragu(aturan, "D16")
    if profile.nilai_kontrak is not None and aturan.cari("iuran.pandemi.potongan_proyek", kini.bulan):
        yield ragu(aturan, "D17")


def _told(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Answers not given, or at odds, that the price depends on."""
    if kini.iuran is None:
        yield OpenPoint(f"Angka untuk {nama_bulan(kini.bulan)} belum ada di data kami.")
    if profile.cara_kerja in ("karyawan", "magang") and profile.is_paid and profile.risiko_jkk is None:
        yield OpenPoint("Kelas risiko kerja belum diisi. Kelasnya ditetapkan BPJS Ketenagakerjaan.")
    if profile.cara_kerja == "karyawan" and profile.age_in(kini.bulan) is None and _age_matters(kini):
        yield OpenPoint("Umur belum diisi. Kami menghitung untuk umur di bawah usia pensiun.")
    if profile.cara_kerja == "karyawan" and sizes_disagree(profile, aturan, kini.bulan):
        yield OpenPoint("Modal dan penjualan menunjuk ukuran usaha yang berbeda. Kami memakai penjualan.")


def _labour_intensive(profile: Profile, bulan: date, aturan: Aturan) -> Iterator[OpenPoint]:
    """The labour-intensive discount that a firm counts on has ended (PP 7/2025, PP 36/2025)."""
    terakhir = aturan.parameter["iuran.pu.padat_karya"].nilai[-1]
    if profile.padat_karya and terakhir.akhir and terakhir.akhir < bulan:
        kalimat = f"{terakhir.judul} berakhir {nama_bulan(terakhir.akhir)}. Lanjutannya belum kami temukan."
        yield OpenPoint(kalimat, dasar=tuple(p for p, _ in terakhir.dasar))


def _age_matters(kini: Month) -> bool:
    """Only pension contributions (until pension age) and JKP (joined before a limit) hang on an employee's age."""
    dibayar = kini.iuran.program if kini.iuran else {}
    return "JP" in dibayar or kini.status["JKP"].status != "tidak_tersedia"


def _age(profile: Profile, bulan: date, aturan: Aturan) -> Iterator[OpenPoint]:
    """Registering at the age limit (D2) or very young (O17): the sources leave it open."""
    usia = profile.age_in(bulan)
    oldest = aturan.cari("kepesertaan.bpu.usia_daftar", bulan)
    youngest = aturan.cari("kepesertaan.bpu.usia_tanya", bulan)
    if profile.cara_kerja not in ("mandiri", "pemberi_kerja", "pekerja_rumah_tangga") or usia is None:
        return
    if oldest and usia >= oldest.rupiah:
        yield ragu(aturan, "D2")
    if youngest and usia < youngest.rupiah:
        yield ragu(aturan, "O17")


def _pension(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """An age alone leaves the birthday open: pension contributions shown may have stopped before."""
    rentang = pension_of(profile, aturan)
    if rentang is None:
        return
    earliest = contributions_end(rentang[0], profile, aturan)
    for bulan in kalender:
        if bulan.iuran and "JP" in bulan.iuran.program and earliest <= bulan.bulan:
            hal = f"Tanggal lahir belum diisi. Iuran pensiun mungkin sudah berhenti pada {nama_bulan(bulan.bulan)}."
            yield OpenPoint(hal, dasar=("pp-45-2015",))
            return


def _computed(harga: Iuran | None, aturan: Aturan) -> Iterator[OpenPoint]:
    """A bracket read in one source only (D1); an amount that had to be rounded (D9)."""
    langkah = harga.langkah() if harga else ()
    if any(satu.nilai.kunci == "iuran.bpu.dasar" and satu.keyakinan != "tinggi" for satu in langkah):
        yield ragu(aturan, "D1")
    if any(satu.rounded for satu in langkah):
        yield ragu(aturan, "D9")


def _shaky_values(kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A value whose first day is disputed (D6), or that is known to change by a month of the calendar (D5)."""
    for bulan in kalender:
        for langkah in _steps(bulan):
            nilai = langkah.nilai
            if bulan is kalender[0] and (following := _disputed(nilai, bulan.bulan, aturan)):
                kalimat = f"{nilai.judul} mungkin sudah berubah pada {nama_bulan(bulan.bulan)}."
                yield OpenPoint(kalimat, dasar=tuple(p for p, _ in following.dasar), kode="D6")
            due = due_in_doubt(nilai, kalender[0].bulan)
            if due and due <= bulan.bulan and _binding(langkah):
                kalimat = f"{nilai.judul} biasanya berubah mulai {nama_bulan(due)}. Angka barunya belum ada."
                yield OpenPoint(kalimat, dasar=tuple(p for p, _ in nilai.dasar), kode="D5")


def _disputed(nilai: Nilai, bulan: date, aturan: Aturan) -> Nilai | None:
    """The next value, when some sources have it in force already in this month."""
    for lain in aturan.parameter[nilai.kunci].nilai:
        if lain.mungkin_sejak and lain.mungkin_sejak <= bulan < lain.sejak:
            return lain
    return None


def _binding(langkah: Step) -> bool:
    """A ceiling that cut the base."""
    nilai = langkah.nilai
    return isinstance(nilai.nilai, int) and langkah.jumlah >= nilai.nilai


def _future(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A discount ends before the last month shown, and nobody knows yet what comes after it (D4)."""
    dipakai = {langkah.nilai.kunci for bulan in kalender for langkah in _steps(bulan)}
    if not any(kunci.startswith("iuran.bpu.") for kunci in dipakai):
        return
    kini, terakhir = kalender[0].bulan, kalender[-1].bulan
    owned = {k for k in dipakai if k.startswith("iuran.bpu.potongan.")} | {discount_key(profile)}
    nilai = [aturan.parameter[k].nilai[-1] for k in sorted(owned - {""})]
    berakhir = [(akhir, n.kunci, n) for n in nilai if (akhir := end_in_doubt(n, kini)) and akhir < terakhir]
    if berakhir:
        yield ragu(aturan, "D4", min(berakhir)[-1])


def _steps(bulan: Month) -> Iterator[Step]:
    return (langkah for _, harga in bulan.pilihan for langkah in harga.langkah())
