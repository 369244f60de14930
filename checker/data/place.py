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

    def at(self, number: int, sebutan: str, title: str = "") -> Place:
        """Give the place of one of several tables under the same title, counted from 0 in the order of the file.

        >>> Place("a.toml", "x").at(1, "pekerjaan ke-2").says("salah")
        'a.toml, [x] pekerjaan ke-2: salah'
        """
        return replace(self, number=number, title=title or self.key, since=f" {sebutan}" if sebutan else "")

    def entry(self, key: str, number: int) -> Place:
        """Give the place of one entry of the list that a key holds, counted from 0.

        >>> Place("a.toml", "x").entry("nilai", 0).says("salah")
        'a.toml, [x] nilai ke-1: salah'
        """
        return replace(self, within=(key, number), since=f"{self.since} {key} ke-{number + 1}")

    def says(self, message: str, key: str = "", near: str = "") -> str:
        r"""Write a complaint about this place, at the line of one of its keys, or of a text (`near`) in what it holds.

        >>> Place("a.toml", "x", "[x]\nb = 1\n").says("salah", "b")
        'a.toml baris 2, [x]: salah'
        """
        row = self.line(key, near)
        name = f", [{self.key}]{self.since}" if self.key else ""
        return f"{self.file}{f' baris {row}' if row else ''}{name}: {message}"

    def line(self, key: str = "", near: str = "") -> int | None:
        r"""Find the line of this table, or of a key in it; None where the text is not known or says neither.

        >>> Place("a.toml", "x", "[x]\nb = 1\n").line("b")
        2
        """
        block = self._block()
        if block is None or not (self.key or key):
            return None
        start, end = block
        if self.within:
            start = self._after(self.within[0], start, end)
            start = _entry(self.teks, start, self.within[1])
        elif key and (cocok := self._key(key, start, end)):
            start = cocok.end()
        if near:
            start = max(start, self.teks.find(f'"{near}"', start, end))
        return self.teks.count("\n", 0, start) + 1

    def _block(self) -> tuple[int, int] | None:
        """Find where this table begins, after its title, and ends."""
        start = self._start()
        if start is None:
            return None
        batas = TITLE.search(self.teks, start)
        return start, batas.start() if batas else len(self.teks)

    def _start(self) -> int | None:
        if not self.key:
            return 0 if self.teks else None
        if self.number is None and (title := self._titles(rf"\[{re.escape(self.key)}\]")):
            return title[0]
        # without a title of its own: that of its first dated value
        title = self._titles(rf"\[\[{re.escape(self.title or f'{self.key}.nilai')}\]\]")
        number = self.number or 0
        return title[number] if number < len(title) else None

    def _titles(self, pola: str) -> list[int]:
        return [cocok.end() for cocok in re.finditer(rf"^[ \t]*{pola}", self.teks, re.MULTILINE)]

    def _key(self, key: str, start: int, end: int) -> re.Match[str] | None:
        pola = re.compile(rf'^[ \t]*"?{re.escape(key)}"?[ \t]*=', re.MULTILINE)
        cocok = pola.search(self.teks, start, end)
        if cocok is None and not self.key:  # it has a title of its own, further down
            cocok = re.search(rf"^[ \t]*\[\[?{re.escape(key)}\]", self.teks, re.MULTILINE)
        return cocok

    def _after(self, key: str, start: int, end: int) -> int:
        cocok = self._key(key, start, end)
        return cocok.end() if cocok else start


def _entry(text: str, start: int, number: int) -> int:
    """Find where an entry of a list begins that is a table or a list itself; the list's own start where it isn't found."""
    within = 0
    for cocok in PIECE.finditer(text, start):
        if cocok[0] in "{[":
            within += 1
            if within == 2 and number == 0:  # noqa: PLR2004 - within the list itself
                return cocok.start()
            number -= within == 2  # noqa: PLR2004 - see above
        elif cocok[0] in "}]":
            within -= 1
            if within <= 0:
                break
    return start
