"""The site as of days to come, with and without made-up decrees: what a reader would find false or silly on each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from checker.clock import seconds_of
from checker.values.months import MONTH_NAMES
from sitegen.content.html_text import tidy
from tests.support import decrees
from tests.support.page_builds import make_pages, page_makers

LAWS = {
    "as it is": (),
    "prolonged": (decrees.prolonged(), decrees.new_ceiling()),
    "other work prolonged": (decrees.prolonged("lainnya"),),
    "a quarter off": (decrees.prolonged(rate="25%"),),
    "ceiling": (decrees.new_ceiling(),),
    "discount alone": (decrees.prolonged(),),
}
DAYS = ("2026-12-16", "2027-01-01", "2027-03-02", "2027-04-01", "2027-06-01")
SITES = [
    *((day, law) for day in DAYS for law in ("as it is", "prolonged")),
    ("2026-12-16", "other work prolonged"),
    ("2027-04-01", "other work prolonged"),
    ("2027-01-01", "a quarter off"),
]
DRILLS = [("2026-12-16", "ceiling"), ("2026-12-16", "discount alone")]
"""Sites whose every difference from the law as it is was foretold."""
type Site = tuple[str, str]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[Site, Path]:
    """Make the pages for every day and law, two at a time."""
    top = tmp_path_factory.mktemp("days")
    law = {
        name: decrees.write(top / f"law-{number}", some) for number, (name, some) in enumerate(LAWS.items())
    }

    made = {site: top / " ".join(site).replace(" ", "-") for site in SITES + DRILLS}
    with page_makers(2) as makers:
        saying = {
            site: makers.submit(
                make_pages,
                folder,
                {
                    "SOURCE_DATE_EPOCH": str(seconds_of(date.fromisoformat(site[0]))),
                    "SITE_URL": "https://contoh.test/payung/",
                    "PAYUNG_LAW": str(law[site[1]]),
                },
            )
            for site, folder in made.items()
        }
        for site, said in saying.items():
            assert said.result() == "", site
    return made


UNREAD = frozenset((".pk-dasar", ".pk-sumber", ".pk-usang", ".pk-bagikan", "script", "style"))
"""The law's own words at numbers, the warning of old pages, the days a page was checked."""
LINE_ENDS = frozenset(("p", "li", "h1", "h2", "h3", "tr", "dt", "dd")) | frozenset(
    ("summary", "div", "title", "section", "main", "article")
)
CELLS = frozenset(("td", "th"))
MAIN = re.compile("<main.*</main>", re.DOTALL)
HELD_BACK = re.compile("(</?)template")
"""Parts of a page that its scripts show later."""
PASSED_ON = re.compile(r'href="https://wa\.me/[^"]*?text=([^"]*)"')


def source(folder: Path, page: str) -> str:
    """Give a page as it was written."""
    return (folder / page / "index.html").read_text(encoding="utf-8")


@cache
def read(folder: Path, page: str) -> str:
    """Everything a reader sees of a page, now or later, one block a line, without the frame around it.

    The lists of articles at numbers are the law's own words, not ours.
    """
    (main,) = MAIN.findall(source(folder, page))
    tree = LexborHTMLParser(HELD_BACK.sub(r"\1section", main))
    for unread in tree.css(", ".join(UNREAD)):
        unread.decompose()
    lines = (tidy(line) for line in "".join(texts(tree.root)).splitlines())
    return "\n".join(filter(None, lines))


def texts(element: LexborNode | None) -> Iterator[str]:
    """Give the texts in an element, and what parts them."""
    for child in element.iter(include_text=True) if element else ():
        ends_line = child.tag in LINE_ENDS
        yield "\n" if ends_line else (child.text_content or "")
        yield from texts(child)
        yield "\n" if ends_line else " | " if child.tag in CELLS else ""


def attribute(folder: Path, page: str, name: str, value: str) -> str:
    """The content of a <meta> of a page."""
    meta = LexborHTMLParser(source(folder, page)).css_first(f'meta[{name}="{value}"]')
    assert meta
    return meta.attributes.get("content") or ""


@cache
def share(folder: Path, page: str) -> str:
    """The text by which a page is passed on; one for frames has none."""
    found = PASSED_ON.search(source(folder, page))
    return unquote(unescape(found[1])) if found else ""


