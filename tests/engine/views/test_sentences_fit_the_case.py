"""Every sentence of an answer is true and makes sense for the very case that was asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from checker import manfaat, periksa, views
from checker.bulk.columns import read_header
from checker.core.fields import InputRefused
from checker.law.parameter import load
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi

TODAY = date(2026, 11, 25)
ASK: dict[str, Callable[..., Mapping[str, Any]]] = {
    "periksa": periksa,
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}


def ask(command: str, today: date = TODAY, **told: object) -> Mapping[str, Any]:
    """Answer a command as on a day."""
    return ASK[command](told, hari_ini=today)


def forms(command: str, today: date = TODAY, **told: object) -> dict[str, str]:
    """Give the page, the text and the message of an answer."""
    return views.all_forms(command, told, ask(command, today, **told), load())


def refusal(command: str, **told: object) -> str:
    """Give what an answer is refused with, as one text."""
    with pytest.raises(InputRefused) as refused:
        ask(command, TODAY, **told)
    return "\n".join(g["pesan"] for g in refused.value.galat)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,5", "Rp1.500.000"),
        ("2.75", "Rp2.750.000"),
        (1.5, "Rp1.500.000"),
        ("0,9", "Rp900.000"),
        ("2", "Rp2.000.000"),
    ],
)
def test_an_income_typed_in_millions_is_asked_back_with_its_decimals(typed: str | float, meant: str) -> None:
    """Rounding comes after the guess: 1,5 is one and a half million, not two."""
    told = refusal("periksa", bulan="2026-11", cara_kerja="mandiri", penghasilan=typed)
    assert f"Maksudnya {meant}?" in told


def test_a_daily_income_typed_in_thousands_is_asked_back_with_its_decimals() -> None:
    """52,5 a day means 52.500."""
    told = refusal("periksa", bulan="2026-11", cara_kerja="mandiri", penghasilan_harian="52,5", hari_kerja=26)
    assert "Maksudnya Rp52.500?" in told


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("anggaran", {"anggaran": "20", "cara_kerja": "mandiri", "penghasilan": 1500000}),
        ("proyeksi", {"setoran": "20", "lama_tahun": 5}),
    ],
)
def test_a_budget_or_saving_too_small_to_be_meant_is_asked_back(command: str, told: dict[str, Any]) -> None:
    """Nobody saves twenty rupiah a month."""
    assert "Maksudnya Rp20.000?" in refusal(command, **told)


def test_a_contract_of_a_project_too_small_to_be_meant_is_asked_back() -> None:
    """Whoever types 250 means 250 million."""
    told = refusal("periksa", bulan="2026-11", cara_kerja="proyek_konstruksi", nilai_kontrak="250")
    assert "Maksudnya Rp250.000.000?" in told


@pytest.mark.parametrize("month", ["2026-11", "2027-01", "2027-04"])
def test_an_owners_steps_never_speak_of_a_discount_that_is_over(month: str) -> None:
    """Only the doubts, which know the month, speak of the discount."""
    steps = ask("periksa", bulan=month, cara_kerja="pemberi_kerja", penghasilan=3000000)["langkah"]
    assert not [s for s in steps if "potongan" in s["teks"]]
    assert [s for s in steps if "karyawan" in s["teks"]]


def test_each_possibility_of_an_interns_price_has_a_name() -> None:
    """`: Rp2.400` says nothing."""
    answer = ask("periksa", bulan="2026-11", cara_kerja="magang", upah=1000000, risiko_jkk=1)
    named = [p["judul"] for p in answer["kalender"][0]["pilihan"]]
    assert all(named), named
    text = forms("periksa", bulan="2026-11", cara_kerja="magang", upah=1000000, risiko_jkk=1)["teks"]
    assert "\n  : " not in text


def test_whoever_saves_beside_what_the_state_pays_reads_both() -> None:
    """The state's share is not hidden behind the savings."""
    told: dict[str, Any] = {
        "bulan": "2026-11",
        "cara_kerja": "mandiri",
        "penghasilan": 5000000,
        "sektor": "lainnya",
    }
    page, text, message = forms("periksa", **told, dibayar_pemerintah=True, jht=True).values()
    assert "dibayar pemerintah, Rp56.300 sebulan" in text
    assert "dibayar pemerintah, Rp56.300 sebulan" in page
    assert "Untuk tabungan hari tua." in page
    assert "Untuk tabungan hari tua." in message


DEATH: dict[str, Any] = {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "PU", "upah": 3000000}


