"""The checker as a person meets it on a phone: questions, answer, and everything that can go wrong between."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from checker.law.parameter import load
from checker.values.months import date_name
from tests.browser.phone import Phones, ahead, answer_head, heading
from tests.conftest import SITE_ADDRESS
from tests.support import ROOT

pytestmark = pytest.mark.phone("used")

JS = ROOT / "docs" / "assets" / "js"

BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
EMPLOYEE = "cek/#cara_kerja=karyawan&upah=2500000&skala_usaha=mikro&risiko_jkk=1"
JOB_LIST = "**/pekerjaan-*.json"
FAILED_TO_LOAD = r"Failed to load resource|ERR_FAILED"


@pytest.fixture(scope="module")
def becak(open_once: Phones) -> Page:
    """The answer for a becak driver of Rp50.000 a day, opened from a shared link."""
    page = open_once(BECAK)
    expect(answer_head(page)).to_contain_text("Rp10.400")
    return page


class TestBecakDriver:
    def test_typing_becak_leads_to_the_price(self, open_page: Phones) -> None:
        """A becak driver of Rp50.000 a day, 26 days, sees Rp10.400 a month and what January brings."""
        page = open_page()
        page.get_by_role("combobox").click()
        page.keyboard.type("becak")
        page.get_by_role("option", name="Tukang becak").click()
        ahead(page)
        expect(page.locator("[data-diambil]")).to_contain_text(
            "Tukang becak · Kerja sendiri · Angkutan belum jelas"
        )
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 3")
        page.get_by_label("Penghasilan sehari").press_sequentially("50000")
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        expect(heading(page)).to_have_text("Berapa umurnya?")
        page.locator("#isian-usia").fill("45")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp10.400")
        expect(answer_head(page)).to_contain_text("Mulai Januari 2027 menjadi Rp20.800.")
        expect(page.locator(".pk-kalender")).to_contain_text("Januari–Maret 2027")
        expect(page.locator(".pk-kalender")).to_contain_text("PP 50/2025")
        expect(page.locator(".pk-program__wajib")).to_have_count(2)

    def test_amount_stands_in_the_first_screen(self, becak: Page) -> None:
        """Amount and date of change stand in the first screen of a 360×800 phone, without scrolling."""
        for text in ("Rp10.400", "Mulai Januari 2027 menjadi Rp20.800."):
            box = answer_head(becak).get_by_text(text, exact=True).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 800

    def test_nothing_is_wider_than_the_phone(self, becak: Page) -> None:
        """Nothing is wider than the phone."""
        assert becak.evaluate("document.documentElement.scrollWidth") <= 360

    def test_every_number_opens_its_article(self, becak: Page) -> None:
        """Tapping a step of the trace shows formula, article and confidence, with the regulation by its name."""
        becak.get_by_text("hitungan dan pasalnya").click()
        steps = becak.locator(".pk-jejak li").nth(1)
        steps.locator("summary").click()
        expect(steps).to_contain_text("1% × Rp1.400.000 = Rp14.000")
        expect(steps).to_contain_text("PP 44/2015 Lampiran II")
        expect(steps).to_contain_text("Keyakinan sedang")
        assert not re.search(r"\bpp-\d", becak.locator("[data-bagian=hasil] .pk-jawaban").inner_text())

    def test_a_shared_link_opens_the_answer(self, becak: Page) -> None:
        """A shared link opened the answer, and its WhatsApp message leads to the same answer."""
        wa = becak.get_by_role("link", name="Kirim WhatsApp").get_attribute("href") or ""
        message = parse_qs(urlsplit(wa).query)["text"][0]
        assert wa.startswith("https://wa.me/?text=")
        assert len(message) <= 500
        for content in (
            "Rp10.400",
            "Januari 2027",
            "bpjsketenagakerjaan.go.id",
            "175",
            date_name(load().versi),
            becak.url,
        ):
            assert content in message

    def test_the_tool_can_be_passed_on_without_the_answer(self, becak: Page) -> None:
        """A WhatsApp link is sent when it is pressed: one beside it holds the tool alone, and says so first."""
        expect(becak.locator(".pk-aksi")).to_contain_text("memuat jawaban Bapak/Ibu")
        wa = becak.get_by_role("link", name="Kirim tanpa jawaban").get_attribute("href") or ""
        message = parse_qs(urlsplit(wa).query)["text"][0]
        assert f"{SITE_ADDRESS}cek/" in message
        assert not re.search(r"#|[Bb]ecak|Rp10\.400", message)

    def test_an_answer_leaves_nothing_on_the_phone(self, becak: Page) -> None:
        """No cookie, no note: the address alone holds it, as the privacy page says."""
        assert becak.context.cookies() == []
        assert becak.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]
        assert becak.evaluate("indexedDB.databases().then((all) => all.length)") == 0

    def test_paper_holds_the_answer_alone(self, becak: Page) -> None:
        """On paper the answer stands alone: no buttons, no form."""
        becak.emulate_media(media="print")
        expect(answer_head(becak)).to_be_visible()
        expect(becak.locator(".pk-kalender")).to_be_visible()
        for selector in ("form", ".pk-aksi", ".pk-ubah >> nth=0", ".pk-bagikan"):
            expect(becak.locator(selector)).to_be_hidden()
        becak.emulate_media(media="screen")


class TestOtherWaysOfWorking:
    def test_an_employee_answers_four_questions(self, open_page: Phones) -> None:
        """An employee answers four questions; without a risk class both ends of the range are shown."""
        page = open_page()
        page.get_by_role("combobox").press_sequentially("karyawan toko")
        page.keyboard.press("Enter")
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 4")
        page.locator("#isian-upah").press_sequentially("2500000")
        ahead(page)
        expect(page.locator("label:visible", has_text="Mikro")).to_contain_text("Penjualan sampai Rp2 miliar")
        page.get_by_role("radio", name="Mikro").check()
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 4 dari 4")
        page.get_by_role("radio", name="Tidak tahu").check()
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp13.500")
        expect(answer_head(page)).to_contain_text("Rp51.000")
        expect(answer_head(page)).to_contain_text("Upah tidak dipotong.")

    def test_an_employee_sees_who_pays(self, open_page: Phones) -> None:
        """With a pension and savings the worker's share stands beside the employer's."""
        page = open_page(
            "cek/#cara_kerja=karyawan&upah=6000000&skala_usaha=besar&risiko_jkk=2&peserta_jkn=ya"
        )
        expect(answer_head(page).locator(".pk-hasil__angka")).to_have_text(
            re.compile(r"Rp180\.000\s*dipotong dari upah sebulan")
        )
        expect(answer_head(page)).to_contain_text("Dibayar pemberi kerja (bos): Rp392.400 sebulan.")

    def test_an_owner_sees_every_possibility(self, open_page: Phones) -> None:
        """Her choice about savings stands; where the law leaves the discount open both prices are shown."""
        page = open_page()
        page.get_by_role("combobox").press_sequentially("punya warung")
        page.keyboard.press("Enter")
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2")
        expect(page.get_by_role("button", name="Lanjut", exact=True)).to_be_visible()
        expect(page.get_by_role("radio", name="Digaji oleh toko")).to_be_hidden()
        page.get_by_role("radio", name="Punya usaha dan punya karyawan").check()
        ahead(page)
        expect(page.locator("[data-diambil]")).to_contain_text("Warung makan · Punya karyawan")
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").fill("3000000")
        ahead(page)
        expect(heading(page)).to_have_text("Berapa umurnya?")
        ahead(page)
        expect(page.locator(".pk-kemungkinan li")).to_have_count(4)
        page.get_by_role("link", name="Ubah tabungan hari tua").click()
        page.get_by_role("radio", name="Ya").check()
        ahead(page)
        expect(page.locator(".pk-kemungkinan li")).to_have_count(2)
        expect(answer_head(page)).to_contain_text("Rp77.150")
        expect(answer_head(page)).to_contain_text("Rp95.300")
        expect(page.locator("#pk-belum-pasti ~ ul")).to_contain_text("(JHT) wajib")

    @pytest.mark.parametrize(
        ("field", "amount"),
        [
            ("cara_kerja=pekerja_migran&jalur=p3mi&lama_bulan=24", "Rp370.000"),
            ("cara_kerja=proyek_konstruksi&nilai_kontrak=80000000", "Rp192.000"),
        ],
    )
    def test_what_is_paid_once_has_no_calendar(self, open_page: Phones, field: str, amount: str) -> None:
        """A package or a project is paid once; no calendar of months is shown for it."""
        page = open_page(f"cek/#{field}")
        expect(answer_head(page)).to_contain_text(amount)
        expect(answer_head(page)).to_contain_text("sekali bayar")
        expect(page.locator(".pk-kalender")).to_have_count(0)


class TestKeyboard:
    def test_everything_works_without_a_mouse(self, open_page: Phones) -> None:
        """Everything can be answered with the keyboard, and the reading position follows."""
        page = open_page()
        page.get_by_role("combobox").focus()
        page.keyboard.type("mlij")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        box = page.get_by_role("combobox")
        active = box.get_attribute("aria-activedescendant")
        expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        expect(box).to_have_value("Tukang sayur keliling")
        expect(box).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("Enter")
        expect(heading(page)).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        page.keyboard.type("1500000")
        page.keyboard.press("Enter")
        expect(heading(page)).to_have_text("Berapa umurnya?")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("45")
        page.keyboard.press("Enter")
        expect(page.locator("#pk-jawaban-judul")).to_be_focused()
        expect(answer_head(page)).to_contain_text("Rp11.400")

    def test_escape_closes_the_list(self, open_page: Phones) -> None:
        """Escape closes the list and leaves what was typed."""
        page = open_page()
        box = page.get_by_role("combobox")
        box.press_sequentially("tukang")
        expect(page.get_by_role("listbox")).to_be_visible()
        box.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(box).to_have_value("tukang")


class TestFindingTheOccupation:
    def test_everyday_words_find_the_occupation(self, open_page: Phones) -> None:
        """Words people use, unfinished words and one wrong letter find the occupation."""
        page = open_page()
        box = page.get_by_role("combobox")
        for typed, name in (
            ("opang", "Ojek pangkalan"),
            ("becka", "Tukang becak"),
            ("nelyan", "Nelayan kecil"),
            ("jahit", "Penjahit"),
            ("WARKOP", "Warung kopi"),
        ):
            box.fill("")
            box.press_sequentially(typed)
            expect(page.get_by_role("option").first).to_contain_text(name)

    def test_words_typed_before_the_list_comes_are_looked_up(self, open_page: Phones) -> None:
        """On a slow line the list comes later: nothing typed is lost, what it holds shows, Enter waits for it."""
        page = open_page()
        held: list[Route] = []
        page.route(JOB_LIST, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
        box = page.get_by_role("combobox")
        with page.expect_request(JOB_LIST):
            box.press_sequentially("tukang becak")
        expect(page.get_by_role("option")).to_have_count(0)
        box.press("Enter")
        expect(heading(page)).to_have_text("Kerja apa, Bapak/Ibu?")
        expect(box).to_have_value("tukang becak")
        held[0].continue_()
        expect(page.locator("[data-diambil]")).to_contain_text("Tukang becak · Kerja sendiri")

    def test_suggestions_show_as_soon_as_the_list_is_there(self, open_page: Phones) -> None:
        """Whoever types on while the list comes sees it without typing one letter more."""
        page = open_page()
        held: list[Route] = []
        page.route(JOB_LIST, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
        with page.expect_request(JOB_LIST):
            page.get_by_role("combobox").press_sequentially("opang")
        held[0].continue_()
        expect(page.get_by_role("option").first).to_contain_text("Ojek pangkalan")

    def test_without_the_list_the_way_of_working_is_asked(self, open_page: Phones) -> None:
        """A list that cannot be fetched stops nobody: the words go along, the way is asked, the price comes."""
        open_page.complaints.allowed.append(FAILED_TO_LOAD)
        page = open_page()
        page.route(JOB_LIST, lambda route: route.abort())
        page.get_by_role("combobox").press_sequentially("tukang becak")
        ahead(page)
        expect(heading(page)).to_have_text("Kerja sendiri, punya pekerja, atau digaji?")
        expect(page.locator("[data-diambil]")).to_contain_text("tukang becak")
        assert "kerja=tukang+becak" in page.url

    def test_a_link_with_a_job_needs_no_list(self, open_page: Phones) -> None:
        """A link that was sent opens its answer, for the very job, though the list does not come."""
        open_page.complaints.allowed.append(FAILED_TO_LOAD)
        page = open_page("istilah/")
        page.route(JOB_LIST, lambda route: route.abort())
        page.goto(
            page.url.replace("istilah/", "cek/")
            + "#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan=1500000"
        )
        expect(answer_head(page)).to_contain_text("becak")
        assert "pekerjaan=tukang-becak" in page.url

    def test_an_unknown_word_leads_on(self, open_page: Phones) -> None:
        """A word that no list holds leads to the ways of working; what was typed stays, a reload too, and is named."""
        page = open_page()
        box = page.get_by_role("combobox")
        box.press_sequentially("xyzxyz")
        expect(page.get_by_text("“xyzxyz” belum ada di daftar kami.")).to_be_visible()
        ahead(page)
        expect(heading(page)).to_have_text("Kerja sendiri, punya pekerja, atau digaji?")
        expect(page.locator("[data-diambil]")).to_contain_text("xyzxyz")
        page.reload()
        expect(page.locator("[data-diambil]")).to_contain_text("xyzxyz")
        page.get_by_role("radio", name="Kerja sendiri").check()
        ahead(page)
        expect(page.locator("[data-diambil]")).to_contain_text("xyzxyz · Kerja sendiri")
        page.get_by_role("button", name="Ganti pekerjaan").click()
        expect(box).to_have_value("xyzxyz")

    def test_typed_words_come_back_to_an_answer_that_is_changed(self, open_page: Phones) -> None:
        """The engine's own links do not know the words; they are kept all the same."""
        page = open_page("cek/#kerja=tukang+angin&cara_kerja=mandiri&penghasilan=1500000")
        expect(answer_head(page)).to_contain_text("Rp11.400")
        page.get_by_role("link", name="Ubah umur").click()
        expect(page.locator("[data-diambil]")).to_contain_text("tukang angin")
        page.reload()
        expect(page.locator("[data-diambil]")).to_contain_text("tukang angin")

    def test_several_that_are_as_good_are_asked(self, open_page: Phones) -> None:
        """“Sopir” is many jobs: none is taken by itself; the last entry of the list goes on without them."""
        page = open_page()
        box = page.get_by_role("combobox")
        box.press_sequentially("sopir")
        expect(
            page.get_by_role("listbox")
        ).to_be_visible()  # a list that comes later would open over the button
        box.press("Escape")
        ahead(page)
        expect(page.get_by_role("alert")).to_contain_text("Ada beberapa yang cocok")
        expect(page.get_by_role("option", name="Sopir truk")).to_be_visible()
        page.get_by_role("option", name="Lanjut dengan “sopir”").click()
        expect(heading(page)).to_have_text("Kerja sendiri, punya pekerja, atau digaji?")
        expect(page.locator("[data-diambil]")).to_contain_text("sopir")

    def test_words_for_a_way_of_working_are_read(self, open_page: Phones) -> None:
        """A mechanic in a workshop says so: he is asked for his wage at once, and sees what was taken."""
        page = open_page()
        page.get_by_role("combobox").press_sequentially("karyawan bengkel")
        expect(page.get_by_role("option").first).to_contain_text("Digaji")
        page.keyboard.press("Enter")
        ahead(page)
        expect(heading(page)).to_have_text("Berapa upahnya?")
        expect(page.locator("[data-diambil]")).to_contain_text("Montir dan bengkel kecil · Digaji")

    def test_who_is_not_reckoned_here_hears_it_kindly(self, open_page: Phones) -> None:
        """A civil servant reads what this site can't do and whom to ask; nothing is worked out for him."""
        page = open_page()
        box = page.get_by_role("combobox")
        box.press_sequentially("pns")
        box.press("Enter")
        expect(page.locator("[data-lain]:visible")).to_contain_text("175")
        ahead(page)
        expect(page.get_by_role("alert")).to_contain_text("tidak dihitung di sini")
        expect(heading(page)).to_have_text("Kerja apa, Bapak/Ibu?")
        box.fill("becak")
        expect(page.locator("[data-lain]:visible")).to_have_count(0)


