"""The checker in a page of another site: one line puts it there; it answers, grows, keeps nothing and leads nobody astray."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, FrameLocator, Page, expect

from bench.server import Server
from tests.browser.phone import PHONE, Complaints
from tests.browser.test_any_store import SHUT
from tests.browser.test_content_policy import sent_headers

KNOWN = "cara_kerja=mandiri&pekerjaan=tukang-becak"
ANSWERED = f"{KNOWN}&penghasilan=1500000&usia=40&jht=tidak&bulan=2026-11"
FRAME = "iframe[title^='Cek iuran BPJS Ketenagakerjaan']"
LINE = '<script src="{address}sisip.js" data-isi="{known}" async></script>'
PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Koperasi Maju</title><link rel="icon" href="data:,"><h1>Koperasi Maju</h1><a href="#">Awal</a>{line}<a href="#">Akhir</a>"""


class Cooperative:
    """The site of a cooperative on a host of its own, with our line in its page, and a phone to read it with."""

    def __init__(self, browser: Browser, folder: Path, address: str, host: str) -> None:
        """Keep pages in `folder`, which `host` serves; ours stands at `address`."""
        self.browser, self.folder, self.address, self.host = browser, folder, address, host
        self.complaints = Complaints()
        self.hosts: set[str] = set()
        self.phones: list[BrowserContext] = []

    def __call__(self, known: str = KNOWN, *, line: str = LINE, before: str = "") -> Page:
        """Open the page on a new phone, which has been elsewhere before."""
        html = PAGE.format(line=line.format(address=self.address, known=known.replace("&", "&amp;")))
        (self.folder / "index.html").write_text(html, encoding="utf-8")
        phone = self.browser.new_context(**PHONE)
        self.phones.append(phone)
        self._listen(phone)
        if before:
            phone.add_init_script(before)
        page = phone.new_page()
        page.goto("about:blank")
        page.goto(self.host)
        return page

    def _listen(self, phone: BrowserContext) -> None:
        """Note every host that is asked, and whatever the two pages complain about."""
        said = self.complaints.complaint

        def console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                said.append(message.text)

        phone.on("request", lambda one: self.hosts.add(urlsplit(one.url).netloc))
        phone.on("weberror", lambda failure: said.append(str(failure.error)))
        phone.on("console", console)

    def close(self) -> None:
        """Put the phones away; nobody complained, no third host was asked, nothing was left as a cookie."""
        own = {urlsplit(self.address).netloc, urlsplit(self.host).netloc, ""}
        cookies = [c for phone in self.phones for c in phone.cookies()]
        for phone in self.phones:
            phone.close()
        assert (self.complaints.left(), self.hosts - own, cookies) == ([], set(), [])


@pytest.fixture
def cooperative(browser: Browser, site: Path, tmp_path: Path) -> Iterator[Cooperative]:
    """Serve our site with the headers of the page that may be framed, and a cooperative's on another port."""
    with Server(site, under=f"/{site.name}/") as ours, Server(tmp_path) as theirs:
        ours.headers = sent_headers(site, "/sisip/cek/")
        one = Cooperative(browser, tmp_path, ours.url, theirs.url)
        yield one
        one.close()


def framed(page: Page) -> FrameLocator:
    """What stands in our frame."""
    return page.frame_locator(FRAME)


def height(page: Page) -> float:
    """How tall the frame is."""
    box = page.locator(FRAME).bounding_box()
    assert box
    return box["height"]


def test_one_line_asks_and_answers(cooperative: Cooperative) -> None:
    """What is known is not asked; the engine's own answer comes, under our policy; the way to the whole page stays."""
    page = cooperative()
    frame = framed(page)
    expect(frame.locator("[data-layar=penghasilan] h2")).to_be_visible()
    frame.get_by_label("Penghasilan sehari").fill("50000")
    frame.get_by_label("Hari kerja sebulan").fill("26")
    frame.locator("form [type=submit]").click()
    frame.locator("[data-layar=usia] input[inputmode]:visible").fill("40")
    frame.locator("form [type=submit]").click()
    expect(frame.locator("[data-bagian=hasil] .pk-hasil")).to_contain_text("Rp")
    expect(frame.locator(".pk-sisip__kaki")).to_contain_text("Bukan situs resmi")


def test_it_is_as_tall_as_what_it_holds(cooperative: Cooperative) -> None:
    """A question is short, an answer long; nothing scrolls inside."""
    page = cooperative()
    expect(framed(page).locator("[data-layar=penghasilan] h2")).to_be_visible()
    short = height(page)
    page = cooperative(ANSWERED)
    expect(framed(page).locator("[data-bagian=hasil] .pk-hasil")).to_be_visible()
    expect(framed(page).locator(".pk-jejak").first).to_be_attached()
    page.wait_for_timeout(100)
    (inner,) = [one for one in page.frames if "/sisip/" in one.url]
    assert height(page) > 2 * short
    assert abs(inner.evaluate("document.documentElement.scrollHeight") - height(page)) <= 1
    assert inner.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"]


