"""The text by which a page is passed on in WhatsApp.

What the page says, what it costs and until when, what the family gets, how to join, where it stands, whom to ask, as of when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.utils import get_relative_url

from checker import periksa
from checker.data.resources import data_file
from checker.iuran.risk_class import risk_ends
from checker.law.parameter import Aturan
from checker.questions.coverage import Received, received
from checker.values.money import rupiah
from checker.values.months import date_name, format_month, month_name, read_month, runs
from sitegen.pages.prices import bpu_calculation
from sitegen.pages.tables.benefit_table import millions

if TYPE_CHECKING:
    from checker.core.contract.contribution import CalendarMonth as MonthPrice

LONGEST = 500
"""Characters of a message that people still read (and that wa.me takes on old phones)."""

AMOUNT = re.compile(r"Rp[0-9.]+[0-9]")
SENTENCE_END = re.compile(r"(?<=[.?!]) ")

NUMBERED_LIST = "sumber/angka/"
"""Where every value of law stands."""
ALONE, WAGED = "mandiri", "karyawan"
ABROAD, PROJECT, EVENT = "pekerja_migran", "proyek_konstruksi", "kejadian"
BY_PAGE: tuple[tuple[str, str], ...] = (
    *((place, "") for place in ("sumber/", "tentang/", "istilah/", "cari/", "luring/", "sisip/")),
    *((place, ABROAD) for place in ("iuran/pekerja-migran/", "klaim/migran/")),
    ("iuran/proyek/", PROJECT),
    ("cek/manfaat/", EVENT),
    *((place, WAGED) for place in ("iuran/karyawan/", "daftar/karyawan/", "karyawan/", "umkm/")),
    *((place, WAGED) for place in ("cek/usaha/", "cek/slip/", "klaim/pensiun/", "klaim/phk/")),
    *((f"program/{one}/", WAGED) for one in ("pensiun", "kehilangan-pekerjaan", "rumah")),
    ("", ALONE),
)
"""Whom a page speaks to, by the beginning of its address, the first that fits; "": its own sentence says all there is."""
EXAMPLE_CONTRACT = 160_000_000
"""Of a building project (rupiah), as on its page."""
SAME = ("mandiri", "pemberi_kerja")
"""Ways of working that pay for themselves as the self-employed do."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Sentences of a message: what it costs, until when that holds, what the family gets, how to join."""

    harga: str = ""
    sampai: str = ""
    keluarga: str = ""
    daftar: str = ""

    def beside(self, summary: str) -> list[str]:
        """Give the sentences that a page's own summary does not say already.

        >>> Parts("Mulai Rp8.400", "sampai Desember", "Keluarga …", "Daftar …").beside("Mulai Rp8.400 sebulan.")
        ['Harga ini sampai Desember.', 'Keluarga …', 'Daftar …']
        """
        own_price = any(amount in summary for amount in AMOUNT.findall(self.harga))
        family = "keluarga " in summary.lower() and "Rp" in summary
        price = ", ".join(filter(None, (self.harga, self.sampai)))
        if own_price:
            price = f"Harga ini {self.sampai}" if self.sampai and "sampai iuran" not in summary else ""
        elif AMOUNT.search(summary) and "sebulan" in summary:
            price = ""  # it names a price of its own
        return [one for one in (price and f"{price}.", "" if family else self.keluarga, self.daftar) if one]


def parts_for(address: str, way: str, aturan: Aturan, day: date) -> Parts:
    """Give the sentences for a page: by the way of working it is about, else by its address.

    >>> from checker.law.parameter import load
    >>> parts_for("daftar/bayar/", "", load(), date(2026, 11, 22)).sampai
    'sampai iuran Desember 2026'
    >>> parts_for("sumber/angka/", "", load(), date(2026, 11, 22))
    Parts(harga='', sampai='', keluarga='', daftar='')
    """
    group = (ALONE if way in SAME else way) or next(
        who for start, who in BY_PAGE if address.startswith(start)
    )
    return _parts(aturan, day).get(group, Parts())