MONTH = rf"({'|'.join(MONTH_NAMES)}) (20\d\d)"
UNTIL = re.compile(rf"\b[Ss]ampai (?:iuran )?{MONTH}")
FROM = re.compile(rf"\b[Mm]ulai (?:pada )?(?:iuran )?{MONTH}")
SINCE = "2026-11"
"""What was over when these days began is history; the pages may tell it."""
HISTORY = ("sumber/riwayat", "sumber/peraturan", "sumber/angka")
"""Pages that list what held when, in the law data's own notes."""
OVER = ("sudah selesai", "Yang terakhir")
"""How a page says that what it tells of is past."""


def month(found: re.Match[str]) -> str:
    """Write a month of a sentence as YYYY-MM."""
    return f"{found[2]}-{MONTH_NAMES.index(found[1]) + 1:02d}"


def past_until(line: str, today: str) -> bool:
    """Something is said to go on until a month that is over."""
    ended = any(SINCE <= month(m) < today for m in UNTIL.finditer(line))
    return ended and not any(word in line for word in OVER)


def past_from(line: str, today: str) -> bool:
    """Something is announced for a month that has begun long since."""
    return any(SINCE <= month(m) < today for m in FROM.finditer(line))


def same_twice(line: str, today: str) -> bool:  # noqa: ARG001 - all rules are asked alike
    """A price is followed by itself as if by another."""
    return bool(
        re.search(
            r"(Rp[\d.]*\d)(?: sebulan)?(?:, lalu|, sekarang|, mulai| sampai| atau| \|) ?\1(?![\d.]*\d)", line
        )
    )


def broken(line: str, today: str) -> bool:  # noqa: ARG001 - all rules are asked alike
    """A mark of a template, an empty place, a sentence that stops."""
    return bool(re.search(r"\{\w+\}|iuran [.,]|sampai [.,]| ,|\bNone\b", line))


@pytest.mark.parametrize("site", SITES, ids=" ".join)
@pytest.mark.parametrize("rule", [past_until, past_from, same_twice, broken])
def test_no_page_says_what_is_over_or_silly(
    sites: dict[Site, Path], site: Site, rule: Callable[[str, str], bool]
) -> None:
    """Every line of every page, and its share text."""
    folder, today = sites[site], site[0][:7]
    found = {}
    for file in sorted(folder.rglob("index.html")):
        page = str(file.parent.relative_to(folder))
        if page == "luring" or page in HISTORY:
            continue
        all_lines = [*read(folder, page).splitlines(), *share(folder, page).splitlines()]
        if wrong := [line for line in all_lines if rule(line, today)]:
            found[page] = wrong
    assert found == {}


class TestProlonged:
    """A decree prolonged both discounts to December 2027, and the new ceiling stands in the data."""

    @pytest.mark.parametrize("day", DAYS)
    def test_nobody_looks_for_what_was_found(self, sites: dict[Site, Path], day: str) -> None:
        """No page misses the prolongation or the ceiling, announces the normal price or calls December 2026 an end."""
        folder = sites[day, "prolonged"]
        sought = re.compile(
            r"[Pp]erpanjangan(?:nya)?(?: potongan)? belum kami temukan|belum menemukan perpanjangan"
            r"|harga biasa lagi|selesai setelah iuran|Maret 2027 dan sesudahnya belum diketahui|sampai iuran (?:Desember 2026|Maret 2027)"
        )
        found = {
            str(file.relative_to(folder)): lines
            for file in sorted(folder.rglob("index.html"))
            if (lines := sought.findall(read(folder, str(file.parent.relative_to(folder)))))
        }
        assert found == {}

    @pytest.mark.parametrize("day", DAYS)
    def test_every_place_names_the_new_end(self, sites: dict[Site, Path], day: str) -> None:
        """Home, table, discount page, questions, registering and paying say December 2027."""
        folder = sites[day, "prolonged"]
        for page in (
            "",
            "iuran/pekerja-mandiri",
            "iuran/diskon",
            "tanya",
            "daftar/pekerja-mandiri",
            "daftar/bayar",
        ):
            assert "sampai iuran Desember 2027" in read(folder, page), page
        for page in ("tukang-becak", "ojek-online", "warung-makan"):
            assert "Harga ini sampai iuran Desember 2027." in read(folder, f"pekerjaan/{page}"), page

    def test_a_lower_rate_is_said(self, sites: dict[Site, Path]) -> None:
        """A quarter instead of half: the rate in words, and both prices of the discount."""
        folder = sites["2027-01-01", "a quarter off"]
        assert "Rp12.600" in read(folder, "")
        assert "dipotong 25%" in read(folder, "")
        rows = [line for line in read(folder, "iuran/diskon").splitlines() if line.startswith("Kerja lain |")]
        assert len(rows) == 2, rows
        assert "separuh" not in read(folder, "iuran/diskon")


