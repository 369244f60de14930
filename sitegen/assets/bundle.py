"""Styles and scripts as phones fetch them: joined, made small and named by their content, by esbuild.

A name that changes with what it names keeps a page, its style and its scripts together: whatever a phone or a host
still holds of last week's site, no page is ever shown with another week's script. See docs/assets/js/offline-worker.js.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.utils import get_theme_dir

from sitegen import ROOT
from sitegen.assets.old_gaps import PLACE, old_gaps

ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
ENTRY = (
    *(
        "assets/js/site.js",
        "assets/js/job-parts.js",
        "assets/js/row-parts.js",
        "assets/js/checker.js",
        "assets/js/answer-tools.js",
        "assets/js/embedded.js",
        "assets/js/members.js",
        "assets/js/handouts.js",
    ),
    *(
        "assets/css/frame.css",
        "assets/css/checker.css",
        "assets/css/checker-benefits.css",
        "assets/css/answer.css",
        "assets/css/checker-firm.css",
        "assets/css/handouts.css",
        "assets/css/members.css",
    ),
    *(
        "assets/css/papers.css",
        "assets/css/occupations.css",
        "assets/css/search.css",
        "assets/css/verification-sheet.css",
        "assets/css/code.css",
        "assets/css/embedded.css",
    ),
    *("assets/css/material.css", "assets/css/paper.css"),
)
"""What pages name. Whatever these import comes along, or is fetched when first needed."""
PDF_LIBRARY = ROOT / "node_modules" / "@cantoo" / "pdf-lib" / "dist" / "pdf-lib.esm.min.js"
"""Joined by its makers: from its parts, with their old modules, every page would get a helper of esbuild to fetch."""
SOURCE = ("assets/js/", "assets/css/")
ZIP = "assets/js/checker/zip-here.js"
"""In the place of fflate, which packs large files in a worker that our policy does not let run."""
MATERIAL = "assets/css/material.css"
"""Published only where a page uses a widget of Material."""
PAPER = "assets/css/paper-"
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
SMALL = (
    *("--bundle", "--minify", "--log-level=warning"),
    "--target=chrome64,firefox67",
    *("--loader:.mjs=ts", '--tsconfig-raw={"compilerOptions":{"useDefineForClassFields":false}}'),
    *("--mangle-props=^_[a-z]", "--reserve-props=^_(load|make)Snapshot$"),  # Pyodide's own
)
"""Syntax that phones of 2018 read. What draws codes has fields of classes: read as TypeScript of old, they are written as
plain assignments. Our own scripts have none, and call what an object keeps to itself `_name`, which is made short: fields
and `#name` would cost every page a helper to fetch."""
STANDARD = (
    *("--splitting", "--format=esm"),
    *("--entry-names=[dir]/[name]-[hash]", "--chunk-names=assets/js/[name]-[hash]"),
)


@dataclass(frozen=True, slots=True)
class Asset:
    """One bundling: what each output holds, and which output stands for which source."""

    files: Mapping[str, bytes]
    """Place in the site and content."""
    origin: Mapping[str, str]
    """Place of a source in docs/ and of what was made of it in the site."""
    needed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Place in the site of a script, also of one that is fetched when first needed, and of every chunk that it cannot start
    without."""
    packages: frozenset[str] = frozenset()
    """The npm packages that went into the scripts."""

    def chunks(self, scripts: Iterable[str]) -> list[str]:
        """Give what the scripts of a page, by their places in the site, cannot start without: each chunk once.

        A page names them in its head: left to itself, a browser learns of a chunk only when it has read the script that
        imports it, one round trip later.
        """
        scripts = list(scripts)
        once = dict.fromkeys(chunk for script in scripts for chunk in self.needed[script])
        return [chunk for chunk in once if chunk not in scripts]

    def place(self, source: str) -> str:
        """Give the place in the site of a source that pages name.

        Raises KeyError, with the names there are, for any other.
        """
        if source not in self.origin:
            raise KeyError(f"{source} bukan salah satu dari {', '.join(sorted(self.origin))}")
        return self.origin[source]


def _material() -> Path:
    """Find the stylesheet of the installed Material; its name changes with what is in it."""
    (main,) = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.min.css")
    return main


def bundle(docs: Path) -> Asset:
    """Bundle the scripts and styles of docs/; raise RuntimeError, in esbuild's words, for what it can't read."""
    with TemporaryDirectory() as scratch:
        meta = Path(scratch, "meta.json")
        _esbuild(
            docs,
            *(
                *ENTRY,
                *STANDARD,
                f"--alias:material-for-mkdocs={_material()}",
                f"--alias:@cantoo/pdf-lib={PDF_LIBRARY}",
                f"--alias:fflate=./{ZIP}",
            ),
            *("--outbase=.", f"--outdir={scratch}/site", f"--metafile={meta}"),
        )
        output = json.loads(meta.read_text(encoding="utf-8"))["outputs"]
        folder = Path(scratch, "site")
        place = {route: (docs / route).resolve().relative_to(folder.resolve()).as_posix() for route in output}
        content = {place[route]: (docs / route).read_bytes() for route in output}
    styles = (text.decode() for name, text in content.items() if name.endswith(".css") and PAPER not in name)
    if margins := old_gaps(styles):
        content[PLACE] = margins.encode()
    started = {o["entryPoint"]: route for route, o in output.items() if "entryPoint" in o}
    return Asset(
        content,
        {source: place[route] for source, route in started.items() if source in ENTRY},
        {place[route]: tuple(place[chunk] for chunk in _chunks(route, output)) for route in started.values()},
        frozenset(_packages(output)),
    )


def _chunks(route: str, output: Mapping[str, Any]) -> Iterator[str]:
    """Give the outputs that one imports at once, and those that these import; not what is fetched when first needed."""
    for one in output[route]["imports"]:
        if one["kind"] == "import-statement":
            yield one["path"]
            yield from _chunks(one["path"], output)


def _packages(output: Mapping[str, Any]) -> Iterator[str]:
    """Name the npm packages that outputs hold a piece of; not those of which nothing was left."""
    for one in output.values():
        for source, share in one["inputs"].items():
            if share["bytesInOutput"] and (found := PACKAGE.search(source)):
                yield found[1]


def bundle_worker(script: Path, *options: str) -> bytes:
    """Bundle the script of a web worker, which can't be a module, into one small file; raise like `bundle`."""
    return _esbuild(script.parent, script.name, "--format=iife", *options).encode()


def bundle_beside(docs: Path, sources: Iterable[str], *options: str) -> dict[str, str]:
    """Bundle scripts and styles of docs/, each with all it imports; give each by the name of its file."""
    with TemporaryDirectory() as scratch:
        _esbuild(docs, *sources, "--format=iife", f"--outdir={scratch}", "--entry-names=[name]", *options)
        return {file.name: file.read_text(encoding="utf-8") for file in Path(scratch).iterdir()}


def bundle_inline(docs: Path, source: str, *options: str) -> str:
    """Bundle a piece of script with all it imports from docs/, fetched later or not, into one that stands in a page."""
    return _esbuild(docs, "--format=iife", *options, source=source)


def _esbuild(folder: Path, *arguments: str, source: str | None = None) -> str:
    """Run esbuild in a folder and give what it writes to its output; raise RuntimeError in its own words."""
    done = subprocess.run(  # noqa: S603 - our own arguments
        (ESBUILD, *SMALL, *arguments), cwd=folder, capture_output=True, text=True, check=False, input=source
    )
    if done.returncode or done.stderr.strip():
        raise RuntimeError(done.stderr.partition("\nnode:")[0].strip())  # without the trace of its launcher
    return done.stdout
