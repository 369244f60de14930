"""Chromium of 2018 to 2021, spoken to in its own protocol: Playwright and Selenium no longer know these."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any, override

from websocket import create_connection

from tests.browsers.phones import FIRST_SCRIPT, HEIGHT, PATIENCE, STEP, WIDTH, DidNotHappenError, Phone

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"),
    *("--no-first-run", "--disable-extensions", "--disable-background-networking", "--lang=id-ID"),
    *("--remote-debugging-port=0", "about:blank"),
)
IN_SIGHT = """
const e = [...document.querySelectorAll(%r)].find((one) => one.getClientRects().length);
if (!e) return null;
e.scrollIntoView({ block: "center" });
const r = e.getBoundingClientRect();
return [r.left + r.width / 2, r.top + r.height / 2];
"""


class OldChromium(Phone):
    """A phone with an old Chromium."""

    def __init__(self, program: Path, address: str) -> None:
        """Start it."""
        super().__init__(address)
        self._numbers = itertools.count(1)
        self._loaded = False
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        said = Path(self._folder.name, "said")
        with said.open("w") as log:
            self._process = subprocess.Popen(
                (program, *ARGUMENTS, f"--user-data-dir={self._folder.name}"),
                stderr=log,
                env={**os.environ, "TZ": "Asia/Jakarta"},
            )
        page = _first_page(_port(said))
        self._line = create_connection(
            page["webSocketDebuggerUrl"], suppress_origin=True, timeout=PATIENCE, enable_multithread=False
        )
        for domain in ("Page", "Runtime", "Network"):
            self.tell(f"{domain}.enable")
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=True
        )
        self.tell("Page.addScriptToEvaluateOnNewDocument", source=FIRST_SCRIPT)

    def tell(self, method: str, **given: Any) -> Any:  # noqa: ANN401 - as the protocol has it
        """Send one command and give its answer."""
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": given}))
        while True:
            heard = self._hear()
            if heard.get("id") == number:
                assert "error" not in heard, (method, heard["error"])
                return heard["result"]

    def _hear(self) -> Any:  # noqa: ANN401
        heard = json.loads(self._line.recv())
        self._loaded = self._loaded or heard.get("method") == "Page.loadEventFired"
        return heard

    @override
    def go(self, url: str) -> None:
        self._loaded = False
        self.tell("Page.navigate", url=url)
        while not self._loaded:
            self._hear()

    @override
    def js(self, body: str) -> Any:
        given = self.tell(
            "Runtime.evaluate",
            expression=f"(async () => {{ {body} }})()",
            awaitPromise=True,
            returnByValue=True,
        )
        assert "exceptionDetails" not in given, given["exceptionDetails"]
        return given["result"].get("value")

    @override
    def click(self, css: str) -> None:
        place = self.js(IN_SIGHT % css)
        if not place:
            raise DidNotHappenError(f"in sight: {css}")
        for kind in ("mousePressed", "mouseReleased"):
            self.tell(
                "Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1
            )

    @override
    def type(self, css: str, text: str) -> None:
        self.click(css)
        for letter in text:
            self.tell("Input.dispatchKeyEvent", type="char", text=letter)

    @override
    def close(self) -> None:
        self._line.close()
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()


def _port(said: Path) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := re.search(r"DevTools listening on ws://[^:]+:(\d+)/", said.read_text(errors="replace")):
            return found[1]
        time.sleep(STEP)
    raise DidNotHappenError("the browser starts")


def _first_page(port: str) -> Any:  # noqa: ANN401 - JSON
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if pages := [one for one in _ask(port, "/json") if one["type"] == "page"]:
            return pages[0]
        time.sleep(STEP)
    raise DidNotHappenError("the browser has a page")


def _ask(port: str, path: str) -> Any:  # noqa: ANN401 - JSON
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=PATIENCE) as answer:
        return json.load(answer)
