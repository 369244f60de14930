"""An answer on its way to others: its link opens it on another phone, its days go into the calendar of this one."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.phone import Phones, answer_head

pytestmark = pytest.mark.phone("used")

ANSWERS = (
    "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan=1500000&usia=40&jht=tidak&bulan=2026-11",
    "cek/#cara_kerja=karyawan&upah=4000000&skala_usaha=kecil&risiko_jkk=2&bulan=2026-11",
    "cek/manfaat/#kejadian=kecelakaan_kerja&segmen=BPU&tanggal=2026-11-21&penghasilan=1500000",
    'cek/usaha/#jenis_usaha=bengkel-motor&skala_usaha=kecil&bulan=2026-11&pekerja=[{"upah":"3000000","jumlah":"6"}]',
)


@pytest.mark.parametrize(
    "route", ANSWERS[:3]
)  # a firm's answers fill an address that no message has room for
def test_the_link_in_a_message_opens_the_answer_on_another_phone(open_page: Phones, route: str) -> None:
    """Nothing of the first phone is needed: the address holds all."""
    first = open_page(route)
    expect(answer_head(first)).to_be_visible()
    said = answer_head(first).inner_text()
    message = unquote(first.locator("[data-bagian=hasil] [data-aksi=wa]").get_attribute("href") or "")
    found = re.search(r"https?://\S+", message.splitlines()[-1])
    assert found
    second = open_page(found[0].removeprefix(open_page.address))
    expect(answer_head(second)).to_have_text(re.compile(re.escape(said.splitlines()[0])))
    assert answer_head(second).inner_text() == said


@pytest.mark.parametrize(("route", "days"), [(ANSWERS[0], 18), (ANSWERS[2], 2), (ANSWERS[3], 12)])
def test_the_days_of_an_answer_go_into_the_calendar(
    open_page: Phones, tmp_path: Path, route: str, days: int
) -> None:
    """A file that calendars open, and a word that it was saved."""
    page = open_page(route)
    expect(answer_head(page)).to_be_visible()
    button = page.locator("[data-bagian=hasil]").get_by_role("button", name="Ke kalender HP")
    with page.expect_download() as taken:
        button.click()
    file = tmp_path / taken.value.suggested_filename
    taken.value.save_as(file)
    assert file.suffix == ".ics"
    events = Calendar.from_ical(file.read_text(encoding="utf-8")).walk("VEVENT")
    assert len(events) == days
    expect(page.get_by_role("button", name="Tersimpan")).to_be_visible()


def test_whoever_is_paid_for_is_offered_no_day_of_paying(open_page: Phones) -> None:
    """An employee's boss pays."""
    page = open_page(ANSWERS[1])
    expect(answer_head(page)).to_be_visible()
    expect(page.get_by_role("button", name="Ke kalender HP")).to_have_count(0)


def test_a_page_is_copied_word_for_word_as_it_is_sent(open_page: Phones) -> None:
    """The button takes the message of the link to WhatsApp beside it."""
    page = open_page("klaim/migran/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = page.locator(".pk-bagikan a[href^='https://wa.me']").get_attribute("href") or ""
    page.get_by_role("button", name="Salin teksnya").click()
    expect(page.get_by_role("button", name="Sudah disalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == unquote(link.partition("?text=")[2])
