"""What the templates of `slip` show: the lines of a payslip, what each means, and what to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.given_answers import given_answers
from checker.views.messages import recipients
from checker.views.next_links import next_links

if TYPE_CHECKING:
    from checker.core.contract.payslip_check import SlipAnswer

EMPLOYEE = {"cara_kerja": "karyawan", "segmen": "PU"}
"""What every payslip tells without being asked: other pages ask it."""


def view(told: Mapping[str, Any], answer: SlipAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `slip` for its templates.

    >>> from checker.law.parameter import load
    >>> from checker.questions.payslip import slip
    >>> told = {"upah": 2_500_000, "potongan_jht": 40_000, "bulan": "2026-10"}
    >>> view(told, slip(told), load())["pertama"]["kode"]
    'JHT'
    """
    first = next((line for line in answer["baris"] if line["kode"] in answer["beda"]), None)
    return {
        "j": answer,
        "pertama": first or next((line for line in answer["baris"] if line["hasil"] == "tanya"), None),
        "penerima": recipients("slip", answer) if answer["langkah"] else {},
        "halaman": data_file("cara_kerja/next_steps")["slip"]["halaman"],
        "jawab": given_answers("slip", told, answer, aturan, bulan=answer["bulan"]),
        "lanjut": next_links("slip", {**EMPLOYEE, **told}, answer),
    }
