"""What happened: answers to the questions of `manfaat`, read, checked against each other, and frozen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from checker.core.fields import (
    READERS,
    InputRefused,
    Questions,
    Wrong,
    nearest,
    number_of,
    questions_for,
    read_fields,
    refusal,
    unused,
)
from checker.core.pension_age import birthday, first_month, months_possible
from checker.core.profile import MONTHS_AHEAD, first_known_month, piece_wage_faults
from checker.law.parameter import Aturan
from checker.values.months import age, date_name, month_name
from checker.values.parsing import percentage, quote

MONTHS_A_YEAR = timedelta(days=366)
WAGE_FIELDS = ("upah", "upah_harian", "upah_borongan")
MONEY = ("penghasilan", *WAGE_FIELDS, "dasar")
PART_OF_SAVINGS = ("sebagian_10", "sebagian_30")
"""Reasons that take a part of the savings while work goes on."""
EMPLOYED = ("PU", "JAKON")
"""Segments whose members have a reported wage."""
NEEDS_BASE = ("meninggal_kecelakaan_kerja", "cacat_total", "cacat_sebagian", "tidak_mampu_bekerja")
SCHOOL_LEVELS = ("TK", "SD", "SMP", "SMA", "PT")
TRANSPORT = ("darat", "laut", "udara")
PAIR = re.compile(r"\s*([A-Za-z]+)\s*[:=]\s*(.+?)\s*")
BETWEEN_PAIRS = re.compile(r"[,;]\s*(?=[A-Za-z]+\s*[:=])|[,;]\s*$")
"""A comma parts two pairs only where a name follows it, so `darat:1,500,000` stays whole."""


@dataclass(frozen=True, slots=True)
class Child:
    """A child at school: its level and the years left in that level."""

    jenjang: str
    sisa_tahun: int


@dataclass(frozen=True, slots=True)
class Event:
    """One event and what is known of the person; amounts in rupiah (a month, where they are wages or income)."""

    kejadian: str
    tanggal: date
    segmen: str = ""
    fase: str = ""
    """Of a migrant worker: before, during or after the work abroad; empty when nobody told."""
    jalur: str = ""
    penghasilan: int | None = None
    upah: int | None = None
    upah_harian: int | None = None
    upah_borongan: tuple[int, ...] = ()
    bergantung_cuaca: bool = False
    dasar: int | None = None
    dibayar_pemerintah: bool = False
    lama_peserta_bulan: int | None = None
    lama_peserta_hari: int | None = None
    jumlah_pemberi_kerja: int = 1
    anak: tuple[Child, ...] = ()
    persen: Fraction | None = None
    bagian: str = ""
    fungsi_hilang_persen: Fraction | None = None
    lama_bulan: int | None = None
    lama_hari: int | None = None
    biaya_perawatan: int | None = None
    lalu_lintas: bool | None = None
    kecelakaan_tunggal: bool | None = None
    angkutan: tuple[tuple[str, int], ...] = ()
    iuran_bulan_kejadian_dibayar: str = ""
    saldo_jht: int | None = None
    menerima_jp: bool | None = None
    alasan: str = ""
    saldo: int | None = None
    usia: int | None = None
    tanggal_lahir: date | None = None
    bulan_sejak_berhenti: int | None = None
    pernah_ambil_sebagian: bool = False
    tanggal_ambil_sebagian: date | None = None
    lama_iuran_bulan: int | None = None
    upah_rata_rata: int | None = None
    bulan_iuran_24: int | None = None
    bulan_sejak_phk: int | None = None


def read_event(told: object, aturan: Aturan, hari_ini: date) -> Event:
    """Read and check the input of `manfaat`; raise InputRefused naming every field that is wrong."""
    tanya = questions_for("manfaat")
    nilai, galat = read_fields(told, tanya, {**READERS, **reader(aturan)})
    wrong = _date_faults(nilai, aturan, hari_ini)
    if not galat:
        wrong += [
            *_money_faults(nilai),
            *_piece_wage_faults(nilai, aturan),
            *_field_faults(nilai),
            *_reason_faults(nilai),
            *_age_faults(nilai),
            *_partial_faults(nilai),
            *_pension_faults(nilai, aturan),
            *child_faults(nilai, aturan),
        ]
        if "segmen" not in nilai:
            nilai["segmen"] = _segment(nilai)
        wrong += _segment_faults(nilai)
        wrong = wrong or unused(nilai, tanya, "kejadian", sebutan="kejadian")
    galat += [refusal(key, tanya[key], message) for key, message in wrong]
    if galat:
        raise InputRefused(galat)
    if "tanggal_ambil_sebagian" in nilai:
        nilai["pernah_ambil_sebagian"] = True
    return Event(**nilai)


def reader(aturan: Aturan) -> Mapping[str, Any]:
    """Give the readers of the kinds of answer that only questions about benefits have."""
    everything = aturan.parameter["manfaat.jkk.cacat"].nilai[-1].baris

    def bagian_tubuh(content: object, _: Questions) -> str:
        recognised = [b["slug"] for b in everything]
        if isinstance(content, str) and content in recognised:
            return content
        raise Wrong(f"“{quote(content)}” tidak ada di tabel{nearest(content, recognised)}")

    return {"desimal": _decimal, "anak": _child, "angkutan": _transport, "bagian_tubuh": bagian_tubuh}


def _decimal(content: object, tanya: Questions) -> Fraction:
    """Read a percentage a doctor wrote: `35`, `4,5 %`; above the lower bound, up to the upper."""
    nilai = Fraction(number_of(content, percentage))
    smallest, largest = tanya["batas"]
    if not smallest < nilai <= largest:
        raise Wrong(f"harus lebih dari {smallest} dan paling banyak {largest}")
    return nilai


def _pair(content: object, key: str, nilai: str) -> list[tuple[Any, Any]]:
    """Read `SD:4, SMA:1` from a list, or the contract's list of objects, or an object of pairs."""
    if isinstance(content, str):
        cocok = [PAIR.fullmatch(one) for one in BETWEEN_PAIRS.split(content) if one.strip()]
        if wrong := [ke for ke, m in enumerate(cocok, 1) if not m]:
            raise Wrong(f"tidak terbaca di item ke-{wrong[0]}")
        return [(m[1], m[2]) for m in cocok if m]
    if isinstance(content, Mapping):
        return list(content.items())
    if not isinstance(content, list | tuple):
        raise Wrong("harus daftar")
    if not all(isinstance(one, Mapping) and set(one) == {key, nilai} for one in content):
        raise Wrong(f"tiap barisnya harus berisi {key} dan {nilai}")
    return [(one[key], one[nilai]) for one in content]


