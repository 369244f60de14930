"""The checker as a person meets it on a phone: questions, answer, and everything that can go wrong between."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hp import Buka, ahead, hasil, judul
from playwright.sync_api import Page, Route, expect

from checker.law.parameter import load
from checker.values.months import nama_tanggal

JS = Path(__file__).parents[2] / "docs" / "assets" / "js"

BECAK = "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak"
GAGAL_MUAT = r"Failed to load resource|ERR_FAILED"


@pytest.fixture(scope="module")
def becak(buka_sekali: Buka) -> Page:
    """The answer for a becak driver of Rp50.000 a day, opened from a shared link."""
    halaman = buka_sekali(BECAK)
    expect(hasil(halaman)).to_contain_text("Rp10.400")
    return halaman


class TestTukangBecak:
    def test_mengetik_becak_sampai_melihat_iuran(self, buka: Buka) -> None:
        """A becak driver of Rp50.000 a day, 26 days, sees Rp10.400 a month and what January brings."""
        halaman = buka()
        halaman.get_by_role("combobox").click()
        halaman.keyboard.type("becak")
        halaman.get_by_role("option", name="Tukang becak").click()
        expect(halaman.locator("[data-cara-kerja] summary")).to_contain_text(
            "Kerja sendiri, tidak digaji bos"
        )
        ahead(halaman)
        halaman.get_by_label("Penghasilan sehari").press_sequentially("50000")
        expect(halaman.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        halaman.get_by_label("Hari kerja sebulan").fill("26")
        ahead(halaman)
        expect(judul(halaman)).to_have_text("Sekalian menabung untuk hari tua?")
        halaman.get_by_role("radio", name="Tidak").check()
        ahead(halaman)
        expect(hasil(halaman)).to_contain_text("Rp10.400")
        expect(hasil(halaman)).to_contain_text("Mulai Januari 2027 menjadi Rp20.800.")
        expect(halaman.locator(".pk-kalender")).to_contain_text("Januari–Maret 2027")
        expect(halaman.locator(".pk-kalender")).to_contain_text("PP 50/2025")
        expect(halaman.locator(".pk-program__wajib")).to_have_count(2)

    def test_jumlah_tampak_di_layar_pertama(self, becak: Page) -> None:
        """Amount and date of change stand in the first screen of a 360×800 phone, without scrolling."""
        for teks in ("Rp10.400", "Mulai Januari 2027 menjadi Rp20.800."):
            kotak = hasil(becak).get_by_text(teks, exact=True).first.bounding_box()
            assert kotak is not None
            assert kotak["y"] + kotak["height"] <= 800

    def test_tidak_ada_yang_meluber_ke_samping(self, becak: Page) -> None:
        """Nothing is wider than the phone."""
        assert becak.evaluate("document.documentElement.scrollWidth") <= 360

    def test_tiap_angka_bisa_dibuka_pasalnya(self, becak: Page) -> None:
        """Tapping a step of the trace shows formula, article and confidence, with the regulation by its name."""
        langkah = becak.locator(".pk-jejak li").nth(1)
        langkah.locator("summary").click()
        expect(langkah).to_contain_text("1% × Rp1.400.000 = Rp14.000")
        expect(langkah).to_contain_text("PP 44/2015 Lampiran II")
        expect(langkah).to_contain_text("Keyakinan sedang")
        assert not re.search(r"\bpp-\d", becak.locator("[data-bagian=hasil] .pk-jawaban").inner_text())

    def test_tautan_yang_dibagikan_langsung_menjawab(self, becak: Page) -> None:
        """A shared link opened the answer, and its WhatsApp message leads to the same answer."""
        wa = becak.get_by_role("link", name="Kirim WhatsApp").get_attribute("href") or ""
        pesan = parse_qs(urlsplit(wa).query)["text"][0]
        assert wa.startswith("https://wa.me/?text=")
        assert len(pesan) <= 500
        for isi in (
            "Rp10.400",
            "Januari 2027",
            "bpjsketenagakerjaan.go.id",
            "175",
            nama_tanggal(load().versi),
            becak.url,
        ):
            assert isi in pesan

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
        halaman = buka()
        halaman.get_by_text("Pekerjaan saya tidak ada di daftar").click()
        halaman.get_by_role("radio", name="Digaji oleh toko").check()
        ahead(halaman)
        expect(halaman.locator(".pk-ke:visible")).to_have_text("Pertanyaan 2 dari 4")
        halaman.locator("#isian-upah").press_sequentially("2500000")
        ahead(halaman)
        halaman.get_by_role("radio", name="Mikro").check()
        ahead(halaman)
        halaman.get_by_role("radio", name="Belum tahu").check()
        ahead(halaman)
        expect(hasil(halaman)).to_contain_text("Rp13.500")
        expect(hasil(halaman)).to_contain_text("Rp51.000")
        expect(hasil(halaman)).to_contain_text("Upah tidak dipotong.")

    def test_karyawan_melihat_siapa_membayar(self, buka: Buka) -> None:
        """With a pension and savings the worker's share stands beside the employer's."""
        halaman = buka("cek/#cara_kerja=karyawan&upah=6000000&skala_usaha=besar&risiko_jkk=2&peserta_jkn=ya")
        expect(hasil(halaman)).to_contain_text("Dibayar pemberi kerja")
        baris = halaman.locator("#pk-siapa-bayar + .pk-tabel tfoot")
        expect(baris).to_have_text(re.compile(r"Jumlah\s*Rp392\.400\s*Rp180\.000"))

    def test_pemilik_usaha_melihat_semua_kemungkinan(self, buka: Buka) -> None:
        """For an owner with employees the law is open: all prices are shown, none is hidden."""
        halaman = buka()
        halaman.get_by_text("Pekerjaan saya tidak ada di daftar").click()
        halaman.get_by_role("radio", name="Punya usaha dan punya karyawan").check()
        ahead(halaman)
        halaman.locator("label:visible", has_text="Per bulan").click()
        halaman.locator("#isian-penghasilan").fill("3000000")
        ahead(halaman)
        halaman.get_by_role("radio", name="Ya").check()
        ahead(halaman)
        expect(halaman.locator(".pk-kemungkinan li")).to_have_count(4)
        expect(hasil(halaman)).to_contain_text("Rp18.150")
        expect(hasil(halaman)).to_contain_text("Rp95.300")
        expect(halaman.locator("#pk-belum-pasti ~ ul")).to_contain_text("(JHT) wajib")

    @pytest.mark.parametrize(
        ("isian", "jumlah"),
        [
            ("cara_kerja=pekerja_migran&jalur=p3mi&lama_bulan=24", "Rp370.000"),
            ("cara_kerja=proyek_konstruksi&nilai_kontrak=80000000", "Rp192.000"),
        ],
    )
    def test_yang_dibayar_sekali(self, buka: Buka, isian: str, jumlah: str) -> None:
        """A package or a project is paid once; no calendar of months is shown for it."""
        halaman = buka(f"cek/#{isian}")
        expect(hasil(halaman)).to_contain_text(jumlah)
        expect(hasil(halaman)).to_contain_text("sekali bayar")
        expect(halaman.locator(".pk-kalender")).to_have_count(0)


class TestPapanKetik:
    def test_tanpa_tetikus(self, buka: Buka) -> None:
        """Everything can be answered with the keyboard, and the reading position follows."""
        halaman = buka()
        halaman.get_by_role("combobox").focus()
        halaman.keyboard.type("mlij")
        halaman.keyboard.press("ArrowDown")
        kotak = halaman.get_by_role("combobox")
        aktif = kotak.get_attribute("aria-activedescendant")
        expect(halaman.locator(f"#{aktif}")).to_have_attribute("aria-selected", "true")
        halaman.keyboard.press("Enter")
        expect(kotak).to_have_value("Tukang sayur keliling")
        expect(kotak).to_have_attribute("aria-expanded", "false")
        halaman.keyboard.press("Enter")
        expect(judul(halaman)).to_be_focused()
        halaman.keyboard.press("Tab")
        halaman.keyboard.press("ArrowRight")
        halaman.keyboard.press("Tab")
        halaman.keyboard.type("1500000")
        halaman.keyboard.press("Enter")
        expect(judul(halaman)).to_have_text("Sekalian menabung untuk hari tua?")
        halaman.keyboard.press("Tab")
        halaman.keyboard.press("ArrowDown")
        halaman.keyboard.press("Enter")
        expect(halaman.locator("#pk-jawaban-judul")).to_be_focused()
        expect(hasil(halaman)).to_contain_text("Rp11.400")

    def test_escape_menutup_daftar(self, buka: Buka) -> None:
        """Escape closes the list and leaves what was typed."""
        halaman = buka()
        kotak = halaman.get_by_role("combobox")
        kotak.press_sequentially("tukang")
        expect(halaman.get_by_role("listbox")).to_be_visible()
        kotak.press("Escape")
        expect(halaman.get_by_role("listbox")).to_be_hidden()
        expect(kotak).to_have_value("tukang")


class TestMencariPekerjaan:
    def test_kata_sehari_hari(self, buka: Buka) -> None:
        """Words people use, unfinished words and one wrong letter find the occupation."""
        halaman = buka()
        kotak = halaman.get_by_role("combobox")
        for ketikan, nama in (
            ("opang", "Ojek pangkalan"),
            ("becka", "Tukang becak"),
            ("nelyan", "Nelayan kecil"),
            ("jahit", "Penjahit"),
            ("WARKOP", "Warung kopi"),
        ):
            kotak.fill("")
            kotak.press_sequentially(ketikan)
            expect(halaman.get_by_role("option").first).to_contain_text(nama)

    def test_tiap_sebutan_menemukan_pekerjaannya(self, buka: Buka) -> None:
        """Each everyday word of the list finds its own occupation first."""
        halaman = buka()
        wrong = halaman.evaluate(
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
        halaman = buka()
        kotak = halaman.get_by_role("combobox")
        kotak.press_sequentially("xyzxyz")
        expect(halaman.get_by_text("Belum ketemu.")).to_be_visible()
        ahead(halaman)
        expect(halaman.get_by_role("alert")).to_be_focused()
        expect(halaman.get_by_role("radio", name="Kerja sendiri")).to_be_visible()
        expect(kotak).to_have_value("xyzxyz")


class TestAlamat:
    def test_tombol_kembali(self, buka: Buka) -> None:
        """The browser's back button goes one question back, with everything still filled in; forward too."""
        halaman = buka("cek/#pekerjaan=tukang-becak")
        expect(judul(halaman)).to_have_text("Kira-kira berapa penghasilannya?")
        halaman.get_by_label("Penghasilan sehari").fill("50000")
        halaman.get_by_label("Hari kerja sebulan").fill("26")
        ahead(halaman)
        expect(judul(halaman)).to_have_text("Sekalian menabung untuk hari tua?")
        halaman.go_back()
        expect(halaman.get_by_label("Penghasilan sehari")).to_have_value("50.000")
        expect(halaman.get_by_label("Hari kerja sebulan")).to_have_value("26")
        halaman.go_forward()
        expect(judul(halaman)).to_have_text("Sekalian menabung untuk hari tua?")
        halaman.get_by_role("button", name="Kembali").click()
        expect(judul(halaman)).to_have_text("Kira-kira berapa penghasilannya?")

    def test_yang_diketik_selamat_saat_dimuat_ulang(self, buka: Buka) -> None:
        """A reload in the middle of typing loses nothing, amounts in words included."""
        halaman = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        halaman.locator("label:visible", has_text="Per bulan").click()
        halaman.locator("#isian-penghasilan").press_sequentially("1,5 juta")
        halaman.wait_for_url("**penghasilan=1%2C5+juta**")
        halaman.reload()
        expect(halaman.locator("#isian-penghasilan")).to_have_value("1,5 juta")
        expect(halaman.locator("#isian-penghasilan")).to_be_visible()

    def test_mulai_lagi_bisa_diurungkan(self, buka: Buka) -> None:
        """Starting over asks nothing, and can be undone."""
        halaman = buka(BECAK)
        halaman.get_by_role("button", name="Mulai lagi").click()
        expect(judul(halaman)).to_have_text("Kerja apa, Bapak/Ibu?")
        expect(halaman.get_by_role("combobox")).to_have_value("")
        halaman.get_by_role("button", name="Urungkan").click()
        expect(hasil(halaman)).to_contain_text("Rp10.400")

    def test_mengubah_satu_jawaban(self, buka: Buka) -> None:
        """Every answer can be changed from the answer itself, and saving leads straight back."""
        halaman = buka(BECAK)
        halaman.get_by_role("link", name="Ubah tabungan hari tua").click()
        expect(judul(halaman)).to_have_text("Sekalian menabung untuk hari tua?")
        halaman.get_by_role("radio", name="Ya").check()
        halaman.get_by_role("button", name="Simpan").click()
        expect(hasil(halaman)).to_contain_text("Rp38.400")
        halaman.get_by_text("Lengkapi keterangan").click()
        halaman.get_by_role("link", name="Umur").click()
        halaman.locator("#isian-usia").fill("66")
        halaman.get_by_role("button", name="Simpan").click()
        expect(hasil(halaman)).to_contain_text("Belum bisa mendaftar")