@pytest.mark.parametrize(
    ("today", "report_over", "claim_over"),
    [
        (date(2026, 11, 22), False, False),
        (date(2026, 11, 23), True, False),
        (date(2031, 11, 20), True, False),
        (date(2031, 11, 21), True, True),
    ],
)
def test_a_deadline_that_has_passed_says_so(today: date, report_over: bool, claim_over: bool) -> None:
    """The day itself still counts; the day after, every form of the answer says that it is over."""
    answer = ask("manfaat", today, **DEATH, tanggal="2026-11-20")
    over = {t["hal"]: t.get("lewat", False) for t in answer["tenggat"]}
    assert over == {"lapor tahap 1": report_over, "kedaluwarsa klaim": claim_over}
    page, text, message = forms("manfaat", today, **DEATH, tanggal="2026-11-20").values()
    for content in (page, text, message):
        assert ("Batas lapor 22 November 2026 sudah lewat. Tetap lapor sekarang" in content) is report_over
    assert ("Batas minta uang 20 November 2031 sudah lewat. Tetap tanyakan" in text) is claim_over
    assert ("Perusahaan yang terlambat melapor membayar dulu" in page) is report_over
    asked = [p["hal"] for p in answer["perlu_konfirmasi"] if "sudah lewat" in p["hal"]]
    assert bool(asked) is claim_over


def test_a_day_from_which_savings_can_be_taken_is_no_deadline() -> None:
    """It is a beginning: after it nothing is over."""
    told: dict[str, Any] = {
        "kejadian": "hari_tua",
        "segmen": "PU",
        "alasan": "mengundurkan_diri",
        "saldo": 5000000,
    }
    answer = ask("manfaat", **told, tanggal="2026-06-01", bulan_sejak_berhenti=0)
    assert [t["hal"] for t in answer["tenggat"]] == ["bisa diambil mulai"]
    assert "lewat" not in answer["tenggat"][0]


def test_a_layoff_whose_time_to_claim_is_over_says_so() -> None:
    """Six months from 7 February 2025 ended in August 2025."""
    told: dict[str, Any] = {
        "kejadian": "kehilangan_pekerjaan",
        "segmen": "PU",
        "alasan": "phk",
        "upah": 7000000,
    }
    text = forms("manfaat", **told, tanggal="2025-02-07", bulan_iuran_24=12)["teks"]
    assert "Batas mengurus 7 Agustus 2025 sudah lewat. Tetap tanyakan ke 175" in text


def test_a_child_with_no_school_years_left_is_not_given_empty_brackets() -> None:
    """`Rp0 ()` says nothing."""
    told: dict[str, Any] = {
        "kejadian": "meninggal",
        "segmen": "BPU",
        "tanggal": "2026-11-20",
        "lama_peserta_bulan": 40,
    }
    assert "()" not in forms("manfaat", **told, anak=[{"jenjang": "PT", "sisa_tahun": 0}])["teks"]


def test_arrears_of_an_owner_name_the_doubts_of_their_price() -> None:
    """Savings (C1) and discount (C2) are as open for the months behind as for this month."""
    answer = ask("nunggak", cara_kerja="pemberi_kerja", penghasilan=2000000, bulan="2027-01", bulan_tunggak=1)
    told = " ".join(p["hal"] for p in answer["perlu_konfirmasi"])
    assert "JHT" in told
    assert "potongan 50%" in told


def test_arrears_of_the_pandemic_name_the_condition_of_the_relief() -> None:
    """99% off was for those who had paid up to July 2020."""
    answer = ask("nunggak", cara_kerja="mandiri", penghasilan=1000000, bulan="2021-03", bulan_tunggak=3)
    assert any("PP 49/2020" in p["hal"] for p in answer["perlu_konfirmasi"])


def test_arrears_paid_up_have_no_doubt_about_a_price() -> None:
    """Nothing is owed, so nothing about its price is open."""
    answer = ask("nunggak", cara_kerja="pemberi_kerja", penghasilan=2000000, bulan="2026-11", bulan_tunggak=0)
    assert answer["perlu_konfirmasi"] == []


def test_an_owner_whose_savings_are_open_is_not_told_that_nothing_is_to_pay() -> None:
    """The state pays JKK and JKM; JHT may be the owner's own to pay, so the price is a range."""
    told: dict[str, Any] = {"bulan": "2027-03", "cara_kerja": "pemberi_kerja", "penghasilan": 12000000}
    page, text, message = forms("periksa", **told, dibayar_pemerintah=True).values()
    assert "Bapak/Ibu tidak membayar" not in text + page
    assert "Rp0 sampai Rp234.000" in text
    assert "dibayar pemerintah, Rp" in text
    assert "dibayari pemerintah" not in message


