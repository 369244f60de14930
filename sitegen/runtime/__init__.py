"""Packs the Python that runs in the page: Pyodide, the standard library it needs, the engine.

`pack` makes and `write` writes `mesin/` of the site: files named by their content, the worker's script that fetches them, and a manifest
that tells the page their names and sizes. Scripts come as they are, all else packed once and for all (compress.py), so
that any host sends the same bytes. What only the member list needs comes in archives of its own (`tambahan`); the whole
Python, for the day that something asks for a function that was trimmed away (trim), lies beside (`utuh`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree
from typing import Any

from sitegen import ROOT
from sitegen.assets.bundle import bundle_worker
from sitegen.runtime import archive, engine_archive, extra_archives, trim
from sitegen.runtime.compress import ENDING, packed_all
from sitegen.runtime.module_list import used

__all__ = ["MANIFEST", "PYODIDE", "Packed", "PackedFile", "build", "pack", "write"]

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


@dataclass(frozen=True, slots=True)
class Packed:
    """The runtime before it is written: its manifest, and its files by their names."""

    manifest: dict[str, Any]
    files: Mapping[str, bytes]


def build(
    site_dir: Path,
    *,
    wanted: Container[str] | None = None,
    core: trim.Core | None = None,
    pyodide: Path = PYODIDE,
) -> dict[str, Any]:
    """Write `mesin/` into the site and give its manifest; arguments as in `pack`."""
    return write(site_dir, pack(wanted=wanted, core=core, pyodide=pyodide))


def pack(
    *,
    wanted: Container[str] | None = None,
    core: trim.Core | None = None,
    pyodide: Path = PYODIDE,
) -> Packed:
    """Pack the runtime, which takes long and waits for no page.

    `wanted` are the modules to ship, else the recorded ones; `core` the Python to ship, else the trimmed one.
    Raises FileNotFoundError when the npm packages are not installed.
    """
    modules = used() if wanted is None else wanted
    main = {
        "pustaka": engine_archive.library(pyodide, modules),
        "payung": engine_archive.engine(modules),
    }
    extra = extra_archives.sources(pyodide)
    archives = archive.build({**main, **extra})
    parts = [(name, f"{name}.zip", content) for name, content in archives.items()]
    files: dict[str, bytes] = {}
    told = _pack_all(files, [*_core(core or trim.trimmed(pyodide), pyodide), *parts[: len(main)]])
    manifest = {
        "versi": hashlib.sha256("".join(one.sha256 for one in told.values()).encode()).hexdigest()[
            :FINGERPRINT_LENGTH
        ],
        "pyodide": _json(pyodide / "package.json")["version"],
        "pekerja": _put(files, WORKER.name, bundle_worker(WORKER)),
        "kunci": {"info": _json(pyodide / "pyodide-lock.json")["info"], "packages": {}},
        "berkas": _told(told),
        "jumlah": {
            "asli": sum(one.asli for one in told.values()),
            "kirim": sum(one.kirim for one in told.values()),
        },
        "tambahan": _told(_pack_all(files, parts[len(main) :])),
        "utuh": _told(_pack_all(files, _core(trim.whole(pyodide), pyodide))),
    }
    return Packed(manifest, files)


def write(site_dir: Path, packed: Packed) -> dict[str, Any]:
    """Write `mesin/` into the site and give its manifest."""
    folder = site_dir / "mesin"
    rmtree(folder, ignore_errors=True)  # names change with content; nothing old may stay
    folder.mkdir(parents=True)
    for name, content in packed.files.items():
        (folder / name).write_bytes(content)
    (folder / MANIFEST).write_text(json.dumps(packed.manifest, indent=1), encoding="utf-8")
    return packed.manifest


def _core(core: trim.Core, pyodide: Path) -> list[Part]:
    """Give the parts of Python itself; `kunci` is Pyodide's lock file, emptied of packages it will never install."""
    return [
        ("pemuat", LOADER, (pyodide / LOADER).read_bytes()),
        ("inti", trim.GLUE, core.glue),
        ("wasm", trim.WASM, core.wasm),
    ]


def _pack_all(files: dict[str, bytes], parts: Iterable[Part]) -> dict[str, PackedFile]:
    """Put files among the others, packed unless they are scripts: a browser runs these from their own address only."""
    parts = list(parts)
    scripts = [name.endswith(SCRIPT) for _, name, _ in parts]
    packed = iter(
        packed_all(data for (_, _, data), is_script in zip(parts, scripts, strict=True) if not is_script)
    )
    written = {}
    for (role, name, content), is_script in zip(parts, scripts, strict=True):
        data, on_the_way = (content, gzip.compress(content)) if is_script else (one := next(packed), one)
        written[role] = PackedFile(
            nama=_put(files, name, data, ending="" if is_script else ENDING),
            sha256=hashlib.sha256(data).hexdigest(),
            asli=len(content),
            kirim=len(on_the_way),
        )
    return written


def _put(files: dict[str, bytes], name: str, content: bytes, ending: str = "") -> str:
    """Put a file among the others under a name that changes with its content, so that it may be cached for good; give it."""
    base, kind = name.rsplit(".", 1)
    full = f"{base}-{hashlib.sha256(content).hexdigest()[:FINGERPRINT_LENGTH]}.{kind}{ending}"
    files[full] = content
    return full


def _told(files: dict[str, PackedFile]) -> dict[str, Any]:
    return {role: asdict(one) for role, one in files.items()}


def _json(file: Path) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(file.read_text(encoding="utf-8"))
