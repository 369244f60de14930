"""What the numbers were measured on; without it no number means anything."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

AKAR = Path(__file__).parents[2]
CPUINFO = Path("/proc/cpuinfo")


def keterangan(chrome: str) -> dict[str, object]:
    """Tell CPU, cores, load, versions, commit and time."""
    return {
        "cpu": _cpu(),
        "cores": os.process_cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "os": platform.platform(),
        "chromium": _keluaran(chrome, "--version"),
        "node": _keluaran("node", "--version"),
        "python": platform.python_version(),
        "commit": _keluaran("git", "-C", str(AKAR), "describe", "--always", "--dirty"),
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
    }


def _cpu() -> str:
    if CPUINFO.exists() and (
        nama := re.search(r"^model name\s*:\s*(.+)$", CPUINFO.read_text(), re.MULTILINE)
    ):
        return nama[1]
    return _keluaran("sysctl", "-n", "machdep.cpu.brand_string") or platform.processor() or platform.machine()


def _keluaran(*perintah: str) -> str:
    """Give what a command says, or nothing where there is no such command."""
    if not shutil.which(perintah[0]):
        return ""
    selesai = subprocess.run(perintah, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    return selesai.stdout.strip()
