"""One `periksa` in Pyodide: what a person waits for, and how much of it is the law and how much the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from checker import periksa
from checker.isian import MasukanDitolak
from checker.waktu import tambah_bulan, tulis_bulan
from sitegen.bench import dalam, nyala, pesaing
from sitegen.bench.baris import Baris, tengah
from sitegen.bench.bengkel import Bengkel
from sitegen.bench.peladen import Peladen
from sitegen.waktu_bangun import hari_bangun

KASUS = Path(__file__).parents[2] / "tests" / "cases"
BANYAK = 200
BULAN_KE_DEPAN = 15
BATAS = 10.0
MILI = 1000
KODE = """
import json, time
from datetime import date
import checker
from checker.browser import jawab
isi = json.loads(masukan)
hari, hari_ini = isi["hari"], date.fromisoformat(isi["hari"])
def lama(kerja, satu):
    mulai = time.perf_counter()
    kerja(satu)
    return time.perf_counter() - mulai
def dengan(satu):
    jawab("periksa", json.dumps(satu), hari)
def tanpa(satu):
    checker.periksa(satu, hari_ini=hari_ini)
def putaran(kerja):
    return lama(lambda semua: [kerja(satu) for satu in semua], semua) / len(semua)
semua = isi["semua"]
pertama = lama(dengan, semua[0])
dingin = [lama(dengan, s) for s in semua]
hasil = json.dumps({"pertama": pertama, "dingin": dingin, "dengan": [putaran(dengan) for _ in range(isi["ulang"])],
                    "tanpa": [putaran(tanpa) for _ in range(isi["ulang"])]})
"""
CARA = (
    f"mean of a pass over {BANYAK} varied questions (the accepted golden cases of periksa, each in further months) in"
    " the page's worker, CPU ×1, median of {ulang} passes after a first one; {isi}"
)


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Ask the same questions with rendering and without, ours and stock."""
    folder = bengkel.sementara / "stok"
    roda = pesaing.siapkan(folder)
    masukan = {"semua": pertanyaan(BANYAK), "hari": hari_bangun().isoformat(), "ulang": bengkel.ulang}
    with (
        Peladen(bengkel.situs, lain=pesaing.lain(folder)) as peladen,
        bengkel.telepon() as hp,
    ):

        def jalan(mulai: Any) -> dict[str, Any]:  # noqa: ANN401 - what starts an engine in a page
            halaman: Page = hp.buka(peladen.alamat)
            mulai(halaman)
            hasil: dict[str, Any] = dalam.jalankan(halaman, KODE, masukan)
            halaman.close()
            return hasil

        kita, biasa = (
            jalan(lambda halaman: nyala.kita(halaman, bengkel.situs)),
            jalan(lambda halaman: nyala.biasa(halaman, roda)),
        )
    return [
        _baris(
            "one periksa in Pyodide, as HTML and text",
            "dengan",
            "everything a page shows, as JSON",
            kita,
            biasa,
        ),
        _baris(
            "one periksa in Pyodide, the answer alone",
            "tanpa",
            "checker.periksa without rendering",
            kita,
            biasa,
        ),
    ]


def _baris(apa: str, kunci: str, isi: str, kita: dict[str, Any], biasa: dict[str, Any]) -> Baris:
    catatan = []
    if kunci == "dengan":
        urut = sorted(kita["dingin"])
        catatan = [
            f"the very first: {kita['pertama'] * MILI:.0f} ms, stock {biasa['pertama'] * MILI:.0f} ms",
            f"the median of a first pass: {tengah(kita['dingin']) * MILI:.1f} ms, stock {tengah(biasa['dingin']) * MILI:.1f} ms",
            "the browser compiles WebAssembly tighter the longer it runs",
            f"slowest of twenty in it: {urut[-len(urut) // 20] * MILI:.1f} ms",
        ]
    return Baris(
        apa,
        tengah(kita[kunci]) * MILI,
        "ms",
        CARA.format(isi=isi, ulang=len(kita[kunci])),
        batas=BATAS,
        biasa=tengah(biasa[kunci]) * MILI,
        catatan=tuple(catatan),
    )


def pertanyaan(banyak: int) -> list[dict[str, Any]]:
    """Give so many different accepted questions: the golden ones, then the same in the months around the build."""
    emas = [
        satu["masukan"]
        for berkas in sorted(KASUS.glob("*.yaml"))
        for satu in yaml.safe_load(berkas.read_text(encoding="utf-8"))
        if satu.get("perintah") == "periksa"
    ]
    bulan = [tulis_bulan(tambah_bulan(hari_bangun(), n)) for n in range(BULAN_KE_DEPAN)]
    calon = [*emas, *(satu | {"bulan": b} for b in bulan for satu in emas)]
    berbeda = {json.dumps(satu, default=str, sort_keys=True): satu for satu in calon if _diterima(satu)}
    return list(berbeda.values())[:banyak]


def _diterima(masukan: dict[str, Any]) -> bool:
    try:
        periksa(masukan, hari_ini=hari_bangun())
    except MasukanDitolak:
        return False
    return True
