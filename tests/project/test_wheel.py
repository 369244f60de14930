"""The wheel: a stranger installs it somewhere else and asks it, without this repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from tests.support import ROOT

ASKED = {"cara_kerja": "mandiri", "pekerjaan": "tukang-becak", "penghasilan": 1_300_000, "bulan": "2026-11"}
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
ALONE = ("-I", "-S")
"""Python with its standard library only: no package of the site, nothing from the folder it stands in."""


def run(folder: Path, *command: str, told: str = "") -> str:
    """Run a command in a folder; fail in its own words."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV"))}
    done = subprocess.run(
        command, cwd=folder, env=environment, input=told, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip does, without a network."""
    folder = tmp_path_factory.mktemp("roda")
    run(
        folder, *PIP, "wheel", "--no-build-isolation", "--no-deps", "--no-index", "-w", str(folder), str(ROOT)
    )
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty folder."""
    folder = tmp_path_factory.mktemp("terpasang")
    run(folder, *PIP, "install", "--no-index", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def python(installed: Path, code: str, *options: str) -> str:
    """Run some Python that finds the wheel first, outside the repository."""
    start = f"import sys; sys.path.insert(0, {str(installed)!r})\n"
    return run(installed.parent, sys.executable, *options, "-c", start + code)


def lines(text: str) -> Sequence[str]:
    """Give the lines that hold something."""
    return [line for line in text.splitlines() if line]


def test_it_answers_with_the_standard_library_alone(installed: Path) -> None:
    """The law travels inside; the engine needs no other package."""
    code = f"import checker; print(checker.__file__); print(checker.periksa({ASKED!r})['iuran']['total'])"
    place, total = lines(python(installed, code, *ALONE))
    assert Path(place).is_relative_to(installed)
    assert total == "10400"


def test_the_command_line_answers_in_words_and_as_json(installed: Path) -> None:
    """`python -m checker periksa`, asked from another folder."""
    script = installed.parent / "tanya.py"
    script.write_text(
        f"import runpy, sys; sys.path.insert(0, {str(installed)!r}); runpy.run_module('checker', run_name='__main__')",
        encoding="utf-8",
    )
    command = (sys.executable, str(script), "periksa")
    assert "Rp10.400" in run(installed.parent, *command, told=json.dumps(ASKED))
    told = json.loads(run(installed.parent, *command, "--json", told=json.dumps(ASKED)))
    assert told["iuran"]["total"] == 10400


def test_what_its_readme_shows_is_true(installed: Path) -> None:
    """The four calls, run with the wheel as doctests; the wheel's own description is that text."""
    (info,) = installed.glob("*.dist-info")
    text = Distribution.at(info).read_text("METADATA") or ""
    for call in ("periksa(", "manfaat(", "massal(", "aturan("):
        assert f" {call}" in text or f">>> {call}" in text
    readme = installed.parent / "deskripsi.md"
    readme.write_text(text, encoding="utf-8")
    code = f"import doctest; print(*doctest.testfile({str(readme)!r}, module_relative=False))"
    failed, tried = python(installed, code).split()[-2:]
    assert (failed, int(tried) >= 8) == ("0", True)


def test_it_says_what_it_is_and_what_it_needs(wheel: Path, installed: Path) -> None:
    """Name, licence, Python, and no package but the templates' Jinja2; spreadsheets are an extra."""
    (info,) = installed.glob("*.dist-info")
    told = Distribution.at(info).metadata
    assert (told["Name"], told["License-Expression"]) == ("payung-kerja", "MIT")
    assert told["Requires-Python"] == "<3.14,>=3.13"
    assert sorted(told.get_all("Requires-Dist") or ()) == ["jinja2>=3.1", "openpyxl>=3.1; extra == 'xlsx'"]
    assert told["Description-Content-Type"] == "text/markdown"
    inside = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("aturan/iuran_bpu.toml") for name in inside)
    assert {name.split("/")[0] for name in inside if "dist-info" not in name} == {"checker"}
