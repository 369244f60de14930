"""The scripts of the single file: its loader, the site's own scripts in one, and the engine's in one.

The site's scripts are the same as in the site. Only what a browser refuses a page from a phone's files is given to them
under its own name by the loader: fetching, the address, the history, the worker.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sitegen.assets.bundle import bundle_beside, bundle_inline

type Manifest = Mapping[str, Any]
"""`mesin/manifes.json`, see sitegen/runtime."""
FOLDER = "assets/js/single-file"
OWN = (
    *(f"{FOLDER}/failed.js", f"{FOLDER}/loader.js", f"{FOLDER}/engine-files.js"),
    "assets/css/single-file.css",
)
ORIGIN = "assets/js/single-file.js"
"""Where the site's scripts are told that they stand: they look for their files from there."""
REFUSED = ("fetch", "location", "history", "Worker")
DOORS = tuple(f"--define:{name}=singleFile.{name}" for name in REFUSED)


def own(docs: Path, root: str) -> dict[str, str]:
    """Give the scripts and the style that only the file has, by name, for a site that stands at an address."""
    return bundle_beside(docs, OWN, _origin(root))


def _origin(root: str) -> str:
    return f"--define:import.meta.url={json.dumps(root + ORIGIN)}"


def page_scripts(docs: Path, origin: Mapping[str, str], root: str) -> str:
    """Give every script that pages name, in one: `pageScripts.run(places)` runs those of a page.

    `origin`: by its place in docs/, the place in the site of a script.
    """
    named = {place: source for source, place in origin.items() if source.endswith(".js")}
    entries = ",".join(
        f"{json.dumps(place)}:()=>import({json.dumps(f'./{source}')})" for place, source in named.items()
    )
    run = "export async function run(places){for(const place of places)await entries[place]?.()}"
    return bundle_inline(
        docs, f"const entries={{{entries}}};{run}", "--global-name=pageScripts", *DOORS, _origin(root)
    )


def engine_script(first: str, folder: Path, manifest: Manifest) -> str:
    """Give all that the engine runs, in one: what brings it its files, Pyodide, and the worker's own script."""
    names = (*engine_scripts(manifest), manifest["pekerja"])
    return "\n".join((first, *((folder / name).read_text(encoding="utf-8") for name in names)))


def engine_files(manifest: Manifest) -> list[str]:
    """Give the names of what the engine fetches, at its start and when asked for more."""
    return [one["nama"] for part in ("berkas", "tambahan") for one in manifest[part].values()]


def engine_scripts(manifest: Manifest) -> list[str]:
    """Give those that are scripts, in the order in which they run."""
    return [name for name in engine_files(manifest) if name.endswith(".js")]
