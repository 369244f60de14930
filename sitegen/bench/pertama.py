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
TUNGGU = f"""() => {{
  const lihat = () => {{
    const angka = document.querySelector("{ANGKA}");
    if (angka?.checkVisibility()) window.__tampak = performance.now();
    else requestAnimationFrame(lihat);
  }};
  addEventListener("submit", () => (window.__kirim = performance.now()), true);
  requestAnimationFrame(lihat);
}}"""
CARA = (
    f"{LAJU * 8 / 1e6:g} Mbit/s, {TUNDA} ms, CPU ×{KALI}, fresh profile, host that gzips text; the line is slow in the"
    " browser's protocol and, for the offline worker too, at the host; {sejak} until {angka} is visible; median"
)
DARI_TAUTAN = "from opening a shared link"
DARI_KETUKAN = "from the last tap of a form filled as fast as a robot can"


def ukur(bengkel: Bengkel) -> list[Baris]:
    """Measure both ways in."""
    tautan, ketik = (
        f"first answer, shared link, slow 4G, CPU ×{KALI}",
        f"first answer, typed, slow 4G, CPU ×{KALI}",
    )
    return [
        coba(tautan, lambda: _baris(bengkel, tautan, DARI_TAUTAN, _dari_tautan)),
        coba(ketik, lambda: _baris(bengkel, ketik, DARI_KETUKAN, _dari_ketikan)),
    ]


def _baris(bengkel: Bengkel, apa: str, sejak: str, cara: Callable[[Page, str], float]) -> Baris:
    nilai = []
    for ke in range(BANYAK):
        with Peladen(bengkel.situs, laju=LAJU) as peladen, bengkel.telepon(luring="allow") as hp:
            nilai.append(_satu(hp, peladen.alamat, cara))
            tertahan = faktor(hp, hp.buka(peladen.alamat))
        kabarkan(f"  {ke + 1}/{BANYAK}: {nilai[-1]:.2f} s")
    catatan = (sebaran(nilai, "s"), f"a worker ran ×{tertahan:.1f} slower behind the brake")
    return Baris(apa, tengah(nilai), "s", CARA.format(sejak=sejak, angka=ANGKA), BATAS, catatan=catatan)


def _satu(hp: Telepon, alamat: str, cara: Callable[[Page, str], float]) -> float:
    halaman = hp.buka(alamat)
    halaman.add_init_script(f"({TUNGGU})()")
    garis_lambat(halaman)
    with rem(hp):
        return cara(halaman, alamat) / MILI


def _dari_tautan(halaman: Page, alamat: str) -> float:
    halaman.goto(alamat + TAUTAN, wait_until="commit")
    return _tampak(halaman)


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
    tampak = _tampak(halaman)
    return tampak - float(halaman.evaluate("() => window.__kirim"))


def _tampak(halaman: Page) -> float:
    return float(halaman.wait_for_function("() => window.__tampak").json_value())
