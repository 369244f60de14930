"""The checker as a person meets it on a phone: questions, answer, and everything that can go wrong between."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from checker.law.parameter import load
from checker.values.months import date_name
from tests.browser.phone import Buka, ahead, hasil, judul
from tests.support import ROOT

JS = ROOT / "docs" / "assets" / "js"

BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
GAGAL_MUAT = r"Failed to load resource|ERR_FAILED"


@pytest.fixture(scope="module")
def becak(buka_sekali: Buka) -> Page:
    """The answer for a becak driver of Rp50.000 a day, opened from a shared link."""
    page = buka_sekali(BECAK)
    expect(hasil(page)).to_contain_text("Rp10.400")
    return page


class TestTukangBecak:
    def test_mengetik_becak_sampai_melihat_iuran(self, buka: Buka) -> None:
        """A becak driver of Rp50.000 a day, 26 days, sees Rp10.400 a month and what January brings."""
        page = buka()
        page.get_by_role("combobox").click()
        page.keyboard.type("becak")
        page.get_by_role("option", name="Tukang becak").click()
        expect(page.locator("[data-cara-kerja] summary")).to_contain_text("Kerja sendiri, tidak digaji bos")
        ahead(page)
        page.get_by_label("Penghasilan sehari").press_sequentially("50000")
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        expect(judul(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.get_by_role("radio", name="Tidak").check()
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp10.400")
        expect(hasil(page)).to_contain_text("Mulai Januari 2027 menjadi Rp20.800.")
        expect(page.locator(".pk-kalender")).to_contain_text("Januari–Maret 2027")
        expect(page.locator(".pk-kalender")).to_contain_text("PP 50/2025")
        expect(page.locator(".pk-program__wajib")).to_have_count(2)

    def test_jumlah_tampak_di_layar_pertama(self, becak: Page) -> None:
        """Amount and date of change stand in the first screen of a 360×800 phone, without scrolling."""
        for text in ("Rp10.400", "Mulai Januari 2027 menjadi Rp20.800."):
            kotak = hasil(becak).get_by_text(text, exact=True).first.bounding_box()
            assert kotak is not None
            assert kotak["y"] + kotak["height"] <= 800

    def test_tidak_ada_yang_meluber_ke_samping(self, becak: Page) -> None:
        """Nothing is wider than the phone."""
        assert becak.evaluate("document.documentElement.scrollWidth") <= 360

    def test_tiap_angka_bisa_dibuka_pasalnya(self, becak: Page) -> None:
        """Tapping a step of the trace shows formula, article and confidence, with the regulation by its name."""
        steps = becak.locator(".pk-jejak li").nth(1)
        steps.locator("summary").click()
        expect(steps).to_contain_text("1% × Rp1.400.000 = Rp14.000")
        expect(steps).to_contain_text("PP 44/2015 Lampiran II")
        expect(steps).to_contain_text("Keyakinan sedang")
        assert not re.search(r"\bpp-\d", becak.locator("[data-bagian=hasil] .pk-jawaban").inner_text())

    def test_tautan_yang_dibagikan_langsung_menjawab(self, becak: Page) -> None:
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

    def test_kertas_hanya_berisi_jawaban(self, becak: Page) -> None:
        """On paper the answer stands alone: no buttons, no form."""
        becak.emulate_media(media="print")
        expect(hasil(becak)).to_be_visible()
        expect(becak.locator(".pk-kalender")).to_be_visible()
        for pemilih in ("form", ".pk-aksi", ".pk-ubah >> nth=0", ".pk-bagikan"):
            expect(becak.locator(pemilih)).to_be_hidden()
        becak.emulate_media(media="screen")


class TestCaraKerjaLain:
    def test_karyawan_dalam_empat_pertanyaan(self, buka: Buka) -> None:
        """An employee answers four questions; without a risk class both ends of the range are shown."""
        page = buka()
        page.get_by_text("Pekerjaan saya tidak ada di daftar").click()
        page.get_by_role("radio", name="Digaji oleh toko").check()
        ahead(page)
        expect(page.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 4")
        page.locator("#isian-upah").press_sequentially("2500000")
        ahead(page)
        page.get_by_role("radio", name="Mikro").check()
        ahead(page)
        page.get_by_role("radio", name="Belum tahu").check()
        ahead(page)
        expect(hasil(page)).to_contain_text("Rp13.500")
        expect(hasil(page)).to_contain_text("Rp51.000")
        expect(hasil(page)).to_contain_text("Upah tidak dipotong.")

    def test_karyawan_melihat_siapa_membayar(self, buka: Buka) -> None:
        """With a pension and savings the worker's share stands beside the employer's."""
        page = buka("cek/#cara_kerja=karyawan&upah=6000000&skala_usaha=besar&risiko_jkk=2&peserta_jkn=ya")
        expect(hasil(page)).to_contain_text("Dibayar pemberi kerja")
        row = page.locator("#pk-siapa-bayar + .pk-tabel tfoot")
        expect(row).to_have_text(re.compile(r"Jumlah\s*Rp392\.400\s*Rp180\.000"))

    def test_pemilik_usaha_melihat_semua_kemungkinan(self, buka: Buka) -> None:
        """For an owner with employees the law is open: all prices are shown, none is hidden."""
        page = buka()
        page.get_by_text("Pekerjaan saya tidak ada di daftar").click()
        page.get_by_role("radio", name="Punya usaha dan punya karyawan").check()
        ahead(page)
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").fill("3000000")
        ahead(page)
        page.get_by_role("radio", name="Ya").check()
        ahead(page)
        expect(page.locator(".pk-kemungkinan li")).to_have_count(4)
        expect(hasil(page)).to_contain_text("Rp18.150")
        expect(hasil(page)).to_contain_text("Rp95.300")
        expect(page.locator("#pk-belum-pasti ~ ul")).to_contain_text("(JHT) wajib")

    @pytest.mark.parametrize(
        ("isian", "jumlah"),
        [
            ("cara_kerja=pekerja_migran&jalur=p3mi&lama_bulan=24", "Rp370.000"),
            ("cara_kerja=proyek_konstruksi&nilai_kontrak=80000000", "Rp192.000"),
        ],
    )
    def test_yang_dibayar_sekali(self, buka: Buka, isian: str, jumlah: str) -> None:
        """A package or a project is paid once; no calendar of months is shown for it."""
        page = buka(f"cek/#{isian}")
        expect(hasil(page)).to_contain_text(jumlah)
        expect(hasil(page)).to_contain_text("sekali bayar")
        expect(page.locator(".pk-kalender")).to_have_count(0)


class TestPapanKetik:
    def test_tanpa_tetikus(self, buka: Buka) -> None:
        """Everything can be answered with the keyboard, and the reading position follows."""
        page = buka()
        page.get_by_role("combobox").focus()
        page.keyboard.type("mlij")
        page.keyboard.press("ArrowDown")
        kotak = page.get_by_role("combobox")
        aktif = kotak.get_attribute("aria-activedescendant")
        expect(page.locator(f"#{aktif}")).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        expect(kotak).to_have_value("Tukang sayur keliling")
        expect(kotak).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("Enter")
        expect(judul(page)).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        page.keyboard.type("1500000")
        page.keyboard.press("Enter")
        expect(judul(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("#pk-jawaban-judul")).to_be_focused()
        expect(hasil(page)).to_contain_text("Rp11.400")

    def test_escape_menutup_daftar(self, buka: Buka) -> None:
        """Escape closes the list and leaves what was typed."""
        page = buka()
        kotak = page.get_by_role("combobox")
        kotak.press_sequentially("tukang")
        expect(page.get_by_role("listbox")).to_be_visible()
        kotak.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(kotak).to_have_value("tukang")


class TestMencariPekerjaan:
    def test_kata_sehari_hari(self, buka: Buka) -> None:
        """Words people use, unfinished words and one wrong letter find the occupation."""
        page = buka()
        kotak = page.get_by_role("combobox")
        for ketikan, name in (
            ("opang", "Ojek pangkalan"),
            ("becka", "Tukang becak"),
            ("nelyan", "Nelayan kecil"),
            ("jahit", "Penjahit"),
            ("WARKOP", "Warung kopi"),
        ):
            kotak.fill("")
            kotak.press_sequentially(ketikan)
            expect(page.get_by_role("option").first).to_contain_text(name)

    def test_tiap_sebutan_menemukan_pekerjaannya(self, buka: Buka) -> None:
        """Each everyday word of the list finds its own occupation first."""
        page = buka()
        wrong = page.evaluate(
            """async (sumber) => {
                const { findOccupations, prepareList } = await import(`data:text/javascript,${encodeURIComponent(sumber)}`);
                const isi = JSON.parse(document.querySelector("script[data-pekerjaan]").textContent);
                const daftar = prepareList(isi);
                return isi.flatMap(([slug, nama, , sebutan]) =>
                    [nama, ...sebutan].filter((kata) => findOccupations(daftar, kata)[0]?.slug !== slug));
            }""",
            (JS / "occupation-search.js").read_text(encoding="utf-8"),
        )
        assert wrong == []

    def test_yang_tidak_ketemu_ditawari_jalan_lain(self, buka: Buka) -> None:
        """A word the list does not hold leads to the ways of working; what was typed stays."""
        page = buka()
        kotak = page.get_by_role("combobox")
        kotak.press_sequentially("xyzxyz")
        expect(page.get_by_text("Belum ketemu.")).to_be_visible()
        ahead(page)
        expect(page.get_by_role("alert")).to_be_focused()
        expect(page.get_by_role("radio", name="Kerja sendiri")).to_be_visible()
        expect(kotak).to_have_value("xyzxyz")


class TestAlamat:
    def test_tombol_kembali(self, buka: Buka) -> None:
        """The browser's back button goes one question back, with everything still filled in; forward too."""
        page = buka("cek/#pekerjaan=tukang-becak")
        expect(judul(page)).to_have_text("Kira-kira berapa penghasilannya?")
        page.get_by_label("Penghasilan sehari").fill("50000")
        page.get_by_label("Hari kerja sebulan").fill("26")
        ahead(page)
        expect(judul(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.go_back()
        expect(page.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        expect(page.get_by_label("Hari kerja sebulan")).to_have_value("26")
        page.go_forward()
        expect(judul(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.get_by_role("button", name="Kembali").click()
        expect(judul(page)).to_have_text("Kira-kira berapa penghasilannya?")

    def test_yang_diketik_selamat_saat_dimuat_ulang(self, buka: Buka) -> None:
        """A reload in the middle of typing loses nothing, amounts in words included."""
        page = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").press_sequentially("1,5 juta")
        page.wait_for_url("**penghasilan=1%2C5+juta**")
        page.reload()
        expect(page.locator("#isian-penghasilan")).to_have_value("1,5 juta")
        expect(page.locator("#isian-penghasilan")).to_be_visible()

    def test_mulai_lagi_bisa_diurungkan(self, buka: Buka) -> None:
        """Starting over asks nothing, and can be undone."""
        page = buka(BECAK)
        page.get_by_role("button", name="Mulai lagi").click()
        expect(judul(page)).to_have_text("Kerja apa, Bapak/Ibu?")
        expect(page.get_by_role("combobox")).to_have_value("")
        page.get_by_role("button", name="Urungkan").click()
        expect(hasil(page)).to_contain_text("Rp10.400")

    def test_mengubah_satu_jawaban(self, buka: Buka) -> None:
        """Every answer can be changed from the answer itself, and saving leads straight back."""
        page = buka(BECAK)
        page.get_by_role("link", name="Ubah tabungan hari tua").click()
        expect(judul(page)).to_have_text("Sekalian menabung untuk hari tua?")
        page.get_by_role("radio", name="Ya").check()
        page.get_by_role("button", name="Simpan").click()
        expect(hasil(page)).to_contain_text("Rp38.400")
        page.get_by_text("Lengkapi keterangan").click()
        page.get_by_role("link", name="Umur").click()
        page.locator("#isian-usia").fill("66")
        page.get_by_role("button", name="Simpan").click()
        expect(hasil(page)).to_contain_text("Belum bisa mendaftar")


class TestSalahIsi:
    def test_galat_menyebut_isian_dan_tidak_menghapus_ketikan(self, buka: Buka) -> None:
        """The engine refuses: the summary has the focus, links to the field, and the typed text is still there."""
        page = buka("cek/#cara_kerja=mandiri&penghasilan_harian=lima+puluh&hari_kerja=40&jht=tidak")
        ringkasan = page.get_by_role("alert")
        expect(ringkasan).to_be_focused()
        taut = ringkasan.get_by_role(
            "link", name="Penghasilan sehari Rp50 terlalu kecil. Maksudnya Rp50.000?"
        )
        expect(ringkasan).to_contain_text("Hari kerja sebulan terlalu besar, paling banyak 31")
        taut.click()
        isian = page.get_by_label("Penghasilan sehari")
        expect(isian).to_be_focused()
        expect(isian).to_have_value("lima puluh")
        expect(isian).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#galat-penghasilan_harian")).to_contain_text("Maksudnya Rp50.000?")
        isian.fill("50rb")
        page.get_by_label("Hari kerja sebulan").fill("26")
        page.get_by_role("button", name="Simpan").click()
        expect(hasil(page)).to_contain_text("Rp10.400")

    def test_kosong_ditolak_sebelum_mesin_siap(self, buka: Buka) -> None:
        """A question that must be answered says so at once, each field with its own example."""
        page = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        ahead(page)
        expect(page.get_by_role("alert").get_by_role("link")).to_have_text(
            ["Penghasilan sehari belum diisi. Contoh: 50000", "Hari kerja sebulan belum diisi. Contoh: 26"]
        )

    def test_titik_ribuan_tidak_memakan_ketikan(self, buka: Buka) -> None:
        """Dots come by themselves while digits are typed; the cursor stays; other ways of writing are left alone."""
        page = buka("cek/#cara_kerja=mandiri&penghasilan=1&tanya=penghasilan")
        isian = page.locator("#isian-penghasilan")
        isian.fill("")
        isian.press_sequentially("1500000")
        expect(isian).to_have_value("1.500.000")
        for _ in range(3):
            isian.press("ArrowLeft")
        isian.press_sequentially("2")
        expect(isian).to_have_value("15.002.000")
        isian.press("Backspace")
        expect(isian).to_have_value("1.500.000")
        isian.fill("")
        isian.press_sequentially("1.5 juta")
        expect(isian).to_have_value("1.5 juta")


def tertahan(buka: Buka, jawab: str) -> tuple[Page, Callable[[], None]]:
    """Open answers with the engine held back on its way; give what lets it go."""
    page = buka("cek/")
    tahan: list[Route] = []
    lepas: list[bool] = []
    page.route("**/mesin/**", lambda jalur: jalur.continue_() if lepas else tahan.append(jalur))
    page.goto(f"{page.url}#{jawab}")
    page.reload()

    def lepaskan() -> None:
        lepas.append(True)
        for jalur in tahan:
            jalur.continue_()

    return page, lepaskan


class TestJawabanSiap:
    """What was made with the page, shown until the engine has its own."""

    def test_harga_dan_bulan_berikutnya_tampil_sebelum_mesin(self, buka: Buka) -> None:
        """While Python is still on its way there are price, programmes, months and steps; then the whole answer."""
        page = buka("cek/")
        tahan: list[Route] = []
        lepas: list[bool] = []
        page.route("**/mesin/**", lambda jalur: jalur.continue_() if lepas else tahan.append(jalur))
        page.goto(page.url + "#" + BECAK.partition("#")[2])
        page.reload()
        start = page.locator("[data-bagian=awal]")
        sisa = page.locator("[data-bagian=awal-sisa]")
        expect(start).to_contain_text("Rp10.400")
        for judul_kartu in ("Ikut apa saja", "Bulan-bulan berikutnya", "Cara mendaftar"):
            expect(sisa.get_by_role("heading", name=judul_kartu)).to_be_visible()
        expect(page.get_by_role("heading", name="Rinciannya sedang disiapkan")).to_be_visible()
        lepas.append(True)
        for jalur in tahan:
            jalur.continue_()
        expect(page.locator("[data-bagian=hasil]")).to_contain_text("Kenapa segini")
        expect(start).to_be_hidden()
        assert page.locator("#pk-kalender").count() == 1

    def test_yang_tak_dibuat_sebelumnya_menunggu_mesin(self, buka: Buka) -> None:
        """An age is nothing these answers know of: nothing is shown before the engine has counted it in."""
        page = buka("cek/")
        page.route("**/mesin/**", lambda _: None)
        page.goto(f"{page.url}#{BECAK.partition('#')[2]}&usia=70")
        page.reload()
        expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(page.locator("[data-bagian=awal]")).to_be_hidden()

    @pytest.mark.parametrize(
        ("uang", "harga", "langsung"),
        [
            ("penghasilan=1500000", "Rp11.400", True),
            ("penghasilan=1.500.000", "Rp11.400", True),
            ("penghasilan_harian=50000&hari_kerja=26", "Rp10.400", True),
            ("penghasilan=1500000.0", "Rp11.400", False),
            ("penghasilan=1,5+juta", "Rp11.400", False),
            ("penghasilan=Rp+1.500.000,-", "Rp11.400", False),
            ("penghasilan_harian=50rb&hari_kerja=26", "Rp10.400", False),
            ("penghasilan_harian=50000&hari_kerja=26.0", "Rp10.400", False),
        ],
    )
    def test_harga_awal_tidak_pernah_lain_dari_harga_mesin(
        self, buka: Buka, uang: str, harga: str, langsung: bool
    ) -> None:
        """What shows at once is the engine's own price; a text that has to be read waits for the engine."""
        page, lepaskan = tertahan(buka, f"cara_kerja=mandiri&sektor=lainnya&{uang}")
        start = page.locator("[data-bagian=awal]")
        if langsung:
            expect(start).to_contain_text(harga)
        else:
            expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
            expect(start).to_be_hidden()
        lepaskan()
        expect(hasil(page)).to_contain_text(harga)

    @pytest.mark.parametrize(
        ("jawab", "isian", "kata"),
        [
            ("penghasilan_harian=50&hari_kerja=26", "penghasilan_harian", "Maksudnya Rp50.000?"),
            ("penghasilan=2", "penghasilan", "Maksudnya Rp2.000.000?"),
            ("penghasilan=1.50.000", "penghasilan", "Maksudnya 150.000 atau 1.500.000?"),
        ],
    )
    def test_yang_ditolak_mesin_tidak_punya_harga_awal(
        self, buka: Buka, jawab: str, isian: str, kata: str
    ) -> None:
        """No price for what the engine asks back."""
        page, lepaskan = tertahan(buka, f"cara_kerja=mandiri&sektor=lainnya&{jawab}")
        expect(page.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(page.locator("[data-bagian=awal]")).to_be_hidden()
        lepaskan()
        expect(page.locator("[data-bagian=galat]")).to_contain_text(kata)
        expect(page.locator(f"#galat-{isian}")).to_be_visible()

    def test_tetap_ada_saat_mesin_gagal(self, buka: Buka) -> None:
        """Where Python does not arrive, the price stays beside the way to try again."""
        buka.catatan.allowed.append(GAGAL_MUAT)
        page = buka("cek/")
        page.route("**/mesin/**", lambda jalur: jalur.abort())
        page.goto(page.url + "#" + BECAK.partition("#")[2])
        page.reload()
        expect(page.get_by_role("heading", name="Mesin hitung belum bisa dibuka")).to_be_visible()
        expect(page.locator("[data-bagian=awal]")).to_contain_text("Rp10.400")


class TestKeadaanSulit:
    def test_tanpa_jaringan_setelah_dimuat(self, buka: Buka) -> None:
        """Once the engine is there, pulling the network changes nothing."""
        page = buka(BECAK)
        expect(hasil(page)).to_contain_text("Rp10.400")
        page.context.set_offline(True)
        page.get_by_role("link", name="Ubah penghasilan").click()
        page.get_by_label("Penghasilan sehari").fill("100000")
        page.get_by_role("button", name="Simpan").click()
        expect(hasil(page)).to_contain_text("Rp16.400")

    def test_mesin_gagal_lalu_dicoba_lagi(self, buka: Buka) -> None:
        """A download that fails is told in plain words with a way to retry; the answers are kept."""
        buka.catatan.allowed.append(GAGAL_MUAT)
        page = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        page.route("**/mesin/**", lambda jalur: jalur.abort())
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").fill("1300000")
        ahead(page)
        ahead(page)
        expect(page.get_by_role("heading", name="Mesin hitung belum bisa dibuka")).to_be_focused()
        page.unroute("**/mesin/**")
        page.get_by_role("button", name="Coba lagi").click()
        expect(hasil(page)).to_contain_text("Rp10.400")

    def test_hemat_data_menyebut_besarnya_dulu(self, buka: Buka) -> None:
        """With data saver on nothing big is fetched until the person, told the size, asks for it."""
        page = buka(
            BECAK, siapkan="Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
        )
        diunduh: list[str] = []
        page.on("request", lambda r: diunduh.append(r.url))
        expect(page.get_by_text("sekitar")).to_contain_text(re.compile(r"sekitar \d,\d MB"))
        assert not [u for u in diunduh if u.endswith((".wasm", ".gz", ".zip"))]
        page.get_by_role("button", name="Unduh dan hitung").click()
        expect(hasil(page)).to_contain_text("Rp10.400")

    def test_memori_sempit(self, buka: Buka) -> None:
        """A phone of one gigabyte is left alone while someone types; where memory runs out, that is what is said."""
        page = buka(
            "cek/#cara_kerja=mandiri&tanya=penghasilan",
            siapkan="Object.defineProperty(navigator, 'deviceMemory', { value: 1 })",
        )
        diminta: list[str] = []
        page.on("request", lambda r: diminta.append(r.url))
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#isian-penghasilan").fill("1300000")
        ahead(page)
        assert not [u for u in diminta if "/mesin/" in u]
        full = (
            "onmessage = () => postMessage({ type: 'failed', reason: 'memori', message: 'out of memory' });"
        )
        page.route(
            "**/mesin/engine-worker-*",
            lambda jalur: jalur.fulfill(body=full, content_type="text/javascript"),
        )
        ahead(page)
        expect(page.get_by_text("Memori HP ini tidak cukup.")).to_be_visible()
        expect(page.get_by_text("Periksa sambungan internet")).to_be_hidden()
        page.unroute("**/mesin/engine-worker-*")
        page.get_by_role("button", name="Coba lagi").click()
        expect(hasil(page)).to_contain_text("Rp10.400")

    def test_galat_yang_tak_dikenal_tetap_disebut(self, buka: Buka) -> None:
        """Whatever else goes wrong there is a sentence for it, and the answers stay."""
        page = buka("cek/")
        aneh = "onmessage = () => postMessage({ type: 'failed', reason: 'aneh', message: '?' });"
        page.route(
            "**/mesin/engine-worker-*", lambda jalur: jalur.fulfill(body=aneh, content_type="text/javascript")
        )
        page.goto(page.url + "#" + BECAK.partition("#")[2])
        page.reload()
        expect(page.get_by_text("Ada yang tidak beres di mesin hitung.")).to_be_visible()
        expect(page.get_by_text("Periksa sambungan internet")).to_be_hidden()

    def test_peramban_tanpa_webassembly(self, buka: Buka) -> None:
        """A browser that cannot run the engine is led to the tables, without a download."""
        page = buka(BECAK, siapkan="delete globalThis.WebAssembly")
        expect(page.get_by_role("heading", name="Peramban ini belum bisa menghitung")).to_be_visible()
        tautan = page.get_by_role("link", name="Tabel pekerja mandiri")
        assert page.request.get(tautan.evaluate("a => a.href")).ok

    def test_jam_hp_di_luar_negeri_tidak_salah(self, buka: Buka) -> None:
        """Half past midnight in Surabaya is still the day before in Riyadh; nobody's clock is wrong."""
        page = buka(timezone_id="Asia/Riyadh", jam="2026-11-22T00:30:00+07:00")
        expect(page.locator("#pk-cek form")).to_be_visible()
        expect(page.get_by_text("Tanggal di HP ini tampaknya salah.")).to_be_hidden()

    def test_jam_hp_salah(self, buka: Buka) -> None:
        """A phone that lives before the build day is told so; the build day's month is used."""
        page = buka(BECAK, jam="2020-01-01T08:00:00+07:00")
        expect(page.get_by_text("Tanggal di HP ini tampaknya salah.")).to_contain_text("22 November 2026")
        expect(hasil(page)).to_contain_text("Iuran November 2026")

    def test_bulan_berganti_dengan_jam_hp(self, buka: Buka) -> None:
        """In January the same link, without a new build, gives January's price."""
        page = buka(BECAK.replace("tukang-becak", "penjahit"), jam="2027-01-05T08:00:00+07:00")
        expect(hasil(page)).to_contain_text("Iuran Januari 2027")
        expect(hasil(page)).to_contain_text("Rp20.800")

    def test_tanpa_javascript(self, buka: Buka) -> None:
        """Without JavaScript the table of the first rows stands there, with links to all of them."""
        page = buka(java_script_enabled=False)
        expect(page.get_by_role("table")).to_contain_text("Rp8.400")
        expect(page.get_by_role("link", name="Tabel lengkap pekerja mandiri")).to_be_visible()
        expect(page.get_by_role("combobox")).to_be_hidden()


def test_javascript_tidak_memuat_kata_hukum() -> None:
    """No script of the checker names a programme, an amount or a regulation."""
    for file in (JS / "checker.js", *sorted((JS / "checker").glob("*.js"))):
        assert not re.search(r"\b(JKK|JKM|JHT|JKP|Rp\d|PP \d|Pasal)\b", file.read_text(encoding="utf-8")), (
            file
        )
