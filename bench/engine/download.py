"""What the engine costs to download on any host: ours, stock, PyScript's default start; counted at the host."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from bench.engine import competitors, starters
from bench.row import MB, Row
from bench.server import Server
from bench.session import Session, announce

HOSTS = {
    "none": "a host without compression",
    "gzip": "a host that compresses text (gzip)",
    "br": "a host at its best (brotli)",
}
BAR, RATIO_BAR = 1.95, 0.36
HOW = (
    "all files of mesin/ of a cold start, engine, templates and law data included, counted at the host; stock is npm pyodide"
    " {version} with its lock file and the wheels of Jinja2 and MarkupSafe, without any engine, every file compressed with gzip"
)


def measure(session: Session) -> list[Row]:
    """Start in a fresh browser on each kind of host; weigh the others as well."""
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    stock = competitors.download(folder)
    how = HOW.format(version=competitors.version())
    ours = {host: _wire_bytes(session, host, starters.ours) / MB for host in HOSTS}
    announce("  ours: " + ", ".join(f"{HOSTS[host]} {size:.2f} MB" for host, size in ours.items()))
    others = {
        "stock with our engine": _wire_bytes(session, "br", lambda page: starters.stock(page, wheels)),
        "PyScript's default start": _wire_bytes(session, "br", starters.pyscript),
    }
    notes = tuple(f"on the same host: {name}, {size / MB:.2f} MB" for name, size in others.items())
    return [
        Row(
            f"engine on {HOSTS[host]}",
            size,
            "MB",
            how,
            bar=BAR,
            stock=stock / MB,
            ratio_bar=RATIO_BAR,
            notes=notes if host == "br" else (),
        )
        for host, size in ours.items()
    ]


def _wire_bytes(session: Session, host: str, start: Callable[[Page], float]) -> int:
    """Start on a fresh phone; give the bytes that the host sent."""
    others = competitors.others(session.scratch / "stok")
    with Server(session.site, host, others=others) as server, session.phone() as phone:
        start(phone.open_page(server.url))
        return sum(k.size for k in server.sent if not k.path.startswith(("/_kosong", "/assets/")))
