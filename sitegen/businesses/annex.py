"""What the annex says of a business, in the words of its page: its lines, how sure they are, what to ask the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from checker.iuran.risk_class import BusinessRisk
from checker.law.parameter import Aturan
from checker.values.money import percent
from checker.views.filters import kecil
from sitegen.occupations.engine import Content

REFERENCE = re.compile(r"\b[1-5]-\d+\b")
"""How a note names a line of the annex: class and line."""
SEE = re.compile(r"lihat ([^.;]+)")
GROUPS = ("I", "II", "III", "IV", "V")
ELSEWHERE = {"hitungan jasa konstruksi": "../../iuran/proyek.md"}
"""What notes call a page, and where it is."""


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One line of the annex as a page shows it; `sendiri`: it may be the business's own, not one it is told apart from."""

    nomor: str
    bunyi: str
    kelas: str
    tarif: str
    keyakinan: str
    sendiri: bool
    janggal: bool
    """Its wording is odd: to be read in the official text first."""

    @property
    def lengkap(self) -> str:
        """Write its number as the annex counts."""
        return in_full(self.nomor)


def references(text: str) -> list[str]:
    """Name the lines of the annex that a note speaks of, once each.

    >>> references("Membuat: 3-10 atau 3-27. Toko: 1-8. PP 44/2015, II.13; 3-10.")
    ['3-10', '3-27', '1-8']
    """
    return list(dict.fromkeys(REFERENCE.findall(text)))


def annex_rows(content: Content, risk: BusinessRisk, aturan: Aturan, bulan: date) -> list[AnnexRow]:
    """List the lines read for a business, then those that its note tells it apart from."""
    classes = {row["kelas"]: row for row in aturan.at("iuran.pu.jkk", bulan).baris}
    annex = {line["no"]: line for line in risk.annex.baris}
    own = [line["no"] for line in risk.lines]
    named = [no for no in references(content.get("catatan", "")) if no in annex]
    return [
        AnnexRow(
            no,
            annex[no]["nama"],
            kecil(classes[annex[no]["kelas"]]["nama"]),
            percent(classes[annex[no]["kelas"]]["tarif"]),
            annex[no]["keyakinan"],
            no in own,
            annex[no].get("cek_naskah", False),
        )
        for no in dict.fromkeys((*own, *named))
    ]


def class_words(risk: BusinessRisk) -> str:
    """Write the class of a business, or the lowest and the highest it may be in.

    >>> from checker.iuran.risk_class import business_risk
    >>> from checker.law.parameter import load
    >>> words = lambda slug: class_words(business_risk(slug, load(), date(2026, 11, 1)))
    >>> words("laundry"), words("bengkel-motor")
    ('rendah, 0,54%', 'sedang 0,89% sampai tinggi 1,27%')
    """
    ends = [(kecil(row["nama"]), percent(row["tarif"])) for row in (risk.classes[0], risk.classes[-1])]
    if len(risk.classes) == 1:
        return ", ".join(ends[0])
    return " sampai ".join(" ".join(end) for end in ends)


def caution(status: str, risk: BusinessRisk) -> str:
    """Say beside the class how sure it is; empty where a line of the lowest class names the business."""
    if len(risk.classes) > 1:
        return "Belum pasti: kantor BPJS yang memutuskan."
    if risk.estimated:
        return "Ini perkiraan: kantor BPJS yang menetapkan."
    return "Kami ambil baris terdekat." if status == "mirip" else ""


def verdict(status: str, risk: BusinessRisk) -> tuple[str, ...]:
    """Say in sentences how a business comes to its class."""
    several = len(risk.lines) > 1
    if not risk.lines:
        return ()
    if len(risk.classes) > 1:
        fits = "Beberapa baris lampiran bisa cocok, dan kelasnya tidak sama."
        return (fits if several else "Cara menghitungnya bisa lain dari baris ini.",)
    if status == "jelas":
        said = "Lampiran aturan menyebut usaha ini."
    else:
        same = ", dan semuanya satu kelas" if several else ""
        said = f"Lampiran aturan tidak menyebutnya langsung. Kami ambil baris terdekat{same}."
    return (said, *(("Belum ada orang yang mencocokkannya dengan naskah resmi.",) if risk.estimated else ()))


def office_question(content: Content, workers: str, risk: BusinessRisk) -> str:
    """Write what to ask the office, ready to be read out or sent.

    >>> from checker.iuran.risk_class import business_risk
    >>> from checker.law.parameter import load
    >>> risk = business_risk("laundry", load(), date(2026, 11, 1))
    >>> print(office_question({"nama": "Laundry", "status": "jelas"}, "pencuci", risk))
    Usaha saya: Laundry. Pekerjanya pencuci. Di Lampiran I saya baca kelompok II nomor 21, kelas rendah. Apakah benar?
    """
    start = f"Usaha saya: {content['nama']}. Pekerjanya {workers}."
    numbers = in_full(*(line["no"] for line in risk.lines))
    if not numbers:
        return f"{start} Didaftarkan lewat apa, dan kelas risikonya berapa?"
    if len(risk.classes) > 1:
        return f"{start} Masuk Lampiran I {numbers}? Kelas risikonya jadi berapa?"
    name = kecil(risk.classes[0]["nama"])
    if content["status"] == "jelas":
        return f"{start} Di Lampiran I saya baca {numbers}, kelas {name}. Apakah benar?"
    return f"{start} Yang terdekat di Lampiran I {numbers}. Apakah kelasnya {name}?"


def in_full(*lines: str) -> str:
    """Write numbers of lines as the annex counts: groups in Roman numerals.

    >>> in_full("3-95", "4-3", "4-6")
    'kelompok III nomor 95 atau kelompok IV nomor 3/6'
    """
    numbers: dict[str, list[str]] = {}
    for line in lines:
        group, number = line.split("-")
        numbers.setdefault(GROUPS[int(group) - 1], []).append(number)
    return " atau ".join(f"kelompok {group} nomor {'/'.join(own)}" for group, own in numbers.items())


def linked_note(note: str, everything: Mapping[str, Content]) -> Markup:
    """Write the note of a business: lines of the annex lead to their row, names of businesses and pages to these.

    >>> linked_note("Membuat: 3-10. Kalau juga servis: lihat Laundry.", {"laundry": {"nama": "Laundry"}})
    Markup('Membuat: [3-10](#baris-3-10). Kalau juga servis: lihat [Laundry](laundry.md).')
    """
    named = {content["nama"]: slug for slug, content in everything.items()}
    text = REFERENCE.sub(lambda m: f"[{m[0]}](#baris-{m[0]})", str(escape(note)))
    text = SEE.sub(lambda m: f"lihat [{m[1]}]({named[m[1]]}.md)" if m[1] in named else m[0], text)
    for words, place in ELSEWHERE.items():
        text = text.replace(words, f"[{words}]({place})")
    return Markup(text)  # noqa: S704 - escaped above
