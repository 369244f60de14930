"""What savings for old age (JHT) could grow to: three curves, none of them a promise.

The fund's result is decided afterwards, year by year; the law asks for at least the mean deposit rate of government
banks (UU 40/2004 Pasal 37). So the money alone, that rate and the last published result stand side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from checker.core.fields import InputRefused, questions_for, read_fields, refusal
from checker.core.profile import MONTHS_AHEAD, first_known_month
from checker.core.read_back import read_back
from checker.core.results import OpenPoint, Step, basis, doubt, rate_step
from checker.core.rounding import rounding_steps
from checker.iuran.bpu import income_base
from checker.law.confidence import weakest_of
from checker.law.parameter import Aturan, load
from checker.law.value import Nilai
from checker.values.money import divide_half_up, percent, rupiah, times
from checker.values.months import add_months, format_month, month_name

if TYPE_CHECKING:
    from checker.core.contract.plans import Interest, ProjectionAnswer, SavingsYear

MONEY = ("setoran", "penghasilan", "penghasilan_harian", "upah")
INTEREST_SOURCE = {
    "nol": "",
    "deposito": "konteks.jht_bunga_deposito",
    "terakhir": "konteks.jht_imbal_hasil",
}
DEFAULT = "deposito"
MONTHS_IN_YEAR = 12
WARNING = (
    "Ini hitungan, bukan janji. Hasil tiap tahun bisa naik atau turun.",
    "Iuran dianggap sama terus dan tidak pernah bolong.",
    "Pajak saat mengambil belum dihitung.",
)
WAYS = "Hasil sebulan: saldo × bunga setahun ÷ 12, dibulatkan ke rupiah. Lalu iuran bulan itu ditambahkan."


def proyeksi(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> ProjectionAnswer:
    """Give the JHT balance (rupiah) at the end of each year; raises InputRefused for every wrong field.

    >>> jawaban = proyeksi({"penghasilan": 1_000_000, "lama_tahun": 10, "hasil": "nol"})
    >>> jawaban["setoran_sebulan"], jawaban["saldo_akhir"]
    (20000, 2400000)
    """
    aturan = aturan or load()
    nilai = _read(told, aturan, hari_ini or aturan.versi)
    bulan: date = nilai["bulan"]
    bagian, steps = _deposit(nilai, aturan, bulan)
    setoran, start, length = sum(bagian.values()), nilai.get("saldo_awal", 0), nilai["lama_tahun"]
    bunga = {kode: _newest(key, aturan) for kode, key in INTEREST_SOURCE.items()}
    kurva = {kode: grow(setoran, start, length, n.bagian if n else Fraction(0)) for kode, n in bunga.items()}
    choose: str = nilai.get("hasil", DEFAULT)
    end = kurva[choose][-1]
    return {
        "bulan": format_month(bulan),
        "isian": read_back(told, questions_for("proyeksi"), nilai),
        "lama_tahun": length,
        "saldo_awal": start,
        "setoran_sebulan": setoran,
        "bagian": bagian,
        "hasil": choose,
        "baris": kurva[choose],
        "kurva": kurva,
        "bunga": [_interest(kode, n) for kode, n in bunga.items()],
        "total_setoran": end["setoran"],
        "saldo_akhir": end["saldo"],
        "pengembangan": end["saldo"] - end["setoran"] - start,
        "cara": WAYS,
        "peringatan": list(WARNING),
        "perlu_konfirmasi": [p.json() for p in _open_points(nilai, steps, aturan, bulan)],
        "jejak": [
            *rounding_steps(nilai, questions_for("proyeksi"), aturan),
            *(one.json() for one in steps),
            *(_interest_step(kode, n).json() for kode, n in bunga.items() if n),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def grow(setoran: int, start: int, lama_tahun: int, setahun: Fraction) -> list[SavingsYear]:
    """Let a balance grow month by month; each month's result is rounded half-up to the rupiah (house rule, D9).

    `setoran` in the rows is all that was paid in so far, the first balance apart.

    >>> grow(10_000, 1_000_000, 1, Fraction(12, 100))
    [{'tahun': 1, 'setoran': 120000, 'saldo': 1253649}]
    """
    bulanan = setahun / MONTHS_IN_YEAR
    atas, floor = bulanan.numerator, bulanan.denominator
    saldo = start
    row: list[SavingsYear] = []
    for tahun in range(1, lama_tahun + 1):
        for _ in range(MONTHS_IN_YEAR):
            saldo += divide_half_up(saldo * atas, floor) + setoran
        row.append({"tahun": tahun, "setoran": setoran * MONTHS_IN_YEAR * tahun, "saldo": saldo})
    return row


def _read(told: object, aturan: Aturan, hari_ini: date) -> dict[str, Any]:
    """Read and check the questions: one way of telling the money, a month the law data covers."""
    tanya = questions_for("proyeksi")
    nilai, galat = read_fields(told, tanya)
    wrong = [] if {g["isian"] for g in galat} & {*MONEY, "hari_kerja"} else _money_faults(nilai)
    first, last = first_known_month(aturan), add_months(hari_ini, MONTHS_AHEAD)
    nilai.setdefault("bulan", hari_ini.replace(day=1))
    if not first <= nilai["bulan"] <= last:
        wrong.append(("bulan", f"harus antara {month_name(first)} dan {month_name(last)}"))
    galat += [refusal(key, tanya[key], message) for key, message in wrong]
    if galat:
        raise InputRefused(galat)
    return nilai


def _money_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    diisi = [key for key in MONEY if key in nilai]
    if not diisi:
        return [("setoran", "belum diisi. Boleh juga penghasilan atau upah")]
    if len(diisi) > 1:
        return [(diisi[1], f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja")]
    if diisi == ["penghasilan_harian"] and "hari_kerja" not in nilai:
        return [("hari_kerja", "belum diisi")]
    if diisi != ["penghasilan_harian"] and "hari_kerja" in nilai:
        return [("hari_kerja", "hanya dipakai bersama penghasilan sehari")]
    return []


def _deposit(
    nilai: Mapping[str, Any], aturan: Aturan, bulan: date
) -> tuple[dict[str, int], tuple[Step, ...]]:
    """What is saved a month and by whom: as told, by the income table, or both shares of the wage.

    Sources: PP 46/2015 Lampiran (self-employed) and Pasal 16(1) (employees).
    """
    if "setoran" in nilai:
        return {"peserta": nilai["setoran"]}, ()
    if "upah" in nilai:
        steps = [
            rate_step(
                f"Iuran JHT bagian {sebutan}.", aturan.at(f"iuran.pu.jht.{siapa}", bulan), nilai["upah"]
            )
            for siapa, sebutan in (("peserta", "karyawan"), ("pemberi_kerja", "pemberi kerja"))
        ]
        return {"peserta": steps[0].jumlah, "pemberi_kerja": steps[1].jumlah}, tuple(steps)
    sebulan = nilai.get("penghasilan") or nilai["penghasilan_harian"] * nilai["hari_kerja"]
    principal, group = income_base(sebulan, aturan, bulan)
    tarif = aturan.at("iuran.bpu.jht", bulan)
    yakin = weakest_of(tarif.keyakinan, group.keyakinan or group.nilai.keyakinan)
    iuran = rate_step("Iuran JHT dihitung dari dasar itu.", tarif, principal, keyakinan=yakin)
    return {"peserta": iuran.jumlah}, (group, iuran)


def _newest(key: str, aturan: Aturan) -> Nilai | None:
    """The newest published rate; none for money without any result."""
    return aturan.parameter[key].nilai[-1] if key else None


def _interest(kode: str, nilai: Nilai | None) -> Interest:
    """Name a curve and the rate behind it."""
    choices = questions_for("proyeksi")["hasil"]["pilihan"]
    title = next(p["label"] for p in choices if p["nilai"] == kode)
    if nilai is None:
        return {"kode": kode, "judul": title, "persen": percent(Fraction(0)), "catatan": "", "dasar": None}
    return {
        "kode": kode,
        "judul": title,
        "persen": percent(nilai.bagian),
        "catatan": nilai.catatan,
        "dasar": basis(nilai),
    }


def _interest_step(kode: str, nilai: Nilai) -> Step:
    """Tell which rate a curve uses."""
    sentence = f"{nilai.judul}: {percent(nilai.bagian)} setahun. {nilai.catatan}"
    if kode == "deposito":
        sentence += " Undang-undang meminta hasil JHT paling sedikit setara itu."
    return Step(sentence, f"saldo × {percent(nilai.bagian)} ÷ {MONTHS_IN_YEAR}", 0, nilai)


def _open_points(
    nilai: Mapping[str, Any], steps: tuple[Step, ...], aturan: Aturan, bulan: date
) -> list[OpenPoint]:
    """What to ask before relying on the monthly amount or on today's rules."""
    everything = []
    if "upah" in nilai:
        hal = "Usaha mikro tidak wajib mengikutkan JHT. Tanyakan apakah JHT ikut dibayar."
        everything.append(OpenPoint(hal, dasar=("perpres-109-2013",)))
    if any(one.nilai.kunci == "iuran.bpu.dasar" and one.keyakinan != "tinggi" for one in steps):
        everything.append(doubt(aturan, "D1"))
    tarif = aturan.at("iuran.bpu.jht", bulan).bagian
    table = {times(tarif, b["dasar"]) for b in aturan.at("iuran.bpu.dasar", bulan).baris}
    if nilai.get("setoran") and nilai["setoran"] not in table:
        hal = f"Iuran JHT pekerja mandiri mengikuti tabel. {rupiah(nilai['setoran'])} tidak ada di tabel itu."
        everything += [OpenPoint(hal, dasar=("pp-46-2015",)), doubt(aturan, "D12")]
    return [*everything, doubt(aturan, "B14")]
