"""What the engine costs to download: ours, stock, PyScript's default start; counted at the host, file by file."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page

from bench.engine import competitors, starters
from bench.row import MB, Row
from bench.server import Server
from bench.session import Session, announce
from sitegen.runtime import MANIFEST
from sitegen.runtime.compress import BROTLI, GZIP

BAR = {BROTLI: ("brotli", "br", 3.2), GZIP: ("gzip", "gz", 4.2)}
RATIO_BAR = 0.67
HOW = (
    "all files of mesin/, engine, templates and law data included; stock is npm pyodide {version} with its lock file and"
    " the wheels of Jinja2 and MarkupSafe, without any engine, compressed by the same compressor at its best"
)


def measure(session: Session) -> list[Row]:
    """Weigh the files, and prove in a browser that this is what travels."""
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    total = json.loads((session.site / "mesin" / MANIFEST).read_text(encoding="utf-8"))["jumlah"]
    stock = competitors.download(folder)
    announce("  weighed; now on the wire")
    wire = {
        "ours": _wire_bytes(session, starters.ours),
        "stock with our engine": _wire_bytes(session, lambda page: starters.stock(page, wheels)),
        "PyScript's default start": _wire_bytes(session, starters.pyscript),
    }
    notes = tuple(f"on the wire with brotli: {n}, {b / MB:.2f} MB" for n, b in wire.items())
    return [
        Row(
            f"engine download, {name}",
            total[key] / MB,
            "MB",
            HOW.format(version=competitors.version()),
            bar=bar,
            stock=stock[suffix] / MB,
            ratio_bar=RATIO_BAR,
            notes=notes if suffix == BROTLI else (),
        )
        for suffix, (name, key, bar) in BAR.items()
    ]


def _wire_bytes(session: Session, start: Callable[[Page], float]) -> int:
    """Start on a fresh phone; give the bytes that a host at its best sent."""
    others = competitors.others(session.scratch / "stok")
    with Server(session.site, "br", others=others) as server, session.phone() as phone:
        start(phone.open_page(server.url))
        return sum(k.size for k in server.sent if not k.path.startswith(("/_kosong", "/assets/")))