def test_what_is_passed_on_leads_to_the_whole_page(cooperative: Cooperative) -> None:
    """Message and QR open the checker itself; other links open beside the cooperative's page."""
    page = cooperative(ANSWERED)
    frame = framed(page)
    expect(frame.locator("[data-bagian=hasil] .pk-hasil")).to_be_visible()
    message = unquote(frame.locator("[data-bagian=hasil] [data-aksi=wa]").get_attribute("href") or "")
    assert f"{cooperative.address}cek/#" in message
    assert "sisip" not in message
    expect(frame.locator("[data-bagian=hasil] [data-aksi=wa-umum]")).to_be_hidden()
    with page.context.expect_page() as opened:
        frame.locator(".pk-lanjutan a").first.click()
    assert opened.value.url.startswith(cooperative.address)
    assert page.url == cooperative.host
    expect(frame.locator("[data-bagian=hasil] .pk-hasil")).to_be_visible()


def test_it_works_where_the_browser_shuts_its_stores(cooperative: Cooperative) -> None:
    """As browsers do for what stands in a page of somebody else."""
    page = cooperative(ANSWERED, before=SHUT)
    expect(framed(page).locator("[data-bagian=hasil] .pk-hasil")).to_contain_text("Rp")


def test_back_goes_question_by_question_and_then_away(cooperative: Cooperative) -> None:
    """What was typed is still there; the page itself adds nothing to the history."""
    page = cooperative()
    frame = framed(page)
    typed = frame.get_by_label("Penghasilan sehari")
    typed.fill("50000")
    frame.get_by_label("Hari kerja sebulan").fill("26")
    frame.locator("form [type=submit]").click()
    expect(frame.locator("[data-layar=penghasilan]")).to_be_hidden()
    page.evaluate("history.back()")
    expect(frame.locator("[data-layar=penghasilan]")).to_be_visible()
    expect(typed).to_have_value("50.000")
    page.go_back()
    assert page.url == "about:blank"


def test_a_new_question_is_in_sight(cooperative: Cooperative) -> None:
    """The page around it goes to the frame's top, as our own page does; a page just opened stays where it is."""
    page = cooperative("")
    frame = framed(page)
    expect(frame.locator("form")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    frame.locator("[data-layar]:not([hidden]) input:visible").first.fill("becak")
    submit = frame.locator("form [type=submit]")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p>'.repeat(200))")
    page.evaluate("scrollTo(0, 9999)")
    submit.evaluate("button => button.click()")
    expect(frame.locator("[data-layar]:not([hidden]) h2")).to_be_in_viewport()


def test_nobody_else_moves_the_frame(cooperative: Cooperative) -> None:
    """A message from another frame or from the page itself, or one that is nonsense, changes nothing."""
    page = cooperative()
    expect(framed(page).locator("[data-layar=penghasilan] h2")).to_be_visible()
    before = height(page)
    page.evaluate("postMessage({ payungKerja: { tinggi: 5, atas: true } }, '*')")
    page.evaluate("""new Promise((done) => {
      addEventListener("message", ({ data }) => data === "selesai" && done());
      const other = document.createElement("iframe");
      other.srcdoc = `<script>for (const m of [null, 7, { payungKerja: { tinggi: 5 } }, "selesai"]) parent.postMessage(m, "*")</script>`;
      document.body.append(other);
    })""")
    (inner,) = [one for one in page.frames if "/sisip/" in one.url]
    inner.evaluate(
        "for (const m of [null, { payungKerja: null }, { payungKerja: { tinggi: '1px' } }, { payungKerja: { tinggi: -3 } }]) parent.postMessage(m, '*')"
    )
    page.wait_for_timeout(100)
    assert height(page) == before


def test_the_keyboard_goes_in_and_out_again(cooperative: Cooperative) -> None:
    """Tab comes to the first field, and after the last link to what follows in the page."""
    page = cooperative()
    frame = framed(page)
    expect(frame.locator("[data-layar=penghasilan] h2")).to_be_visible()
    page.get_by_role("link", name="Awal").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"
    frame.get_by_role("link", name="Buka di halaman penuh").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Akhir"


def test_the_line_without_a_script_shows_it_too(cooperative: Cooperative) -> None:
    """A frame of fixed height, for pages that let no script in; in a sandbox as well."""
    line = (
        '<iframe src="{address}sisip/cek/#{known}" title="Cek iuran BPJS Ketenagakerjaan" loading="lazy"'
        ' sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"></iframe>'
    )
    page = cooperative(ANSWERED, line=line)
    expect(framed(page).locator("[data-bagian=hasil] .pk-hasil")).to_contain_text("Rp")


def test_its_first_view_is_light(browser: Browser, site: Path) -> None:
    """As light as any page of the site: 40 kB on a host that compresses."""
    with Server(site, under=f"/{site.name}/") as ours:
        phone = browser.new_context(**PHONE)
        phone.new_page().goto(f"{ours.url}sisip/cek/", wait_until="networkidle")
        phone.close()
        assert 10_000 < ours.size() <= 40_000


def test_no_other_page_of_ours_can_be_framed(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Where the host sends the headers: a page of somebody else can't lay itself over ours."""
    with Server(site, under=f"/{site.name}/") as ours, Server(tmp_path) as theirs:
        ours.headers = sent_headers(site, "/cek/")
        (tmp_path / "index.html").write_text(
            PAGE.format(line=f'<iframe src="{ours.url}cek/"></iframe>'), encoding="utf-8"
        )
        page = browser.new_page()
        refused: list[str] = []
        page.on("console", lambda m: refused.append(m.text))
        page.goto(theirs.url)
        expect(page.frame_locator("iframe").locator("form")).to_have_count(0)
        page.close()
    assert any("frame-ancestors" in text for text in refused)
