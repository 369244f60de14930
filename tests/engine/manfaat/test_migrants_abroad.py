"""Migrant workers: what is paid by phase, what has no known amount, and what the new rule leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat

TODAY = date(2027, 1, 1)


def ask(event: str, day: str = "2026-03-10", **told: Any) -> Mapping[str, Any]:  # noqa: ANN401 - answers of the form
    """Answer an event of a migrant worker."""
    return manfaat({"kejadian": event, "segmen": "PMI", "tanggal": day, **told}, hari_ini=TODAY)


def open_points(answer: Mapping[str, Any]) -> str:
    """Everything the answer says is open."""
    return " ".join(p["hal"] for p in answer["perlu_konfirmasi"])


@pytest.mark.parametrize(
    ("phase", "lines"),
    [
        (
            "sebelum",
            {"santunan_kematian": 20_000_000, "santunan_berkala": 12_000_000, "biaya_pemakaman": 10_000_000},
        ),
        ("selama", {"santunan_kematian": 85_000_000}),
        (
            "setelah",
            {"santunan_kematian": 20_000_000, "santunan_berkala": 12_000_000, "biaya_pemakaman": 10_000_000},
        ),
    ],
)
def test_death_is_paid_by_phase(phase: str, lines: dict[str, int]) -> None:
    """42 million in three parts before and after the work abroad, 85 million in one sum during it."""
    answer = ask("meninggal", fase=phase)
    assert answer["hak"] == "ya"
    assert {r["kode"]: r["jumlah"] for r in answer["rincian"]} == lines


def test_untold_phase_is_never_assumed_in_silence() -> None:
    """Counted as during the work abroad; the other sum and the way to change it stand beside it."""
    answer = ask("meninggal")
    assert answer["total"] == 85_000_000
    assert "Belum diisi kapan" in open_points(answer)
    assert "Rp42.000.000" in open_points(answer)
    assert "Ubah di" in open_points(answer)
    assert "Belum diisi kapan" not in open_points(ask("meninggal", fase="selama"))
    assert "Ubah di" in open_points(ask("kecelakaan_kerja"))


def test_death_by_accident_has_a_known_sum_during_the_work_only() -> None:
    """85 million during it, with medium confidence; before and after it the right without an amount."""
    during = ask("meninggal_kecelakaan_kerja", fase="selama", anak="SD:6")
    assert during["total"] == 85_000_000
    assert during["rincian"][0]["dasar"]["keyakinan"] == "sedang"
    assert during["beasiswa"]["berhak"] == "ya"
    for phase in ("sebelum", "setelah"):
        answer = ask("meninggal_kecelakaan_kerja", fase=phase, anak="SD:6")
        assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)
        assert "Besarnya belum kami temukan" in answer["alasan"]
        assert answer["beasiswa"]["berhak"] == "perlu_konfirmasi"
        assert answer["total_dengan_beasiswa"] == 0


@pytest.mark.parametrize(("bill", "paid"), [(50_000_000, 50_000_000), (50_000_001, 50_000_000), (7, 7)])
def test_care_abroad_ends_at_its_cap(bill: int, paid: int) -> None:
    """Fifty million a case, after local insurance; never called unlimited."""
    answer = ask("kecelakaan_kerja", fase="selama", biaya_perawatan=bill)
    assert {r["kode"]: r["jumlah"] for r in answer["rincian"]} == {"perawatan": paid}
    assert "tanpa batas" not in answer["alasan"]
    assert any("Rp20.000.000" in s["teks"] for s in answer["selain_itu"])


@pytest.mark.parametrize("event", ["cacat_total", "cacat_sebagian", "tidak_mampu_bekerja"])
def test_rights_without_a_known_amount_are_named_and_not_counted(event: str) -> None:
    """Nobody guesses: to be asked, with papers, place and the day the claim lapses; no wage is wanted for it."""
    told: dict[str, Any] = {"cacat_sebagian": {"persen": 20}, "tidak_mampu_bekerja": {"lama_bulan": 2}}.get(
        event, {}
    )
    answer = ask(event, fase="selama", **told)
    assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)
    assert "belum kami temukan" in answer["alasan"]
    assert answer["dokumen"]
    assert answer["tempat"]
    assert [t["batas"] for t in answer["tenggat"]] == ["2031-03-10"]


def test_who_leaves_alone_is_in_death_insurance_only_until_departure() -> None:
    """Individual migrants: no accident insurance before embarkation, also when they die."""
    for event in ("kecelakaan_kerja", "cacat_total"):
        answer = ask(event, fase="sebelum", jalur="perseorangan")
        assert (answer["hak"], answer["total"]) == ("tidak", 0)
    death = ask("meninggal_kecelakaan_kerja", fase="sebelum", jalur="perseorangan")
    assert (death["hak"], death["program"]) == ("perlu_konfirmasi", ["JKM"])
    assert ask("meninggal", fase="sebelum", jalur="perseorangan")["total"] == 42_000_000
    assert ask("kecelakaan_kerja", fase="sebelum", jalur="p3mi")["hak"] == "perlu_konfirmasi"


@pytest.mark.parametrize(
    ("day", "right", "sure"),
    [
        ("2023-02-22", "ya", "tinggi"),
        ("2026-08-27", "ya", "tinggi"),
        ("2026-08-28", "perlu_konfirmasi", "rendah"),
        ("2026-08-29", "perlu_konfirmasi", "rendah"),
    ],
)
def test_amounts_of_the_former_rule_are_no_promise_under_the_new_one(day: str, right: str, sure: str) -> None:
    """Permen P2MI 9/2026 (28 August 2026): what it pays was not found."""
    answer = ask("meninggal", day, fase="selama", anak="SD:1")
    assert (answer["hak"], answer["total"]) == (right, 85_000_000)
    assert answer["beasiswa"]["berhak"] == right
    assert answer["rincian"][0]["dasar"]["keyakinan"] == sure
    assert ("aturan baru" in open_points(answer)) is (right == "perlu_konfirmasi")


def test_days_before_the_rule_are_not_answered_with_its_amounts() -> None:
    """Permenaker 18/2018's amounts are not in the data."""
    answer = ask("meninggal", "2023-02-21", fase="selama")
    assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)


