"""Who listens to the page: the accessibility tree of the main ways, step by step, and what is said aloud by itself.

Also who sees it differently: zoomed to 400%, in forced colours, without motion.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.layout.routes import FORMS, PAGES, REFERENCE
from tests.browser.phone import Phones, ahead

pytestmark = pytest.mark.phone("used")

EAR = """() => {
  window.heard = [];
  const note = (region) => {
    const text = region.innerText.trim().replace(/\\s+/g, " ");
    if (text && region.checkVisibility({ opacityProperty: false }) && window.heard.at(-1) !== text) window.heard.push(text);
  };
  const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert]";
  new MutationObserver((changes) => {
    const regions = changes.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(live));
    for (const region of new Set(regions)) if (region) note(region);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] });
}"""
SHORT = 60
"""Characters that are heard in one breath."""
BECAK = "cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&penghasilan=1300000"
DEATH = "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&tanggal=2026-11-20"
EMPLOYEE = "cek/#cara_kerja=karyawan&upah=3000000&skala_usaha=mikro&usia=30&risiko_jkk=2"
RESULT = "[data-bagian=hasil] .pk-hasil"
ZOOMED = {"width": 320, "height": 256}
"""1280 × 1024 at 400%."""


def listen(phones: Phones, route: str) -> Page:
    """Open a page with an ear on its live regions."""
    return phones(route, before=f"({EAR})()")


class TestWays:
    """Names, roles and their order, as a screen reader walks them."""

    def test_a_becak_driver_finds_the_price(self, open_page: Phones) -> None:
        """From the front page, by typing, to the amount: every step has a heading, a named field and a way on."""
        page = open_page("")
        page.get_by_role("main").get_by_role("searchbox").press_sequentially("becak")
        expect(page.get_by_role("main")).to_match_aria_snapshot("""
          - main:
            - heading "Perlu apa, Bapak/Ibu?" [level=1]
            - region "Bayar berapa?":
              - heading "Bayar berapa?" [level=2]
              - search "Cari pekerjaan":
                - searchbox "Tulis sebutan sehari-hari"
                - list:
                  - listitem:
                    - link "Tukang becak"
        """)
        page.get_by_role("link", name="Tukang becak").first.click()
        form = page.locator("#pk-cek form")
        expect(form).to_match_aria_snapshot("""
          - form "Cek iuran":
            - paragraph:
              - text: /Tukang becak/
              - button "Ganti pekerjaan"
            - paragraph: Pertanyaan 1 dari 2
            - heading /penghasilan/ [level=2]
            - group "Cara menyebutnya":
              - radio "Per hari" [checked]
              - radio "Per bulan"
            - textbox "Penghasilan sehari"
            - textbox "Hari kerja sebulan"
            - button "Lanjut"
        """)
        page.get_by_role("textbox", name="Penghasilan sehari").fill("50000")
        page.get_by_role("textbox", name="Hari kerja sebulan").fill("26")
        ahead(page)
        expect(form).to_match_aria_snapshot("""
          - form "Cek iuran":
            - paragraph: Pertanyaan 2 dari 2
            - heading "Berapa umurnya?" [level=2]
            - textbox "Berapa umurnya sekarang?"
            - button "Lihat jawaban"
            - button "Kembali"
        """)
        ahead(page)
        expect(page.locator("[data-bagian=hasil]")).to_match_aria_snapshot("""
          - article "Iuran November 2026":
            - paragraph: Tukang becak · pekerja mandiri
            - heading "Iuran November 2026" [level=2]
            - paragraph:
              - strong: Rp10.400
              - text: sebulan
            - region "Dihitung untuk":
              - heading "Dihitung untuk" [level=3]
              - term: "Pekerjaan:"
              - definition: Tukang becak
              - definition:
                - link "Ubah pekerjaan"
        """)

    def test_a_wrong_answer_is_said_and_leads_to_its_field(self, open_page: Phones) -> None:
        """The summary has the focus, names what is wrong and links to the field, which is described by it."""
        page = open_page("cek/#cara_kerja=mandiri&pekerjaan=tukang-becak&tanya=penghasilan")
        page.locator("label:visible", has_text="Per bulan").click()
        page.locator("#pk-cek form [type=submit]").click()
        alert = page.get_by_role("alert")
        expect(alert).to_be_focused()
        alert.get_by_role("link").first.click()
        field = page.locator("#isian-penghasilan")
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
        assert page.evaluate(
            "e => e.getAttribute('aria-describedby').split(' ').map((i) => document.getElementById(i)?.textContent).join(' ')",
            field.element_handle(),
        ).strip()

    def test_searching(self, open_page: Phones) -> None:
        """The box is a named dialog with one search field; what was found is a list of links, its size is said."""
        page = open_page("tentang/")
        page.get_by_role("banner").get_by_role("link", name="Cari di situs ini").click()
        page.get_by_role("dialog").get_by_role("searchbox").fill("nunggak")
        expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("halaman")
        expect(page.get_by_role("dialog")).to_match_aria_snapshot("""
          - dialog "Cari di situs ini":
            - search:
              - searchbox "Cari apa, Bapak/Ibu?"
              - button "Tutup"
            - status: /halaman/
            - list:
              - listitem:
                - paragraph:
                  - link /menunggak/
        """)


class TestSaidAloud:
    """What is said by itself, without being looked for."""

    @pytest.mark.parametrize(
        ("route", "said"),
        [
            (BECAK, ["Iuran November 2026: Rp10.400 sebulan"]),
            (DEATH, ["Keluarga menerima: Rp98.800.000"]),
            (EMPLOYEE, None),
        ],
    )
    def test_an_answer_is_said_once_and_shortly(
        self, open_page: Phones, route: str, said: list[str] | None
    ) -> None:
        """A link that opens an answer says it in one short sentence, also when the engine's own replaces the first."""
        page = listen(open_page, route)
        expect(page.locator(RESULT)).to_be_visible()
        heard = page.evaluate("window.heard")
        assert said is None or heard == said
        assert len(heard) == 1
        assert len(heard[0]) <= SHORT, heard

    def test_who_answered_hears_the_heading_and_the_amount(self, open_page: Phones) -> None:
        """After the last question the heading has the focus, so that only the amount has to be said."""
        page = listen(open_page, f"{BECAK}&tanya=usia")
        page.locator("#pk-cek form [type=submit]").click()
        expect(page.locator(RESULT)).to_be_visible()
        expect(page.locator(f"{RESULT} h2")).to_be_focused()
        assert page.evaluate("window.heard") == ["Rp10.400 sebulan"]


