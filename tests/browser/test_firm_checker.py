"""The bill of a firm, as its owner asks it on a phone: people row by row, the answer, and nothing lost on the way."""

from __future__ import annotations

import json
import re
from io import BytesIO
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.phone import Phones, ahead, answer_head, heading, wait_until

pytestmark = pytest.mark.phone("used")

M = "cek/usaha/"
WORKSHOP = [{"upah": "3000000", "jumlah": "6"}, {"nama": "Kepala bengkel", "upah": "5000000", "jumlah": "2"}]
WORKSHOP_ANSWER = (
    f"{M}#jenis_usaha=bengkel-motor&skala_usaha=kecil&bulan=2026-11&pekerja={quote(json.dumps(WORKSHOP))}"
)


def rows_in_address(page: Page) -> list[dict[str, str]]:
    """Give the people as the address keeps them."""
    told = parse_qs(urlsplit(page.url).fragment).get("pekerja", ["[]"])[0]
    rows: list[dict[str, str]] = json.loads(told)
    return rows


def test_a_food_stall_with_two_from_the_first_question(open_page: Phones) -> None:
    """Searched in everyday words, a row for two nephews, the owner too; back and reload lose nothing."""
    page = open_page(M)
    expect(heading(page)).to_have_text("Usahanya apa?")
    page.get_by_label("Usahanya apa?").press_sequentially("warteg")
    page.get_by_role("option", name=re.compile("Warung makan")).click()
    ahead(page)
    expect(page.locator("[data-diambil]")).to_contain_text("Warung makan")
    ahead(page)
    expect(page.locator(".pk-galat:visible")).to_contain_text("Upahnya belum diisi")
    people = page.locator("[data-isian=pekerja]")
    people.get_by_label("Berapa orang").fill("2")
    people.get_by_label("Upah seorang sebulan").press_sequentially("1500000")
    people.get_by_text("Nama, umur, keluarga, harian").click()
    page.get_by_label("Keluarga sendiri").check()
    page.wait_for_url("**keluarga*")
    page.reload()
    expect(page.get_by_label("Upah seorang sebulan")).to_have_value("1.500.000")
    expect(page.get_by_label("Keluarga sendiri")).to_be_checked()
    ahead(page)
    page.get_by_role("radio", name="Mikro").check()
    ahead(page)
    expect(heading(page)).to_have_text("Pemiliknya ikut juga?")
    expect(page.get_by_label("Penghasilan pemilik sebulan")).to_be_hidden()
    page.get_by_role("radio", name="Tidak").first.check()
    ahead(page)
    expect(answer_head(page)).to_contain_text("Rp25.200")
    expect(answer_head(page)).to_contain_text("Upah tidak dipotong")
    expect(page.locator("#pk-belum-pasti + ul")).to_contain_text("keluarga")
    page.go_back()
    expect(heading(page)).to_have_text("Pemiliknya ikut juga?")


def test_rows_come_go_and_come_back(open_page: Phones) -> None:
    """A row more, a row less, the same row again; each step stands in the address; a mistake names its row."""
    page = open_page(f"{WORKSHOP_ANSWER}&ubah=pekerja")
    rows = page.locator("[data-isian=pekerja] [data-baris]")
    expect(rows).to_have_count(2)
    rows.nth(0).get_by_role("button", name="Hapus").click()
    expect(rows).to_have_count(1)
    wait_until(page, "!location.hash.includes('3000000')")
    assert [row["upah"] for row in rows_in_address(page)] == ["5000000"]
    page.get_by_role("button", name="Kembalikan yang dihapus").click()
    expect(rows).to_have_count(2)
    wait_until(page, "location.hash.includes('3000000')")
    page.get_by_role("button", name="Tambah yang upahnya lain").click()
    expect(rows).to_have_count(3)
    expect(rows.nth(2).get_by_label("Berapa orang")).to_be_focused()
    rows.nth(2).get_by_label("Upah seorang sebulan").fill("dua")
    ahead(page)
    mistake = page.locator("[data-bagian=galat] a")
    expect(mistake).to_contain_text("ke-3")
    expect(page.locator("[aria-invalid]")).to_have_count(5)
    mistake.click()
    expect(rows.nth(2).get_by_label("Berapa orang")).to_be_focused()
    rows.nth(2).get_by_label("Upah seorang sebulan").fill("2,5 juta")
    ahead(page)
    expect(answer_head(page)).to_contain_text("9 orang")
    expect(page.locator(".pk-daftar-jawab")).to_contain_text("1 orang × Rp2.500.000")


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_an_answer_from_a_link_can_be_changed_and_passed_on(open_page: Phones) -> None:
    """Who pays what for whom, the class and its doubt; one tap to change; a message that holds the sum."""
    page = open_page(WORKSHOP_ANSWER)
    expect(answer_head(page)).to_contain_text("Rp1.369.200")
    expect(answer_head(page)).to_contain_text("Rp560.000")
    expect(answer_head(page)).to_contain_text("Rp2.035.600")
    card = page.locator("[data-bagian=hasil]")
    expect(card).to_contain_text("Kepala bengkel")
    message = page.locator("[data-bagian=hasil] [data-aksi=wa]").get_attribute("href") or ""
    assert "Rp1.369.200" in parse_qs(urlsplit(message).query)["text"][0]
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh untuk Excel").click()
    sheet = load_workbook(BytesIO(download.value.path().read_bytes())).active
    assert download.value.suggested_filename.endswith(".xlsx")
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[3]] == ["Kepala bengkel", 2, 5_000_000, 489_000, 200_000, 689_000]
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    table = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert "Kepala bengkel;2;5000000;489000;200000;689000" in table
    assert len([row for row in table if row.startswith("202")]) == 12
    page.get_by_role("link", name="Ubah ukuran usaha").click()
    page.get_by_role("radio", name="Mikro").check()
    ahead(page)
    expect(answer_head(page)).to_contain_text("Upah tidak dipotong")


def test_a_cooperative_with_staff_and_members(open_page: Phones) -> None:
    """A link from its own page names the kind; staff, then members whose half is carried for six months."""
    page = open_page(f"{M}#jenis_usaha=ksp")
    expect(heading(page)).to_have_text("Siapa saja yang digaji?")
    expect(page.locator("[data-diambil]")).to_contain_text("Koperasi simpan pinjam")
    page.get_by_label("Tidak ada yang digaji").check()
    expect(page.get_by_label("Berapa orang").first).to_be_hidden()
    ahead(page)
    expect(heading(page)).to_have_text("Anggota yang mau ikut")
    members = page.locator("[data-isian=anggota]")
    members.get_by_label("Berapa orang").fill("120")
    members.get_by_label("Penghasilan seorang sebulan").fill("1000000")
    members.get_by_label("Kerjanya angkutan?").select_option("Bukan angkutan")
    page.get_by_label("Berapa persen ditanggung koperasi?").fill("50")
    page.get_by_label("Selama berapa bulan?").fill("6")
    ahead(page)
    expect(answer_head(page)).to_contain_text("Koperasi membayar")
    expect(answer_head(page)).to_contain_text("Rp504.000")
    expect(answer_head(page)).to_contain_text("Mulai Januari 2027")
    expect(page.locator("[data-bagian=hasil]")).to_contain_text("selesai")
