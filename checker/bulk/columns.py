"""Which column of a list answers which question of `periksa`; every other column travels along untouched."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.bulk.answer import RESULT_COLUMNS
from checker.bulk.errors import ListRefused
from checker.bulk.word_answers import plain
from checker.core.fields import example, questions_for
from checker.data.resources import data_file

REFUSAL_COLUMNS = ("baris", "isian", "pesan")
"""The first columns of a file of refusals; the member's own columns follow, so a mended file can be read again."""
OWN_RESULT = frozenset({"hasil_segmen", "hasil_bulan", "hasil_total"})
"""A list with all of these is a result of ours: its result columns are worked out anew."""
NO_WAY = (
    "Kolom “cara_kerja” belum ada, kolom “pekerjaan” juga tidak. Tambahkan salah satunya, misalnya kolom pekerjaan"
    " berisi tukang becak, atau kolom cara_kerja berisi mandiri"
)
"""Why a list can't be answered at all, and the way out."""
NEAR = 0.88
_SMALL = re.compile(r"\D*\d{1,3}")
_GROUP = re.compile(r"\d{3}(?!\d).*|\d{1,3}\s*[a-z]+.*", re.IGNORECASE | re.DOTALL)
_ZEROS = re.compile(r"0{2,3}(?!\d).*", re.DOTALL)
_CENTS = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one list, by their place from 0."""

    header: tuple[str, ...]
    fields: Mapping[int, str]
    """Place → key of `periksa`."""
    carried: tuple[int, ...]
    """Places that are written into the result, in order."""
    names: tuple[str, ...]
    """Their names there."""
    twins: tuple[tuple[int, int], ...]
    """Places of two columns with the very same meaning: a row in which they differ can't be answered."""
    money: tuple[int, ...]
    notes: tuple[str, ...]

    def disagreement(self, cells: Sequence[object]) -> str:
        """Say which two columns of the same meaning differ in this row, or nothing.

        >>> read_header(["cara_kerja", "upah", "upah"]).disagreement(["karyawan", "2500000", "3000000"])
        'Kolom “upah” ada dua dan isinya berbeda. Hapus atau ganti nama salah satunya'
        """
        for one, other in self.twins:
            if other < len(cells) and cells[other] not in (None, "") and cells[one] != cells[other]:
                name = self.header[one].strip()
                return f"Kolom “{name}” ada dua dan isinya berbeda. Hapus atau ganti nama salah satunya"
        return ""

    def fallen_apart(self, cells: Sequence[object]) -> str:
        """Say that commas inside an amount have cut it into cells (`2,345,000` without quotes), or nothing.

        >>> read_header(["cara_kerja", "penghasilan", "nama"]).fallen_apart(["mandiri", "1", "500", "000", "Siti"])
        'Angka di kolom “penghasilan” terpotong oleh koma. Tulis tanpa koma, misalnya 1500000'
        """
        for place in self.money:
            after = str(cells[place + 1]).lstrip() if place + 1 < len(cells) else ""
            if not after[:1].isdigit():
                continue
            amount = str(cells[place]).strip(" '\"")
            surplus = any(str(cell).strip() for cell in cells[len(self.header) :])
            small, ends_in_digit = _SMALL.fullmatch(amount), amount[-1:].isdigit()
            if (small and _GROUP.fullmatch(after)) or (
                ends_in_digit and (_ZEROS.fullmatch(after) or (surplus and _CENTS.fullmatch(after)))
            ):
                name, shown = self.header[place].strip(), example(questions_for("periksa")["penghasilan"])
                return f"Angka di kolom “{name}” terpotong oleh koma. Tulis tanpa koma, misalnya {shown}"
        return ""


def recognised(cells: Sequence[object]) -> int:
    """Count the different questions these names stand for.

    >>> recognised(["Nama", "Umur", "Gaji (Rp)", "Usia"])
    2
    """
    return len({key for cell in cells if isinstance(cell, str) and (key := meaning(cell)[0])})


def meaning(name: str) -> tuple[str, int]:
    """Give the question a column name stands for and how directly: 0 its key, 1 its name, 2 another word.

    >>> meaning("cara_kerja"), meaning("Cara Kerja"), meaning("gaji (Rp)"), meaning("kelurahan")
    (('cara_kerja', 0), ('cara_kerja', 1), ('upah', 2), ('', 3))
    """
    if name.strip() in questions_for("periksa"):
        return name.strip(), 0
    return _names().get(_bare(name), ("", 3))


def by_name(header: Sequence[str], dropped: Container[int] = ()) -> dict[int, str]:
    """Say by its name which question a column answers; of two for one question the more directly named.

    >>> by_name(["Gaji", "Nama", "upah"])
    {2: 'upah'}
    """
    chosen: dict[str, int] = {}
    for place, name in enumerate(header):
        key, rank = meaning(name)
        if key and place not in dropped and (key not in chosen or rank < meaning(header[chosen[key]])[1]):
            chosen[key] = place
    return {place: key for key, place in sorted(chosen.items(), key=lambda item: item[1])}


def told_columns(header: Sequence[str], fields: Mapping[int, str]) -> Columns:
    """Take the columns for what a person said they are; nothing is read from their names.

    >>> told_columns(["Orang", "Uang"], {1: "penghasilan"}).money
    (1,)
    """
    return Columns(
        header=tuple(header),
        fields=fields,
        carried=tuple(range(len(header))),
        names=tuple(header),
        twins=(),
        money=_money(fields),
        notes=(),
    )


