"""What a short key in the texts stands for: prices of jobs, a code, a drawing, the bill of a group, a false rumour."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.questions.firm import usaha
from checker.values.money import rupiah
from checker.values.months import format_month
from checker.views.url_state import fragment
from sitegen import ROOT
from sitegen.handouts.writer import Expansion, Writer
from sitegen.occupations import read_words
from sitegen.occupations.engine import Asker
from sitegen.occupations.price import price
from sitegen.page_code import code
from sitegen.pages.prices import trace_keys
from sitegen.pages.site_templates import environment

RUMOURS = ROOT / "docs" / "tanya" / "salah-kaprah.md"
RUMOUR = re.compile(r"^### (?P<kata>.+?) \{: #(?P<nama>[a-z0-9-]+) \}\n\n(?P<jawab>.+)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
SEE_ALSO = re.compile(r" Lihat \[[^\]]+\]\([^)]+\)\.")


def codes(writer: Writer, told: Mapping[str, str]) -> dict[str, str]:
    """Draw the code of an address of the site, with the address itself for whoever types it."""
    address = told["ke"]
    words = {key: writer.text(text) for key, text in told.items() if key != "ke"}
    return words | {"gambar": _code(writer.site + address), "alamat": writer.readable(address)}


@lru_cache(maxsize=64)
def _code(address: str) -> str:
    """Draw a code as a file of its own."""
    return code(address, 'xmlns="http://www.w3.org/2000/svg"')


def jobs(writer: Writer, slugs: Sequence[str]) -> list[dict[str, Any]]:
    """Give name, lowest price, how it goes on and the code of each job, as its own page does."""
    engine, chosen, known = _asker(writer.law, writer.day), _examples(), data_file("core/occupations")
    found = []
    for slug in slugs:
        cost = price(engine, slug, known[slug], chosen[slug])
        writer.context.note(*cost.kunci)
        found.append(
            {
                "nama": known[slug]["nama"],
                "harga": " atau ".join(map(rupiah, cost.besar)),
                "kalimat": list(cost.kalimat[:-1]),  # without the example of a higher income
                "qr": codes(writer, {"ke": f"cek/#{fragment({'pekerjaan': slug})}"}),
            }
        )
    return found


@lru_cache(maxsize=4)
def _asker(law: Aturan, day: date) -> Asker:
    """Keep one engine for all hand-outs: several name the same job."""
    return Asker(law, day)


@lru_cache
def _examples() -> dict[str, Any]:
    examples: dict[str, Any] = read_words()["kerja"]
    return examples


def pictures(writer: Writer, code: str) -> str:  # noqa: ARG001 - every expansion takes the writer
    """Draw what happened as the checker's form does, in black."""
    drawn = environment().get_template("form-pictures.html").module.kejadian(code)  # type: ignore[attr-defined]  # its macro
    return str(drawn).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ').strip()


def bills(writer: Writer, counts: Sequence[int]) -> list[list[str]]:
    """Say what groups of so many members with the lowest income pay: in the build month, and in twelve from it."""
    lowest = writer.context.at("iuran.bpu.dasar").baris[0]["dasar"]
    rows = []
    for count in counts:
        told = {"anggota": [{"jumlah": count, "penghasilan": lowest}], "bulan": format_month(writer.day)}
        bill = usaha(told, hari_ini=writer.day, aturan=writer.law)
        writer.context.note(*trace_keys(bill))
        year = sum(month["total"] for month in bill["bulanan"])
        rows.append([f"{count} orang", rupiah(bill["total"]), rupiah(year)])
    return rows


def rumours(writer: Writer, names: str | Sequence[str]) -> Any:  # noqa: ANN401 - one or several, as they were named
    """Give false rumours and their answers as docs/tanya/salah-kaprah.md tells them; raises KeyError for one it lacks."""
    if isinstance(names, str):
        told = _told()[names]
        return {key: LINK.sub(r"\1", writer.text(text)) for key, text in told.items()}
    return [rumours(writer, name) for name in names]


@lru_cache
def _told() -> dict[str, dict[str, str]]:
    """Read the page of rumours: by its anchor what is said and the first paragraph of the answer."""
    found = RUMOUR.finditer(RUMOURS.read_text(encoding="utf-8"))
    return {m["nama"]: {"kata": m["kata"].strip('"'), "jawab": SEE_ALSO.sub("", m["jawab"])} for m in found}


EXPANSIONS: Mapping[str, Expansion] = {
    "pekerjaan": jobs,
    "qr": codes,
    "gambar": pictures,
    "jumlah_anggota": bills,
    "kabar": rumours,
}
"""By the key in the texts."""
