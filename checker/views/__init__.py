"""Answers as people read them: HTML for the page, text for the command line and for WhatsApp, the form itself.

The same templates serve CPython (pages made at build time) and the phone, where they come precompiled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, ModuleLoader, PackageLoader, StrictUndefined, select_autoescape

from checker.law.parameter import Aturan, muat
from checker.views.filters import filters

__all__ = ["bagikan", "formulir", "galat_html", "html", "lingkungan", "semua", "teks"]

type Isi = Mapping[str, Any]
"""An answer, or what a person typed: names and what stands under them."""

TERKOMPILASI = Path(__file__).parent / "compiled"
"""Where the phone's archive keeps the compiled templates; a source tree has none."""
PANDANGAN = {
    "periksa": "checker.views.view_periksa",
    "manfaat": "checker.views.view_manfaat",
    "anggaran": "checker.views.view_budget",
    "nunggak": "checker.views.view_arrears",
    "proyeksi": "checker.views.view_projection",
}
"""Which module arranges the answers of a command for its templates; read when first needed."""
PALING_PANJANG = 500
"""Characters of a WhatsApp message that people still read to the end."""


LAWS_KEPT = 4
"""Environments kept: the law that ships and, in a rehearsal, a few others."""


def lingkungan(aturan: Aturan | None = None) -> Environment:
    """Give the template environment of a law (default: the one that ships).

    HTML is escaped, an unknown name is an error.
    """
    return _environment(aturan or muat())


@lru_cache(LAWS_KEPT)
def _environment(aturan: Aturan) -> Environment:
    pemuat: BaseLoader = (
        ModuleLoader(TERKOMPILASI) if TERKOMPILASI.is_dir() else PackageLoader("checker.views", "templates")
    )
    env = Environment(
        loader=pemuat,
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters |= filters(aturan)
    return env


def html(perintah: str, masukan: Isi, jawaban: Isi, aturan: Aturan | None = None) -> str:
    """Write an answer as HTML, with places (`data-slot`) where the page puts its buttons and links.

    `aturan`: the law the answer was made with, here and below (default: the one that ships).
    """
    aturan = aturan or muat()
    return _tulis(f"{perintah}.html", _susun(perintah, masukan, jawaban, aturan), aturan)


def teks(perintah: str, masukan: Isi, jawaban: Isi, aturan: Aturan | None = None) -> str:
    """Write an answer as plain text for the command line."""
    aturan = aturan or muat()
    return _tulis(f"{perintah}.txt", _susun(perintah, masukan, jawaban, aturan), aturan)


def bagikan(perintah: str, masukan: Isi, jawaban: Isi, alamat: str, aturan: Aturan | None = None) -> str:
    """Write an answer as a WhatsApp message of at most 500 characters; too long, it loses its details first."""
    aturan = aturan or muat()
    return _bagikan(perintah, _susun(perintah, masukan, jawaban, aturan), alamat, aturan)


def semua(perintah: str, masukan: Isi, jawaban: Isi, aturan: Aturan | None = None) -> dict[str, str]:
    """Write an answer in all three forms, `html`, `teks` and `bagikan` (without address), arranged once."""
    aturan = aturan or muat()
    pandangan = _susun(perintah, masukan, jawaban, aturan)
    return {
        "html": _tulis(f"{perintah}.html", pandangan, aturan),
        "teks": _tulis(f"{perintah}.txt", pandangan, aturan),
        "bagikan": _bagikan(perintah, pandangan, "", aturan),
    }


def galat_html(galat: Sequence[Mapping[str, str]]) -> str:
    """Write the summary of what is wrong; each item links to its field."""
    return lingkungan().get_template("galat.html").render(galat=galat)


def formulir(perintah: str, **halaman: Any) -> str:  # noqa: ANN401 - what the page around the form knows
    """Write the questions of a command as a form; `halaman` tells what stands around it (see formulir.html)."""
    from checker.views.form_context import isi_formulir  # noqa: PLC0415 - the phone never makes a form

    return (
        lingkungan()
        .get_template("formulir.html")
        .render(**isi_formulir(perintah), galat=galat_html([]), **halaman)
    )


def _susun(perintah: str, masukan: Isi, jawaban: Isi, aturan: Aturan) -> dict[str, Any]:
    pandangan: dict[str, Any] = import_module(PANDANGAN[perintah]).pandangan(masukan, jawaban, aturan)
    return pandangan


def _bagikan(perintah: str, pandangan: Isi, alamat: str, aturan: Aturan) -> str:
    for ringkas in (False, True):
        pesan = _tulis(f"{perintah}-bagikan.txt", pandangan, aturan, alamat=alamat, ringkas=ringkas)
        if len(pesan) <= PALING_PANJANG:
            return pesan
    return _tulis(f"{perintah}-bagikan.txt", pandangan, aturan, alamat="", ringkas=True)


def _tulis(nama: str, pandangan: Isi, aturan: Aturan, **lain: Any) -> str:  # noqa: ANN401 - see formulir
    return lingkungan(aturan).get_template(nama).render(**pandangan, **lain).strip() + "\n"