class TestSeenDifferently:
    """Zoom, colours of one's own, no motion."""

    @pytest.mark.parametrize("route", [*PAGES, *REFERENCE, *FORMS])
    def test_zoomed_to_400_percent(self, open_once: Phones, route: str) -> None:
        """No scrolling sideways, and nothing that stays in place takes more than half of the little height."""
        page = open_once.instead(route, viewport=ZOOMED)
        assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        stays = page.evaluate("""() => [...document.body.querySelectorAll("*")]
          .filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && e.checkVisibility())
          .map((e) => e.getBoundingClientRect()).filter((r) => r.bottom > 0 && r.top < innerHeight)
          .reduce((sum, r) => sum + Math.min(r.bottom, innerHeight) - Math.max(r.top, 0), 0)""")
        assert stays <= ZOOMED["height"] / 2

    def test_forced_colours_keep_what_is_chosen_and_where_one_is(self, open_page: Phones) -> None:
        """A choice, the focus and a button are told by lines and marks, not by the colours that were taken away."""
        page = open_page("cek/#tanya=cara_kerja", forced_colors="active")
        first, second = page.get_by_role("radio").nth(0), page.get_by_role("radio").nth(1)
        look = """e => { const c = e.closest("label") ?? e.parentElement;
          const s = (x, p) => { const t = getComputedStyle(x, p); return [t.outlineStyle, t.outlineWidth, t.borderTopWidth, t.borderTopColor, t.backgroundColor, t.content].join(); };
          return [s(c), s(c, "::before"), s(c, "::after"), s(e)].join("|") + [...c.children].map((x) => s(x)).join("|"); }"""
        first.check(force=True)
        first.evaluate("e => e.blur()")
        chosen, other = first.evaluate(look), second.evaluate(look)
        assert chosen != other
        first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        assert first.evaluate(look) != chosen
        button = page.locator("#pk-cek form [type=submit]")
        assert button.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1

    @pytest.mark.parametrize("dark", [False, True])
    def test_forced_colours_show_what_is_drawn(self, open_page: Phones, dark: bool) -> None:
        """Bars and lines stand out from the colours a person has chosen, also with the site's own light colours kept."""
        page = open_page(
            f"{DEATH}&anak=SD:4,SMP:2",
            forced_colors="active",
            color_scheme="dark" if dark else "light",
            before="if (location.protocol !== 'about:') localStorage.setItem('pk-tema', 'default')",
        )
        page.locator(".pk-batang").evaluate("e => { e.closest('details').open = true }")
        drawn = page.locator(".pk-batang > svg").first
        colours = drawn.locator("rect").evaluate_all(
            "all => [...new Set(all.map((e) => getComputedStyle(e).fill))]"
        )
        assert ("rgb(255, 255, 255)" if dark else "rgb(0, 0, 0)") in colours
        assert len(colours) == len({*page.locator(".pk-batang__kunci li").all_inner_texts()})

    @pytest.mark.parametrize("route", ["", "cek/", BECAK, "tanya/", "umkm/jenis/"])
    def test_without_motion(self, open_page: Phones, route: str) -> None:
        """Who asked for no motion gets none, however long an answer takes."""
        page = open_page(route, reduced_motion="reduce")
        page.mouse.wheel(0, 500)
        running = page.evaluate(
            "document.getAnimations().filter((a) => a.effect?.getComputedTiming().duration > 1).map((a) => a.animationName ?? a.transitionProperty)"
        )
        assert running == []
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


