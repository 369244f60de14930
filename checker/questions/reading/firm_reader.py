"""Reads a firm or cooperative: its own answers, and the lists of those who work there or are members, row by row."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.core.field_kinds import NOBODY, READERS, Questions, Wrong
from checker.core.fields import InputRefused, questions_for, read_fields, refusal
from checker.core.profile import Profile
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.questions.reading.profile_reader import read_profile
from checker.values.months import format_month

MOST_ROWS = 1000
"""Longer lists belong to `massal`."""
MOST_TOLD = 5
"""Rows a person could mend at once; more are counted."""
LONGEST_NAME = 60
FIRM = ("jenis_usaha", "risiko_jkk", "skala_usaha", "modal_usaha", "penjualan_tahunan")
"""What is told once and holds for everybody who is paid there."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "pekerja": ("upah", "upah_harian", "usia", "program_tambahan"),
    "anggota": ("penghasilan", "penghasilan_harian", "hari_kerja", "pekerjaan", "sektor", "usia"),
}
"""The questions of `periksa` that a row of each list answers."""
WAY = {"pekerja": "karyawan", "anggota": "mandiri"}
SHORT = re.compile(
    r"\s*(?:(?P<jumlah>\d[\d.]*)\s*[x×]\s*)?(?P<uang>[^;]+?)(?P<harian>\s*(?:/|per )\s*hari)?\s*"
)
"""`2 x 1.500.000`, `80rb/hari`: a row as people write it."""
MONEY = {"pekerja": ("upah", "upah_harian"), "anggota": ("penghasilan", "penghasilan_harian")}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: so many people (`many`) of one name or none who are priced alike."""

    kind: str
    """`pekerja`, `anggota` or `pemilik`."""
    profile: Profile
    many: int = 1
    name: str = ""
    family: bool = False


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm or cooperative in one month: everybody it pays for or with, and the part of its members it carries."""

    bulan: date
    rows: tuple[Row, ...]
    share: int
    """Percent of a member's contribution."""
    share_months: int | None
    answers: Mapping[str, Any]


def read_firm(told: object, aturan: Aturan, hari_ini: date) -> Firm:
    """Read and check the input of `usaha`; raise InputRefused naming every field, and in lists every row, that is wrong.

    >>> from checker.law.parameter import load
    >>> firm = read_firm({"pekerja": "2 x 1,5 juta", "skala_usaha": "mikro"}, load(), date(2026, 11, 22))
    >>> [(row.many, row.profile.upah) for row in firm.rows]
    [(2, 1500000)]
    """
    tanya = questions_for("usaha")
    nilai, galat = read_fields(told, tanya, {**READERS, **READ_ROWS})
    content = told if isinstance(told, Mapping) else {}
    nilai.setdefault("bulan", hari_ini.replace(day=1))
    reading = _Reading(aturan, hari_ini, {"bulan": format_month(nilai["bulan"])})
    common = {key: content[key] for key in FIRM if key in nilai}
    rows = [
        *reading.rows("pekerja", nilai.get("pekerja", ()), common),
        *reading.owner(nilai),
        *reading.rows("anggota", nilai.get("anggota", ()), {}),
    ]
    known = {g["isian"] for g in galat}
    galat += [g for g in reading.refused if g["isian"] not in known]
    if not galat:
        galat += [refusal(key, tanya[key], wrong) for key, wrong in _faults(nilai)]
    if galat:
        raise InputRefused(galat)
    return Firm(
        nilai["bulan"], tuple(rows), nilai.get("ditanggung_persen", 0), nilai.get("selama_bulan"), nilai
    )


def owner_told(nilai: Mapping[str, Any]) -> dict[str, Any]:
    """Give what `periksa` is asked for the owner.

    >>> owner_told({"bulan": date(2026, 11, 1), "penghasilan_pemilik": 3_000_000})["cara_kerja"]
    'pemberi_kerja'
    """
    return {
        "bulan": format_month(nilai["bulan"]),
        "cara_kerja": "pemberi_kerja",
        "penghasilan": nilai["penghasilan_pemilik"],
        "jht": nilai.get("jht_pemilik", False),
    }


