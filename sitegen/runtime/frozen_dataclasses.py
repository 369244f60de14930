"""The methods of the engine's dataclasses, compiled once here instead of at every start of a phone.

`@dataclass` writes its methods as text and compiles them; that is three quarters of importing the engine. Here all
of the engine is imported with an ear at the door, and each text that passes is kept as compiled code. On the phone
`sulih/sitecustomize.py` hands the code back; a text it does not know is compiled as ever.

Runs as a script in a Python of its own, in which nothing of the engine is imported yet.
"""

from __future__ import annotations

import builtins
import dataclasses
import hashlib
import marshal
import os
import subprocess
import sys
from collections.abc import Container
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType
from typing import Any

AKAR = Path(__file__).parents[2]
NAMA = "metode.bin"


def metode() -> bytes:
    """Give the compiled methods as marshalled `{SHA-1 of the text: code}`."""
    return subprocess.run(  # noqa: S603 - this file, run by this Python
        (sys.executable, "-P", "-X", "no_debug_ranges", __file__),
        env=os.environ | {"PYTHONPATH": str(AKAR), "PYTHONHASHSEED": "0", "PYTHONOPTIMIZE": ""},
        check=True,
        stdout=subprocess.PIPE,
    ).stdout


def _rekam(*, kecuali: Container[str]) -> bytes:
    siap: dict[bytes, CodeType] = {}

    def dengar(teks: str, *ruang: Any) -> None:  # noqa: ANN401 - namespaces, as exec takes them
        kode = compile(teks, "<dataclass>", "exec")
        siap[hashlib.sha1(teks.encode(), usedforsecurity=False).digest()] = kode
        builtins.exec(kode, *ruang)  # noqa: S102 - what dataclasses would do

    vars(dataclasses)["exec"] = dengar
    import checker  # noqa: PLC0415 - only now is somebody listening

    for modul in walk_packages(checker.__path__, "checker."):
        if modul.name not in kecuali:
            import_module(modul.name)
    return marshal.dumps(siap)


if __name__ == "__main__":
    sys.stdout.buffer.write(_rekam(kecuali={"checker.__main__"}))