def test_scholarship_of_a_death_abroad_asks_for_no_length_of_membership() -> None:
    """A paid case of 2025: four years of university after twelve months of membership; medium confidence."""
    school = ask("meninggal", fase="selama", lama_peserta_bulan=1, anak="PT:4")["beasiswa"]
    assert (school["berhak"], school["maksimum"], school["dasar"]["keyakinan"]) == (
        "ya",
        48_000_000,
        "sedang",
    )
    assert ask("meninggal", fase="setelah", anak="PT:4")["beasiswa"]["berhak"] == "perlu_konfirmasi"


def test_papers_are_those_for_migrant_workers() -> None:
    """Passport or KTP, and the death letter of the Perwakilan RI (Permenaker 4/2023 Pasal 57)."""
    papers = " ".join(d["teks"] for d in ask("meninggal", fase="selama")["dokumen"])
    assert "paspor" in papers
    assert "Perwakilan RI" in papers
    before = ask("kecelakaan_kerja", fase="sebelum", jalur="p3mi")
    assert any("paling lambat 1 hari sebelum" in step["kalimat"] for step in before["jejak"])


def test_programmes_migrant_workers_do_not_have() -> None:
    """No JP; no JKP but money for a one-sided dismissal whose amount was not found; other losses have their sums."""
    assert ask("pensiun", usia=60)["hak"] == "tidak"
    lost = ask("kehilangan_pekerjaan", alasan="phk")
    assert (lost["hak"], lost["program"], lost["total"]) == ("perlu_konfirmasi", ["JKK"], 0)
    assert {s["kode"] for s in lost["selain_itu"]} == {"gagal_berangkat", "kerugian_pulang", "perkosaan"}
    assert ask("hari_tua", alasan="usia_56", usia=56, saldo=5_000_000)["bersih"] == 5_000_000


def test_phase_is_one_of_three() -> None:
    """A fourth phase is refused by name."""
    with pytest.raises(InputRefused) as refused:
        ask("meninggal", fase="pulang")
    assert [g["isian"] for g in refused.value.galat] == ["fase"]