def _child(content: object, _: Questions) -> tuple[Child, ...]:
    if isinstance(content, Mapping):
        raise Wrong("harus daftar")
    child = []
    for ke, (jenjang, sisa) in enumerate(_pair(content, "jenjang", "sisa_tahun"), 1):
        if not isinstance(jenjang, str) or jenjang.upper() not in SCHOOL_LEVELS:
            raise Wrong(f"ke-{ke}: jenjangnya harus salah satu dari: {', '.join(SCHOOL_LEVELS)}")
        child.append(Child(jenjang.upper(), _part(ke, sisa, {"jenis": "bulat", "batas": [0, 8]})))
    return tuple(child)


def _part(ke: int, content: object, tanya: Questions) -> int:
    """Read the number of one pair; what is wrong with it names the pair."""
    try:
        amount: int = READERS[tanya["jenis"]](content, tanya)
    except Wrong as wrong:
        raise Wrong(f"ke-{ke} {wrong}") from None
    return amount


def _transport(content: object, _: Questions) -> tuple[tuple[str, int], ...]:
    biaya: dict[str, int] = {}
    for ke, (kind, amount) in enumerate(_pair(content, "jenis", "biaya"), 1):
        if not isinstance(kind, str) or kind.lower() not in TRANSPORT:
            raise Wrong(f"ke-{ke}: jenisnya harus salah satu dari: {', '.join(TRANSPORT)}")
        one = _part(ke, amount, {"jenis": "rupiah", "batas": [0, 10_000_000_000]})
        biaya[kind.lower()] = biaya[kind.lower()] + one if kind.lower() in biaya else one
    return tuple(biaya.items())


