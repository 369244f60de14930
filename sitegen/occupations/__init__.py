"""The occupation pages: one for each entry of the occupation list, and their index, made at build time.

What happens at work comes from stories/, prices and benefits from the engine, the choice of examples from occupation_examples.toml.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.core.next_steps import langkah
from checker.core.segment import SEGMENTS
from checker.law.parameter import load
from checker.law.resources import satu
from checker.views.url_state import fragment
from sitegen.build_day import hari_bangun
from sitegen.occupations.benefit_cards import kejadian, keluarga, rawat
from sitegen.occupations.engine import Asker, Content
from sitegen.occupations.price import harga
from sitegen.occupations.worked_examples import WorkedExample
from sitegen.pages.site_templates import lingkungan

FOLDER = Path(__file__).parent
MOST_NAMES = 4
SIMILAR = 0.79
"""Spellings closer than this are the same word written twice: the list keeps typing errors for the search."""
NEAR = 4
"""How many neighbouring occupations a page names."""
LONGEST_SUMMARY = 155

PAGE = {
    "halaman iuran pekerja migran": "../iuran/pekerja-migran.md",
    "halaman klaim kecelakaan": "../klaim/kecelakaan.md",
    "halaman kewajiban usaha": "../umkm/kewajiban.md",
    "halaman daftar karyawan": "../daftar/karyawan.md",
    "halaman menunggak": "../daftar/menunggak.md",
    "halaman meninggal": "../klaim/meninggal.md",
    "halaman diskon": "../iuran/diskon.md",
    "halaman daftar": "../daftar/pekerja-mandiri.md",
    "halaman klaim": "../klaim/index.md",
    "halaman PHK": "../klaim/phk.md",
    "halaman KUR": "../umkm/kur.md",
    "halaman cek": "../cek/index.md",
}
"""What the stories call a page, longest first, and where it is."""
PAGE_NAMES = re.compile("|".join(map(re.escape, PAGE)))


def berkas(config: MkDocsConfig) -> list[File]:
    """Make the Markdown of every occupation and of the index, as files that stand in no folder."""
    mesin = Asker(load(), hari_bangun())
    semua, cerita, kata = satu("core/occupations"), read_stories(), read_words()
    isi = {f"{slug}.md": halaman(mesin, slug, semua, cerita[slug], kata) for slug in semua}
    isi["index.md"] = place_index(semua, kata)
    return [File.generated(config, f"pekerjaan/{nama}", content=teks) for nama, teks in isi.items()]


def read_stories() -> dict[str, dict[str, Any]]:
    """Read the story of every occupation: its day, three accidents, meeting place and questions."""
    return {
        slug: isi
        for b in sorted((FOLDER / "stories").glob("*.toml"))
        for slug, isi in tomllib.loads(b.read_text(encoding="utf-8")).items()
    }


@cache
def story_places() -> dict[str, str]:
    """Name the file that holds the story of each occupation, from the project's root."""
    return {
        slug: str(b.relative_to(FOLDER.parents[1]))
        for b in sorted((FOLDER / "stories").glob("*.toml"))
        for slug in tomllib.loads(b.read_text(encoding="utf-8"))
    }


def read_words() -> dict[str, Any]:
    """Read the words of the groups and the examples chosen for each occupation."""
    return tomllib.loads((FOLDER / "occupation_examples.toml").read_text(encoding="utf-8"))


def halaman(mesin: Asker, slug: str, semua: Mapping[str, Content], cerita: Content, kata: Content) -> str:
    """Write the page of one occupation; raises KeyError where a story or an example is missing."""
    isi, pilihan, kelompok = semua[slug], kata["kerja"][slug], kata["kelompok"][semua[slug]["kelompok"]]
    biaya, compute = harga(mesin, slug, isi, pilihan), WorkedExample(mesin, slug, isi, pilihan)
    peristiwa = [(b, kejadian(compute, b)) for b in cerita["bahaya"]]
    for_family = keluarga(compute, kelompok["anak"])
    bulan_ini = mesin.hari.replace(day=1)
    body = (
        lingkungan()
        .get_template("pekerjaan.md")
        .render(
            isi=isi,
            sebutan=sebutan(isi),
            group=SEGMENTS[isi["cara_kerja"]],
            harga=biaya,
            pilihan=pilihan,
            cerita=cerita,
            tempat=kelompok["tempat"],
            kejadian=peristiwa,
            rawat=rawat(compute),
            keluarga=for_family,
            langkah=langkah(isi["cara_kerja"], mesin.aturan, bulan_ini),
            tanya=[(t["t"], link_pages(t["j"])) for t in cerita["tanya"]],
            dekat=[(s, semua[s]["nama"]) for s in dekat(slug, semua, pilihan.get("mirip", ()))],
            cek=fragment({"pekerjaan": slug}),
            kunci_harga=[k for k in biaya.kunci if mesin.aturan.cari(k, bulan_ini)],
            kunci_manfaat=[k for k in compute.used if mesin.aturan.cari(k, bulan_ini)],
        )
    )
    meta = {"pekerjaan": isi["sebutan"], "harga_nanti": biaya.nanti, "sumber_teks": [story_places()[slug]]}
    return depan(f"{isi['nama']}: iuran dan perlindungan", f"{isi['nama']}: {biaya.ringkas}", meta) + body


