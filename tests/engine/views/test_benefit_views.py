"""What people read about benefits, budget, arrears and savings: page, message and text, whatever the answer."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import html5lib
import pytest

from checker import manfaat, periksa, views
from checker.browser import answer
from checker.core.fields import questions_for
from checker.law.parameter import load
from checker.law.resources import data_file
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.values.money import rupiah
from checker.views.choices import classes, options
from checker.views.next_links import next_links
from checker.views.url_state import fields_shown, fragment, in_force, is_main, screens
from checker.views.view_manfaat import destination
from tests.support.golden import REFUSED, kasus

HARI = date(2026, 11, 22)
ALAMAT = "https://contoh.test/payung/cek/manfaat/"
FUNGSI = {"manfaat": manfaat, "anggaran": anggaran, "nunggak": nunggak, "proyeksi": proyeksi}
CASES = [
    k
    for name in ("benefits", "benefits_lain")
    for k in kasus(name)
    if k["perintah"] == "manfaat" and "ditolak" not in k["harapan"]
]
KUNCI_PERATURAN = re.compile(r"\b(pp|uu|perpres|permenaker|permen|surat|perban|perdir)-[\w-]*\d")
DUA_ANAK = {
    "kejadian": "meninggal_kecelakaan_kerja",
    "tanggal": "2026-11-22",
    "segmen": "BPU",
    "penghasilan": "1500000",
    "anak": "SD:4, SMA:1",
}


def biasa(told: dict[str, Any]) -> dict[str, Any]:
    """Write dates as people and pages do."""
    return {k: str(v) if isinstance(v, date) else v for k, v in told.items()}


def semua(command: str, told: dict[str, Any]) -> tuple[str, str, str]:
    """Answer and give page, text and message."""
    answer = FUNGSI[command](told, hari_ini=HARI)
    message = views.share(command, told, answer, f"{ALAMAT}#{fragment(told)}")
    return views.html(command, told, answer), views.text(command, told, answer), message


def bacaan(html: str) -> str:
    """Give the words of HTML without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def kepala(told: dict[str, Any]) -> str:
    """Give the words of the head of an answer of `manfaat`."""
    return bacaan(semua("manfaat", told)[0].partition("</header>")[0])


