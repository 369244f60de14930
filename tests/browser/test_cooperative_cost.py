"""What it costs when a cooperative carries a part of its members' contributions, as its leader asks it on a phone."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import Phones, ahead, answer_head, heading

pytestmark = pytest.mark.phone("used")

P = "koperasi/biaya/"
TRADERS = [{"jumlah": "120", "penghasilan": "1000000", "sektor": "lainnya"}]
HALF = f"{P}#ditanggung_persen=50&selama_bulan=6&bulan=2026-12&anggota={quote(json.dumps(TRADERS))}"


def card(page: Page, title: str) -> str:
    """Give the words of a part of the answer."""
    return page.locator(".pk-kartu", has=page.get_by_role("heading", name=title)).inner_text()


def test_half_for_six_months_from_the_first_question(open_page: Phones) -> None:
    """120 members in the lowest row: the sum, the months in which the law changes, and each member's own part."""
    page = open_page(P)
    expect(heading(page)).to_have_text("Siapa saja yang mau ikut?")
    ahead(page)
    expect(page.locator(".pk-galat:visible")).to_contain_text("Kira-kira saja boleh")
    members = page.locator("[data-isian=anggota]")
    members.get_by_label("Berapa orang").fill("120")
    members.get_by_label("Penghasilan seorang sebulan").press_sequentially("1000000")
    members.get_by_label("Kerjanya angkutan?").select_option("Bukan angkutan")
    ahead(page)
    page.get_by_label("Berapa persen ditanggung koperasi?").fill("50")
    page.get_by_label("Selama berapa bulan?").fill("6")
    ahead(page)
    page.get_by_label("Bulan iuran").fill("2026-12")
    ahead(page)
    expect(answer_head(page)).to_contain_text("Rp5.544.000")
    expect(answer_head(page)).to_contain_text("untuk 6 bulan")
    expect(answer_head(page)).to_contain_text("Mulai Januari 2027: koperasi Rp1.008.000")
    own = card(page, "Untuk satu anggota, sebulan")
    assert [amount in own for amount in ("Rp4.200", "Rp8.400", "Rp16.800")] == [True] * 3
    aloud = card(page, "Bacakan di rapat")
    assert "kas koperasi keluar Rp5.544.000." in aloud
    assert "Mulai Juni 2027 menjadi Rp16.800." in aloud
    assert "belum kami temukan" in card(page, "Sebelum diputuskan")
    page.go_back()
    expect(heading(page)).to_have_text("Mulai iuran bulan apa?")


def test_an_answer_from_a_link_is_changed_and_passed_on(open_page: Phones) -> None:
    """A message for the group with the sum, a table for the treasurer, one tap to another share."""
    page = open_page(HALF)
    expect(answer_head(page)).to_contain_text("Rp5.544.000")
    message = page.get_by_role("link", name="Kirim WhatsApp").first.get_attribute("href") or ""
    text = parse_qs(urlsplit(message).query)["text"][0]
    assert "Rp5.544.000" in text
    assert "Rp8.400" in text
    assert len(text.partition("http")[0]) <= 400
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    table = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert table[0].startswith("Siapa;Jumlah orang;Penghasilan seorang;Dibayar koperasi;Dari anggota")
    assert "2026-12;504000;504000;1008000;" in table
    page.get_by_role("link", name="Ubah ditanggung koperasi").click()
    page.get_by_label("Berapa persen ditanggung koperasi?").fill("100")
    ahead(page)
    expect(answer_head(page)).to_contain_text("Rp11.088.000")


def test_members_whose_work_is_not_known_give_two_ends(open_page: Phones) -> None:
    """Transport keeps its discount longer; a mistake names its group."""
    unknown = [{"jumlah": "120", "penghasilan": "1000000"}]
    page = open_page(f"{P}#ubah=bagian&anggota={quote(json.dumps(unknown))}")
    page.get_by_label("Berapa persen ditanggung koperasi?").fill("150")
    ahead(page)
    expect(page.locator("[data-bagian=galat] a, .pk-galat:visible").first).to_contain_text("100")
    page.get_by_label("Berapa persen ditanggung koperasi?").fill("50")
    page.get_by_label("Selama berapa bulan?").fill("6")
    ahead(page)
    expect(answer_head(page)).to_contain_text("sampai")
    expect(answer_head(page)).to_contain_text("belum pasti")


def test_without_javascript_the_example_stands_there(open_page: Phones) -> None:
    """The sum, month by month, and where the prices are."""
    page = open_page(P, java_script_enabled=False)
    expect(page.locator("noscript, .pk-awas").first).to_be_attached()
    expect(page.get_by_role("heading", name="Contoh: 120 anggota")).to_be_visible()
    expect(page.locator("table").first).to_contain_text("Rp4.200")
