"""A function that was trimmed away and is needed after all: Python starts again, whole, and the answer comes later."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bench.server import Server
from checker.browser import answer
from sitegen.runtime import MANIFEST, PYODIDE, build, compress, trim
from sitegen.runtime.trim.code_section import trapped
from tests.support import ROOT

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law

TODAY = "2026-11-22"
BECAK_DRIVER = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
QUESTION = ["periksa", BECAK_DRIVER, TODAY]
OPEN = """async () => {
  Object.assign(window, await import("./assets/js/engine-client.js"), await import("./assets/js/members/list-engine.js"));
  window.engine = new EngineClient();
  window.stages = new Set();
}"""
START = "engine.start({ onProgress: ({ stage }) => stages.add(stage) }).then(() => 'ready', (error) => error.reason)"
ASK = "(question) => engine.ask(...question).catch((error) => error.reason)"
LIST = """async ([text, today]) => {
  const source = { teks: text };
  const list = new ListEngine(today, () => {}, () => list.ask("buka", source));
  list.loading = Promise.resolve(engine);
  await list.ask("buka", source);
  return [await list.ask("lanjut"), (await list.ask("ringkas")).bagikan];
}"""
MEMBERS = ["Nama;Kerja;Gaji\nTini;sayur keliling;1 jt\nBudi;becak;50rb/hari", TODAY]
MARKS = """(place) => {
  const channel = new BroadcastChannel("marks");
  const told = new Promise((resolve) => { channel.onmessage = ({ data }) => resolve(data.wasm); });
  channel.postMessage(place);
  return told;
}"""


@dataclass(frozen=True)
class Phases:
    """Which functions ran: at the start, in an answer besides, with a list besides."""

    start: frozenset[int]
    answer: frozenset[int]
    list: frozenset[int]


type Sites = Callable[[trim.Core], Path]


@pytest.fixture(scope="module", autouse=True)
def _packed_loosely() -> Iterator[None]:
    """Pack in no time what is unpacked once: each of these Pythons is another, and none is published."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compress, "LEVEL", 1)
        yield


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Give a function that makes a site of some Python; of the same Python it is made once."""

    @cache
    def made(core: trim.Core) -> Path:
        return make_site(tmp_path_factory.mktemp("situs"), core)

    return made


def make_site(folder: Path, core: trim.Core) -> Path:
    """Write a site of nothing but a runtime, its scripts and an empty page."""
    build(folder, core=core)
    shutil.copytree(ROOT / "docs" / "assets" / "js", folder / "assets" / "js")
    (folder / "index.html").write_text("<!doctype html><title>Uji</title><link rel=icon href=data:,>")
    return folder


@pytest.fixture
def opened(browser: Browser) -> Iterator[Any]:
    """Give a function that serves a site and opens its page with the engine's client at hand."""
    servers: list[Server] = []
    context = browser.new_context()
    context.set_default_timeout(120_000)

    def open_site(site: Path) -> tuple[Page, Server]:
        servers.append(Server(site, "none"))
        server = servers[-1].__enter__()
        page = context.new_page()
        page.goto(server.url)
        page.evaluate(OPEN)
        return page, server

    yield open_site
    context.close()
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture(scope="module")
def phases(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Phases:
    """Watch what runs when."""
    site = make_site(tmp_path_factory.mktemp("tanda"), trim.marked(PYODIDE))
    place = trim.marks_place(trim.whole(PYODIDE))
    with Server(site, "none") as server:
        page = browser.new_page()
        page.goto(server.url)
        page.evaluate(OPEN)
        assert page.evaluate(START) == "ready"
        start = frozenset(page.evaluate(MARKS, place))
        page.evaluate(ASK, QUESTION)
        asked = frozenset(page.evaluate(MARKS, place))
        page.evaluate(LIST, MEMBERS)
        listed = frozenset(page.evaluate(MARKS, place))
        page.close()
    return Phases(start, asked - start, listed - asked)


def without(numbers: frozenset[int]) -> trim.Core:
    """Give the trimmed Python, some more of its functions trapped."""
    light = trim.trimmed(PYODIDE)
    kept = trim.WASM_FUNCTIONS.numbers(trim.whole(PYODIDE).wasm)
    return trim.Core(trapped(light.wasm, kept - numbers), light.glue)


def fetched_whole(site: Path, server: Server) -> bool:
    """Tell whether the untouched wasm was asked for."""
    whole = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))["utuh"]["wasm"]["nama"]
    return any(path.endswith(whole) for path in server.asked)


