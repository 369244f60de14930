"""Which keys each kind of table has, of what type, and how each is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.data.place import Place
from checker.data.toml_table import Field, check_table, nearest
from checker.law.articles import NO_ARTICLE
from checker.law.doubts import SETTLED_WHEN


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys a kind of table must have and may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()


FIELDS = {
    "judul": Field(str, '"Iuran JKM pekerja mandiri"'),
    "satuan": Field(str, '"rupiah per bulan"'),
    "sementara": Field(bool, "true"),
    "sejak": Field(date, "2026-01-01"),
    "sampai": Field(date, "2026-12-31"),
    "mungkin_sejak": Field(date, "2025-12-01"),
    "nilai": Field((int, str, list), '6800, atau "0.24%", atau tabel'),
    "dasar": Field(list, '[{peraturan = "pp-50-2025", pasal = "4(1)"}]'),
    "sumber": Field(list, '["https://…"]'),
    "keyakinan": Field(str, '"tinggi"'),
    "diperiksa": Field(date, "2026-11-22"),
    "tinjau": Field(date, "2027-03-01"),
    "verifikasi": Field(str, '"belum"'),
    "catatan": Field(str, '"Dibayar pemberi kerja."'),
    "nama": Field(str, '"PP 50/2025"'),
    "tautan": Field(str, '"https://…", atau "" kalau belum ada', may_be_empty=True, link=True),
    "status": Field(str, '"tautan resmi belum ditemukan"'),
    "mulai": Field(date, "2026-04-30"),
    "mengubah": Field(list, '["pp-44-2015"]'),
    "hal": Field(str, '"Belum jelas apakah …"'),
    "tanyakan": Field(str, '"175"'),
    "penanganan": Field(str, '"Kami menunjukkan dua angka."'),
}
PARAMETER = Shape(("judul", "satuan", "nilai"), ("sementara",))
VALUE = Shape(
    ("sejak", "nilai", "dasar", "sumber", "keyakinan", "diperiksa", "verifikasi"),
    ("sampai", "mungkin_sejak", "tinjau", "catatan"),
)
REGULATION = Shape(("nama", "judul", "tautan", "status"), ("mulai", "mengubah", "catatan"))
DOUBT = Shape(("hal", "tanyakan", "dasar", "penanganan", "sumber"), ("nilai", "selesai_bila"))
OTHER = {
    PARAMETER: {"nilai": Field(list, "[[….nilai]] dengan sejak, nilai, dasar, dan seterusnya")},
    DOUBT: {
        "nilai": Field(list, '["iuran.bpu.potongan.lainnya"]'),
        "selesai_bila": Field(str, f'"{SETTLED_WHEN[0]}"'),
        "dasar": Field(list, '["pp-50-2025"]'),
        "sumber": Field(str, '"fakta iuran §8, C1"'),
    },
}
"""Keys that mean something else in one kind of table."""


def check_fields(place: Place, content: object, form: Shape) -> list[str]:
    """Check the keys of one kind of table of the law data.

    >>> from checker.law.schema.keys import DOUBT
    >>> check_fields(Place("a.toml", "keraguan.C9"), {"hal": "Apa?"}, DOUBT)[0].partition(". ")[0]
    'a.toml, [keraguan.C9]: “tanyakan” belum ada'
    """
    field = FIELDS | OTHER.get(form, {})
    familiar = {key: field[key] for key in (*form.required, *form.optional)}
    return check_table(place, content, familiar, form.optional)


def check_sources(place: Place, sumber: object) -> Iterator[str]:
    """Every source is a text that says something.

    >>> list(check_sources(Place("a.toml", "iuran.x"), ["https://contoh.test", " "]))
    ['a.toml, [iuran.x]: “sumber” memuat isi kosong. Tulis alamat atau nama sumbernya: ["https://…"]']
    """
    for one in sumber if isinstance(sumber, list) else ():
        if not isinstance(one, str) or not one.strip():
            yield place.says(
                '“sumber” memuat isi kosong. Tulis alamat atau nama sumbernya: ["https://…"]', "sumber"
            )


def check_basis(place: Place, dasar: object, peraturan: set[str]) -> Iterator[str]:
    """Every basis names a registered regulation and an article (or says that it was not found).

    >>> article = {"peraturan": "pp-1", "pasal": "1"}
    >>> list(check_basis(Place("a.toml", "x"), [article], {"pp-1"}))
    []
    """
    for one in dasar if isinstance(dasar, list) else ():
        content = one if isinstance(one, Mapping) else {}
        if set(content) != {"peraturan", "pasal"} or not all(
            isinstance(v, str) and v.strip() for v in content.values()
        ):
            yield place.says(
                f"dasar harus berisi peraturan dan pasal (atau “{NO_ARTICLE}”). "
                f"Tulis misalnya: dasar = {FIELDS['dasar'].example}",
                "dasar",
            )
        elif content["peraturan"] not in peraturan:
            mirip = nearest(content["peraturan"], peraturan)
            yield place.says(
                f"peraturan “{content['peraturan']}” tidak ada di peraturan.toml. "
                f"{f'Maksudnya “{mirip}”? Kalau bukan, daftarkan' if mirip else 'Daftarkan'} dulu: "
                f"[peraturan.{content['peraturan']}]",
                "dasar",
            )
