"""How long until the engine can be asked, its files already on the phone: ours, stock, bare Pyodide, PyScript."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from bench.engine import competitors, starters
from bench.phone import Phone
from bench.row import Row, spread
from bench.server import Server
from bench.session import Session, announce
from bench.throttle import SLOWDOWN, measured_slowdown, slowed

RATIO_BAR = 0.22
HOW = (
    "worker created until engine and templates are imported, after a first visit that asked one question, CPU ×{times} (the page's process"
    " runs one slice in {times}), new page each time, taken in turns, median; stock is npm pyodide {version} with the"
    " same engine, Jinja2 and MarkupSafe as wheels"
)


def measure(session: Session) -> list[Row]:
    """Start each in turn, again and again."""
    folder = session.scratch / "stok"
    wheels = competitors.prepare(folder)
    with Server(session.site, "br", others=competitors.others(folder)) as server, session.phone() as phone:
        starters = _starters(phone, server.url, wheels)
        for start in starters.values():
            start(1)
        _first_visit(phone, server.url, session.site)
        announce("  caches are warm")
        values: dict[str, list[float]] = {name: [] for name in starters}
        for turn in range(session.repeat):
            for name, start in starters.items():
                values[name].append(start(SLOWDOWN))
            announce(
                f"  {turn + 1}/{session.repeat}: "
                + ", ".join(f"{n} {v[-1]:.1f} s" for n, v in values.items())
            )
        slowdown = measured_slowdown(phone, phone.open_page(server.url))
    return _row(values, slowdown)


def _first_visit(phone: Phone, url: str, site: Path) -> None:
    """Let ours leave what later visits start with."""
    page = phone.open_page(url)
    starters.ours(page)
    starters.leave(page, site)
    page.close()


def _starters(phone: Phone, url: str, wheels: list[str]) -> Mapping[str, Callable[[int], float]]:
    """Give a starter for each: at a slow-down, seconds until ready."""

    def one(start: Callable[..., float], *content: object) -> Callable[[int], float]:
        def run(times: int) -> float:
            page = phone.open_page(url)
            try:
                if times == 1:
                    return start(page, *content)
                with slowed(phone, times):
                    return start(page, *content)
            finally:
                page.close()

        return run

    return {
        "ours": one(starters.ours),
        "stock": one(starters.stock, wheels),
        "bare Pyodide": one(starters.stock, []),
        "PyScript": one(starters.pyscript),
    }


def _row(values: Mapping[str, list[float]], slowdown: float) -> list[Row]:
    ours, stock_times = values["ours"], values["stock"]
    how = HOW.format(times=SLOWDOWN, version=competitors.version())
    notes = (
        f"ours {spread(ours, 's')}",
        f"stock {spread(stock_times, 's')}",
        f"a worker ran ×{slowdown:.1f} slower behind the brake",
    )
    others = [
        Row(
            f"the same against {name}",
            median(ours),
            "s",
            f"as above, but {name} starts without any engine",
            stock=median(values[name]),
            notes=(spread(values[name], "s"),),
        )
        for name in values
        if name not in ("ours", "stock")
    ]
    main = Row(
        f"engine ready, warm cache, CPU ×{SLOWDOWN}",
        median(ours),
        "s",
        how,
        stock=median(stock_times),
        ratio_bar=RATIO_BAR,
        notes=notes,
    )
    return [main, *others]