@pytest.mark.parametrize("reason", ["sebagian_10", "sebagian_30"])
def test_taking_a_part_of_the_savings_is_no_way_to_lose_a_job(reason: str) -> None:
    """It answered with six months of money."""
    told: dict[str, Any] = {
        "kejadian": "kehilangan_pekerjaan",
        "segmen": "PU",
        "tanggal": "2026-11-20",
        "upah": 3000000,
    }
    assert "tabungan hari tua" in refusal("manfaat", **told, alasan=reason, bulan_iuran_24=20)


@pytest.mark.parametrize("reason", ["mengundurkan_diri", "kontrak_habis", "pensiun"])
def test_a_migrant_who_was_not_dismissed_is_not_told_of_money_for_the_dismissed(reason: str) -> None:
    """Only a one-sided dismissal gives a right (Permenaker 4/2023 Pasal 34(1)m)."""
    told: dict[str, Any] = {
        "kejadian": "kehilangan_pekerjaan",
        "segmen": "PMI",
        "tanggal": "2026-08-20",
        "alasan": reason,
    }
    answer = ask("manfaat", **told)
    assert "ada uangnya" not in answer["alasan"]
    assert "sepihak" in answer["alasan"]
    assert "ada uangnya" in ask("manfaat", **{**told, "alasan": "phk"})["alasan"]


def test_what_comes_besides_is_not_told_twice() -> None:
    """Once in its own list is enough."""
    told: dict[str, Any] = {
        "kejadian": "kehilangan_pekerjaan",
        "segmen": "PMI",
        "tanggal": "2026-08-20",
        "alasan": "phk",
    }
    lines = [line for line in forms("manfaat", **told)["teks"].splitlines() if line.startswith("- ")]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("typed", ["2026-11-15", "202611"])
def test_a_month_written_another_way_is_asked_back(typed: str) -> None:
    """As a day is, where it can be guessed."""
    told = refusal("periksa", bulan=typed, cara_kerja="mandiri", penghasilan=1500000)
    assert "Maksudnya 2026-11?" in told


def test_a_pension_before_the_programme_began_is_refused_for_its_day_alone() -> None:
    """`Paling banyak -7 bulan` says nothing."""
    told = refusal(
        "manfaat", kejadian="pensiun", segmen="PU", tanggal="2014-11-25", usia=59, lama_iuran_bulan=3
    )
    assert "Juli 2015" in told
    assert "-7" not in told


def test_a_death_after_months_of_care_is_not_asked_about_as_a_sudden_one() -> None:
    """Who could not work for two months before did not die within a day."""
    told: dict[str, Any] = {**DEATH, "tanggal": "2026-11-24"}

    def sudden(**more: object) -> bool:
        return any("mendadak" in p["hal"] for p in ask("manfaat", TODAY, **told, **more)["perlu_konfirmasi"])

    assert sudden()
    assert sudden(lama_hari=1)
    assert not sudden(lama_bulan=2)
    assert not sudden(lama_hari=20)


@pytest.mark.parametrize("alone", [{}, {"kecelakaan_tunggal": True}])
def test_a_road_death_before_jasa_raharjas_value_is_known_keeps_its_grant(alone: dict[str, bool]) -> None:
    """One unknown share must not throw away the whole answer; the share is asked about."""
    told: dict[str, Any] = {
        **DEATH,
        "tanggal": "2019-12-01",
        "lalu_lintas": True,
        "biaya_perawatan": 30000000,
        **alone,
    }
    answer = ask("manfaat", **told)
    lines = {r["kode"]: r["jumlah"] for r in answer["rincian"]}
    assert answer["hak"] == "ya"
    assert (lines["santunan_kematian"], lines["perawatan"]) == (144000000, 30000000)
    assert "perawatan_jasa_raharja" not in lines
    asked = [p["hal"] for p in answer["perlu_konfirmasi"] if "Jasa Raharja" in p["hal"]]
    assert any("tanggal itu" in matter for matter in asked)
    assert next(r for r in answer["rincian"] if r["kode"] == "perawatan")["dasar"]["keyakinan"] == "rendah"


