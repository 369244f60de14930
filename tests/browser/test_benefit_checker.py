"""What the family receives, as a person asks it on a phone; and the three questions beside it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import Phones, ahead, answer_head, heading

pytestmark = pytest.mark.phone("used")

M = "cek/manfaat/"
TWO_CHILDREN = f"{M}#tanggal=2026-11-22&kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&anak=SD:4,SMA:1"
LAYOFF = f"{M}#tanggal=2026-11-22&kejadian=kehilangan_pekerjaan&segmen=PU&upah=4000000&alasan=phk&bulan_iuran_24=14"


def content_of(page: Page, key: str, value: str) -> None:
    """Fill in one field."""
    page.locator(f"#isian-{key}").fill(value)


class TestEvents:
    def test_accident_at_work_with_two_children(self, open_page: Phones) -> None:
        """Four questions, one tap for the first; then the sum, the school money, the picture and the deadline."""
        page = open_page(M)
        page.get_by_text("Meninggal di jalan saat antar pesanan").click()
        ahead(page)
        expect(heading(page)).to_have_text("Bagaimana kerjanya?")
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 4")
        expect(page.locator("#isian-penghasilan")).to_be_hidden()
        page.get_by_role("radio", name="Kerja sendiri").check()
        page.get_by_label("Penghasilan sebulan").press_sequentially("1500000")
        ahead(page)
        expect(heading(page)).to_have_text("Kapan, dan bagaimana iurannya?")
        expect(page.locator("#isian-lama_peserta_bulan")).to_be_hidden()
        content_of(page, "tanggal", "2026-11-22")
        page.get_by_role("radio", name="Sudah", exact=True).check()
        ahead(page)
        page.get_by_label("Anak ke-1").select_option("SD kelas 3")
        page.get_by_label("Anak ke-2").select_option("SMA atau SMK kelas 12")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp98.800.000")
        expect(answer_head(page)).to_contain_text("sampai Rp144.000.000")
        expect(answer_head(page)).to_contain_text("paling lambat 24 November 2026")
        page.get_by_text("Beasiswa tiap anak").click()
        expect(page.get_by_role("img", name=re.compile("dibayar sekaligus"))).to_be_visible()
        expect(page.get_by_text("Tahun ke-2 sampai ke-4")).to_be_visible()
        expect(page.get_by_role("cell", name="Rp81.000.000")).to_be_visible()

    def test_amount_stands_in_the_first_screen(self, open_page: Phones) -> None:
        """The sum fits into the first screen of 360×800 and does not run over its edge."""
        page = open_page(TWO_CHILDREN)
        box = answer_head(page).get_by_text("Rp98.800.000", exact=True).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_illness_before_three_months_gives_the_funeral_alone(self, open_page: Phones) -> None:
        """Illness, self-employed, a month of membership: the funeral alone, and why."""
        page = open_page(M)
        page.get_by_text("Suami meninggal karena sakit").click()
        ahead(page)
        page.get_by_role("radio", name="Kerja sendiri").check()
        expect(page.locator("#isian-penghasilan")).to_be_hidden()
        ahead(page)
        expect(heading(page)).to_have_text("Kapan, dan bagaimana iurannya?")
        content_of(page, "lama_peserta_bulan", "1")
        ahead(page)
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp10.000.000")
        expect(answer_head(page)).to_contain_text("Belum 3 bulan menjadi peserta.")
        expect(answer_head(page)).to_contain_text("Setelah 3 bulan iuran: Rp42.000.000.")
        page.get_by_role("link", name="Ubah lama menjadi peserta").click()
        content_of(page, "lama_peserta_bulan", "3")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp42.000.000")
        expect(answer_head(page)).to_contain_text("Tanyakan ke 175")

    def test_savings_are_taken_with_their_tax(self, open_page: Phones) -> None:
        """Savings: the questions follow the reason, the tax is told, the bank book is on the list to tick."""
        page = open_page(M)
        page.get_by_text("Mau ambil tabungan JHT").click()
        ahead(page)
        expect(page.get_by_role("radio", name="Berhenti berusaha")).to_be_visible()
        page.get_by_role("radio", name="Diberhentikan (PHK)").check()
        ahead(page)
        content_of(page, "bulan_sejak_berhenti", "2")
        ahead(page)
        page.locator("#isian-saldo").press_sequentially("70000000")
        expect(page.locator("#isian-tanggal_ambil_sebagian")).to_be_hidden()
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp69.000.000")
        expect(answer_head(page)).to_contain_text("dipotong pajak Rp1.000.000")
        bank_book = page.get_by_role("group", name="Buku tabungan")
        bank_book.get_by_role("radio", name="Ada", exact=True).check()

    def test_savings_after_an_earlier_part_ask_when_it_was_taken(self, open_page: Phones) -> None:
        """The day of the part is asked for only where there was one; without it both sums are shown."""
        page = open_page(f"{M}#kejadian=hari_tua&alasan=usia_56&usia=56&tanggal=2026-11-20&tanya=saldo")
        page.locator("#isian-saldo").press_sequentially("288000000")
        page.locator("#isian-pernah_ambil_sebagian").check()
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp247.000.000 atau Rp276.100.000")
        page.get_by_role("link", name="Isi kapan bagian dulu diambil").click()
        content_of(page, "tanggal_ambil_sebagian", "2014-06-01")
        ahead(page)
        expect(answer_head(page)).to_contain_text("dipotong pajak Rp41.000.000")

    def test_layoff_is_paid_month_by_month(self, open_page: Phones) -> None:
        """A layoff: reasons that are no layoff are offered too; six months of cash are drawn."""
        page = open_page(M)
        page.get_by_text("Di-PHK", exact=False).first.click()
        ahead(page)
        page.get_by_role("radio", name="Digaji").check()
        page.get_by_label("Upah sebulan").press_sequentially("4000000")
        ahead(page)
        expect(page.get_by_role("radio", name="Berhenti berusaha")).to_be_hidden()
        page.get_by_role("radio", name="Diberhentikan (PHK)").check()
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 4 dari 4")
        content_of(page, "bulan_iuran_24", "14")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp14.400.000 dalam 6 bulan")
        expect(answer_head(page)).to_contain_text("Urus paling lambat 6 bulan sejak di-PHK.")
        answer_head(page).get_by_role("link", name="Isi tanggalnya").click()
        content_of(page, "tanggal", "2026-11-22")
        ahead(page)
        expect(answer_head(page)).to_contain_text("22 Mei 2027")

    def test_layoff_of_the_self_employed_is_a_careful_no(self, open_page: Phones) -> None:
        """For the self-employed a layoff gives nothing: a careful no, with the savings one tap away."""
        page = open_page(f"{M}#kejadian=kehilangan_pekerjaan&segmen=BPU&alasan=phk")
        expect(answer_head(page)).to_contain_text("Sepertinya tidak bisa")
        expect(answer_head(page)).to_contain_text("Telepon 175")
        page.get_by_role("link", name="Mau mengambil tabungan hari tua (JHT)").click()
        expect(heading(page)).to_have_text("Apa alasannya?")

    def test_other_matters_are_sent_to_whom_they_belong(self, open_page: Phones) -> None:
        """Ordinary illness and traffic outside work are sent to whom they belong."""
        page = open_page(M)
        expect(page.get_by_text("ini urusan BPJS Kesehatan")).to_be_visible()
        expect(page.get_by_text("ini urusan Jasa Raharja")).to_be_visible()


class TestAnswer:
    def test_amount_opens_its_article(self, open_page: Phones) -> None:
        """Tapping an amount opens its formula, article and confidence."""
        page = open_page(TWO_CHILDREN)
        row = page.locator(".pk-uang li").first
        row.locator("summary").click()
        expect(row).to_contain_text("60% × 80 × Rp1.600.000 = Rp76.800.000")
        expect(row.get_by_role("link", name="PP 44/2015 Lampiran III")).to_be_visible()
        expect(row).to_contain_text("Keyakinan sedang")

    def test_another_event_asks_nothing_twice(self, open_page: Phones) -> None:
        """From one event to another nothing is asked twice."""
        page = open_page(TWO_CHILDREN)
        page.get_by_text("Kalau yang terjadi lain").click()
        page.get_by_role("link", name="Belum bisa bekerja karena celaka saat kerja").click()
        expect(heading(page)).to_have_text("Berapa lama belum bisa bekerja?")
        content_of(page, "lama_bulan", "2")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp3.200.000 untuk 2 bulan")

    def test_date_can_be_changed(self, open_page: Phones) -> None:
        """Without a date there is a rule and no day; an old date has the old law."""
        page = open_page(TWO_CHILDREN.replace("tanggal=2026-11-22&", ""))
        expect(answer_head(page)).to_contain_text("Lapor dalam 2 × 24 jam sejak celaka.")
        expect(answer_head(page)).not_to_contain_text("2026")
        page.get_by_role("link", name="Ubah tanggal kejadian").click()
        content_of(page, "tanggal", "2019-12-01")
        ahead(page)
        expect(answer_head(page)).to_contain_text("1 Desember 2019")
        expect(answer_head(page)).to_contain_text("Rp84.600.000")

    def test_message_fits_and_leads_to_the_same_answer(self, open_page: Phones) -> None:
        """The WhatsApp message fits, names sum and deadline, and its link opens the same answer."""
        page = open_page(TWO_CHILDREN)
        wa = page.get_by_role("link", name="Kirim WhatsApp").get_attribute("href") or ""
        message = parse_qs(urlsplit(wa).query)["text"][0]
        assert len(message) <= 500
        for word in ("Rp98.800.000", "24 November 2026", "175", page.url):
            assert word in message
        tomorrow = open_page(
            urlsplit(page.url)._replace(scheme="", netloc="", path=M).geturl(),
            now="2026-12-24T09:00:00+07:00",
        )
        expect(answer_head(tomorrow)).to_contain_text("Batas lapor 24 November 2026 sudah lewat. Tetap lapor")

    def test_paper_holds_the_list_to_tick(self, open_page: Phones) -> None:
        """On paper stand the sums and the papers to bring; buttons and the page's table do not."""
        page = open_page(TWO_CHILDREN)
        expect(answer_head(page)).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(".pk-bawaan__nama", has_text="Kartu peserta").first).to_be_visible()
        for selector in ("form", ".pk-aksi", "#tabel-manfaat"):
            expect(page.locator(selector)).to_be_hidden()

    def test_a_third_child_can_be_added(self, open_page: Phones) -> None:
        """A third child can be added; the two that give most count, and the answer says so."""
        page = open_page(f"{M}#kejadian=cacat_total&segmen=BPU&penghasilan=1000000&tanya=anak")
        for number, class_name in enumerate(("Kuliah, masih 1 tahun", "SMP kelas 7", "SD kelas 1"), 1):
            if number == 3:
                page.get_by_role("button", name="Tambah anak").click()
            page.get_by_label(f"Anak ke-{number}").select_option(class_name)
        ahead(page)
        expect(answer_head(page)).to_contain_text("sampai Rp159.000.000")
        page.get_by_text("Beasiswa tiap anak").click()
        expect(page.get_by_text("Paling banyak 2 anak")).to_be_visible()

    def test_arrears_told_before_stand_on_the_card_and_can_be_changed(self, open_page: Phones) -> None:
        """Who comes from the tool about arrears sees what was taken along, and one tap leads to where it is changed."""
        page = open_page(
            f"{M}#cara_kerja=mandiri&segmen=BPU&kejadian=meninggal&iuran_bulan_kejadian_dibayar=belum"
        )
        told = page.locator(".pk-daftar-jawab > div", has_text="Iuran bulan kejadian")
        expect(told).to_be_visible()
        expect(told).to_contain_text("Belum")
        told.get_by_role("link", name="Ubah").click()
        page.get_by_role("radio", name="Sudah", exact=True).check()
        page.get_by_role("button", name="Simpan").click()
        expect(answer_head(page)).to_be_visible()
        assert "iuran_bulan_kejadian_dibayar=ya" in page.url


