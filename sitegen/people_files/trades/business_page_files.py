"""Refuses what business pages tell in the wrong form: each business stands once, in a group, with what its page needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.data.place import Place
from checker.data.toml_table import Field, check_table, meant, texts
from sitegen.people_files.common_checks import TEXT, TEXTS, check_slug
from sitegen.people_files.paths import BUSINESS_PAGES, BUSINESSES, OCCUPATIONS, Files, Table

GROUP = {
    "judul": TEXT,
    "upah": Field(list, "[6, 11]"),
    "usaha": Field(dict, '[kelompok.usaha] dengan laundry = {pekerja = "…", celaka = "…"}'),
}
PAGE = {
    "pekerja": Field(str, '"pencuci dan penyetrika"'),
    "celaka": Field(str, '"lengan kena uap setrika"'),
    "kerja": TEXTS,
    "lain": TEXTS,
    "lembaga": Field(bool, "true"),
    "tanpa_harga": TEXT,
}
SOMETIMES = ("kerja", "lain", "lembaga", "tanpa_harga")


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the pages of businesses."""
    told: dict[str, str] = {}
    for name, group in files[BUSINESS_PAGES].items():
        place = files.place(BUSINESS_PAGES, name)
        yield from check_slug(place)
        yield from check_table(place, group, GROUP)
        if not isinstance(group, Mapping):
            continue
        yield from _wages(place, group.get("upah"), files)
        pages = group.get("usaha")
        for slug, table in pages.items() if isinstance(pages, Mapping) else ():
            yield from _page(files.place(BUSINESS_PAGES, f"{name}.usaha"), slug, table, files)
            if slug in told:
                yield place.says(f"“{slug}” sudah ada di [{told[slug]}]. Tiap usaha satu kelompok", slug)
            told[slug] = name
    for slug in files[BUSINESSES]:
        if slug not in told:
            yield files.place(BUSINESSES, slug).says(
                f"halamannya belum ada. Tambah {slug} = {{…}} di {BUSINESS_PAGES}"
            )


def _wages(place: Place, wages: object, files: Files) -> Iterator[str]:
    """The example wages are two rows of the income table."""
    if files.law is None or not isinstance(wages, list):
        return
    rows = min(len(value.baris) for value in files.law.parameter["iuran.bpu.dasar"].nilai)
    if len(wages) != 2 or any(not isinstance(w, int) or not 1 <= w <= rows for w in wages):  # noqa: PLR2004 - a low and a higher wage
        yield place.says(f"upah harus dua nomor baris tabel penghasilan (1 sampai {rows})", "upah")


def _page(place: Place, slug: str, table: object, files: Files) -> Iterator[str]:
    yield from check_table(place, {slug: table}, {slug: Field(dict, '{pekerja = "…", celaka = "…"}')})
    if slug not in files[BUSINESSES]:
        yield place.says(f"“{slug}” tidak ada di {BUSINESSES}.{meant(slug, files[BUSINESSES])}", slug)
    if not isinstance(table, Mapping):
        return
    yield from check_table(place, table, PAGE, SOMETIMES)
    yield from _names(place, table, "kerja", files[OCCUPATIONS])
    yield from _names(place, table, "lain", files[BUSINESSES])


def _names(place: Place, table: Table, key: str, known: Table) -> Iterator[str]:
    for name in texts(table.get(key)):
        if name not in known:
            yield place.says(f"{key} “{name}” tidak ada.{meant(name, known)}", key, name)
