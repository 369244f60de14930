"""What the tests of the finished site share; the site itself comes from tests/conftest.py."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.people import Copy


@pytest.fixture
def build_on(tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Try to make the site for a day (seconds, UTC), in a fresh folder."""

    def route(day: str) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path))
        environment = os.environ | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    return route


@pytest.fixture
def people(tmp_path: Path) -> Copy:
    """Give a copy of the files that people edit."""
    return Copy.into(tmp_path)
