"""WebKit, as every iPhone has it: Debian's WebKitGTK in a bare window on a screen of its own, driven by Selenium."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, override

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browsers.phones import FIRST_SCRIPT, HEIGHT, PATIENCE, STEP, WIDTH, DidNotHappenError, Phone

WINDOW = Path(__file__).with_name("webkit_window.py")
DRIVER = "/usr/bin/WebKitWebDriver"
CALL = """
const tell = arguments[arguments.length - 1];
(async () => { %s })().then((value) => tell([value === undefined ? null : value, ""]), (error) => tell([null, String(error)]));
"""


class WebKitPhone(Phone):
    """A phone with WebKit."""

    def __init__(self, address: str) -> None:
        """Start screen and browser."""
        super().__init__(address)
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        first = Path(self._folder.name, "first.js")
        first.write_text(FIRST_SCRIPT, encoding="utf-8")
        reader, writer = os.pipe()
        self._screen = subprocess.Popen(
            ("Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"),
            pass_fds=(writer,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with open(reader, encoding="ascii") as told:  # noqa: PTH123 - a pipe; read to its end: Xvfb dies of a line unread
            display = told.readline().strip()
        environment = os.environ | {
            "DISPLAY": f":{display}",
            "KEPT": f"{self._folder.name}/kept",
            "FIRST": str(first),
            "NO_AT_BRIDGE": "1",
            "TZ": "Asia/Jakarta",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # it reads pages of ours only, also as root
        }
        for name in ("PYTHONPATH", "VIRTUAL_ENV"):
            environment.pop(name, None)  # the window runs in Debian's Python
        options = Options()
        options.binary_location = str(WINDOW)
        self._driver = webdriver.WebKitGTK(options=options, service=Service(DRIVER, env=environment))
        self._driver.set_script_timeout(PATIENCE)

    @override
    def go(self, url: str) -> None:
        self._driver.get(url)

    @override
    def js(self, body: str) -> Any:
        value, error = self._driver.execute_async_script(CALL % body)
        assert not error, error
        return value

    def _in_sight(self, css: str) -> WebElement:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(WebDriverException):  # it may be drawn anew meanwhile
                for one in self._driver.find_elements(By.CSS_SELECTOR, css):
                    if one.is_displayed():
                        self._driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", one)
                        return one
            time.sleep(STEP)
        raise DidNotHappenError(f"in sight: {css}")

    @override
    def click(self, css: str) -> None:
        self._in_sight(css).click()

    @override
    def type(self, css: str, text: str) -> None:
        field = self._in_sight(css)
        field.click()
        field.send_keys(text)

    @override
    def back(self) -> None:
        self._driver.back()  # asked of the page itself on a busy machine, it is forgotten now and then

    @override
    def close(self) -> None:
        self._driver.quit()
        self._screen.terminate()
        self._screen.wait()
        self._folder.cleanup()
