"""The form as its template wants it: screens in order, each with its questions and the ways of telling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.fields import Questions, questions_for, tolak
from checker.law.parameter import load
from checker.law.resources import satu
from checker.views.choices import opsi
from checker.views.url_state import Screens, fields_shown, layar, untuk


def form_context(perintah: str) -> dict[str, Any]:
    """Give the screens of a command and, where it asks for an occupation, the list to search."""
    tanya = questions_for(perintah)
    return {
        "perintah": perintah,
        "tolak": tolak,
        "halaman": satu("views/flow")["halaman"][perintah],
        "layar": [_screen(isi, tanya) for isi in layar(perintah)],
        "pekerjaan": [
            [slug, isi["nama"], isi["cara_kerja"], isi["sebutan"]]
            for slug, isi in satu("core/occupations").items()
        ]
        if "pekerjaan" in tanya
        else [],
    }


def _screen(isi: Screens, tanya: Mapping[str, Questions]) -> dict[str, Any]:
    """Fill a screen with its questions; one with a single question takes its heading and hint from it."""
    pertama = tanya[fields_shown(isi)[0]]
    return {
        "kode": isi["kode"],
        "judul": isi.get("judul", pertama["label"]),
        "bantuan": isi.get("bantuan", "") if "judul" in isi else pertama.get("bantuan", ""),
        "utama": bool(isi.get("utama")),
        "utama_bila": isi["utama"] if isinstance(isi.get("utama"), str) else "",
        "perlu": bool(isi.get("perlu")),
        "untuk": untuk(isi, tanya),
        "bila": isi.get("bila", ""),
        "titip": bool(isi.get("titip")),
        "boleh_kosong": isi.get("boleh_kosong", ()),
        "lewati": isi.get("lewati", ""),
        "kosong": isi.get("kosong", ""),
        "tunggal": "judul" not in isi,
        "cara": [_way(cara, isi, tanya) for cara in isi.get("cara", (isi,))],
    }


def _way(cara: Mapping[str, Any], isi: Screens, tanya: Mapping[str, Questions]) -> dict[str, Any]:
    return {
        "label": cara.get("label", ""),
        "untuk": untuk({"isian": cara["isian"]}, tanya),
        "isian": [(kunci, _question(kunci, isi, tanya[kunci])) for kunci in cara["isian"]],
    }


def _question(kunci: str, isi: Screens, tanya: Questions) -> Questions:
    """Add to a question what its screen says of it, and the entries of kinds that choose from the law data."""
    excess: dict[str, Any] = {
        "sebut": isi.get("sebut", {}).get(kunci, ""),
        "opsi": opsi(tanya["jenis"], load()),
    }
    if kunci in isi.get("hanya", {}):
        excess["untuk"] = isi["hanya"][kunci]
    if kunci in isi.get("isian_bila", {}):
        excess["bila"] = isi["isian_bila"][kunci]
    if "pilihan" in tanya:
        special = isi.get("pilihan_untuk", {})
        excess["pilihan"] = [{**p, "untuk": special.get(p["nilai"], ())} for p in tanya["pilihan"]]
    return {**tanya, **excess}
