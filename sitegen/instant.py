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

from checker import periksa, views
from checker.core.fields import pertanyaan
from checker.law.parameter import Aturan, muat
from checker.law.resources import satu
from checker.values.months import tambah_bulan, tulis_bulan

TEMPAT = "cek/"
TEMPLAT = Path(views.__file__).with_name("templates")
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
CARA_UANG = (("penghasilan",), ("penghasilan_harian", "hari_kerja"))
"""The two ways of telling the money; whoever mixes them gets the engine's question."""
DIGIT_TERBANYAK = 8
"""Longest amount a month with an answer made before; longer ones wait for the engine."""
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
    depan = [tambah_bulan(hari, n) for n in range(BANYAK_BULAN)]
    # A month with rows of its own waits for the engine until it is the first.
    bulan = [b for b in depan if batas_bawah(aturan, b) == batas_bawah(aturan, depan[0])]
    for satu_bulan in bulan:
        bulanan = folder / tulis_bulan(satu_bulan)
        bulanan.mkdir(parents=True, exist_ok=True)
        for nomor, penghasilan in enumerate(batas_bawah(aturan, satu_bulan)):
            isi = dict(semua(penghasilan, satu_bulan, aturan))
            (bulanan / f"{nomor}.json").write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")
    (folder / "indeks.json").write_text(json.dumps(indeks(bulan, aturan)), encoding="utf-8")


def indeks(bulan: list[date], aturan: Aturan) -> dict[str, object]:
    """Give what the page needs to find a file: which answers are covered, months, texts of amounts, rows, sectors.

    The page reads no number: it tests texts against `pola`, and looks up the row of an amount (of a product of two)
    under what is left of it without its last `ekor` digits.
    """
    sektor = {slug: isi.get("sektor", "") for slug, isi in satu("core/occupations").items()}
    tentu = {slug: s if s in SEKTOR else "" for slug, s in sektor.items()}
    dari = batas_bawah(aturan, bulan[0])
    ekor = nol_bersama(dari)
    return {
        "harus": {"cara_kerja": "mandiri"},
        "isian": ISIAN,
        "jht": {"": 0, "tidak": 0, "ya": 1},
        "bulan": [tulis_bulan(b) for b in bulan],
        "cara": CARA_UANG,
        "pola": pola(ekor),
        "ekor": ekor,
        "nomor": nomor_baris(dari, ekor),
        "sektor": tentu,
    }


def batas_bawah(aturan: Aturan, bulan: date) -> list[int]:
    """Give the lowest income of each row (rupiah a month) that is taken as meant (PP 44/2015 Lampiran II)."""
    terkecil: int = pertanyaan("periksa")["penghasilan"]["janggal"]
    return [max(terkecil, baris["dari"]) for baris in aturan.pada("iuran.bpu.dasar", bulan).baris]


def nol_bersama(dari: list[int]) -> int:
    """Count the zeros in which every row but the first starts, so that what stands before them tells the row.

    >>> nol_bersama([1, 1_100_000, 20_200_000]), nol_bersama([1, 1_150_000])
    (5, 4)
    """
    return min(len(str(batas)) - len(str(batas).rstrip("0")) for batas in dari[1:])


def nomor_baris(dari: list[int], ekor: int) -> list[int]:
    """Give the row number of every amount without its last `ekor` digits.

    >>> nomor_baris([1, 1_100_000, 1_300_000], 5)[10:14]
    [0, 1, 1, 2]
    """
    return [
        sum(batas <= kepala * 10**ekor for batas in dari[1:])
        for kepala in range(10 ** (DIGIT_TERBANYAK - ekor))
    ]


def pola(ekor: int) -> dict[str, str]:
    """Give the texts that are answered at once: digits alone, within what the engine takes as meant."""
    tanya = pertanyaan("periksa")
    harian, (dari, sampai) = len(str(tanya["penghasilan_harian"]["janggal"])), tanya["hari_kerja"]["batas"]
    return {
        "penghasilan": rf"^[1-9]\d{{{ekor},{DIGIT_TERBANYAK - 1}}}$",
        "penghasilan_harian": rf"^[1-9]\d{{{harian - 1},{DIGIT_TERBANYAK - 2}}}$",
        "hari_kerja": f"^({'|'.join(map(str, range(dari, sampai + 1)))})$",
    }


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
                    views.html("periksa", masukan, periksa(masukan, hari_ini=bulan, aturan=aturan), aturan)
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
