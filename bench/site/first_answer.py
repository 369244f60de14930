"""An answer on a slow line and a slow CPU, nothing on the phone: shared, typed, about an event, and the engine's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import median

from playwright.sync_api import Page

from bench.phone import Phone
from bench.row import Row, attempt, spread
from bench.server import Server
from bench.session import Session, announce
from bench.throttle import LATENCY, RATE, SLOWDOWN, measured_slowdown, slow_line, slowed

COUNT = 3
MILLI = 1000
PATIENCE = 120_000
"""ms; an answer that has not come by then never will."""
AMOUNT = ".pk-hasil .pk-angka"
ANSWERS = {"cara_kerja": "mandiri", "penghasilan": "1350000", "jht": "tidak"}
JOB = "tukang becak"
LINK = "cek/#" + "&".join(f"{key}={values}" for key, values in ANSWERS.items())
EVENT = "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000"
EMPLOYEE = "cek/#cara_kerja=karyawan&skala_usaha=mikro&upah=2750000&usia=30&risiko_jkk=2"
"""No answer to this was made with the page: the engine has to give it."""
WATCH = """() => {
  const note = (selector, name) => {
    if (document.querySelector(selector)?.checkVisibility()) window[name] = performance.now();
    else requestAnimationFrame(() => note(selector, name));
  };
  note("%s", "__amount");
  addEventListener("submit", () => (window.__sent = performance.now()), true);
}"""
WHEN_THERE = """([tag, patience]) => new Promise((done, fail) => {
  const look = () => (tag in window ? done(window[tag]) : requestAnimationFrame(look));
  look();
  setTimeout(() => fail(new Error(tag)), patience);
})"""
"""`wait_for_function` evaluates text in the page, which its content policy forbids."""
HOW = (
    f"{RATE * 8 / 1e6:g} Mbit/s, {LATENCY} ms, CPU ×{SLOWDOWN}, fresh profile, host that gzips text; the line is slow in the"
    " browser's protocol and, for the offline worker too, at the host; {since} until {until} is visible; median"
)
FROM_LINK = "from opening a shared link"
FROM_TAP = "from the last tap of a form filled as fast as a robot can"


def measure(session: Session) -> list[Row]:
    """Measure every way in, and once how long an answer takes for which the engine has to come first."""
    slow = f"slow 4G, CPU ×{SLOWDOWN}"
    ways: tuple[tuple[str, str, Callable[[Page, str], float], float, int], ...] = (
        (f"first answer, shared link, {slow}", FROM_LINK, partial(_from_link, LINK), 1.5, COUNT),
        (f"first answer, typed, {slow}", FROM_TAP, _from_typing, 0.5, COUNT),
        (f"first answer, benefit event, {slow}", FROM_LINK, partial(_from_link, EVENT), 1.5, COUNT),
        (f"the engine's own answer, {slow}", FROM_LINK, partial(_from_link, EMPLOYEE), 14, 1),
    )
    return [
        attempt(what, partial(_row, session, what, _how(since), way, bar=bar, count=count))
        for what, since, way, bar, count in ways
    ]


def _how(since: str) -> str:
    return HOW.format(since=since, until=AMOUNT)


def _row(
    session: Session,
    what: str,
    how: str,
    way: Callable[[Page, str], float],
    *,
    bar: float,
    count: int,
) -> Row:
    values = []
    for turn in range(count):
        with Server(session.site, rate=RATE) as server, session.phone(service_workers="allow") as phone:
            values.append(_one(phone, server.url, way))
            slowdown = measured_slowdown(phone, phone.open_page(server.url))
        announce(f"  {turn + 1}/{count}: {values[-1]:.2f} s")
    notes = (spread(values, "s"), f"a worker ran ×{slowdown:.1f} slower behind the brake")
    return Row(what, median(values), "s", how, bar, notes=notes)


def _one(phone: Phone, url: str, way: Callable[[Page, str], float]) -> float:
    page = phone.open_page(url)
    page.add_init_script(f"({WATCH % AMOUNT})()")
    slow_line(page)
    with slowed(phone):
        return way(page, url) / MILLI


def _from_link(link: str, page: Page, url: str) -> float:
    page.goto(url + link, wait_until="commit")
    return _seen(page, "__amount")


def type_in(page: Page, url: str) -> None:
    """Fill in the form as fast as a robot can, until the answer is asked for."""
    page.goto(f"{url}cek/")
    page.locator("#isian-pekerjaan").press_sequentially(JOB)
    page.get_by_role("option").first.click()
    forward = page.locator("#pk-cek form [type=submit]:visible")
    forward.click()
    page.locator("label:visible", has_text="Per bulan").click()  # the day's income is asked first
    page.locator("#isian-penghasilan").press_sequentially(ANSWERS["penghasilan"])
    forward.click()
    forward.click()  # the age may stay empty


def _from_typing(page: Page, url: str) -> float:
    type_in(page, url)
    return _seen(page, "__amount") - float(page.evaluate("() => window.__sent"))


def _seen(page: Page, tag: str) -> float:
    return float(page.evaluate(WHEN_THERE, [tag, PATIENCE]))
