"""A host that can be killed, in front of the built site; the tests of one browser stand together."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from sitegen.single_file import PLACE
from tests.browsers.killable_host import KillableHost


def browser_of(test: str) -> str:
    """Name the browser of a test, told by its full name: test_x.py::test_y[firefox-cek/] runs in firefox."""
    return re.sub(r"^[^[]*\[?|[-\]].*", "", test)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Give all tests of one browser to one process, side by side with others: each starts once, and fetches the engine once."""
    scheduler = LoadScopeScheduling(config, log)
    scheduler._split_scope = browser_of  # noqa: SLF001 - the way its makers name; by marks it no longer can
    return scheduler


def pytest_configure(config: pytest.Config) -> None:
    """Let Selenium call what it has itself declared to be old."""
    config.addinivalue_line("filterwarnings", "ignore:setting remote_server_addr:DeprecationWarning")


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[KillableHost]:
    """Serve the site."""
    one = KillableHost(site)
    yield one
    one.kill()


@pytest.fixture(scope="session")
def file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Copy the single file away from the site, as a phone keeps it; give its address."""
    copy = tmp_path_factory.mktemp("Unduhan") / "payung-kerja.html"
    shutil.copy(site / PLACE, copy)
    return copy.as_uri()