def _money(fields: Mapping[int, str]) -> tuple[int, ...]:
    return tuple(place for place, key in fields.items() if "rupiah" in questions_for("periksa")[key]["jenis"])


def read_header(header: Sequence[str]) -> Columns:
    """Decide what each column is; raise DaftarDitolak if the way of working can't be told for any row.

    >>> read_header(["Nama", "Cara kerja", "Penghasilan"]).fields
    {1: 'cara_kerja', 2: 'penghasilan'}
    """
    dropped = _recomputed(header)
    fields = by_name(header, dropped)
    chosen = {key: place for place, key in fields.items()}
    twins, notes = _second_columns(header, chosen, dropped)
    notes += _near_misses(header, chosen, dropped)
    if "cara_kerja" not in chosen:
        if "pekerjaan" not in chosen:
            raise ListRefused(" ".join((*notes, NO_WAY)))
        notes.append(
            "Kolom “cara_kerja” tidak ada. Dipakai cara kerja yang biasa, lihat kolom hasil_cara_kerja."
        )
    money = _money(fields)
    if not money and "lama_bulan" not in chosen:  # a migrant's price hangs on the contract's length
        notes.append("Tidak ada kolom penghasilan atau upah yang dikenal. Beri nama, misalnya, penghasilan.")
    carried = tuple(place for place in range(len(header)) if place not in dropped)
    names, renamed = _names_in_result([header[place] for place in carried])
    return Columns(
        header=tuple(header),
        fields=fields,
        carried=carried,
        names=names,
        twins=twins,
        money=money,
        notes=(*notes, *renamed),
    )


def _recomputed(header: Sequence[str]) -> frozenset[int]:
    """Places of columns that an earlier run of ours has written: they are worked out anew, never doubled."""
    names = [name.strip() for name in header]
    dropped = {
        place for place, name in enumerate(names) if name in RESULT_COLUMNS and set(names) >= OWN_RESULT
    }
    if tuple(names[: len(REFUSAL_COLUMNS)]) == REFUSAL_COLUMNS:
        dropped |= set(range(len(REFUSAL_COLUMNS)))
    return frozenset(dropped)


def _second_columns(
    header: Sequence[str], chosen: Mapping[str, int], dropped: frozenset[int]
) -> tuple[tuple[tuple[int, int], ...], list[str]]:
    """Columns that mean what another, more directly named column already says: twins, and notes on the others."""
    twins, notes = [], []
    for place, name in enumerate(header):
        key, rank = meaning(name)
        if not key or place in dropped or chosen[key] == place:
            continue
        used = header[chosen[key]]
        if meaning(used)[1] == rank:
            twins.append((chosen[key], place))
        notes.append(f"Kolom “{name.strip()}” dan “{used.strip()}” sama artinya. Dipakai “{used.strip()}”.")
    return tuple(twins), notes


def _near_misses(header: Sequence[str], chosen: Mapping[str, int], dropped: frozenset[int]) -> list[str]:
    """Name the columns that look like a question misspelt; they are not used, whatever they look like."""
    import difflib  # noqa: PLC0415 - the phone needs it for a mistake alone

    free = {name: key for name, (key, _) in _names().items() if key not in chosen}
    notes = []
    for place, name in enumerate(header):
        if place in dropped or meaning(name)[0] or not name.strip():
            continue
        if near := difflib.get_close_matches(_bare(name), free, n=1, cutoff=NEAR):
            notes.append(f"Kolom “{name.strip()}” tidak dipakai. Mungkin maksudnya {free[near[0]]}?")
    return notes


def _names_in_result(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keep every name, except one that a result column needs: that gets an addition, and its cells stay."""
    taken = {plain(name) for name in (*names, *RESULT_COLUMNS)}
    results = {plain(name) for name in RESULT_COLUMNS}
    written, notes = [], []
    for name in names:
        new = name
        if plain(name) in results:
            new = f"{name.strip()} (masukan)"
            while plain(new) in taken:
                new += " lama"
            taken.add(plain(new))
            notes.append(f"Kolom “{name.strip()}” dari daftar ditulis sebagai “{new}”.")
        written.append(new)
    return tuple(written), tuple(notes)


@cache
def _names() -> Mapping[str, tuple[str, int]]:
    """Every name of a column we know, written plainly: the question it stands for, and how directly."""
    tanya = questions_for("periksa")
    names: dict[str, tuple[str, int]] = {}
    for key, words in data_file("bulk/columns")["kolom"].items():
        names |= {word: (key, 2) for word in words if key in tanya}
    own: dict[str, tuple[str, int]] = {plain(key): (key, 1) for key in tanya}
    for (
        key,
        content,
    ) in tanya.items():  # two questions may be called alike: the first is the one about the thing itself
        own.setdefault(plain(content["sebutan"]), (key, 1))
    return names | own


def _bare(name: str) -> str:
    """A name without its unit: `Penghasilan (Rp)` → `penghasilan`."""
    ignored = data_file("bulk/columns")["abaikan"]
    return " ".join(word for word in plain(name).split() if word not in ignored)
