"""The single-file edition: checker and pages in one HTML file that a phone opens from its files, without a network.

Read from the finished site; passed on by Bluetooth or WhatsApp. What opens it is docs/assets/js/single-file/loader.js.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from markupsafe import Markup

from checker.law.parameter import load
from sitegen.assets import content_policy
from sitegen.assets.bundle import Asset
from sitegen.single_file import blocks, held_files, inner_scripts, outer_page
from sitegen.single_file.edition import Edition, edition

PLACE = "unduh/payung-kerja.html"
PRICES = "iuran/pekerja-mandiri/index.html"
"""What a browser that can't run the file shows of it."""
PAGES, ENGINE = "site.js", "engine.js"
"""What the site's scripts and the engine's are called in the file, each in one."""
OFFER = re.compile(r'(<a [^>]*href="payung-kerja\.html"[^>]*) download>([^<]*)')
MEGABYTE = 1e6


def put_first(site: Path, day: date) -> None:
    """Pack the pages, which takes longest, as soon as there are all of them: `build` then finds them packed."""
    groups = blocks.groups("halaman", held_files.pages(site, day, edition(site, load(), day).day))
    blocks.pack_all([(group.name, group.content) for group in groups])


def build(site: Path, docs: Path, asset: Asset, root: str, day: date) -> Path:
    """Write the single file of a finished site that stands at an address, and its size into the page that offers it."""
    which = edition(site, load(), day)
    manifest = held_files.manifest(site)
    own = inner_scripts.own(docs, root)
    engine = site / "mesin"
    scripts = {
        PAGES: inner_scripts.page_scripts(docs, asset.origin, root),
        ENGINE: inner_scripts.engine_script(own["engine-files.js"], engine, manifest),
    }
    groups = [
        *blocks.groups("dasar", [*held_files.shared(site), (PAGES, scripts[PAGES].encode())]),
        *blocks.groups("halaman", held_files.pages(site, day, which.day)),
        *blocks.groups("siap", held_files.ready_answers(site)),
        *blocks.groups("mesin", [(ENGINE, scripts[ENGINE].encode())]),
    ]
    names, ran = inner_scripts.engine_files(manifest), inner_scripts.engine_scripts(manifest)
    told = {
        "scripts": PAGES,
        "files": {path: place for group in groups for path, place in group.places()},
        "engine": {"script": ENGINE, "files": [(name, (engine / name).stat().st_size) for name in names]},
    }
    packed = blocks.pack_all(
        [
            *((group.name, group.content) for group in groups),
            *((name, (engine / name).read_bytes()) for name in names if name not in ran),
        ]
    )
    theme = content_policy.inline_scripts(docs)["theme"]
    style = own["single-file.css"]
    styles = [file.read_text(encoding="utf-8") for file in sorted((site / "assets").rglob("*.css"))]
    outer = outer_page.Outer(
        root=root,
        edition=which,
        own={name: Markup(text) for name, text in (own | {"theme.js": theme}).items()},  # noqa: S704 - our own
        first=[blocks.contents(told), *packed[: len(groups)]],
        last=packed[len(groups) :],
        prices=outer_page.words_of((site / PRICES).read_text(encoding="utf-8")),
        policy=outer_page.policy(
            [theme, own["failed.js"], own["loader.js"], *scripts.values()], [style, *styles], root
        ),
    )
    target = site / PLACE
    target.write_text(outer_page.write(outer), encoding="utf-8")
    _offer(target, which)
    return target


def _offer(target: Path, which: Edition) -> None:
    """Name the size of the file, and its day in the name it is kept under, where it is offered."""
    page = target.with_name("index.html")
    size = f"{target.stat().st_size / MEGABYTE:.1f}".replace(".", ",")
    offer = page.read_text(encoding="utf-8")
    named = OFFER.sub(rf'\1 download="payung-kerja-{which.day.isoformat()}.html">\2 ({size} MB)', offer)
    page.write_text(named, encoding="utf-8")
