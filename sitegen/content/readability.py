"""How hard is a page to read: words a sentence and LIX, measured on its running text.

LIX (words a sentence + per cent of words over six letters) needs no syllables and no language data; the
English Flesch constants of common tools are useless for Indonesian.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.content.html_text import potongan

RATA_TERTINGGI = 12
KALIMAT_TERPANJANG = 22
LIX_TERTINGGI = 42
KATA_PANJANG = 6
BLOK = frozenset(["p", "li", "dd", "h1", "h2", "h3", "h4", "summary", "td", "th", "figcaption", "blockquote"])
BUKAN_BACAAN: tuple[str, ...] = (
    "table",
    "script",
    "style",
    "svg",
    "code",
    "pre",
    "form",
    "button",
    "h1",
    "h2",
    "h3",
    "h4",
    "nav",
)
BUKAN_BACAAN += (".pk-sumber", ".pk-tanpa-nilai", ".pk-cek", "noscript", "select", "datalist", "option")
KATA = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*|\d[\d.,]*")
AKHIR_KALIMAT = re.compile(r"(?<=[.!?…:;])[\"”»)]*\s+(?=[\"“«(]?[A-ZÀ-Þ0-9])")
TERLARANG: Mapping[str, str] = {
    "pasti dapat": "jangan menjanjikan",
    "pasti cair": "jangan menjanjikan",
    "dijamin dapat": "jangan menjanjikan",
    "jangan sampai menyesal": "jangan menakut-nakuti",
    "jatuh miskin": "jangan menakut-nakuti",
    "buruan": "jangan mendesak",
    "segera daftar sekarang": "jangan mendesak",
    "anda wajib": "pakai “Bapak/Ibu”",
    "preman": "di Jawa Timur berarti lain",
    "barang siapa": "bahasa undang-undang",
    "sebagaimana dimaksud": "bahasa undang-undang",
    "dimaksud dalam": "bahasa undang-undang",
    "peserta aktif dimaksud": "bahasa undang-undang",
}


@dataclass(frozen=True, slots=True)
class Keterbacaan:
    """The reading score of one page; `terpanjang` is its longest sentence."""

    kalimat: int
    kata: int
    lix: float
    terpanjang: str
    terlarang: tuple[str, ...]

    @property
    def rata(self) -> float:
        """Mean words a sentence."""
        return self.kata / self.kalimat if self.kalimat else 0.0

    def keluhan(self) -> list[str]:
        """Say what a page for workers must still improve; empty when it is plain enough."""
        semua = [f"kata terlarang: {kata} ({TERLARANG[kata]})" for kata in self.terlarang]
        if self.rata > RATA_TERTINGGI:
            semua.append(f"rata-rata {self.rata:.1f} kata sekalimat, paling banyak {RATA_TERTINGGI}")
        if banyak_kata(self.terpanjang) > KALIMAT_TERPANJANG:
            semua.append(f"kalimat {banyak_kata(self.terpanjang)} kata: {self.terpanjang}")
        if self.lix > LIX_TERTINGGI:
            semua.append(f"LIX {self.lix:.1f}, paling tinggi {LIX_TERTINGGI}")
        return semua


def banyak_kata(kalimat: str) -> int:
    """Count the words of a sentence; a number is one word."""
    return len(KATA.findall(kalimat))


def kalimat_halaman(html: str) -> list[str]:
    """Give the sentences a reader meets: paragraphs and list items, without tables, headings and sources."""
    blok: list[str] = [""]
    for satu in potongan(html):
        if satu.jenis in ("buka", "tutup"):
            nama = satu.mentah.strip("</>").split(maxsplit=1)[0] if satu.mentah.strip("</>") else ""
            if nama in BLOK or nama in (
                "div",
                "section",
                "ul",
                "ol",
                "dl",
                "dt",
                "br",
                "article",
                "details",
                "figure",
            ):
                blok.append("")
        elif satu.jenis == "teks" and not satu.dalam(*BUKAN_BACAAN):
            blok[-1] += satu.teks
    rapi = (" ".join(b.split()) for b in blok)
    return [k for b in rapi if b for k in AKHIR_KALIMAT.split(b) if banyak_kata(k) > 1]


def ukur(html: str) -> Keterbacaan:
    """Score the content of a page.

    >>> ukur("<p>Bayar tiap bulan. Bayarnya pakai NIK.</p>").rata
    3.0
    """
    kalimat = kalimat_halaman(html)
    kata = [k for satu in kalimat for k in KATA.findall(satu)]
    panjang = sum(len(k) > KATA_PANJANG and not k[0].isdigit() for k in kata)
    lix = len(kata) / len(kalimat) + 100 * panjang / len(kata) if kata else 0.0
    teks = " ".join(kalimat).casefold()
    terlarang = tuple(k for k in TERLARANG if re.search(rf"\b{re.escape(k)}\b", teks))
    return Keterbacaan(len(kalimat), len(kata), lix, max(kalimat, key=banyak_kata, default=""), terlarang)
