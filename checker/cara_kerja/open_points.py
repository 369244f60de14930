"""Open points that touch an answer: conflicts and doubts of the register (C1, D5 …), only where they matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.cara_kerja.possibilities import UNSURE
from checker.core.firm_size import sizes_disagree
from checker.core.pension_age import contributions_end, pension_of
from checker.core.profile import Profile
from checker.core.results import Contribution, OpenPoint, Step, doubt
from checker.iuran.bpu import discount_key
from checker.iuran.calendar import Month
from checker.law.doubts import due_in_doubt, end_in_doubt
from checker.law.parameter import Aturan, Nilai
from checker.values.months import month_name

DOUBTS_BY_WORK = {"pekerja_rumah_tangga": "O8", "magang": "C4"}


def open_points(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> tuple[OpenPoint, ...]:
    """List what nobody should guess about this answer, each point once, the person's own case first."""
    kini = kalender[0]
    everything = [
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
    return tuple({p.hal: p for p in everything}.values())


def _sector(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """Transport or not decides the price in some month ahead, and the law's list (O2) or the person left it open."""
    berbeda = next((bulan for bulan in kalender if len(set(bulan.total)) > 1), None)
    if profile.cara_kerja != "mandiri" or berbeda is None:
        return
    if profile.sektor == UNSURE:
        yield doubt(aturan, "O2")
    else:
        yield OpenPoint(
            f"Belum diisi: angkutan atau bukan. Mulai {month_name(berbeda.bulan)} harganya bisa berbeda."
        )


def _of_work(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Doubts about the place of this way of working in the law."""
    if profile.cara_kerja == "pemberi_kerja":
        yield doubt(aturan, "C1")
        if any(steps.nilai.kunci.startswith("iuran.bpu.potongan.") for steps in _steps(kini)):
            yield doubt(aturan, "C2")
    elif profile.cara_kerja == "pekerja_migran":
        yield from _migrant(profile, kini, aturan)
    elif profile.cara_kerja in DOUBTS_BY_WORK and any(
        s.status == "perlu_konfirmasi" for s in kini.status.values()
    ):
        yield doubt(aturan, DOUBTS_BY_WORK[profile.cara_kerja])
    if profile.cara_kerja == "magang" and not profile.is_paid:
        yield doubt(aturan, "D14")
    if profile.pemberi_kerja_negara and profile.kewarganegaraan == "WNI":
        yield doubt(aturan, "D13")


def _migrant(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """A price that rests on a regulation nobody has read (D8); a contract shorter than the smallest package."""
    dipakai = {peraturan for steps in _steps(kini) for peraturan, _ in steps.nilai.dasar}
    if dipakai & set(aturan.keraguan["D8"]["dasar"]):
        yield doubt(aturan, "D8")
    paket = aturan.find("iuran.pmi.selama_setelah", kini.bulan)
    shortest = paket.baris[0]["bulan"] if paket else 0
    if paket and profile.jalur != "perpanjangan" and (profile.lama_bulan or 0) < shortest:
        sentence = (
            f"Aturan tidak menyebut kontrak di bawah {shortest} bulan. Kami memakai paket {shortest} bulan."
        )
        yield OpenPoint(sentence, dasar=(paket.dasar[0][0],))


def _pandemic(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Conditions of the pandemic's relief (D15), pensions put off (D16), projects priced by contract (D17)."""
    if any(steps.nilai.kunci.startswith("iuran.pandemi.") for steps in _steps(kini)):
        yield doubt(aturan, "D15")
    if aturan.find("iuran.pandemi.jp_ditunda", kini.bulan) and kini.iuran and "JP" in kini.iuran.program:
        yield doubt(aturan, "D16")
    if profile.nilai_kontrak is not None and aturan.find("iuran.pandemi.potongan_proyek", kini.bulan):
        yield doubt(aturan, "D17")


def _told(profile: Profile, kini: Month, aturan: Aturan) -> Iterator[OpenPoint]:
    """Answers not given, or at odds, that the price depends on."""
    if kini.iuran is None:
        yield OpenPoint(f"Angka untuk {month_name(kini.bulan)} belum ada di data kami.")
    if profile.cara_kerja in ("karyawan", "magang") and profile.is_paid and profile.risiko_jkk is None:
        yield OpenPoint("Kelas risiko kerja belum diisi. Kelasnya ditetapkan BPJS Ketenagakerjaan.")
    if profile.cara_kerja == "karyawan" and profile.age_in(kini.bulan) is None and _age_matters(kini):
        yield OpenPoint("Umur belum diisi. Kami menghitung untuk umur di bawah usia pensiun.")
    if profile.cara_kerja == "karyawan" and sizes_disagree(profile, aturan, kini.bulan):
        yield OpenPoint("Modal dan penjualan menunjuk ukuran usaha yang berbeda. Kami memakai penjualan.")


def _labour_intensive(profile: Profile, bulan: date, aturan: Aturan) -> Iterator[OpenPoint]:
    """The labour-intensive discount that a firm counts on has ended (PP 7/2025, PP 36/2025)."""
    last = aturan.parameter["iuran.pu.padat_karya"].nilai[-1]
    if profile.padat_karya and last.akhir and last.akhir < bulan:
        sentence = f"{last.judul} berakhir {month_name(last.akhir)}. Lanjutannya belum kami temukan."
        yield OpenPoint(sentence, dasar=tuple(p for p, _ in last.dasar))


def _age_matters(kini: Month) -> bool:
    """Only pension contributions (until pension age) and JKP (joined before a limit) hang on an employee's age."""
    dibayar = kini.iuran.program if kini.iuran else {}
    return "JP" in dibayar or kini.status["JKP"].status != "tidak_tersedia"


def _age(profile: Profile, bulan: date, aturan: Aturan) -> Iterator[OpenPoint]:
    """Registering at the age limit (D2) or very young (O17): the sources leave it open."""
    usia = profile.age_in(bulan)
    oldest = aturan.find("kepesertaan.bpu.usia_daftar", bulan)
    youngest = aturan.find("kepesertaan.bpu.usia_tanya", bulan)
    if profile.cara_kerja not in ("mandiri", "pemberi_kerja", "pekerja_rumah_tangga") or usia is None:
        return
    if oldest and usia >= oldest.whole:
        yield doubt(aturan, "D2")
    if youngest and usia < youngest.whole:
        yield doubt(aturan, "O17")


def _pension(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """An age alone leaves the birthday open: pension contributions shown may have stopped before."""
    span = pension_of(profile, aturan)
    if span is None:
        return
    earliest = contributions_end(span[0], profile, aturan)
    for bulan in kalender:
        if bulan.iuran and "JP" in bulan.iuran.program and earliest <= bulan.bulan:
            hal = f"Tanggal lahir belum diisi. Iuran pensiun mungkin sudah berhenti pada {month_name(bulan.bulan)}."
            yield OpenPoint(hal, dasar=("pp-45-2015",))
            return


def _computed(harga: Contribution | None, aturan: Aturan) -> Iterator[OpenPoint]:
    """A bracket read in one source only (D1); an amount that had to be rounded (D9)."""
    steps = harga.langkah() if harga else ()
    if any(one.nilai.kunci == "iuran.bpu.dasar" and one.keyakinan != "tinggi" for one in steps):
        yield doubt(aturan, "D1")
    if any(one.rounded for one in steps):
        yield doubt(aturan, "D9")


def _shaky_values(kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A value whose first day is disputed (D6), or that is known to change by a month of the calendar (D5)."""
    for bulan in kalender:
        for steps in _steps(bulan):
            nilai = steps.nilai
            if bulan is kalender[0] and (following := _disputed(nilai, bulan.bulan, aturan)):
                sentence = f"{nilai.judul} mungkin sudah berubah pada {month_name(bulan.bulan)}."
                yield OpenPoint(sentence, dasar=tuple(p for p, _ in following.dasar), kode="D6")
            due = due_in_doubt(nilai, kalender[0].bulan)
            if due and due <= bulan.bulan and _binding(steps):
                sentence = f"{nilai.judul} biasanya berubah mulai {month_name(due)}. Angka barunya belum ada."
                yield OpenPoint(sentence, dasar=tuple(p for p, _ in nilai.dasar), kode="D5")


def _disputed(nilai: Nilai, bulan: date, aturan: Aturan) -> Nilai | None:
    """The next value, when some sources have it in force already in this month."""
    for other in aturan.parameter[nilai.kunci].nilai:
        if other.mungkin_sejak and other.mungkin_sejak <= bulan < other.sejak:
            return other
    return None


def _binding(steps: Step) -> bool:
    """A ceiling that cut the base."""
    nilai = steps.nilai
    return isinstance(nilai.nilai, int) and steps.jumlah >= nilai.nilai


def _future(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """A discount ends before the last month shown, and nobody knows yet what comes after it (D4)."""
    dipakai = {steps.nilai.kunci for bulan in kalender for steps in _steps(bulan)}
    if not any(key.startswith("iuran.bpu.") for key in dipakai):
        return
    kini, last = kalender[0].bulan, kalender[-1].bulan
    owned = {k for k in dipakai if k.startswith("iuran.bpu.potongan.")} | {discount_key(profile)}
    nilai = [aturan.parameter[k].nilai[-1] for k in sorted(owned - {""})]
    berakhir = [(end, n.kunci, n) for n in nilai if (end := end_in_doubt(n, kini)) and end < last]
    if berakhir:
        yield doubt(aturan, "D4", min(berakhir)[-1])


def _steps(bulan: Month) -> Iterator[Step]:
    return (steps for _, harga in bulan.pilihan for steps in harga.langkah())
