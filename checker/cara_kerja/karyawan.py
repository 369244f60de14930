"""Employees (PU): programmes by the size of the firm (Perpres 109/2013 Pasal 6(3)); foreign workers; village offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from checker.cara_kerja.way import Possibility, Standings, WayOfWorking
from checker.core.membership import from_row, job_loss_standing, pension_standing, programs_joined, without
from checker.core.profile import UNKNOWN, WAGE_FIELDS, Profile
from checker.core.results import OpenPoint, doubt
from checker.core.standing import Fact, Standing, within
from checker.iuran.firm_size import firm_scale, sizes_disagree
from checker.iuran.month import Month
from checker.iuran.pu import pu_contribution
from checker.iuran.risk_class import business_risk, risk_ends
from checker.law.parameter import Aturan
from checker.law.programs import PROGRAMS
from checker.law.value import Nilai
from checker.values.months import month_name

SIZE_UNKNOWN = (
    "Ukuran usahanya belum diketahui. Programnya bergantung pada ukuran itu. Tanyakan kepada pemberi kerja."
)
CLASS_UNKNOWN = (
    "Kelas bahaya kerja ditetapkan BPJS Ketenagakerjaan. Tanyakan nomor kelasnya ke pemberi kerja."
)
TO_OWNER: Mapping[str, str] = {
    SIZE_UNKNOWN: "Ukuran usahanya belum diketahui. Programnya bergantung pada ukuran itu. Lihat penjualan setahun, atau tanyakan ke 175.",
    CLASS_UNKNOWN: "Kelas bahaya kerja ditetapkan BPJS Ketenagakerjaan. Tanyakan nomor kelasnya ke kantor cabang atau 175.",
}
"""What employees are told to ask their employer, the employer asks elsewhere."""
SIZE_FIELDS = ("skala_usaha", "modal_usaha", "penjualan_tahunan")


def _programmes(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """Compulsory programmes by size; more may be added; JP until pension age."""
    if profile.kewarganegaraan == "WNA":
        return _foreign(aturan, bulan, worked=profile.lama_di_indonesia_bulan or 0)
    if profile.pemberi_kerja_negara:
        return _state_employer(profile, aturan, bulan)
    skala, _steps = firm_scale(profile, aturan, bulan)
    nilai = aturan.at("kepesertaan.pu.wajib", bulan)
    wajib = next(b["program"] for b in nilai.baris if b["skala"] == skala)
    result = {
        kode: Standing("wajib", "ukuran_usaha", f"Usaha {skala} wajib mendaftarkan karyawannya.", (nilai,))
        if kode in wajib
        else Standing("pilihan", "ukuran_usaha", _may_add(kode, skala, nilai), (nilai,))
        for kode in PROGRAMS
    }
    result["JP"] = pension_standing(result["JP"], profile, aturan, bulan)
    joined = programs_joined(profile, result)
    return result | {"JKP": job_loss_standing(profile, aturan, bulan, skala, joined)}


def _may_add(kode: str, skala: str, nilai: Nilai) -> str:
    """A programme this size may leave out, and the size from which it may not."""
    from_size = next((b["skala"] for b in nilai.baris if kode in b["program"]), "")
    sentence = f"Usaha {skala} boleh menambah program ini."
    return f"{sentence} Wajib mulai usaha {from_size}." if from_size else sentence


def _state_employer(profile: Profile, aturan: Aturan, bulan: date) -> Standings:
    """Village and state offices have no scale; the rule for their programmes was not found, only one real bill."""
    nilai = aturan.at("kepesertaan.pu.negara", bulan)
    result = from_row(nilai, nilai.baris[0])
    return result | {"JP": pension_standing(result["JP"], profile, aturan, bulan)}


def _foreign(aturan: Aturan, bulan: date, *, worked: int) -> Standings:
    """UU 24/2011 Pasal 14, PP 44/2015 Pasal 5(2)c: foreign workers after some months; neither JP nor JKP."""
    batas = aturan.at("iuran.pu.wna_bulan", bulan)
    nilai = aturan.at("kepesertaan.wna.wajib", bulan)
    if worked < batas.whole:
        wajib = ", ".join(nilai.baris[0]["program"])
        alasan = f"Pekerja asing baru ikut setelah bekerja {batas.whole} bulan di Indonesia. Sesudah itu wajib {wajib}."
        return {kode: Standing("tidak_tersedia", "wna_belum_lama", alasan, (batas,)) for kode in PROGRAMS}
    result = from_row(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    return without(result, "wna", "Tidak untuk pekerja asing.")


def sizes(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """Give every size that obliges to other programmes, where nobody knows how big the firm is; sizes alike are one.

    >>> from checker.law.parameter import load
    >>> shop = Profile(date(2026, 11, 1), "karyawan", upah=2_500_000, skala_usaha="tidak_tahu")
    >>> [facts[0].judul for facts, _ in sizes(shop, load(), shop.bulan)]
    ['Usaha mikro', 'Usaha kecil', 'Usaha menengah atau besar']
    """
    if profile.skala_usaha != UNKNOWN or profile.kewarganegaraan == "WNA":
        return (((), profile),)
    alike: dict[tuple[str, ...], list[str]] = {}
    for row in aturan.at("kepesertaan.pu.wajib", bulan).baris:
        alike.setdefault(tuple(row["program"]), []).append(row["skala"])
    return tuple(
        (
            (Fact("skala_usaha", sizes[0], f"Usaha {' atau '.join(sizes)}"),),
            replace(profile, skala_usaha=sizes[0]),
        )
        for sizes in alike.values()
    )


def _possibilities(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """What is not known of the firm: its size, the class of its risk, or both."""
    return tuple(
        ((*size, *(within(fact) if size else fact for fact in risk)), person)
        for size, sized in sizes(profile, aturan, bulan)
        for risk, person in risk_classes(sized, aturan, bulan)
    )


def risk_classes(profile: Profile, aturan: Aturan, bulan: date) -> tuple[Possibility, ...]:
    """The class of the line of business; its possible ones, or the lowest and the highest of all, where it is open.

    >>> from checker.law.parameter import load
    >>> shop = Profile(date(2026, 11, 1), "karyawan", upah=2_500_000)
    >>> [profile.risiko_jkk for _, profile in risk_classes(shop, load(), shop.bulan)]
    [1, 5]
    >>> [p.risiko_jkk for _, p in risk_classes(replace(shop, jenis_usaha="selep-padi"), load(), shop.bulan)]
    [3]
    """
    if profile.risiko_jkk is not None:
        return (((), profile),)
    business = business_risk(profile.jenis_usaha, aturan, bulan)
    classes = business.classes if business else risk_ends(aturan, bulan)
    sure = business.sure if business else ""
    facts = [
        (Fact("risiko_jkk", str(b["kelas"]), f"Kelas risiko {b['kelas']} ({b['nama']})"),) for b in classes
    ]
    people = [replace(profile, risiko_jkk=b["kelas"], risk_confidence=sure) for b in classes]
    return tuple(zip(facts, people, strict=True)) if len(classes) > 1 else (((), people[0]),)


def _faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """The size of the firm told in one way; how long a foreign worker has been here."""
    if "lama_di_indonesia_bulan" in nilai and nilai.get("kewarganegaraan") != "WNA":
        return [("lama_di_indonesia_bulan", "hanya dipakai untuk pekerja asing (WNA)")]
    if nilai.get("kewarganegaraan") == "WNA":
        return [] if "lama_di_indonesia_bulan" in nilai else [("lama_di_indonesia_bulan", "belum diisi")]
    diisi = [k for k in SIZE_FIELDS if k in nilai]
    if nilai.get("pemberi_kerja_negara"):
        return [(k, "tidak dipakai. Kantor desa atau pemerintah tidak punya ukuran usaha") for k in diisi[:1]]
    if not diisi:
        return [("skala_usaha", "belum diisi. Boleh juga modal_usaha atau penjualan_tahunan")]
    if "skala_usaha" in diisi and len(diisi) > 1:
        return [(diisi[1], "dan skala_usaha terisi dua-duanya. Isi salah satu saja")]
    if "skala_usaha" not in diisi and aturan.find("usaha.skala", nilai["bulan"]) is None:
        tanpa = f"harus diisi untuk {month_name(nilai['bulan'])}, karena batas modalnya belum ada"
        return [("skala_usaha", tanpa)]
    return []


def _doubts(profile: Profile, _: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    if profile.pemberi_kerja_negara and profile.kewarganegaraan == "WNI":
        yield doubt(aturan, "D13")


def risk_class_untold(profile: Profile, _: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    """Say that the risk class of a wage was not told, or how far the line of business settles it.

    >>> from checker.law.parameter import load
    >>> shop = Profile(date(2026, 11, 1), "karyawan", upah=2_500_000)
    >>> [point.hal for point in risk_class_untold(shop, (), load())]
    ['Kelas bahaya kerja ditetapkan BPJS Ketenagakerjaan. Tanyakan nomor kelasnya ke pemberi kerja.']
    >>> [point.kode for point in risk_class_untold(replace(shop, jenis_usaha="selep-padi"), (), load())]
    ['R1']
    """
    if not profile.is_paid or profile.risiko_jkk is not None:
        return
    business = business_risk(profile.jenis_usaha, aturan, profile.bulan)
    if business is None:
        yield OpenPoint(CLASS_UNKNOWN)
    elif len(business.classes) > 1:
        yield doubt(aturan, "R2")
    elif business.estimated:
        yield doubt(aturan, "R1")


def _untold(profile: Profile, kalender: Sequence[Month], aturan: Aturan) -> Iterator[OpenPoint]:
    kini = kalender[0]
    if profile.skala_usaha == UNKNOWN:
        yield OpenPoint(SIZE_UNKNOWN)
    yield from risk_class_untold(profile, kalender, aturan)
    if sizes_disagree(profile, aturan, kini.bulan):
        yield OpenPoint("Modal dan penjualan menunjuk ukuran usaha yang berbeda. Kami memakai penjualan.")
    # The labour-intensive discount that a firm counts on has ended (PP 7/2025, PP 36/2025).
    last = aturan.parameter["iuran.pu.padat_karya"].nilai[-1]
    if profile.padat_karya and last.akhir and last.akhir < kini.bulan:
        sentence = f"{last.judul} berakhir {month_name(last.akhir)}. Lanjutannya belum kami temukan."
        yield OpenPoint(sentence, dasar=tuple(p for p, _ in last.dasar))


KARYAWAN = WayOfWorking(
    key="karyawan",
    segment="PU",
    name="karyawan",
    payer="pemberi kerja (bos)",
    money=WAGE_FIELDS,
    programmes=_programmes,
    price=pu_contribution,
    faults=_faults,
    possibilities=_possibilities,
    decided_by="risiko_jkk",
    doubts=_doubts,
    untold=_untold,
    benefits_as="PU",
    benefits_sure=True,
)
