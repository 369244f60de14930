"""The message of every page: short, with price, until when, what the family gets, how to join, whom to ask."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from checker.data.resources import data_file

LINK = re.compile(r'<section class="pk-bagikan".*?href="https://wa\.me/\?text=([^"]+)"', re.DOTALL)
PICTURE = re.compile(r'<meta property="og:image" content="https://contoh\.test/payung/([^"]+)"')
ALONE = (
    "",
    "iuran/pekerja-mandiri/",
    "daftar/pekerja-mandiri/",
    "daftar/bayar/",
    "koperasi/",
    "koperasi/wadah/",
    "cek/",
    "tanya/",
)
WAGED = ("umkm/", "umkm/biaya/", "karyawan/", "daftar/karyawan/")
SAYS_ALL = ("sumber/angka/", "tentang/privasi/", "istilah/")


def message(site: Path, page: str) -> str:
    """Give the message of a page."""
    found = LINK.search((site / page / "index.html").read_text(encoding="utf-8"))
    assert found, page
    return unquote(unescape(found[1]))


def test_every_message_is_short_and_says_whom_to_ask(site: Path) -> None:
    """At most 500 characters; its address, the official one, 175, the day, and that it is not official; a picture too."""
    for file in sorted(site.rglob("index.html")):
        page = f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./")
        if page in ("luring/", "sisip/cek/"):
            continue
        text = message(site, page)
        assert len(text) <= 500, page
        assert f"https://contoh.test/payung/{page}\n" in text, page
        assert (
            "Resmi: bpjsketenagakerjaan.go.id, telepon 175. Per 22 November 2026. Bukan situs resmi." in text
        ), page
        picture = PICTURE.search(file.read_text(encoding="utf-8"))
        assert picture, page
        assert (site / picture[1]).is_file(), page


@pytest.mark.parametrize("page", ALONE)
def test_a_page_for_those_who_work_alone_says_everything(site: Path, page: str) -> None:
    """Price, until when, what the family gets, how to join."""
    text = message(site, page)
    assert "Rp8.400" in text
    assert "sampai iuran Desember 2026" in text
    assert re.search(r"keluarga (menerima )?Rp42", text)
    assert "Rp70 jt" in text
    assert "Daftar pakai KTP" in text


def test_every_occupation_that_pays_for_itself_says_everything(site: Path) -> None:
    """In the words of its own page: a price, until when where an end is known, the family, how to join."""
    for slug, one in data_file("core/occupations").items():
        text = message(site, f"pekerjaan/{slug}/")
        if one["cara_kerja"] in ("mandiri", "pemberi_kerja"):
            assert re.search(r"Rp[0-9.]+ .*sebulan", text), slug
            assert "keluarga Rp42 jt" in text, slug
            assert "Daftar pakai KTP" in text, slug
        assert "Kerja sendiri mulai" not in text or one["cara_kerja"] in ("mandiri", "pemberi_kerja"), slug


def test_every_business_says_what_the_family_gets_and_who_registers(site: Path) -> None:
    """Its bill stands in its own sentence."""
    for slug in data_file("core/businesses"):
        text = message(site, f"umkm/jenis/{slug}/")
        assert "keluarga Rp42 jt" in text, slug
        assert "Bos yang mendaftarkan" in text, slug


@pytest.mark.parametrize("page", WAGED)
def test_a_page_for_employers_names_a_price(site: Path, page: str) -> None:
    """Of the smallest firm at the lowest class, so as one of many."""
    text = message(site, page)
    assert re.search(r"bos bayar mulai Rp[0-9.]+ sebulan", text)
    assert "Bos yang mendaftarkan" in text


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            "iuran/pekerja-migran/",
            ("Kontrak 24 bulan: Rp370.000 sekali bayar", "keluarga Rp85 jt (tanyakan dulu)", "paspor"),
        ),
        ("klaim/migran/", ("Rp370.000 sekali bayar", "keluarga Rp85 jt (tanyakan dulu)", "paspor")),
        ("iuran/proyek/", ("Kontrak Rp160.000.000: Rp", "keluarga Rp42 jt", "Pelaksana yang mendaftarkan")),
        ("cek/manfaat/", ("keluarga Rp42 jt (ikut lebih dari 3 bulan)", "mulai Rp70 jt")),
    ],
)
def test_pages_of_migrants_projects_and_events_name_their_own_sums(
    site: Path, page: str, said: tuple[str, ...]
) -> None:
    """What is not sure says so."""
    text = message(site, page)
    assert [one for one in said if one not in text] == []


@pytest.mark.parametrize("page", SAYS_ALL)
def test_a_page_about_nothing_of_it_stays_silent(site: Path, page: str) -> None:
    """What is not its subject is not said."""
    assert "Rp" not in message(site, page)


def test_no_amount_is_called_a_price_that_is_none(site: Path) -> None:
    """A limit of savings that can be taken by phone is no price."""
    text = message(site, "klaim/jht/")
    assert "Harga ini" not in text
    assert "Kerja sendiri mulai Rp8.400" in text
