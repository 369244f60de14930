"""Packs the Python that runs in the page: Pyodide, the standard library it needs, the engine.

`build` writes `mesin/` of the site: five files named by their content, each with compressed copies, the worker's script
that fetches them, and a manifest that tells the page their names and sizes. What only the member list needs comes in
archives of its own (`tambahan`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree
from threading import Thread
from typing import Any

from sitegen import ROOT
from sitegen.assets.bundle import bundle_worker
from sitegen.runtime import engine_archive, extra_archives, stdlib_archive
from sitegen.runtime.compress import BROTLI, GZIP, compress_bytes, compress_files
from sitegen.runtime.module_list import used

__all__ = ["MANIFEST", "PYODIDE", "PackedFile", "build", "put_first"]

PYODIDE = ROOT / "node_modules" / "pyodide"
WORKER = ROOT / "docs" / "assets" / "js" / "engine-worker.js"
MANIFEST = "manifes.json"
WASM = "pyodide.asm.wasm"
FINGERPRINT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of the runtime: its name, its fingerprint, what it weighs in bytes plain and compressed."""

    nama: str
    sha256: str
    asli: int
    gz: int
    br: int | None


def build(
    site_dir: Path,
    *,
    brotli: bool = True,
    wanted: Container[str] | None = None,
    pyodide: Path = PYODIDE,
) -> dict[str, Any]:
    """Write `mesin/` into the site and give its manifest; without brotli it takes seconds instead of a minute.

    `wanted` are the modules to ship, else the recorded ones.
    Raises FileNotFoundError when the npm packages are not installed.
    """
    folder = site_dir / "mesin"
    rmtree(folder, ignore_errors=True)  # names change with content; nothing old may stay
    folder.mkdir(parents=True)
    parts = _part(pyodide, used() if wanted is None else wanted)
    route = {role: _write(folder, name, content) for role, name, content in parts}
    compress_files(route.values(), with_brotli=brotli)
    worker = _write(folder, WORKER.name, bundle_worker(WORKER))
    extra = {
        role: _write(folder, f"{role}.zip", content) for role, content in extra_archives.pack(pyodide).items()
    }
    compress_files(extra.values(), with_brotli=brotli)
    manifest = _manifest({role: _weigh(b) for role, b in route.items()}, worker.name, pyodide)
    manifest["tambahan"] = {role: asdict(_weigh(file)) for role, file in extra.items()}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def put_first(pyodide: Path = PYODIDE) -> None:
    """Begin with what takes longest and depends on nothing else, beside whatever is done until `build` asks for it."""
    content = (pyodide / WASM).read_bytes()
    Thread(target=compress_bytes, args=(content, BROTLI), daemon=True).start()


def _part(pyodide: Path, wanted: Container[str]) -> Iterator[tuple[str, str, bytes]]:
    """Give the parts in the order the page wants them: role, file name, content."""
    yield "pemuat", "pyodide.js", (pyodide / "pyodide.js").read_bytes()
    yield "inti", "pyodide.asm.js", (pyodide / "pyodide.asm.js").read_bytes()
    yield "wasm", WASM, (pyodide / WASM).read_bytes()
    yield "pustaka", "pustaka.zip", stdlib_archive.pack(pyodide, wanted)
    yield "payung", "payung.zip", engine_archive.pack(wanted)


def _write(folder: Path, name: str, content: bytes) -> Path:
    """Write a file under a name that changes with its content, so that it may be cached for good."""
    base, ending = name.rsplit(".", 1)
    file = folder / f"{base}-{hashlib.sha256(content).hexdigest()[:FINGERPRINT_LENGTH]}.{ending}"
    file.write_bytes(content)
    return file


def _weigh(file: Path) -> PackedFile:
    compressed_br = file.with_name(file.name + BROTLI)
    return PackedFile(
        nama=file.name,
        sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        asli=file.stat().st_size,
        gz=file.with_name(file.name + GZIP).stat().st_size,
        br=compressed_br.stat().st_size if compressed_br.exists() else None,
    )


def _manifest(file: dict[str, PackedFile], worker: str, pyodide: Path) -> dict[str, Any]:
    """Tell the page what to fetch and which script does so; `kunci` is Pyodide's lock file, emptied of packages it will never install."""
    info = _json(pyodide / "pyodide-lock.json")["info"]
    everything = file.values()
    return {
        "versi": hashlib.sha256("".join(b.sha256 for b in everything).encode()).hexdigest()[
            :FINGERPRINT_LENGTH
        ],
        "pyodide": _json(pyodide / "package.json")["version"],
        "pekerja": worker,
        "kunci": {"info": info, "packages": {}},
        "berkas": {role: asdict(b) for role, b in file.items()},
        "jumlah": {
            "asli": sum(b.asli for b in everything),
            "gz": sum(b.gz for b in everything),
            "br": sum(b.br for b in everything if b.br is not None)
            if all(b.br for b in everything)
            else None,
        },
    }


def _json(file: Path) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(file.read_text(encoding="utf-8"))
