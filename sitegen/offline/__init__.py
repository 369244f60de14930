"""Makes the site work with the radio off: the service worker (Workbox) and the list of what "Simpan di HP" keeps."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checker.values.months import date_name
from sitegen.assets.bundle import Asset, bundle_worker
from sitegen.licences import BILL

SOURCE = "assets/js/offline-worker.js"
WORKER_WORDS = {"process.env.NODE_ENV": '"production"', "import.meta.url": "location.href"}
"""What Workbox and page.js ask for that a worker does not have."""
CARRIED_SCRIPTS = ("assets/js/site-", "assets/js/offline-copy-")
"""How the script that every page names begins, and the one that keeps the site."""
CARRIED_STYLES = ("assets/css/frame.css", "assets/css/paper.css")
NOT_KEPT_PAGE = "luring/index.html"
"""Shown for a page that was not kept."""
CARRIED_FILES = (NOT_KEPT_PAGE, "assets/img/app-icon.svg")
LISTING = "simpan.json"
WORKER = "sw.js"
SINGLE_FILE = "payung-kerja.html"
"""Holds all of the site once more, for whoever takes it along."""
FINGERPRINT_LENGTH = 12
NOT_KEPT = ("", ".map", ".xml", ".txt", ".png")
"""For hosts, for search engines, pictures for link previews."""

PACKED = ".zst"
"""The engine's files: no host makes them smaller."""
FOR_OTHERS = ("sumber/data/", "sisip")
"""What other sites and programs fetch; the page that speaks of it is kept."""
PAGE = "index.html"


def worker(site_dir: Path, docs: Path, asset: Asset) -> None:
    """Write `sw.js` into a site whose pages, styles and scripts are finished.

    Raises RuntimeError in esbuild's words when its source can't be read.
    """
    known = {"CARRIED": json.dumps([*_carried(site_dir, asset)]), **WORKER_WORDS}
    script = bundle_worker(docs / SOURCE, *(f"--define:{name}={value}" for name, value in known.items()))
    (site_dir / WORKER).write_bytes(script)


def _carried(site_dir: Path, asset: Asset) -> Iterator[dict[str, str | None]]:
    """Name what the offline worker brings along: the page for pages that were not kept, with all that it names.

    Whatever does not tell its content in its name has it told beside, so that a phone fetches it anew when it changes.
    """
    scripts = [one for one in asset.needed if one.startswith(CARRIED_SCRIPTS)]
    for name in CARRIED_FILES:
        fingerprint = hashlib.sha256((site_dir / name).read_bytes()).hexdigest()
        yield {"url": name, "revision": fingerprint[:FINGERPRINT_LENGTH]}
    for name in (*map(asset.place, CARRIED_STYLES), *scripts, *asset.chunks(scripts)):
        yield {"url": name, "revision": None}


def build(site_dir: Path, day: date) -> dict[str, Any]:
    """Write `simpan.json` into a site finished on a day; give the list."""
    listing = _list(site_dir, day)
    (site_dir / LISTING).write_text(json.dumps(listing, ensure_ascii=False, indent=1), encoding="utf-8")
    return listing


def _list(site_dir: Path, day: date) -> dict[str, Any]:
    """List every file a phone needs to use the whole site: address from the site's root, bytes on the way, mark."""
    files = [_one(site_dir, one, day) for one in (*_site_files(site_dir), *_engine_files(site_dir))]
    return {
        "byte": sum(b["byte"] for b in files),
        "halaman": sum(b["alamat"].endswith("/") or not b["alamat"] for b in files),
        "berkas": files,
    }


def _site_files(site_dir: Path) -> Iterator[Path]:
    """Pages, styles, scripts, drawings and data; not the engine."""
    for file in sorted(site_dir.rglob("*")):
        parts = file.relative_to(site_dir).parts
        listed_apart = parts[0] == "mesin" or file.name in (WORKER, LISTING, Path(BILL).name, SINGLE_FILE)
        if file.is_file() and not listed_apart and file.suffix not in NOT_KEPT and not _for_others(parts):
            yield file


def _for_others(parts: Sequence[str]) -> bool:
    return "/".join(parts).startswith(FOR_OTHERS) and parts != ("sumber", "data", PAGE)


def _engine_files(site_dir: Path) -> Iterator[Path]:
    """The engine as the page asks for it: the manifest, the worker, and each file."""
    manifest = site_dir / "mesin" / "manifes.json"
    if not manifest.exists():
        return
    content = json.loads(manifest.read_text(encoding="utf-8"))
    yield manifest
    yield manifest.with_name(content["pekerja"])
    for one in (*content["berkas"].values(), *content.get("tambahan", {}).values()):
        yield manifest.with_name(one["nama"])


def _one(site_dir: Path, file: Path, day: date) -> dict[str, Any]:
    """Describe one file; its mark leaves out the build day, so that a new day alone makes nobody fetch it again."""
    address = file.relative_to(site_dir).as_posix()
    content = file.read_bytes()
    without_day = content
    for written in (date_name(day), quote(date_name(day)), day.isoformat()):
        without_day = without_day.replace(written.encode(), b"")
    compressed = content if file.suffix == PACKED else gzip.compress(content, 6, mtime=0)
    return {
        "alamat": address.removesuffix(PAGE) if file.parent == site_dir or "/" in address else address,
        "byte": len(compressed),
        "sidik": hashlib.sha256(without_day).hexdigest()[:FINGERPRINT_LENGTH],
    }