EVENTS = {
    "widow": "kejadian=meninggal&segmen=BPU&lama_peserta_bulan=14&tanggal=2026-10-20&iuran_bulan_kejadian_dibayar=belum",
    "unknown length": "kejadian=meninggal&segmen=BPU",
    "fisher": "kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&anak=SD:4,SMA:1&tanggal=2026-11-20",
    "burnt": "kejadian=kecelakaan_kerja&segmen=PU&lalu_lintas=tidak",
    "on the way home": "kejadian=kecelakaan_kerja&segmen=BPU&lalu_lintas=ya&kecelakaan_tunggal=tidak&tanggal=2026-11-21",
    "dismissed": "kejadian=kehilangan_pekerjaan&segmen=PU&upah=4000000&alasan=phk&bulan_iuran_24=14&tanggal=2026-11-10",
    "waiting": "kejadian=hari_tua&alasan=phk&bulan_sejak_berhenti=0&saldo=70000000&tanggal=2026-11-10",
    "broken leg": "kejadian=tidak_mampu_bekerja&segmen=BPU&penghasilan=1500000&lama_bulan=2",
    "one eye": "kejadian=cacat_sebagian&segmen=BPU&penghasilan=1500000&bagian=satu_mata",
    "lame": "kejadian=cacat_total&segmen=PU&upah=3000000&anak=SD:2",
    "too young for a pension": "kejadian=pensiun&segmen=PU&tanggal_lahir=1980-05-17",
    "migrant": "kejadian=meninggal&segmen=PMI&fase=selama",
}
SCREEN = 800


