"""Makes the site work with the radio off: the service worker (Workbox) and the list of what "Simpan di HP" keeps."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checker.values.months import nama_tanggal

AKAR = Path(__file__).parents[2]
SUSUN = Path(__file__).with_name("build-sw.mjs")
DAFTAR = "simpan.json"
PEKERJA = "sw.js"
PANJANG_SIDIK = 12
TIDAK_DISIMPAN = ("", ".br", ".gz", ".map", ".xml", ".txt", ".pdf", ".png")
"""For hosts, compressed twins (the engine's are named by its manifest), for search engines, pictures for link previews."""


def build(site_dir: Path, hari: date) -> dict[str, Any]:
    """Write `simpan.json` and `sw.js` into a site finished on a day; give the list.

    Raises subprocess.CalledProcessError when Workbox fails.
    """
    daftar = _daftar(site_dir, hari)
    (site_dir / DAFTAR).write_text(json.dumps(daftar, ensure_ascii=False, indent=1), encoding="utf-8")
    subprocess.run(  # noqa: S603 - our own script, our own folder
        ("node", SUSUN, site_dir),  # noqa: S607 - Node is the one the set-up put on PATH
        check=True,
        cwd=AKAR,
        env=os.environ | {"NODE_ENV": "production"},
    )
    return daftar


def _daftar(site_dir: Path, hari: date) -> dict[str, Any]:
    """List every file a phone needs to use the whole site: address from the site's root, bytes on the way, mark."""
    berkas = [_satu(site_dir, satu, hari) for satu in (*_situs(site_dir), *_mesin(site_dir))]
    return {
        "byte": sum(b["byte"] for b in berkas),
        "halaman": sum(b["alamat"].endswith("/") or not b["alamat"] for b in berkas),
        "berkas": berkas,
    }


def _situs(site_dir: Path) -> Iterator[Path]:
    """Pages, styles, scripts, drawings and data; not the engine."""
    for berkas in sorted(site_dir.rglob("*")):
        bagian = berkas.relative_to(site_dir).parts
        sendiri = bagian[0] == "mesin" or berkas.name in (PEKERJA, DAFTAR)
        if berkas.is_file() and not sendiri and berkas.suffix not in TIDAK_DISIMPAN:
            yield berkas


def _mesin(site_dir: Path) -> Iterator[Path]:
    """The engine as the page asks for it: the manifest, the worker, and each file's compressed copy."""
    manifes = site_dir / "mesin" / "manifes.json"
    if not manifes.exists():
        return
    isi = json.loads(manifes.read_text(encoding="utf-8"))
    yield manifes
    yield manifes.with_name(isi["pekerja"])
    for satu in isi["berkas"].values():
        yield manifes.with_name(f"{satu['nama']}.gz")


def _satu(site_dir: Path, berkas: Path, hari: date) -> dict[str, Any]:
    """Describe one file; its mark leaves out the build day, so that a new day alone makes nobody fetch it again."""
    alamat = berkas.relative_to(site_dir).as_posix()
    isi = berkas.read_bytes()
    tanpa_hari = isi
    for tulisan in (nama_tanggal(hari), quote(nama_tanggal(hari)), hari.isoformat()):
        tanpa_hari = tanpa_hari.replace(tulisan.encode(), b"")
    padat = isi if berkas.suffix == ".gz" else gzip.compress(isi, 6, mtime=0)
    return {
        "alamat": alamat.removesuffix("index.html") if berkas.parent == site_dir or "/" in alamat else alamat,
        "byte": len(padat),
        "sidik": hashlib.sha256(tanpa_hari).hexdigest()[:PANJANG_SIDIK],
    }