def _faults(nilai: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Somebody to be counted; what is told of the owner and of the members goes together."""
    wrong = []
    if not nilai.get("pekerja") and not nilai.get("anggota") and not nilai.get("pemilik_ikut"):
        wrong.append(("pekerja", "belum diisi"))
    if nilai.get("pemilik_ikut") and "penghasilan_pemilik" not in nilai:
        wrong.append(("penghasilan_pemilik", "belum diisi"))
    wrong += [
        (key, "hanya dipakai kalau pemilik ikut")
        for key in ("penghasilan_pemilik", "jht_pemilik")
        if nilai.get(key) and not nilai.get("pemilik_ikut")
    ]
    if nilai.get("ditanggung_persen") and not nilai.get("anggota"):
        wrong.append(("ditanggung_persen", "hanya dipakai bersama anggota"))
    if "selama_bulan" in nilai and not nilai.get("ditanggung_persen"):
        wrong.append(("selama_bulan", "hanya dipakai bersama bagian koperasi"))
    return wrong


class _Reading:
    """Reads rows by the rules of `periksa`; what is wrong is collected, each fault of the firm itself once."""

    def __init__(self, aturan: Aturan, hari_ini: date, moment: Mapping[str, Any]) -> None:
        self._aturan, self._hari_ini, self._moment = aturan, hari_ini, moment
        self.refused: list[Any] = []

    def rows(self, kind: str, told: Sequence[Mapping[str, Any]], common: Mapping[str, Any]) -> list[Row]:
        """Read a list; `common` is told once for all its rows."""
        read = []
        for number, row in enumerate(told, 1):
            own = {key: content for key, content in row.items() if key in COLUMNS[kind]}
            profile = self._profile(kind, {**common, **own, "cara_kerja": WAY[kind]}, f"ke-{number}")
            if profile:
                extra = {key: row[key] for key in ("jumlah", "nama", "keluarga") if key in row}
                read.append(
                    Row(
                        kind,
                        profile,
                        extra.get("jumlah", 1),
                        extra.get("nama", ""),
                        extra.get("keluarga", False),
                    )
                )
        return read

    def owner(self, nilai: Mapping[str, Any]) -> list[Row]:
        """Read the owner, who registers for herself."""
        if not nilai.get("pemilik_ikut") or "penghasilan_pemilik" not in nilai:
            return []
        profile = self._profile("pemilik", owner_told(nilai), "")
        return [Row("pemilik", profile)] if profile else []

    def _profile(self, kind: str, told: Mapping[str, Any], which: str) -> Profile | None:
        try:
            return read_profile({**self._moment, **told}, self._aturan, self._hari_ini)
        except InputRefused as refused:
            for fault in refused.galat:
                of_firm = fault["isian"] in (*FIRM, "bulan")
                name = fault["isian"] if of_firm or kind == "pemilik" else kind
                message = fault["pesan"] if name != kind else f"{kind.capitalize()} {which}: {fault['pesan']}"
                if all((name, message) != (g["isian"], g["pesan"]) for g in self.refused):
                    self.refused.append({"isian": name, "pesan": message})
        return None


def _read_rows(kind: str) -> Callable[[object, Questions], tuple[dict[str, Any], ...]]:
    """Make the reader of a list: objects, their JSON text, or rows as people write them."""

    def read(content: object, _: Questions) -> tuple[dict[str, Any], ...]:
        if content == NOBODY:
            return ()
        rows = _listed(content, kind)
        if not rows:
            raise Wrong("belum diisi")
        if len(rows) > MOST_ROWS:
            raise Wrong(
                f"terlalu panjang, paling banyak {MOST_ROWS} baris. Daftar panjang dibaca perintah massal"
            )
        read, wrong = [], []
        for number, row in enumerate(rows, 1):
            try:
                read.append(_row(kind, row))
            except Wrong as fault:
                wrong.append(f"ke-{number} {fault}".replace(" :", ":"))
        if wrong:
            more = f"; dan {len(wrong) - MOST_TOLD} baris lain" if len(wrong) > MOST_TOLD else ""
            raise Wrong("; ".join(wrong[:MOST_TOLD]) + more)
        return tuple(read)

    return read


def _listed(content: object, kind: str) -> Sequence[object]:
    if isinstance(content, list | tuple):
        return content
    if not isinstance(content, str):
        raise Wrong("harus daftar")
    if content.lstrip().startswith("["):
        try:
            listed = json.loads(content)
        except (ValueError, RecursionError):
            raise Wrong("tidak terbaca") from None
        return listed if isinstance(listed, list) else ()
    month, day = MONEY[kind]
    rows: list[object] = []
    for text in filter(str.strip, content.split(";")):
        found = SHORT.fullmatch(text)
        if not found:
            raise Wrong(f"“{text.strip()}” tidak terbaca")
        money = {day if found["harian"] else month: found["uang"]}
        rows.append({"jumlah": found["jumlah"] or 1, **money})
    return rows


def _row(kind: str, row: object) -> dict[str, Any]:
    """Read a row's own columns (how many, name, family); those of `periksa` are passed on as told, and read by its rules."""
    if not isinstance(row, Mapping):
        raise Wrong("harus berisi isian bernama")
    own = data_file("questions/firm_rows")[kind]
    shared = {key: questions_for("periksa")[key] for key in COLUMNS[kind]}
    try:
        read, galat = read_fields(row, {**own, **shared}, {**READERS, "tulisan": _text})
    except InputRefused as refused:
        galat, read = refused.galat, {}
    if galat:
        raise Wrong(f": {galat[0]['pesan'].partition(' Contoh:')[0].rstrip('.')}")
    passed = {key: row[key] for key in COLUMNS[kind] if key in read}
    return {**passed, **{key: content for key, content in read.items() if key in own}}


def _text(content: object, _: Questions) -> str:
    if not isinstance(content, str | int) or isinstance(content, bool):
        raise Wrong("harus tulisan")
    return " ".join(str(content).split())[:LONGEST_NAME]


READ_ROWS: Mapping[str, Callable[[Any, Questions], Any]] = {
    "baris_pekerja": _read_rows("pekerja"),
    "baris_anggota": _read_rows("anggota"),
}