class TestLength:
    @pytest.mark.parametrize("event", EVENTS)
    def test_papers_come_soon_and_an_answer_ends(self, open_page: Phones, event: str) -> None:
        """At 360 px the papers begin within two screens, and the whole answer takes at most five, folded parts closed."""
        page = open_page(f"{M}#{EVENTS[event]}")
        expect(answer_head(page)).to_be_visible()
        expect(page.locator(".pk-keadaan").first).to_be_visible()
        top = page.locator("#pk-bawa").evaluate("e => e.getBoundingClientRect().top + scrollY")
        assert top <= 2 * SCREEN
        assert (
            page.locator(".pk-jawaban article, article.pk-jawaban").last.evaluate("e => e.offsetHeight")
            <= 5 * SCREEN
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


class TestPapers:
    def test_what_is_there_is_kept_on_the_phone(self, open_page: Phones) -> None:
        """Three states each; help opens where to get it; a reload and the claim's page keep them; nothing is lost by accident."""
        page = open_page(TWO_CHILDREN)
        card = page.get_by_role("group", name="Kartu peserta")
        card.get_by_role("radio", name="Ada", exact=True).check()
        help_text = page.get_by_text("Minta surat dari RT/RW atau rumah sakit.")
        expect(help_text).to_be_hidden()
        page.get_by_role("group", name="Akta kematian").get_by_role("radio", name="Perlu bantuan").check()
        expect(help_text).to_be_visible()
        message = unquote(page.locator("[data-surat-wa]").first.get_attribute("href") or "")
        assert "Ada:\n- Kartu peserta" in message
        assert "Perlu bantuan:\n- Akta kematian" in message
        page.reload()
        expect(card.get_by_role("radio", name="Ada", exact=True)).to_be_checked()
        eraser = page.locator("[data-surat-hapus]").first
        eraser.click()
        expect(card.get_by_role("radio", name="Ada", exact=True)).not_to_be_checked()
        page.get_by_role("button", name="Kembalikan catatan").click()
        expect(card.get_by_role("radio", name="Ada", exact=True)).to_be_checked()
        page.goto(page.url.partition("cek/")[0] + "klaim/meninggal/")
        again = page.locator("[data-surat=jkk_meninggal]").get_by_role("group", name="Kartu peserta")
        expect(again.get_by_role("radio", name="Ada", exact=True)).to_be_checked()

    def test_without_javascript_the_list_is_plain(self, open_page: Phones) -> None:
        """The papers, and where to get each behind a fold; no control that does nothing."""
        page = open_page("klaim/meninggal/", java_script_enabled=False)
        first = page.locator("[data-surat=jkm]").first
        expect(first.get_by_text("Kartu peserta")).to_be_visible()
        expect(first.get_by_role("radio")).to_have_count(0)
        expect(first.get_by_role("button")).to_have_count(0)


class TestKeyboard:
    def test_everything_works_without_a_mouse(self, open_page: Phones) -> None:
        """Arrows look around among the pictures without leaving; Enter goes on; the answer has the focus."""
        page = open_page(M)
        page.locator("#isian-kejadian").focus()
        for _ in range(5):
            page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="Meninggal bukan karena kerja")).to_be_checked()
        expect(heading(page)).to_have_text("Apa yang terjadi?")
        page.keyboard.press("Enter")
        expect(heading(page)).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="Digaji")).to_be_checked()
        page.keyboard.press("Enter")
        expect(heading(page)).to_have_text("Kapan, dan bagaimana iurannya?")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("40")
        page.keyboard.press("Enter")
        expect(heading(page)).to_have_text("Ada anak yang masih sekolah?")
        page.keyboard.press("Tab")
        page.keyboard.type("SMP kelas 8")
        page.locator("form [type=submit]").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#pk-jawaban-judul")).to_be_focused()
        expect(answer_head(page)).to_contain_text("Rp42.000.000")
        expect(answer_head(page)).to_contain_text("beasiswa anak, sampai Rp73.000.000")

    def test_a_mistake_is_named_and_nothing_is_lost(self, open_page: Phones) -> None:
        """Nothing chosen, nothing lost: the summary has the focus and links to the field."""
        page = open_page(M)
        ahead(page)
        expect(page.get_by_role("alert")).to_be_focused()
        expect(page.get_by_role("alert")).to_contain_text("Kejadian belum dipilih")
        page.goto(
            page.url.partition("#")[0] + "#kejadian=cacat_sebagian&segmen=BPU&penghasilan=1000000&persen=700"
        )
        page.reload()
        expect(page.get_by_role("alert")).to_contain_text(
            "Persen cacat harus lebih dari 0 dan paling banyak 100"
        )
        expect(page.locator("#isian-persen")).to_have_value("700")


