"""What the family receives when something happens, on which article, with which papers and until when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from checker.core.fields import questions_for
from checker.core.next_steps import fill_numbers
from checker.core.read_back import read_back
from checker.core.results import OpenPoint
from checker.core.rounding import rounding_steps
from checker.data.resources import data_file
from checker.law.parameter import Aturan, NotInForce, load
from checker.manfaat.besides import beside
from checker.manfaat.employees.jkp import kehilangan_pekerjaan
from checker.manfaat.employees.jp import pensiun
from checker.manfaat.entitlement import Entitlement
from checker.manfaat.event import Event
from checker.manfaat.jht.savings import hari_tua
from checker.manfaat.jkk.accident import (
    cacat_sebagian,
    cacat_total,
    kecelakaan_kerja,
    meninggal_kecelakaan_kerja,
    tidak_mampu_bekerja,
)
from checker.manfaat.jkm import meninggal
from checker.manfaat.moments import REPORT
from checker.manfaat.papers import papers
from checker.manfaat.pmi.migrant import migrant
from checker.questions.reading.event_readers import read_event

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitAnswer

TOO_LATE = "Batas waktu mengurusnya sudah lewat. Tanyakan apakah masih bisa."
EVENTS: Mapping[str, Callable[[Event, Aturan], Entitlement]] = {
    "meninggal_kecelakaan_kerja": meninggal_kecelakaan_kerja,
    "meninggal": meninggal,
    "cacat_total": cacat_total,
    "cacat_sebagian": cacat_sebagian,
    "tidak_mampu_bekerja": tidak_mampu_bekerja,
    "kecelakaan_kerja": kecelakaan_kerja,
    "hari_tua": hari_tua,
    "pensiun": pensiun,
    "kehilangan_pekerjaan": kehilangan_pekerjaan,
}


def manfaat(
    told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None, day_open: bool = False
) -> BenefitAnswer:
    """Say what an event gives (contract version 1; rupiah); raises InputRefused with every field that is wrong.

    `hari_ini` bounds how far ahead an event may lie (without it the law data's own date serves) and tells which
    deadlines have passed (without it none has). With `day_open`, as in the page, nobody need tell the day: today's law
    then answers, and no deadline is worked out from a day that was not given.

    >>> jawaban = manfaat({"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "PU"})
    >>> jawaban["total"]
    42000000
    """
    aturan = aturan or load()
    p = read_event(told, aturan, hari_ini or aturan.versi, day_open=day_open)
    try:
        jawab = migrant if p.segmen == "PMI" else EVENTS[p.kejadian]
        hak = beside(jawab(p, aturan), p, aturan)
    except NotInForce:
        alasan = "Aturan untuk tanggal itu belum ada di data kami."
        hak = Entitlement("perlu_konfirmasi", alasan, (), perlu=(OpenPoint(alasan),))
    hak = _too_late(hak, hari_ini) if p.dated else hak
    return _json(told, p, hak, aturan, hari_ini)


def _too_late(hak: Entitlement, today: date | None) -> Entitlement:
    """Ask where the last day to claim has passed; a late report has its own doubt."""
    if any(t.over(today) and t.kode != REPORT for t in hak.tenggat):
        return replace(hak, perlu=(OpenPoint(TOO_LATE), *hak.perlu))
    return hak


def _json(told: object, p: Event, hak: Entitlement, aturan: Aturan, today: date | None) -> BenefitAnswer:
    """Give the answer as the contract writes it."""
    file = data_file("manfaat/papers")[hak.dokumen] if hak.dokumen else {}
    sekolah = hak.beasiswa.maksimum if hak.beasiswa and hak.beasiswa.berhak == "ya" else 0
    content: BenefitAnswer = {
        "isian": read_back(told, questions_for("manfaat"), p),
        "kejadian": p.kejadian,
        "tanggal": p.tanggal.isoformat() if p.dated else "",
        "segmen": p.segmen,
        "keadaan": _state(p, hak),
        "diterima": hak.received,
        "hak": hak.hak,
        "alasan": hak.alasan,
        "program": list(hak.program),
        "rincian": [r.json() for r in hak.rincian],
        "total": hak.total,
        "beasiswa": hak.beasiswa.json()
        if hak.beasiswa
        else {"berhak": "tidak", "maksimum": 0, "per_anak": []},
        "total_dengan_beasiswa": hak.total + sekolah,
        "dokumen": papers(hak.dokumen, aturan, p.tanggal, p) if hak.dokumen else [],
        "tempat": fill_numbers(file.get("tempat", ()), aturan, p.tanggal),
        "tenggat": [t.json(today) for t in hak.tenggat] if p.dated else [],
        "aturan_tenggat": [t.rule() for t in hak.tenggat],
        "surat": hak.dokumen or "",
        "perlu_konfirmasi": [q.json() for q in {q.hal: q for q in hak.perlu}.values()],
        "jejak": [
            *rounding_steps(p, questions_for("manfaat"), aturan),
            *(steps.json() for steps in (*hak.langkah, *(r.langkah() for r in hak.rincian))),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }
    if "catatan" in file:
        content["catatan_dokumen"] = file["catatan"]
    if hak.beasiswa and hak.beasiswa.berhak != "tidak" and p.anak:
        content["beasiswa"]["dokumen"] = papers("beasiswa", aturan, p.tanggal, p)
    if hak.selain_itu:
        content["selain_itu"] = [one.json() for one in hak.selain_itu]
    if hak.nanti:
        content["nanti"] = [one.json() for one in hak.nanti]
    if hak.pilihan:
        content["pilihan"] = [{"judul": title, "total": total} for title, total in hak.pilihan]
    if hak.rincian_untuk:
        content["rincian_untuk"] = hak.rincian_untuk
    if hak.jht_money:
        kotor, pajak = hak.jht_money
        content["kotor"], content["pajak"], content["bersih"] = kotor, pajak, kotor - pajak
    return content


def _state(p: Event, hak: Entitlement) -> str:
    """What kind of answer this is.

    `rentang` (totals that depend on an open fact), `tidak`, `tanpa_batas` (care), `angka`, `tanpa_angka` (entitled, the
    amount not known) or `tanya` (nothing sure; of care, whose large word is that it has no limit, as soon as anything is open).
    """
    if hak.pilihan:
        return "rentang"
    if hak.hak == "tidak" and not hak.received:
        return "tidak"
    if p.kejadian == "kecelakaan_kerja" and hak.hak == "ya" and p.segmen != "PMI":
        return "tanpa_batas"
    if hak.received and p.kejadian != "kecelakaan_kerja":
        return "angka"
    return "tanpa_angka" if hak.hak == "ya" else "tanya"
