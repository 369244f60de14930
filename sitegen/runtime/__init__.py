"""Packs the Python that runs in the page: Pyodide, the standard library it needs, the engine.

`build` writes `mesin/` of the site: files named by their content, the worker's script that fetches them, and a manifest
that tells the page their names and sizes. Scripts come as they are, all else packed once and for all (compress.py), so
that any host sends the same bytes. What only the member list needs comes in archives of its own (`tambahan`); the whole
Python, for the day that something asks for a function that was trimmed away (trim), lies beside (`utuh`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Container, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree
from threading import Thread
from typing import Any

from sitegen import ROOT
from sitegen.assets.bundle import bundle_worker
from sitegen.runtime import engine_archive, extra_archives, trim
from sitegen.runtime.compress import ENDING, packed_all
from sitegen.runtime.module_list import used

__all__ = ["MANIFEST", "PYODIDE", "PackedFile", "build", "put_first"]

PYODIDE = ROOT / "node_modules" / "pyodide"
WORKER = ROOT / "docs" / "assets" / "js" / "engine-worker.js"
MANIFEST = "manifes.json"
LOADER = "pyodide.js"
SCRIPT = ".js"
FINGERPRINT_LENGTH = 12

type Part = tuple[str, str, bytes]
"""The role of a file, its name, its content."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of the runtime: its name, its fingerprint, what it weighs in bytes as it is used and on the way."""

    nama: str
    sha256: str
    asli: int
    kirim: int


def build(
    site_dir: Path,
    *,
    wanted: Container[str] | None = None,
    core: trim.Core | None = None,
    pyodide: Path = PYODIDE,
) -> dict[str, Any]:
    """Write `mesin/` into the site and give its manifest.

    `wanted` are the modules to ship, else the recorded ones; `core` the Python to ship, else the trimmed one.
    Raises FileNotFoundError when the npm packages are not installed.
    """
    folder = site_dir / "mesin"
    rmtree(folder, ignore_errors=True)  # names change with content; nothing old may stay
    folder.mkdir(parents=True)
    modules = used() if wanted is None else wanted
    files = _write_all(folder, [*_core(core or trim.trimmed(pyodide), pyodide), *_archives(pyodide, modules)])
    extra = [(role, f"{role}.zip", content) for role, content in extra_archives.pack(pyodide).items()]
    manifest = {
        "versi": hashlib.sha256("".join(one.sha256 for one in files.values()).encode()).hexdigest()[
            :FINGERPRINT_LENGTH
        ],
        "pyodide": _json(pyodide / "package.json")["version"],
        "pekerja": _write(folder, WORKER.name, bundle_worker(WORKER)),
        "kunci": {"info": _json(pyodide / "pyodide-lock.json")["info"], "packages": {}},
        "berkas": _told(files),
        "jumlah": {
            "asli": sum(one.asli for one in files.values()),
            "kirim": sum(one.kirim for one in files.values()),
        },
        "tambahan": _told(_write_all(folder, extra)),
        "utuh": _told(_write_all(folder, _core(trim.whole(pyodide), pyodide))),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def put_first(pyodide: Path = PYODIDE) -> None:
    """Begin with what takes longest and depends on nothing else, beside whatever is done until `build` asks for it."""
    Thread(target=trim.trimmed, args=(pyodide,), daemon=True).start()


def _core(core: trim.Core, pyodide: Path) -> list[Part]:
    """Give the parts of Python itself; `kunci` is Pyodide's lock file, emptied of packages it will never install."""
    return [
        ("pemuat", LOADER, (pyodide / LOADER).read_bytes()),
        ("inti", trim.GLUE, core.glue),
        ("wasm", trim.WASM, core.wasm),
    ]


def _archives(pyodide: Path, modules: Container[str]) -> list[Part]:
    return [
        ("pustaka", "pustaka.zip", engine_archive.pack_library(pyodide, modules)),
        ("payung", "payung.zip", engine_archive.pack(modules)),
    ]


def _write_all(folder: Path, parts: Iterable[Part]) -> dict[str, PackedFile]:
    """Write files, packed unless they are scripts: a browser runs these from their own address only."""
    parts = list(parts)
    scripts = [name.endswith(SCRIPT) for _, name, _ in parts]
    packed = iter(
        packed_all(data for (_, _, data), is_script in zip(parts, scripts, strict=True) if not is_script)
    )
    written = {}
    for (role, name, content), is_script in zip(parts, scripts, strict=True):
        data, on_the_way = (content, gzip.compress(content)) if is_script else (one := next(packed), one)
        written[role] = PackedFile(
            nama=_write(folder, name, data, ending="" if is_script else ENDING),
            sha256=hashlib.sha256(data).hexdigest(),
            asli=len(content),
            kirim=len(on_the_way),
        )
    return written


def _write(folder: Path, name: str, content: bytes, ending: str = "") -> str:
    """Write a file under a name that changes with its content, so that it may be cached for good; give the name."""
    base, kind = name.rsplit(".", 1)
    file = folder / f"{base}-{hashlib.sha256(content).hexdigest()[:FINGERPRINT_LENGTH]}.{kind}{ending}"
    file.write_bytes(content)
    return file.name


def _told(files: dict[str, PackedFile]) -> dict[str, Any]:
    return {role: asdict(one) for role, one in files.items()}


def _json(file: Path) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(file.read_text(encoding="utf-8"))
