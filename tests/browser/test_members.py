"""A cooperative's member list on a phone and on a wide screen: opened, put right, saved, and nothing of it sent."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, Request, expect

from checker.bulk.reading.text import read_text
from checker.bulk.result_rows import answer_table
from checker.values.money import rupiah
from tests.browser.phone import Complaints, Phones
from tests.support.messy_lists import LISTS

pytestmark = pytest.mark.phone("used")

M = "koperasi/anggota/"
NIK = "3578010101800001"
WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
MESSY = f"""DAFTAR ANGGOTA KOPERASI;;;;;
No;Nama;NIK;Pekerjaan;Gaji;Tgl lahir
1;Siti;{NIK};pedagang pasar;1,5 jt;17-8-1975
2;Budi;;becak;50rb/hari;17/08/1980
3;Joko;;ojol;2.000.000;
4;Ani;;penjahit;Rp 900.000,-;
5;Tono;;tukang sulap;1jt;
Jumlah;;;;9000000;
"""


def choose(page: Page, content: bytes | str, name: str = "daftar.csv") -> None:
    """Open a file as a person does."""
    data = content.encode() if isinstance(content, str) else content
    page.locator("[data-bagian]:not([hidden]) input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    )


def confirm(page: Page) -> None:
    """What the columns were taken for is right."""
    page.get_by_role("button", name="Benar, lanjut").click()


def head(page: Page) -> Any:  # noqa: ANN401 - a locator
    """The sums of the list."""
    return page.locator(".pk-anggota__jumlah")


def rows(page: Page) -> Any:  # noqa: ANN401 - a locator
    """The members that are shown."""
    return page.locator("[data-tempat=daftar] tbody > tr[data-baris]")


def settled(page: Page) -> None:
    """The months ahead are there too."""
    expect(head(page).get_by_text("Mulai Januari 2027")).to_be_visible()


@pytest.mark.parametrize("screen", [{}, WIDE], ids=["phone", "wide"])
def test_a_messy_list_is_answered_and_nothing_of_it_is_sent(
    open_page: Phones, screen: dict[str, Any]
) -> None:
    """Sums are the command line's; problems stand first with what to fix; the card number is not read."""
    page = open_page(M, **screen)
    asked: list[Request] = []
    page.on("request", lambda one: asked.append(one))  # noqa: PLW0108 - Playwright wants a function of its own
    choose(page, MESSY)
    confirm(page)
    settled(page)
    answered = [
        int(str(one.cells[-2]))
        for one in answer_table(read_text(StringIO(MESSY)), hari_ini=date(2026, 11, 22)).rows
        if not one.galat and not one.nobody
    ]
    expect(head(page).locator(".pk-angka")).to_have_text(rupiah(sum(answered)))
    expect(head(page)).to_contain_text("5 anggota")
    expect(head(page)).to_contain_text("Kolom C “NIK”")
    expect(rows(page)).to_have_count(5)
    expect(rows(page).nth(0)).to_contain_text("Hari kerja sebulan belum diisi")
    expect(rows(page).nth(1)).to_contain_text("tukang sulap")
    expect(rows(page).nth(2)).to_contain_text("Januari 2027")
    assert NIK not in page.content()
    assert {one.method for one in asked} <= {"GET", "HEAD"}
    assert not [one.url for one in asked if "?" in one.url or "Siti" in one.url]
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0


def test_rows_are_put_right_in_place_and_survive_a_reload(open_page: Phones) -> None:
    """What is missing is filled in once for all, one row by hand; undo, reload, delete."""
    page = open_page(M)
    choose(page, MESSY)
    confirm(page)
    settled(page)
    page.get_by_label("Hari kerja sebulan (1 anggota belum ada)").fill("26")
    page.get_by_role("button", name="Pakai dan hitung").click()
    settled(page)
    expect(head(page)).to_contain_text("1 anggota belum bisa dihitung")
    page.get_by_role("button", name="Betulkan Tono").click()
    page.locator("form[data-sunting]").get_by_label("Pekerjaan").fill("tukang las")
    page.reload()
    field = page.locator("form[data-sunting]").get_by_label("Pekerjaan")
    expect(field).to_have_value("tukang las")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(head(page)).not_to_contain_text("belum bisa dihitung")
    page.get_by_role("button", name="Batalkan perubahan").click()
    expect(head(page)).to_contain_text("1 anggota belum bisa dihitung")
    page.reload()
    settled(page)
    expect(head(page)).to_contain_text("1 anggota belum bisa dihitung")
    page.get_by_role("button", name="Hapus daftar").click()
    expect(page.get_by_role("heading", name="Buka daftarnya")).to_be_visible()
    assert (
        page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('pk-anggota')).length") == 0
    )


