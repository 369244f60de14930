"""Refuses the words of search in the wrong form, and words for a page that does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from checker.data.place import Place
from checker.data.toml_table import Field, check_table, kind_of, texts
from sitegen.people_files.common_checks import TEXTS, check_page, check_word
from sitegen.people_files.paths import SEARCH_WORDS, Files, Table

WORDS = Field(str, '"yang di dan"')
PART = "[{}] dengan isinya"
FILE = {
    name: Field(dict, PART.format(name))
    for name in ("lewati", "sama", "arah", "maksud", "pekerjaan", "halaman", "letak", "bobot")
}
FILE["pemilik"] = Field(dict, PART.format("pemilik"))
FILE["sering"] = Field(dict, PART.format("sering"))
FILE["halaman_nanti"] = Field(dict, PART.format("halaman_nanti"))
SKIPPED = {"kata": WORDS, "tanya": WORDS, "lemah": WORDS}
SAME = {"kelompok": Field(list, '["meninggal, wafat", …]', of_texts=True)}
LISTS = Field(list, '["jatuh, terjepit", …]', of_texts=True)
MEANT = {
    "halaman": Field(list, '["klaim/kecelakaan/"]', of_texts=True),
    "kata": LISTS,
    "bila": LISTS,
    "kecuali": LISTS,
    "kejadian": Field(bool, "true"),
}
MOST_PAGES = 3
"""Of what somebody wants: as many as stand in the first results."""
OWNERS = {"halaman": Field(str, '"umkm/jenis/"'), "kata": Field(str, '"punya, pegawai"')}
OFTEN = {"halaman": Field(list, '["cek/", …]', of_texts=True)}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the words of search."""
    content = files[SEARCH_WORDS]
    told = check_table(files.place(SEARCH_WORDS), content, FILE, ("halaman_nanti",))
    yield from told
    for name, check in PARTS.items():
        if isinstance(content.get(name), Mapping):
            yield from check(files.place(SEARCH_WORDS, name), content[name], files)


def _skipped(place: Place, table: Table, _: Files) -> Iterator[str]:
    yield from check_table(place, table, SKIPPED)


def _same(place: Place, table: Table, _: Files) -> Iterator[str]:
    yield from check_table(place, table, SAME)
    for group in texts(table.get("kelompok")):
        if len(group.split(", ")) == 1:
            yield place.says(
                f"kelompok “{group}” harus beberapa kata, dipisah koma dan spasi", "kelompok", group
            )
        yield from _list(place, "kelompok", group)


def _directed(place: Place, table: Table, _: Files) -> Iterator[str]:
    for words, meaning in table.items():
        if not isinstance(meaning, str) or not meaning.strip():
            yield place.says(f'“{words}” ditulis begini: "kata kiri" = "kata kanan"', words)
        yield from _list(place, words, words)


def _list(place: Place, key: str, words: str) -> Iterator[str]:
    """Check a list of words in one text: small letters, a comma and a blank between two."""
    for word in words.split(", "):
        yield from check_word(place, key, word)
        if "," in word:
            yield place.says(f"“{word}”: sesudah koma harus ada spasi", key, words)


def _meant(place: Place, table: Table, files: Files) -> Iterator[str]:
    for name, one in table.items():
        if not isinstance(one, Mapping):
            yield place.says(f"“{name}” harus bagian [maksud.{name}]", name)
            continue
        here = files.place(SEARCH_WORDS, f"maksud.{name}")
        yield from check_table(here, one, MEANT, ("bila", "kecuali", "kejadian"))
        pages = texts(one.get("halaman"))
        if len(pages) > MOST_PAGES:
            yield here.says(f"halaman paling banyak {MOST_PAGES}", "halaman")
        for page in pages:
            yield from check_page(here, "halaman", page, files.pages)
        for key in ("kata", "bila", "kecuali"):
            for words in texts(one.get(key)):
                yield from _list(here, key, words)


def _occupations(place: Place, table: Table, files: Files) -> Iterator[str]:
    for slug, words in table.items():
        yield from check_page(place, slug, f"pekerjaan/{slug}/", files.pages)
        yield from check_table(place, {slug: words}, {slug: Field(str, '"tutor, guru kursus"')})
        if isinstance(words, str):
            yield from _list(place, slug, words)


def _pages(place: Place, table: Table, files: Files) -> Iterator[str]:
    for page, words in table.items():
        yield from check_page(place, page, page, files.pages)
        yield from check_table(place, {page: words}, {page: TEXTS})


def _later(place: Place, table: Table, files: Files) -> Iterator[str]:
    """The words of a page that is there by now belong to the others, or nobody would find it by them."""
    for page, words in table.items():
        if page in files.pages:
            yield place.says(f"halaman “{page}” sudah ada. Pindahkan kata-katanya ke [halaman]", page)
        yield from check_table(place, {page: words}, {page: TEXTS})


def _folders(place: Place, table: Table, files: Files) -> Iterator[str]:
    folders = {page.partition("/")[0] for page in files.pages}
    for folder, name in table.items():
        yield from check_page(place, folder, folder, folders)
        yield from check_table(place, {folder: name}, {folder: Field(str, '"Cek"')})


def _weights(place: Place, table: Table, files: Files) -> Iterator[str]:
    for page, weight in table.items():
        yield from check_page(place, page, page, files.pages)
        if isinstance(weight, bool) or not isinstance(weight, int | float) or weight <= 0:
            yield place.says(
                f"bobot {kind_of(weight)} “{weight}” harus angka lebih dari nol, misalnya 0.8", page
            )


def _owners(place: Place, table: Table, files: Files) -> Iterator[str]:
    yield from check_table(place, table, OWNERS)
    yield from check_page(place, "halaman", table.get("halaman"), files.pages)
    if isinstance(words := table.get("kata"), str):
        yield from _list(place, "kata", words)


def _often(place: Place, table: Table, files: Files) -> Iterator[str]:
    yield from check_table(place, table, OFTEN)
    for page in texts(table.get("halaman")):
        yield from check_page(place, "halaman", page, files.pages)


PARTS: Mapping[str, Callable[[Place, Table, Files], Iterator[str]]] = {
    "lewati": _skipped,
    "sama": _same,
    "arah": _directed,
    "maksud": _meant,
    "pekerjaan": _occupations,
    "halaman": _pages,
    "halaman_nanti": _later,
    "letak": _folders,
    "bobot": _weights,
    "pemilik": _owners,
    "sering": _often,
}
