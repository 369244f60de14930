"""No rate, amount, count or legal date stands outside checker/aturan/: not in digits, not in words, not as a price."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.support import ROOT, law_spellings, living
from tests.support.frozen import FROZEN

pytestmark = pytest.mark.no_cover  # reads files; runs nothing whose lines are counted

DAY = date(2026, 11, 22)
SHOWS_HOW = ("checker/law/schema", "checker/data/toml_text.py")
"""Show maintainers how a number or a day is written; what they compute with is never among their examples."""
FILES = sorted(
    b
    for pattern in (
        "checker/**/*.py",
        "sitegen/**/*.py",
        *(f"checker/{room}/*.toml" for room in ("bulk", "cara_kerja", "core", "manfaat")),
        "checker/questions/*.toml",
        "checker/views/**/*",
        "checker/aturan/keraguan.toml",
        "sitegen/pages/templates/**/*",
        "sitegen/assets/*.typ",
        "sitegen/occupations/stories/*.toml",
        "sitegen/*/*.toml",
        "overrides/**/*.html",
        "docs/**/*.md",
        "docs/assets/js/**/*.js",
    )
    for b in ROOT.glob(pattern)
    if b.is_file() and "__pycache__" not in b.parts and not str(b.relative_to(ROOT)).startswith(SHOWS_HOW)
)
SPELLINGS = law_spellings.prices(living.law(), DAY) | law_spellings.spellings(living.law())
PATTERN = law_spellings.pattern(SPELLINGS)
FROZEN_LAW = living.law(FROZEN)
FROZEN_PATTERN = law_spellings.pattern(
    law_spellings.prices(FROZEN_LAW, DAY) | law_spellings.spellings(FROZEN_LAW)
)
"""The same net from the frozen law: its mesh is tested on numbers that no decree changes."""
MACRO_CALLS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
"""What a page asks the engine (an example's income) is a question, not a number of law."""
FIELD_EXAMPLES = re.compile(r"^(?:(?:contoh|janggal|lazim) = |#).*$", re.MULTILINE)
"""What a question offers as an example and takes for a slip: amounts of people, not of law; and its comments."""
SCRIPT_COMMENTS = re.compile(r"^\s*(//|/?\*).*$", re.MULTILINE)
"""Comments of scripts: they explain with examples and nobody reads them as law."""
FILLED_IN = re.compile(r"\{[a-z0-9_.:-]+\}|^#.*$", re.MULTILINE)
"""What a doubt has filled in from the law data."""
DATES = re.compile(r"\b20[1-4]\d-\d{2}-\d{2}\b|\bdate\(20[1-4]\d")

EXAMPLE = "contoh keadaan orang, bukan batas hukum"
FALSE_CLAIM = "kutipan kabar keliru yang dibantah di bawahnya"
SEARCH = "kata yang diketik orang waktu mencari"
MANNER = "cara bicara, bukan hitungan hukum"
KEY_NAMES_IT = "kunci kontraknya bulan_iuran_24: kalau hukumnya berubah, kuncinya ikut berubah"
ALLOWED: Mapping[str, Mapping[str, str]] = {
    "checker/aturan/keraguan.toml": {"enam bulan": FALSE_CLAIM},
    "checker/manfaat/employees/jp.py": {"1 tahun": MANNER},
    "checker/core/occupations.toml": {"dua kali": MANNER},
    "checker/questions/manfaat.toml": {"dua bulan": EXAMPLE, "dua tahun": KEY_NAMES_IT},
    "checker/views/flow.toml": {"dua tahun": KEY_NAMES_IT},
    "docs/cek/manfaat.md": {"satu anak": EXAMPLE},
    "docs/daftar/bayar.md": {"dua kali": MANNER},
    "docs/daftar/pekerja-mandiri.md": {"dua pekerjaan": EXAMPLE},
    "docs/iuran/diskon.md": {"enam bulan": FALSE_CLAIM},
    "docs/iuran/proyek.md": {"satu kali": MANNER},
    "docs/koperasi/wadah.md": {
        "tiga bulan": "syarat kerja sama Perisai dari satu sumber, tidak dihitung dengan"
    },
    "docs/program/hari-tua.md": {"sepuluh tahun": EXAMPLE},
    "docs/program/kecelakaan-kerja.md": {"tiga bulan": EXAMPLE, "dua hari": EXAMPLE},
    "docs/program/kematian.md": {"satu anak": EXAMPLE, "dua tahun": EXAMPLE, "dua kali": EXAMPLE},
    "docs/sumber/index.md": {"satu kali": MANNER},
    "docs/tanya/index.md": {"dua kali": MANNER, "dua bulan": EXAMPLE},
    "docs/tanya/salah-kaprah.md": dict.fromkeys(
        ("enam bulan", "satu persen", "separuh", "dua juta", "dua tahun", "empat puluh lima persen"),
        FALSE_CLAIM,
    ),
    "sitegen/occupations/stories/angkutan.toml": {"dua kali": MANNER},
    "sitegen/occupations/stories/jasa.toml": {"satu hari": MANNER},
    "sitegen/occupations/stories/pegawai.toml": {"dua kali": MANNER},
    "sitegen/content/glossary.toml": {"separuh": SEARCH},
    "sitegen/search/search_words.toml": dict.fromkeys(
        (
            *(
                "separuh",
                "setengah",
                "10 persen",
                "30 persen",
                "50 persen",
                "2 juta",
                "3 juta",
                "5 juta",
                "600 ribu",
            ),
            *("2 kali", "dua kali", "3 bulan", "6 bulan"),
        ),
        SEARCH,
    ),
    "sitegen/pages/page_dates.py": {"100%": "pilihan Git: hanya berkas yang isinya persis sama"},
    "sitegen/pages/discounts.py": {"separuh": "kata untuk setengah; angkanya dari data hukum"},
}
"""What looks like a number of law and is none: file, text, why. An entry that no longer stands in its file fails."""


def content_of(file: Path) -> str:
    """A file's text without Python docstrings and comments of scripts: their examples are no second source."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".js":
        return SCRIPT_COMMENTS.sub("", text)
    if file.parent.name == "questions" and file.suffix == ".toml":
        return FIELD_EXAMPLES.sub("", text)
    if file.name == "keraguan.toml":
        return FILLED_IN.sub("", text)
    if file.suffix != ".py":
        return MACRO_CALLS.sub("", text)
    row = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                row[number] = ""
    return "\n".join(row)


def found_in(file: Path) -> list[tuple[str, str]]:
    """Find what looks like a number of law, with the key or question it belongs to."""
    text = content_of(file)
    found = [(m[0].lower(), _owner_of(m[0])) for m in PATTERN.finditer(text)]
    if file.suffix in (".py", ".js", ".html"):
        found += [(m[0], "tanggal") for m in DATES.finditer(text)]
    return found


def _owner_of(text_of: str) -> str:
    return SPELLINGS.get(text_of) or SPELLINGS[text_of.lower()]


def name_of(file: Path) -> str:
    """Name a file from the top of the repository."""
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_file_holds_no_number_of_law(file: Path) -> None:
    """A number of law in a page or a program is a second source, and one day it will be the wrong one."""
    allowed = ALLOWED.get(name_of(file), {})
    if left_over := [(t, owned) for t, owned in found_in(file) if t not in allowed]:
        pytest.fail("\n".join(_sentence(file, t, owned) for t, owned in left_over), pytrace=False)


def _sentence(file: Path, text_of: str, owned: str) -> str:
    """Tell whoever wrote it where it stands, what it is, and how it is written."""
    row = file.read_text(encoding="utf-8").lower().splitlines()
    number = next((n for n, one in enumerate(row, 1) if text_of in one), 1)
    return (
        f"{name_of(file)} baris {number}: “{text_of}” angka hukum ({owned}). Tulis dengan makro, misalnya "
        f'{{{{ rp("iuran.bpu.jkm") }}}}; kalau memang bukan angka hukum, catat di DIJINKAN di {name_of(Path(__file__))}'
    )


@pytest.mark.parametrize("file", ALLOWED)
def test_no_allowance_outlives_its_text(file: str) -> None:
    """What was allowed and is gone is struck off the list, so that the list stays as short as it can be."""
    assert set(ALLOWED[file]) - {t for t, _ in found_in(ROOT / file)} == set()


@pytest.mark.parametrize(
    "text_of",
    [
        "Rp6.800 sebulan",
        "enam belas ribu delapan ratus rupiah sebulan",
        "tiga koma tujuh persen",
        "jkm = 6800",
        "6_800",
        "tarif 0,24%",
        "0.24%",
        "0,24 persen",
        "Rp11.086.300",
        "paling banyak dua anak.",
        "dipotong separuh",
        "Setengah harga",
        "lebih dari tiga bulan",
        "dalam lima tahun",
        "selama sepuluh tahun",
        "56 tahun",
        "paling lambat tanggal 15",
        "bayarnya Rp8.400",
        "biasanya 16.800",
        "Rp76.900",
        "dapat 42 juta",
        "empat puluh dua juta",
        "Rp70jt",
        "sekolahnya Rp174.000.000",
        "18 juta",
    ],
)
def test_the_search_sees_digits_words_and_prices(text_of: str) -> None:
    """Spellings of known law numbers are caught, whoever writes them."""
    assert FROZEN_PATTERN.search(text_of)


@pytest.mark.parametrize(
    "text_of",
    ["pukul 10.30", "tahun 2015", "Rp1.234", "116800", "punya dua anak buah", "sebulan", "dua jalan"],
)
def test_the_search_lets_ordinary_words_pass(text_of: str) -> None:
    """The net has the mesh it should."""
    assert not PATTERN.search(text_of)


def test_ends_of_values_are_dates_of_law() -> None:
    """The search for dates looks for the kind of date the law data holds."""
    assert DATES.search(max(n.sampai for n in living.law().semua() if n.sampai).isoformat())
