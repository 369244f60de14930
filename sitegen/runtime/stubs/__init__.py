"""Stand-ins for modules that others import at every start and this site never uses.

Each is a few lines in place of hundreds of kilobytes that a weak phone would fetch and run for nothing. What stands
here is never imported by CPython; it ships inside the archives under the name of what it replaces.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

STDLIB = {
    "asyncio.py": "asyncio.py",
    "importlib/resources/__init__.py": "importlib_resources.py",
    "importlib/resources/abc.py": "importlib_resources_abc.py",
    "ipaddress.py": "ipaddress.py",
    "pyodide/webloop.py": "pyodide_webloop.py",
    "pyodide/_package_loader.py": "pyodide_package_loader.py",
}
"""In the standard library: place in the archive, file here."""
PACKAGES = {
    "sitecustomize.py": "sitecustomize.py",
    "jinja2/bccache.py": "jinja2_compiler.py",
    "jinja2/compiler.py": "jinja2_compiler.py",
    "jinja2/lexer.py": "jinja2_compiler.py",
    "jinja2/parser.py": "jinja2_compiler.py",
}
"""Beside the engine: in Jinja2, as templates come to the phone already turned into Python; and at Python's start."""


def install(content: Mapping[str, bytes], replacements: Mapping[str, str]) -> dict[str, bytes]:
    """Put stand-ins in the places of what they replace, with all that lay below it."""
    replaced = tuple(
        place.removesuffix(".py").removesuffix("__init__").rstrip("/") + "/" for place in replacements
    )
    kept = {name: data for name, data in content.items() if not name.startswith(replaced)}
    return kept | {place: Path(__file__).with_name(name).read_bytes() for place, name in replacements.items()}
