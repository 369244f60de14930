"""The answer on a phone: in the order people need it, short enough to be read, each assumption changed where it stands."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import Phones, answer_head

pytestmark = pytest.mark.phone("used")

SCREEN = 800
"""Height of the phone these answers are read on."""
WAYS = {
    "becak": "pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak&usia=62",
    "ojol": "pekerjaan=ojek-online&cara_kerja=mandiri&penghasilan_harian=120000&hari_kerja=26&jht=ya",
    "pemilik warung": "cara_kerja=pemberi_kerja&penghasilan=4000000&jht=tidak",
    "montir digaji": "cara_kerja=karyawan&upah=3000000&skala_usaha=mikro",
    "karyawan pabrik": "cara_kerja=karyawan&upah=5300000&skala_usaha=besar&risiko_jkk=3",
    "prt": "cara_kerja=pekerja_rumah_tangga&penghasilan=1500000",
    "magang": "cara_kerja=magang&upah=2000000",
    "migran": "cara_kerja=pekerja_migran&jalur=p3mi&lama_bulan=24",
    "proyek": "cara_kerja=proyek_konstruksi&upah_harian=150000",
}


def opened(open_page: Phones, name: str) -> Page:
    """Open an answer and wait for the engine's own."""
    page = open_page(f"cek/#{WAYS[name]}")
    expect(answer_head(page)).to_be_visible()
    return page


@pytest.mark.parametrize("name", WAYS)
def test_what_to_do_is_near_and_the_whole_is_short(open_page: Phones, name: str) -> None:
    """What to do begins within two screens; everything that is not folded takes at most five."""
    page = opened(open_page, name)
    todo = page.locator("#pk-daftar").bounding_box()
    whole = page.locator("[data-bagian=hasil] .pk-jawaban").bounding_box()
    assert todo is not None
    assert whole is not None
    assert todo["y"] <= 2 * SCREEN
    assert whole["height"] <= 5 * SCREEN


def test_the_parts_stand_in_the_order_of_need(open_page: Phones) -> None:
    """Sum, what it was worked out with, what to do, what it is for, months, why, what is open, where to go on."""
    page = opened(open_page, "becak")
    parts = [
        ".pk-hasil",
        "#pk-ubah",
        "#pk-daftar",
        "#pk-ikut",
        "#pk-kalender",
        "#pk-kenapa",
        "#pk-belum-pasti",
        "#pk-lanjut",
    ]
    tops = [
        (page.locator(f"[data-bagian=hasil] {part}").bounding_box() or {"y": -1.0})["y"] for part in parts
    ]
    assert tops == sorted(tops)
    expect(page.locator("#pk-belum-pasti ~ .pk-belum-pasti > li")).to_have_count(3)


def test_each_place_to_go_on_is_named_once(open_page: Phones) -> None:
    """No page of the site is linked twice while an answer is open."""
    page = opened(open_page, "becak")
    links = page.locator(".pk-isi a:visible, .pk-samping a:visible").evaluate_all(
        "all => all.map(a => a.href.split('#')[0] + (a.hash && a.pathname === location.pathname ? a.hash : ''))"
    )
    assert sorted({one for one in links if links.count(one) > 1}) == []


def test_savings_are_added_with_one_tap(open_page: Phones) -> None:
    """The line names the price, the tap changes the answer, the back button undoes it."""
    page = opened(open_page, "becak")
    line = page.locator(".pk-anggapan div", has_text="Tabungan hari tua")
    expect(line).to_contain_text("Kalau ikut, tambah Rp28.000 sebulan.")
    line.get_by_role("link", name="Ikutkan").click()
    expect(answer_head(page)).to_contain_text("Rp38.400")
    page.go_back()
    expect(answer_head(page)).to_contain_text("Rp10.400")


class TestMessages:
    """Ready to be sent, and yet the person's own."""

    def test_a_message_to_the_boss_can_be_changed_and_sent(self, open_page: Phones) -> None:
        """Chosen, made short, without amounts, changed by hand: the links carry what stands in the box."""
        page = opened(open_page, "montir digaji")
        page.get_by_text("Pesan siap kirim").click()
        box = page.get_by_label("Isinya boleh diubah dulu")
        expect(box).not_to_have_value("")
        assert "Rp16.200 sampai Rp61.200" in box.input_value()
        page.get_by_label("Sebut jumlah uangnya").uncheck()
        assert "Rp" not in box.input_value()
        page.get_by_label("Pendek, cukup satu SMS").check()
        assert len(box.input_value()) <= 160
        box.fill("Pak Budi, saya mau tanya.")
        chat = page.get_by_role("link", name="WhatsApp", exact=True).get_attribute("href") or ""
        assert parse_qs(urlsplit(chat).query)["text"] == ["Pak Budi, saya mau tanya."]
        sms = page.get_by_role("link", name="SMS", exact=True).get_attribute("href") or ""
        assert sms.startswith("sms:?body=Pak%20Budi")

    def test_what_was_changed_is_kept_while_looking_at_another(self, open_page: Phones) -> None:
        """Choosing somebody else and coming back loses no word."""
        page = opened(open_page, "montir digaji")
        page.get_by_text("Pesan siap kirim").click()
        box = page.get_by_label("Isinya boleh diubah dulu")
        expect(box).not_to_have_value("")
        box.fill("Tulisan saya sendiri.")
        page.get_by_label("Untuk siapa").select_option(label="HRD atau bagian gaji")
        expect(box).not_to_have_value("Tulisan saya sendiri.")
        page.get_by_label("Untuk siapa").select_option(label="Bos")
        expect(box).to_have_value("Tulisan saya sendiri.")