def test_of_a_deleted_list_nothing_stays_on_the_page(open_page: Phones) -> None:
    """Whoever has the phone next finds no name: not where it was pasted, not where it was looked for, not out of sight."""
    page = open_page(M)
    page.get_by_text("Tempel dari Excel").click()
    paste = page.locator("#pk-anggota textarea")
    paste.fill(f"Nama;Kerja\nMaryamah NIK{NIK};becak")
    assert "3578" not in page.evaluate("JSON.stringify(sessionStorage)")
    choose(page, MESSY)
    confirm(page)
    settled(page)
    page.get_by_label("Cari nama atau pekerjaan").fill("Tono")
    expect(rows(page)).to_have_count(1)
    page.get_by_role("button", name="Hapus daftar").click()
    expect(paste).to_have_value("")
    left = page.evaluate(
        "document.querySelector('#pk-anggota').textContent + document.querySelector('#pk-anggota-cari').value"
    )
    assert [name for name in ("Siti", "Tono", "Maryamah") if name in left] == []


def test_columns_can_be_told_and_members_added(open_page: Phones) -> None:
    """Rows pasted without names of columns are named by the person; a new member joins at the foot."""
    page = open_page(M, **WIDE)
    page.get_by_text("Tempel dari Excel").click()
    page.get_by_label("Salin baris di Excel").fill("Siti\tpenjahit\t1 jt\nBudi\tbecak\t1,3 jt")
    page.get_by_role("button", name="Baca yang ditempel").click()
    expect(page.get_by_text("Nama kolom tidak ditemukan")).to_be_visible()
    for letter, meaning in (("A", "Nama"), ("B", "Pekerjaan"), ("C", "Penghasilan")):
        page.get_by_label(f"Kolom {letter}").select_option(meaning)
    page.get_by_role("button", name="Pakai kolom ini").click()
    settled(page)
    page.get_by_role("button", name="Tambah anggota").click()
    form = page.locator("form[data-sunting]")
    form.get_by_label("Nama").fill("Wati")
    form.get_by_label("Pekerjaan").fill("sayur keliling")
    form.get_by_label("Penghasilan").fill("900rb")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(rows(page)).to_have_count(3)
    page.get_by_label("Cari nama atau pekerjaan").fill("wat")
    expect(rows(page)).to_have_count(1)


