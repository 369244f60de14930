"""The box above a long list: everyday words leave the entries that fit, and without it the whole list stands there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

VISIBLE = ".pk-daftar-kerja li:visible"


@pytest.mark.parametrize(
    ("route", "typed", "left"),
    [
        ("umkm/jenis/", "selepan", "Penggilingan padi / selep"),
        ("umkm/jenis/", "pracangan", "Toko kelontong / pracangan"),
        ("pekerjaan/", "mlijo", "Tukang sayur keliling"),
    ],
)
def test_everyday_words_leave_what_fits(
    browser: Browser, address: str, route: str, typed: str, left: str
) -> None:
    """One entry and the heading of its group stay, its number is said; emptied, all are back."""
    page = browser.new_page()
    page.goto(address + route)
    everything = page.locator(VISIBLE).count()
    box = page.get_by_label("Tulis sebutan sehari-hari")
    box.fill(typed)
    expect(page.locator(VISIBLE)).to_have_count(1)
    assert left in page.locator(VISIBLE).inner_text()
    expect(page.locator("[data-saring] [data-kabar]")).to_have_text("1 cocok.")
    assert page.locator("h2:visible", has_text="Usahanya tidak ada di sini?").count() == ("umkm" in route)
    box.press("Enter")
    assert left in page.locator("a:focus").inner_text()
    box.fill("zzqq")
    expect(page.locator("[data-saring] [data-kabar]")).to_contain_text("Belum ada di daftar ini.")
    box.fill("")
    expect(page.locator(VISIBLE)).to_have_count(everything)
    page.close()


def test_without_scripts_the_whole_list_is_there(browser: Browser, address: str) -> None:
    """No box that does nothing, and every link."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}umkm/jenis/")
        assert page.locator(VISIBLE).count() > 200
        assert not page.locator("[data-saring]").is_visible()
