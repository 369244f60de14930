"""What a person gets without the engine, which costs a prepaid phone megabytes; and what fetches it when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from bench.throttle import slow_line
from tests.browser.phone import Phones, ahead, answer_head, heading

BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
DEATH = "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000"
ENGINE = re.compile(r"/mesin/")
FAILED_TO_LOAD = r"Failed to load resource|ERR_FAILED"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def engine_files(page: Page) -> list[str]:
    """Note every file of the engine that is asked for from now on."""
    asked: list[str] = []

    def note_it(one: Request) -> None:
        if ENGINE.search(one.url):
            asked.append(one.url)

    page.on("request", note_it)
    return asked


def opened(open_page: Phones, route: str, **how: str) -> tuple[Page, list[str]]:
    """Open a page on a phone of its own, and note what it asks for."""
    page = open_page("istilah/", **how)
    asked = engine_files(page)
    page.goto(open_page.address + route)
    return page, asked


def note(page: Page) -> Locator:
    """What is said beside something that needs the engine."""
    return page.locator("[data-bagian=hasil] [data-mesin]")


def typed(page: Page) -> None:
    """A becak driver fills in the form."""
    page.get_by_role("combobox").press_sequentially("becak")
    page.get_by_role("option", name="Tukang becak").click()
    ahead(page)
    page.get_by_label("Penghasilan sehari").press_sequentially("50000")
    page.get_by_label("Hari kerja sebulan").fill("26")
    ahead(page)
    page.locator("#isian-usia").fill("45")
    ahead(page)


def death_told(page: Page) -> None:
    """A widow of a motorcycle courier fills in the form."""
    page.get_by_text("Meninggal di jalan saat antar pesanan").click()
    ahead(page)
    page.get_by_role("radio", name="Kerja sendiri").check()
    page.get_by_label("Penghasilan sebulan").press_sequentially("1500000")
    ahead(page)
    ahead(page)
    ahead(page)


class TestNothingIsFetched:
    @pytest.mark.parametrize(
        ("route", "words"),
        [
            (BECAK, "Rp10.400"),
            ("cek/#cara_kerja=mandiri&penghasilan=1500000&jht=ya&usia=40&sektor=lainnya", "Rp43.400"),
            (DEATH, "Rp98.800.000"),
            ("cek/manfaat/#kejadian=meninggal&segmen=BPU&lama_peserta_bulan=14", "Rp42.000.000"),
            ("cek/manfaat/#kejadian=kecelakaan_kerja&segmen=BPU&lalu_lintas=ya", "Tanpa batas biaya"),
        ],
    )
    def test_a_shared_link_of_the_self_employed(self, open_page: Phones, route: str, words: str) -> None:
        """The whole answer is there, with its reasons, what is open and where to go on."""
        page, asked = opened(open_page, route)
        expect(answer_head(page)).to_contain_text(words)
        result = page.locator("[data-bagian=hasil]")
        for part in ("#pk-ubah", "#pk-belum-pasti", "#pk-lanjut", ".pk-penutup", ".pk-aksi", "[data-pesan]"):
            expect(result.locator(part)).to_have_count(1)
        page.wait_for_load_state("networkidle")
        assert asked == []

    @pytest.mark.parametrize(
        ("route", "fill", "words"),
        [("cek/", typed, "Rp10.400"), ("cek/manfaat/", death_told, "Rp98.800.000")],
    )
    def test_the_form_filled_in_by_hand(
        self, open_page: Phones, route: str, fill: Callable[[Page], None], words: str
    ) -> None:
        """From the first letter to the answer."""
        page, asked = opened(open_page, route)
        fill(page)
        expect(answer_head(page)).to_contain_text(words)
        page.wait_for_load_state("networkidle")
        assert asked == []

    def test_changing_an_answer(self, open_page: Phones) -> None:
        """Another income, savings joined with one tap, and back: each answer is there at once."""
        page, asked = opened(open_page, BECAK)
        page.get_by_role("link", name="Ubah penghasilan").click()
        page.get_by_label("Penghasilan sehari").fill("100000")
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_contain_text("Rp16.400")
        page.get_by_role("link", name="Ikutkan").click()
        expect(answer_head(page)).to_contain_text("tabungan hari tua")
        page.go_back()
        expect(answer_head(page)).to_contain_text("Rp16.400")
        assert asked == []

    def test_printing_showing_the_code_and_sending(self, open_page: Phones) -> None:
        """Paper, QR and WhatsApp need nothing more."""
        page, asked = opened(open_page, BECAK)
        page.locator(".pk-aksi").get_by_text("Tunjukkan QR").click()
        expect(page.locator(".pk-aksi .pk-kode svg")).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(".pk-kalender")).to_be_visible()
        wa = page.locator("[data-bagian=hasil] [data-aksi=wa]").get_attribute("href") or ""
        assert "Tukang%20becak" in wa
        assert "Rp10.400" in wa
        assert asked == []


class TestIndexComesWithThePage:
    """Which answers were made stands in a file: an address that brings answers asks for it before any script has come."""

    @pytest.mark.parametrize("scripts", [True, False])
    @pytest.mark.parametrize(
        ("route", "times"), [(BECAK, 1), (DEATH, 1), ("cek/#pk-cek", 0), ("cek/manfaat/", 0)]
    )
    def test_once_and_only_for_answers(
        self, open_page: Phones, route: str, times: int, scripts: bool
    ) -> None:
        """By the head of the page, and not a second time by the script that reads it."""
        open_page.complaints.allowed += [FAILED_TO_LOAD]
        page = open_page("istilah/")
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.url))
        if not scripts:
            page.route("**/assets/js/**", lambda one: one.abort())
        page.goto(open_page.address + route)
        if times and scripts:
            expect(answer_head(page)).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert sum(one.endswith("/indeks.json") for one in asked) == times

    def test_another_file_in_its_place_is_no_index(self, open_page: Phones) -> None:
        """Some hosts say in JSON that a file is missing: it is asked for once more, and the answer is there."""
        open_page.complaints.allowed += [FAILED_TO_LOAD, "404"]
        page = open_page("istilah/")
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.url))
        missing = {"status": 404, "content_type": "application/json", "body": '{"error": "not found"}'}
        page.route("**/indeks.json", lambda one: one.fulfill(**missing), times=1)
        page.goto(open_page.address + DEATH)
        expect(answer_head(page)).to_be_visible()
        assert not [one for one in asked if "/mesin/" in one]


class TestItIsFetchedWhenNeeded:
    def test_messages(self, open_page: Phones) -> None:
        """Opened, the part says that it takes a moment; then the message for the family stands there, the answer as before."""
        page, asked = opened(open_page, BECAK)
        expect(answer_head(page)).to_contain_text("Rp10.400")
        article = page.locator("[data-bagian=hasil] article").element_handle()
        assert asked == []
        page.get_by_text("Pesan siap kirim").click()
        expect(page.get_by_label("Isinya boleh diubah dulu")).to_have_value(re.compile("Rp10.400"))
        assert asked
        expect(note(page)).to_have_count(0)
        assert article.evaluate("e => e.isConnected")

    def test_the_calendar(self, open_page: Phones, tmp_path: Path) -> None:
        """The file comes, and the button says so."""
        page, asked = opened(open_page, BECAK)
        with page.expect_download() as taken:
            page.get_by_role("button", name="Ke kalender HP").click()
        file = tmp_path / "jawaban.ics"
        taken.value.save_as(file)
        assert "BEGIN:VEVENT" in file.read_text(encoding="utf-8")
        assert asked
        expect(page.get_by_role("button", name="Tersimpan")).to_be_visible()

    def test_how_far_it_is_stands_beside_what_was_pressed(self, open_page: Phones) -> None:
        """On a slow line megabytes are told; nobody wonders whether the tap was felt; a second tap asks nothing twice."""
        page, asked = opened(open_page, BECAK)
        button = page.get_by_role("button", name="Ke kalender HP")
        slow_line(page)
        button.click()
        expect(note(page)).to_contain_text(
            re.compile(r"Sebentar\. Mesin hitung diunduh: \d,\d dari \d,\d MB, cukup sekali\.")
        )
        button.click()
        expect(note(page)).to_have_count(1)
        assert len([one for one in asked if "engine-worker" in one]) == 1

    def test_a_failure_leaves_the_answer(self, open_page: Phones) -> None:
        """It is said, the answer stays, and trying again gives the messages."""
        open_page.complaints.allowed.append(FAILED_TO_LOAD)
        page, _ = opened(open_page, BECAK)
        page.route("**/mesin/**", lambda route: route.abort())
        page.get_by_text("Pesan siap kirim").click()
        expect(note(page)).to_contain_text(
            "Periksa sambungan internet, lalu coba lagi. Jawabannya tetap berlaku."
        )
        expect(answer_head(page)).to_contain_text("Rp10.400")
        page.unroute("**/mesin/**")
        note(page).get_by_role("button", name="Coba lagi").click()
        expect(page.get_by_label("Isinya boleh diubah dulu")).to_have_value(re.compile("Rp10.400"))

    def test_data_saver_is_told_the_size_first(self, open_page: Phones) -> None:
        """The answer costs next to nothing; what needs the engine names its size and waits to be told."""
        page, asked = opened(open_page, BECAK, before=SAVES_DATA)
        expect(answer_head(page)).to_contain_text("Rp10.400")
        assert asked == []
        page.get_by_text("Pesan siap kirim").click()
        expect(note(page)).to_contain_text(re.compile(r"hemat data\..*sekitar \d,\d MB"))
        assert not [one for one in asked if not one.endswith("manifes.json")]
        note(page).get_by_role("button", name="Unduh").click()
        expect(page.get_by_label("Isinya boleh diubah dulu")).to_have_value(re.compile("Rp10.400"))

    def test_an_old_browser_says_so(self, open_page: Phones) -> None:
        """The answer is whole there too; what its browser is too old for is told in the place where it was asked for."""
        page, asked = opened(open_page, BECAK, before="delete globalThis.WebAssembly")
        expect(answer_head(page)).to_contain_text("Rp10.400")
        page.get_by_text("Pesan siap kirim").click()
        expect(note(page)).to_contain_text("Peramban di HP ini terlalu lama")
        assert asked == []


class TestItIsFetchedAhead:
    def test_a_way_of_working_that_needs_it(self, open_page: Phones) -> None:
        """An employee's engine is on its way while she goes on answering."""
        page, asked = opened(open_page, "cek/#tanya=cara_kerja")
        expect(heading(page)).to_be_visible()
        with page.expect_request(re.compile("engine-worker")):
            page.get_by_role("radio", name="Digaji oleh").check()
        assert asked

    def test_an_amount_that_must_be_read(self, open_page: Phones) -> None:
        """An odd amount is the engine's to read."""
        page, _ = opened(open_page, "cek/#cara_kerja=mandiri&tanya=penghasilan")
        page.locator("label:visible", has_text="Per bulan").click()
        with page.expect_request(re.compile("engine-worker")):
            page.locator("#isian-penghasilan").fill("2")

    def test_an_event_that_needs_it(self, open_page: Phones) -> None:
        """A layoff is for employees."""
        page, _ = opened(open_page, "cek/manfaat/")
        with page.expect_request(re.compile("engine-worker")):
            page.get_by_text("Di-PHK", exact=False).first.click()

    @pytest.mark.parametrize("tool", ["cek/anggaran/", "cek/usaha/", "cek/slip/", "cek/tabungan/"])
    def test_a_tool_without_ready_answers(self, open_page: Phones, tool: str) -> None:
        """As soon as its first question is touched."""
        page, asked = opened(open_page, tool)
        assert asked == []
        with page.expect_request(re.compile("engine-worker")):
            page.locator("#pk-cek form h2:visible").click()
