"""The line to the phone, as slow as asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Lock


@dataclass(slots=True)
class Line:
    """The line to the phone, shared by all connections; `rate` in bytes a second, None for no limit."""

    rate: float | None = None
    free_at: float = 0.0
    key: Lock = field(default_factory=Lock)

    def wait(self, size: int) -> None:
        """Wait until the line has carried so many bytes more."""
        if self.rate is None:
            return
        with self.key:
            self.free_at = max(self.free_at, time.monotonic()) + size / self.rate
            until = self.free_at
        time.sleep(max(0.0, until - time.monotonic()))