def test_a_migrants_first_bill_is_told_whole() -> None:
    """The package for accidents and death is not called savings, and the text shows it too."""
    told: dict[str, Any] = {
        "bulan": "2026-11",
        "cara_kerja": "pekerja_migran",
        "jalur": "p3mi",
        "lama_bulan": 8,
    }
    page, text, message = forms("periksa", **told, jht_bulanan=100000).values()
    assert "Untuk kecelakaan kerja, kematian, dan tabungan hari tua." in page
    assert "Untuk kecelakaan kerja, kematian, dan tabungan hari tua." in message
    assert "Paket sebelum bekerja: Rp37.500" in text
    assert "Paket selama dan setelah bekerja: Rp135.000" in text


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"cara_kerja": "pemberi_kerja", "penghasilan": 3000000}, "Mungkin juga tabungan hari tua."),
        ({"cara_kerja": "magang", "upah": 1000000, "risiko_jkk": 1}, "Mungkin juga kematian."),
    ],
)
def test_a_price_that_may_hold_more_says_for_what(told: dict[str, Any], words: str) -> None:
    """The upper end of the range buys a programme more."""
    page, _, message = forms("periksa", bulan="2026-11", **told).values()
    assert words in page
    assert words in message


@pytest.mark.parametrize("way", ["mandiri", "pekerja_migran"])
def test_nobody_is_called_the_same_twice(way: str) -> None:
    """`Pekerja mandiri (pekerja mandiri, BPU)` stutters."""
    ways: dict[str, dict[str, Any]] = {
        "mandiri": {"penghasilan": 3000000},
        "pekerja_migran": {"jalur": "p3mi", "lama_bulan": 24},
    }
    told = ways[way]
    page, text, _ = forms("periksa", bulan="2026-11", cara_kerja=way, **told).values()
    assert text.splitlines()[0].lower().count("pekerja m") == 1
    assert " · pekerja m" not in page


def test_a_dismissed_migrant_is_not_sent_for_medical_papers() -> None:
    """Papers of an accident are no papers of a dismissal; which ones are was not found, and that is said."""
    told: dict[str, Any] = {
        "kejadian": "kehilangan_pekerjaan",
        "segmen": "PMI",
        "tanggal": "2026-08-20",
        "alasan": "phk",
    }
    answer = ask("manfaat", **told)
    papers = " ".join(d["teks"].lower() for d in answer["dokumen"])
    assert not any(word in papers for word in ("medis", "perawatan", "dokter", "asuransi"))
    assert "belum kami temukan" in answer["catatan_dokumen"]
    assert answer["tempat"]


def test_a_bill_that_nobody_told_is_not_shown_as_nothing() -> None:
    """Jasa Raharja pays first; without a bill the amount is open, not Rp0."""
    told: dict[str, Any] = {
        "kejadian": "kecelakaan_kerja",
        "segmen": "BPU",
        "tanggal": "2026-11-20",
        "lalu_lintas": True,
    }
    page, text, _ = forms("manfaat", **told, penghasilan=1500000).values()
    assert "dibayar Jasa Raharja dulu: biayanya belum diisi" in text
    assert "Rp0" not in text
    assert "biayanya belum diisi" in page
    alone = forms("manfaat", **told, penghasilan=1500000, kecelakaan_tunggal=True)["teks"]
    assert "tidak membayar kalau jatuh sendiri: Rp0" in alone


def test_an_age_with_a_word_is_not_answered_with_thousands_and_millions() -> None:
    """`30 th` is no amount of money."""
    told = refusal("periksa", bulan="2026-11", cara_kerja="mandiri", penghasilan=1500000, usia="30 th")
    assert "“th” tidak dikenal" in told
    assert "juta" not in told


@pytest.mark.parametrize(
    ("month", "told"), [("2025-02", False), ("2026-01", False), ("2026-02", True), ("2026-11", True)]
)
def test_a_firm_whose_discount_has_ended_is_told_so(month: str, told: bool) -> None:
    """`padat_karya` used to change nothing, without a word."""
    firm: dict[str, Any] = {
        "cara_kerja": "karyawan",
        "upah": 3000000,
        "skala_usaha": "besar",
        "risiko_jkk": 2,
        "usia": 30,
    }
    asked = [p["hal"] for p in ask("periksa", bulan=month, padat_karya=True, **firm)["perlu_konfirmasi"]]
    assert bool([matter for matter in asked if "padat karya" in matter and "Januari 2026" in matter]) is told
    without = ask("periksa", bulan=month, **firm)["perlu_konfirmasi"]
    assert not [p for p in without if "padat karya" in p["hal"]]


