"""Made-up decrees, written into a copy of the law data the way a volunteer writes a real one: a few lines at the end."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from checker.law.parameter import Aturan, build_law
from checker.law.schema import check_law
from tests.support.frozen import FROZEN

LAW = FROZEN
SECTORS = ("lainnya", "transportasi")
FIRST_DAY = {"lainnya": date(2027, 1, 1), "transportasi": date(2027, 4, 1)}
"""The day after each discount of PP 50/2025 ends."""
VALUE = """
[[{key}.nilai]]
sejak = {sejak}
{sampai}nilai = {nilai}
dasar = [{{peraturan = "pp-99-2026", pasal = "2"}}]
sumber = ["latihan"]
keyakinan = "tinggi"
diperiksa = {diperiksa}
{tinjau}verifikasi = "belum"
"""
REGULATION = """
[peraturan.pp-99-2026]
nama = "PP 99/2026"
judul = "Peraturan latihan"
tautan = "https://contoh.test/pp-99-2026"
status = "berlaku"
"""


def prolonged(
    *sectors: str, until: date = date(2027, 12, 31), rate: str = "50%", read: date = date(2026, 12, 14)
) -> dict[str, str]:
    """Prolong the discount of some sectors (all without a name); gives the lines to add, by file."""
    lines = (
        VALUE.format(
            key=f"iuran.bpu.potongan.{sector}",
            sejak=FIRST_DAY[sector],
            sampai=f"sampai = {until}\n",
            nilai=f'"{rate}"',
            diperiksa=read,
            tinjau="",
        )
        for sector in sectors or SECTORS
    )
    return {"iuran_bpu": "".join(lines), "peraturan": REGULATION}


def new_ceiling(amount: int = 11_500_000, read: date = date(2026, 12, 14)) -> dict[str, str]:
    """Put the JP wage ceiling of March 2027 (rupiah a month) into the data, with the day the next one is due."""
    line = VALUE.format(
        key="iuran.pu.jp.batas_upah",
        sejak=date(2027, 3, 1),
        sampai="",
        nilai=amount,
        diperiksa=read,
        tinjau="tinjau = 2028-03-01\n",
    )
    return {"iuran_pu": line, "peraturan": REGULATION}


def write(folder: Path, decrees: Iterable[dict[str, str]]) -> Path:
    """Copy the law into a folder that does not exist yet, and add the lines of some decrees."""
    shutil.copytree(LAW, folder)
    lines: dict[str, str] = {}
    for decree in decrees:
        for name, text in decree.items():
            if text not in lines.get(name, ""):
                lines[name] = lines.get(name, "") + text
    for name, text in lines.items():
        with (folder / f"{name}.toml").open("a", encoding="utf-8") as file:
            file.write(text)
    return folder


def read(folder: Path) -> Aturan:
    """Read the law of a folder; its form must be right."""
    raw = {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.toml"))
    }
    assert check_law(raw) == []
    return build_law(raw)
