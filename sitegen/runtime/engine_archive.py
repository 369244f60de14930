"""The engine for the phone: the checker's wheel, Jinja2 and MarkupSafe, byte-compiled, in one archive.

What people edit becomes what a phone starts fastest with: law data in TOML becomes JSON, templates become Python.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Container, Iterator
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import views
from checker.law import resources
from sitegen.runtime import archive, frozen_dataclasses, stubs

AKAR = Path(__file__).parents[2]
PIHAK_LAIN = ("jinja2", "markupsafe")
SUMBER_TEMPLAT = "checker/views/templates/"
TAK_DIPAKAI = (
    "checker/__main__.py",
    "checker/clock.py",
    "checker/streams.py",
    "checker/law/schema/",
    "checker/law/toml_text.py",
    *(
        f"checker/bulk/{nama}.py"
        for nama in ("command", "files", "encoding", "kind", "workbook", "writing", "zipped")
    ),
)
"""The command line with its clock (a page tells the engine the phone's day), streams and files, spreadsheets (no
page reads one yet), and what guards the TOML that people edit: the phone gets it as JSON, guarded before."""
TEMPLAT_TAK_DIPAKAI = ("formulir",)
"""Made at build time only."""


def kemas(dipakai: Container[str]) -> bytes:
    """Pack the engine, and the modules of other packages that are used, as the phone unpacks it."""
    mesin = _sebagai_json({nama: isi for nama, isi in _roda().items() if not nama.startswith(TAK_DIPAKAI)})
    utuh = stubs.pasang({n: b for paket in PIHAK_LAIN for n, b in _terpasang(paket)}, stubs.PAKET)
    alat = {nama: isi for nama, isi in utuh.items() if archive.modul(nama) in dipakai} | _templat()
    return archive.tulis(
        archive.kompilasi(mesin, tanpa_docstring=False)  # a dataclass without one computes it at every start
        | archive.kompilasi(alat, tanpa_docstring=True)
        | {frozen_dataclasses.NAMA: frozen_dataclasses.metode()}
    )


def lisensi() -> str:
    """Give the licences of the packages that ship inside the archive."""
    return "\n\n".join(
        f"{paket}\n\n{berkas_.read_text(encoding='utf-8')}"
        for paket in PIHAK_LAIN
        for berkas_ in distribution(paket).files or ()
        if "licenses" in berkas_.parts
    )


def _roda() -> dict[str, bytes]:
    """Build the wheel of this repository and read it, without its metadata and the sources of templates."""
    with TemporaryDirectory() as sementara:
        perintah = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", sementara)
        selesai = subprocess.run(perintah, cwd=AKAR, check=False, capture_output=True, text=True)  # noqa: S603 - our own arguments
        if selesai.returncode:
            raise RuntimeError(selesai.stderr)
        (roda,) = Path(sementara).glob("*.whl")
        isi = archive.baca(roda)
    return {n: b for n, b in isi.items() if n.startswith("checker/") and not n.startswith(SUMBER_TEMPLAT)}


def _sebagai_json(isi: archive.Isi) -> dict[str, bytes]:
    """Write the engine's data files as JSON in place of TOML."""
    return {
        nama.removesuffix(".toml") + ".json" if nama.endswith(".toml") else nama: (
            resources.kemas(data.decode()).encode() if nama.endswith(".toml") else data
        )
        for nama, data in isi.items()
    }


def _terpasang(paket: str) -> Iterator[tuple[str, bytes]]:
    """Give the pure Python files of an installed package."""
    for jalan in distribution(paket).files or ():
        if jalan.suffix == ".py" and jalan.parts[0] == paket:
            yield jalan.as_posix(), jalan.read_binary()


def _templat() -> dict[str, bytes]:
    """Turn the templates of answers into Python, where `checker.views` looks for them."""
    with TemporaryDirectory() as sementara:
        views.lingkungan().compile_templates(
            sementara,
            filter_func=lambda nama: not nama.startswith(TEMPLAT_TAK_DIPAKAI),
            zip=None,
            ignore_errors=False,
        )
        folder = f"checker/views/{views.TERKOMPILASI.name}"
        return {f"{folder}/{berkas_.name}": berkas_.read_bytes() for berkas_ in Path(sementara).iterdir()}
