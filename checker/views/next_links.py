"""From one question to the next: the other pages of the checker, with the answers that hold there as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.fields import MasukanDitolak, Pertanyaan, kosong, pertanyaan
from checker.core.profile import baca_profil
from checker.iuran.upah import upah_sebulan
from checker.law.parameter import Aturan
from checker.law.resources import satu
from checker.values.money import bulat
from checker.views.url_state import fragmen, layar, semua_isian

PUNYA_SENDIRI = ("bulan", "tanggal", "alasan")
"""Questions that share a name between pages but are about another moment or matter."""
SEGMEN = {"mandiri": "BPU", "pemberi_kerja": "BPU", "karyawan": "PU"}
"""Ways of working whose segment is certain; anybody else is asked."""
HARIAN = ("penghasilan_harian", "hari_kerja")


def lanjut(perintah: str, masukan: Mapping[str, Any], aturan: Aturan) -> tuple[tuple[str, str], ...]:
    """Give address (from the page of `perintah`) and invitation of each other page these answers lead to.

    >>> from checker.law.parameter import muat
    >>> lanjut("periksa", {"cara_kerja": "mandiri", "penghasilan_harian": 50000, "hari_kerja": 26}, muat())[0]
    ('../cek/manfaat/#segmen=BPU&penghasilan=1300000', 'Mau tahu keluarga terima apa?')
    """
    halaman: Mapping[str, Mapping[str, str]] = satu("views/flow")["halaman"]
    isi = _sebulan(perintah, masukan, aturan)
    akar = "../" * halaman[perintah]["alamat"].count("/")
    return tuple(
        (f"{akar}{h['alamat']}#{fragmen(bawaan)}", h["ajakan"])
        for kode, h in halaman.items()
        if kode != perintah and (bawaan := bawa(kode, isi)) is not None
    )


def bawa(tujuan: str, isi: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the answers that another page asks for as well; None where its way of working is not for this person."""
    tanya = pertanyaan(tujuan)
    ditanya = {kunci for satu_layar in layar(tujuan) for kunci in semua_isian(satu_layar)}
    if "pekerjaan" in ditanya:
        ditanya |= {"pekerjaan"}
    bawaan = {
        kunci: nilai
        for kunci, nilai in isi.items()
        if kunci in ditanya - {*PUNYA_SENDIRI} and not kosong(nilai) and _boleh(nilai, tanya[kunci])
    }
    if "cara_kerja" in tanya and "cara_kerja" in isi and "cara_kerja" not in bawaan:
        return None
    if tujuan == "manfaat" and isi.get("cara_kerja") == "pekerja_migran":
        return None
    return bawaan


def _boleh(nilai: object, tanya: Pertanyaan) -> bool:
    """An answer chosen from a list must be on the other page's list too."""
    return "pilihan" not in tanya or any(str(p["nilai"]) == str(nilai) for p in tanya["pilihan"])


def _sebulan(perintah: str, masukan: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Add what other pages ask for in another form: money a month, the segment, the occupation's sector."""
    isi = dict(masukan)
    cara = str(isi.get("cara_kerja", ""))
    if cara in SEGMEN:
        isi["segmen"] = SEGMEN[cara]
    daftar: Mapping[str, Mapping[str, str]] = satu("core/occupations")
    if kosong(isi.get("sektor")) and isi.get("pekerjaan") in daftar:
        isi["sektor"] = daftar[isi["pekerjaan"]].get("sektor", "")
    if perintah != "periksa":
        return isi
    try:
        profil = baca_profil(masukan, aturan, aturan.versi)
    except MasukanDitolak:
        return isi  # a month beyond the data's own day; the rest goes along all the same
    if profil.penghasilan:
        isi["penghasilan"] = bulat(profil.penghasilan)
    elif profil.upah or profil.upah_harian or profil.upah_borongan:
        isi["upah"] = bulat(upah_sebulan(profil, aturan, profil.bulan)[0])
    return {kunci: nilai for kunci, nilai in isi.items() if kunci not in HARIAN}
