"""What does not fit together in the answers about an event: each fault as (field, sentence)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from checker.core.fields import questions_for
from checker.core.pension_age import birthday, first_month, months_possible
from checker.core.profile import MONTHS_AHEAD, first_known_month, piece_wage_faults
from checker.law.parameter import Aturan
from checker.manfaat.event import EMPLOYED, MONEY, NEEDS_BASE, PART_OF_SAVINGS, WAGE_FIELDS
from checker.values.months import age, date_name, month_name

MONTHS_A_YEAR = timedelta(days=366)
ONE_OF = (("bagian", "persen"), ("lama_bulan", "lama_hari"), ("lama_peserta_bulan", "lama_peserta_hari"))
EXACTLY_ONE = {"cacat_sebagian": ("bagian", "persen"), "tidak_mampu_bekerja": ("lama_bulan", "lama_hari")}


def faults(nilai: dict[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """List what does not fit together, field by field; the segment that follows from the answers is filled in.

    >>> from checker.law.parameter import load
    >>> faults({"kejadian": "hari_tua", "tanggal": date(2026, 11, 22)}, load())
    [('alasan', 'belum diisi')]
    """
    wrong = [
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
        nilai["segmen"] = segment(nilai)
    return [*wrong, *_segment_faults(nilai)]


def date_faults(nilai: Mapping[str, Any], aturan: Aturan, hari_ini: date) -> list[tuple[str, str]]:
    """The law must be known on the day, and the day not lie far ahead; a pension may be planned for.

    >>> from checker.law.parameter import load
    >>> date_faults({"tanggal": date(2014, 1, 1)}, load(), date(2026, 11, 22))[0][0]
    'tanggal'
    """
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
    unknown = nilai.get("penghasilan_diketahui") == "tidak_tahu"
    if unknown and diisi:
        return [("penghasilan_diketahui", f"dan {diisi[0]} terisi dua-duanya. Isi salah satu saja")]
    if not diisi and perlu and not nilai.get("dibayar_pemerintah") and not unknown:
        return [("upah" if segmen in EMPLOYED else "penghasilan", "belum diisi")]
    return []


def _piece_wage_faults(nilai: Mapping[str, Any], aturan: Aturan) -> list[tuple[str, str]]:
    """Piece wages need as many months as the article averages, as in `periksa`."""
    return piece_wage_faults({**nilai, "bulan": nilai["tanggal"].replace(day=1)}, aturan)


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


def segment(nilai: Mapping[str, Any]) -> str:
    """Who this must be, where nobody said it: whoever earns, is paid, has employers, or goes abroad to work.

    >>> segment({"penghasilan": 1_500_000}), segment({"upah": 3_000_000})
    ('BPU', 'PU')
    """
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
    """Refuse levels that last longer than the scholarship pays for it (PP 82/2019 Lampiran III).

    >>> from checker.law.parameter import load
    >>> from checker.manfaat.event import Child
    >>> child_faults({"anak": (Child("SMA", 5),)}, load())
    [('anak', 'di jenjang SMA paling lama 3 tahun')]
    """
    batas = {
        b["jenjang"]: b["paling_lama_tahun"]
        for b in aturan.parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris
    }
    for child in nilai.get("anak", ()):
        if child.sisa_tahun > batas[child.jenjang]:
            return [("anak", f"di jenjang {child.jenjang} paling lama {batas[child.jenjang]} tahun")]
    return []
