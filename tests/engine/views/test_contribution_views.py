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
from checker.core.contract.parts import Refusal
from checker.core.fields import questions_for
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.values.months import date_name
from checker.views.filters import filters
from checker.views.url_state import fields_shown, fragment, screens
from tests.support.golden import golden_cases

DAY = date(2026, 11, 22)
BECAK = {
    "cara_kerja": "mandiri",
    "pekerjaan": "tukang-becak",
    "penghasilan_harian": "50000",
    "hari_kerja": "26",
}
CASES = [k for k in golden_cases("contributions") if k["perintah"] == "periksa"]
REGULATION_KEY = re.compile(r"\b(pp|uu|perpres|permenaker|permen|surat|perban|perdir)-[\w-]*\d")


def html(told: dict[str, Any], day: date = DAY) -> str:
    """Answer and write it as the page shows it."""
    return views.html("periksa", told, periksa(told, hari_ini=day), load())


def words_of(text: str) -> str:
    """Give the words of HTML without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


class TestAnswer:
    @pytest.mark.parametrize("case", CASES, ids=lambda k: k["id"])
    def test_every_golden_case_can_be_read(self, case: dict[str, Any]) -> None:
        """Every golden case gives valid HTML, a text and a message that fits, without a registry key in them."""
        told = {k: str(v) if isinstance(v, date) else v for k, v in case["masukan"].items()}
        answer = periksa(told, hari_ini=DAY)
        page = views.html("periksa", told, answer, load())
        text = views.text("periksa", told, answer, load())
        message = views.share("periksa", told, answer, f"https://contoh.test/cek/#{fragment(told)}", load())
        html5lib.HTMLParser(strict=True).parseFragment(page)
        assert len(message) <= views.LONGEST
        for content in (words_of(page), text, message):
            assert not REGULATION_KEY.search(content)
            assert "perlu_konfirmasi" not in content
            assert "None" not in content

    def test_becak_driver_sees_the_sum_and_when_it_changes(self) -> None:
        """Amount, what it is for, until when; the doubt about the sector stands beside the change."""
        content = words_of(html(BECAK))
        assert "Tukang becak · pekerja mandiri" in content
        assert "Rp10.400 sebulan" in content
        assert "Mulai Januari 2027 menjadi Rp20.800." in content
        assert "Kalau dihitung angkutan: tetap Rp10.400 sampai Maret 2027." in content

    def test_a_tailor_sees_no_doubt_about_the_sector(self) -> None:
        """An occupation that is not transport has one price a month and no question about its sector."""
        content = words_of(html(BECAK | {"pekerjaan": "penjahit"}))
        assert "Mulai Januari 2027 menjadi Rp20.800." in content
        assert "angkutan:" not in content.partition("Dihitung untuk")[0]

    def test_an_owner_sees_equal_prices_once(self) -> None:
        """Once the discount has ended, the owner's four possibilities are two prices."""
        told = {"cara_kerja": "pemberi_kerja", "penghasilan": 3_000_000, "bulan": "2027-01"}
        content = words_of(html(told))
        assert "Bergantung pada ikut tabungan hari tua atau tidak:" in content
        assert "Tanpa JHT Rp36.300" in content

    def test_an_employee_sees_each_share(self) -> None:
        """Employer's and worker's shares stand apart, by programme and in sum."""
        told = {"cara_kerja": "karyawan", "upah": 6_000_000, "skala_usaha": "besar", "risiko_jkk": 1}
        content = words_of(html(told))
        assert "Rp180.000 dipotong dari upah sebulan" in content
        assert "Dibayar pemberi kerja (bos): Rp374.400" in content
        assert "Pemberi kerja (bos) Rp222.000, dari upah Rp120.000." in content

    def test_paid_by_the_state_pays_nothing(self) -> None:
        """Whoever is paid for by the state reads that they pay nothing, and what the state pays."""
        told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "dibayar_pemerintah": True}
        content = words_of(html(told))
        assert "Bapak/Ibu tidak membayar. Pemerintah membayar Rp16.800 sebulan." in content

    def test_too_old_to_register_has_no_price(self) -> None:
        """Past the age limit no price is shown large, and no registration steps."""
        content = words_of(html(BECAK | {"usia": 66}))
        assert "Belum bisa mendaftar" in content
        assert "Siapkan KTP" not in content
        assert "langkah demi langkah" not in content

    def test_the_calendar_says_why_each_price_changes(self) -> None:
        """Every group of months after the first says why it differs, with the regulation by its name."""
        content = html(BECAK)
        changed = re.findall(r'<li class="pk-kalender__berubah">(.*?)</span>\s*</li>', content, re.DOTALL)
        assert len(changed) == 2
        assert all("PP 50/2025" in b for b in changed)

    def test_every_answer_can_be_changed(self) -> None:
        """Each line of the list of answers links back to its question with all answers kept."""
        links = re.findall(r'href="#([^"]+)"', html(BECAK))
        assert any("ubah=penghasilan" in t for t in links)
        assert all("penghasilan_harian=50000" in t for t in links)

    def test_leads_to_the_benefits_with_the_same_answers(self) -> None:
        """From the price one tap leads to what the family receives, with the income brought along."""
        link = re.search(r'href="([^"]*cek/manfaat/#[^"]*)">Mau tahu keluarga terima apa\?', html(BECAK))
        assert link
        assert "penghasilan=1300000" in link[1]

    def test_what_is_typed_never_becomes_html(self) -> None:
        """What a person typed is text, even when it looks like a tag."""
        complaints: list[Refusal] = [{"isian": '"><img src=x>', "pesan": "<b>halo</b>"}]
        content = views.refusal_html(complaints, load())
        assert "<img" not in content
        assert "<b>" not in content

    def test_sentences_are_short(self) -> None:
        """No sentence of the page's own words is longer than 22 words."""
        for told in (BECAK, {"cara_kerja": "karyawan", "upah": 2_000_000, "skala_usaha": "mikro"}):
            whole = re.sub(r"</(p|li|h\d|dt|dd|span|summary|td|th|strong)>", ". ", html(told))
            for sentence in re.split(r"[.?!:](?=\s|$)", words_of(whole)):
                assert len(sentence.split()) <= 22, sentence


