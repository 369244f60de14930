"""Packs the Python that runs in the page: Pyodide, the standard library it needs, the engine.

`build` writes `mesin/` of the site: five files named by their content, each with compressed copies, the worker's script
that fetches them, and a manifest that tells the page their names and sizes.
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

from sitegen.assets.bundle import bundle_worker
from sitegen.runtime import engine_archive, stdlib_archive
from sitegen.runtime.compress import BROTLI, GZIP, memadat, padatkan
from sitegen.runtime.module_list import terpakai

__all__ = ["MANIFES", "PYODIDE", "Berkas", "build", "dahulukan"]

AKAR = Path(__file__).parents[2]
PYODIDE = AKAR / "node_modules" / "pyodide"
PEKERJA = AKAR / "docs" / "assets" / "js" / "engine-worker.js"
MANIFES = "manifes.json"
WASM = "pyodide.asm.wasm"
PANJANG_SIDIK = 12


@dataclass(frozen=True, slots=True)
class Berkas:
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
    dipakai: Container[str] | None = None,
    pyodide: Path = PYODIDE,
) -> dict[str, Any]:
    """Write `mesin/` into the site and give its manifest; without brotli it takes seconds instead of a minute.

    `dipakai` are the modules to ship, else the recorded ones.
    Raises FileNotFoundError when the npm packages are not installed.
    """
    folder = site_dir / "mesin"
    rmtree(folder, ignore_errors=True)  # names change with content; nothing old may stay
    folder.mkdir(parents=True)
    bagian = _bagian(pyodide, terpakai() if dipakai is None else dipakai)
    jalan = {peran: _tulis(folder, nama, isi) for peran, nama, isi in bagian}
    padatkan(jalan.values(), dengan_brotli=brotli)
    (folder / "lisensi.txt").write_text(engine_archive.lisensi(), encoding="utf-8")
    pekerja = _tulis(folder, PEKERJA.name, bundle_worker(PEKERJA))
    manifes = _manifes({peran: _timbang(b) for peran, b in jalan.items()}, pekerja.name, pyodide)
    (folder / MANIFES).write_text(json.dumps(manifes, indent=1), encoding="utf-8")
    return manifes


def dahulukan(pyodide: Path = PYODIDE) -> None:
    """Begin with what takes longest and depends on nothing else, beside whatever is done until `build` asks for it."""
    isi = (pyodide / WASM).read_bytes()
    Thread(target=memadat, args=(isi, BROTLI), daemon=True).start()


def _bagian(pyodide: Path, dipakai: Container[str]) -> Iterator[tuple[str, str, bytes]]:
    """Give the parts in the order the page wants them: role, file name, content."""
    yield "pemuat", "pyodide.js", (pyodide / "pyodide.js").read_bytes()
    yield "inti", "pyodide.asm.js", (pyodide / "pyodide.asm.js").read_bytes()
    yield "wasm", WASM, (pyodide / WASM).read_bytes()
    yield "pustaka", "pustaka.zip", stdlib_archive.kemas(pyodide, dipakai)
    yield "payung", "payung.zip", engine_archive.kemas(dipakai)


def _tulis(folder: Path, nama: str, isi: bytes) -> Path:
    """Write a file under a name that changes with its content, so that it may be cached for good."""
    pangkal, akhiran = nama.rsplit(".", 1)
    berkas = folder / f"{pangkal}-{hashlib.sha256(isi).hexdigest()[:PANJANG_SIDIK]}.{akhiran}"
    berkas.write_bytes(isi)
    return berkas


def _timbang(berkas: Path) -> Berkas:
    padat_br = berkas.with_name(berkas.name + BROTLI)
    return Berkas(
        nama=berkas.name,
        sha256=hashlib.sha256(berkas.read_bytes()).hexdigest(),
        asli=berkas.stat().st_size,
        gz=berkas.with_name(berkas.name + GZIP).stat().st_size,
        br=padat_br.stat().st_size if padat_br.exists() else None,
    )


def _manifes(berkas: dict[str, Berkas], pekerja: str, pyodide: Path) -> dict[str, Any]:
    """Tell the page what to fetch and which script does so; `kunci` is Pyodide's lock file, emptied of packages it will never install."""
    info = _json(pyodide / "pyodide-lock.json")["info"]
    semua = berkas.values()
    return {
        "versi": hashlib.sha256("".join(b.sha256 for b in semua).encode()).hexdigest()[:PANJANG_SIDIK],
        "pyodide": _json(pyodide / "package.json")["version"],
        "pekerja": pekerja,
        "kunci": {"info": info, "packages": {}},
        "berkas": {peran: asdict(b) for peran, b in berkas.items()},
        "jumlah": {
            "asli": sum(b.asli for b in semua),
            "gz": sum(b.gz for b in semua),
            "br": sum(b.br for b in semua if b.br is not None) if all(b.br for b in semua) else None,
        },
    }


def _json(berkas: Path) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(berkas.read_text(encoding="utf-8"))
