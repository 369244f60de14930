"""A phone that comes back: the engine starts with what an earlier start left, and never worse than without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bench.engine import starters
from bench.server import EMPTY, Server
from checker.browser import DEFAULT, answer
from sitegen.runtime import build
from tests.browser.phone import wait_until

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law

TODAY = "2026-11-22"
BECAK_DRIVER = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
ASK = "(question) => engine.ask(...question)"
UNKNOWN = ["tidak-ada", {}, TODAY]
ADDRESSES = "async () => (await (await caches.open('payung-mesin')).keys()).map(({ url }) => url)"
ALL_KEPT = f"async () => (await ({ADDRESSES})()).filter((url) => url.includes('/siap/')).length === 4"
CHANGE = """async ([address, change]) => {
  const store = await caches.open("payung-mesin");
  const bytes = new Uint8Array(await (await store.match(address)).arrayBuffer());
  const [before, after] = change.map((text) => new TextEncoder().encode(text));
  let many = 0;
  for (let i = bytes.indexOf(before[0]); i >= 0; i = bytes.indexOf(before[0], i + 1)) {
    if (!before.every((byte, k) => bytes[i + k] === byte)) continue;
    bytes.set(after, i);
    many += 1;
  }
  let sum = bytes.length; // as docs/assets/js/engine/checksum.js reckons
  for (const number of new Uint32Array(bytes.buffer, 0, bytes.length >> 2)) sum = Math.imul(sum ^ number, 0x01000193);
  for (const byte of bytes.subarray((bytes.length >> 2) * 4)) sum = Math.imul(sum ^ byte, 0x01000193);
  await store.put(address, new Response(bytes, { headers: { "X-Jumlah": sum } }));
  return many;
}"""
BREAK = """async ([address, way]) => {
  const store = await caches.open("payung-mesin");
  const found = await store.match(address);
  const { byteLength } = await found.arrayBuffer();
  const bytes = new Uint8Array(way === "cut" ? 5 : byteLength);
  if (way === "half") bytes.set(new Uint8Array(await (await store.match(address)).arrayBuffer(), 0, byteLength >> 1));
  await store.put(address, new Response(bytes, found));
}"""
PUT = "async ([address, text]) => (await caches.open('payung-mesin')).put(address, new Response(text))"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site of nothing but the runtime."""
    folder = tmp_path_factory.mktemp("situs")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    """Serve it, from a host that lets browsers keep nothing."""
    with Server(site, "none", max_age=0) as one:
        yield one


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """Open an empty page of a phone that was never here."""
    server.asked.clear()
    yield from new_page(browser, server)


@pytest.fixture(scope="module")
def visited(browser: Browser, server: Server) -> Iterator[Page]:
    """Open one on a phone where the engine has been started before."""
    for page in new_page(browser, server):
        visit(page, ["periksa", BECAK_DRIVER, TODAY])
        yield page


def new_page(browser: Browser, server: Server) -> Iterator[Page]:
    """Open an empty page of a new phone, and put it away."""
    context = browser.new_context()
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.goto(server.url.rstrip("/") + EMPTY)
    yield page
    context.close()


def kept(page: Page) -> list[str]:
    """Give the addresses of what starts left."""
    return [address for address in page.evaluate(ADDRESSES) if "/siap/" in address]


def memory(page: Page) -> str:
    """Give the address of Python's memory."""
    return next(address for address in kept(page) if "engine-worker" in address)


def visit(page: Page, question: list[Any]) -> Any:  # noqa: ANN401 - an answer
    """Start anew, ask one question; give the answer when all is left that is to be left."""
    starters.ours(page)
    answered = page.evaluate(ASK, question)
    wait_until(page, ALL_KEPT)
    return answered


def right(question: dict[str, Any]) -> Any:  # noqa: ANN401 - an answer
    """Give the answer of CPython."""
    return json.loads(answer("periksa", json.dumps(question), TODAY))


