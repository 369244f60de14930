"""What the family receives, as a person asks it on a phone; and the three questions beside it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone import Buka, ahead, hasil, judul

M = "cek/manfaat/"
DUA_ANAK = f"{M}#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&anak=SD:4,SMA:1"
PHK = f"{M}#kejadian=kehilangan_pekerjaan&segmen=PU&upah=4000000&alasan=phk&bulan_iuran_24=14"


def isi(page: Page, key: str, nilai: str) -> None:
    """Fill in one field."""
    page.locator(f"#isian-{key}").fill(nilai)


class TestKejadian:
    def test_kecelakaan_kerja_dengan_dua_anak(self, buka: Buka) -> None:
        """Three questions, one tap for the first; then the sum, the school money, the picture and the deadline."""
        page = buka(M)
        page.get_by_text("Meninggal di jalan saat antar pesanan").click()
        expect(judul(page)).to_have_text("Bagaimana kerjanya?")
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 3")
        expect(page.locator("#isian-penghasilan")).to_be_hidden()
        page.get_by_role("radio", name="Kerja sendiri").check()
        page.get_by_label("Penghasilan sebulan").press_sequentially("1500000")
        ahead(page)
        page.get_by_label("Anak ke-1").select_option("SD kelas 3")
        page.get_by_label("Anak ke-2").select_option("SMA atau SMK kelas 12")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp98.800.000")
        expect(hasil(page)).to_contain_text("sampai Rp144.000.000")
        expect(hasil(page)).to_contain_text("paling lambat 24 November 2026")
        expect(page.get_by_role("img", name=re.compile("dibayar sekaligus"))).to_be_visible()
        expect(page.get_by_text("Tahun ke-2 sampai ke-4")).to_be_visible()
        expect(page.get_by_role("cell", name="Rp81.000.000")).to_be_visible()

    def test_jumlah_tampak_di_layar_pertama(self, buka: Buka) -> None:
        """The sum fits into the first screen of 360×800 and does not run over its edge."""
        page = buka(DUA_ANAK)
        kotak = hasil(page).get_by_text("Rp98.800.000", exact=True).bounding_box()
        assert kotak is not None
        assert kotak["y"] + kotak["height"] <= 800
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_sakit_sebelum_tiga_bulan(self, buka: Buka) -> None:
        """Illness, self-employed, a month of membership: the funeral alone, and why."""
        page = buka(M)
        page.get_by_text("Suami meninggal karena sakit").click()
        page.get_by_role("radio", name="Kerja sendiri").check()
        expect(page.locator("#isian-penghasilan")).to_be_hidden()
        ahead(page)
        expect(judul(page)).to_have_text("Sudah berapa lama menjadi peserta?")
        isi(page, "lama_peserta_bulan", "1")
        ahead(page)
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp10.000.000")
        expect(hasil(page)).to_contain_text("Belum 3 bulan menjadi peserta.")
        page.get_by_role("link", name="Ubah lama menjadi peserta").click()
        isi(page, "lama_peserta_bulan", "3")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp42.000.000")
        expect(hasil(page)).to_contain_text("Tanyakan ke 175")

    def test_ambil_tabungan(self, buka: Buka) -> None:
        """Savings: the questions follow the reason, the tax is told, the bank book is on the list to tick."""
        page = buka(M)
        page.get_by_text("Mau ambil tabungan JHT").click()
        expect(page.get_by_role("radio", name="Berhenti berusaha")).to_be_visible()
        page.get_by_role("radio", name="Diberhentikan (PHK)").check()
        ahead(page)
        isi(page, "bulan_sejak_berhenti", "2")
        ahead(page)
        page.locator("#isian-saldo").press_sequentially("70000000")
        expect(page.locator("#isian-tanggal_ambil_sebagian")).to_be_hidden()
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp69.000.000")
        expect(hasil(page)).to_contain_text("dipotong pajak Rp1.000.000")
        page.get_by_role("checkbox", name="Buku tabungan").check()

    def test_savings_after_an_earlier_part_ask_when_it_was_taken(self, buka: Buka) -> None:
        """The day of the part is asked for only where there was one; without it both sums are shown."""
        page = buka(f"{M}#kejadian=hari_tua&alasan=usia_56&usia=56&tanggal=2026-11-20&tanya=saldo")
        page.locator("#isian-saldo").press_sequentially("288000000")
        page.locator("#isian-pernah_ambil_sebagian").check()
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp247.000.000 atau Rp276.100.000")
        page.get_by_role("link", name="Isi kapan bagian dulu diambil").click()
        isi(page, "tanggal_ambil_sebagian", "2014-06-01")
        ahead(page)
        expect(hasil(page)).to_contain_text("dipotong pajak Rp41.000.000")

    def test_di_phk(self, buka: Buka) -> None:
        """A layoff: reasons that are no layoff are offered too; six months of cash are drawn."""
        page = buka(M)
        page.get_by_text("Di-PHK", exact=False).first.click()
        page.get_by_role("radio", name="Digaji").check()
        page.get_by_label("Upah sebulan").press_sequentially("4000000")
        ahead(page)
        expect(page.get_by_role("radio", name="Berhenti berusaha")).to_be_hidden()
        page.get_by_role("radio", name="Diberhentikan (PHK)").check()
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 4 dari 4")
        isi(page, "bulan_iuran_24", "14")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp14.400.000 dalam 6 bulan")
        expect(hasil(page)).to_contain_text("22 Mei 2027")

    def test_phk_yang_bekerja_sendiri(self, buka: Buka) -> None:
        """For the self-employed a layoff gives nothing: a careful no, with the savings one tap away."""
        page = buka(f"{M}#kejadian=kehilangan_pekerjaan&segmen=BPU&alasan=phk")
        expect(hasil(page)).to_contain_text("Sepertinya belum bisa")
        expect(hasil(page)).to_contain_text("Telepon 175")
        page.get_by_role("link", name="Mau mengambil tabungan hari tua (JHT)").click()
        expect(judul(page)).to_have_text("Apa alasannya?")

    def test_bukan_urusan_sini(self, buka: Buka) -> None:
        """Ordinary illness and traffic outside work are sent to whom they belong."""
        page = buka(M)
        expect(page.get_by_text("ini urusan BPJS Kesehatan")).to_be_visible()
        expect(page.get_by_text("ini urusan Jasa Raharja")).to_be_visible()


class TestJawaban:
    def test_jumlah_membuka_pasalnya(self, buka: Buka) -> None:
        """Tapping an amount opens its formula, article and confidence."""
        page = buka(DUA_ANAK)
        row = page.locator(".pk-uang li").first
        row.locator("summary").click()
        expect(row).to_contain_text("60% × 80 × Rp1.600.000 = Rp76.800.000")
        expect(row.get_by_role("link", name="PP 44/2015 Lampiran III")).to_be_visible()
        expect(row).to_contain_text("Keyakinan sedang")

    def test_kejadian_lain_membawa_penghasilan(self, buka: Buka) -> None:
        """From one event to another nothing is asked twice."""
        page = buka(DUA_ANAK)
        page.get_by_role("link", name="Belum bisa bekerja karena celaka saat kerja").click()
        expect(judul(page)).to_have_text("Berapa lama belum bisa bekerja?")
        isi(page, "lama_bulan", "2")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp3.200.000 untuk 2 bulan")

    def test_tanggal_bisa_diubah(self, buka: Buka) -> None:
        """The date is today unless changed; an old date has the old law."""
        page = buka(DUA_ANAK)
        expect(hasil(page)).to_contain_text("22 November 2026")
        page.get_by_role("link", name="Ubah tanggal kejadian").click()
        isi(page, "tanggal", "2019-12-01")
        ahead(page)
        expect(hasil(page)).to_contain_text("1 Desember 2019")
        expect(hasil(page)).to_contain_text("Rp84.600.000")

    def test_bisa_dikirim(self, buka: Buka) -> None:
        """The WhatsApp message fits, names sum and deadline, and its link opens the same answer."""
        page = buka(DUA_ANAK)
        wa = page.get_by_role("link", name="Kirim WhatsApp").get_attribute("href") or ""
        message = parse_qs(urlsplit(wa).query)["text"][0]
        assert len(message) <= 500
        for word in ("Rp98.800.000", "24 November 2026", "175", page.url):
            assert word in message
        besok = buka(
            urlsplit(page.url)._replace(scheme="", netloc="", path=M).geturl(),
            jam="2026-12-24T09:00:00+07:00",
        )
        expect(hasil(besok)).to_contain_text("paling lambat 24 November 2026")

    def test_kertas_berisi_daftar_centang(self, buka: Buka) -> None:
        """On paper stand the sums and the papers to bring; buttons and the page's table do not."""
        page = buka(DUA_ANAK)
        expect(hasil(page)).to_be_visible()
        page.emulate_media(media="print")
        expect(page.get_by_role("checkbox", name="Kartu peserta")).to_be_visible()
        for pemilih in ("form", ".pk-aksi", "#tabel-manfaat"):
            expect(page.locator(pemilih)).to_be_hidden()

    def test_anak_ketiga(self, buka: Buka) -> None:
        """A third child can be added; the two that give most count, and the answer says so."""
        page = buka(f"{M}#kejadian=cacat_total&segmen=BPU&penghasilan=1000000&tanya=anak")
        for number, kelas in enumerate(("Kuliah, masih 1 tahun", "SMP kelas 7", "SD kelas 1"), 1):
            if number == 3:
                page.get_by_role("button", name="Tambah anak").click()
            page.get_by_label(f"Anak ke-{number}").select_option(kelas)
        ahead(page)
        expect(hasil(page)).to_contain_text("sampai Rp159.000.000")
        expect(page.get_by_text("Paling banyak 2 anak")).to_be_visible()


