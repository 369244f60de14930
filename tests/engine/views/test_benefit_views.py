"""What people read about benefits, budget, arrears and savings: page, message and text, whatever the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from html import unescape
from typing import Any, get_args
from urllib.parse import parse_qs

import html5lib
import pytest

from checker import manfaat, periksa, views
from checker.browser import answer
from checker.core.fields import InputRefused, questions_for
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.manfaat.entitlement import Papers
from checker.manfaat.papers import papers
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.values.money import rupiah
from checker.views.arranged.view_manfaat import destination
from checker.views.messages import messages
from checker.views.next_links import next_links
from checker.views.questionnaire.choices import classes, options
from checker.views.url_state import fields_shown, fragment, in_force, is_main, screens
from tests.support.golden import REFUSED, golden_cases

DAY = date(2026, 11, 22)
ADDRESS = "https://contoh.test/payung/cek/manfaat/"
FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}
CASES = [
    k
    for name in ("benefits", "benefits_edges")
    for k in golden_cases(name)
    if k["perintah"] == "manfaat" and "ditolak" not in k["harapan"]
]
REGULATION_KEY = re.compile(r"\b(pp|uu|perpres|permenaker|permen|surat|perban|perdir)-[\w-]*\d")
TWO_CHILDREN = {
    "kejadian": "meninggal_kecelakaan_kerja",
    "tanggal": "2026-11-22",
    "segmen": "BPU",
    "penghasilan": "1500000",
    "anak": "SD:4, SMA:1",
}


def as_people_write(told: dict[str, Any]) -> dict[str, Any]:
    """Write dates as people and pages do."""
    return {k: str(v) if isinstance(v, date) else v for k, v in told.items()}


def everything(command: str, told: dict[str, Any]) -> tuple[str, str, str]:
    """Answer and give page, text and message."""
    answer = FUNCTIONS[command](told, hari_ini=DAY)
    message = views.share(command, told, answer, f"{ADDRESS}#{fragment(told)}", load())
    return views.html(command, told, answer, load()), views.text(command, told, answer, load()), message


def words_of(html: str) -> str:
    """Give the words of HTML without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def head_of(told: dict[str, Any]) -> str:
    """Give the words of the head of an answer of `manfaat`."""
    return words_of(everything("manfaat", told)[0].partition("</header>")[0])


