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

ROOT = Path(__file__).parents[2]
BUILD = Path(__file__).with_name("build-sw.mjs")
LISTING = "simpan.json"
WORKER = "sw.js"
FINGERPRINT_LENGTH = 12
NOT_KEPT = ("", ".br", ".gz", ".map", ".xml", ".txt", ".pdf", ".png")
"""For hosts, compressed twins (the engine's are named by its manifest), for search engines, pictures for link previews."""


def build(site_dir: Path, hari: date) -> dict[str, Any]:
    """Write `simpan.json` and `sw.js` into a site finished on a day; give the list.

    Raises subprocess.CalledProcessError when Workbox fails.
    """
    daftar = _list(site_dir, hari)
    (site_dir / LISTING).write_text(json.dumps(daftar, ensure_ascii=False, indent=1), encoding="utf-8")
    subprocess.run(  # noqa: S603 - our own script, our own folder
        ("node", BUILD, site_dir),  # noqa: S607 - Node is the one the set-up put on PATH
        check=True,
        cwd=ROOT,
        env=os.environ | {"NODE_ENV": "production"},
    )
    return daftar


def _list(site_dir: Path, hari: date) -> dict[str, Any]:
    """List every file a phone needs to use the whole site: address from the site's root, bytes on the way, mark."""
    berkas = [_one(site_dir, satu, hari) for satu in (*_site_files(site_dir), *_engine_files(site_dir))]
    return {
        "byte": sum(b["byte"] for b in berkas),
        "halaman": sum(b["alamat"].endswith("/") or not b["alamat"] for b in berkas),
        "berkas": berkas,
    }


def _site_files(site_dir: Path) -> Iterator[Path]:
    """Pages, styles, scripts, drawings and data; not the engine."""
    for berkas in sorted(site_dir.rglob("*")):
        bagian = berkas.relative_to(site_dir).parts
        sendiri = bagian[0] == "mesin" or berkas.name in (WORKER, LISTING)
        if berkas.is_file() and not sendiri and berkas.suffix not in NOT_KEPT:
            yield berkas


def _engine_files(site_dir: Path) -> Iterator[Path]:
    """The engine as the page asks for it: the manifest, the worker, and each file's compressed copy."""
    manifest = site_dir / "mesin" / "manifes.json"
    if not manifest.exists():
        return
    isi = json.loads(manifest.read_text(encoding="utf-8"))
    yield manifest
    yield manifest.with_name(isi["pekerja"])
    for satu in isi["berkas"].values():
        yield manifest.with_name(f"{satu['nama']}.gz")


def _one(site_dir: Path, berkas: Path, hari: date) -> dict[str, Any]:
    """Describe one file; its mark leaves out the build day, so that a new day alone makes nobody fetch it again."""
    alamat = berkas.relative_to(site_dir).as_posix()
    isi = berkas.read_bytes()
    without_day = isi
    for tulisan in (nama_tanggal(hari), quote(nama_tanggal(hari)), hari.isoformat()):
        without_day = without_day.replace(tulisan.encode(), b"")
    compressed = isi if berkas.suffix == ".gz" else gzip.compress(isi, 6, mtime=0)
    return {
        "alamat": alamat.removesuffix("index.html") if berkas.parent == site_dir or "/" in alamat else alamat,
        "byte": len(compressed),
        "sidik": hashlib.sha256(without_day).hexdigest()[:FINGERPRINT_LENGTH],
    }
