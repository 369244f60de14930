"""What a first view of a page weighs: every file a browser fetches for it, as a host that gzips sends it."""

from __future__ import annotations

from bench.phone import ServiceWorkers
from bench.row import KB, Row
from bench.server import Server
from bench.session import Session
from bench.site.first_view import ONE_OF_EACH

BAR = 40.0
HOW = "bodies of all answers of a host that gzips text, first view in a fresh Chromium until its network is idle"


def measure(session: Session) -> list[Row]:
    """Weigh one page of each kind; the heaviest counts."""
    existing = [path for path in ONE_OF_EACH if (session.site / path / "index.html").exists()]
    missing = [path for path in ONE_OF_EACH if path not in existing]
    page_weight = {path: _one(session, path, service_workers="block") for path in existing}
    path, heaviest = max(page_weight.items(), key=lambda one: one[1][0])
    background = _one(session, path, service_workers="allow")[0] - heaviest[0]
    notes = (
        *(f"/{j}: {size / KB:.1f} kB in {count} files" for j, (size, count) in page_weight.items()),
        f"after it, in the background, the offline worker fetches {background / KB:.1f} kB more (/{path})",
    )
    problem = f"no such page: {', '.join(missing)}" if missing else ""
    what = "content page, first view, all files"
    return [Row(what, heaviest[0] / KB, "kB", HOW, BAR, notes=notes, problem=problem)]


def _one(session: Session, path: str, *, service_workers: ServiceWorkers) -> tuple[int, int]:
    """Give bytes and files of one first view, with the offline worker or without."""
    with Server(session.site) as server, session.phone(service_workers=service_workers) as phone:
        page = phone.context.new_page()
        page.goto(server.url + path, wait_until="networkidle")
        if service_workers == "allow":
            page.evaluate("async () => { await navigator.serviceWorker.ready }")
            page.wait_for_load_state("networkidle")
        return server.size(), len(server.sent)