def check(page: Page, question: Sequence[object] = QUESTION) -> None:
    """The answer is that of CPython."""
    assert page.evaluate(ASK, question) == json.loads(answer("periksa", json.dumps(question[1]), TODAY))


def test_nothing_whole_is_fetched_while_nothing_traps(site_of: Sites, opened: Any) -> None:  # noqa: ANN401 - see above
    """Starts, answers and lists keep to what is on record."""
    site = site_of(trim.trimmed(PYODIDE))
    page, server = opened(site)
    check(page)
    assert page.evaluate(LIST, MEMBERS)[0]["dibaca"] == 2
    assert not fetched_whole(site, server)


def test_an_error_of_the_engine_fetches_nothing_more(site_of: Sites, opened: Any) -> None:  # noqa: ANN401 - see above
    """With all of Python it would be the same error: the person reads the sentence at once, and pays for no second Python."""
    site = site_of(trim.trimmed(PYODIDE))
    page, server = opened(site)
    refused = page.evaluate(ASK, ["tidak-ada", {}, TODAY])
    assert "175" in refused["galat"][0]["pesan"]
    assert not fetched_whole(site, server)


@pytest.mark.parametrize("file", ["wasm", "glue"])
def test_a_trap_at_the_start(site_of: Sites, opened: Any, phases: Phases, file: str) -> None:  # noqa: ANN401 - see above
    """The start succeeds, only later; the page hears of no second download."""
    light = trim.trimmed(PYODIDE)
    core = without(phases.start) if file == "wasm" else trim.Core(light.wasm, b"throw new Error('trap')")
    site = site_of(core)
    page, server = opened(site)
    assert page.evaluate(START) == "ready"
    check(page)
    assert fetched_whole(site, server)
    assert page.evaluate("[...stages].at(-1)") == "prepare"


def test_a_trap_in_an_answer(site_of: Sites, opened: Any, phases: Phases) -> None:  # noqa: ANN401 - see above
    """Whoever asked gets the answer, and so does who asked meanwhile."""
    assert phases.answer
    site = site_of(without(phases.answer))
    page, server = opened(site)
    assert page.evaluate(START) == "ready"
    assert not fetched_whole(site, server)
    both = page.evaluate("(q) => Promise.all([engine.ask(...q), engine.ask(...q)])", QUESTION)
    assert both == [json.loads(answer("periksa", json.dumps(BECAK_DRIVER), TODAY))] * 2
    assert fetched_whole(site, server)


def test_a_trap_in_a_question_with_a_file(site_of: Sites, opened: Any, phases: Phases) -> None:  # noqa: ANN401 - see above
    """The file went with the worker: who asked hears that it has to be given again, and can."""
    page, _ = opened(site_of(without(phases.answer)))
    file = "engine.ask(...question, '', { file: new ArrayBuffer(8) })"
    assert page.evaluate(f"(question) => {file}.catch((error) => error.reason)", QUESTION) == "ulang"
    check(page)


def test_a_trap_in_a_list(site_of: Sites, opened: Any, phases: Phases) -> None:  # noqa: ANN401 - see above
    """The list that was open is opened again by itself, and what was asked of it is asked again."""
    assert phases.list
    site = site_of(without(phases.list))
    page, server = opened(site)
    check(page)
    assert not fetched_whole(site, server)
    done, message = page.evaluate(LIST, MEMBERS)
    assert done == {"selesai": True, "dibaca": 2}
    assert "2 orang" in message
    assert fetched_whole(site, server)


def test_a_worker_that_dies_for_good_is_replaced_once(
    tmp_path: Path,
    site_of: Sites,
    opened: Any,  # noqa: ANN401 - see above
    phases: Phases,
) -> None:
    """Where the whole Python fails as well, the page hears why, and can try again."""
    site = shutil.copytree(site_of(without(phases.answer)), tmp_path / "a")
    manifest = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    manifest["utuh"] = {}
    (site / "mesin" / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    page, _ = opened(site)
    assert page.evaluate(ASK, QUESTION) == "mesin"
    assert page.evaluate("engine.status") == "failed"
    assert page.evaluate("engine.restart().then(() => engine.status)") == "ready"