class TestTitles:
    def test_titles_say_what_is_shown(self, open_page: Phones) -> None:
        """Question, mistake and answer: tabs, history and screen readers tell them apart."""
        page = open_page("cek/#pekerjaan=tukang-becak")
        expect(page).to_have_title("Kira-kira berapa penghasilannya? · Cek iuran")
        ahead(page)
        expect(page).to_have_title("Ada yang perlu dibetulkan · Kira-kira berapa penghasilannya? · Cek iuran")
        page.get_by_label("Penghasilan sehari").fill("50000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        expect(page).to_have_title("Berapa umurnya? · Cek iuran")
        ahead(page)
        expect(page).to_have_title("Iuran November 2026 · Cek iuran")
        page.go_back()
        expect(page).to_have_title("Berapa umurnya? · Cek iuran")

    @pytest.mark.parametrize(
        ("route", "title"),
        [
            ("cek/", "Kerja apa, Bapak/Ibu? · Cek iuran"),
            ("cek/manfaat/", "Cek manfaat"),
            ("cek/anggaran/", "Sanggup bayar berapa sebulan? · Sanggup bayar berapa"),
            ("cek/nunggak/", "Kalau nunggak"),
            ("cek/tabungan/", "Menabung dari mana? · Tabungan hari tua"),
            ("cek/usaha/", "Usahanya apa? · Biaya usaha saya"),
        ],
    )
    def test_every_tool_names_its_first_question(self, open_page: Phones, route: str, title: str) -> None:
        """All tools begin with their first question in the title."""
        page = open_page(route)
        expect(page).to_have_title(re.compile(re.escape(title) + "$"))
        expect(page).to_have_title(re.compile("^" + re.escape(heading(page).inner_text())))


class TestFromToolToTool:
    def test_what_was_told_once_is_not_asked_again(self, open_page: Phones) -> None:
        """From the price to arrears and back: job, age and income are still there, a reload between loses nothing."""
        page = open_page("cek/#pekerjaan=penjahit&cara_kerja=mandiri&penghasilan=1500000&usia=45")
        page.get_by_role("link", name="Apa yang hilang kalau nunggak?").click()
        page.wait_for_url("**/cek/nunggak/#*")
        page.locator("#isian-bulan_tunggak").fill("2")
        page.wait_for_url("**bulan_tunggak=2*")
        page.reload()
        ahead(page)
        page.get_by_role("link", name="Berapa iurannya?").click()
        page.wait_for_url(re.compile("/cek/#.*pekerjaan=penjahit"))
        expect(answer_head(page)).to_contain_text("Penjahit")
        expect(page.locator("[data-bagian=hasil] .pk-daftar-jawab")).to_contain_text(
            "boleh mendaftar. Batasnya sebelum"
        )


class TestMovingOn:
    def test_no_choice_moves_on_by_itself(self, open_page: Phones) -> None:
        """A choice waits for the button in every tool, by tap as by key: nobody is carried on by a slip of the finger."""
        page = open_page("cek/manfaat/")
        page.get_by_text("Suami meninggal karena sakit").click()
        expect(page).to_have_title(re.compile("^" + re.escape(heading(page).inner_text())))
        expect(page.get_by_role("radio", name=re.compile("Suami meninggal karena sakit"))).to_be_visible()
        button = page.locator("form [type=submit]").bounding_box()
        assert button
        assert button["y"] + button["height"] <= 800, "the way on is in sight"


class TestAddress:
    def test_back_goes_one_question_back(self, open_page: Phones) -> None:
        """The browser's back button goes one question back, with everything still filled in; forward too."""
        page = open_page("cek/#pekerjaan=tukang-becak")
        expect(heading(page)).to_have_text("Kira-kira berapa penghasilannya?")
        page.get_by_label("Penghasilan sehari").fill("50000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        expect(heading(page)).to_have_text("Berapa umurnya?")
        page.go_back()
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        expect(page.get_by_label("Hari kerja sebulan")).to_have_value("26")
        page.go_forward()
        expect(heading(page)).to_have_text("Berapa umurnya?")
        page.get_by_role("button", name="Kembali").click()
        expect(heading(page)).to_have_text("Kira-kira berapa penghasilannya?")

    def test_a_reload_keeps_what_was_typed(self, open_page: Phones) -> None:
        """A reload in the middle of typing loses nothing, amounts in words included."""
        page = open_page("cek/#cara_kerja=mandiri&tanya=penghasilan")
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").press_sequentially("1,5 juta")
        page.wait_for_url("**penghasilan=1%2C5+juta**")
        page.reload()
        expect(page.locator("#isian-penghasilan")).to_have_value("1,5 juta")
        expect(page.locator("#isian-penghasilan")).to_be_visible()

    @pytest.mark.parametrize("route", ["cek/#pekerjaan=tukang-becak&usia=40", BECAK])
    def test_a_link_within_the_page_keeps_the_answers(self, open_page: Phones, route: str) -> None:
        """Past the head of the page by keyboard, in a question or an answer: the address still says all of it."""
        page = open_page(route)
        expect(page.locator("form:visible, [data-bagian=hasil]:visible")).to_have_count(1)
        before = page.url
        page.get_by_role("link", name="Lewati ke isi").press("Enter")
        page.wait_for_url(before)
        assert page.evaluate("document.querySelector(':target').tagName") == "H1"

    @pytest.mark.parametrize("route", ["cek/manfaat/#isi", "cek/manfaat/#100%"])
    def test_opened_at_a_part_of_the_page_it_asks_as_ever(self, open_page: Phones, route: str) -> None:
        """The first question leads to the second."""
        page = open_page(route)
        first = heading(page).inner_text()
        page.locator("label:visible", has_text="Meninggal").first.click()
        ahead(page)
        expect(heading(page)).not_to_have_text(first)

    def test_back_from_another_page_finds_what_was_typed(self, open_page: Phones) -> None:
        """Safari keeps the page whole but empties the form: it is filled in again from the address, the job too."""
        page = open_page("cek/#pekerjaan=tukang-becak")
        page.locator("#isian-penghasilan_harian").fill("50000")
        page.locator("#isian-hari_kerja").fill("26")
        page.wait_for_url("**penghasilan_harian=50000&hari_kerja=26**")
        page.evaluate(
            """() => {
              for (const one of document.querySelectorAll(".pk-formulir input[type=text]")) one.value = "";
              dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
            }"""
        )
        expect(page.locator("#isian-penghasilan_harian")).to_have_value("50.000")
        expect(page.locator("#isian-hari_kerja")).to_have_value("26")
        expect(page.locator("#isian-pekerjaan")).to_have_value("Tukang becak")

    def test_starting_over_can_be_undone(self, open_page: Phones) -> None:
        """Starting over asks nothing, and can be undone."""
        page = open_page(BECAK)
        page.get_by_role("button", name="Mulai lagi").click()
        expect(heading(page)).to_have_text("Kerja apa, Bapak/Ibu?")
        expect(page.get_by_role("combobox")).to_have_value("")
        page.get_by_role("button", name="Urungkan").click()
        expect(answer_head(page)).to_contain_text("Rp10.400")

    def test_one_answer_can_be_changed(self, open_page: Phones) -> None:
        """Every answer can be changed from the answer itself, and saving leads straight back."""
        page = open_page(BECAK)
        page.get_by_role("link", name="Ubah tabungan hari tua").click()
        expect(heading(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.get_by_role("radio", name="Ya").check()
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_contain_text("Rp38.400")
        page.get_by_role("link", name="Ubah umur").click()
        page.locator("#isian-usia").fill("66")
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_contain_text("Belum bisa mendaftar")


class TestMistakes:
    def test_a_refusal_names_the_field_and_keeps_what_was_typed(self, open_page: Phones) -> None:
        """The engine refuses: the summary has the focus, links to the field, and the typed text is still there."""
        page = open_page("cek/#cara_kerja=mandiri&penghasilan_harian=lima+puluh&hari_kerja=40&jht=tidak")
        summary = page.get_by_role("alert")
        expect(summary).to_be_focused()
        link = summary.get_by_role("link", name="Penghasilan sehari Rp50 terlalu kecil. Maksudnya Rp50.000?")
        expect(summary).to_contain_text("Hari kerja sebulan terlalu besar, paling banyak 31")
        link.click()
        field = page.get_by_label("Penghasilan sehari")
        expect(field).to_be_focused()
        expect(field).to_have_value("lima puluh")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#galat-penghasilan_harian")).to_contain_text("Maksudnya Rp50.000?")
        field.fill("50rb")
        page.get_by_label("Hari kerja sebulan").fill("26")
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_contain_text("Rp10.400")

    def test_an_empty_field_is_refused_before_the_engine_is_ready(self, open_page: Phones) -> None:
        """A question that must be answered says so at once, each field with its own example."""
        page = open_page("cek/#cara_kerja=mandiri&tanya=penghasilan")
        ahead(page)
        expect(page.get_by_role("alert").get_by_role("link")).to_have_text(
            ["Penghasilan sehari belum diisi. Contoh: 50000", "Hari kerja sebulan belum diisi. Contoh: 26"]
        )

    def test_dots_of_thousands_eat_no_key(self, open_page: Phones) -> None:
        """Dots come by themselves while digits are typed; the cursor stays; other ways of writing are left alone."""
        page = open_page("cek/#cara_kerja=mandiri&penghasilan=1&tanya=penghasilan")
        field = page.locator("#isian-penghasilan")
        field.fill("")
        field.press_sequentially("1500000")
        expect(field).to_have_value("1.500.000")
        for _ in range(3):
            field.press("ArrowLeft")
        field.press_sequentially("2")
        expect(field).to_have_value("15.002.000")
        field.press("Backspace")
        expect(field).to_have_value("1.500.000")
        field.fill("")
        field.press_sequentially("1.5 juta")
        expect(field).to_have_value("1.5 juta")


def held_back(open_page: Phones, reply: str) -> tuple[Page, Callable[[], None]]:
    """Open answers with the engine held back on its way; give what lets it go."""
    page = open_page("cek/")
    wait: list[Route] = []
    loose: list[bool] = []
    page.route("**/mesin/**", lambda channel: channel.continue_() if loose else wait.append(channel))
    page.goto(f"{page.url}#{reply}")
    page.reload()

    def let_go() -> None:
        loose.append(True)
        for channel in wait:
            channel.continue_()

    return page, let_go


@pytest.mark.phone("new")
class TestInstantAnswer:
    """What was made with the page, and what waits for the engine (more in test_without_engine.py)."""

    def test_what_was_not_made_before_waits_for_the_engine(self, open_page: Phones) -> None:
        """An age over the limit is nothing these answers know of: nothing is shown before the engine has counted it in."""
        page = open_page("cek/")
        page.route("**/mesin/**", lambda _: None)
        page.goto(f"{page.url}#{BECAK.partition('#')[2]}&usia=70")
        page.reload()
        expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(page.locator("[data-bagian=hasil]")).to_be_hidden()

    @pytest.mark.parametrize(
        ("money", "price", "at_once"),
        [
            ("penghasilan=1500000", "Rp11.400", True),
            ("penghasilan=1.500.000", "Rp11.400", True),
            ("penghasilan_harian=50000&hari_kerja=26", "Rp10.400", True),
            ("penghasilan=1500000&usia=62", "Rp11.400", True),
            ("penghasilan=1500000&jht=ya", "Rp43.400", True),
            ("penghasilan=1500000.0", "Rp11.400", False),
            ("penghasilan=1,5+juta", "Rp11.400", False),
            ("penghasilan=Rp+1.500.000,-", "Rp11.400", False),
            ("penghasilan_harian=50rb&hari_kerja=26", "Rp10.400", False),
            ("penghasilan_harian=50000&hari_kerja=26.0", "Rp10.400", False),
        ],
    )
    def test_first_price_is_never_another_than_the_engines(
        self, open_page: Phones, money: str, price: str, at_once: bool
    ) -> None:
        """What shows at once is the engine's own price; a text that has to be read waits for the engine."""
        page, let_go = held_back(open_page, f"cara_kerja=mandiri&sektor=lainnya&{money}")
        if at_once:
            expect(answer_head(page)).to_contain_text(price)
        else:
            expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
            expect(page.locator("[data-bagian=hasil]")).to_be_hidden()
        let_go()
        expect(answer_head(page)).to_contain_text(price)

    @pytest.mark.parametrize(
        ("reply", "field", "word"),
        [
            ("penghasilan_harian=50&hari_kerja=26", "penghasilan_harian", "Maksudnya Rp50.000?"),
            ("penghasilan=2", "penghasilan", "Maksudnya Rp2.000.000?"),
            ("penghasilan=1.50.000", "penghasilan", "Maksudnya 150.000 atau 1.500.000?"),
        ],
    )
    def test_what_the_engine_refuses_has_no_first_price(
        self, open_page: Phones, reply: str, field: str, word: str
    ) -> None:
        """No price for what the engine asks back."""
        page, let_go = held_back(open_page, f"cara_kerja=mandiri&sektor=lainnya&{reply}")
        expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(page.locator("[data-bagian=hasil]")).to_be_hidden()
        let_go()
        expect(page.locator("[data-bagian=galat]")).to_contain_text(word)
        expect(page.locator(f"#galat-{field}")).to_be_visible()


@pytest.mark.phone("new")
class TestHardTimes:
    def test_once_loaded_no_network_is_needed(self, open_page: Phones) -> None:
        """Once the engine is there, pulling the network changes nothing, for whoever asks."""
        page = open_page(EMPLOYEE)
        expect(answer_head(page)).to_contain_text("Rp13.500")
        page.context.set_offline(True)
        page.get_by_role("link", name="Ubah upah").click()
        page.locator("#isian-upah").fill("5000000")
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_contain_text("Rp27.000")
        page.goto(page.url.partition("#")[0] + "#cara_kerja=mandiri&penghasilan=1300000")
        expect(answer_head(page)).to_contain_text("Rp10.400")

    def test_a_failed_engine_can_be_tried_again(self, open_page: Phones) -> None:
        """A download that fails is told in plain words with a way to retry; the answers are kept."""
        open_page.complaints.allowed.append(FAILED_TO_LOAD)
        page = open_page("cek/#cara_kerja=karyawan&skala_usaha=mikro&tanya=risiko_jkk&upah=2500000")
        page.route("**/mesin/**", lambda channel: channel.abort())
        page.get_by_role("radio", name="Tidak tahu").check()
        ahead(page)
        expect(page.get_by_role("heading", name="Mesin hitung belum bisa dibuka")).to_be_focused()
        page.unroute("**/mesin/**")
        page.get_by_role("button", name="Coba lagi").click()
        expect(answer_head(page)).to_contain_text("Rp13.500")

    def test_data_saver_is_told_the_size_first(self, open_page: Phones) -> None:
        """With data saver on nothing big is fetched until the person, told the size, asks for it."""
        page = open_page(
            EMPLOYEE, before="Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
        )
        downloaded: list[str] = []
        page.on("request", lambda r: downloaded.append(r.url))
        expect(page.get_by_text("sekitar")).to_contain_text(re.compile(r"sekitar \d,\d MB"))
        assert not [u for u in downloaded if u.endswith((".zst", ".asm.js"))]
        page.get_by_role("button", name="Unduh dan hitung").click()
        expect(answer_head(page)).to_contain_text("Rp13.500")

    def test_little_memory_is_left_alone(self, open_page: Phones) -> None:
        """A phone of one gigabyte is left alone while someone types; where memory runs out, that is what is said."""
        page = open_page(
            "cek/#cara_kerja=karyawan&skala_usaha=mikro&tanya=upah",
            before="Object.defineProperty(navigator, 'deviceMemory', { value: 1 })",
        )
        requested: list[str] = []
        page.on("request", lambda r: requested.append(r.url))
        page.locator("#isian-upah").fill("2500000")
        ahead(page)
        ahead(page)
        assert not [u for u in requested if "engine-worker" in u]
        full = (
            "onmessage = () => postMessage({ type: 'failed', reason: 'memori', message: 'out of memory' });"
        )
        page.route(
            "**/mesin/engine-worker-*",
            lambda channel: channel.fulfill(body=full, content_type="text/javascript"),
        )
        page.get_by_role("radio", name="Tidak tahu").check()
        ahead(page)
        expect(page.get_by_text("Memori HP ini tidak cukup.")).to_be_visible()
        expect(page.get_by_text("Periksa sambungan internet")).to_be_hidden()
        page.unroute("**/mesin/engine-worker-*")
        page.get_by_role("button", name="Coba lagi").click()
        expect(answer_head(page)).to_contain_text("Rp13.500")

    def test_an_unknown_error_is_still_told(self, open_page: Phones) -> None:
        """Whatever else goes wrong there is a sentence for it, and the answers stay."""
        page = open_page("cek/")
        odd = "onmessage = () => postMessage({ type: 'failed', reason: 'aneh', message: '?' });"
        page.route(
            "**/mesin/engine-worker-*",
            lambda channel: channel.fulfill(body=odd, content_type="text/javascript"),
        )
        page.goto(page.url + "#" + EMPLOYEE.partition("#")[2])
        page.reload()
        expect(page.get_by_text("Ada yang tidak beres di mesin hitung.")).to_be_visible()
        expect(page.get_by_text("Periksa sambungan internet")).to_be_hidden()

    def test_browser_without_webassembly_is_led_to_the_tables(self, open_page: Phones) -> None:
        """A browser that cannot run the engine is led to the tables, without a download; its answers can be passed on."""
        page = open_page(EMPLOYEE, before="delete globalThis.WebAssembly")
        expect(page.get_by_role("heading", name="HP ini belum bisa menghitung rinciannya")).to_be_visible()
        links = page.get_by_role("link", name="Tabel karyawan")
        assert page.request.get(links.evaluate("a => a.href")).ok
        whatsapp = page.locator("[data-bagian=tanpa-mesin]").get_by_role("link", name="Kirim WhatsApp")
        (message,) = parse_qs(urlsplit(whatsapp.get_attribute("href") or "").query)["text"]
        assert "Cek iuran" in message
        assert page.url in message

    def test_a_phone_abroad_has_no_wrong_clock(self, open_page: Phones) -> None:
        """Half past midnight in Surabaya is still the day before in Riyadh; nobody's clock is wrong."""
        page = open_page(timezone_id="Asia/Riyadh", now="2026-11-22T00:30:00+07:00")
        expect(page.locator("#pk-cek form")).to_be_visible()
        expect(page.get_by_text("Tanggal di HP ini tampaknya salah.")).to_be_hidden()

    def test_a_wrong_clock_is_told(self, open_page: Phones) -> None:
        """A phone that lives before the build day is told so; the build day's month is used."""
        page = open_page(BECAK, now="2020-01-01T08:00:00+07:00")
        expect(page.get_by_text("Tanggal di HP ini tampaknya salah.")).to_contain_text("22 November 2026")
        expect(answer_head(page)).to_contain_text("Iuran November 2026")

    def test_the_month_follows_the_phones_clock(self, open_page: Phones) -> None:
        """In January the same link, without a new build, gives January's price."""
        page = open_page(BECAK.replace("tukang-becak", "penjahit"), now="2027-01-05T08:00:00+07:00")
        expect(answer_head(page)).to_contain_text("Iuran Januari 2027")
        expect(answer_head(page)).to_contain_text("Rp20.800")

    def test_without_javascript_there_is_a_table(self, open_page: Phones) -> None:
        """Without JavaScript the table of the first rows stands there, with links to all of them."""
        page = open_page(java_script_enabled=False)
        expect(page.get_by_role("table")).to_contain_text("Rp8.400")
        expect(page.get_by_role("link", name="Tabel lengkap pekerja mandiri")).to_be_visible()
        expect(page.get_by_role("combobox")).to_be_hidden()


def test_scripts_hold_no_word_of_law() -> None:
    """No script of the checker names a programme, an amount or a regulation."""
    for file in (JS / "checker.js", *sorted((JS / "checker").glob("*.js"))):
        assert not re.search(r"\b(JKK|JKM|JHT|JKP|Rp\d|PP \d|Pasal)\b", file.read_text(encoding="utf-8")), (
            file
        )
