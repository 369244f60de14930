"""Answers made before anybody asks: what every self-employed answer says at once, while the engine still starts.

For the build month and the two after it, each income row × sector × with or without JHT: the price, the programmes, the
months ahead, how to register. What depends on the very person (the trace, open points, links that change an answer)
comes with the engine's own answer, which replaces all of it; a test proves that the two say the same.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker import periksa, tampilan
from checker.berkas import satu
from checker.parameter import Aturan, muat
from checker.waktu import tambah_bulan, tulis_bulan

TEMPAT = "cek/"
TEMPLAT = Path(tampilan.__file__).with_name("templat")
PANJANG_SIDIK = 8
BANYAK_BULAN = 3
"""The site is made anew every day; a phone that kept it has answers until the month after next."""
SEKTOR = ("", "transportasi", "lainnya")
ISIAN = [
    "cara_kerja",
    "pekerjaan",
    "sektor",
    "penghasilan",
    "penghasilan_harian",
    "hari_kerja",
    "jht",
    "bulan",
]
"""Whoever tells more than this (age, who pays) gets the engine's answer only."""
KEPALA = re.compile(r'<header class="pk-hasil">.*?</header>', re.DOTALL)
KARTU = re.compile(
    r'<section class="pk-kartu" aria-labelledby="pk-(?:ikut|kalender|daftar)">.*?</section>', re.DOTALL
)
TAUTAN_UBAH = re.compile(r'\s*<p><a href="#[^"]*">[^<]*</a></p>')
"""Links that change an answer lead to the row's own example income, not to what the person typed."""


def tempat(aturan: Aturan) -> str:
    """Give the folder of the answers, as seen from the page.

    It is named by what they are made of, the law data and the templates, so that no phone takes an old one for new.
    """
    sidik = hashlib.sha256(aturan.kode.encode())
    for templat in sorted(TEMPLAT.iterdir()):
        sidik.update(templat.read_bytes())
    return f"siap-{sidik.hexdigest()[:PANJANG_SIDIK]}/"


def build(site_dir: Path, hari: date) -> None:
    """Write an index, and one small file a month and income row."""
    aturan = muat()
    folder = site_dir / TEMPAT / tempat(aturan)
    bulan = [tambah_bulan(hari, n) for n in range(BANYAK_BULAN)]
    for satu_bulan in bulan:
        bulanan = folder / tulis_bulan(satu_bulan)
        bulanan.mkdir(parents=True, exist_ok=True)
        for nomor, penghasilan in enumerate(batas_bawah(aturan, satu_bulan)):
            isi = dict(semua(penghasilan, satu_bulan, aturan))
            (bulanan / f"{nomor}.json").write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")
    (folder / "indeks.json").write_text(json.dumps(indeks(bulan, aturan)), encoding="utf-8")


def indeks(bulan: list[date], aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find a file: which answers are covered, months, lower bounds (rupiah), sectors."""
    sektor = {
        slug: isi["sektor"] for slug, isi in satu("pekerjaan").items() if isi["cara_kerja"] == "mandiri"
    }
    tentu = {slug: s if s in SEKTOR else "" for slug, s in sektor.items()}
    return {
        "harus": {"cara_kerja": "mandiri"},
        "isian": ISIAN,
        "jht": {"": 0, "tidak": 0, "ya": 1},
        "bulan": [tulis_bulan(b) for b in bulan],
        "dari": batas_bawah(aturan, bulan[0]),
        "sektor": tentu,
    }


def batas_bawah(aturan: Aturan, bulan: date) -> list[int]:
    """Give the lowest income of each row (rupiah a month), as the table of PP 44/2015 Lampiran II prints it."""
    return [max(1, baris["dari"]) for baris in aturan.pada("iuran.bpu.dasar", bulan).baris]


def semua(penghasilan: int, bulan: date, aturan: Aturan) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give (`sector-jht`, head and cards of the answer) for one income and month."""
    for sektor in SEKTOR:
        for jht in (False, True):
            masukan = {
                "cara_kerja": "mandiri",
                "penghasilan": penghasilan,
                "bulan": tulis_bulan(bulan),
                "jht": jht,
            }
            masukan |= {"sektor": sektor} if sektor else {}
            yield (
                f"{sektor}-{int(jht)}",
                petik(
                    tampilan.html("periksa", masukan, periksa(masukan, hari_ini=bulan, aturan=aturan), aturan)
                ),
            )


def petik(jawaban: str) -> tuple[str, str]:
    """Take out of a whole answer what holds for everybody of its row: the head without its links, and the cards.

    Raises ValueError when the answer has no head.
    """
    cocok = KEPALA.search(jawaban)
    if cocok is None:
        raise ValueError("jawaban tanpa kepala")
    return TAUTAN_UBAH.sub("", cocok[0]), "\n".join(KARTU.findall(jawaban))
