"""The packed Python of the page: how much it weighs, what is in it, that it answers under Node."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from importlib.machinery import FrozenImporter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from backports import zstd

import checker
from bench.engine.competitors import stock
from checker.browser import answer
from sitegen.runtime import MANIFEST, PYODIDE, build, module_list
from sitegen.runtime.engine_archive import UNUSED
from sitegen.runtime.record import questions, run

pytestmark = pytest.mark.live_law  # the engine asked here is made from the living law


MB = 1_000_000
TODAY = "2026-11-22"
BECAK_DRIVER = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
QUESTION = {"perintah": "periksa", "masukan": BECAK_DRIVER, "hari_ini": TODAY}
SPY = """
import dataclasses, hashlib, sitecustomize
def intip(teks, *ruang):
    print(hashlib.sha1(teks.encode()).digest() in sitecustomize.READY)
    sitecustomize.run(teks, *ruang)
dataclasses.exec = intip
import checker
"""
ENGINE = Path(checker.__path__[0])
SHIPPED = sorted(
    b for b in ENGINE.rglob("*.py") if not b.relative_to(ENGINE.parent).as_posix().startswith(UNUSED)
)
"""The engine's modules that a phone gets."""
ON_COMPUTERS_ONLY = {"tomllib"}
"""The phone reads JSON (checker/data/resources.py)."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site of nothing but the runtime."""
    folder = tmp_path_factory.mktemp("situs")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def manifest(site: Path) -> dict[str, Any]:
    """Give the manifest as the page reads it."""
    content: dict[str, Any] = json.loads((site / "mesin" / MANIFEST).read_text(encoding="utf-8"))
    return content


def opened(site: Path, manifest: dict[str, Any], role: str) -> zipfile.ZipFile:
    """Open one of the packed archives."""
    packed = (site / "mesin" / manifest["berkas"][role]["nama"]).read_bytes()
    return zipfile.ZipFile(BytesIO(zstd.decompress(packed)))


class TestWeight:
    """What a visitor has to fetch."""

    def test_download_fits_the_budget_on_a_host_that_compresses_nothing(
        self, site: Path, manifest: dict[str, Any]
    ) -> None:
        """The whole engine is at most 1.95 MB; engine, templates and law data included, less than half of Pyodide alone."""
        size = sum((site / "mesin" / file["nama"]).stat().st_size for file in manifest["berkas"].values())
        assert size <= 1.95 * MB
        assert size <= 0.36 * stock(PYODIDE)


class TestContent:
    """What is in the folder and in the archives."""

    def test_manifest_tells_names_sizes_and_hashes(self, site: Path, manifest: dict[str, Any]) -> None:
        """Each file is what the manifest says, is named by its content and lies there once; scripts are not packed."""
        files = [one for part in ("berkas", "tambahan", "utuh") for one in manifest[part].values()]
        for file in files:
            data = (site / "mesin" / file["nama"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == file["sha256"]
            assert file["sha256"][:12] in file["nama"]
            is_packed = file["nama"].endswith(".zst")
            assert is_packed != file["nama"].endswith(".js")
            assert len(zstd.decompress(data) if is_packed else data) == file["asli"]
            if is_packed:
                assert len(data) == file["kirim"]
        named = {one["nama"] for one in files} | {MANIFEST, manifest["pekerja"]}
        assert {one.name for one in (site / "mesin").iterdir()} == named

    def test_same_sources_give_same_files(self, manifest: dict[str, Any], tmp_path: Path) -> None:
        """A second build names the same contents, so phones keep what they have."""
        again = build(tmp_path)
        assert again["versi"] == manifest["versi"]

    def test_archives_hold_no_source(self, site: Path, manifest: dict[str, Any]) -> None:
        """Python ships compiled, law data as JSON, templates as Python."""
        for role in ("pustaka", "payung"):
            with opened(site, manifest, role) as archive:
                assert {Path(n).suffix for n in archive.namelist()} <= {".pyc", ".bin", ".json"}

    def test_dataclasses_find_their_methods_compiled(
        self, site: Path, manifest: dict[str, Any], tmp_path: Path
    ) -> None:
        """Importing the engine from the archive compiles nothing."""
        with opened(site, manifest, "payung") as archive:
            archive.extractall(tmp_path)
        environment = os.environ | {"PYTHONPATH": str(tmp_path)}
        command = (sys.executable, "-c", SPY)
        compute = subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        ).stdout.split()
        assert set(compute) == {"True"}


class TestRecord:
    """The record of modules that ship; refreshed with `python -m sitegen.runtime record`."""

    @pytest.mark.parametrize("file", SHIPPED, ids=lambda b: b.stem)
    def test_every_import_of_the_engine_ships(self, file: Path) -> None:
        """A module the engine imports anywhere, even in a branch no case reaches, is on the phone."""
        with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as archive:
            library = {
                n.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for n in archive.namelist()
            }
        needed = {
            name
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            for name in _imports_of(node)
            if name in library and not FrozenImporter.find_spec(name)
        }
        assert needed - ON_COMPUTERS_ONLY <= module_list.used()

    def test_every_recorded_module_exists(self, site: Path, manifest: dict[str, Any]) -> None:
        """A record older than Pyodide or Jinja2 names modules that are no more."""
        present = set()
        for role in ("pustaka", "payung"):
            with opened(site, manifest, role) as archive:
                present |= {
                    n.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
                    for n in archive.namelist()
                }
        assert module_list.used() <= present


def _imports_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


class TestNode:
    """The same files under Node."""

    def test_answers_as_here(self, site: Path) -> None:
        """Answer, HTML and text are those of CPython, letter by letter; a refusal too."""
        wrong = QUESTION | {"masukan": {"cara_kerja": "mandri"}}
        found = run(site / "mesin", [QUESTION, wrong])
        assert found == [
            json.loads(answer("periksa", json.dumps(p["masukan"]), TODAY)) for p in (QUESTION, wrong)
        ]
        assert "jawaban" in found[0]
        assert "galat" in found[1]

    def test_nothing_is_missing_whenever_python_looks_for_rubbish(self, site: Path) -> None:
        """It may do so in the midst of any answer, and then visits whatever stands in memory: a trap would end this run."""
        found = run(site / "mesin", questions()[::5])
        assert all("jawaban" in one or one["galat"] for one in found)
        assert [one["sebab"] for one in found if "sebab" in one] == []
