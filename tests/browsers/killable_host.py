"""The small host of bench in a process of its own: killed, it breaks open connections too, as a phone that loses its signal."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.support import ROOT

SERVE = """
import sys, threading
from pathlib import Path
import bench.server
bench.server.PORTS = (int(sys.argv[1]),)
bench.server.Server(Path(sys.argv[2]), under=sys.argv[3])
threading.Event().wait()
"""


class KillableHost:
    """Serves a site under its own path until it is killed; lives again at the same address."""

    def __init__(self, site: Path) -> None:
        """Start at a free port."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._site, self._under = site, f"/{site.name}/"
        self.address = f"http://127.0.0.1:{self._port}{self._under}"
        self.revive()

    def revive(self) -> None:
        """Answer (again)."""
        self._process = subprocess.Popen(
            (sys.executable, "-c", SERVE, str(self._port), str(self._site), self._under), cwd=ROOT
        )
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1):
                return
            time.sleep(0.05)

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Be away for a while."""
        self.kill()
        try:
            yield
        finally:
            self.revive()

    def kill(self) -> None:
        """Answer nobody, in the middle of whatever is on its way."""
        self._process.kill()
        self._process.wait()