def _date_faults(nilai: Mapping[str, Any], aturan: Aturan, hari_ini: date) -> list[tuple[str, str]]:
    first = first_known_month(aturan)
    far = nilai.get("kejadian") == "pensiun"
    last = birthday(hari_ini, MONTHS_AHEAD // 12) if far else hari_ini + MONTHS_A_YEAR
    if "tanggal" in nilai and not first <= nilai["tanggal"] <= last:
        return [("tanggal", f"harus antara {date_name(first)} dan {date_name(last)}")]
    return []


def needs_base(nilai: Mapping[str, Any]) -> bool:
    """Some money of this event is counted on the wage or income (migrant workers' sums are fixed amounts).

    >>> needs_base({"kejadian": "kecelakaan_kerja"}), needs_base({"kejadian": "kecelakaan_kerja", "persen": 5})
    (False, True)
    """
    detailed = {"lama_bulan", "lama_hari", "bagian", "persen"} & nilai.keys()
    return nilai.get("segmen") != "PMI" and (
        nilai["kejadian"] in NEEDS_BASE or (nilai["kejadian"] == "kecelakaan_kerja" and bool(detailed))
    )


def _money_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """One base for the money, the one that belongs to the segment; the state's members may leave it out."""
    diisi = [k for k in MONEY if k in nilai]
    segmen, perlu = nilai.get("segmen"), needs_base(nilai)
    if len(diisi) > 1:
        return [(diisi[1], f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja")]
    if diisi == ["penghasilan"] and segmen in EMPLOYED:
        return [("penghasilan", "tidak dipakai untuk yang digaji. Isi upah")]
    if diisi and diisi[0] in WAGE_FIELDS and segmen == "BPU" and perlu:
        return [(diisi[0], "tidak dipakai untuk yang bekerja sendiri. Isi penghasilan")]
    if not diisi and perlu and not nilai.get("dibayar_pemerintah"):
        return [("upah" if segmen in EMPLOYED else "penghasilan", "belum diisi")]
    return []


def _piece_wage_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Piece wages need as many months as the article averages, as in `periksa`."""
    return piece_wage_faults({**nilai, "bulan": nilai["tanggal"].replace(day=1)}, aturan)


ONE_OF = (("bagian", "persen"), ("lama_bulan", "lama_hari"), ("lama_peserta_bulan", "lama_peserta_hari"))
EXACTLY_ONE = {"cacat_sebagian": ("bagian", "persen"), "tidak_mampu_bekerja": ("lama_bulan", "lama_hari")}


def _field_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Two ways of telling the same thing: never both, and for some events one of them."""
    for one, two in ONE_OF:
        if one in nilai and two in nilai:
            return [(two, f"dan {one} terisi dua-duanya. Isi salah satu saja")]
    one, two = EXACTLY_ONE.get(nilai["kejadian"], ("", ""))
    if one and one not in nilai and two not in nilai:
        return [(one, f"belum diisi. Boleh juga {two}")]
    return []


def _reason_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    if nilai["kejadian"] in ("hari_tua", "kehilangan_pekerjaan") and "alasan" not in nilai:
        return [("alasan", "belum diisi")]
    if nilai["kejadian"] == "kehilangan_pekerjaan" and nilai["alasan"] in PART_OF_SAVINGS:
        return [("alasan", f"{nilai['alasan']} hanya untuk tabungan hari tua (hari_tua)")]
    return []


def _segment(nilai: Mapping[str, Any]) -> str:
    """Who this must be, where nobody said it: whoever earns, is paid, has employers, or goes abroad to work."""
    if "penghasilan" in nilai:
        return "BPU"
    if nilai.keys() & {*WAGE_FIELDS, "jumlah_pemberi_kerja"}:
        return "PU"
    return "PMI" if nilai.keys() & {"fase", "jalur"} else ""


def _segment_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What only employees, or only those who work for themselves, can tell."""
    if "jumlah_pemberi_kerja" in nilai and nilai["segmen"] != "PU":
        return [("jumlah_pemberi_kerja", "hanya dipakai untuk yang digaji (segmen PU). Kosongkan saja")]
    if nilai.get("dibayar_pemerintah") and nilai["segmen"] not in ("BPU", ""):
        return [("dibayar_pemerintah", "hanya dipakai untuk yang bekerja sendiri. Kosongkan saja")]
    if nilai["segmen"] == "PMI" and (dasar := nilai.keys() & {"dasar", "upah_borongan"}):
        return [(key, "tidak dipakai untuk pekerja migran (segmen PMI). Kosongkan saja") for key in dasar]
    migran = [key for key in ("fase", "jalur") if key in nilai and nilai["segmen"] != "PMI"]
    return [(key, "hanya dipakai untuk pekerja migran (segmen PMI). Kosongkan saja") for key in migran]


def _age_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A birthday lies before the event; an age told besides must be the one of that day."""
    born, moment = nilai.get("tanggal_lahir"), nilai["tanggal"]
    if born is None:
        return []
    if born > moment or age(born, moment) > questions_for("manfaat")["usia"]["batas"][1]:
        return [("tanggal_lahir", "tidak mungkin")]
    if nilai.get("usia", age(born, moment)) != age(born, moment):
        return [("usia", "tidak cocok dengan tanggal lahir. Isi salah satu saja")]
    return []


def _partial_faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The earlier part was taken before this payment, and was taken."""
    dulu = nilai.get("tanggal_ambil_sebagian")
    if dulu is not None and nilai.get("pernah_ambil_sebagian") is False:
        return [
            ("tanggal_ambil_sebagian", "diisi, padahal pernah_ambil_sebagian tidak. Kosongkan salah satu")
        ]
    if dulu is not None and dulu > nilai["tanggal"]:
        return [("tanggal_ambil_sebagian", f"harus sebelum {date_name(nilai['tanggal'])}")]
    return []


def _pension_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Nobody can have paid for more months than the pension programme is old."""
    mungkin = months_possible(nilai["tanggal"], aturan)
    if mungkin < 0:  # the day itself is refused
        return []
    if nilai.get("lama_iuran_bulan", 0) <= mungkin:
        return []
    sejak, sampai = month_name(first_month(aturan)), month_name(nilai["tanggal"])
    message = (
        f"terlalu banyak. Program pensiun mulai {sejak}, jadi sampai {sampai} paling banyak {mungkin} bulan"
    )
    return [("lama_iuran_bulan", message)]


def child_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Refuse levels that last longer than the scholarship pays for it (PP 82/2019 Lampiran III)."""
    batas = {
        b["jenjang"]: b["paling_lama_tahun"]
        for b in aturan.parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris
    }
    for child in nilai.get("anak", ()):
        if child.sisa_tahun > batas[child.jenjang]:
            return [("anak", f"di jenjang {child.jenjang} paling lama {batas[child.jenjang]} tahun")]
    return []
