"""From one question to the next: the other pages of the checker, with the answers that hold there as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.fields import MasukanDitolak, Questions, kosong, questions_for
from checker.core.profile import read_profile
from checker.iuran.upah import monthly_wage
from checker.law.parameter import Aturan
from checker.law.resources import satu
from checker.values.money import bulat
from checker.views.url_state import fields_shown, fragment, layar

OWN = ("bulan", "tanggal", "alasan")
"""Questions that share a name between pages but are about another moment or matter."""
SEGMENTS = {"mandiri": "BPU", "pemberi_kerja": "BPU", "karyawan": "PU"}
"""Ways of working whose segment is certain; anybody else is asked."""
DAILY = ("penghasilan_harian", "hari_kerja")


def lanjut(perintah: str, masukan: Mapping[str, Any], aturan: Aturan) -> tuple[tuple[str, str], ...]:
    """Give address (from the page of `perintah`) and invitation of each other page these answers lead to.

    >>> from checker.law.parameter import load
    >>> lanjut("periksa", {"cara_kerja": "mandiri", "penghasilan_harian": 50000, "hari_kerja": 26}, load())[0]
    ('../cek/manfaat/#segmen=BPU&penghasilan=1300000', 'Mau tahu keluarga terima apa?')
    """
    halaman: Mapping[str, Mapping[str, str]] = satu("views/flow")["halaman"]
    isi = _monthly_amount(perintah, masukan, aturan)
    akar = "../" * halaman[perintah]["alamat"].count("/")
    return tuple(
        (f"{akar}{h['alamat']}#{fragment(bawaan)}", h["ajakan"])
        for kode, h in halaman.items()
        if kode != perintah and (bawaan := carry(kode, isi)) is not None
    )


def carry(tujuan: str, isi: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the answers that another page asks for as well; None where its way of working is not for this person."""
    tanya = questions_for(tujuan)
    asked = {kunci for satu_layar in layar(tujuan) for kunci in fields_shown(satu_layar)}
    if "pekerjaan" in asked:
        asked |= {"pekerjaan"}
    bawaan = {
        kunci: nilai
        for kunci, nilai in isi.items()
        if kunci in asked - {*OWN} and not kosong(nilai) and _allowed(nilai, tanya[kunci])
    }
    if "cara_kerja" in tanya and "cara_kerja" in isi and "cara_kerja" not in bawaan:
        return None
    if tujuan == "manfaat" and isi.get("cara_kerja") == "pekerja_migran":
        return None
    return bawaan


def _allowed(nilai: object, tanya: Questions) -> bool:
    """An answer chosen from a list must be on the other page's list too."""
    return "pilihan" not in tanya or any(str(p["nilai"]) == str(nilai) for p in tanya["pilihan"])


def _monthly_amount(perintah: str, masukan: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Add what other pages ask for in another form: money a month, the segment, the occupation's sector."""
    isi = dict(masukan)
    cara = str(isi.get("cara_kerja", ""))
    if cara in SEGMENTS:
        isi["segmen"] = SEGMENTS[cara]
    daftar: Mapping[str, Mapping[str, str]] = satu("core/occupations")
    if kosong(isi.get("sektor")) and isi.get("pekerjaan") in daftar:
        isi["sektor"] = daftar[isi["pekerjaan"]].get("sektor", "")
    if perintah != "periksa":
        return isi
    try:
        profile = read_profile(masukan, aturan, aturan.versi)
    except MasukanDitolak:
        return isi  # a month beyond the data's own day; the rest goes along all the same
    if profile.penghasilan:
        isi["penghasilan"] = bulat(profile.penghasilan)
    elif profile.upah or profile.upah_harian or profile.upah_borongan:
        isi["upah"] = bulat(monthly_wage(profile, aturan, profile.bulan)[0])
    return {kunci: nilai for kunci, nilai in isi.items() if kunci not in DAILY}
