"""What is lost in arrears: the same events while contributions are paid, and now; what is not lost; how to come back.

Sources leave open whether the first unpaid months are covered (D3, O12) and which clocks start anew (O11): nothing of
that is ever promised.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import possibilities, way_of
from checker.cara_kerja.calendar import price_month
from checker.cara_kerja.open_points import open_points
from checker.core.fields import InputRefused, questions_for, refusal
from checker.core.next_steps import fill_numbers
from checker.core.profile import EXAMPLE_WAGE, Profile
from checker.core.read_back import read_back
from checker.core.results import OpenPoint, Step, basis, doubt, numbered
from checker.core.rounding import rounding_steps
from checker.iuran.upah import example_wages
from checker.law.articles import articles
from checker.law.parameter import Aturan, load
from checker.law.value import Nilai
from checker.manfaat.besides import COVERED
from checker.manfaat.side_by_side import event_row, savings_row
from checker.questions.coverage import coverage, dismissal, without_trace
from checker.questions.reading.event_faults import child_faults
from checker.questions.reading.shared_questions import read_shared
from checker.values.money import percent
from checker.values.months import add_months, format_month

if TYPE_CHECKING:
    from checker.core.contract.plans import ArrearsAnswer, BeforeAndNow, CatchingUp, Clock, Duty, Fine

WITHOUT_MEASURE = {"skala_usaha": "mikro"}
"""Arrears do not depend on the size of the employer's firm, so an employee is not asked for it."""
RETURN = (
    {"teks": "Siapkan KTP (NIK) dan nomor HP."},
    {"teks": "Buka JMO, datang ke kantor cabang, atau telepon 175. Minta diaktifkan lagi."},
    {"teks": "Bayar iuran bulan ini. Menurut dua sumber, tunggakan lama tidak ditagih."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
CATCHING_UP = (
    {"teks": "Bayar bulan yang kosong. Yang bisa menyusul paling banyak {iuran.bpu.tunggakan_bulan} bulan."},
    {"teks": "Tanyakan ke 175 apakah perlindungannya tidak terputus."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
EMPLOYEE = (
    {"teks": "Tanyakan ke pemberi kerja kapan tunggakan dibayar. Simpan slip gaji."},
    {"teks": "Cek status di JMO, atau telepon 175."},
)
STEPS: Mapping[tuple[str, str], Sequence[Mapping[str, str]]] = {
    ("BPU", "aktif"): CATCHING_UP[-1:],
    ("BPU", "belum_jelas"): CATCHING_UP,
    ("BPU", "tidak_aktif"): RETURN,
    ("PU", "aktif"): EMPLOYEE[-1:],
    ("PU", "pemberi_kerja_menunggak"): EMPLOYEE,
}
SURE_OF = {"belum_jelas": "rendah", "pemberi_kerja_menunggak": "sedang"}
"""How sure the sentence of a state is, where it says more than the value it stands on."""
NOT_ENROLLED = ("sanksi.tak_didaftarkan.manfaat", "sanksi.tak_didaftarkan.daftar_sendiri")
"""What the law says where an employer did not register the worker."""


def nunggak(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> ArrearsAnswer:
    """Show each event while paid up and now, in arrears (rupiah); raises InputRefused for every wrong field.

    >>> jawaban = nunggak({"bulan_tunggak": 4, "cara_kerja": "mandiri", "penghasilan": 1_000_000})
    >>> [(b["sebelum"]["jumlah"], b["sekarang"]["jumlah"]) for b in jawaban["baris"][1:3]]
    [(70000000, 0), (42000000, 0)]
    """
    aturan = aturan or load()
    nilai, profile = _read(told, aturan, hari_ini or aturan.versi)
    length: int = nilai["bulan_tunggak"]
    segmen = way_of(profile).segment
    batas = aturan.at("iuran.bpu.tunggakan_bulan", profile.bulan)
    keadaan = _state(length, segmen, batas)
    child = [{"jenjang": a.jenjang, "sisa_tahun": a.sisa_tahun} for a in nilai.get("anak", ())]
    kini = price_month(possibilities(profile, aturan, profile.bulan), aturan, profile.bulan)
    harga = kini.iuran if segmen == "BPU" else None
    buys = coverage(
        harga.dasar if harga else profile.upah or 0,
        profile.bulan,
        aturan,
        segmen=segmen,
        anak=child,
        lama_bulan=nilai.get("lama_peserta_bulan"),
    )
    if segmen == "PU":
        buys += dismissal(profile.upah or 0, profile.bulan, aturan)
    tabungan = aturan.at("manfaat.jht.usia", profile.bulan)
    row = [event_row(one, keadaan, length, profile.bulan, aturan) for one in map(without_trace, buys)]
    denda = aturan.at("iuran.pu.denda" if segmen == "PU" else "iuran.bpu.hari_bayar", profile.bulan)
    return {
        "segmen": segmen,
        "bulan": format_month(profile.bulan),
        "isian": read_back(told, questions_for("nunggak"), nilai),
        "bulan_tunggak": length,
        "batas_bulan": batas.whole if segmen == "BPU" else 0,
        "keadaan": keadaan,
        "alasan": _reason(keadaan, length, batas),
        "baris": [*row, savings_row(nilai.get("saldo"), length, tabungan)],
        "denda": _fine(segmen, denda),
        "menyusul": _catching_up(profile, length, aturan)
        if keadaan == "belum_jelas"
        else {"bulan": [], "total": 0},
        "bulan_ini": kini.json() if harga else None,
        "langkah": fill_numbers(STEPS[segmen, keadaan], aturan, profile.bulan),
        "jam": _clock(segmen, length, nilai.get("lama_peserta_bulan"), aturan, profile.bulan),
        "kewajiban": _duty(aturan, profile.bulan) if segmen == "PU" else [],
        "perlu_konfirmasi": [
            p.json()
            for p in (
                *_open_points(keadaan, length, batas, row, aturan),
                *(_doubts_of_price(profile, length, aturan) if keadaan == "belum_jelas" else ()),
                *([doubt(aturan, EXAMPLE_WAGE)] if profile.wage_unknown else ()),
            )
        ],
        "jejak": numbered(
            [
                *rounding_steps(nilai, questions_for("nunggak"), aturan),
                Step(
                    _reason(keadaan, length, batas),
                    "",
                    0,
                    denda if segmen == "PU" else batas,
                    SURE_OF.get(keadaan, ""),
                ).json(),
                *(one for b in buys for one in b["jejak"]),
                *(one.json() for one in (harga.langkah() if harga else ())),
            ]
        ),
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def _read(told: object, aturan: Aturan, hari_ini: date) -> tuple[dict[str, Any], Profile]:
    """Read the questions; an employee's rules of `periksa` are asked without the size of the firm."""
    nilai, profile = read_shared("nunggak", told, aturan, hari_ini, WITHOUT_MEASURE)
    wrong = child_faults(nilai, aturan)
    if wrong:
        tanya = questions_for("nunggak")
        raise InputRefused([refusal(key, tanya[key], message) for key, message in wrong])
    if profile.wage_unknown:
        profile = replace(profile, upah=example_wages(aturan, profile.bulan)[0].upah)
    return nilai, profile


def _state(length: int, segmen: str, batas: Nilai) -> str:
    """Where the membership stands: paid up, in the unclear months, inactive, or its employer in arrears."""
    if not length:
        return "aktif"
    if segmen == "PU":
        return "pemberi_kerja_menunggak"
    return "belum_jelas" if length <= batas.whole else "tidak_aktif"


def _reason(keadaan: str, length: int, batas: Nilai) -> str:
    return {
        "aktif": "Iuran lancar. Semua perlindungan berjalan.",
        "belum_jelas": f"Kosong {length} bulan. Perlindungan di bulan yang belum dibayar belum jelas.",
        "tidak_aktif": f"Kosong lebih dari {batas.whole} bulan berturut-turut. Kepesertaan tidak aktif.",
        "pemberi_kerja_menunggak": "Pemberi kerja yang menunggak, bukan pekerjanya. Hak pekerja tetap ada.",
    }[keadaan]


def _fine(segmen: str, nilai: Nilai) -> Fine:
    """Late contributions: no fine for the self-employed; a rate per month for employers (PP 44/2015)."""
    sentence = "Tidak ada denda untuk yang bekerja sendiri."
    if segmen == "PU":
        tarif = percent(nilai.bagian)
        sentence = f"Dendanya {tarif} dari iuran untuk tiap bulan terlambat. Pemberi kerja yang menanggung."
    return {"ada": segmen == "PU", "kalimat": sentence, "dasar": basis(nilai)}


def _doubts_of_price(profile: Profile, length: int, aturan: Aturan) -> tuple[OpenPoint, ...]:
    """What is open about the price of the empty months, each point once."""
    everything = [
        one
        for bulan in _unpaid_months(profile, length)
        for one in open_points(
            profile, (price_month(possibilities(profile, aturan, bulan), aturan, bulan),), aturan
        )
    ]
    return tuple({one.hal: one for one in everything}.values())


def _unpaid_months(profile: Profile, length: int) -> list[date]:
    return [add_months(profile.bulan, -n) for n in range(length, 0, -1)]


def _catching_up(profile: Profile, length: int, aturan: Aturan) -> CatchingUp:
    """Price the empty months, each at the tariff of its own month (the contribution month decides)."""
    everything = _unpaid_months(profile, length)
    bulan = [price_month(possibilities(profile, aturan, one), aturan, one).json() for one in everything]
    content: CatchingUp = {"bulan": bulan, "total": sum(b["total"] for b in bulan)}
    rendah = sum(b.get("terendah", b["total"]) for b in bulan)
    tinggi = sum(b.get("tertinggi", b["total"]) for b in bulan)
    if rendah != tinggi:
        content["terendah"], content["tertinggi"] = rendah, tinggi
    return content


def _duty(aturan: Aturan, bulan: date) -> list[Duty]:
    """What an employer owes whom it did not register, and what the worker may do (PP 44/2015, PP 46/2015)."""
    everything = [nilai for key in NOT_ENROLLED if (nilai := aturan.find(key, bulan))]
    return [{"teks": row["nama"], "dasar": articles((nilai,))} for nilai in everything for row in nilai.baris]


def _clock(segmen: str, length: int, dibayar: int | None, aturan: Aturan, bulan: date) -> list[Clock]:
    """The clocks that may start anew after a gap: open in every source (benefits 8.8, O11), so never sure."""
    if not length or segmen == "PU":
        return []
    jam: list[Clock] = []
    for kode, key, untuk in (
        ("jkm", "manfaat.jkm.masa_bpu_bulan", "santunan kematian penuh"),
        ("beasiswa", "manfaat.beasiswa.jkm_bulan", "beasiswa anak"),
    ):
        nilai = aturan.find(key, bulan)
        if nilai:
            sudah = "" if dibayar is None else f" Sebelum kosong sudah {min(dibayar, nilai.whole)} bulan."
            sentence = f"Hitungan {nilai.whole} bulan untuk {untuk} mungkin mulai dari awal.{sudah}"
            jam.append(
                {
                    "kode": kode,
                    "hak": "perlu_konfirmasi",
                    "kalimat": sentence,
                    "dasar": basis(nilai, "rendah"),
                }
            )
    return jam


def _open_points(
    keadaan: str, length: int, batas: Nilai, row: Sequence[BeforeAndNow], aturan: Aturan
) -> list[OpenPoint]:
    """What to ask before relying on anything; B1 where even a paid-up member's grant hangs on the third month."""
    start = [doubt(aturan, "B1")] if any(b["sebelum"]["hak"] == "perlu_konfirmasi" for b in row) else []
    if keadaan == "aktif":
        return start
    if keadaan == "pemberi_kerja_menunggak":
        hal = f"Dalam praktik: {COVERED[:1].lower()}{COVERED[1:]} Pasalnya belum kami temukan."
        return [OpenPoint(hal, dasar=("pp-44-2015",))]
    everything = [doubt(aturan, kode) for kode in (("D3", "O12") if keadaan == "belum_jelas" else ("C5",))]
    if 0 <= length - batas.whole <= 1:
        everything.append(OpenPoint("Hari persis kepesertaan menjadi tidak aktif belum pasti."))
    return [*start, *everything, doubt(aturan, "O11")]
