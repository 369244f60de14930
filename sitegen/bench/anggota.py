"""A cooperative's list of ten thousand members: in the page's worker and on CPython."""

from __future__ import annotations

import csv
import io
import time
from typing import Any

from playwright.sync_api import Page

from checker.berkas import satu
from checker.massal import baca_csv, massal, tulis_csv
from sitegen.bench import dalam, nyala, pesaing
from sitegen.bench.baris import Baris, sebaran, tengah
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.peladen import Peladen
from sitegen.waktu_bangun import hari_bangun

BANYAK = 10_000
BATAS_DETIK, BATAS_LAJU = 5.0, 10_000.0
TUMBUH = 500
"""Python objects that may be left over between the middle and the end: a tenth of an object a row is no leak."""
ULANG_CPYTHON = 3
KODE = """
import gc, io, json, time
from datetime import date
import pyodide_js
from checker.massal import baca_csv, massal, tulis_csv
isi = json.loads(masukan)
hari_ini = date.fromisoformat(isi["hari"])
class Buang:
    def write(self, teks):
        return len(teks)
tumpukan = []
def hitung(jawaban, titik):
    for nomor, satu in enumerate(jawaban, 1):
        yield satu
        if nomor in titik:
            gc.collect()
            tumpukan.append([pyodide_js._module.HEAP8.length, len(gc.get_objects())])
mulai = time.perf_counter()
kolom, baris = baca_csv(io.StringIO(isi["csv"]))
terjawab, ditolak = tulis_csv(kolom, hitung(massal(baris, hari_ini=hari_ini), isi["titik"]), Buang(), lambda *_: None)
hasil = json.dumps({"lama": time.perf_counter() - mulai, "terjawab": terjawab, "ditolak": ditolak, "tumpukan": tumpukan})
"""
CARA = (
    f"massal on a CSV list of {BANYAK} members (every occupation, varied incomes, one in a hundred without income,"
    " which is refused), CSV read and written; {isi}"
)


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Answer the list in Pyodide, ours and stock, and here."""
    daftar = daftar_anggota(BANYAK)
    return [*_pyodide(bengkel, daftar), _cpython(daftar)]


def daftar_anggota(banyak: int) -> str:
    """Make a list as a cooperative would keep it, the same every time."""
    mandiri = [slug for slug, isi in satu("pekerjaan").items() if isi["cara_kerja"] == "mandiri"]
    wadah = io.StringIO()
    penulis = csv.writer(wadah)
    penulis.writerow(("nama", "cara_kerja", "pekerjaan", "penghasilan", "jht"))
    for n in range(banyak):
        juta, ribu = n % 7, (n * 37) % 1000
        uang = "" if n % 100 == 99 else str((juta * 1000 + ribu + 500) * 1000)  # noqa: PLR2004 - one in a hundred
        penulis.writerow((f"Anggota {n}", "mandiri", mandiri[n % len(mandiri)], uang, ("ya", "tidak")[n % 2]))
    return wadah.getvalue()


def _pyodide(bengkel: Bengkel, daftar: str) -> list[Baris]:
    folder = bengkel.sementara / "stok"
    roda = pesaing.siapkan(folder)
    masukan = {"csv": daftar, "hari": hari_bangun().isoformat(), "titik": [BANYAK // 2, BANYAK]}
    with (
        Peladen(bengkel.situs, lain=pesaing.lain(folder)) as peladen,
        bengkel.telepon() as hp,
    ):
        halaman = hp.buka(peladen.alamat)
        nyala.kita(halaman, bengkel.situs)
        kita = _dua_kali(halaman, masukan)
        halaman.close()
        kabarkan(f"  ours {kita['lama']:.1f} s")
        halaman = hp.buka(peladen.alamat)
        nyala.biasa(halaman, roda)
        biasa = _dua_kali(halaman, masukan)
    return [_waktu(kita, biasa), _memori(kita)]


def _dua_kali(halaman: Page, masukan: object) -> dict[str, Any]:
    """Answer the list, then once more: a browser compiles WebAssembly tighter the longer it has run."""
    hasil: dict[str, Any] = dalam.jalankan(halaman, KODE, masukan)
    return hasil | {"lagi": dalam.jalankan(halaman, KODE, masukan)["lama"]}


def _waktu(kita: dict[str, Any], biasa: dict[str, Any]) -> Baris:
    catatan = (
        f"{kita['terjawab']} answered, {kita['ditolak']} refused",
        f"a second time in the same worker: {kita['lagi']:.2f} s, stock {biasa['lagi']:.2f} s",
    )
    apa = f"{BANYAK:,} members in Pyodide"
    cara = CARA.format(isi="in the page's worker, CPU ×1")
    return Baris(apa, kita["lama"], "s", cara, BATAS_DETIK, biasa["lama"], catatan=catatan)


def _memori(kita: dict[str, Any]) -> Baris:
    (tengah_heap, tengah_benda), (akhir_heap, akhir_benda) = kita["tumpukan"]
    tumbuh = akhir_benda - tengah_benda
    return Baris(
        f"memory grown from member {BANYAK // 2:,} to {BANYAK:,}",
        (akhir_heap - tengah_heap) / 1e6,
        "MB",
        "WebAssembly memory of the same run; Python's live objects beside it",
        batas=0,
        catatan=(f"memory {akhir_heap / 1e6:.0f} MB, live Python objects {tengah_benda} then {akhir_benda}",),
        galat=f"{tumbuh} Python objects were left over" if tumbuh > TUMBUH else "",
    )


def _cpython(daftar: str) -> Baris:
    laju = [BANYAK / _satu_kali(daftar) for _ in range(ULANG_CPYTHON)]
    return Baris(
        "members on CPython, one core",
        tengah(laju),
        "rows/s",
        CARA.format(isi="rows by seconds of processor time of this process, median"),
        batas=BATAS_LAJU,
        paling_sedikit=True,
        catatan=(sebaran(laju, "rows/s"),),
    )


def _satu_kali(daftar: str) -> float:
    """Give the seconds of processor time for the whole list."""
    mulai = time.process_time()
    kolom, baris = baca_csv(io.StringIO(daftar))
    tulis_csv(kolom, massal(baris, hari_ini=hari_bangun()), io.StringIO(), lambda *_: None)
    return time.process_time() - mulai
