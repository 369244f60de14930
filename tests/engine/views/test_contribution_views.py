"""What people read: pages, messages and the form, whatever the answer."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from typing import Any

import html5lib
import pytest
from markupsafe import Markup

from checker import periksa, views
from checker.browser import answer
from checker.core.fields import questions_for
from checker.law.parameter import load
from checker.values.months import date_name
from checker.views.filters import filters
from checker.views.url_state import fields_shown, fragment, screens
from tests.support.golden import kasus

HARI = date(2026, 11, 22)
BECAK = {
    "cara_kerja": "mandiri",
    "pekerjaan": "tukang-becak",
    "penghasilan_harian": "50000",
    "hari_kerja": "26",
}
CASES = [k for k in kasus("contributions") if k["perintah"] == "periksa"]
KUNCI_PERATURAN = re.compile(r"\b(pp|uu|perpres|permenaker|permen|surat|perban|perdir)-[\w-]*\d")


def html(told: dict[str, Any], day: date = HARI) -> str:
    """Answer and write it as the page shows it."""
    return views.html("periksa", told, periksa(told, hari_ini=day))


def bacaan(text: str) -> str:
    """Give the words of HTML without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


class TestJawaban:
    @pytest.mark.parametrize("kasus_", CASES, ids=lambda k: k["id"])
    def test_tiap_kasus_emas_terbaca(self, kasus_: dict[str, Any]) -> None:
        """Every golden case gives valid HTML, a text and a message that fits, without a registry key in them."""
        told = {k: str(v) if isinstance(v, date) else v for k, v in kasus_["masukan"].items()}
        answer = periksa(told, hari_ini=HARI)
        page = views.html("periksa", told, answer)
        text = views.text("periksa", told, answer)
        message = views.share("periksa", told, answer, f"https://contoh.test/cek/#{fragment(told)}")
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert len(message) <= views.LONGEST
        for content in (bacaan(page), text, message):
            assert not KUNCI_PERATURAN.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_becak_melihat_jumlah_dan_kapan_berubah(self) -> None:
        """Amount, what it is for, until when; the doubt about the sector stands beside the change."""
        content = bacaan(html(BECAK))
        assert "Tukang becak · pekerja mandiri" in content
        assert "Rp10.400 sebulan" in content
        assert "Mulai Januari 2027 menjadi Rp20.800." in content
        assert "Kalau dihitung angkutan: tetap Rp10.400 sampai Maret 2027." in content

    def test_penjahit_tidak_melihat_keraguan_sektor(self) -> None:
        """An occupation that is not transport has one price a month and no question about its sector."""
        content = bacaan(html(BECAK | {"pekerjaan": "penjahit"}))
        assert "Mulai Januari 2027 menjadi Rp20.800." in content
        assert "Kalau" not in content.partition("Ikut apa saja")[0]

    def test_pemilik_usaha_melihat_yang_sama_harganya_sekali(self) -> None:
        """Once the discount has ended, the owner's four possibilities are two prices."""
        told = {"cara_kerja": "pemberi_kerja", "penghasilan": 3_000_000, "bulan": "2027-01"}
        content = bacaan(html(told))
        assert "Ada 2 kemungkinan:" in content
        assert "Tanpa JHT Rp36.300" in content

    def test_karyawan_besar_melihat_bagian_masing_masing(self) -> None:
        """Employer's and worker's shares stand apart, by programme and in sum."""
        told = {"cara_kerja": "karyawan", "upah": 6_000_000, "skala_usaha": "besar", "risiko_jkk": 1}
        content = bacaan(html(told))
        assert "Dipotong dari upah Rp180.000" in content
        assert "Siapa yang membayar" in content

    def test_dibayari_pemerintah(self) -> None:
        """Whoever is paid for by the state reads that they pay nothing, and what the state pays."""
        told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "dibayar_pemerintah": True}
        content = bacaan(html(told))
        assert "Bapak/Ibu tidak membayar. Pemerintah membayar Rp16.800 sebulan." in content

    def test_terlalu_tua_untuk_mendaftar(self) -> None:
        """Past the age limit no price is shown large, and no registration steps."""
        content = bacaan(html(BECAK | {"usia": 66}))
        assert "Belum bisa mendaftar" in content
        assert "Cara mendaftar" not in content

    def test_kalender_menyebut_sebab_tiap_perubahan(self) -> None:
        """Every group of months after the first says why it differs, with the regulation by its name."""
        content = html(BECAK)
        berubah = re.findall(r'<li class="pk-kalender__berubah">(.*?)</span>\s*</li>', content, re.DOTALL)
        assert len(berubah) == 2
        assert all("PP 50/2025" in b for b in berubah)

    def test_semua_jawaban_bisa_diubah(self) -> None:
        """Each line of the list of answers links back to its question with all answers kept."""
        tautan = re.findall(r'href="#([^"]+)"', html(BECAK))
        assert any("ubah=penghasilan" in t for t in tautan)
        assert all("penghasilan_harian=50000" in t for t in tautan)

    def test_menuntun_ke_manfaat_dengan_jawaban_yang_sama(self) -> None:
        """From the price one tap leads to what the family receives, with the income brought along."""
        taut = re.search(r'href="([^"]*cek/manfaat/#[^"]*)">Mau tahu keluarga terima apa\?', html(BECAK))
        assert taut
        assert "penghasilan=1300000" in taut[1]

    def test_yang_diketik_tidak_menjadi_html(self) -> None:
        """What a person typed is text, even when it looks like a tag."""
        galat = [{"isian": '"><img src=x>', "pesan": "<b>halo</b>"}]
        content = views.refusal_html(galat)
        assert "<img" not in content
        assert "<b>" not in content

    def test_kalimatnya_pendek(self) -> None:
        """No sentence of the page's own words is longer than 22 words."""
        for told in (BECAK, {"cara_kerja": "karyawan", "upah": 2_000_000, "skala_usaha": "mikro"}):
            whole = re.sub(r"</(p|li|h\d|dt|dd|span|summary|td|th|strong)>", ". ", html(told))
            for sentence in re.split(r"[.?!:](?=\s|$)", bacaan(whole)):
                assert len(sentence.split()) <= 22, sentence


