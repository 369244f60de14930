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
from typing import Protocol

from playwright.sync_api import Page

from bench.phone import Phone

RATE = 200_000
"""Bytes a second: 1.6 Mbit/s, what Lighthouse and DevTools call slow 4G."""
UPLOAD_RATE = 93_750
LATENCY = 150
"""Milliseconds there and back."""
SLOWDOWN = 4
SLICE = 0.005
"""Seconds of one slice of running; short against everything measured, long against the scheduler's own slices."""
LOOP = "(n) => { const t = performance.now(); let x = 0; for (let i = 0; i < n; i++) x += i; return performance.now() - t; }"
IN_WORKER = """([work, n]) => new Promise((resolve) => {
  const source = `onmessage = ({ data }) => postMessage((${work})(data))`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.postMessage(n);
})"""
LOOPS = 40_000_000


class Slowable(Protocol):
    """What runs pages and can be slowed down."""

    def renderers(self) -> list[int]:
        """Give the processes that run pages and their workers."""
        ...


def slow_line(page: Page) -> None:
    """Put a page, and with it its dedicated workers, behind a slow line."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("Network.enable")
    conditions = {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": RATE,
        "uploadThroughput": UPLOAD_RATE,
    }
    cdp.send("Network.emulateNetworkConditions", conditions)


@contextmanager
def slowed(phone: Slowable, times: int = SLOWDOWN) -> Iterator[None]:
    """Let the phone's pages run only one part in `times` of the time, while inside."""
    processes, enough = phone.renderers(), Event()
    if not processes:
        raise RuntimeError("no process of a page to slow down")
    turns = Thread(target=_take_turns, args=(processes, times, enough), daemon=True)
    turns.start()
    try:
        yield
        if others := set(phone.renderers()) - set(processes):
            raise RuntimeError(f"pages ran in {len(others)} more processes than were slowed down")
    finally:
        enough.set()
        turns.join()


def _take_turns(processes: Sequence[int], times: int, enough: Event) -> None:
    """Stop and let go by turns; what a late alarm takes from one turn, the next gives back."""
    stopped = running = 0.0
    while not enough.is_set():
        start = time.monotonic()
        _signal(processes, signal.SIGSTOP)
        time.sleep(max(0.0, (running + SLICE) * (times - 1) - stopped))
        _signal(processes, signal.SIGCONT)
        middle = time.monotonic()
        time.sleep(SLICE)
        stopped += middle - start
        running += time.monotonic() - middle


def _signal(processes: Sequence[int], sign: signal.Signals) -> None:
    for pid in processes:
        with suppress(ProcessLookupError):  # a page that closed meanwhile
            os.kill(pid, sign)


def measured_slowdown(phone: Phone, page: Page) -> float:
    """Measure how much slower a worker really is behind the brake; on a busy machine it is less than asked for."""
    page.evaluate(IN_WORKER, [LOOP, LOOPS])
    free = page.evaluate(IN_WORKER, [LOOP, LOOPS])
    with slowed(phone):
        slowdown = page.evaluate(IN_WORKER, [LOOP, LOOPS])
    return float(slowdown / free)
