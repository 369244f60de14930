"""Hand-outs as they come from the printer: every sheet is read again, its words, its codes and its greys."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
import zxingcpp

from checker import manfaat, periksa
from checker.core.fields import questions_for
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.values.money import rupiah
from sitegen.handouts.meeting_kit import Handout, kit

SITE = "https://contoh.test/payung/"
LONG_SITE = "https://payung-kerja-koperasi-kelurahan-sidotopo-wetan.contoh-panjang.test/warga/"
NOVEMBER, JANUARY, JUNE = date(2026, 11, 22), date(2027, 1, 2), date(2027, 6, 1)
PAPER = {"A4": (210, 297), "A4 rebah": (297, 210), "A5": (148, 210), "16:9": (254, 143)}
POINTS_A_MM = 72 / 25.4
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
EDGE = 5
"""Millimetres at the edge that many printers leave white."""
DARKEST_TEXT = 0.36
"""Brightness (0 black, 1 white) above which a text is lost on a photocopy."""
MOST_INK = 0.13
"""Share of a sheet that may be black."""


def made(day: date = NOVEMBER, site: str = SITE) -> dict[str, Handout]:
    """Give the kit of a day by its names."""
    return {one.slug: one for one in kit(load(), day, site)}


SLUGS = tuple(made())
SHEETS = tuple((slug, number) for slug, one in made().items() for number in range(one.lembar))


def pages(one: Handout) -> Iterator[pdfium.PdfPage]:
    """Open the sheets of a hand-out."""
    yield from pdfium.PdfDocument(one.pdf)


@cache
def words(slug: str, day: date = NOVEMBER) -> str:
    """Read everything that stands on a hand-out, in one line."""
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pages(made(day)[slug]))
    return " ".join(text.split())


@cache
def codes(slug: str) -> tuple[str, ...]:
    """Point a camera at every sheet of a hand-out."""
    pictures = (page.render(scale=3, grayscale=True).to_pil() for page in pages(made()[slug]))
    return tuple(code.text for one in pictures for code in zxingcpp.read_barcodes(one, formats=QR))


class TestSheets:
    """What comes out of the printer."""

    @pytest.mark.parametrize("slug", SLUGS)
    @pytest.mark.parametrize(
        ("day", "site"), [(NOVEMBER, SITE), (JANUARY, SITE), (JUNE, SITE), (NOVEMBER, LONG_SITE)]
    )
    def test_sheets_are_as_many_and_as_large_as_said(self, slug: str, day: date, site: str) -> None:
        """Whatever the price of the day, and however long the address of the site."""
        one = made(day, site)[slug]
        sizes = [tuple(round(length / POINTS_A_MM) for length in page.get_size()) for page in pages(one)]
        assert sizes == [PAPER[one.kertas]] * one.lembar

    @pytest.mark.parametrize("day", [NOVEMBER, JANUARY])
    @pytest.mark.parametrize(("slug", "number"), SHEETS)
    def test_every_letter_is_within_what_printers_print(self, slug: str, number: int, day: date) -> None:
        """Nothing runs over an edge, and the place for a name is empty."""
        one = made(day)[slug]
        page = list(pages(one))[number]
        text = page.get_textpage()
        width, height = (length / POINTS_A_MM for length in page.get_size())
        box = one.kotak if number == 0 else {}
        for index in range(text.count_chars()):
            left, bottom, right, top = (length / POINTS_A_MM for length in text.get_charbox(index))
            if right - left <= 0:
                continue
            assert left >= EDGE, text.get_text_range(index, 20)
            assert right <= width - EDGE, text.get_text_range(index, 20)
            assert bottom >= EDGE, text.get_text_range(index, 20)
            assert top <= height - EDGE, text.get_text_range(index, 20)
            if box:
                from_top = height - (top + bottom) / 2
                inside = (
                    box["x"] < right
                    and left < box["x"] + box["lebar"]
                    and (box["y"] + 2 < from_top < box["y"] + box["tinggi"])
                )
                assert not inside, text.get_text_range(index, 20)

    @pytest.mark.parametrize(("slug", "number"), SHEETS)
    def test_a_photocopy_can_be_read(self, slug: str, number: int) -> None:
        """Letters are dark, and no large surface is: it would come out of a copier in stripes."""
        page = list(pages(made()[slug]))[number]
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        for part in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=5):
            assert pdfium_c.FPDFPageObj_GetFillColor(part.raw, red, green, blue, alpha)
            assert red.value == green.value == blue.value, "not grey"
            assert red.value / 255 < DARKEST_TEXT
        grey = page.render(scale=1, grayscale=True).to_pil()
        histogram = grey.histogram()
        ink = sum((255 - level) / 255 * count for level, count in enumerate(histogram)) / sum(histogram)
        assert ink < MOST_INK

    def test_another_day_alone_changes_nothing(self) -> None:
        """A night without news costs nobody a download."""
        later = made(date(2026, 11, 29))
        assert {slug: one.pdf for slug, one in made().items()} == {
            slug: one.pdf for slug, one in later.items()
        }


class TestWords:
    """What people read."""

    @pytest.mark.parametrize("slug", SLUGS)
    def test_every_hand_out_says_whose_it_is(self, slug: str) -> None:
        """Not the official site, whom to ask, where the next edition is."""
        assert "bukan situs resmi BPJS Ketenagakerjaan" in words(slug)
        assert "telepon 175" in words(slug)
        assert "contoh.test/payung/koperasi/bahan/" in words(slug)

    @pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "daftar-hadir"])
    def test_numbers_say_until_when_they_hold(self, slug: str) -> None:
        """In November until the end of the discount; afterwards until the next change, or no end at all."""
        assert "berlaku sampai iuran Desember 2026" in words(slug)
        assert "Diperiksa " in words(slug)
        assert "berlaku selama aturannya tidak berubah" in words(slug, JUNE)

    def test_after_new_year_each_job_has_its_own_end(self) -> None:
        """Transport keeps its discount until March; market traders have none left to lose."""
        assert "berlaku sampai iuran Maret 2027" in words("selebaran-ojol-becak", JANUARY)
        assert "berlaku selama aturannya tidak berubah" in words("selebaran-pasar", JANUARY)

    @pytest.mark.parametrize("day", [NOVEMBER, JANUARY, JUNE])
    def test_prices_are_the_engines(self, day: date) -> None:
        """On the poster the lowest price; on a leaflet that of each job it is for, both where it is open."""
        month = f"{day:%Y-%m}"
        lowest = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "bulan": month}
        price = periksa({**lowest, "sektor": "lainnya"}, hari_ini=day)["iuran"]["total"]
        assert f"{rupiah(price)} sebulan" in words("poster", day)
        for slug, jobs in (
            ("selebaran-pasar", ("pedagang-pasar", "pedagang-kaki-lima")),
            ("selebaran-ojol-becak", ("ojek-online", "tukang-becak")),
            ("selebaran-nelayan-tani", ("nelayan", "petani")),
        ):
            for job in jobs:
                answer = periksa({**lowest, "pekerjaan": job}, hari_ini=day)["iuran"]
                prices = sorted({answer["total"], *(p["total"] for p in answer.get("pilihan", ()))})
                name = data_file("core/occupations")[job]["nama"]
                assert f"{name} {' atau '.join(map(rupiah, prices))} sebulan" in words(slug, day), (job, day)

    def test_what_a_family_receives_is_the_engines(self) -> None:
        """Death, death at work, a month without work, at the lowest income."""
        for event, more in (
            ("meninggal", {"lama_peserta_bulan": 36}),
            ("meninggal_kecelakaan_kerja", {"penghasilan": 1_000_000}),
            ("tidak_mampu_bekerja", {"penghasilan": 1_000_000, "lama_bulan": 1}),
        ):
            told = {"kejadian": event, "segmen": "BPU", "tanggal": NOVEMBER.isoformat(), **more}
            amount = rupiah(manfaat(told, hari_ini=NOVEMBER)["total"])
            for slug in ("poster", "selebaran-umum", "ringkasan-ketua", "panduan-pemandu", "layar"):
                assert amount in words(slug), (event, slug)

    def test_a_hundred_members_pay_a_hundred_prices(self) -> None:
        """A year from November: two months at half price, ten at the whole."""
        assert "100 orang Rp840.000 Rp18.480.000" in words("ringkasan-ketua")
        assert "100 orang Rp1.680.000 Rp20.160.000" in words("ringkasan-ketua", JUNE)

    def test_no_discount_is_spoken_of_when_none_is_left(self) -> None:
        """In June nobody reads of a discount, paid ahead or not."""
        for slug in SLUGS:
            assert re.findall(r"\b[Dd]iskon|\b[Dd]ipotong|\b[Pp]otongan", words(slug, JUNE)) == [], slug

    def test_the_list_asks_no_nik(self) -> None:
        """Names and a tick; NIK is named once, to be left out."""
        assert "NIK jangan ditulis di sini" in words("daftar-hadir")
        assert words("daftar-hadir").count("NIK") == 1

    def test_rumours_are_told_as_on_their_page(self, site: Path) -> None:
        """The script reads out what the page of rumours says."""
        page = (site / "tanya" / "salah-kaprah" / "index.html").read_text(encoding="utf-8")
        rumours = re.findall(r"“(.+?)”", words("panduan-pemandu"))
        told = [r for r in rumours if f"&quot;{r}&quot;" in page or f'"{r}"' in page or f"“{r}”" in page]
        assert len(told) == 8


class TestCodes:
    """Where a camera leads."""

    @pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "daftar-hadir"])
    def test_every_code_opens_a_page_that_exists(self, site: Path, slug: str) -> None:
        """With answers of questions that the checker asks, and of jobs that it knows."""
        assert codes(slug)
        for address in codes(slug):
            assert address.startswith(SITE)
            parts = urlsplit(address.removeprefix(SITE))
            assert (site / parts.path / "index.html").is_file(), address
            told = dict(parse_qsl(parts.fragment))
            assert told.keys() <= questions_for("periksa").keys()
            assert told.get("pekerjaan", "petani") in data_file("core/occupations")

    def test_each_group_has_the_codes_of_its_jobs(self) -> None:
        """A leaflet has one a job; a table's card has that of its first."""
        for slug, jobs in (
            ("selebaran-ojol-becak", {"ojek-online", "tukang-becak"}),
            ("selebaran-prt", {"pekerja-rumah-tangga"}),
            ("selebaran-warung-bengkel", {"warung-makan", "bengkel"}),
            (
                "kartu-meja",
                {"pedagang-pasar", "ojek-online", "nelayan", "pekerja-rumah-tangga", "warung-makan"},
            ),
        ):
            assert {dict(parse_qsl(urlsplit(code).fragment))["pekerjaan"] for code in codes(slug)} == jobs


class TestPage:
    """The page that offers them."""

    @pytest.mark.parametrize("slug", SLUGS)
    def test_every_hand_out_is_published_with_its_picture(self, site: Path, slug: str) -> None:
        """The very file, its size named to the kilobyte."""
        folder = site / "koperasi" / "bahan"
        assert (folder / f"{slug}.pdf").read_bytes() == made()[slug].pdf
        assert (folder / f"{slug}.webp").stat().st_size < 2000
        page = (folder / "index.html").read_text(encoding="utf-8")
        assert f'href="{slug}.pdf"' in page
        assert f"{-(-len(made()[slug].pdf) // 1000)} kB" in page

    def test_they_are_kept_with_the_site(self, site: Path) -> None:
        """A village without a signal has them on the phone."""
        kept = (site / "simpan.json").read_text(encoding="utf-8")
        assert all(f'"koperasi/bahan/{slug}.pdf"' in kept for slug in SLUGS)
