"""What an event gives, as values: lines of money, scholarship, and their JSON form (contract version 1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.core.results import OpenPoint, Step, basis
from checker.law.confidence import weakest_of
from checker.law.value import Nilai
from checker.manfaat.moments import Deadline, Later
from checker.values.money import rupiah

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitLine, ChildAtSchool, OnTop, SchoolMoney

type Papers = Literal[
    "jkk",
    "jkm",
    "jkk_meninggal",
    "pmi_jkm",
    "pmi_jkk",
    "pmi_phk",
    "pmi_jkk_meninggal",
    "beasiswa",
    "jht_berhenti_usaha",
    "jht_mengundurkan_diri",
    "jht_phk",
    "jht_usia",
    "jht_pindah_negara",
    "jht_cacat_total",
    "jht_meninggal",
    "jht_sebagian",
    "jp",
    "jkp",
]
"""Every claim whose papers an answer or a page shows: the tables of `papers.toml`, no more and no less."""

type Part = Nilai | Step | str
"""What an amount was made from: a value of law, a step that was taken before, or a bare confidence."""


def confidence(*parts: Part) -> str:
    """An amount is as sure as the weakest of its parts.

    >>> confidence("tinggi", "rendah", "sedang")
    'rendah'
    """
    return weakest_of("tinggi", *(_confidence(part) for part in parts))


def _confidence(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Nilai):
        return part.keyakinan
    return part.keyakinan or part.nilai.keyakinan


@dataclass(frozen=True, slots=True)
class Line:
    """One line of money: what it is, how much (rupiah), how it was worked out and on which article.

    `nilai` is the article it names, `keyakinan` that of the row used where it differs, and `dari` everything else the
    amount was made from (base, multiplier, caps): the line is never surer than the weakest of them.
    """

    kode: str
    judul: str
    jumlah: int
    rumus: str
    nilai: Nilai
    keyakinan: str = ""
    kapan: str = "sekaligus"
    """`sekaligus`, `bulanan`, or `kuitansi` (paid back against receipts): when the money comes."""
    dari: tuple[Part, ...] = ()
    pembayar: str = ""
    """Who pays it where that is not BPJS."""
    diketahui: bool = True
    """False while what the amount follows from was not told; it is zero then."""

    @property
    def yakin(self) -> str:
        """How sure the amount is."""
        return confidence(self.keyakinan or self.nilai, *self.dari)

    def json(self) -> BenefitLine:
        """Give the line as the contract writes it."""
        content: BenefitLine = {
            "kode": self.kode,
            "judul": self.judul,
            "jumlah": self.jumlah,
            "rumus": self.rumus,
            "kapan": self.kapan,
            "dasar": basis(self.nilai, self.yakin),
        }
        if self.pembayar:
            content["pembayar"] = self.pembayar
        if not self.diketahui:
            content["diketahui"] = False
        return content

    def langkah(self) -> Step:
        """Tell the line as a step of the trace.

        >>> from datetime import date
        >>> from checker.law.parameter import load
        >>> funeral = load().at("manfaat.jkm.biaya_pemakaman", date(2026, 11, 1))
        >>> money_lines("pemakaman", "Biaya pemakaman", funeral).langkah().kalimat
        'Biaya pemakaman.'
        """
        return Step(f"{self.judul}.", self.rumus, self.jumlah, self.nilai, self.yakin, kode=self.kode)


@dataclass(frozen=True, slots=True)
class Scholarship:
    """School money: who is entitled, the most it can come to (rupiah) and each child's years."""

    berhak: str
    maksimum: int = 0
    per_anak: tuple[ChildAtSchool, ...] = ()
    alasan: str = ""
    nilai: Nilai | None = None
    dari: tuple[Part, ...] = ()
    """What else the sum or the right hangs on."""
    cara: str = ""
    """How to ask for it."""

    def json(self) -> SchoolMoney:
        """Give the scholarship as the contract writes it."""
        content: SchoolMoney = {
            "berhak": self.berhak,
            "maksimum": self.maksimum,
            "per_anak": list(self.per_anak),
            "alasan": self.alasan,
            "cara": self.cara,
        }
        if self.nilai:
            content["dasar"] = basis(self.nilai, confidence(self.nilai, *self.dari))
        return content


@dataclass(frozen=True, slots=True)
class Besides:
    """What comes besides the lines of money and is not in their total; `jumlah` (rupiah) where it is known."""

    kode: str
    judul: str
    teks: str
    jumlah: int | None = None
    nilai: Nilai | None = None

    def json(self) -> OnTop:
        """Give it as the answer shows it."""
        content: OnTop = {"kode": self.kode, "judul": self.judul, "teks": self.teks}
        if self.jumlah is not None:
            content["jumlah"] = self.jumlah
        if self.nilai:
            content["dasar"] = basis(self.nilai)
        return content


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The whole answer to one event; `pilihan` names the totals (rupiah) where a fact is open."""

    hak: str
    alasan: str
    program: tuple[str, ...]
    rincian: tuple[Line, ...] = ()
    beasiswa: Scholarship | None = None
    tenggat: tuple[Deadline, ...] = ()
    perlu: tuple[OpenPoint, ...] = ()
    pilihan: tuple[tuple[str, int], ...] = ()
    rincian_untuk: str = ""
    """Which of them `rincian` holds for; empty where it holds for none or for all."""
    dokumen: Papers | None = None
    langkah: tuple[Step, ...] = ()
    selain_itu: tuple[Besides, ...] = ()
    nanti: tuple[Later, ...] = ()
    """What comes once a limit is reached that this answer falls short of."""
    jht_money: tuple[int, int] | None = None
    """Gross and tax (rupiah), for old-age savings only."""

    @property
    def received(self) -> int:
        """What comes as money (rupiah): of savings what is left after tax, else the lines not paid against receipts.

        What is paid back against receipts mostly goes to a hospital.
        """
        if self.jht_money:
            kotor, pajak = self.jht_money
            return kotor - pajak
        return sum(r.jumlah for r in self.rincian if r.kapan != "kuitansi")

    @property
    def total(self) -> int:
        """All money lines; the scholarship stays out (it comes year by year)."""
        return sum(r.jumlah for r in self.rincian)


def money_lines(kode: str, title: str, nilai: Nilai, kali: int = 1, dari: tuple[Part, ...] = ()) -> Line:
    """A fixed amount of law, possibly several times.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> funeral = load().at("manfaat.jkm.biaya_pemakaman", date(2026, 11, 1))
    >>> money_lines("pemakaman", "Biaya pemakaman", funeral).jumlah
    10000000
    """
    rumus = rupiah(nilai.whole) if kali == 1 else f"{kali} × {rupiah(nilai.whole)}"
    return Line(kode, title, nilai.whole * kali, rumus, nilai, dari=dari)
