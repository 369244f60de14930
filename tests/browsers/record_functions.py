"""`make record`: adds to the record of Python's functions (sitegen/runtime/trim) what runs in Chromium, Firefox and WebKit.

Each answers golden cases, questions nobody wrote, refusals and member lists in a Python whose functions leave marks.
"""

from __future__ import annotations

import base64
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.engine.random_questions import random_questions
from bench.server import Server
from sitegen.runtime import MANIFEST, PYODIDE, build, trim
from sitegen.runtime.record import TODAY, TYPO, questions
from tests.browsers.lists_to_record import lists, workbook
from tests.browsers.phones import Phone
from tests.browsers.test_three_engines import ENGINES, start
from tests.support import ROOT

RANDOM = {"chromium": 10_000, "firefox": 2_000, "webkit": 100}
SLOW = "webkit"
"""Debian's answers a question in a tenth of a second, and starts in twenty."""
SEED = 1
DAYS = (TODAY, "2026-11-01", "2027-01-15", "2028-02-29")
AT_ONCE = 100
OPEN_CLIENT = """
const { EngineClient } = await import("./assets/js/engine-client.js");
window.engine?.stop();
window.engine = new EngineClient();
window.engine.isWhole = true; // what fails is no reason to start again, and to lose the marks
await window.engine.start();
"""
ASK = """
for (const { perintah, masukan, hari_ini } of %s) await window.engine.ask(perintah, masukan, hari_ini);
"""
WORK_ON_LIST = """
const bytes = Uint8Array.from(atob(%s), (letter) => letter.charCodeAt(0));
const extras = bytes[0] === 0x50 ? ["daftar", "excel"] : ["daftar"]; // as the page does
const act = (action, input = {}) => window.engine.ask("anggota:" + action, input, %s, "", { extras });
const untilDone = async (action) => { while ((await act(action)).selesai === false); };
const opened = await window.engine.ask("anggota:buka", {}, %s, "", { extras, file: Uint8Array.from(bytes).buffer });
if (opened.galat) return;
await untilDone("lanjut");
await act("ringkas");
await untilDone("kalender");
const { simpanan, ubahan } = await act("simpanan");
for (const status of [false, true]) {
  await act("ringkas", { status });
  await act("tampil", { status, cari: status ? "a" : "" });
  await act("tabel", { status, rumus: status });
  await act("cetak", { status });
}
await act("baris", { nomor: 0 });
await act("ubah", { nomor: 0, sel: { penghasilan: "2 jt", nama: "Sri" } });
await act("atur", { kolom: { 0: "nama" }, bersama: { cara_kerja: "mandiri" } });
await untilDone("lanjut");
await act("hapus", { nomor: 0 });
await act("pulihkan", { ubahan });
await untilDone("lanjut");
await act("tutup");
await act("buka", { simpanan, ubahan });
await untilDone("lanjut");
await act("buka", { contoh: true });
await untilDone("lanjut");
await window.engine.ask("anggota:buka", { lembar: "Kas" }, %s, "", { extras, file: Uint8Array.from(bytes).buffer });
await untilDone("lanjut");
await act("buka", { teks: new TextDecoder().decode(bytes) });
await untilDone("lanjut");
await act("ringkas");
"""
BEGIN_WITH = """
const act = (action, input = {}) => window.engine.ask("anggota:" + action, input, %s, "", { extras: ["daftar"] });
await act("buka", %s);
await act("lanjut");
await act("ringkas");
"""
COLLECT_OFTEN = """
new BroadcastChannel("marks").postMessage([1, 0]);
await window.engine.ask("periksa", {}, "2026-11-25"); // it has heard that by now
"""
"""Python looks for rubbish all the time: what stands in memory when it does should not hang on chance."""
READ_MARKS = """
const channel = (window.marksChannel = new BroadcastChannel("marks"));
const told = new Promise((resolve) => { channel.onmessage = ({ data }) => resolve(data); });
channel.postMessage(%s);
return told;
"""


def main(names: Sequence[str]) -> None:
    """Record in these browsers, all if none is named."""
    core = trim.whole(PYODIDE)
    with TemporaryDirectory() as folder:
        site = Path(folder)
        manifest = build(site, core=trim.marked(PYODIDE))
        (site / "mesin" / MANIFEST).write_text(json.dumps(manifest | {"utuh": {}}), encoding="utf-8")
        shutil.copytree(ROOT / "docs" / "assets" / "js", site / "assets" / "js")
        (site / "index.html").write_text("<!doctype html><title>.</title><link rel=icon href=data:,>")
        with Server(site, "none") as server:
            for name in names or ENGINES:
                told = _ran(name, server.url, trim.marks_place(core))
                wasm = trim.WASM_FUNCTIONS.numbers(core.wasm)
                glue = trim.GLUE_FUNCTIONS.numbers(core.glue)
                sys.stdout.write(f"{name}: {len(told['wasm'])} fungsi, {len(told['wasm'] - wasm)} baru\n")
                sys.stdout.flush()
                trim.WASM_FUNCTIONS.write(core.wasm, wasm | told["wasm"])
                trim.GLUE_FUNCTIONS.write(core.glue, glue | told["glue"])


def _ran(name: str, address: str, place: tuple[int, int]) -> dict[str, set[int]]:
    phone = start(name, address)
    ran: dict[str, set[int]] = {"wasm": set(), "glue": set()}
    try:
        phone.open("index.html")
        first = [] if name == SLOW else _first()
        for work in (_asking(RANDOM[name]), _all_lists(), *first):
            phone.js(OPEN_CLIENT)
            if name != SLOW:
                phone.js(COLLECT_OFTEN)
            for script in work:
                phone.js(script)
            for part, numbers in _marks(phone, place).items():
                ran[part] |= set(numbers)
        return ran
    finally:
        phone.close()


def _asking(many: int) -> Iterator[str]:
    """Give what a page that asks does, a few seconds at a time."""
    for some in batched(_questions(many), AT_ONCE, strict=False):
        yield ASK % json.dumps(some)


def _all_lists() -> Iterator[str]:
    """Give what the page of lists does, one list after the other."""
    return (_work_on(content, day) for day in DAYS for content in lists())


def _first() -> Iterator[list[str]]:
    """Give what is done first in a worker, list after question of each command: what is brought in depends on the order."""
    asked = {question["perintah"]: ASK % json.dumps([question]) for question in questions()}
    for one in _first_lists():
        yield [one]
        yield from ([before, one] for before in asked.values())


def _first_lists() -> Iterator[str]:
    yield _work_on(next(iter(lists())))
    yield _work_on(workbook())
    for told in (
        {"teks": "Nama;Kerja;Gaji\nTini;sayur keliling;1 jt\nBudi;becak;50rb/hari"},
        {"contoh": True},
    ):
        yield BEGIN_WITH % (json.dumps(TODAY), json.dumps(told))


def _work_on(content: bytes, day: str = TODAY) -> str:
    day = json.dumps(day)
    return WORK_ON_LIST % (json.dumps(base64.b64encode(content).decode()), day, day, day)


def _questions(many: int) -> Iterable[dict[str, Any]]:
    yield from questions()
    yield TYPO
    yield from random_questions(many, SEED)


def _marks(phone: Phone, place: tuple[int, int]) -> dict[str, list[int]]:
    told: dict[str, list[int]] = phone.js(READ_MARKS % json.dumps(place))
    return told


if __name__ == "__main__":
    main(sys.argv[1:])