def place_index(semua: Mapping[str, Content], kata: Content) -> str:
    """Write the list of all occupations, grouped, each with the words people use."""
    kelompok = [
        (kunci, isi["judul"], [(s, p, sebutan(p)) for s, p in semua.items() if p["kelompok"] == kunci])
        for kunci, isi in kata["kelompok"].items()
    ]
    body = lingkungan().get_template("pekerjaan_indeks.md").render(kelompok=kelompok, many=len(semua))
    ringkas = f"{len(semua)} pekerjaan dengan sebutan sehari-hari. Ketuk satu: iuran, bahaya kerja, uang untuk keluarga."
    return (
        depan("Daftar pekerjaan", ringkas, {"sumber_teks": ["sitegen/occupations/occupation_examples.toml"]})
        + body
    )


def depan(judul: str, ringkas: str, added: Content) -> str:
    """Write the front matter; JSON strings are YAML. Raises ValueError when the description is too long."""
    if len(ringkas) > LONGEST_SUMMARY:
        raise ValueError(f"{judul}: keterangan {len(ringkas)} huruf, paling banyak {LONGEST_SUMMARY}")
    meta = {"title": judul, "ringkas": ringkas, "jenis": "pekerja", "gaya": ["assets/css/occupations.css"]}
    meta |= added
    baris = "\n".join(f"{kunci}: {json.dumps(nilai, ensure_ascii=False)}" for kunci, nilai in meta.items())
    return f"---\n{baris}\n---\n\n"


def sebutan(isi: Content) -> tuple[str, ...]:
    """Choose the everyday words to show: no second spelling of the name or of a word before it.

    >>> sebutan({"nama": "Nelayan kecil", "sebutan": ["miyang", "nelayan", "nelyan", "melaut"]})
    ('miyang', 'melaut')
    """
    return _choose_names(str(isi["nama"]).casefold(), tuple(isi["sebutan"]))


@cache
def _choose_names(nama: str, semua: tuple[str, ...]) -> tuple[str, ...]:
    hasil: list[str] = []
    seen = [nama]
    for kata in semua:
        if not any(_same(kata, lain) for lain in ((nama, *hasil) if " " in kata else seen)):
            hasil.append(kata)
        if len(hasil) == MOST_NAMES:
            break
        seen.append(kata)
    return tuple(hasil)


def _same(kata: str, lain: str) -> bool:
    """Two ways of writing the same, or one that stands whole (or misspelt) within the other."""
    if set(lain.split()) <= set(kata.split()):
        return True
    candidates = [lain, *lain.split(), *(" ".join(p) for p in combinations(lain.split(), 2))]
    comparison = SequenceMatcher(b=kata)
    for one_candidate in candidates:
        comparison.set_seq1(one_candidate)
        if comparison.real_quick_ratio() > SIMILAR and comparison.ratio() > SIMILAR:
            return True
    return False


def dekat(slug: str, semua: Mapping[str, Content], first: tuple[str, ...]) -> list[str]:
    """Name the nearest occupations: those chosen by hand, then the neighbours in the same group."""
    cluster = [s for s, p in semua.items() if p["kelompok"] == semua[slug]["kelompok"]]
    letak = cluster.index(slug)
    order = sorted(cluster, key=lambda s: (abs(cluster.index(s) - letak), cluster.index(s)))
    return [s for s in dict.fromkeys((*first, *order)) if s != slug][:NEAR]


def link_pages(teks: str) -> Markup:
    """Turn what a story calls a page into a link to it.

    >>> link_pages("Lihat halaman KUR, lalu tanya.")
    Markup('Lihat [halaman KUR](../umkm/kur.md), lalu tanya.')
    """
    safe = str(escape(teks))
    return Markup(PAGE_NAMES.sub(lambda m: f"[{m[0]}]({PAGE[m[0]]})", safe))  # noqa: S704 - escaped above