def workbook() -> bytes:
    """A spreadsheet with a title, a second sheet, a number of a card, a formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Anggota"
    for row in (
        ["DAFTAR"],
        ["Nama", "NIK", "Pekerjaan", "Penghasilan", "Tgl lahir"],
        ["Siti", int(NIK), "pedagang pasar", 1_500_000, date(1975, 8, 17)],
        ["=Budi", NIK, "penjahit", "1,3 jt", 27623],
    ):
        sheet.append(row)
    sheet["A4"].data_type = "s"
    other = book.create_sheet("Lama")
    other.append(["Nama", "Kerja", "Gaji"])
    other.append(["Joko", "ojol", 2_000_000])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_spreadsheet_comes_in_and_goes_out(open_page: Phones) -> None:
    """Its sheet is named and can be changed; what is saved has sums that count along, and no formula from a name."""
    page = open_page(M)
    choose(page, workbook(), "daftar.xlsx")
    confirm(page)
    settled(page)
    expect(head(page)).to_contain_text("lembar “Anggota”")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh Excel").click()
    sheet = load_workbook(BytesIO(download.value.path().read_bytes())).active
    assert sheet.freeze_panes == "A2"
    header = [cell.value for cell in sheet[1]]
    assert "NIK" not in header
    assert str(sheet[4][header.index("Iuran sebulan")].value).startswith("=SUM(")
    assert sheet["A3"].data_type == "s"
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert "Iuran sebulan" in text
    assert NIK not in text
    page.get_by_label("Baca lembar lain").select_option("Lama")
    confirm(page)
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("Joko")


def test_a_list_of_who_has_joined_shows_no_amount(open_page: Phones) -> None:
    """The same list for the village: status alone, changeable, saved without amounts."""
    page = open_page(M)
    page.get_by_role("button", name="Coba dengan contoh").click()
    settled(page)
    page.get_by_text("Status tanpa angka", exact=True).click()
    expect(page.get_by_label("Status Slamet")).to_have_value("belum")
    assert "Rp" not in page.locator("[data-bagian=isi]").inner_text()
    page.get_by_label("Status Slamet").select_option("ikut")
    expect(head(page)).to_contain_text("4 ikut")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    assert "Slamet;becak;ikut" in download.value.path().read_text(encoding="utf-8-sig")


def test_paper_takes_few_sheets(open_page: Phones) -> None:
    """Sums, then every member; the page around it stays away."""
    page = open_page(M)
    page.add_init_script("window.print = () => {}")
    page.reload()
    page.get_by_role("button", name="Coba dengan contoh").click()
    settled(page)
    page.get_by_role("button", name="Cetak").first.click()
    expect(page.locator(".pk-anggota__kertas tbody tr")).to_have_count(8)
    sheets = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", sheets)) == 1


def test_columns_are_confirmed_before_a_sum_is_shown(open_page: Phones) -> None:
    """Each column with what it was taken for and how a cell is read; the rest is folded; changed, the sum follows."""
    page = open_page(M)
    choose(page, "Nama;Uang;Tgl lahir;Kerja;RT\nSiti;1,5 jt;17-8-1975;becak;3\nBudi;900rb;;penjahit;4\n")
    part = page.locator("[data-bagian=periksa]")
    expect(part.get_by_label("Kolom C")).to_have_value("tanggal_lahir")
    expect(part).to_contain_text("Dibaca: 17 Agustus 1975")
    expect(part).to_contain_text("2 kolom lain tidak dipakai")
    expect(head(page)).to_be_hidden()
    page.reload()
    expect(part.get_by_role("heading", name="Benar begini dibacanya?")).to_be_visible()
    part.get_by_text("2 kolom lain tidak dipakai").click()
    part.get_by_label("Kolom B").select_option("Penghasilan")
    confirm(page)
    settled(page)
    expect(head(page)).to_contain_text("untuk 2 anggota")
    page.reload()
    settled(page)
    expect(part).to_be_hidden()


@pytest.mark.phone("new")
def test_lists_in_real_life_mess_are_answered_on_a_phone(open_page: Phones) -> None:
    """One after the other: the sum worked out by hand, whoever is to be put right first; no list needs a larger Python."""
    page = open_page(M)
    pythons: set[str] = set()
    page.on("request", lambda one: pythons.add(one.url) if ".wasm" in one.url else None)
    for messy in LISTS:
        choose(page, messy.workbook(), "daftar.xlsx")
        confirm(page)
        expect(head(page).locator(".pk-angka")).to_have_text(rupiah(messy.total))
        expect(head(page)).to_contain_text(f"{messy.answered + len(messy.to_fix)} anggota")
        expect(rows(page).and_(page.locator(".pk-anggota__salah"))).to_have_count(len(messy.to_fix))
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, messy.name
    assert len(pythons) == 1


def test_choices_not_yet_confirmed_outlive_a_reload(open_page: Phones) -> None:
    """Of columns, before they are confirmed and later on; of what counts for all; of a row that was left for another."""
    page = open_page(M)
    choose(page, "Nama;Uang;Kerja;RT\nSiti;1,5 jt;becak;3\nBudi;50rb/hari;penjahit;4\n")
    part = page.locator("[data-bagian=periksa]")
    part.get_by_text("2 kolom lain tidak dipakai").click()
    part.get_by_label("Kolom B").select_option("Penghasilan")
    part.get_by_label("Kolom C").select_option("Tidak dipakai")
    page.reload()
    expect(part.get_by_label("Kolom B")).to_be_visible()  # in sight, though what is not used is folded
    expect(part.get_by_label("Kolom B")).to_have_value("penghasilan")
    expect(part.get_by_label("Kolom C")).to_have_value("")
    part.get_by_label("Kolom C").select_option("Pekerjaan")
    confirm(page)
    settled(page)
    expect(head(page)).to_contain_text("untuk 1 anggota")

    page.get_by_role("heading", name="Isi tiap kolom").click()
    page.get_by_text("1 kolom lain tidak dipakai").click()
    page.get_by_label("Kolom D").select_option("Umur")
    page.get_by_label("Hari kerja sebulan (1 anggota belum ada)").fill("2")
    page.get_by_label("Hari kerja sebulan (1 anggota belum ada)").press_sequentially("5")
    page.get_by_role("button", name="Buka Siti").click()
    page.locator("form[data-sunting]").get_by_label("Nama").fill("Siti Aminah")
    page.get_by_role("button", name="Betulkan Budi").click()
    page.get_by_role("button", name="Buka Siti").click()
    expect(page.locator("form[data-sunting]").get_by_label("Nama")).to_have_value("Siti Aminah")
    page.reload()
    settled(page)
    expect(page.get_by_label("Kolom D")).to_have_value("usia")
    expect(page.get_by_label("Kolom D")).to_be_visible()
    expect(page.get_by_label("Hari kerja sebulan (1 anggota belum ada)")).to_have_value("25")
    expect(page.locator("form[data-sunting]").get_by_label("Nama")).to_have_value("Siti Aminah")
    page.get_by_role("button", name="Batal", exact=True).click()
    page.reload()
    settled(page)
    expect(page.locator("form[data-sunting]")).to_have_count(0)
    expect(page.get_by_label("Hari kerja sebulan (1 anggota belum ada)")).to_have_value("25")
    page.get_by_role("button", name="Pakai dan hitung").click()
    settled(page)
    expect(head(page)).to_contain_text("untuk 2 anggota")


def test_a_file_that_is_dropped_is_opened(open_page: Phones) -> None:
    """From the desktop onto the page; the place shows that it may be let go there."""
    page = open_page(M, **WIDE)
    dragged = page.evaluate_handle(
        """(text) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], "daftar.csv", { type: "text/csv" }));
          return carried;
        }""",
        MESSY,
    )
    place = page.locator("#pk-anggota")
    place.dispatch_event("dragover", {"dataTransfer": dragged})
    expect(place).to_have_attribute("data-diatas", "")
    place.dispatch_event("drop", {"dataTransfer": dragged})
    expect(place).not_to_have_attribute("data-diatas", "")
    confirm(page)
    expect(head(page)).to_contain_text("5 anggota")


def test_a_spreadsheet_as_people_keep_it_says_what_was_done_with_it(open_page: Phones) -> None:
    """Hidden rows count, merged incomes are asked back, a sheet of notes is passed over, in the dark as well."""
    book = Workbook()
    notes, members = book.active, book.create_sheet("Anggota")
    assert notes is not None
    notes.title = "Petunjuk"
    notes.append(["isi semua kolom"])
    for row in (
        ["Nama", "Kerja", "Gaji"],
        ["Siti", "becak", 1_500_000],
        ["Budi", "becak"],
        ["Joko", "ojol", 2_000_000],
    ):
        members.append(row)
    members.merge_cells("C2:C3")
    members.row_dimensions[4].hidden = True
    file = BytesIO()
    book.save(file)
    page = open_page(M, color_scheme="dark")
    choose(page, file.getvalue(), "daftar.xlsx")
    part = page.locator("[data-bagian=periksa]")
    expect(part).to_contain_text("Yang dibaca lembar “Anggota”")
    expect(part).to_contain_text("Ada 1 baris tersembunyi. Baris itu ikut dihitung.")
    confirm(page)
    expect(rows(page)).to_have_count(3)
    expect(rows(page).nth(0)).to_contain_text("sel gabungan")
    expect(rows(page).nth(2)).to_contain_text("Joko")
    colours = page.evaluate(
        """() => [".pk-anggota__jumlah", ".pk-anggota__salah"].map(
          (one) => getComputedStyle(document.querySelector(one)).backgroundColor)"""
    )
    assert all(sum(map(int, re.findall(r"\d+", colour)[:3])) < 300 for colour in colours), colours


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kosong.csv", b"", "kosong"),
        ("daftar.pdf", b"%PDF-1.7 x", "PDF"),
        ("daftar.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), ".xls"),
        (
            *("terkunci.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
            "dikunci kata sandi",
        ),
        ("rusak.xlsx", b"PK\x03\x04 broken", "rusak"),
        ("foto.jpg", b"\xff\xd8\xff\xe0 x", "gambar"),
        ("bom.xlsx", None, "tidak wajar"),
        ("besar.csv", b"a" * 12_300_001, "terlalu besar"),
    ],
)
def test_what_is_no_list_gets_a_sentence(
    open_page: Phones, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    """Nothing hangs; another file can be chosen right away."""
    page = open_page(M)
    file = tmp_path / name
    file.write_bytes(bomb() if content is None else content)
    page.locator("[data-bagian]:not([hidden]) input[type=file]").set_input_files(file)
    expect(page.locator("[data-galat=mulai]")).to_contain_text(said)
    expect(page.get_by_text("Buka berkas Excel atau CSV")).to_be_visible()


def bomb() -> bytes:
    """A spreadsheet that unpacks to far more than a list."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(60_000_000))
    return file.getvalue()


