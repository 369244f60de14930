"""What every measurement needs: the finished site, a browser to start, how often to repeat."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Playwright

from sitegen.bench.telepon import PekerjaLuring, Telepon


@dataclass(frozen=True, slots=True)
class Bengkel:
    """The workshop of one run."""

    situs: Path
    chrome: str
    main: Playwright
    sementara: Path
    ulang: int = 5

    def telepon(self, *, luring: PekerjaLuring = "block", bendera: tuple[str, ...] = ()) -> Telepon:
        """Give a fresh phone: nothing in its caches."""
        folder = Path(mkdtemp(prefix="hp-", dir=self.sementara))
        return Telepon(self.main, self.chrome, folder, luring=luring, bendera=bendera)


def kabarkan(teks: str) -> None:
    """Tell whoever waits how far it is."""
    sys.stderr.write(f"{teks}\n")
    sys.stderr.flush()