class TestPapanKetik:
    def test_tanpa_tetikus(self, buka: Buka) -> None:
        """Arrows look around among the pictures without leaving; Enter goes on; the answer has the focus."""
        page = buka(M)
        page.locator("#isian-kejadian").focus()
        for _ in range(5):
            page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="Meninggal bukan karena kerja")).to_be_checked()
        expect(judul(page)).to_have_text("Apa yang terjadi?")
        page.keyboard.press("Enter")
        expect(judul(page)).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="Digaji")).to_be_checked()
        page.keyboard.press("Enter")
        expect(judul(page)).to_have_text("Sudah berapa lama menjadi peserta?")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("40")
        page.keyboard.press("Enter")
        expect(judul(page)).to_have_text("Ada anak yang masih sekolah?")
        page.keyboard.press("Tab")
        page.keyboard.type("SMP kelas 8")
        page.locator("form [type=submit]").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#pk-jawaban-judul")).to_be_focused()
        expect(hasil(page)).to_contain_text("Rp42.000.000")
        expect(hasil(page)).to_contain_text("beasiswa anak, sampai Rp73.000.000")

    def test_salah_isi_disebut(self, buka: Buka) -> None:
        """Nothing chosen, nothing lost: the summary has the focus and links to the field."""
        page = buka(M)
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


