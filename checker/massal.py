"""A whole member list: one row in, one row out, streaming; refused rows keep their line number."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from checker.isian import MasukanDitolak, mirip, pertanyaan
from checker.iuran.kalender import Bulan, hitung_bulan
from checker.parameter import Aturan, muat
from checker.profil import baca_profil
from checker.segmen import segmen
from checker.varian import varian
from checker.waktu import tulis_bulan

KOLOM_HASIL = (
    "hasil_segmen",
    "hasil_bulan",
    "hasil_dasar",
    "hasil_jkk",
    "hasil_jkm",
    "hasil_jht",
    "hasil_jp",
    "hasil_jkp",
    "hasil_peserta",
    "hasil_pemberi_kerja",
    "hasil_total",
    "hasil_total_tertinggi",
)
KOLOM_TOLAKAN = ("baris", "isian", "pesan")


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the list: its number in the file, what was typed, and either the answer or the refusals."""

    nomor: int
    masukan: Mapping[str, Any]
    hasil: Mapping[str, Any] | None
    galat: tuple[Mapping[str, str], ...] = ()


def massal(
    baris: Iterable[tuple[int, Mapping[str, Any]]],
    *,
    hari_ini: date | None = None,
    aturan: Aturan | None = None,
) -> Iterator[Baris]:
    """Answer a list of members one by one, in order; a row that is refused does not stop the rest.

    Each item is (line number, fields of `periksa`); fields that are no question (a name, a number) are ignored.
    Answers carry programme statuses and this month's rupiah; where possibilities differ the highest as well.
    """
    aturan = aturan or muat()
    tanya = pertanyaan("periksa")
    for nomor, isi in baris:
        dikenal = {kunci: nilai for kunci, nilai in isi.items() if kunci in tanya}
        try:
            profil = baca_profil(dikenal, aturan, hari_ini or aturan.versi)
        except MasukanDitolak as ditolak:
            yield Baris(nomor, isi, None, tuple(ditolak.galat))
            continue
        kini = hitung_bulan(varian(profil, aturan, profil.bulan), aturan, profil.bulan)
        yield Baris(nomor, isi, _hasil(segmen(profil)[0], kini))


def _hasil(kode: str, kini: Bulan) -> dict[str, Any]:
    status = {f"hasil_{nama.lower()}": s.status for nama, s in kini.status.items()}
    isi = {"hasil_segmen": kode, "hasil_bulan": tulis_bulan(kini.bulan), **status}
    if kini.iuran is None:
        return isi
    return isi | {
        "hasil_dasar": kini.iuran.dasar,
        "hasil_peserta": kini.iuran.peserta,
        "hasil_pemberi_kerja": kini.iuran.pemberi_kerja,
        "hasil_total": kini.total[0],
        "hasil_total_tertinggi": max(kini.total),
    }


class BerkasDitolak(ValueError):
    """The file as a whole can't be read as a member list."""


def baca_csv(berkas: TextIO) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """Open a CSV list: columns, and rows with their line number; comma, semicolon or tab, found from the header.

    Column names are those of `periksa` or the questions' everyday names; other columns travel along untouched.
    """
    kepala = berkas.readline()
    if not kepala.strip():
        raise BerkasDitolak(
            "Berkas kosong. Baris pertama harus berisi nama kolom, misalnya cara_kerja,penghasilan"
        )
    pemisah = max(",;\t", key=kepala.count)
    kolom = [_nama_kolom(k) for k in next(csv.reader([kepala], delimiter=pemisah))]
    _tolak_kolom(kolom)
    return kolom, _baris_csv(csv.reader(berkas, delimiter=pemisah), kolom)


def _baris_csv(pembaca: Any, kolom: list[str]) -> Iterator[tuple[int, dict[str, str]]]:  # noqa: ANN401 - csv's reader type is private
    mulai = 2
    for sel in pembaca:
        nomor, mulai = mulai, pembaca.line_num + 2
        if any(isi.strip() for isi in sel):
            yield nomor, dict(zip(kolom, [*sel, *[""] * len(kolom)], strict=False)) | _lebih(sel, kolom)


def _lebih(sel: list[str], kolom: list[str]) -> dict[str, str]:
    """Cells beyond the last column are kept under a name of their own, so nothing typed is lost."""
    return {"lebih": " | ".join(sel[len(kolom) :])} if len(sel) > len(kolom) else {}


def _nama_kolom(nama: str) -> str:
    """Accept `Penghasilan` or `cara kerja` for the key it means."""
    rapi = nama.strip().casefold()
    for kunci, tanya in pertanyaan("periksa").items():
        if rapi in (kunci, kunci.replace("_", " "), tanya["sebutan"].casefold()):
            return kunci
    return nama.strip()


def _tolak_kolom(kolom: list[str]) -> None:
    """A column that is almost a question's name is a mistake that would cost the whole list its answer."""
    tanya = pertanyaan("periksa")
    for nama in kolom:
        if nama and kolom.count(nama) > 1:
            raise BerkasDitolak(f"Kolom “{nama}” ada lebih dari satu")
        if nama not in tanya and (saran := mirip(nama, [k for k in tanya if k not in kolom])):
            raise BerkasDitolak(f"Kolom “{nama}” tidak dikenal{saran}")
    if "cara_kerja" not in kolom:
        raise BerkasDitolak("Kolom “cara_kerja” belum ada")


def tulis_csv(kolom: list[str], jawaban: Iterable[Baris], hasil: TextIO, tolakan: Any) -> tuple[int, int]:  # noqa: ANN401
    """Write answers as they come; give how many rows were answered and refused.

    `tolakan` is called with (line number, field, message) for each refusal.
    """
    penulis = csv.writer(hasil)
    semua_kolom = [*kolom, *KOLOM_HASIL]
    penulis.writerow(semua_kolom)
    terjawab = ditolak = 0
    for baris in jawaban:
        if baris.hasil is None:
            ditolak += 1
            for galat in baris.galat:
                tolakan(baris.nomor, galat["isian"], galat["pesan"])
        else:
            terjawab += 1
            isi = {**baris.masukan, **baris.hasil}
            penulis.writerow([isi.get(nama, "") for nama in semua_kolom])
    return terjawab, ditolak
