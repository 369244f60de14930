"""The radio off: what was saved on the phone is there, what was not is said kindly, and all of it can be undone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hp import HP, SABAR
from playwright.sync_api import Browser, BrowserContext, Page, expect

BECAK = "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan_harian=50000&hari_kerja=26&bulan=2026-11"


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[BrowserContext]:
    """Give a phone whose browser may keep things."""
    satu = peramban.new_context(**{**HP, "service_workers": "allow"})
    satu.set_default_timeout(SABAR)
    yield satu
    satu.close()


def simpan(halaman: Page) -> None:
    """Open the box at the foot of the page and save everything."""
    halaman.get_by_text("Simpan di HP, bisa dibuka tanpa internet").click()
    halaman.get_by_role("button", name=re.compile(r"Simpan di HP \(")).click()
    expect(halaman.get_by_text(re.compile("Sudah tersimpan"))).to_be_visible(timeout=120_000)


def test_everything_saved_works_with_the_network_off(
    konteks: BrowserContext, alamat: str, situs: Path
) -> None:
    """Pages never visited open, the engine starts and answers, an unknown page is told apart."""
    halaman = konteks.new_page()
    halaman.goto(alamat)
    simpan(halaman)
    konteks.set_offline(offline=True)
    daftar = json.loads((situs / "simpan.json").read_text(encoding="utf-8"))
    tujuan = [b["alamat"] for b in daftar["berkas"] if b["alamat"].endswith("/")]
    for jalan in tujuan[:: max(1, len(tujuan) // 12)]:
        halaman.goto(alamat + jalan)
        expect(halaman.locator("h1").first).not_to_have_text(
            "Belum ada internet"
        ) if jalan != "luring/" else None
    halaman.goto(alamat + BECAK)
    expect(halaman.locator("[data-bagian=hasil] .pk-angka").first).to_have_text("Rp10.400", timeout=90_000)
    halaman.goto(alamat + "belum/pernah/ada/")
    expect(halaman.locator("h1")).to_have_text("Belum ada internet")
    warna = halaman.evaluate("getComputedStyle(document.querySelector('.pk-kepala')).backgroundColor")
    assert warna != "rgba(0, 0, 0, 0)", "halaman luring tampil tanpa gaya"


def test_saving_goes_on_after_a_break_and_can_be_undone(konteks: BrowserContext, alamat: str) -> None:
    """Stopped half-way, what has come stays; deleted, nothing does."""
    halaman = konteks.new_page()
    halaman.goto(alamat)
    halaman.get_by_text("Simpan di HP, bisa dibuka tanpa internet").click()
    halaman.get_by_role("button", name=re.compile(r"Simpan di HP \(")).click()
    halaman.get_by_role("button", name="Berhenti dulu").click()
    halaman.get_by_role("button", name="Lanjutkan").click()
    expect(halaman.get_by_text(re.compile("Sudah tersimpan"))).to_be_visible(timeout=120_000)
    halaman.get_by_role("button", name="Hapus dari HP").click()
    expect(halaman.get_by_role("button", name=re.compile(r"Simpan di HP \("))).to_be_visible()
    assert (
        halaman.evaluate("caches.keys().then((semua) => semua.filter((n) => n.startsWith('payung-')).length)")
        == 0
    )


def test_old_page_warns_when_its_prices_have_changed(konteks: BrowserContext, alamat: str) -> None:
    """In January a page made in November says so; in November it does not."""
    for hari, usang in (("2026-11-25T09:00:00+07:00", False), ("2027-01-02T09:00:00+07:00", True)):
        halaman = konteks.new_page()
        halaman.clock.set_fixed_time(hari)
        halaman.goto(alamat + "iuran/pekerja-mandiri/")
        kabar = halaman.get_by_text("Sejak itu ada angka yang berubah")
        expect(kabar).to_be_visible() if usang else expect(kabar).to_be_hidden()
        halaman.close()
