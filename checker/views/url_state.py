"""The answers a person has given: how they read, and the address (fragment) under which the page finds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from checker.core.fields import PEMBACA, Pertanyaan, baca, kosong, pertanyaan
from checker.law.parameter import Aturan
from checker.law.resources import satu
from checker.manfaat.event import pembaca
from checker.values.money import ribuan, rupiah
from checker.views.choices import nama_bagian, nama_kelas
from checker.views.filters import bulan, dan, persen, tanggal

type Layar = Mapping[str, Any]
UBAH = "ubah"
"""The key of the address that names the screen to change; no question is called so."""


@dataclass(frozen=True, slots=True)
class Jawab:
    """One line of the list of answers: what was asked, what was said, where to change it."""

    kode: str
    sebutan: str
    isi: str
    tautan: str
    utama: bool


def layar(perintah: str) -> tuple[Layar, ...]:
    """Give the screens of a command in their order."""
    return tuple(satu("views/flow")[perintah])


def semua_isian(satu_layar: Layar) -> list[str]:
    """List the questions of a screen, in all ways of telling."""
    if "cara" in satu_layar:
        return [kunci for cara in satu_layar["cara"] for kunci in cara["isian"]]
    return list(satu_layar["isian"])


def untuk(satu_layar: Layar, tanya: Mapping[str, Pertanyaan]) -> tuple[str, ...]:
    """List the ways of working a screen is for; empty: all of them."""
    if "untuk" in satu_layar:
        return tuple(satu_layar["untuk"])
    per_isian = [tanya[kunci].get("untuk") for kunci in semua_isian(satu_layar)]
    if None in per_isian:
        return ()
    return tuple(dict.fromkeys(cara for daftar in per_isian if daftar for cara in daftar))


def berlaku(
    satu_layar: Layar, nilai: Mapping[str, Any], tanya: Mapping[str, Pertanyaan], penentu: str
) -> bool:
    """Tell whether a screen is for these answers: for the one that decides (`untuk`) and for others (`bila`).

    `bila` reads "a=1 2,b!=3|c=4": a is 1 or 2 and b is not 3, or c is 4.
    """
    boleh = untuk(satu_layar, tanya)
    if boleh and nilai.get(penentu) not in boleh:
        return False
    return _terpenuhi(satu_layar.get("bila", ""), nilai)


def is_main(satu_layar: Layar, nilai: Mapping[str, Any]) -> bool:
    """Tell whether a screen leads to the first answer: always (`true`), or under a condition written like `bila`.

    >>> is_main({"utama": "kejadian=meninggal"}, {"kejadian": "pensiun"})
    False
    """
    utama = satu_layar.get("utama", False)
    return _terpenuhi(utama, nilai) if isinstance(utama, str) else bool(utama)


def _terpenuhi(bila: str, nilai: Mapping[str, Any]) -> bool:
    return not bila or any(
        all(_cocok(syarat, nilai) for syarat in semuanya.split(",")) for semuanya in bila.split("|")
    )


def _cocok(syarat: str, nilai: Mapping[str, Any]) -> bool:
    kunci, _, boleh = syarat.partition("=")
    cocok = _datar(nilai.get(kunci.removesuffix("!"), "")) in boleh.split()
    return cocok is not kunci.endswith("!")


def fragmen(masukan: Mapping[str, Any], **tambah: str) -> str:
    """Write the answers as the page's address keeps them (never sent to a server).

    >>> fragmen({"cara_kerja": "mandiri", "penghasilan": 1500000, "jht": False})
    'cara_kerja=mandiri&penghasilan=1500000&jht=tidak'
    >>> fragmen({"anak": [{"jenjang": "SD", "sisa_tahun": 4}], "angkutan": {"darat": 500000}})
    'anak=SD%3A4&angkutan=darat%3A500000'
    """
    isi = {str(kunci): _datar(nilai) for kunci, nilai in masukan.items() if not kosong(nilai)}
    return "&".join(_pasangan(kunci, nilai) for kunci, nilai in (isi | tambah).items())


@lru_cache(maxsize=512)
def _pasangan(kunci: str, nilai: str) -> str:
    """An answer has dozens of links that differ in one pair; each pair is encoded once."""
    return urlencode({kunci: nilai})


def _datar(isi: object) -> str:
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list | tuple):
        return ", ".join(map(_datar, isi))
    if isinstance(isi, Mapping):
        pasangan = [isi.values()] if {"jenjang", "jenis"} & isi.keys() else isi.items()
        return ", ".join(":".join(map(str, satu_pasang)) for satu_pasang in pasangan)
    return str(isi)


def daftar_jawab(
    perintah: str, masukan: Mapping[str, Any], jawaban: Mapping[str, Any], aturan: Aturan
) -> tuple[Jawab, ...]:
    """List what was asked of this way of working (or event) and what was answered; unanswered lines are empty."""
    tanya = pertanyaan(perintah)
    penentu = satu("views/flow")["halaman"][perintah]["penentu"]
    nilai, _ = baca({k: v for k, v in masukan.items() if k in tanya}, tanya, {**PEMBACA, **pembaca(aturan)})
    dibaca = {kunci: lisan(isi, tanya[kunci], aturan) for kunci, isi in nilai.items()}
    if "bulan" in jawaban:
        dibaca.setdefault("bulan", bulan(jawaban["bulan"]))
    if "tanggal" in jawaban:
        dibaca.setdefault("tanggal", tanggal(jawaban["tanggal"]))
    if "sektor" not in dibaca and "pekerjaan" in nilai:
        dibaca["sektor"] = _sektor_pekerjaan(nilai["pekerjaan"], tanya["sektor"])
    return tuple(
        Jawab(
            kode=isi["kode"],
            sebutan=isi["sebutan"],
            isi=_isi_layar(isi, dibaca),
            tautan=f"#{fragmen(masukan, **{UBAH: isi['kode']})}",
            utama=is_main(isi, nilai),
        )
        for isi in layar(perintah)
        if berlaku(isi, nilai, tanya, penentu)
    )


def lisan(isi: Any, tanya: Pertanyaan, aturan: Aturan) -> str:  # noqa: ANN401 - whatever kind the question has
    """Say one answer the way people would.

    >>> from checker.law.parameter import muat
    >>> lisan(50000, {"jenis": "rupiah"}, muat()), lisan(True, {"jenis": "ya_tidak"}, muat())
    ('Rp50.000', 'Ya')
    """
    jenis = tanya["jenis"]
    if jenis in UCAPAN:
        return UCAPAN[jenis](isi)
    if jenis in BY_LAW:
        return BY_LAW[jenis](isi, aturan)
    if isinstance(isi, tuple):
        return ", ".join(
            lisan(unsur, {**tanya, "jenis": jenis.removeprefix("daftar_")}, aturan) for unsur in isi
        )
    return next((p["label"] for p in tanya.get("pilihan", ()) if p["nilai"] == isi), str(isi))


UCAPAN: Mapping[str, Callable[[Any], str]] = {
    "rupiah": rupiah,
    "bulat": ribuan,
    "ya_tidak": lambda isi: "Ya" if isi else "Tidak",
    "bulan": bulan,
    "tanggal": tanggal,
    "pekerjaan": lambda isi: str(satu("core/occupations")[isi]["nama"]),
    "desimal": lambda isi: persen(isi / 100),
    "angkutan": lambda isi: ", ".join(f"{jenis} {rupiah(biaya)}" for jenis, biaya in isi),
}
"""How an answer of each kind is said; choices go by their labels."""
BY_LAW: Mapping[str, Callable[[Any, Aturan], str]] = {
    "bagian_tubuh": nama_bagian,
    "anak": lambda isi, aturan: dan([nama_kelas(anak.jenjang, anak.sisa_tahun, aturan) for anak in isi]),
}
"""How an answer is said whose choices come from a table of law."""


def _sektor_pekerjaan(slug: str, tanya: Pertanyaan) -> str:
    """Say what the occupation list holds about the sector; empty where it settles nothing."""
    sektor = satu("core/occupations")[slug].get("sektor", "")
    return next((p["label"] for p in tanya["pilihan"] if p["nilai"] == sektor), "")


def _isi_layar(isi: Layar, dibaca: Mapping[str, str]) -> str:
    """Say the answer of a screen: of the first way of telling that was used."""
    for cara in isi.get("cara", (isi,)):
        terisi = [kunci for kunci in cara["isian"] if kunci in dibaca]
        if terisi and "tulis" in cara and len(terisi) == len(cara["isian"]):
            return str(cara["tulis"].format_map(dibaca))
        if terisi:
            return " · ".join(dibaca[kunci] for kunci in terisi)
    return ""


def pekerjaan_dipilih(masukan: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the entry of the occupation list that was chosen; empty when none was."""
    daftar: Mapping[str, Mapping[str, Any]] = satu("core/occupations")
    slug = masukan.get("pekerjaan")
    return daftar.get(slug, {}) if isinstance(slug, str) else {}
