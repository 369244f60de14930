"""Lighthouse, as its command line runs it: mobile, its own default throttling, four categories."""

from __future__ import annotations

import json
import os
import subprocess
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from sitegen.bench.baris import Baris, coba
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.halaman import BERANDA, CEK, PEKERJAAN, PROGRAM
from sitegen.bench.peladen import Peladen

PERINTAH = Path(__file__).parents[2] / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
HALAMAN = {"home": BERANDA, "programme": PROGRAM, "occupation": PEKERJAAN, "checker": CEK}
SEMPURNA = 100
PALING_BANYAK = 3
SABAR = 180
CARA = "lowest category of a page, Lighthouse {versi} mobile, host that gzips text; up to {n} runs when below 100, median"


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Run it on one page of each kind."""
    with Peladen(bengkel.situs) as peladen:
        return [
            coba(
                f"Lighthouse mobile, {nama}",
                partial(_halaman, bengkel, peladen, nama, jalan),
            )
            for nama, jalan in HALAMAN.items()
        ]


def _halaman(bengkel: Bengkel, peladen: Peladen, nama: str, jalan: str) -> Baris:
    laporan = [_jalankan(bengkel, peladen.alamat + jalan)]
    while len(laporan) < PALING_BANYAK and min(_nilai(laporan).values()) < SEMPURNA:
        laporan.append(_jalankan(bengkel, peladen.alamat + jalan))
    nilai = _nilai(laporan)
    tulisan = " / ".join(f"{n:g}" for n in nilai.values())
    kabarkan(f"  {nama}: {tulisan}")
    return Baris(
        f"Lighthouse mobile, {nama}",
        min(nilai.values()),
        "",
        CARA.format(versi=laporan[0]["lighthouseVersion"], n=PALING_BANYAK),
        batas=SEMPURNA,
        paling_sedikit=True,
        catatan=(f"/{jalan} {' / '.join(nilai)}: {tulisan}", *_kurang(laporan[-1])),
    )


def _nilai(laporan: list[dict[str, Any]]) -> dict[str, float]:
    """Give the median score of each category."""
    return {
        nama: median(round(SEMPURNA * (satu["categories"][nama]["score"] or 0)) for satu in laporan)
        for nama in laporan[0]["categories"]
    }


def _kurang(laporan: dict[str, Any]) -> tuple[str, ...]:
    """Name the audits that cost points, with the value they saw."""
    return tuple(
        f"{kategori}: {audit['title']} {audit.get('displayValue', '')} ({audit['score']:.2f})"
        for kategori, isi in laporan["categories"].items()
        for acuan in isi["auditRefs"]
        if acuan["weight"]
        and (audit := laporan["audits"][acuan["id"]])["score"] is not None
        and audit["score"] < 1
        and (isi["score"] or 0) < 1
    )


def _jalankan(bengkel: Bengkel, alamat: str) -> dict[str, Any]:
    keluaran = bengkel.sementara / "lighthouse.json"
    keluaran.unlink(missing_ok=True)
    perintah = (
        *("node", str(PERINTAH), alamat, "--output=json", f"--output-path={keluaran}", "--quiet"),
        "--chrome-flags=--headless --no-sandbox",
    )
    selesai = subprocess.run(  # noqa: S603 - our own arguments
        perintah,
        env=os.environ | {"CHROME_PATH": bengkel.chrome},
        capture_output=True,
        text=True,
        check=False,
        timeout=SABAR,
    )
    if not keluaran.exists():
        raise RuntimeError(selesai.stderr.strip() or "Lighthouse wrote no report")
    isi: dict[str, Any] = json.loads(keluaran.read_text(encoding="utf-8"))
    if galat := isi.get("runtimeError"):
        raise RuntimeError(galat["message"])
    return isi
