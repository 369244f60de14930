"""Refuses hand-outs in the wrong form: texts as plain as pages are, no typed amount, no name of what is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import Any

from jinja2 import Environment, TemplateSyntaxError

from checker.data.place import Place
from checker.data.toml_table import Field, check_table, texts, unknown
from sitegen import ROOT
from sitegen.content.readability import (
    FORBIDDEN,
    HIGHEST_MEAN,
    LONGEST_SENTENCE,
    count_words,
    measure,
    page_sentences,
)
from sitegen.people_files.common_checks import TEXT, TEXTS, check_page, check_slug
from sitegen.people_files.paths import HANDOUTS, OCCUPATIONS, Files, Table

KIT = f"{HANDOUTS}/kit.toml"
RUMOURS = "docs/tanya/salah-kaprah.md"
WHOLE = Field(int, "14")
TABLE = Field(dict, "{ … }")
LIST = Field(list, "[…, …]")
MACROS = Environment(autoescape=True)
MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
TYPED = re.compile(r"Rp ?\d|\d ?%|\d\.\d{3}")


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written: its keys, which it may lack, and what its own tables, lists of tables and rows hold."""

    keys: Mapping[str, Field]
    may_lack: tuple[str, ...] = ()
    tables: Mapping[str, Form] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    """Keys of lists whose entries are two texts each."""


def _form(
    keys: str = "",
    lists: str = "",
    *,
    rows: str = "",
    may_lack: str = "",
    inner: Mapping[str, Form] | None = None,
    **others: Field,
) -> Form:
    """Write a form down by its keys: those that hold a text, a list of texts, rows; `inner` holds tables, or lists of them."""
    inner = inner or {}
    kinds = ((keys.split(), TEXT), (lists.split(), TEXTS), (rows.split(), LIST), (inner, LIST))
    fields = {key: kind for names, kind in kinds for key in names} | others
    return Form(fields, tuple(may_lack.split()), inner, tuple(rows.split()))


