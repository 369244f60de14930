"""Refuses law data in the wrong form: missing source, article or confidence, gaps, overlaps, unknown keys.

Maintainers meet these sentences when they change a number, so each names the file, the key and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from checker.doubts import SETTLED_WHEN
from checker.hasil import TANPA_PASAL, URUTAN_KEYAKINAN

WAJIB_PARAMETER = {"judul": str, "satuan": str, "nilai": list}
BOLEH_PARAMETER = {"sementara": bool}
WAJIB_NILAI = {
    "sejak": date,
    "nilai": (int, str, list),
    "dasar": list,
    "sumber": list,
    "keyakinan": str,
    "diperiksa": date,
    "verifikasi": str,
}
BOLEH_NILAI = {"sampai": date, "mungkin_sejak": date, "tinjau": date, "catatan": str}
WAJIB_PERATURAN = {"nama": str, "judul": str, "tautan": str, "status": str}
BOLEH_PERATURAN = {"mulai": date, "mengubah": list, "catatan": str}
WAJIB_KERAGUAN = {"hal": str, "tanyakan": str, "dasar": list, "penanganan": str, "sumber": str}
BOLEH_KERAGUAN = {"nilai": list, "selesai_bila": str}
PERSEN = re.compile(r"\d+(\.\d+)?%")
SATU_HARI = timedelta(days=1)


def periksa_data(mentah: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """List everything wrong with the law data `{file: TOML content}`, in sentences; empty when all is well."""
    peraturan = {k for isi in mentah.values() for k in isi.get("peraturan", {})}
    keluhan: list[str] = []
    terlihat: dict[str, str] = {}
    for berkas, isi in mentah.items():
        for kunci, tabel in isi.get("peraturan", {}).items():
            keluhan += _bentuk(f"{berkas}: peraturan.{kunci}", tabel, WAJIB_PERATURAN, BOLEH_PERATURAN)
        for kunci, tabel in isi.get("keraguan", {}).items():
            tempat = f"{berkas}: keraguan.{kunci}"
            keluhan += _bentuk(tempat, tabel, WAJIB_KERAGUAN, BOLEH_KERAGUAN)
            keluhan += _selesai(tempat, tabel)
            keluhan += [
                f"{tempat}: peraturan “{p}” tidak ada" for p in tabel.get("dasar", ()) if p not in peraturan
            ]
        for kunci, tabel in _tabel({k: v for k, v in isi.items() if k not in ("peraturan", "keraguan")}):
            tempat = f"{berkas}: {kunci}"
            if kunci in terlihat:
                keluhan.append(f"{tempat}: sudah ada di {terlihat[kunci]}. Satu angka, satu tempat")
            terlihat[kunci] = berkas
            keluhan += _parameter(tempat, tabel, peraturan)
    return keluhan


def _selesai(tempat: str, isi: Mapping[str, Any]) -> list[str]:
    """A doubt that ends by itself says what ends it, and which values it waits for."""
    if ("selesai_bila" in isi) != bool(isi.get("nilai")):
        return [f"{tempat}: “selesai_bila” dan “nilai” harus ditulis berdua"]
    if isi.get("selesai_bila", SETTLED_WHEN[0]) not in SETTLED_WHEN:
        return [f"{tempat}: selesai_bila harus salah satu dari {', '.join(SETTLED_WHEN)}"]
    return []


def _tabel(isi: Mapping[str, Any], awalan: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk down to the tables that hold values (or claim to, by holding anything that is not a table)."""
    for nama, anak in isi.items():
        kunci = f"{awalan}.{nama}" if awalan else nama
        if not isinstance(anak, Mapping):
            yield kunci, {}
        elif any(not isinstance(v, Mapping) for v in anak.values()):
            yield kunci, {k: v for k, v in anak.items() if not isinstance(v, Mapping)}
            yield from _tabel({k: v for k, v in anak.items() if isinstance(v, Mapping)}, kunci)
        else:
            yield from _tabel(anak, kunci)


def _bentuk(
    tempat: str, isi: Mapping[str, Any], wajib: Mapping[str, Any], boleh: Mapping[str, Any]
) -> list[str]:
    """Check the keys of one table and their types."""
    keluhan = [f"{tempat}: “{k}” belum ada" for k in wajib if k not in isi]
    keluhan += [f"{tempat}: “{k}” tidak dikenal" for k in isi if k not in wajib and k not in boleh]
    for kunci, jenis in (*wajib.items(), *boleh.items()):
        if kunci in isi and (
            not isinstance(isi[kunci], jenis) or (jenis is int and isinstance(isi[kunci], bool))
        ):
            keluhan.append(f"{tempat}: “{kunci}” salah jenis ({type(isi[kunci]).__name__})")
    return keluhan


