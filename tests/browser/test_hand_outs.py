"""The page of hand-outs on a phone: a name written once stands on every sheet, and nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from playwright.sync_api import Locator, Page

from tests.browser.phone import Phones
from tests.support import ROOT

pytestmark = pytest.mark.phone("used")

PAGE = "koperasi/bahan/"
NAME, CONTACT = "KSP Sumber Rejeki Sidotopo", "Bu Sri, 0812 0000 0000"
KIT = tomllib.loads((ROOT / "sitegen" / "handouts" / "kit.toml").read_text(encoding="utf-8"))
BOXES = {slug: entry["kotak"] for slug, entry in KIT.items() if "kotak" in entry}
POINTS_A_MM = 72 / 25.4
SLUGS = tuple(BOXES)


def field(page: Page, label: str) -> Locator:
    """Find a field by the beginning of its label."""
    return page.get_by_label(label)


def write(page: Page, name: str, contact: str = "") -> None:
    """Fill in who invites."""
    field(page, "Nama koperasi").fill(name)
    field(page, "Siapa yang bisa ditanya").fill(contact)


def fetch(page: Page, slug: str) -> pdfium.PdfDocument:
    """Tap the button of a hand-out and read what was saved."""
    with page.expect_download() as download:
        page.locator(f'a[href="{slug}.pdf"]').click()
    assert download.value.suggested_filename.startswith(slug)
    return pdfium.PdfDocument(Path(download.value.path()).read_bytes())


def in_box(pdf: pdfium.PdfDocument, slug: str) -> str:
    """Read what stands in the box of the first sheet."""
    page, box = pdf[0], BOXES[slug]
    height = page.get_height() / POINTS_A_MM
    edges = (box["x"], height - box["y"] - box["tinggi"], box["x"] + box["lebar"], height - box["y"] - 2)
    text: str = page.get_textpage().get_text_bounded(*(edge * POINTS_A_MM for edge in edges))
    return " ".join(text.split())


class TestName:
    """Of the group that invites, and whom to ask."""

    @pytest.mark.parametrize("slug", SLUGS)
    def test_it_stands_in_the_box_of_every_sheet(self, open_page: Phones, slug: str) -> None:
        """Where a pen would have written it, and in the title by which a phone lists its files."""
        page = open_page(PAGE)
        write(page, NAME, CONTACT)
        pdf = fetch(page, slug)
        assert in_box(pdf, slug) == f"{NAME} {CONTACT}"
        assert pdf.get_metadata_dict()["Title"].startswith(NAME)

    def test_without_a_name_the_sheet_is_the_plain_one(self, open_page: Phones, site: Path) -> None:
        """The link leads to the very file; nothing is fetched to write on it."""
        page = open_page(PAGE)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        with page.expect_download() as download:
            page.locator('a[href="poster.pdf"]').click()
        assert Path(download.value.path()).read_bytes() == (site / PAGE / "poster.pdf").read_bytes()
        assert not [address for address in asked if "name-on-paper" in address]

    @pytest.mark.parametrize("slug", ["poster", "ringkasan-ketua", "selebaran-umum", "daftar-hadir", "layar"])
    @pytest.mark.parametrize("letter", ["W", "kata panjang ", "i"])
    def test_the_longest_names_stay_within_the_box(self, open_page: Phones, slug: str, letter: str) -> None:
        """Smaller letters, broken lines: every letter is there, and none runs over the frame."""
        page = open_page(PAGE)
        longest = (letter * 80)[:80]
        write(page, longest, longest)
        pdf = fetch(page, slug)
        assert in_box(pdf, slug).replace(" ", "") == 2 * longest.replace(" ", "")

    @pytest.mark.parametrize("name", ["Koperasi 🌾 Tani", "كوبراسي سومبر", "ꦏꦺꦴꦥꦼꦫꦱꦶ", "合作社"])
    def test_letters_that_readers_lack_are_drawn(self, open_page: Phones, name: str) -> None:
        """By the phone, as a picture in the box; the title still says them."""
        page = open_page(PAGE)
        write(page, name, CONTACT)
        pdf = fetch(page, "poster")
        (picture,) = pdf[0].get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=1)
        left, bottom, right, top = (edge / POINTS_A_MM for edge in picture.get_bounds())
        box = BOXES["poster"]
        assert left >= box["x"]
        assert right <= box["x"] + box["lebar"]
        assert 297 - top >= box["y"]
        assert 297 - bottom <= box["y"] + box["tinggi"]
        grey = picture.get_bitmap().to_pil().convert("RGBA").getchannel("A")
        assert sum(grey.histogram()[128:]) > 500
        assert pdf.get_metadata_dict()["Title"].startswith(name)

    def test_signs_of_code_are_letters(self, open_page: Phones) -> None:
        """Brackets and quotes come out as they were written."""
        page = open_page(PAGE)
        name = '<b>Kop & "Maju"</b> (Tj) \\ 100%'
        write(page, name)
        assert in_box(fetch(page, "poster"), "poster") == name

    def test_it_is_kept_on_this_phone_until_erased(self, open_page: Phones) -> None:
        """After a reload it is still there; erased, it is gone and the sheets are plain again."""
        page = open_page(PAGE)
        write(page, NAME, CONTACT)
        page.reload()
        assert field(page, "Nama koperasi").input_value() == NAME
        page.get_by_role("button", name="Hapus nama").click()
        assert page.evaluate("localStorage.getItem('pk-kelompok')") is None
        page.reload()
        assert field(page, "Nama koperasi").input_value() == ""
        assert page.get_by_role("button", name="Hapus nama").is_hidden()

    def test_nothing_of_it_is_sent(self, open_page: Phones) -> None:
        """No request carries a letter of it."""
        page = open_page(PAGE)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
        write(page, "Rahasiakelompok")
        fetch(page, "poster")
        assert sent
        assert not [one for one in sent if "rahasia" in one.lower()]

    def test_a_lost_signal_is_told_and_the_plain_sheet_is_left(self, open_page: Phones, site: Path) -> None:
        """The page says so; the next tap takes the link as it is."""
        page = open_page(PAGE)
        write(page, NAME)
        page.route("**/name-on-paper-*.js", lambda route: route.abort())
        open_page.complaints.allowed.append("Failed to load resource")
        page.locator('a[href="poster.pdf"]').click()
        page.get_by_text("Nama belum bisa dipasang").wait_for()
        with page.expect_download() as download:
            page.locator('a[href="poster.pdf"]').click()
        assert Path(download.value.path()).read_bytes() == (site / PAGE / "poster.pdf").read_bytes()


def test_without_scripts_no_field_is_offered(open_page: Phones) -> None:
    """The sheets are there, to be written on with a pen."""
    page = open_page(PAGE, java_script_enabled=False)
    assert page.locator("[data-pasang-nama]").is_hidden()
    assert page.locator('a[href="poster.pdf"]').is_visible()
