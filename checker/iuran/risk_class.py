"""The classes of risk at work, by which an employer's JKK is priced (PP 44/2015 Pasal 16 and Lampiran I)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.data.resources import data_file
from checker.law.confidence import SURE, weakest_of
from checker.law.parameter import Aturan
from checker.law.value import Nilai

type RiskClass = Mapping[str, Any]

NEAREST_LINE = "sedang"
"""How sure a class is at best where no line of the annex names the business and the nearest one was taken."""


def risk_ends(aturan: Aturan, bulan: date) -> tuple[RiskClass, RiskClass]:
    """Give the lowest and the highest class in force in a month, each `{kelas, nama, tarif}`.

    Which one a firm is in, BPJS Ketenagakerjaan decides.

    >>> from checker.law.parameter import load
    >>> [one["kelas"] for one in risk_ends(load(), date(2026, 11, 1))]
    [1, 5]
    """
    classes = aturan.at("iuran.pu.jkk", bulan).baris
    return classes[0], classes[-1]


@dataclass(frozen=True, slots=True)
class BusinessRisk:
    """What the annex says of one line of business: the classes it may be in, lowest first, and the lines read for it."""

    name: str
    lines: tuple[RiskClass, ...]
    """The lines of the annex, each `{no, kelas, nama, keyakinan}`."""
    classes: tuple[RiskClass, ...]
    """One, or all that the office may choose from."""
    sure: str
    """The confidence of the class, where it is one."""
    annex: Nilai

    @property
    def estimated(self) -> bool:
        """The class is one, but not the lowest, and nobody has compared the annex with the official text yet."""
        return self.annex.verifikasi == "belum" and len(self.classes) == 1 and self.classes[0]["kelas"] > 1


def business_risk(slug: str, aturan: Aturan, bulan: date) -> BusinessRisk | None:
    """Read the class of a line of business from the annex; None where none was told or no annex is known for the month.

    A business whose status is `perlu_konfirmasi` has every class its lines stand in, and where these do not differ,
    or there is none, the lowest and the highest of all: it may be counted in another way (PP 44/2015 Lampiran I).

    >>> from checker.law.parameter import load
    >>> [one["kelas"] for one in business_risk("selep-padi", load(), date(2026, 11, 1)).classes]
    [3]
    >>> business_risk("selep-padi", load(), date(2018, 1, 1))
    """
    annex = aturan.find("iuran.pu.kelompok", bulan) if slug else None
    if annex is None:
        return None
    business = data_file("core/businesses")[slug]
    lines = tuple(line for line in annex.baris if line["no"] in business["kelompok"])
    found = {line["kelas"] for line in lines}
    open_status = business["status"] == "perlu_konfirmasi"
    classes = tuple(row for row in aturan.at("iuran.pu.jkk", bulan).baris if row["kelas"] in found)
    if open_status and len(classes) < 2:  # noqa: PLR2004 - one class is no choice
        classes = risk_ends(aturan, bulan)
    nearest = NEAREST_LINE if business["status"] == "mirip" else SURE
    sure = weakest_of(nearest, *(line["keyakinan"] for line in lines))
    return BusinessRisk(str(business["nama"]), lines, classes, sure, annex)
