"""Messages made from an answer, ready to be sent: to the boss, HRD, 175, the branch, the family, a group.

Each in two lengths (a chat, one SMS), with the person's own amounts and without: an amount tells an income.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from checker.core.profile import EXAMPLE_WAGE
from checker.data.resources import data_file
from checker.law.articles import NO_ARTICLE, NOT_REGULATION
from checker.law.parameter import Aturan
from checker.views import arrange, write
from checker.views.filters import filters

ONE_SMS = 160
"""Characters of one SMS in the GSM alphabet."""
GSM = str.maketrans({"–": "-", "·": "-", "×": "x", "“": '"', "”": '"', "’": "'"})
"""What an SMS has no sign for: one such sign would cut its length by more than half."""


PRICED = ("angka", "dibayari")
"""States of an answer of `periksa` that name a price; without one there is only something to ask."""
RIGHT = "cocok"
"""The state of a payslip that is as it should be."""
ASKED = ("cabang", "tanya")
"""Who is asked, rather than told."""


class Message(TypedDict):
    """What to send to one recipient: with amounts and without, as a chat and as one SMS."""

    ke: str
    nama: str
    panjang: str
    panjang_tanpa_angka: str
    sms: str
    sms_tanpa_angka: str


def recipients(command: str, answer: Mapping[str, Any]) -> dict[str, str]:
    """Give code and name of everybody an answer may be sent to.

    >>> list(recipients("periksa", {"isian": {"cara_kerja": "karyawan"}}))
    ['bos', 'hrd', 'cabang', 'tanya']
    """
    if command == "slip" and answer["keadaan"] == RIGHT:
        return {}  # nothing to ask of anybody
    key = answer["isian"]["cara_kerja"] if command == "periksa" else answer.get("segmen", "")
    known: Mapping[str, Mapping[str, str]] = data_file("views/messages").get(command, {})
    priced = command != "periksa" or answer.get("keadaan", PRICED[0]) in PRICED
    return {code: names[key] for code, names in known.items() if key in names and (priced or code in ASKED)}


def messages(
    command: str, told: Mapping[str, Any], answer: Mapping[str, Any], aturan: Aturan
) -> list[Message]:
    """Write the messages of an answer, one a recipient.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> [message["ke"] for message in messages("periksa", told, periksa(told), load())]
    ['keluarga', 'grup', 'cabang', 'tanya']
    """
    view = arrange(command, told, answer, aturan)
    view["kode_cara"] = answer["isian"].get("cara_kerja", "")
    # Amounts of an example would be read as this person's own.
    own = all(point.get("kode") != EXAMPLE_WAGE for point in answer["perlu_konfirmasi"])
    priced = own and (command != "periksa" or view["keadaan"] in PRICED)
    pasal, dasar = standing_article(answer, aturan), amount_article(answer, aturan)
    if view.get("pertama"):
        dasar = filters(aturan)["pasal"](view["pertama"]["dasar"])

    def text(ke: str, *, pendek: bool, angka: bool) -> str:
        cut = _short if pendek else str
        words = {"pasal": cut(pasal or dasar), "dasar": cut(dasar or pasal)}
        return _tidy(
            write(
                f"{command}-messages.txt", view, aturan, ke=ke, pendek=pendek, angka=angka and priced, **words
            )
        )

    return [
        {
            "ke": ke,
            "nama": nama,
            "panjang": text(ke, pendek=False, angka=True),
            "panjang_tanpa_angka": text(ke, pendek=False, angka=False),
            "sms": text(ke, pendek=True, angka=True).translate(GSM),
            "sms_tanpa_angka": text(ke, pendek=True, angka=False).translate(GSM),
        }
        for ke, nama in recipients(command, answer).items()
    ]


def standing_article(answer: Mapping[str, Any], aturan: Aturan) -> str:
    """Name the first article on which a programme's standing rests; empty where none is known, or there are no programmes.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> standing_article(periksa({"cara_kerja": "mandiri", "penghasilan": 1_500_000}), load())
    'PP 44/2015 Pasal 5(3)'
    """
    told = answer.get("program")
    programmes = told.values() if isinstance(told, Mapping) else ()
    found = (basis for one in programmes for basis in one["dasar"])
    sure = (one for one in found if " " in one and not one.startswith(NOT_REGULATION))
    return next((filters(aturan)["sebut"](one) for one in sure), "")


def amount_article(answer: Mapping[str, Any], aturan: Aturan) -> str:
    """Name the article of the first line of money, or of the first step that has one; empty where none is known.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> amount_article(periksa({"cara_kerja": "mandiri", "penghasilan": 1_500_000}), load())
    'PP 44/2015 Lampiran II'
    """
    found = (step["dasar"] for step in (*answer.get("rincian", ()), *answer["jejak"]))
    sure = (one for one in found if one["peraturan"] not in NOT_REGULATION and one["pasal"] != NO_ARTICLE)
    return next((filters(aturan)["pasal"](one) for one in sure), "")


def _short(basis: str) -> str:
    """An article as an SMS has room for: the first it names, `Pasal` as `Ps`."""
    return basis.partition(",")[0].replace("Pasal", "Ps").replace("Lampiran", "Lamp.")


def _tidy(text: str) -> str:
    """Join the lines of a template; an empty line begins a new paragraph."""
    paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
    return "\n".join(one for one in paragraphs if one)
