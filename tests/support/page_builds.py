"""Makes the pages of many sites, each in a process of its own that has read all modules already: they are hundreds."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

from click import ClickException
from mkdocs.__main__ import cli

from tests.support import ROOT

READ = (__name__, "mkdocs.commands.build", "mkdocs_macros.plugin", "sitegen.hooks")
"""What all of them need; these read most of the rest."""


def page_makers(cores: int) -> ProcessPoolExecutor:
    """Give as many makers of pages at a time; each is a fresh copy of a process that has made nothing, and makes one site."""
    server = get_context("forkserver")
    server.set_forkserver_preload([*READ])
    return ProcessPoolExecutor(cores, server, max_tasks_per_child=1)


def make_pages(folder: Path, environment: Mapping[str, str]) -> str:
    """Make the pages alone, as `mkdocs build --strict` does in this environment; give what it says when it fails."""
    os.environ |= {**environment, "PAYUNG_PAGES_ONLY": "1", "NO_MKDOCS_2_WARNING": "1"}
    os.chdir(ROOT)
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            cli.main(["build", "--strict", "-d", str(folder)], standalone_mode=False)
        except ClickException as wrong:
            wrong.show(said)
            return said.getvalue()
    return ""
