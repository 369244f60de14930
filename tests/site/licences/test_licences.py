"""The notice and the SBOM hold what is in the site: nothing more, nothing less, and true versions."""

from __future__ import annotations

import json
import re
import subprocess
from importlib import import_module
from pathlib import Path

import pypdfium2
import pytest
from cyclonedx.schema import SchemaVersion

from sitegen import licences
from sitegen.licences.shipped import Part, shipped
from sitegen.runtime import engine_archive
from tests.support import ROOT

ASK_PYTHON = """
import { loadPyodide } from "pyodide";
const python = await loadPyodide();
console.log(python.runPython(`
import bz2, decimal, json, sys, zlib, pyexpat
json.dumps({"CPython": sys.version.split()[0], "zlib": zlib.ZLIB_RUNTIME_VERSION,
            "Expat": pyexpat.EXPAT_VERSION.removeprefix("expat_"), "libmpdec": decimal.__libmpdec_version__})
`));
"""


@pytest.fixture(scope="module")
def parts() -> dict[str, Part]:
    """Give every part by its name."""
    return {part.name: part for part in shipped()}


class TestNotice:
    """`tentang/lisensi.txt`."""

    def test_names_and_words_of_every_part(self, site: Path, parts: dict[str, Part]) -> None:
        """Each part stands there with its address and the whole of its licence."""
        notice = (site / licences.NOTICE).read_text(encoding="utf-8")
        for part in parts.values():
            assert f"{part.name} {part.version}".strip() in notice
            assert part.source in notice
            assert part.text in notice

    def test_licences_with_a_holder_name_them(self, parts: dict[str, Part]) -> None:
        """A licence that wants its holder named (all but MPL and CC0) names one: no line is left to be filled in."""
        for part in parts.values():
            assert not re.search(r"<(year|owner|copyright holders?)>|\[(year|fullname)\]", part.text)
            if part.licence not in {"MPL-2.0", "CC0-1.0"}:
                assert re.search(r"copyright|©|written in", part.text[:400], re.IGNORECASE), part.name

    def test_says_what_is_changed(self, site: Path) -> None:
        """The licence of Python asks for it; whoever wants to know more finds the folder."""
        notice = (site / licences.NOTICE).read_text(encoding="utf-8")
        (place,) = set(re.findall(r"sitegen/\S*/", notice))
        assert (ROOT / place / "trim").is_dir()
        assert {"CPython", "Pyodide"} <= set(re.findall(r"\w+", notice.partition("-----")[0]))

    def test_is_linked_from_the_foot(self, site: Path) -> None:
        """Any page leads to the list, and the list to the notice."""
        assert 'href="tentang/lisensi/"' in (site / "index.html").read_text(encoding="utf-8")
        page = (site / "tentang" / "lisensi" / "index.html").read_text(encoding="utf-8")
        for name in (licences.NOTICE, licences.BILL):
            assert f'href="../{Path(name).name}"' in page


class TestSoftwareBillOfMaterials:
    """`tentang/sbom.cdx.json`."""

    def test_is_valid(self, site: Path) -> None:
        """Tools that know CycloneDX can read it."""
        # Read only here: it takes a second, and every core collects every test.
        reader = import_module("cyclonedx.validation.json")
        bill = (site / licences.BILL).read_text(encoding="utf-8")
        assert reader.JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None

    def test_names_every_file_of_the_engine(self, site: Path) -> None:
        """What is fetched as binary can be compared with its fingerprint."""
        bill = json.loads((site / licences.BILL).read_text(encoding="utf-8"))
        named = {one["name"] for one in bill["components"] if one["type"] == "file"}
        engine = json.loads((site / "mesin" / "manifes.json").read_text(encoding="utf-8"))
        assert {f"mesin/{file['nama']}" for file in engine["berkas"].values()} <= named


class TestAgainstTheSite:
    """The lists that people keep, compared with what is really there."""

    def test_workbox(self, site: Path, parts: dict[str, Part]) -> None:
        """The modules of Workbox that are in the offline worker, by the marks they leave in it."""
        worker = (site / "sw.js").read_text(encoding="utf-8")
        inside = {f"workbox-{name}" for name in re.findall(r"workbox:([a-z-]+):\d", worker)}
        assert inside
        assert inside == {name for name in parts if name.startswith("workbox-")}

    def test_fonts(self, site: Path, parts: dict[str, Part]) -> None:
        """The letters in every PDF are of the one font that is named; none came along for a sign that it lacks."""
        fonts = {
            re.sub(r"^.*[+]|-.*", "", font.get_base_name())
            for file in site.rglob("*.pdf")
            for page in pypdfium2.PdfDocument(file)
            for item in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,))
            if (font := item.get_font())
        }
        assert fonts == {"PlusJakartaSans"}
        assert "fontpkg-plus-jakarta-sans" in parts

    def test_python_packages(self, parts: dict[str, Part]) -> None:
        """Every Python package that is packed for the page."""
        assert set(engine_archive.THIRD_PARTY) <= {name.lower() for name in parts}

    def test_versions_inside_pyodide(self, parts: dict[str, Part]) -> None:
        """The versions written by hand are those that Python in the page tells of itself."""
        command = ("node", "--input-type=module", "-e", ASK_PYTHON)
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for name, version in json.loads(told).items():
            assert parts[name].version == version
        lock = json.loads((ROOT / "node_modules/pyodide/pyodide-lock.json").read_text(encoding="utf-8"))
        assert lock["info"]["platform"] == f"emscripten_{parts['Emscripten'].version.replace('.', '_')}"
        wasm = (ROOT / "node_modules/pyodide/pyodide.asm.wasm").read_bytes()
        assert f"{parts['bzip2'].version}, ".encode() in wasm
        assert ("mimalloc" in parts) == (b"mimalloc: error: " in wasm)

    def test_an_unnamed_package_stops_the_build(self) -> None:
        """A package that a script begins to use is refused until somebody says what for."""
        with pytest.raises(LookupError, match="left-pad"):
            shipped(["uqr", "left-pad"])
