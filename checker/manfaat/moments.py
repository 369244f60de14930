"""The days of an answer: by when something is done, from when something can be had, and what comes after a limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checker.core.results import basis
from checker.law.value import Nilai

if TYPE_CHECKING:
    from checker.core.contract.benefit import AfterLimit, Day, DayRule

REPORT, CLAIM, ARRANGE, CAN_BE_TAKEN = "lapor", "klaim", "urus", "mulai"
"""What a day may be for: until it an accident is reported, money is asked for; from it on savings can be taken."""
DAYS = {
    REPORT: "lapor tahap 1",
    CLAIM: "kedaluwarsa klaim",
    ARRANGE: "batas mengurus",
    CAN_BE_TAKEN: "bisa diambil mulai",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something must be done; `kode` names what (see DAYS), `aturan` says the rule without a day."""

    kode: str
    batas: date
    nilai: Nilai
    aturan: str
    keyakinan: str = ""
    telat: str = ""
    """What being late means, where that was found."""

    def json(self, today: date | None) -> Day:
        """Give the deadline as the contract writes it, and whether it has passed."""
        content: Day = {
            "kode": self.kode,
            "hal": DAYS[self.kode],
            "batas": self.batas.isoformat(),
            "dasar": basis(self.nilai, self.keyakinan),
        }
        if self.over(today):
            content["lewat"] = True
            if self.telat:
                content["telat"] = self.telat
        return content

    def rule(self) -> DayRule:
        """Give the rule in words, for who told no day.

        >>> from checker.law.parameter import load
        >>> five_years = load().at("manfaat.tenggat.kedaluwarsa_tahun", date(2026, 11, 20))
        >>> Deadline(CLAIM, date(2031, 11, 20), five_years, "Minta uangnya dalam lima tahun.").rule()["teks"]
        'Minta uangnya dalam lima tahun.'
        """
        return {"kode": self.kode, "teks": self.aturan, "dasar": basis(self.nilai, self.keyakinan)}

    def over(self, today: date | None) -> bool:
        """Tell whether the day has passed; the day itself still counts.

        >>> from checker.law.parameter import load
        >>> five_years = load().at("manfaat.tenggat.kedaluwarsa_tahun", date(2026, 11, 20))
        >>> claim = Deadline(CLAIM, date(2031, 11, 20), five_years, "Minta uangnya dalam lima tahun.")
        >>> claim.over(date(2031, 11, 20)), claim.over(date(2031, 11, 21))
        (False, True)
        """
        return self.kode != CAN_BE_TAKEN and today is not None and today > self.batas


@dataclass(frozen=True, slots=True)
class Later:
    """What comes once a limit is reached: in words, from which day and how much (rupiah), where these are known."""

    kode: str
    teks: str
    nilai: Nilai
    mulai: date | None = None
    jumlah: int | None = None

    def json(self) -> AfterLimit:
        """Give it as the answer shows it.

        >>> from checker.law.parameter import load
        >>> month = load().at("manfaat.jht.tunggu_bulan", date(2026, 11, 20))
        >>> Later("jht_semua", "Bisa diambil nanti.", month, date(2026, 12, 20)).json()["mulai"]
        '2026-12-20'
        """
        content: AfterLimit = {"kode": self.kode, "teks": self.teks, "dasar": basis(self.nilai)}
        if self.mulai is not None:
            content["mulai"] = self.mulai.isoformat()
        if self.jumlah is not None:
            content["jumlah"] = self.jumlah
        return content
