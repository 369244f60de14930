"""Checks the keys of one table of TOML: all there, none unknown, each as it is written. Every file of people uses it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from checker.data.place import Place


@dataclass(frozen=True, slots=True)
class Field:
    """How one key is written: its type, an example and, where it is a choice, what may be chosen."""

    kind: type | tuple[type, ...]
    example: str
    choices: tuple[str, ...] = ()
    may_be_empty: bool = False
    link: bool = False
    """It is the address of a page elsewhere."""
    of_texts: bool = False
    """It is a list in which every entry is a text that says something."""


def check_table(
    place: Place, content: object, known: Mapping[str, Field], optional: Collection[str] = ()
) -> list[str]:
    """Complain of keys that are missing, unknown (with the nearest known one), empty, of the wrong type or no choice.

    >>> check_table(Place("a.toml", "x"), {"nama": ""}, {"nama": Field(str, '"Becak"')})
    ['a.toml, [x]: “nama” kosong. Tulis misalnya: nama = "Becak"']
    """
    if not isinstance(content, Mapping):
        how = "di antara kurung: {kunci = isi}" if place.within else f"dengan judul [{place.key}]"
        return [place.says(f"harus bagian sendiri, {how}, bukan {kind_of(content)}")]
    strange = {key: nearest(key, known) for key in content if key not in known}
    told = [
        place.says(f"“{key}” tidak dikenal.{meant(key, known) or f' Yang boleh: {", ".join(known)}'}", key)
        for key in strange
    ]
    wrong_there = []
    for key, field in known.items():
        if key not in content:
            if key not in optional and key not in strange.values():
                told.append(place.says(f"“{key}” belum ada. {_example(key, field)}"))
        elif wrong := wrong_value(key, content[key], field):
            wrong_there.append(place.says(wrong, key))
    return told + wrong_there


def check_entries(
    place: Place, key: str, content: object, known: Mapping[str, Field], optional: Collection[str] = ()
) -> list[str]:
    """Check every table of the list that a key holds; that it is a list is for the table around it to say.

    >>> check_entries(Place("a.toml", "x"), "tanya", [{}], {"t": Field(str, '"Apa?"')})
    ['a.toml, [x] tanya ke-1: “t” belum ada. Tulis misalnya: t = "Apa?"']
    """
    entries = content if isinstance(content, list) else []
    return [c for n, e in enumerate(entries) for c in check_table(place.entry(key, n), e, known, optional)]


def texts(content: object) -> list[str]:
    """Give the texts of a list; whatever else stands there is complained of by its type.

    >>> texts(["a", 3]), texts("a")
    (['a'], [])
    """
    return [text for text in content if isinstance(text, str)] if isinstance(content, list) else []


def tables(content: object) -> list[Mapping[str, Any]]:
    """Give the tables of a list; whatever else stands there is complained of by its type.

    >>> tables([{"a": 1}, "bukan tabel"])
    [{'a': 1}]
    """
    return [table for table in content if isinstance(table, Mapping)] if isinstance(content, list) else []


def nearest(word: object, known: Iterable[object], likeness: float = 0.6) -> str:
    """Give the known word most like this one; empty when none is.

    >>> nearest("sumbr", ("sejak", "sumber"))
    'sumber'
    """
    return next(iter(get_close_matches(str(word), list(map(str, known)), 1, likeness)), "")


def meant(word: object, known: Iterable[object]) -> str:
    """Ask for the nearest known word, where one is near.

    >>> meant("transportas", ["transportasi", "lainnya"])
    ' Maksudnya “transportasi”?'
    """
    close = nearest(word, known)
    return f" Maksudnya “{close}”?" if close else ""


def unknown(what: str, word: object, known: Iterable[object]) -> str:
    """Say that a word is none of those known, and which was probably meant.

    >>> unknown("jenis", "rupia", ["rupiah", "bulat"])
    'jenis “rupia” tidak dikenal. Maksudnya “rupiah”? Yang boleh: rupiah, bulat'
    """
    words = list(map(str, known))
    return f"{what} “{word}” tidak dikenal.{meant(word, words)} Yang boleh: {', '.join(words)}"


def wrong_value(key: str, content: object, field: Field) -> str:
    """Say what is wrong with what a key holds; empty when nothing is.

    >>> wrong_value("nama", 3, Field(str, '"Becak"'))
    '“nama” salah jenis (angka). Tulis misalnya: nama = "Becak"'
    """
    if type(content) is not field.kind and (wrong := _wrong_kind(key, content, field)):
        return wrong
    if (isinstance(content, str) and not content.strip()) or (isinstance(content, list) and not content):
        return "" if field.may_be_empty else f"“{key}” kosong. {_example(key, field)}"
    if field.of_texts and (number := _no_text(content)):
        return f"“{key}” ke-{number} harus tulisan yang berisi, di antara tanda kutip. {_example(key, field)}"
    if field.choices and content not in field.choices:
        return unknown(key, content, field.choices)
    if field.link and isinstance(content, str) and not content.startswith("https://"):
        return f"{key} “{content}” bukan alamat lengkap. {_example(key, field)}"
    return ""


def _example(key: str, field: Field) -> str:
    return f"Tulis misalnya: {key} = {field.example}"


def _wrong_kind(key: str, content: object, field: Field) -> str:
    """Say that a key holds something of another kind; empty where its kind is one of several."""
    if isinstance(content, datetime):
        return f"“{key}” memuat jam. Tulis tanggalnya saja: {key} = {content.date().isoformat()}"
    if field.kind is date and isinstance(content, str):
        return f"“{key}” salah jenis: tanggal ditulis tanpa tanda kutip. {_example(key, field)}"
    if isinstance(content, float) and _holds(field, int) and not _holds(field, float):
        return number_hint(content, key)
    if not isinstance(content, field.kind) or (isinstance(content, bool) and not _holds(field, bool)):
        return f"“{key}” salah jenis ({kind_of(content)}). {_example(key, field)}"
    return ""


def _no_text(content: Any) -> int:  # noqa: ANN401 - a list
    """Give the number of the first entry that is no text or says nothing; 0 where all do."""
    for number, text in enumerate(content, 1):
        if not isinstance(text, str) or not text.strip():
            return number
    return 0


def _holds(field: Field, kind: type) -> bool:
    return kind in (field.kind if isinstance(field.kind, tuple) else (field.kind,))


def number_hint(content: float, key: str = "nilai") -> str:
    """Say how an amount with a dot was probably meant.

    >>> number_hint(6.8)
    '“nilai” salah jenis: 6.8 dibaca sebagai pecahan. Rupiah ditulis tanpa titik (6800), persen dalam tanda kutip ("6.8%")'
    """
    thousands = content * 1000 if content < 1000 else content  # noqa: PLR2004 - a dot was meant to group thousands
    return (
        f"“{key}” salah jenis: {content} dibaca sebagai pecahan. "
        f'Rupiah ditulis tanpa titik ({thousands:.0f}), persen dalam tanda kutip ("{content}%")'
    )


def kind_of(content: object) -> str:
    """Name the type of what stands in a file.

    >>> kind_of(True), kind_of([1])
    ('ya/tidak', 'daftar')
    """
    names = {bool: "ya/tidak", int: "angka", float: "pecahan", str: "teks", list: "daftar", dict: "tabel"}
    return names.get(type(content), "tanggal" if isinstance(content, date) else type(content).__name__)
