"""The form as its template wants it: screens in order, each with its questions and the ways of telling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker.core.field_kinds import LISTS, Questions
from checker.core.fields import questions_for, refusal
from checker.data.jobs import OPEN_SECTOR
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.questionnaire.choices import options, savings_prices, size_limits
from checker.views.questionnaire.job_words import BUSINESS, beyond, short_names
from checker.views.url_state import Screens, also_asked, applies_to, fields_shown, screens


def form_context(command: str, aturan: Aturan) -> Mapping[str, object]:
    """Give the screens of a command and, where it asks for a job, how ways of working and sectors are called.

    >>> from checker.law.parameter import load
    >>> form_context("periksa", load())["perintah"]
    'periksa'
    """
    tanya = questions_for(command)
    return {
        "perintah": command,
        "tolak": refusal,
        "halaman": data_file("views/flow")["halaman"][command],
        "dibawa": data_file("views/flow")["dibawa"],
        "layar": [_screen(content, tanya, aturan) for content in screens(command)],
        "pekerjaan": SEARCHED[searched(command)](),
        "lain": beyond() if searched(command) == "pekerjaan" else {},
    }


def searched(command: str) -> str:
    """Tell in which list a command lets people search: of jobs, of lines of business, or in none.

    >>> searched("periksa"), searched("usaha"), searched("anggaran")
    ('pekerjaan', 'usaha', '')
    """
    tanya = questions_for(command)
    kinds = (tanya[key]["jenis"] for content in screens(command) for key in fields_shown(content))
    return next((kind for kind in kinds if kind in LISTS), "")


def _names() -> dict[str, Any]:
    """How ways of working and sectors are called in a few words."""
    sectors = short_names("sektor") | {OPEN_SECTOR: "Angkutan belum jelas"}
    return {"cara": short_names("cara_kerja"), "sektor": sectors, "ragu": OPEN_SECTOR}


SEARCHED: Mapping[str, Callable[[], dict[str, Any]]] = {
    "pekerjaan": _names,
    "usaha": lambda: {"cara": {BUSINESS: ""}, "sektor": {}, "ragu": OPEN_SECTOR},
    "": dict,
}
"""What the box of a search knows before its list is here."""


def _screen(content: Screens, tanya: Mapping[str, Questions], aturan: Aturan) -> dict[str, Any]:
    """Fill a screen with its questions; one with a single question takes its heading and hint from it."""
    first = tanya[fields_shown(content)[0]]
    return {
        "kode": content["kode"],
        "judul": content.get("judul", first["label"]),
        "bantuan": content.get("bantuan", "") if "judul" in content else first.get("bantuan", ""),
        "utama": bool(content.get("utama")),
        "utama_bila": content["utama"] if isinstance(content.get("utama"), str) else "",
        "perlu": bool(content.get("perlu")),
        "untuk": applies_to(content, tanya),
        "bila": content.get("bila", ""),
        "titip": bool(content.get("titip")),
        "boleh_kosong": content.get("boleh_kosong", ()),
        "lewati": content.get("lewati", ""),
        "kosong": content.get("kosong", ""),
        "tunggal": "judul" not in content,
        "cara": [_way(way, content, tanya, aturan) for way in content.get("cara", (content,))],
        "serta": [(key, _question(key, content, tanya[key], aturan)) for key in also_asked(content)],
    }


def _way(
    way: Mapping[str, Any], content: Screens, tanya: Mapping[str, Questions], aturan: Aturan
) -> dict[str, Any]:
    return {
        "label": way.get("label", ""),
        "untuk": applies_to({"isian": way["isian"]}, tanya),
        "bila": content.get("isian_bila", {}).get(way["isian"][0], ""),
        "isian": [(key, _question(key, content, tanya[key], aturan)) for key in way["isian"]],
    }


def _question(key: str, content: Screens, tanya: Questions, aturan: Aturan) -> Questions:
    """Add to a question what its screen says of it, and the entries of kinds that choose from the law data."""
    excess: dict[str, Any] = {
        "sebut": content.get("sebut", {}).get(key, ""),
        "opsi": options(tanya["jenis"], aturan),
        "sektor": questions_for("periksa")["sektor"]["pilihan"] if tanya["jenis"] == "baris_anggota" else (),
    }
    if key in content.get("hanya", {}):
        excess["untuk"] = content["hanya"][key]
    if key in content.get("isian_bila", {}):
        excess["bila"] = content["isian_bila"][key]
    if "pilihan" in tanya:
        special = content.get("pilihan_untuk", {})
        limits = size_limits(aturan) if key == "skala_usaha" else {}
        excess["pilihan"] = [
            {**p, "untuk": special.get(p["nilai"], ()), "angka": limits.get(p["nilai"], "")}
            for p in tanya["pilihan"]
        ]
    if key == "jht":
        excess["harga"] = savings_prices(aturan)
    return {**tanya, **excess}
