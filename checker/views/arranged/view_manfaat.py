"""What the templates of `manfaat` show: what comes, when, with which papers, by when; and the way to other events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.core.fields import is_empty, questions_for
from checker.core.profile import EXAMPLE_WAGE, UNKNOWN
from checker.law.parameter import Aturan
from checker.views.bars import Picture, monthly_bars, yearly_bars
from checker.views.given_answers import given_answers
from checker.views.messages import recipients
from checker.views.next_links import next_links
from checker.views.questionnaire.choices import class_name
from checker.views.url_state import fragment, in_force, is_main, screens

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitAnswer, Day

CARRIED = (
    *(
        "segmen",
        "fase",
        "jalur",
        "penghasilan",
        "penghasilan_diketahui",
        "upah",
        "upah_harian",
        "anak",
        "tanggal",
    ),
    *("lama_peserta_bulan", "lama_peserta_hari", "iuran_bulan_kejadian_dibayar"),
)
"""Answers that stay true when something else has happened."""
BESIDE = {("hari_tua", "jkp"): "kehilangan_pekerjaan", ("kehilangan_pekerjaan", "jht"): "hari_tua"}
"""Which event answers about a right that stands beside another."""
SAVINGS_REASONS = ("phk", "mengundurkan_diri", "kontrak_habis", "pensiun")
"""Reasons that both of them ask for."""
BESIDES = {"jht": "saldo JHT", "jp": "pensiun (JP)"}
"""What may come on top of the sum, as short as a message needs it."""
ASKED = "tanya"
"""The key of the address that names the next screen; see docs/assets/js/checker/url-state.js."""


def view(told: Mapping[str, Any], answer: BenefitAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `manfaat` for its templates.

    >>> from checker import manfaat
    >>> from checker.law.parameter import load
    >>> told = {"kejadian": "meninggal", "tanggal": "2026-11-20", "segmen": "PU"}
    >>> view(told, manfaat(told), load())["besar"]
    42000000
    """
    events = {p["nilai"]: p for p in questions_for("manfaat")["kejadian"]["pilihan"]}
    event = events[answer["kejadian"]]
    jawab = given_answers("manfaat", told, answer, aturan)
    return {
        "j": answer,
        "penerima": recipients("manfaat", answer),
        "kejadian": event["label"],
        "judul": event["hasil"],
        "urus": event["urus"],
        "keadaan": answer["keadaan"],
        "besar": answer["diterima"],
        "lama": duration(answer, jawab),
        "jasa_raharja": any(r.get("pembayar") == "jasa_raharja" for r in answer["rincian"]),
        "kuitansi": money(answer, kuitansi=True),
        "tunai": money(answer, kuitansi=False),
        "beasiswa": {"alasan": "", "cara": "", "dasar": None, "dokumen": (), **answer["beasiswa"]},
        "selain_itu": [
            {"jumlah": 0, "dasar": None, "tautan": right_beside(one["kode"], answer, told), **one}
            for one in answer.get("selain_itu", ())
        ],
        "awalan": lead(answer),
        "nanti": answer.get("nanti", ()),
        "berjalan": answer["keadaan"] != "tidak" or bool(answer.get("nanti")),
        "waktu": days_ahead(answer),
        "anak_diisi": bool(answer["isian"].get("anak")),
        "tanyakan_juga": [BESIDES[s["kode"]] for s in answer.get("selain_itu", ()) if s["kode"] in BESIDES],
        "catatan": answer.get("catatan_dokumen", ""),
        "gambar": picture(answer),
        "anak": children(answer, aturan),
        "langkah": [s for s in answer["jejak"] if "kode" not in s],
        "jawab": jawab,
        "ubah": {j.kode: j.tautan for j in jawab},
        "lama_kosong": next((j.tautan for j in jawab if j.kode == "kapan" and not j.isi), ""),
        "rincian_untuk": answer.get("rincian_untuk", ""),
        "lanjut": next_links("manfaat", told, answer),
        "lain": [
            (kode, other["label"], f"#{destination(kode, told)}")
            for kode, other in events.items()
            if kode != answer["kejadian"]
        ],
    }


def lead(answer: BenefitAnswer) -> str:
    """Say before a sum that it is the least there can be, or an example, where income or wage is not known.

    >>> from checker import manfaat
    >>> told = {"kejadian": "cacat_total", "tanggal": "2026-11-20", "segmen": "PU", "penghasilan_diketahui": "tidak_tahu"}
    >>> lead(manfaat(told))
    'Contoh dengan upah minimum'
    """
    if answer["isian"].get("penghasilan_diketahui") != UNKNOWN:
        return ""
    example = any(point.get("kode") == EXAMPLE_WAGE for point in answer["perlu_konfirmasi"])
    return "Contoh dengan upah minimum" if example else "Paling sedikit"


def days_ahead(answer: BenefitAnswer) -> list[Day]:
    """Give the days that have passed, and the next one that has not; what comes after a limit names its own day.

    >>> from datetime import date
    >>> from checker import manfaat
    >>> told = {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-20", "segmen": "PU"}
    >>> [day["batas"] for day in days_ahead(manfaat(told, hari_ini=date(2026, 11, 21)))]
    ['2026-11-22']
    >>> [day["batas"] for day in days_ahead(manfaat(told, hari_ini=date(2026, 11, 26)))]
    ['2026-11-22', '2031-11-20']
    """
    if answer.get("nanti"):
        return []
    passed = [day for day in answer["tenggat"] if day.get("lewat")]
    return passed + [day for day in answer["tenggat"] if not day.get("lewat")][:1]