PRICES = {
    "as it is": {"2026-12-16": (8400, 8400), "2027-01-01": (16800, 8400), "2027-03-02": (16800, 8400)},
    "prolonged": dict.fromkeys(DAYS, (8400, 8400)),
    "other work prolonged": {"2026-12-16": (8400, 8400), "2027-04-01": (8400, 16800)},
    "a quarter off": {"2027-01-01": (12600, 8400)},
}
"""The lowest price of other work and of transport (rupiah), by law and day; 16.800 both where nothing is said."""


def rupiah(amount: int) -> str:
    """Write an amount of the expectations."""
    return f"Rp{amount:,}".replace(",", ".")


@pytest.mark.parametrize("site", SITES, ids=" ".join)
def test_every_place_has_the_price_of_the_day(sites: dict[Site, Path], site: Site) -> None:
    """Home, its share text and picture; an ojek driver, a food stall, a becak driver; the discount page."""
    day, law = site
    other, transport = (rupiah(amount) for amount in PRICES[law].get(day, (16800, 16800)))
    folder, name = sites[site], f"{MONTH_NAMES[int(day[5:7]) - 1]} {day[:4]}"
    both = other if other == transport else f"{other} (angkutan {transport})"
    assert f"Iuran {name}\n{other} sebulan" in read(folder, "")
    assert f"mulai {both} sebulan pada {name}" in share(folder, "")
    assert attribute(folder, "", "property", "og:image:alt").endswith(f": {other}. Harga {name}.")
    for page, price in (("ojek-online", transport), ("warung-makan", other)):
        assert f"{price} sebulan" in read(folder, f"pekerjaan/{page}"), page
        assert f"iuran {name} mulai {price} sebulan" in share(folder, f"pekerjaan/{page}"), page
    becak = read(folder, "pekerjaan/tukang-becak")
    if other == transport:
        assert f"\n{other} sebulan" in becak
    else:
        cheap, dear = sorted((other, transport), key=lambda p: int(p[2:].replace(".", "")))
        assert f"\n{cheap} sampai {dear} sebulan" in becak
        assert f"Yang kecil kalau {'tidak ' * (cheap == other)}dihitung angkutan" in becak


HAND_OUTS = "koperasi/bahan"
"""They name the price and until when it holds, so the size of the files moves as well."""
PRICED = (HAND_OUTS, "koperasi/biaya")
"""Pages of cooperatives that are about prices."""


class TestDrill:
    """A decree moves the pages that tell of what it decrees, and no other."""

    def moved(self, sites: dict[Site, Path], law: str) -> dict[str, list[str]]:
        """Give the lines that are new on each page on 16 December 2026, and its share text."""
        before, after = sites["2026-12-16", "as it is"], sites["2026-12-16", law]
        found = {}
        for file in sorted(after.rglob("index.html")):
            page = str(file.parent.relative_to(after))
            if page == "luring":
                continue
            old = {*read(before, page).splitlines(), *share(before, page).splitlines()}
            new = [*read(after, page).splitlines(), *share(after, page).splitlines()]
            if lines_new := [line for line in new if line not in old]:
                found[page] = lines_new
        return found

    def test_a_ceiling_moves_the_pages_of_employees_and_their_firms_only(
        self, sites: dict[Site, Path]
    ) -> None:
        """Its page, a firm's calendar, the list of regulations and the history; no price of today, no share text elsewhere."""
        moved = self.moved(sites, "ceiling")
        assert {page for page in moved if not page.startswith("sumber/")} == {
            "iuran/karyawan",
            "umkm/kalender",
        }, moved
        assert any("Rp11.500.000" in line for line in moved["iuran/karyawan"])
        assert "sumber/riwayat" in moved

    def test_a_prolongation_moves_what_tells_of_the_discount(self, sites: dict[Site, Path]) -> None:
        """Prices of today stay; each new line tells of months or of the discount, or is a row whose columns went.

        Pages about something else move in nothing but the message for groups, which tells until when the price holds.
        """
        moved = self.moved(sites, "discount alone")
        folder = sites["2026-12-16", "discount alone"]
        elsewhere = {
            page: own
            for page, lines in moved.items()
            if page.startswith(("klaim", "program", "tentang", "istilah", "koperasi"))
            and page not in PRICED
            and (own := [line for line in lines if line not in share(folder, page)])
        }
        assert elsewhere == {}
        moved[HAND_OUTS] = [line for line in moved[HAND_OUTS] if not line.startswith("Semua bahan ini ")]
        about = re.compile(rf"{MONTH}|[Pp]otong|[Hh]arganya sama saja|Rp[\d.]+ \|")
        strange = {
            page: wrong
            for page, all_lines in moved.items()
            if not page.startswith("sumber")
            and (wrong := [line for line in all_lines if not about.search(line)])
        }
        assert strange == {}


