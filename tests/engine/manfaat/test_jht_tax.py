"""Tax on old-age savings when a part was taken before: which years count, how much, and what is open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat
from checker.core.fields import questions_for

TODAY = date(2026, 11, 25)
OLD_AGE = {"kejadian": "hari_tua", "segmen": "PU", "alasan": "usia_56", "usia": 56, "saldo": 288_000_000}


def ask(**change: Any) -> Mapping[str, Any]:  # noqa: ANN401 - answers of the form
    """Ask for the savings of a woman of 56 with a balance of 288 million."""
    return manfaat({**OLD_AGE, "tanggal": "2026-11-20", **change}, hari_ini=TODAY)


def matter(answer: Mapping[str, Any]) -> str:
    """Everything the answer asks to confirm."""
    return " ".join(p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("balance", "tax"),
    [
        (0, 0),
        (10, 1),
        (60_000_000, 3_000_000),
        (60_000_010, 3_000_002),
        (250_000_000, 31_500_000),
        (250_000_002, 31_500_001),
        (288_000_000, 41_000_000),
        (500_000_000, 94_000_000),
        (5_000_000_000, 1_444_000_000),
        (5_000_000_100, 1_444_000_035),
    ],
)
def test_from_the_third_year_tax_goes_by_brackets(balance: int, tax: int) -> None:
    """UU 7/2021: 5% to 60 million, 15% to 250, 25% to 500, 30% to 5,000, 35% above; half-up to the rupiah."""
    answer = ask(saldo=balance, tanggal_ambil_sebagian="2014-06-01")
    assert (answer["hak"], answer["pajak"], answer["bersih"]) == ("ya", tax, balance - tax)
    assert "pilihan" not in answer


@pytest.mark.parametrize(
    ("on", "tax"),
    [
        ("2025-05-20", [11_900_000]),
        ("2026-12-31", [11_900_000]),
        ("2027-01-01", [41_000_000, 11_900_000]),
        ("2027-05-19", [41_000_000, 11_900_000]),
        ("2027-05-20", [41_000_000, 11_900_000]),
        ("2027-05-21", [41_000_000]),
    ],
)
def test_years_are_counted_from_the_earlier_part(on: str, tax: list[int]) -> None:
    """Two calendar years by the tax rule, two years to the day by BPJS's page: between them both sums are shown."""
    answer = ask(tanggal=on, tanggal_ambil_sebagian="2025-05-20")
    assert answer["pajak"] == tax[0]
    assert [288_000_000 - p["total"] for p in answer.get("pilihan", ())] == (tax if len(tax) > 1 else [])
    assert answer["hak"] == ("perlu_konfirmasi" if len(tax) > 1 else "ya")
    assert ("2 tahun kalender" in matter(answer)) is (len(tax) > 1)


def test_an_earlier_part_without_a_date_shows_both_sums() -> None:
    """The dearer first; the question that would settle it is named."""
    answer = ask(pernah_ambil_sebagian=True)
    assert answer["hak"] == "perlu_konfirmasi"
    assert answer["pilihan"] == [
        {"judul": "Bagian dulu diambil tahun 2024 atau sebelumnya", "total": 247_000_000},
        {"judul": "Bagian dulu diambil tahun 2025 atau sesudahnya", "total": 276_100_000},
    ]
    assert "Tanggal mengambil sebagian belum diisi" in matter(answer)
    assert "NPWP" in matter(answer)
    assert "NIK sudah sah" in matter(answer)


def test_without_an_earlier_part_nothing_of_it_is_told() -> None:
    """No doubts about years, parts or tax numbers."""
    for field in ({}, {"pernah_ambil_sebagian": False}):
        answer = ask(**field)
        assert (answer["pajak"], answer["perlu_konfirmasi"]) == (11_900_000, [])


def test_within_the_same_years_the_earlier_part_may_count_for_the_free_amount() -> None:
    """Not found in any source, so it is asked about."""
    assert "batas bebas pajak Rp50.000.000" in matter(ask(tanggal_ambil_sebagian="2025-05-20"))
    assert "batas bebas" not in matter(ask(tanggal_ambil_sebagian="2020-05-20"))


def test_tax_years_before_2022_are_not_counted() -> None:
    """Their brackets are not in the data: entitled, but no sum after tax."""
    answer = ask(tanggal="2021-12-31", tanggal_ambil_sebagian="2014-06-01")
    assert answer["hak"] == "perlu_konfirmasi"
    assert "bersih" not in answer
    assert "belum ada di data" in matter(answer)
    assert ask(tanggal="2022-01-01", tanggal_ambil_sebagian="2014-06-01")["pajak"] == 41_000_000


@pytest.mark.parametrize(
    ("reasons", "dirty", "tax"), [("sebagian_10", 28_800_000, 0), ("sebagian_30", 86_400_000, 1_820_000)]
)
def test_a_part_taken_now_has_its_own_tax_and_a_warning(reasons: str, dirty: int, tax: int) -> None:
    """Nothing up to 50 million, 5% above; what is left is taxed by brackets from January 2028 on."""
    answer = ask(alasan=reasons, usia=None, lama_peserta_bulan=130)
    assert (answer["hak"], answer["kotor"], answer["pajak"]) == ("ya", dirty, tax)
    assert "mulai Januari 2028 kena pajak bertingkat" in matter(answer)
    assert not any("JMO" in steps["kalimat"] for steps in answer["jejak"])


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"tanggal_ambil_sebagian": "2026-11-21"}, "harus sebelum 20 November 2026"),
        ({"tanggal_ambil_sebagian": "2020-01-01", "pernah_ambil_sebagian": False}, "padahal"),
        ({"tanggal_ambil_sebagian": "kemarin"}, "tahun-bulan-hari"),
    ],
)
def test_an_impossible_date_of_the_part_is_refused(change: dict[str, Any], word: str) -> None:
    """After the payment, or told of a part that was not taken."""
    with pytest.raises(InputRefused) as refused:
        ask(**change)
    (one,) = refused.value.galat
    assert one["isian"] == "tanggal_ambil_sebagian"
    assert word in one["pesan"]


@pytest.mark.parametrize("reasons", [p["nilai"] for p in questions_for("manfaat")["alasan"]["pilihan"]])
def test_every_reason_has_papers_and_counters(reasons: str) -> None:
    """Whoever may take the savings is told what to bring and where to go; the app only where it is a counter."""
    answer = ask(alasan=reasons, saldo=5_000_000, lama_peserta_bulan=130, bulan_sejak_berhenti=2)
    assert answer["dokumen"]
    assert answer["tempat"]
    through_jmo = any("JMO" in steps["kalimat"] for steps in answer["jejak"])
    assert through_jmo is any("JMO" in place["teks"] for place in answer["tempat"])


@pytest.mark.parametrize(
    ("segmen", "age", "entitlement"),
    [("PU", 55, "perlu_konfirmasi"), ("BPU", 55, "tidak"), ("PU", 56, "ya"), ("BPU", 56, "ya")],
)
def test_a_firms_own_pension_age_opens_the_savings_too(segmen: str, age: int, entitlement: str) -> None:
    """Permenaker 4/2022 Pasal 6(1): the age of the agreement or the firm's rules, or 56."""
    assert ask(alasan="pensiun", segmen=segmen, usia=age)["hak"] == entitlement
