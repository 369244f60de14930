"""The notice of other people's software, in plain text: each licence's words once, under those who ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.licences.shipped import Part

RULE = "\n\n" + "-" * 78 + "\n\n"
HEAD = """\
PERANGKAT LUNAK ORANG LAIN DI PAYUNG KERJA (THIRD-PARTY NOTICES)

Payung Kerja sendiri berlisensi MIT. Situs ini juga memuat perangkat lunak di bawah ini.
Kode asal tiap bagian ada di alamatnya, dan tidak diubah.

Yang diubah ialah berkas jadinya. Dari CPython, Pyodide (MPL-2.0) dan pustaka Python dibuang modul, fungsi dan keterangan
yang tidak dipakai. Beberapa modul diganti modul kecil buatan sendiri. Caranya ada di kode Payung Kerja: sitegen/runtime/

(The source code of each part is at its address, unchanged. What is changed is what was built from it: modules, functions
and docstrings that this site never runs are taken out of CPython, Pyodide and the Python libraries, and a few modules are
replaced by small ones of our own. How is told by the code of Payung Kerja, in sitegen/runtime/.)"""


def notice(parts: Sequence[Part]) -> str:
    """Write the notice."""
    alike: dict[str, list[Part]] = {}
    for part in parts:
        alike.setdefault(part.text, []).append(part)
    pieces = ("\n".join(_line(part) for part in those) + f"\n\n{text}" for text, those in alike.items())
    return RULE.join((HEAD, *pieces)) + "\n"


def _line(part: Part) -> str:
    within = f", di dalam {part.inside}" if part.inside else ""
    return f"{part.name} {part.version}".strip() + f"{within}\n  {part.licence}\n  {part.source}"