class TestEnd:
    """Nothing follows the discount."""

    def test_the_question_is_asked_until_somebody_looked(self, sites: dict[Site, Path]) -> None:
        """In December at the discounts, afterwards in the list of open points; in June all months cost the same."""
        assert "Perpanjangannya belum kami temukan" in read(sites["2026-12-16", "as it is"], "tanya")
        assert "selesai setelah iuran Desember 2026" in read(
            sites["2027-01-01", "as it is"], "sumber/belum-pasti"
        )
        june = read(sites["2027-06-01", "as it is"], "sumber/belum-pasti")
        assert "\nO2\n" not in june

    def test_one_price_is_one_price_for_owners_too(self, sites: dict[Site, Path]) -> None:
        """From April no table offers a possibility with and one without a discount."""
        folder = sites["2027-04-01", "as it is"]
        for file in sorted(folder.rglob("index.html")):
            page = str(file.parent.relative_to(folder))
            if page.startswith(("pekerjaan/", "umkm")):
                assert "tanpa potongan" not in read(folder, page), page

    def test_nobody_is_told_of_a_discount_that_is_over(self, sites: dict[Site, Path]) -> None:
        """From April paying ahead raises no question of a discount, one price is not two, none is kept to a month."""
        folder = sites["2027-04-01", "as it is"]
        assert "menampilkan harga biasa dulu" in read(sites["2026-12-16", "as it is"], "daftar/bayar")
        assert "menampilkan harga biasa dulu" not in read(folder, "daftar/bayar")
        assert "apakah harganya ikut dipotong" not in read(folder, "iuran/diskon")
        becak = read(folder, "pekerjaan/tukang-becak")
        assert "kedua angka" not in becak
        assert "potongan lebih lama" not in becak
        assert "Tetap begitu selama aturannya tidak berubah." in becak

    def test_the_ceiling_in_doubt_is_said(self, sites: dict[Site, Path]) -> None:
        """The page for employees tells of March 2027 as long as the new number is not there."""
        for day in DAYS:
            assert "Angka untuk Maret 2027 dan sesudahnya belum diketahui" in read(
                sites[day, "as it is"], "iuran/karyawan"
            ), day
        assert "Rp11.500.000" in read(sites["2027-03-02", "prolonged"], "iuran/karyawan")


class TestPageDates:
    """A page is as new as what it says."""

    def changed(self, folder: Path, page: str) -> str:
        """The day a search engine is told."""
        found = re.search(r'"dateModified": "([\d-]+)"', source(folder, page))
        assert found
        return found[1]

    def test_a_night_without_news_changes_no_date(self, sites: dict[Site, Path]) -> None:
        """The price page is as new as its price; a page on what BPJS is called stays as old as it is."""
        assert self.changed(sites["2027-01-01", "as it is"], "iuran/pekerja-mandiri") == "2027-01-01"
        assert self.changed(sites["2027-04-01", "as it is"], "pekerjaan/ojek-online") == "2027-04-01"
        for page in ("tentang/privasi", "klaim/jht"):
            days = {self.changed(sites[day, "as it is"], page) for day in DAYS}
            assert len(days) == 1, (page, days)
            assert max(days) < DAYS[0], (page, days)

    def test_a_picture_has_the_name_of_what_it_says(self, sites: dict[Site, Path]) -> None:
        """Another price, another address; the same page on another day, the same address."""
        january, april = (
            attribute(sites[d, "as it is"], "", "property", "og:image") for d in (DAYS[1], DAYS[3])
        )
        assert january != april
        privacy = {attribute(sites[d, "as it is"], "tentang/privasi", "property", "og:image") for d in DAYS}
        assert len(privacy) == 1
