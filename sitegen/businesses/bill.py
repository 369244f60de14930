"""What the workers of a business cost, asked of the engine: by number of workers, by size of firm, and the owner's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.values.money import rupiah
from checker.views.filters import bulan
from sitegen.occupations.engine import Asker, PriceRow, Table
from sitegen.occupations.price_waged import both_ends, by_size
from sitegen.pages.prices import possibilities, trace_keys

WORKERS = (1, 2, 5)
SMALLEST = "mikro"
"""The size of firm whose bill stands large: the one most readers have."""


@dataclass(frozen=True, slots=True)
class Bill:
    """The bill of a business: what stands large (one or both ends), the tables, the owner's own, the law used."""

    bulan: str
    upah: int
    besar: tuple[int, ...]
    ringkas: str
    tabel: tuple[Table, ...]
    pemilik: tuple[int, ...]
    penghasilan: int
    kunci: tuple[str, ...]


def bill(engine: Asker, classes: Sequence[int], wages: Sequence[int]) -> Bill:
    """Work out the bill of a business in one of some classes of risk; `wages`: two rows of the income table."""
    low, high = (engine.base(row) for row in wages)
    ends = tuple(dict.fromkeys((classes[0], classes[-1])))
    costs = {
        (many, wage): [
            engine.usaha(pekerja=f"{many} x {wage}", skala_usaha=SMALLEST, risiko_jkk=kelas)["usaha"]
            for kelas in ends
        ]
        for many in WORKERS
        for wage in (low, high)
    }
    workers = Table(
        "Usaha mikro, bos bayar sebulan",
        ("Pekerja", f"Upah {rupiah(low)}", f"Upah {rupiah(high)}"),
        tuple(
            PriceRow(f"{many} orang", tuple(both_ends(costs[many, wage]) for wage in (low, high)))
            for many in WORKERS
        ),
    )
    sizes, keys = by_size(engine, low, ends, "bos", "Yang wajib menurut ukuran usaha, tiap orang")
    owner = engine.iuran("pemberi_kerja", penghasilan=engine.base(1))
    totals = sorted(total for _, total in possibilities(owner, ""))
    large = tuple(dict.fromkeys(costs[1, low]))
    return Bill(
        bulan=bulan(owner["bulan"]),
        upah=low,
        besar=large,
        ringkas=" sampai ".join(map(rupiah, large)),
        tabel=(workers, sizes),
        pemilik=tuple(dict.fromkeys((totals[0], totals[-1]))),
        penghasilan=engine.base(1),
        kunci=tuple(dict.fromkeys((*keys, *trace_keys(owner)))),
    )
