"""What the commonest visits cost a phone and the host: bytes and requests the first time, and when it comes again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Page

from bench.row import KB, Row, attempt
from bench.server import Server
from bench.session import Session
from bench.site.first_answer import AMOUNT, EMPLOYEE, EVENT, LINK, type_in
from bench.site.offline import save

HOW = (
    "bodies of all answers of a host that gzips text, fresh phone, the offline worker's included; in brackets how many"
    " requests; 'again' is the same visit by the same phone once everything it may keep unasked has to be asked for"
)
WORDS = "santunan suami meninggal"
GROUP = 1000
"""People of the groups a link was passed on to, for the note that tells what a burst costs."""
DEATH = "cek/manfaat/#kejadian=meninggal_kecelakaan_kerja&segmen=BPU&penghasilan=1500000&tanggal=2026-11-20"


def _look(path: str, *, until: str = "") -> Callable[[Page, str], None]:
    def visit(page: Page, url: str) -> None:
        page.goto(url + path)
        if until:
            page.locator(until).first.wait_for(state="visible")

    return visit


def _search(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("banner").get_by_role("link", name="Cari di situs ini").click()
    page.locator("dialog").get_by_role("searchbox").fill(WORDS)
    page.locator(f"[data-hasil][data-untuk='{WORDS}'] a").first.click()


SAVE = 'visit: presses "Simpan di HP"'
VISITS: Mapping[str, Callable[[Page, str], None]] = {
    "visit: opens the front page": _look(""),
    "visit: opens an occupation from the group": _look("pekerjaan/ojek-online/"),
    "visit: opens a shared answer": _look(LINK, until=AMOUNT),
    "visit: types for an answer": type_in,
    "visit: opens what a death gives": _look(EVENT, until=AMOUNT),
    "visit: the same with the day told": _look(DEATH, until=AMOUNT),
    "visit: searches, opens a page": _search,
    "visit: asks as an employee": _look(EMPLOYEE, until=AMOUNT),
    SAVE: save,
}
AGAIN = {SAVE: _look("")}
"""Of what is done but once: what the phone does when it comes again."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Bytes of bodies and requests of one visit."""

    size: int
    requests: int


def measure(session: Session) -> list[Row]:
    """Go each way twice on a phone of its own."""
    return [attempt(what, partial(_row, session, what, visit)) for what, visit in VISITS.items()]


def _row(session: Session, what: str, visit: Callable[[Page, str], None]) -> Row:
    with Server(session.site, max_age=0) as server, session.phone(service_workers="allow") as phone:
        costs = []
        for way in (visit, AGAIN.get(what, visit)):
            already = Cost(server.size(), len(server.asked))
            page = phone.context.new_page()
            way(page, server.url)
            page.evaluate("async () => { await navigator.serviceWorker.ready }")
            page.wait_for_load_state("networkidle")
            costs.append(Cost(server.size() - already.size, len(server.asked) - already.requests))
            page.close()
    first, again = costs
    notes = (
        f"{first.requests} requests; again: {again.size / KB:.1f} kB in {again.requests} requests",
        f"{GROUP} people: {first.size * GROUP / 1e9:.2f} GB",
    )
    return Row(what, first.size / KB, "kB", HOW, notes=notes)