class TestPintuHalaman:
    @pytest.mark.parametrize(
        ("perintah", "masukan", "hari"),
        [
            ("periksa", "[]", "2026-11-22"),
            ("periksa", "null", "2026-11-22"),
            ("periksa", "bukan json", "2026-11-22"),
            ("periksa", '{"cara_kerja": {"a": 1}}', "2026-11-22"),
            ("periksa", '{"cara_kerja": "mandiri", "penghasilan": 1e999}', "2026-11-22"),
            ("periksa", '{"cara_kerja": "mandiri", "penghasilan": "9"}', "kemarin"),
            ("__import__", "{}", "2026-11-22"),
        ],
    )
    def test_tidak_pernah_melempar(self, perintah: str, masukan: str, hari: str) -> None:
        """Whatever a page sends, the door answers with refusals and HTML for them."""
        content = json.loads(answer(perintah, masukan, hari))
        assert content["galat"]
        assert content["galat"][0]["pesan"] in bacaan(content["html"])

    def test_memberi_semua_yang_ditampilkan(self) -> None:
        """One question brings answer, HTML, text and message."""
        content = json.loads(answer("periksa", json.dumps(BECAK), "2026-11-22"))
        assert content["jawaban"]["iuran"]["total"] == 10_400
        assert "Rp10.400" in content["html"]
        assert content["teks"].startswith("Tukang becak")
        assert "Rp10.400" in content["bagikan"]


class TestPesan:
    def test_memuat_yang_perlu(self) -> None:
        """Amount, until when, the official address, 175, the date, and the link last."""
        message = views.share("periksa", BECAK, periksa(BECAK, hari_ini=HARI), "https://contoh.test/cek/#a=b")
        for content in (
            "Rp10.400 sebulan",
            "Januari 2027",
            "bpjsketenagakerjaan.go.id",
            "175",
            date_name(load().versi),
        ):
            assert content in message
        assert message.strip().endswith("https://contoh.test/cek/#a=b")

    def test_alamat_yang_terlalu_panjang_ditinggalkan(self) -> None:
        """A link that cannot fit is left out whole, never cut."""
        message = views.share("periksa", BECAK, periksa(BECAK, hari_ini=HARI), "https://a.test/" + "x" * 500)
        assert len(message) <= views.LONGEST
        assert "https://a.test" not in message


@pytest.fixture(scope="module")
def formulir() -> str:
    """The form as the page gets it."""
    return views.form("periksa", akar="../", bangun=HARI, tabel=Markup("<p>tabel</p>"), siap="siap/")


class TestFormulir:
    def test_html_sah(self, formulir: str) -> None:
        """The form is valid HTML, its ids unique."""
        html5lib.HTMLParser(strict=True).parseFragment(formulir)
        ids = re.findall(r'\bid="([^"]+)"', formulir)
        assert sorted(ids) == sorted(set(ids))

    def test_memuat_semua_pertanyaan(self, formulir: str) -> None:
        """Every question of the engine can be answered on the page, under the id that errors link to."""
        di_layar = [kunci for one in screens("periksa") for kunci in fields_shown(one)]
        assert sorted(di_layar) == sorted(questions_for("periksa"))
        for key in di_layar:
            assert f'id="isian-{key}"' in formulir

    def test_tidak_ada_yang_terkirim(self, formulir: str) -> None:
        """No field has a name that a browser would send, and the button sleeps until JavaScript wakes it."""
        name = set(re.findall(r'\bname="([^"]+)"', formulir))
        assert not name & set(questions_for("periksa"))
        assert re.search(r'type="submit" disabled', formulir)
        assert "action=" not in formulir


def test_nama_peraturan_dari_daftar() -> None:
    """Registry keys within sentences turn into the names the registry gives."""
    sebut = filters(load())["sebut"]
    for key, content in load().peraturan.items():
        assert sebut(f"({key})") == f"({content['nama']})"
