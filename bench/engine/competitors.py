"""The others in the same run: stock Pyodide with our engine as ordinary wheels, and PyScript's default start.

Everything is served from here. The wheels of Jinja2 and MarkupSafe are made of their installed files.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from shutil import copyfile
from zipfile import ZIP_DEFLATED, ZipFile

from bench import ROOT
from sitegen.runtime import PYODIDE

FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""What a stock start fetches of Pyodide."""
PYSCRIPT = ROOT / "bench" / "node_modules" / "@pyscript" / "core" / "dist"
PREFIX, PREFIX_PYSCRIPT = "/_stok/", "/_pyscript/"
NEEDED = ("jinja2", "markupsafe")
"""What a stock start needs beside Pyodide to answer at all."""
SKIPPED = (".so", ".pyc", ".pyi")
WORKER = """importScripts("pyodide.js");
onmessage = async ({ data }) => {
  try {
    const python = await loadPyodide({ indexURL: new URL(".", location).href, packages: data });
    if (data.length) {
      for (const module of ["checker", "checker.views"]) python.pyimport(module);
      self.answer = python.pyimport("checker.browser").answer;
    }
    postMessage("");
  } catch (error) {
    postMessage(String(error));
  }
};
"""
PYSCRIPT_PAGE = """<!doctype html><html lang="id"><title>.</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{pyscript}core.css"><script type="module" src="{pyscript}core.js"></script>
<script type="py" config='{{"interpreter": "{stock}pyodide.mjs"}}'>
from pyscript import window
window.ready = window.performance.now()
</script>
"""


def prepare(folder: Path) -> list[str]:
    """Fill a folder with stock Pyodide, wheels, a worker and PyScript's page; give the names of the wheels."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in PYODIDE.iterdir():
        if file.is_file():
            copyfile(file, folder / file.name)
    (folder / "worker.js").write_text(WORKER, encoding="utf-8")
    content = PYSCRIPT_PAGE.format(pyscript=PREFIX_PYSCRIPT, stock=PREFIX)
    (folder / "pyscript.html").write_text(content, encoding="utf-8")
    return [*(_wheel(folder, package) for package in NEEDED), _engine_wheel(folder)]


def others(folder: Path) -> dict[str, Path]:
    """Give what the host serves beside the site."""
    return {PREFIX: folder, PREFIX_PYSCRIPT: PYSCRIPT}


def stock(pyodide: Path) -> int:
    """Give the bytes of a stock start where the host compresses everything with gzip; neither engine nor templates counted."""
    return sum(len(gzip.compress((pyodide / name).read_bytes(), 9)) for name in FILES)


def download(folder: Path) -> int:
    """Give what a stock start fetches (bytes, gzip), without an engine: Pyodide and what templates need."""
    return stock(PYODIDE) + sum(b.stat().st_size for b in folder.glob("*.whl") if b.name.startswith(NEEDED))


def version() -> str:
    """Give the version of stock Pyodide."""
    return str(json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"])


def _wheel(folder: Path, package: str) -> str:
    """Make a pure wheel of an installed package."""
    installed = distribution(package)
    name = f"{package}-{installed.version}-py3-none-any.whl"
    with ZipFile(folder / name, "w", ZIP_DEFLATED, compresslevel=9) as wheels:
        for path in installed.files or ():
            if path.suffix not in SKIPPED and ".." not in path.parts:
                wheels.writestr(path.as_posix(), path.read_binary())
    return name


def _engine_wheel(folder: Path) -> str:
    """Build the engine's wheel as anyone would: sources, TOML, templates."""
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603 - our own arguments
    if done.returncode:
        raise RuntimeError(done.stderr)
    return next(_name(folder))


def _name(folder: Path) -> Iterator[str]:
    return (b.name for b in folder.glob("payung_kerja-*.whl"))
