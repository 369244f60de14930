"""What people type: read by one rule everywhere, or refused with what it could have meant (contract 1.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat, periksa
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi

TODAY = date(2026, 11, 22)
BECAK = {"cara_kerja": "mandiri", "sektor": "lainnya", "bulan": "2026-11"}
FOOD_STALL = {"cara_kerja": "karyawan", "skala_usaha": "mikro", "risiko_jkk": 1, "bulan": "2026-11"}
MIGRANT = {"cara_kerja": "pekerja_migran", "jalur": "p3mi"}


def refusals(ask: Callable[..., Any], told: dict[str, Any]) -> dict[str, str]:
    """Give the refusals by field; fail when the input is accepted."""
    with pytest.raises(InputRefused) as refused:
        ask(told, hari_ini=TODAY)
    return {g["isian"]: g["pesan"] for g in refused.value.galat}


def base(typed: object) -> int:
    """What the engine takes a typed income for, as the savings tool repeats it to the rupiah."""
    told = {"setoran": typed, "lama_tahun": 1, "hasil": "nol"}
    return int(proyeksi(told, hari_ini=TODAY)["setoran_sebulan"])


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("2500000.00", 2_500_000),
        ("1500000.0", 1_500_000),
        ("1.500.000", 1_500_000),
        ("2,500,000", 2_500_000),
        ("2.500", 2_500),
        ("Rp 2.500.000,-", 2_500_000),
        ("Rp. 50.000.-", 50_000),
        ("2 500 000", 2_500_000),
        ("1\u00a0500\u2009000", 1_500_000),
        ("1\u202f500\u202f000,00", 1_500_000),
        ("IDR 1500000", 1_500_000),
        ("1.500.000 rupiah", 1_500_000),
        ("1.500.000,00", 1_500_000),
        ("1,500,000.00", 1_500_000),
        ("2500000,50", 2_500_001),
        ("2500000,49", 2_500_000),
        ("1,500.50", 1_501),
        ("1,5 jt", 1_500_000),
        ("1.5 juta", 1_500_000),
        ("1,25 JUTA", 1_250_000),
        ("150rb", 150_000),
        ("150K", 150_000),
        ("50 ribu", 50_000),
        ("1.500 ribu", 1_500_000),
        ("1 jt 500", 1_500_000),
        ("1jt250", 1_250_000),
        ("2 juta 300 ribu", 2_300_000),
        ("2 ribu 500", 2_500),
        ("dua puluh ribu", 20_000),
        ("Lima Puluh Ribu", 50_000),
        ("seratus dua puluh lima ribu", 125_000),
        ("satu juta lima ratus ribu", 1_500_000),
        ("sejuta", 1_000_000),
        ("seribu", 1_000),
        ("tiga belas ribu", 13_000),
        ("\u200e1500000\u200b", 1_500_000),
        (2_327_386.07, 2_327_386),
        (2_327_386.5, 2_327_387),
        (1_500_000.0, 1_500_000),
    ],
)
def test_amounts_are_read_as_people_write_them(typed: object, amount: int) -> None:
    """One number, however its thousands, its sen and its unit are written; half a rupiah goes up."""
    assert base(typed) == amount


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1.50.000", "Maksudnya 150.000 atau 1.500.000?"),
        ("2.500.000.00", "Maksudnya 2.500.000 atau 250.000.000?"),
        ("2,500", "Maksudnya 2.500 atau 2,5?"),
        ("0.500", "Maksudnya"),
        ("1500.000", "Maksudnya 1.500.000"),
        ("33.3333", "Maksudnya"),
        ("1.500,000", "Maksudnya 1.500"),
        ("1 jt 50", "dua cara"),
        ("satu juta lima ratus", "Maksudnya 1.500.000 atau 1.000.500?"),
        ("2 juta 3 juta", "satu angka saja"),
        ("15o0000", "huruf di tengah angka"),
        ("0x16E360", "huruf di tengah angka"),
        ("1.5e6", "tanpa “e”"),
        ("1_500_000", "“_”"),
        ("1/2 juta", "“/”"),
        ("5 kg", "“kg” tidak dikenal"),
        ("1500000 sebulan", "“sebulan” tidak dikenal"),
        ("\u0661\u0665\u0660\u0660\u0660\u0660\u0660", "angka 0 sampai 9"),
        ("1500000\n2000000", "satu baris"),
        ("banyak", "harus angka"),
        ("dua tiga", "harus angka"),
        ("Rp", "harus angka"),
        ("9" * 5_000, "terlalu besar"),
        ("7" + " 000" * 20_000, "terlalu panjang"),
        (float("inf"), "harus angka"),
        ({"jumlah": 5}, "harus angka"),
    ],
)
def test_what_is_no_clear_amount_is_refused_with_the_reason(typed: object, words: str) -> None:
    """The sentence says why, and what it could have meant."""
    messages = refusals(proyeksi, {"setoran": typed, "lama_tahun": 1})
    assert list(messages) == ["setoran"]
    assert words in messages["setoran"]


@pytest.mark.parametrize(
    ("ask", "told", "field"),
    [
        (periksa, {**BECAK}, "penghasilan"),
        (periksa, {**FOOD_STALL}, "upah"),
        (anggaran, {**BECAK, "anggaran": 20_000}, "penghasilan"),
        (anggaran, {**BECAK, "penghasilan": 1_500_000}, "anggaran"),
        (nunggak, {**BECAK, "bulan_tunggak": 2}, "penghasilan"),
        (proyeksi, {"lama_tahun": 10}, "upah"),
        (manfaat, {"kejadian": "cacat_total", "tanggal": "2026-11-22"}, "penghasilan"),
        (manfaat, {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22"}, "biaya_perawatan"),
    ],
)
def test_every_command_reads_alike(ask: Callable[..., Any], told: dict[str, Any], field: str) -> None:
    """The same text is the same amount, or the same refusal, whoever is asked."""
    plain = ask({**told, field: 2_500_000}, hari_ini=TODAY)
    for typed in ("2500000.00", "2,5 jt", "Rp 2.500.000,-", "2 juta 500 ribu"):
        assert ask({**told, field: typed}, hari_ini=TODAY) == plain
    assert "Maksudnya 2.500.000 atau" in refusals(ask, {**told, field: "2.500.000.00"})[field]


@pytest.mark.parametrize(
    ("typed", "count"), [("2.0", 2), ("12", 12), (12.0, 12), ("dua belas", 12), (" 12 ", 12)]
)
def test_whole_counts_are_read(typed: object, count: int) -> None:
    """Months, days and people are whole numbers, however they are written."""
    told = {"bulan_tunggak": typed, **BECAK, "penghasilan": 1_500_000}
    assert nunggak(told, hari_ini=TODAY)["bulan_tunggak"] == count


@pytest.mark.parametrize(
    ("told", "field", "words"),
    [
        ({**BECAK, "penghasilan_harian": 50_000, "hari_kerja": "2.5"}, "hari_kerja", "bulat"),
        ({**BECAK, "penghasilan_harian": 50_000, "hari_kerja": 2.5}, "hari_kerja", "bulat"),
        ({**BECAK, "penghasilan_harian": 50_000, "hari_kerja": "Rp26"}, "hari_kerja", "bukan jumlah uang"),
        ({**BECAK, "penghasilan": 1_500_000, "usia": "4.5"}, "usia", "bulat"),
        ({**MIGRANT, "lama_bulan": "6,5"}, "lama_bulan", "bulat"),
    ],
)
def test_half_days_months_and_years_are_refused(told: dict[str, Any], field: str, words: str) -> None:
    """`2.5` days is neither 2 nor 25."""
    assert words in refusals(periksa, told)[field]


class TestTooSmall:
    """An amount that nobody earns is asked back."""

    @pytest.mark.parametrize(
        ("told", "field", "words"),
        [
            ({**BECAK, "penghasilan_harian": "50", "hari_kerja": 26}, "penghasilan_harian", "Rp50.000?"),
            ({**BECAK, "penghasilan_harian": 999, "hari_kerja": 26}, "penghasilan_harian", "Rp999.000?"),
            ({**BECAK, "penghasilan": "2"}, "penghasilan", "Rp2.000.000?"),
            ({**BECAK, "penghasilan": "1,5"}, "penghasilan", "“1,5” terlalu kecil. Maksudnya Rp1.500.000?"),
            ({**FOOD_STALL, "upah": 9_999}, "upah", "Maksudnya"),
            ({**FOOD_STALL, "upah": "2500"}, "upah", "Rp2.500.000?"),
            ({**FOOD_STALL, "upah_harian": 100}, "upah_harian", "Rp100.000?"),
            ({**FOOD_STALL, "upah_borongan": [2_400_000, 2_500, 2_600_000]}, "upah_borongan", "ke-2"),
        ],
    )
    def test_it_is_asked_back_with_what_was_probably_meant(
        self, told: dict[str, Any], field: str, words: str
    ) -> None:
        """The sentence ends in a question, not in a price."""
        messages = refusals(periksa, told)
        assert list(messages) == [field]
        assert words in messages[field]

    def test_the_smallest_that_is_taken_as_meant(self) -> None:
        """Rp1.000 of income, Rp10.000 of wage."""
        assert periksa({**BECAK, "penghasilan": 1_000}, hari_ini=TODAY)["iuran"]["total"]
        assert periksa({**FOOD_STALL, "upah": 10_000}, hari_ini=TODAY)["iuran"]["dasar"] == 10_000

    def test_benefits_and_savings_ask_back_too(self) -> None:
        """The same house rule wherever an income or a wage is asked for."""
        event = {"kejadian": "cacat_total", "tanggal": "2026-11-22"}
        assert "Rp2.000.000?" in refusals(manfaat, {**event, "penghasilan": 2})["penghasilan"]
        assert "Rp2.500.000?" in refusals(manfaat, {**event, "upah": 2_500})["upah"]
        assert "Rp2.000.000?" in refusals(proyeksi, {"penghasilan": 2, "lama_tahun": 5})["penghasilan"]
        assert (
            "Rp2.000.000?"
            in refusals(nunggak, {**BECAK, "penghasilan": 2, "bulan_tunggak": 1})["penghasilan"]
        )
        assert "Rp2.000.000?" in refusals(anggaran, {**BECAK, "penghasilan": 2, "anggaran": 1})["penghasilan"]


class TestCents:
    """Money with sen is counted in whole rupiah, and the trace says so."""

    def test_the_trace_names_what_was_told_and_what_was_counted(self) -> None:
        """Minimum wages carry sen."""
        answer = periksa({**FOOD_STALL, "upah": "2.327.386,07"}, hari_ini=TODAY)
        first = answer["jejak"][0]
        assert first["kalimat"] == "Upah Rp2.327.386,07 dibulatkan ke rupiah terdekat."
        assert first["rumus"] == "Rp2.327.386,07 → Rp2.327.386"
        assert first["jumlah"] == answer["iuran"]["dasar"] == 2_327_386

    def test_nothing_is_said_where_nothing_was_rounded(self) -> None:
        """`3921088.00` is a whole amount."""
        answer = periksa({**FOOD_STALL, "upah": "3921088.00"}, hari_ini=TODAY)
        assert "dibulatkan" not in str(answer["jejak"])

    @pytest.mark.parametrize(
        ("ask", "told"),
        [
            (manfaat, {"kejadian": "cacat_total", "tanggal": "2026-11-22", "upah": "2327386,07"}),
            (
                manfaat,
                {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22", "angkutan": "darat:2327386,07"},
            ),
            (anggaran, {**BECAK, "penghasilan": "2327386,07", "anggaran": 20_000}),
            (nunggak, {**BECAK, "penghasilan": "2327386,07", "bulan_tunggak": 1}),
            (proyeksi, {"upah": "2327386,07", "lama_tahun": 5}),
            (periksa, {**FOOD_STALL, "upah_borongan": "2.000.000; 2.100.000; 2327386,07"}),
            (periksa, {**BECAK, "penghasilan_harian": "50000,50", "hari_kerja": 26}),
        ],
    )
    def test_every_command_says_so(self, ask: Callable[..., Any], told: dict[str, Any]) -> None:
        """Also within lists and pairs."""
        assert "dibulatkan ke rupiah terdekat" in str(ask(told, hari_ini=TODAY)["jejak"])


class TestLists:
    """Several amounts in one text."""

    @pytest.mark.parametrize(
        "typed",
        [
            "2400000;2600000;2500000",
            "2400000,2600000,2500000",
            "2.400.000, 2.600.000, 2.500.000",
            "2.400.000,2.600.000,2.500.000",
            "2,400,000; 2,600,000; 2,500,000",
            "2,4 jt; 2,6 jt; 2,5 jt",
            "2,4 jt, 2,6 jt, 2,5 jt",
            ["2400000.0", "2,6 jt", 2_500_000],
        ],
    )
    def test_piece_wages_are_read_month_by_month(self, typed: object) -> None:
        """A comma within an amount parts nothing."""
        assert periksa({**FOOD_STALL, "upah_borongan": typed}, hari_ini=TODAY)["iuran"]["dasar"] == 2_500_000

    def test_commas_of_one_amount_make_no_list(self) -> None:
        """`2,400,000` is one month, not three."""
        assert "3 bulan" in refusals(periksa, {**FOOD_STALL, "upah_borongan": "2,400,000"})["upah_borongan"]

    @pytest.mark.parametrize(
        ("ask", "told", "field", "words"),
        [
            (periksa, {**FOOD_STALL, "upah_borongan": "2 jt; 1.50.000; 2 jt"}, "upah_borongan", "item ke-2"),
            (
                periksa,
                {**FOOD_STALL, "upah": 2_500_000, "program_tambahan": ["JHT", "XYZ"]},
                "program_tambahan",
                "ke-2",
            ),
            (
                manfaat,
                {"kejadian": "meninggal", "tanggal": "2026-11-22", "anak": "SD:4, SMA:1.5"},
                "anak",
                "ke-2",
            ),
            (
                manfaat,
                {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22", "angkutan": "darat:5, laut:banyak"},
                "angkutan",
                "ke-2",
            ),
        ],
    )
    def test_the_message_says_which_item(
        self, ask: Callable[..., Any], told: dict[str, Any], field: str, words: str
    ) -> None:
        """Nobody should have to count."""
        assert words in refusals(ask, told)[field]

    def test_pairs_keep_their_amounts_whole(self) -> None:
        """`darat:1,500,000` is one and a half million."""
        told = {"kejadian": "kecelakaan_kerja", "tanggal": "2026-11-22"}
        typed = manfaat({**told, "angkutan": "darat:1,500,000, Laut: 2 jt"}, hari_ini=TODAY)
        plain = manfaat({**told, "angkutan": {"darat": 1_500_000, "laut": 2_000_000}}, hari_ini=TODAY)
        assert typed == plain


class TestDates:
    """Days are `YYYY-MM-DD`, months `YYYY-MM` or as people write them; the message says so."""

    @pytest.mark.parametrize(
        "typed",
        [
            "Februari 2027",
            "februari  2027",
            "feb 2027",
            "02/2027",
            "2-2027",
            "2027/02",
            "2027-2",
            "2027 Pebruari",
        ],
    )
    def test_a_month_may_be_written_as_people_do(self, typed: str) -> None:
        """Firefox and Safari on a computer have no calendar of months, only a field for text."""
        plain = periksa({**BECAK, "penghasilan": 1_500_000, "bulan": "2027-02"})
        assert periksa({**BECAK, "penghasilan": 1_500_000, "bulan": typed}) == plain

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ("22-11-2026", "Maksudnya 2026-11-22?"),
            ("22/11/2026", "Maksudnya 2026-11-22?"),
            ("2026-W48-1", "tahun-bulan-hari"),
            ("2026W481", "tahun-bulan-hari"),
            ("20261122", "tahun-bulan-hari"),
            ("2026-11-22T00:00", "tahun-bulan-hari"),
            ("\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0662", "tahun-bulan-hari"),
            (20261122, "tahun-bulan-hari"),
        ],
    )
    def test_other_ways_are_refused_with_the_right_one(self, typed: object, words: str) -> None:
        """A week date, digits of another script, the day first."""
        messages = refusals(manfaat, {"kejadian": "meninggal", "tanggal": typed})
        assert words in messages["tanggal"]
        assert "Contoh: 2026-11-22" in messages["tanggal"]

    @pytest.mark.parametrize(
        "typed",
        ["2026-W4", "202611", "13-2026", "2026-0", "mar/apr 2027", "ma 2027", "\u0662\u0660\u0662\u0666-11"],
    )
    def test_months_too(self, typed: str) -> None:
        """Year, line, two digits."""
        assert (
            "tahun-bulan" in refusals(periksa, {**BECAK, "penghasilan": 1_500_000, "bulan": typed})["bulan"]
        )


@pytest.mark.parametrize(
    "key", ["penghasilan", "pekerjaan", "jht", "bulan", "sektor", "kunci\x00\x07" + "x" * 100_000]
)
def test_nothing_endless_or_invisible_is_repeated(key: str) -> None:
    """A cell of 100 kB, control characters and half a surrogate pair come back short and printable."""
    for junk in ("\x00\x1b[31m\ud800" + "z" * 100_000, "\u202e\ud800", "9" * 100_000):
        for field, message in refusals(periksa, {**BECAK, "penghasilan": 1_500_000, key: junk}).items():
            assert len(message) < 400
            assert field.isprintable()
            assert message.isprintable()
