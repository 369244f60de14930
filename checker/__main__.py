"""The command line: `python -m checker periksa | manfaat | massal | aturan`."""

from __future__ import annotations

import argparse
import contextlib
import csv
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from checker import clock, manfaat, periksa
from checker.berkas import folder
from checker.daftar_aturan import daftar_aturan, laporan_tinjau, teks_aturan
from checker.isian import MasukanDitolak
from checker.manfaat.anggaran import anggaran
from checker.manfaat.nunggak import nunggak
from checker.manfaat.proyeksi import proyeksi
from checker.massal import KOLOM_TOLAKAN, BerkasDitolak, baca_csv, massal, tulis_csv
from checker.waktu import baca_bulan

BERES, PERLU_TINDAKAN, DITOLAK = 0, 1, 2
PERINTAH: dict[str, Callable[..., dict[str, Any]]] = {
    "periksa": periksa,
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}


class Bantuan(argparse.ArgumentParser):
    """argparse with its errors in Indonesian."""

    def error(self, message: str) -> Any:  # noqa: ANN401 - argparse: never returns
        """Say what is wrong with the command and where help is, then exit 2."""
        self.exit(DITOLAK, f"Perintah tidak bisa dijalankan: {message}\nBantuan: python -m checker --help\n")


def main(argumen: list[str] | None = None) -> int:
    """Run one command; 0 answered, 1 something needs a person, 2 input refused."""
    for aliran in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            aliran.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    pilihan = _pengurai().parse_args(argumen)
    try:
        pilihan.hari_ini = pilihan.hari_ini or clock.today()
        hasil: int = pilihan.jalankan(pilihan)
    except (BerkasDitolak, clock.NotADay) as salah:
        sys.stderr.write(f"{salah}\n")
        return DITOLAK
    except BrokenPipeError:
        return BERES
    return hasil


def _hari(teks: str) -> date:
    """Read the day of `--hari-ini` for argparse, which shows the sentence of this error alone."""
    try:
        return clock.read_day(teks)
    except clock.NotADay as salah:
        raise argparse.ArgumentTypeError(str(salah)) from None


def _pengurai() -> argparse.ArgumentParser:
    utama = Bantuan(prog="python -m checker", description="Iuran dan manfaat BPJS Ketenagakerjaan.")
    perintah = utama.add_subparsers(dest="perintah", required=True, parser_class=Bantuan)
    for nama, guna in (
        ("periksa", "saya siapa, wajib ikut apa, bayar berapa"),
        ("manfaat", "apa yang diterima kalau sesuatu terjadi"),
        ("anggaran", "sanggup bayar berapa, dapat apa"),
        ("nunggak", "apa yang hilang kalau menunggak"),
        ("proyeksi", "tabungan JHT beberapa tahun lagi"),
    ):
        p = perintah.add_parser(nama, help=guna)
        p.add_argument("--json", action="store_true", help="tulis jawaban sebagai JSON")
        p.add_argument(
            "berkas", nargs="?", default="-", metavar="BERKAS", help="berkas JSON (bawaan: masukan standar)"
        )
        p.set_defaults(jalankan=_jawab)
    p = perintah.add_parser("massal", help="daftar anggota: csv masuk, csv keluar")
    p.add_argument("masukan", metavar="MASUKAN", help="berkas csv")
    p.add_argument("-o", "--keluaran", required=True, metavar="KELUARAN", help="berkas csv hasil")
    p.set_defaults(jalankan=_massal)
    p = perintah.add_parser("aturan", help="semua angka beserta sumber dan masa berlakunya")
    p.add_argument("--pada", metavar="BULAN", help="bulan, misalnya 2026-11 (bawaan: bulan ini)")
    p.add_argument("--json", action="store_true", help="tulis sebagai JSON")
    p.add_argument(
        "--periksa", action="store_true", help="keluar dengan 1 kalau ada yang kedaluwarsa atau lewat tinjau"
    )
    p.set_defaults(jalankan=_aturan)
    for p in perintah.choices.values():
        p.add_argument(
            "--hari-ini",
            type=_hari,
            metavar="HARI",
            help="jawab seperti pada hari ini, ditulis tahun-bulan-hari (bawaan: SOURCE_DATE_EPOCH, lalu jam komputer)",
        )
    return utama