class TestSalahIsi:
    def test_galat_menyebut_isian_dan_tidak_menghapus_ketikan(self, buka: Buka) -> None:
        """The engine refuses: the summary has the focus, links to the field, and the typed text is still there."""
        halaman = buka("cek/#cara_kerja=mandiri&penghasilan_harian=lima+puluh&hari_kerja=40&jht=tidak")
        ringkasan = halaman.get_by_role("alert")
        expect(ringkasan).to_be_focused()
        taut = ringkasan.get_by_role(
            "link", name="Penghasilan sehari Rp50 terlalu kecil. Maksudnya Rp50.000?"
        )
        expect(ringkasan).to_contain_text("Hari kerja sebulan terlalu besar, paling banyak 31")
        taut.click()
        isian = halaman.get_by_label("Penghasilan sehari")
        expect(isian).to_be_focused()
        expect(isian).to_have_value("lima puluh")
        expect(isian).to_have_attribute("aria-invalid", "true")
        expect(halaman.locator("#galat-penghasilan_harian")).to_contain_text("Maksudnya Rp50.000?")
        isian.fill("50rb")
        halaman.get_by_label("Hari kerja sebulan").fill("26")
        halaman.get_by_role("button", name="Simpan").click()
        expect(hasil(halaman)).to_contain_text("Rp10.400")

    def test_kosong_ditolak_sebelum_mesin_siap(self, buka: Buka) -> None:
        """A question that must be answered says so at once, each field with its own example."""
        halaman = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        ahead(halaman)
        expect(halaman.get_by_role("alert").get_by_role("link")).to_have_text(
            ["Penghasilan sehari belum diisi. Contoh: 50000", "Hari kerja sebulan belum diisi. Contoh: 26"]
        )

    def test_titik_ribuan_tidak_memakan_ketikan(self, buka: Buka) -> None:
        """Dots come by themselves while digits are typed; the cursor stays; other ways of writing are left alone."""
        halaman = buka("cek/#cara_kerja=mandiri&penghasilan=1&tanya=penghasilan")
        isian = halaman.locator("#isian-penghasilan")
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
    halaman = buka("cek/")
    tahan: list[Route] = []
    lepas: list[bool] = []
    halaman.route("**/mesin/**", lambda jalur: jalur.continue_() if lepas else tahan.append(jalur))
    halaman.goto(f"{halaman.url}#{jawab}")
    halaman.reload()

    def lepaskan() -> None:
        lepas.append(True)
        for jalur in tahan:
            jalur.continue_()

    return halaman, lepaskan


