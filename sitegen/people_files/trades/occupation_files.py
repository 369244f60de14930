"""Refuses occupations and the examples of their pages in the wrong form.

What is a choice is refused by name: a sector that nobody knows would be priced as some other, and nobody would notice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from checker.cara_kerja import WAYS
from checker.data.place import Place
from checker.data.toml_table import Field, check_table, meant, texts, unknown
from checker.law.confidence import CONFIDENCE_ORDER
from sitegen.occupations.price import SHOWN
from sitegen.people_files.common_checks import TEXT, TEXTS, check_slug, check_word
from sitegen.people_files.paths import EXAMPLES, OCCUPATIONS, OTHER_JOBS, Files

SECTORS = ("transportasi", "lainnya", "perlu_konfirmasi")
SIZES = ("mikro", "kecil", "menengah", "besar")
LEVELS = ("TK", "SD", "SMP", "SMA", "PT")
OCCUPATION = {
    "nama": Field(str, '"Tukang bakso"'),
    "sebutan": Field(list, '["bakso", "jualan bakso"]', of_texts=True),
    "kelompok": Field(str, '"makanan"'),
    "cara_kerja": Field(str, '"mandiri"', tuple(WAYS)),
    "sektor": Field(str, '"lainnya"', SECTORS),
    "keyakinan": Field(str, '"sedang"', tuple(CONFIDENCE_ORDER)),
    "sumber": Field(str, '"alamat atau tempat membacanya"'),
    "catatan": TEXT,
    "cara": Field(list, '["mandiri", "karyawan"]', of_texts=True),
}
OTHER_JOB = {key: OCCUPATION[key] for key in ("nama", "sebutan", "cara", "sektor", "catatan")}
EXAMPLE = {
    "alasan": TEXT,
    "bukti": TEXT,
    "ingat": TEXT,
    "baris": Field(int, "4"),
    "upah": Field(list, "[8, 14]"),
    "pembayar": Field(str, '"juragan"'),
    "skala": Field(str, '"mikro"', SIZES),
    "mirip": TEXTS,
    "kartu": TEXT,
}
SOMETIMES = {"baris", "upah", "pembayar", "skala", "mirip", "kartu"}
GROUP = {
    "judul": TEXT,
    "tempat": TEXT,
    "anak": Field(list, '[["SD", 4], ["SMA", 1]], atau [] kalau tidak ada', may_be_empty=True),
}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the occupations and their examples."""
    yield from _occupations(files)
    yield from _examples(files)


def _occupations(files: Files) -> Iterator[str]:
    owners: dict[str, list[Place]] = defaultdict(list)
    groups = _tables(files[EXAMPLES], "kelompok")
    for slug, table in files[OCCUPATIONS].items():
        place = files.place(OCCUPATIONS, slug)
        yield from check_slug(place)
        yield from check_table(place, table, OCCUPATION, ("catatan", "cara"))
        if not isinstance(table, Mapping):
            continue
        group = table.get("kelompok")
        if isinstance(group, str) and group and group not in groups:
            yield place.says(f"kelompok “{group}” tidak ada di {EXAMPLES}.{meant(group, groups)}", "kelompok")
        yield from _ways(place, table, table.get("cara_kerja"))
        yield from _own_words(place, table, owners)
    for slug, table in files[OTHER_JOBS].items():
        place = files.place(OTHER_JOBS, slug)
        yield from check_slug(place)
        yield from check_table(place, table, OTHER_JOB, ("sektor", "catatan"))
        if slug in files[OCCUPATIONS]:
            yield place.says(f"sudah ada di {OCCUPATIONS}")
        if isinstance(table, Mapping):
            yield from _ways(place, table)
            yield from _own_words(place, table, owners)
    yield from _shared(owners)


