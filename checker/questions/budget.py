"""Budget first: the best lawful combination a person can pay for, what it buys, and what to do when it is too dear.

The income is always the real one: contributions and benefits both follow it (PP 44/2015 Lampiran II). Nothing here
ever offers a lower income row as a way to save.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import membership, possibilities, way_of
from checker.cara_kerja.calendar import calendar, price_month
from checker.cara_kerja.open_points import open_points
from checker.core.fields import questions_for
from checker.core.next_steps import next_steps
from checker.core.profile import Profile
from checker.core.read_back import read_back
from checker.core.results import OpenPoint, Step, basis, doubt
from checker.core.rounding import rounding_steps
from checker.core.standing import Standing
from checker.iuran.month import Month
from checker.law.parameter import Aturan, load
from checker.questions.coverage import coverage, without_trace
from checker.questions.reading.shared_questions import read_shared
from checker.values.money import round_half_up, rupiah
from checker.values.months import format_month, month_name

if TYPE_CHECKING:
    from checker.core.contract.parts import Text
    from checker.core.contract.plans import BudgetAnswer, BudgetMonth, Combination, Compared, Discount

HELP = (
    "Tanyakan ke kantor desa, kelurahan, atau dinas: adakah bantuan iuran. Sebagian daerah membayari pekerja kecil.",
    "Telepon 175. Tanyakan pilihan yang paling ringan untuk Bapak/Ibu.",
)
HONEST = "Sebutkan penghasilan yang sebenarnya. Santunan dihitung dari angka itu."
PAIRS, COMPLETE = "jkk_jkm", "jkk_jkm_jht"
TITLE = {
    PAIRS: "Kecelakaan kerja dan kematian (JKK dan JKM)",
    COMPLETE: "Ditambah tabungan hari tua (JHT)",
}


@dataclass(frozen=True, slots=True)
class Package:
    """One lawful combination over the months ahead; prices in rupiah a month."""

    kode: str
    bulan: tuple[Month, ...]
    status: str
    """Standing of what the combination adds: `wajib`, `pilihan` or `perlu_konfirmasi`."""

    def json(self, affordable: int) -> Combination:
        """Give the combination in the month asked for, held against what can be paid."""
        kini = self.bulan[0]
        harga = kini.iuran
        program = harga.program if harga else {}
        jht = program.get("JHT")
        return {
            "kode": self.kode,
            "judul": TITLE[self.kode],
            "program": list(program),
            "status": self.status,
            **_compared(affordable, kini),
            "normal": sum(p.normal for p in program.values()),
            "potongan": sum(p.potongan for p in program.values()),
            "tabungan": jht.total if jht else 0,
        }


def anggaran(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> BudgetAnswer:
    """Say what a monthly budget (rupiah) lawfully pays for and buys; raises InputRefused for every wrong field.

    JKK and JKM come as a pair and first (Permenaker 5/2021 Pasal 31-32); JHT is added when there is room for it.

    >>> jawaban = anggaran({"anggaran": 10_000, "cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"})
    >>> jawaban["terbaik"], jawaban["sisa"], jawaban["kalender"][2]["kurang"]
    ('jkk_jkm', 1600, 6800)
    """
    aturan = aturan or load()
    nilai, profile = read_shared("anggaran", told, aturan, hari_ini or aturan.versi)
    affordable: int = nilai["anggaran"]
    status = membership(profile, aturan, profile.bulan)
    tidak_bisa = status["JKK"].status == "tidak_tersedia"
    # A birthday ends nobody's membership, so the months ahead are priced without the age.
    paket = [] if tidak_bisa else packages(replace(profile, usia=None), aturan)
    bulan = _per_month(affordable, paket)
    kini: Mapping[str, Any] = bulan[0] if bulan else {"terbaik": "", "cukup": "tidak", "sisa": 0, "kurang": 0}
    harga = paket[-1].bulan[0].iuran if paket else None
    what_is_bought = coverage(harga.dasar, profile.bulan, aturan) if harga else []
    way = way_of(profile)
    return {
        "segmen": way.segment,
        "kelas": way.name,
        "bulan": format_month(profile.bulan),
        "isian": read_back(told, questions_for("anggaran"), nilai),
        "anggaran": affordable,
        "penghasilan": None if profile.penghasilan is None else round_half_up(profile.penghasilan),
        "dasar": harga.dasar if harga else 0,
        "cukup": _certain(kini["cukup"], kini["terbaik"], paket, status["JKK"].status),
        "alasan": status["JKK"].alasan if tidak_bisa else _reason(affordable, paket),
        "terbaik": kini["terbaik"],
        "sisa": kini["sisa"],
        "kurang": kini["kurang"],
        "pilihan": [p.json(affordable) for p in paket],
        "potongan": _discount(paket[0].bulan[0], aturan) if paket else [],
        "kalender": bulan,
        "membeli": [without_trace(row) for row in what_is_bought],
        "jujur": HONEST,
        "bantuan": _aid(bulan),
        "langkah": [] if tidak_bisa else next_steps(profile.cara_kerja, aturan, profile.bulan),
        "perlu_konfirmasi": [p.json() for p in _open_points(profile, paket, status["JKK"].status, aturan)],
        "jejak": [
            *rounding_steps(nilai, questions_for("anggaran"), aturan),
            *(one.json() for one in (harga.langkah() if harga else _without_price(status["JKK"]))),
            *(one for row in what_is_bought for one in row["jejak"]),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def packages(profile: Profile, aturan: Aturan) -> list[Package]:
    """Price the pair JKK and JKM, and the same with JHT, for the month asked for and those after it.

    >>> tailor = Profile(date(2026, 11, 1), "mandiri", sektor="lainnya", penghasilan=1_000_000)
    >>> [package.kode for package in packages(tailor, load())]
    ['jkk_jkm', 'jkk_jkm_jht']
    """
    paket = []
    for kode, jht in ((PAIRS, False), (COMPLETE, True)):
        person = replace(profile, jht=jht)
        # An owner's possibilities hold both with and without JHT (C1); each belongs to its own combination.
        mungkin = tuple(v for v in possibilities(person, aturan, profile.bulan) if v[1].jht == jht)
        start = price_month(mungkin, aturan, profile.bulan)
        status = start.status["JHT" if jht else "JKK"].status
        paket.append(Package(kode, calendar(start, mungkin, aturan), status))
    return paket


def _compared(affordable: int, bulan: Month) -> Compared:
    """Hold a budget against a month's price; where the price has possibilities, against the careful (first) one."""
    content = bulan.json()
    cukup = "perlu_konfirmasi"
    if bulan.total and affordable >= max(bulan.total):
        cukup = "ya"
    elif bulan.total and affordable < min(bulan.total):
        cukup = "tidak"
    return {
        **content,
        "cukup": cukup,
        "sisa": max(0, affordable - content["total"]),
        "kurang": max(0, content["total"] - affordable),
    }