class TestJawabanSiap:
    """What was made with the page, shown until the engine has its own."""

    def test_harga_dan_bulan_berikutnya_tampil_sebelum_mesin(self, buka: Buka) -> None:
        """While Python is still on its way there are price, programmes, months and steps; then the whole answer."""
        halaman = buka("cek/")
        tahan: list[Route] = []
        lepas: list[bool] = []
        halaman.route("**/mesin/**", lambda jalur: jalur.continue_() if lepas else tahan.append(jalur))
        halaman.goto(halaman.url + "#" + BECAK.partition("#")[2])
        halaman.reload()
        awal = halaman.locator("[data-bagian=awal]")
        sisa = halaman.locator("[data-bagian=awal-sisa]")
        expect(awal).to_contain_text("Rp10.400")
        for judul_kartu in ("Ikut apa saja", "Bulan-bulan berikutnya", "Cara mendaftar"):
            expect(sisa.get_by_role("heading", name=judul_kartu)).to_be_visible()
        expect(halaman.get_by_role("heading", name="Rinciannya sedang disiapkan")).to_be_visible()
        lepas.append(True)
        for jalur in tahan:
            jalur.continue_()
        expect(halaman.locator("[data-bagian=hasil]")).to_contain_text("Kenapa segini")
        expect(awal).to_be_hidden()
        assert halaman.locator("#pk-kalender").count() == 1

    def test_yang_tak_dibuat_sebelumnya_menunggu_mesin(self, buka: Buka) -> None:
        """An age is nothing these answers know of: nothing is shown before the engine has counted it in."""
        halaman = buka("cek/")
        halaman.route("**/mesin/**", lambda _: None)
        halaman.goto(f"{halaman.url}#{BECAK.partition('#')[2]}&usia=70")
        halaman.reload()
        expect(halaman.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(halaman.locator("[data-bagian=awal]")).to_be_hidden()

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
        halaman, lepaskan = tertahan(buka, f"cara_kerja=mandiri&sektor=lainnya&{uang}")
        awal = halaman.locator("[data-bagian=awal]")
        if langsung:
            expect(awal).to_contain_text(harga)
        else:
            expect(halaman.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
            expect(awal).to_be_hidden()
        lepaskan()
        expect(hasil(halaman)).to_contain_text(harga)

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
        halaman, lepaskan = tertahan(buka, f"cara_kerja=mandiri&sektor=lainnya&{jawab}")
        expect(halaman.get_by_role("heading", name="Sedang menghitung")).to_be_visible()
        expect(halaman.locator("[data-bagian=awal]")).to_be_hidden()
        lepaskan()
        expect(halaman.locator("[data-bagian=galat]")).to_contain_text(kata)
        expect(halaman.locator(f"#galat-{isian}")).to_be_visible()

    def test_tetap_ada_saat_mesin_gagal(self, buka: Buka) -> None:
        """Where Python does not arrive, the price stays beside the way to try again."""
        buka.catatan.allowed.append(GAGAL_MUAT)
        halaman = buka("cek/")
        halaman.route("**/mesin/**", lambda jalur: jalur.abort())
        halaman.goto(halaman.url + "#" + BECAK.partition("#")[2])
        halaman.reload()
        expect(halaman.get_by_role("heading", name="Mesin hitung belum bisa dibuka")).to_be_visible()
        expect(halaman.locator("[data-bagian=awal]")).to_contain_text("Rp10.400")


class TestKeadaanSulit:
    def test_tanpa_jaringan_setelah_dimuat(self, buka: Buka) -> None:
        """Once the engine is there, pulling the network changes nothing."""
        halaman = buka(BECAK)
        expect(hasil(halaman)).to_contain_text("Rp10.400")
        halaman.context.set_offline(True)
        halaman.get_by_role("link", name="Ubah penghasilan").click()
        halaman.get_by_label("Penghasilan sehari").fill("100000")
        halaman.get_by_role("button", name="Simpan").click()
        expect(hasil(halaman)).to_contain_text("Rp16.400")

    def test_mesin_gagal_lalu_dicoba_lagi(self, buka: Buka) -> None:
        """A download that fails is told in plain words with a way to retry; the answers are kept."""
        buka.catatan.allowed.append(GAGAL_MUAT)
        halaman = buka("cek/#cara_kerja=mandiri&tanya=penghasilan")
        halaman.route("**/mesin/**", lambda jalur: jalur.abort())
        halaman.locator("label:visible", has_text="Per bulan").click()
        halaman.locator("#isian-penghasilan").fill("1300000")
        ahead(halaman)
        ahead(halaman)
        expect(halaman.get_by_role("heading", name="Mesin hitung belum bisa dibuka")).to_be_focused()
        halaman.unroute("**/mesin/**")
        halaman.get_by_role("button", name="Coba lagi").click()
        expect(hasil(halaman)).to_contain_text("Rp10.400")

    def test_hemat_data_menyebut_besarnya_dulu(self, buka: Buka) -> None:
        """With data saver on nothing big is fetched until the person, told the size, asks for it."""
        halaman = buka(
            BECAK, siapkan="Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
        )
        diunduh: list[str] = []
        halaman.on("request", lambda r: diunduh.append(r.url))
        expect(halaman.get_by_text("sekitar")).to_contain_text(re.compile(r"sekitar \d,\d MB"))
        assert not [u for u in diunduh if u.endswith((".wasm", ".gz", ".zip"))]
        halaman.get_by_role("button", name="Unduh dan hitung").click()
        expect(hasil(halaman)).to_contain_text("Rp10.400")

    def test_memori_sempit(self, buka: Buka) -> None:
        """A phone of one gigabyte is left alone while someone types; where memory runs out, that is what is said."""
        halaman = buka(
            "cek/#cara_kerja=mandiri&tanya=penghasilan",
            siapkan="Object.defineProperty(navigator, 'deviceMemory', { value: 1 })",
        )
        diminta: list[str] = []
        halaman.on("request", lambda r: diminta.append(r.url))
        halaman.locator("label:visible", has_text="Per bulan").click()
        halaman.locator("#isian-penghasilan").fill("1300000")
        ahead(halaman)
        assert not [u for u in diminta if "/mesin/" in u]
        full = (
            "onmessage = () => postMessage({ type: 'failed', reason: 'memori', message: 'out of memory' });"
        )
        halaman.route(
            "**/mesin/engine-worker-*",
            lambda jalur: jalur.fulfill(body=full, content_type="text/javascript"),
        )
        ahead(halaman)
        expect(halaman.get_by_text("Memori HP ini tidak cukup.")).to_be_visible()
        expect(halaman.get_by_text("Periksa sambungan internet")).to_be_hidden()
        halaman.unroute("**/mesin/engine-worker-*")
        halaman.get_by_role("button", name="Coba lagi").click()
        expect(hasil(halaman)).to_contain_text("Rp10.400")

    def test_galat_yang_tak_dikenal_tetap_disebut(self, buka: Buka) -> None:
        """Whatever else goes wrong there is a sentence for it, and the answers stay."""
        halaman = buka("cek/")
        aneh = "onmessage = () => postMessage({ type: 'failed', reason: 'aneh', message: '?' });"
        halaman.route(
            "**/mesin/engine-worker-*", lambda jalur: jalur.fulfill(body=aneh, content_type="text/javascript")
        )
        halaman.goto(halaman.url + "#" + BECAK.partition("#")[2])
        halaman.reload()
        expect(halaman.get_by_text("Ada yang tidak beres di mesin hitung.")).to_be_visible()
        expect(halaman.get_by_text("Periksa sambungan internet")).to_be_hidden()

    def test_peramban_tanpa_webassembly(self, buka: Buka) -> None:
        """A browser that cannot run the engine is led to the tables, without a download."""
        halaman = buka(BECAK, siapkan="delete globalThis.WebAssembly")
        expect(halaman.get_by_role("heading", name="Peramban ini belum bisa menghitung")).to_be_visible()
        tautan = halaman.get_by_role("link", name="Tabel pekerja mandiri")
        assert halaman.request.get(tautan.evaluate("a => a.href")).ok

    def test_jam_hp_di_luar_negeri_tidak_salah(self, buka: Buka) -> None:
        """Half past midnight in Surabaya is still the day before in Riyadh; nobody's clock is wrong."""
        halaman = buka(timezone_id="Asia/Riyadh", jam="2026-11-22T00:30:00+07:00")
        expect(halaman.locator("#pk-cek form")).to_be_visible()
        expect(halaman.get_by_text("Tanggal di HP ini tampaknya salah.")).to_be_hidden()

    def test_jam_hp_salah(self, buka: Buka) -> None:
        """A phone that lives before the build day is told so; the build day's month is used."""
        halaman = buka(BECAK, jam="2020-01-01T08:00:00+07:00")
        expect(halaman.get_by_text("Tanggal di HP ini tampaknya salah.")).to_contain_text("22 November 2026")
        expect(hasil(halaman)).to_contain_text("Iuran November 2026")

    def test_bulan_berganti_dengan_jam_hp(self, buka: Buka) -> None:
        """In January the same link, without a new build, gives January's price."""
        halaman = buka(BECAK.replace("tukang-becak", "penjahit"), jam="2027-01-05T08:00:00+07:00")
        expect(hasil(halaman)).to_contain_text("Iuran Januari 2027")
        expect(hasil(halaman)).to_contain_text("Rp20.800")

    def test_tanpa_javascript(self, buka: Buka) -> None:
        """Without JavaScript the table of the first rows stands there, with links to all of them."""
        halaman = buka(java_script_enabled=False)
        expect(halaman.get_by_role("table")).to_contain_text("Rp8.400")
        expect(halaman.get_by_role("link", name="Tabel lengkap pekerja mandiri")).to_be_visible()
        expect(halaman.get_by_role("combobox")).to_be_hidden()


def test_javascript_tidak_memuat_kata_hukum() -> None:
    """No script of the checker names a programme, an amount or a regulation."""
    for berkas in (JS / "checker.js", *sorted((JS / "checker").glob("*.js"))):
        assert not re.search(r"\b(JKK|JKM|JHT|JKP|Rp\d|PP \d|Pasal)\b", berkas.read_text(encoding="utf-8")), (
            berkas
        )
