"""A host that can be killed, in front of the built site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.killable_host import KillableHost


def pytest_configure(config: pytest.Config) -> None:
    """Let Selenium call what it has itself declared to be old."""
    config.addinivalue_line("filterwarnings", "ignore:setting remote_server_addr:DeprecationWarning")


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[KillableHost]:
    """Serve the site."""
    one = KillableHost(site)
    yield one
    one.kill()
