"""What the engine costs on a host that compresses nothing; stock comes as it is, ours compressed all the same."""

from __future__ import annotations

from bench.engine import competitors, starters
from bench.engine.download import BAR
from bench.row import MB, Row
from bench.server import Server
from bench.session import Session
from sitegen.runtime.compress import GZIP

HOW = "counted at a host that compresses no file, cold start in a fresh browser; GitHub Pages (text only) beside it"


def measure(session: Session) -> list[Row]:
    """Start on a host without compression, and on one that compresses text alone."""
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    ours, github = (_wire_bytes(session, how, None) for how in ("none", "gzip"))
    stock = _wire_bytes(session, "none", wheels)
    notes = (f"on a host that compresses text only: {github / MB:.2f} MB",)
    bar = BAR[GZIP][-1]
    what = "engine on a host without compression"
    return [Row(what, ours / MB, "MB", HOW, bar=bar, stock=stock / MB, notes=notes)]


def _wire_bytes(session: Session, how: str, wheels: list[str] | None) -> int:
    others = competitors.others(session.scratch / "stok")
    with Server(session.site, how, others=others) as server, session.phone() as phone:
        page = phone.open_page(server.url)
        starters.ours(page) if wheels is None else starters.stock(page, wheels)
        return server.size("/mesin/") + server.size(competitors.PREFIX)
