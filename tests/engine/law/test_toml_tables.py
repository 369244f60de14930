"""One module checks the keys of every table that people edit; one says where in the file it stands."""

from __future__ import annotations

from datetime import datetime

import pytest

from checker.core.fields import questions_for
from checker.data import resources
from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, tables

KNOWN = {
    "nama": Field(str, '"Becak"'),
    "sektor": Field(str, '"lainnya"', ("transportasi", "lainnya")),
    "kata": Field(list, '["a", "b"]', of_texts=True),
    "tautan": Field(str, '"https://…"', link=True),
    "catatan": Field(str, '"…"', may_be_empty=True),
    "lama": Field(int, "12"),
}
OPTIONAL = ("sektor", "kata", "tautan", "catatan", "lama")
FILE = """# Becak dan lain-lain.
judul = "Semua"

[becak]
nama = "Becak"
kata = [
    "ontel",
    "roda tiga",
]
harga = [{lama = 1}, # {bukan} satu isi
    {lama = 2, nama = "} ["}, {lama = 3}]

[[layar]]
kode = "satu"
[layar.lain]
[[layar]]
kode = "dua"
"""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"nama": "Becak", "sektor": "lain"}, "sektor “lain” tidak dikenal. Maksudnya “lainnya”? Yang boleh: transportasi, lainnya"),
        ({"nama": "Becak", "kata": ["a", " "]}, '“kata” ke-2 harus tulisan yang berisi, di antara tanda kutip. Tulis misalnya: kata = ["a", "b"]'),
        ({"nama": "Becak", "kata": [[]]}, '“kata” ke-1 harus tulisan yang berisi, di antara tanda kutip. Tulis misalnya: kata = ["a", "b"]'),
        ({"nama": "Becak", "tautan": "bpjs.go.id"}, 'tautan “bpjs.go.id” bukan alamat lengkap. Tulis misalnya: tautan = "https://…"'),
        ({"nama": "Becak", "lama": True}, "“lama” salah jenis (ya/tidak). Tulis misalnya: lama = 12"),
        ({"nama": "Becak", "lama": 1.5}, '“lama” salah jenis: 1.5 dibaca sebagai pecahan. Rupiah ditulis tanpa titik (1500), persen dalam tanda kutip ("1.5%")'),
        ({"nama": datetime(2026, 1, 2, 3, 4)}, "“nama” memuat jam. Tulis tanggalnya saja: nama = 2026-01-02"),  # noqa: DTZ001 - as TOML reads it
        ({"nama": {}}, '“nama” salah jenis (tabel). Tulis misalnya: nama = "Becak"'),
        ({"nama": "Becak", "xyz": 1}, "“xyz” tidak dikenal. Yang boleh: nama, sektor, kata, tautan, catatan, lama"),
        ({"nma": "Becak"}, "“nma” tidak dikenal. Maksudnya “nama”?"),
        ("Becak", "harus bagian sendiri, dengan judul [becak], bukan teks"),
    ],
)  # fmt: skip
def test_one_mistake_in_a_table_is_one_sentence(content: object, told: str) -> None:
    """It says what is wrong and how it is written."""
    assert check_table(Place("a.toml", "becak"), content, KNOWN, OPTIONAL) == [f"a.toml, [becak]: {told}"]


def test_a_table_in_form_is_accepted() -> None:
    """Also with an empty text where one may be empty."""
    content = {"nama": "Becak", "tautan": "https://x", "catatan": "", "lama": 3, "kata": ["a"]}
    assert check_table(Place("a.toml", "becak"), content, KNOWN, OPTIONAL) == []


def test_an_entry_of_a_list_is_called_by_its_number_and_found_by_its_line() -> None:
    """Brackets in texts and remarks do not count."""
    place = Place("a.toml", "becak", FILE)
    told = check_entries(place, "harga", [{"lama": 1}, {"lama": "2"}, 3], {"lama": KNOWN["lama"]})
    assert told == [
        "a.toml baris 11, [becak] harga ke-2: “lama” salah jenis (teks). Tulis misalnya: lama = 12",
        "a.toml baris 11, [becak] harga ke-3: harus bagian sendiri, di antara kurung: {kunci = isi}, bukan angka",
    ]
    assert check_entries(place, "harga", "teks", KNOWN) == []
    assert tables("teks") == []


@pytest.mark.parametrize(
    ("place", "key", "near", "line"),
    [
        (Place("a.toml", "becak", FILE), "", "", 4),
        (Place("a.toml", "becak", FILE), "kata", "", 6),
        (Place("a.toml", "becak", FILE), "kata", "roda tiga", 8),
        (Place("a.toml", "becak", FILE), "kata", "tidak ada", 6),
        (Place("a.toml", "becak", FILE), "kode", "", 4),
        (Place("a.toml", "becak", FILE).entry("harga", 0), "lama", "", 10),
        (Place("a.toml", "becak", FILE).entry("harga", 7), "lama", "", 10),
        (Place("a.toml", "becak", FILE).entry("tidak_ada", 0), "lama", "", 4),
        (Place("a.toml", "layar", FILE).at(0, ""), "kode", "", 14),
        (Place("a.toml", "layar", FILE).at(1, ""), "kode", "", 17),
        (Place("a.toml", "layar", FILE).at(2, ""), "kode", "", None),
        (Place("a.toml", "", FILE), "judul", "", 2),
        (Place("a.toml", "", FILE), "layar", "", 13),
        (Place("a.toml", "", FILE), "", "", None),
        (Place("a.toml", ""), "judul", "", None),
        (Place("a.toml", "tidak-ada", FILE), "", "", None),
    ],
)
def test_the_line_is_that_of_the_key(place: Place, key: str, near: str, line: int | None) -> None:
    """Of the table, of a key in it, of a text in what the key holds, of one of several under the same title."""
    assert place.line(key, near) == line


def test_an_edited_question_is_read_anew_with_the_other_files() -> None:
    """`make serve` forgets what it has read before each time it makes the pages."""
    before = questions_for("periksa")
    resources.data_file.cache_clear()
    assert questions_for("periksa") is not before
