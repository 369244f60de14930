"""How long until the engine can be asked, its files already on the phone: ours, stock, bare Pyodide, PyScript."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sitegen.bench import nyala, pesaing
from sitegen.bench.baris import Baris, sebaran, tengah
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.hambatan import KALI, faktor, rem
from sitegen.bench.peladen import Peladen
from sitegen.bench.telepon import Telepon

BATAS_NISBAH = 0.45
CARA = (
    "worker created until engine and templates are imported, files in the disk cache, CPU ×{kali} (the page's process"
    " runs one slice in {kali}), new page each time, taken in turns, median; stock is npm pyodide {versi} with the"
    " same engine, Jinja2 and MarkupSafe as wheels"
)


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Start each in turn, again and again."""
    folder = bengkel.sementara / "stok"
    roda = pesaing.siapkan(folder)
    with Peladen(bengkel.situs, "br", lain=pesaing.lain(folder)) as peladen, bengkel.telepon() as hp:
        peserta = _peserta(hp, peladen.alamat, bengkel.situs, roda)
        for mulai in peserta.values():
            mulai(1)
        kabarkan("  caches are warm")
        nilai: dict[str, list[float]] = {nama: [] for nama in peserta}
        for ke in range(bengkel.ulang):
            for nama, mulai in peserta.items():
                nilai[nama].append(mulai(KALI))
            kabarkan(
                f"  {ke + 1}/{bengkel.ulang}: " + ", ".join(f"{n} {v[-1]:.1f} s" for n, v in nilai.items())
            )
        tertahan = faktor(hp, hp.buka(peladen.alamat))
    return _baris(nilai, tertahan)


def _peserta(hp: Telepon, alamat: str, situs: Path, roda: list[str]) -> Mapping[str, Callable[[int], float]]:
    """Give a starter for each: at a slow-down, seconds until ready."""

    def satu(mulai: Callable[..., float], *isi: object) -> Callable[[int], float]:
        def jalan(kali: int) -> float:
            halaman = hp.buka(alamat)
            try:
                if kali == 1:
                    return mulai(halaman, *isi)
                with rem(hp, kali):
                    return mulai(halaman, *isi)
            finally:
                halaman.close()

        return jalan

    return {
        "ours": satu(nyala.kita, situs),
        "stock": satu(nyala.biasa, roda),
        "bare Pyodide": satu(nyala.biasa, []),
        "PyScript": satu(nyala.pyscript),
    }


def _baris(nilai: Mapping[str, list[float]], tertahan: float) -> list[Baris]:
    kita, stok = nilai["ours"], nilai["stock"]
    cara = CARA.format(kali=KALI, versi=pesaing.versi())
    catatan = (
        f"ours {sebaran(kita, 's')}",
        f"stock {sebaran(stok, 's')}",
        f"a worker ran ×{tertahan:.1f} slower behind the brake",
    )
    lain = [
        Baris(
            f"the same against {nama}",
            tengah(kita),
            "s",
            f"as above, but {nama} starts without any engine",
            biasa=tengah(nilai[nama]),
            catatan=(sebaran(nilai[nama], "s"),),
        )
        for nama in nilai
        if nama not in ("ours", "stock")
    ]
    utama = Baris(
        f"engine ready, warm cache, CPU ×{KALI}",
        tengah(kita),
        "s",
        cara,
        biasa=tengah(stok),
        batas_nisbah=BATAS_NISBAH,
        catatan=catatan,
    )
    return [utama, *lain]