def test_the_first_start_asks_for_one_archive_after_the_other(page: Page, server: Server) -> None:
    """On a slow line Python compiles while its library comes, and starts while the engine does."""
    visit(page, ["periksa", BECAK_DRIVER, TODAY])
    packed = [path.split("/")[-1] for path in server.asked if path.endswith(".zst")]
    assert [name.split("-")[0] for name in packed] == ["pyodide.asm", "pustaka", "payung"]


def test_the_second_start_fetches_nothing_packed(page: Page, server: Server) -> None:
    """The wasm and the archives come opened from the phone's store; the answer is the same."""
    visit(page, ["periksa", BECAK_DRIVER, TODAY])
    server.asked.clear()
    assert visit(page, ["periksa", BECAK_DRIVER, TODAY]) == right(BECAK_DRIVER)
    assert not [path for path in server.asked if path.endswith(".zst")]


def test_the_second_start_goes_on_from_the_first_ones_memory(page: Page) -> None:
    """What stands in the kept memory is what the next Python knows; nothing of an answer lies in it."""
    told = {**BECAK_DRIVER, "penghasilan": 7_654_389}
    visit(page, ["periksa", told, TODAY])
    for trace in ("7654389", "7.654.389"):
        assert page.evaluate(CHANGE, [memory(page), [trace, trace]]) == 0
    assert page.evaluate(CHANGE, [memory(page), ["telepon 175.", "telepon 000."]])
    assert visit(page, UNKNOWN)["galat"][0]["pesan"] == DEFAULT.replace("175", "000")


@pytest.mark.parametrize(
    ("what", "way"),
    [
        *((what, "cut") for what in ("engine-worker", ".wasm", "pustaka", "payung")),
        ("engine-worker", "empty"),
        ("engine-worker", "half"),
        ("payung", "half"),
        (".wasm", "empty"),
    ],
)
def test_what_is_broken_is_thrown_away(visited: Page, server: Server, what: str, way: str) -> None:
    """Whichever part no longer works, the start does without, as a first one, and leaves it sound for the next."""
    visited.evaluate(BREAK, [next(address for address in kept(visited) if what in address), way])
    assert visit(visited, ["periksa", BECAK_DRIVER, TODAY]) == right(BECAK_DRIVER)
    assert visited.evaluate("engine.isWhole") is False
    server.asked.clear()
    assert visit(visited, ["periksa", BECAK_DRIVER, TODAY]) == right(BECAK_DRIVER)
    assert not [path for path in server.asked if path.endswith(".zst")]


def test_of_an_earlier_edition_nothing_stays(page: Page, server: Server) -> None:
    """A new edition takes the place of the old one; what the service worker keeps is not touched."""
    old, other = f"{server.url}mesin/siap/lama", f"{server.url}mesin/lain-000000000000.zip"
    for address in (old, other):
        page.evaluate(PUT, [address, "isi"])
    visit(page, ["periksa", BECAK_DRIVER, TODAY])
    assert old not in page.evaluate(ADDRESSES)
    assert other in page.evaluate(ADDRESSES)


def test_without_room_nothing_is_left(page: Page, server: Server) -> None:
    """On a phone that is nearly full the engine starts and answers as ever, and takes no room."""
    quota = {"origin": server.url.rstrip("/"), "quotaSize": 1_000_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    page.evaluate(PUT, [f"{server.url}mesin/siap/lama", "isi"])
    starters.ours(page)
    assert page.evaluate(ASK, ["periksa", BECAK_DRIVER, TODAY]) == right(BECAK_DRIVER)
    wait_until(page, "async () => !(await (await caches.open('payung-mesin')).keys()).length")
    assert page.evaluate(ASK, ["periksa", BECAK_DRIVER, TODAY]) == right(BECAK_DRIVER)
    assert kept(page) == []


def test_the_whole_python_trusts_nothing_kept(page: Page) -> None:
    """It is started because something went wrong."""
    visit(page, ["periksa", BECAK_DRIVER, TODAY])
    starters.whole(page)
    assert kept(page) == []