def _per_month(affordable: int, paket: list[Package]) -> list[BudgetMonth]:
    """Name for each month the largest combination that fits; where none does, what the pair is short of."""
    everything: list[BudgetMonth] = []
    for bulan in zip(*(p.bulan for p in paket), strict=True):
        comparison = [_compared(affordable, one) for one in bulan]
        all_fit = [n for n, content in enumerate(comparison) if content["cukup"] == "ya"]
        mungkin = [n for n, content in enumerate(comparison) if content["cukup"] == "perlu_konfirmasi"]
        choose = max(all_fit, default=min(mungkin, default=-1))
        everything.append(
            {"terbaik": paket[choose].kode if choose >= 0 else "", **comparison[max(0, choose)]}
        )
    return everything


def _certain(cukup: str, terbaik: str, paket: list[Package], status: str) -> str:
    """A plain yes only where joining is sure, and where the combination is all the law may ask for (C1)."""
    if cukup != "ya":
        return cukup
    perhaps_required = terbaik == PAIRS and paket[-1].status == "perlu_konfirmasi"
    return "perlu_konfirmasi" if perhaps_required or status == "perlu_konfirmasi" else "ya"


def _reason(affordable: int, paket: list[Package]) -> str:
    """Say in words how far the budget goes this month."""
    pair, lengkap = (_compared(affordable, p.bulan[0]) for p in paket)
    if lengkap["cukup"] == "ya":
        return f"Cukup untuk tiga perlindungan. Bayarnya {rupiah(lengkap['total'])} sebulan."
    if pair["cukup"] == "ya":
        sentence = f"Cukup untuk kecelakaan kerja dan kematian. Bayarnya {rupiah(pair['total'])} sebulan."
        return f"{sentence} Untuk tabungan hari tua masih kurang {rupiah(lengkap['kurang'])}."
    if pair["cukup"] == "perlu_konfirmasi":
        return "Cukup kalau potongan berlaku untuk Bapak/Ibu. Tanyakan dulu ke 175."
    return f"Masih kurang {rupiah(pair['kurang'])} sebulan untuk kecelakaan kerja dan kematian."


def _without_price(status: Standing) -> tuple[Step, ...]:
    """Why there is no price, on which article."""
    return tuple(Step(status.alasan, "", 0, nilai) for nilai in status.nilai[-1:])


def _discount(kini: Month, aturan: Aturan) -> list[Discount]:
    """List the discounts in the price of the pair and the last month each holds for."""
    everything = {
        one.nilai.kunci: one.nilai
        for _, harga in kini.pilihan
        for one in harga.langkah()
        if one.nilai.kunci.startswith("iuran.bpu.potongan.")
    }
    return [
        {
            "judul": n.judul,
            "sampai": format_month(end),
            "kalimat": f"{n.judul}: sampai iuran {month_name(end)}.",
            "dasar": basis(n),
        }
        for n in everything.values()
        if (end := aturan.parameter[n.kunci].run(kini.bulan)[-1].akhir)
    ]


def _aid(bulan: Sequence[BudgetMonth]) -> list[Text]:
    """Whom to ask, as soon as any month ahead is too dear or its price unsure."""
    if all(b["cukup"] == "ya" for b in bulan):
        return []
    return [{"teks": text} for text in HELP]


def _open_points(profile: Profile, paket: list[Package], status: str, aturan: Aturan) -> list[OpenPoint]:
    """The open points of the price, and the counting of the three months for JKM (B1)."""
    everything = [q for p in paket for q in open_points(profile, p.bulan, aturan)]
    if not paket or status == "perlu_konfirmasi":
        everything.append(doubt(aturan, "D2"))
    if paket and aturan.find("manfaat.jkm.masa_bpu_bulan", profile.bulan):
        everything.append(doubt(aturan, "B1"))
    return list({q.hal: q for q in everything}.values())