def test_without_webassembly_the_page_leads_elsewhere(open_page: Phones) -> None:
    """It says so plainly, with the sheet to print and the table of prices."""
    page = open_page(M, before="delete WebAssembly.Tag;")
    page.get_by_role("button", name="Coba dengan contoh").click()
    part = page.locator("[data-bagian=gagal]")
    expect(part).to_contain_text("Peramban ini belum bisa menghitung")
    expect(part.get_by_role("link", name="lembar daftar untuk dicetak")).to_be_visible()
    expect(part.get_by_role("link", name="tabel iuran pekerja mandiri")).to_be_visible()


def test_reading_can_be_stopped(open_page: Phones) -> None:
    """A long list is left where it is; the page is as before."""
    page = open_page(M)
    choose(page, "Nama;Kerja;Gaji\n" + "".join(f"A{n};penjahit;{n}000000\n" for n in range(1, 9000)))
    page.get_by_role("button", name="Berhenti").click()
    expect(page.get_by_role("heading", name="Buka daftarnya")).to_be_visible()


def test_the_page_without_scripts_offers_the_lists_to_fill_in(
    open_page: Phones, complaints: Complaints
) -> None:
    """What it needs stands there, and what can be had without."""
    complaints.allowed.append(".*")
    page = open_page(M, java_script_enabled=False)
    assert "Halaman ini butuh JavaScript" in str(page.locator(".pk-anggota noscript").text_content())
    expect(page.get_by_text("Buka berkas Excel atau CSV")).to_be_hidden()
    expect(page.get_by_role("link", name="Daftar persiapan untuk Excel")).to_be_visible()


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_long_list_is_saved_as_a_spreadsheet_too(open_page: Phones) -> None:
    """Packed in the page itself: the policy lets no packing library start a worker of its own."""
    page = open_page(M)
    choose(page, "Nama;Kerja;Gaji\n" + "".join(f"Anggota {n};penjahit;1 jt\n" for n in range(600)))
    confirm(page)
    settled(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh Excel").click()
    assert load_workbook(BytesIO(download.value.path().read_bytes())).active.max_row == 602