class TestFromTheChecker:
    def test_one_tap_brings_the_answers_along(self, open_page: Phones) -> None:
        """From the price to the benefits in one tap: income and way of working are not asked again."""
        page = open_page(
            "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
        )
        page.get_by_role("link", name="Mau tahu keluarga terima apa?").click()
        expect(page).to_have_url(re.compile(r"cek/manfaat/#.*penghasilan=1300000"))
        page.get_by_text("Suami meninggal kecelakaan waktu kerja").click()
        ahead(page)
        expect(heading(page)).to_have_text("Kapan, dan bagaimana iurannya?")
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 3")
        ahead(page)
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp89.200.000")
        assert "penghasilan=1300000" in unquote(page.url)


class TestWithoutJavaScript:
    def test_table_of_ten_rows_stands_there(self, open_page: Phones) -> None:
        """Without JavaScript the engine's table of ten rows stands there, and the form does not."""
        page = open_page(M, java_script_enabled=False)
        expect(page.locator("noscript .pk-awas")).to_be_visible()
        table = page.get_by_role("table").first
        expect(table.get_by_role("row")).to_have_count(11)
        expect(table).to_contain_text("98,8 jt")
        expect(page.get_by_role("radio").first).to_be_hidden()
        expect(page.get_by_role("listitem").filter(has_text="Meninggal bukan karena kerja:")).to_contain_text(
            "Rp42.000.000"
        )