@pytest.mark.parametrize(
    ("more", "word"),
    [({"bagian": "satu_mata"}, "Cacat"), ({"persen": 20}, "Cacat"), ({"lama_bulan": 3}, "Pengganti upah")],
)
def test_a_migrants_other_losses_of_one_accident_are_named(more: dict[str, Any], word: str) -> None:
    """Their amount was not found; saying nothing would drop them."""
    told: dict[str, Any] = {
        "kejadian": "kecelakaan_kerja",
        "segmen": "PMI",
        "fase": "selama",
        "tanggal": "2026-08-20",
    }
    assert not [p for p in ask("manfaat", **told)["perlu_konfirmasi"] if word in p["hal"]]
    assert [p for p in ask("manfaat", **told, **more)["perlu_konfirmasi"] if word in p["hal"]]


@pytest.mark.parametrize("key", ["dasar", "upah_borongan"])
def test_a_base_that_plays_no_part_for_migrants_is_refused(key: str) -> None:
    """No benefit of theirs is counted on a wage."""
    told: dict[str, Any] = {"kejadian": "cacat_total", "segmen": "PMI", "tanggal": "2026-08-20"}
    assert "pekerja migran" in refusal("manfaat", **told, **{key: {"dasar": 2000000}.get(key, [2000000] * 3)})


def test_an_open_tax_does_not_borrow_the_badge_of_the_age() -> None:
    """`Keyakinan tinggi` stands behind the age alone."""
    told: dict[str, Any] = {
        "kejadian": "hari_tua",
        "segmen": "PU",
        "alasan": "usia_56",
        "usia": 57,
        "saldo": 288000000,
    }
    answer = ask("manfaat", **told, tanggal="2026-12-31", pernah_ambil_sebagian=True)
    assert "Pajaknya bergantung" in answer["alasan"]
    assert answer["jejak"][0]["kalimat"] == "Sudah berumur 56 tahun."


@pytest.mark.parametrize("month", ["2020-08", "2026-11"])
def test_the_size_of_a_foreigners_firm_is_no_doubt_and_no_crash(month: str) -> None:
    """Foreigners join by the months they work here; the size of the firm decides nothing."""
    firm: dict[str, Any] = {
        "upah": 3000000,
        "risiko_jkk": 2,
        "modal_usaha": 20_000_000_000,
        "penjualan_tahunan": 12_000_000,
    }
    told: dict[str, Any] = {
        "cara_kerja": "karyawan",
        "kewarganegaraan": "WNA",
        "lama_di_indonesia_bulan": 46,
        **firm,
    }
    asked = [p["hal"] for p in ask("periksa", bulan=month, **told)["perlu_konfirmasi"]]
    assert not [matter for matter in asked if "Modal dan penjualan" in matter]


@pytest.mark.parametrize(
    "told",
    [
        {"kejadian": "hari_tua", "segmen": "PU", "alasan": "usia_56"},
        {"kejadian": "hari_tua", "segmen": "BPU", "alasan": "pensiun"},
        {
            "kejadian": "tidak_mampu_bekerja",
            "segmen": "PMI",
            "fase": "sebelum",
            "jalur": "p3mi",
            "lama_bulan": 3,
        },
        {"kejadian": "tidak_mampu_bekerja", "segmen": "PMI", "fase": "selama", "lama_bulan": 3},
    ],
)
def test_whoever_is_told_to_ask_is_told_what(told: dict[str, Any]) -> None:
    """An answer that is not sure names at least one point to ask about."""
    answer = ask("manfaat", **told, tanggal="2026-08-20")
    assert answer["hak"] == "perlu_konfirmasi"
    assert answer["perlu_konfirmasi"]


def test_no_line_of_a_text_ends_in_a_space() -> None:
    """Nothing is left out at the end of a sentence."""
    told: dict[str, Any] = {"bulan": "2026-11", "cara_kerja": "mandiri", "penghasilan": 1500000}
    for more in ({"sektor": "lainnya"}, {}, {"sektor": "transportasi", "jht": True}):
        text = forms("periksa", **told, **more)["teks"]
        assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_a_list_of_migrants_is_not_asked_for_an_income() -> None:
    """Their price hangs on the length of the contract alone."""
    assert not [
        n for n in read_header(["nama", "cara kerja", "lama bulan", "jalur"]).notes if "penghasilan" in n
    ]
    assert [n for n in read_header(["nama", "cara kerja"]).notes if "penghasilan" in n]
