"""What the numbers were measured on; without it no number means anything."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from bench import ROOT

CPUINFO = Path("/proc/cpuinfo")


def describe(chrome: str) -> dict[str, object]:
    """Tell CPU, cores, load, versions, commit and time."""
    return {
        "cpu": _cpu(),
        "cores": os.process_cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "os": platform.platform(),
        "chromium": _output(chrome, "--version"),
        "node": _output("node", "--version"),
        "python": platform.python_version(),
        "commit": _output("git", "-C", str(ROOT), "describe", "--always", "--dirty"),
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
    }


def _cpu() -> str:
    if CPUINFO.exists() and (
        name := re.search(r"^model name\s*:\s*(.+)$", CPUINFO.read_text(), re.MULTILINE)
    ):
        return name[1]
    return _output("sysctl", "-n", "machdep.cpu.brand_string") or platform.processor() or platform.machine()


def _output(*command: str) -> str:
    """Give what a command says, or nothing where there is no such command."""
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    return done.stdout.strip()
