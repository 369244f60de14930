"""Makes this machine as slow as the phone: its line through the browser's protocol, its CPU by slices of time.

Chromium's own CPU throttling slows a page's main thread only and refuses workers ("only supported for pages, not
workers"), where Python runs. So the whole process of the page is stopped and let go in turns: at ×4 it runs a
quarter of the time, with its workers and compiler threads. Network and browser processes are not slowed.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Event, Thread

from playwright.sync_api import Page

from sitegen.bench.telepon import Telepon

LAJU = 200_000
"""Bytes a second: 1.6 Mbit/s, what Lighthouse and DevTools call slow 4G."""
LAJU_NAIK = 93_750
TUNDA = 150
"""Milliseconds there and back."""
KALI = 4
JALAN = 0.005
"""Seconds of one slice of running; short against everything measured, long against the scheduler's own slices."""
PUTARAN = "(n) => { const t = performance.now(); let x = 0; for (let i = 0; i < n; i++) x += i; return performance.now() - t; }"
DI_PEKERJA = """([kerja, n]) => new Promise((jadi) => {
  const isi = `onmessage = ({ data }) => postMessage((${kerja})(data))`;
  const pekerja = new Worker(URL.createObjectURL(new Blob([isi])));
  pekerja.onmessage = ({ data }) => { pekerja.terminate(); jadi(data); };
  pekerja.postMessage(n);
})"""
BANYAK_PUTARAN = 40_000_000


def garis_lambat(halaman: Page) -> None:
    """Put a page, and with it its dedicated workers, behind a slow line."""
    sesi = halaman.context.new_cdp_session(halaman)
    sesi.send("Network.enable")
    syarat = {"offline": False, "latency": TUNDA, "downloadThroughput": LAJU, "uploadThroughput": LAJU_NAIK}
    sesi.send("Network.emulateNetworkConditions", syarat)


@contextmanager
def rem(telepon: Telepon, kali: int = KALI) -> Iterator[None]:
    """Let the phone's pages run only one part in `kali` of the time, while inside."""
    proses, cukup = telepon.perender(), Event()
    if not proses:
        raise RuntimeError("no process of a page to slow down")
    regu = Thread(target=_bergiliran, args=(proses, kali, cukup), daemon=True)
    regu.start()
    try:
        yield
        if lain := set(telepon.perender()) - set(proses):
            raise RuntimeError(f"pages ran in {len(lain)} more processes than were slowed down")
    finally:
        cukup.set()
        regu.join()


def _bergiliran(proses: Sequence[int], kali: int, cukup: Event) -> None:
    """Stop and let go by turns; what a late alarm takes from one turn, the next gives back."""
    henti = jalan = 0.0
    while not cukup.is_set():
        mulai = time.monotonic()
        _isyarat(proses, signal.SIGSTOP)
        time.sleep(max(0.0, (jalan + JALAN) * (kali - 1) - henti))
        _isyarat(proses, signal.SIGCONT)
        tengah = time.monotonic()
        time.sleep(JALAN)
        henti += tengah - mulai
        jalan += time.monotonic() - tengah


def _isyarat(proses: Sequence[int], isyarat: signal.Signals) -> None:
    for nomor in proses:
        with suppress(ProcessLookupError):  # a page that closed meanwhile
            os.kill(nomor, isyarat)


def faktor(telepon: Telepon, halaman: Page) -> float:
    """Measure how much slower a worker really is behind the brake; on a busy machine it is less than asked for."""
    halaman.evaluate(DI_PEKERJA, [PUTARAN, BANYAK_PUTARAN])
    lepas = halaman.evaluate(DI_PEKERJA, [PUTARAN, BANYAK_PUTARAN])
    with rem(telepon):
        tertahan = halaman.evaluate(DI_PEKERJA, [PUTARAN, BANYAK_PUTARAN])
    return float(tertahan / lepas)
