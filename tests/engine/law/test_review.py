"""Reviews: what nobody looked at again in time is told and marked, and nothing is stopped by it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.law.law_report import law_report, review_report
from checker.law.parameter import build_law
from checker.law.value import Nilai
from sitegen.pages.provenance import provenance
from sitegen.pages.site_templates import render
from sitegen.pages.tables.source_tables import count_verified
from tests.support import ROOT

ENDS = date(2026, 12, 31)
LOOK = date(2026, 12, 15)


def law(
    *, checked: date, end: date | None = ENDS, look: date | None = LOOK, article: str = "pp-1"
) -> dict[str, Any]:
    """Give law data with one discount that ends."""
    value = {
        "sejak": date(2026, 4, 1),
        "nilai": "50%",
        "dasar": [{"peraturan": article, "pasal": "3"}],
        "sumber": ["https://contoh.test"],
        "keyakinan": "tinggi",
        "diperiksa": checked,
        "verifikasi": "belum",
    }
    value |= {"sampai": end} if end else {}
    value |= {"tinjau": look} if look else {}
    discount = {"judul": "Potongan", "satuan": "bagian", "sementara": True, "nilai": [value]}
    regulations = {
        "pp-1": {"nama": "PP 1", "tautan": "https://contoh.test/pp-1"},
        "pp-2": {"nama": "PP 2", "tautan": ""},
        "bukan-peraturan": {"nama": "Bukan peraturan", "tautan": ""},
    }
    return {"satu": {"iuran": {"potongan": discount}}, "peraturan": {"peraturan": regulations}}


def told(raw: dict[str, Any], day: date) -> tuple[bool, bool]:
    """Say whether the discount is told of as overdue, and as ended unseen."""
    answer = law_report(hari_ini=day, aturan=build_law(raw))
    return bool(answer["lewat_tinjau"]), bool(answer["kedaluwarsa"])


@pytest.mark.parametrize(
    ("checked", "day", "expected"),
    [
        (date(2026, 11, 22), date(2026, 12, 15), (False, False)),
        (date(2026, 11, 22), date(2026, 12, 16), (True, False)),
        (date(2026, 11, 22), date(2027, 1, 1), (False, True)),
        (date(2026, 12, 10), date(2026, 12, 31), (False, False)),
        (date(2026, 12, 10), date(2027, 1, 1), (False, False)),
        (date(2026, 12, 10), date(2028, 6, 1), (False, False)),
        (date(2026, 12, 9), date(2027, 1, 1), (False, True)),
        (date(2027, 1, 3), date(2027, 1, 4), (False, False)),
    ],
)
def test_a_look_up_to_three_weeks_ahead_counts(checked: date, day: date, expected: tuple[bool, bool]) -> None:
    """Whoever looked on 10 December at what ends on 31 December has done it, for the appointed day and for the end."""
    assert told(law(checked=checked), day) == expected


def test_what_has_no_appointed_day_is_looked_at_every_year() -> None:
    """A year and a day after the last look it is overdue; so it is a year after an appointment that was kept."""
    for look in (None, LOOK):
        raw = law(checked=date(2026, 12, 15), end=None, look=look)
        assert told(raw, date(2027, 12, 15)) == (False, False)
        assert told(raw, date(2027, 12, 16)) == (True, False)


def test_the_report_names_file_key_and_days() -> None:
    """It can be worked through without searching."""
    raw = law(checked=date(2026, 11, 22))
    report = review_report(law_report(hari_ini=date(2026, 12, 16), aturan=build_law(raw)), raw)
    assert "1 angka perlu dilihat orang" in report
    assert "checker/aturan/satu.toml" in report
    assert (
        "[iuran.potongan] Potongan: harus ditinjau sebelum 2026-12-15, terakhir diperiksa 2026-11-22"
        in report
    )
    calm = review_report(law_report(hari_ini=date(2026, 11, 23), aturan=build_law(raw)), raw)
    assert calm == "Semua angka sudah ditinjau.\n"


@pytest.mark.parametrize(("day", "code"), [("2015-08-01", 0), ("2099-01-01", 1)])
def test_the_command_tells_the_workflow_by_its_exit(day: str, code: int) -> None:
    """`make expiry` and the daily issue act on it: 0 nothing to do, 1 somebody must look."""
    process = subprocess.run(
        (sys.executable, "-m", "checker", "aturan", "--periksa", "--hari-ini", day),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert process.returncode == code
    assert (b"perlu dilihat orang" in process.stdout) is bool(code)


def box(raw: dict[str, Any], day: date) -> str:
    """Write the box that opens under a number."""
    rule = build_law(raw)
    return str(render("sources/values-shown.html", semua=[provenance(n, rule, day) for n in rule.semua()]))


def test_an_overdue_number_stands_with_a_mark() -> None:
    """The box under it says since when nobody looked."""
    raw = law(checked=date(2026, 11, 22))
    assert "belum ditinjau" not in box(raw, date(2026, 12, 15))
    assert "belum ditinjau sejak 22 November 2026" in box(raw, date(2026, 12, 16))


@pytest.mark.parametrize(
    ("article", "sentence", "counts"),
    [
        ("pp-1", "Belum dicocokkan orang dengan naskah resmi", 1),
        ("pp-2", "Alamat naskah resminya belum kami temukan", 0),
        ("bukan-peraturan", "Tidak ada peraturan yang bisa dicocokkan", 0),
    ],
)
def test_only_what_has_an_official_text_counts_against_the_banner(
    article: str, sentence: str, counts: int
) -> None:
    """News figures and texts without a known address say so; the banner can go without them."""
    raw, day = law(checked=date(2026, 11, 22), article=article), date(2026, 11, 23)
    assert sentence in box(raw, day)
    assert count_verified(build_law(raw), day) == {"semua": counts, "belum": counts}


def test_a_number_that_was_matched_says_by_whom() -> None:
    """The name and day stand in the box."""
    rule = build_law(law(checked=date(2026, 11, 22)))
    (value,) = rule.semua()
    matched = replace(value, verifikasi="Siti Aminah, 2026-12-01")
    assert isinstance(matched, Nilai)
    text = str(render("sources/values-shown.html", semua=[provenance(matched, rule, date(2026, 12, 2))]))
    assert "Sudah dicocokkan dengan naskah resmi: Siti Aminah, 2026-12-01." in text