BOX = Form(dict.fromkeys(("x", "y", "lebar", "tinggi"), WHOLE))
HANDOUT = _form(
    "nama guna bentuk isi bagian",
    may_lack="bagian kotak",
    inner={"kotak": BOX},
    kapan=Field(str, '"saat"', ("sebelum", "saat", "sesudah")),
    kertas=Field(str, '"A4"', ("A4", "A4 rebah", "A5", "16:9")),
    lembar=WHOLE,
    kotak=TABLE,
)
QR = _form("ke ajakan cara")
ASKED = _form("t j")
FILES: Mapping[str, Form] = {
    "poster": _form(
        "pengantar harga harga_satuan harga_untuk harga_sampai judul_langkah judul_kotak catatan",
        "judul langkah",
        inner={"manfaat": _form("gambar judul angka isi"), "qr": QR},
        qr=TABLE,
    ),
    "ringkasan": _form(
        "judul pengantar judul_biaya catatan_biaya judul_siapa judul_dapat judul_langkah judul_jangan"
        " judul_belum sampai judul_kotak",
        "kepala_biaya langkah jangan belum",
        rows="siapa dapat",
        inner={"qr": QR},
        qr=TABLE,
        jumlah_anggota=LIST,
    ),
    "panduan": _form(
        "judul pengantar judul_kotak judul_siapkan judul_pegang judul_acara judul_tanya judul_kata judul_kabar"
        " pengantar_kabar judul_angka catatan_angka judul_sulit judul_titipan",
        "siapkan pegang kabar",
        rows="kata angka",
        inner={
            "sulit": ASKED,
            "acara": _form("judul catatan", "ucap tanya", may_lack="tanya", menit=WHOLE),
            "qr": QR,
        },
        qr=TABLE,
        baris_titipan=WHOLE,
    ),
    "kartu-meja": _form(
        "judul_tanya judul_jawab ajakan lipat umpama sorot",
        inner={"meja": _form("nama cerita", "pekerjaan tanya jawab")},
    ),
    "layar": _form(
        "judul_kotak",
        inner={
            "layar": _form(
                "judul gambar besar kabar",
                "isi langkah",
                may_lack="gambar besar kabar isi langkah qr kotak",
                inner={"qr": QR},
                qr=TABLE,
                kotak=Field(bool, "true"),
            )
        },
    ),
    "daftar-hadir": _form("judul judul_kotak petunjuk", "acara kolom", baris=WHOLE),
    "kaki": _form("sampai tetap diperiksa resmi"),
}
"""The files without parts, by their name."""
SHARED = "semua"
PARTS: Mapping[str, tuple[Form, Form]] = {
    "selebaran": (
        _form(
            "judul_manfaat judul_langkah judul_tanya judul_catatan judul_kotak sorot syarat",
            "langkah isian",
            inner={"manfaat": _form("judul isi")},
        ),
        _form("judul pembuka", "pekerjaan", inner={"tanya": ASKED}),
    )
}
"""The files with parts: what [semua] holds, and what each part."""


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the kit and its texts."""
    written = files.within(f"{HANDOUTS}/texts")
    shapes = sorted(one.stem for one in (ROOT / HANDOUTS / "shapes").glob("*.typ"))
    for slug, entry in files[KIT].items():
        place = files.place(KIT, slug)
        yield from check_slug(place)
        yield from _check(files, place, entry, HANDOUT)
        if isinstance(entry, Mapping):
            yield from _exists(place, entry, written, shapes)
    for name, content in written.items():
        file = f"{HANDOUTS}/texts/{name}.toml"
        if name in PARTS:
            shared, own = PARTS[name]
            for part, one in content.items():
                yield from _check(files, files.place(file, part), one, shared if part == SHARED else own)
        else:
            yield from _check(files, files.place(file), content, FILES.get(name, Form({})))
        yield from _plain(files.place(file), list(_texts(content)))


def _exists(place: Place, entry: Table, written: Table, shapes: list[str]) -> Iterator[str]:
    """Check that shape, texts and part of a hand-out are there."""
    if str(entry.get("bentuk")) not in shapes:
        yield place.says(unknown("bentuk", entry.get("bentuk"), shapes), "bentuk")
    if str(entry.get("isi")) not in written:
        yield place.says(unknown("isi", entry.get("isi"), written), "isi")
    elif "bagian" in entry and str(entry["bagian"]) not in (parts := written[str(entry["isi"])]):
        yield place.says(unknown("bagian", entry["bagian"], parts), "bagian")


def _check(files: Files, place: Place, content: object, form: Form) -> Iterator[str]:
    """Check one table and all within it, and that what it names exists."""
    yield from check_table(place, content, form.keys, form.may_lack)
    if not isinstance(content, Mapping):
        return
    for key, inner in form.tables.items():
        value = content.get(key)
        for number, one in enumerate(value if isinstance(value, list) else [value] if value else ()):
            yield from _check(files, place.entry(key, number), one, inner)
    for key in form.rows:
        rows = content.get(key)
        for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
            if not isinstance(row, list) or len(texts(row)) != len(row) or len(row) != 2:  # noqa: PLR2004 - left, right
                yield place.says(f'{key} ke-{number} harus dua tulisan: ["kiri", "kanan"]', key)
    yield from _names(files, place, content)


def _names(files: Files, place: Place, content: Mapping[str, Any]) -> Iterator[str]:
    """Check the names of pages, jobs, rumours, and the counts of members."""
    if "ke" in content:
        yield from check_page(place, "ke", content["ke"], files.pages)
    for slug in texts(content.get("pekerjaan")):
        if slug not in files[OCCUPATIONS]:
            yield place.says(unknown("pekerjaan", slug, files[OCCUPATIONS]), "pekerjaan", slug)
    rumours = content.get("kabar", [])
    for name in [rumours] if isinstance(rumours, str) else texts(rumours):
        known = re.findall(r"\{: #([a-z0-9-]+) \}", (files.root / RUMOURS).read_text(encoding="utf-8"))
        if name not in known:
            yield place.says(unknown("kabar", name, known), "kabar", name)
    counts = content.get("jumlah_anggota")
    if isinstance(counts, list) and not all(type(count) is int and count > 0 for count in counts):
        yield place.says("jumlah_anggota harus angka orang: [10, 50]", "jumlah_anggota")


def _texts(content: object) -> Iterator[str]:
    """Give every text that stands in a file."""
    match content:
        case str():
            yield content
        case Mapping():
            for one in content.values():
                yield from _texts(one)
        case list():
            for one in content:
                yield from _texts(one)


@lru_cache(maxsize=4096)
def _can_be_filled(text: str) -> bool:
    try:
        MACROS.parse(text)
    except TemplateSyntaxError:
        return False
    return True


def _plain(place: Place, written: list[str]) -> Iterator[str]:
    """Check that texts are as plain as pages, can be filled, and hold no number of the law."""
    for text in written:
        if not _can_be_filled(text):
            cure = 'kurung atau tanda kutip makronya belum pas. Bentuknya: {{ rp("iuran.bpu.jkm") }}.'
            yield place.says(f"{cure} Tertulis: {text}", near=text)
            continue
        if typed := TYPED.search(MACRO.sub("", text)):
            yield place.says(f"“{typed[0]}” ditulis dengan makro, supaya ikut aturannya: {text}", near=text)
    read = "".join(f"<p>{escape(MACRO.sub('Rp1', text))}</p>" for text in written)
    yield from map(place.says, _too_hard(read))


@lru_cache(maxsize=64)
def _too_hard(read: str) -> list[str]:
    """Say what makes texts hard to read; most files stay the same from one look to the next."""
    score, long = measure(read), f"kata, paling banyak {LONGEST_SENTENCE}. Bagi dua: "
    counted = ((count_words(sentence), sentence) for sentence in page_sentences(read))
    found = [f"kalimat {many} {long}“{sentence}”" for many, sentence in counted if many > LONGEST_SENTENCE]
    found += [f"jangan menulis “{word}” ({FORBIDDEN[word]})" for word in score.forbidden]
    if score.mean > HIGHEST_MEAN:
        found.append(f"rata-rata {score.mean:.1f} kata sekalimat, paling banyak {HIGHEST_MEAN}")
    return found
