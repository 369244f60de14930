"""One change of law as a feed and a calendar tell it: a sentence that is true on any day, its article, its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from checker.law.parameter import Aturan
from checker.law.value import Nilai
from sitegen.pages import history
from sitegen.pages.provenance import article


@dataclass(frozen=True, slots=True)
class LawChange:
    """What changes on which day, in words, with what vouches for it."""

    kode: str
    """The same from build to build: readers know by it what they have seen."""
    hari: date
    judul: str
    isi: str
    alamat: str
    diketahui: date
    """The day on which somebody read it last, or the day it happened if that was earlier."""


def law_changes(aturan: Aturan, site: str) -> list[LawChange]:
    """Give every change that the law data knows, past and coming, in order of date.

    >>> from checker.law.parameter import load
    >>> [one.judul for one in law_changes(load(), "/") if one.hari == date(2026, 12, 31)]
    ['Potongan JKK dan JKM, pekerja mandiri lainnya: 50%, berakhir 31 Desember 2026']
    """
    return [_told(change, aturan, site) for change in history.changes(aturan)]


def _told(change: history.Change, aturan: Aturan, site: str) -> LawChange:
    nilai = change.parameter.at(change.tanggal)
    if nilai is None:
        raise ValueError(f"{change.parameter.kunci}: tidak ada nilai pada {change.tanggal}")
    title = f"{change.parameter.judul}: {_what(change)} {change.hari}"
    name = f"payung-kerja:{change.parameter.kunci}:{change.tanggal}:{'mulai' if change.ke else 'akhir'}"
    return LawChange(
        uuid5(NAMESPACE_URL, name).urn,
        change.tanggal,
        title,
        _vouched(nilai, title, aturan),
        f"{site}sumber/riwayat/#{change.id}",
        min(change.tanggal, nilai.diperiksa),
    )


def _what(change: history.Change) -> str:
    if not change.ke:
        return f"{change.dari}, berakhir"
    return f"{change.dari} menjadi {change.ke} mulai" if change.dari else f"{change.ke} mulai"


def _vouched(nilai: Nilai, title: str, aturan: Aturan) -> str:
    articles = "; ".join(dict.fromkeys(map(str, article(nilai, aturan))))
    return (
        f"{title}. Dasar: {articles}. Keyakinan {nilai.keyakinan}. "
        "Ragu? Telepon 175. Ini bukan situs resmi BPJS Ketenagakerjaan."
    )