def right_beside(kode: str, answer: BenefitAnswer, told: Mapping[str, Any]) -> str:
    """Write the address of another right that goes with this event; empty where it has no answer of its own.

    >>> from checker import manfaat
    >>> told = {"kejadian": "hari_tua", "tanggal": "2026-11-20", "alasan": "phk"}
    >>> right_beside("jkp", manfaat(told), told)
    '#tanggal=2026-11-20&alasan=phk&kejadian=kehilangan_pekerjaan&tanya=kerja'
    """
    event = BESIDE.get((answer["kejadian"], kode))
    if event is None:
        return ""
    reason = {"alasan": told["alasan"]} if told.get("alasan") in SAVINGS_REASONS else {}
    return f"#{destination(event, told, reason)}"


def money(answer: BenefitAnswer, *, kuitansi: bool) -> int:
    """Add up the lines that are paid against receipts, or those that are not (rupiah).

    >>> from checker import manfaat
    >>> money(manfaat({"kejadian": "meninggal", "tanggal": "2026-11-20", "segmen": "PU"}), kuitansi=True)
    0
    """
    return sum(r["jumlah"] for r in answer["rincian"] if (r["kapan"] == "kuitansi") is kuitansi)


def duration(answer: BenefitAnswer, jawab: Sequence[Any]) -> str:
    """Say over which time the large amount is spread; empty when it comes at once.

    >>> from checker import manfaat
    >>> duration(manfaat({"kejadian": "meninggal", "tanggal": "2026-11-20", "segmen": "PU"}), ())
    ''
    """
    if answer["kejadian"] == "pensiun":
        return "sebulan"
    if answer["kejadian"] == "kehilangan_pekerjaan":
        return f"dalam {len(answer['rincian'])} bulan"
    if answer["kejadian"] == "tidak_mampu_bekerja":
        return f"untuk {next(j.isi for j in jawab if j.kode == 'lama')}"
    return ""


def picture(answer: BenefitAnswer) -> Picture | None:
    """Draw what comes when, where it comes at more than one time.

    >>> from checker import manfaat
    >>> told = {"kejadian": "kehilangan_pekerjaan", "tanggal": "2026-11-20", "segmen": "PU", "upah": 4_000_000}
    >>> drawn = picture(manfaat(told | {"alasan": "phk", "bulan_iuran_24": 14}))
    >>> len(drawn.batang)
    6
    """
    bulanan = [r["jumlah"] for r in answer["rincian"] if r["kapan"] == "bulanan"]
    if len(bulanan) > 1:
        return monthly_bars(bulanan)
    children = answer["beasiswa"]["per_anak"] if answer["beasiswa"]["berhak"] != "tidak" else ()
    per_anak = [[t["jumlah"] for t in a["tahunan"]] for a in children if a["tahunan"]]
    return yearly_bars(answer["total"], per_anak) if per_anak else None


def children(answer: BenefitAnswer, aturan: Aturan) -> list[Mapping[str, object]]:
    """Tell for each child its class and, level by level, for how many years how much (rupiah).

    >>> from checker import manfaat
    >>> from checker.law.parameter import load
    >>> told = {"kejadian": "meninggal_kecelakaan_kerja", "tanggal": "2026-11-20", "segmen": "BPU", "anak": "SD:4"}
    >>> [child["kelas"] for child in children(manfaat(told | {"penghasilan": 1_500_000}), load())]
    ['SD kelas 3']
    """
    result: list[Mapping[str, object]] = []
    for one_child in answer["beasiswa"]["per_anak"]:
        by_level: dict[str, list[int]] = {}
        for tahun in one_child["tahunan"]:
            by_level.setdefault(tahun["jenjang"], []).append(tahun["jumlah"])
        result.append(
            {
                "kelas": class_name(one_child["jenjang"], one_child["sisa_tahun"], aturan),
                "jumlah": one_child["jumlah"],
                "jenjang": [
                    (name, len(content), content[0], sum(content)) for name, content in by_level.items()
                ],
            }
        )
    return result


def destination(kejadian: str, told: Mapping[str, Any], added: Mapping[str, Any] | None = None) -> str:
    """Write the address of another event with the answers that stay true, at the first question still open.

    >>> destination("cacat_total", {"kejadian": "meninggal", "segmen": "BPU", "penghasilan": 1_500_000})
    'segmen=BPU&penghasilan=1500000&kejadian=cacat_total&tanya=kapan'
    """
    content = {k: told[k] for k in CARRIED if not is_empty(told.get(k))} | {
        **(added or {}),
        "kejadian": kejadian,
    }
    tanya = questions_for("manfaat")
    for satu_layar in screens("manfaat"):
        # For whom a screen is, its word tells at once; most are for other events.
        if not in_force(satu_layar, content, tanya, "kejadian") or not is_main(satu_layar, content):
            continue
        if not any(key in content for key in satu_layar["semua"]):
            return fragment(content, **{ASKED: str(satu_layar["kode"])})
    return fragment(content)
