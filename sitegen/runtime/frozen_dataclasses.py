"""The methods of the engine's dataclasses, compiled once here instead of at every start of a phone.

`@dataclass` writes its methods as text and compiles them; that is three quarters of importing the engine. Here all
of the engine is imported with an ear at the door, and each text that passes is kept as compiled code. On the phone
`stubs/sitecustomize.py` hands the code back; a text it does not know is compiled as ever.

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

ROOT = Path(__file__).parents[2]
NAME = "methods.bin"


def methods() -> bytes:
    """Give the compiled methods as marshalled `{SHA-1 of the text: code}`."""
    return subprocess.run(  # noqa: S603 - this file, run by this Python
        (sys.executable, "-P", "-X", "no_debug_ranges", __file__),
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "PYTHONOPTIMIZE": ""},
        check=True,
        stdout=subprocess.PIPE,
    ).stdout


def _record(*, except_for: Container[str]) -> bytes:
    ready: dict[bytes, CodeType] = {}

    def listen(text: str, *namespace: Any) -> None:  # noqa: ANN401 - namespaces, as exec takes them
        code = compile(text, "<dataclass>", "exec")
        ready[hashlib.sha1(text.encode(), usedforsecurity=False).digest()] = code
        builtins.exec(code, *namespace)  # noqa: S102 - what dataclasses would do

    vars(dataclasses)["exec"] = listen
    import checker  # noqa: PLC0415 - only now is somebody listening

    for module in walk_packages(checker.__path__, "checker."):
        if module.name not in except_for:
            import_module(module.name)
    vars(dataclasses).pop("exec")
    from sitegen.runtime.line_tables import without_lines  # noqa: PLC0415 - brings the engine with it

    return marshal.dumps({key: without_lines(code) for key, code in ready.items()})


if __name__ == "__main__":
    sys.stdout.buffer.write(_record(except_for={"checker.__main__"}))
