"""The form as its template wants it: screens in order, each with its questions and the ways of telling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.berkas import satu
from checker.isian import Pertanyaan, pertanyaan, tolak
from checker.tampilan.keadaan import Layar, layar, semua_isian, untuk


def isi_formulir(perintah: str) -> dict[str, Any]:
    """Give the screens of a command and, where it asks for an occupation, the list to search."""
    tanya = pertanyaan(perintah)
    return {
        "perintah": perintah,
        "tolak": tolak,
        "layar": [_layar(isi, tanya) for isi in layar(perintah)],
        "pekerjaan": [
            [slug, isi["nama"], isi["cara_kerja"], isi["sebutan"]] for slug, isi in satu("pekerjaan").items()
        ]
        if "pekerjaan" in tanya
        else [],
    }


def _layar(isi: Layar, tanya: Mapping[str, Pertanyaan]) -> dict[str, Any]:
    """Fill a screen with its questions; one with a single question takes its heading and hint from it."""
    pertama = tanya[semua_isian(isi)[0]]
    return {
        "kode": isi["kode"],
        "judul": isi.get("judul", pertama["label"]),
        "bantuan": "" if "judul" in isi else pertama.get("bantuan", ""),
        "utama": bool(isi.get("utama")),
        "perlu": bool(isi.get("perlu")),
        "untuk": untuk(isi, tanya),
        "lewati": isi.get("lewati", ""),
        "kosong": isi.get("kosong", ""),
        "tunggal": "judul" not in isi,
        "cara": [_cara(cara, tanya) for cara in isi.get("cara", (isi,))],
    }


def _cara(cara: Mapping[str, Any], tanya: Mapping[str, Pertanyaan]) -> dict[str, Any]:
    return {
        "label": cara.get("label", ""),
        "untuk": untuk({"isian": cara["isian"]}, tanya),
        "isian": [(kunci, tanya[kunci]) for kunci in cara["isian"]],
    }
