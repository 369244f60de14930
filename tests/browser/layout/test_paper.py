"""Answers and pages on paper: few sheets, nothing that only a screen can do, and a code that leads back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from checker.data.resources import data_file
from tests.browser.layout.routes import EVENTS, PAGES, WAYS
from tests.browser.layout.sheets import Paper, printed
from tests.browser.phone import Phones, answer_head
from tests.conftest import SITE_ADDRESS

SCREEN_WORDS = (
    *("Tekan", "Ketuk", "Ubah", "Pakaiini", "Mulailagi", "Cetak", "TunjukkanQR", "KirimWhatsApp"),
    *("Dengarkan", "Bacajuga", "SimpandiHP"),
)
LONGEST_PAGE = 4
"""Sheets; only lists that are looked up take more."""


@pytest.fixture(scope="session")
def paper(answer: Page) -> Paper:
    """Print it."""
    return printed(answer)


class TestAnswer:
    def test_it_takes_two_sheets_at_most(self, paper: Paper) -> None:
        """One sheet, or its back too."""
        assert len(paper.sheets) <= 2

    def test_the_code_opens_this_very_answer(self, paper: Paper, answer: Page) -> None:
        """A camera held over the sheet finds the address with everything that was answered."""
        assert paper.codes == [answer.url]

    def test_nothing_on_it_asks_to_be_tapped(self, paper: Paper) -> None:
        """Buttons, links that change the answer and hints for fingers stay on the screen."""
        text = "".join(paper.sheets)
        assert [word for word in SCREEN_WORDS if word in text] == []

    def test_papers_and_reasons_are_on_it(self, paper: Paper, answer: Page) -> None:
        """What the screen folds but a person needs at the counter: every paper to bring, every sum with its article."""
        needed = answer.locator(".pk-bawaan__nama, .pk-jejak__rumus").all_text_contents()
        assert [words for words in needed if not paper.holds(words)] == []

    def test_badges_need_no_colour(self, answer: Page) -> None:
        """Black words in a black frame, whatever the colour was."""
        answer.emulate_media(media="print")
        badges = answer.locator("[data-bagian=hasil] :is(.pk-lencana, .pk-yakin):visible").evaluate_all(
            "all => all.map((e) => [e.textContent.trim() !== '', getComputedStyle(e).color,"
            " getComputedStyle(e).borderTopColor, getComputedStyle(e).borderTopStyle !== 'none'])"
        )
        answer.emulate_media(media="screen")
        assert [b for b in badges if b != [True, "rgb(0, 0, 0)", "rgb(0, 0, 0)", True]] == []


def test_every_way_and_every_event_is_printed() -> None:
    """A way of working or an event that is new comes to the paper here too."""
    ways = data_file("questions/periksa")["cara_kerja"]["pilihan"]
    events = data_file("questions/manfaat")["kejadian"]["pilihan"]
    assert [one["nilai"] for one in ways] == list(WAYS)
    assert [one["nilai"] for one in events] == list(EVENTS)


@pytest.mark.parametrize("route", PAGES)
def test_a_page_takes_few_sheets_and_says_where_it_stands(open_once: Phones, route: str) -> None:
    """Its code and its address lead to it; nothing on it asks to be tapped."""
    paper = printed(open_once.instead(route))
    assert len(paper.sheets) <= LONGEST_PAGE
    assert paper.codes == [SITE_ADDRESS + route]
    assert paper.holds((SITE_ADDRESS + route).removeprefix("https://"))
    assert [word for word in SCREEN_WORDS[:2] if word in "".join(paper.sheets)] == []


def test_without_javascript_the_code_is_there_too(open_page: Phones) -> None:
    """It was drawn when the site was made."""
    page = open_page("klaim/kecelakaan/", java_script_enabled=False)
    assert printed(page).codes == [f"{SITE_ADDRESS}klaim/kecelakaan/"]


def test_the_screen_shows_the_code_to_the_next_phone(open_page: Phones) -> None:
    """On an answer with the network gone, and on a page: as on the screen, not as for paper."""
    page = open_page(WAYS["karyawan"])
    expect(answer_head(page)).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator("[data-bagian=hasil]").get_by_text("Tunjukkan QR").click()
    expect(page.locator("[data-bagian=hasil] .pk-kode svg")).to_be_visible()
    page.emulate_media(media="screen")
    assert printed(page).codes == [page.url]
    other = open_page("klaim/kecelakaan/")
    other.get_by_text("Tunjukkan QR").click()
    other.emulate_media(media="screen")
    assert printed(other).codes == [f"{SITE_ADDRESS}klaim/kecelakaan/"]