class TestThreeOtherQuestions:
    def test_budget_buys_what_the_law_allows(self, open_page: Phones) -> None:
        """Rp20.000 a month on a real income: what it lawfully buys, and when it no longer will."""
        page = open_page("cek/anggaran/")
        page.get_by_label("Sanggup bayar berapa sebulan?").press_sequentially("20000")
        ahead(page)
        page.get_by_role("radio", name="Kerja sendiri").check()
        ahead(page)
        page.get_by_text("Per bulan").click()
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Rp11.400")
        expect(answer_head(page)).to_contain_text("Kecelakaan kerja dan kematian")
        expect(answer_head(page)).to_contain_text("Mulai Januari 2027")
        expect(page.get_by_text("Sebutkan penghasilan yang sebenarnya.").first).to_be_visible()

    def test_arrears_show_before_and_now_side_by_side(self, open_page: Phones) -> None:
        """Five unpaid months: each event before and now, side by side, and how to come back."""
        page = open_page("cek/nunggak/")
        page.get_by_role("radio", name="Kerja sendiri").check()
        ahead(page)
        content_of(page, "bulan_tunggak", "5")
        ahead(page)
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Sekarang tidak dilindungi")
        cells = page.get_by_role("table").first.get_by_role("cell")
        before, after = (cells.nth(n).bounding_box() for n in (0, 1))
        assert before is not None
        assert after is not None
        assert before["y"] == after["y"]
        expect(page.get_by_role("heading", name="Cara aktif lagi")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_savings_are_no_promise(self, open_page: Phones) -> None:
        """Savings over ten years: a sum, the sentence that it is no promise, three curves; another result by a tap."""
        page = open_page("cek/tabungan/")
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        content_of(page, "lama_tahun", "10")
        ahead(page)
        expect(answer_head(page)).to_contain_text("Ini hitungan, bukan janji.")
        expect(answer_head(page)).to_contain_text("Rp4.386.831")
        expect(page.locator(".pk-kurva polyline")).to_have_count(3)
        page.get_by_role("link", name=re.compile("Pakai ini.*tanpa hasil")).click()
        expect(answer_head(page)).to_contain_text("Rp3.840.000")

    @pytest.mark.parametrize(
        "route",
        [
            "cek/anggaran/#anggaran=20000&cara_kerja=mandiri&penghasilan=1500000",
            "cek/nunggak/#bulan_tunggak=2&cara_kerja=karyawan&upah=2500000",
            "cek/tabungan/#penghasilan=1500000&lama_tahun=40",
            LAYOFF,
        ],
    )
    def test_a_link_opens_its_answer(self, open_page: Phones, route: str) -> None:
        """A shared link opens its answer; nothing is wider than the phone."""
        page = open_page(route)
        expect(answer_head(page)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
