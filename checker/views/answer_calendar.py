"""An answer's days as a calendar file (RFC 5545): when to pay, how much, when the price changes, until when to report.

A firm pays for whom it employs in the month after; its owner and the members of a cooperative pay within the month.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from checker.law.parameter import Aturan
from checker.values.money import rupiah
from checker.values.months import add_months, month_name, read_month

PAY_DAY, FIRM_PAY_DAY = "iuran.bpu.hari_bayar", "iuran.pu.hari_bayar"
KINDS = {"pekerja": "karyawan", "anggota": "anggota", "pemilik": "pemilik"}
"""Whom a bill is for, as a title says it."""
BILLS = ("usaha", "patungan")
ALONE = ("mandiri", "pemberi_kerja")
"""Ways of working in which people pay for themselves; for others somebody else does, or it is not settled who."""
LONGEST_LINE = 75
"""Octets of a line; a longer one goes on in the next, after a space."""
EARLY = "-P2DT15H"
"""When the phone reminds: three days before, at nine in the morning."""
HOLIDAY = "Kalau libur, hari kerja sesudahnya."
ASK = "Ragu? Telepon 175. Ini bukan situs resmi BPJS Ketenagakerjaan."
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
FINGERPRINT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One day: a code that stays the same, what it is, and more about it."""

    kode: str
    hari: date
    judul: str
    isi: str = ""


def answer_calendar(command: str, told: Mapping[str, Any], answer: Mapping[str, Any], aturan: Aturan) -> str:
    r"""Write the days of an answer as a calendar file; one without an entry where the answer has no day.

    The same person's file taken again replaces the entries of the former one; another person's stand beside them.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> text = answer_calendar("periksa", told, periksa(told), load())
    >>> [line for line in text.split("\r\n") if line.startswith("SUMMARY")][0]
    'SUMMARY:Bayar iuran BPJS Ketenagakerjaan November 2026: Rp11.400'
    """
    person = {key: value for key, value in told.items() if key != "bulan"}
    mark = hashlib.sha256(repr(sorted(person.items())).encode()).hexdigest()[:FINGERPRINT_LENGTH]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Payung Kerja//Jawaban//ID", "METHOD:PUBLISH"]
    for entry in entries(command, answer, aturan):
        lines += _event(entry, mark, aturan)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def entries(command: str, answer: Mapping[str, Any], aturan: Aturan) -> tuple[Entry, ...]:
    """Give the days of an answer: of paying for oneself and of a new price, or until when an event is to be told.

    >>> from checker import manfaat
    >>> from checker.law.parameter import load
    >>> told = {"kejadian": "kecelakaan_kerja", "segmen": "BPU", "tanggal": "2026-11-20"}
    >>> [str(one.hari) for one in entries("manfaat", manfaat(told), load())]
    ['2026-11-22', '2031-11-20']
    """
    if command == "manfaat":
        return tuple(_deadline(one) for one in answer["tenggat"] if not one.get("lewat"))
    if command in BILLS:
        months = _bills(answer)
        return (*(_bill(kind, one, aturan) for one in months for kind in one["untuk"]), *_changes(months))
    if command != "periksa" or not pays_alone(answer):
        return ()
    months = [one for one in answer["kalender"] if one.get("diketahui", True)]
    return (*(_payment(one, aturan) for one in months), *_changes(months))


def pays_alone(answer: Mapping[str, Any]) -> bool:
    """Tell whether the person of an answer of `periksa` pays month by month, and for oneself.

    >>> from checker import periksa
    >>> pays_alone(periksa({"cara_kerja": "mandiri", "penghasilan": 1_500_000}))
    True
    """
    return answer["isian"]["cara_kerja"] in ALONE and bool(answer["iuran"]["total"])


def _payment(month: Mapping[str, Any], aturan: Aturan) -> Entry:
    first = read_month(month["bulan"])
    day = first.replace(day=aturan.at(PAY_DAY, first).whole)
    title = f"Bayar iuran BPJS Ketenagakerjaan {month_name(first)}: {_price(month)}"
    return Entry(f"bayar-{month['bulan']}", day, title, HOLIDAY)


def _bills(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the months of a bill whose price is known, each with what is paid for whom (`untuk`, rupiah)."""
    months = []
    for ahead, month in enumerate(answer["bulanan"]):
        paid = {
            kind: sum(row["tiap_bulan"][ahead]["total"] * row["jumlah"] for row in answer[kind])
            for kind in ("pekerja", "anggota")
        }
        if answer["pemilik"]:
            paid["pemilik"] = answer["pemilik"]["kalender"][ahead]["total"]
        if month.get("diketahui", True):
            ends = month.get("rentang", {})
            months.append({**month, **ends, "untuk": {kind: one for kind, one in paid.items() if one}})
    return months


def _bill(kind: str, month: Mapping[str, Any], aturan: Aturan) -> Entry:
    """The day on which a bill is due, and how much: the whole month's where it is for one kind of people alone."""
    first = read_month(month["bulan"])
    in_month = add_months(first, 1) if kind == "pekerja" else first
    day = aturan.at(FIRM_PAY_DAY if kind == "pekerja" else PAY_DAY, first).whole
    last = (add_months(in_month, 1) - timedelta(days=1)).day
    price, more = rupiah(month["untuk"][kind]), ""
    if len(month["untuk"]) == 1:
        price = _price(month)
    elif "terendah" in month:
        more = f"Belum pasti. Semuanya bulan itu: {_price(month)}. "
    title = f"Bayar iuran BPJS Ketenagakerjaan {KINDS[kind]} {month_name(first)}: {price}"
    return Entry(
        f"bayar-{kind}-{month['bulan']}", in_month.replace(day=min(day, last)), title, f"{more}{HOLIDAY}"
    )


def _changes(months: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    """Give the last day of each price, with the price that follows and why."""
    for before, after in pairwise(months):
        if _price(before) != _price(after):
            first = read_month(after["bulan"])
            title = f"Hari terakhir harga {_price(before)}. Mulai {month_name(first)}: {_price(after)}"
            yield Entry(f"harga-{after['bulan']}", first - timedelta(days=1), title, after["berubah_karena"])


def _price(month: Mapping[str, Any]) -> str:
    low, high = month.get("terendah", month["total"]), month.get("tertinggi", month["total"])
    return rupiah(low) if low == high else f"{rupiah(low)} sampai {rupiah(high)}"


def _deadline(one: Mapping[str, Any]) -> Entry:
    words = f"Batas: {one['hal']} (BPJS Ketenagakerjaan)"
    return Entry(f"batas-{one['kode']}", date.fromisoformat(one["batas"]), words)


def _event(entry: Entry, mark: str, aturan: Aturan) -> tuple[str, ...]:
    after = entry.hari + timedelta(days=1)
    words = " ".join(filter(None, (entry.isi, ASK)))
    return (
        *("BEGIN:VEVENT", f"UID:{entry.kode}-{mark}@payung-kerja", f"DTSTAMP:{aturan.versi:%Y%m%d}T000000Z"),
        *(f"DTSTART;VALUE=DATE:{entry.hari:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"),
        *(f"SUMMARY:{entry.judul.translate(ESCAPED)}", f"DESCRIPTION:{words.translate(ESCAPED)}"),
        *(
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{entry.judul.translate(ESCAPED)}",
        ),
        *(f"TRIGGER:{EARLY}", "END:VALARM", "END:VEVENT"),
    )


def _folded(line: str) -> str:
    r"""Break a line that is too long between letters, never inside one.

    >>> _folded("a" * 80).split("\r\n")[1]
    ' aaaaa'
    """
    parts, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += width
    return "\r\n".join(parts)
