"""The two states to compare: this folder as it is, and another commit unpacked beside it; what was asked is kept."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.clock import VARIABLE, seconds_of
from sitegen import ROOT
from sitegen.content.html_text import blocks
from sitegen.rehearsal import PAGES_ONLY

KEPT = ROOT / ".cache" / "effect"
SCRIPT = Path(__file__).with_name("snapshot.py")
CASES = ROOT / "tests" / "golden"
UNSEEN = ("script", "style", "svg", "noscript", "template")


class Failed(Exception):
    """A state could not be asked; the message says which and why."""


def commit(name: str) -> str:
    """Find the commit from which this folder left a branch, tag or hash; raise Failed where there is none.

    What others put on the branch since then is not this change's effect.
    """
    found = _run("git", "merge-base", name, "HEAD", check=False).strip()
    if not found:
        raise Failed(f"“{name}” tidak ada di git ini. Contoh: make effect BASE=main")
    return found


def usual_base() -> str:
    """Give what this folder is compared with where nothing is said: the published main, or the last commit."""
    for name in ("origin/main", "main"):
        if _run("git", "rev-parse", "--verify", "--quiet", name, check=False):
            return name
    return "HEAD"


def ask(base: str | None, day: date, *, pages: bool) -> dict[str, Any]:
    """Ask a commit, or this folder where `base` is None, all that may move on a day."""
    if base is None:
        return _ask_folder(ROOT, day, pages=pages)
    code = b"".join(f.read_bytes() for f in (SCRIPT, Path(__file__), *sorted(CASES.glob("*.yaml"))))
    mark = hashlib.sha256(code + f"{base}{day}{pages}".encode()).hexdigest()[:16]
    kept = KEPT / f"{mark}.json"
    if not kept.exists():
        with TemporaryDirectory() as folder:
            archive = subprocess.run(("git", "archive", base), cwd=ROOT, check=True, capture_output=True)  # noqa: S603, S607 - a commit that `commit` found
            with tarfile.open(fileobj=BytesIO(archive.stdout)) as packed:
                packed.extractall(folder, filter="data")
            for shared in ("node_modules", ".venv"):
                Path(folder, shared).symlink_to(ROOT / shared)
            answer = _ask_folder(Path(folder), day, pages=pages)
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    content: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return content


def _ask_folder(folder: Path, day: date, *, pages: bool) -> dict[str, Any]:
    environment = os.environ | {
        "PYTHONPATH": str(folder),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_MKDOCS_2_WARNING": "1",
        VARIABLE: str(seconds_of(day)),
        PAGES_ONLY: "1",
    }
    command = (sys.executable, "-P", str(SCRIPT), str(CASES), day.isoformat())
    answer: dict[str, Any] = json.loads(_run(*command, folder=folder, environment=environment))
    if pages:
        site = Path(folder, ".cache", "effect-site")
        _run(
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "-d",
            str(site),
            folder=folder,
            environment=environment,
        )
        answer["pages"] = {
            f"/{page.relative_to(site).as_posix().removesuffix('index.html')}": sentences(
                page.read_text(encoding="utf-8")
            )
            for page in sorted(site.rglob("index.html"))
        }
        shutil.rmtree(site)
    return answer


def sentences(html: str) -> list[str]:
    """Give what a reader meets in the middle of a page, block by block, without its frame.

    >>> sentences("<body><main><p>Bayar <b>Rp1</b>.</p><table><tr><td>Dua</td></tr></table></main></body>")
    ['Bayar Rp1.', 'Dua']
    """
    return blocks(html, without=UNSEEN, within="main")


def _run(
    *command: str, folder: Path = ROOT, environment: Mapping[str, str] | None = None, check: bool = True
) -> str:
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if check and done.returncode:
        which = "Keadaan sekarang" if folder == ROOT else "Keadaan pembanding"
        raise Failed(f"{which} tidak bisa ditanya:\n{(done.stderr or done.stdout).strip()[-1500:]}")
    return done.stdout
