"""What goes out with the site and is not ours: read from the installed packages, and from two lists people keep."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Any

from sitegen import ROOT

HERE = Path(__file__).parent
NODE_MODULES = ROOT / "node_modules"
TEXTS = NODE_MODULES / "spdx-license-list" / "licenses"
OWN_TEXT = re.compile(r"licen[cs]e", re.IGNORECASE)
KINDS = {"BSD": "BSD-3-Clause", "MIT": "MIT"}
EXCEPTION = " WITH "
"""Between a licence and what it lets go; SPDX keeps the words of exceptions elsewhere, the licence's own are stricter."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of software of somebody else: what it is called and used for, and what its licence asks us to show."""

    name: str
    version: str
    use: str
    licence: str
    """As SPDX writes it."""
    text: str
    source: str
    """Where its source code is."""
    purl: str
    """The name by which tools know a package; empty for what stands inside another."""
    inside: str = ""
    """The package it came in."""


def shipped(bundled: Iterable[str] = ()) -> list[Part]:
    """List all parts; raise LookupError for a package in our scripts (`bundled`) that packages.toml does not name."""
    packages = _list("packages")
    if unknown := sorted(set(bundled) - set(packages["npm"])):
        raise LookupError(
            f"sitegen/licences/packages.toml belum menyebut paket npm ini: {', '.join(unknown)}. Tulis untuk apa dipakai"
        )
    return [
        *(_npm(name, use) for name, use in packages["npm"].items()),
        *(_installed(name, use) for name, use in packages["pypi"].items()),
        *(_inside(entry) for entry in _list("inside")["bagian"]),
    ]


@cache
def _list(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _npm(name: str, use: str) -> Part:
    folder = NODE_MODULES / name
    told = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    own = next((f for f in sorted(folder.iterdir()) if OWN_TEXT.match(f.name)), None)
    text = own.read_text(encoding="utf-8") if own else _spdx(told["license"])
    purl = f"pkg:npm/{name}@{told['version']}"
    return Part(name, told["version"], use, told["license"], text.strip(), _address(told), purl)


def _address(told: dict[str, Any]) -> str:
    """Read a package's repository: an address, or the short form `github:owner/name`."""
    where = told["repository"]
    where = where if isinstance(where, str) else where["url"]
    bare = re.sub(r"^git\+|\.git$", "", where).replace("git://", "https://")
    bare = re.sub(r"^(?:git@|ssh://git@)([^:/]+)[:/]", r"https://\1/", bare)
    return re.sub(r"^(?:github:)?([\w.-]+/[\w.-]+)$", r"https://github.com/\1", bare)


def _installed(name: str, use: str) -> Part:
    package = distribution(name)
    texts = [
        package.locate_file(file).read_text(encoding="utf-8")
        for file in _own_files(package)
        if "licenses" in file.parts or OWN_TEXT.match(file.name)
    ]
    version, licence = package.version, _licence(package)
    purl = f"pkg:pypi/{name.lower()}@{version}"
    return Part(name, version, use, licence, "\n\n".join(texts).strip(), _home(package), purl)


def _own_files(package: Distribution) -> list[PurePosixPath]:
    """Name what a package says of itself; `files` would look after each of the ten thousand icons one came with."""
    rows = csv.reader((package.read_text("RECORD") or "").splitlines())
    return [PurePosixPath(name) for name, *_ in rows if ".dist-info" in name.partition("/")[0]]


def _licence(package: Distribution) -> str:
    """Read the licence of a Python package: newer ones say it in SPDX's words, older ones as a class."""
    said: str | None = package.metadata.get("License-Expression")
    if said:
        return said
    classes = package.metadata.get_all("Classifier", [])
    words = " ".join(c for c in classes if c.startswith("License"))
    return next(spdx for named, spdx in KINDS.items() if named in words)


def _home(package: Distribution) -> str:
    urls: dict[str, str] = dict(line.split(", ", 1) for line in package.metadata.get_all("Project-URL", []))
    return next(urls[kind] for kind in ("Source", "Source Code", "Homepage") if kind in urls)


def _inside(entry: dict[str, str]) -> Part:
    licence = entry["lisensi"]
    text = f"{entry['hak_cipta'].strip()}\n\n{_spdx(licence)}"
    return Part(
        entry["nama"], entry.get("versi", ""), entry["guna"], licence, text, entry["alamat"], "", entry["di"]
    )


def _spdx(licence: str) -> str:
    """Give the words of a licence by its SPDX name, without the line that waits for a name: it stands above them."""
    told = json.loads((TEXTS / f"{licence.split(EXCEPTION, maxsplit=1)[0]}.json").read_text(encoding="utf-8"))
    words: Iterator[str] = (
        line
        for line in told["licenseText"].splitlines()
        if not re.match(r"\s*copyright.*<", line, re.IGNORECASE)
    )
    return "\n".join(words).strip()