class TestBenefits:
    @pytest.mark.parametrize("case", CASES, ids=lambda k: k["id"])
    def test_every_golden_case_can_be_read(self, case: dict[str, Any]) -> None:
        """Every golden case gives valid HTML, a text that names its amounts and a message that fits."""
        told = as_people_write(case["masukan"])
        answer = manfaat(told, hari_ini=DAY)
        page, text, message = everything("manfaat", told)
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert len(message) <= views.LONGEST
        for content in (words_of(page), text):
            for row in answer["rincian"]:
                assert row["judul"] in content
                assert rupiah(row["jumlah"]) in content
        for content in (words_of(page), text, message):
            assert not REGULATION_KEY.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_two_children_after_an_accident_at_work(self) -> None:
        """The family sees the sum, the school money beside it, and the first deadline as a date."""
        content = head_of(TWO_CHILDREN)
        assert "Keluarga menerima Rp98.800.000" in content
        assert "sampai Rp144.000.000" in content
        assert "paling lambat 24 November 2026" in content

    def test_every_amount_opens_its_arithmetic_and_article(self) -> None:
        """Under each amount stand formula, article and confidence (that row of the income table has one source)."""
        page = words_of(everything("manfaat", TWO_CHILDREN)[0])
        assert "60% × 80 × Rp1.600.000 = Rp76.800.000" in page
        assert "PP 44/2015 Lampiran III Keyakinan sedang" in page

    def test_picture_and_words_say_the_same(self) -> None:
        """The picture has a bar for every moment; the list below it says the same amounts year by year."""
        page = everything("manfaat", TWO_CHILDREN)[0]
        answer = manfaat(TWO_CHILDREN, hari_ini=DAY)
        years = max(len(a["tahunan"]) for a in answer["beasiswa"]["per_anak"])
        bars = re.findall(r'<rect class="pk-seri-(\d)" x="([\d.]+)"', page.partition("</svg>")[0])
        assert len({x for _, x in bars}) == years + 1
        assert {series for series, _ in bars} == {"0", "1", "2"}
        content = words_of(page)
        assert "Sekaligus Rp98.800.000" in content
        assert "Tahun ke-2 sampai ke-4 Rp13.500.000 setahun" in content
        assert "Tahun ke-11 sampai ke-15 Rp12.000.000 setahun" in content

    def test_each_child_has_its_school(self) -> None:
        """Each child is called by its class, with years and amounts level by level."""
        content = words_of(everything("manfaat", TWO_CHILDREN)[0])
        assert "SD kelas 3" in content
        assert "SMA atau SMK kelas 12" in content
        assert "Kuliah 5 × Rp12.000.000 Rp60.000.000" in content
        assert "Paling banyak Rp81.000.000" in content

    def test_edge_of_three_months_names_both_sums(self) -> None:
        """At the edge of the three months both sums stand there, and whom to ask; none is presented as the answer."""
        told = {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU", "lama_peserta_bulan": 3}
        content = head_of(told)
        assert "Rp10.000.000 atau Rp42.000.000" in content
        assert "175" in content
        assert "atau" in everything("manfaat", told)[2]

    def test_a_missing_length_can_be_filled_in(self) -> None:
        """Where only the length of membership is missing, the answer leads to that question."""
        page = everything("manfaat", {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU"})[0]
        assert "ubah=kapan" in page
        assert "Kalau belum 3 bulan" in page

    @pytest.mark.parametrize(
        ("told", "cause"),
        [
            (
                {"kejadian": "kehilangan_pekerjaan", "segmen": "BPU", "alasan": "phk"},
                "hanya untuk pekerja yang digaji",
            ),
            ({"kejadian": "pensiun", "segmen": "BPU"}, "hanya untuk pekerja yang digaji"),
        ],
    )
    def test_a_no_is_careful(self, told: dict[str, Any], cause: str) -> None:
        """A no says why, that it follows from the answers given, and whom to ask; it asks nobody to bring papers."""
        told = {**told, "tanggal": "2026-11-22"}
        content = head_of(told)
        assert "Sepertinya tidak bisa" in content
        assert cause in content
        assert "175" in content
        assert "Bawa ini" not in words_of(everything("manfaat", told)[0])

    def test_traffic_accident_is_first_jasa_raharjas(self) -> None:
        """A traffic accident is first Jasa Raharja's, and both shares stand in the list."""
        told = {
            "kejadian": "kecelakaan_kerja",
            "tanggal": "2026-11-22",
            "lalu_lintas": "ya",
            "biaya_perawatan": "25 juta",
        }
        content = words_of(everything("manfaat", told)[0])
        assert "Jasa Raharja membayar lebih dulu" in content
        assert "Rp20.000.000" in content
        assert "Rp5.000.000" in content
        assert "Tanpa batas biaya" in head_of(told)

    def test_cash_after_a_layoff_is_drawn_month_by_month(self) -> None:
        """Cash after a layoff is drawn month by month, with the last day to ask for it."""
        told = {
            "kejadian": "kehilangan_pekerjaan",
            "tanggal": "2026-11-22",
            "segmen": "PU",
            "upah": "4 juta",
            "alasan": "phk",
            "bulan_iuran_24": 14,
        }
        page = everything("manfaat", told)[0]
        assert "Rp14.400.000 dalam 6 bulan" in head_of(told)
        assert "22 Mei 2027" in head_of(told)
        assert page.partition("</svg>")[0].count("<rect") == 6
        assert "Bulan ke-1 sampai ke-6 Rp2.400.000 sebulan" in words_of(page)

    def test_savings_show_the_sum_after_tax(self) -> None:
        """Of savings the amount after tax is large, with the sum before tax and the tax beside it."""
        told = {
            "kejadian": "hari_tua",
            "tanggal": "2026-11-22",
            "alasan": "phk",
            "bulan_sejak_berhenti": 2,
            "saldo": 70_000_000,
        }
        assert "Rp69.000.000 Sebelum pajak Rp70.000.000, dipotong pajak Rp1.000.000." in head_of(told)

    def test_no_day_is_worked_out_from_a_date_that_nobody_told(self) -> None:
        """Without a date the page says the rule in words and no day at all; the date can be filled in."""
        content = {k: v for k, v in TWO_CHILDREN.items() if k != "tanggal"}
        result = json.loads(answer("manfaat", json.dumps(content), "2026-11-20"))
        assert result["jawaban"]["tanggal"] == ""
        assert result["jawaban"]["tenggat"] == []
        for form in (result["html"], result["teks"], result["bagikan"]):
            assert "Lapor dalam 2 × 24 jam sejak celaka." in form
            assert not re.search(
                r"\b\d{1,2} (November|Desember|Januari) 20\d\d", re.split("icek |Per ", form)[0]
            )
        assert "ubah=kapan" in result["html"]

    def test_on_the_command_line_the_date_is_still_asked_for(self) -> None:
        """Only the page may leave it open."""
        content = {k: v for k, v in TWO_CHILDREN.items() if k != "tanggal"}
        with pytest.raises(InputRefused):
            manfaat(content, hari_ini=DAY)


AFTER_LIMITS = [
    (
        {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_bulan": 1},
        "Rp10.000.000",
        "Setelah 3 bulan iuran: Rp42.000.000.",
    ),
    (
        {"kejadian": "hari_tua", "alasan": "phk", "bulan_sejak_berhenti": 0, "saldo": 70_000_000},
        "Belum bisa sekarang",
        "Bisa diambil 1 bulan setelah berhenti bekerja. Jumlahnya Rp69.000.000",
    ),
    (
        {"kejadian": "hari_tua", "alasan": "usia_56", "usia": 50, "saldo": 9_000_000},
        "Belum 56 tahun",
        "Mulai umur 56 tahun, 6 tahun lagi.",
    ),
    (
        {
            "kejadian": "hari_tua",
            "alasan": "sebagian_10",
            "lama_peserta_bulan": 100,
            "saldo": 30_000_000,
        },
        "Perlu 120 bulan",
        "kurang 20 bulan, kira-kira Juli 2028",
    ),
    (
        {
            "kejadian": "hari_tua",
            "alasan": "sebagian_10",
            "pernah_ambil_sebagian": True,
            "saldo": 30_000_000,
        },
        "hanya boleh 1 kali",
        "Sisa saldonya bisa diambil nanti: umur 56 tahun",
    ),
    (
        {
            "kejadian": "kehilangan_pekerjaan",
            "segmen": "PU",
            "alasan": "phk",
            "upah": 4_000_000,
            "bulan_iuran_24": 9,
        },
        "Baru 9 bulan",
        "kurang 3 bulan",
    ),
    (
        {"kejadian": "pensiun", "segmen": "PU", "tanggal_lahir": "1980-05-17"},
        "Umur pensiunnya",
        "dibayar tiap bulan. Kurang dari itu: dibayar sekaligus.",
    ),
]


class TestBelowALimit:
    @pytest.mark.parametrize(("told", "now", "later"), AFTER_LIMITS)
    def test_what_comes_after_it_is_said(self, told: dict[str, Any], now: str, later: str) -> None:
        """Head, text and message say what holds now and what comes; the papers and the place stay."""
        result = json.loads(answer("manfaat", json.dumps(told), "2026-11-22"))
        head = words_of(result["html"].partition("</header>")[0])
        for form in (head, result["teks"], result["bagikan"]):
            assert now in form
            assert later in form
        page = words_of(result["html"])
        assert "Siapkan ini" in page or "Bawa ini" in page
        assert "Ke mana" in page

    def test_savings_that_wait_have_their_day_once_the_day_of_stopping_is_told(self) -> None:
        """The day, the sum after tax, and beside it the money that does not wait."""
        told = {
            "kejadian": "hari_tua",
            "alasan": "phk",
            "bulan_sejak_berhenti": 0,
            "saldo": 70_000_000,
            "tanggal": "2026-11-20",
        }
        head = head_of(told)
        assert "Mulai 20 Desember 2026. Jumlahnya Rp69.000.000" in head
        assert "uang bulanan (JKP). Bisa diurus sekarang, tidak perlu menunggu" in head
        assert "kejadian=kehilangan_pekerjaan" in everything("manfaat", told)[0].partition("</header>")[0]

    def test_nobody_who_lost_somebody_is_told_to_go_on_paying(self) -> None:
        """Of a death that was, the limit is one to check, not one to wait for."""
        told = {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_bulan": 1, "tanggal": "2026-11-20"}
        assert "Setelah 3 bulan iuran" not in head_of(told)
        assert "Kalau ternyata sudah 3 bulan: Rp42.000.000." in head_of(told)


class TestNotKnown:
    def test_a_widow_need_not_know_what_was_registered(self) -> None:
        """The least there can be, said as such, and where to see the rest; never more than for any income told."""
        told = {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "BPU", "tanggal": "2026-11-20"}
        unknown = {**told, "penghasilan_diketahui": "tidak_tahu"}
        assert "Keluarga menerima Paling sedikit Rp70.000.000" in head_of(unknown)
        assert "jumlahnya bisa lebih besar" in words_of(everything("manfaat", unknown)[0])
        assert manfaat(unknown)["total"] <= manfaat({**told, "penghasilan": 1_500_000})["total"]

    @pytest.mark.parametrize("segment", ["PU", "JAKON"])
    @pytest.mark.parametrize("event", ["meninggal_kecelakaan_kerja", "cacat_total"])
    def test_who_does_not_know_the_wage_gets_an_example_said_as_such(self, event: str, segment: str) -> None:
        """Counted as for that wage, with the doubt, and never as a sum of one's own in a message."""
        told = {"kejadian": event, "segmen": segment, "tanggal": "2026-11-20"}
        unknown = {**told, "penghasilan_diketahui": "tidak_tahu"}
        answered = manfaat(unknown)
        lowest = min(row["upah"] for row in load().parameter["konteks.umk_2026"].nilai[-1].baris)
        assert answered["total"] == manfaat({**told, "upah": lowest})["total"]
        assert "D19" in {point.get("kode") for point in answered["perlu_konfirmasi"]}
        assert "Contoh dengan upah minimum Rp" in head_of(unknown)
        for one in messages("manfaat", unknown, answered, load()):
            assert one["panjang"] == one["panjang_tanpa_angka"]

    @pytest.mark.parametrize("more", [{"penghasilan": 1_500_000}, {"segmen": "PU", "upah": 3_000_000}])
    def test_known_and_unknown_at_once_is_asked_back(self, more: dict[str, Any]) -> None:
        """Nobody's answer is dropped."""
        told = {
            "kejadian": "cacat_total",
            "segmen": "BPU",
            "tanggal": "2026-11-20",
            "penghasilan_diketahui": "tidak_tahu",
        }
        with pytest.raises(InputRefused, match="Penghasilan diketahui"):
            manfaat(told | more)


class TestPapers:
    @pytest.mark.parametrize(
        ("traffic", "there"), [({"lalu_lintas": "tidak"}, 0), ({"lalu_lintas": "ya"}, 1), ({}, 1)]
    )
    def test_only_papers_of_this_case_are_asked_for(self, traffic: dict[str, str], there: int) -> None:
        """No police letter for a fall at the workplace; on the road it is sure, and where nobody told it is folded."""
        told = {"kejadian": "kecelakaan_kerja", "segmen": "BPU", "tanggal": "2026-11-20", **traffic}
        listed = manfaat(told)["dokumen"]
        police = [one for one in listed if one["kode"] == "polisi"]
        assert len(police) == there
        assert all(("jarang" in one) is (not traffic) for one in police)
        assert all((" bila " in one["teks"]) is (not traffic) for one in police)

    def test_every_paper_says_where_to_get_it(self) -> None:
        """Each leads on; what nobody found is asked of 175, and what is not sure says so."""
        for claim in get_args(Papers.__value__):
            for paper in papers(claim, load(), DAY):
                assert paper["bantuan"]["teks"]
                assert paper["kode"] in data_file("manfaat/paper_help")
        page = everything("manfaat", TWO_CHILDREN)[0]
        assert "Minta surat dari RT/RW atau rumah sakit." in words_of(page)


class TestOtherEvents:
    def test_what_stays_true_is_brought_along(self) -> None:
        """Another event keeps segment, income and children, forgets the rest, and opens at what is still to be asked."""
        content = parse_qs(destination("tidak_mampu_bekerja", TWO_CHILDREN))
        assert content["segmen"] == ["BPU"]
        assert content["penghasilan"] == ["1500000"]
        assert content["tanya"] == ["lama"]

    def test_complete_answers_open_at_once(self) -> None:
        """With nothing left to ask the link opens the answer."""
        assert "tanya" not in parse_qs(destination("cacat_total", TWO_CHILDREN))


class TestQuestions:
    @pytest.mark.parametrize("event", [p["nilai"] for p in questions_for("manfaat")["kejadian"]["pilihan"]])
    def test_no_event_takes_more_than_four_questions(self, event: str) -> None:
        """No event takes more than four questions to its first answer, whatever is answered on the way."""
        ask = questions_for("manfaat")
        reasons = [p["nilai"] for p in ask["alasan"]["pilihan"]]
        for segmen in ("BPU", "PU", "JAKON", "PMI"):
            for cause in reasons:
                value = {"kejadian": event, "segmen": segmen, "alasan": cause, "lalu_lintas": "ya"}
                route = [
                    content["kode"]
                    for content in screens("manfaat")
                    if is_main(content, value) and in_force(content, value, ask, "kejadian")
                ]
                recognised = set(ask["alasan"]["untuk"])
                if event not in recognised:
                    route = [k for k in route if k not in ("sejak_berhenti", "iuran_jkp")]
                assert len(route) <= 4, (value, route)

    def test_every_event_has_words_and_a_picture(self) -> None:
        """The first question offers every event with its everyday phrases and a picture of its own."""
        form = views.form("manfaat", load(), akar="../../", bangun=DAY, tabel="", siap="", daftar_kerja="")
        html5lib.HTMLParser(strict=True).parseFragment(form)
        picture = re.findall(r'<svg class="pk-gambar".*?</svg>', form, re.DOTALL)
        event = questions_for("manfaat")["kejadian"]["pilihan"]
        assert len(picture) == len(set(picture)) == len(event)
        for word in (
            "Jatuh dari motor saat bekerja",
            "Tangan tidak berfungsi lagi",
            "Di-PHK",
            "Mau ambil tabungan JHT",
        ):
            assert word in form
        assert "Suami meninggal karena sakit" in form

    @pytest.mark.parametrize("command", ["manfaat", "anggaran", "nunggak", "proyeksi", "usaha"])
    def test_forms_are_valid_and_ask_nothing_twice(self, command: str) -> None:
        """Every form is valid HTML, has each question once, and no id twice."""
        form = views.form(command, load(), akar="../../", bangun=DAY, tabel="", siap="", daftar_kerja="")
        html5lib.HTMLParser(strict=True).parseFragment(form)
        field = re.findall(r'data-isian="(\w+)"', form)
        assert sorted(field) == sorted(k for content in screens(command) for k in fields_shown(content))
        id_ = re.findall(r'\bid="([^"]+)"', form)
        assert len(id_) == len(set(id_))

    def test_classes_cover_every_year_of_school(self) -> None:
        """Every year the scholarship pays for can be chosen, in the order of school."""
        levels = [
            {"jenjang": "TK", "paling_lama_tahun": 2},
            {"jenjang": "SD", "paling_lama_tahun": 6},
            {"jenjang": "SMP", "paling_lama_tahun": 3},
        ]
        assert [name for _, name in classes(levels)][-4:] == [
            "SD kelas 6",
            "SMP kelas 7",
            "SMP kelas 8",
            "SMP kelas 9",
        ]

    def test_every_part_of_the_body_can_be_chosen(self) -> None:
        """The list of parts of the body leaves none out."""
        present = {value for _, content in options("bagian_tubuh", load()) for value, _ in content}
        all_slugs = set(re.findall(r'slug = "([a-z_0-9]+)"', _toml("manfaat_jkk")))
        assert present == all_slugs


def _toml(name: str) -> str:
    from pathlib import Path  # noqa: PLC0415 - this one test reads the law data as text

    return (Path(views.__file__).parents[1] / "aturan" / f"{name}.toml").read_text(encoding="utf-8")


class TestOtherPages:
    @pytest.mark.parametrize(
        ("command", "told", "word"),
        [
            ("anggaran", {"anggaran": 20000, "cara_kerja": "mandiri", "penghasilan": 1_500_000}, "Rp11.400"),
            (
                "anggaran",
                {"anggaran": 5000, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
                "Masih kurang Rp6.400",
            ),
            (
                "anggaran",
                {"anggaran": 50_000, "cara_kerja": "pemberi_kerja", "penghasilan": 1_500_000},
                "Mungkin cukup",
            ),
            (
                "anggaran",
                {"anggaran": 9000, "cara_kerja": "mandiri", "penghasilan": 1_000_000, "usia": 70},
                "Belum bisa mendaftar",
            ),
            (
                "nunggak",
                {"bulan_tunggak": 0, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
                "Iuran lancar",
            ),
            (
                "nunggak",
                {"bulan_tunggak": 2, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
                "Menyusul semua: Rp22.800",
            ),
            (
                "nunggak",
                {"bulan_tunggak": 5, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
                "Sekarang tidak dilindungi",
            ),
            (
                "nunggak",
                {"bulan_tunggak": 4, "cara_kerja": "karyawan", "upah": 2_500_000},
                "Hak pekerja tetap ada",
            ),
            ("proyeksi", {"penghasilan": 1_500_000, "lama_tahun": 20}, "bukan janji"),
            ("proyeksi", {"setoran": 0, "lama_tahun": 1}, "Rp0"),
            ("proyeksi", {"upah": 5_000_000, "lama_tahun": 40, "hasil": "nol"}, "Pemberi kerja menabung"),
        ],
    )
    def test_every_kind_of_answer_can_be_read(self, command: str, told: dict[str, Any], word: str) -> None:
        """Each kind of answer is valid HTML, says the decisive thing in its head, and fits a message."""
        page, text, message = everything(command, told)
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert word in words_of(page.partition("</header>")[0])
        assert len(message) <= views.LONGEST
        for content in (words_of(page), text, message):
            assert not REGULATION_KEY.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_before_and_now_stand_side_by_side(self) -> None:
        """Arrears show each event twice: while paid up, and now."""
        page = everything("nunggak", {"bulan_tunggak": 5, "cara_kerja": "mandiri", "penghasilan": 1_500_000})[
            0
        ]
        row = re.findall(r"<tbody>.*?</tbody>", page, re.DOTALL)
        assert "Rp98.800.000" in row[1]
        assert "Tidak dilindungi." in row[1]
        assert all(b.count("<td") == 2 for b in row)

    @pytest.mark.parametrize(("months", "brings"), [(5, True), (0, False)])
    def test_arrears_told_once_stand_in_the_benefit_checker(self, months: int, brings: bool) -> None:
        """Who said that months are unpaid finds "Belum" chosen there, and on the card of its answer."""
        told = {"bulan_tunggak": months, "cara_kerja": "mandiri", "penghasilan": 1_500_000}
        page = everything("nunggak", told)[0]
        (link,) = re.findall(r'href="[^"#]*cek/manfaat/#([^"]*)"', page)
        assert ("iuran_bulan_kejadian_dibayar=belum" in link) is brings

    def test_three_curves_and_their_table(self) -> None:
        """Savings are drawn as three curves; the table ends with the balance that stands large."""
        answer = proyeksi({"penghasilan": 1_500_000, "lama_tahun": 20}, hari_ini=DAY)
        page = everything("proyeksi", {"penghasilan": 1_500_000, "lama_tahun": 20})[0]
        assert page.count("<polyline") == 3
        end = [b[-1]["saldo"] for b in answer["kurva"].values()]
        table = words_of(page.partition("pk-tabel-tahun")[2].partition("</table>")[0])
        for balance in end:
            assert rupiah(balance).removeprefix("Rp") in table

    def test_other_results_are_one_tap_away(self) -> None:
        """The other two results are one tap away, with everything else kept."""
        page = everything("proyeksi", {"penghasilan": 1_500_000, "lama_tahun": 20})[0]
        links = re.findall(r'href="#([^"]*hasil=[^"]*)"', page)
        choices = {parse_qs(unescape(t))["hasil"][0] for t in links if "ubah" not in t}
        assert choices == {"nol", "terakhir"}


def links(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Give the pages that an answer of `periksa` leads to."""
    answer = periksa(told, hari_ini=DAY)
    return next_links("periksa", told, answer, answer["sebulan"])


class TestNextLinks:
    def test_a_price_leads_to_the_benefits(self) -> None:
        """A day's earnings become a month's income, the way of working becomes the segment."""
        address = {invitation: target for target, invitation in links(BECAK)}["Mau tahu keluarga terima apa?"]
        route, _, content = address.partition("#")
        assert route == "cek/manfaat/"
        assert parse_qs(content) == {
            "penghasilan": ["1300000"],
            "segmen": ["BPU"],
            "cara_kerja": ["mandiri"],
            "pekerjaan": ["tukang-becak"],
        }

    def test_only_who_employs_is_led_to_the_bill_of_a_firm(self) -> None:
        """The owner's job and income go along under the names they have there; a becak driver sees no such link."""
        owner = {"cara_kerja": "pemberi_kerja", "pekerjaan": "laundry", "penghasilan": 3_000_000, "jht": "ya"}
        address = {offered: target for target, offered in links(owner)}[
            "Berapa tagihan untuk semua karyawan?"
        ]
        route, _, content = address.partition("#")
        told = {key: one[0] for key, one in parse_qs(content).items()}
        assert route == "cek/usaha/"
        assert {
            key: told[key] for key in ("jenis_usaha", "pemilik_ikut", "penghasilan_pemilik", "jht_pemilik")
        } == {
            "jenis_usaha": "laundry",
            "pemilik_ikut": "ya",
            "penghasilan_pemilik": "3000000",
            "jht_pemilik": "ya",
        }
        assert not any("cek/usaha/" in target for target, _ in links(BECAK))

    @pytest.mark.parametrize(
        "invitation", ["Apa yang hilang kalau nunggak?", "Jadi berapa tabungan hari tuanya?"]
    )
    def test_what_is_told_once_goes_along_to_every_tool(self, invitation: str) -> None:
        """Job and age go along to tools that do not ask for them; the term of a migrant's contract, another matter, does not."""
        told = BECAK | {"usia": 45}
        address = {offered: target for target, offered in links(told)}[invitation]
        assert {"pekerjaan=tukang-becak", "usia=45"} <= {*address.partition("#")[2].split("&")}
        migrant = {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": 24}
        assert not any("lama_bulan" in target for target, _ in links(migrant))

    def test_an_employee_brings_a_wage(self) -> None:
        """An employee paid by the day brings a monthly wage; a budget of one's own is not offered."""
        told = {"cara_kerja": "karyawan", "upah_harian": 100_000, "skala_usaha": "mikro"}
        all_next_links = {invitation: address for address, invitation in links(told)}
        assert "segmen=PU" in all_next_links["Mau tahu keluarga terima apa?"]
        assert "upah=2500000" in all_next_links["Mau tahu keluarga terima apa?"]
        assert "Sanggup bayar berapa sebulan?" not in all_next_links

    def test_what_is_brought_along_is_always_understood(self) -> None:
        """Whatever is brought along from a golden case, the other page knows every key and accepts every value."""
        for case in golden_cases("contributions"):
            if case["perintah"] != "periksa" or REFUSED in case["harapan"]:
                continue
            told = as_people_write(case["masukan"])
            for address, _ in links(told):
                goal = next(
                    code
                    for code, h in data_file("views/flow")["halaman"].items()
                    if address.partition("#")[0] == h["alamat"]
                )
                default = {k: v[0] for k, v in parse_qs(address.partition("#")[2]).items()}
                along = set(data_file("views/flow")["dibawa"])
                assert set(default) <= set(questions_for(goal)) | along, (case["id"], goal)
                default = {key: value for key, value in default.items() if key in questions_for(goal)}
                complaints = json.loads(answer(goal, json.dumps(default), "2026-11-22")).get("galat", [])
                wrong = [g for g in complaints if g["isian"] in default and "belum diisi" not in g["pesan"]]
                assert wrong == [], (case["id"], goal)


BECAK = {
    "cara_kerja": "mandiri",
    "pekerjaan": "tukang-becak",
    "penghasilan_harian": "50000",
    "hari_kerja": "26",
}
