"""A host that can be killed, in front of the built site; the tests of one browser stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import override

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.browsers.killable_host import KillableHost


class _ByBrowser(LoadScopeScheduling):
    """Gives all tests of one browser to one process: each browser starts once, and fetches the engine once."""

    @override
    def _split_scope(self, nodeid: str) -> str:
        return re.sub(r"^[^[]*\[?|[-\]].*", "", nodeid)  # test_x.py::test_y[firefox-cek/] -> firefox


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Let the tests of different browsers run side by side."""
    return _ByBrowser(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """Let Selenium call what it has itself declared to be old."""
    config.addinivalue_line("filterwarnings", "ignore:setting remote_server_addr:DeprecationWarning")


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[KillableHost]:
    """Serve the site."""
    one = KillableHost(site)
    yield one
    one.kill()