class TestDariCek:
    def test_satu_ketukan_membawa_jawaban(self, buka: Buka) -> None:
        """From the price to the benefits in one tap: income and way of working are not asked again."""
        page = buka(
            "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
        )
        page.get_by_role("link", name="Mau tahu keluarga terima apa?").click()
        expect(page).to_have_url(re.compile(r"cek/manfaat/#.*penghasilan=1300000"))
        page.get_by_text("Suami meninggal kecelakaan waktu kerja").click()
        expect(judul(page)).to_have_text("Ada anak yang masih sekolah?")
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 2")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp89.200.000")
        assert "penghasilan=1300000" in unquote(page.url)


class TestTanpaJavaScript:
    def test_tabel_sepuluh_baris(self, buka: Buka) -> None:
        """Without JavaScript the engine's table of ten rows stands there, and the form does not."""
        page = buka(M, java_script_enabled=False)
        expect(page.locator("noscript .pk-awas")).to_be_visible()
        table = page.get_by_role("table").first
        expect(table.get_by_role("row")).to_have_count(11)
        expect(table).to_contain_text("98,8 jt")
        expect(page.get_by_role("radio").first).to_be_hidden()
        expect(page.get_by_role("listitem").filter(has_text="Meninggal bukan karena kerja:")).to_contain_text(
            "Rp42.000.000"
        )


class TestTigaPertanyaanLain:
    def test_anggaran_dulu(self, buka: Buka) -> None:
        """Rp20.000 a month on a real income: what it lawfully buys, and when it no longer will."""
        page = buka("cek/anggaran/")
        page.get_by_label("Sanggup bayar berapa sebulan?").press_sequentially("20000")
        ahead(page)
        page.get_by_role("radio", name="Kerja sendiri").check()
        ahead(page)
        page.get_by_text("Per bulan").click()
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp11.400")
        expect(hasil(page)).to_contain_text("Kecelakaan kerja dan kematian")
        expect(hasil(page)).to_contain_text("Mulai Januari 2027")
        expect(page.get_by_text("Sebutkan penghasilan yang sebenarnya.").first).to_be_visible()

    def test_sebelum_dan_sesudah_menunggak(self, buka: Buka) -> None:
        """Five unpaid months: each event before and now, side by side, and how to come back."""
        page = buka("cek/nunggak/")
        page.get_by_role("radio", name="Kerja sendiri").check()
        ahead(page)
        isi(page, "bulan_tunggak", "5")
        ahead(page)
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        expect(hasil(page)).to_contain_text("Sekarang tidak dilindungi")
        sel = page.get_by_role("table").first.get_by_role("cell")
        before, sesudah = (sel.nth(n).bounding_box() for n in (0, 1))
        assert before is not None
        assert sesudah is not None
        assert before["y"] == sesudah["y"]
        expect(page.get_by_role("heading", name="Cara aktif lagi")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

    def test_tabungan_bukan_janji(self, buka: Buka) -> None:
        """Savings over ten years: a sum, the sentence that it is no promise, three curves; another result by a tap."""
        page = buka("cek/tabungan/")
        page.locator("#isian-penghasilan").press_sequentially("1500000")
        ahead(page)
        isi(page, "lama_tahun", "10")
        ahead(page)
        expect(hasil(page)).to_contain_text("Ini hitungan, bukan janji.")
        expect(hasil(page)).to_contain_text("Rp4.386.831")
        expect(page.locator(".pk-kurva polyline")).to_have_count(3)
        page.get_by_role("link", name=re.compile("Pakai ini.*tanpa hasil")).click()
        expect(hasil(page)).to_contain_text("Rp3.840.000")

    @pytest.mark.parametrize(
        "route",
        [
            "cek/anggaran/#anggaran=20000&cara_kerja=mandiri&penghasilan=1500000",
            "cek/nunggak/#bulan_tunggak=2&cara_kerja=karyawan&upah=2500000",
            "cek/tabungan/#penghasilan=1500000&lama_tahun=40",
            PHK,
        ],
    )
    def test_tautan_langsung_menjawab(self, buka: Buka, route: str) -> None:
        """A shared link opens its answer; nothing is wider than the phone."""
        page = buka(route)
        expect(hasil(page)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
