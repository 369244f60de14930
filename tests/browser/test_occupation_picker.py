"""The occupation picker of the home page: finds what people call their work, and leads on without finding it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phones


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
        page.get_by_role("search", name="Cari pekerjaan").get_by_role("button", name="Cek").click()
        page.wait_for_url("**/cek/#pekerjaan=tukang-becak*")

    def test_unknown_word_leads_on(self, open_page: Phones) -> None:
        """What is not in the list is told, with the way to go on without it."""
        page = open_page("")
        page.get_by_label("Tulis sebutan sehari-hari").fill("xyzxyz")
        expect(page.get_by_text("Belum ada di daftar kami.")).to_be_visible()
