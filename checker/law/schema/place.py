"""Where in a TOML file something is: file, line, table and key, as a complaint begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

TITLE = re.compile(r"^[ \t]*\[\[?[A-Za-z]", re.MULTILINE)
PIECE = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[{}\[\]]')
"""What matters when brackets are counted: those in texts and remarks don't."""


@dataclass(frozen=True, slots=True)
class Place:
    r"""One table of one file; with `number`, one of several under the same `[[title]]`; with `entry`, a part of a list.

    >>> place = Place("a.toml", "jkk", "[jkk]\nsurat = [\n  {teks = 'KTP'},\n  {teks = 3},\n]")
    >>> place.says("salah", "surat"), place.entry("surat", 1).says("salah", "teks")
    ('a.toml baris 2, [jkk]: salah', 'a.toml baris 4, [jkk] surat ke-2: salah')
    """

    file: str
    """As it is called from the top of the repository."""
    key: str
    """The title of the table; empty for what stands above the first one."""
    teks: str = ""
    """What the file says, so that lines can be found."""
    number: int | None = None
    title: str = ""
    """The title that those counted by `number` share."""
    since: str = ""
    """What tells this one from the others under the same title."""
    within: tuple[str, int] | None = None

    def at(self, nomor: int, sebutan: str, title: str = "") -> Place:
        """Give the place of one of several tables under the same title, counted from 0 in the order of the file."""
        return replace(self, number=nomor, title=title or self.key, since=f" {sebutan}" if sebutan else "")

    def entry(self, kunci: str, nomor: int) -> Place:
        """Give the place of one entry of the list that a key holds, counted from 0."""
        return replace(self, within=(kunci, nomor), since=f"{self.since} {kunci} ke-{nomor + 1}")

    def says(self, pesan: str, kunci: str = "", near: str = "") -> str:
        """Write a complaint about this place, at the line of one of its keys, or of a text (`near`) in what it holds."""
        baris = self.line(kunci, near)
        nama = f", [{self.key}]{self.since}" if self.key else ""
        return f"{self.file}{f' baris {baris}' if baris else ''}{nama}: {pesan}"

    def line(self, kunci: str = "", near: str = "") -> int | None:
        """Find the line of this table, or of a key in it; None where the text is not known or says neither."""
        block = self._block()
        if block is None or not (self.key or kunci):
            return None
        awal, akhir = block
        if self.within:
            awal = self._after(self.within[0], awal, akhir)
            awal = _entry(self.teks, awal, self.within[1])
        elif kunci and (cocok := self._key(kunci, awal, akhir)):
            awal = cocok.end()
        if near:
            awal = max(awal, self.teks.find(f'"{near}"', awal, akhir))
        return self.teks.count("\n", 0, awal) + 1

    def _block(self) -> tuple[int, int] | None:
        """Find where this table begins, after its title, and ends."""
        awal = self._start()
        if awal is None:
            return None
        batas = TITLE.search(self.teks, awal)
        return awal, batas.start() if batas else len(self.teks)

    def _start(self) -> int | None:
        if not self.key:
            return 0 if self.teks else None
        if self.number is None and (judul := self._titles(rf"\[{re.escape(self.key)}\]")):
            return judul[0]
        # without a title of its own: that of its first dated value
        judul = self._titles(rf"\[\[{re.escape(self.title or f'{self.key}.nilai')}\]\]")
        nomor = self.number or 0
        return judul[nomor] if nomor < len(judul) else None

    def _titles(self, pola: str) -> list[int]:
        return [cocok.end() for cocok in re.finditer(rf"^[ \t]*{pola}", self.teks, re.MULTILINE)]

    def _key(self, kunci: str, awal: int, akhir: int) -> re.Match[str] | None:
        pola = re.compile(rf'^[ \t]*"?{re.escape(kunci)}"?[ \t]*=', re.MULTILINE)
        cocok = pola.search(self.teks, awal, akhir)
        if cocok is None and not self.key:  # it has a title of its own, further down
            cocok = re.search(rf"^[ \t]*\[\[?{re.escape(kunci)}\]", self.teks, re.MULTILINE)
        return cocok

    def _after(self, kunci: str, awal: int, akhir: int) -> int:
        cocok = self._key(kunci, awal, akhir)
        return cocok.end() if cocok else awal


def _entry(teks: str, awal: int, nomor: int) -> int:
    """Find where an entry of a list begins that is a table or a list itself; the list's own start where it isn't found."""
    within = 0
    for cocok in PIECE.finditer(teks, awal):
        if cocok[0] in "{[":
            within += 1
            if within == 2 and nomor == 0:  # noqa: PLR2004 - within the list itself
                return cocok.start()
            nomor -= within == 2  # noqa: PLR2004 - see above
        elif cocok[0] in "}]":
            within -= 1
            if within <= 0:
                break
    return awal
