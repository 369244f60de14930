"""The occupation picker of the home page: finds what people call their work, and leads on without finding it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.phone import Phones

pytestmark = pytest.mark.phone("used")


class TestPicker:
    def test_everyday_words_find_the_occupation(self, open_page: Phones) -> None:
        """An everyday word, also with one wrong letter, shows the link; fewer letters than two show what is asked often."""
        page = open_page("")
        box = page.get_by_label("Tulis sebutan sehari-hari")
        found = page.locator("[data-kerja] [data-hasil] a")
        for typed, name in (
            ("ojol", "Ojek online"),
            ("becka", "Tukang becak"),
            ("MLIJO", "Tukang sayur keliling"),
        ):
            box.fill(typed)
            expect(found.first).to_have_text(name)
            expect(page.locator("[data-sering]")).to_be_hidden()
        box.fill("o")
        expect(found).to_have_count(0)
        expect(page.locator("[data-sering]")).to_be_visible()

    def test_enter_opens_the_first_match(self, open_page: Phones) -> None:
        """The button, or Enter, goes to the checker with the occupation chosen."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("becak")
        expect(page.locator("[data-kerja] [data-hasil] a").first).to_be_visible()
        page.get_by_role("search", name="Cari pekerjaan").get_by_role("button", name="Cek").click()
        page.wait_for_url("**/cek/#pekerjaan=tukang-becak*")

    def test_unknown_word_leads_on(self, open_page: Phones) -> None:
        """What is not in the list is told, and goes along to the checker, in the part of the address nobody is sent."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("xyzxyz")
        expect(page.get_by_text("Belum ada di daftar kami.")).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**/cek/#kerja=xyzxyz*")
        expect(page.locator("[data-diambil]")).to_contain_text("xyzxyz")
        expect(page.get_by_role("radio", name="Kerja sendiri")).to_be_visible()

    def test_both_kinds_of_becak_are_offered(self, open_page: Phones) -> None:
        """The best comes first, not the first by name; the other is there too."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("becak")
        found = page.locator("[data-kerja] [data-hasil] a")
        expect(found).to_have_text(["Tukang becak", "Becak motor (bentor)"])

    def test_several_that_are_as_good_are_asked(self, open_page: Phones) -> None:
        """Enter opens none of them by itself, and leads the keyboard to the first."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("sopir")
        first = page.locator("[data-kerja] [data-hasil] a").first
        expect(first).to_be_visible()
        page.get_by_label("Tulis sebutan sehari-hari").press("Enter")
        expect(page.get_by_text("Ada beberapa yang cocok.")).to_be_visible()
        expect(first).to_be_focused()
        page.get_by_role("link", name="Lanjut dengan yang saya tulis").click()
        page.wait_for_url("**/cek/#kerja=sopir*")
        expect(page.get_by_role("radio", name="Kerja sendiri")).to_be_visible()

    def test_words_are_kept_before_the_picker_is_there(self, open_page: Phones) -> None:
        """On a slow net somebody is faster than the script: the words still stand in the checker's box."""
        page = open_page("404.html")
        page.route("**/occupation-picker*", lambda _: None)
        page.goto(page.url.replace("404.html", ""))
        page.get_by_label("Tulis sebutan sehari-hari").fill("sopir")
        page.get_by_label("Tulis sebutan sehari-hari").press("Enter")
        page.wait_for_url("**/cek/#kerja=sopir*")
        expect(page.get_by_role("combobox")).to_have_value("sopir")

    def test_words_for_a_way_of_working_go_along(self, open_page: Phones) -> None:
        """An employee of a workshop says so once and is not asked again."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("karyawan bengkel")
        expect(page.locator("[data-kerja] [data-hasil] a").first).to_contain_text("Digaji")
        page.keyboard.press("Enter")
        page.wait_for_url("**/cek/#pekerjaan=bengkel&cara_kerja=karyawan*")
        expect(page.get_by_role("heading", name="Berapa upahnya?")).to_be_visible()

    def test_words_that_leave_some_ways_leave_only_these(self, open_page: Phones) -> None:
        """Who owns the stall is not asked whether somebody pays wages; with or without staff still is."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("punya warung")
        expect(page.locator("[data-kerja] [data-hasil] a").first).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**/cek/#pekerjaan=warung-makan&kerja=punya+warung*")
        expect(page.get_by_role("radio", name="Punya usaha dan punya karyawan")).to_be_visible()
        expect(page.get_by_role("radio", name="Digaji oleh toko")).to_be_hidden()

    def test_a_job_without_a_way_shows_what_is_asked_before_the_list_is_there(
        self, open_page: Phones
    ) -> None:
        """On a slow net the question stands there while the list is on its way, which may still settle it."""
        page = open_page("404.html")
        page.route("**/pekerjaan-*.json", lambda _: None)
        page.goto(page.url.replace("404.html", "cek/#pekerjaan=warung-makan"))
        expect(page.locator("form[inert] [data-layar=cara_kerja]")).to_be_visible()

    def test_who_is_not_reckoned_here_hears_it(self, open_page: Phones) -> None:
        """A pensioner reads where to go instead, with links."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("pensiunan")
        note = page.locator("[data-kerja] [data-hasil] li").first
        expect(note).to_contain_text("Masih bekerja")
        expect(note.get_by_role("link", name="Mengurus uang pensiun")).to_be_visible()


class TestHome:
    def test_the_four_doors_stand_in_the_first_screen(self, open_page: Phones) -> None:
        """On a phone of 360×800 the job box and the doors to events, savings, staff and cooperative are seen at once."""
        page = open_page("")
        doors = ["Celaka saat kerja", "Meninggal", "Ambil JHT", "Di-PHK", "Punya karyawan", "Koperasi"]
        main = page.locator(".pk-sambut")
        for part in [main.get_by_role("searchbox"), *(main.get_by_role("link", name=d) for d in doors)]:
            box = part.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 800
            assert box["height"] >= 44

    def test_nothing_stands_outside_a_narrow_screen(self, open_page: Phones) -> None:
        """At 320 px the home page is no wider than the screen, and the head keeps its words on one line."""
        page = open_page("", viewport={"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        search = page.get_by_role("link", name="Cari di situs ini")
        boxes = [sign.bounding_box() for sign in (search, page.get_by_text("Menu", exact=True))]
        tops = [box["y"] for box in boxes if box is not None]
        assert len(tops) == len(boxes)
        assert max(tops) - min(tops) < 8
        expect(search).to_contain_text("Cari")