@lru_cache(1)
def _parts(aturan: Aturan, day: date) -> Mapping[str, Parts]:
    """Ask the engine once for all pages: at the lowest row of the income table, the condition of months said."""
    month = day.replace(day=1)
    base = aturan.at("iuran.bpu.dasar", month).baris[0]["dasar"]
    price = bpu_calculation(aturan, day, {"sektor": "lainnya", "penghasilan": base})
    lowest, _ = risk_ends(aturan, month)
    package = max(row["bulan"] for row in aturan.at("iuran.pmi.selama_setelah", month).baris)

    def total(payer: str, **told: Any) -> str:  # noqa: ANN401 - answers of the form
        answer = periksa({**told, "bulan": format_month(day)}, hari_ini=day, aturan=aturan)
        paid: int = answer["iuran"]["pemberi_kerja" if payer else "total"]
        return rupiah(paid)

    firm = total("bos", cara_kerja=WAGED, upah=base, skala_usaha="mikro", risiko_jkk=lowest["kelas"])
    alone, waged = received("BPU", base, day, aturan), received("PU", base, day, aturan)
    illness = f"Meninggal karena sakit: keluarga {_most(alone)}."
    return {
        ALONE: Parts(
            f"Kerja sendiri mulai {rupiah(price['iuran']['total'])} sebulan",
            _until(price["kalender"]),
            f"{illness} Karena kerja: mulai Rp{millions(alone.at_work)}.",
            _joining(ALONE),
        ),
        WAGED: Parts(
            f"Usaha mikro, upah {rupiah(base)}: bos bayar mulai {firm} sebulan",
            "",
            f"Karyawan meninggal karena sakit: keluarga {_most(waged)}.",
            _joining(WAGED),
        ),
        ABROAD: Parts(
            f"Kontrak {package} bulan: {total('', cara_kerja=ABROAD, jalur='p3mi', lama_bulan=package)} sekali bayar",
            "",
            f"Meninggal di sana: keluarga {_most(received('PMI', 0, day, aturan))}.",
            _joining(ABROAD),
        ),
        PROJECT: Parts(
            f"Kontrak {rupiah(EXAMPLE_CONTRACT)}: {total('', cara_kerja=PROJECT, nilai_kontrak=EXAMPLE_CONTRACT)}"
            " sekali bayar",
            "",
            f"Pekerja meninggal karena sakit: keluarga {_most(received('JAKON', 0, day, aturan))}.",
            _joining(PROJECT),
        ),
        EVENT: Parts(keluarga=f"{illness} Karena kerja: mulai Rp{millions(alone.at_work)}."),
    }


def _most(family: Received) -> str:
    """Say what a family receives after a death that is no accident at work, and what that hangs on."""
    condition = f" (ikut lebih dari {family.months} bulan)" if family.months else ""
    return f"Rp{millions(family.otherwise[-1][1])}{condition}{'' if family.is_sure else ' (tanyakan dulu)'}"


def _joining(way: str) -> str:
    sentence: str = data_file("cara_kerja/next_steps")[way]["mendaftar"]
    return sentence


def _until(months: Sequence[MonthPrice]) -> str:
    """Say until which month the first price of a calendar holds; nothing where no end of it is known."""
    (_, first), *later = runs(months, key=lambda month: month["total"])
    return f"sampai iuran {month_name(read_month(first[-1]['bulan']))}" if later else ""


def share_text(page: Any, situs: str, day: date, parts: Parts) -> str:  # noqa: ANN401 - a page of MkDocs
    """Write the message of a page; raise ValueError when even its first sentence makes it too long.

    Its own sentences come first; of these the last ones go where there is no room for all.
    """
    title = plain(page.meta.get("title") or page.title or "Payung Kerja")
    description = page.meta.get("description") or ""
    own = SENTENCE_END.split(description)
    added = parts.beside(description)
    fewer = [(own[:kept], added) for kept in range(len(own), 0, -1)]
    # The site may have a long address: then what it costs goes first, how to join last.
    fewer += [(own[:1], added[first:]) for first in range(1, len(added) + 1)]
    for said, more in fewer:
        message = _message(title, " ".join((*said, *more)), urljoin(situs, page.url), day)
        if len(message) <= LONGEST:
            return message
    raise ValueError(f"{page.file.src_uri}: teks bagikan {len(message)} huruf, paling banyak {LONGEST}")


def _message(title: str, words: str, address: str, day: date) -> str:
    official = f"Resmi: bpjsketenagakerjaan.go.id, telepon 175. Per {date_name(day)}. Bukan situs resmi."
    return "\n\n".join(one for one in (f"*{title}*", words, address, official) if one)


def plain(html: str) -> str:
    """Take the tags out of a line of our own HTML.

    >>> plain('Mulai <a href="#x">Rp8.400</a>')
    'Mulai Rp8.400'
    """
    return Markup(html).striptags()  # noqa: S704 - what comes back is text


def site_root(address: str) -> str:
    """Give the way from a page up to the site's root, so that the site works under any sub-path.

    >>> site_root("iuran/karyawan/"), site_root("")
    ('../../', './')
    """
    return get_relative_url(".", address).rstrip("/") + "/"