def _jawab(pilihan: argparse.Namespace) -> int:
    masukan = _baca_json(pilihan.berkas)
    fungsi = PERINTAH[pilihan.perintah]
    banyak = masukan if isinstance(masukan, list) else [masukan]
    jawaban = []
    for satu in banyak:
        try:
            jawaban.append(fungsi(satu, hari_ini=pilihan.hari_ini))
        except MasukanDitolak as ditolak:
            jawaban.append({"galat": ditolak.galat})
    if pilihan.json:
        _tulis_json(jawaban if isinstance(masukan, list) else jawaban[0])
    else:
        from checker.tampilan import teks  # noqa: PLC0415 - only people's text needs the templates

        for satu, isi in zip(banyak, jawaban, strict=True):
            if "galat" in isi:
                sys.stderr.write("".join(f"- {g['pesan']}\n" for g in isi["galat"]))
            else:
                sys.stdout.write(teks(pilihan.perintah, satu, isi).strip() + "\n\n")
    return DITOLAK if any("galat" in isi for isi in jawaban) else BERES


def _baca_json(berkas: str) -> Any:  # noqa: ANN401 - whatever the person sent
    try:
        mentah = sys.stdin.buffer.read() if berkas == "-" else Path(berkas).read_bytes()
        return json.loads(mentah.decode("utf-8-sig"))
    except OSError as salah:
        raise BerkasDitolak(f"Berkas “{berkas}” tidak bisa dibaca: {salah.strerror}") from None
    except UnicodeDecodeError:
        raise BerkasDitolak("Masukan bukan teks UTF-8") from None
    except RecursionError:
        raise BerkasDitolak("Masukan terlalu dalam bersarang") from None
    except ValueError as salah:
        contoh = '{"cara_kerja": "mandiri", "penghasilan": 1500000}'
        raise BerkasDitolak(f"Masukan bukan JSON yang benar ({salah}). Contoh: {contoh}") from None


def _tulis_json(isi: Any) -> None:  # noqa: ANN401 - any JSON
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _massal(pilihan: argparse.Namespace) -> int:
    """Stream a list through the engine; refusals go to a file beside the result and to the screen."""
    masuk, keluar = Path(pilihan.masukan), Path(pilihan.keluaran)
    if masuk.suffix.lower() != ".csv" or keluar.suffix.lower() != ".csv":
        raise BerkasDitolak(
            "Baru berkas .csv yang bisa dibaca dan ditulis. Simpan daftar sebagai CSV lebih dahulu"
        )
    if masuk.resolve() == keluar.resolve():
        raise BerkasDitolak("Berkas hasil harus berbeda dari berkas masukan")
    berkas_tolakan = keluar.with_name(f"{keluar.stem}-ditolak.csv")
    daftar: list[tuple[int, str, str]] = []

    def tolak(nomor: int, isian: str, pesan: str) -> None:
        daftar.append((nomor, isian, pesan))
        sys.stderr.write(f"Baris {nomor}: {pesan}\n")

    try:
        with masuk.open(encoding="utf-8-sig", newline="") as sumber:
            kolom, baris = baca_csv(sumber)
            with keluar.open("w", encoding="utf-8", newline="") as hasil:
                terjawab, ditolak = tulis_csv(kolom, massal(baris, hari_ini=pilihan.hari_ini), hasil, tolak)
    except OSError as salah:
        raise BerkasDitolak(f"Berkas “{salah.filename}” tidak bisa dibuka: {salah.strerror}") from None
    except UnicodeDecodeError:
        raise BerkasDitolak("Daftar bukan teks UTF-8. Simpan sebagai CSV UTF-8") from None
    berkas_tolakan.unlink(missing_ok=True)
    if daftar:
        with berkas_tolakan.open("w", encoding="utf-8", newline="") as tujuan:
            csv.writer(tujuan).writerows([KOLOM_TOLAKAN, *daftar])
        sys.stderr.write(f"{ditolak} baris ditolak, rinciannya di {berkas_tolakan}\n")
    sys.stdout.write(f"{terjawab} baris terjawab di {keluar}\n")
    return DITOLAK if ditolak else BERES


def _aturan(pilihan: argparse.Namespace) -> int:
    try:
        pada = baca_bulan(pilihan.pada) if pilihan.pada else None
    except ValueError:
        raise BerkasDitolak(f"Bulan “{pilihan.pada}” tidak ada. Contoh: 2026-11") from None
    isi = daftar_aturan(pada, hari_ini=pilihan.hari_ini)
    if pilihan.json:
        _tulis_json(isi)
    elif pilihan.periksa:
        sys.stdout.write(laporan_tinjau(isi, folder("aturan")))
    else:
        sys.stdout.write(teks_aturan(isi))
    return PERLU_TINDAKAN if pilihan.periksa and (isi["kedaluwarsa"] or isi["lewat_tinjau"]) else BERES


if __name__ == "__main__":
    sys.exit(main())
