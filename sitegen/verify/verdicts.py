"""Reads what a person filled in, and writes it into the law data line by line, comments and all."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO

from checker.data.toml_table import meant
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.months import MONTH_NAMES
from sitegen.verify.sheet import COLUMNS, fingerprint

NEEDED = ("kunci", "sejak", "tanda", "hasil", "nama", "tanggal")
MATCHES, DIFFERS, UNSURE = "cocok", "berbeda", "belum yakin"
VERDICTS = (MATCHES, DIFFERS, UNSURE)
WORKBOOK = b"PK"
"""How a workbook begins (xlsx, ods): it is a zip."""
NAME = re.compile(r"[^\W\d_][^\d,;\"]*[^\W\d_]\.?")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
USUAL = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
IN_WORDS = re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Za-z]+) (?P<year>\d{4})")


class Unusable(ValueError):
    """The file is no such list; the message says why."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one person found about one value."""

    nilai: Nilai
    hasil: str
    nama: str
    tanggal: date
    catatan: str


def read(content: bytes) -> list[dict[str, str]]:
    """Read the list as spreadsheets save it; raise Unusable for anything else."""
    if b"\0" in content or content.startswith(WORKBOOK):
        raise Unusable(
            "Ini bukan CSV, mungkin buku kerja Excel. Di Excel: Simpan sebagai → CSV UTF-8, lalu ulangi"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what spreadsheets write where nobody chose
    first = text.partition("\n")[0]
    comma = max(";,\t", key=first.count)
    rows = list(csv.DictReader(StringIO(text), delimiter=comma, restval=""))
    missing = [k for k in NEEDED if not rows or k not in rows[0]]
    if missing:
        raise Unusable(
            f"Kolom {', '.join(missing)} tidak ada. Pakai berkas daftar-periksa.csv dari halaman "
            f"/sumber/daftar-periksa/, dan jangan ubah judul kolomnya ({'; '.join(COLUMNS)})"
        )
    return [{k: (v or "").strip() for k, v in row.items() if isinstance(k, str)} for row in rows]


def verdicts(rows: list[dict[str, str]], law: Aturan, today: date) -> tuple[list[Verdict], list[str]]:
    """Give what was found, and what is wrong with the list, each with its line; lines left empty are passed over."""
    found: list[Verdict] = []
    wrong: list[str] = []
    seen: dict[tuple[str, date], int] = {}
    for number, row in enumerate(rows, 2):
        if not row["hasil"]:
            wrong += [f"baris {number}: hasil kosong, padahal nama terisi"] if row["nama"] else []
            continue
        mistakes = list(_mistakes(row, law, today))
        wrong += [f"baris {number}: {m}" for m in mistakes]
        if mistakes:
            continue
        value = _value(row, law)
        assert value is not None  # noqa: S101 - _mistakes has looked
        if (key := (value.kunci, value.sejak)) in seen:
            wrong.append(f"baris {number}: {value.kunci} sejak {value.sejak} sudah ada di baris {seen[key]}")
        seen[key] = number
        day = read_day(row["tanggal"])
        assert day is not None  # noqa: S101 - _mistakes has looked
        found.append(Verdict(value, _verdict(row["hasil"]), row["nama"], day, row.get("catatan", "")))
    return found, wrong


def _mistakes(row: Mapping[str, str], law: Aturan, today: date) -> Iterator[str]:
    key, value = row["kunci"], _value(row, law)
    if key not in law.parameter:
        yield f"kunci “{key}” tidak ada.{meant(key, law.parameter)}"
    elif value is None:
        days = ", ".join(n.sejak.isoformat() for n in law.parameter[key].nilai)
        yield f"{key} tidak punya nilai sejak “{row['sejak']}”. Yang ada: {days}"
    elif row["tanda"] != fingerprint(value):
        yield f"{key}: angkanya sudah berubah sejak daftar ini dibuat. Ambil daftar baru dan cocokkan lagi"
    if _verdict(row["hasil"]) not in VERDICTS:
        yield f"hasil “{row['hasil']}” tidak dikenal. Tulis {', '.join(VERDICTS[:-1])}, atau {VERDICTS[-1]}"
    if not NAME.fullmatch(row["nama"]):
        yield f"nama “{row['nama']}” bukan nama. Tulis nama orang yang mencocokkan, misalnya Siti Aminah"
    day = read_day(row["tanggal"])
    if day is None:
        yield f"tanggal “{row['tanggal']}” tidak bisa dibaca. Tulis misalnya {today.isoformat()}"
    elif day > today:
        yield f"tanggal {day.isoformat()} belum tiba"


def _verdict(text: str) -> str:
    tidy = " ".join(text.casefold().split())
    return UNSURE if tidy in ("belum", "tidak yakin", "ragu") else tidy


def _value(row: Mapping[str, str], law: Aturan) -> Nilai | None:
    since = read_day(row["sejak"])
    values = law.parameter[row["kunci"]].nilai if row["kunci"] in law.parameter else ()
    return next((n for n in values if n.sejak == since), None)


def read_day(text: str) -> date | None:
    """Read a day as people and spreadsheets write it, the day before the month; None where it is none.

    >>> read_day("2026-12-01") == read_day("1/12/2026") == read_day("1 Desember 2026")
    True
    """
    for form in (ISO, USUAL, IN_WORDS):
        if found := form.fullmatch(text.strip()):
            months = {name.casefold(): n for n, name in enumerate(MONTH_NAMES, 1)}
            month = found["month"]
            try:
                return date(
                    int(found["year"]),
                    int(month) if month.isdigit() else months.get(month.casefold(), 0),
                    int(found["day"]),
                )
            except ValueError:
                return None
    return None


def sign(text: str, verdict: Verdict) -> str | None:
    """Write name and day into the value's place in a file of law data; None where its place is not found."""
    head = re.escape(f"[[{verdict.nilai.kunci}.nilai]]")
    block = re.compile(
        rf"^(?P<start>[ \t]*{head}[ \t]*(#.*)?$)(?P<body>(?:\n(?![ \t]*\[[^\]]*\]+[ \t]*(?:#.*)?$).*)*)",
        re.MULTILINE,
    )
    since = re.compile(rf"^[ \t]*sejak[ \t]*=[ \t]*{verdict.nilai.sejak.isoformat()}\b", re.MULTILINE)
    line = re.compile(r'^(?P<key>[ \t]*verifikasi[ \t]*=[ \t]*)"[^"]*"', re.MULTILINE)
    for found in block.finditer(text):
        if since.search(found["body"]) and line.search(found["body"]):
            signed = line.sub(
                lambda m: f'{m["key"]}"{verdict.nama}, {verdict.tanggal.isoformat()}"', found["body"], count=1
            )
            return text[: found.start("body")] + signed + text[found.end("body") :]
    return None