class TestManfaat:
    @pytest.mark.parametrize("kasus_", CASES, ids=lambda k: k["id"])
    def test_tiap_kasus_emas_terbaca(self, kasus_: dict[str, Any]) -> None:
        """Every golden case gives valid HTML, a text that names its amounts and a message that fits."""
        told = biasa(kasus_["masukan"])
        answer = manfaat(told, hari_ini=HARI)
        page, text, message = semua("manfaat", told)
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert len(message) <= views.LONGEST
        for content in (bacaan(page), text):
            for row in answer["rincian"]:
                assert row["judul"] in content
                assert rupiah(row["jumlah"]) in content
        for content in (bacaan(page), text, message):
            assert not KUNCI_PERATURAN.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_dua_anak_setelah_kecelakaan_kerja(self) -> None:
        """The family sees the sum, the school money beside it, and the first deadline as a date."""
        content = kepala(DUA_ANAK)
        assert "Keluarga menerima Rp98.800.000" in content
        assert "sampai Rp144.000.000" in content
        assert "paling lambat 24 November 2026" in content

    def test_tiap_jumlah_membuka_hitungan_dan_pasalnya(self) -> None:
        """Under each amount stand formula, article and confidence (that row of the income table has one source)."""
        page = bacaan(semua("manfaat", DUA_ANAK)[0])
        assert "60% × 80 × Rp1.600.000 = Rp76.800.000" in page
        assert "PP 44/2015 Lampiran III Keyakinan sedang" in page

    def test_gambar_dan_tulisannya_sama(self) -> None:
        """The picture has a bar for every moment; the list below it says the same amounts year by year."""
        page = semua("manfaat", DUA_ANAK)[0]
        answer = manfaat(DUA_ANAK, hari_ini=HARI)
        tahun = max(len(a["tahunan"]) for a in answer["beasiswa"]["per_anak"])
        batang = re.findall(r'<rect class="pk-seri-(\d)" x="([\d.]+)"', page.partition("</svg>")[0])
        assert len({x for _, x in batang}) == tahun + 1
        assert {seri for seri, _ in batang} == {"0", "1", "2"}
        content = bacaan(page)
        assert "Sekaligus Rp98.800.000" in content
        assert "Tahun ke-2 sampai ke-4 Rp13.500.000 setahun" in content
        assert "Tahun ke-11 sampai ke-15 Rp12.000.000 setahun" in content

    def test_sekolah_tiap_anak(self) -> None:
        """Each child is called by its class, with years and amounts level by level."""
        content = bacaan(semua("manfaat", DUA_ANAK)[0])
        assert "SD kelas 3" in content
        assert "SMA atau SMK kelas 12" in content
        assert "Kuliah 5 × Rp12.000.000 Rp60.000.000" in content
        assert "Paling banyak Rp81.000.000" in content

    def test_batas_tiga_bulan_menyebut_dua_jumlah(self) -> None:
        """At the edge of the three months both sums stand there, and whom to ask; none is presented as the answer."""
        told = {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU", "lama_peserta_bulan": 3}
        content = kepala(told)
        assert "Rp10.000.000 atau Rp42.000.000" in content
        assert "175" in content
        assert "atau" in semua("manfaat", told)[2]

    def test_lama_yang_belum_diisi_bisa_diisi(self) -> None:
        """Where only the length of membership is missing, the answer leads to that question."""
        page = semua("manfaat", {"kejadian": "meninggal", "tanggal": "2026-11-22", "segmen": "BPU"})[0]
        assert "ubah=lama_peserta" in page
        assert "Kalau belum 3 bulan" in page

    @pytest.mark.parametrize(
        ("masukan", "sebab"),
        [
            (
                {"kejadian": "kehilangan_pekerjaan", "segmen": "BPU", "alasan": "phk"},
                "hanya untuk pekerja yang digaji",
            ),
            ({"kejadian": "hari_tua", "alasan": "usia_56", "usia": 50, "saldo": 9_000_000}, "Belum 56 tahun"),
            ({"kejadian": "pensiun", "segmen": "BPU"}, "hanya untuk pekerja yang digaji"),
        ],
    )
    def test_tidak_yang_hati_hati(self, masukan: dict[str, Any], sebab: str) -> None:
        """A no says why, that it follows from the answers given, and whom to ask; it asks nobody to bring papers."""
        masukan = {**masukan, "tanggal": "2026-11-22"}
        content = kepala(masukan)
        assert "Sepertinya belum bisa" in content
        assert sebab in content
        assert "175" in content
        assert "Bawa ini" not in bacaan(semua("manfaat", masukan)[0])

    def test_kecelakaan_lalu_lintas_urusan_jasa_raharja_dulu(self) -> None:
        """A traffic accident is first Jasa Raharja's, and both shares stand in the list."""
        told = {
            "kejadian": "kecelakaan_kerja",
            "tanggal": "2026-11-22",
            "lalu_lintas": "ya",
            "biaya_perawatan": "25 juta",
        }
        content = bacaan(semua("manfaat", told)[0])
        assert "Jasa Raharja membayar lebih dulu" in content
        assert "Rp20.000.000" in content
        assert "Rp5.000.000" in content
        assert "Tanpa batas biaya" in kepala(told)

    def test_bulan_demi_bulan_setelah_phk(self) -> None:
        """Cash after a layoff is drawn month by month, with the last day to ask for it."""
        told = {
            "kejadian": "kehilangan_pekerjaan",
            "tanggal": "2026-11-22",
            "segmen": "PU",
            "upah": "4 juta",
            "alasan": "phk",
            "bulan_iuran_24": 14,
        }
        page = semua("manfaat", told)[0]
        assert "Rp14.400.000 dalam 6 bulan" in kepala(told)
        assert "22 Mei 2027" in kepala(told)
        assert page.partition("</svg>")[0].count("<rect") == 6
        assert "Bulan ke-1 sampai ke-6 Rp2.400.000 sebulan" in bacaan(page)

    def test_pajak_tabungan(self) -> None:
        """Of savings the amount after tax is large, with the sum before tax and the tax beside it."""
        told = {
            "kejadian": "hari_tua",
            "tanggal": "2026-11-22",
            "alasan": "phk",
            "bulan_sejak_berhenti": 2,
            "saldo": 70_000_000,
        }
        assert "Rp69.000.000 Sebelum pajak Rp70.000.000, dipotong pajak Rp1.000.000." in kepala(told)

    def test_tanggal_bawaan_hari_ini_di_halaman(self) -> None:
        """The page need not ask for the date: today is taken, shown, and can be changed."""
        content = {k: v for k, v in DUA_ANAK.items() if k != "tanggal"}
        result = json.loads(answer("manfaat", json.dumps(content), "2026-11-20"))
        assert result["jawaban"]["tanggal"] == "2026-11-20"
        assert "20 November 2026" in result["html"]
        assert "ubah=tanggal" in result["html"]
        assert result["tetap"] == {"tanggal": "2026-11-20"}


class TestKejadianLain:
    def test_membawa_yang_tetap_benar(self) -> None:
        """Another event keeps segment, income and children, forgets the rest, and opens at what is still to be asked."""
        content = parse_qs(destination("tidak_mampu_bekerja", DUA_ANAK))
        assert content["segmen"] == ["BPU"]
        assert content["penghasilan"] == ["1500000"]
        assert content["tanya"] == ["lama"]

    def test_langsung_menjawab_bila_lengkap(self) -> None:
        """With nothing left to ask the link opens the answer."""
        assert "tanya" not in parse_qs(destination("cacat_total", DUA_ANAK))


class TestPertanyaan:
    @pytest.mark.parametrize(
        "kejadian", [p["nilai"] for p in questions_for("manfaat")["kejadian"]["pilihan"]]
    )
    def test_paling_banyak_empat_pertanyaan(self, kejadian: str) -> None:
        """No event takes more than four questions to its first answer, whatever is answered on the way."""
        tanya = questions_for("manfaat")
        alasan = [p["nilai"] for p in tanya["alasan"]["pilihan"]]
        for segmen in ("BPU", "PU", "JAKON", "PMI"):
            for sebab in alasan:
                nilai = {"kejadian": kejadian, "segmen": segmen, "alasan": sebab, "lalu_lintas": "ya"}
                route = [
                    content["kode"]
                    for content in screens("manfaat")
                    if is_main(content, nilai) and in_force(content, nilai, tanya, "kejadian")
                ]
                recognised = set(tanya["alasan"]["untuk"])
                if kejadian not in recognised:
                    route = [k for k in route if k not in ("sejak_berhenti", "iuran_jkp")]
                assert len(route) <= 4, (nilai, route)

    def test_tiap_kejadian_punya_kata_dan_gambar(self) -> None:
        """The first question offers every event with its everyday phrases and a picture of its own."""
        form = views.form("manfaat", akar="../../", bangun=HARI, tabel="")
        html5lib.HTMLParser(strict=True).parseFragment(form)
        picture = re.findall(r'<svg class="pk-gambar".*?</svg>', form, re.DOTALL)
        kejadian = questions_for("manfaat")["kejadian"]["pilihan"]
        assert len(picture) == len(set(picture)) == len(kejadian)
        for word in (
            "Jatuh dari motor saat bekerja",
            "Tangan tidak berfungsi lagi",
            "Di-PHK",
            "Mau ambil tabungan JHT",
        ):
            assert word in form
        assert "Suami meninggal karena sakit" in form

    @pytest.mark.parametrize("perintah", ["manfaat", "anggaran", "nunggak", "proyeksi"])
    def test_formulir_sah_dan_tanpa_isian_ganda(self, perintah: str) -> None:
        """Every form is valid HTML, has each question once, and no id twice."""
        form = views.form(perintah, akar="../../", bangun=HARI, tabel="")
        html5lib.HTMLParser(strict=True).parseFragment(form)
        isian = re.findall(r'data-isian="(\w+)"', form)
        assert sorted(isian) == sorted(k for content in screens(perintah) for k in fields_shown(content))
        id_ = re.findall(r'\bid="([^"]+)"', form)
        assert len(id_) == len(set(id_))

    def test_kelas_mencakup_semua_tahun_sekolah(self) -> None:
        """Every year the scholarship pays for can be chosen, in the order of school."""
        jenjang = [
            {"jenjang": "TK", "paling_lama_tahun": 2},
            {"jenjang": "SD", "paling_lama_tahun": 6},
            {"jenjang": "SMP", "paling_lama_tahun": 3},
        ]
        assert [name for _, name in classes(jenjang)][-4:] == [
            "SD kelas 6",
            "SMP kelas 7",
            "SMP kelas 8",
            "SMP kelas 9",
        ]

    def test_semua_bagian_badan_bisa_dipilih(self) -> None:
        """The list of parts of the body leaves none out."""
        ada = {nilai for _, content in options("bagian_tubuh", load()) for nilai, _ in content}
        semua_slug = set(re.findall(r'slug = "([a-z_0-9]+)"', _toml("manfaat_jkk")))
        assert ada == semua_slug


def _toml(name: str) -> str:
    from pathlib import Path  # noqa: PLC0415 - this one test reads the law data as text

    return (Path(views.__file__).parents[1] / "aturan" / f"{name}.toml").read_text(encoding="utf-8")


class TestHalamanLain:
    @pytest.mark.parametrize(
        ("perintah", "masukan", "kata"),
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
    def test_terbaca(self, perintah: str, masukan: dict[str, Any], kata: str) -> None:
        """Each kind of answer is valid HTML, says the decisive thing in its head, and fits a message."""
        page, text, message = semua(perintah, masukan)
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert kata in bacaan(page.partition("</header>")[0])
        assert len(message) <= views.LONGEST
        for content in (bacaan(page), text, message):
            assert not KUNCI_PERATURAN.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_sebelum_dan_sesudah_berdampingan(self) -> None:
        """Arrears show each event twice: while paid up, and now."""
        page = semua("nunggak", {"bulan_tunggak": 5, "cara_kerja": "mandiri", "penghasilan": 1_500_000})[0]
        row = re.findall(r"<tbody>.*?</tbody>", page, re.DOTALL)
        assert "Rp98.800.000" in row[1]
        assert "Tidak dilindungi." in row[1]
        assert all(b.count("<td") == 2 for b in row)

    def test_tiga_kurva_dan_tabelnya(self) -> None:
        """Savings are drawn as three curves; the table ends with the balance that stands large."""
        answer = proyeksi({"penghasilan": 1_500_000, "lama_tahun": 20}, hari_ini=HARI)
        page = semua("proyeksi", {"penghasilan": 1_500_000, "lama_tahun": 20})[0]
        assert page.count("<polyline") == 3
        end = [b[-1]["saldo"] for b in answer["kurva"].values()]
        table = bacaan(page.partition("pk-tabel-tahun")[2].partition("</table>")[0])
        for saldo in end:
            assert rupiah(saldo).removeprefix("Rp") in table

    def test_hasil_lain_satu_ketukan(self) -> None:
        """The other two results are one tap away, with everything else kept."""
        page = semua("proyeksi", {"penghasilan": 1_500_000, "lama_tahun": 20})[0]
        tautan = re.findall(r'href="#([^"]*hasil=[^"]*)"', page)
        choices = {parse_qs(unescape(t))["hasil"][0] for t in tautan if "ubah" not in t}
        assert choices == {"nol", "terakhir"}


class TestLanjut:
    def test_dari_iuran_ke_manfaat(self) -> None:
        """A day's earnings become a month's income, the way of working becomes the segment."""
        address = {
            ajakan: alamat for alamat, ajakan in next_links("periksa", BECAK, periksa(BECAK, hari_ini=HARI))
        }["Mau tahu keluarga terima apa?"]
        route, _, content = address.partition("#")
        assert route == "cek/manfaat/"
        assert parse_qs(content) == {"penghasilan": ["1300000"], "segmen": ["BPU"]}

    def test_karyawan_membawa_upah(self) -> None:
        """An employee paid by the day brings a monthly wage; a budget of one's own is not offered."""
        told = {"cara_kerja": "karyawan", "upah_harian": 100_000, "skala_usaha": "mikro"}
        semua_lanjut = {
            ajakan: address for address, ajakan in next_links("periksa", told, periksa(told, hari_ini=HARI))
        }
        assert "segmen=PU" in semua_lanjut["Mau tahu keluarga terima apa?"]
        assert "upah=2500000" in semua_lanjut["Mau tahu keluarga terima apa?"]
        assert "Sanggup bayar berapa sebulan?" not in semua_lanjut

    def test_yang_dibawa_selalu_dimengerti(self) -> None:
        """Whatever is brought along from a golden case, the other page knows every key and accepts every value."""
        for kasus_ in kasus("contributions"):
            if kasus_["perintah"] != "periksa" or REFUSED in kasus_["harapan"]:
                continue
            told = biasa(kasus_["masukan"])
            for address, _ in next_links("periksa", told, periksa(told, hari_ini=HARI)):
                tujuan = next(
                    kode
                    for kode, h in data_file("views/flow")["halaman"].items()
                    if address.partition("#")[0] == h["alamat"]
                )
                bawaan = {k: v[0] for k, v in parse_qs(address.partition("#")[2]).items()}
                assert set(bawaan) <= set(questions_for(tujuan)), (kasus_["id"], tujuan)
                galat = json.loads(answer(tujuan, json.dumps(bawaan), "2026-11-22")).get("galat", [])
                wrong = [g for g in galat if g["isian"] in bawaan and "belum diisi" not in g["pesan"]]
                assert wrong == [], (kasus_["id"], tujuan)


BECAK = {
    "cara_kerja": "mandiri",
    "pekerjaan": "tukang-becak",
    "penghasilan_harian": "50000",
    "hari_kerja": "26",
}