class TestPageDoor:
    @pytest.mark.parametrize(
        ("command", "told", "day"),
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
    def test_the_door_never_raises(self, command: str, told: str, day: str) -> None:
        """Whatever a page sends, the door answers with refusals and HTML for them."""
        content = json.loads(answer(command, told, day))
        assert content["galat"]
        assert content["galat"][0]["pesan"] in words_of(content["html"])

    def test_one_question_brings_all_that_is_shown(self) -> None:
        """One question brings answer, HTML, text and message."""
        content = json.loads(answer("periksa", json.dumps(BECAK), "2026-11-22"))
        assert content["jawaban"]["iuran"]["total"] == 10_400
        assert "Rp10.400" in content["html"]
        assert content["teks"].startswith("Tukang becak")
        assert "Rp10.400" in content["bagikan"]


class TestMessage:
    def test_the_message_holds_what_is_needed(self) -> None:
        """Amount, until when, the official address, 175, the date, and the link last."""
        message = views.share(
            "periksa", BECAK, periksa(BECAK, hari_ini=DAY), "https://contoh.test/cek/#a=b", load()
        )
        for content in (
            "Rp10.400 sebulan",
            "Januari 2027",
            "bpjsketenagakerjaan.go.id",
            "175",
            date_name(load().versi),
        ):
            assert content in message
        assert message.strip().endswith("https://contoh.test/cek/#a=b")

    def test_a_link_too_long_is_left_out(self) -> None:
        """A link that cannot fit is left out whole, never cut."""
        message = views.share(
            "periksa", BECAK, periksa(BECAK, hari_ini=DAY), "https://a.test/" + "x" * 500, load()
        )
        assert len(message) <= views.LONGEST
        assert "https://a.test" not in message


@pytest.fixture(scope="module")
def formulir() -> str:
    """The form as the page gets it."""
    return views.form(
        "periksa", load(), akar="../", bangun=DAY, tabel=Markup("<p>tabel</p>"), siap="siap/", daftar_kerja=""
    )


class TestForm:
    def test_the_form_is_valid_html(self, formulir: str) -> None:
        """The form is valid HTML, its ids unique."""
        html5lib.HTMLParser(strict=True).parseFragment(formulir)
        ids = re.findall(r'\bid="([^"]+)"', formulir)
        assert sorted(ids) == sorted(set(ids))

    def test_the_form_holds_every_question(self, formulir: str) -> None:
        """Every question of the engine can be answered on the page, under the id that errors link to."""
        on_screen = [lookup for one in screens("periksa") for lookup in fields_shown(one)]
        off_screen = data_file("views/flow")["halaman"]["periksa"]["tanpa_layar"]
        assert sorted([*on_screen, *off_screen]) == sorted(questions_for("periksa"))
        for key in on_screen:
            assert f'id="isian-{key}"' in formulir

    def test_the_form_sends_nothing(self, formulir: str) -> None:
        """No field has a name that a browser would send, and the button sleeps until JavaScript wakes it."""
        name = set(re.findall(r'\bname="([^"]+)"', formulir))
        assert not name & set(questions_for("periksa"))
        assert re.search(r'type="submit" disabled', formulir)
        assert "action=" not in formulir


def test_regulations_are_named_from_the_register() -> None:
    """Registry keys within sentences turn into the names the registry gives."""
    mention = filters(load())["sebut"]
    for key, content in load().peraturan.items():
        assert mention(f"({key})") == f"({content['nama']})"