def _parameter(tempat: str, isi: Mapping[str, Any], peraturan: set[str]) -> list[str]:
    keluhan = _bentuk(tempat, isi, WAJIB_PARAMETER, BOLEH_PARAMETER)
    nilai = [n for n in isi.get("nilai", ()) if isinstance(n, Mapping)]
    if not nilai:
        return [*keluhan, f"{tempat}: belum ada [[nilai]]"]
    for n in nilai:
        keluhan += _nilai(f"{tempat} sejak {n.get('sejak', '?')}", n, peraturan)
    if not keluhan:
        keluhan += _waktu(
            tempat, sorted(nilai, key=lambda n: n["sejak"]), sementara=isi.get("sementara", False)
        )
    return keluhan


def _nilai(tempat: str, isi: Mapping[str, Any], peraturan: set[str]) -> list[str]:
    """Check one dated value: form, source, articles, confidence, dates in order."""
    keluhan = _bentuk(tempat, isi, WAJIB_NILAI, BOLEH_NILAI)
    if isi.get("keyakinan") not in URUTAN_KEYAKINAN:
        keluhan.append(f"{tempat}: keyakinan harus salah satu dari {', '.join(URUTAN_KEYAKINAN)}")
    keluhan += [f"{tempat}: “{k}” kosong" for k in ("dasar", "sumber") if k in isi and not isi[k]]
    for dasar in isi.get("dasar", ()):
        if not isinstance(dasar, Mapping) or set(dasar) != {"peraturan", "pasal"} or not dasar["pasal"]:
            keluhan.append(f"{tempat}: dasar harus berisi peraturan dan pasal (atau “{TANPA_PASAL}”)")
        elif dasar["peraturan"] not in peraturan:
            keluhan.append(f"{tempat}: peraturan “{dasar['peraturan']}” tidak ada di peraturan.toml")
    keluhan += [f"{tempat}: {pesan}" for pesan in _isi_salah(isi.get("nilai"))]
    sejak, sampai = isi.get("sejak"), isi.get("sampai")
    if isinstance(sejak, date) and isinstance(sampai, date) and sampai < sejak:
        keluhan.append(f"{tempat}: sampai lebih dulu daripada sejak")
    return keluhan


def _isi_salah(isi: object) -> list[str]:
    """A value is a whole number, an exact percentage in quotes, or rows of a table."""
    if isinstance(isi, bool) or (isinstance(isi, int) and isi < 0):
        return ["nilai harus angka yang tidak negatif"]
    if isinstance(isi, str) and not PERSEN.fullmatch(isi):
        return [f'“{isi}” bukan persen. Tulis seperti "1.25%"']
    if isinstance(isi, list):
        if not isi or not all(isinstance(b, Mapping) for b in isi):
            return ["tabel harus berisi baris"]
        pecahan = [
            f"“{k}” tidak boleh pecahan desimal" for b in isi for k, v in b.items() if isinstance(v, float)
        ]
        ragu = [
            f"keyakinan baris “{b['keyakinan']}” tidak dikenal"
            for b in isi
            if b.get("keyakinan", "tinggi") not in URUTAN_KEYAKINAN
        ]
        return pecahan + ragu
    return []


def _waktu(tempat: str, nilai: list[Mapping[str, Any]], *, sementara: bool) -> list[str]:
    """Values follow each other without overlap and, unless they hold for a time only, without gap."""
    keluhan = []
    for lama, baru in pairwise(nilai):
        akhir = lama.get("sampai")
        if lama["sejak"] == baru["sejak"] or (akhir and akhir >= baru["sejak"]):
            keluhan.append(f"{tempat}: nilai sejak {lama['sejak']} dan {baru['sejak']} bertumpuk")
        elif akhir and akhir + SATU_HARI < baru["sejak"] and not sementara:
            keluhan.append(f"{tempat}: kosong antara {akhir} dan {baru['sejak']}")
    if nilai[-1].get("sampai") and not sementara:
        keluhan.append(
            f"{tempat}: berakhir {nilai[-1]['sampai']} tanpa pengganti. Kalau memang sementara, tulis sementara = true"
        )
    return keluhan
