"""The first answer on a slow line and a slow CPU, nothing on the phone: from a shared link, and typed by hand."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from sitegen.bench.baris import Baris, coba, sebaran, tengah
from sitegen.bench.bengkel import Bengkel, kabarkan
from sitegen.bench.hambatan import KALI, LAJU, TUNDA, faktor, garis_lambat, rem
from sitegen.bench.peladen import Peladen
from sitegen.bench.telepon import Telepon

BATAS = 3.0
BANYAK = 3
MILI = 1000
ANGKA = ".pk-hasil .pk-angka"
ISIAN = {"cara_kerja": "mandiri", "penghasilan": "1350000", "jht": "tidak"}
TAUTAN = "cek/#" + "&".join(f"{kunci}={nilai}" for kunci, nilai in ISIAN.items())
JEJAK = ".pk-jejak"
"""How the sum came about: only the engine's own answer tells it."""
TUNGGU = """() => {
  const catat = (pemilih, nama) => {
    if (document.querySelector(pemilih)?.checkVisibility()) window[nama] = performance.now();
    else requestAnimationFrame(() => catat(pemilih, nama));
  };
  catat("%s", "__angka");
  catat("%s", "__jejak");
  addEventListener("submit", () => (window.__kirim = performance.now()), true);
}"""
CARA = (
    f"{LAJU * 8 / 1e6:g} Mbit/s, {TUNDA} ms, CPU ×{KALI}, fresh profile, host that gzips text; the line is slow in the"
    " browser's protocol and, for the offline worker too, at the host; {sejak} until {sampai} is visible; median"
)
DARI_TAUTAN = "from opening a shared link"
DARI_KETUKAN = "from the last tap of a form filled as fast as a robot can"


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Measure both ways in, and once how long the engine's own answer takes behind the first."""
    tautan, ketik = (
        f"first answer, shared link, slow 4G, CPU ×{KALI}",
        f"first answer, typed, slow 4G, CPU ×{KALI}",
    )
    penuh = f"the engine's answer behind it, slow 4G, CPU ×{KALI}"
    return [
        coba(tautan, lambda: _baris(bengkel, tautan, _cara(DARI_TAUTAN, ANGKA), _dari_tautan)),
        coba(ketik, lambda: _baris(bengkel, ketik, _cara(DARI_KETUKAN, ANGKA), _dari_ketikan)),
        coba(
            penuh,
            lambda: _baris(bengkel, penuh, _cara(DARI_TAUTAN, JEJAK), _sampai_jejak, batas=None, banyak=1),
        ),
    ]


def _cara(sejak: str, sampai: str) -> str:
    return CARA.format(sejak=sejak, sampai=sampai)


def _baris(
    bengkel: Bengkel,
    apa: str,
    cara: str,
    jalan: Callable[[Page, str], float],
    *,
    batas: float | None = BATAS,
    banyak: int = BANYAK,
) -> Baris:
    nilai = []
    for ke in range(banyak):
        with Peladen(bengkel.situs, laju=LAJU) as peladen, bengkel.telepon(luring="allow") as hp:
            nilai.append(_satu(hp, peladen.alamat, jalan))
            tertahan = faktor(hp, hp.buka(peladen.alamat))
        kabarkan(f"  {ke + 1}/{banyak}: {nilai[-1]:.2f} s")
    catatan = (sebaran(nilai, "s"), f"a worker ran ×{tertahan:.1f} slower behind the brake")
    return Baris(apa, tengah(nilai), "s", cara, batas, catatan=catatan)


def _satu(hp: Telepon, alamat: str, jalan: Callable[[Page, str], float]) -> float:
    halaman = hp.buka(alamat)
    halaman.add_init_script(f"({TUNGGU % (ANGKA, JEJAK)})()")
    garis_lambat(halaman)
    with rem(hp):
        return jalan(halaman, alamat) / MILI


def _dari_tautan(halaman: Page, alamat: str, tanda: str = "__angka") -> float:
    halaman.goto(alamat + TAUTAN, wait_until="commit")
    return _tampak(halaman, tanda)


def _sampai_jejak(halaman: Page, alamat: str) -> float:
    return _dari_tautan(halaman, alamat, "__jejak")


def _dari_ketikan(halaman: Page, alamat: str) -> float:
    halaman.goto(f"{alamat}cek/")
    halaman.locator("[data-cara-kerja] summary").click()
    halaman.locator(f"input[name=pk-cara_kerja][value={ISIAN['cara_kerja']}]").check()
    maju = halaman.locator("#pk-cek form [type=submit]:visible")
    maju.click()
    uang = halaman.locator("#isian-penghasilan")
    if not uang.is_visible():  # the day's income is asked first
        halaman.locator("label:visible", has_text="Per bulan").click()
    uang.press_sequentially(ISIAN["penghasilan"])
    maju.click()
    halaman.locator(f"input[name=pk-jht][value={ISIAN['jht']}]").check()
    maju.click()
    return _tampak(halaman, "__angka") - float(halaman.evaluate("() => window.__kirim"))


def _tampak(halaman: Page, tanda: str) -> float:
    return float(halaman.wait_for_function(f"() => window.{tanda}").json_value())
