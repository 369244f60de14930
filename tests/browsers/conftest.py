"""A host that can be killed, in front of the built site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers.killable_host import KillableHost


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[KillableHost]:
    """Serve the site."""
    one = KillableHost(site)
    yield one
    one.kill()