class TestMemberList:
    """The page of a cooperative: a list that is written anew under whoever walks in it."""

    def test_who_opens_a_list_stands_at_its_heading(self, open_page: Phones) -> None:
        """By keyboard alone; said is that it begins, not every step, and the months ahead take nobody's place away."""
        page = listen(open_page, "koperasi/anggota/")
        page.get_by_role("button", name="Coba dengan contoh").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Mulai Januari 2027")).to_be_visible()
        expect(page.locator("#pk-anggota-judul")).to_be_focused()
        assert page.evaluate("window.heard") == ["Menyiapkan hitungan."]
        page.set_viewport_size({"width": ZOOMED["width"], "height": ZOOMED["height"]})
        assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]

    def test_who_goes_through_the_rows_keeps_the_place(self, open_page: Phones) -> None:
        """A status that is changed, and a row that is taken out: the keyboard stays in the list."""
        page = open_page("koperasi/anggota/")
        page.get_by_role("button", name="Coba dengan contoh").click()
        expect(page.get_by_text("Mulai Januari 2027")).to_be_visible()
        page.get_by_label("Status tanpa angka").check(force=True)
        status = page.locator("[data-status-baris]").nth(1)
        mark = status.get_attribute("data-status-baris")
        status.focus()
        status.select_option("berhenti")
        expect(page.locator("[data-tempat=ringkas]")).to_contain_text("2 berhenti")
        expect(page.locator(f'[data-status-baris="{mark}"]')).to_be_focused()
        page.get_by_label("Dengan iuran").check(force=True)
        page.locator("[data-aksi=buka-baris]").nth(2).press("Enter")
        page.get_by_role("button", name="Keluarkan").press("Enter")
        expect(page.locator("#pk-anggota [data-kabar]")).not_to_be_empty()
        expect(page.locator("#pk-anggota-nama")).to_be_focused()


class TestTools:
    """The tools of bosses, cooperatives and employees."""

    @pytest.mark.parametrize(
        ("route", "names"),
        [
            ("cek/usaha/#tanya=pekerja", ["Berapa orang", "Upah seorang sebulan"]),
            ("cek/slip/", ["Berapa gaji pokok"]),
            ("koperasi/biaya/", ["Berapa orang", "Penghasilan seorang sebulan", "Kerjanya angkutan?"]),
        ],
    )
    def test_every_field_has_a_name_and_the_keyboard_reaches_it(
        self, open_page: Phones, route: str, names: list[str]
    ) -> None:
        """In the order in which they stand, up to the button that leads on."""
        page = open_page(route)
        expect(page.locator("#pk-cek form [type=submit]")).to_be_enabled()
        page.locator("[data-layar]:not([hidden]) h2").focus()
        walked: list[str] = []
        for _ in range(15):
            page.keyboard.press("Tab")
            walked.append(
                page.evaluate(
                    "(({ activeElement: e }) => e.labels?.[0]?.innerText ?? e.getAttribute('aria-label') ?? e.innerText)(document)"
                )
            )
            if page.evaluate("document.activeElement.type") == "submit":
                break
        assert page.evaluate("document.activeElement.type") == "submit", walked
        assert all(walked), walked
        found = [next((i for i, one in enumerate(walked) if one.startswith(name)), -1) for name in names]
        assert found == sorted(found), walked
        assert -1 not in found, walked
