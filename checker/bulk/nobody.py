"""Lines of a list that are no member: its sum, notes under it, numbers of its columns, its names once more, an example."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.bulk.columns import Columns
from checker.bulk.reading.row_marks import as_written, is_head, same_columns
from checker.bulk.word_answers import plain
from checker.data.resources import data_file

SUM, NOTE, NUMBERS, NAMES, EXAMPLE = "jumlah", "catatan", "nomor kolom", "judul kolom", "contoh"
GROUP = "judul kelompok"
WORK = ("pekerjaan", "cara_kerja")
"""What makes a line a member's."""
FEW = 2
"""Filled cells a note may have: two people sign side by side. A member's line has more."""
_COUNTED = re.compile(r"(?:[a-h]|[ivx]+|\d{1,2}) (?=\D)")
"""What numbers the groups of a list: `A. Kelompok Melati`, `II. Kelurahan Wonokromo`."""
_NUMBER = re.compile(r"[\d.,\s]+")
_EXAMPLE = re.compile(r"\W*contoh\W*\d*\W*", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"[^\W\d][\w .]*, *\d{1,2}[ -/]\w+[ -/]\d{2,4}\.?|\(.*\)|[.…_ ]{3,}")
"""`Surabaya, 12 November 2026`, `(Siti Aminah)` and a dotted line: how a list is signed."""


class Nobody:
    """Tells lines that are no member; a line that might be one never is, it is answered or refused like any other."""

    def __init__(self, columns: Columns) -> None:
        """Look at the columns that tell what somebody works, and how."""
        self._columns = columns
        self._work = [place for place, key in columns.fields.items() if key in WORK]
        names = [columns.header[place].strip() for place in self._work]
        words = [word for key in WORK for word in (key, *data_file("bulk/columns")["kolom"][key])]
        self._names = as_written([*names, *words])
        self._sums = frozenset(data_file("bulk/columns")["bukan_anggota"]["jumlah"])
        self._sum_letters = frozenset(letter for word in self._sums for letter in (word[0], word[0].upper()))

    def kind(self, cells: Sequence[object], merged: frozenset[int] = frozenset()) -> str:
        """Say what a line is that is nobody, or "" for a member; `merged`: places whose value stands in another cell.

        >>> from checker.bulk.columns import read_header
        >>> nobody = Nobody(read_header(["No", "Nama", "Pekerjaan", "Penghasilan"]))
        >>> nobody.kind(["", "JUMLAH", "", 3000000]), nobody.kind([1, "Siti", "becak", 1500000])
        ('jumlah', '')
        >>> nobody.kind(["(1)", "(2)", "(3)", "(4)"]), nobody.kind(["Catatan: per 1 November"]), nobody.kind([3, "Siti"])
        ('nomor kolom', 'catatan', '')
        >>> nobody.kind(["A. Kelompok Melati", "", "", ""]), nobody.kind(["Melati"], frozenset({1, 2, 3}))
        ('judul kelompok', 'judul kelompok')
        """
        first = cells[0] if cells else ""
        if first.__class__ is str and first[:1] not in "0123456789" and _EXAMPLE.fullmatch(str(first)):
            return EXAMPLE
        for place in self._work:
            word = cells[place] if place < len(cells) else ""
            if word.__class__ is str and word and not word.isspace():
                if str(word)[0] in self._sum_letters and plain(str(word)) in self._sums:
                    return SUM
                # Nearly every line ends here: only a name or a number of a column could still be nobody.
                return (
                    self._head(cells) if len(str(word)) < FEW + 2 or str(word).strip() in self._names else ""
                )
            if word not in (None, "") and not isinstance(word, str):
                return self._head(cells)
        return self._foot(cells, merged)

    def signature(self, cells: Sequence[object]) -> str:
        """Say of a line with nothing but notes and how a list is signed, in whatever columns, that it is one; else "".

        >>> from checker.bulk.columns import read_header
        >>> nobody = Nobody(read_header(["No", "Nama", "Pekerjaan"]))
        >>> nobody.signature(["", "", "Surabaya, 17 Agustus 2026"]), nobody.signature(["", "Budi", "Ketua"])
        ('catatan', '')
        """
        words = data_file("bulk/columns")["bukan_anggota"]["catatan"]
        filled = [cell for cell in cells if not _empty(cell)]
        texts = [cell.strip() for cell in filled if isinstance(cell, str)]
        signed = 0 < len(filled) <= FEW and len(texts) == len(filled)
        return (
            NOTE
            if signed and all(_PLACE_AND_DAY.fullmatch(t) or _begins(plain(t), words) for t in texts)
            else ""
        )

    def may_be(self, cells: Sequence[object]) -> bool:
        """Whether a line that was refused has only words, and too few for a member.

        >>> from checker.bulk.columns import read_header
        >>> nobody = Nobody(read_header(["No", "Nama", "Pekerjaan"]))
        >>> nobody.may_be(["", "SUTRISNO"]), nobody.may_be([3, "Siti"])
        (True, False)
        """
        filled = [place for place, cell in enumerate(cells) if not _empty(cell)]
        few = len(filled) <= FEW and not {*filled} & {*self._work}
        return few and not any(_NUMBER.fullmatch(str(cells[place])) for place in filled)

    def _head(self, cells: Sequence[object]) -> str:
        filled = {place: str(cell).strip() for place, cell in enumerate(cells) if not _empty(cell)}
        if len(filled) <= FEW:
            return ""
        if all(text.strip("(). ") == str(place + 1) for place, text in filled.items()):
            return NUMBERS
        return NAMES if is_head(cells) and same_columns(cells, self._columns.header) else ""

    def _foot(self, cells: Sequence[object], merged: frozenset[int]) -> str:
        filled = [cell for cell in cells if not _empty(cell)]
        words = data_file("bulk/columns")["bukan_anggota"]
        texts = [str(cell).strip() for cell in filled if isinstance(cell, str)]
        if texts and _begins(_closed_up(plain(texts[0])), words["jumlah"]):
            return SUM
        if len(filled) == len(texts) == 1 and (
            all(place in merged for place in self._work)
            or _begins(_COUNTED.sub("", plain(texts[0])), words["kelompok"])
        ):
            return GROUP
        return self.signature(cells)


def _empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _closed_up(text: str) -> str:
    """Close up a word that was spaced out for show: `j u m l a h`."""
    return text.replace(" ", "") if all(len(word) == 1 for word in text.split()) else text


def _begins(text: str, words: Sequence[str]) -> bool:
    return any(text == word or text.startswith(f"{word} ") for word in words)