def _ways(place: Place, table: Mapping[str, Any], usual: object = None) -> Iterator[str]:
    """Refuse ways nobody works in, twice the same, and a commonest one that is not the first."""
    ways = texts(table.get("cara"))
    for way in ways:
        if way not in WAYS:
            yield place.says(unknown("cara", way, WAYS), "cara", way)
    if len(set(ways)) < len(ways):
        yield place.says("ada cara yang tertulis lagi", "cara")
    if usual and ways and (ways[0] != usual or len(ways) == 1):
        yield place.says(
            f"cara memuat semua cara kerjanya, “{usual}” lebih dulu. Hanya satu? Hapus barisnya", "cara"
        )


def _own_words(place: Place, table: Mapping[str, Any], owners: dict[str, list[Place]]) -> Iterator[str]:
    for word in texts(table.get("sebutan")):
        yield from check_word(place, "sebutan", word)
        owners[word].append(place)


def _shared(owners: Mapping[str, list[Place]]) -> Iterator[str]:
    for word, places in owners.items():
        if len(places) > 1:
            yield places[-1].says(
                f"sebutan “{word}” dipakai juga oleh [{places[0].key}]. Tiap sebutan milik satu pekerjaan",
                "sebutan",
            )


def _examples(files: Files) -> Iterator[str]:
    occupations, examples = files[OCCUPATIONS], files[EXAMPLES]
    for key in examples:
        if key not in ("kelompok", "kerja"):
            yield files.place(EXAMPLES, key).says(
                f"judul yang dikenal hanya [kelompok.…] dan [kerja.…], bukan [{key}]"
            )
    for name, group in _tables(examples, "kelompok").items():
        yield from _group(files.place(EXAMPLES, f"kelompok.{name}"), group)
    work = _tables(examples, "kerja")
    for slug, table in occupations.items():
        if slug not in work:
            yield files.place(OCCUPATIONS, slug).says(
                f"contohnya belum ada. Tambah [kerja.{slug}] di {EXAMPLES}"
            )
            continue
        yield from _example(files, files.place(EXAMPLES, f"kerja.{slug}"), work[slug], table)
    for slug in work:
        if slug not in occupations:
            yield files.place(EXAMPLES, f"kerja.{slug}").says(
                f"tidak ada di {OCCUPATIONS}.{meant(slug, occupations)}"
            )


def _tables(content: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = content.get(key)
    return found if isinstance(found, Mapping) else {}


def _example(files: Files, place: Place, example: object, occupation: object) -> Iterator[str]:
    """Check the examples of one occupation: what its way of working needs is there."""
    way = occupation.get("cara_kerja", "") if isinstance(occupation, Mapping) else ""
    yield from check_table(place, example, EXAMPLE, SOMETIMES - set(SHOWN[way].needs if way in SHOWN else ()))
    if not isinstance(example, Mapping):
        return
    others = example.get("mirip")
    for other in texts(others):
        if other not in files[OCCUPATIONS]:
            yield place.says(f"mirip “{other}” tidak ada.{meant(other, files[OCCUPATIONS])}", "mirip")
    if files.law:
        table = files.law.parameter["iuran.bpu.dasar"].nilai
        yield from _rows(place, example, min(len(value.baris) for value in table))


def _rows(place: Place, example: Mapping[str, Any], rows: int) -> Iterator[str]:
    """Rows named as examples are rows of the income table."""
    wages = example.get("upah", [])
    wages = wages if isinstance(wages, list) else []
    if wages and len(wages) != 2:  # noqa: PLR2004 - a low and a higher wage
        yield place.says("upah harus dua nomor baris: yang rendah dan yang lebih tinggi", "upah")
    for key, number in (("baris", example.get("baris", 1)), *(("upah", wage) for wage in wages)):
        if not isinstance(number, int) or not 1 <= number <= rows:
            yield place.says(f"{key} “{number}” bukan nomor baris tabel penghasilan (1 sampai {rows})", key)


def _group(place: Place, group: object) -> Iterator[str]:
    yield from check_table(place, group, GROUP)
    children = group.get("anak") if isinstance(group, Mapping) else ()
    for child in children if isinstance(children, list) else ():
        match child:
            case [str(level), int()] if level in LEVELS:
                pass
            case _:
                yield place.says(
                    f'anak {child} ditulis begini: ["SD", 4]. Jenjang: {", ".join(LEVELS)}', "anak"
                )
