"""What several kinds of tests share: the site, built once."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import process_startup
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.support.frozen import FROZEN, LIVE, read_law, tree
from tests.support.turns import in_turn, share

read_law(FROZEN)  # before any test module asks for the law

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault; `make bench` measures
settings.load_profile("untimed")

BUILD_DAY = "1795305600"  # 22 November 2026, 00:00 UTC
SITE_ADDRESS = "https://contoh.test/payung/"
FLAGS = ("--no-sandbox", "--js-flags=--liftoff-only --no-opt", "--renderer-process-limit=1")
"""The second: Python's WebAssembly runs as first compiled. It is started some hundreds of times here, each time for one answer
or a few, and compiling it a second time, to run faster, took a third of all of this; scripts likewise, a tenth. The third: pages of one phone share a process, for a new one takes longer
than most pages do. `make bench`, `make browsers` and `make oldphones` run all of it as phones do."""
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - nothing of ours is written there
ROOMY = 1 << 30
"""Bytes of shared memory that browsers need; with less they put it into files, as Playwright tells them always."""
BROWSER_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing measure a process of xdist but what pytest-cov starts with its session.

    `patch = ["subprocess"]` measures it from its start, and pytest-cov once more as if it were the first process: both would
    go on wherever `no_cover` makes it pause.
    """
    from_the_start = getattr(process_startup, "coverage", None)
    if hasattr(config, "workerinput") and from_the_start:
        config.pluginmanager.getplugin("_cov").cov_controller.pause()
        from_the_start.stop()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Hand the shares of the tests to the cores in the order in which the tests were put."""
    config.option.loadscopereorder = False
    scheduler = LoadScopeScheduling(config, log)
    scheduler._split_scope = share  # noqa: SLF001 - the way its makers name; by marks it no longer can
    return scheduler


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first; tests of one share stay in their order."""
    gc.freeze()  # what was imported stays to the end; looking through it again and again took a fifteenth of the time
    gc.set_threshold(100_000)
    turns = in_turn(item.nodeid for item in items)
    first = {name: place for place, name in reversed([*enumerate(share(item.nodeid) for item in items)])}
    items.sort(key=lambda item: (turns[name := share(item.nodeid)], first[name]))


@pytest.fixture(scope="module", autouse=True)
def _law(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let modules marked `live_law` see the living law data, all others the frozen copy."""
    if not request.node.get_closest_marker("live_law"):
        yield
        return
    read_law(LIVE)
    yield
    read_law(FROZEN)


@pytest.fixture(autouse=True)
def _uncounted(request: pytest.FixtureRequest) -> None:
    """Let nothing count the lines of the processes that a test starts either, where it is marked `no_cover`."""
    if request.node.get_closest_marker("no_cover"):
        request.getfixturevalue("monkeypatch").delenv("COVERAGE_PROCESS_CONFIG", raising=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the site of the frozen law as for publishing under a sub-path, as of 22 November 2026; give its folder.

    Tests on several cores share it: the first that needs it builds it, the others wait.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    folder = shared / "situs" / "payung"
    with FileLock(shared / "situs.lock"):
        if not folder.exists():
            _build(tree(tmp_path_factory.mktemp("sumber")), folder)
    return folder


def _build(source: Path, folder: Path) -> None:
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": BUILD_DAY,
        "SITE_URL": SITE_ADDRESS,
        "NO_MKDOCS_2_WARNING": "1",
    }
    # Not --quiet: it hides from --strict the very warnings that should fail the build.
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder))
    done = subprocess.run(
        command, cwd=source, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.fail(f"situs tidak jadi:\n{done.stdout}\n{done.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that `make` found, one on PATH, or Playwright's own."""
    route = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    with sync_playwright() as main:
        roomy = SHARED_MEMORY.is_dir() and shutil.disk_usage(SHARED_MEMORY).free > ROOMY
        chromium = main.chromium.launch(
            executable_path=route,
            args=FLAGS,
            ignore_default_args=["--disable-dev-shm-usage"] if roomy else None,
        )
        yield chromium
        chromium.close()
