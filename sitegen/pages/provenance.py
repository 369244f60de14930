"""What vouches for one value: its article, confidence, dates and note, in the words that pages show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.law.articles import NO_ARTICLE, NOT_REGULATION, address, article_number
from checker.law.law_report import NOT_YET, unreviewed
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.law.wording import sentence_of, write_value
from checker.values.months import date_name


@dataclass(frozen=True, slots=True)
class Article:
    """One article as people read it, with the official address when it is known."""

    nama: str
    nomor: str
    tautan: str

    def __str__(self) -> str:
        """Write regulation and article in one line."""
        return f"{self.nama}, {self.nomor}" if self.nomor else self.nama


@dataclass(frozen=True, slots=True)
class Provenance:
    """One value of law with all that vouches for it."""

    nilai: Nilai
    tulisan: str
    masa: str
    pasal: tuple[Article, ...]
    terlambat: bool
    """Its review is overdue on the day the site is made: the number stands, with a mark."""

    @property
    def id(self) -> str:
        """Give the value's anchor on pages."""
        return anchor(self.nilai.kunci)

    @property
    def terverifikasi(self) -> bool:
        """Tell whether a person has compared it with the official text."""
        return self.nilai.verifikasi != NOT_YET

    @property
    def berperaturan(self) -> bool:
        """Tell whether it rests on a regulation at all, and not on news, custom or an example alone."""
        return any(peraturan not in NOT_REGULATION for peraturan, _ in self.nilai.dasar)

    @property
    def kalimat(self) -> bool:
        """Tell whether it is a right or a practice in words: it has no size and no days, and a page says it in its own."""
        return bool(sentence_of(self.nilai.nilai))

    @property
    def bernaskah(self) -> bool:
        """Tell whether there is an official text with a known address to compare it with."""
        return has_text(self.pasal)


def anchor(key: str) -> str:
    """Turn a key into an anchor.

    >>> anchor("iuran.bpu.hari_bayar")
    'iuran-bpu-hari-bayar'
    """
    return key.replace(".", "-").replace("_", "-")


def provenance(nilai: Nilai, aturan: Aturan, day: date) -> Provenance:
    """Describe a value for people, on the day the site is made."""
    run = aturan.parameter[nilai.kunci].run(nilai.sejak)
    word = period(nilai.sejak, nilai.sampai)
    if nilai.sampai and run[-1] is not nilai:
        end = run[-1].akhir
        word += f", dilanjutkan{f' sampai {date_name(end)}' if end else ''}"
    return Provenance(
        nilai,
        write_value(nilai),
        word,
        article(nilai, aturan),
        unreviewed(nilai, day),
    )


def has_text(everything: tuple[Article, ...]) -> bool:
    """One of the articles is of a regulation whose official address is known."""
    return any(p.tautan for p in everything)


def period(sejak: date, sampai: date | None) -> str:
    """Say from when (and, where the law says so, until when) a value holds.

    >>> period(date(2026, 4, 1), date(2026, 12, 31))
    '1 April 2026 sampai 31 Desember 2026'
    >>> period(date(2015, 7, 1), None)
    'sejak 1 Juli 2015'
    """
    return f"{date_name(sejak)} sampai {date_name(sampai)}" if sampai else f"sejak {date_name(sejak)}"


def article(nilai: Nilai, aturan: Aturan) -> tuple[Article, ...]:
    """Name the articles of a value, with official addresses from the registry."""
    return tuple(
        Article(aturan.peraturan[p]["nama"], _number(p, number), address(aturan, p, number))
        for p, number in nilai.dasar
    )


def _number(peraturan: str, number: str) -> str:
    """Write an article number; where a source names none, say so of a regulation."""
    if number == NO_ARTICLE:
        return "" if peraturan in NOT_REGULATION else "pasal belum ditemukan"
    return article_number(number)
