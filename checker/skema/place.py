"""Where in the law data something is: file, line, key and first day, as a complaint begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    r"""One table of one file of the law data; with `number`, one of its dated values.

    >>> Place("iuran_bpu", "iuran.bpu.jkm", teks="[iuran.bpu.jkm]\nsatuan = 1").says("salah", "satuan")
    'checker/aturan/iuran_bpu.toml baris 2, [iuran.bpu.jkm]: salah'
    """

    name: str
    key: str
    number: int | None = None
    since: str = ""
    teks: str = ""

    @property
    def file(self) -> str:
        """The file as it is called from the top of the repository."""
        return f"checker/aturan/{self.name}.toml"

    def at(self, nomor: int, sejak: object) -> Place:
        """Give the place of one dated value, counted from 0 in the order of the file."""
        return replace(self, number=nomor, since=f" sejak {sejak}" if sejak else f" nilai ke-{nomor + 1}")

    def says(self, pesan: str, kunci: str = "") -> str:
        """Write a complaint about this place, at the line of one of its keys where that can be found."""
        baris = self.line(kunci)
        return f"{self.file}{f' baris {baris}' if baris else ''}, [{self.key}]{self.since}: {pesan}"

    def line(self, kunci: str = "") -> int | None:
        """Find the line of this table, or of a key in it; None where the text is not known or says neither."""
        kepala = re.escape(self.key)
        judul = rf"\[{kepala}\]" if self.number is None else rf"\[\[{kepala}\.nilai\]\]"
        mulai = list(re.finditer(rf"^[ \t]*{judul}", self.teks, re.MULTILINE))
        if not mulai and self.number is None:  # dated values whose own title is missing
            return self.at(0, None).line()
        if len(mulai) <= (self.number or 0):
            return None
        awal = mulai[self.number or 0]
        isi = self.teks[awal.end() :]
        batas = re.search(r"^[ \t]*\[\[?[a-z]", isi, re.MULTILINE)
        blok = isi[: batas.start()] if batas else isi
        cocok = re.search(rf"^[ \t]*{re.escape(kunci)}[ \t]*=", blok, re.MULTILINE) if kunci else None
        return self.teks.count("\n", 0, awal.end() + (cocok.start() if cocok else 0)) + 1
